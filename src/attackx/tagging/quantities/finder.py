"""Find every amount in a text: numbers, duals, lone nouns, vague amounts, with hedge and counted noun.

Policy on overlaps: the text is read from left to right and the longest phrase that begins first is kept; what lies
inside it is not read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .context import apply_hedge, hedge_after, hedge_before, is_label, is_measure
from .digits import RUN, read_run
from .lexicon import Reading, Words, words
from .model import Noun, Numeral, QuantitySpan, Vague
from .nouns import Counted, counted_noun, noun_phrase
from .numbers import Number, NumberReader
from .words import next_word, words_before

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"[0-9]")


class Finder:
    """Reads the amounts of one text in matching form."""

    def __init__(self, text: str, lists: Words) -> None:
        self.text = text
        self.lists = lists
        self.numbers = NumberReader(text, lists)

    def candidates(self) -> Iterator[tuple[int, int, tuple[Reading, ...] | None]]:
        """Yield the places where an amount may begin, in order; None in place of readings for digits."""
        text, get = self.text, self.lists.seeds.get
        found: list[tuple[int, int, tuple[Reading, ...] | None]] = [
            (match.start(), match.end(), readings)
            for match in _WORD.finditer(text)
            if (readings := get(match[0])) is not None
        ]
        if _DIGIT.search(text) is not None:
            found += [(match.start(), match.end(), None) for match in RUN.finditer(text)]
            found.sort(key=lambda item: item[0])
        return iter(found)

    def find(self) -> list[QuantitySpan]:
        """Find all amounts, sorted and without overlap."""
        found: list[QuantitySpan] = []
        edge = 0
        for start, stop, readings in self.candidates():
            if start < edge:
                continue
            span = self._digits(start, stop) if readings is None else self._first(start, stop, readings)
            if span is None:
                continue
            if span.start < edge:
                span.start = span.number_start
            found.append(span)
            edge = max(edge, span.stop)
        return found

    def _first(self, start: int, stop: int, readings: tuple[Reading, ...]) -> QuantitySpan | None:
        for reading in readings:
            body, entry = start + reading.prefix, reading.entry
            if isinstance(entry, Numeral):
                number = self.numbers.read_words(body, stop, entry, reading.definite)
                span = None if number is None else self._counted(number, start)
            elif isinstance(entry, Vague):
                span = self._vague(start, body, stop, entry, reading)
            else:
                span = self._noun(start, body, stop, entry, reading)
            if span is not None:
                return span
        return None

    def _digits(self, start: int, stop: int) -> QuantitySpan | None:
        digits = read_run(self.text, start, stop)
        if digits is None:
            return None
        number = self.numbers.read_digits(digits)
        if number is None:
            return None
        span = self._counted(number, digits.word_start)
        if span is not None and digits.upper is not None:
            if span.unit is None:
                return None
            span.max, span.rule = digits.upper, "range." + span.rule
        return span

    def _counted(self, number: Number, word_start: int) -> QuantitySpan | None:
        """Build the phrase around a number, or None where the number is no amount."""
        text, lists = self.text, self.lists
        hedge, start = hedge_before(text, word_start, number.start, lists)
        if is_measure(text, number, lists):
            return None
        if hedge is None and is_label(text, word_start, number, lists):
            return None
        stop = number.stop
        counted = counted_noun(text, stop, lists)
        if counted is not None:
            if counted.noun.measure and counted.unit_class is None:
                return None
            stop = counted.stop
        if not number.certain and counted is None:
            return None
        span = QuantitySpan(start, stop, number.start, number.stop, number.value, number.value, rule=number.rule)
        self._set_unit(span, counted)
        return self._finish(span, hedge)

    def _set_unit(self, span: QuantitySpan, counted: Counted | None) -> None:
        if counted is not None:
            span.unit, span.unit_class = counted.text, counted.unit_class
            span.unit_start, span.unit_stop = counted.start, counted.end
            span.stop = max(span.stop, counted.stop)

    def _finish(self, span: QuantitySpan, hedge: object) -> QuantitySpan:
        after, stop = hedge_after(self.text, span.stop, self.lists)
        if after is not None:
            span.stop = stop
        for one in (hedge, after):
            apply_hedge(span, one)
        return span

    def _noun(self, start: int, body: int, stop: int, noun: Noun, reading: Reading) -> QuantitySpan | None:
        """Read a dual, a lone singular or a lone plural."""
        counted = noun_phrase(self.text, body, stop, noun, self.lists)
        if counted is None:
            return None
        before = words_before(self.text, start, 1)
        previous = before[0].text if before else ""
        following = next_word(self.text, stop)
        construct = following is not None and following.text.startswith(("ال", "لل")) and not reading.definite
        if noun.number == "dual":
            if noun.adjectival and previous.endswith(("ان", "ين")):
                return None
            span = QuantitySpan(start + reading.prefix, counted.stop, body, stop, 2, 2, rule="dual")
        elif noun.number == "sg":
            if construct or (noun.alone == "with" and counted.unit_class is noun.unit_class):
                return None
            if noun.alone == "after_toll" and (previous,) not in self.lists.sets["toll"]:
                return None
            span = QuantitySpan(start + reading.prefix, counted.stop, body, stop, 1, 1, rule="bare_singular")
        else:
            if construct:
                return None
            span = QuantitySpan(start + reading.prefix, counted.stop, body, stop, 1, None, rule="bare_plural")
        self._set_unit(span, counted)
        hedge, span.start = hedge_before(self.text, start, body, self.lists)
        if noun.number == "pl":
            hedge, span.start = None, body
        return self._finish(span, hedge)

    def _vague(self, start: int, body: int, stop: int, vague: Vague, reading: Reading) -> QuantitySpan | None:
        return None


def find_quantities(text: str) -> list[QuantitySpan]:
    """Find the amounts in a text that is already in matching form.

    Args:
        text: the matching form (``normalize(raw).text``).

    Returns:
        Sorted, non-overlapping spans; offsets count characters of ``text``. See :mod:`.finder` for the policy.

    Example:
        >>> [(q.min, q.max, q.unit) for q in find_quantities("اطلقوا 3 صواريخ وجرح جنديان")]
        [(3, 3, 'صواريخ'), (2, 2, 'جنديان')]
    """
    return Finder(text, words()).find()

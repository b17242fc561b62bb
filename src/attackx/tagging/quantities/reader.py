"""The state of reading one text: what was found, and how far."""

from __future__ import annotations

from attackx.schema import UnitClass

from .context import apply_hedge
from .lexicon import Words
from .model import Hedge, QuantitySpan
from .nouns import Counted, is_people, unlisted_noun
from .numbers import NumberReader
from .words import Scanner

_COMMA, _ENDS = "،", ("،", ".", "؛", " -", " –")
_DEATHS = ("حتفه", "مصرعه")  # "16 people met their death at least"
_PEOPLE = (None, UnitClass.PERSON, UnitClass.KILLED)


class Reader:
    """What the rules share while they read one text from left to right.

    Attributes:
        text: the matching form.
        scan: the words around its positions.
        lists: the word lists.
        numbers: the number grammar over ``text``.
        found: the spans so far.
        edge: where the last span ends; nothing may begin before it.
        skip: where the last number ends that was read and refused; its parts are not read again.
    """

    def __init__(self, text: str, lists: Words) -> None:
        self.text = text
        self.lists = lists
        self.scan = Scanner(text)
        self.numbers = NumberReader(self.scan, lists)
        self.found: list[QuantitySpan] = []
        self.edge = 0
        self.skip = 0

    def add(self, span: QuantitySpan) -> None:
        """Keep a span and move the edge behind it."""
        self.found.append(span)
        self.edge = span.stop

    def previous(self, position: int) -> str:
        """Give the word right before ``position``, or an empty string."""
        return self.scan.previous(position)

    def in_list(self, name: str, word: str) -> bool:
        """Tell whether ``word``, as it is or without a conjunction or preposition, is in a list."""
        words = self.lists.sets[name]
        return word in words or (len(word) > 2 and word[0] in "وفبلك" and word[1:] in words)

    def set_unit(self, span: QuantitySpan, counted: Counted | None) -> None:
        """Write the counted noun into ``span``, and stretch it over the adjectives."""
        if counted is not None:
            span.unit, span.unit_class = counted.text, counted.unit_class
            span.unit_start, span.unit_stop = counted.start, counted.end
            span.stop = max(span.stop, counted.stop)

    def set_both(self, span: QuantitySpan) -> None:
        """Stretch ``span`` over "وجرحى" after the dead, or "بين قتيل وجريح" after people: it then covers both."""
        both = self.lists.both.after(self.scan, span.stop)
        if both is None:
            return
        if self._covers(span, self.text[span.stop : both[1]].strip()):
            span.unit_class, span.stop = UnitClass.CASUALTY, both[1]
            first = self.scan.next(span.number_stop)
            if span.unit_start is None and first is not None:
                span.unit_start = first.start
            span.unit_stop = span.stop
            span.unit = self.text[span.unit_start : span.unit_stop]

    def _covers(self, span: QuantitySpan, words: str) -> bool:
        """Tell whether ``words`` go with the noun of ``span``: "قتيلا وجريحا", "قتلى وجرحى", but not "3 قتلى وجريح"."""
        if not words.startswith("و"):
            return span.unit_class in _PEOPLE
        dead, wounded = self.lists.noun(span.unit or ""), self.lists.noun(words[1:])
        both = dead is not None and wounded is not None and dead[0].number == wounded[0].number
        return span.unit_class is UnitClass.KILLED and both

    def set_people(self, span: QuantitySpan) -> None:
        """Write people of a kind that no list holds into ``span``: "أربعة كوريين"."""
        word = self.scan.next(span.stop) if span.unit is None else None
        if word is not None and is_people(word.text, self.lists):
            self.set_unlisted(span)

    def set_unlisted(self, span: QuantitySpan, *, partitive: bool = False) -> None:
        """Write a counted noun that no list holds into ``span``, as people or as another thing."""
        word = unlisted_noun(self, span.stop, partitive=partitive) if span.unit is None else None
        if word is None:
            return
        people = is_people(word.text, self.lists)
        span.unit, span.unit_class = word.text, UnitClass.PERSON if people else UnitClass.OTHER
        span.unit_start, span.unit_stop = word.start, word.stop
        span.stop = word.stop
        while people and (after := self.scan.next(span.stop)) is not None and after.text in self.lists.adjectives:
            span.stop = after.stop

    def _begins_hedge(self, stop: int) -> bool:
        """Tell whether what ends at ``stop`` belongs to the next amount: "27 شخصا وأكثر من مئتي جريح"."""
        following = self.scan.next(stop)
        if following is None or following.text != "من" or self.text.startswith("ال", stop - 5):
            return False  # "at least, of the people of": the hedge is definite
        return self.text[stop - 3 : stop] in ("كثر", "اقل")

    def _set_off(self, stop: int) -> tuple[Hedge, int] | None:
        """Give the hedge that commas or their death set off after ``stop``: "36 شخصا، على الأقل، في"."""
        word = self.scan.next(stop)
        if word is not None and word.text.startswith(_DEATHS):
            return self.lists.hedges_after.after(self.scan, word.stop)
        if not self.text.startswith(_COMMA, stop):
            return None
        after = self.lists.hedges_after.after(self.scan, stop + len(_COMMA))
        return after if after is not None and self.text.startswith(_ENDS, after[1]) else None

    def hedge(self, span: QuantitySpan, word_start: int) -> bool:
        """Apply the hedges on both sides of ``span``; tell whether there was one before it."""
        before = self.lists.hedges_before.before(self.scan, word_start, self.edge)
        if before is not None:  # first, as "more than 20 at least" is more than 20
            span.start = before[1]
            apply_hedge(span, before[0])
        after = self.lists.hedges_after.after(self.scan, span.stop) or self._set_off(span.stop)
        if after is not None and not self._begins_hedge(after[1]):
            span.stop = after[1]
            apply_hedge(span, after[0])
        return before is not None

"""Find every amount in a text: numbers, duals, lone nouns, vague amounts, with hedge and counted noun.

Policy on overlaps: the text is read from left to right, the phrase that begins first is kept at its longest,
and what lies inside it is not read again. A phrase never reaches back over the one before it.
"""

from __future__ import annotations

import re
from functools import cache

from . import lone, none, ranges, sums, vague
from .cues import cues
from .digits import RUN
from .lexicon import words
from .model import Noun, Numeral, QuantitySpan, Vague
from .reader import Reader
from .seeds import Reading

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"[0-9]")
_NO_WORD = re.compile(r"\W")
_EDGES = " .،\n"

Candidate = tuple[int, int, tuple[Reading, ...] | None]


@cache
def _starts() -> frozenset[str]:
    """Give the words at which an amount may begin; those of none.toml have no readings."""
    return words().seeds.words.union(clitic + word for word in cues().openers for clitic in ("", "و", "ف"))


def _candidates(text: str) -> list[Candidate]:
    """List the places where an amount may begin, in order; None in place of readings for digits."""
    starts, readings = _starts(), words().seeds.readings
    found: list[Candidate] = []
    edge = 0
    # the filter runs in C over all words; only the few that pass are looked up again for their place
    for word in filter(starts.__contains__, _WORD.findall(text)):
        edge = _place(text, word, edge)
        found.append((edge, edge + len(word), readings(word)))
        edge += len(word)
    if _DIGIT.search(text) is not None:
        found += [(match.start(), match.end(), None) for match in RUN.finditer(text)]
        found.sort(key=lambda item: item[0])
    return found


def _place(text: str, word: str, position: int) -> int:
    """Give where ``word`` stands as a whole word at ``position`` or later."""
    size, end = len(word), len(text)
    start = text.index(word, position)
    while not (
        (start == 0 or (text[start - 1] in _EDGES or _NO_WORD.match(text, start - 1)))
        and (start + size == end or (text[start + size] in _EDGES or _NO_WORD.match(text, start + size)))
    ):
        start = text.index(word, start + 1)
    return start


def _first(reader: Reader, start: int, stop: int, readings: tuple[Reading, ...]) -> QuantitySpan | None:
    """Give what the first fitting reading of a word yields."""
    for reading in readings:
        entry = reading.entry
        if isinstance(entry, Numeral):
            span = ranges.number(reader, start, stop, reading, entry)
        elif isinstance(entry, Vague):
            span = vague.read(reader, start, stop, reading, entry)
        else:
            span = _noun(reader, start, stop, reading, entry)
        if span is not None:
            return span
    return None


def _noun(reader: Reader, start: int, stop: int, reading: Reading, noun: Noun) -> QuantitySpan | None:
    if noun.zero:
        scope = none.scope(reader, start, stop, reading, noun)
        if scope is not None:
            return scope.span
    return lone.read(reader, start, stop, reading, noun)


def find_quantities(text: str) -> list[QuantitySpan]:
    """Find the amounts in a text that is already in matching form.

    Args:
        text: the matching form (``normalize(raw).text``).

    Returns:
        Sorted, non-overlapping spans; offsets count characters of ``text``.

    Example:
        >>> [(q.min, q.max, q.unit) for q in find_quantities("اطلقوا 3 صواريخ وجرح جنديان")]
        [(3, 3, 'صواريخ'), (2, 2, 'جنديان')]
    """
    reader = Reader(text, words())
    for start, stop, readings in _candidates(text):
        if start < reader.edge or start < reader.skip:
            continue
        if readings is None:
            span = ranges.digits(reader, start, stop)
        else:
            span = _first(reader, start, stop, readings) if readings else none.material(reader, start, stop)
        if span is not None and not sums.merge(reader, span):
            reader.add(span)
    return reader.found

"""Look at the words around a position of the matching form, always within a bounded window."""

from __future__ import annotations

import re
from typing import NamedTuple

WINDOW = 90
_NEXT = re.compile(r'[ "]{1,3}(\w{1,40})(?!\w)|[ "]{0,1}\n(?!\n) ?(\w{1,40})(?!\w)')
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.،,؛:؟!?()\[\]\n…*|/]")


class Word(NamedTuple):
    """A word with its place in the matching form."""

    start: int
    stop: int
    text: str


def next_word(text: str, position: int) -> Word | None:
    """Give the word that follows ``position`` with nothing but blanks or quotes between, or None."""
    match = _NEXT.match(text, position)
    if match is None:
        return None
    group = 1 if match[1] is not None else 2
    return Word(match.start(group), match.end(group), match[group])


def next_words(text: str, position: int, count: int) -> list[Word]:
    """Give up to ``count`` words that follow ``position`` unbroken by punctuation."""
    found: list[Word] = []
    while len(found) < count and (word := next_word(text, position)) is not None:
        found.append(word)
        position = word.stop
    return found


def words_before(text: str, position: int, count: int, window: int = WINDOW) -> list[Word]:
    """Give up to ``count`` words that end before ``position`` unbroken by punctuation, in reading order."""
    low = max(0, position - window)
    for mark in _BREAK.finditer(text, low, position):
        low = mark.end()
    found = [Word(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, low, position)]
    if found and found[0].start == low and low > 0 and (text[low - 1].isalnum() or text[low - 1] == "_"):
        del found[0]
    return found[-count:]

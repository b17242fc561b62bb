"""Look at the words around a position of the matching form, always within a bounded window."""

from __future__ import annotations

import re
from typing import NamedTuple

_NEXT = re.compile(r'[ "]{1,3}(\w{1,40})(?!\w)')
_TAIL = re.compile(r"\w+\Z")
_BLANK = ' "'
_LONGEST = 40
_GAP = 3


class Word(NamedTuple):
    """A word with its place in the matching form."""

    start: int
    stop: int
    text: str


# a miss of the memo is no error; asking for a default is cheaper than catching one
_UNSEEN = Word(-1, -1, "")


class Scanner:
    """Gives the words around positions of one text; each place is looked at once.

    Only blanks and quotes may stand between two words that belong together.

    Attributes:
        text: the matching form.
    """

    __slots__ = ("_last", "_next", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._next: dict[int, Word | None] = {}
        self._last: dict[int, Word | None] = {}

    def next(self, position: int) -> Word | None:
        """Give the word that follows ``position``, or None."""
        word = self._next.get(position, _UNSEEN)
        if word is _UNSEEN:
            match = _NEXT.match(self.text, position)
            word = None if match is None else Word(match.start(1), match.end(), match[1])
            self._next[position] = word
        return word

    def following(self, position: int, count: int) -> list[Word]:
        """Give up to ``count`` words that follow ``position``."""
        found: list[Word] = []
        while len(found) < count and (word := self.next(position)) is not None:
            found.append(word)
            position = word.stop
        return found

    def last(self, position: int) -> Word | None:
        """Give the word that ends before ``position``, or None."""
        word = self._last.get(position, _UNSEEN)
        if word is _UNSEEN:
            word = self._last[position] = self._word_before(position)
        return word

    def _word_before(self, position: int) -> Word | None:
        text, stop = self.text, position
        while stop > 0 and position - stop < _GAP and text[stop - 1] in _BLANK:
            stop -= 1
        low = max(0, stop - _LONGEST)
        start = text.rfind(" ", low, stop) + 1
        word = text[start:stop] if start else text[low:stop]
        start = start or low
        if not word.isalnum():
            # what follows the last punctuation is the word
            tail = _TAIL.search(word)
            if tail is None:
                return None
            start, word = start + tail.start(), tail[0]
        return None if start and start == low and text[start - 1].isalnum() else Word(start, stop, word)

    def before(self, position: int, count: int) -> list[Word]:
        """Give up to ``count`` words that end before ``position``, in reading order."""
        found: list[Word] = []
        while len(found) < count and (word := self.last(position)) is not None:
            found.append(word)
            position = word.start
        found.reverse()
        return found

    def previous(self, position: int) -> str:
        """Give the text of the word that ends before ``position``, or an empty string."""
        word = self.last(position)
        return "" if word is None else word.text

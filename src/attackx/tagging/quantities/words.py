"""Look at the words around a position of the matching form, always within a bounded window."""

from __future__ import annotations

import re
from typing import NamedTuple

_NEXT = re.compile(r'(?:[ "]{1,3}|"?\n ?)(\w{1,40})(?!\w)')
_TAIL = re.compile(r"\w+$")
_BLANK = ' "'
_LONGEST = 40


class Word(NamedTuple):
    """A word with its place in the matching form."""

    start: int
    stop: int
    text: str


def next_word(text: str, position: int) -> Word | None:
    """Give the word that follows ``position`` with nothing but blanks, quotes or one line end between, or None."""
    match = _NEXT.match(text, position)
    return None if match is None else Word(match.start(1), match.end(1), match[1])


def next_words(text: str, position: int, count: int) -> list[Word]:
    """Give up to ``count`` words that follow ``position`` unbroken by punctuation."""
    found: list[Word] = []
    while len(found) < count and (match := _NEXT.match(text, position)) is not None:
        position = match.end()
        found.append(Word(match.start(1), position, match[1]))
    return found


def words_before(text: str, position: int, count: int) -> list[Word]:
    """Give up to ``count`` words that end before ``position`` unbroken by punctuation, in reading order."""
    found: list[Word] = []
    stop = position
    while len(found) < count:
        while stop > 0 and position - stop < _LONGEST and text[stop - 1] in _BLANK:
            stop -= 1
        low = stop - _LONGEST if stop > _LONGEST else 0
        start = text.rfind(" ", low, stop) + 1
        if start == 0:
            if low:
                break
        elif start == stop:
            break
        word = text[start:stop]
        if not word.isalnum():
            # punctuation inside: what follows it is the last word that belongs here
            tail = _TAIL.search(word)
            if tail is not None:
                found.append(Word(start + tail.start(), stop, tail[0]))
                if word[: tail.start()].strip(_BLANK) == "":
                    stop = start + tail.start()
                    continue
            break
        found.append(Word(start, stop, word))
        stop = position = start
    found.reverse()
    return found


def previous_word(text: str, position: int) -> str:
    """Give the word right before ``position``, or an empty string."""
    stop = position - 1 if position and text[position - 1] == " " else position
    if stop <= 0:
        return ""
    start = text.rfind(" ", stop - _LONGEST if stop > _LONGEST else 0, stop) + 1
    word = text[start:stop]
    if word.isalnum():
        return word
    before = words_before(text, position, 1)
    return before[0].text if before else ""

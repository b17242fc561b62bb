"""The words that models read, in portions that fit them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign as a model reads it; its place counts in the matching form."""

    text: str
    start: int
    stop: int


def words_of(letters: str, start: int, stop: int) -> list[Word]:
    """List the words and signs of a stretch of text.

    Args:
        letters: the text, see ``Normalized.lettered``.
        start: where the stretch begins.
        stop: where it ends.

    Example:
        >>> [(w.text, w.start) for w in words_of("قال: نعم", 0, 8)]
        [('قال', 0), (':', 3), ('نعم', 5)]
    """
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(letters, start, stop)]


def portions(items: Sequence[T], sizes: Sequence[int], limit: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into portions whose sizes sum up to ``limit`` at most; what is larger stands alone.

    Nothing is left out, and only the last portion may have had room for more.

    Example:
        >>> list(portions("abcd", [2, 2, 3, 9], 5))
        ['ab', 'c', 'd']
    """
    first = total = 0
    for at, size in enumerate(sizes):
        if at > first and total + size > limit:
            yield items[first:at]
            first, total = at, 0
        total += size
    if first < len(items):
        yield items[first:]

"""A sentence as the rules see it: tokens with their clitic readings, and the tags on them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..script.clitics import readings
from ..tagging.tag import Tag

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_SILENT = frozenset("\"'#*`~^_|\u2066\u2067\u2068\u2069")  # quotes and marks that no rule reads


class View:
    """One sentence for matching.

    Args:
        text: the whole matching form.
        start: where the sentence begins in it.
        stop: where it ends.
        index: the sentence's number in the document.

    Attributes:
        words: the tokens, quotes and hash signs left out.
        starts: each token's first character in ``text``.
        stops: each token's end.
        readings: each token as (proclitics, rest) pairs.

    Example:
        >>> view = View('تبنت "حماس" الهجوم', 0, 18)
        >>> view.words
        ['تبنت', 'حماس', 'الهجوم']
    """

    __slots__ = (
        "by_start",
        "by_stop",
        "index",
        "readings",
        "start",
        "starts",
        "stop",
        "stops",
        "tags",
        "text",
        "words",
    )

    def __init__(self, text: str, start: int, stop: int, index: int = 0) -> None:
        self.text, self.start, self.stop, self.index = text, start, stop, index
        self.words: list[str] = []
        self.starts: list[int] = []
        self.stops: list[int] = []
        self.readings: list[tuple[tuple[str, str], ...]] = []
        for token in _TOKEN.finditer(text, start, stop):
            word = token.group()
            if word not in _SILENT:
                self.words.append(word)
                self.starts.append(token.start())
                self.stops.append(token.end())
                self.readings.append(readings(word) if len(word) > 1 else (("", word),))
        self.tags: list[Tag] = []
        self.by_start: dict[int, list[Tag]] = {}
        self.by_stop: dict[int, list[Tag]] = {}

    def add(self, tags: Iterable[Tag]) -> None:
        """Bind tags to this sentence's tokens; those that lie outside it are left out."""
        for tag in tags:
            if tag.start < self.start or tag.stop > self.stop or not self.words:
                continue
            tag.first = max(bisect_right(self.starts, tag.start) - 1, 0)
            tag.last = max(bisect_left(self.starts, tag.stop), tag.first + 1)
            self.tags.append(tag)
            self.by_start.setdefault(tag.first, []).append(tag)
            self.by_stop.setdefault(tag.last, []).append(tag)

    def labelled(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels in reading order."""
        return sorted((t for t in self.tags if t.label in labels), key=lambda t: (t.first, t.last))

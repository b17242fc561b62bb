"""A sentence as the rules see it: its words, and the tags on them, which are looked for when a rule asks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Set
from functools import cached_property

from ..tagging.tag import Tag

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_WORD = re.compile(r"\w+")  # the matching form has no underscores, which makes this the same and faster
_SILENT = frozenset("\"'#*`~^_|\u2066\u2067\u2068\u2069")  # quotes and marks that no rule reads
_ATTACK = frozenset({"attack"})


def words_of(text: str) -> frozenset[str]:
    """List the different words of a text in matching form, as the views of its sentences hold them; signs are left out.

    Example:
        >>> sorted(words_of("قصف، قصف"))
        ['قصف']
    """
    return frozenset(_WORD.findall(text))


class View:
    """One sentence for matching.

    Args:
        text: the whole matching form.
        start: where the sentence begins in it.
        stop: where it ends.
        index: the sentence's number in the document.
        tags: gives the tags between two places of the text; called once, when a tag is first asked for.

    Attributes:
        words: the tokens, quotes and hash signs left out.

    Example:
        >>> view = View('تبنت "حماس" الهجوم', 0, 18)
        >>> view.words, view.starts
        (['تبنت', 'حماس', 'الهجوم'], [0, 6, 12])
    """

    def __init__(
        self,
        text: str,
        start: int,
        stop: int,
        index: int = 0,
        tags: Callable[[int, int], Iterable[Tag]] | None = None,
    ) -> None:
        self.text, self.start, self.stop, self.index = text, start, stop, index
        words = _TOKEN.findall(text, start, stop)
        self.words: list[str] = words if _SILENT.isdisjoint(words) else [w for w in words if w not in _SILENT]
        self._find = tags
        self._tags: list[Tag] = []
        self._labels: set[str] = set()
        self._by_start: dict[int, list[Tag]] = {}
        self._by_stop: dict[int, list[Tag]] = {}
        self._labelled: dict[tuple[str, ...], list[Tag]] = {}

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def starts(self) -> list[int]:
        """Each word's first character in ``text``; between words stand only blanks and signs that are no words."""
        places, at, find = [], self.start, self.text.index
        for word in self.words:
            at = find(word, at)
            places.append(at)
            at += len(word)
        return places

    @cached_property
    def stops(self) -> list[int]:
        """Each word's end."""
        return [at + len(word) for at, word in zip(self.starts, self.words, strict=True)]

    @property
    def tags(self) -> list[Tag]:
        """The tags in the order in which they were added, the recognisers' first."""
        self._load()
        return self._tags

    @property
    def by_start(self) -> dict[int, list[Tag]]:
        """The tags by their first token."""
        self._load()
        return self._by_start

    @property
    def by_stop(self) -> dict[int, list[Tag]]:
        """The tags by the token after their last."""
        self._load()
        return self._by_stop

    def _load(self) -> None:
        if self._find is not None:
            find, self._find = self._find, None
            if self.words:
                self.add(find(self.start, self.stop))

    def add(self, tags: Iterable[Tag]) -> None:
        """Bind tags to this sentence's tokens; those that lie outside it are left out."""
        self._load()
        if not self.words:
            return
        self._labelled.clear()
        starts = self.starts
        for tag in tags:
            if tag.start < self.start or tag.stop > self.stop:
                continue
            tag.first = max(bisect_right(starts, tag.start) - 1, 0)
            tag.last = max(bisect_left(starts, tag.stop), tag.first + 1)
            self._tags.append(tag)
            self._labels.add(tag.label)
            self._by_start.setdefault(tag.first, []).append(tag)
            self._by_stop.setdefault(tag.last, []).append(tag)

    def holds(self, labels: Set[str]) -> bool:
        """Whether a tag has one of the labels; attacks, which only the rules find, are told without recognisers."""
        if not labels <= _ATTACK:
            self._load()
        return not labels.isdisjoint(self._labels)

    def labelled(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels in reading order."""
        self._load()
        found = self._labelled.get(labels)
        if found is None:
            found = sorted((t for t in self._tags if t.label in labels), key=lambda t: (t.first, t.last))
            self._labelled[labels] = found
        return list(found)

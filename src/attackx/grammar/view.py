"""A sentence as the rules see it: its words, and the tags on them, which are looked for when a rule asks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Set
from functools import cached_property

from ..tagging.tag import ALL, GROUPS, Tag, groups_of

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_WORD = re.compile(r"\w+")  # the matching form has no underscores, which makes this the same and faster
_SILENT = frozenset("\"'#*`~^_|\u2066\u2067\u2068\u2069")  # quotes and marks that no rule reads
Find = Callable[[int, int, int], Iterable[Tag]]  # the tags of a group between two places of the text


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
        find: gives the tags of a group between two places of the text; called once for each group, when such a tag is
            first asked for.

    Attributes:
        words: the tokens, quotes and hash signs left out.
        begun: the tags bound so far by their first token.
        ended: the same by the token after their last.

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
        find: Find | None = None,
    ) -> None:
        self.text, self.start, self.stop, self.index = text, start, stop, index
        words = _TOKEN.findall(text, start, stop)
        self.words: list[str] = words if _SILENT.isdisjoint(words) else [w for w in words if w not in _SILENT]
        self._find = find
        self._pending = ALL if find is not None and self.words else 0
        self._tags: list[Tag] = []
        self._labels: set[str] = set()
        self.begun: dict[int, list[Tag]] = {}
        self.ended: dict[int, list[Tag]] = {}
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
        """The recognisers' tags in reading order, then those that were added."""
        self.need(ALL)
        return self._tags

    @property
    def by_start(self) -> dict[int, list[Tag]]:
        """The tags by their first token."""
        self.need(ALL)
        return self.begun

    @property
    def by_stop(self) -> dict[int, list[Tag]]:
        """The tags by the token after their last."""
        self.need(ALL)
        return self.ended

    def need(self, groups: int) -> None:
        """Look for the tags of some groups (bits) that were not looked for yet."""
        groups &= self._pending
        if not groups or self._find is None:
            return
        self._pending &= ~groups
        mixed = bool(self._tags)
        for group in GROUPS:
            if groups & group:
                self._bind(self._find(group, self.start, self.stop))
        if mixed or groups & (groups - 1):
            for row in (self._tags, *self.begun.values(), *self.ended.values()):
                if len(row) > 1:
                    row.sort(key=_order)

    def add(self, tags: Iterable[Tag]) -> None:
        """Bind tags to this sentence's tokens; those that lie outside it are left out."""
        self._labelled.clear()
        if self.words:
            self._bind(tags)

    def _bind(self, tags: Iterable[Tag]) -> None:
        starts, begun, ended = self.starts, self.begun, self.ended
        for tag in tags:
            if tag.start < self.start or tag.stop > self.stop:
                continue
            first = max(bisect_right(starts, tag.start) - 1, 0)
            last = max(bisect_left(starts, tag.stop), first + 1)
            tag.first, tag.last = first, last
            self._tags.append(tag)
            self._labels.add(tag.label)
            begun.setdefault(first, []).append(tag)
            ended.setdefault(last, []).append(tag)

    def holds(self, labels: Set[str], groups: int) -> bool:
        """Whether a tag has one of the labels, which are of these groups."""
        if groups & self._pending:
            self.need(groups)
        return not labels.isdisjoint(self._labels)

    def bearing(self, labels: Set[str], groups: int) -> list[Tag]:
        """Give the tags of some labels, which are of these groups, in the order of ``tags``."""
        self.need(groups)
        return [tag for tag in self._tags if tag.label in labels]

    def labelled(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels in reading order."""
        found = self._labelled.get(labels)
        if found is None:
            found = self.bearing(frozenset(labels), groups_of(labels))
            found.sort(key=lambda t: (t.first, t.last))
            self._labelled[labels] = found
        return list(found)


def _order(tag: Tag) -> tuple[bool, int, int, int]:
    """Sort what was looked for by groups as if it had been looked for at once; what only rules find comes last."""
    group = groups_of((tag.label,))
    return not group, tag.start, tag.stop, group

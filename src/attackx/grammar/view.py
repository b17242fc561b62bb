"""A sentence as the rules see it: its words, and the tags on them, which are looked for when a rule asks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import chain

from ..tagging.tag import ALL, GROUPED, GROUPS, NAMES, Find, Tag, groups_of

_TOKEN = re.compile(  # "نحو80" is two words, an hour with its minutes (14:30) is one
    r"(?:و|ف)?(?:عن|من|الي|نحو|حوالي|قرابه|علي|بين)(?=[0-9])|(?<![\d:.])[0-9]{1,2}:[0-9]{2}(?![\d:])|[^\W_]+|[^\w\s]"
)
_WORD = re.compile(r"\w+")  # the matching form has no underscores, which makes this the same and faster
_SILENT = frozenset("\"'#*`~^_|\u2066\u2067\u2068\u2069")  # quotes and marks that no rule reads
_APART = frozenset("لبك")  # proclitics that stand apart, as before a quotation: ل "الوكالة"


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
        pending: the groups that were not looked for yet, as bits.
        bound: the tags bound so far.
        changes: how often tags were bound or read otherwise.
        by_label: the tags bound so far by their label.
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
        self._find = find
        self.pending = ALL if find is not None else 0
        self.bound: list[Tag] = []
        self.changes = 0
        self._ordered = True
        self.by_label: defaultdict[str, list[Tag]] = defaultdict(list)
        self.begun: defaultdict[int, list[Tag]] = defaultdict(list)
        self.ended: defaultdict[int, list[Tag]] = defaultdict(list)
        self._labelled: dict[tuple[str, ...], list[Tag]] = {}
        words: list[str] = _TOKEN.findall(text, start, stop)
        self.words = words if _SILENT.isdisjoint(words) else [w for w in words if w not in _SILENT]
        self._starts: list[int] | None = None
        self._stops: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Each word's first character in ``text``; between words stand only blanks and signs that are no words."""
        places = self._starts
        if places is None:
            places, at, text = [], self.start, self.text
            for word in self.words:
                at = text.index(word, at)
                places.append(at)
                at += len(word)
            self._starts = places
        return places

    @property
    def stops(self) -> list[int]:
        """Each word's end."""
        if self._stops is None:
            self._stops = [at + len(word) for at, word in zip(self.starts, self.words, strict=True)]
        return self._stops

    def before(self, at: int, count: int = 1) -> list[str]:
        """Give the words before a token, so many at most; none before the first.

        Example:
            >>> View("اصاب صاروخ مطارا", 0, 16).before(2), View("اصاب صاروخ", 0, 10).before(0)
            (['صاروخ'], [])
        """
        return self.words[max(at - count, 0) : at]

    def after(self, at: int, count: int = 1) -> list[str]:
        """Give the words from a token on, so many at most; with a tag's ``last``, those after the tag.

        Example:
            >>> View("اصاب صاروخ مطارا", 0, 16).after(1), View("اصاب صاروخ", 0, 10).after(2)
            (['صاروخ'], [])
        """
        return self.words[at : at + count]

    @property
    def tags(self) -> list[Tag]:
        """The recognisers' tags in reading order, then those that were added."""
        self.need(ALL)
        return self._in_order()

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
        groups &= self.pending
        if not groups or self._find is None:
            return
        self.pending &= ~groups
        for group in GROUPS:
            if groups & group and (tags := self._find(group, self.start, self.stop)):
                mixed = bool(self.bound)
                self._bind(tags)
                if mixed:
                    self._ordered = False
                    for row in chain.from_iterable((self.begun[tag.first], self.ended[tag.last]) for tag in tags):
                        if len(row) > 1 and GROUPED.get(row[0].label, NAMES) != group:
                            row.sort(key=_order)

    def _in_order(self) -> list[Tag]:
        if not self._ordered:
            self._ordered = True
            self.bound.sort(key=_order)
        return self.bound

    def add(self, tags: Iterable[Tag]) -> None:
        """Bind tags to this sentence's tokens; those that lie outside it are left out."""
        self._labelled.clear()
        self._bind(tags)

    def _bind(self, tags: Iterable[Tag]) -> None:
        """Bind tags to tokens."""
        if not self.words:
            return
        self.changes += 1
        words, starts, start, stop = self.words, self.starts, self.start, self.stop
        kept, by_label, begun, ended = self.bound, self.by_label, self.begun, self.ended
        for tag in tags:
            if tag.start < start or tag.stop > stop:
                continue
            first = max(bisect_right(starts, tag.start) - 1, 0)
            last = max(bisect_left(starts, tag.stop), first + 1)
            tag.first, tag.last = first, last
            if first and not tag.clitic and words[first - 1] in _APART:
                tag.clitic = words[first - 1]
            kept.append(tag)
            by_label[tag.label].append(tag)
            begun[first].append(tag)
            ended[last].append(tag)

    def retype(self, tag: Tag, type: str) -> None:
        """Read one of the tags as of another type."""
        tag.type = type
        self.changes += 1

    def holds(self, labels: Set[str], groups: int) -> bool:
        """Whether a tag has one of the labels, which are of these groups."""
        if groups & self.pending:
            self.need(groups)
        return not labels.isdisjoint(self.by_label)

    def bearing(self, labels: Set[str], groups: int) -> list[Tag]:
        """Give the tags of some labels, which are of these groups, in the order of ``tags``."""
        self.need(groups)
        if len(labels) == 1:
            (label,) = labels
            return [*self.by_label.get(label, ())]
        return [tag for tag in self._in_order() if tag.label in labels]

    def labelled(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels in reading order."""
        found = self._labelled.get(labels)
        if found is None:
            found = self.bearing(frozenset(labels), groups_of(labels))
            if len(found) > 1:
                found.sort(key=_place)
            self._labelled[labels] = found
        return [*found]


def _place(tag: Tag) -> tuple[int, int]:
    return tag.first, tag.last


def _order(tag: Tag) -> tuple[bool, int, int, int]:
    """Sort what was looked for by groups as if it had been looked for at once; what only rules find comes last."""
    group = GROUPED.get(tag.label, NAMES)  # as group_of tells, without a call for each of very many tags
    return not group, tag.start, tag.stop, group

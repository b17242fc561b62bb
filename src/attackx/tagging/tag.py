"""The tag that all recognisers produce, and the one policy for overlapping ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

NAMES, TIMES, AMOUNTS = 1, 2, 4  # what is looked for together, as bits; on equal spans the tags stand in this order
GROUPS = (NAMES, TIMES, AMOUNTS)
ALL = NAMES | TIMES | AMOUNTS
GROUPED = {"time": TIMES, "quantity": AMOUNTS, "attack": 0}


def groups_of(labels: Iterable[str]) -> int:
    """Give the bits of the groups that the labels' tags are of; attacks, which only the rules find, are of none.

    Example:
        >>> groups_of(["target", "place"]) == NAMES, groups_of(["time", "quantity"]) == TIMES | AMOUNTS
        (True, True)
    """
    bits = 0
    for label in labels:
        bits |= group_of(label)
    return bits


def group_of(label: str) -> int:
    """Give the group of a label's tags, 0 for an attack.

    Example:
        >>> group_of("place") == NAMES
        True
    """
    return GROUPED.get(label, NAMES)


@dataclass(slots=True, init=False)
class Tag:
    """A stretch of the matching form with what it was recognised as.

    Attributes:
        start: first character in the matching form, without proclitics.
        stop: one past the last character.
        label: ``target``, ``doer``, ``source``, ``place``, ``weapon``, ``quantity``, ``time``, ``attack``, ...
        type: the finer kind within the label (a target's type, a quantity's unit class, ...).
        item: what the recogniser gave (lexicon entry, phrase, quantity, time).
        clitic: the proclitics written onto it.
        entry: the lexicon entry that it is, or the one it holds.
        name_start: the shortest useful form within the tag.
        name_stop: its end.
        definite: whether it is a definite description.
        bare: a definite head alone, which points back to something named before.
        nameless: a doer of whom only the role is known (gunmen, a suicide bomber).
        named: whether it holds a proper name.
        number: ``sg``, ``dual`` or ``pl``, where known.
        rule: the id of what recognised it.
        first: index of its first token in the view it is bound to.
        last: index after its last token.
        homonyms: other lexicon entries of the very same name.
    """

    start: int
    stop: int
    label: str
    type: str
    item: Any
    clitic: str
    entry: Any
    name_start: int
    name_stop: int
    definite: bool
    bare: bool
    nameless: bool
    number: str
    named: bool
    rule: str
    first: int
    last: int
    homonyms: tuple[Any, ...]

    def __init__(
        self,
        start: int,
        stop: int,
        label: str,
        type: str = "",
        item: Any = None,
        clitic: str = "",
        entry: Any = None,
        name_start: int = -1,
        name_stop: int = -1,
        definite: bool = False,
        bare: bool = False,
        nameless: bool = False,
        number: str = "",
        named: bool = False,
        rule: str = "",
        first: int = -1,
        last: int = -1,
        homonyms: tuple[Any, ...] = (),
    ) -> None:
        self.start, self.stop, self.label, self.type, self.item = start, stop, label, type, item
        self.clitic, self.entry, self.name_start, self.name_stop = clitic, entry, name_start, name_stop
        self.definite, self.bare, self.nameless, self.number, self.named = definite, bare, nameless, number, named
        self.rule, self.first, self.last, self.homonyms = rule, first, last, homonyms


Find = Callable[[int, int, int], list[Tag]]  # the tags of a group between two places of the text


def settle(tags: Iterable[Tag]) -> list[Tag]:
    """Choose among overlapping tags of one label: what starts first, of these the longest, then the first given.

    An Arabic noun phrase begins with its head, so what starts inside another name belongs to it.

    Args:
        tags: of one label, in the order of preference for equal spans.

    Returns:
        Non-overlapping tags in reading order; sorting makes it O(n log n).

    Example:
        >>> [t.type for t in settle([Tag(0, 4, "x", "short"), Tag(0, 9, "x", "long"), Tag(10, 12, "x", "next")])]
        ['long', 'next']
    """
    chosen: list[Tag] = []
    for tag in sorted(tags, key=lambda t: (t.start, -t.stop)):
        if not chosen or tag.start >= chosen[-1].stop:
            chosen.append(tag)
    return chosen


def gap(a: Tag, b: Tag) -> int:
    """Give the number of tokens between two tags of one sentence; 0 where they touch.

    Example:
        >>> gap(Tag(0, 4, "x", first=0, last=1), Tag(9, 12, "y", first=3, last=4))
        2
    """
    return max(a.first - b.last, b.first - a.last, 0)


def overlap(a: Tag, b: Tag) -> bool:
    """Whether two tags of one text share a character.

    Example:
        >>> overlap(Tag(0, 4, "x"), Tag(3, 6, "y"))
        True
    """
    return a.start < b.stop and b.start < a.stop

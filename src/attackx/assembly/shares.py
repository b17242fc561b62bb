"""Numbers told as a share of a greater toll: "18 civilians, among them five children", "five children and a nurse"."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Fact
from ..grammar.view import View
from ..tagging.tag import Tag
from .amounts import SUM, part
from .wordlists import lists_of

_LISTS = lists_of("shares")
_ANYBODY = _LISTS.beginnings("anybody")
_REACH = 40  # characters from a toll to the share that is told behind it
_OF_PEOPLE = frozenset({"person", "number"})


def shares(fact: Fact, amount: Tag, view: View) -> frozenset[int]:
    """Give the numbers of which an amount tells that they are shares of it: what it sums up, and who was among them.

    Args:
        fact: of the toll.
        amount: what the fact stands for.
        view: its sentence.
    """
    parts = [*_summed(fact, amount), *_behind(amount, view)]
    return frozenset(n for n in parts if n < (amount.item.min or 0))


def of_a_sort(amount: Tag, view: View) -> bool:
    """Whether an amount counts people of one sort, "children", "of the guards", and not persons or dead at large."""
    return view.words[amount.last : amount.last + 1] == ["من"] or (
        amount.type == "person" and bool(amount.item.unit) and not (amount.item.unit or "").startswith(_ANYBODY)
    )


def _summed(fact: Fact, amount: Tag) -> Iterator[int]:
    """Give what an amount sums up: the parts of its number, of its fact, one person and more."""
    if amount.rule != SUM:
        yield from amount.item.parts
        return
    if "person" in fact.says or fact.says.get("count") == "1":
        yield 1
    for tag in (fact.tag, fact.plus):
        if tag is not None and tag.label == "quantity":
            yield from (tag.item.min or 0, *tag.item.parts)


def _behind(amount: Tag, view: View) -> Iterator[int]:
    """Give the number right behind an amount, where it is a share of it."""
    later = (q for q in view.labelled("quantity") if q.start >= amount.stop and q.type in _OF_PEOPLE)
    one = min(later, key=lambda q: q.start, default=None)
    if one is not None and one.start - amount.stop <= _REACH and part(one, view) and one.item.min == one.item.max:
        yield one.item.min or 0

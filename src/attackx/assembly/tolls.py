"""The amounts that facts of casualties stand for: a quantity, a sum, a lone person, "another one"."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..tagging.quantities import QuantitySpan
from ..tagging.tag import Tag

_BOUNDS = {"sg": (1, 1), "dual": (2, 2), "pl": (1, None)}


def amount(fact: Fact, reading: Reading) -> Tag | None:
    """Give a quantity tag for a fact of casualties.

    Returns:
        The fact's own quantity; a sum with the words of both parts; 1, 2 or "at least 1" for people told without a
        number; None where another quantity already counts them.
    """
    view, tag = reading.view, fact.tag
    if "count" in fact.says:
        count = int(fact.says["count"])
        return _made(view.starts[fact.first], view.stops[fact.last - 1], count, count, "toll.counted")
    if tag is None:
        return None
    if fact.plus is not None:
        return _sum(tag, fact.plus)
    if "person" in fact.says:
        counted = any(q.start < tag.stop and tag.start < q.stop for q in view.labelled("quantity"))
        bounds = _BOUNDS.get(tag.number)
        if counted or bounds is None:
            return None
        return _made(tag.start, tag.stop, *bounds, "toll.bare")
    return tag


def _sum(a: Tag, b: Tag) -> Tag:
    low, high = [(None if None in pair else sum(pair)) for pair in ((a.item.min, b.item.min), (a.item.max, b.item.max))]
    return _made(a.start, b.stop, low, high, "toll.sum")


def _made(start: int, stop: int, low: int | None, high: int | None, rule: str) -> Tag:
    item = QuantitySpan(start, stop, start, stop, low, high, rule=rule)
    return Tag(start, stop, "quantity", "person", item, rule=rule)

"""The town by which what was hit is called: the airport of X, the port of X, which lie in it."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..script.normalize import fold
from ..tagging.tag import Tag
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("namesakes")
_CALLED = _LISTS.words("called")


def namesake(told: list[Told], target: Tag | None) -> tuple[Tag, Reading] | None:
    """Give the town in the name of what was hit, with its sentence; None where it is called by another name.

    Args:
        told: what the sentences of an incident tell.
        target: what was hit.

    Example:
        >>> namesake([], None) is None
        True
    """
    if target is None or target.entry is None or target.entry.category != "target" or not target.entry.place:
        return None
    home = next((one.reading for one in told if one.target is target), None)
    if home is None:
        return None
    words = home.view.words[target.first : target.last]
    town = fold(target.entry.place).split()
    if not words or words[0].removeprefix("ال") not in _CALLED:
        return None
    ends = range(2, len(words) + 1)
    last = next((target.first + n for n in ends if words[max(n - len(town), 0) : n] == town), None)
    if last is None:
        return None
    first, view = last - len(town), home.view
    return Tag(
        view.starts[first],
        view.stops[last - 1],
        "place",
        "city",
        named=True,
        rule="place.namesake",
        first=first,
        last=last,
    ), home

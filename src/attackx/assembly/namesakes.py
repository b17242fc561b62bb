"""The town by which what was hit is called: the airport of X, the port of X, which lie in it."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..grammar.view import View
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


def in_foreign_name(place: Tag, view: View) -> bool:
    """Whether a place is only spelt in the name of a thing that lies in another country: a castle called Cairo.

    Args:
        place: the place.
        view: its sentence.
    """
    named = (t for t in view.labelled("target") if t.named and t.first < place.first and place.last <= t.last)
    around = (t.entry for t in named if place.stop <= (t.name_stop if t.name_stop > 0 else t.stop))
    known = [entry for entry in around if entry is not None and entry.category == "target" and entry.place]
    return place.entry is not None and any(entry.country not in (None, place.entry.country) for entry in known)

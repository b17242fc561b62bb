"""Whether what a later clause of a sentence tells as hit is what was told before it."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .naming import same_name
from .ranks import PLACE_RANK, rank, unnamed
from .told import Told

_BEHIND = 4  # tokens from a target to the place it is in


def is_same_thing(reading: Reading, before: Told, new: Tag) -> bool:
    """Whether what was hit is the same as before, or a part of its name; "positions" are others in another place."""
    name, site = before.word(new), _site(reading, new)
    alike = [f.tag for f in before.targets if f.tag is not None and same_name(before.word(f.tag), name)]
    if site is None or not unnamed(new) or new.definite:
        return bool(alike)
    return any(there is None or same_name(there, site) for there in (_site(reading, tag) for tag in alike))


def is_part_of_town(reading: Reading, town: Tag, new: Tag) -> bool:
    """Whether quarters of no name are those of the town told before: "hit A, and hit the residential quarters"."""
    quarters = unnamed(new) and new.definite and rank(new) == PLACE_RANK and _site(reading, new) is None
    return quarters and rank(town) == PLACE_RANK and not unnamed(town)


def _site(reading: Reading, target: Tag) -> str | None:
    """Give the name of the place that stands right behind a target: "positions in A"."""
    view = reading.view
    places = (p for p in view.labelled("place") if p.type != "direction" and p.first > target.first)
    near = next((p for p in places if p.first - target.last <= _BEHIND), None)
    return view.text[near.start : near.stop] if near is not None else None

"""Whether two sentences tell of the same sort of thing, hit in different towns: "positions in A", "positions in B"."""

from __future__ import annotations

from ..tagging.tag import Tag
from .comparing import same_part
from .incidents import Incident
from .naming import same_name
from .nesting import may_hold
from .sites import Spot, spots
from .told import Told

_SMALL = frozenset({"town", "city", "quarter", "region", "district"})
_MANY = frozenset({"position", "vehicle", "materiel", "headquarters", "depot", "objective", "camp", "fighters"})
_BEHIND = 4  # tokens from what was hit to the town it is in


def in_many_places(target: Tag) -> bool:
    """Whether what was hit is what a force has in many places, told as more than one: "positions", "vehicles".

    Example:
        >>> in_many_places(Tag(0, 5, "target", "position", number="pl", named=True))
        True
    """
    return target.number == "pl" and target.type in _MANY


def in_other_towns(incident: Incident, told: Told) -> bool:
    """Whether what was hit is told with its town, and what was hit before with others: "positions in A", "in B"."""
    town = _town_of(told)
    there = [other for t in incident.compared if same_part(t, told) and (other := _town_of(t)) is not None]
    here = [] if town is None else [s for s in spots(told) if s[0].first >= town[0].first]
    pairs = [(a, b) for a in here for b in there if not _around(a, b)]
    return bool(here and there) and not any(may_hold(a, b) for a, b in pairs)


def many_elsewhere(incident: Incident, told: Told) -> bool:
    """Whether what a force has in many places is hit in another town than was told: "and gatherings in B"."""
    return told.target is not None and in_many_places(told.target) and in_other_towns(incident, told)


def _around(one: Spot, other: Spot) -> bool:
    """Whether one is only told as the city or province around what was hit, of which another town is a part too."""
    return one[0].type == "city" != other[0].type and not same_name(one[1], other[1])


def _town_of(told: Told) -> Spot | None:
    """Give the town, village or quarter that is named right behind what was hit."""
    hit = told.target
    if hit is None:
        return None
    behind = (s for s in spots(told) if 0 <= s[0].first - hit.last <= _BEHIND)
    return next((s for s in behind if (s[0].type in _SMALL and s[0].named) or _beside_town(s[0])), None)


def _beside_town(place: Tag) -> bool:
    """Whether a place is one side of a listed town: "the east of the district of"."""
    return place.type == "direction" and place.entry is not None and place.entry.category == "place"

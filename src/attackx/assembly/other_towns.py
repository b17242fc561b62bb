"""Whether two sentences tell of the same sort of thing, hit in different towns: "positions in A", "positions in B"."""

from __future__ import annotations

from ..tagging.tag import Tag
from .comparing import same_part
from .incidents import Incident
from .nesting import may_hold
from .sites import Spot, spots
from .told import Told

_SMALL = frozenset({"town", "city", "quarter", "region", "district"})
_BEHIND = 4  # tokens from what was hit to the town it is in


def in_other_towns(incident: Incident, told: Told) -> bool:
    """Whether what was hit is told with its town, and what was hit before with others: "positions in A", "in B"."""
    town = _town_of(told)
    there = [other for t in incident.compared if same_part(t, told) and (other := _town_of(t)) is not None]
    here = [] if town is None else [s for s in spots(told) if s[0].first >= town[0].first]
    return bool(here and there) and not any(may_hold(a, b) for a in here for b in there)


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

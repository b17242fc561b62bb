"""Places that lie in another country than what was hit, and are none of its own."""

from __future__ import annotations

from ..tagging.tag import Tag
from .ranks import is_country, is_fixed
from .sites import CAPITALS, is_power

_BOTH_CLAIM = {"IL", "PS"}  # a capital


def is_elsewhere(place: Tag, target: Tag | None) -> bool:
    """Whether a place is in another country than the known thing that was hit."""
    listed = target is not None and target.entry is not None and target.entry.category == "target"
    return listed and are_parted(place, target)


def are_parted(place: Tag, target: Tag | None) -> bool:
    """Whether a place and what was hit are listed in two countries, of which not both claim it."""
    if target is None or target.entry is None or place.entry is None:
        return False
    lands = _lands(place, target)
    return len(lands) > 1 and not (place.type in CAPITALS and lands == _BOTH_CLAIM)


def is_abroad(place: Tag, target: Tag | None) -> bool:
    """Whether a state or its capital is another than that in which the known thing lies that was hit."""
    if target is None or not is_fixed(target) or not is_power(place) or place.entry is None:
        return False
    lands = _lands(place, target)
    return len(lands) > 1 and (is_country(place) or lands != _BOTH_CLAIM)


def _lands(place: Tag, target: Tag) -> set[str]:
    return {place.entry.country, target.entry.country} - {None, ""}

"""Whether one place can hold another, so that an attack may be in both."""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, radians

from ..lexicon.model import Entry
from .naming import same_name
from .ranks import is_country
from .sites import Spot
from .vague import BORDER

_DEGREE = 111.2  # kilometres in a degree of latitude
_FAR = 120  # kilometres between the middles of two places that one attack does not span
_SMALL = frozenset({"town", "village"})  # of which none holds another
_PROVINCES = ("محافظة", "ولاية", "مقاطعة", "إقليم", "قضاء")  # as names are written, not folded


def apart(left: list[Spot], right: list[Spot]) -> bool:
    """Whether two groups of place tags name known places of which none can hold another.

    Example:
        >>> apart([], [])
        False
    """
    verdicts = {_compare(a, b) for a in _narrow(left) for b in _narrow(right)}
    return False in verdicts and True not in verdicts


def holds(left: list[Spot], right: list[Spot]) -> bool:
    """Whether a place of one group is a place of the other, or lies in it or around it.

    Example:
        >>> holds([], [])
        False
    """
    return any(_compare(a, b) for a in _narrow(left) for b in _narrow(right))


def may_hold(one: Spot, other: Spot) -> bool:
    """Whether one of two places is the other, or a known one around it."""
    known = one[0].entry is not None and other[0].entry is not None
    return _compare(one, other) is True or (known and _compare(one, other) is None)


def _narrow(spots: list[Spot]) -> list[Spot]:
    """Leave out countries beside narrower places, which tell more."""
    return [s for s in spots if not is_country(s[0])] or spots


def _compare(a: Spot, b: Spot) -> bool | None:
    """Tell whether one place can hold the other; None where their names do not say."""
    (one, name), (two, other) = a, b
    if same_name(name, other):
        return True
    if BORDER in (one.type, two.type):
        return None  # a border runs along two countries
    if one.entry is not None and two.entry is not None:
        return _compatible(one.entry, two.entry) if one.entry.country and two.entry.country else None
    alike = one.entry is None and two.entry is None and one.type == two.type and one.named and two.named
    return False if alike else None


def _compatible(a: Entry, b: Entry) -> bool | None:
    if a.country != b.country:
        return False
    if "country" in (a.category, b.category):
        return True
    one, other = {a.name, a.place or a.name}, {b.name, b.place or b.name}
    if any(same_name(x, y) for x in one for y in (*other, *b.within)) or any(
        same_name(x, y) for x in other for y in a.within
    ):
        return True
    alike = a.type == b.type and a.type in _SMALL and not (_is_province(a) or _is_province(b))
    return False if alike or _kilometres(a, b) > _FAR else None


@lru_cache(maxsize=1024)
def _is_province(entry: Entry) -> bool:
    """Whether a town is also the name of the province around it."""
    return any(name.startswith(_PROVINCES) for name in (entry.name, *entry.aliases))


def _kilometres(a: Entry, b: Entry) -> float:
    """Give the rough distance of two entries; 0 where one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0.0
    east = (a.longitude - b.longitude) * cos(radians((a.latitude + b.latitude) / 2))
    return hypot(a.latitude - b.latitude, east) * _DEGREE

"""The country that a text is about: where an attack was of which no place, or an unlisted one, is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..grammar.facts import Reading
from ..grammar.view import View
from ..schema import Place, Report, Target
from ..script.normalize import fold
from ..tagging.tag import Tag
from .asides import is_adjective
from .parties import country_of
from .ranks import FORCE_RANK, PEOPLE_RANK, PLACE_RANK, is_country, rank

_LEAST = 3  # mentions of places, fewer of which settle nothing
_SHARE = 0.7  # of the mentions, so many in one country
WATERS = frozenset({"sea", "gulf", "strait", "ocean"})  # which lie in no one country
_OFF = "قباله"
_MOVING = frozenset({"ship", "aircraft"})
_STATES_AS_LANDS = frozenset({"كيان", "دوله"})  # "the Zionist entity"
_SETTLEMENTS = ("مستوطن", "حدود")  # which lie outside the state whose adjective they have, or in two
_KINGDOM = "المملكه"
_KINGDOMS = frozenset({"SA", "JO", "BH", "MA"})
_NEIGHBOURS = {"YE": "SA"}  # which kingdom is meant where only a land beside it is named
_NAMED = ("place", "target", "doer", "source", "nisba")


def main_land(readings: Iterable[Reading]) -> str | None:
    """Give the country in which nearly all known places lie that are told with attacks; None where there is none.

    Args:
        readings: the sentences of one text.

    Example:
        >>> main_land([]) is None
        True
    """
    named = (t.entry for r in readings if r.attacks for t in r.view.labelled("place", "target"))
    lands = Counter(str(entry.country) for entry in named if entry is not None and entry.country)
    land, count = lands.most_common(1)[0] if lands else ("", 0)
    return land if count >= _LEAST and count >= _SHARE * lands.total() else None


def land_around(tag: Tag, reading: Reading) -> str | None:
    """Give the country of the known places within a target's words, where they are in one ("the city of Aleppo").

    Args:
        tag: what was hit.
        reading: its sentence.
    """
    view = reading.view
    word = view.words[tag.first].removeprefix("ال")
    if tag.type == "state" and tag.entry is not None and word in _STATES_AS_LANDS:
        return tag.entry.country or None
    if tag.type == "ship" or rank(tag) in (FORCE_RANK, PEOPLE_RANK):
        return None  # what may be called after a city, and who may be elsewhere
    known = [p for p in view.labelled("place") if tag.start <= p.start and p.stop <= tag.stop and p.entry is not None]
    lands = {p.entry.country for p in known if p.entry.country and (not is_country(p) or is_adjective(p, view))}
    if not lands and rank(tag) == PLACE_RANK and not word.startswith(_SETTLEMENTS):
        lands = {land} if (land := country_of(tag, reading)) else set()  # "the Russian cities"
    return str(lands.pop()) if len(lands) == 1 else None


def lies_in(land: str | None, target: Tag | None, places: Iterable[Tag]) -> str | None:
    """Give the country for an attack that has none of its own; None at sea and for a party by name.

    A party ("the Islamic State") is fought in many countries.

    Args:
        land: the country that the text is about.
        target: what was hit.
        places: the places told with it.

    Example:
        >>> lies_in("YE", Tag(0, 1, "target", "ship"), []), lies_in("YE", None, [])
        (None, 'YE')
    """
    if target is not None and (target.type in _MOVING or target.type in WATERS):
        return None
    if target is not None and target.entry is not None and rank(target) == FORCE_RANK:
        return None
    return None if any(p.type in WATERS for p in places) else land


def kingdom(land: str | None, target: Tag | None, readings: Iterable[Reading]) -> str | None:
    """Give the country of "the land of the kingdom", which is never the one from which it was shelled.

    Args:
        land: the country that the text is about.
        target: what was hit.
        readings: the sentences of the incident.

    Returns:
        The one kingdom that is named there, or the neighbour of the land that is; None where neither is plain; the
        country given for everything else that was hit.

    Example:
        >>> kingdom("YE", None, [])
        'YE'
    """
    views = [r.view for r in readings]
    if target is None or target.type != "region" or not any(_of_kingdom(target, v) for v in views):
        return land
    named = {t.entry.country for v in views for t in v.labelled(*_NAMED) if t.entry is not None}
    kingdoms = named & _KINGDOMS or {_NEIGHBOURS[one] for one in named if one in _NEIGHBOURS}
    return kingdoms.pop() if len(kingdoms) == 1 else None


def _of_kingdom(target: Tag, view: View) -> bool:
    held = target in view.labelled("target", "place")
    return held and view.words[target.last - 1] == _KINGDOM


def at_sea(target: Tag | None, readings: Iterable[Reading], place: Report | None) -> bool:
    """Whether a ship was hit off a shore: in the waters before a land, not in it, nor in the port that is its place.

    Args:
        target: what was hit.
        readings: the sentences of the incident.
        place: what is reported of where it was hit.

    Example:
        >>> at_sea(None, [], None)
        False
    """
    if target is None or target.type != "ship":
        return False
    shores = [(v, p) for v in (r.view for r in readings) for p in v.labelled("place") if v.before(p.first, 1) == [_OFF]]
    if place is None or not isinstance(place.value, Place):
        return bool(shores)
    name = fold(place.value.name)
    return any(name == " ".join(v.words[p.first : p.last]) for v, p in shores)


def nowhere(report: Report | None) -> Report | None:
    """Give a target or a place without its country.

    Args:
        report: what was told.

    Example:
        >>> nowhere(None) is None
        True
    """
    return _with(report, None) if report is not None else None


def settle(target: Report | None, place: Report | None, land: str | None) -> tuple[Report | None, Report | None]:
    """Give the place, else the target, a country where neither has one.

    Args:
        target: what was hit, a target's report.
        place: where, a place's report.
        land: the country.

    Example:
        >>> settle(None, None, "YE")
        (None, None)
    """
    values = [r.value for r in (place, target) if r is not None]
    if land is None or any(isinstance(v, Place | Target) and v.country for v in values):
        return target, place
    if place is not None:
        return target, _with(place, land)
    return (_with(target, land) if target is not None else None), place


def _with(report: Report, land: str | None) -> Report:
    value = report.value
    if not isinstance(value, Place | Target):
        return report
    return report.model_copy(update={"value": value.model_copy(update={"country": land})})

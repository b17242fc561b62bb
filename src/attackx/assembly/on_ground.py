"""Fights of men, which are other attacks than blows by other means beside them."""

from __future__ import annotations

from .clauses import CLASH
from .comparing import follows, same_toll
from .incidents import Incident
from .told import Told
from .traits import KILLED, kind_of

_GUNFIRE = "armed_assault"
_OF_MEN = frozenset({CLASH, "trigger.managed-to-kill"})


def on_the_ground(incident: Incident, told: Told) -> bool:
    """Whether one of the two is a clash of men, or a killing by them, and the other a blow by other means."""
    here, there = _is_clash(told), all(_is_clash(t) for t in incident.told)
    if _is_killing(told):
        return not incident.kinds() <= {_GUNFIRE}
    if here:
        killing = all(_is_clash(t) or _is_killing(t) for t in incident.told)
        return not killing and {kind_of(t) for t in incident.compared} != {_GUNFIRE}
    return there and kind_of(told) != _GUNFIRE and not told.points_back


def _is_clash(told: Told) -> bool:
    return all(a.rule in _OF_MEN for a in told.attacks)


def _is_killing(told: Told) -> bool:
    """Whether a force is told to have killed so many, by no means that are named."""
    return kind_of(told) == "unspecified" and all(a.rule == KILLED for a in told.attacks)


def fought(incident: Incident, told: Told) -> bool:
    """Whether the dead just told, by no means or by gunfire, are now told to be those of a clash, or the reverse."""
    return (
        follows(incident, told)
        and incident.kinds() | {kind_of(told)} <= {_GUNFIRE, "unspecified"}
        and same_toll(incident, told)
    )


def accounted(incident: Incident, told: Told) -> bool:
    """Whether a source tells, by a noun, of an attack by means no other than the incident's, as guns and bombs are."""
    kinds = {kind_of(t) for t in incident.compared} - {"unspecified"}
    other = kind_of(told) != "unspecified" and bool(kinds) and (_GUNFIRE in kinds) != (kind_of(told) == _GUNFIRE)
    return bool(told.reading.of("source")) and told.attacks[0].type != "verb" and not other

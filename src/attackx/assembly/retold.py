"""Incidents that turn out to be one, once all that is told of each is known."""

from __future__ import annotations

from .comparing import clash, doers_of, is_further, relation
from .dating import ABOUT, near
from .incidents import Incident
from .nesting import apart
from .on_ground import on_the_ground
from .ranks import is_country
from .sites import Spot, spots
from .traits import Span, kind_of, span_of

_BACK = 40  # so many incidents before one are looked at, which keeps a long text linear
_TURNED = frozenset({"other", "also", "elsewhere"})
_HURT = ("fatalities", "injuries")
_ORDER = ("same", "near", "none", "other")
_Figure = tuple[int, int | None]


def join_retold(incidents: list[Incident]) -> list[Incident]:
    """Join each incident with one before it where nothing parts the two and something is told of both.

    Args:
        incidents: in the order in which they are told; what is joined goes into the first.

    Returns:
        Those that are left, in the same order.
    """
    kept: list[Incident] = []
    lead = next((days[:1] for i in incidents if (days := _days(i))), [])
    for incident in incidents:
        single = [one for one in kept[-_BACK:] if not (one.aggregate or incident.aggregate)]
        known = [one for one in single if _are_one(one, incident, lead)]
        if known:
            known[-1].told = sorted([*known[-1].told, *incident.told], key=lambda t: t.reading.view.index)
            known[-1].added = sorted([*known[-1].added, *incident.added], key=lambda r: r.view.index)
        else:
            kept.append(incident)
    return kept


def _are_one(before: Incident, incident: Incident, lead: list[Span]) -> bool:
    how = _targets(before, incident)
    return how != "other" and not _parted(before, incident, lead) and _agree(before, incident, how)


def _parted(before: Incident, incident: Incident, lead: list[Span]) -> bool:
    """Whether a turn of speech, a sentence, means, doers, places, days or tolls part two incidents."""
    if not _TURNED.isdisjoint(incident.told[0].cues):
        return True
    if {id(t.reading) for t in before.told} & {id(t.reading) for t in incident.told}:
        return True
    if any(clash(before, t) or on_the_ground(before, t) for t in incident.told):
        return True
    ours, theirs = doers_of(before), doers_of(incident)
    if ours and theirs and not ours & theirs:
        return True
    if apart(_narrow(before), _narrow(incident)):
        return True
    days, others = _days(before), _days(incident)
    about = 0 if days and others else ABOUT  # what is not dated is told as of about the day of the lead
    if not any(near(a, b, about) for a in days or lead for b in others or lead) and (days or others):
        return True
    return any(a and b and not a & b for a, b in ((_figures(before, s), _figures(incident, s)) for s in _HURT))


def _agree(before: Incident, incident: Incident, how: str) -> bool:
    """Whether a number, or the means of a known attack with its day or what it hit, is told of both."""
    first = incident.told[0]
    known = first.attacks[0].type == "the" and not is_further(first)
    if known and kind_of(first) in before.kinds() and (how in ("same", "near") or _same_day(before, incident)):
        return True
    return bool(_fired(before) & _fired(incident)) or any(
        {f for f in _figures(before, s) & _figures(incident, s) if f[0] > 1 and f[1] is not None} for s in _HURT
    )


def _same_day(before: Incident, incident: Incident) -> bool:
    return any(near(a, b, 0) for a in _days(before) for b in _days(incident))


def _targets(before: Incident, incident: Incident) -> str:
    """Compare targets as ``relation`` does, by the best pair."""
    found = [relation(before, t) for t in incident.compared if t.target is not None]
    found += [relation(incident, t) for t in before.compared if t.target is not None]
    told = any(t.target for t in before.told) and any(t.target for t in incident.told)
    return min(found, key=_ORDER.index) if told else "none"


def _narrow(incident: Incident) -> list[Spot]:
    return [spot for t in incident.compared for spot in spots(t) if not is_country(spot[0])]


def _days(incident: Incident) -> list[Span]:
    return [span for t in incident.compared if (span := span_of(t) or span_of(t, years=True))]


def _figures(incident: Incident, slot: str) -> set[_Figure]:
    """Give the numbers of dead, or of hurt."""
    facts = [f for f, _ in incident.facts("casualty") if f.says["slot"] in (slot, "both") and f.tag is not None]
    items = [f.tag.item for f in facts if f.tag is not None and f.tag.label == "quantity"]
    return {(q.min, q.max) for q in items if q.min is not None}


def _fired(incident: Incident) -> set[_Figure]:
    """Give the numbers of projectiles of two or more."""
    items = [q.item for t in incident.compared for q in t.tags("quantity") if q.type == "projectile"]
    return {(q.min, q.max) for q in items if q.min is not None and q.min > 1 and q.max is not None}

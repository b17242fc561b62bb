"""An aircraft brought down that a text inquires into, tries or accuses somebody of: one event, of the past."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .candidates import SHOT_DOWN
from .incidents import Incident
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("downings")
_INQUIRIES = _LISTS.beginnings("inquiries")
_AIRCRAFT = _LISTS.beginnings("aircraft")
_THE_MISSILE = frozenset({"الصاروخ", "بالصاروخ", "والصاروخ", "للصاروخ"})
_LEAD = 2  # title and first sentence say what a text is about
_FRESH = timedelta(days=31)
_Time = tuple[Tag, Reading]


def join_downing(incidents: list[Incident], readings: list[Reading], published: datetime | None) -> list[Incident]:
    """Join all that a text tells of one downing, where it tells of it for the sake of an inquiry or of guilt.

    Args:
        incidents: in the order in which they are told; the first of a downing takes up the others.
        readings: all sentences, the title's first.
        published: when the text was published, if that is known.

    Returns:
        Those that are left, in the same order.
    """
    downed = [i for i in incidents if not i.aggregate and any(_is_downing(t) for t in i.told)]
    if not downed or not any(_inquires(r) for r in readings[:_LEAD]):
        return incidents
    first = downed[0]
    sort = _sort_of(first)
    others = [i for i in incidents if i is not first and not i.aggregate and _is_of_it(i, sort)]
    told = [t for i in (first, *others) for t in i.told]
    times = [(time, t.reading) for t in told for time in _past_times(t, published)]
    if not times:
        return incidents
    first.past = _finest(times)
    apart = [t for i in others for t in i.told if not _is_downing(t)]  # "the missile was brought from X to Y"
    first.told = sorted((t for t in told if not any(t is a for a in apart)), key=lambda t: t.reading.view.index)
    added = {r.view.index: r for r in (*(r for i in (first, *others) for r in i.added), *(t.reading for t in apart))}
    own = {t.reading.view.index for t in first.told}
    first.added = [added[n] for n in sorted(added) if n not in own]
    return [i for i in incidents if not any(i is other for other in others)]


def _is_downing(told: Told) -> bool:
    return any(a.rule == SHOT_DOWN for a in told.attacks)


def _inquires(reading: Reading) -> bool:
    """Whether a sentence tells of an inquiry, a trial, an accusation or guilt."""
    return any(w.removeprefix("و").startswith(_INQUIRIES) for w in reading.view.words)


def _sort_of(incident: Incident) -> str:
    """Give the beginning of the word for the aircraft, of which a text mostly keeps to one."""
    words = (w for t in incident.told if _is_downing(t) for w in t.reading.view.words)
    return next((sort for w in words for sort in _AIRCRAFT if _bare(w).startswith(sort)), _AIRCRAFT[0])


def _is_of_it(incident: Incident, sort: str) -> bool:
    """Whether an incident is a downing of the same sort of aircraft, a hit on it, or what is told of "the missile"."""
    hit = [t.target for t in incident.told if t.target is not None]
    if any(_is_downing(t) for t in incident.told):
        return _sort_of(incident) == sort
    on_it = any(_bare(w).startswith(sort) for t in incident.told for tag in hit for w in t.word(tag).split()[:1])
    return on_it or any(not _THE_MISSILE.isdisjoint(t.word(a).split()) for t in incident.told for a in t.attacks)


def _past_times(told: Told, published: datetime | None) -> list[Tag]:
    """Give the times of a sentence that lie more than a month before the day of publication."""
    if published is None:
        return []
    known = (t for t in told.reading.view.labelled("time") if t.item.first is not None and t.item.last is not None)
    return [t for t in known if not t.item.open_end and t.item.last <= published - _FRESH]


def _finest(times: list[_Time]) -> _Time:
    """Give the finest time of the earliest year told: later ones are of inquiries and verdicts."""
    year = min(time.item.first.year for time, _ in times)
    return min((t for t in times if t[0].item.first.year == year), key=lambda t: t[0].item.last - t[0].item.first)


def _bare(word: str) -> str:
    return word.removeprefix("و").removeprefix("ب").removeprefix("ال").removeprefix("لل")

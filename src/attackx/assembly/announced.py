"""Which day at the head of a text is that of its first incident, where no sentence that tells the attack names one."""

from __future__ import annotations

from collections.abc import Iterable

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..tagging.tag import Tag
from .dated import DAYS, of_claims, of_clause
from .eras import of_era
from .incidents import Incident
from .set_apart import is_set_apart
from .traits import dates_the_last, is_live
from .wordlists import lists_of

_LISTS = lists_of("announced")
_HARMS = ("killed", "killing", "hurt", "hurting")  # lists of words
_BURSTS = _LISTS.beginnings("bursts")
_SERVICES = frozenset({"police", "state_force", "military", "medical"})  # what they announce is what has just happened
_Day = tuple[Tag, Reading]


def announcement(incident: Incident, days: list[_Day], incidents: list[Incident], titled: int) -> _Day | None:
    """Give the first day that can be an incident's own; None where all date what else is told.

    Args:
        incident: the first one of a text; no sentence with its attack holds a day.
        days: those told at the head of the text, the surest first.
        incidents: all of the text.
        titled: sentences of the title, of which the text's first may tell more.
    """
    apart = [t for i in incidents if i is not incident for t in i.told if is_set_apart(t)]
    own = (day for day in days if not any(t.reading is day[1] and t.first <= day[0].first < t.last for t in apart))
    return next((day for day in own if _announces(day[1], incident, incidents, titled)), None)


def days_told(readings: Iterable[Reading]) -> list[_Day]:
    """Give the times of a day or less that are resolved."""
    times = [
        (t, r)
        for r in readings
        for t in r.view.labelled("time")
        if not (id(t) in of_claims(r) or of_clause(t, r) or of_era(t, r) or dates_the_last(t, r))
    ]
    known = [(t, r) for t, r in times if t.type != "ahead" and t.item.granularity in DAYS and t.item.first is not None]
    return sorted(known, key=lambda time: is_live(time[0]))


def _announces(reading: Reading, incident: Incident, incidents: list[Incident], titled: int) -> bool:
    """Whether the day of a sentence may be an incident's: of a dateline, or of news of harm, but none of another."""
    if any(t.reading is reading for t in incident.told) or _is_line(reading):
        return True
    begun = min((t.reading.view.index for t in incident.told), default=0)
    later = titled <= begun < reading.view.index
    if reading.attacks:
        others = (t for i in incidents if i is not incident for t in i.told if t.reading is reading)
        return not later or all(t.points_back for t in others)
    added = any(r is reading for r in incident.added)
    if later or (added and reading.view.index == _goes_on_at(incident, titled)):
        return added and (not later or tells_harm(reading))
    return tells_harm(reading) or any(f.tag is not None and f.tag.type in _SERVICES for f in reading.of("source"))


def _goes_on_at(incident: Incident, titled: int) -> int:
    """Give the first sentence of the text that goes on about what the title told."""
    sentences = [t.reading for t in incident.told] + incident.added
    return min((r.view.index for r in sentences if r.view.index >= titled), default=titled)


def _is_line(reading: Reading) -> bool:
    """Whether a line holds, more than anything else, days and where it was written."""
    known = (t for t in reading.view.labelled("time", "place") if t.label == "time" or t.entry is not None)
    covered = {at for t in known for at in range(t.first, t.last)}
    return len(covered) > sum(w.isalnum() for at, w in enumerate(reading.view.words) if at not in covered)


def tells_harm(reading: Reading) -> bool:
    """Whether a sentence without a word of attack tells of dead or hurt, and not of their burial or of a visit."""
    lists = default_lists()
    words = {w.removeprefix("و").removeprefix("ف") for w in reading.view.words}
    if not words.isdisjoint(lists["reacts"]):
        return False
    harmed = any(w.startswith(_BURSTS) for w in words) or not all(words.isdisjoint(lists[name]) for name in _HARMS)
    return harmed or bool(reading.of("casualty"))

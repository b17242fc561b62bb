"""Whether a sentence dates its attack apart from an incident told before."""

from __future__ import annotations

from datetime import timedelta

from ..tagging.tag import Tag
from .incidents import Incident
from .told import Told
from .traits import Span, far_off, of_saying, span_of, times_of

ABOUT = 30  # days from the lead within which the same target is the same incident
_ALIKE = frozenset({"same", "near"})
_ASIDE = 3  # tokens from a time to the known attack that it does not date
SOON = 2  # days by which the day of saying may miss that of the deed


def other_time(incident: Incident, told: Told, lead: Span | None, how: str) -> bool:
    """Whether a sentence dates its attack apart from an incident, whose target is the ``same``, ``near`` it or not."""
    same = how == "same"
    span = span_of(told) or span_of(told, years=True)
    if span is None or (told.points_back and (far_off(times_of(told)[0], told) or _aside(times_of(told)[0], told))):
        return False
    dated = [(s, t) for t in incident.compared if (s := span_of(t))]
    days = 1 if _today(told) and (same or told.reading.of("source")) else 0
    if (how in _ALIKE or told.points_back) and any(_said_later(span, told, s, t, how) for s, t in dated):
        return False
    spans = [s for s, _ in dated]
    if not spans and lead is not None and not incident.recalled:
        spans = [lead]  # what is not dated is told as of about the day of the lead
        days = ABOUT if same else days
    return bool(spans) and not any(near(span, s, days) for s in spans)


def near(a: Span, b: Span, days: int) -> bool:
    """Whether two intervals share a calendar day, or would if one were longer by some days on both sides."""
    (start, stop), (first, last) = ((s[0].toordinal(), (s[1] - timedelta(seconds=1)).toordinal()) for s in (a, b))
    return start - days <= last and first <= stop + days


def _aside(time: Tag, told: Told) -> bool:
    """Whether a time stands well before the first, known attack, and dates what was done about it: a trial, a visit."""
    first = told.attacks[0]
    return first.type == "the" and time.last + _ASIDE <= first.first


def _said_later(span: Span, told: Told, known: Span, before: Told, how: str) -> bool:
    """Whether one of two days only dates what is said of an attack, and so does the other or it is not after it."""
    since = (span[0] - known[0]).days
    here, there = (of_saying(times_of(t)[0], t) for t in (told, before))
    if here:
        most = ABOUT if how == "same" or told.points_back else SOON
        return (-most if there else 0) <= since <= most
    account = told.points_back or bool(told.reading.of("source"))
    return there and account and 0 <= -since <= (ABOUT if how == "same" and told.points_back else SOON)


def _today(told: Told) -> bool:
    """Whether the time is a mere "today", which a quoted speaker may say on the day before publication."""
    times = times_of(told)
    return bool(times) and told.word(times[0]) == "اليوم"

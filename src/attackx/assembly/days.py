"""On which day an incident was, where its own sentences name none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from functools import partial
from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..lexicon.houses import kin
from ..schema import Granularity
from ..tagging.tag import Tag
from ..tagging.times.model import Resolved, TimeSpan
from .announced import announcement
from .comparing import doers_of
from .dated import DAYS, of_claims, of_clause
from .datelines import day_listed, day_signed
from .eras import of_era
from .incidents import Incident
from .speakers import condemned
from .told import Told
from .traits import dates_the_last, is_live, kind_of, long_ago, of_saying

_HEAD = 3  # sentences in which the news is announced, and in which an attack is told as it happens
_FLAG, _FLAGS = 1, 8  # words of a line that is a mere flag, and lines in which they may stand
_NEAR = 4  # tokens from "a day after" to the attack that it looks back on
_HEADING = 4  # words of a line that only says of what a post is: "a combined attack.."
_FLASH = "cue.flash"  # each flash of a list tells what has just happened, unless it is of a court
_POST = 50  # words of a short post
_COALITION = "coalition"
_OTHER_DAY = "other-day"
_ROW = 3  # dated incidents back in which the one may be told that another goes on
_TIES = frozenset({"same-day", "days-apart"})
_MEANWHILE = frozenset({"بينما", "فيما", "وفيما", "وبينما", "بعدما", "قبلما"})
_THAN = frozenset({("في", "حين"), ("بعد", "ان"), ("قبل", "ان")})
_HAD = frozenset({"كان", "كانت", "كانوا", "سبق"})
_Day = tuple[Tag, Reading]


def give_days(incidents: list[Incident], readings: list[Reading], published: datetime | None, titled: int) -> None:
    """Date undated news by the day of its announcement, by what was told before, or by the live present (guidelines).

    Args:
        incidents: in the order in which they are told; ``announced`` of each is set.
        readings: all sentences of the text.
        published: when the text was published, if that is known.
        titled: sentences of its title; the present of a short text that has none is the moment at which it is sent.
    """
    outcry = any(condemned(r) for r in readings[:_HEAD])
    days = [] if outcry else _days(readings[:_HEAD])
    short = not titled and sum(len(r.view.words) for r in readings) <= _POST
    live = partial(_live, readings=readings, published=published, cues=("live", "in-present") if short else ("live",))
    row: list[tuple[Incident, _Day]] = []
    for number, incident in enumerate(incidents):
        if not incident.aggregate:
            if row:
                incident.announced = _beside(incident, row[-1][1]) or _in_sentence(incident, row)
            elif number == 0 and not incident.recalled:
                incident.announced = announcement(incident, days, incidents, titled)
            if incident.announced is None and not incident.recalled:
                incident.announced = _elsewhere(incident, readings, row) or live(incident)
        past = any(long_ago(told) for told in incident.told)
        own = next(_own_days(incident, past=past), None if past else incident.announced)
        if own is not None:
            row.append((incident, own))


def _elsewhere(incident: Incident, readings: list[Reading], row: list[tuple[Incident, _Day]]) -> _Day | None:
    """Give the day over a list, of the row of blows it goes on, or under the text."""
    return day_listed(incident, readings) or (_of_row(row, incident) if row else None) or day_signed(incident, readings)


def _of_row(row: list[tuple[Incident, _Day]], incident: Incident) -> _Day | None:
    """Give the day of the dated incidents told last, where an incident goes on one of them: none of another day."""
    latest = row[-1][1]
    for last, day in reversed(row[-_ROW:]):
        if day[0].item.first.date() != latest[0].item.first.date():
            return None
        if _goes_on(last, incident):
            return latest
    return None


def _days(readings: Iterable[Reading]) -> list[_Day]:
    """Give the times of a day or less that are resolved."""
    times = [
        (t, r)
        for r in readings
        for t in r.view.labelled("time")
        if not (id(t) in of_claims(r) or of_clause(t, r) or of_era(t, r) or dates_the_last(t, r))
    ]
    known = [(t, r) for t, r in times if t.type != "ahead" and t.item.granularity in DAYS and t.item.first is not None]
    return sorted(known, key=lambda time: is_live(time[0]))


def _own_days(incident: Incident, *, past: bool) -> Iterator[_Day]:
    """Give the days that its sentences tell: those of the deed first; a sum is not of the day that it begins.

    The day on which a deed is spoken of that is itself long past ("said on Sunday that in 2007") is none of it.
    """
    told = [(told, _days([told.reading])) for told in incident.told]
    days = [(of_saying(t, one), (t, r)) for one, found in told for t, r in found]
    for said, (tag, reading) in sorted(days, key=lambda day: day[0]):
        if not (incident.aggregate and tag.item.open_end) and not (said and past):
            yield tag, reading


def _goes_on(last: Incident, incident: Incident) -> bool:
    """Whether an incident is the next by the doer and the means of one dated before: one operation, told in a row."""
    spans = (t.item.granularity for told in incident.told for t in told.tags("time"))  # "in the last months"
    later = (f.says["cue"] == _OTHER_DAY for told in incident.told for f in told.reading.of("discourse"))
    if incident.recalled or last.recalled or not DAYS.issuperset(spans) or any(later):
        return False
    doer = _same_doer(last, incident) or _one_of(last, incident)
    kinds = [{kind_of(t) for t in one.compared} for one in (last, incident)]
    return doer and not kinds[0].isdisjoint(kinds[1])


def _same_doer(last: Incident, incident: Incident) -> bool:
    """Whether both have a doer in common, told of it or of the one before: "the coalition" is any that is named."""
    if incident.before is last and not doers_of(incident):
        return True
    one, other = (doers_of(i) or (doers_of(i.before) if i.before else set()) for i in (last, incident))
    return not one.isdisjoint(other) or (_COALITION in one | other and kin(one, other))


def _one_of(row: Incident, incident: Incident) -> bool:
    """Whether an incident whose doer is not told may be one of a sum that is told right before it."""
    return row.aggregate and incident.follows(row) and not doers_of(incident)


def _beside(incident: Incident, latest: _Day) -> _Day | None:
    """Give the day that an incident's words count from the one told before: the same, or some days from it."""
    for told in incident.told:
        for fact in _links(told):
            if fact.says["cue"] == "same-day":
                return None if incident.recalled else latest
            day = latest[0].item.first + timedelta(days=int(fact.says["days"]))
            return _made(fact, told, day, "text")
    return None


def _in_sentence(incident: Incident, row: list[tuple[Incident, _Day]]) -> _Day | None:
    """Give the day told at the head of a sentence for what was meanwhile: "hit X on Sunday, while seven fell in Y"."""
    told = incident.told[0]
    if incident.recalled or any(one.tags("time") for one in incident.told):
        return None
    for last, day in reversed(row[-_ROW:]):
        tag, reading = day
        if reading is told.reading and tag.last <= told.attacks[0].first and not last.recalled:
            return day if _is_meanwhile(reading.view.words[tag.last : told.attacks[0].first]) else None
    return None


def _is_meanwhile(words: list[str]) -> bool:
    """Whether a clause of what was at that time begins in some words, and tells of nothing that had been before."""
    pairs = [*pairwise([*words, ""])]
    begun = [n for n, pair in enumerate(pairs) if pair in _THAN or pair[0] in _MEANWHILE]
    return bool(begun) and _HAD.isdisjoint(words[begun[-1] :])


def _links(told: Told) -> Iterator[Fact]:
    """Give the turns of speech that tie an attack to one before: what looks back stands right before its attack."""
    first = told.attacks[0].first
    for fact in told.reading.of("discourse"):
        before = 0 <= first - fact.last <= _NEAR
        within = told.first <= fact.at < told.last
        back = fact.says.get("days", "").startswith("-")
        if (fact.says["cue"] in _TIES) and (before or (within and not back)):
            yield fact


def _live(
    incident: Incident, readings: list[Reading], published: datetime | None, cues: tuple[str, ...]
) -> _Day | None:
    """Give the day of publication where an attack is told as it happens, at the head of a text: flags are no lines."""
    if published is None:
        return None
    told = next((t for t in incident.told if len(t.reading.view.words) > _HEADING), incident.told[0])
    at, flash = told.reading.view.index, any(f.rule == _FLASH for f in told.reading.of("discourse"))
    if flash and not default_lists()["court"].isdisjoint(told.reading.view.words):
        return None
    if not flash and at >= _HEAD and sum(len(r.view.words) > _FLAG for r in readings[: min(at, _FLAGS)]) >= _HEAD:
        return None
    live = (f for f in told.facts("discourse") if f.says["cue"] in cues)
    return next((_made(fact, told, published, "published") for fact in live), None)


def _made(fact: Fact, told: Told, day: datetime, resolved: Resolved) -> _Day:
    """Make a time of the words of a turn of speech."""
    view = told.reading.view
    start, stop = view.starts[fact.first], view.stops[fact.last - 1]
    first = datetime.combine(day.date(), time())
    span = TimeSpan(
        start, stop, view.text[start:stop], fact.rule,
        resolved=resolved, first=first, last=first + timedelta(days=1), granularity=Granularity.DAY,
    )  # fmt: skip
    return Tag(start, stop, "time", item=span, rule=fact.rule, first=fact.first, last=fact.last), told.reading

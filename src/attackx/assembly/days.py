"""On which day an incident was, where its own sentences name none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..lexicon.houses import kin
from ..schema import Granularity
from ..tagging.tag import Tag
from ..tagging.times.model import Resolved, TimeSpan
from .accounts import day_of_account
from .announced import announcement, days_told
from .comparing import doers_of
from .dated import DAYS
from .datelines import day_listed, day_signed
from .incidents import Incident
from .speakers import condemned
from .told import Told
from .traits import kind_of, long_ago, of_saying

_HEAD = 3  # sentences in which the news is announced, and in which an attack is told as it happens
_FLAG, _FLAGS = 1, 8  # words of a line that is a mere flag, and lines in which they may stand
_NEAR = 4  # tokens from "a day after" to the attack that it looks back on
_NEAR_LOSS = 16  # and over what the attack brought about: "a day after the death of ten civilians, among them"
_OPENS = 1  # tokens before a turn that opens a sentence, and is of what is told in it
_HEADING = 4  # words of a line that only says of what a post is: "a combined attack.."
_FLASH = "cue.flash"  # each flash of a list tells what has just happened, unless it is of a court
_POST = 50  # words of a short post
_COALITION = "coalition"
_OTHER_DAY = "other-day"
_ROW = 3  # dated incidents back in which the one may be told that another goes on
_LOOKING_BACK = "-before"  # end of the names of rules that count days back
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
    days = [] if outcry else days_told(readings[:_HEAD])
    short = not titled and sum(len(r.view.words) for r in readings) <= _POST
    live = partial(_live, readings=readings, published=published, cues=("live", "in-present") if short else ("live",))
    row: list[tuple[Incident, _Day]] = []
    for number, incident in enumerate(incidents):
        if not incident.aggregate:
            if row:
                incident.announced = _beside(incident, _told_last(row)) or _in_sentence(incident, row)
            elif number == 0 and not incident.recalled:
                over = [day for day in days if not _opens_next(incident, day)]
                incident.announced = announcement(incident, over, incidents, titled)
            if incident.announced is None and not incident.recalled:
                incident.announced = _elsewhere(incident, readings, row) or live(incident)
        past = any(long_ago(told) for told in incident.told)
        own = next(_own_days(incident, past=past), None if past else incident.announced)
        if own is not None:
            row.append((incident, own))
        elif not (incident.aggregate or incident.recalled):
            incident.announced = day_of_account(incident, readings, incidents)


def _opens_next(incident: Incident, day: _Day) -> bool:
    """Whether a day opens the clause that turns to the next attack: "A was hit, and yesterday B was"."""
    tag, reading = day
    return any(told.reading is reading and tag.first == told.last for told in incident.told)


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


def _own_days(incident: Incident, *, past: bool) -> Iterator[_Day]:
    """Give the days that its sentences tell: those of the deed first; a sum is not of the day that it begins.

    The day on which a deed is spoken of that is itself long past ("said on Sunday that in 2007") is none of it.
    """
    told = [(told, days_told([told.reading])) for told in incident.told]
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


def _told_last(row: list[tuple[Incident, _Day]]) -> _Day:
    """Give the day of the incident dated last: of what was told in passing, as so long before, only if of none else."""
    return next((day for _, day in reversed(row) if not day[0].rule.endswith(_LOOKING_BACK)), row[-1][1])


def _beside(incident: Incident, latest: _Day) -> _Day | None:
    """Give the day that an incident's words count from the one told before: the same, or some days from it."""
    for told in incident.told:
        for fact in _links(told):
            if fact.says["cue"] == "same-day":
                return None if incident.recalled else latest
            day = latest[0].item.first.toordinal() + int(fact.says["days"])
            known = 1 <= day <= date.max.toordinal()  # the calendar has a first day and a last one
            return _made(fact, told, datetime.fromordinal(day), "text") if known else None
    return None


def _in_sentence(incident: Incident, row: list[tuple[Incident, _Day]]) -> _Day | None:
    """Give the day told at the head of a sentence for what was meanwhile: "hit X on Sunday, while seven fell in Y"."""
    told = incident.told[0]
    if incident.recalled or any(one.tags("time") for one in incident.told):
        return None
    first = told.attacks[0].first
    for last, day in reversed(row[-_ROW:]):
        tag, reading = day
        here = [tag.last] if reading is told.reading else _told_before(last, told)
        if here and here[-1] <= first and not last.recalled:
            return day if _is_meanwhile(told.reading.view.words[here[-1] : first]) else None
    return None


def _told_before(last: Incident, told: Told) -> list[int]:
    """Give where a sentence that dates nothing ends to tell, before another attack, of an incident dated elsewhere."""
    reading = told.reading
    if last.aggregate or reading.view.labelled("time"):
        return []
    return sorted(
        a.last for one in last.told if one.reading is reading for a in one.attacks if a.first < told.attacks[0].first
    )


def _is_meanwhile(words: list[str]) -> bool:
    """Whether a clause of what was at that time begins in some words, and tells of nothing that had been before."""
    pairs = [*pairwise([*words, ""])]
    begun = [n for n, pair in enumerate(pairs) if pair in _THAN or pair[0] in _MEANWHILE]
    return bool(begun) and _HAD.isdisjoint(words[begun[-1] :])


def _links(told: Told) -> Iterator[Fact]:
    """Give the turns of speech that tie an attack to one before: what looks back stands right before its attack."""
    first = told.attacks[0].first
    for fact in told.reading.of("discourse"):
        before = 0 <= first - fact.last <= (_NEAR_LOSS if _is_loss(fact, told) else _NEAR)
        within = told.first <= fact.at < told.last or _opens(fact, told)
        back = fact.says.get("days", "").startswith("-")
        if (fact.says["cue"] in _TIES) and (before or (within and not back)):
            yield fact


def _opens(fact: Fact, told: Told) -> bool:
    """Whether a turn of speech opens the sentence, and an attack is the first told behind it."""
    behind = [a for a in told.reading.attacks if a.first >= fact.last]
    return fact.first <= _OPENS and behind[:1] == told.attacks[:1]


def _is_loss(fact: Fact, told: Told) -> bool:
    """Whether a turn of speech leads to what an attack brought about, in the clause in which the attack is told."""
    losses = default_lists()["loss"]
    words = told.reading.view.words[max(fact.last - 1, fact.first) : fact.last + 1]
    return any(word in losses for word in words)


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
    last = first + timedelta(days=1) if first.date() < date.max else datetime.max  # the last day that the calendar has
    span = TimeSpan(
        start, stop, view.text[start:stop], fact.rule,
        resolved=resolved, first=first, last=last, granularity=Granularity.DAY,
    )  # fmt: skip
    return Tag(start, stop, "time", item=span, rule=fact.rule, first=fact.first, last=fact.last), told.reading

"""Days that stand apart from what they date: over a list of deeds, beside the signature of a statement."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .bullets import mark_of
from .dated import DAYS
from .incidents import Incident
from .wordlists import lists_of

_LISTS = lists_of("datelines")
_EDGE = 4  # last sentences in which a statement is dated
_SIGNED = "source.statement-author"
_BESIDE = 4  # words on the line of a date: where it was signed, "corresponding to"
_LISTING = _LISTS.words("listing")
HEADING = _LISTS.words("heading")
_CLOSING = frozenset(":-")
_ONTO = "وبل"  # clitics of a word over a list
_HEAD = 3  # first sentences in which a list is headed
_Day = tuple[Tag, Reading]


def day_listed(incident: Incident, readings: list[Reading]) -> _Day | None:
    """Give the day told in the line that opens the list of which an incident is an item ("on Sunday, as follows:")."""
    if not undated(incident):
        return None
    item = incident.told[0].reading
    above, marked = readings[: item.view.index], mark_of(item) is not None
    opening = next((r for r in reversed(above) if _opens_list(r) or (marked and _is_day(r))), None)
    day = None if opening is None else next(_days(opening), None)
    if day is None and marked:
        days = [day for r in above[:_HEAD] if heads_list(r) for day in _days(r)]
        alone = len({tag.item.first.date() for tag, _ in days if tag.item.calendar == "gregorian"}) == 1
        day = next((d for d in days if d[0].item.calendar == "gregorian"), None) if alone else None
    return day


def heads_list(reading: Reading) -> bool:
    """Whether a line without a word of attack heads a list of the deeds of one day: "operations of Sunday 18/10"."""
    words = (w if w in HEADING else w.lstrip(_ONTO) for w in reading.view.words)
    return not reading.attacks and not HEADING.isdisjoint(words) and next(_days(reading), None) is not None


def day_signed(incident: Incident, readings: list[Reading]) -> _Day | None:
    """Give the day beside the signature of the statement that tells of an incident."""
    if not (any(v.rule == _SIGNED for v in incident.voices) and undated(incident)):
        return None
    lines = [r for r in readings[-_EDGE:] if not r.attacks]
    days = [day for r in lines for day in _days(r) if len(r.view.words) - (day[0].last - day[0].first) <= _BESIDE]
    return min(
        days, key=lambda day: day[0].item.calendar != "gregorian", default=None
    )  # the Hijri day may differ by one


def _opens_list(reading: Reading) -> bool:
    """Whether a sentence says that deeds follow, and ends in a colon, behind which the first item's dash may stand."""
    if not (reading.view.words and reading.view.words[-1] in _CLOSING):
        return False
    words = [w.removeprefix("و") for w in reading.view.words]
    while words and words[-1] == "-":
        words.pop()
    return words[-1:] == [":"] and not _LISTING.isdisjoint(words)


def _is_day(reading: Reading) -> bool:
    """Whether a line holds a day and nothing else, as over the entries of a diary."""
    words = reading.view.words
    return any(tag.first == 0 and tag.last >= len(words) - 1 for tag, _ in _days(reading))


def undated(incident: Incident) -> bool:
    """Whether no span of days is told of an incident: "in the last week"."""
    return all(t.item.granularity in DAYS for told in incident.told for t in told.tags("time"))


def _days(reading: Reading) -> Iterator[_Day]:
    """Give the resolved days of a line."""
    for tag in reading.view.labelled("time"):
        if tag.type != "ahead" and tag.item.granularity in DAYS and tag.item.first is not None:
            yield tag, reading

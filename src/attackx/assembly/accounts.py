"""The day of an account that goes on: "a source said on Sunday that ten had fallen. The source added that"."""

from __future__ import annotations

from datetime import timedelta

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..tagging.tag import Tag
from .announced import days_told, tells_harm
from .asides import unbound
from .datelines import undated
from .incidents import Incident

_BACK = 4  # sentences over which one account goes on
_ONWARD = frozenset({"ان", "بان", "انه", "انها", "الي", ":"})
_EARLIER = frozenset({"recalled", "had", "other-day"})
_ALSO = frozenset({"تابع", "وتابع", "وتابعت", "مضي", "ومضي"})
_DAY = timedelta(days=1)
_OTHER_TIME = frozenset({"بعد", "وبعد", "قبل", "وقبل", "عقب", "اثر", "غداه"})
_ASKED = frozenset({"سوال", "اسيله"})  # who answers a question comments on what is known
_Day = tuple[Tag, Reading]


def day_of_account(incident: Incident, readings: list[Reading], incidents: list[Incident]) -> _Day | None:
    """Give the day on which the one who tells of an incident began to tell, in a sentence right before.

    Args:
        incident: one that the text does not tell as something earlier.
        readings: all sentences of the text.
        incidents: all of the text.
    """
    first = incident.told[0]
    words = first.reading.view.words[: first.attacks[0].first]
    if not undated(incident) or first.points_back or not _OTHER_TIME.isdisjoint(words):
        return None
    at = first.reading.view.index
    for here in range(at, max(at - _BACK, 0), -1):
        above = readings[here - 1]
        if not _goes_on(readings[here], readings[max(at - _BACK, 0) : here]) or _is_earlier(above):
            return None
        if above.view.labelled("time"):
            days = days_told([above])
            alone = len({tag.item.first.date() for tag, _ in days}) == 1 and all(_is_one(tag) for tag, _ in days)
            return days[0] if alone and _is_news(above, incidents) else None
    return None


def _goes_on(reading: Reading, above: list[Reading]) -> bool:
    """Whether a sentence begins with what the one who spoke before says further: "he added that", "the source said"."""
    words = reading.view.words
    if len(words) < 2 or not (words[0].removeprefix("و") in default_lists()["say"] or words[0] in _ALSO):
        return False
    if words[1] in _ONWARD:
        return True
    return unbound(words[1]) in {unbound(word) for one in above for word in one.view.words}


def _is_news(reading: Reading, incidents: list[Incident]) -> bool:
    """Whether a sentence in which somebody speaks tells of an incident that is no memory, or of harm."""
    words = reading.view.words
    speaks = reading.of("source") or any(word.removeprefix("و") in default_lists()["say"] for word in words)
    if not speaks or not _ASKED.isdisjoint(words):
        return False
    if not reading.attacks:
        return tells_harm(reading)
    return any(not i.recalled for i in incidents for told in i.told if told.reading is reading)


def _is_earlier(reading: Reading) -> bool:
    """Whether a sentence tells of something that lies back."""
    return any(f.says["cue"] in _EARLIER for f in reading.of("discourse"))


def _is_one(time: Tag) -> bool:
    """Whether a time is no longer than a day: not "the last two days"."""
    return bool(time.item.last is not None and time.item.last - time.item.first <= _DAY)

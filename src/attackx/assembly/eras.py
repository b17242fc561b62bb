"""Times of what an attack is only set against: "since the war began in 2011", "the marches that began on Friday"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .clauses import WHICH
from .dated import DAYS
from .wordlists import lists_of

_LISTS = lists_of("eras")
_LONG = frozenset({"quarter", "year", "decade"})
_REACH = 12  # tokens from "since" or "which" to the time of its phrase
_STOPS = frozenset({"،", "؛", ":", ".", ")", "ان", "بان", "انه", "انها"})
_SINCE = frozenset({"منذ", "ومنذ"})
_AROUND = frozenset({"بعد", "وبعد", "قبل", "وقبل", "قبيل", "عقب", "وعقب", "حتي", "اثر"})
_BEGINNINGS = _LISTS.beginnings("beginnings")
_EVENTS = _LISTS.words("events")
_DURING = frozenset({"في", "خلال", "اثناء", "ابان", "وفي", "وخلال"})
_BLOWS = _LISTS.words("blows")
_CAMPAIGNS = _LISTS.words("campaigns")
_ALONG = frozenset({"بالتزامن", "تزامنا", "وبالتزامن", "وتزامنا", "تزامن", "تتزامن", "يتزامن"})
_LIKE = _LISTS.words("like")
_BEGAN = _LISTS.words("began")
_MOVED = _LISTS.words("moved")
_LIKENED = 6  # tokens from "like" to the year of what an attack is likened to
_ANTECEDENT = 6  # tokens before "which" in which an attack may be what began
_EVENT = 3  # tokens from an event to its year: "the war in Gaza of 2014"


def of_era(time: Tag, reading: Reading) -> bool:
    """Whether a time dates something that an attack is set against, and not the attack.

    Args:
        time: a time of the sentence.
        reading: the sentence.
    """
    words = reading.view.words
    if _is_alongside(time, words):
        return True
    begin = max(time.first - _REACH, *(a.last for a in reading.attacks if a.last <= time.first), 0)
    for at in range(time.first - 1, begin - 1, -1):
        word = words[at]
        if word in _STOPS:
            return False
        inside = words[at + 1 : time.first]
        if word in _SINCE or word in _AROUND:
            return _frames(word, inside, time)
        if word in WHICH:
            return _tells_of(inside, time, at, reading)
        if time.item.granularity in _LONG and (_is_event(at, time.first, words) or _is_like(word, inside)):
            return True
    return False


def _is_alongside(time: Tag, words: list[str]) -> bool:
    """Whether a date is of a campaign along with which attacks go on: "along with the drive begun on 3 May"."""
    begin = max(time.first - _REACH, 0)
    at = next((n for n in range(time.first - 1, begin, -1) if words[n - 1] in _ALONG and words[n] == "مع"), -1)
    if at < 0 or time.item.month is None or not _STOPS.isdisjoint(words[at : time.first]):
        return False
    return not _CAMPAIGNS.isdisjoint(w.removeprefix("ال") for w in words[at + 1 : at + 3])


def _frames(word: str, inside: list[str], time: Tag) -> bool:
    """Whether "since" or "after" leads to a change in affairs, in which a time lies; behind "after", no day."""
    if not inside or not inside[0].removeprefix("ال").startswith(_BEGINNINGS):
        return False
    if time.item.granularity not in DAYS:
        return True
    dated = word in _SINCE and time.item.month is not None  # a mere weekday is the attack's
    return dated and _BLOWS.isdisjoint(w.removeprefix("ال") for w in inside[1:3])


def _tells_of(inside: list[str], time: Tag, which: int, reading: Reading) -> bool:
    """Whether a clause tells when a thing began, or when somebody went somewhere: "which broke out in 2011"."""
    verb = inside[0] if inside else ""
    if verb in _MOVED and time.item.granularity not in DAYS:
        return True
    named = {w.removeprefix("و").removeprefix("ال") for w in reading.view.words[max(which - _EVENT, 0) : which]}
    near = any(which - _ANTECEDENT <= a.last <= which for a in reading.attacks)  # it may be the attack that began
    return verb in _BEGAN and _BLOWS.isdisjoint(named) and not (near and _EVENTS.isdisjoint(named))


def _is_event(at: int, stop: int, words: list[str]) -> bool:
    """Whether a word names an event known by its year, "the war in Gaza of 2014", in which the attack was not told."""
    if stop - at - 1 > _EVENT or words[at].removeprefix("و").removeprefix("ال") not in _EVENTS:
        return False
    return not at or words[at - 1] not in _DURING


def _is_like(word: str, inside: list[str]) -> bool:
    """Whether a word likens what is told to what follows it: "like the occupation of 2003"."""
    return len(inside) <= _LIKENED and word.removeprefix("و") in _LIKE

"""Times that date no attack: of a clause about a thing, of a claim, of what is said or done about an attack."""

from __future__ import annotations

from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .clauses import WHICH
from .wordlists import lists_of

_LISTS = lists_of("dated")
DAYS = frozenset({"minute", "hour", "part_of_day", "day"})
_SHORT = DAYS | {"month"}
_AFFAIRS = "cue.of-affairs"
_DONE = WHICH | _LISTS.words("done")
_ANSWERS = _LISTS.words("answers")
_LOSSES = _LISTS.words("losses")
_WAS = frozenset({"كان", "كانت", "كانوا"})
_PASSIVE = frozenset({"تم", "جري"})
_DEEDS = _LISTS.beginnings("deeds")
_RESUMED = ("ها", "ه", "هم", "هما")  # "that the army took it"


def of_clause(time: Tag, reading: Reading) -> bool:
    """Whether a time dates what a clause tells of a thing: "on the area that the army had taken two days before"."""
    view = reading.view
    if _of_answer(time, reading):
        return True
    at = max((a.last for a in reading.attacks if a.first < time.first), default=-1 if reading.attacks else 0)
    inside = view.words[at + 1 : time.first] if at >= 0 else []
    that = max((n for n, word in enumerate(inside) if word in WHICH), default=-1)
    if that < 0 or "،" in inside[that:]:
        return False
    words = inside[that + 1 :]
    if words[:1] and words[0] in _WAS:
        return time.item.granularity not in DAYS and any(w.endswith(_RESUMED) for w in words[1:])
    if words[:1] and words[0] in _PASSIVE:  # "which was divided in 1947"
        return any(w.endswith(_RESUMED) for w in words[1:2]) and time.item.granularity not in DAYS
    return bool(words) and words[0].endswith(_RESUMED) and not words[0].startswith(_DEEDS)


def _of_answer(time: Tag, reading: Reading) -> bool:
    """Whether a time dates what is said or done about attacks told behind it: "vowed on Monday to answer the raid"."""
    first = min((a.first for a in reading.attacks), default=0)
    between = reading.view.words[time.last : first]
    return any(word in _ANSWERS and after == "علي" for word, after in pairwise(between))


def of_claims(reading: Reading) -> frozenset[int]:
    """Give the ids of the time tags that date claims of responsibility or outcry, and no attack (guidelines)."""
    return frozenset(
        id(f.tag)
        for f in reading.of("discourse")
        if f.says["cue"] == "of-claim" or (f.says["cue"] == "of-reaction" and _before_attacks(f, reading))
        if f.rule != _AFFAIRS or (f.tag is not None and f.tag.item.granularity in _SHORT)
    )


def _before_attacks(fact: Fact, reading: Reading) -> bool:
    """Whether no deed is told between the verb of a reaction and the time behind it, which would be the deed's."""
    tag = fact.tag
    if tag is None:
        return False
    between = reading.view.words[fact.first + 1 : tag.first]
    if not _DONE.isdisjoint(between) or any(not _LOSSES.isdisjoint((w, w[1:], w[2:])) for w in between):
        return False
    return not any(fact.first <= a.first < tag.first for a in reading.attacks)

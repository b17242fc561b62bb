"""Who and what a sentence tells of beside an attack, and was not hit by it: who defends, takes part, fires or flees."""

from __future__ import annotations

import re

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .ranks import FORCE_RANK, rank
from .wordlists import lists_of

_LISTS = lists_of("beside")
_DEFENCES = _LISTS.words("defences")
_COMING = _LISTS.words("coming")
_AFTER = _LISTS.words("after")
_BACKED = _LISTS.beginnings("backed")
_HIDDEN = _LISTS.beginnings("hidden")
_BESIDE_IT = _LISTS.words("beside_it")
_DOWNING = _LISTS.words("downing")
_IT = frozenset({"له", "لها", "لهما", "لهم"})
_DONE_BY = _LISTS.beginnings("done_by")
_DOERS_BACK = 5  # tokens from "carried out by" to the group that its doers are in
_FLEEING = _LISTS.beginnings("fleeing")
_TAKING_PART = _LISTS.beginnings("taking_part")
_INVOLVED = _LISTS.beginnings("involved")
_TREATED = _LISTS.beginnings("treated")
_GOING_ON = _LISTS.words("going_on")
_GOES_ON = 3  # tokens behind those who go on with an attack, among which "in" stands
_WAW = _LISTS.beginnings("waw")
_BASES = frozenset({"air_base", "base", "airport", "camp"})
_FLYERS = frozenset({"aircraft", "air_force", "state_force", "force", "coalition"})
_FIRED = ("اطلق", "انطلق", "انطلاق", "اقلع", "وانطلق")
_MEN = _LISTS.words("men")
_BOUND = _LISTS.beginnings("bound")
_FOOTAGE = _LISTS.words("footage")
_WITHIN = _LISTS.words("within")
_BESIDE = frozenset({"target.before", "target.after"})
_MET = re.compile(  # what air defences do to what is fired
    r"[وف]?(?:[تي]?تصدي|تصدت|[تي]عترض|اعترضت?|[تي]سقط|اسقطت?)(?:ها|هما|هم|ه|وا)?"
)


def defends(fact: Fact, tag: Tag, reading: Reading) -> bool:
    """Whether air defences that stand beside an attack are told to meet it: "fell, and the defences shot down"."""
    words = reading.view.words[tag.first : tag.last]
    before = [w for w in reading.view.before(tag.first, 2) if w not in _IT][-1:]
    if words[1:3] == ["الدفاع", "الجوي"] and any(_MET.fullmatch(w) for w in before):
        return True
    return fact.rule in _BESIDE and words[0].lstrip("وف") in _DEFENCES


def brings_down(tag: Tag, reading: Reading) -> bool:
    """Whether a force is told to have shot something down: "hours after the army's downing of a drone"."""
    before = reading.view.before(tag.first, 1)
    return rank(tag) == FORCE_RANK and not tag.clitic and not _DOWNING.isdisjoint(before)


def is_member(tag: Tag, reading: Reading) -> bool:
    """Whether a force stands behind "in" as the doers' own: "carried out by members in the group"."""
    before = reading.view.before(tag.first, _DOERS_BACK)
    return rank(tag) == FORCE_RANK and before[-1:] == ["في"] and any(w.startswith(_DONE_BY) for w in before)


def is_setting(attack: Tag, tag: Tag, reading: Reading) -> bool:
    """Whether a name stands in what an attack only came after ("days after a visit to X"), or somebody took part in."""
    view = reading.view
    before = view.before(tag.first, 2)
    if before[-1:] == ["في"] and before[0].startswith(_TAKING_PART):
        return True
    between = [w.removeprefix("و") for w in view.words[attack.last : tag.first]]
    if any(w.startswith(_FLEEING) for w in between):
        return True  # "rockets on the town, and people fled to X"
    if tag.type == "hospital" and any(w.startswith(_TREATED) for w in between):
        return True  # "a bomb hurt six, who are treated in X"
    comes = not _COMING.isdisjoint(view.before(attack.first, 2))
    return comes and not _AFTER.isdisjoint(view.words[attack.last : tag.first])


def is_involved(tag: Tag, reading: Reading) -> bool:
    """Whether somebody is told to be in an attack, not hit: "policemen's involvement in", "X going on with"."""
    view = reading.view
    if any(w.lstrip("وبل").startswith(_INVOLVED) for w in view.before(tag.first, 2)):
        return True
    if "في" not in view.words[tag.last : tag.last + _GOES_ON]:
        return False
    joined = view.words[tag.first].startswith("و")  # "the going on of X and Y"
    firsts = {tag.first, *(t.first for t in view.labelled("target") if joined and t.last == tag.first)}
    return any(w.lstrip("وبل") in _GOING_ON for first in firsts for w in view.before(first, 1))


def is_in_whence(place: Tag, reading: Reading) -> bool:
    """Whether a place is the town in the name of a thing where the fire came from: "from the base of X"."""
    around = (t for t in reading.view.labelled("target") if t.first < place.first and place.last <= t.last)
    return place.label == "place" and any(is_whence(t, reading) for t in around)


def _has_flown(tag: Tag, reading: Reading) -> bool:
    """Whether whose planes they are stands right before where they came from."""
    return any(t.label == "doer" and t.type in _FLYERS for t in reading.view.by_stop.get(tag.first - 1, ()))


def joined_on(attack: Tag, reading: Reading) -> bool:
    """Whether an attack is joined on by "and" to what stands before it: "clashes with X and raids"."""
    word = reading.view.words[attack.first]
    return word.startswith("و") and not word.startswith(_WAW)


def is_whence(tag: Tag, reading: Reading) -> bool:
    """Whether a thing is where the fire came from ("from inside X"), or who backed it ("with support from X")."""
    if is_in_whence(tag, reading):
        return True
    words = reading.view.before(tag.first, 2)
    hidden = bool(words) and words[0].startswith(_HIDDEN) and words[-1] not in _BESIDE_IT
    if hidden or (words and words[-1].removeprefix("ال").startswith(_BOUND)):
        return True  # "a bomb hidden in an ambulance", "backed by militias", "loyal to the group"
    if words[-1:] == ["من"] and (words[0].startswith(_FIRED) or words[0] in _MEN):
        return True  # "fired from the positions of X", "gunmen of X struck"
    if words[-1:] == ["من"] and tag.type in _BASES and _has_flown(tag, reading):
        return True  # "aircraft of X from the base of"
    if words[:1] == ["من"] and words[-1] in _WITHIN:
        return _FOOTAGE.isdisjoint(reading.view.before(tag.first, 3)[:1])  # "pictures from inside X after the raid"
    return words[-1:] == ["من"] and words[0].endswith(_BACKED)

"""Whether the words before a candidate lead to it from an attack, or from something else: "after taking hold of X"."""

from __future__ import annotations

import re
from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .wordlists import lists_of

_LISTS = lists_of("leading")
_TOWARD = frozenset({"target.toward", "target.toward-far"})
OBJECTS = frozenset({"target.after", "target.verb-object", "target.object"})
_ON = _LISTS.words("on")
_BACK = 4  # tokens from a candidate to what leads to it, numbers and "several" in between
_GOVERNS = _LISTS.beginnings("governs")
_PRESSING = ("للضغط",)  # no aim of an attack like "to take hold of"
_GOVERNED = 3  # tokens from such a word to its preposition
_TAKES = ("سيطر", "استيلا", "استول", "استعاد", "هيمن")  # what an attack may aim at, or end with
_AIMS = _LISTS.words("aims")
_AIM = 3  # tokens from one of these to the word of taking
_TOOK_PLACE = frozenset({"حصل", "حصلت", "يحصل", "تحصل"})  # behind an attack; otherwise "got"
_WHICH = frozenset({"الذي", "التي", "قد"})
_GLUED = re.compile(r"^[وفبل]?(?:ال)?(?=\w{3})")
_RIDERS = _LISTS.beginnings("riders")
_RIDDEN = ("دراج",)
_ABOARD = "متن"
_WERE = frozenset({"كان", "كانا", "كانوا", "كانت"})
_BONDS = frozenset({"علاقه", "صله"})
_OUT_OF = frozenset({"من", "بواسطه"})
FIRED = frozenset({"launch", "fall"})
_PARTS = _LISTS.beginnings("parts")
_PART = 3  # tokens before "of" in which such a part stands
_COUNTED = _LISTS.words("counted")
_TURNS = _LISTS.words("turns")
_HIM = ("ها", "هم", "هما", "ته", "وه")
_NO_PRONOUN = ("داهم", "اتهم", "ساهم")
_CARRIERS = frozenset({"ship", "vehicle"})
DRIVEN = _CARRIERS | {"aircraft"}
_STEERS = re.compile(r"(?:كان|كانوا|كانا)?[يت](?:قود|ستقل|متطي)(?:ون|ان)?")  # what one comes in, who strikes
_STRUCK = re.compile(r"(?!كان)\w{3,}(?:ا|ين)")  # in the accusative: whoever drives was the object
_BY_HAND = frozenset({"armed_assault", "bombing"})  # kinds of arms whose bearers may drive: bombers, gunmen
_BY_MEANS = (["خلال"], ["عبر"], ["بواسطه"], ["باستخدام"])


def leads_elsewhere(fact: Fact, tag: Tag, attack: Tag, reading: Reading) -> bool:
    """Whether what stands before a candidate binds it to something else than the word of attack.

    Args:
        fact: what a rule found.
        tag: the candidate.
        attack: the word of attack.
        reading: their sentence.
    """
    view = reading.view
    if tag.first < attack.last:
        return False
    if fact.rule in _TOWARD and _of_another(tag, attack, view):
        return True
    if fact.rule == "target.at" and tag.clitic.endswith("ب"):  # "an attack by means of boats"
        return attack.type == "act" and tag.type in _CARRIERS and not tag.definite
    if tag.type in DRIVEN and view.before(tag.first) in _BY_MEANS:
        return True  # "struck by way of warplanes"
    if tag.type in DRIVEN and _came_in(tag, attack, view):
        return True  # "bombers who drove two cars stormed"
    if _comes_out(tag, attack, view) and (fact.rule == "target.after" or attack.type in FIRED):
        return True
    if fact.rule == "target.after" and _turns(view.words[attack.last : tag.first]):
        return True
    return fact.rule in OBJECTS and _has_object(attack, view)


def _of_another(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether the preposition belongs to another word: "their hold on", "a man on a motorcycle"."""
    at = next((n for n in range(tag.first - 1, max(tag.first - _BACK, attack.last) - 1, -1) if _leads(n, view)), None)
    if at is None:
        return False
    words = view.words[max(at - _GOVERNED, attack.last) : at]
    if view.words[at] == "نحو" and at + 1 < tag.first and view.words[at - 1] in _COUNTED:
        return True
    if view.words[at + 1] in _BONDS or any(_governs(n, attack, view) for n in range(at - len(words), at)):
        return True
    if not view.words[tag.first].startswith(_RIDDEN) and not (view.words[at + 1] == _ABOARD and tag.type in DRIVEN):
        return False
    return any(_rides(n, attack, view) for n in range(at - len(words), at)) or _rides(_subject(at, view), attack, view)


def _subject(at: int, view: View) -> int:
    """Give where the noun right before a preposition stands, "who were" left out: "by gunmen who were on"."""
    return at - 2 if view.words[at - 1] in _WERE else at - 1


def _governs(at: int, attack: Tag, view: View) -> bool:
    """Whether a word asks for the preposition itself, and is neither an aim of the attack nor says that it happened."""
    word = view.words[at]
    if word.startswith("لل") and not word.startswith(_PRESSING):
        return False
    stem = _stem(word)
    if not stem.startswith(_GOVERNS):
        return False
    if stem.startswith(_TAKES) and not _AIMS.isdisjoint(view.words[max(at - _AIM, 0) : at + 2]):
        return False
    between = view.words[attack.last : at]
    return not (word in _TOOK_PLACE and _WHICH.issuperset(between))


def _stem(word: str) -> str:
    """Leave out what is glued to a word, and its article."""
    return word.lstrip("وفب").removeprefix("ال")


def _rides(at: int, attack: Tag, view: View) -> bool:
    """Whether a word is who came riding to attack; "at a man on", "as one passed on" and an object were hit."""
    word = view.words[at]
    if not _stem(word).startswith(_RIDERS):
        return False
    return not (word.endswith("ا") or _leads(at - 1, view) or view.words[at - 1].endswith("مرور"))


def _leads(at: int, view: View) -> bool:
    return view.words[at] in _ON


def _came_in(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether those who struck came in a thing: "gunmen driving a car attacked", not "a raid hit a man driving one"."""
    if not any(_STEERS.fullmatch(w) for w in view.before(tag.first, 1)):
        return False
    drivers = view.words[attack.last : tag.first - 1]
    if not _TURNS.isdisjoint(drivers) or any(_STRUCK.fullmatch(w) for w in drivers):
        return False
    between = (t for t in view.labelled("weapon") if attack.last <= t.first < tag.first)
    return all(t.type in _BY_HAND for t in between)


def _comes_out(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether something came out of a thing: "a missile from a battery", not "close to" and "more than"."""
    at = tag.first - 1
    if at < attack.last or view.words[at] not in _OUT_OF:
        return False
    ahead = view.words[max(at - _PART, attack.last) : at]
    return not any(w.startswith(_PARTS) or _GLUED.sub("", w).startswith(_PARTS) for w in ahead)


def _turns(between: list[str]) -> bool:
    """Whether a clause of its own stands between: "which", "a thing that", "and" behind a comma."""
    joined = any(a == "،" and b.startswith("و") for a, b in pairwise(between))
    return joined or not _TURNS.isdisjoint(between)


def _has_object(attack: Tag, view: View) -> bool:
    """Whether a verb has its object in itself: "which they attack from three sides"."""
    word = view.words[attack.first]
    return attack.type == "verb" and word.endswith(_HIM) and not word.endswith(_NO_PRONOUN)

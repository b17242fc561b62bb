"""Which speakers of a sentence tell of an attack in it, and which of something else."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..tagging.tag import Tag
from .parties import is_aircraft
from .same_source import STATES
from .speakers import PRESS
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("governing")
_AHEAD = 4  # tokens before an attack in which it is told what it is to the sentence
_WAKE = _LISTS.words("wake")
_APART = _LISTS.words("apart")
_LATER = _LISTS.words("later")
_TURNING = frozenset({"فيما", "بينما", "حين"})
_REACH = 3  # tokens from a turning word to a speaker who begins the clause
_DENIAL = _LISTS.words("denial")
_SAME = _LISTS.words("same")
_WATCH = ["شاهد", ":"]  # "watch:", which is written as "witness"
_HOLDING = _LISTS.words("holding")
_ASKED = frozenset({"official", "activist"})
_BEING = frozenset({"وهو", "وهي", "هو", "هي"})
_BEHIND_BYLINE = frozenset("/-")
_SPEAKING = "متحدثا"  # "he said, speaking in", where no "spokesman of" goes on
_NAMERS = frozenset({"باسم", "بلسان"})
_TO_MEDIA = (["لوسايل", "الاعلام"], ["لوسايل", "اعلام"])
_PRESS = ("صحفي", "صحافي", "اعلامي")
_PUNDITS = ("محلل", "خبير", "خبراء", "باحث", "مراقب")


def is_no_speaker(tag: Tag, reading: Reading) -> bool:
    """Whether a party tells nothing: aircraft, who leads or holds another, an analyst, a title again, a dateline."""
    view, at = reading.view, tag.first
    pundit = tag.type in _ASKED and view.words[at].removeprefix("و").removeprefix("ال").startswith(_PUNDITS)
    being = at - 1 if not _BEING.isdisjoint(view.before(at)) else 0
    being -= view.words[being - 1 : being] == ["،"]
    again = being > 0 and any(t.label == "source" and t.type != "person" for t in view.by_stop.get(being, ()))
    led = tag.rule == "phrase.command" and tag.clitic.endswith("ب")  # "an alliance led by"
    watch = view.words[at : at + 2] == _WATCH
    holds = any(" ".join(view.before(tag.first, size)) in _HOLDING for size in (1, 2))
    ahead = pundit or again or led or watch or holds or _in_front(tag, reading) or _is_told(tag, reading)
    ahead = ahead or (view.words[at : at + 1] == [_SPEAKING] and not _NAMERS.intersection(view.words[at + 1 : at + 2]))
    return ahead or is_aircraft(tag, reading) or is_byline(tag, reading)


def _in_front(tag: Tag, reading: Reading) -> bool:
    """Whether "imam of the mosque" is "in front of (أمام) the mosque", which is written alike."""
    if tag.rule != "phrase.imam":
        return False
    lists, word = default_lists(), "".join(reading.view.before(tag.first)).removeprefix("و")
    return not (tag.clitic or word in lists["say"] or word in lists["according"] or word == "عن")


def _is_told(tag: Tag, reading: Reading) -> bool:
    """Whether journalists are those to whom somebody speaks, or only say of what sort his statement is."""
    words, at = reading.view.words, tag.first
    if words[at : tag.last] in _TO_MEDIA:
        return True
    if tag.rule != "phrase.activists" or not words[at].lstrip("ول").removeprefix("ال").startswith(_PRESS):
        return False
    return tag.clitic.endswith("ل") or not default_lists()["statement"].isdisjoint(reading.view.before(at))


def is_byline(tag: Tag, reading: Reading) -> bool:
    """Whether an outlet opens the text as its dateline: "Shafaq News/ a source said"."""
    view = reading.view
    opens = tag.type in PRESS and not view.text[: tag.start].strip()
    return opens and not _BEHIND_BYLINE.isdisjoint(view.after(tag.last))


def only_where(tag: Tag, reading: Reading) -> bool:
    """Whether a state only tells where somebody else spoke: "in Syria, the ministry announced"."""
    return tag.type in STATES and any(w.removeprefix("و") == "في" for w in reading.view.before(tag.first))


def is_second_name(tag: Tag, reading: Reading) -> bool:
    """Whether a party in brackets is the one named before it: "the news agency (SANA)"."""
    view, at = reading.view, tag.first - 1
    return at > 0 and view.words[at] == "(" and any(t.label == "source" for t in view.by_stop.get(at, ()))


def governing(told: Told) -> list[Fact]:
    """Give the tellers in the scope of an attack; where it holds none, those that govern the whole sentence.

    "X said that A was shelled and B was raided" has one teller for both.
    """
    own, every = (
        [f for f in facts if not is_aside(f, told.reading)]
        for facts in (told.facts("source"), told.reading.of("source"))
    )
    attacks = told.reading.attacks
    if _backdrop(told):
        return [f for f in own if f.at > told.attacks[0].first - _AHEAD]
    if own or not attacks:
        return own
    ahead = [f for f in every if f.at < min(a.first for a in attacks)]
    behind = [f for f in every if f.at > max(a.first for a in attacks) and f.says["way"] == "according"]
    return [f for f in ahead if f.says["way"] != "according"] + behind


def _backdrop(told: Told) -> bool:
    """Whether an attack without a toll only tells when or why somebody spoke ("in the wake of the raids, he said")."""
    if not told.attacks or told.facts("casualty"):
        return False
    ahead = told.reading.view.before(told.attacks[0].first, _AHEAD)
    later = "وذلك" in ahead and not _LATER.isdisjoint(ahead) and _APART.isdisjoint(ahead)
    return later or not _WAKE.isdisjoint(ahead)


def is_aside(fact: Fact, reading: Reading) -> bool:
    """Whether a speaker's clause tells of something else: "while the minister said that talks go on"."""
    words = reading.view.words
    if fact.says["way"] != "said":
        return False
    begin = next((n for n in range(fact.at - 1, max(fact.at - _REACH - 1, 0), -1) if words[n] in _TURNING), None)
    if begin is not None:
        end = next((n for n in range(fact.at, len(words)) if words[n] in _TURNING), len(words))
        return _tells_nothing(begin, end, reading)
    end = _next_speech(fact, reading)
    return end > 0 and _tells_nothing(-1, end, reading) and _SAME.isdisjoint(words[:end])


def _next_speech(fact: Fact, reading: Reading) -> int:
    """Give the token with which the clause of the next speaker begins ("and the ministry announced"); 0 for none."""
    words = reading.view.words
    others = (f.first for f in reading.of("source") if f.says["way"] == "said" and f.first > fact.at)
    behind = [n for n in others if words[n].startswith("و") or _TURNING.intersection(words[n - 1 : n + 1])]
    return min(behind, default=0)


def _tells_nothing(begin: int, end: int, reading: Reading) -> bool:
    """Whether nothing between two tokens is told of an attack: no deed, no number, no toll, no doer, no denial."""
    view = reading.view
    if not _DENIAL.isdisjoint(view.words[begin + 1 : end]):
        return False
    telling = (*reading.attacks, *view.labelled("quantity", "weapon"))
    facts = (*reading.of("casualty"), *reading.of("perpetrator"), *reading.of("discourse"))
    return not any(begin < t.first < end for t in telling) and not any(begin < f.at < end for f in facts)

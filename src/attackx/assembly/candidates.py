"""What a word of attack may have hit: which of the candidates that rules found can be meant, and which is best."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag, overlap
from .acting import acts
from .beside import brings_down, defends, is_involved, is_member, is_setting, is_whence, joined_on
from .dealing import is_dealt
from .killing import is_his_home, is_where_he_stood, kills, strikes_too
from .leading import DRIVEN, FIRED, OBJECTS, leads_elsewhere
from .ranks import FORCE_RANK, PEOPLE, PLACE_RANK, is_country, rank, unnamed
from .wordlists import lists_of

_LISTS = lists_of("candidates")
LAST = 5
INSIDE = _LISTS.words("inside")
_AREAS = _LISTS.words("areas")
_ROADSIDE = frozenset({"جانب", "جانبي", "قارعه", "حافه"})
_SKY = frozenset({"سماء", "اجواء", "الاجواء"})
_LEADING = _LISTS.words("leading")
_BEHIND_CARRIER = "target.behind-carrier"
_OBJECT = "target.object"
_BEFORE = "target.before"
_SPEAKS = "source.verb-speaker"
BROUGHT_DOWN = "target.brought-down"
SHOT_DOWN = "trigger.shot-down"
_BEHIND_DOER = frozenset({"target.object", "target.doer-object", _BEHIND_CARRIER})
_SUBJECTS = frozenset({"target.verb-object", "target.genitive"})  # may find who struck, right before what was struck
DIRECT = frozenset({
    "target.undergo", "target.undergone", "target.toward", "target.object", "target.verb-object", "target.genitive",
    "target.fell-in", "target.doer-object", "target.dealt", "target.headed", "target.ambushed", "target.object-of",
    "target.one-of-them", "target.passing", BROUGHT_DOWN, _BEHIND_CARRIER,
})  # fmt: skip
_BY_THEMSELVES = frozenset({"person", "official", "vehicle", "convoy", "aircraft", "ship"})
_BESIDE = _LISTS.words("beside")
_RAMMING = "trigger.ram-or-snipe"
_WRECKED = "target.wrecked"  # what came of an attack
_CERTAIN = frozenset(
    {"target.fell-in", "target.doer-object", "target.undergo", "target.undergone", "target.toward", "target.object"}
)
_BLAMED = frozenset({"doer.claim", "doer.own-announcement", "doer.accused", "doer.suspected", "doer.launcher"})
_AGENT = frozenset({"doer.agent"})
_DOING = frozenset({"doer.genitive", "doer.verb-subject", "doer.carried-out"})
_STORES = frozenset({"position", "depot", "facility"})  # launchers and stores are hit, though their names hold arms
_LAUNCHERS = _LISTS.beginnings("launchers")
_OF_DEED = frozenset({"target.verb-object", "target.genitive", _BEHIND_CARRIER})
_CARRIERS = frozenset({"shelling", "airstrike"})  # kinds of arms that are vehicles and aircraft
_FAR_OFF = frozenset({_BEFORE, "target.after", "target.toward-far"})  # rules that may reach a speaker
_BY_WHICH = _LISTS.words("by_which")
_BY_CAR = frozenset({"target.at", _BEFORE})  # rules that find the car that a bomb was in
_ACCUSATIVE = ("تين", "يين")  # of a dual, which is no subject
_WE = "نا"
_MEANS = 4  # tokens between "in", glued to a number, and the raids it counts
_WHICH = ("ه", "ها", "هما", "هم")  # on a verb, the thing before it: "a rocket that they fired [it]"


def targets_of(reading: Reading, attack: Tag) -> list[Fact]:
    """Give what a word of attack may have hit, the best first: three at most."""
    if attack.rule == SHOT_DOWN:
        down = [f for f in reading.of("target") if f.rule == BROUGHT_DOWN and f.attack is attack]
        if down:
            return down[:1]
    arms = reading.view.labelled("weapon") + [q for q in reading.view.labelled("quantity") if q.type == "projectile"]
    words = (*reading.attacks, *(vetoed for vetoed, _ in reading.vetoed))
    others = [a for a in words if a is not attack and not _means(attack, a, reading)]
    facts = [
        f
        for f in reading.of("target")
        if f.attack is attack
        and f.tag is not None
        and f.rule != BROUGHT_DOWN
        and not _located(f, reading)
        and not is_whence(f.tag, reading)
        and not is_member(f.tag, reading)
        and not brings_down(f.tag, reading)
        and not any(attack.last <= o.first and o.last <= f.tag.first for o in others)
        and not _is_means(f, attack, arms, reading.view.words)
        and not strikes_too(f, attack, reading)
        and not kills(f, reading)
        and not is_where_he_stood(f, reading)
        and not any(overlap(f.tag, doer) for doer in _doers(reading, f))
        and not _doing(reading, f, _AGENT)
        and not is_setting(attack, f.tag, reading)
        and not (f.rule == _BEFORE and (joined_on(attack, reading) or is_involved(f.tag, reading)))
        and not (f.rule == _BEFORE and any(f.tag.last <= o.first and o.last <= attack.first for o in others))
        and not (f.rule == "target.genitive" and _shelling_by(attack, f.tag, reading))
        and not defends(f, f.tag, reading)
        and not leads_elsewhere(f, f.tag, attack, reading)
        and not acts(f, f.tag, attack, reading)
    ]
    objects = [f.tag for f in facts if f.rule in _BEHIND_DOER and f.tag is not None]
    facts = [
        f
        for f in facts
        if f.rule not in _SUBJECTS
        or not any(_ahead(f.tag, other) for other in objects)
        or (f.tag is not None and f.tag.type in DRIVEN and _is_aimed_at(f.tag, attack, reading))
    ]
    if any(f.rule == _BEHIND_CARRIER for f in facts):
        facts = [f for f in facts if f.rule != _BEFORE]  # the boats that strike
    facts = [f for f in facts if not _doing(reading, f, _DOING)] or facts
    named = any("named" in f.says or f.rule == "toll.assassinated" for f in reading.of("casualty"))
    facts = [f for f in facts if not is_his_home(f, attack, reading)] or ([] if named else facts)
    undergone = [f for f in facts if f.rule == "target.undergo" and f.tag is not None and not unnamed(f.tag)]
    return sorted((undergone or facts)[:3], key=_preference)


def less_where(told: list[Fact], view: View) -> list[Fact]:
    """Leave out the sites near which something else is told as hit, or in which it was somebody, or a car.

    Args:
        told: what the words of attack of a sentence may have hit.
        view: the sentence.

    Returns:
        Them all, but for the site of "soldiers near the airport" and "a car in the port".
        Worshippers in a mosque leave it the target.
    """
    aimed = [f.tag for f in told if f.rule in DIRECT and f.tag is not None and rank(f.tag) != PLACE_RANK]
    aimed = [tag for tag in aimed if tag.type != "objective"]
    return [f for f in told if not any(_only_where(f, tag, view) for tag in aimed)]


def _only_where(fact: Fact, aimed: Tag, view: View) -> bool:
    """Whether an installation behind what was aimed at only tells where that was."""
    tag = fact.tag
    if tag is None or fact.rule != "target.at" or rank(tag) >= FORCE_RANK or tag.first < aimed.last:
        return False
    return aimed.type in _BY_THEMSELVES or not _BESIDE.isdisjoint(view.before(tag.first, 2))


def _ahead(tag: Tag | None, other: Tag) -> bool:
    """Whether a tag stands before another, and not only as "the middle of" it."""
    return tag is not None and tag.start < other.start and not overlap(tag, other)


def _is_means(fact: Fact, attack: Tag, arms: list[Tag], words: list[str]) -> bool:
    """Whether a thing is told as the means of an attack; tanks and warplanes are arms, and are hit as well."""
    tag = fact.tag
    if tag is None:
        return False
    if attack.rule == _RAMMING and tag.type == "vehicle" and tag.clitic.endswith("ب"):
        return True
    if tag.type in _STORES:
        return words[tag.first].removeprefix(tag.clitic).startswith(_LAUNCHERS) and _glued_by(tag, arms)
    dealt = tag.number == "sg" or words[tag.first].endswith(_ACCUSATIVE) or words[attack.last - 1].endswith(_WE)
    lone = tag.type == "vehicle" and not tag.definite and dealt  # "the blowing up of a tank", "we hit tanks"
    aimed = fact.rule in _CERTAIN or attack.rule == "trigger.noun.targeting" or (lone and fact.rule in _OF_DEED)
    aimed = aimed and not _glued_by(tag, arms)
    return any(w.start <= tag.start < w.stop and not (aimed and w.type in _CARRIERS) for w in arms)


def _glued_by(tag: Tag, arms: list[Tag]) -> bool:
    """Whether arms stand behind a glued "by", or are joined to such: "shelled, with planes and artillery, a town"."""
    ahead = (w for w in arms if w.last <= tag.first <= w.last + 1) if tag.clitic == "و" else ()
    return tag.clitic.endswith("ب") or any(w.clitic.endswith("ب") for w in ahead)


def _shelling_by(attack: Tag, tag: Tag, reading: Reading) -> bool:
    """Whether forces right behind "the shelling of" fired it: "killed by the shelling of the army"."""
    word = reading.view.words[attack.last - 1]
    if not word.endswith("قصف") or rank(tag) != FORCE_RANK or tag.first != attack.last or tag.clitic:
        return False
    return word != "قصف" or not _BY_WHICH.isdisjoint(reading.view.before(attack.first, 1))


def _means(attack: Tag, other: Tag, reading: Reading) -> bool:
    """Whether a second word of attack only says how a verb's deed was done: "struck, in four raids, the camp"."""
    if other.first < attack.last:
        return False
    if attack.type != "verb":  # "an attack with three drones on"
        return other.type == "fall" and _by(attack, other, reading)
    if other.type in FIRED:  # "hit, a rocket that the group fired, the camp"
        return other.last - attack.last <= _MEANS and reading.view.words[other.last - 1].endswith(_WHICH)
    return other.type in ("act", "noun", "the") and _by(attack, other, reading)


def _by(attack: Tag, other: Tag, reading: Reading) -> bool:
    """Whether a glued "by" leads from a word of attack to another one."""
    before = reading.view.words[max(attack.last, other.first - _MEANS) : other.first + 1]
    return any(w.startswith("ب") and w != "بالتزامن" for w in before)


def _doers(reading: Reading, fact: Fact) -> list[Tag]:
    """Give the doers that a less certain rule must not take for targets."""
    told = (p for p in reading.of("perpetrator") if p.tag is not None and p.says["stance"] != "denied")
    doers = [p for p in told if p.tag is not None and not is_dealt(p.tag, reading.view)]
    if fact.rule in _CERTAIN:
        who = [p for p in doers if p.rule in _BLAMED]
        if fact.rule == _OBJECT:  # "rockets struck the town, and the ministry said"
            who += [s for s in reading.of("source") if s.rule == _SPEAKS]
        return [p.tag for p in who if p.tag is not None]
    doers = [p for p in doers if not _is_object(p, reading)]
    speakers = [s.tag for s in reading.of("source") if s.tag is not None and fact.rule in _FAR_OFF]
    return [*(p.tag for p in doers if p.tag is not None), *speakers]


def _is_object(doer: Fact, reading: Reading) -> bool:
    """Whether who seems to be a verb's subject is its object: "we struck a tank", "a mine that hit a tank"."""
    if doer.rule != "doer.verb-subject" or doer.attack is None or doer.tag is None or doer.tag.first < doer.attack.last:
        return False
    ours = reading.view.words[doer.attack.last - 1].endswith(_WE)
    return ours or _is_aimed_at(doer.tag, doer.attack, reading)


def _is_aimed_at(tag: Tag, verb: Tag, reading: Reading) -> bool:
    """Whether another word of attack leads to a tag by this verb: "a mine that hit a tank"."""
    aimed = (f.tag for f in reading.of("target") if f.rule == "target.toward" and f.attack is not verb)
    return any(other is not None and overlap(other, tag) for other in aimed)


def _doing(reading: Reading, fact: Fact, rules: frozenset[str]) -> bool:
    """Whether what a certain rule found is by these rules the doer ("the raids of X struck Y"), not only holds him."""
    if fact.tag is None or fact.rule not in _CERTAIN:
        return False
    doers = (p.tag for p in reading.of("perpetrator") if p.rule in rules and p.tag is not None)
    return any(doer.start <= fact.tag.start and overlap(fact.tag, doer) for doer in doers)


def _located(fact: Fact, reading: Reading) -> bool:
    """Whether a place that a verb's object is looked for in stands behind "in": it is where, not what."""
    tag = fact.tag
    if tag is None:
        return False
    if fact.rule == _BEFORE and _whose(tag):
        return True
    if rank(tag) != PLACE_RANK:
        return False
    if reading.view.words[tag.first] in _SKY:
        return True
    around = (t for t in reading.view.labelled("place", "target") if t.type in PEOPLE or t.label == "place")
    if any(t.first < tag.first and tag.last <= t.last and t.type != "direction" for t in around):
        return True  # the name within "the province of X", or within "the mayor of X"
    before = _ahead_of_area(tag, reading.view)
    if _of_device(tag, fact, before):
        return True
    if tag.type == "direction" and fact.rule == "target.toward" and before:
        return _LEADING.isdisjoint(before)  # "rockets fell north of the town"
    if tag.clitic.endswith("ب") and (fact.rule not in _CERTAIN or fact.rule == "target.object"):
        return True
    return fact.rule in OBJECTS and not INSIDE.isdisjoint(before)


def _of_device(tag: Tag, fact: Fact, before: list[str]) -> bool:
    """Whether only a bomb lay there: "by a bomb in the middle of the city", "on the side of the road"."""
    if tag.type == "road":
        return tag.definite and not _ROADSIDE.isdisjoint(before)
    return tag.type == "direction" and fact.attack is not None and fact.attack.rule == "trigger.noun.ied"


def _ahead_of_area(tag: Tag, view: View) -> list[str]:
    """Give the word before a place, or before the common noun that it is the name of: "in the area of X"."""
    before = view.before(tag.first, 2)
    return before[:1] if len(before) == 2 and before[1] in _AREAS else before[-1:]


def _whose(tag: Tag) -> bool:
    """Whether a thing before an attack only says whose man or plane it was: "in the ministry", "of the air force"."""
    return tag.clitic.endswith("ب") or (tag.clitic.endswith("ل") and (rank(tag) == FORCE_RANK or unnamed(tag)))


def _preference(fact: Fact) -> tuple[int, bool, bool, int]:
    """Rank a candidate: what points back, and countries, behind what is told anew, a lone "X before", reading order."""
    known = fact.tag is not None and (fact.tag.bare or is_country(fact.tag))
    return quality(fact), known, fact.rule == _BEFORE, fact.at


def strength(fact: Fact) -> tuple[int, bool]:
    """Rank the candidates of several words of attack, 0 best: a car that a bomb was in comes behind what it hit."""
    tag = fact.tag
    car = tag is not None and tag.type == "vehicle" and not tag.definite
    return quality(fact), car and fact.rule in _BY_CAR


def quality(fact: Fact) -> int:
    """Rank a candidate, 0 best: what it is, and for places whether it is what was hit or only where."""
    if fact.tag is None:
        return LAST
    loose = fact.rule not in DIRECT
    found = rank(fact.tag)
    if fact.rule == _WRECKED:
        return max(found, PLACE_RANK)  # "the shelling of the village wrecked houses": the village was hit
    if found == PLACE_RANK and loose:
        return LAST
    return found + 1 if loose and found <= 1 and unnamed(fact.tag) else found

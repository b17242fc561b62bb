"""What one sentence tells of one incident."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag, gap
from .bullets import Item
from .candidates import INSIDE, LAST, quality
from .wordlists import lists_of

_LISTS = lists_of("told")
_POINTING = frozenset({"هذا", "هذه", "تلك", "ذلك"})
_ATTACKERS = _LISTS.words("attackers")
_MEANWHILE = _LISTS.words("meanwhile")
_ANOTHER = frozenset({"مماثل", "مماثله", "اخر", "ثان", "جديد"})
_OPENED = ("اطلق", "واطلق", "فاطلق", "فتح", "وفتح", "ففتح")
_GUNS = ("نيران", "رشاش", "اسلحت", "مدافع", "بنادق")
_NEW_ARMS = _LISTS.words("new_arms")
_OWNED = ("ها", "هم", "هما", "اته", "اتهم")  # "its drones hit it" speaks of known things
_SHOOTINGS = (["اطلاق", "النار"], ["لاطلاق", "النار"], ["باطلاق", "النار"])  # definite by their second word
_AT_HIM = _LISTS.words("at_him")
_KNOWN_ARMS = _LISTS.words("known_arms")
_LED_TO = _LISTS.words("led_to")
_CLAIMED_IT = _LISTS.words("claimed_it")
_IT_IS = frozenset({"هو", "هي", "وهو", "وهي"})
_PREDICATE = 2  # tokens before a word of attack that says what was told: "it is the first attack"
_PAIR = 2  # a verb and its subject
_DAYS = ("ال", "امس")
_HITS = frozenset({"علي", "ضد", "الذي", "التي", "في", "استهدف", "استهدفت"})
_FIRING = frozenset({"verb", "launch", "fall"})


_T = TypeVar("_T")


def once(what: Callable[[Told], _T]) -> Callable[[Told], _T]:
    """Let what a function says of a ``Told`` be found out once: each sentence is compared with many incidents."""
    name = what.__name__

    @wraps(what)
    def told_once(told: Told) -> _T:
        memo = told.memo
        if name in memo:
            found: _T = memo[name]
        else:
            found = memo[name] = what(told)
        return found

    return told_once


@dataclass(slots=True)
class Told:
    """The attacks of a sentence that are one incident, with the facts in their scope.

    Attributes:
        reading: the sentence.
        attacks: the words of attack, in order.
        first: first token of the scope.
        last: token after the scope.
        targets: candidates with the rule that found them, the best first.
        when: the time, where one sentence dates several incidents.
        item: the item of a round-up in which the sentence stands.
        parted: whether the sentence tells of other incidents too.
        settled: whether scope, attacks and targets are final, so that what lies in the scope is looked up once.
        scoped: the facts in the scope, by slot.
        memo: what was found out about it, nothing before its scope is settled.
    """

    reading: Reading
    attacks: list[Tag]
    first: int
    last: int
    targets: list[Fact] = field(default_factory=list)
    when: Tag | None = None
    item: Item | None = None
    parted: bool = False
    settled: bool = False
    scoped: dict[str, list[Fact]] = field(default_factory=dict, init=False, repr=False, compare=False)
    memo: dict[str | tuple[str, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def target(self) -> Tag | None:
        """The best candidate for what was hit; a place that is only beside it is none."""
        if not self.settled:
            return self._target()
        memo = self.memo
        if "target" not in memo:
            memo["target"] = self._target()
        found: Tag | None = memo["target"]
        return found

    def _target(self) -> Tag | None:
        return self.targets[0].tag if self.targets and quality(self.targets[0]) < LAST else None

    @property
    def beside(self) -> Tag | None:
        """The place the blow fell near, where no better target is told; not the one it fell in (guidelines)."""
        tag = self.targets[0].tag if self.targets and quality(self.targets[0]) == LAST else None
        if tag is None or tag.clitic.endswith("ب") or not INSIDE.isdisjoint(self.reading.view.before(tag.first)):
            return None
        return tag

    def facts(self, slot: str) -> list[Fact]:
        """Give the facts of a slot that stand in the scope."""
        if not self.settled:
            return self._facts(slot)
        found = self.scoped.get(slot)
        if found is None:
            found = self.scoped[slot] = self._facts(slot)
        return [*found]

    def _facts(self, slot: str) -> list[Fact]:
        if slot == "perpetrator":
            return [f for f in self.reading.of(slot) if self._own(f)]
        return [f for f in self.reading.of(slot) if self.first <= f.at < self.last]

    def _own(self, fact: Fact) -> bool:
        """Whether the attack nearest to a doer is one of this incident's."""
        tag = fact.tag
        if tag is None:
            return self.first <= fact.first < self.last
        own = _attack_claimed(self.reading, fact) or nearest(self.reading, tag)
        return any(own is a for a in self.attacks)

    def tags(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels that stand in the scope."""
        found: list[Tag] | None = self.memo.get(labels)
        if found is None:
            tags = self.reading.view.labelled(*labels)
            found = self.memo[labels] = [t for t in tags if self.first <= t.first < self.last]
        return list(found)

    @property
    def cues(self) -> frozenset[str]:
        """What its words say of the way from one incident to another."""
        return _cues(self)

    def word(self, tag: Tag) -> str:
        """Give a tag's words in matching form."""
        return self.reading.view.text[tag.start : tag.stop]

    @property
    def points_back(self) -> bool:
        """Whether the attack is spoken of as known: "the attack", "this raid"."""
        return _points_back(self)


@once
def _cues(told: Told) -> frozenset[str]:
    facts = told.facts("discourse")
    hurt = min((f.first for f in told.facts("casualty")), default=told.last)
    last = told.attacks[0].last if told.attacks else told.last
    cues = frozenset(
        f.says["cue"]
        for f in facts
        if (f.says["cue"] != "also" or (f.last <= hurt and not _adds_harm(told)))
        and (f.says["cue"] != "other" or f.first <= last + 3)
    )
    if "strikes-back" in cues:
        cues -= {"other"}  # it is the answer that is another one
    return cues | {"recalled"} if "had" in cues and "said-before" not in cues else cues


def _adds_harm(told: Told) -> bool:
    """Whether "also" adds more of what a known attack did: "the clashes also led to", "as the raids left two dead"."""
    if not told.attacks or not told.attacks[0].definite:
        return False
    first, words = told.attacks[0], told.reading.view.words
    beside = [*words[max(first.first - _PAIR, 0) : first.first], *words[first.last : first.last + _PAIR]]
    return any(word.removeprefix("و") in _LED_TO for word in beside)


@once
def _points_back(told: Told) -> bool:
    view = told.reading.view
    if any(f.says["stance"] == "denied" for f in told.reading.of("perpetrator")):
        return True  # what is denied was told before
    return (
        any(
            (a.definite and a.type != "undergo")
            or (a.rule == "trigger.noun.blast" and not _is_new(view, a))  # one that is heard is the attack told before
            or (
                a.type == "noun"
                and view.words[a.first : a.last] in _SHOOTINGS
                and _AT_HIM.isdisjoint(view.after(a.last, 1))
            )
            or (a.type == "fall" and view.words[a.last - 1].startswith("ال"))
            or (a.type != "harm" and _is_owned(view, a))
            or (a.type in ("noun", "act", "fall") and _is_pointed_at(view, a))
            or _is_of_day(view, a)
            or _kills_known(view, a)
            for a in told.attacks[:1]
        )
        or _is_what_was_told(told)
        or _of_known(told)
    )


def _kills_known(view: View, attack: Tag) -> bool:
    """Whether those who were killed in reply are known as who attacked: "managed to kill the gunmen"."""
    return attack.rule == "trigger.managed-to-kill" and not _ATTACKERS.isdisjoint(view.after(attack.last, 1))


def _is_pointed_at(view: View, attack: Tag) -> bool:
    """Whether "this" or "that" stands before an attack and is said of it."""
    this = view.before(attack.first)
    return not _POINTING.isdisjoint(this) and _MEANWHILE.isdisjoint(view.before(attack.first - 1))


def _is_of_day(view: View, attack: Tag) -> bool:
    """Whether a day makes an attack definite, of which nothing hit is told behind it: "Friday's attack showed"."""
    if attack.type not in ("noun", "act") or attack.last - attack.first != 1:
        return False
    day = next((t for t in view.labelled("time") if t.first == attack.last), None)
    if day is None or day.last - day.first > _PAIR or day.clitic or not view.words[day.first].startswith(_DAYS):
        return False
    return _HITS.isdisjoint(view.after(day.last, 1))


def _is_what_was_told(told: Told) -> bool:
    """Whether a sentence, which tells of nothing else, says what the attack before it was: "it is the first attack"."""
    attacks, words = told.reading.attacks, told.reading.view.words
    return len(attacks) == 1 and 0 < attacks[0].first <= _PREDICATE and words[0] in _IT_IS


def _is_new(view: View, blast: Tag) -> bool:
    """Whether a blast is called a like, another or the last one."""
    return not blast.definite and not _ANOTHER.isdisjoint([*view.before(blast.first), *view.after(blast.last)])


def _is_owned(view: View, attack: Tag) -> bool:
    """Whether a word of an attack points to what is known ("its drones"); "shells that they fired" are new.

    Whose fire is opened is told with the verb: "the forces opened the fire of their guns" points to no attack.
    """
    owned = [n for n in range(attack.first, attack.last) if view.words[n].endswith(_OWNED)]
    if view.words[attack.first].startswith(_OPENED):
        owned = [n for n in owned if n <= attack.first + 1 or not view.words[n].startswith(_GUNS)]
    return any(attack.type not in _FIRING or _NEW_ARMS.isdisjoint(view.before(n, _PAIR)) for n in owned)


def _of_known(told: Told) -> bool:
    """Whether a known attack or projectile is the subject of the first verb: "the raid hit", "the shell had hit"."""
    if not told.attacks:
        return False
    first, words = told.attacks[0], told.reading.view.words
    if first.type in ("verb", "harm") and not _KNOWN_ARMS.isdisjoint(words[max(first.first - 1, 0) : first.last + 1]):
        return True
    if len(told.attacks) < _PAIR:
        return False
    one, other = told.attacks[:_PAIR]
    return one.type == "verb" and other.type == "the" and other.first == one.last


def _attack_claimed(reading: Reading, fact: Fact) -> Tag | None:
    """Give the attack that a verb with its pronoun claims, which stands before it: "a bombing that X claimed"."""
    if reading.view.words[fact.first].removeprefix("و") not in _CLAIMED_IT:
        return None
    return next((a for a in reversed(reading.attacks) if a.last <= fact.first), None)


def nearest(reading: Reading, tag: Tag) -> Tag:
    """Give the attack of a sentence that stands nearest to a mention, or with which the one mentioned answers."""
    behind = [t.first for t in answered(reading) if tag.last <= t.first]
    attacks = [a for a in reading.attacks if all(a.first > at for at in behind)]
    return min(attacks or reading.attacks, key=lambda a: gap(a, tag))


def answered(reading: Reading) -> list[Tag]:
    """Give the attacks that the sentence says are answered by another one in it."""
    return [f.tag for f in reading.of("discourse") if f.says["cue"] == "strikes-back" and f.tag is not None]

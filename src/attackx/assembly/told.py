"""What one sentence tells of one incident."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag, overlap
from .naming import same_name
from .ranks import PLACE_RANK, rank, unnamed

_LAST = 5
_OBJECTS = frozenset({"target.object", "target.verb-object", "target.after"})
_INSIDE = frozenset({"في", "من", "الي", "بين", "شمال", "جنوب", "شرق", "غرب"})
_SKY = frozenset({"سماء", "اجواء", "الاجواء"})
_LEADING = frozenset({"علي", "نحو", "باتجاه", "اتجاه", "تجاه", "صوب", "ضد", "استهدف", "استهدفت", "تستهدف"})
_POINTING = frozenset({"هذا", "هذه", "تلك", "ذلك"})
_OWNED = ("ها", "هم", "هما", "اته", "اتهم")  # "its drones hit it" speaks of known things
_DIRECT = frozenset({
    "target.undergo", "target.undergone", "target.toward", "target.object", "target.verb-object", "target.genitive",
    "target.fell-in", "target.doer-object",
})  # fmt: skip
_CERTAIN = frozenset(
    {"target.fell-in", "target.doer-object", "target.undergo", "target.undergone", "target.toward", "target.object"}
)
_DASHES = frozenset({"-", "–", "—", "ـ"})
_BLAMED = frozenset({"doer.claim", "doer.own-announcement", "doer.accused", "doer.suspected", "doer.launcher"})
_CLOCK = frozenset({"الظهر", "العصر", "المغرب", "الفجر", "منتصف", "صلاه", "غروب"})  # "after noon" answers nothing
_TURNING = frozenset({"فيما", "بينما", "حين"})
_CONTRASTS = frozenset({"الا", "لكن", "غير", "ولكن"})
_CLAUSES = frozenset({"فيما", "بينما", "حين", "كما"}) | _CONTRASTS
_ANSWERING = frozenset({"بعد", "بعدما", "ردا", "عقب", "غداه"})
_COMING = frozenset({"ياتي", "وياتي", "تاتي", "وتاتي", "جاء", "وجاء", "جاءت", "وجاءت"})
_AFTER = frozenset({"بعد", "قبل", "غداه", "عقب", "وقت", "اطار", "ظل", "وسط", "منذ", "رغم", "قبيل", "بعيد", "بالتزامن"})
_STORES = frozenset({"position", "depot", "facility"})  # launchers and stores are hit, though their names hold arms
_CARRIERS = frozenset({"shelling", "airstrike"})  # kinds of arms that are vehicles and aircraft
_FAR_OFF = frozenset({"target.before", "target.after", "target.toward-far"})  # rules that may reach a speaker
_LIKE = frozenset({
    "مماثل", "مماثله", "مماثلا", "مشابه", "مشابهه", "اخر", "اخري", "ثان", "ثانيه", "سابق", "سابقه", "منفصل", "منفصله",
})  # fmt: skip
_BACKED = ("باسناد", "بدعم", "بمسانده", "بتغطيه", "المدعوم", "المدعومه", "مدعوما", "مدعومه")
_HIDDEN = ("مخبا", "مخفي", "مزروع", "موضوع", "مثبت")
_BOUND = ("مدعوم", "تابع", "موال", "منتم", "ينتمون")
_WITHIN = frozenset({"داخل", "محيط", "جهه", "اتجاه"})
_MEANS = 4  # tokens between "in", glued to a number, and the raids it counts
_JOINING = frozenset({"كما", "فيما", "بينما", "ثم", "كذلك", "ايضا", "فضلا"})
_TURNED = _TURNING | _CLAUSES | _ANSWERING | _JOINING
_CLAUSE = 4  # tokens from an attack to the verb of its clause


_T = TypeVar("_T")


def once(what: Callable[[Told], _T]) -> Callable[[Told], _T]:
    """Let what a function says of a ``Told`` be found out once: each sentence is compared with many incidents."""
    name = what.__name__

    @wraps(what)
    def told_once(told: Told) -> _T:
        if name not in told.memo:
            told.memo[name] = what(told)
        found: _T = told.memo[name]
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
        memo: what was found out about it, nothing before its scope is settled.
    """

    reading: Reading
    attacks: list[Tag]
    first: int
    last: int
    targets: list[Fact] = field(default_factory=list)
    when: Tag | None = None
    memo: dict[str | tuple[str, ...], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def target(self) -> Tag | None:
        """The best candidate for what was hit; a place that is only beside it is none."""
        return self.targets[0].tag if self.targets and quality(self.targets[0]) < _LAST else None

    @property
    def beside(self) -> Tag | None:
        """The place the blow fell near, where no better target is told; not the one it fell in (guidelines)."""
        tag = self.targets[0].tag if self.targets and quality(self.targets[0]) == _LAST else None
        if tag is None or tag.clitic.endswith("ب") or self.reading.view.words[tag.first - 1] in _INSIDE:
            return None
        return tag

    def facts(self, slot: str) -> list[Fact]:
        """Give the facts of a slot that stand in the scope."""
        if slot == "perpetrator":
            return [f for f in self.reading.of(slot) if self._own(f)]
        return [f for f in self.reading.of(slot) if self.first <= f.at < self.last]

    def _own(self, fact: Fact) -> bool:
        """Whether the attack nearest to a doer is one of this incident's."""
        tag = fact.tag
        if tag is None:
            return self.first <= fact.first < self.last
        nearest = min(self.reading.attacks, key=lambda a: max(a.first - tag.last, tag.first - a.last, 0))
        return any(nearest is a for a in self.attacks)

    def tags(self, *labels: str) -> list[Tag]:
        """Give the tags of some labels that stand in the scope."""
        found: list[Tag] | None = self.memo.get(labels)
        if found is None:
            tags = self.reading.view.labelled(*labels)
            found = self.memo[labels] = [t for t in tags if self.first <= t.first < self.last]
        return list(found)

    @property
    @once
    def cues(self) -> frozenset[str]:
        """What its words say of the way from one incident to another."""
        cues = frozenset(f.says["cue"] for f in self.facts("discourse"))
        return cues | {"recalled"} if "had" in cues and "said-before" not in cues else cues

    def word(self, tag: Tag) -> str:
        """Give a tag's words in matching form."""
        return self.reading.view.text[tag.start : tag.stop]

    @property
    @once
    def points_back(self) -> bool:
        """Whether the attack is spoken of as known: "the attack", "this raid"."""
        view = self.reading.view
        if any(f.says["stance"] == "denied" for f in self.reading.of("perpetrator")):
            return True  # what is denied was told before
        return any(
            (a.definite and a.type != "undergo")
            or a.rule == "trigger.noun.blast"  # a blast that is heard is the attack told before
            or (a.type == "fall" and view.words[a.last - 1].startswith("ال"))
            or (a.type != "harm" and any(w.endswith(_OWNED) for w in view.words[a.first : a.last]))
            or (a.first and view.words[a.first - 1] in _POINTING)
            for a in self.attacks[:1]
        )


def tell(reading: Reading) -> list[Told]:
    """Split a sentence's attacks into incidents.

    Attacks of one sentence are one incident unless a later one is joined on by a conjunction and has another target.
    """
    told: list[Told] = []
    begin = _after_dateline(reading)
    attacks = sorted(reading.attacks, key=lambda t: t.first)
    for at, attack in enumerate(attacks, 1):
        targets = _targets(reading, attack)
        if not targets and at < len(attacks) and _relative(reading, attack, attacks[at]):
            targets = _targets(reading, attacks[at])
        if told and not _parts(reading, told[-1], attack, targets):
            told[-1].attacks.append(attack)
            told[-1].targets = sorted([*told[-1].targets, *targets], key=quality)
            continue
        if told:
            begin = _clause_start(reading, told[-1], attack)
            told[-1].last = begin
        told.append(Told(reading, [attack], begin, len(reading.view.words), targets))
    return told


def _after_dateline(reading: Reading) -> int:
    """Give the first token after "Baghdad (agency) -" or "(agency)--", or 0."""
    view = reading.view
    for at, word in enumerate(view.words[:14]):
        apart = at and (view.words[at - 1] == ")" or view.text[view.stops[at - 1] : view.starts[at]].isspace())
        if word in _DASHES and apart:
            after = next((n for n in range(at + 1, len(view.words)) if view.words[n] not in _DASHES), at)
            return after if after + 3 < len(view.words) else 0
    return 0


def _targets(reading: Reading, attack: Tag) -> list[Fact]:
    arms = reading.view.labelled("weapon") + [q for q in reading.view.labelled("quantity") if q.type == "projectile"]
    words = (*reading.attacks, *(vetoed for vetoed, _ in reading.vetoed))
    others = [a for a in words if a is not attack and not _means(attack, a, reading)]
    facts = [
        f
        for f in reading.of("target")
        if f.attack is attack
        and f.tag is not None
        and not _located(f, reading)
        and not _origin(f.tag, reading)
        and not any(attack.last <= o.first and o.last <= f.tag.first for o in others)
        and not _is_means(f, attack, arms)
        and not any(overlap(f.tag, doer) for doer in _doers(reading, f))
        and not _setting(attack, f.tag, reading)
    ]
    objects = [f.at for f in facts if f.rule == "target.object"]
    facts = [f for f in facts if f.rule != "target.verb-object" or not any(f.at < at for at in objects)]  # the subject
    undergone = [f for f in facts if f.rule == "target.undergo" and f.tag is not None and not unnamed(f.tag)]
    return sorted((undergone or facts)[:3], key=_preference)


def _relative(reading: Reading, attack: Tag, then: Tag) -> bool:
    """Whether a verb is the clause of an attack before it: "an attack by drones that hit"."""
    if attack.type not in ("act", "noun") or then.type != "verb" or then.first - attack.last > _CLAUSE:
        return False
    between = reading.view.words[attack.last : then.first + 1]
    return not any(w == "،" or w.startswith("و") or w in _TURNED for w in between)


def _is_means(fact: Fact, attack: Tag, arms: list[Tag]) -> bool:
    """Whether a thing is told as the means of an attack; tanks and warplanes are arms, and are hit as well."""
    tag = fact.tag
    if tag is None or tag.type in _STORES:
        return False
    aimed = fact.rule in _CERTAIN or attack.rule == "trigger.noun.targeting"
    return any(w.start <= tag.start < w.stop and not (aimed and w.type in _CARRIERS) for w in arms)


def _setting(attack: Tag, tag: Tag, reading: Reading) -> bool:
    """Whether a name stands in what an attack only came after: "the attack comes days after the visit to X"."""
    words = reading.view.words
    if _COMING.isdisjoint(words[max(attack.first - 2, 0) : attack.first]):
        return False
    return not _AFTER.isdisjoint(words[attack.last : tag.first])


def _means(attack: Tag, other: Tag, reading: Reading) -> bool:
    """Whether a second word of attack only says how a verb's deed was done: "struck, in four raids, the camp"."""
    if attack.type != "verb" or other.type not in ("act", "noun", "the") or other.first < attack.last:
        return False
    before = reading.view.words[max(attack.last, other.first - _MEANS) : other.first + 1]
    return any(w.startswith("ب") for w in before)


def _origin(tag: Tag, reading: Reading) -> bool:
    """Whether a thing is where the fire came from ("from inside X"), or who backed it ("with support from X")."""
    words = reading.view.words[max(tag.first - 2, 0) : tag.first]
    if words and (words[0].startswith(_HIDDEN) or words[-1].startswith(_BOUND)):
        return True  # "a bomb hidden in an ambulance", "backed by militias", "loyal to the group"
    return (words[:1] == ["من"] and words[-1] in _WITHIN) or (words[-1:] == ["من"] and words[0].endswith(_BACKED))


def _doers(reading: Reading, fact: Fact) -> list[Tag]:
    """Give the doers that a less certain rule must not take for targets."""
    doers = [p for p in reading.of("perpetrator") if p.tag is not None and p.says["stance"] != "denied"]
    if fact.rule in _CERTAIN:
        return [p.tag for p in doers if p.tag is not None and p.rule in _BLAMED]
    speakers = [s.tag for s in reading.of("source") if s.tag is not None and fact.rule in _FAR_OFF]
    return [*(p.tag for p in doers if p.tag is not None), *speakers]


def _located(fact: Fact, reading: Reading) -> bool:
    """Whether a place that a verb's object is looked for in stands behind "in": it is where, not what."""
    tag = fact.tag
    if tag is None:
        return False
    if fact.rule == "target.before" and tag.clitic.endswith("ل"):
        return True  # "a plane of the air force": whose it was
    if rank(tag) != PLACE_RANK:
        return False
    if reading.view.words[tag.first] in _SKY:
        return True
    if tag.type == "direction" and fact.rule == "target.toward" and tag.first > 0:
        return reading.view.words[tag.first - 1] not in _LEADING  # "rockets fell north of the town"
    if tag.clitic.endswith("ب") and fact.rule not in _CERTAIN:
        return True
    return fact.rule in _OBJECTS and tag.first > 0 and reading.view.words[tag.first - 1] in _INSIDE


def _preference(fact: Fact) -> tuple[int, bool, int]:
    """Rank a candidate: what points back ("the airport") behind what is told anew, then in reading order."""
    return quality(fact), fact.tag is not None and fact.tag.bare, fact.at


def quality(fact: Fact) -> int:
    """Rank a candidate, 0 best: what it is, and for places whether it is what was hit or only where."""
    if fact.tag is None:
        return _LAST
    loose = fact.rule not in _DIRECT
    found = rank(fact.tag)
    if found == PLACE_RANK and loose:
        return _LAST
    return found + 1 if loose and found <= 1 and unnamed(fact.tag) else found


def _clause_start(reading: Reading, before: Told, attack: Tag) -> int:
    """Give the word that turns to an attack after another one, or the attack itself."""
    words = reading.view.words
    return next((at for at in range(attack.first, before.attacks[-1].last, -1) if words[at] in _CLAUSES), attack.first)


def _new_clause(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack stands in a clause of its own: with its own toll, or set against the known one ("but")."""
    row = reading.view.words[attack.first].endswith("ات")  # "a row of the bombings" is new for all its article
    if attack.type not in ("noun", "act", "verb", "harm", "the") or (attack.definite and not row):
        return False
    turn = _clause_start(reading, before, attack)
    if turn == attack.first and reading.view.words[turn] not in _CLAUSES:
        return False
    if reading.view.words[turn] in _CONTRASTS:
        return all(a.type == "the" for a in before.attacks) or any(
            f.says["stance"] == "unclaimed" for f in before.facts("perpetrator")
        )
    tolls = [f.first for f in reading.of("casualty") if f.says["slot"] != "none"]
    return any(before.first <= at < turn for at in tolls) and any(turn <= at for at in tolls)


def _another(reading: Reading, attack: Tag) -> bool:
    """Whether an attack is called a like or an earlier one: "a similar raid"."""
    words = reading.view.words
    return attack.type in ("noun", "act") and attack.last < len(words) and words[attack.last] in _LIKE


def _parts(reading: Reading, before: Told, attack: Tag, targets: list[Fact]) -> bool:
    """Whether an attack begins another incident than the one before it in the sentence."""
    if _new_clause(reading, before, attack) or _another(reading, attack):
        return True
    if not targets or targets[0].tag is None:
        return False
    view, last, new = reading.view, before.attacks[-1], targets[0].tag
    between = {view.words[at] for at in range(last.last, attack.first) if view.words[at + 1] not in _CLOCK}
    if attack.type == "noun" and view.words[attack.last - 1].endswith(("ه", "ها")) and attack.last - attack.first == 1:
        return False  # "its targeting of": the same doer's attack told again
    heard = all(a.rule == "trigger.noun.blast" for a in before.attacks)  # blasts after raids are those of the raids
    if _ANSWERING & between and attack.type in ("noun", "act", "verb", "launch") and not heard:
        return True
    if new.start < attack.start:  # told with the attack before
        return False
    if before.target is None:
        how = all(a.type == "the" for a in before.attacks)  # "the attack began when": it is told how
        return bool(_TURNING & between) and attack.type in ("noun", "act", "verb") and not attack.definite and not how
    known = [f.tag for f in before.targets if f.tag is not None]
    name = view.text[new.start : new.stop]
    if any(overlap(t, new) or same_name(view.text[t.start : t.stop], name) for t in known):
        return False
    if attack.type in ("noun", "act") and all(a.type == "the" for a in before.attacks):
        return True  # after known attacks a new one with its own target
    joined = view.words[attack.first][:1] in "وف" or (attack.first > 0 and view.words[attack.first - 1] in _JOINING)
    return joined and rank(new) == rank(before.target)

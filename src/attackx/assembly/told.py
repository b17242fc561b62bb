"""What one sentence tells of one incident."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag, gap
from .candidates import LAST, quality, targets_of
from .clauses import ANSWERING, CLAUSES, CONTRASTS, after_dateline, clause_start, scope_start, turns
from .naming import same_name
from .ranks import rank

_INSIDE = frozenset({"في", "من", "الي", "بين", "شمال", "جنوب", "شرق", "غرب"})
_POINTING = frozenset({"هذا", "هذه", "تلك", "ذلك"})
_OWNED = ("ها", "هم", "هما", "اته", "اتهم")  # "its drones hit it" speaks of known things
_TURNING = frozenset({"فيما", "بينما", "حين"})
_LIKE = frozenset({
    "مماثل", "مماثله", "مماثلا", "مشابه", "مشابهه", "اخر", "اخري", "ثان", "ثانيه", "سابق", "سابقه", "منفصل", "منفصله",
})  # fmt: skip
_FROM_AFAR = frozenset({"shelling", "airstrike"})
_OPENING = 3  # tokens before the attack that another one answers
_REPLYING = frozenset({"ردا", "وردا", "انتقاما", "ثارا"})
_SHOOTINGS = (["اطلاق", "النار"], ["لاطلاق", "النار"], ["باطلاق", "النار"])  # definite by their second word
_JOINING = frozenset({"كما", "فيما", "بينما", "ثم", "كذلك", "ايضا", "فضلا"})
_TURNED = _TURNING | CLAUSES | ANSWERING | _JOINING
_BY_OTHERS = frozenset({"trigger.noun.blast", "trigger.noun.massacre"})  # told by what is said beside them
_ONE = frozenset({"الاول", "الاولي", "احدهما", "احداهما", "اولهما", "اولاهما"})
_OTHER = frozenset({"الثاني", "الثانيه", "الاخر", "الاخري", "ثانيهما", "ثانيتهما"})
_KNOWN_ARMS = frozenset({"القذيفه", "القذيفتان", "القذايف", "العبوه", "الصاروخ", "الصاروخان", "القنبله", "اللغم"})
_PAIR = 2  # a verb and its subject
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
        return self.targets[0].tag if self.targets and quality(self.targets[0]) < LAST else None

    @property
    def beside(self) -> Tag | None:
        """The place the blow fell near, where no better target is told; not the one it fell in (guidelines)."""
        tag = self.targets[0].tag if self.targets and quality(self.targets[0]) == LAST else None
        if tag is None or tag.clitic.endswith("ب") or not _INSIDE.isdisjoint(self.reading.view.before(tag.first)):
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
        nearest = _nearest(self.reading, tag)
        return any(nearest is a for a in self.attacks)

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
    cues = frozenset(f.says["cue"] for f in told.facts("discourse"))
    return cues | {"recalled"} if "had" in cues and "said-before" not in cues else cues


@once
def _points_back(told: Told) -> bool:
    view = told.reading.view
    if any(f.says["stance"] == "denied" for f in told.reading.of("perpetrator")):
        return True  # what is denied was told before
    return (
        any(
            (a.definite and a.type != "undergo")
            or a.rule == "trigger.noun.blast"  # a blast that is heard is the attack told before
            or (a.type == "noun" and view.words[a.first : a.last] in _SHOOTINGS)
            or (a.type == "fall" and view.words[a.last - 1].startswith("ال"))
            or (a.type != "harm" and any(w.endswith(_OWNED) for w in view.words[a.first : a.last]))
            or not _POINTING.isdisjoint(view.before(a.first))
            for a in told.attacks[:1]
        )
        or _of_known(told)
    )


def _of_known(told: Told) -> bool:
    """Whether a known attack or projectile is the subject of the first verb: "the raid hit", "the shell had hit"."""
    if not told.attacks:
        return False
    first, words = told.attacks[0], told.reading.view.words
    if first.type == "verb" and not _KNOWN_ARMS.isdisjoint(words[max(first.first - 1, 0) : first.last + 1]):
        return True
    if len(told.attacks) < _PAIR:
        return False
    one, other = told.attacks[:_PAIR]
    return one.type == "verb" and other.type == "the" and other.first == one.last


def _nearest(reading: Reading, tag: Tag) -> Tag:
    """Give the attack of a sentence that stands nearest to a mention."""
    return min(reading.attacks, key=lambda a: gap(a, tag))


def tell(reading: Reading) -> list[Told]:
    """Split a sentence's attacks into incidents.

    Attacks of one sentence are one incident unless a later one is joined on by a conjunction and has another target.
    """
    told: list[Told] = []
    attacks = sorted(reading.attacks, key=lambda t: t.first)
    begin = after_dateline(reading.view, attacks)
    for at, attack in enumerate(attacks, 1):
        targets = targets_of(reading, attack)
        if not targets and at < len(attacks) and _relative(reading, attack, attacks[at]):
            targets = targets_of(reading, attacks[at])
        if told and not _parts(reading, told[-1], attack, targets):
            told[-1].attacks.append(attack)
            told[-1].targets = sorted([*told[-1].targets, *targets], key=quality)
            continue
        if told:
            begin = scope_start(reading, told[-1].attacks[-1].last, attack.first)
            told[-1].last = begin
        head = told[-1].attacks[:1] if told and _is_other(reading, told[-1], attack) else []
        told.append(Told(reading, [*head, attack], begin, len(reading.view.words), targets))
    return told


def _relative(reading: Reading, attack: Tag, then: Tag) -> bool:
    """Whether a verb is the clause of an attack before it: "an attack by drones that hit"."""
    if attack.type not in ("act", "noun") or then.type != "verb" or then.first - attack.last > _CLAUSE:
        return False
    between = reading.view.words[attack.last : then.first + 1]
    return not any(w == "،" or w.startswith("و") or w in _TURNED for w in between)


def _new_clause(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack stands in a clause of its own: with its own toll, or set against the known one ("but")."""
    row = reading.view.words[attack.first].endswith("ات")  # "a row of the bombings" is new for all its article
    if attack.type not in ("noun", "act", "verb", "harm", "the") or (attack.definite and not row):
        return False
    turn = clause_start(reading.view.words, before.attacks[-1].last, attack.first)
    if reading.view.words[turn] not in CLAUSES:
        return False
    if reading.view.words[turn] in CONTRASTS:
        return all(a.type == "the" for a in before.attacks) or any(
            f.says["stance"] == "unclaimed" for f in before.facts("perpetrator")
        )
    tolls = [f.first for f in reading.of("casualty") if f.says["slot"] != "none"]
    return any(before.first <= at < turn for at in tolls) and any(turn <= at for at in tolls)


def _another(reading: Reading, attack: Tag) -> bool:
    """Whether an attack is called a like or an earlier one: "a similar raid"."""
    return attack.type in ("noun", "act") and not _LIKE.isdisjoint(reading.view.after(attack.last))


def _told_too(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a speaker goes on with an attack of another sort: "that men shot A, and that a bomb hit B"."""
    if attack.type not in ("noun", "act") or attack.definite or attack.rule in {a.rule for a in before.attacks}:
        return False
    return reading.view.before(attack.first, 1) in (["وبان"], ["وان"])


def _is_other(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a verb tells of the second of two attacks: "two blasts, one of them struck A, the other struck B"."""
    words = reading.view.words
    if attack.type != "verb" or _ONE.isdisjoint(words[before.first : attack.first]):
        return False
    return any(word.removeprefix("و") in _OTHER for word in words[attack.first - 1 : attack.last + 1])


def _answers(words: list[str], attack: Tag) -> bool:
    """Whether a sentence begins with the blow that the next one answers: "in reply to a raid on A, they shelled B"."""
    return attack.first <= _OPENING and not _REPLYING.isdisjoint(words[: attack.first])


def _parts(reading: Reading, before: Told, attack: Tag, targets: list[Fact]) -> bool:
    """Whether an attack begins another incident than the one before it in the sentence."""
    if _new_clause(reading, before, attack) or _another(reading, attack) or _told_too(reading, before, attack):
        return True
    if not targets or targets[0].tag is None:
        return _answers_a_bomb(reading, before, attack)
    view, last, new = reading.view, before.attacks[-1], targets[0].tag
    name = view.text[new.start : new.stop]
    between = turns(view.words, last.last, attack.first)
    if attack.type == "noun" and attack.last - attack.first == 1 and view.words[attack.first].endswith(("ه", "ها")):
        return False  # "its targeting of": the same doer's attack told again
    heard = all(a.rule in _BY_OTHERS for a in before.attacks)  # blasts after raids are those of the raids
    answers = ANSWERING & between and attack.type in ("noun", "act", "verb", "launch", "fall") and not heard
    replies = (
        attack.type in ("verb", "launch") and before.target is not None and _answers(view.words, before.attacks[0])
    )
    if answers or replies or _is_other(reading, before, attack):
        return True
    if new.start < attack.start:  # told with the attack before
        return False
    if before.target is None:
        how = all(a.type == "the" for a in before.attacks)  # "the attack began when": it is told how
        return bool(_TURNING & between) and not attack.definite and not how
    known = [f.tag for f in before.targets if f.tag is not None]
    if any(same_name(view.text[t.start : t.stop], name) for t in known):
        return False
    if attack.type in ("noun", "act") and all(a.type == "the" for a in before.attacks):
        return True  # after known attacks a new one with its own target
    joined = view.words[attack.first][:1] in "وف" or not _JOINING.isdisjoint(view.before(attack.first))
    return joined and (rank(new) == rank(before.target) or _by_another(reading, before, attack))


def _answers_a_bomb(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a shelling or a raid on something is told to follow a bomb, which is another blow."""
    between = {word.removeprefix("و") for word in reading.view.words[before.attacks[-1].last : attack.first]}
    bomb = attack.rule == "trigger.noun.bombing" and not attack.definite
    return (
        bomb
        and before.target is not None
        and bool(ANSWERING & between)
        and any(a.item["kind"] in _FROM_AFAR for a in before.attacks)
    )


def _by_another(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack has a known doer, and those before it another."""
    own: set[str] = set()
    others: set[str] = set()
    for fact in reading.of("perpetrator"):
        if fact.tag is not None and fact.tag.entry is not None:
            nearest = _nearest(reading, fact.tag)
            if nearest is attack:
                own.add(fact.tag.entry.id)
            elif any(nearest is a for a in before.attacks):
                others.add(fact.tag.entry.id)
    return bool(own and others) and own.isdisjoint(others)

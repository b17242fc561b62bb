"""Run all rule files over one sentence: its attacks and the facts told beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from ..tagging.tag import ALL, Tag
from .attacks import attacks_of
from .index import Cues, Index
from .matcher import Match
from .rules import Rule
from .ruleset import RuleSet, default_rules
from .unreal import unreal
from .view import View, words_of

SLOTS = (
    "attack", "veto", "target", "perpetrator", "casualty", "projectile", "source", "kind", "discourse", "status",
    "domain",
)  # fmt: skip
FILES = {
    "attack": "triggers",
    "veto": "vetoes",
    "target": "targets",
    "perpetrator": "perpetrators",
    "casualty": "casualties",
    "projectile": "projectiles",
    "source": "sources",
    "kind": "kinds",
    "discourse": "discourse",
    "status": "status",
    "domain": "domains",
}


@dataclass(slots=True, init=False)
class Fact:
    """What one rule says of one sentence.

    Attributes:
        slot: the rule's slot.
        rule: the rule's id.
        says: the rule's ``set`` table.
        first: first token of the words it rests on.
        last: token after the last.
        tag: the captured mention, where the rule captures one.
        attack: the attack it belongs to, where the rule names one.
        by: the party that says so, where the rule captures one.
        plus: a second quantity that adds to the first.
        stands_for: the fuller name that a bare mention ("those groups") points back to, with its sentence.
    """

    slot: str
    rule: str
    says: dict[str, str]
    first: int
    last: int
    tag: Tag | None
    attack: Tag | None
    by: Tag | None
    plus: Tag | None
    stands_for: tuple[Tag, Reading] | None

    def __init__(
        self,
        slot: str,
        rule: str,
        says: dict[str, str],
        first: int,
        last: int,
        tag: Tag | None = None,
        attack: Tag | None = None,
        by: Tag | None = None,
        plus: Tag | None = None,
        stands_for: tuple[Tag, Reading] | None = None,
    ) -> None:
        self.slot, self.rule, self.says, self.first, self.last, self.tag = slot, rule, says, first, last, tag
        self.attack, self.by, self.plus, self.stands_for = attack, by, plus, stands_for

    @property
    def at(self) -> int:
        """The token at which its mention stands, or its words where it has none."""
        return self.tag.first if self.tag is not None else self.first


@dataclass(slots=True, init=False)
class Reading:
    """A sentence with its attacks, and its facts, whose rules are run when a slot is first asked for.

    Attributes:
        view: the sentence.
        attacks: the words of attack that tell of a real one.
        vetoed: the others, with the rule that left them out.
        index: the rules of all slots.
        facts: of the slots that were asked for.
        told: the same, where the whole text has a say in them.
        settle: gives what the whole text makes of a slot's facts, once somebody asks for them.
        cues: what the sentence's words tell of the rules, once somebody asks.
    """

    view: View
    attacks: list[Tag]
    vetoed: list[tuple[Tag, str]]
    index: Index | None = field(repr=False)
    facts: dict[str, list[Fact]]
    told: dict[str, list[Fact]] = field(repr=False)
    settle: Callable[[str], list[Fact]] | None = field(repr=False)
    cues: Cues | None = field(repr=False)

    def __init__(self, view: View, index: Index | None = None) -> None:
        self.view, self.index = view, index
        self.attacks, self.vetoed = [], []
        self.facts, self.told = {}, {}
        self.settle, self.cues = None, None

    def of(self, slot: str) -> list[Fact]:
        """Give the facts of one slot in rule order, as the whole text tells them."""
        found = self.told.get(slot)
        if found is None:
            found = self.told[slot] = self.by_rules(slot) if self.settle is None else self.settle(slot)
        return found

    def by_rules(self, slot: str) -> list[Fact]:
        """Give the facts of one slot in rule order, as the sentence alone tells them."""
        found = self.facts.get(slot)
        if found is None:
            found = self.facts[slot] = self._read(slot)
        return found

    def read_all(self) -> None:
        """Look for the tags and the facts of all slots at once."""
        self.view.need(ALL)
        for slot in self.index.sets if self.index is not None else ():
            self.by_rules(slot)

    def matches(self, slot: str) -> list[Match]:
        """Give every match of a slot's rules in the sentence."""
        if self.index is None or slot not in self.index.sets:
            return []
        if self.cues is None:
            self.cues = Cues(self.index, self.view.words)
        return self.cues.find(slot, self.view)

    def _read(self, slot: str) -> list[Fact]:
        matches = self.matches(slot)
        if not matches:
            return []
        if not self.vetoed:
            return _facts(slot, matches, self.attacks)
        dropped = [tag for tag, _ in self.vetoed]
        if slot == "discourse":  # whose words speak of any attack near them, of a real one before others
            matches = sorted(matches, key=lambda match: any(match.anchor is tag for tag in dropped))
        attacks = sorted([*self.attacks, *dropped], key=lambda tag: tag.start)
        return [f for f in _facts(slot, matches, attacks) if not any(f.attack is tag for tag in dropped)]


class Scope:
    """What the words of a whole text tell: where attacks may stand in it, if anywhere.

    Args:
        rules: those of attacks.
        text: the matching form.
    """

    def __init__(self, rules: RuleSet, text: str) -> None:
        words = rules.begun(words_of(text))
        # the places of all letters with which a word of attack may begin; None where that cannot be told
        self._attacks = None if words is None else sorted(at for word in words for at in _places(text, word))

    @property
    def tells(self) -> bool:
        """Whether the text can tell of an attack; False is certain, True is not."""
        return self._attacks != []

    def may_tell(self, start: int, stop: int) -> bool:
        """Whether a word of attack may stand between two places; False is certain, True is not."""
        at = self._attacks
        return at is None or bisect_left(at, start) < bisect_left(at, stop)


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


class Grammar:
    """The rule files of all slots.

    Args:
        sets: rule sets by slot.

    Attributes:
        sets: the same.

    Example:
        >>> sorted(Grammar.default().sets) == sorted(SLOTS)
        True
    """

    def __init__(self, sets: Mapping[str, RuleSet]) -> None:
        # read-only, since all pipelines share the packaged ones
        self.sets: MappingProxyType[str, RuleSet] = MappingProxyType(dict(sets))
        self._index = Index(dict(sets))

    def __reduce__(self) -> tuple[type[Grammar], tuple[dict[str, RuleSet]]]:
        """Send the rules alone to another process; the index is made again there."""
        return Grammar, (dict(self.sets),)

    @staticmethod
    def default() -> Grammar:
        """Give the packaged rules, read and indexed once."""
        return _packaged()

    def extended(self, rules: Iterable[Rule]) -> Grammar:
        """Give a grammar with further rules before these; one with a known id takes the place of that rule.

        Args:
            rules: of any slots, in the order in which they are preferred.

        Example:
            >>> from .rules import load_rules
            >>> row = {"id": "own.rumour", "patterns": ["شائعة ~2 <attack>=a"], "match": ["شائعة عن [هجوم]"]}
            >>> [rule] = load_rules({"slot": "veto", "rule": [row]}, {}, "doc")
            >>> Grammar.default().extended([rule]).sets["veto"].rules[0].id
            'own.rumour'
        """
        own = list(rules)
        ids = {rule.id for rule in own}
        sets = dict(self.sets)
        for slot in {rule.slot for rule in own}:
            mine = [rule for rule in own if rule.slot == slot]
            kept = [rule for rule in self.sets[slot].rules if rule.id not in ids]
            first = min((rule.rank for rule in kept), default=1) - len(mine)
            sets[slot] = RuleSet([*(replace(rule, rank=first + at) for at, rule in enumerate(mine)), *kept])
        return Grammar(sets)

    def may_tell(self, text: str) -> bool:
        """Whether a text in matching form can tell of an attack; False is certain, True is not.

        Example:
            >>> Grammar.default().may_tell("افتتح الوزير معرضا للكتاب.")
            False
        """
        return self.scope(text).tells

    def scope(self, text: str) -> Scope:
        """Tell where attacks may stand in a text in matching form; spares the search where they cannot."""
        return Scope(self.sets["attack"], text)

    def read(self, view: View, scope: Scope | None = None) -> Reading:
        """Find the attacks of a sentence and drop the unreal ones; the facts are read when they are asked for.

        Args:
            view: the sentence.
            scope: of its text; without it the sentence is searched for everything.
        """
        reading = Reading(view, index=self._index)
        if scope is not None and not scope.may_tell(view.start, view.stop):
            return reading
        attacks = attacks_of(view, reading.matches("attack"))
        if not attacks:
            return reading
        view.add(attacks)
        dropped = unreal(reading.matches("veto"), attacks, view.words)
        reading.vetoed = [(tag, dropped[id(tag)]) for tag in attacks if id(tag) in dropped]
        reading.attacks = [tag for tag in attacks if id(tag) not in dropped]
        return reading


_MENTIONS = ("x", "q", "p")  # what the rules call the mention that they capture


@cache
def _packaged() -> Grammar:
    return Grammar({slot: default_rules(name) for slot, name in FILES.items()})


def _facts(slot: str, matches: Iterable[Match], attacks: list[Tag]) -> list[Fact]:
    """Turn matches into facts; one mention takes part in one fact of a slot (and attack), the first by rule order."""
    facts: dict[tuple[int, int], Fact] = {}
    for match in matches:
        captures = match.captures
        tag = next((c.tag for name in _MENTIONS if (c := captures.get(name)) is not None and c.tag is not None), None)
        attack = match.anchor if match.anchor is not None and match.anchor.label == "attack" else None
        if attack is None and slot == "target":
            attack = next((a for a in attacks if match.first < a.last and a.first < match.last), None)
        key = (id(tag) if tag else hash((match.rule.id, match.first)), id(attack) if slot == "target" else 0)
        if key not in facts:
            by, plus = captures.get("by"), captures.get("and")
            facts[key] = Fact(
                slot,
                match.rule.id,
                dict(match.rule.facts),
                match.first,
                match.last,
                tag,
                attack,
                by.tag if by is not None else None,
                plus.tag if plus is not None else None,
            )
    return [*facts.values()]

"""Load rules and word lists from TOML, and run them over sentences."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from ..errors import DataError
from ..script.clitics import readings
from ..script.normalize import fold
from ..tagging.tag import Tag
from .forms import past_forms, present_forms
from .matcher import Capture, Match, match_at
from .pattern import Element, parse
from .view import View

_RULE_KEYS = {"id", "gloss", "patterns", "set", "match", "no_match"}
_LIST_KEYS = {"gloss", "past", "present", "words", "lists"}
_KEPT = 1 << 14  # words whose patterns are remembered


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it is called, what it matches, what it says of the match, and its examples.

    Attributes:
        id: unique over all rule files.
        slot: the file's slot.
        patterns: each as parsed elements with the number of its anchor.
        facts: what the rule's ``set`` table says of a match (kind, stance, ...).
        match: sentences it must match, the main capture in square brackets.
        no_match: sentences it must not match.
    """

    id: str
    slot: str
    patterns: tuple[tuple[tuple[Element, ...], int], ...]
    facts: Mapping[str, str]
    match: tuple[str, ...]
    no_match: tuple[str, ...]
    rank: int = 0


def _anchor(elements: tuple[Element, ...]) -> int:
    """Choose the step to search for: an attack, else the first fixed word, else the first tag."""
    fixed = [k for k, e in enumerate(elements) if e.fixed]
    attacks = [k for k in fixed if "attack" in elements[k].labels]
    words = [k for k in fixed if elements[k].kind == "word" and not elements[k].words <= _WEAK]
    return (attacks or words or fixed)[0]


_WEAK = frozenset(
    fold(w) for w in ("في", "من", "على", "إلى", "عن", ":", "-", "،", "أن", "إن", "قد", "ما", "هذا", "هذه")
)


def load_lists(table: Mapping[str, Any], where: str) -> dict[str, frozenset[str]]:
    """Read word lists: ``past`` and ``present`` stems are inflected, ``words`` taken as they are.

    Raises:
        DataError: for unknown keys, empty lists and references to unknown lists.

    Example:
        >>> lists = load_lists({"say": {"past": ["قال"], "words": ["ذكر"]}}, "doc")
        >>> "قالت" in lists["say"]
        True
    """
    lists: dict[str, frozenset[str]] = {}
    for name, row in table.items():
        if unknown := set(row) - _LIST_KEYS:
            raise DataError(f"{where}: list {name!r} has unknown keys {sorted(unknown)}; known: {sorted(_LIST_KEYS)}")
        words = {fold(w) for w in row.get("words", ())}
        words.update(f for stem in row.get("past", ()) for f in past_forms(stem))
        words.update(f for stem in row.get("present", ()) for f in present_forms(stem))
        for other in row.get("lists", ()):
            if other not in lists:
                raise DataError(f"{where}: list {name!r} names {other!r}, which does not stand before it")
            words |= lists[other]
        if not words or "" in words:
            raise DataError(f"{where}: list {name!r} is empty or holds an empty word")
        lists[name] = frozenset(words)
    return lists


def load_rules(table: Mapping[str, Any], lists: Mapping[str, frozenset[str]], where: str) -> list[Rule]:
    """Read the rules of one file.

    Args:
        table: the parsed TOML: ``slot`` and a list ``rule``.
        lists: word lists by name.
        where: the file's name, for messages.

    Raises:
        DataError: naming file and rule, for unknown keys, double ids, missing examples, unreadable patterns.
    """
    if unknown := set(table) - {"slot", "rule"}:
        raise DataError(f"{where}: unknown keys {sorted(unknown)}; a rule file has 'slot' and a list of [[rule]]")
    rules: list[Rule] = []
    seen: set[str] = set()
    for number, row in enumerate(table.get("rule", ()), 1):
        name = f"{where}: rule {row.get('id', number)!r}"
        if unknown := set(row) - _RULE_KEYS:
            raise DataError(f"{name} has unknown keys {sorted(unknown)}; known: {sorted(_RULE_KEYS)}")
        if not row.get("id") or row["id"] in seen:
            raise DataError(f"{name} needs an id of its own")
        if not row.get("patterns") or not row.get("match"):
            raise DataError(f"{name} needs patterns and at least one sentence in 'match'")
        seen.add(row["id"])
        parsed = [parse(p, lists, name) for p in row["patterns"]]
        rules.append(
            Rule(
                id=row["id"],
                slot=table["slot"],
                patterns=tuple((elements, _anchor(elements)) for elements in parsed),
                facts=row.get("set", {}),
                match=tuple(row["match"]),
                no_match=tuple(row.get("no_match", ())),
                rank=number,
            )
        )
    return rules


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A pattern seen from its anchor.

    Attributes:
        rule: the rule.
        step: the anchor.
        before: the steps before it, the nearest first.
        after: the steps after it.
        words: for each further step that takes a word the words it takes; the sentence must hold one of each.
        labels: the same for steps that take a tag.
    """

    rule: Rule
    step: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    words: tuple[frozenset[str], ...]
    labels: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, rule: Rule, elements: tuple[Element, ...], anchor: int) -> _Row:
        before, after = elements[:anchor][::-1], elements[anchor + 1 :]
        others = [e for e in (*after, *before) if e.fixed]
        words = [e.forms for e in others if e.kind == "word" and not e.prefixes]
        return cls(
            rule, elements[anchor], before, after, tuple(words), tuple(e.labels for e in others if e.kind == "tag")
        )

    def match(self, view: View, first: int, last: int, tag: Tag | None = None) -> Match | None:
        """Match the pattern with its anchor on tokens ``first:last``."""
        present = view.word_set
        if any(words.isdisjoint(present) for words in self.words):
            return None
        if not all(view.holds(labels) for labels in self.labels):
            return None
        hit = match_at(view, self.before, self.after, first, last)
        if hit is None:
            return None
        if self.step.capture:
            hit[2][self.step.capture] = Capture(first, last, tag)
        return Match(self.rule, *hit, anchor=tag)


class RuleSet:
    """Rules of one slot, indexed by the word or label they are searched by.

    Args:
        rules: in the order in which they are preferred.

    Attributes:
        rules: the same.
        starts: every written form of a word that a rule is searched by.

    Example:
        >>> lists = load_lists({"say": {"past": ["قال"]}}, "doc")
        >>> rules = load_rules({"slot": "x", "rule": [
        ...     {"id": "r", "patterns": ["@say ~2 ان"], "match": ["قال المسؤول إن"]}]}, lists, "doc")
        >>> [m.rule.id for m in RuleSet(rules).find(View("وقالت امس ان القصف", 0, 18))]
        ['r']
    """

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules
        self._words: dict[str, list[_Row]] = {}
        self._prefixes: list[_Row] = []
        self._labels: dict[str, list[_Row]] = {}
        starts: set[str] = set()
        for row in (_Row.of(rule, *pattern) for rule in rules for pattern in rule.patterns):
            for key in row.step.words:
                self._words.setdefault(key, []).append(row)
            for label in row.step.labels:
                self._labels.setdefault(label, []).append(row)
            if row.step.prefixes:
                self._prefixes.append(row)
            starts |= row.step.forms
        self.starts = frozenset(starts)
        self._anchors = frozenset(self._labels)
        self._rows = lru_cache(maxsize=_KEPT)(self._rows_of)

    def find(self, view: View) -> list[Match]:
        """Give every match in the sentence, by rule order and then by place."""
        found = list(self._by_words(view))
        if self._anchors and view.holds(self._anchors):
            found += self._by_labels(view)
        found.sort(key=lambda m: (m.rule.rank, m.first, m.last))
        return found

    def _by_words(self, view: View) -> Iterator[Match]:
        starts = self.starts
        if not self._prefixes and starts.isdisjoint(view.word_set):
            return
        for at, word in enumerate(view.words):
            if word in starts or self._prefixes:
                for row in self._rows(word):
                    if match := row.match(view, at, at + 1):
                        yield match

    def _rows_of(self, word: str) -> tuple[_Row, ...]:
        """Give the patterns whose anchor takes a word, those that take it whole first."""
        rows: list[_Row] = []
        for clitic, rest in readings(word):
            begun = [row for row in self._prefixes if rest.startswith(row.step.prefixes)]
            for row in (*self._words.get(rest, ()), *begun):
                if (row.step.clitics is None or clitic in row.step.clitics) and row not in rows:
                    rows.append(row)
        return tuple(rows)

    def _by_labels(self, view: View) -> Iterator[Match]:
        for tag in view.tags:
            for row in self._labels.get(tag.label, ()):
                if row.step.fits_tag(tag) and (match := row.match(view, tag.first, tag.last, tag)):
                    yield match


def read_toml(path: Traversable) -> dict[str, Any]:
    """Read a TOML file of the package or of a user.

    Raises:
        DataError: naming file and line where it is no TOML or no UTF-8.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name}: {error}; mend the file") from error


@cache
def default_lists() -> dict[str, frozenset[str]]:
    """Give the package's word lists."""
    folder = resources.files(__package__) / "rules"
    return load_lists(read_toml(folder / "words.toml"), "words.toml")


@cache
def default_rules(slot: str) -> RuleSet:
    """Give the package's rules of one slot, which is the name of a file in ``grammar/rules``."""
    name = f"{slot}.toml"
    folder = resources.files(__package__) / "rules"
    return RuleSet(load_rules(read_toml(folder / name), default_lists(), name))

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
from ..tagging.tag import Tag, groups_of
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
        needs: a bit for each further word that the sentence must hold, as the rule set counts them.
        labels: for each further step that takes a tag the labels it takes, and their groups; the sentence must hold one
            of each.
        groups: what must have been looked for, for these and for the steps that may be left out.
    """

    rule: Rule
    step: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    needs: int
    labels: tuple[tuple[frozenset[str], int], ...]
    groups: int

    def match(self, view: View, first: int, last: int, tag: Tag | None = None) -> Match | None:
        """Match the pattern with its anchor on tokens ``first:last``."""
        for labels, groups in self.labels:
            if not view.holds(labels, groups):
                return None
        view.need(self.groups)
        hit = match_at(view, self.before, self.after, first, last)
        if hit is None:
            return None
        if self.step.capture:
            hit[2][self.step.capture] = Capture(first, last, tag)
        return Match(self.rule, *hit, anchor=tag)


class RuleSet:
    """Rules of one slot, indexed by the word or label they are searched by.

    Most patterns need several words, so a sentence that lacks one of them is passed over without a look at the order:
    each such need is a bit, and a sentence has the bits of the words it holds.

    Args:
        rules: in the order in which they are preferred.

    Attributes:
        rules: the same.

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
        self._bits: dict[str, int] = {}
        needs: dict[frozenset[str], int] = {}
        starts: set[str] = set()
        for row in (self._row(rule, *pattern, needs) for rule in rules for pattern in rule.patterns):
            for key in row.step.words:
                self._words.setdefault(key, []).append(row)
            for label in row.step.labels:
                self._labels.setdefault(label, []).append(row)
            if row.step.prefixes:
                self._prefixes.append(row)
            starts |= row.step.forms
        for forms, bit in needs.items():
            for word in forms:
                self._bits[word] = self._bits.get(word, 0) | bit
        self._starts = frozenset(starts)
        self._needed = frozenset(self._bits)
        # what is searched by a beginning, a tag or a sign cannot be told from whole words
        self._open = bool(self._prefixes or self._labels) or not all(map(str.isalnum, starts))
        self._signs = 0
        for word, bits in self._bits.items():
            if not word.isalnum():
                self._signs |= bits
        self._anchors = frozenset(self._labels)
        self._groups = groups_of(self._anchors)
        self._rows = lru_cache(maxsize=_KEPT)(self._rows_of)
        self._tag_rows = lru_cache(maxsize=_KEPT)(self._tag_rows_of)

    @staticmethod
    def _row(rule: Rule, elements: tuple[Element, ...], anchor: int, needs: dict[frozenset[str], int]) -> _Row:
        before, after = elements[:anchor][::-1], elements[anchor + 1 :]
        others = [e for e in (*after, *before) if e.fixed]
        needed = 0
        for element in others:
            if element.kind == "word" and not element.prefixes:
                needed |= needs.setdefault(element.forms, 1 << len(needs))
        labels = tuple((e.labels, groups_of(e.labels)) for e in others if e.kind == "tag")
        groups = groups_of(label for e in elements for label in e.labels)
        return _Row(rule, elements[anchor], before, after, needed, labels, groups)

    def __reduce__(self) -> tuple[type[RuleSet], tuple[list[Rule]]]:
        """Send the rules alone to another process; the index is made again there."""
        return RuleSet, (self.rules,)

    def may_match(self, words: frozenset[str]) -> bool:
        """Whether a text of these words and any signs can hold a match, as far as one can tell without their order.

        Example:
            >>> default_rules("triggers").may_match(frozenset({"افتتح", "الوزير", "معرضا"}))
            False
        """
        if self._open:
            return True
        held = self._held(words) | self._signs
        return any(row.needs & held == row.needs for word in words & self._starts for row in self._rows(word))

    def _held(self, words: frozenset[str]) -> int:
        """Give the bits of the needs that some words meet."""
        held, bits = 0, self._bits
        for word in words & self._needed:
            held |= bits[word]
        return held

    def find(self, view: View) -> list[Match]:
        """Give every match in the sentence, by rule order and then by place."""
        held = self._held(view.word_set)
        found = list(self._by_words(view, held))
        if self._anchors and view.holds(self._anchors, self._groups):
            found += self._by_labels(view, held)
        found.sort(key=lambda m: (m.rule.rank, m.first, m.last))
        return found

    def _by_words(self, view: View, held: int) -> Iterator[Match]:
        words = view.word_set if self._prefixes else view.word_set & self._starts
        live = {}
        for word in words:
            if rows := [row for row in self._rows(word) if row.needs & held == row.needs]:
                live[word] = rows
        if live:
            for at, word in enumerate(view.words):
                for row in live.get(word, ()):
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

    def _by_labels(self, view: View, held: int) -> Iterator[Match]:
        for tag in view.bearing(self._anchors, self._groups):
            for row in self._tag_rows(tag.label, tag.type, tag.clitic):
                if row.needs & held == row.needs and (match := row.match(view, tag.first, tag.last, tag)):
                    yield match

    def _tag_rows_of(self, label: str, kind: str, clitic: str) -> tuple[_Row, ...]:
        """Give the patterns whose anchor takes such a tag."""
        tag = Tag(0, 0, label, kind, clitic=clitic)
        return tuple(row for row in self._labels.get(label, ()) if row.step.fits_tag(tag))


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

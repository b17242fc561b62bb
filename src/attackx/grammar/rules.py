"""Load rules and word lists from TOML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..datafiles import at, package_toml
from ..errors import DataError
from ..pickling import made_of
from ..script.normalize import fold
from .forms import past_forms, present_forms
from .pattern import Element, parse

_RULE_KEYS = {"id", "gloss", "patterns", "set", "match", "no_match"}
_LIST_KEYS = {"gloss", "past", "present", "words", "lists"}


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
        rank: its place among the rules of its slot.
        where: the file and line it stands in, for messages.
    """

    id: str
    slot: str
    patterns: tuple[tuple[tuple[Element, ...], int], ...]
    facts: Mapping[str, str]
    match: tuple[str, ...]
    no_match: tuple[str, ...]
    rank: int = 0
    where: str = ""

    def __reduce__(self) -> tuple[Any, ...]:
        return Rule, made_of(self)


def _anchor(elements: tuple[Element, ...]) -> int:
    """Choose the step to search for: an attack, else the first fixed word, else the first tag."""
    fixed = [k for k, e in enumerate(elements) if e.fixed]
    attacks = [k for k in fixed if "attack" in elements[k].labels]
    words = [k for k in fixed if elements[k].kind == "word" and not elements[k].words <= _WEAK]
    return (attacks or words or fixed)[0]


_WEAK = frozenset(
    fold(w) for w in ("في", "من", "على", "إلى", "عن", ":", "-", "،", "أن", "إن", "قد", "ما", "هذا", "هذه")
)


def load_lists(
    table: Mapping[str, Any], where: str, known: Mapping[str, frozenset[str]] | None = None
) -> dict[str, frozenset[str]]:
    """Read word lists: ``past`` and ``present`` stems are inflected, ``words`` taken as they are.

    Args:
        table: the lists by name.
        where: the file's name, for messages.
        known: further lists that these may include.

    Raises:
        DataError: for unknown keys, what is no list of strings, empty lists and references to unknown lists.

    Example:
        >>> lists = load_lists({"say": {"past": ["قال"], "words": ["ذكر"]}}, "doc")
        >>> "قالت" in lists["say"]
        True
    """
    lists: dict[str, frozenset[str]] = {}
    for name, row in table.items():
        if not isinstance(row, Mapping) or (unknown := set(row) - _LIST_KEYS):
            odd = sorted(unknown) if isinstance(row, Mapping) else row
            raise DataError(f"{where}: list {name!r} has unknown keys {odd}; known: {sorted(_LIST_KEYS)}")
        for key in _LIST_KEYS & set(row) - {"gloss"}:
            _check_strings(f"{where}: list {name!r}", key, row[key])
        words = {fold(w) for w in row.get("words", ())}
        words.update(f for stem in row.get("past", ()) for f in past_forms(stem))
        words.update(f for stem in row.get("present", ()) for f in present_forms(stem))
        for other in row.get("lists", ()):
            found = lists.get(other) or (known or {}).get(other)
            if found is None:
                raise DataError(f"{where}: list {name!r} names {other!r}, which does not stand before it")
            words |= found
        if not words or "" in words:
            raise DataError(f"{where}: list {name!r} is empty or holds an empty word")
        lists[name] = frozenset(words)
    return lists


def _check_strings(name: str, key: str, value: object) -> None:
    """Refuse what is no list of strings, a single string among it, whose letters would be taken for the members."""
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise DataError(f"{name}: {key!r} must be a list of strings; write it in square brackets")


def load_rules(
    table: Mapping[str, Any], lists: Mapping[str, frozenset[str]], where: str, lines: Sequence[int] = ()
) -> list[Rule]:
    """Read the rules of one file.

    Args:
        table: the parsed TOML: ``slot`` and a list ``rule``.
        lists: word lists by name.
        where: the file's name, for messages.
        lines: the lines that the rules begin in, for messages.

    Raises:
        DataError: naming file, rule and, where known, line, for unknown keys, double ids, missing examples and
            patterns that cannot be read.
    """
    if unknown := set(table) - {"slot", "rule"}:
        raise DataError(f"{where}: unknown keys {sorted(unknown)}; a rule file has 'slot' and a list of [[rule]]")
    rules: list[Rule] = []
    seen: set[str] = set()
    rows = table.get("rule", ())
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise DataError(f"{where}: rules must be given as [[rule]] tables")
    for number, row in enumerate(rows, 1):
        place = at(where, lines, number)
        name = f"{place}: rule {row.get('id', number)!r}"
        if unknown := set(row) - _RULE_KEYS:
            raise DataError(f"{name} has unknown keys {sorted(unknown)}; known: {sorted(_RULE_KEYS)}")
        for key in ("patterns", "match", "no_match"):
            _check_strings(name, key, row.get(key) or [])
        if not row.get("id") or not isinstance(row["id"], str) or row["id"] in seen:
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
                facts=_facts(name, row.get("set", {})),
                match=tuple(row["match"]),
                no_match=tuple(row.get("no_match", ())),
                rank=number,
                where=place,
            )
        )
    return rules


def _facts(name: str, told: object) -> Mapping[str, str]:
    if not isinstance(told, Mapping) or not all(isinstance(value, str) for value in told.values()):
        raise DataError(f"{name}: 'set' must be a table of strings, like {{ stance = \"denied\" }}")
    return told


@cache
def default_lists() -> dict[str, frozenset[str]]:
    """Give the package's word lists."""
    return load_lists(package_toml("grammar", "rules", "words.toml").data, "words.toml")

"""Load rules and word lists from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from ..errors import DataError
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

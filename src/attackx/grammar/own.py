"""A user's rule files: read, and held to what the packaged rules of the same slot can say.

What a rule may say is taken from the packaged rules, because these are what the stages above can read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from ..datafiles import DataFile, read_toml
from ..errors import DataError
from ..schema import AttackKind
from .facts import FILES
from .morphology import morphology_rules
from .pattern import Element
from .rules import Rule, default_lists, load_lists, load_rules
from .ruleset import default_rules

MAX_RULES = 5_000  # of all files together
MAX_PATTERNS = 20_000
_KEYS = frozenset({"slot", "rule", "lists"})


@dataclass(frozen=True, slots=True)
class Sayings:
    """What the packaged rules of one slot say and remember.

    Attributes:
        values: for each key of ``set`` the values it has.
        always: the keys that every rule sets.
        captures: the names that its patterns remember words by.
        captured: whether every pattern remembers some.
    """

    values: Mapping[str, frozenset[str]]
    always: frozenset[str]
    captures: frozenset[str]
    captured: bool


@cache
def sayings(slot: str) -> Sayings:
    """Collect what the packaged rules of a slot say.

    Example:
        >>> sorted(sayings("perpetrator").values["stance"])
        ['attributed', 'claimed', 'denied', 'suspected', 'unclaimed']
    """
    rules = default_rules(FILES[slot]).rules
    values: dict[str, set[str]] = {}
    for rule in rules:
        for key, value in rule.facts.items():
            values.setdefault(key, set(AttackKind) if key == "kind" else set()).add(value)
    captures = [{e.capture for e in pattern if e.capture} for rule in rules for pattern, _ in rule.patterns]
    return Sayings(
        {key: frozenset(map(str, found)) for key, found in values.items()},
        frozenset.intersection(*(frozenset(rule.facts) for rule in rules)),
        frozenset[str]().union(*captures),
        all(captures),
    )


@cache
def _labels() -> frozenset[str]:
    """The labels that packaged patterns ask for."""
    rules = chain(morphology_rules(), *(default_rules(name).rules for name in FILES.values()))
    patterns = (p for rule in rules for p, _ in rule.patterns)
    return frozenset(label for pattern in patterns for element in pattern for label in element.labels)


def load_own(paths: Iterable[Path]) -> list[Rule]:
    r"""Read rule files of a user.

    A file has ``slot``, a list of ``[[rule]]`` and, for word lists besides the packaged ones, ``[lists.NAME]``.

    Args:
        paths: TOML files; their content is data, none is run.

    Returns:
        The rules in the order of the files.

    Raises:
        DataError: naming file, line and remedy, for what the format does not know or the stages could not read, and
            for files, patterns and numbers of rules beyond the limits.

    Example:
        >>> from tempfile import mkdtemp
        >>> path = Path(mkdtemp()) / "own.toml"
        >>> _ = path.write_text('slot = "status"\n[[rule]]\nid = "own.dud"\npatterns = ["لم ينفجر"]\n'
        ...     'set = { status = "dud" }\nmatch = ["[لم ينفجر] الصاروخ"]', encoding="utf-8")
        >>> load_own([path])  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        attackx.errors.DataError: own.toml, line 2: rule 'own.dud': status = 'dud' is not known; it can be denied, ...
    """
    found: list[Rule] = []
    homes: dict[str, str] = {}
    for path in paths:
        for rule in _read(read_toml(path)):
            name = f"{rule.where}: rule {rule.id!r}"
            if rule.id in homes:
                raise DataError(f"{name}: the id stands in {homes[rule.id]} too; choose another")
            homes[rule.id] = rule.where
            _check(rule, name)
            found.append(rule)
    if len(found) > MAX_RULES or sum(len(rule.patterns) for rule in found) > MAX_PATTERNS:
        most = f"{MAX_RULES:,} rules and {MAX_PATTERNS:,} patterns are the most"
        raise DataError(f"{', '.join(path.name for path in paths)}: too many rules; {most}")
    return found


def _read(file: DataFile) -> list[Rule]:
    table: dict[str, Any] = dict(file.data)
    if unknown := set(table) - _KEYS:
        raise DataError(f"{file.name}: unknown keys {sorted(unknown)}; a rule file has slot, [[rule]] and [lists.NAME]")
    slot = table.get("slot")
    if not isinstance(slot, str) or slot not in FILES:
        raise DataError(f"{file.name}: slot {slot!r} is none of {', '.join(sorted(FILES))}; name one of them first")
    if not table.get("rule"):
        raise DataError(f"{file.name}: holds no rule; write at least one under a line [[rule]]")
    lists = table.pop("lists", {})
    if not isinstance(lists, Mapping):
        raise DataError(f"{file.name}: 'lists' must be tables [lists.NAME]; write their words there")
    known = default_lists()
    if taken := sorted(set(lists) & set(known)):
        raise DataError(f"{file.name}: the list {taken[0]!r} is a packaged one; choose another name")
    return load_rules(table, {**known, **load_lists(lists, file.name, known)}, file.name, file.lines("rule"))


def _check(rule: Rule, name: str) -> None:
    """Refuse what the stages above could not read."""
    known = sayings(rule.slot)
    packaged = next((s for s in FILES if s != rule.slot and rule.id in _ids(s)), None)
    if packaged:
        raise DataError(f"{name}: the id is that of a packaged rule of the slot {packaged!r}; choose another")
    for key, value in rule.facts.items():
        if key not in known.values:
            raise DataError(f"{name}: set has the unknown key {key!r}; the slot {rule.slot!r} has {_any(known.values)}")
        values = known.values[key]
        if value not in values and not (value.isdecimal() and all(v.isdecimal() for v in values)):
            raise DataError(f"{name}: {key} = {value!r} is not known; it can be {_any(values)}")
    if missing := known.always - set(rule.facts):
        key = min(missing)
        raise DataError(f"{name}: set lacks {key!r}; give it one of {_any(known.values[key])}")
    for elements, _ in rule.patterns:
        _check_elements(elements, known, name)


@cache
def _ids(slot: str) -> frozenset[str]:
    return frozenset(rule.id for rule in default_rules(FILES[slot]).rules)


def _check_elements(elements: tuple[Element, ...], known: Sayings, name: str) -> None:
    captures = {element.capture for element in elements if element.capture}
    if odd := captures - known.captures:
        remedy = f"it can have {_any(known.captures)}" if known.captures else "leave it out, as this slot reads none"
        raise DataError(f"{name}: a pattern has the unknown capture {min(odd)!r}; {remedy}")
    if known.captured and not captures:
        raise DataError(
            f"{name}: a pattern does not say what it is about; write ={min(known.captures)} behind that element"
        )
    for element in elements:
        if unknown := element.labels - _labels():
            raise DataError(f"{name}: no tag has the label {min(unknown)!r}; it can be {_any(_labels())}")


def _any(names: Iterable[str]) -> str:
    first, *rest = sorted(names, reverse=True)
    return f"{', '.join(sorted(rest))} or {first}" if rest else first

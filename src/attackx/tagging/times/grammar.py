"""The rules of time phrases: patterns over the letters of classed tokens, loaded from TOML."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import regex

from attackx.errors import DataError

from .vocabulary import LETTER, read_toml

_NAMES = {kind.upper(): letter for kind, letter in LETTER.items()}
_PIECE = regex.compile(
    r"\s+|@(?P<macro>\w+)|(?P<group>[a-z_]+)=\(|(?P<look>\(\?<?[=!])|(?P<kind>[A-Z_]+)|(?P<sign>[()|?*+])"
)
_KEYS = frozenset(("id", "pattern", "reads", "yes", "no"))


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over token letters.

    Attributes:
        id: its name, which every time read by it carries.
        pattern: compiled over the letters of tokens, so that its offsets count tokens.
        reads: the name of the reader that makes facts of its groups.
        yes: phrases that it must read from.
        no: phrases that it must not.
    """

    id: str
    pattern: regex.Pattern[str]
    reads: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parse:
    """A rule found in a run of tokens; the numbers count tokens.

    Attributes:
        groups: the tokens that the rule's groups took, by group name.
    """

    rule: Rule
    start: int
    stop: int
    groups: dict[str, tuple[int, ...]]


def _expand(pattern: str, macros: dict[str, str], where: str, depth: int = 0) -> str:
    """Turn a written pattern into a regular expression over token letters."""
    if depth > 12:
        raise DataError(f"{where}: macros refer to each other in a circle; break it")
    out = []
    at = 0
    while at < len(pattern):
        piece = _PIECE.match(pattern, at)
        if piece is None:
            raise DataError(f"{where}: cannot read {pattern[at : at + 12]!r}; use kinds, @macros, name=( ) and | ? * +")
        at = piece.end()
        if name := piece["macro"]:
            if name not in macros:
                raise DataError(f"{where}: no macro @{name}; define it under [macros]")
            out.append(f"(?:{_expand(macros[name], macros, where, depth + 1)})")
        elif name := piece["group"]:
            out.append(f"(?P<{name}>")
        elif name := piece["kind"]:
            if name not in _NAMES:
                raise DataError(f"{where}: unknown kind {name}; use one of {', '.join(sorted(_NAMES))}")
            out.append(_NAMES[name])
        elif piece["look"] or piece["sign"]:
            out.append("(?:" if piece[0] == "(" else piece[0])
    return "".join(out)


@cache
def rules() -> tuple[Rule, ...]:
    """Load the rules once."""
    return read_rules(read_toml("rules.toml", frozenset(("macros", "rule"))))


def read_rules(data: dict[str, Any]) -> tuple[Rule, ...]:
    """Compile the content of a rule file.

    Args:
        data: ``macros`` by name, and ``rule``, a list of tables.

    Raises:
        DataError: a rule is incomplete, unknown in a part, named twice, or has no examples.
    """
    found: dict[str, Rule] = {}
    for number, row in enumerate(data["rule"], 1):
        where = f"rules.toml, rule {number} ({row.get('id')!r})"
        if row.keys() != _KEYS:
            raise DataError(f"{where}: has keys {sorted(row)}; give {', '.join(sorted(_KEYS))}")
        if row["id"] in found:
            raise DataError(f"{where}: the id is taken; choose another")
        if not row["yes"] or not row["no"]:
            raise DataError(f"{where}: has no examples; give phrases under yes and under no")
        source = _expand(row["pattern"], data.get("macros", {}), where)
        try:
            pattern = regex.compile(source)
        except regex.error as error:
            raise DataError(f"{where}: {error}; balance the pattern") from error
        found[row["id"]] = Rule(row["id"], pattern, row["reads"], tuple(row["yes"]), tuple(row["no"]))
    return tuple(found.values())


def _balanced(letters: str, start: int, stop: int) -> int:
    """Leave a closing bracket out of a phrase that does not open it."""
    inside = letters[start:stop]
    closes_alone = inside.endswith(_NAMES["CLOSE"]) and inside.count(_NAMES["OPEN"]) < inside.count(_NAMES["CLOSE"])
    return stop - 1 if closes_alone else stop


@lru_cache(maxsize=4096)
def parse(letters: str) -> tuple[Parse, ...]:
    """Find the rules in a run of token letters: leftmost, then longest, then first of the file.

    Runs of the same shape are parsed once.

    Args:
        letters: one letter a token.
    """
    found = []
    for order, rule in enumerate(rules()):
        for match in rule.pattern.finditer(letters):
            if match.end() > match.start():
                found.append((match.start(), -match.end(), order, rule, match))
    found.sort(key=lambda item: item[:3])
    chosen = []
    done = 0
    for start, minus_stop, _, rule, match in found:
        if start >= done:
            done = _balanced(letters, start, -minus_stop)
            groups = {name: tuple(match.starts(name)) for name in match.groupdict() if match.starts(name)}
            chosen.append(Parse(rule, start, done, groups))
    return tuple(chosen)

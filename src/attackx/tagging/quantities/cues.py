"""The word lists of none.toml: what denies casualties, and what only seems to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .data import Phrase, check_keys, folded, load

_NAME = "none.toml"
# the field of Cues, and the table and key of the file that fill it
_LISTS = {
    "verbs": ("verbs", "words"),
    "news_negators": ("news", "negators"),
    "news_verbs": ("news", "verbs"),
    "news": ("news", "words"),
    "unknown": ("news", "unknown"),
    "fillers": ("fillers", "words"),
    "exceptives": ("exceptives", "words"),
    "terminators": ("terminators", "words"),
    "hypothetical": ("hypothetical", "words"),
    "denials": ("denials", "words"),
    "killed": ("nobody", "killed"),
    "injured": ("nobody", "injured"),
    "openers": ("material", "openers"),
    "closers": ("material", "closers"),
    "only": ("material", "only"),
}
_PHRASES = {"cues": ("cues", "words"), "verb_negators": ("verbs", "negators")}


@dataclass(frozen=True, slots=True)
class Cues:
    """The word lists of none.toml; what each is for stands in the file."""

    cues: frozenset[Phrase]
    verb_negators: frozenset[Phrase]
    verbs: frozenset[str]
    news_negators: frozenset[str]
    news_verbs: frozenset[str]
    news: frozenset[str]
    unknown: frozenset[str]
    fillers: frozenset[str]
    exceptives: frozenset[str]
    terminators: frozenset[str]
    hypothetical: frozenset[str]
    denials: frozenset[str]
    killed: frozenset[str]
    injured: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    only: frozenset[str]


@cache
def cues() -> Cues:
    """Load none.toml.

    Raises:
        DataError: it lacks a list, or holds a table, a key or a form that it should not.
    """
    data = load(_NAME)
    places = [*_LISTS.values(), *_PHRASES.values()]
    tables = {table for table, _ in places}
    check_keys(_NAME, "the file", data, " ".join(tables))
    for table in tables:
        check_keys(_NAME, table, data[table], " ".join(key for where, key in places if where == table))

    def words(table: str, key: str) -> list[str]:
        return folded(_NAME, f"{table}.{key}", data[table][key])

    def phrases(table: str, key: str) -> frozenset[Phrase]:
        return frozenset(tuple(form.split()) for form in words(table, key))

    return Cues(
        phrases(*_PHRASES["cues"]),
        phrases(*_PHRASES["verb_negators"]),
        **{name: frozenset(words(*place)) for name, place in _LISTS.items()},
    )

"""The word lists that the sentence splitter knows, read from ``data/sentences.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ..datafiles import package_toml
from ..errors import DataError
from .normalize import fold

LETTERS = "\u0621-\u063a\u0641-\u064a"  # the Arabic letters of the matching form, for use inside brackets
_FILE = "script/data/sentences.toml"
_LISTS = ("letter_names", "domains", "latin_abbreviations", "continuations", "unfinished")
_KEYS = frozenset({*_LISTS, "bullets", "headline_words"})


class SentenceWords:
    """The word lists as compiled tests; ``*_before`` is searched up to a stop, ``*_after`` matched behind it.

    Args:
        table: the parsed file.

    Raises:
        DataError: for a table that lacks a key, has an unknown one, or has an empty or repeated entry.

    Example:
        >>> load_words().letter_before.search("قناة بي") is not None
        True
    """

    def __init__(self, table: dict[str, Any]) -> None:
        lists = _checked(table)
        letter = _any_of(lists["letter_names"])
        participle = rf"م[{LETTERS}]{{2,6}}[اه] (?:ان|الي|من|عن|علي|[بل])"
        self.bullets = frozenset(lists["bullets"])
        self.headline_words: int = table["headline_words"]
        self.letter_before = re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{letter})\Z")
        self.letter_after = re.compile(rf"(?:{letter})(?![{LETTERS}])")
        self.domain_after = re.compile(rf"(?:{_any_of(lists['domains'])})(?![{LETTERS}])")
        self.latin_before = re.compile(rf"\b(?:[A-Za-z]|{_any_of(lists['latin_abbreviations'])})\Z")
        self.unfinished_before = re.compile(rf"(?<!\w)(?:{_any_of(lists['unfinished'])}) *(?:\n+ *[\d/.\-]+ *)?\Z")
        self.continuation_after = re.compile(rf"\s+(?:(?:{_any_of(lists['continuations'])})(?!\w)|{participle})")


def _checked(table: dict[str, Any]) -> dict[str, list[str]]:
    """Fold the lists, and refuse a table that is not as expected."""
    if wrong := sorted(set(table) ^ _KEYS):
        raise DataError(f"{_FILE}: keys {wrong} are unknown or missing; write exactly {sorted(_KEYS)}")
    if not isinstance(table["headline_words"], int) or table["headline_words"] < 0:
        raise DataError(f"{_FILE}: headline_words is {table['headline_words']!r}; write a number from 0 up")
    lists: dict[str, list[str]] = {}
    for key in ("bullets", *_LISTS):
        values = list(table[key])
        if not values or not all(isinstance(value, str) and value.strip() for value in values):
            raise DataError(f"{_FILE}: {key} is empty or has an empty entry; fill or delete it")
        folded = [fold(value) for value in values]
        if twice := sorted({value for value in folded if folded.count(value) > 1}):
            raise DataError(f"{_FILE}: {key} has {twice} more than once after folding; delete the copies")
        lists[key] = folded
    return lists


def _any_of(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def load_words() -> SentenceWords:
    """Load the lists once.

    Raises:
        DataError: when the file is no TOML or not as expected.
    """
    return SentenceWords(package_toml(*_FILE.split("/")).data)

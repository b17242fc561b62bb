"""Word lists of this package: ``words.toml``, read once and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.normalize import fold

_KINDS = ("words", "beginnings")


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of one module, by name and in matching form.

    Attributes:
        whole: lists of whole words.
        begun: lists of what a word may begin with.
    """

    whole: Mapping[str, frozenset[str]]
    begun: Mapping[str, tuple[str, ...]]

    def words(self, name: str) -> frozenset[str]:
        """Give a list of whole words.

        Raises:
            KeyError: when there is none of this name.
        """
        return self.whole[name]

    def beginnings(self, name: str) -> tuple[str, ...]:
        """Give a list of what a word may begin with, for ``str.startswith``.

        Raises:
            KeyError: when there is none of this name.
        """
        return self.begun[name]


def lists_of(module: str) -> WordLists:
    """Give the word lists of a module of this package.

    Example:
        >>> "القبه" in lists_of("beside").words("defences")
        True
        >>> "مسلحون".startswith(lists_of("leading").beginnings("riders"))
        True
    """
    return _packaged()[module]


@cache
def _packaged() -> dict[str, WordLists]:
    return read_lists(package_toml("assembly", "words.toml"))


def read_lists(file: DataFile) -> dict[str, WordLists]:
    """Read the lists of each module.

    Raises:
        DataError: for a list without a gloss, with other keys, without words, or with a word twice; names it.
    """
    return {module: _of_module(f"{file.name}, {module}", lists) for module, lists in file.data.items()}


def _of_module(where: str, lists: Mapping[str, Any]) -> WordLists:
    read = {name: _folded(f"{where}.{name}", row) for name, row in lists.items()}
    return WordLists(
        {name: frozenset(words) for name, words in read.items() if "words" in lists[name]},
        {name: words for name, words in read.items() if "beginnings" in lists[name]},
    )


def _folded(where: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    kind = next((key for key in _KINDS if key in row), "")
    if set(row) != {"gloss", kind} or not row["gloss"]:
        raise DataError(f"{where}: give a gloss and either words or beginnings, and nothing else")
    words = tuple(fold(word) for word in row[kind])
    if not words or "" in words:
        raise DataError(f"{where}: is empty or has an empty word; take it out or give words")
    twice = next((word for word in words if words.count(word) > 1), None)
    if twice is not None:
        raise DataError(f"{where}: has {twice!r} twice, which may be two spellings of one word; take one out")
    return words

"""Which names are of one party and its arms, so that the one speaks for the other."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError

HOUSES_FILE = "houses.toml"
_KEYS = frozenset({"name", "members"})
_FEWEST = 2


@cache
def houses() -> tuple[frozenset[str], ...]:
    """Read the packaged houses, once: of each the members, by entry id or country code."""
    return read_houses(package_toml("lexicon", "data", HOUSES_FILE))


def read_houses(file: DataFile) -> tuple[frozenset[str], ...]:
    """Read the houses of a file.

    Raises:
        DataError: when a house has not a name and at least two members; the message names file and line.
    """
    found: list[frozenset[str]] = []
    lines = file.lines("house")
    if set(file.data) != {"house"}:
        raise DataError(f"{file.name}: a file of houses has [[house]] tables and nothing else")
    for line, row in zip(lines, file.data["house"], strict=True):
        members = row.get("members")
        if set(row) != _KEYS or not isinstance(members, list) or len(set(members)) < _FEWEST:
            where = f"{file.name}, line {line}"
            raise DataError(f"{where}: give the house a 'name' and as 'members' a list of two parties or more")
        found.append(frozenset(members))
    return tuple(found)


def kin(some: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether of two parties the one is an arm of the other, or both are of one house.

    Args:
        some: entry id and country code of the one, as far as they are known.
        others: the same of the other.

    Example:
        >>> kin({"hamas"}, {"qassam"}), kin({"hamas"}, {"islamic_jihad"}), kin({"international_coalition"}, {"US"})
        (True, False, True)
    """
    return any(some & house and others & house for house in houses())

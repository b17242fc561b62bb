"""Which names are of one party and its arms, so that the one speaks for the other."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError

HOUSES_FILE = "houses.toml"
_KEYS = frozenset({"name", "members"})
_FEWEST = 2
_CODE = 2  # letters of a country's code


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
    for where, row in file.rows("house", _KEYS):
        members = row["members"]
        if not isinstance(members, list) or len(set(members)) < _FEWEST:
            raise DataError(f"{where}: give as 'members' a list of two parties or more")
        found.append(frozenset(members))
    return tuple(found)


def kin(some: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether of two parties the one is an arm of the other, or both are of one house.

    Args:
        some: entry id and country code of the one, as far as they are known.
        others: the same of the other.

    Example:
        >>> kin({"hamas"}, {"qassam"}), kin({"hamas"}, {"islamic_jihad"}), kin({"US"}, {"GB"})
        (True, False, False)
    """
    lands, others_lands = ({mark for mark in marks if is_code(mark)} for marks in (some, others))
    if lands and others_lands and lands.isdisjoint(others_lands):
        return False  # two states stay two, whatever alliance they share
    return any(some & house and others & house for house in houses())


def is_code(mark: str) -> bool:
    """Whether a mark of a party is a country's code, which all bodies of a state share, and no entry's id.

    Example:
        >>> is_code("US"), is_code("is"), is_code("hamas")
        (True, False, False)
    """
    return len(mark) == _CODE and mark.isupper()

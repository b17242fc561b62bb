"""Which parties fight each other, so that a blow of the one is not the other's."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError

WARS_FILE = "wars.toml"
_KEYS = frozenset({"name", "sides"})
_SIDES = 2
War = tuple[frozenset[str], frozenset[str]]


@cache
def wars() -> tuple[War, ...]:
    """Read the packaged wars, once: of each the parties of both sides, by entry id or country code."""
    return read_wars(package_toml("lexicon", "data", WARS_FILE))


def read_wars(file: DataFile) -> tuple[War, ...]:
    """Read the wars of a file.

    Raises:
        DataError: when a war has not a name and two sides, or has a party on both; the message names file and line.
    """
    found: list[War] = []
    for where, row in file.rows("war", _KEYS):
        sides = row["sides"]
        if not isinstance(sides, list) or len(sides) != _SIDES or not all(sides):
            raise DataError(f"{where}: give as 'sides' two lists of parties")
        one, other = map(frozenset, sides)
        if both := one & other:
            raise DataError(f"{where}: {min(both)!r} is on both sides; take it off one")
        found.append((one, other))
    return tuple(found)


def enemies(some: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether some parties are on one side of a war, and the others on its other side.

    Args:
        some: entry ids and country codes; parties of no war are passed over.
        others: the same of the others.

    Example:
        >>> enemies({"hamas"}, {"IL", "army_il"}), enemies({"hamas"}, {"qassam"}), enemies({"hamas", "IL"}, {"IL"})
        (True, False, False)
    """
    if not some or not others:
        return False
    for one, other in wars():
        if some & one and others & other and not some & other and not others & one:
            return True
        if some & other and others & one and not some & one and not others & other:
            return True
    return False

"""Nouns with which names of targets begin: which say no more than what a thing is, and which mean the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.normalize import fold

HEADS_FILE = "heads.toml"
_KEYS = frozenset({"generic", "parts", "parties", "alike", "spelt"})


@dataclass(frozen=True, slots=True)
class Heads:
    """The nouns of the file, in matching form.

    Attributes:
        generic: say what a thing is, and not which one.
        parts: are parts of an installation.
        parties: begin the names of parties.
        alike: for a noun the one that is read instead, so that nouns of one meaning are the same word.
        spelt: letters of foreign names and how they are read.
        nouns: all of them that are said of one thing.
    """

    generic: frozenset[str]
    parts: frozenset[str]
    parties: frozenset[str]
    alike: dict[str, str]
    spelt: tuple[tuple[str, str], ...]
    nouns: frozenset[str]


@cache
def heads() -> Heads:
    """Read the packaged nouns, once.

    Example:
        >>> "قاعده" in heads().generic, heads().alike["جامع"]
        (True, 'مسجد')
    """
    return read_heads(package_toml("lexicon", "data", HEADS_FILE))


def read_heads(file: DataFile) -> Heads:
    """Read the nouns of a file.

    Raises:
        DataError: for other keys than those of the packaged file, a row of fewer than two, or a noun in two rows; the
            message names the noun.
    """
    if set(file.data) != _KEYS or not all(file.data.values()):
        raise DataError(f"{file.name}: needs the lists {', '.join(sorted(_KEYS))}, none of them empty")
    alike: dict[str, str] = {}
    for row in file.data["alike"]:
        first, *others = [fold(word) for word in row] or [""]
        if not others:
            raise DataError(f"{file.name}: {first!r} is alike to nothing; give the row another noun")
        for word in (first, *others):
            if word in alike:
                raise DataError(f"{file.name}: {word!r} is in two rows of 'alike'; join the rows")
            alike[word] = first
    generic, parts, parties = (frozenset(map(fold, file.data[key])) for key in ("generic", "parts", "parties"))
    spelt = tuple((fold(one), fold(other)) for one, other in file.data["spelt"])
    generic |= {alike.get(word, word) for word in generic}
    return Heads(generic, parts, parties, alike, spelt, generic | parts | frozenset(alike))

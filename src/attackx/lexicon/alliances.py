"""Which names are of two allies at once: "the militias of X and Y"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.normalize import fold
from .lexicon import Lexicon
from .model import Entry

ALLIANCES_FILE = "alliances.toml"
_KEYS = frozenset({"id", "members"})
_FEWEST = 2
_AND = "و"
Alliances = Mapping[str, Mapping[str, frozenset[str]]]


@cache
def alliances() -> Alliances:
    """Read the packaged alliances, once: of each by its entry id the members, with the words that tell of them."""
    return read_alliances(package_toml("lexicon", "data", ALLIANCES_FILE))


def read_alliances(file: DataFile) -> Alliances:
    """Read the alliances of a file.

    Raises:
        DataError: when an alliance has not an id and two members with words of their own; names file and line.
    """
    found: dict[str, dict[str, frozenset[str]]] = {}
    for where, row in file.rows("alliance", _KEYS):
        members = row["members"]
        if not isinstance(members, dict) or len(members) < _FEWEST or not all(members.values()):
            raise DataError(f"{where}: give as 'members' the words of two parties or more")
        words = {ident: frozenset(map(fold, names)) for ident, names in members.items()}
        if len(frozenset().union(*words.values())) < sum(map(len, words.values())):
            raise DataError(f"{where}: a word tells of two members; take it off one")
        found[row["id"]] = words
    return found


def allies(ident: str, words: Sequence[str]) -> tuple[int, Entry, Entry] | None:
    """Tell the two allies of a name apart.

    Args:
        ident: the id of its entry.
        words: its words, in matching form.

    Returns:
        The word with which the second ally begins, and the entry of each; None where the name is of no two allies.

    Example:
        >>> at, one, other = allies("houthis_saleh", "قوات صالح والحوثي".split())
        >>> at, one.id, other.id
        (2, 'saleh_forces', 'houthis')
    """
    members = alliances().get(ident, {})
    at = next((n for n, word in enumerate(words) if n and word.startswith(_AND)), None)
    if not members or at is None:
        return None
    parts = ({*words[:at]}, {words[at].removeprefix(_AND), *words[at + 1 :]})
    told = [next((i for i, names in members.items() if names & part), None) for part in parts]
    one, other = (Lexicon.default().get(i) if i is not None else None for i in told)
    return None if one is None or other is None or one is other else (at, one, other)

"""What the lexicon holds and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ..pickling import made_of

Category = Literal["target", "actor", "source", "place", "country", "weapon"]
CATEGORIES: tuple[Category, ...] = ("target", "actor", "source", "place", "country", "weapon")
ROLES = frozenset({"target", "doer", "source", "place"})

# what an entry may be in an event when its data say nothing else
DEFAULT_ROLES: dict[Category, frozenset[str]] = {
    "target": frozenset({"target"}),
    "actor": frozenset({"doer"}),
    "source": frozenset({"source"}),
    "place": frozenset({"place"}),
    "country": frozenset({"place", "doer", "source"}),
    "weapon": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has names: a base, a group, an agency, a town, a country, a weapon.

    Attributes:
        id: unique in a lexicon.
        name: the preferred Arabic name.
        category: what list it is from.
        type: finer than the category: ``air_base``, ``agency``, ``city``, ``nisba``, ``uav``, ...
        country: ISO 3166-1 alpha-2 code, or None.
        latitude: degrees north, or None where it is not known.
        longitude: degrees east, or None where it is not known.
        place: name of the place it lies in, or None.
        within: names of the larger places, smallest first.
        roles: which of target, doer, source and place it can be in an event.
        kind: for a weapon the ``AttackKind`` value it points to.
        gloss: an English gloss.
        population: of a place, 0 where unknown; tells homonyms apart.
        aliases: the names as the data give them, without generated spellings.
        guarded: names that are also ordinary words, which count only behind a word of place, those of outlets only in
            quotation marks.

    Example:
        >>> Entry("ain_al_asad", "قاعدة عين الأسد", "target", country="IQ").roles
        frozenset()
    """

    id: str
    name: str
    category: Category
    type: str = ""
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place: str | None = None
    within: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    kind: str | None = None
    gloss: str = ""
    population: int = 0
    aliases: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return Entry, made_of(self)


@dataclass(slots=True, init=False)
class Hit:
    """A name found in a text in matching form.

    Attributes:
        start: first character of the name, after any proclitic.
        stop: one past its last character.
        entry: what was named.
        alias: the spelling that was found, in matching form.
        clitic: the proclitics written before it in the same word, "" if none.

    Example:
        >>> base = Entry("ain_al_asad", "قاعدة عين الأسد", "target")
        >>> Hit(0, 9, base, "عين الاسد").clitic
        ''
    """

    start: int
    stop: int
    entry: Entry
    alias: str
    clitic: str

    def __init__(self, start: int, stop: int, entry: Entry, alias: str, clitic: str = "") -> None:
        self.start, self.stop, self.entry, self.alias, self.clitic = start, stop, entry, alias, clitic

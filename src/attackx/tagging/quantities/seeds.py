"""The words at which an amount may begin, with every clitic written on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .model import Noun, Numeral, Vague

Entry = Numeral | Noun | Vague

_PLAIN = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")
_DEFINITE = ("ال", "وال", "فال", "بال", "وبال", "لل", "ولل")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: the length of its clitics, what they are, and the entry."""

    prefix: int
    clitic: str
    definite: bool
    entry: Entry


class Seeds:
    """The words at which an amount may begin; how one is read is found out when it stands in a text.

    Args:
        entries: with their forms, in the order in which they are preferred.
        names: words that are none.

    Attributes:
        words: them all, with every clitic written on.

    Example:
        >>> seeds = Seeds([("ميه", Numeral(100, "hundred"))], frozenset({"بميه"}))
        >>> "وميه" in seeds.words, "بميه" in seeds.words, "الميه" in seeds.words
        (True, False, True)
        >>> [(reading.prefix, reading.clitic) for reading in seeds.readings("وميه")]
        [(1, 'و')]
    """

    __slots__ = ("_read", "_rows", "words")

    def __init__(self, entries: Iterable[tuple[str, Entry]], names: frozenset[str]) -> None:
        self._rows: dict[str, list[tuple[int, Entry]]] = {}
        taken = [(form, entry) for form, entry in entries if not _never_begins(form, entry, names)]
        words: set[str] = set()
        for at, (form, entry) in enumerate(taken):
            self._rows.setdefault(form, []).append((at, entry))
            words.update([clitic + form for clitic in _PLAIN])
            if not _is_bare(entry):
                words.update([clitic + form for clitic in _DEFINITE])
        self.words = frozenset(words - names)
        self._read: dict[str, tuple[Reading, ...]] = {}

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Give the ways to read a word, those with the shortest clitics first; none for other words."""
        found = self._read.get(word)
        if found is None:
            found = self._read[word] = self._readings(word) if word in self.words else ()
        return found

    def _readings(self, word: str) -> tuple[Reading, ...]:
        read = [
            (len(clitic) - 2 * definite, at, Reading(len(clitic) - 2 * definite, clitic, definite, entry))
            for definite, clitics in ((False, _PLAIN), (True, _DEFINITE))
            for clitic in clitics
            if word.startswith(clitic)
            for at, entry in self._rows.get(word[len(clitic) :], ())
            if not (definite and _is_bare(entry))
        ]
        return tuple(reading for _, _, reading in sorted(read, key=lambda row: row[:2]))


def _never_begins(form: str, entry: Entry, names: frozenset[str]) -> bool:
    """Whether a noun begins no amount: a word that is none, and a single one that is never counted alone."""
    if not isinstance(entry, Noun):
        return False
    return form in names or (entry.number != "dual" and not entry.zero and entry.alone == "never")


def _is_bare(entry: Entry) -> bool:
    """Whether no article stands before it: "في المئة" is no amount, and "the soldier" says nothing of how many."""
    if isinstance(entry, Noun):
        return entry.number != "dual"
    return isinstance(entry, Numeral) and entry.kind in ("hundred", "zero")

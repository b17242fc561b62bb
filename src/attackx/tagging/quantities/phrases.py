"""Sets of short phrases, found by their first or last word with one look-up where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from .data import Phrase
from .words import Scanner, Word

Value = TypeVar("Value")
_CLITICS = "وفبل"
_HEADS = ("و", "ف", "ب", "ل", "وب", "ول", "فب")


class Phrases(Generic[Value]):
    """Phrases with what each stands for, matched at a place of a text, the longest first.

    Args:
        entries: the phrases, as tuples of words in matching form, with their values.
    """

    def __init__(self, entries: Mapping[Phrase, Value]) -> None:
        self.entries = dict(entries)
        self._first = self._sizes((phrase[0], len(phrase)) for phrase in entries)
        self._last = self._sizes((phrase[-1], len(phrase)) for phrase in entries)

    @staticmethod
    def _sizes(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = {}
        for word, size in pairs:
            found.setdefault(word, set()).add(size)
        return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}

    def after(self, scan: Scanner, position: int) -> tuple[Value, int] | None:
        """Give the value of the longest phrase right after ``position``, and where it ends."""
        first = scan.next(position)
        sizes = None if first is None else self._first.get(first.text)
        if sizes is None:
            return None
        words = scan.following(position, sizes[0])
        for size in sizes:
            phrase = tuple(word.text for word in words[:size])
            if len(words) >= size and phrase in self.entries:
                return self.entries[phrase], words[size - 1].stop
        return None

    def before(self, scan: Scanner, position: int, edge: int = 0) -> tuple[Value, int] | None:
        """Give the value of the longest phrase that ends right before ``position``, and where it starts.

        A conjunction or preposition may be written onto its first word; the start leaves it out.
        """
        last = scan.previous(position)
        if not last:
            return None
        sizes = self._last.get(last, ())
        if last[0] in _CLITICS:
            sizes += self._last.get(last[1:], ()) + self._last.get(last[2:], ())
        if not sizes:
            return None
        words = scan.before(position, max(sizes))
        for size in sorted(sizes, reverse=True):
            if len(words) < size or words[-size].start < edge:
                continue
            found = self._glued(words[-size:])
            if found is not None:
                return found
        return None

    def _glued(self, words: list[Word]) -> tuple[Value, int] | None:
        head, *rest = (word.text for word in words)
        for clitic in ("", *_HEADS):
            if head.startswith(clitic) and (phrase := (head[len(clitic) :], *rest)) in self.entries:
                return self.entries[phrase], words[0].start + len(clitic)
        return None

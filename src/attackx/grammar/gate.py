"""What the words of a whole text tell of one rule set: whether, and where, its patterns may match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Gate:
    """The words that patterns begin with, and those that they need.

    Args:
        starts: the words that a pattern begins with.
        needs: the words of each need, with its bit.
        certain: whether no pattern is searched by anything but whole words.

    Attributes:
        starts: the same.
        open: whether words tell nothing, as a pattern is searched by a tag, a sign or the beginning of a word.

    Example:
        >>> gate = Gate(["فتح"], {frozenset({"النار"}): 1, frozenset({"باب"}): 2}, certain=True)
        >>> gate.open, gate.held(frozenset({"فتح", "باب"}))
        (False, 2)
    """

    __slots__ = ("_bits", "_needed", "_signs", "open", "starts")

    def __init__(self, starts: Iterable[str], needs: Mapping[frozenset[str], int], certain: bool) -> None:
        self.starts = frozenset(starts)
        self.open = not (certain and all(map(str.isalnum, self.starts)))
        self._bits: dict[str, int] = {}
        self._signs = 0
        for forms, bit in needs.items():
            for word in forms:
                self._bits[word] = self._bits.get(word, 0) | bit
                if not word.isalnum():
                    self._signs |= bit
        self._needed = frozenset(self._bits)

    def held(self, words: frozenset[str]) -> int:
        """Give the bits of the needs that some words meet, and those that a sign may meet."""
        held, bits = self._signs, self._bits
        for word in words & self._needed:
            held |= bits[word]
        return held

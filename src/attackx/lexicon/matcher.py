"""Find many names in one pass: Aho-Corasick over the matching form, then a filter on word boundaries.

All overlapping hits are taken: leftmost-longest matching inside the automaton loses names whose
longer neighbour fails at a boundary.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from ..script.clitics import ARTICLE, PROCLITICS

# what may part the words of a name besides one space, and what ends every word
_JOINTS = "-_"
_COMMON = _JOINTS + "\n.,،؛؟:;()!?/…[]{}|*#"
_RARE = re.compile(r"[^\w ]")
_QUOTE = re.compile(r"""(["'])""")
_QUOTE_OR_GAP = re.compile(r"""(["']| {2,})""")
# the future marker stands before verbs, never before names
_HEADS = frozenset(prefix for prefix in PROCLITICS if not prefix.endswith("س"))
_BEFORE_ARTICLE = frozenset(prefix for prefix in PROCLITICS if not prefix.endswith(("ب", "ل", "ك", "س")))


class Found(NamedTuple):
    """A bounded hit of a pattern; ``pattern`` is the index of the name given to the matcher."""

    start: int
    stop: int
    pattern: int
    clitic: str


class Matcher:
    """Find every name that stands in a text as whole words, overlapping ones included.

    Args:
        names: names in matching form (see ``attackx.lexicon.expand.name_form``), each once.

    Example:
        >>> matcher = Matcher(["عين الاسد", "قاعده عين الاسد", "الجيش"])
        >>> [(f.start, f.stop, f.clitic) for f in matcher.find("وللجيش في قاعده عين الاسد")]
        [(2, 6, 'ول'), (10, 25, ''), (16, 25, '')]
    """

    __slots__ = ("_automaton", "_joined", "_owner")

    def __init__(self, names: Iterable[str]) -> None:
        patterns: list[str] = []
        # names of one plain word need no second look at the signs between their words
        self._joined: list[str | None] = []
        names = list(names)
        for name in names:
            letters = name.replace(" ", "").isalnum()
            # a pattern ends in the space that ends its word, which spares most hits inside words
            patterns.append(_articled(f" {name if letters else _plain(name)} ")[1:])
            self._joined.append(None if letters and " " not in name else _unjoint(name))
        self._owner = array("I", range(len(names)))
        for index, name in enumerate(names):
            if name.startswith(ARTICLE + "ل"):
                # لـ before such a name swallows its alef and one lam: للبناني, which _Bare writes البناني
                patterns.append("ا" + patterns[index][2:])
                self._owner.append(index)
        self._automaton = AhoCorasick(patterns, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> list[Found]:
        """Find all names in ``text`` (matching form), sorted by start, the longer first."""
        if not text:
            return []
        bare = _Bare.of(text)
        found = self._bounded(bare.text, bare.plain)
        if bare.cuts:
            found = [Found(*bare.span(start, stop), pattern, head) for start, stop, pattern, head in found]
        found.sort(key=_order)
        return found

    def _bounded(self, text: str, plain: str) -> list[Found]:
        """List the hits in ``plain`` that are whole words, as spans of ``text``."""
        owner, joined, plain_count = self._owner, self._joined, len(self._joined)
        found: list[Found] = []
        # the plain text begins and ends with one more space
        for index, at, end in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            begin, pattern, head = at - 1, owner[index], ""
            if plain[begin] != " ":
                head = plain[max(0, at - 3) : at].rpartition(" ")[2]
                head = text[begin - len(head) : begin]
                if head not in _HEADS:
                    continue
            if text[begin] == "ل" and plain[at] == "ا":
                if head not in _BEFORE_ARTICLE:
                    continue
                head += "ل"
                begin += 1
            elif index >= plain_count:
                continue
            wanted = joined[pattern]
            if wanted is not None and not _unjoint(text[begin : end - 2]).endswith(wanted[2:]):
                continue  # a full stop or another sign parts the words
            found.append(Found(begin, end - 2, pattern, head))
        return found


def _order(found: Found) -> tuple[int, int, int]:
    return found.start, -found.stop, found.pattern


@dataclass(frozen=True, slots=True)
class _Bare:
    """A text without quotes and with only spaces between words, and the way back.

    Attributes:
        source: the text in matching form.
        text: the same without quotes and repeated spaces.
        plain: ``text`` with a space for every sign and ``ال`` for ``لل``, between two spaces.
        cuts: positions in ``text`` behind which something was dropped, ascending.
        shifts: how far ``source`` runs ahead from each cut on.
    """

    source: str
    text: str
    plain: str
    cuts: list[int]
    shifts: list[int]

    @classmethod
    def of(cls, source: str) -> _Bare:
        text, cuts, shifts = _without_quotes(source)
        return cls(source, text, _articled(f" {_plain(text)} "), cuts, shifts)

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Map a span to the matching form; a quote opened inside it is taken with its closing one."""
        cuts, shifts = self.cuts, self.shifts
        shift, last = shifts[bisect_right(cuts, start)], shifts[bisect_right(cuts, stop - 1)]
        begin, end = start + shift, stop + last
        if last != shift and self.source[end : end + 1] == '"' and self.source.count('"', begin, end) % 2:
            end += 1
        return begin, end


def _plain(text: str) -> str:
    """Put a space for every sign, keeping the length."""
    for sign in _COMMON:
        if sign in text:
            text = text.replace(sign, " ")
    # one fast pass tells that no other sign is left, as is usual
    return text if text.replace(" ", "").isalnum() else _RARE.sub(" ", text)


def _articled(text: str) -> str:
    """Write ``ال`` for ``لل`` at the start of words, keeping the length, so that one pattern finds both."""
    if "لل" in text:
        for head in _BEFORE_ARTICLE:
            text = text.replace(f" {head}لل", f" {head}ال")
    return text


def _unjoint(text: str) -> str:
    for joint in _JOINTS:
        text = text.replace(joint, " ")
    return text


def _without_quotes(source: str) -> tuple[str, list[int], list[int]]:
    gaps = "  " in source
    if not gaps and '"' not in source and "'" not in source:
        return source, [], [0]
    # text, sign, text, sign, ..., text; looking at every space is slow and seldom needed
    parts = (_QUOTE_OR_GAP if gaps else _QUOTE).split(source)
    pieces = [parts[0]]
    cuts: list[int] = []
    shifts = [0]
    made = len(parts[0])
    for at in range(1, len(parts), 2):
        sign, after, dropped = parts[at], parts[at + 1], len(parts[at])
        if sign[0] == " " or (after[:1].isalnum() and _ends_in_word(parts[at - 1])):
            pieces.append(" ")
            made += 1
            dropped -= 1
        if dropped:
            cuts.append(made)
            shifts.append(shifts[-1] + dropped)
        pieces.append(after)
        made += len(after)
    return "".join(pieces), cuts, shifts


def _ends_in_word(text: str) -> bool:
    """Tell whether a quote behind ``text`` parts two words that a slip has glued: و"داعش" is one word."""
    end = begin = len(text)
    while begin and end - begin < 3 and text[begin - 1].isalnum():
        begin -= 1
    return begin < end and text[begin:] not in PROCLITICS

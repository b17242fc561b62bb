"""Digests of the day's incidents: lines that each open with the place of their own ("Mosul - gunmen killed ...")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ..grammar.facts import Reading
from ..grammar.view import View
from .splitting import tell
from .told import Told

_DASHES = frozenset({"-", "–", "—", "ـ"})
_LONGEST = 3  # words of a place at the head of a line
_SHORTEST = 4  # words behind it, at the least
_TELLER = 9  # tokens behind it, among which a colon ends an agency's name: a dateline
_FEWEST = 2  # places at the heads of lines, by which a text is known as a digest


def digest_heads(readings: Iterable[Reading]) -> frozenset[int]:
    """Find the lines of a digest.

    Args:
        readings: the title's sentences first, then the text's, in order.

    Returns:
        The index of each sentence that opens with its own place; empty for other texts. The first such line of any
        article is its dateline, so that one alone makes no digest.
    """
    heads = {r.view.index: (end, r.view) for r in readings if (end := _head_end(r.view))}
    known = {view.text[view.starts[0] : view.stops[end - 1]] for end, view in heads.values() if _is_place(view, end)}
    return frozenset(heads) if len(known) >= _FEWEST else frozenset()


def parts(readings: list[Reading], heads: frozenset[int]) -> list[list[Reading]]:
    """Split a text before each line of a digest."""
    cuts = [n for n, r in enumerate(readings) if r.view.index in heads]
    return [readings[a:b] for a, b in pairwise([0, *cuts, len(readings)])]


def tell_line(reading: Reading, heads: frozenset[int]) -> list[Told]:
    """Split a sentence's attacks into incidents; the first of a digest's line has the place that it opens with."""
    tolds = tell(reading)
    return [replace(tolds[0], first=0), *tolds[1:]] if tolds and reading.view.index in heads else tolds


def _head_end(view: View) -> int:
    """Give the token after "Mosul" in "Mosul - gunmen killed", or 0; "the road Homs-Palmyra" has no blanks."""
    for end in range(1, min(_LONGEST, len(view.words) - _SHORTEST) + 1):
        if view.words[end] in _DASHES:
            apart = view.text[view.stops[end - 1] : view.starts[end]].isspace()
            of_agency = ":" in view.words[end : end + _TELLER]
            return end if apart and not of_agency and all(w[0].isalpha() for w in view.words[:end]) else 0
    return 0


def _is_place(view: View, end: int) -> bool:
    """Whether a known place fills the head of a line."""
    return any(t.label == "place" and t.last == end for t in view.by_start.get(0, ()))

"""Descriptions that begin to name a known place of several words, and end before it does."""

from __future__ import annotations

from ..lexicon.model import Hit
from .tag import Tag

_LANDS = frozenset({"place", "country"})
_HIT = frozenset({"place", "target"})


def widen(tags: list[Tag], hits: list[Hit], text: str) -> None:
    """Let a description end where the known place in it ends: "the quarter of Qala Fathullah".

    Args:
        tags: descriptions, which are changed in place.
        hits: the names that the lexicon finds.
        text: the matching form.

    Example:
        >>> widen([], [], "")
    """
    joins = ("", "و")
    long = [h for h in hits if h.clitic in joins and h.entry.category in _LANDS and " " in text[h.start : h.stop]]
    if not long:
        return
    ends: dict[int, list[Tag]] = {}
    for tag in tags:
        ends.setdefault(tag.stop, []).append(tag)
    for hit in long:
        at = text.find(" ", hit.start, hit.stop)
        while at > 0:
            for tag in ends.get(at, ()):
                if tag.start < hit.start and tag.label in _HIT:
                    named = tag.named and tag.name_stop == tag.stop
                    tag.stop = tag.name_stop = hit.stop
                    tag.name_start = tag.name_start if named else hit.start
                    tag.bare, tag.named = False, True
            at = text.find(" ", at + 1, hit.stop)

"""Descriptions that begin to name a known place or party, and end before its name does."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..lexicon.model import Hit
from .tag import Tag

_SETTLED = frozenset({"town", "quarter"})
_LANDS = frozenset({"place", "country"})
_HIT = frozenset({"place", "target"})
_JOINING = ("", "و")
_SITES = frozenset({  # what a party has
    "base", "military_base", "air_base", "naval_base", "camp", "barracks", "position", "headquarters", "centre",
    "checkpoint", "depot", "facility", "industry", "building", "compound", "house", "vehicle", "convoy", "patrol",
    "objective", "infrastructure", "office", "ship",
})  # fmt: skip
_BRACKETED = re.compile(r" \( ?([^\W\d_][^()\d\n\"]{1,24}?) ?\)")
_BELONGING = re.compile(" ((?:ال)?تابع\\w{0,3} )?ل")


def complete(tags: list[Tag], hits: list[Hit], text: str) -> None:
    """Let descriptions end where the known names in them end: "the quarter of Qala Fathullah".

    Args:
        tags: descriptions, which are changed in place.
        hits: the names that the lexicon finds, by their places.
        text: the matching form.

    Example:
        >>> complete([], [], "")
    """
    _parties(tags, hits)
    _bracketed(tags, text)
    _owners(tags, hits, text)
    _towns(tags, hits, text)
    _places(tags, hits, text)


def _parties(tags: list[Tag], hits: list[Hit]) -> None:
    """Give "the artillery of" the whole name of a party, of which the description alone took the first word."""
    parties = [h for h in hits if h.entry.category == "actor" and h.entry.type != "nisba"]
    if not parties:
        return
    starts = [h.start for h in parties]
    for tag in tags:
        if tag.label == "source":
            continue  # a speaker's own name may stand behind the party's
        first = bisect_right(starts, tag.start)
        cut = [h.stop for h in parties[first : bisect_left(starts, tag.stop, first)] if h.stop > tag.stop]
        if cut:
            grown = max(cut)
            tag.name_stop = grown if tag.name_stop == tag.stop else tag.name_stop
            tag.stop = grown


def _bracketed(tags: list[Tag], text: str) -> None:
    """Give a lone head the name in brackets behind it: "the village (X)", "a site (Y)"."""
    if "(" not in text:
        return
    for tag in tags:
        if (
            tag.label not in _HIT
            or tag.type not in _SITES | _SETTLED
            or tag.definite
            or " " in text[tag.start : tag.stop]
        ):
            continue
        name = _BRACKETED.match(text, tag.stop)
        if name is not None:
            tag.stop, tag.name_start, tag.name_stop = name.end(), name.start(1), name.end(1)
            tag.bare, tag.named = False, True


def _owners(tags: list[Tag], hits: list[Hit], text: str) -> None:
    """Give an installation the known party whose it is: "a depot [of the group]", "a site [belonging to the party]"."""
    owners: dict[int, int] = {}
    for hit in hits:
        if hit.clitic == "ل" and hit.entry.category == "actor" and hit.entry.type != "nisba":
            owners[hit.start] = max(hit.stop, owners.get(hit.start, 0))
    if not owners:
        return
    for tag in tags:
        if tag.label not in _HIT or tag.type not in _SITES:
            continue
        belonging = _BELONGING.match(text, tag.stop)
        if belonging is None or (tag.definite and not belonging[1]):
            continue
        owner = owners.get(belonging.end()) or owners.get(belonging.end() + 1)
        if owner is not None:
            opened = text.count('"', tag.stop, owner) == 1 and text.startswith('"', owner)
            tag.stop = owner + opened


def _towns(tags: list[Tag], hits: list[Hit], text: str) -> None:
    """Give "the town" the known name behind it, which by its shape alone might be a verb or a participle."""
    heads = [t for t in tags if t.type in _SETTLED and not t.named and " " not in text[t.start : t.stop]]
    if not heads:
        return
    names = {h.start: h for h in hits if h.entry.category == "place" and not h.clitic}
    for tag in heads:
        behind = names.get(tag.stop + 1) if text[tag.stop : tag.stop + 1] != "\n" else None
        name = behind or next((h for h in hits if h.start == tag.start and h.stop > tag.stop), None)
        if name is not None:
            tag.stop, tag.name_start, tag.name_stop = name.stop, name.start, name.stop
            tag.bare, tag.named = False, True


def _places(tags: list[Tag], hits: list[Hit], text: str) -> None:
    """Let a description hold the whole of a known place of several words, of which it took the first ones."""
    long = [h for h in hits if h.clitic in _JOINING and h.entry.category in _LANDS and " " in text[h.start : h.stop]]
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

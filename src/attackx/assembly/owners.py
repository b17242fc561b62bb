"""Owners of what was hit or shot down, who look like those who dealt the blow."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag, overlap
from .candidates import BROUGHT_DOWN, SHOT_DOWN
from .wordlists import lists_of

_LISTS = lists_of("owners")
_ARMS = _LISTS.words("arms")
_GUNS = _LISTS.words("guns")
_STRIKES = _LISTS.words("strikes")
_DESTROYS = _LISTS.words("destroys")
_STRIKING = _LISTS.words("striking")
_TOWARD = frozenset({"علي", "نحو", "باتجاه", "صوب"})


def is_of_what_was_hit(doer: Fact, reading: Reading) -> bool:
    """Whether who seems to be a doer owns what was hit: "the aircraft shelled the guns of X", "X's drone was downed".

    Args:
        doer: the fact that tells of him.
        reading: its sentence.
    """
    if doer.tag is None:
        return False
    facts = (f for f in reading.of("target") if f.rule == BROUGHT_DOWN)
    down = [f.tag for f in facts if f.tag is not None and f.attack is not None and f.attack.rule == SHOT_DOWN]
    return any(overlap(doer.tag, tag) for tag in down) or _owns_object(doer.tag, reading.view)


def _owns_object(tag: Tag, view: View) -> bool:
    """Whether a party is named behind arms that are the object of a verb with a subject of its own."""
    at = tag.first - 1
    if at < 1 or view.words[at] not in _ARMS:
        return False
    if view.words[at - 1] in _STRIKING:
        return not _hits(view, tag.last)
    verbs = _STRIKES | _DESTROYS if view.words[at] in _GUNS else _STRIKES
    return any(
        t.label == "doer" and t.first and view.words[t.first - 1].removeprefix("و") in verbs
        for t in view.by_stop.get(at, ())
    )


def _hits(view: View, at: int) -> bool:
    """Whether what the arms themselves hit stands behind their owner: "the shelling by the guns of X of a town"."""
    hit = (t for t in view.by_start.get(at, ()) if t.label in ("target", "place"))
    return not _TOWARD.isdisjoint(view.after(at)) or any(t.clitic in ("", "ل") for t in hit)

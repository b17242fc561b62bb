"""Which of several things that are told without a name is told by name behind them: "sites, among them the port"."""

from __future__ import annotations

from ..grammar.view import View
from ..tagging.tag import Tag
from .extents import fuller_end, is_empty
from .ranks import PEOPLE_RANK, rank, unnamed
from .wordlists import lists_of

_LISTS = lists_of("among")
_AMONG = _LISTS.words("among")
_FAR = 9  # tokens from "several sites" to "among them"
_CLOSE = 2  # tokens from "among them" to the thing


def one_of_them(tag: Tag, view: View) -> Tag | None:
    """Find the thing that is told as one of several vague ones.

    Args:
        tag: what was hit.
        view: its sentence.

    Returns:
        The first thing behind "among them"; None where what was hit has a name, or nothing is told of it.
    """
    if not _is_vague(tag, view):
        return None
    for at in range(tag.last, min(tag.last + _FAR, len(view.words))):
        if view.words[at] in _AMONG:
            return _thing(at + 1, view)
    return None


def _thing(at: int, view: View) -> Tag | None:
    tags = (t for n in range(at, at + _CLOSE) for t in view.by_start.get(n, ()))
    things = (t for t in tags if t.label == "target" and rank(t) < PEOPLE_RANK)
    return next((t for t in things if not _is_vague(t, view) or fuller_end(t, view) is not None), None)


def _is_vague(tag: Tag, view: View) -> bool:
    """Whether all that is told of things is that there are some: "several sites"."""
    told = view.words[tag.first : tag.last]
    return is_empty(told[0]) and (unnamed(tag) or told[1:] == ["عده"])

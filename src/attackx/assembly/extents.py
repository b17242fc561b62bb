"""How far the name of what was hit reaches, where its head alone tells nothing: "positions", "areas", "a site"."""

from __future__ import annotations

from ..grammar.view import View
from ..tagging.tag import Tag
from .ranks import FORCES, PLACE_RANK, rank, unnamed
from .wordlists import lists_of

_LISTS = lists_of("extents")
_EMPTY = _LISTS.beginnings("empty")
_INSIDE = frozenset({"في", "داخل", "قرب"})
_OWNED = _LISTS.beginnings("owned")
_HELD = _LISTS.words("held")
_THERE = _LISTS.words("there")
_UNDER = _LISTS.words("under")
_LYING = _LISTS.words("lying")
_MOVES = _LISTS.words("moves")
_WHICH = frozenset({"التي", "الذي"})
_MEN = frozenset({"fighters", "gunmen", "rebels", "soldiers"})
_OWNER = 4  # tokens from "belonging" or "held" to whose it is
_ROW = 5  # things joined on in a row: "areas, bridges and checkpoints"


def fuller_end(tag: Tag, view: View) -> int | None:
    """Give the end of a lone head with what tells which ones are meant: whose they are, what is beside them, or where.

    Args:
        tag: what was hit.
        view: its sentence.

    Returns:
        Where the fuller name ends, in the matching form; None where the head is not alone, or nothing follows.
    """
    if tag.type in _MEN and unnamed(tag):
        return _ranks_end(tag, view)
    heads = view.words[tag.first : tag.last]
    if heads[-1] in _LYING:
        heads = heads[:-1]
    if not heads or not unnamed(tag) or not is_empty(heads[0]):
        return None
    if not all(w.startswith("و") and is_empty(w) for w in heads[1:]):
        return None
    at = _row_end(tag, view)
    end = _holder_end(at, view) or _owner_end(at, view) or _part_end(at, view)
    return end or (view.stops[at - 1] if at > tag.last else _place_end(at, view))


def _ranks_end(men: Tag, view: View) -> int | None:
    """Give the end of the force whose men are told: "gunmen of the group"."""
    if view.words[men.last : men.last + 1] != ["من"]:
        return None
    forces = (t for t in view.by_start.get(men.last + 1, ()) if t.label in ("doer", "target") and t.type in FORCES)
    return max((t.stop for t in forces if not unnamed(t)), default=None)


def is_empty(word: str) -> bool:
    """Whether a noun tells nothing of what was hit: "positions", "areas".

    Example:
        >>> is_empty("المواقع"), is_empty("المطار")
        (True, False)
    """
    return word.lstrip("وبل").removeprefix("ال").startswith(_EMPTY)


def _row_end(tag: Tag, view: View) -> int:
    """Give the token after the things that are joined on to a head."""
    at = tag.last
    for _ in range(_ROW):
        joined = [t for t in view.by_start.get(at, ()) if t.label == "target" and view.words[at].startswith("و")]
        moves = view.words[at : at + 1] != [] and view.words[at] in _MOVES and _is_owned(at + 1, view)
        if not joined and not moves:
            break
        at = max((t.last for t in joined), default=at + 1)
    more = view.by_start.get(at, ()) if view.words[at : at + 1] and view.words[at].startswith("و") else ()
    return tag.last if any(t.label == "target" for t in more) else at  # no row is cut in its midst


def _is_owned(at: int, view: View) -> bool:
    """Whether a party stands at a token, or more that is joined on to what is its."""
    return any(t.label in ("doer", "target") for t in view.by_start.get(at, ()))


def _holder_end(at: int, view: View) -> int | None:
    """Give the end of "under the control of X", or of X behind "positions and movements of"."""
    start = at + 1 if view.words[at : at + 1] and view.words[at] in _LYING else at
    parties = [t for t in view.by_start.get(start, ()) if t.label == "doer" and not t.clitic]
    if at and view.words[at - 1] in _MOVES:
        return max((t.stop for t in parties), default=None)
    if view.words[start : start + 1] != ["تحت"] or _UNDER.isdisjoint(view.words[start + 1 : start + 2]):
        return None
    holders = [t.stop for t in view.by_start.get(start + 2, ()) if t.label in ("doer", "target", "place")]
    if not holders and view.words[start + 2 : start + 3] and view.words[start + 2].startswith("ال"):
        return view.stops[start + 2]
    return max(holders, default=None)


def _owner_end(at: int, view: View) -> int | None:
    """Give the end of "belonging to X", "for X", "which X holds"."""
    start = at + 1 if view.words[at : at + 1] and view.words[at] in _WHICH else at
    word = view.words[start] if start < len(view.words) else ""
    bound = word.removeprefix("ال").startswith(_OWNED) or word in _HELD
    for n in range(_OWNER + 1 if bound else 1):
        for party in view.by_start.get(start + n, ()):
            if party.label not in ("doer", "target"):
                continue
            if party.clitic.endswith("ل") or (bound and "،" not in view.words[start : party.first]):
                return party.stop
    return _unlisted_end(start, view) if bound else None


def _unlisted_end(start: int, view: View) -> int | None:
    """Give the end of an owner that no list has: "which the opposition holds", "belonging to the arms programme"."""
    words = view.words
    first = start + 1
    if first >= len(words):
        return None
    if words[start] in _HELD:
        if words[first] not in _THERE:
            return None
        last = first = first + 1
    elif words[first].startswith(("ل", "ب")):
        last = first + 1
    else:
        return None
    while last < min(len(words), first + _OWNER) and words[last].startswith("ال"):
        if not view.text[view.stops[last - 1] : view.starts[last]].isspace():
            break
        last += 1
    return view.stops[last - 1] if last > first else None


def _part_end(at: int, view: View) -> int | None:
    """Give the end of "of the positions of X"."""
    if view.words[at : at + 1] != ["من"]:
        return None
    return max((t.stop for t in view.by_start.get(at + 1, ()) if t.label == "target"), default=None)


def _place_end(at: int, view: View) -> int | None:
    """Give the end of "in the town of X"."""
    inside = view.words[at : at + 1] != [] and view.words[at] in _INSIDE
    places = [t for t in view.by_start.get(at + inside, ()) if t.label == "place"]
    if not inside:
        places = [t for t in places if t.clitic.endswith("ب") or (t.type == "direction" and _names_place(t, view))]
    return max((t.stop for t in places), default=None)


def _names_place(direction: Tag, view: View) -> bool:
    """Whether "north of X" names a place: "in the midst of clashes" does not."""
    if direction.entry is not None or direction.named:
        return True
    inside = (t for at in range(direction.first + 1, direction.last) for t in view.by_start.get(at, ()))
    return any(t.label == "place" or rank(t) == PLACE_RANK for t in inside)

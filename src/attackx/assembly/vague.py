"""Places told without a name of their own, and the named place that such a one points back to."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .ranks import is_country, unnamed
from .sites import spots
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("vague")
BORDER = "border"
_OWNED = ("ها", "هم", "يطه", "رافه", "ريفه")  # "its surroundings"
_SEVERAL = _LISTS.words("several")
_BACK = 2  # sentences that "the area" points back over
_INHABITED = frozenset({"town", "quarter", "region", "district"})
_POINTING = _LISTS.words("pointing")
BORDERS = "الحدود"  # points back to nothing


def is_vague(tag: Tag, word: str) -> bool:
    """Whether a place is told without a name of its own: "the area", "its surroundings", "several fronts".

    Example:
        >>> is_vague(Tag(0, 7, "place", "region", bare=True), "المنطقه")
        True
    """
    if not unnamed(tag) or word == BORDERS:
        return False
    if tag.type == "direction" and not tag.bare:
        return word.rsplit(" ", 1)[-1] in _POINTING  # "the middle of the town"
    return tag.bare or is_nameless(tag) or (" " not in word and word.endswith(_OWNED)) or _is_several(word)


def is_nameless(tag: Tag) -> bool:
    """Whether a place is told anew and without a name: "a Turkish town", "a crowded area".

    Example:
        >>> is_nameless(Tag(0, 9, "place", "town")), is_nameless(Tag(0, 9, "place", "town", named=True))
        (True, False)
    """
    return unnamed(tag) and not tag.definite and tag.type in _INHABITED


def is_described(tag: Tag, word: str) -> bool:
    """Whether a place without a name is told with what it is like, which is more than a border or a land tells.

    Example:
        >>> is_described(Tag(0, 9, "place", "town"), "بلده تركيه"), is_described(Tag(0, 4, "place", "town"), "بلده")
        (True, False)
    """
    return is_nameless(tag) and " " in word and not _is_several(word)


def _is_several(word: str) -> bool:
    """Whether a place begins with a plural or another noun that tells nothing: "several fronts", "a road"."""
    return word.split(" ", 1)[0].removeprefix("ال") in _SEVERAL


def spot_before(told: Told, readings: list[Reading]) -> tuple[Tag, Reading] | None:
    """Find the named place that "the area" or "the town" of a sentence points back to, at most two sentences back.

    Args:
        told: what the sentence tells of an incident.
        readings: all sentences of the text, in order.

    Returns:
        The tag with its sentence; None where no place narrower than a country is named there.
    """
    at = told.reading.view.index
    ahead = reversed(readings[max(at - _BACK, 0) : at])
    for one in (Told(told.reading, [], 0, told.first), *(Told(r, r.attacks, 0, len(r.view.words)) for r in ahead)):
        named = [p for p, w in spots(one) if not is_country(p) and p.type != BORDER and not is_vague(p, w)]
        if named:
            return named[-1], one.reading
    return None

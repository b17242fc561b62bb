"""Places to which somebody went, or whence a shell came: "an aircraft bound for X", "and fled to X"."""

from __future__ import annotations

from ..tagging.tag import Tag
from .asides import unbound
from .ranks import is_country
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("bound")
_HEADING = _LISTS.words("heading")
_TAKEN = _LISTS.words("taken")
_SHELLS = _LISTS.words("shells")
_SOIL = ("اراضي", "الاراضي")
_BACK = 4  # tokens from going to where it went
_HIT_THERE = 2  # tokens from where they went to the blow that hit them
_TO = frozenset({"الي", "صوب", "نحو"})


def is_destination(place: Tag, told: Told) -> bool:
    """Whether a place is only where somebody or something was bound for, and no attack is told between the two."""
    view, at = told.reading.view, place.first
    begin = max(at - _BACK, 0)
    if view.before(at)[-1:] and view.words[at - 1] in _TO:
        ahead = view.words[begin : at - 1]
    elif place.clitic.endswith("ل"):
        ahead = view.words[begin:at]
    else:
        return False
    goes = [n for n, word in enumerate(ahead, begin) if _goes(word, taken=is_country(place) or place.type == "capital")]
    if not goes or not _SHELLS.isdisjoint(view.words[max(goes[-1] - _BACK, 0) : goes[-1]]):
        return False  # "a rocket bound for X" is to hit it
    if any(goes[-1] < a.first < at for a in told.reading.attacks):
        return False
    return not any(0 <= a.first - place.last <= _HIT_THERE and _hits_them(view.words[a.first]) for a in told.attacks)


def _hits_them(word: str) -> bool:
    """Whether a verb has those who went for its object: "they withdrew to X, and aircraft shelled them"."""
    return word.startswith(("و", "ف")) and word.endswith("هم")


def _goes(word: str, *, taken: bool) -> bool:
    """Whether a word says that somebody goes, or that he is taken away, which matters only to a land or its capital."""
    stem = word.removeprefix("و").removeprefix("ف")
    forms = {word, stem, unbound(word)}
    return not forms.isdisjoint(_HEADING) or (taken and not forms.isdisjoint(_TAKEN))


def is_soil_behind(place: Tag, told: Told) -> bool:
    """Whether a land is only where a projectile came from: "by a shell from inside the territory of X"."""
    view = told.reading.view
    ahead = view.before(place.first, _BACK)
    if not any(word.startswith(_SOIL) for word in view.words[place.first : place.last]) or "من" not in ahead[-2:]:
        return False
    return not _SHELLS.isdisjoint(unbound(word) for word in ahead)

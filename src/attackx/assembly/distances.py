"""Places from which only a distance is measured: "the town, which lies 620 kilometres from the capital"."""

from __future__ import annotations

from collections.abc import Iterable

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .parties import country_of
from .wordlists import lists_of

_LISTS = lists_of("distances")
_UNITS = _LISTS.words("units")
_FROM = _LISTS.words("from")
_KINDS = _LISTS.words("kinds")
_NEAR = 40  # kilometres in whose reach a town is still told by the other
_BACK = 4  # tokens from the word "from" to the number


def is_measured(place: Tag, view: View) -> bool:
    """Whether a place is one from which many kilometres are counted, and not where something was.

    Args:
        place: the place.
        view: its sentence.
    """
    at = place.first
    while at and view.words[at - 1] in _KINDS:
        at -= 1
    if view.before(at) == [] or view.words[at - 1] not in _FROM:
        return False
    ahead = view.before(at - 1, _BACK)
    units = [n for n, word in enumerate(ahead) if word in _UNITS]
    number = ahead[units[-1] - 1] if units and units[-1] else ""
    return number.isdecimal() and int(number) > _NEAR


def measured_land(readings: Iterable[Reading]) -> str | None:
    """Give the country of the first place from which a distance is measured: a town's capital is in its country.

    Args:
        readings: the sentences of an incident.

    Example:
        >>> measured_land([]) is None
        True
    """
    far = ((p, r) for r in readings for p in r.view.labelled("place") if is_measured(p, r.view))
    return next((land for place, reading in far if (land := country_of(place, reading))), None)

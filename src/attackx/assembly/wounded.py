"""The wounded of whom a text speaks without a number: "passers-by helped the wounded"."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .incidents import Incident
from .tolls import made_amount
from .wordlists import lists_of

_LISTS = lists_of("wounded")
_THOSE = _LISTS.words("those")
_MEANT = _LISTS.words("meant")
_BEFORE, _BEHIND = 5, 3  # tokens around the wounded in which words tell that others are meant
RULE = "toll.bare-the-wounded"


def the_wounded(incident: Incident) -> list[tuple[Tag, Reading]]:
    """Give "at least one" for the first words that speak of the wounded of an incident, and their sentence."""
    for reading, first, last in _scopes(incident):
        view = reading.view
        for at, word in enumerate(view.words[first:last], first):
            if word.removeprefix("و") in _THOSE and not _meant_otherwise(at, view):
                return [(made_amount(view.starts[at], view.stops[at], 1, None, RULE, (at, at + 1)), reading)]
    return []


def _scopes(incident: Incident) -> Iterator[tuple[Reading, int, int]]:
    for told in incident.told:
        yield told.reading, told.first, told.last
    for reading in incident.added:
        yield reading, 0, len(reading.view.words)


def _meant_otherwise(at: int, view: View) -> bool:
    counted = any(q.first <= at < q.last for q in view.labelled("quantity"))  # "nine of the wounded"
    return counted or not _MEANT.isdisjoint(view.words[max(at - _BEFORE, 0) : at + _BEHIND])

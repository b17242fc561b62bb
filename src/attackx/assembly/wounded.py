"""The wounded and the dead of whom a text speaks without a number: "passers-by helped the wounded"."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .amounts import made_amount
from .incidents import Incident
from .wordlists import lists_of

_LISTS = lists_of("wounded")
_THOSE = {"injuries": _LISTS.words("those"), "fatalities": _LISTS.words("dead")}
_MEANT = {"injuries": _LISTS.words("meant"), "fatalities": _LISTS.words("other_dead")}
_BEFORE = {"injuries": 5, "fatalities": 2}  # tokens around them in which words tell that others are meant
_BEHIND = 3
RULE = {"injuries": "toll.bare-the-wounded", "fatalities": "toll.bare-the-dead"}


def the_harmed(incident: Incident, slot: str) -> list[tuple[Tag, Reading]]:
    """Give "at least one" for the first words that speak of the wounded or of the dead of an incident.

    Args:
        incident: one of which no number of them is told.
        slot: ``injuries`` or ``fatalities``.

    Returns:
        At most one amount, with its sentence.
    """
    for reading, first, last in _scopes(incident):
        view = reading.view
        for at, word in enumerate(view.words[first:last], first):
            if word.removeprefix("و") in _THOSE[slot] and not _meant_otherwise(at, view, slot):
                return [(_at_least_one(at, view, slot), reading)]
    return _mourned(incident) if slot == "fatalities" else []


def give_mourning(incidents: list[Incident], readings: list[Reading]) -> None:
    """Tell the only incident of a text the later sentences that mourn the dead, though they name no attack.

    Args:
        incidents: of the text.
        readings: its sentences.
    """
    if len(incidents) == 1 and not (incidents[0].aggregate or incidents[0].recalled or incidents[0].claimant):
        begins = incidents[0].told[0].reading.view.index
        incidents[0].mourning = [r for r in readings if r.view.index > begins and not r.attacks]


def _mourned(incident: Incident) -> list[tuple[Tag, Reading]]:
    """Give "at least one" for the first condolences for martyrs."""
    for reading in (*(reading for reading, _, _ in _scopes(incident)), *incident.mourning):
        for fact in reading.of("discourse"):
            if fact.says["cue"] == "mourned":
                return [(_at_least_one(fact.last - 1, reading.view, "fatalities"), reading)]
    return []


def _at_least_one(at: int, view: View, slot: str) -> Tag:
    return made_amount(view.starts[at], view.stops[at], 1, None, RULE[slot], (at, at + 1))


def _scopes(incident: Incident) -> Iterator[tuple[Reading, int, int]]:
    for told in incident.told:
        yield told.reading, told.first, told.last
    for reading in incident.added:
        yield reading, 0, len(reading.view.words)


def _meant_otherwise(at: int, view: View, slot: str) -> bool:
    counted = any(q.first <= at < q.last for q in view.labelled("quantity"))  # "nine of the wounded"
    if slot == "fatalities" and any(t.first < at < t.last for t in view.labelled("target", "place")):
        return True  # "the school of the martyrs"
    either = view.words[max(at - 1, 0) : at] == ["او"]  # "whether there are dead or wounded"
    return counted or either or not _MEANT[slot].isdisjoint(view.words[max(at - _BEFORE[slot], 0) : at + _BEHIND])

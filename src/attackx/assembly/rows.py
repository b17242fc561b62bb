"""Rows of blows: which incident shares the doer of the one told right before it."""

from __future__ import annotations

from itertools import pairwise

from ..grammar.facts import Reading
from ..tagging.tag import Tag, overlap
from .incidents import Incident
from .parties import LANDS, faceless, unmarked
from .told import Told
from .traits import kind_of

_KNOWN = frozenset({"الغارات", "القصف", "الضربات", "الغاره", "الضربه", "الاعتداء"})
_FROM_AFAR = frozenset({"airstrike", "shelling", "rocket", "missile", "drone"})
_OF_PLACE = frozenset({"في", "من", "داخل", "الي", "علي", "نحو", "باتجاه", "شمال", "جنوب", "شرق", "غرب", "مع", "بين"})


def share_doers(incidents: list[Incident]) -> None:
    """Tell an incident of the one right before it whose doer it shares.

    It goes on about the same raids ("the raids also struck B"), or is the next blow of the same means, in whose
    sentences no other party stands ("another raid hit B").
    """
    for before, incident in pairwise(incidents):
        near = incident.told[0].reading.view.index - before.last_index <= 1
        if not near or before.aggregate or incident.aggregate or before.recalled:
            continue
        if _goes_on(incident.told[0]) or (not incident.recalled and _next_blow(before, incident)):
            incident.before = before


def _goes_on(told: Told) -> bool:
    """Whether known raids or shelling are the subject of what is told of an attack: "the raids struck"."""
    return any(
        {a.type, b.type} == {"verb", "the"}
        and b.first == a.last
        and not _KNOWN.isdisjoint((told.word(a), told.word(b)))
        for a, b in pairwise(told.attacks)
    )


def _next_blow(before: Incident, incident: Incident) -> bool:
    """Whether a blow from afar is told next to one by the same means, and no party beside it that may have dealt it."""
    kinds = {kind_of(told) for told in incident.told} & {kind_of(told) for told in before.compared}
    return bool(kinds & _FROM_AFAR) and not any(_names_another(told) for told in incident.told)


def _names_another(told: Told) -> bool:
    """Whether a party stands in the scope that is neither hit nor speaks, nor only tells where."""
    reading = told.reading
    known = [f.tag for slot in ("target", "source") for f in reading.of(slot) if f.tag is not None]
    return any(
        not (any(overlap(tag, other) for other in known) or _idle(tag, reading)) for tag in told.tags("doer", "nisba")
    )


def _idle(tag: Tag, reading: Reading) -> bool:
    """Whether a tag names no party that can have done anything: gunmen, aircraft, a state in which it happened."""
    words = reading.view.words
    if tag.label == "doer" and (faceless(tag, words) or unmarked(tag, words)):
        return True
    inside = any(t.first <= tag.first and tag.last <= t.last for t in reading.view.labelled("place"))
    ahead = "".join(reading.view.before(tag.first)).removeprefix("و")
    return inside or (tag.type in LANDS and (ahead in _OF_PLACE or tag.clitic.endswith(("ل", "ب"))))

"""Aircraft and drones that fell, though nobody attacked with them or shot them down."""

from __future__ import annotations

import re

from .incidents import Incident
from .ranks import PLACE_RANK, rank
from .traits import kind_of
from .wordlists import lists_of

_LISTS = lists_of("crashes")
_FALLS = frozenset({"trigger.noun.fire-of-projectiles", "trigger.harmed-by"})
_AIRCRAFT = ("طاير", "مروحي")
_AIRCRAFT_KIND = frozenset({"airstrike"})  # whose aircraft it was may read like an air raid: "of the air force"
_CRASHES = frozenset({"حادث", "بحادث", "الحادث", "حادثه", "حوادث"})
_FELL = _LISTS.beginnings("fell")
_CHARGED = re.compile(  # begins a word, behind its particles and article
    r"[وف]?[بلك]?(?:ال|ل)?(?:مفخخ|انتحاري|[انتي]نفجر|انفجار|متفجر|هجوم|هجم|[اتي]طلق|اطلاق|صفار|قنبل|قنابل|[ايتم]?ستهد)"
)
_FAULTY = re.compile(r"[وف]?[بل]?(?:ال|ل)?(?:عطل|اعطال|خلل)")


def is_crash(incident: Incident) -> bool:
    """Whether an aircraft fell without a word of arms, or a drone that carried none and hit nothing."""
    if not {a.rule for t in incident.told for a in t.attacks} <= _FALLS:
        return False
    kinds = {kind_of(t) for t in incident.told} - {"unspecified"}
    words = {t.word(a) for t in incident.told for a in t.attacks}
    if kinds == {"drone"}:
        return all(w.startswith(_FELL) for w in words) and not _is_loaded(incident)
    fell = all(w.startswith(_FELL) for w in words) or _is_called_accident(incident)
    allowed = _AIRCRAFT_KIND if fell else frozenset[str]()
    return kinds <= allowed and any(part in w for w in words for part in _AIRCRAFT)


def _is_called_accident(incident: Incident) -> bool:
    """Whether right before the fall it is called an accident: "nine died in an accident, the crash of a helicopter"."""
    first = ((t.reading.view, a.first) for t in incident.told for a in t.attacks)
    return any(not _CRASHES.isdisjoint(view.before(at, 2)) for view, at in first)


def _is_loaded(incident: Incident) -> bool:
    """Whether what fell is told to carry a charge or to have come for something, or somebody or something was hit."""
    words = {w for t in incident.told for w in t.reading.view.words}
    if any(_FAULTY.fullmatch(w) for w in words):
        return False
    hit = any(t.target is not None and rank(t.target) != PLACE_RANK for t in incident.told)
    told = hit or any(t.facts("perpetrator") or t.facts("casualty") for t in incident.told)
    return told or any(_CHARGED.match(w) for w in words)

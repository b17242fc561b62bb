"""Aircraft and drones that fell, though nobody attacked with them or shot them down."""

from __future__ import annotations

from .incidents import Incident
from .traits import kind_of

_FALLS = frozenset({"trigger.noun.fire-of-projectiles", "trigger.harmed-by"})
_AIRCRAFT = ("طائر", "طاير", "مروحي")
_FELL = ("سقوط", "وسقوط", "بسقوط", "تحطم", "وتحطم", "سقطت", "وسقطت")
_CHARGES = (
    "مفخخ", "نتحاري", "نفجر", "نفجار", "متفجر", "هجوم", "هجمات", "طلق", "صفار", "قنبل", "قنابل", "ستهد",
)  # fmt: skip


def is_crash(incident: Incident) -> bool:
    """Whether an aircraft fell without a word of arms, or a drone that carried none and hit nothing."""
    if not {a.rule for t in incident.told for a in t.attacks} <= _FALLS:
        return False
    kinds = {kind_of(t) for t in incident.told} - {"unspecified"}
    words = {t.word(a) for t in incident.told for a in t.attacks}
    if kinds == {"drone"}:
        return all(w.startswith(_FELL) for w in words) and not _is_loaded(incident)
    return not kinds and any(part in w for w in words for part in _AIRCRAFT)


def _is_loaded(incident: Incident) -> bool:
    """Whether what fell is told to carry a charge or to have come for something, or somebody or something was hit."""
    words = {w for t in incident.told for w in t.reading.view.words}
    told = any(t.target is not None or t.facts("perpetrator") or t.facts("casualty") for t in incident.told)
    return told or any(part in w for w in words for part in _CHARGES)

"""By what means an incident's attack was dealt, from all that is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..schema import AttackKind
from .incidents import Incident
from .traits import is_fire, kind_of, weak_kinds

_STATES = frozenset({"state", "state_force", "country", "capital", "coalition", "force"})
_FROM_ABOVE = "kind.fired-by-aircraft"
_BACK = 5  # incidents back in a row of like ones in which the means are told
_UNGUIDED = ("كاتيوشا", "غراد", "جراد", "راجمات", "راجمه")


def means_of(incident: Incident) -> AttackKind:
    """Give the kind of an incident: its firm means first, and where none is told, that of the attack it is like.

    Args:
        incident: what the sentences tell.
    """
    for one in islice(_likes(incident), _BACK):
        told = [(k, k in weak_kinds(t)) for t in one.told if (k := kind_of(t)) != "unspecified"]
        ranked = [k for k, weak in told if not weak] or sorted((k for k, _ in told), key=is_fire)
        if ranked:
            return _settled(one, ranked[0])
    return AttackKind.UNSPECIFIED


def _likes(incident: Incident) -> Iterator[Incident]:
    """Give an incident, the one before it that it is like or goes on, and so forth; sums of attacks end the row."""
    one: Incident | None = incident
    while one is not None and (one is incident or not one.aggregate):
        yield one
        one = one.like or one.before


def _settled(incident: Incident, kind: str) -> AttackKind:
    """Tell air strikes from drones and missiles from rockets by all words of means."""
    facts = [(f.rule, f.says["kind"]) for t in incident.told for f in t.facts("kind")]
    cues = {means for _, means in facts}
    if kind in ("airstrike", "drone") and "drone" in cues and (kind == "airstrike" or _is_raid(incident)):
        kind = "airstrike" if _by_state(incident) else "drone"
    if kind == "rocket" and any(rule == _FROM_ABOVE for rule, _ in facts):
        kind = "airstrike"
    if kind == "rocket" and "missile" in cues and not _is_unguided(incident):
        kind = "missile"
    return AttackKind(kind)


def _is_unguided(incident: Incident) -> bool:
    """Whether a make of unguided rocket is told, beside which a missile is another of mixed means."""
    told = (t.reading.view.words[f.first : f.last] for t in incident.told for f in t.facts("kind"))
    return any(word.endswith(_UNGUIDED) for words in told for word in words)


def _is_raid(incident: Incident) -> bool:
    """Whether what a drone did is called a raid."""
    cues = [[(f.says["kind"], t.reading.view.words[f.first]) for f in t.facts("kind")] for t in incident.told]
    return any("drone" in dict(told) and any("غار" in word for _, word in told) for told in cues)


def _by_state(incident: Incident) -> bool:
    """Whether a state is told as the doer, or a raid with none: such a drone's strike is an air strike (guidelines)."""
    doers = [f.tag for f, _ in incident.facts("perpetrator") if f.tag is not None]
    return any(t.label == "nisba" or t.type in _STATES for t in doers) or (not doers and _is_raid(incident))

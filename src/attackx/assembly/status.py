"""What became of the attack."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..schema import Status
from ..tagging.tag import Tag
from .clauses import SHARED
from .incidents import Incident

_AIMED = frozenset({"rocket", "missile", "drone", "shelling", "unspecified"})
_AT_AIRCRAFT = frozenset({"trigger.shot-down", "trigger.fired-at-aircraft"})  # by a missile, which is the attack
_MEETING = ("تتصدي", "يتصدي", "تتعامل", "يتعامل")
_OUTCOME = "veto.outcome"
_DEBRIS = ("شظايا", "حطام", "شظيه")


def status_of(incident: Incident, kind: str) -> Status:
    """Weigh what the sentences say became of an attack.

    Args:
        incident: what the sentences tell.
        kind: the means; what is dropped from aircraft or planted is not shot down.
    """
    said = [f.says["status"] for f, reading in incident.facts("status") if not _is_outcome(f, reading)]
    classes = {a.type for t in incident.told for a in t.attacks if a.rule != SHARED}
    headed = all(_on_its_way(a, t.word(a)) for t in incident.told for a in t.attacks)
    shot = incident.past is not None or all(a.rule in _AT_AIRCRAFT for t in incident.told for a in t.attacks)
    downed = ("intercepted" in said and not shot) or (classes == {"intercept"} and not headed)
    hurt = _hurt(incident)
    if kind in _AIMED and downed and not hurt and "partly" not in said and not _left_over(incident):
        return Status.INTERCEPTED
    if "suspected" in said or ("denied" in said and _claimed_by_another(incident)):
        return Status.SUSPECTED
    return Status.FAILED if "failed" in said and not hurt and "landed" not in said else Status.OCCURRED


def _is_outcome(fact: Fact, reading: Reading) -> bool:
    """Whether what seems to be brought down is what the attack destroyed."""
    wrecked = (tag for tag, rule in reading.vetoed if rule == _OUTCOME)
    return any(tag.first < fact.last and fact.first < tag.last for tag in wrecked)


def _on_its_way(attack: Tag, words: str) -> bool:
    """Whether projectiles are told to fly, or to be met at this moment, and not how that ended."""
    return attack.rule == "trigger.headed" or words.removeprefix("و").startswith(_MEETING)


def _claimed_by_another(incident: Incident) -> bool:
    """Whether somebody claims the attack who is not the one that denies."""
    doers = [f for f, _ in incident.facts("perpetrator") if f.tag is not None]
    deny = [f.tag.entry for f in doers if f.says["stance"] == "denied" and f.tag is not None]
    return any(f.says["stance"] == "claimed" and f.tag is not None and f.tag.entry not in deny for f in doers)


def _hurt(incident: Incident) -> bool:
    """Whether somebody was killed or hurt, but for what falls from the sky."""
    for fact, reading in incident.facts("casualty"):
        tag = fact.tag
        some = tag is not None and tag.label == "quantity" and (tag.item.min or 0) > 0
        if some and not any(d in w for w in reading.view.words for d in _DEBRIS):
            return True
    return False


def _flies(tag: Tag) -> bool:
    """Whether a quantity is of projectiles, or of "aircraft", which drones are called after the first time."""
    return tag.type == "projectile" or (tag.item.unit or "").startswith("طاير")


def _left_over(incident: Incident) -> bool:
    """Whether the text tells of more that were fired than of those then brought down."""
    fired: list[int] = []
    for told in incident.told:
        cues = [f.first for f in told.facts("status") if f.says["status"] == "intercepted"]
        begin = min(cues, default=len(told.reading.view.words))
        counts = [(t.first, t.item.min) for t in told.tags("quantity") if t.item.min and _flies(t)]
        fired += [n for at, n in counts if at < begin]
        downed = [n for at, n in counts if at >= begin]
        if downed and max(fired, default=0) > max(downed):
            return True
    return False

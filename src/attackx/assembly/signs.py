"""What makes an attack of an uncertain word: on whom or what it was, and who died."""

from __future__ import annotations

from .incidents import Incident
from .told import Told
from .traits import DEADLY
from .wordlists import lists_of

_LISTS = lists_of("signs")
BLOWS = frozenset({"trigger.verb.hit", "trigger.verb.destroy", "trigger.noun.attack", "trigger.noun.targeting"})
_SITES = frozenset({"ship", "vehicle", "convoy", "patrol", "barracks", "base", "camp", "civilian_site"})
_ARMOUR = _LISTS.beginnings("armour")
_TROOPS = _LISTS.beginnings("troops")
_LED = _LISTS.words("led")


def on_site(incident: Incident) -> bool:
    """Whether an attack is told to have been one on a ship, a convoy, a camp, an hotel."""
    return any(
        t.target is not None
        and t.target.type in _SITES
        and not t.target.bare
        and any(a.type == "act" for a in t.attacks)
        for t in incident.told
    )


def on_armour(incident: Incident) -> bool:
    """Whether a tank or an armoured vehicle is told to be struck, which nobody does with words."""
    return any(
        t.target is not None
        and t.word(t.target).startswith(_ARMOUR)
        and not t.target.bare
        and any(a.rule in BLOWS and not a.definite for a in t.attacks)
        for t in incident.told
    )


def of_troops(incident: Incident) -> bool:
    """Whether soldiers or policemen are counted as dead in an attack."""
    dead = (f.tag for f, _ in incident.facts("casualty") if f.says["slot"] in DEADLY)
    return any(
        tag is not None and tag.label == "quantity" and (tag.item.unit or "").startswith(_TROOPS) for tag in dead
    )


def is_deadly(incident: Incident) -> bool:
    """Whether one attack is told to have led to so many dead: "the attack left nine dead"."""
    return any(_is_one(t) and not _LED.isdisjoint(t.reading.view.words) and _counts_dead(t) for t in incident.told)


def _is_one(told: Told) -> bool:
    """Whether an attack is told that is no row of them, and by none of their many names."""
    heads = (told.word(a).split(maxsplit=1)[0] for a in told.attacks if a.rule == "trigger.noun.attack")
    return any(not head.endswith("ات") for head in heads)


def _counts_dead(told: Told) -> bool:
    dead = (f.tag for f in told.facts("casualty") if f.says["slot"] in DEADLY)
    return any(
        tag is not None and tag.label == "quantity" and "bare" not in tag.rule and tag.item.max != 0 for tag in dead
    )


def survived(incident: Incident) -> bool:
    """Whether somebody is told to have survived an attack on him."""
    return any(f.rule == "target.survived" for t in incident.told for f in t.targets)


def named_dead(incident: Incident) -> bool:
    """Whether somebody is told by name to have been killed."""
    return any(f.says.get("named") == "yes" for f, _ in incident.facts("casualty"))

"""Those who strike or kill beside whom a rule took for hit: joined arms, the killers, a victim's own house."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag, overlap
from .leading import DRIVEN, OBJECTS
from .wordlists import lists_of

_LISTS = lists_of("killing")
_KILLINGS = frozenset({"trigger.verb.assassinate", "trigger.harmed-by", "trigger.laid-low", "trigger.claimed-killing"})
_AIMED = frozenset({"target.object", "target.toward", "target.undergone"})
_SHOOTINGS = _KILLINGS | {"trigger.noun.armed-assault"}
_MEN = frozenset({"person", "official"})
_BEFORE = _LISTS.words("before")
_OUTSIDE = _BEFORE - {"في", "داخل"}
_HOMES = _LISTS.beginnings("homes")


def strikes_too(fact: Fact, attack: Tag, reading: Reading) -> bool:
    """Whether arms are joined to those that a verb has for its subject: "shelled helicopters and tanks of X a town"."""
    tag = fact.tag
    if tag is None or tag.clitic != "و" or tag.type not in DRIVEN or fact.rule not in OBJECTS:
        return False
    subjects = [t for t in reading.view.labelled("doer", "weapon") if attack.last <= t.first and t.last == tag.first]
    return any(t.first == attack.last for t in subjects)


def kills(fact: Fact, reading: Reading) -> bool:
    """Whether those whom a verb of killing seems to have struck are its subject: "killed gunmen a judge"."""
    killers = (f.tag for f in reading.of("casualty") if f.rule == "toll.killers" and f.tag is not None)
    return fact.tag is not None and any(overlap(fact.tag, tag) for tag in killers)


def is_where_he_stood(fact: Fact, reading: Reading) -> bool:
    """Whether a building is only where somebody stood who was shot: "fired at the sheikh before a mosque"."""
    tag = fact.tag
    if tag is None or fact.rule != "target.at" or _OUTSIDE.isdisjoint(reading.view.before(tag.first)):
        return False
    aimed = ((f.tag, f.attack) for f in reading.of("target") if f.rule in _AIMED)
    shot = (man for man, attack in aimed if attack is not None and attack.rule in _SHOOTINGS)
    return any(man is not None and man.type in _MEN and man.last <= tag.first for man in shot)


def is_his_home(fact: Fact, attack: Tag, reading: Reading) -> bool:
    """Whether somebody was killed in or before his own house: he was hit, and not the house."""
    tag = fact.tag
    if tag is None or attack.rule not in _KILLINGS:
        return False
    if fact.rule != "target.at" and _BEFORE.isdisjoint(reading.view.before(tag.first, 1)):
        return False
    return reading.view.words[tag.first].startswith(_HOMES)

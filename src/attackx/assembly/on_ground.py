"""Fights of men, which are other attacks than blows by other means beside them."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .asides import unbound
from .clauses import CLASH, WHICH
from .comparing import follows, same_toll
from .incidents import Incident
from .means import means_of
from .told import Told
from .traits import FROM_AFAR, KILLED, kind_of
from .wordlists import lists_of

_GUNFIRE = "armed_assault"
_OF_MEN = frozenset({CLASH, "trigger.managed-to-kill"})
_LISTS = lists_of("on_ground")
_ASSAULTS = _LISTS.beginnings("assaults")
_MEANWHILE = _LISTS.words("meanwhile")
_BESIDE = 4  # tokens from one who fell to those who are counted with him: "nine dead and six wounded"


def on_the_ground(incident: Incident, told: Told) -> bool:
    """Whether one of the two is a clash of men, or a killing by them, and the other a blow by other means."""
    here, there = _is_clash(told), all(_is_clash(t) for t in incident.told)
    if _is_killing(told):
        return not incident.kinds() <= {_GUNFIRE}
    if here:
        killing = all(_is_clash(t) or _is_killing(t) for t in incident.told)
        return not killing and {kind_of(t) for t in incident.compared} != {_GUNFIRE}
    return there and kind_of(told) != _GUNFIRE and not told.points_back


def _is_clash(told: Told) -> bool:
    return all(a.rule in _OF_MEN for a in told.attacks)


def _is_killing(told: Told) -> bool:
    """Whether a force is told to have killed so many, by no means that are named."""
    return kind_of(told) == "unspecified" and all(a.rule == KILLED for a in told.attacks)


def fought(incident: Incident, told: Told) -> bool:
    """Whether the dead just told, by no means or by gunfire, are now told to be those of a clash, or the reverse."""
    return (
        follows(incident, told)
        and incident.kinds() | {kind_of(told)} <= {_GUNFIRE, "unspecified"}
        and same_toll(incident, told)
    )


def accounted(incident: Incident, told: Told) -> bool:
    """Whether a source tells, by a noun, of an attack by means no other than the incident's, as guns and bombs are."""
    kinds = {kind_of(t) for t in incident.compared} - {"unspecified"}
    other = kind_of(told) != "unspecified" and bool(kinds) and (_GUNFIRE in kinds) != (kind_of(told) == _GUNFIRE)
    return bool(told.reading.of("source")) and told.attacks[0].type != "verb" and not other


def is_from_afar(incident: Incident) -> bool:
    """Whether an incident is a raid or shelling, and no fight: who falls in a fight beside it is none of its dead."""
    return means_of(incident) in FROM_AFAR and not any(_is_of_men(t) for t in incident.told)


def _is_of_men(told: Told) -> bool:
    """Whether men fought or fell upon others: a clash, or an attack by no means that are told."""
    words = [told.word(a) for a in told.attacks if a.rule == CLASH or kind_of(told) not in FROM_AFAR]
    return any(unbound(word).startswith(_ASSAULTS) for word in words)


def fell_in_fight(tag: Tag, reading: Reading) -> bool:
    """Whether a sentence counts somebody as fallen in fighting on the ground, with which it joins no raid.

    Args:
        tag: the amount.
        reading: its sentence.
    """
    fights = [f for f in reading.of("discourse") if f.says["cue"] == "fight" and not _holds_blow(f, reading)]
    return any(_is_of(tag, f, reading) or _is_beside(tag, f, reading) for f in fights)


def _is_of(tag: Tag, fight: Fact, reading: Reading) -> bool:
    """Whether an amount stands in the words of a fight, not before who takes part in it: "men of X, who fights in"."""
    within = fight.first <= tag.first < fight.last
    return (
        within
        and WHICH.isdisjoint(reading.view.words[tag.last : fight.last])
        and not _while_fought(tag, fight, reading)
    )


def _while_fought(tag: Tag, fight: Fact, reading: Reading) -> bool:
    """Whether a blow is told before an amount, of a fight that it went on: "shelled it, killed six amid battles"."""
    words = reading.view.words
    meanwhile = not _MEANWHILE.isdisjoint(words[tag.last : fight.last])
    blows = (a.last for a in reading.attacks if a.rule != CLASH and a.last <= tag.first)
    return meanwhile and any("،" not in words[last : tag.first] for last in blows)


def _holds_blow(fight: Fact, reading: Reading) -> bool:
    """Whether a blow is told in the words of a fight or right behind them: "in fierce clashes and shelling"."""
    return any(fight.first <= a.first <= fight.last + 1 for a in reading.attacks if a.rule != CLASH)


def _is_beside(tag: Tag, fight: Fact, reading: Reading) -> bool:
    """Whether an amount is joined by "and" to those who were counted last in a fight."""
    words = reading.view.words
    joined = any(word.startswith("و") for word in words[fight.last : tag.first + 1])
    return 0 <= tag.first - fight.last <= _BESIDE and joined and "،" not in words[fight.last : tag.first]

"""The events of a text out of its sentences' facts."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..schema import AttackEvent
from .evidence import Pages
from .incidents import Incident, kind_of, link
from .ranks import rank
from .resolve import resolve
from .speakers import Voice, author, headings, point_back

_SPORT_SENTENCES, _SPORT_WORDS = 2, 3
_SOLID = 2  # installations, vehicles and forces make even a weak word an attack


def assemble(readings: list[Reading], pages: Pages, pipeline: str) -> list[AttackEvent]:
    """Make the events of a text.

    Args:
        readings: the title's sentences first, then the text's.
        pages: the strings they were read from.
        pipeline: name and version to record on each event.
    """
    if _is_sport(readings):
        return []
    point_back(readings)
    incidents = [i for i in link(readings) if is_event(i) and not _is_something_else(i, readings)]
    _give_voices(incidents, readings)
    return [resolve(incident, pages, n, pipeline) for n, incident in enumerate(incidents, 1)]


def _give_voices(incidents: list[Incident], readings: list[Reading]) -> None:
    """Tell each incident who speaks where its sentences name nobody."""
    writer, heads = author(readings), headings(readings)
    for incident in incidents:
        own = [t.reading for t in incident.told]
        if not any(r.of("source") for r in own):
            incident.voices = [heads[r.view.index] for r in own if r.view.index in heads][:1]
        if writer is not None:
            incident.voices.append(writer)
        undergone = any(a.type in ("undergo", "struck", "intercept") for t in incident.told for a in t.attacks)
        named = any(f.tag is not None and not f.tag.nameless for t in incident.told for f in t.facts("perpetrator"))
        if writer is not None and _can_attack(writer, readings) and not undergone and not named:
            incident.claimant = writer


def _can_attack(voice: Voice, readings: list[Reading]) -> bool:
    """Whether the author of a statement is a party that fights."""
    same = [t for t in voice.reading.view.labelled("doer") if t.start <= voice.tag.start and voice.tag.stop <= t.stop]
    return bool(same) or voice.tag.label == "doer"


def _is_sport(readings: list[Reading]) -> bool:
    """Whether the text is of sport: several such words, in several sentences or in one text of few."""
    told = [r for r in readings if r.of("domain") and any(f.says["domain"] == "sport" for f in r.of("domain"))]
    words = sum(f.says["domain"] == "sport" for r in readings for f in r.of("domain"))
    return len(told) >= _SPORT_SENTENCES and words >= _SPORT_WORDS


def _is_something_else(incident: Incident, readings: list[Reading]) -> bool:
    """Whether what looks like an attack is an exercise, a deal, an accident, a private crime or a riot."""
    own = [t.reading for t in incident.told]
    near = {f.says["domain"] for r in (*own, *incident.added) for f in r.of("domain")}
    lead = {f.says["domain"] for r in readings[:2] for f in r.of("domain")}
    toll = any(r.of("casualty") for r in (*own, *incident.added))
    rules = {a.rule for t in incident.told for a in t.attacks}
    if not toll and {"exercise", "deal"} & (near | lead):
        return True
    if "accident" in near and rules <= {"trigger.noun.blast", "trigger.noun.bombing"}:
        return True
    kinds = {kind_of(t) for t in incident.told} - {"unspecified"}
    return ("crime" in near and kinds <= {"armed_assault"}) or ("riot" in near and not toll)


def is_event(incident: Incident) -> bool:
    """Whether enough is told for an event: a target, a place or a toll, and arms or a doer behind a weak word."""
    attacks = [a for t in incident.told for a in t.attacks]
    target = any(t.targets for t in incident.told)
    place = any(t.tags("place") for t in incident.told)
    toll = any(t.facts("casualty") for t in incident.told)
    strong = any(a.item["strength"] == "strong" for a in attacks)
    arms = any(kind_of(t) not in ("unspecified",) for t in incident.told)
    doer = any(f.tag is not None for t in incident.told for f in t.facts("perpetrator"))
    if incident.aggregate:
        return target or (place and (strong or arms or doer))
    if strong:
        return target or place or toll
    solid = any(t.target is not None and rank(t.target) <= _SOLID for t in incident.told)
    return (arms and (target or place or toll)) or (toll and (target or place)) or (doer and target) or solid

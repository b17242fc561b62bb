"""The events of a text out of its sentences' facts."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..schema import AttackEvent
from .evidence import Pages
from .incidents import Incident, link
from .resolve import resolve
from .speakers import Voice, author, headings, point_back
from .status import status_of
from .verdicts import is_event, is_something_else, is_sport


def assemble(readings: list[Reading], pages: Pages, pipeline: str) -> list[AttackEvent]:
    """Make the events of a text.

    Args:
        readings: the title's sentences first, then the text's.
        pages: the strings they were read from.
        pipeline: name and version to record on each event.
    """
    if is_sport(readings):
        return []
    point_back(readings)
    incidents = [i for i in link(readings) if is_event(i) and not is_something_else(i, readings)]
    _give_voices(incidents, readings)
    events = [resolve(incident, pages, n, pipeline) for n, incident in enumerate(incidents, 1)]
    return [
        event.model_copy(update={"status": status_of(incident, event.kind.value)})
        for event, incident in zip(events, incidents, strict=True)
    ]


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

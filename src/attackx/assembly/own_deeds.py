"""The doer of what somebody tells of himself: "we struck", "its units", "his country"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..grammar.facts import Fact, Reading
from ..schema import Stance
from ..tagging.tag import Tag
from .disowned import OF_US, is_of_accused
from .evidence import Pages
from .found import Found, made
from .incidents import Incident
from .own_attacks import named_speakers, pointed_speaker
from .parties import country_of, is_observer, party_of
from .speakers import PRESS

_ONLOOKERS = PRESS | {"unnamed_source", "monitor", "hospital", "witness", "correspondent"}
MEN = frozenset({"official", "spokesperson"})  # who speak for a party and are none
_LATTER = frozenset({"الاخيره", "الاخير"})


def by_speaker(fact: Fact, reading: Reading, incident: Incident, pages: Pages, before: list[Found]) -> Iterator[Found]:
    """Give the party that speaks, for "we struck" and "its units"; else who has claimed it before."""
    if fact.rule in ("doer.suspected", "doer.accused"):
        return
    stance = Stance.DENIED if fact.says["stance"] == "denied" else Stance.CLAIMED
    if fact.rule == OF_US:  # the author of a statement, whom others accuse
        for voice in incident.voices[-1:]:
            yield made(voice.tag, voice.reading, pages, fact.rule, Stance.ATTRIBUTED)
            yield made(voice.tag, voice.reading, pages, fact.rule, stance)
        return
    speaker = next((t for t in named_speakers(reading) if t.type not in _ONLOOKERS), None)
    pointed = pointed_speaker(reading) if speaker is None else None
    if (
        pointed is not None
        and pointed[0].type not in _ONLOOKERS
        and pointed[0].rule != "person"
        and not is_observer(*pointed)
    ):
        speaker, reading = pointed
    if speaker is not None and stance is Stance.CLAIMED and is_of_accused(fact, speaker, reading):
        return
    latter = speaker is not None and bool(_LATTER & set(reading.view.words[speaker.first : speaker.last]))
    if speaker is not None and not latter:
        for one in _beside(speaker, reading):
            yield _forces_of(one, reading, before, stance) or made(
                party_of(one, reading), reading, pages, fact.rule, stance
            )
    elif incident.voices and not latter:
        yield made(incident.voices[0].tag, incident.voices[0].reading, pages, fact.rule, stance)
    elif "speaker" in fact.says and fact.rule != "doer.own-country" and before and before[-1].doer.stance is not stance:
        yield replace(before[-1], doer=before[-1].doer.model_copy(update={"stance": stance}), rule=fact.rule)


def _forces_of(speaker: Tag, reading: Reading, before: list[Found], stance: Stance) -> Found | None:
    """Give the doer told before whose state an official speaks for: the soldiers rather than "officials"."""
    if party_of(speaker, reading) is not speaker or speaker.type not in MEN | {"government"}:
        return None
    land = country_of(speaker, reading)
    same = (b for b in before if land is not None and b.state and b.country == land and not b.adjective)
    first = next(same, None)
    return None if first is None else replace(first, doer=first.doer.model_copy(update={"stance": stance}))


def _beside(speaker: Tag, reading: Reading) -> list[Tag]:
    """Give a speaker with those joined to him by "and"."""
    others = [s for s in named_speakers(reading) if s is not speaker and s.type not in _ONLOOKERS]
    and_he = [s for s in others if (s.clitic == "و" and s.first == speaker.last)]
    he_and = [s for s in others if speaker.clitic == "و" and s.last == speaker.first]
    return [*he_and, speaker, *and_he]

"""Who speaks of his own attack: an armed group of its branch, an official of his state's forces."""

from __future__ import annotations

from operator import attrgetter

from ..grammar.facts import Reading
from ..tagging.tag import Tag, overlap
from .incidents import Incident
from .parties import GROUPS, STATES, backer, country_of, is_observer, is_state, party_of

_DENYING = frozenset({"نفي", "نفت", "نفوا", "ينفي", "تنفي", "انكر", "انكرت", "ينكر", "تنكر"})
_BRANCHES = frozenset({"force", "state_force", "aircraft", "fighters"})
_VERB = 2  # tokens before a speaker in which his verb stands


def named_speakers(reading: Reading) -> list[Tag]:
    """Give the named speakers of a sentence."""
    return [f.tag for f in reading.of("source") if f.tag is not None and not f.tag.bare]


def pointed_speaker(reading: Reading) -> tuple[Tag, Reading] | None:
    """Give the first party that a name or a verb alone points back to, with its sentence."""
    facts = sorted(reading.of("source"), key=attrgetter("at"))
    return next((f.stands_for for f in facts if f.stands_for is not None), None)


def group_voice(tag: Tag, reading: Reading) -> Tag | None:
    """Give the armed group that speaks, where the doer is a force of no country: its own ("the missile force")."""
    if tag.entry is not None or tag.type not in _BRANCHES or country_of(tag, reading) is not None:
        return None
    ahead = [party_of(s, reading) for s in named_speakers(reading) if s.last <= tag.first]
    return next((s for s in ahead if s.entry is not None and s.entry.type in GROUPS), None)


def is_official(speaker: Tag, reading: Reading, country: str) -> bool:
    """Whether a speaker speaks for a state or a part of it, and does not only watch."""
    official = speaker.type in STATES and is_state(speaker) and not is_observer(speaker, reading)
    return official and country in (country_of(speaker, reading), country_of(party_of(speaker, reading), reading))


def denies(speaker: Tag, reading: Reading) -> bool:
    """Whether a sentence tells of a speaker that he denies something, so that he does not own the deed."""
    if not _DENYING.isdisjoint(w.removeprefix("و") for w in reading.view.before(speaker.first, _VERB)):
        return True
    denials = (f.tag for f in reading.of("perpetrator") if f.says["stance"] == "denied" and f.tag is not None)
    return any(overlap(tag, speaker) for tag in denials)


def own_voice(tag: Tag, reading: Reading, incident: Incident) -> tuple[Tag, Reading] | None:
    """Give the speaker who is the doer himself, or an official of the doer's state."""
    country = country_of(tag, reading) if is_state(tag) else None
    adjective = tag.label == "nisba"
    voices = [
        (s, reading) for s in named_speakers(reading) if s.last <= tag.first or not (adjective or overlap(s, tag))
    ]
    voices += [f.stands_for for f in reading.of("source") if f.stands_for is not None and f.at <= tag.first]
    voices += [(v.tag, v.reading) for v in incident.voices]
    for speaker, where in voices:
        if denies(speaker, where):
            continue
        if tag.entry is not None and speaker.entry is tag.entry and tag.label != "nisba" and not backer(tag):
            return speaker, where
        if country is not None and is_official(speaker, where, country):
            return speaker, where
    return None

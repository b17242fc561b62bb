"""Who announces a blow on his enemy without a word of who dealt it: "the Guards: the shelling of a base of the foe"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..lexicon.wars import enemies
from ..tagging.tag import Tag, overlap
from .own_attacks import marks, named_speakers
from .parties import is_observer, party_of
from .told import Told

_DEEDS = frozenset({"noun", "act"})
_BLAST = "trigger.noun.blast"  # which anybody may report
_MEN = frozenset({"official", "spokesperson"})  # who speak for a party and are none
_BETWEEN = frozenset({":", "عن"})
_NEAR = 2  # tokens from a speaker to what he announces: "announces", "announced that of"


def announcer(told: Told) -> Tag | None:
    """Give the party that announces a blow on what is its enemy's, which is then its own.

    Args:
        told: what a sentence tells of the blow.
    """
    target, attack, reading = told.target, told.attacks[0], told.reading
    if target is None or attack.type not in _DEEDS or attack.rule == _BLAST:
        return None
    speakers = (
        s for s in named_speakers(reading) if 0 < attack.first - s.last <= _NEAR and not is_observer(s, reading)
    )
    speaker = next((s for s in speakers if _announces(s, attack, reading)), None)
    if speaker is None:
        return None
    party = party_of(speaker, reading)
    if speaker.type in _MEN and party is speaker:
        party = next((t for t in reading.view.labelled("nisba") if overlap(t, speaker)), speaker)
        if party is speaker:
            return None
    own = marks(party, reading)
    return party if enemies(own, _owners(target, reading)) and not _by_others(own, attack, reading) else None


def _announces(speaker: Tag, attack: Tag, reading: Reading) -> bool:
    """Whether nothing but a colon or a word of announcing stands between a speaker and a blow."""
    between = reading.view.words[speaker.last : attack.first]
    return bool(between) and all(w in _BETWEEN or w in default_lists()["announced"] for w in between)


def _by_others(own: set[str], attack: Tag, reading: Reading) -> bool:
    """Whether a blow is told to have been dealt by means of somebody else: "by the aircraft of the coalition"."""
    means = (t for t in reading.view.labelled("doer") if t.first > attack.first and t.clitic.endswith("ب"))
    return any(theirs and own.isdisjoint(theirs) for theirs in (marks(t, reading) for t in means))


def _owners(target: Tag, reading: Reading) -> set[str]:
    """Give whose a target is: by its entry, or by the parties that its words name."""
    own = {m for m in (target.entry.id, target.entry.country) if m} if target.entry is not None else set[str]()
    named = (t for t in reading.view.labelled("doer", "nisba") if overlap(t, target))
    return own | {mark for t in named for mark in marks(t, reading)}

"""Who speaks of his own attack: an armed group of its branch, an official of his state's forces."""

from __future__ import annotations

from operator import attrgetter

from ..grammar.facts import Reading
from ..lexicon.houses import is_code, kin
from ..tagging.tag import Tag, overlap
from .incidents import Incident
from .parties import GROUPS, STATES, backer, country_of, is_observer, is_state, party_of
from .speakers import OUTLETS
from .wordlists import lists_of

_LISTS = lists_of("own_attacks")
_DENYING = _LISTS.words("denying")
_MEN = frozenset({"official", "spokesperson"})
_IN_OFFICE = frozenset({"وزير", "رييس", "قايد"})  # who are told as their office
_FORCES = frozenset({"state_force", "police", "ministry", "military", "intelligence"})
_ARMED = frozenset({"state", "state_force", "ministry", "military"})
_BRANCHES = frozenset({"force", "state_force", "aircraft", "fighters"})
PLAIN_FORCES = _LISTS.words("plain_forces")
_OF_STATES = _LISTS.words("of_states")
_OPPOSED = "معارض"  # a body of those who are against the state
_OUTLET = _LISTS.words("outlet")
_SPEAKS = 2  # tokens behind a speaker, the verb and "that"
_OWNER = 4  # tokens from an outlet to whose it is
_SAID = "said"
_THAT = frozenset({"ان", "بان", "عن"})
_VERB = 2  # tokens before a speaker in which his verb stands


def named_speakers(reading: Reading) -> list[Tag]:
    """Give the named speakers of a sentence."""
    return [f.tag for f in reading.of("source") if f.tag is not None and not f.tag.bare]


def pointed_speaker(reading: Reading) -> tuple[Tag, Reading] | None:
    """Give the first party that a name or a verb alone points back to, with its sentence."""
    facts = sorted(reading.of("source"), key=attrgetter("at"))
    return next((f.stands_for for f in facts if f.stands_for is not None), None)


def branch_voice(tag: Tag, reading: Reading) -> Tag | None:
    """Give the party that speaks, where the doer is a force of nobody named: its own ("the missile force").

    Of "the security forces" of which their officer tells, give the forces.
    """
    plain = tag.type != "aircraft" and _words(tag, reading) in PLAIN_FORCES
    whose = tag.entry is not None and not plain
    if whose or tag.type not in _BRANCHES or country_of(tag, reading) is not None:
        return None
    ahead = [s for s in named_speakers(reading) if s.last <= tag.first]
    if plain and any(_commands(s, reading) for s in ahead):
        return tag
    parties = [party_of(s, reading) for s in ahead]
    owners = _ARMED if plain and _words(tag, reading) in _OF_STATES else GROUPS | _ARMED if plain else GROUPS
    return next(
        (s for s in parties if s.entry is not None and s.entry.type in owners and s.entry is not tag.entry), None
    )


def _commands(speaker: Tag, reading: Reading) -> bool:
    """Whether a speaker is an officer or official, whose side's forces "the army", "the security forces" are."""
    man = speaker.type in _MEN or reading.view.words[speaker.first].removeprefix("و") in _IN_OFFICE
    if not man or is_observer(speaker, reading) or denies(speaker, reading):
        return False
    entries = (t.entry for t in (speaker, party_of(speaker, reading)) if t.entry is not None)
    return any(e.type in _FORCES or (e.country is not None and e.type not in GROUPS) for e in entries)


def _words(tag: Tag, reading: Reading) -> str:
    """Give a force's words in matching form, with whatever is written onto them."""
    return " ".join(reading.view.words[tag.first : tag.last])


def is_official(speaker: Tag, reading: Reading, country: str) -> bool:
    """Whether a speaker speaks for a state or a part of it, and does not only watch."""
    stated = speaker.type == "statement" and speaker.entry is not None and speaker.entry.type in STATES
    official = (stated or (speaker.type in STATES and is_state(speaker))) and not is_observer(speaker, reading)
    words = reading.view.words[speaker.first : speaker.last]
    if any(w.removeprefix("ال").startswith(_OPPOSED) for w in words):
        return False
    return official and country in (country_of(speaker, reading), country_of(party_of(speaker, reading), reading))


def marks(tag: Tag, reading: Reading) -> set[str]:
    """Give what a party is known by: the id of its entry, of a state also the country code."""
    country = country_of(tag, reading) if is_state(tag) else None
    return {mark for mark in (tag.entry.id if tag.entry is not None else None, country) if mark is not None}


def is_own(speaker: Tag, reading: Reading, party: frozenset[str]) -> bool:
    """Whether a speaker is a party that is known by some marks, or of its house."""
    own = _outlet_of(speaker, reading)
    if not own and (is_observer(speaker, reading) or backer(speaker)):
        return False
    own |= marks(speaker, reading) | marks(party_of(speaker, reading), reading)
    names = {mark for mark in party if not is_code(mark)}  # who leads an alliance speaks for it, not it for him
    return not own.isdisjoint(names) or kin(own, names)


def _outlet_of(speaker: Tag, reading: Reading) -> set[str]:
    """Give what the armed group is known by of which an outlet is told to be: "the channel that belongs to X"."""
    view = reading.view
    if speaker.type not in OUTLETS:
        return set()
    near = (t for t in view.labelled("doer") if speaker.first < t.first <= speaker.last + _OWNER and t.type in GROUPS)
    whose = (t for t in near if not _OUTLET.isdisjoint(view.words[speaker.first : t.first]))
    return next((marks(t, reading) for t in whose), set())


def denies(speaker: Tag, reading: Reading) -> bool:
    """Whether a sentence tells of a speaker that he denies something, so that he does not own the deed."""
    if not _DENYING.isdisjoint(w.removeprefix("و") for w in reading.view.before(speaker.first, _VERB)):
        return True
    denials = (f.tag for f in reading.of("perpetrator") if f.says["stance"] == "denied" and f.tag is not None)
    return any(overlap(tag, speaker) for tag in denials)


def others_tell(speaker: Tag, mention: Tag, reading: Reading) -> bool:
    """Whether what a sentence says is told by another speaker than its first: "while X claims A, Y confirms that X"."""
    between = (f.tag for f in reading.of("source") if f.tag is not None and f.says.get("way") == _SAID)
    words = reading.view.words
    return any(
        speaker.last <= t.first and t.last < mention.first and _THAT & {*words[t.last : t.last + 2]} for t in between
    )


def own_voice(
    tag: Tag, home: Reading, mention: Tag, reading: Reading, incident: Incident
) -> tuple[Tag, Reading] | None:
    """Give the speaker who is the doer himself, of his house, or an official of the doer's state.

    Args:
        tag: the doer by his name.
        home: the sentence of the name.
        mention: the words that tell of him in a sentence on his deed: his name, or "the movement".
        reading: that sentence.
        incident: what he did.
    """
    country = country_of(tag, home) if is_state(tag) else None
    named = tag.entry is not None and tag.label != "nisba" and not backer(tag)
    party = frozenset(marks(tag, home)) if named else frozenset[str]()
    adjective = tag.label == "nisba"
    voices = [
        (s, reading)
        for s in named_speakers(reading)
        if s.last <= mention.first or not (adjective or overlap(s, mention))
    ]
    voices += [f.stands_for for f in reading.of("source") if f.stands_for is not None and f.at <= mention.first]
    voices += [(v.tag, v.reading) for v in incident.voices]
    for speaker, where in voices:
        if denies(speaker, where) or (where is reading and others_tell(speaker, mention, reading)):
            continue
        ahead = where is not reading or speaker.last <= mention.first  # "while an official of the coalition hopes"
        if named and (speaker.entry is tag.entry or (ahead and is_own(speaker, where, party))):
            return speaker, where
        if country is not None and is_official(speaker, where, country):
            return speaker, where
    return None

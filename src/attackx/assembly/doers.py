"""Who is said to have done it, out of all facts of an incident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..grammar.facts import Fact, Reading
from ..schema import Evidence, Perpetrator, Report, Stance
from ..script.normalize import fold
from ..tagging.tag import Tag
from .evidence import Pages
from .going_on import sentence_subject
from .incidents import Incident
from .meant import OF_OTHERS, can_be_meant
from .naming import same_name
from .own_attacks import denies, group_voice, is_official, named_speakers, own_voice, pointed_speaker
from .parties import (
    GROUPS,
    STATES,
    backer,
    core,
    country_of,
    faceless,
    full_name,
    is_aircraft,
    is_observer,
    is_state,
    joined,
    of_land,
    of_led,
    of_whom,
    owned,
    party_of,
    self_named,
    unmarked,
)

_STANCES = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED, Stance.DENIED)
_OUTLETS = frozenset({
    "agency", "newspaper", "tv", "radio", "website", "channel", "outlet", "unnamed_source", "monitor", "hospital",
    "witness", "correspondent",
})  # fmt: skip
SUBJECTS = frozenset(
    {"doer.carried-out", "doer.verb-subject", "doer.light-verb", "doer.launcher", "doer.own-announcement"}
)
_DEALT = SUBJECTS | {"doer.genitive", "doer.agent", "doer.suspected", "doer.accused"}
_MEN = frozenset({"official", "spokesperson"})  # who speak for a party and are none
_NAMELESS = frozenset({"rebels", "fighters", "gunmen"})
_PLAIN = frozenset({
    "الجيش", "القوات المسلحه", "سلاح الجو", "القوات الجويه", "الطيران الحربي", "الطيران", "القوات البحريه",
    "القوات البريه", "البحريه", "القوات",
})  # fmt: skip
_DEEDS = frozenset({"noun", "act", "verb", "launch", "fall"})
_LATTER = frozenset({"الاخيره", "الاخير"})
_ENEMY = "enemy_any"
_FORCES = frozenset({"state_force", "force", "aircraft"})
_FIGHTING = frozenset({
    "state_force", "force", "coalition", "country", "capital", "spokesperson", "ministry", "military",
})  # fmt: skip  # who own their aircraft, where an office only tells of them


@dataclass(slots=True)
class _Found:
    """A doer with the words and the rule that told of it."""

    doer: Perpetrator
    evidence: Evidence
    rule: str
    adjective: bool
    state: bool
    country: str | None
    vague: bool
    of_it: bool = False


def perpetrators(incident: Incident, pages: Pages, target: Tag | None) -> tuple[list[Perpetrator], list[Report]]:
    """Merge the doers told: the firmest stance of each, adjectives only where no name is told.

    Returns:
        The perpetrators and the report of each single statement.
    """
    found: list[_Found] = []
    if incident.claimant is not None:
        found.append(_made(incident.claimant.tag, incident.claimant.reading, pages, "doer.statement-author"))
    for fact, reading in incident.facts("perpetrator"):
        found += _read(fact, reading, incident, pages, target, found)
    if not found:
        found = list(_carried(incident, pages, target)) or list(_headed(incident, pages))
    if not found and incident.before is not None:
        found = list(_inherited(incident.before, incident, pages, target))
    found = [f for f in found if not f.of_it or any(_named_same(f, o) and not o.of_it for o in found)]
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.adjective, f.vague, _STANCES.index(f.doer.stance))):
        if not _known(one, kept) and not (one.adjective and _outdone(one, kept)):
            kept.append(one)
    kept = [_owned_up(one, incident) for one in kept]
    kept.sort(key=lambda f: _STANCES.index(f.doer.stance))
    reports = [Report(slot="perpetrators", value=f.doer, evidence=f.evidence, rule=f.rule) for f in found]
    return [f.doer for f in kept], reports


def _owned_up(one: _Found, incident: Incident) -> _Found:
    """Give a state's attack the stance of a claim where its own officials tell of it in another sentence."""
    if one.doer.stance is not Stance.ATTRIBUTED or not one.state or one.country is None or one.rule in OF_OTHERS:
        return one
    for told in incident.told:
        for fact in told.reading.of("source"):
            tag = fact.tag
            if tag is None or denies(tag, told.reading) or _tells_of_another(one, told.reading):
                continue
            if is_official(tag, told.reading, one.country):
                return replace(one, doer=one.doer.model_copy(update={"stance": Stance.CLAIMED}))
    return one


def _tells_of_another(one: _Found, reading: Reading) -> bool:
    """Whether the doers of a sentence, or the forces in it, are another state's alone, or one's own is denied."""
    facts = [(f.tag, f.says["stance"] == "denied") for f in reading.of("perpetrator") if f.tag is not None]
    if any(denied and country_of(tag, reading) == one.country for tag, denied in facts):
        return True
    tags = [tag for tag, _ in facts] or [t for t in reading.view.labelled("doer") if t.type in _FORCES]
    lands = {country_of(t, reading) for t in tags if is_state(t)} - {None}
    return bool(lands) and one.country not in lands


def _outdone(one: _Found, kept: list[_Found]) -> bool:
    """Whether an adjective says no more than what is kept: a name, or adjectives of another phrase."""
    firm = [k for k in kept if k.doer.stance is not Stance.DENIED]
    return any(not k.adjective or k.rule != one.rule or k.evidence.part != one.evidence.part for k in firm)


def _named_same(one: _Found, other: _Found) -> bool:
    """Whether two names mean one party: the same name, the same entry, or forces of one state."""
    if one.doer.id is not None and one.doer.id == other.doer.id:
        return True
    if one.vague and (not other.state or one.doer.id == _ENEMY):
        return True  # "Kurdish rebels" are the group that the text names, "the enemy" is whoever it names
    state = one.state and other.state and one.country is not None and one.country == other.country
    return state or same_name(core(one.doer.name), core(other.doer.name))


def _same(one: _Found, other: _Found) -> bool:
    """Whether two names mean one party, where "the army" alone may be any state's."""
    plain = any(fold(f.doer.name) in _PLAIN for f in (one, other))
    return _named_same(one, other) or (one.state and other.state and plain)


def _known(one: _Found, kept: list[_Found]) -> bool:
    """Whether the same party is kept already; to be accused and to deny it are two things."""
    other = {Stance.ATTRIBUTED, Stance.SUSPECTED} if one.doer.stance is Stance.DENIED else set()
    return any(_same(one, k) and k.doer.stance not in other for k in kept)


def _read(
    fact: Fact, reading: Reading, incident: Incident, pages: Pages, target: Tag | None, before: list[_Found]
) -> Iterator[_Found]:
    """Read one fact: its doer and those joined to it; nothing where it names no party."""
    if fact.says["stance"] == "unclaimed":
        return
    stance = Stance(fact.says["stance"])
    if fact.tag is not None and fact.tag.clitic == "و" and owned(fact.tag, reading):
        return  # "the army and its militias"
    if "speaker" in fact.says or (fact.tag is not None and fact.stands_for is None and owned(fact.tag, reading)):
        yield from _by_speaker(fact, reading, incident, pages, before)
        return
    tag, pointed = fact.tag, fact.stands_for is not None
    if fact.stands_for is not None:
        tag, reading = fact.stands_for
    if tag is None:
        return
    for one in joined(tag, reading):
        if one is not tag and owned(one, reading):
            continue
        named = of_led(of_land(of_whom(self_named(one, reading), reading), reading), reading)
        words = reading.view.words
        known = pointed and one is tag and not faceless(named, words) and not unmarked(named, words)
        if known or can_be_meant(named, fact, reading, incident, target):
            yield _told(named, fact, reading, incident, pages, stance)
            if "also" in fact.says:
                yield _made(named, reading, pages, fact.rule, Stance(fact.says["also"]))


def _by_speaker(
    fact: Fact, reading: Reading, incident: Incident, pages: Pages, before: list[_Found]
) -> Iterator[_Found]:
    """Give the party that speaks, for "we struck" and "its units"; else who has claimed it before."""
    if fact.rule in ("doer.suspected", "doer.accused"):
        return
    stance = Stance.DENIED if fact.says["stance"] == "denied" else Stance.CLAIMED
    speaker = next((t for t in named_speakers(reading) if t.type not in _OUTLETS), None)
    pointed = pointed_speaker(reading) if speaker is None else None
    if (
        pointed is not None
        and pointed[0].type not in _OUTLETS
        and pointed[0].rule != "person"
        and not is_observer(*pointed)
    ):
        speaker, reading = pointed
    latter = speaker is not None and bool(_LATTER & set(reading.view.words[speaker.first : speaker.last]))
    if speaker is not None and not latter:
        for one in _beside(speaker, reading):
            yield _forces_of(one, reading, before, stance) or _made(
                party_of(one, reading), reading, pages, fact.rule, stance
            )
    elif incident.voices and not latter:
        yield _made(incident.voices[0].tag, incident.voices[0].reading, pages, fact.rule, stance)
    elif "speaker" in fact.says and fact.rule != "doer.own-country" and before and before[-1].doer.stance is not stance:
        yield replace(before[-1], doer=before[-1].doer.model_copy(update={"stance": stance}), rule=fact.rule)


def _forces_of(speaker: Tag, reading: Reading, before: list[_Found], stance: Stance) -> _Found | None:
    """Give the doer told before whose state an official speaks for: the soldiers rather than "officials"."""
    if party_of(speaker, reading) is not speaker or speaker.type not in _MEN | {"government"}:
        return None
    land = country_of(speaker, reading)
    same = (b for b in before if land is not None and b.state and b.country == land and not b.adjective)
    known = next(same, None)
    return None if known is None else replace(known, doer=known.doer.model_copy(update={"stance": stance}))


def _beside(speaker: Tag, reading: Reading) -> list[Tag]:
    """Give a speaker with those joined to him by "and"."""
    others = [s for s in named_speakers(reading) if s is not speaker and s.type not in _OUTLETS]
    and_he = [s for s in others if (s.clitic == "و" and s.first == speaker.last)]
    he_and = [s for s in others if speaker.clitic == "و" and s.last == speaker.first]
    return [*he_and, speaker, *and_he]


def _told(tag: Tag, fact: Fact, reading: Reading, incident: Incident, pages: Pages, stance: Stance) -> _Found:
    by = (pages.page(reading).of_tag(fact.by).text,) if fact.by else ()
    if stance is Stance.ATTRIBUTED and fact.rule not in OF_OTHERS and fact.rule != "doer.weapon-adjective":
        group = group_voice(tag, reading)
        if group is not None:
            return _made(group, reading, pages, fact.rule, Stance.CLAIMED)
        voice = own_voice(tag, reading, incident)
        if voice is not None:
            speaker, where = voice
            vague = tag.label == "nisba" or (is_aircraft(tag, reading) and speaker.type in _FIGHTING)
            party = party_of(speaker, where)
            if vague and speaker.type in STATES | {"coalition"} and (party is not speaker or speaker.type not in _MEN):
                tag, reading = party, where
            return _made(tag, reading, pages, fact.rule, Stance.CLAIMED)
    made = _made(tag, reading, pages, fact.rule, stance, by)
    made.of_it = "of" in fact.says
    return made


def _made(
    tag: Tag, reading: Reading, pages: Pages, rule: str, stance: Stance = Stance.CLAIMED, by: tuple[str, ...] = ()
) -> _Found:
    page = pages.page(reading)
    ident = tag.entry.id if tag.entry is not None and not backer(tag) else None
    doer = Perpetrator(name=full_name(tag, page.name(tag)), id=ident, stance=stance, said_by=by)
    state = is_state(tag)
    country = country_of(tag, reading) if state else None
    unlisted = tag.entry is None or tag.entry.category == "country"  # "Tunisian gunmen"
    vague = (unlisted and not tag.named and tag.type in _NAMELESS) or ident == _ENEMY
    return _Found(doer, page.of_tag(tag), rule, tag.label == "nisba", state, country, vague)


def _carried(incident: Incident, pages: Pages, target: Tag | None) -> Iterator[_Found]:
    """Give the subject that an earlier verb of the same sentence names, for "it shelled A and hit B"."""
    for told in incident.told:
        first = told.attacks[0]
        if first.type not in ("verb", "launch"):
            continue
        facts = [f for f in told.reading.of("perpetrator") if f.rule in SUBJECTS and f.tag is not None]
        ahead = [f for f in facts if f.tag is not None and f.tag.last <= first.first]
        if ahead:
            yield from _read(ahead[-1], told.reading, incident, pages, target, [])
            return
        subject = sentence_subject(told.reading, first)
        if subject is not None:
            yield _made(subject, told.reading, pages, "doer.sentence-subject", Stance.ATTRIBUTED)
            return


def _inherited(before: Incident, incident: Incident, pages: Pages, target: Tag | None) -> Iterator[_Found]:
    """Give the last doer told of the attack that an incident goes on about, or of the one that that goes on about."""
    told = [(f, r) for f, r in before.facts("perpetrator") if f.tag is not None]
    facts = [(f, r) for f, r in told if f.rule in _DEALT]
    for fact, reading in facts[-1:]:
        yield from _read(fact, reading, incident, pages, target, [])
    if not told and before.before is not None:
        yield from _inherited(before.before, incident, pages, target)


def _headed(incident: Incident, pages: Pages) -> Iterator[_Found]:
    """Give the armed group under whose heading an attack is listed ("X: the shelling of A, the targeting of B")."""
    voice = next((v for v in incident.voices if v.rule == "source.heading"), None)
    if voice is None or voice.tag.entry is None or voice.tag.entry.type not in GROUPS:
        return
    for told in incident.told:
        words, first = told.reading.view.words, told.attacks[0]
        if first.type in _DEEDS and not any(w.isalnum() for w in words[: first.first]):
            yield _made(voice.tag, voice.reading, pages, "doer.heading")
            return

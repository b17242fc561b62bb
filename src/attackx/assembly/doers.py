"""Who is said to have done it, out of all facts of an incident."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..schema import Perpetrator, Report, Stance
from ..tagging.tag import Tag
from .announcing import announcer
from .disowned import is_accused, is_disowned
from .elided import elided_doer, shot_down_of, turns_to_another, verb_of
from .elsewhere import DEEDS
from .evidence import Pages
from .fights import opponents
from .found import PLAIN, STANCES, Found, is_kept, made, named_same, of_one_phrase, outdone, owned_up
from .incidents import Incident
from .meant import BY_NOUN, OF_OTHERS, acts, can_be_meant, struck_from_the_air
from .own_attacks import branch_voice, named_speakers, own_voice
from .own_deeds import MEN, by_speaker
from .owners import is_of_what_was_hit
from .parties import (
    GROUPS,
    STATES,
    faceless,
    is_aircraft,
    is_observer,
    joined,
    of_land,
    of_led,
    of_whom,
    owned,
    party_of,
    self_named,
    unmarked,
)
from .subjects import another_subject, sentence_subject
from .tolls import killed_attackers
from .traits import kind_of
from .victims import person_by_name

_AT_WHOM = 3  # tokens behind the words of a deed that tell at whom it was
_KILLED_THEM = "doer.militants-killed"
_OF_DEAD = frozenset({"doer.militants-dead", _KILLED_THEM})  # who killed them may have been struck
_BY_GUARDS = frozenset({"doer.verb-subject", "doer.force-that-killed", "doer.launcher"})  # who may have shot back
_OF_FOES = _BY_GUARDS | {_KILLED_THEM}
_KILLED = frozenset({"قتل", "قتلت", "قتلوا", "صفي", "صفت"})
_SPOKEN_OF = frozenset({"harm", "the"})
SUBJECTS = frozenset(
    {"doer.carried-out", "doer.verb-subject", "doer.light-verb", "doer.launcher", "doer.own-announcement"}
)
_DEALT = SUBJECTS | {"doer.genitive", "doer.agent", "doer.suspected", "doer.accused"}
_BACK = 8  # incidents that each go on about the one before, over which a doer is carried on
_BESIDES = (  # before another deed of the same subject
    ["اضافه", "الي"], ["بالاضافه", "الي"], ["فضلا", "عن"], ["الي", "جانب"], ["علاوه", "علي"], ["ناهيك", "عن"],
)  # fmt: skip
_HIS = frozenset({"جيشه", "طيرانه", "سلاحه"})
_THAT = frozenset({"ان", "بان"})
_FIGHTING = frozenset({
    "state_force", "force", "coalition", "country", "capital", "spokesperson", "ministry", "military",
})  # fmt: skip  # who own their aircraft, where an office only tells of them


def perpetrators(incident: Incident, pages: Pages, target: Tag | None) -> tuple[list[Perpetrator], list[Report]]:
    """Merge the doers told: the firmest stance of each, adjectives only where no name is told.

    Returns:
        The perpetrators and the report of each single statement.
    """
    found: list[Found] = []
    if incident.claimant is not None:
        found.append(made(incident.claimant.tag, incident.claimant.reading, pages, "doer.statement-author"))
    for fact, reading in incident.facts("perpetrator"):
        if not is_of_what_was_hit(fact, reading) and not (
            _of_dead(fact, reading) and _struck_before(incident, fact, reading)
        ):
            found += _read(fact, reading, incident, pages, target, found)
    if not found:
        found = list(_elided(incident, pages, target)) or list(_carried(incident, pages, target))
        found = found or list(_headed(incident, pages)) or list(_shot_down(incident, pages))
        found = found or list(_fought(incident, pages)) or list(_announced(incident, pages))
    if not found and incident.before is not None and not _by_others(incident):
        found = list(_inherited(incident.before, incident, pages, target))
    found = [f for f in found if not f.of_it or any(named_same(f, o) and not o.of_it for o in found)]
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.adjective, f.vague, f.doer.id in PLAIN, STANCES.index(f.doer.stance))):
        if not is_kept(one, kept) and not (one.adjective and outdone(one, kept)):
            kept.append(one)
    home = next((t.reading for t in incident.told if target is not None and t.target is target), None)
    flown = any(kind_of(told) == "airstrike" for told in incident.told)
    struck = _struck_again(incident, target)
    kept = [owned_up(one, incident) for one in of_one_phrase(kept, found, home, struck, flown=flown)]
    kept.sort(key=lambda f: STANCES.index(f.doer.stance))
    reports = [Report(slot="perpetrators", value=f.doer, evidence=f.evidence, rule=f.rule) for f in found]
    return [f.doer for f in kept], reports


def _of_dead(fact: Fact, reading: Reading) -> bool:
    """Whether a party is told to have dealt a blow only by the militants whom it killed."""
    if fact.rule == "doer.own-announcement":
        words = set(reading.view.words[fact.first : fact.last])
        return not words.isdisjoint(_KILLED) and not words.isdisjoint(default_lists()["militant"])
    by_guards = fact.rule in _BY_GUARDS and (killed_attackers(reading) or _shot_at_attackers(fact, reading))
    return fact.rule in _OF_DEAD or by_guards


def _shot_at_attackers(fact: Fact, reading: Reading) -> bool:
    """Whether a party is told to have fired at the attackers: "the guards opened fire on the assailants"."""
    words, attackers = reading.view.words, default_lists()["attackers"]
    near = pairwise(words[fact.first : fact.last + _AT_WHOM])
    return any(at == "علي" and whom in attackers for at, whom in near)


def _struck_before(incident: Incident, fact: Fact, reading: Reading) -> bool:
    """Whether another sentence, or this one before, tells of a blow, which those killed may have dealt."""
    told = (a for t in incident.told if t.reading is not reading for a in t.attacks)
    ahead = (a for a in reading.attacks if fact.rule in _OF_FOES and a.last <= fact.first)
    return any(a.type not in _SPOKEN_OF for a in (*told, *ahead))


def _struck_again(incident: Incident, target: Tag | None) -> set[int]:
    """Give the ids of the sentences that tell what was hit by its name, or point back to it: "the base"."""
    name = next((told.word(target) for told in incident.told if target is not None and told.target is target), None)
    told = [(t, t.target) for t in incident.told if t.target is not None and name is not None]
    return {id(t.reading) for t, hit in told if hit.bare or t.word(hit) == name}


def _read(
    fact: Fact, reading: Reading, incident: Incident, pages: Pages, target: Tag | None, before: list[Found]
) -> Iterator[Found]:
    """Read one fact: its doer and those joined to it; nothing where it names no party."""
    if fact.says["stance"] == "unclaimed":
        return
    stance = Stance(fact.says["stance"])
    if stance is not Stance.DENIED and is_disowned(fact, reading):
        return
    if fact.tag is not None and fact.tag.clitic == "و" and owned(fact.tag, reading):
        return  # "the army and its militias"
    if "speaker" in fact.says or (fact.tag is not None and fact.stands_for is None and owned(fact.tag, reading)):
        yield from by_speaker(fact, reading, incident, pages, before)
        return
    if "named" in fact.says:
        if not struck_from_the_air(incident):
            yield made(person_by_name(fact, reading), reading, pages, fact.rule, stance)
        return
    tag, pointed, there = fact.tag, fact.stands_for is not None, reading
    if fact.stands_for is not None:
        tag, reading = fact.stands_for
    if tag is None:
        return
    for one in joined(tag, reading):
        if one is not tag and owned(one, reading):
            continue
        named = of_led(of_land(of_whom(self_named(one, reading), reading), reading), reading)
        words = reading.view.words
        meant = pointed and one is tag and not faceless(named, words) and not unmarked(named, words)
        certain = meant and (fact.tag is None or fact.rule not in BY_NOUN or acts(fact.tag, fact, there))
        if certain or can_be_meant(named, fact, reading, incident, target):
            yield _told(named, fact, (reading, there), incident, pages, stance)
            if "also" in fact.says:
                yield made(named, reading, pages, fact.rule, Stance(fact.says["also"]))


def _told(
    tag: Tag, fact: Fact, readings: tuple[Reading, Reading], incident: Incident, pages: Pages, stance: Stance
) -> Found:
    """Give a doer as he is told: of his name's sentence and of the one on his deed, which may be another."""
    reading, there = readings
    mention = fact.tag if fact.tag is not None and fact.stands_for is not None else tag
    by = (pages.page(reading).of_tag(fact.by).text,) if fact.by else ()
    told_by_others = fact.rule in OF_OTHERS or fact.rule == "doer.weapon-adjective" or is_accused(tag, reading)
    if stance is Stance.ATTRIBUTED and not told_by_others:
        branch = branch_voice(tag, reading)
        if branch is not None:
            return made(tag if branch.type in MEN else branch, reading, pages, fact.rule, Stance.CLAIMED)
        if _his_own(tag, reading):
            return made(tag, reading, pages, fact.rule, Stance.CLAIMED)
        voice = own_voice(tag, reading, mention, there, incident)
        if voice is not None:
            speaker, where = voice
            vague = tag.label == "nisba" or (is_aircraft(tag, reading) and speaker.type in _FIGHTING)
            party = party_of(speaker, where)
            if vague and speaker.type in STATES | {"coalition"} and (party is not speaker or speaker.type not in MEN):
                tag, reading = party, where
            return made(tag, reading, pages, fact.rule, Stance.CLAIMED)
    found = made(tag, reading, pages, fact.rule, stance, by)
    found.reading, found.mention = there, mention
    found.of_it = "of" in fact.says
    return found


def _elided(incident: Incident, pages: Pages, target: Tag | None) -> Iterator[Found]:
    """Give the party to which a pronoun points back: "in a raid that it flew on", "stepped up its raids on"."""
    for told in incident.told:
        doer = elided_doer(told.reading, told.attacks[0])  # a later one may be another's: "while X steps up its raids"
        if doer is not None:
            fact = Fact("perpetrator", "doer.elided", {"stance": "attributed"}, doer.first, doer.last, doer)
            yield from _read(fact, told.reading, incident, pages, target, [])
            return


def _his_own(tag: Tag, reading: Reading) -> bool:
    """Whether a force is that of a state's man who tells of it: "the president said that his army"."""
    if tag.entry is not None or reading.view.words[tag.first] not in _HIS:
        return False
    ahead = (s for s in named_speakers(reading) if s.last <= tag.first and reading.view.words[tag.first - 1] in _THAT)
    return any(s.type in STATES and not is_observer(s, reading) for s in ahead)


def _carried(incident: Incident, pages: Pages, target: Tag | None) -> Iterator[Found]:
    """Give the subject that an earlier verb of the same sentence names, for "it shelled A and hit B"."""
    for told in incident.told:
        first = told.attacks[0]
        verb = verb_of(first, told.reading)
        besides = (
            verb is None and first.type in ("noun", "act") and told.reading.view.before(first.first, 2) in _BESIDES
        )
        if besides:
            verb = first.first
        if verb is None:
            continue
        facts = [f for f in told.reading.of("perpetrator") if f.rule in SUBJECTS and f.tag is not None]
        ahead = [f for f in facts if f.tag is not None and f.tag.last <= verb]
        if ahead and turns_to_another(told.reading, ahead[-1].last, first):
            continue
        if ahead:
            meant = (list(_read(fact, told.reading, incident, pages, target, [])) for fact in reversed(ahead))
            yield from next(filter(None, meant), [])
            return
        subject = None if besides else sentence_subject(told.reading, first, verb)
        if subject is not None:
            yield made(subject, told.reading, pages, "doer.sentence-subject", Stance.ATTRIBUTED)
            return
        subject = None if besides else another_subject(told.reading, first)
        if subject is not None:
            fact = Fact("perpetrator", "doer.another-subject", {"stance": "attributed"}, subject.first, verb, subject)
            yield from _read(fact, told.reading, incident, pages, target, [])
            return


def _by_others(incident: Incident) -> bool:
    """Whether gunmen not told before dealt an attack themselves: "while gunmen fire shells at the city"."""
    tags = (f.tag for f, _ in incident.facts("perpetrator") if f.rule in SUBJECTS)
    return any(t is not None and t.type == "gunmen" and t.entry is None and not t.definite for t in tags)


def _inherited(before: Incident, incident: Incident, pages: Pages, target: Tag | None) -> Iterator[Found]:
    """Give the last doer told of the attack that an incident goes on about, or of the one that that goes on about."""
    back: Incident | None = before
    for _ in range(_BACK):
        if back is None:
            return
        told = [(f, r) for f, r in back.facts("perpetrator") if f.tag is not None]
        dealt = [(f, r) for f, r in told if f.rule in _DEALT]
        meant = [(f, r) for f, r in dealt if any(_read(f, r, back, pages, None, []))]
        if meant or len(told) > len(dealt):
            for fact, reading in meant[-1:]:
                yield from _read(fact, reading, incident, pages, target, [])
            return
        back = back.before


def _shot_down(incident: Incident, pages: Pages) -> Iterator[Found]:
    """Give whose drones were shot down, where only the words of them tell it."""
    for told in incident.told:
        flown = shot_down_of(told.reading)
        if flown is not None:
            yield made(flown, told.reading, pages, "doer.shot-down", Stance.ATTRIBUTED)
            return


def _fought(incident: Incident, pages: Pages) -> Iterator[Found]:
    """Give the other side of a clash, where the sentence names it."""
    for told in incident.told:
        if others := opponents(told):
            yield from (made(t, told.reading, pages, "doer.fight", Stance.ATTRIBUTED) for t in others)
            return


def _announced(incident: Incident, pages: Pages) -> Iterator[Found]:
    """Give who announces a blow on his enemy's: "the Guards: the shelling of a base of the foe"."""
    for told in incident.told:
        if (party := announcer(told)) is not None:
            yield made(party, told.reading, pages, "doer.announcer")
            return


def _headed(incident: Incident, pages: Pages) -> Iterator[Found]:
    """Give the armed group under whose heading an attack is listed ("X: the shelling of A, the targeting of B")."""
    voice = next((v for v in incident.voices if v.rule == "source.heading"), None)
    if voice is None or voice.tag.entry is None or voice.tag.entry.type not in GROUPS:
        return
    for told in incident.told:
        words, first = told.reading.view.words, told.attacks[0]
        if first.type in DEEDS and not any(w.isalnum() for w in words[: first.first]):
            yield made(voice.tag, voice.reading, pages, "doer.heading")
            return

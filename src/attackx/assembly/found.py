"""A doer as he was told, and when two that were told are one party."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from operator import attrgetter

from ..grammar.facts import Reading
from ..lexicon.houses import kin
from ..schema import Evidence, Perpetrator, Stance
from ..script.normalize import fold
from ..tagging.tag import Tag
from .evidence import Pages
from .governing import governing
from .incidents import Incident
from .meant import OF_OTHERS
from .naming import same_name
from .own_attacks import PLAIN_FORCES, denies, is_official, is_own, marks, others_tell
from .parties import GROUPS, backer, core, country_of, full_name, is_state
from .wordlists import lists_of

_LISTS = lists_of("found")
_EXAMINED = _LISTS.words("examined")
STANCES = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED, Stance.DENIED)
_NAMELESS = frozenset({"rebels", "fighters", "gunmen"})
_SAID = OF_OTHERS | {"doer.claim", "doer.own-announcement", "doer.attacker-by-name"}
_BY_VERB = "doer.verb-subject"
_PHRASE = 7  # tokens between allies: "X, and fighters who are loyal to Y"
_ENEMY = "enemy_any"
_FORCES = frozenset({"state_force", "force", "aircraft"})
PLAIN = frozenset({"regime_any", "opposition_any"})  # whose fuller name is kept, where it is told


@dataclass(slots=True)
class Found:
    """A doer with the words and the rule that told of it, and the sentence and tokens of the mention."""

    doer: Perpetrator
    evidence: Evidence
    rule: str
    adjective: bool
    state: bool
    country: str | None
    vague: bool
    reading: Reading
    mention: Tag
    of_it: bool = False


def made(
    tag: Tag, reading: Reading, pages: Pages, rule: str, stance: Stance = Stance.CLAIMED, by: tuple[str, ...] = ()
) -> Found:
    """Give a doer as a tag names him, with the rule that told of him."""
    page = pages.page(reading)
    ident = tag.entry.id if tag.entry is not None and not backer(tag) else None
    doer = Perpetrator(name=full_name(tag, page.name(tag)), id=ident, stance=stance, said_by=by)
    state = is_state(tag)
    country = country_of(tag, reading) if state else None
    unlisted = tag.entry is None or tag.entry.category == "country"  # "Tunisian gunmen"
    vague = (unlisted and not tag.named and tag.type in _NAMELESS) or ident == _ENEMY
    return Found(doer, page.of_tag(tag), rule, tag.label == "nisba", state, country, vague, reading, tag)


def owned_up(one: Found, incident: Incident) -> Found:
    """Give an attack the stance of a claim where its doer's own officials or arms tell of it in another sentence."""
    if one.doer.stance is not Stance.ATTRIBUTED or one.rule in OF_OTHERS or incident.past is not None:
        return one
    party = frozenset(_marks(one))
    for told in incident.told:
        if _tells_of_another(one, told.reading):
            continue
        first = told.attacks[0] if told.attacks else one.mention
        named = [f.tag for f in told.reading.of("source") if f.tag is not None]
        tellers = [t for t in named if not (denies(t, told.reading) or others_tell(t, first, told.reading))]
        telling = {id(f.tag) for f in governing(told)}
        official = one.country is not None and any(is_official(t, told.reading, one.country) for t in tellers)
        if official or any(id(t) in telling and is_own(t, told.reading, party) for t in tellers):
            return replace(one, doer=one.doer.model_copy(update={"stance": Stance.CLAIMED}))
    return one


def _marks(one: Found) -> set[str]:
    """Give what a doer is known by; a name without an entry by nothing."""
    ident = one.doer.id if one.doer.id is not None and one.doer.id != _ENEMY else None
    return {mark for mark in (ident, one.country) if mark is not None} if not one.adjective else set()


def _tells_of_another(one: Found, reading: Reading) -> bool:
    """Whether the doers of a sentence, or the forces in it, are others alone, or one's own is accused or denied.

    An official who looks into what others allege owns nothing either.
    """
    if not _EXAMINED.isdisjoint(reading.view.words):
        return True
    facts = [(f.tag, f) for f in reading.of("perpetrator") if f.tag is not None]
    party = frozenset(_marks(one)) | ({one.country} if one.country is not None else set())
    if any((f.says["stance"] == "denied" or f.rule in OF_OTHERS) and _is(tag, reading, party) for tag, f in facts):
        return True
    tags = [tag for tag, _ in facts] or [t for t in reading.view.labelled("doer") if t.type in _FORCES]
    sided = [t for t in tags if (country_of(t, reading) if one.state and is_state(t) else not one.state)]
    sided = [t for t in sided if marks(t, reading)]
    return bool(sided) and not any(_is(t, reading, party) for t in sided)


def _is(tag: Tag, reading: Reading, party: frozenset[str]) -> bool:
    """Whether a tag names a party that is known by some marks, or one of its house."""
    own = marks(tag, reading)
    return not own.isdisjoint(party) or kin(own, party)


def outdone(one: Found, kept: list[Found]) -> bool:
    """Whether an adjective says no more than what is kept: a name, or adjectives of another phrase."""
    firm = [k for k in kept if k.doer.stance is not Stance.DENIED]
    return any(not k.adjective or k.rule != one.rule or k.evidence.part != one.evidence.part for k in firm)


def named_same(one: Found, other: Found) -> bool:
    """Whether two names mean one party: the same name, the same entry, or forces of one state."""
    if one.doer.id is not None and other.doer.id is not None and (one.doer.id == other.doer.id or _kin(one, other)):
        return True
    if one.vague and (not other.state or one.doer.id == _ENEMY):
        return True  # "Kurdish rebels" are the group that the text names, "the enemy" is whoever it names
    state = one.state and other.state and one.country is not None and one.country == other.country
    return state or same_name(core(one.doer.name), core(other.doer.name))


def _kin(one: Found, other: Found) -> bool:
    """Whether two names are of one party and its arm, or its plain name; a state and an alliance it leads are two."""
    states = (one.state or other.state) and PLAIN.isdisjoint((one.doer.id, other.doer.id))
    return not states and kin({str(one.doer.id)}, {str(other.doer.id)})


def _same(one: Found, other: Found) -> bool:
    """Whether two names mean one party, where "the army" alone may be any state's."""
    plain = any(fold(f.doer.name) in PLAIN_FORCES for f in (one, other))
    return named_same(one, other) or (one.state and other.state and plain)


def is_kept(one: Found, kept: list[Found]) -> bool:
    """Whether the same party is kept already; to be accused and to deny it are two things."""
    other = {Stance.ATTRIBUTED, Stance.SUSPECTED} if one.doer.stance is Stance.DENIED else set()
    return any(_same(one, k) and k.doer.stance not in other for k in kept)


def of_one_phrase(
    kept: list[Found], found: list[Found], home: Reading | None, struck: set[int], *, flown: bool
) -> list[Found]:
    """Keep of an attack's doers the firmest told, and those named in one phrase with him: allies are joined by "and".

    A doer that another sentence names is mostly another attack's. Who is accused, or claims it, is kept all the same.

    Args:
        kept: each party once, the firmest told first.
        found: all mentions.
        home: the sentence that tells what was hit, whose doer goes before others that are told as firmly.
        struck: ids of the sentences that tell of the same thing hit, each of whose verbs has a doer of its own.
        flown: whether it was dealt by aircraft, which an armed group has none of.
    """
    firm = [k for k in kept if k.doer.stance is not Stance.DENIED]
    named = [k for k in firm if k.doer.id is not None] or firm  # "the extremist organisation" says less than a name
    named = [k for k in named if not (flown and k.mention.type in GROUPS)] or named
    named = [k for k in named if k.doer.stance is named[0].doer.stance]
    here = [f for f in found if f.reading is home]
    at_home = (k for k in named if any(_same(f, k) for f in here))
    lead = next(at_home, next(iter(named), None))
    if lead is None:
        return kept
    mentions: defaultdict[int, list[Tag]] = defaultdict(list)
    for mention in found:
        if mention is lead or _same(mention, lead):
            mentions[id(mention.reading)].append(mention.mention)
    near = [f for f in found if any(_in_phrase(f.mention, tag) for tag in mentions.get(id(f.reading), ()))]
    return [
        k
        for k in kept
        if k.doer.stance is Stance.DENIED
        or k is lead
        or k.rule in _SAID
        or any(f is k or _same(f, k) for f in near)
        or _struck_too(k, lead, struck)
    ]


def _struck_too(one: Found, lead: Found, struck: set[int]) -> bool:
    """Whether a party is told by a verb of its own to have hit the same thing, as firmly as the one kept."""
    named = one.doer.id is not None and one.doer.stance is lead.doer.stance and not (one.adjective or one.vague)
    return named and one.rule == lead.rule == _BY_VERB and id(one.reading) in struck


def _in_phrase(one: Tag, other: Tag) -> bool:
    """Whether two mentions of one sentence stand in one phrase."""
    a, b = sorted((one, other), key=attrgetter("first"))
    return b.first - a.last <= _PHRASE

"""Whether an incident is an attack that counts: enough is told of it, and it is nothing else."""

from __future__ import annotations

from itertools import pairwise

from ..grammar.facts import Fact, Reading
from .clauses import CLASH
from .crashes import is_crash
from .incidents import Incident
from .ranks import rank, unnamed
from .scant import is_mention
from .signs import BLOWS, named_dead, of_troops, on_armour, on_site, survived
from .sites import spots
from .told import Told
from .traits import FROM_AFAR, kind_of, span_of

_SPORT_SENTENCES, _SPORT_WORDS = 2, 3
_SPORT_SHARE = 0.1  # of the sentences: a long text may tell of a match beside attacks
_LEAD = 2  # title and first sentence say what a text is about
_LINE = 4  # words of a sentence; flags and datelines at the head of a post have fewer
_SOON = 2  # sentences within which a report is called false
_SOLID = 2  # installations, vehicles and forces make even a weak word an attack
_BLASTS = frozenset({"trigger.noun.blast", "trigger.noun.bombing", "trigger.noun.ied", "trigger.harmed-by"})
_TOWARD = frozenset({"علي", "نحو", "صوب", "باتجاه", "تجاه"})
_FROM_AFAR = FROM_AFAR - {"shelling"}  # means of no riot
_SHORT_NEWS = frozenset({"trigger.projectiles-in-flight", "trigger.under-fire"})  # "rockets are seen coming"
_DEAD = "trigger.militants-dead"
_KILLINGS = frozenset({_DEAD, "trigger.force-that-killed"})
_OF_CAPTIVES = frozenset({"bombing", "armed_assault"})
_SAID_OF_DOERS = frozenset({"unclaimed", "claimed"})  # nobody claims it; "we attacked"
_DEEDS = frozenset({"act", "the"})
_ATTACK = ("هجوم", "هجمات")
_ALL_OF_THEM = frozenset({"بيوت الله", "رجال الامن", "دور العباده", "اماكن العباده"})
_BROUGHT = frozenset({"جراء", "اثر", "نتيجه", "بفعل", "بسبب", "عقب"})
_TRYING = frozenset({"تحاول", "يحاول", "تحاولان"})
_WE_UNDERGO = frozenset({"نتعرض", "تعرضنا"})
_ENTRIES = ("قتحام", "قتحم")
_ARRESTS = ("عتقل", "عتقال", "داهم", "تفتيش")
_DEVICES = ("عبوه", "عبوات", "عبوت", "مفخخ", "ملغوم", "ناسف", "نتحاري", "لغم")


def is_sport(readings: list[Reading]) -> bool:
    """Whether the text is of sport: several such words, in several sentences or in one text of few."""
    told = [r for r in readings if any(f.rule == "domain.sport" for f in r.of("domain"))]
    words = sum(f.says["domain"] == "sport" for r in told for f in r.of("domain"))
    return len(told) >= max(_SPORT_SENTENCES, _SPORT_SHARE * len(readings)) and words >= _SPORT_WORDS


class Subject:
    """What a text as a whole is about, looked at once for all of its incidents.

    Args:
        readings: all sentences, numbered from 0.

    Attributes:
        readings: the same.
        lead: what the title and the first sentence are about.
        accident: whether one of them calls the blast an accident.
    """

    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        lead = _lead(readings)
        self.lead = set[str]().union(*(_domains(r) for r in lead))
        self.accident = any(rule == "veto.accident" for r in lead for _, rule in r.vetoed)
        self._leftover: bool | None = None

    @property
    def leftover(self) -> bool:
        """Whether some sentence tells of old ordnance."""
        if self._leftover is None:
            self._leftover = any("leftover" in _domains(r) for r in self.readings)
        return self._leftover


def _lead(readings: list[Reading]) -> list[Reading]:
    """Give the title's sentences and the first one of the text, but for flags and datelines."""
    told = [r for r in readings if len(r.view.words) >= _LINE] or readings
    title = [r for r in told if r.view.text != readings[-1].view.text]
    return [*title, *told[len(title) :][: max(1, _LEAD - len(title))]]


def is_something_else(incident: Incident, subject: Subject) -> bool:
    """Whether what looks like an attack is an exercise, an accident, a storm, a crime, a riot, a rumour or history."""
    own = [t.reading for t in incident.told]
    told = set[str]().union(*(_domains(r) for r in own))
    near = told.union(*(_domains(r) for r in incident.added))
    lead = subject.lead
    tolls = [f for r in (*own, *incident.added) for f in r.of("casualty") if _is_toll(f)]
    toll = any(not _is_nobody(f) for f in tolls)
    rules = {a.rule for t in incident.told for a in t.attacks}
    kinds = {kind_of(t) for t in incident.told} - {"unspecified"}
    classes = {a.type for t in incident.told for a in t.attacks}
    return (
        (not toll and bool({"exercise", "deal"} & told))
        or (not tolls and "other" not in incident.told[0].cues and bool({"exercise", "deal"} & (near | lead)))
        or _is_hoax(incident, subject.readings)
        or "leftover" in (told | lead)
        or (rules <= {"trigger.noun.blast"} and subject.leftover)
        or ("history" in told and not any(t.target is not None for t in incident.told))
        or "almanac" in lead
        or ("spy" in told and classes <= {"intercept", "fall"})
        or ("accident" in near and rules <= _BLASTS - {"trigger.noun.ied"} and not _of_device(incident))
        or ("accident" in told and rules <= _KILLINGS)
        or (subject.accident and rules <= _BLASTS)
        or ("nature" in (told | lead) and rules <= BLOWS)
        or ("animals" in (told | lead) and not kinds)
        or ("cyber" in (told | lead) and not toll and not kinds)
        or ("sport" in told and not toll and not kinds)
        or ("execution" in (told if toll else told | lead) and kinds <= _OF_CAPTIVES and not _is_named(incident))
        or (kinds <= {"armed_assault"} and _is_crime(incident, near))
        or ("riot" in near and not toll and (kinds.isdisjoint(_FROM_AFAR) or classes <= {"intercept", "verb"}))
        or ("gas" in near and not toll)
        or is_crash(incident)
        or (not _heard(incident) and is_mention(incident, subject.readings))
    )


def is_event(incident: Incident) -> bool:
    """Whether enough is told for an event: a target, a place or a toll, and arms or a doer behind a weak word."""
    attacks = [a for t in incident.told for a in t.attacks]
    place = any(t.tags("place") if incident.aggregate else spots(t) for t in incident.told)
    toll = any(_is_toll(f) for t in incident.told for f in t.facts("casualty"))
    strong = any(a.item["strength"] == "strong" for a in attacks)
    arms = any(kind_of(t) != "unspecified" for t in incident.told)
    doers = [f for t in incident.told for f in t.facts("perpetrator")]
    doer = any(f.tag is not None or f.says["stance"] in _SAID_OF_DOERS for f in doers)
    dated = any(span_of(t) is not None for t in incident.told)
    named = any(
        t.target is not None and not (_all_of_them(t) or unnamed(t.target)) and rank(t.target) <= _SOLID
        for t in incident.told
    )
    target = any(t.target is not None and (not _vague(t) or toll or doer or dated) for t in incident.told)
    came_of_it = {f.says["status"] for t in incident.told for f in t.facts("status")}
    if all(a.type == "harm" for a in attacks) and all(
        any(f.says["slot"] == "period" for f in t.facts("casualty")) for t in incident.told
    ):
        return False  # so many were killed by gunfire since the protests began
    if {a.rule for a in attacks} <= {CLASH, _DEAD}:
        return toll and (place or target) and not incident.aggregate
    if incident.aggregate:
        row = strong or arms or doer or any(q.type == "attack" for t in incident.told for q in t.tags("quantity"))
        return any(t.target for t in incident.told) or (row and place) or (strong and toll)
    if all(_is_entry(t.word(a)) for t in incident.told for a in t.attacks):
        return toll or (not _to_arrest(incident) and ((doer and target) or (named and dated)))
    if {a.rule for a in attacks} <= {"trigger.noun.ied"}:
        return toll or target
    if (
        not target
        and not toll
        and came_of_it.isdisjoint({"intercepted", "partly"})
        and all(a.type == "launch" and not _aimed(t.word(a)) for t in incident.told for a in t.attacks)
    ):
        return False
    if strong:
        return (
            target
            or toll
            or (place and (dated or arms or doer))
            or _attributed(incident)
            or _counted(incident)
            or (arms and any(a.rule in _SHORT_NEWS for a in attacks))
            or (_we_undergo(incident) and any(kind_of(t) in _FROM_AFAR for t in incident.told))
        )
    downed = _counted(incident) and (all(a.type == "intercept" for a in attacks) or "intercepted" in came_of_it)
    fired = any(kind_of(t) not in ("unspecified", "armed_assault") for t in incident.told)
    known = any(a.type in _DEEDS for a in attacks) and ((dated and target) or (fired and _attributed(incident)))
    return (
        (arms and (target or place or toll or downed))
        or (toll and (target or place or doer or of_troops(incident)))
        or (doer and target)
        or named
        or known
        or (fired and (_met(incident) or _heard(incident)))
        or survived(incident)
        or (target and named_dead(incident))
        or (place and on_site(incident))
        or on_armour(incident)
        or ("failed" in came_of_it and _attributed(incident))
    )


def _is_toll(fact: Fact) -> bool:
    """Whether somebody is counted as dead or hurt; one told only by his name makes no attack of an uncertain word."""
    return fact.says["slot"] not in ("none", "period") and "known" not in fact.says


def _is_nobody(fact: Fact) -> bool:
    """Whether nobody is said to be dead or hurt, which accidents and exercises are told with as well."""
    return fact.tag is not None and fact.tag.label == "quantity" and fact.tag.item.max == 0


def _attributed(incident: Incident) -> bool:
    """Whether a known party is told to have done an attack or not to have done it, or nobody has claimed it."""
    facts = [f for f, _ in incident.facts("perpetrator")]
    return any(f.says["stance"] == "unclaimed" or (f.tag is not None and f.tag.entry is not None) for f in facts)


def _counted(incident: Incident) -> bool:
    """Whether it is told how many projectiles came down or were brought down."""
    return any(
        a.type in ("fall", "intercept")
        and any(q.type == "projectile" and "bare" not in q.rule for q in t.tags("quantity"))
        for t in incident.told
        for a in t.attacks
    )


def _met(incident: Incident) -> bool:
    """Whether air defence is told to meet an attack, or to try and stop what flies, which so is under way."""
    met = [(t, a) for t in incident.told for a in t.attacks if a.type == "intercept"]
    known = any(a.type in _DEEDS for t in incident.told for a in t.attacks)
    return any(
        known or any(part in t.word(a) for part in _ATTACK) or not _TRYING.isdisjoint(t.reading.view.before(a.first))
        for t, a in met
    )


def _heard(incident: Incident) -> bool:
    """Whether blasts are heard that an attack by arms has brought about."""
    return any(
        blast.rule == "trigger.noun.blast"
        and not blast.definite
        and attack.rule == "trigger.noun.attack"
        and kind_of(t) in _FROM_AFAR
        and not _BROUGHT.isdisjoint(t.reading.view.words[blast.last : attack.first])
        for t in incident.told
        for blast, attack in pairwise(t.attacks)
    )


def _we_undergo(incident: Incident) -> bool:
    """Whether a speaker tells that his own side comes under attack."""
    return any(
        a.type == "undergo" and not _WE_UNDERGO.isdisjoint(t.word(a).split()) for t in incident.told for a in t.attacks
    )


def _all_of_them(told: Told) -> bool:
    """Whether an attack that the reader is not taken to know is on all mosques, on policemen as such."""
    target = told.target
    return target is not None and told.word(target) in _ALL_OF_THEM and not any(a.definite for a in told.attacks)


def _vague(told: Told) -> bool:
    """Whether a target is only "the cities", "the people", and so may be all of its kind; "the base" is one."""
    tag = told.target
    if tag is None or _all_of_them(told):
        return True
    known = tag.number == "sg" and rank(tag) <= _SOLID
    return tag.bare and tag.definite and tag.entry is None and not known


def _aimed(word: str) -> bool:
    """Whether the words of a launch say that it went at something; a test goes nowhere."""
    return not _TOWARD.isdisjoint(word.split())


def _is_entry(word: str) -> bool:
    """Whether a word says that somebody stormed something, which police and crowds do as well."""
    return any(part in word for part in _ENTRIES)


def _to_arrest(incident: Incident) -> bool:
    """Whether somebody is told to be arrested or searched for where soldiers enter, and no more."""
    words = (w for t in incident.told for w in t.reading.view.words)
    return any(part in w for w in words for part in _ARRESTS)


def _is_crime(incident: Incident, near: set[str]) -> bool:
    """Whether a private crime is told: from its first sentence, or later of an attack on nobody of the state."""
    return "crime" in _domains(incident.told[0].reading) or ("crime" in near and not _is_named(incident))


def _is_named(incident: Incident) -> bool:
    """Whether an installation or a force is told to have been hit."""
    return any(t.target is not None and rank(t.target) <= _SOLID for t in incident.told)


def _of_device(incident: Incident) -> bool:
    """Whether what blew up was planted or driven to, and no tank of gas."""
    words = [w for t in incident.told for a in t.attacks for w in t.word(a).split()]
    return any(part in w for w in words for part in _DEVICES)


def _is_hoax(incident: Incident, readings: list[Reading]) -> bool:
    """Whether the text calls the report false, in its sentences or right after, and nobody is named as the doer."""
    downed = any(a.type == "intercept" for t in incident.told for a in t.attacks)  # what was shot down was there
    if downed or any(f.tag is not None for f, _ in incident.facts("perpetrator")):
        return False
    first, last = incident.told[0].reading.view.index, incident.last_index + _SOON
    return any("hoax" in _domains(r) for r in readings[first : last + 1])


def _domains(reading: Reading) -> set[str]:
    """Give what a sentence is about besides attacks."""
    return {f.says["domain"] for f in reading.of("domain")}

"""Whether enough is told of an incident for an event: where, what or whom it hit, and by what or by whom."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from ..grammar.facts import Fact
from .clauses import CLASH, NO_TOLL
from .incidents import Incident
from .ranks import SOLID, rank, unnamed
from .signs import is_deadly, named_dead, of_troops, on_armour, on_site, survived
from .sites import spots
from .subjects import another_subject
from .told import Told
from .tolls import Tolls
from .traits import FROM_AFAR, kind_of, span_of
from .wordlists import lists_of

_LISTS = lists_of("enough")
HEARD_AFAR = FROM_AFAR - {"shelling"}  # means of no riot
DEAD = "trigger.militants-dead"
_TOWARD = frozenset({"علي", "نحو", "صوب", "باتجاه", "تجاه"})
_SHORT_NEWS = frozenset({"trigger.projectiles-in-flight", "trigger.under-fire"})  # "rockets are seen coming"
_SAID_OF_DOERS = frozenset({"unclaimed", "claimed"})  # nobody claims it; "we attacked"
_DEEDS = frozenset({"act", "the"})
_ATTACK = ("هجوم", "هجمات")
_ALL_OF_THEM = _LISTS.words("all_of_them")
_BROUGHT = _LISTS.words("brought")
_TRYING = frozenset({"تحاول", "يحاول", "تحاولان"})
_WE_UNDERGO = frozenset({"نتعرض", "تعرضنا"})
_ENTRIES = ("قتحام", "قتحم")
_ARRESTS = ("عتقل", "عتقال", "داهم", "تفتيش")


class _Evidence:
    """What is told of an incident, each thing looked for once and only where it is asked for."""

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self.told = incident.told
        self.attacks = [a for t in incident.told for a in t.attacks]
        self.rules = {a.rule for a in self.attacks}

    @cached_property
    def place(self) -> bool:
        """Whether it is told where."""
        return any(t.tags("place") if self.incident.aggregate else spots(t) for t in self.told)

    @cached_property
    def toll(self) -> bool:
        """Whether somebody is counted as dead or hurt, or nobody is."""
        return any(is_toll(f) for t in self.told for f in t.facts("casualty"))

    @cached_property
    def strong(self) -> bool:
        """Whether a word of attack is told that hardly means anything else."""
        return any(a.item["strength"] == "strong" for a in self.attacks)

    @cached_property
    def arms(self) -> bool:
        """Whether the means are told."""
        return any(kind_of(t) != "unspecified" for t in self.told)

    @cached_property
    def fired(self) -> bool:
        """Whether means are told that are no mere guns and knives."""
        return any(kind_of(t) not in ("unspecified", "armed_assault") for t in self.told)

    @cached_property
    def doer(self) -> bool:
        """Whether a doer is named, or it is told that somebody or nobody claims it."""
        facts = [f for t in self.told for f in t.facts("perpetrator")]
        if any(f.tag is not None or f.says["stance"] in _SAID_OF_DOERS for f in facts):
            return True
        return any(another_subject(t.reading, t.attacks[0]) is not None for t in self.told if t.attacks)

    @cached_property
    def attributed(self) -> bool:
        """Whether a known party is told to have done it or not to have done it, or nobody has claimed it."""
        facts = [f for f, _ in self.incident.facts("perpetrator")]
        return any(f.says["stance"] == "unclaimed" or (f.tag is not None and f.tag.entry is not None) for f in facts)

    @cached_property
    def dated(self) -> bool:
        """Whether it is told when."""
        return any(span_of(t) is not None for t in self.told)

    @cached_property
    def named(self) -> bool:
        """Whether an installation, a vehicle or a force is named as what was hit."""
        hit = ((t, t.target) for t in self.told)
        return any(h is not None and not (_all_of_them(t) or unnamed(h)) and rank(h) <= SOLID for t, h in hit)

    @cached_property
    def target(self) -> bool:
        """Whether it is told what was hit; of a vague target something else must be told as well."""
        return any(t.target is not None and (not _vague(t) or self.toll or self.doer or self.dated) for t in self.told)

    @cached_property
    def came_of_it(self) -> set[str]:
        """What is told of how it ended."""
        return {f.says["status"] for t in self.told for f in t.facts("status")}

    @cached_property
    def counted(self) -> bool:
        """Whether it is told how many projectiles came down or were brought down."""
        return any(
            a.type in ("fall", "intercept")
            and any(q.type == "projectile" and "bare" not in q.rule for q in t.tags("quantity"))
            for t in self.told
            for a in t.attacks
        )


def is_event(incident: Incident) -> bool:
    """Whether enough is told for an event: a target, a place or a toll, and arms or a doer behind a weak word."""
    e = _Evidence(incident)
    if _is_of_a_period(e) or _is_of_all(e):
        return False
    if e.rules <= {CLASH, DEAD}:
        return e.toll and (e.place or e.target) and not incident.aggregate
    if incident.aggregate:
        return _is_sum(e)
    if all(_is_entry(t.word(a)) for t in incident.told for a in t.attacks):
        return e.toll or (not _to_arrest(incident) and ((e.doer and e.target) or (e.named and e.dated)))
    if e.rules <= {"trigger.noun.ied"}:
        return e.toll or e.target
    if _goes_nowhere(e):
        return False
    return _is_told(e) if e.strong else _is_told_beside_a_weak_word(e)


def _is_of_a_period(e: _Evidence) -> bool:
    """Whether all that is told is how many were killed by gunfire since the protests began."""
    return all(a.type == "harm" for a in e.attacks) and all(_counts_a_period(t) for t in e.told)


def _counts_a_period(told: Told) -> bool:
    """Whether the killed of a sentence are counted since the protests began, and no word of attack holds its own."""
    facts = told.facts("casualty")
    if not any(f.says["slot"] == "period" for f in facts):
        return False
    tolls = Tolls(told.reading)
    counted = [f.tag for f in facts if f.says["slot"] not in NO_TOLL and f.tag is not None]
    held = [
        t
        for t in counted
        if t.label == "quantity" and any(a.first <= t.first and t.last <= a.last for a in told.attacks)
    ]
    return all(tolls.of_period(tag) for tag in held)


def _is_of_all(e: _Evidence) -> bool:
    """Whether what is said is of mosques or believers as such: no day, town, doer or number tells of a single deed."""
    if e.dated or e.doer or not all(_is_said_of_all(t) for t in e.told):
        return False
    return any(t.target is not None for t in e.told)


def _is_said_of_all(told: Told) -> bool:
    """Whether a sentence is of all of a kind, with no named place, and counts nobody."""
    if told.target is not None and told.word(told.target) not in _ALL_OF_THEM:
        return False
    if any(a.definite and not told.word(a).endswith("ات") for a in told.attacks):
        return False
    counted = (f.tag for f in told.facts("casualty") if f.tag is not None and f.tag.label == "quantity")
    named = any(p.named or p.entry is not None for p, name in spots(told) if name not in _ALL_OF_THEM)
    return not named and all("bare" in tag.rule for tag in counted)


def _is_sum(e: _Evidence) -> bool:
    """Whether a sum of attacks tells what was hit, or where and by what, or how many were."""
    row = e.strong or e.arms or e.doer or any(q.type == "attack" for t in e.told for q in t.tags("quantity"))
    return any(t.target for t in e.told) or (row and e.place) or (e.strong and e.toll)


def _goes_nowhere(e: _Evidence) -> bool:
    """Whether only a launch is told, at nothing, which nobody met: a test."""
    launched = all(a.type == "launch" and not _aimed(t.word(a)) for t in e.told for a in t.attacks)
    return launched and not e.target and not e.toll and e.came_of_it.isdisjoint({"intercepted", "partly"})


def _is_told(e: _Evidence) -> bool:
    """Whether enough stands beside a strong word of attack."""
    return (
        e.target
        or e.toll
        or (e.place and (e.dated or e.arms or e.doer))
        or e.attributed
        or e.counted
        or (e.arms and not e.rules.isdisjoint(_SHORT_NEWS))
        or (_we_undergo(e.incident) and any(kind_of(t) in HEARD_AFAR for t in e.told))
    )


def _is_told_beside_a_weak_word(e: _Evidence) -> bool:
    """Whether enough stands beside a word that may mean something else."""
    downed = e.counted and (all(a.type == "intercept" for a in e.attacks) or "intercepted" in e.came_of_it)
    known = any(a.type in _DEEDS for a in e.attacks) and ((e.dated and e.target) or (e.fired and e.attributed))
    return (
        (e.arms and (e.target or e.place or e.toll or downed))
        or (e.toll and (e.target or e.place or e.doer or of_troops(e.incident) or is_deadly(e.incident)))
        or (e.doer and e.target)
        or e.named
        or known
        or (e.fired and (_met(e.incident) or is_heard(e.incident)))
        or survived(e.incident)
        or (e.target and named_dead(e.incident))
        or (e.place and on_site(e.incident))
        or on_armour(e.incident)
        or ("failed" in e.came_of_it and e.attributed)
    )


def is_toll(fact: Fact) -> bool:
    """Whether somebody is counted as dead or hurt; one told only by his name makes no attack of an uncertain word."""
    return fact.says["slot"] not in NO_TOLL and "known" not in fact.says


def _met(incident: Incident) -> bool:
    """Whether air defence is told to meet an attack, or to try and stop what flies, which so is under way."""
    met = [(t, a) for t in incident.told for a in t.attacks if a.type == "intercept"]
    known = any(a.type in _DEEDS for t in incident.told for a in t.attacks)
    return any(
        known or any(part in t.word(a) for part in _ATTACK) or not _TRYING.isdisjoint(t.reading.view.before(a.first))
        for t, a in met
    )


def is_heard(incident: Incident) -> bool:
    """Whether blasts are heard that an attack by arms has brought about."""
    return any(
        blast.rule == "trigger.noun.blast"
        and not blast.definite
        and attack.rule == "trigger.noun.attack"
        and kind_of(t) in HEARD_AFAR
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
    known = tag.number == "sg" and rank(tag) <= SOLID
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

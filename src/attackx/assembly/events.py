"""The events of a text out of its sentences' facts."""

from __future__ import annotations

from dataclasses import replace

from ..grammar.facts import Reading
from ..lexicon.wars import enemies
from ..schema import AttackEvent
from .almanacs import settle_almanac
from .antecedents import antecedent
from .authors import author, is_blamed
from .comparing import doers_of
from .days import give_days
from .downings import join_downing
from .enough import is_event
from .evidence import Pages
from .figures import told_tolls
from .homonyms import settle_homonyms
from .incidents import Incident
from .lands import main_land
from .linking import link
from .meant import is_answered
from .on_air import guest, introduced
from .parties import is_state
from .pointing import Pointing
from .ranks import unnamed
from .resolve import best_target, resolve
from .retold import join_retold
from .rows import share_doers
from .set_apart import is_set_apart
from .shadows import shadows
from .speakers import Voice, heading_over, label_over, outlet_over, speaking_through
from .sums import sums
from .totals import mark_totals
from .vague import is_vague, spot_before
from .verdicts import Subject, is_something_else, is_sport
from .wounded import give_mourning

_MARTYRS = ("استشه", "شهيد", "شهدا", "ارتق")
_SUFFERED = frozenset({
    "trigger.noun.blast", "trigger.noun.ied", "trigger.noun.bombing", "trigger.harmed-by",
    "trigger.noun.fire-of-projectiles", "trigger.headed", "trigger.struck-by",
})  # fmt: skip


def assemble(readings: list[Reading], pages: Pages, pipeline: str) -> list[AttackEvent]:
    """Make the events of a text.

    Args:
        readings: the title's sentences first, then the text's.
        pages: the strings they were read from.
        pipeline: name and version to record on each event.
    """
    if is_sport(readings):
        return []
    settle_homonyms(readings)
    pointing = Pointing(readings)
    subject = Subject(readings)
    settle_almanac(readings, subject.lead, pages.published)
    incidents = join_retold([i for i in _whole(link(readings)) if not is_something_else(i, subject)])
    incidents = join_downing(incidents, readings, pages.published)
    events: list[AttackEvent] = []
    if incidents:
        titled = sum(pages.in_title(r) for r in readings)
        _give_voices(incidents, readings, is_post=not titled)
        _give_names(incidents, readings)
        share_doers(incidents)
        give_days(incidents, readings, pages.published, titled)
        mark_totals(incidents, told_tolls, titled)
        give_mourning(incidents, readings)
        land = main_land(readings)
        events = [resolve(incident, pages, n, pipeline, land) for n, incident in enumerate(incidents, 1)]
        bare = shadows(events, incidents)
        events = _numbered([e for e in [*events, *sums(events, incidents, pages)] if e.id not in bare])
    pointing.close()
    return events


def _numbered(events: list[AttackEvent]) -> list[AttackEvent]:
    ids = (f"e{n}" for n in range(1, len(events) + 1))
    return [e if e.id == i else e.model_copy(update={"id": i}) for e, i in zip(events, ids, strict=True)]


def _whole(incidents: list[Incident]) -> list[Incident]:
    """Give the incidents of which enough is told; what is told of too little else goes on about the one before."""
    whole: list[Incident] = []
    for incident in incidents:
        if is_event(incident):
            whole.append(incident)
        elif whole and not whole[-1].aggregate and not incident.aggregate and _leans(incident, whole[-1]):
            whole[-1].told += [replace(told, targets=[]) for told in incident.told]
            whole[-1].added += incident.added
    return whole


def _leans(incident: Incident, before: Incident) -> bool:
    """Whether all that is told of an incident points back, or stands in a sentence with the one before it."""
    if enemies(doers_of(incident), doers_of(before)) or any(map(is_set_apart, incident.told)):
        return False
    shared = {id(t.reading) for t in before.told}
    return all(any(a.definite for a in t.attacks) or id(t.reading) in shared for t in incident.told)


def _give_names(incidents: list[Incident], readings: list[Reading]) -> None:
    """Tell each incident the names that its target ("the base") and its place ("the area") point back to."""
    for incident in incidents:
        tag, told = best_target(incident)
        if tag is not None and told is not None and tag.bare and unnamed(tag):
            incident.fuller = antecedent(tag, told.reading, readings)
        first = incident.told[0]
        if any(is_vague(p, first.word(p)) for p in first.tags("place")):
            incident.spot = spot_before(first, readings)


def _give_voices(incidents: list[Incident], readings: list[Reading], *, is_post: bool) -> None:
    """Tell each incident who speaks where its sentences name nobody."""
    writer, guests = author(readings), introduced(readings)
    for incident in incidents:
        own = [t.reading for t in incident.told]
        if not any(r.of("source") for r in own):
            over = [heading_over(readings, r.view.index) for r in own]
            over += [speaking_through(readings, r.view.index) for r in own]
            over += [label_over(readings, r.view.index) for r in own if is_post]
        else:
            over = [outlet_over(readings, r.view.index) for r in own if is_post]
        incident.voices = [voice for voice in over if voice is not None][:1]
        if guests:
            on_air = (guest(guests, readings, r.view.index) for r in own)
            incident.voices += [voice for voice in on_air if voice is not None][:1]
        if writer is not None:
            incident.voices.append(writer)
        undergone = any(a.type in ("undergo", "struck", "intercept") for t in incident.told for a in t.attacks)
        doers = ((f.tag, t.reading) for t in incident.told for f in t.facts("perpetrator") if f.tag is not None)
        named = any(not tag.nameless and not is_answered(tag, r, incident) for tag, r in doers)
        suffered = writer is not None and (
            _mourned(incident) or _struck(incident, writer) or (is_state(writer.tag) and _suffered(incident))
        )
        others = undergone or named or suffered or _disowned(incident)
        if writer is not None and _can_attack(writer, readings) and not others:
            incident.claimant = writer


def _disowned(incident: Incident) -> bool:
    """Whether the teller denies the deed."""
    return any(f.says["stance"] == "denied" and "speaker" in f.says for f, _ in incident.facts("perpetrator"))


def _suffered(incident: Incident) -> bool:
    """Whether people were hurt, gunmen did it, or only blasts, hits and things that fell are told: deeds of others."""
    hurt = any(f.says["slot"] == "injuries" for f, _ in incident.facts("casualty"))
    by_gunmen = any(f.tag is not None and f.tag.nameless for f, _ in incident.facts("perpetrator"))
    return hurt or by_gunmen or {a.rule for t in incident.told for a in t.attacks} <= _SUFFERED


def _mourned(incident: Incident) -> bool:
    """Whether the dead are called martyrs, and so are the teller's own."""
    tolls = ((f, r.view.words) for f, r in incident.facts("casualty"))
    return any(
        w.removeprefix("ال").startswith(_MARTYRS) for f, words in tolls for w in words[max(f.first - 1, 0) : f.last]
    )


def _struck(incident: Incident, voice: Voice) -> bool:
    """Whether what was hit is the teller's own."""
    tag, _ = best_target(incident)
    return tag is not None and tag.entry is not None and tag.entry is voice.tag.entry


def _can_attack(voice: Voice, readings: list[Reading]) -> bool:
    """Whether the author of a statement is a party that fights, under a name that it gives itself."""
    if is_blamed(voice.tag, voice.reading):
        return False
    same = [t for t in voice.reading.view.labelled("doer") if t.start <= voice.tag.start and voice.tag.stop <= t.stop]
    return bool(same) or voice.tag.label == "doer"

"""From an incident with all its statements to the public event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..grammar.facts import Fact, Reading
from ..schema import (
    AttackEvent,
    AttackKind,
    EventTime,
    Evidence,
    Perpetrator,
    Quantity,
    Report,
    Source,
    Stance,
    Status,
    Target,
)
from ..tagging.tag import Tag
from .evidence import Page, Pages
from .incidents import Incident, kind_of, times_of
from .naming import same_name
from .places import where
from .ranks import rank
from .told import Told
from .tolls import amount

_WHERE = frozenset({"في", "قرب", "الواقعه", "الواقع", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"})
_STATES = frozenset({"state", "state_force", "country", "capital", "coalition", "force"})
_LONGEST = 8  # words of a target's name
_FIRM = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED)


@dataclass(slots=True)
class _Said:
    """A value with the sentence it stands in."""

    slot: str
    tag: Tag
    rule: str
    reading: Reading


def resolve(incident: Incident, pages: Pages, number: int, pipeline: str) -> AttackEvent:
    """Make the event of an incident."""
    sources = list(_sources(incident, pages))
    reports = [*_quantity_reports(incident, pages), *_source_reports(sources)]
    target_tag, target_told = best_target(incident)
    target = _target(target_tag, target_told, pages)
    perpetrators, doer_reports = _perpetrators(incident, pages, target_tag)
    if target and target_tag and target_told:
        reports.append(
            Report(
                slot="target",
                value=target,
                evidence=pages.page(target_told.reading).of_tag(target_tag),
                rule=_rule(target_told),
            )
        )
    reports += doer_reports
    time = _time(incident, pages)
    chosen = {slot: _choose(reports, slot) for slot in ("projectile_count", "injuries", "fatalities")}
    return AttackEvent(
        id=f"e{number}",
        kind=_kind(incident),
        status=_status(incident),
        target=target,
        place=where(incident.told, target_tag, pages),
        time=time,
        perpetrators=tuple(perpetrators),
        unclaimed=any(f.says["stance"] == "unclaimed" for f in _facts(incident, "perpetrator")),
        reporting_sources=tuple(s for s, _ in _merged(sources)),
        reports=tuple(reports),
        disputed=tuple(slot for slot in chosen if len(_values(reports, slot)) > 1),
        resolution={slot: "first_told" for slot in chosen if len(_values(reports, slot)) > 1},
        aggregate=incident.aggregate,
        attack_count=_attack_count(incident, pages) if incident.aggregate else None,
        background=any(f.says.get("cue") == "recalled" for t in incident.told[:1] for f in t.facts("discourse")),
        evidence=tuple(_words(incident, pages)),
        pipeline=pipeline,
        **chosen,
    )


def _rule(told: Told) -> str:
    return told.targets[0].rule if told.targets else "target"


def best_target(incident: Incident) -> tuple[Tag | None, Told | None]:
    """Choose the target: by rank, names before descriptions, then the first told."""
    options = [
        (rank(f.tag), f.tag.entry is None, n, f.tag, t)
        for n, t in enumerate(incident.told)
        for f in t.targets[:1]
        if f.tag
    ]
    if not options:
        return None, None
    best = min(options, key=lambda o: o[:3])
    return best[3], best[4]


def _target(tag: Tag | None, told: Told | None, pages: Pages) -> Target | None:
    if tag is None or told is None:
        return None
    entry, words = tag.entry, pages.page(told.reading).evidence(tag.start, _name_end(tag, told)).text
    return Target(
        name=words,
        id=entry.id if entry else None,
        type=tag.type or None,
        country=entry.country if entry else None,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
    )


def _name_end(tag: Tag, told: Told) -> int:
    """Give the end of a target's name: before "in ...", which is its place, and within eight words."""
    view = told.reading.view
    named = tag.name_stop if tag.named and tag.name_stop > 0 else tag.stop
    for at in range(tag.first + 1, tag.last):
        if (view.words[at] in _WHERE and view.starts[at] >= named) or at - tag.first >= _LONGEST:
            return view.stops[at - 1]
    return tag.stop


def _kind(incident: Incident) -> AttackKind:
    kinds = [kind_of(t) for t in incident.told]
    strong = [k for k in kinds if k not in ("unspecified", "shelling")] or [k for k in kinds if k != "unspecified"]
    kind = strong[0] if strong else "unspecified"
    cues = {f.says["kind"] for t in incident.told for f in t.facts("kind")}
    if kind == "airstrike" and "drone" in cues and not _by_state(incident):
        kind = "drone"
    return AttackKind(kind)


def _by_state(incident: Incident) -> bool:
    """Whether a state is told as the doer: its drone's strike counts as an air strike (guidelines)."""
    doers = [f.tag for f in _facts(incident, "perpetrator") if f.tag is not None]
    return any(t.label == "nisba" or t.type in _STATES for t in doers)


def _status(incident: Incident) -> Status:
    said = [f.says["status"] for f in _facts(incident, "status")]
    classes = {a.type for t in incident.told for a in t.attacks}
    if classes == {"intercept"}:
        return Status.INTERCEPTED
    if "suspected" in said:
        return Status.SUSPECTED
    if "failed" in said:
        return Status.FAILED
    return Status.OCCURRED


def _facts(incident: Incident, slot: str) -> Iterator[Fact]:
    for fact, _ in _facts_with_reading(incident, slot):
        yield fact


def _facts_with_reading(incident: Incident, slot: str) -> Iterator[tuple[Fact, Reading]]:
    for told in incident.told:
        yield from ((f, told.reading) for f in told.facts(slot))
    for reading in incident.added:
        yield from ((f, reading) for f in reading.of(slot))


def _quantities(incident: Incident) -> Iterator[_Said]:
    """Every quantity told, with the slot that it is for."""
    for fact, reading in _facts_with_reading(incident, "casualty"):
        if (tag := amount(fact, reading)) is None:
            continue
        slot = fact.says["slot"]
        if slot == "casualties":
            slot = "both" if tag.item.max == 0 else "injuries"
        for one in ("fatalities", "injuries") if slot == "both" else (slot,):
            yield _Said(one, tag, fact.rule, reading)
    for told in incident.told:
        yield from (
            _Said("projectile_count", t, t.rule, told.reading) for t in told.tags("quantity") if t.type == "projectile"
        )
    for reading in incident.added:
        yield from (
            _Said("projectile_count", t, t.rule, reading)
            for t in reading.view.labelled("quantity")
            if t.type == "projectile" and "bare" not in t.rule
        )


def _quantity_reports(incident: Incident, pages: Pages) -> Iterator[Report]:
    said = list(_quantities(incident))
    bounds = {(s.slot, s.tag.item.min) for s in said if s.tag.item.max is None and "at_least" in s.tag.rule}
    seen: set[int] = set()
    counted = {s.slot for s in said if "bare" not in s.tag.rule and s.tag.item.max != 0}
    values: set[tuple[str, int | None, int | None]] = set()
    for one in said:
        if "bare" in one.tag.rule and one.slot in counted:
            continue
        if one.tag.item.max is not None and (one.slot, one.tag.item.min) in bounds:
            continue
        q, page = one.tag.item, pages.page(one.reading)
        key = (one.slot, q.min, q.max)
        if (
            (q.min is None and q.max is None)
            or key in values
            or (id(one.tag) in seen and one.slot == "projectile_count")
        ):
            continue
        values.add(key)
        evidence = page.of_tag(one.tag)
        yield Report(
            slot=one.slot,
            value=Quantity(
                min=q.min, max=q.max, approx=q.approx, text=evidence.text, unit=q.unit, unit_class=q.unit_class,
                start=evidence.start, stop=evidence.stop, rule=one.tag.rule,
            ),
            source=_teller(one.reading, pages),
            evidence=evidence,
            rule=one.rule,
        )  # fmt: skip


def _teller(reading: Reading, pages: Pages) -> str | None:
    tags = [f.tag for f in reading.of("source") if f.tag and not f.tag.bare]
    return pages.page(reading).of_tag(tags[0]).text if tags else None


def _values(reports: Iterable[Report], slot: str) -> list[Quantity]:
    return [r.value for r in reports if r.slot == slot and isinstance(r.value, Quantity)]


def _choose(reports: list[Report], slot: str) -> Quantity | None:
    values = _values(reports, slot)
    return values[0] if values else None


def _sources(incident: Incident, pages: Pages) -> Iterator[tuple[Source, Evidence, str]]:
    seen: set[int] = set()
    for fact, reading in _facts_with_reading(incident, "source"):
        if fact.tag is None or fact.tag.bare or id(fact.tag) in seen or _only_claims(fact.tag, reading):
            continue
        seen.add(id(fact.tag))
        evidence = pages.page(reading).of_tag(fact.tag)
        entry = fact.tag.entry
        yield (
            Source(name=evidence.text, id=entry.id if entry else None, type=fact.tag.type or None),
            evidence,
            fact.rule,
        )


def _only_claims(tag: Tag, reading: Reading) -> bool:
    """Whether a party does no more in a sentence than claim the attack."""
    return any(f.rule == "doer.claim" and f.tag is not None and _overlap(f.tag, tag) for f in reading.of("perpetrator"))


def _merged(sources: list[tuple[Source, Evidence, str]]) -> Iterator[tuple[Source, str]]:
    kept: list[Source] = []
    for source, _, rule in sources:
        if not any(same_name(source.name, k.name) for k in kept):
            kept.append(source)
            yield source, rule


def _source_reports(sources: list[tuple[Source, Evidence, str]]) -> Iterator[Report]:
    for source, evidence, rule in sources:
        yield Report(slot="reporting_sources", value=source, evidence=evidence, rule=rule)


def _perpetrators(incident: Incident, pages: Pages, target: Tag | None) -> tuple[list[Perpetrator], list[Report]]:
    found: list[tuple[Perpetrator, Evidence, str, bool]] = []
    if (claimant := incident.claimant) is not None:
        words = pages.page(claimant.reading).of_tag(claimant.tag)
        ident = claimant.tag.entry.id if claimant.tag.entry else None
        found.append(
            (Perpetrator(name=words.text, id=ident, stance=Stance.CLAIMED), words, "doer.statement-author", False)
        )
    for fact, reading in _facts_with_reading(incident, "perpetrator"):
        tag = fact.tag
        if fact.stands_for is not None:
            tag, reading = fact.stands_for
        if tag is None or fact.says["stance"] == "unclaimed" or _faceless(tag) or _overlap(tag, target):
            continue
        if any(_overlap(tag, f.tag) for t in incident.told if t.reading is reading for f in t.targets[:1]):
            continue
        page = pages.page(reading)
        stance = Stance(fact.says["stance"])
        if _owned(tag, reading):
            if (speaker := _speaker(reading)) is None:
                continue
            tag, stance = speaker, Stance.CLAIMED
        evidence = page.of_tag(tag)
        by = (page.of_tag(fact.by).text,) if fact.by else ()
        doer = Perpetrator(name=evidence.text, id=tag.entry.id if tag.entry else None, stance=stance, said_by=by)
        found.append((doer, evidence, fact.rule, tag.label == "nisba"))
    kept: list[Perpetrator] = []
    for stance in (*_FIRM, Stance.DENIED):
        for doer, _, _, adjective in found:
            if doer.stance is not stance or any(
                (same_name(doer.name, k.name) or (doer.id and doer.id == k.id))
                and (stance is not Stance.DENIED or k.stance is stance)
                for k in kept
            ):
                continue
            if adjective and kept:
                continue
            kept.append(doer)
    reports = [
        Report(slot="perpetrators", value=d, source=None, evidence=e, rule=r) for d, e, r, _ in found if d in kept
    ]
    return kept, reports


def _faceless(tag: Tag) -> bool:
    """Whether a doer is no party: gunmen, a warplane, "the group"."""
    alone = tag.entry is None and not tag.named and tag.last - tag.first == 1
    return tag.nameless or tag.bare or (alone and tag.type in ("aircraft", "gunmen", "nameless", "fighters"))


def _owned(tag: Tag, reading: Reading) -> bool:
    """Whether a doer is told by a pronoun alone ("its units"), so that the speaker is meant."""
    word = reading.view.words[tag.first]
    return (
        tag.entry is None and not tag.named and tag.last - tag.first == 1 and word.endswith(("ها", "ته", "اته", "هم"))
    )


def _speaker(reading: Reading) -> Tag | None:
    """Give the first named speaker of a sentence."""
    return next((f.tag for f in reading.of("source") if f.tag is not None and not f.tag.bare), None)


def _name(tag: Tag, page: Page) -> str:
    """Give a tag's words, with the article that the script drops after the preposition ل."""
    words, source = page.of_tag(tag), page.form.source
    if words.text.startswith("ل") and words.start and source[words.start - 1] == "ل" and tag.clitic.endswith("ل"):
        return "ا" + words.text
    return words.text


def _overlap(a: Tag, b: Tag | None) -> bool:
    return b is not None and a.start < b.stop and b.start < a.stop


def _time(incident: Incident, pages: Pages) -> EventTime | None:
    for told in incident.told:
        for tag in times_of(told):
            if tag.item.first is not None or tag.item.weekday or tag.item.month:
                evidence = pages.page(told.reading).of_tag(tag)
                value: EventTime = tag.item.to_event_time(evidence.text, evidence.start, evidence.stop)
                return value
    return None


def _attack_count(incident: Incident, pages: Pages) -> Quantity:
    for told in incident.told:
        for tag in told.tags("quantity"):
            q = tag.item
            if tag.type == "attack" and (q.min is not None or q.max is not None):
                evidence = pages.page(told.reading).of_tag(tag)
                return Quantity(
                    min=q.min, max=q.max, approx=q.approx, text=evidence.text, unit=q.unit, unit_class=q.unit_class,
                    start=evidence.start, stop=evidence.stop, rule=tag.rule,
                )  # fmt: skip
    return Quantity(min=2, text="", rule="aggregate.habit")


def _words(incident: Incident, pages: Pages) -> Iterator[Evidence]:
    for told in incident.told:
        for attack in told.attacks:
            yield pages.page(told.reading).of_tag(attack)

"""The amounts told of an incident: projectiles, hurt, killed; every figure with its teller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..grammar.facts import Reading
from ..schema import Quantity, Report
from ..tagging.tag import Tag
from .evidence import Page, Pages
from .incidents import Incident
from .told import Told
from .tolls import amount

SLOTS = ("projectile_count", "injuries", "fatalities")
POLICY = "first_told"  # of figures that differ, the first one told is the resolved value


@dataclass(frozen=True, slots=True)
class _Said:
    """An amount with its slot, the rule that gave it and the sentence it stands in."""

    slot: str
    tag: Tag
    rule: str
    reading: Reading

    @property
    def bare(self) -> bool:
        """Whether the amount is read from a noun without a number."""
        return "bare" in self.tag.rule


def figure_reports(incident: Incident, pages: Pages) -> list[Report]:
    """Give one report for each different figure of each slot.

    A noun without a number gives way to a number; an exact figure gives way to "at least" the same (guidelines).
    """
    said = [*_tolls(incident), *_projectiles(incident)]
    bounds = {(s.slot, s.tag.item.min) for s in said if s.tag.item.max is None and "at_least" in s.tag.rule}
    counted = {s.slot for s in said if not s.bare and s.tag.item.max != 0}
    reports: dict[tuple[str, int | None, int | None], Report] = {}
    for one in said:
        low, high = one.tag.item.min, one.tag.item.max
        empty = low is None and high is None
        weaker = high is not None and (one.slot, low) in bounds
        if not (empty or weaker or (one.bare and one.slot in counted)):
            reports.setdefault((one.slot, low, high), _report(one, pages))
    return list(reports.values())


def _tolls(incident: Incident) -> Iterator[_Said]:
    for fact, reading in incident.facts("casualty"):
        if (tag := amount(fact, reading)) is None:
            continue
        slot = fact.says["slot"]
        if slot == "casualties":
            slot = "both" if tag.item.max == 0 else "injuries"
        for one in ("fatalities", "injuries") if slot == "both" else (slot,):
            yield _Said(one, tag, fact.rule, reading)


def _projectiles(incident: Incident) -> Iterator[_Said]:
    for told in incident.told:
        for tag in told.tags("quantity"):
            if tag.type == "projectile" and not _carrier(tag, told):
                yield _Said("projectile_count", tag, tag.rule, told.reading)
    for reading in incident.added:
        for tag in reading.view.labelled("quantity"):
            if tag.type == "projectile" and "bare" not in tag.rule:
                yield _Said("projectile_count", tag, tag.rule, reading)


def _carrier(tag: Tag, told: Told) -> bool:
    """Whether a lone drone is what flew an air raid rather than what was fired."""
    raid = any(a.rule == "trigger.noun.air-raid" for a in told.attacks)
    return raid and "bare" in tag.rule and (tag.item.unit or "").startswith("طا")


def _report(one: _Said, pages: Pages) -> Report:
    page = pages.page(one.reading)
    value = quantity(one.tag, page)
    return Report(
        slot=one.slot, value=value, source=_teller(one.reading, page), evidence=page.of_tag(one.tag), rule=one.rule
    )


def quantity(tag: Tag, page: Page) -> Quantity:
    """Make the public quantity of a quantity tag."""
    q, words = tag.item, page.of_tag(tag)
    return Quantity(
        min=q.min,
        max=q.max,
        approx=q.approx,
        text=words.text,
        unit=q.unit,
        unit_class=q.unit_class,
        start=words.start,
        stop=words.stop,
        rule=tag.rule,
    )


def _teller(reading: Reading, page: Page) -> str | None:
    tags = [f.tag for f in reading.of("source") if f.tag is not None and not f.tag.bare]
    return page.name(tags[0]) if tags else None


def values(reports: Iterable[Report], slot: str) -> list[Quantity]:
    """Give the different figures of a slot in the order in which they are told."""
    return [r.value for r in reports if r.slot == slot and isinstance(r.value, Quantity)]


def attack_count(incident: Incident, pages: Pages) -> Quantity:
    """Give how many attacks a sum is of; at least two where no number is told (guidelines)."""
    for told in incident.told:
        for tag in told.tags("quantity"):
            if tag.type == "attack" and (tag.item.min is not None or tag.item.max is not None) and tag.item.max != 1:
                return quantity(tag, pages.page(told.reading))
    return Quantity(min=2, rule="aggregate.no-number")

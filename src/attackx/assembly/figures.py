"""The amounts told of an incident: projectiles, hurt, killed; every figure with its teller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..schema import Quantity, Report
from ..tagging.tag import Tag
from .amounts import quantities
from .clauses import NO_TOLL
from .evidence import Page, Pages
from .incidents import Incident
from .launched import projectiles
from .on_ground import fell_in_fight, is_from_afar
from .said import Said
from .shares import of_a_sort, shares
from .speakers import teller
from .tolls import Tolls
from .totals import Toll
from .wounded import RULE, the_harmed

SLOTS = ("projectile_count", "injuries", "fatalities")
_DEAD = "fatalities"
_THOUSANDS = "vague.thousands"
POLICY = "first_told"  # of figures that differ, the first one told is the resolved value


def figure_reports(incident: Incident, pages: Pages) -> list[Report]:
    """Give one report for each figure of a slot that a source tells, in reading order.

    A noun without a number gives way to a number; an exact figure gives way to "at least" the same (guidelines); a
    joint number of dead and hurt gives way to its two parts.
    """
    tolls = _tolls(incident)
    said = [*tolls, *projectiles(incident)]
    unharmed = any(one.tag.item.max == 0 for one in tolls)  # whoever is mourned then fell elsewhere
    for slot in () if incident.aggregate else SLOTS[1:]:
        if not (any(one.slot == slot for one in tolls) or (unharmed and slot == _DEAD)):
            said += [Said(slot, tag, RULE[slot], reading) for tag, reading in the_harmed(incident, slot)]
    said.sort(key=lambda s: (s.reading.view.index, s.tag.start))
    heard = _Heard(said, pages)
    reports: dict[tuple[str, int | None, int | None, str | None], Report] = {}
    known: set[tuple[str, int | None, int | None]] = set()
    for one in said:
        low, high = one.tag.item.min, one.tag.item.max
        if (low is not None or high is not None) and not (heard.outdone(one) or (one.slot, low) in incident.totals):
            report = _report(one, pages)
            if report.source is not None or (one.slot, low, high) not in known:
                reports.setdefault((one.slot, low, high, report.source), report)
            known.add((one.slot, low, high))
    told = list(reports.values())
    return [report for n, report in enumerate(told) if not _is_one_of(report, told[:n])]


def _is_one_of(report: Report, before: Iterable[Report]) -> bool:
    """Whether a report is of one of several dead or hurt, whom the same party or nobody in particular told before."""
    value = report.value
    if report.slot == SLOTS[0] or not isinstance(value, Quantity) or not value.min == value.max == 1:
        return False
    several = (o for o in before if o.slot == report.slot and isinstance(o.value, Quantity) and (o.value.min or 0) > 1)
    return any(report.source in (None, o.source) for o in several)


class _Heard:
    """All amounts of an incident at a glance: which of them make others superfluous."""

    def __init__(self, said: list[Said], pages: Pages) -> None:
        self._pages = pages
        told = [s for s in said if s.tag.item.max != 0]
        self._bounds = {(s.slot, s.tag.item.min) for s in told if s.tag.item.max is None and "at_least" in s.tag.rule}
        self._bounds |= {
            (s.slot, (s.tag.item.min or 0) - 1) for s in told if "more_than" in s.tag.rule and s.slot in SLOTS[1:]
        }
        firm = [s for s in told if s.tag.item.max is None or (s.slot, s.tag.item.min) not in self._bounds]
        self._numbers = {s.slot for s in firm if not s.weak}
        self._means = {s.means for s in told if not s.weak and s.slot == "projectile_count"}
        self._beside = {
            (id(s.reading), s.means) for s in told if s.slot == "projectile_count" and not s.weak and not s.vague
        }
        self._more = {s.slot for s in firm if not s.plural}
        self._most_dead = max(
            (s.tag.item.min or 0 for s in told if s.slot == _DEAD and not (s.vague or s.weak)), default=0
        )
        self._victims = any(s.slot in SLOTS[1:] and not s.of_attackers for s in told)
        self._shares = {(s.slot, share) for s in told for share in s.shares}
        self._sums = {(s.slot, id(s.reading)) for s in told if 1 in s.shares and "sum" in s.tag.rule}
        self._parts = {id(part) for slot in SLOTS[1:] for part in _parts([s for s in told if s.slot == slot])}
        self._dead, self._hurt = (
            {s.tag.item.min for s in told if s.slot == slot and s.tag.item.min and not (s.joint or s.plural or s.vague)}
            for slot in (_DEAD, "injuries")
        )

    def outdone(self, one: Said) -> bool:
        """Whether an amount gives way to others."""
        low, high = one.tag.item.min, one.tag.item.max
        if id(one) in self._parts or (high is not None and (one.slot, low) in self._bounds) or self._needless(one):
            return True
        if one.joint and low and not one.plural:
            return not one.vague and any(low - dead in self._hurt for dead in self._dead)
        if one.vague and one.slot == "projectile_count" and (id(one.reading), one.means) in self._beside:
            return True
        if one.rule == "arms.lone-drone" and (id(one.reading), "rocket") in self._beside:
            return True  # the drone that fired the rockets that are counted
        if not one.weak:
            return False
        if one.plural:
            return one.slot in self._more
        if one.slot == "projectile_count" and "bare" in one.tag.rule:
            return one.means in self._means
        return one.slot in self._numbers

    def _needless(self, one: Said) -> bool:
        """Whether an amount is a share or a rounding of another one, or of attackers beside their victims."""
        return self._shared(one) or self._rounded(one) or (one.of_attackers and self._victims)

    def _rounded(self, one: Said) -> bool:
        """Whether a headline rounds the dead whom the text counts: "dozens killed"."""
        low = one.tag.item.min or 0
        return one.slot == _DEAD and one.vague and low <= self._most_dead and self._pages.in_title(one.reading)

    def _shared(self, one: Said) -> bool:
        """Whether an amount is told elsewhere as a share of a greater one."""
        low, high = one.tag.item.min, one.tag.item.max
        summed = low == 1 and (one.slot, id(one.reading)) in self._sums
        alike = (one.slot, low) in self._shares and of_a_sort(one.tag, one.reading.view)
        return low == high and (summed or alike)


def told_tolls(incident: Incident) -> list[Toll]:
    """Give the numbers of dead and of hurt that are told of an incident, exact ones and lower bounds."""
    said = [s for s in _tolls(incident) if not (s.joint or s.weak) and s.tag.item.max in (None, s.tag.item.min)]
    return [(s.slot, s.tag.item.min, s.reading.view.index) for s in said if s.tag.item.min]


def _parts(told: list[Said]) -> Iterator[Said]:
    """Give the two parts into which a toll is broken down after it: "three were hurt ... one badly ... two others"."""
    exact = [s for s in told if s.tag.item.min and s.tag.item.min == s.tag.item.max]
    totals: set[int] = set()
    for one, other in pairwise(exact):
        if one.tag.item.min + other.tag.item.min in totals:
            yield from (one, other)
        totals.add(one.tag.item.min)


def _tolls(incident: Incident) -> list[Said]:
    said: list[Said] = []
    facts = list(incident.facts("casualty"))
    added = {id(fact.plus) for fact, _ in facts if fact.plus is not None} | set(_summed(facts))
    sentences: dict[int, Tolls] = {}
    afar = is_from_afar(incident)
    for fact, reading in facts:
        if (tolls := sentences.get(id(reading))) is None:
            tolls = sentences[id(reading)] = Tolls(reading)
        if id(fact.tag) in added or fact.says["slot"] in NO_TOLL or (tag := tolls.amount(fact)) is None:
            continue
        if not incident.aggregate and tag.item.max != 0 and (tolls.of_period(tag) or tolls.since(tag)):
            continue
        if afar and tag.item.max != 0 and fell_in_fight(tag, reading):
            continue
        if not incident.aggregate and fact.says["slot"] == _DEAD and _THOUSANDS in tag.rule:
            continue  # so many die in no one attack
        theirs = tolls.attackers(tag)
        unsure = theirs or tolls.victims(fact, tag)
        filled = tolls.slots(fact, tag)
        of_it = shares(fact, tag, reading.view)
        said += [Said(slot, tag, fact.rule, reading, len(filled) > 1, unsure, theirs, of_it) for slot in filled]
    return said


def _summed(facts: list[tuple[Fact, Reading]]) -> Iterator[int]:
    """Give the ids of quantities that a person told with his kin stands for: one of a sum of its own."""
    for fact, reading in facts:
        if fact.tag is not None and "more" in fact.says and "person" in fact.says:
            yield from (id(q) for q in quantities(fact.tag, reading.view))


def _report(one: Said, pages: Pages) -> Report:
    page = pages.page(one.reading)
    value = quantity(one.tag, page)
    spoken = teller(one.reading, one.tag.first)
    source = pages.page(spoken[1]).name(spoken[0]) if spoken else None
    return Report(slot=one.slot, value=value, source=source, evidence=page.of_tag(one.tag), rule=one.rule)


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


def values(reports: Iterable[Report], slot: str) -> list[Quantity]:
    """Give the different figures of a slot in the order in which they are told."""
    first: dict[tuple[int | None, int | None], Quantity] = {}
    for report in reports:
        if report.slot == slot and isinstance(report.value, Quantity):
            first.setdefault((report.value.min, report.value.max), report.value)
    return list(first.values())


def attack_count(incident: Incident, pages: Pages) -> Quantity:
    """Give how many attacks a sum is of; at least two where no number is told (guidelines)."""
    for told in incident.told:
        for tag in told.tags("quantity"):
            if tag.type == "attack" and (tag.item.min is not None or tag.item.max is not None) and tag.item.max != 1:
                return quantity(tag, pages.page(told.reading))
    return Quantity(min=2, rule="aggregate.no-number")

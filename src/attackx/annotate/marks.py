"""What an annotator sees of an event: stretches of the article, each with its slot and a few values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..corpus.columns import day_of
from ..schema import AttackEvent, EventTime, Evidence, Part, Perpetrator, Quantity, Report

Values: TypeAlias = "dict[str, str | int | bool]"
Parts: TypeAlias = "Mapping[Part, str]"
ATTACK = "attack"
FIGURES = ("projectile_count", "injuries", "fatalities", "attack_count")
SLOTS = (
    ATTACK, "target", "place", "time", *FIGURES, "perpetrators", "unclaimed", "reporting_sources",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article.

    Attributes:
        part: ``text`` or ``title``.
        start: its first character.
        stop: one past its last.
        slot: ``attack`` for the words that tell of the incident, else a field of ``AttackEvent``.
        values: what the words alone do not tell. For the first ``attack``: ``kind``, ``status``, ``aggregate``,
            ``background``; for a figure ``min``, ``max``, ``approx``; for a perpetrator ``stance``; for a time
            ``date``; for each statement ``source``, where one is named.

    Example:
        >>> Mark("text", 4, 11, "projectile_count", {"min": 2, "max": 2}).values["min"]
        2
    """

    part: Part
    start: int
    stop: int
    slot: str
    values: Values = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, int, int, str, tuple[tuple[str, str | int | bool], ...]]:
        """All of it, in a form that can be counted."""
        return self.part, self.start, self.stop, self.slot, tuple(sorted(self.values.items()))


def marks_of(event: AttackEvent, parts: Parts) -> list[Mark]:
    """Give the marks of an event: its words of attack, its statements, and its time.

    Args:
        event: as extracted from these parts.
        parts: the article's text and title.

    Example:
        >>> event = AttackEvent(id="e1", kind="drone", evidence=(Evidence(text="قصف", start=0, stop=3),))
        >>> [(mark.slot, mark.values) for mark in marks_of(event, {"text": "قصف"})]
        [('attack', {'kind': 'drone', 'status': 'occurred'})]
    """
    found: list[Mark] = []
    for words in event.evidence:
        found.append(_mark(words, ATTACK, {} if found else _about(event)))
    for report in event.reports:
        found.append(_mark(report.evidence, report.slot, _values(report)))
    if event.time is not None and not any(report.slot == "time" for report in event.reports):
        found += _time(event.time, parts)
    return found


def _mark(words: Evidence, slot: str, values: Values) -> Mark:
    return Mark(words.part, words.start, words.stop, slot, values)


def _about(event: AttackEvent) -> Values:
    flags: Values = {name: True for name in ("aggregate", "background") if getattr(event, name)}
    return {"kind": event.kind.value, "status": event.status.value, **flags}


def _values(report: Report) -> Values:
    value = report.value
    found: Values = {} if report.source is None else {"source": report.source}
    if isinstance(value, Quantity):
        found |= {name: number for name, number in (("min", value.min), ("max", value.max)) if number is not None}
        if value.approx:
            found["approx"] = True
    elif isinstance(value, Perpetrator):
        found["stance"] = value.stance.value
    elif isinstance(value, EventTime):
        found |= _date(value)
    return found


def _date(time: EventTime) -> Values:
    day = day_of(time)
    return {} if day is None else {"date": day}


def _time(time: EventTime, parts: Parts) -> list[Mark]:
    """Mark the words of a time by its own span, which does not tell the part it counts in."""
    start, stop = time.span_start, time.span_stop
    if start is None or stop is None or not time.text:
        return []
    found = [part for part in sorted(parts, key=lambda part: part != "text") if parts[part][start:stop] == time.text]
    return [Mark(part, start, stop, "time", _date(time)) for part in found[:1]]

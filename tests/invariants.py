"""What holds of the analysis of any text whatever: every value has its words, and they stand where it says."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel

from attackx import AttackEvent, Document, EventTime, Evidence, Quantity
from attackx.document import Mention, Sentence

REPORTED = ("target", "place", "time", "projectile_count", "injuries", "fatalities")
LISTED = ("perpetrators", "reporting_sources")
NUMBERLESS = "aggregate.no-number"  # "attacks" without a number: the event's own words are its evidence


def check_document(document: Document) -> None:
    """Assert that all spans are right, that no value lacks evidence, and that events survive JSON."""
    parts = {"text": document.text, "title": document.title or ""}
    stretches: tuple[Sentence | Mention, ...] = (*document.sentences, *document.mentions)
    for found in stretches:
        assert found.text == parts[found.part][found.start : found.stop]
        assert found.text
    for event in document.events:
        check_evidence(event)
        for value in values(event):
            check_span(value, parts)
        assert AttackEvent.model_validate(json.loads(event.model_dump_json())) == event
    assert len({event.id for event in document.events}) == len(document.events)


def check_span(value: BaseModel, parts: dict[str, str]) -> None:
    """Assert that a value's words stand in the text where it says."""
    if isinstance(value, Evidence):
        assert value.text and value.text == parts[value.part][value.start : value.stop]
    elif isinstance(value, Quantity) and value.start is not None:
        assert value.text and value.text in {part[value.start : value.stop] for part in parts.values()}
    elif isinstance(value, EventTime) and value.span_start is not None:
        assert value.text and value.text in {part[value.span_start : value.span_stop] for part in parts.values()}


def check_evidence(event: AttackEvent) -> None:
    """Assert that every value of an event is one that a report gives with its words."""
    said = {slot: [report.value for report in event.reports if report.slot == slot] for slot in (*REPORTED, *LISTED)}
    assert event.evidence
    for slot in REPORTED:
        value = getattr(event, slot)
        assert value is None or value in said[slot], slot
    for slot in LISTED:
        names = [getattr(value, "name", None) for value in said[slot]]
        assert all(value.name in names for value in getattr(event, slot)), slot
    assert not event.unclaimed or any(report.slot == "unclaimed" for report in event.reports)
    count = event.attack_count
    assert count is None or count.start is not None or count.rule == NUMBERLESS
    assert all(report.rule for report in event.reports)


def values(model: BaseModel) -> Iterator[BaseModel]:
    """Walk over all models inside an event."""
    yield model
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from values(item)

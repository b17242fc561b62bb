"""An event out of marks that a person laid or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from ..corpus.failures import UnreadableError
from ..schema import (
    AttackEvent,
    EventTime,
    Evidence,
    Perpetrator,
    Place,
    Quantity,
    Report,
    Source,
    Target,
)
from ..tagging.quantities import parse_quantities
from ..tagging.times import parse_times
from .marks import ATTACK, FIGURES, Mark, Parts, marks_of

RULE = "annotated"  # stands where a rule's id or a pipeline's name would
POLICY = "first_told"  # how the value of a slot with several is chosen, as by the pipeline
RESOLVED = ("target", "place", "time", *FIGURES, "perpetrators", "unclaimed", "reporting_sources")
_ABOUT = ("kind", "status", "aggregate", "background")


def event_of(
    number: int, marks: Sequence[Mark], original: AttackEvent | None, parts: Parts, published: str | None, place: str
) -> AttackEvent:
    """Read an event from its marks; what hangs on marks that were not changed stays as it was.

    Args:
        number: of the event in its article, from 1.
        marks: in any order.
        original: the event as it was sent out, None for a new one.
        parts: the article's text and title.
        published: the day that times are resolved against.
        place: where the marks stand, for messages.

    Raises:
        UnreadableError: a value is none of its slot; the message names words and remedy.
    """
    ordered = sorted(marks, key=lambda mark: (mark.part != "title", mark.start, mark.stop))
    before = [] if original is None else marks_of(original, parts)
    known = dict(_known(original, before, parts)) if original is not None else {}
    reports = [known.get(mark.key) or _report(mark, parts, published, place) for mark in ordered if mark.slot != ATTACK]
    attacks = [mark for mark in ordered if mark.slot == ATTACK]
    values: dict[str, Any] = {"id": f"e{number}", "kind": "unspecified", **_slots(reports)}
    if original is not None:
        kept = {slot for slot in (*RESOLVED, ATTACK) if _of(slot, before) == _of(slot, marks)}
        values |= _kept(original, kept - {ATTACK}, values)
    if original is not None and ATTACK in kept:
        values |= {name: getattr(original, name) for name in (*_ABOUT, "evidence")}
    else:
        values["evidence"] = tuple(_evidence(mark, parts) for mark in attacks)
        for mark in reversed(attacks):
            values |= mark.values
    try:
        return AttackEvent.model_validate({**values, "reports": tuple(reports), "pipeline": RULE})
    except ValidationError as error:
        raise _wrong(error, place, (attacks or ordered)[0], parts) from None


def _of(slot: str, marks: Sequence[Mark]) -> Counter[Any]:
    return Counter(mark.key for mark in marks if mark.slot == slot)


def _kept(original: AttackEvent, slots: set[str], values: dict[str, Any]) -> dict[str, Any]:
    """Take over the slots whose marks are as they were, with whether they were disputed."""
    disputed = [name for name in RESOLVED if name in (original.disputed if name in slots else values["disputed"])]
    resolution = {name: original.resolution.get(name, POLICY) for name in disputed}
    found = {name: getattr(original, name) for name in slots}
    return {"id": original.id, **found, "disputed": tuple(disputed), "resolution": resolution}


def _known(original: AttackEvent, before: Sequence[Mark], parts: Parts) -> Iterator[tuple[Any, Report]]:
    """Give the statements of the event by their marks."""
    marks = before[len(original.evidence) :]
    for mark, report in zip(marks, original.reports, strict=False):
        yield mark.key, report
    if len(marks) > len(original.reports) and original.time is not None:
        mark = marks[-1]
        rule = original.time.rule or RULE
        yield mark.key, Report(slot="time", value=original.time, evidence=_evidence(mark, parts), rule=rule)


def _evidence(mark: Mark, parts: Parts) -> Evidence:
    words = parts[mark.part][mark.start : mark.stop]
    return Evidence(text=words, start=mark.start, stop=mark.stop, part=mark.part)


def _report(mark: Mark, parts: Parts, published: str | None, place: str) -> Report:
    source = mark.values.get("source")
    try:
        return Report(
            slot=mark.slot,
            value=_value(mark, parts, published, place),
            source=None if source is None else str(source),
            evidence=_evidence(mark, parts),
            rule=RULE,
        )
    except ValidationError as error:
        raise _wrong(error, place, mark, parts) from None


def _value(mark: Mark, parts: Parts, published: str | None, place: str) -> Any:
    words = parts[mark.part][mark.start : mark.stop]
    if mark.slot in FIGURES:
        return _amount(mark, words, place)
    if mark.slot == "time":
        return _time(mark, parts[mark.part], published)
    if mark.slot == "perpetrators":
        return Perpetrator.model_validate({"name": words, "stance": mark.values.get("stance", "attributed")})
    if mark.slot == "unclaimed":
        return True
    models = {"target": Target, "place": Place, "reporting_sources": Source}
    return models[mark.slot](name=words) if mark.slot in models else words


def _amount(mark: Mark, words: str, place: str) -> Quantity:
    told = {name: mark.values[name] for name in ("min", "max", "approx") if name in mark.values}
    at = {"text": words, "start": mark.start, "stop": mark.stop, "rule": RULE}
    if "min" in told or "max" in told:
        return Quantity.model_validate({**told, **at})
    found = parse_quantities(words)
    if not found:
        raise UnreadableError(place, f"{words!r} ({mark.slot}) holds no number", "fill in min or max")
    return found[0].model_copy(update=at)


def _time(mark: Mark, text: str, published: str | None) -> EventTime:
    """Read the time where it stands, for what it means may hang on the words around it."""
    for time in parse_times(text, published):
        start, stop = time.span_start, time.span_stop
        if start is not None and stop is not None and start < mark.stop and mark.start < stop:
            return time
    return EventTime(text=text[mark.start : mark.stop], span_start=mark.start, span_stop=mark.stop, rule=RULE)


def _slots(reports: Sequence[Report]) -> dict[str, Any]:
    """Resolve each slot: the first value told, and of perpetrators and sources all that differ."""
    by_slot: dict[str, list[Any]] = {}
    for report in reports:
        values = by_slot.setdefault(report.slot, [])
        if report.value not in values:
            values.append(report.value)
    found: dict[str, Any] = {name: by_slot[name][0] for name in ("target", "place", "time") if name in by_slot}
    found |= {name: by_slot[name][0] for name in FIGURES if name in by_slot}
    found |= {name: tuple(by_slot.get(name, ())) for name in ("perpetrators", "reporting_sources")}
    figures = {name: {(q.min, q.max) for q in by_slot[name]} for name in FIGURES if name in by_slot}
    disputed = tuple(name for name, amounts in figures.items() if len(amounts) > 1)
    return {
        **found,
        "unclaimed": "unclaimed" in by_slot,
        "disputed": disputed,
        "resolution": dict.fromkeys(disputed, POLICY),
    }


def _wrong(error: ValidationError, place: str, mark: Mark, parts: Parts) -> UnreadableError:
    words = parts[mark.part][mark.start : mark.stop]
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(map(str, first["loc"])) or mark.slot
    return UnreadableError(place, f"{words!r} ({mark.slot}): {field}: {first['msg']}", "correct it in the tool")

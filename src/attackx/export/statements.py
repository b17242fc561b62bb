"""The single statements of events as rows: who says what of which slot, in which words, by which rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..corpus.columns import Schema
from ..schema import Model, Perpetrator, Quantity, Report
from ..view.describe import value_text
from .told import Told

SCHEMA: Schema = [
    ("article_id", "string"),
    ("event", "int64"),
    ("event_id", "string"),
    ("slot", "string"),
    ("value", "string"),
    ("value_id", "string"),
    ("stance", "string"),
    ("min", "int64"),
    ("max", "int64"),
    ("approx", "bool"),
    ("source", "string"),
    ("words", "string"),
    ("start", "int64"),
    ("stop", "int64"),
    ("part", "string"),
    ("rule", "string"),
    ("value_json", "string"),
]


def rows(events: Iterable[Told]) -> Iterator[list[Any]]:
    """Give a row for each report of each event, in the order of ``SCHEMA``."""
    for event, number, about in events:
        for report in event.reports:
            yield [about.cells[0], number, event.id, *_report(report)]


def _report(report: Report) -> list[Any]:
    value, words = report.value, report.evidence
    amount = value if isinstance(value, Quantity) else None
    return [
        report.slot,
        value_text(value),
        getattr(value, "id", None),
        value.stance.value if isinstance(value, Perpetrator) else None,
        amount.min if amount else None,
        amount.max if amount else None,
        amount.approx if amount else None,
        report.source,
        words.text,
        words.start,
        words.stop,
        words.part,
        report.rule,
        value.model_dump_json() if isinstance(value, Model) else json.dumps(value, ensure_ascii=False),
    ]

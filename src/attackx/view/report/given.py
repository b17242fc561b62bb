"""Whatever holds events, brought to records for the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from ...corpus import failures
from ...corpus.records import ArticleRecord, Failure, read_records
from ...document import Document
from ...errors import InputError
from ...schema import AttackEvent

Given: TypeAlias = (
    "str | Path | Iterable[Document | ArticleRecord | AttackEvent | failures.Failure | list[AttackEvent]]"
)


def records_of(given: Given) -> Iterator[ArticleRecord]:
    """Give the records of a file, or of documents, records, failures, events and lists of events.

    Events that stand alone are a record of their own, whose article is not known.

    Raises:
        InputError: for anything else.
        UnreadableError: a line of the file is no record; the message names place and remedy.

    Example:
        >>> [len(record.events) for record in records_of([[AttackEvent(id="e1", kind="drone")], []])]
        [1, 0]
    """
    if isinstance(given, str | Path):
        return read_records(given)
    if isinstance(given, Document | ArticleRecord | AttackEvent):
        raise InputError(f"give an iterable, such as [document], not a single {type(given).__name__}")
    return (_record(one, number) for number, one in enumerate(given, start=1))


def _record(one: object, number: int) -> ArticleRecord:
    if isinstance(one, ArticleRecord):
        return one
    if isinstance(one, Document):
        published = None if one.published is None else str(one.published)
        return ArticleRecord(
            id=number,
            title=one.title,
            published=published,
            source=one.source,
            pipeline=one.pipeline or None,
            text=one.text,
            events=tuple(one.events),
        )
    if isinstance(one, failures.Failure):
        return ArticleRecord(id=one.id or one.place, error=Failure(type=one.type, message=one.message))
    events = (one,) if isinstance(one, AttackEvent) else tuple(one) if isinstance(one, list | tuple) else None
    if events is None or not all(isinstance(event, AttackEvent) for event in events):
        remedy = "give what analyze() or extract() return, records of an events file, or the path of that file"
        raise InputError(f"item {number} is a {type(one).__name__}; {remedy}")
    return ArticleRecord(id=number, pipeline=events[0].pipeline if events else None, events=events)

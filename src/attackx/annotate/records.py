"""From marks that come back from a tool to events, and from events to the form of annotated articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from ..corpus.articles import Id
from ..corpus.failures import UnreadableError
from ..corpus.records import ArticleRecord
from ..document import Document
from ..errors import InputValueError
from ..evaluate.records import to_record
from ..schema import AttackEvent
from .build import event_of
from .marks import Mark, Parts, marks_of


def record_of(document: Document, id: Id) -> ArticleRecord:
    """Make a record, with its text, of what ``analyze`` gave.

    Example:
        >>> from attackx import analyze
        >>> record_of(analyze("سقط صاروخ على القاعدة."), id=7).text
        'سقط صاروخ على القاعدة.'
    """
    return ArticleRecord(
        id=id,
        title=document.title,
        published=None if document.published is None else str(document.published),
        source=document.source,
        pipeline=document.pipeline or None,
        text=document.text,
        events=tuple(document.events),
    )


def parts_of(record: ArticleRecord) -> Parts:
    """Give the strings of a record that offsets count in.

    Raises:
        InputValueError: the record has no text, or no events because it failed.
    """
    if record.text is None:
        raise InputValueError(f"record {record.id!r} has no text; extract with --with-text, or use record_of(document)")
    if record.error is not None:
        raise InputValueError(f"record {record.id!r} failed ({record.error.message}); leave it out")
    return {"text": record.text, "title": record.title or ""}


def with_marks(record: ArticleRecord, marks: Mapping[int, Sequence[Mark]], place: str) -> ArticleRecord:
    """Give a record the events that its marks tell.

    An event whose marks are those it was sent out with comes back as it was. Any other is read from its marks, and one
    that has none left is gone.

    Args:
        record: as it was sent out.
        marks: those that came back, by the number of their event, from 1.
        place: where they stand, for messages.

    Raises:
        UnreadableError: a mark lies outside its part, or tells no value.
    """
    parts, sent = parts_of(record), record.events or ()
    events: list[AttackEvent] = []
    for number in sorted({*marks, *range(1, len(sent) + 1)}):
        found = list(marks.get(number, ()))
        for mark in found:
            if not 0 <= mark.start < mark.stop <= len(parts.get(mark.part, "")):
                remedy = "import what belongs to this text, as it was exported"
                raise UnreadableError(place, f"mark {mark.start}:{mark.stop} is outside of the {mark.part}", remedy)
        original = sent[number - 1] if 0 < number <= len(sent) else None
        before = [] if original is None else marks_of(original, parts)
        if original is not None and _count(found) == _count(before):
            events.append(original)
        elif found:
            events.append(event_of(number, found, original, parts, record.published, place))
    return record.model_copy(update={"events": tuple(events)})


def _count(marks: Sequence[Mark]) -> Counter[Any]:
    return Counter(mark.key for mark in marks)


def to_gold(record: ArticleRecord) -> dict[str, Any]:
    """Give a record in the form of annotated articles, which ``attackx evaluate`` scores against.

    Raises:
        InputValueError: the record has no text or failed.

    Example:
        >>> to_gold(ArticleRecord(id=7, text="نص", events=()))
        {'id': '7', 'origin': '', 'published': None, 'title': '', 'text': 'نص', 'events': []}
    """
    parts = parts_of(record)
    return {
        "id": str(record.id),
        "origin": record.source or "",
        "published": record.published,
        "title": parts["title"],
        "text": parts["text"],
        "events": [to_record(event) for event in record.events or ()],
    }

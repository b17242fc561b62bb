"""Events and articles as the JSON that the report page reads: short, ready to be shown, nothing foreign left in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ...corpus.records import ArticleRecord
from ...schema import AttackEvent, EventTime, Evidence, Part, Perpetrator, Quantity, Report
from .. import describe
from ..marks import ends_here, marks, pieces
from ..markup import hover
from ..safe import clean
from .labels import tables

Row = dict[str, Any]
_FIGURES = {
    "killed": "fatalities",
    "hurt": "injuries",
    "shots": "projectile_count",
    "attacks": "attack_count",
}


def article_row(record: ArticleRecord, before: int = 0) -> Row:
    """Bring an article to what the page shows of it, its text in pieces with their marks.

    Args:
        record: with or without its text.
        before: how many events of other articles the page numbers before its own.

    Returns:
        ``text`` and ``title`` are lists of pieces: a string, or ``[string, slot, numbers of the events, numbers of
        those whose mark ends here, what is told on hover]``. ``text`` is None where there is none, ``differs`` says
        that there is one but not the one the events were read from.

    Example:
        >>> article_row(ArticleRecord(id="n1", text="سقط صاروخ"))["text"]
        ['سقط صاروخ']
    """
    events = record.events or ()
    parts = [(part, text, _fits(events, text, part)) for part, text in _parts(record)]
    shown = {part: _pieces(events if fits else (), text, part, before) for part, text, fits in parts}
    about = {name: clean(str(getattr(record, name) or "")) for name in ("id", "published", "source")}
    about["published"] = about["published"].removesuffix(" 00:00:00")
    return {
        **about,
        "name": clean(record.title or str(record.id)),
        "title": shown.get("title"),
        "text": shown.get("text"),
        "differs": not all(fits for _, _, fits in parts),
    }


def _parts(record: ArticleRecord) -> list[tuple[Part, str]]:
    both: tuple[tuple[Part, str | None], ...] = (("title", record.title), ("text", record.text))
    return [(part, text) for part, text in both if text is not None]


def _fits(events: Sequence[AttackEvent], text: str, part: Part) -> bool:
    """Tell whether the words of all marks stand where they are said to."""
    said: list[Evidence] = [words for event in events for words in event.evidence]
    said += [report.evidence for event in events for report in event.reports]
    return all(text[words.start : words.stop] == words.text for words in said if words.part == part)


def _pieces(events: Sequence[AttackEvent], text: str, part: Part, before: int) -> list[Any]:
    several = len(events) > 1
    numbered = [replace(mark, event=mark.event + before) for mark in marks(events, text, part)]
    out: list[Any] = []
    at = 0
    for piece, over in pieces(text, numbered):
        at += len(piece)
        shown = clean(piece, lines=True)
        if over:
            numbers = sorted({mark.event for mark in over})
            ends = ends_here(over, at) if several else []
            told = "\n".join(dict.fromkeys(hover(mark, several) for mark in over))
            out.append([shown, clean(over[0].slot), numbers, ends, told])
        elif shown:
            out.append(shown)
    return out


def event_row(event: AttackEvent, article: int) -> Row:
    """Bring an event to what the page shows, sorts and filters by.

    Args:
        event: any event.
        article: the index of its article among the page's.

    Example:
        >>> row = event_row(AttackEvent(id="e", kind="rocket", injuries=Quantity(min=2)), 0)
        >>> row["kind"], row["hurt"], row["day"]
        ('rocket', ['≥2', 2, None, 0], None)
    """
    time, target, place = event.time, event.target, event.place
    at = describe.point(event)
    return {
        "article": article,
        "kind": event.kind.value,
        "when": _when(time),
        "words": clean(time.text) if time else "",
        "day": time.start.isoformat() if time and time.start else None,
        "target": None
        if target is None
        else {"name": clean(target.name), "key": _key(target.id, target.name), "type": clean(target.type or "")},
        "place": [clean(name) for name in (place.name, *place.within)] if place else [],
        "country": describe.country(event) or "",
        "at": None if at is None else [round(at.latitude, 4), round(at.longitude, 4), at.of],
        **{name: _figure(event, slot) for name, slot in _FIGURES.items()},
        "doers": [_doer(one) for one in event.perpetrators],
        "sources": [[clean(one.name), clean(one.type or ""), clean(one.via or "")] for one in event.reporting_sources],
        "flags": describe.flags(event),
        "said": [_statement(report) for report in event.reports],
        "evidence": [clean(words.text) for words in event.evidence],
    }


def _when(time: EventTime | None) -> list[str]:
    return [clean(describe.when(time, "en")), clean(describe.when(time, "ar"))]


def _key(id: str | None, name: str) -> str:
    return clean(id or name)


def _figure(event: AttackEvent, slot: str) -> list[Any] | None:
    """Give an amount as written, its bounds, and 1 where sources differ on it."""
    quantity: Quantity | None = getattr(event, slot)
    disputed = int(slot in event.disputed)
    if quantity is None:
        return ["", None, None, disputed] if disputed else None
    return [describe.amount(quantity), quantity.min, quantity.max, disputed]


def _doer(one: Perpetrator) -> Row:
    said = [clean(name) for name in one.said_by]
    return {"name": clean(one.name), "key": _key(one.id, one.name), "stance": one.stance.value, "said": said}


def _statement(report: Report) -> list[Any]:
    """Give slot, value in both languages, who says so, the words, 1 where they are the title's, and the rule."""
    words = report.evidence
    source = clean(report.source or "")
    value = _value(report)
    return [clean(report.slot), value, source, clean(words.text), int(words.part == "title"), clean(report.rule)]


def _value(report: Report) -> list[str]:
    value = report.value
    if isinstance(value, EventTime):
        return _when(value)
    if isinstance(value, bool):
        yes_no: list[str] = tables()["page"]["yes" if value else "no"]
        return yes_no
    return [clean(describe.value_text(value))] * 2

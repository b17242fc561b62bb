"""Where the names of annotated events, which come without offsets, stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..script.normalize import Normalized, normalize
from ..view.marks import Mark
from .records import Record

_CLITICS = "[وفبلك]{0,2}"


def spotted(records: Sequence[Record], text: str) -> list[Mark]:
    """Mark every place where a name of an event is written, with or without a word of one letter joined to it.

    Args:
        records: events in the order of their numbers.
        text: title or text of their article.

    Returns:
        The marks, in the order of the events. Figures and dates are no names and are not looked for.

    Example:
        >>> text = "سقط صاروخ على السفارة، وقالت السفارة إنه لا إصابات."
        >>> [text[mark.start : mark.stop] for mark in spotted([Record(target="السفارة")], text)]
        ['السفارة', 'السفارة']
    """
    form = normalize(text)
    return [
        Mark(start, stop, slot, number)
        for number, record in enumerate(records, start=1)
        for slot, names in _names(record)
        for start, stop in _found(form, names)
    ]


def _names(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "target", record.target
    yield "place", record.place
    for doer in record.perpetrators:
        yield "perpetrators", doer.name
    for source in record.sources:
        yield "reporting_sources", source


def _found(form: Normalized, names: Sequence[str]) -> list[tuple[int, int]]:
    """Give the spans of the names in the caller's string; of those that overlap, the longest name's."""
    taken: list[tuple[int, int]] = []
    for name in sorted({normalize(name).text.strip() for name in names} - {""}, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w){_CLITICS}({re.escape(name)})(?!\w)", form.text):
            start, stop = hit.span(1)
            if all(stop <= begin or end <= start for begin, end in taken):
                taken.append((start, stop))
    return [form.span(start, stop) for start, stop in taken]

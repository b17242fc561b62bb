"""The marks with which items of a list open: bullets, numbers, the hour."""

from __future__ import annotations

import re

from ..grammar.facts import Reading

_MARK = re.compile(
    r"(?P<clock>[^\w\s]*\s?\d{1,2}:\d\d(?!\d)(?: ?[صمظ]\b)?)"
    r"|(?P<number>[^\w\s]*\s?\d{1,2} ?(?:[-)/]|\.(?!\d)|:(?!\d))\s)"
    r"|(?P<ordinal>(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا) ?[/:،.-])"
    r"|(?P<bullet>[^\w\s\"'(\[{.،:؛؟!@#]+|#(?=\s))"
)


def mark_of(reading: Reading) -> str | None:
    """Give the sort of mark with which a sentence opens an item, if it does."""
    view = reading.view
    found = _MARK.match(view.text, view.start, view.stop)
    return found.lastgroup if found is not None and _opens(reading) else None


def _opens(reading: Reading) -> bool:
    """Whether a sentence begins a line, or stands behind a bullet in it."""
    view = reading.view
    ahead = view.text[max(view.start - 2, 0) : view.start]
    return not ahead.strip(" ") or "\n" in ahead or not view.text[view.start].isalnum()


def is_mark(reading: Reading) -> bool:
    """Whether a sentence is nothing but such a mark, for what stands under it."""
    view = reading.view
    found = _MARK.match(view.text, view.start, view.stop)
    return found is not None and found.end() == view.stop

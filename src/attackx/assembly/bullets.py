"""The marks with which items of a list open: bullets, numbers, the hour, the day, the place of a digest's line."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag

_MARK = re.compile(
    r"(?P<clock>[^\w\s]*\s?\d{1,2}:\d\d(?!\d)(?: ?[صمظ]\b)?)"
    r"|(?P<number>[^\w\s]*\s?\d{1,2} ?(?:[-)/]|\.(?!\d)|:(?!\d))\s)"
    r"|(?P<ordinal>(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا) ?[/:،.-])"
    r"|(?P<bullet>[^\w\s\"'(\[{.،:؛؟!@#]+|#(?=\s))"
)


HEAD = "head"
DATE = "date"
_DASHES = frozenset({"-", "–", "—", "ـ"})
_LONGEST = 3  # words of a place at the head of a line
_SHORTEST = 4  # words behind it, at the least
_LABEL = 10  # tokens in which the day of an entry is told, with the sign behind it
_SIGNS = _DASHES | {":", "|"}
_TELLER = 9  # tokens behind it, among which a colon ends an agency's name: a dateline


class Item(NamedTuple):
    """An item of a list.

    Attributes:
        start: the number of its first sentence.
        day: the words of the day or year that labels it, in a chronology.
    """

    start: int
    day: str | None


def mark_of(reading: Reading) -> str | None:
    """Give the sort of mark with which a sentence opens an item, if it does."""
    view = reading.view
    found = _MARK.match(view.text, view.start, view.stop)
    if found is None:
        return DATE if day_label(reading) else HEAD if head_end(view) else None
    return found.lastgroup if _opens(reading) else None


def head_end(view: View) -> int:
    """Give the token after "Mosul" in "Mosul - gunmen killed", or 0; "the road Homs-Palmyra" has no blanks."""
    for end in range(1, min(_LONGEST, len(view.words) - _SHORTEST) + 1):
        if view.words[end] in _DASHES:
            apart = view.text[view.stops[end - 1] : view.starts[end]].isspace()
            of_agency = ":" in view.words[end : end + _TELLER]
            return end if apart and not of_agency and all(w[0].isalpha() for w in view.words[:end]) else 0
    return 0


def day_label(reading: Reading) -> Tag | None:
    """Give the day or year with which an entry of a chronology opens: "12 July 2006: ...", "2005 - ..."."""
    view = reading.view
    words = view.words[:_LABEL]
    if _SIGNS.isdisjoint(words) or not any(w.isdigit() for w in words):
        return None
    begin = next((at for at, word in enumerate(words) if word[0].isalnum()), len(words))
    label = next((t for t in view.labelled("time") if t.first == begin), None)
    if label is None or label.item.rule == "clock":
        return None
    behind = [w for w in view.after(label.last, 2) if w not in (")", "]")]
    return label if behind[:1] and behind[0] in _SIGNS else None


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

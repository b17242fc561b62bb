"""Dates written in Latin letters within an Arabic text ("12 August 2024"), handed to dateparser.

dateparser knows the month names of many languages and their abbreviations well; it is loaded only when a text holds
such a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from attackx.schema import Granularity

from .model import TimeSpan

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAME = "(?:" + "|".join(_MONTHS) + r")[a-z]{0,7}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?<![a-z0-9])(?:{_DAY}[ -](?P<late>{_NAME}),?[ -]|(?P<early>{_NAME}) (?:{_DAY}(?:, ?| ))?)\d{{4}}(?![a-z0-9])",
    re.IGNORECASE,
)
# letters are rare in Arabic text, so that the engine finds them much faster than a date that begins with a digit
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_AHEAD = 6  # characters of a day before the name of its month
_BEHIND = 14  # and of day and year behind it, and one more


def latin_dates(text: str) -> Iterator[TimeSpan]:
    """Find dates in Latin letters that name day or month and the year.

    Args:
        text: a text in matching form.

    Returns:
        Spans in text order; those that dateparser does not take for a date are left out.

    Example:
        >>> [span] = latin_dates("بيان صدر في 12 August 2024 عن الهيئة")
        >>> span.text, span.first
        ('12 August 2024', datetime.datetime(2024, 8, 12, 0, 0))
    """
    done = 0
    for letters in _LETTERS.finditer(text):
        if letters.start() < done or letters[0][:3].lower() not in _MONTHS:
            continue
        found = _DATE.search(text, max(done, letters.start() - _AHEAD), letters.end() + _BEHIND)
        if found is None:
            continue
        done = found.end()
        phrase = found.group()
        moment = _parsed(phrase)
        if moment is not None:
            yield _span(found, phrase, moment)


def _parsed(phrase: str) -> datetime | None:
    from dateparser import parse  # noqa: PLC0415 - a quarter of a second to load, for the few texts that need it

    return parse(phrase, languages=["en"], settings={"PREFER_DAY_OF_MONTH": "first", "DATE_ORDER": "DMY"})


def _span(found: re.Match[str], phrase: str, moment: datetime) -> TimeSpan:
    first = moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    has_day = bool(found["late"]) or len(re.findall(r"\d+", phrase)) > 1
    last = first + timedelta(days=1) if has_day else (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    return TimeSpan(
        found.start(),
        found.end(),
        phrase,
        "latin.date",
        "absolute",
        first,
        last,
        Granularity.DAY if has_day else Granularity.MONTH,
        year=first.year,
        month=first.month,
        day=first.day if has_day else None,
    )

"""Days and stretches of days seen from a reference: the arithmetic behind the resolver."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import pairwise

from .calendars import day_of, month_after, month_span, week_span, year_span
from .context import words_before
from .reading import Facts

Days = tuple[date, date]
_FRESH = 2  # days over which "at the Friday prayer" is the last one
_PRAYERS = ("صلاه", "خطبه", "خطبتي")
_BRACKET = re.compile(r" ?\( ?")
_HALVES = frozenset(("first_half", "second_half"))


def one_day(day: date) -> Days:
    """Give the stretch of a single day."""
    return day, day + timedelta(days=1)


def weekday_near(reference: date, weekday: int, modifier: str | None, future: bool) -> date:
    """Give the weekday that the words mean, seen from ``reference``.

    Example:
        >>> weekday_near(date(2024, 1, 10), 3, None, False)
        datetime.date(2024, 1, 10)
        >>> weekday_near(date(2024, 1, 10), 3, "last", False)
        datetime.date(2024, 1, 3)
    """
    if modifier == "next":
        return reference + timedelta(days=(weekday - reference.isoweekday() - 1) % 7 + 1)
    if future and modifier is None:  # announced for today, or to come
        return reference + timedelta(days=(weekday - reference.isoweekday()) % 7)
    back = (reference.isoweekday() - weekday) % 7
    if modifier in ("last", "before_last") and back < 2:
        back += 7  # "last Monday" on a Tuesday is not yesterday, which has a name of its own
    return reference - timedelta(days=back + (7 if modifier == "before_last" else 0))


def unit_span(day: date, unit: str, step: int) -> Days:
    """Give the day, week, month or year ``step`` units away from the one that ``day`` is in."""
    if unit == "week":
        return week_span(day + timedelta(weeks=step))
    if unit == "month":
        span = month_span(*month_after(day.year, day.month, step))
    elif unit == "year":
        span = year_span(day.year + step)
    else:
        span = one_day(day + timedelta(days=step))
    if span is None:
        raise OverflowError(f"no {unit} {step} from {day}")
    return span


def third(days: Days, point: str | None) -> Days:
    """Give the first, middle or last third of a stretch, one of its halves, or all of it."""
    if point is None:
        return days
    first, last = days
    whole_year = days == year_span(first.year)
    if point in _HALVES:
        half = date(first.year, 7, 1) if whole_year else first + (last - first) // 2
        return (first, half) if point == "first_half" else (half, last)
    if whole_year:  # a Gregorian one: four whole months
        may, september = date(first.year, 5, 1), date(first.year, 9, 1)
        return {"start": (first, may), "middle": (may, september)}.get(point, (september, last))
    size = (last - first) // 3
    if point == "start":
        return first, first + size
    return (first + size, last - size) if point == "middle" else (last - size, last)


def day_beside(reference: date, deictic: int, weekday: int | None) -> date:
    """Give the day that "today", "yesterday" or "tomorrow" means; a weekday beside it wins over ``reference``.

    Example:
        >>> day_beside(date(2024, 1, 8), 0, 7)  # "today, Sunday" in a text of Monday
        datetime.date(2024, 1, 7)
    """
    day = reference + timedelta(days=deictic)
    if weekday is None:
        return day
    off = (day.isoweekday() - weekday) % 7
    return day + timedelta(days=1) if off == 6 else day - timedelta(days=off)


def as_edited(text: str, facts: list[Facts]) -> list[Facts]:
    """Read "today (yesterday)", the word of a speaker and the paper's own behind it, as yesterday.

    Args:
        text: matching form.
        facts: what its phrases state, in text order.

    Returns:
        The same list, in which such a "today" is the day in brackets.
    """
    for fact, after in pairwise(facts):
        days = fact.deictic == 0 and after.deictic is not None and after.shape == "day"
        if days and _BRACKET.fullmatch(text, fact.stop, after.start):
            fact.deictic = after.deictic
    return facts


def names_a_prayer(text: str, fact: Facts, reference: date | None) -> bool:
    """Tell whether a weekday only says which prayer is meant: that of a day some days back, which nobody calls so.

    Args:
        text: matching form.
        fact: what a phrase states.
        reference: the day from which the text is told.
    """
    bare = all(part is None for part in (fact.day, fact.deictic, fact.modifier, fact.of_weekday))
    if fact.weekday is None or not bare or reference is None or (reference.isoweekday() - fact.weekday) % 7 <= _FRESH:
        return False
    return any(word.endswith(_PRAYERS) for word in words_before(text, fact.start))


def today_of_text(facts: list[Facts], published: datetime | None) -> date | None:
    """Find the day that the text itself calls today, where it differs from ``published`` or that is not known.

    "Today, Sunday 7 January 2024" sets it, and so does "yesterday, Tuesday" in a text published on a Thursday.
    """
    reference = published.date() if published is not None else None
    for fact in facts:
        if fact.deictic is None or fact.shape != "day" or abs(fact.deictic) > 2:
            continue
        try:
            today = _today_of(fact, fact.deictic, reference)
        except OverflowError:  # published on the first or last day that the calendar has
            return None
        if today is not None:
            return today if reference is None or 0 < abs((today - reference).days) <= 6 else None
    return None


def _today_of(fact: Facts, deictic: int, reference: date | None) -> date | None:
    day = None
    if fact.day is not None and fact.month is not None and fact.year is not None:
        day = day_of(fact.year, fact.month, fact.day, fact.hijri)
    elif reference is not None and fact.weekday is not None:
        day = day_beside(reference, deictic, fact.weekday)
    return None if day is None else day - timedelta(days=deictic)

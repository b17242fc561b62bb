"""Spans of days, months and years, in the Gregorian and the Hijri calendar."""

from __future__ import annotations

from datetime import date, timedelta


def month_after(year: int, month: int, count: int = 1) -> tuple[int, int]:
    """Give the year and month ``count`` months later (earlier where negative).

    Example:
        >>> month_after(2024, 1, -1)
        (2023, 12)
    """
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def month_span(year: int, month: int, hijri: bool = False) -> tuple[date, date] | None:
    """Give the first day of a month and the first after it; None outside the calendar.

    Example:
        >>> month_span(1445, 9, hijri=True)
        (datetime.date(2024, 3, 11), datetime.date(2024, 4, 10))
    """
    first, after = day_of(year, month, 1, hijri), day_of(*month_after(year, month), 1, hijri)
    return (first, after) if first and after else None


def year_span(year: int, hijri: bool = False) -> tuple[date, date] | None:
    """Give the first day of a year and the first after it; None outside the calendar."""
    first, after = day_of(year, 1, 1, hijri), day_of(year + 1, 1, 1, hijri)
    return (first, after) if first and after else None


def day_of(year: int, month: int, day: int, hijri: bool = False) -> date | None:
    """Give the Gregorian date of a day; None where there is none, or the Hijri table does not reach.

    Hijri dates follow Umm al-Qura, the civil calendar that the press of Arabia prints (1343 to 1500).

    Example:
        >>> day_of(1445, 4, 21, hijri=True)
        datetime.date(2023, 11, 5)
        >>> day_of(2023, 2, 30) is None
        True
    """
    try:
        if not hijri:
            return date(year, month, day)
        from hijridate import Hijri  # noqa: PLC0415 - its tables load only where a Hijri date is read

        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Give year, month and day of the Hijri calendar; None outside its table.

    Example:
        >>> hijri_of(date(2023, 11, 5))
        (1445, 4, 21)
    """
    from hijridate import Gregorian  # noqa: PLC0415 - see day_of

    try:
        return Gregorian.fromdate(day).to_hijri().datetuple()
    except (ValueError, OverflowError):
        return None


def week_span(day: date) -> tuple[date, date]:
    """Give the ISO week of a day, Monday to Monday.

    Example:
        >>> week_span(date(2024, 1, 7))
        (datetime.date(2024, 1, 1), datetime.date(2024, 1, 8))
    """
    first = day - timedelta(days=day.isoweekday() - 1)
    return first, first + timedelta(days=7)

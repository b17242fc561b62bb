"""Months, years and other stretches longer than a day, and what every resolver knows of its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from attackx.schema import Granularity

from .calendars import day_of, hijri_of, month_after, month_span, year_span
from .model import Reason, Resolved
from .near import Days, one_day, third, unit_span
from .reading import Facts

STEP = {"last": -1, "this": 0, "next": 1, "before_last": -2, "same": 0, "following": 1, "previous": -1}
IN_TEXT = frozenset(("same", "following", "previous"))
HOURS = frozenset(("hour", "minute"))
_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
_QUARTER = 3  # months
_SOON = 2  # days
_SENTENCE = 120  # characters in which a year that was said still holds


@dataclass(slots=True)
class Found:
    """A stretch of whole days, or the reason why there is none."""

    days: Days | None = None
    granularity: Granularity = Granularity.DAY
    resolved: Resolved | None = "absolute"
    reason: Reason | None = None


def missing(reason: Reason, granularity: Granularity = Granularity.DAY) -> Found:
    """Say why there is no stretch."""
    return Found(None, granularity, None, reason)


class Stretches:
    """Resolves what is no single day: months, years, seasons, "the past three weeks".

    Args:
        text: the text in matching form.
        published: the day and, if known, the time of publication.
        today: the day that the text itself calls today, where it says so.
        announces: tells of a phrase, and whether it would be soon, if the words around it announce a future.
        years: the years of dates that a chronology tells apart from them, by where the dates start.
    """

    def __init__(
        self,
        text: str,
        published: datetime | None,
        today: date | None,
        announces: Callable[[int, int, bool], bool],
        years: dict[int, int],
    ) -> None:
        self.moment = published if published is not None and published.time() != time() else None
        self.reference = today or (published.date() if published is not None else None)
        self.against: Resolved = "text" if today is not None else "published"
        self.announces = announces
        self.years = years
        self.text = text
        self.last: date | None = None
        self.year_said = (0, 0, -_SENTENCE - 1)  # the last year said with a month: year, month, where its phrase stops

    def future(self, facts: Facts) -> bool:
        """Tell whether the words around a phrase announce it."""
        if facts.since is not None:
            return facts.since == "from"
        ahead = (facts.weekday - self.reference.isoweekday()) % 7 if facts.weekday and self.reference else 0
        return self.announces(facts.start, facts.stop, facts.month is None and 1 <= ahead <= _SOON)

    def year_of_text(self, facts: Facts, month: int) -> int | None:
        """Give the year of a date without one that its chronology tells, or the date before it in its sentence."""
        if (year := self.years.get(facts.start)) is not None:
            self.year_said = (year, month, facts.stop)
            return year
        return self._year_of_sentence(facts, month)

    def _year_of_sentence(self, facts: Facts, month: int) -> int | None:
        """Give the year of a date without one that follows a date with one in its sentence; a later month keeps it."""
        said, at, stop = self.year_said
        if facts.hijri or facts.modifier or facts.of_year or facts.deictic is not None or facts.weekday is not None:
            return None
        if not 0 <= facts.start - stop <= _SENTENCE or "." in (between := self.text[stop : facts.start]):
            return None
        now = self.reference.year if self.reference is not None else None
        if "\n" in between or now is None or said >= now or self.announces(facts.start, facts.stop, False):
            return None
        return said if month >= at else said + 1

    def year_now(self, hijri: bool) -> int | None:
        """Give the year of the reference in either calendar."""
        if self.reference is None:
            return None
        if not hijri:
            return self.reference.year
        found = hijri_of(self.reference)
        return found[0] if found else None

    def clock(self, facts: Facts) -> Found:
        """Leave a clock time without a day unresolved."""
        return missing("no_day", Granularity.MINUTE if facts.minute is not None else Granularity.HOUR)

    def month(self, facts: Facts) -> Found:
        """Resolve a month, or a third of it, with its year or with the nearest that fits the words."""
        month = facts.month or 1
        year, resolved = facts.year, self.against
        if year is not None:
            resolved = "absolute"
            self.year_said = (year, month, facts.stop)
        elif (year := self.year_of_text(facts, month)) is not None:
            resolved = "text"
        else:
            if self.reference is None:
                return missing("no_year", Granularity.MONTH)
            now = self.year_now(facts.hijri)
            if now is None:
                return missing("out_of_calendar", Granularity.MONTH)
            year = self._year_of_month(facts, month, now)
        span = month_span(year, month, facts.hijri)
        if span is None:
            return missing("out_of_calendar", Granularity.MONTH)
        return Found(third(span, facts.point), Granularity.MONTH, resolved)

    def _year_of_month(self, facts: Facts, month: int, now: int) -> int:
        """Choose the year of a month that stands without one."""
        if facts.of_year is not None or facts.modifier in ("this", "same"):
            return now + STEP[facts.of_year or "this"]
        current = self.reference.month if self.reference is not None else month
        if facts.hijri and self.reference is not None:
            found = hijri_of(self.reference)
            current = found[1] if found else month
        if facts.modifier == "next" or (facts.modifier is None and self.future(facts)):
            return now if month > current or (month == current and facts.modifier is None) else now + 1
        if facts.modifier == "last":
            return now if month < current else now - 1
        return now if month <= current else now - 1

    def year(self, facts: Facts) -> Found:
        """Resolve a year, or a third of it."""
        span = year_span(facts.year, facts.hijri) if facts.year is not None else None
        if span is None:
            return missing("out_of_calendar", Granularity.YEAR)
        return Found(third(span, facts.point), Granularity.YEAR)

    def period(self, facts: Facts) -> Found:
        """Resolve the last, this or the next week, month or year, and those seen from the text."""
        granularity = Granularity(facts.unit or "unknown")
        modifier = facts.modifier or "this"
        if facts.unit == "week" and facts.point is not None and facts.modifier is None:
            return missing("vague", granularity)  # agencies say both "end" and "start" of the weekend, past or coming
        in_text = modifier in IN_TEXT
        base = self.last if in_text else self.reference
        if base is None:
            return missing("no_reference" if in_text else "no_anchor", granularity)
        days = unit_span(base, facts.unit or "day", STEP[modifier])
        return Found(third(days, facts.point), granularity, "text" if in_text else self.against)

    def season(self, facts: Facts) -> Found:
        """Resolve a season (three whole months, winter from December) or a quarter of a year."""
        month = _SEASONS[facts.season] if facts.season else 3 * (facts.count or 1) - 2
        year, resolved = facts.year, self.against
        if year is not None:
            resolved = "absolute"
        elif self.reference is None:
            return missing("no_anchor", Granularity.QUARTER)
        elif facts.of_year is not None:
            year = self.reference.year + STEP[facts.of_year]
        else:
            year = self.reference.year + (1 if facts.modifier == "next" else 0)
            months = self.reference.month - month
            if months < (_QUARTER if facts.modifier == "last" else 0):
                year -= 1
        first, last = day_of(year, month, 1), day_of(*month_after(year, month, _QUARTER), 1)
        if first is None or last is None:
            return missing("out_of_calendar", Granularity.QUARTER)
        return Found(third((first, last), facts.point), Granularity.QUARTER, resolved)

    def decade(self, facts: Facts) -> Found:
        """Resolve the eighties and their like."""
        year = facts.year or 1900
        return Found(third((date(year, 1, 1), date(year + 10, 1, 1)), facts.point), Granularity.DECADE)

    def ago(self, facts: Facts) -> Found:
        """Resolve a time counted back from the reference, to the unit it is counted in."""
        unit = facts.unit or "day"
        if unit == "hour" and facts.count and self.moment is None and facts.count % 24 == 0:
            unit, facts.count = "day", facts.count // 24
        if unit in HOURS:
            if facts.count is None or (self.moment is None and self.reference is not None):
                return missing("vague", Granularity(unit))
            return Found(one_day(self.reference), resolved=self.against) if self.reference else missing("no_anchor")
        granularity = Granularity(unit)
        if facts.count is None:
            return missing("vague", granularity)
        if self.reference is None:
            return missing("no_anchor", granularity)
        if unit == "decade":
            days = unit_span(self.reference, "year", -10 * min(facts.count, 100))
        else:
            days = unit_span(self.reference, unit, -facts.count)
        return Found(days, granularity, self.against)

    def units(self, facts: Facts) -> Found:
        """Resolve "the past three days" to the stretch up to the reference, "the coming" to that after it."""
        unit = facts.unit or "day"
        granularity = Granularity(unit)
        if facts.count is None:
            return missing("vague", granularity)
        if self.reference is None:
            return missing("no_anchor", granularity)
        count = -(-facts.count // 24) if unit == "hour" else facts.count
        coming = facts.modifier == "next"
        if unit in ("hour", "day", "week"):
            reach = timedelta(days=count * (7 if unit == "week" else 1))
            edge = self.reference + reach if coming else self.reference - reach
        else:
            months = count * (12 if unit == "year" else 1) * (1 if coming else -1)
            year, month = month_after(self.reference.year, self.reference.month, months)
            edge = day_of(year, month, min(self.reference.day, 28)) or self.reference
        first, last = sorted((edge, self.reference))
        return Found((first, last + timedelta(days=1)), granularity, self.against)

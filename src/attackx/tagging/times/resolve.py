"""From facts to dates: against the day of publication, or a day that the text itself sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from attackx.schema import Granularity

from .calendars import day_of, hijri_of, month_after, month_span, year_span
from .model import Reason, Resolved, TimeSpan
from .near import Days, day_beside, one_day, third, unit_span, weekday_near
from .reading import Facts

# first and last hour of each part of the day; the night ends on the next day
PARTS: dict[str, tuple[int, int]] = {
    "dawn": (3, 6),
    "morning": (6, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 28),
}
_STEP = {"last": -1, "this": 0, "next": 1, "before_last": -2, "same": 0, "following": 1, "previous": -1}
_IN_TEXT = frozenset(("same", "following", "previous"))
_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
_QUARTER = 3  # months
_SOON = 2  # days
_HOURS = frozenset(("hour", "minute"))
_AHEAD = timedelta(days=300)  # what is announced without a year is not further off


@dataclass(slots=True)
class Found:
    """A stretch of whole days, or the reason why there is none."""

    days: Days | None = None
    granularity: Granularity = Granularity.DAY
    resolved: Resolved | None = "absolute"
    reason: Reason | None = None


def _missing(reason: Reason, granularity: Granularity = Granularity.DAY) -> Found:
    return Found(None, granularity, None, reason)


class Resolver:
    """Resolves the facts of one text in reading order.

    Args:
        published: the day and, if known, the time of publication.
        today: the day that the text itself calls today, where it says so.
        announces: tells of an offset, and whether it would be soon, if the clause before it announces a future.
    """

    def __init__(self, published: datetime | None, today: date | None, announces: Callable[[int, bool], bool]) -> None:
        self.clock = published if published is not None and published.time() != time() else None
        self.reference = today or (published.date() if published is not None else None)
        self.against: Resolved = "text" if today is not None else "published"
        self.announces = announces
        self.last: date | None = None

    def resolve(self, facts: Facts, text: str) -> TimeSpan:
        """Resolve one phrase; facts that cannot be resolved keep their parts and get a reason."""
        found = self._find(facts)
        span = TimeSpan(
            facts.start, facts.stop, text, facts.rule,
            resolved=found.resolved, granularity=found.granularity, reason=found.reason,
            calendar="hijri" if facts.hijri else "gregorian", open_end=facts.since is not None,
            year=facts.year, month=facts.month, day=facts.day, weekday=facts.weekday,
            part_of_day=facts.part, hour=facts.hour, minute=facts.minute, zone=facts.zone,
        )  # fmt: skip
        if found.days is not None:
            first, last = found.days
            self.last = first
            span.first, span.last = datetime.combine(first, time()), datetime.combine(last, time())
            self._narrow(span, facts)
            if facts.since:
                span.last = None
        return span

    def _narrow(self, span: TimeSpan, facts: Facts) -> None:
        """Narrow a day to its part or clock time, or an hour counted back from a known time of publication."""
        if span.granularity != Granularity.DAY or span.first is None:
            return
        if facts.shape == "ago" and facts.unit in _HOURS and self.clock is not None and facts.count is not None:
            step = timedelta(hours=facts.count) if facts.unit == "hour" else timedelta(minutes=facts.count)
            moment = (self.clock - step).replace(tzinfo=None)
            size = timedelta(hours=1) if facts.unit == "hour" else timedelta(minutes=1)
            span.first, span.last, span.granularity = moment, moment + size, Granularity(facts.unit)
            return
        if facts.until is not None:
            return
        night_clock = facts.part == "night" and facts.hour is not None and facts.hour < 6
        if facts.hour is not None and not night_clock:
            at = span.first + timedelta(hours=facts.hour, minutes=facts.minute or 0)
            size = timedelta(hours=1) if facts.minute is None else timedelta(minutes=1)
            span.granularity = Granularity.HOUR if facts.minute is None else Granularity.MINUTE
            span.first, span.last = at, at + size
        elif facts.part is not None:
            low, high = PARTS[facts.part]
            span.granularity = Granularity.PART_OF_DAY
            span.first, span.last = span.first + timedelta(hours=low), span.first + timedelta(hours=high)

    def _find(self, facts: Facts) -> Found:
        readers = {
            "day": self._day,
            "month": self._month,
            "year": self._year,
            "period": self._period,
            "ago": self._ago,
            "units": self._units,
            "clock": self._clock,
            "season": self._season,
            "decade": self._decade,
        }
        return readers[facts.shape](facts)

    def _clock(self, facts: Facts) -> Found:
        return _missing("no_day", Granularity.MINUTE if facts.minute is not None else Granularity.HOUR)

    def _day(self, facts: Facts) -> Found:
        if facts.month is not None:
            return self._day_of_month(facts)
        if facts.day is not None:
            return self._day_of_this_month(facts)
        if facts.of_weekday in _IN_TEXT:
            return self._weekday_of_text(facts)
        if self.reference is None:
            return _missing("no_anchor")
        if facts.deictic is not None:
            day = day_beside(self.reference, facts.deictic, facts.weekday)
        else:
            future = facts.of_weekday is None and self._future(facts)
            day = weekday_near(self.reference, facts.weekday or 1, facts.of_weekday, future)
            if facts.since == "from" and facts.weekday == self.reference.isoweekday():
                day = self.reference
        return Found(one_day(day), resolved=self.against)

    def _future(self, facts: Facts) -> bool:
        if facts.since is not None:
            return facts.since == "from"
        ahead = (facts.weekday - self.reference.isoweekday()) % 7 if facts.weekday and self.reference else 0
        return self.announces(facts.start, facts.month is None and 1 <= ahead <= _SOON)

    def _weekday_of_text(self, facts: Facts) -> Found:
        """Resolve "the following Sunday", "the same Sunday" against the last day that the text has named."""
        if self.last is None or facts.weekday is None:
            return _missing("no_reference")
        ahead = (facts.weekday - self.last.isoweekday()) % 7
        if facts.of_weekday == "following":
            ahead = ahead or 7
        elif facts.of_weekday == "previous":
            ahead -= 7
        return Found(one_day(self.last + timedelta(days=ahead)), resolved="text")

    def _day_of_month(self, facts: Facts) -> Found:
        """Resolve a day and month, with its year or with the nearest that fits the words."""
        month, day = facts.month or 1, facts.day or 1
        if facts.year is not None:
            return self._until(facts, day_of(facts.year, month, day, facts.hijri), "absolute")
        if facts.of_year in _IN_TEXT and self.last is not None:
            return self._until(facts, day_of(self.last.year + _STEP[facts.of_year], month, day, facts.hijri), "text")
        if self.reference is None:
            return _missing("no_year")
        year = self._year_now(facts.hijri)
        if year is None:
            return _missing("out_of_calendar")
        steps: tuple[int, ...] = (-1, 0, 1)
        if facts.of_year is not None:
            steps = (_STEP[facts.of_year],)
        elif facts.modifier in ("this", "same"):
            steps = (0,)
        days = [d for d in (day_of(year + step, month, day, facts.hijri) for step in steps) if d is not None]
        fitting = [d for d in days if d.isoweekday() == facts.weekday]
        if len(fitting) == 1:
            days = fitting
        return self._until(facts, self._nearest(facts, days) if days else None, self.against)

    def _nearest(self, facts: Facts, days: list[date]) -> date:
        """Choose the last of ``days`` that is not after the reference, or the first after it where announced."""
        reference = self.reference or days[0]
        modifier = facts.modifier or facts.of_weekday
        future = modifier == "next" or (modifier is None and self._future(facts))
        if facts.deictic is not None:
            return min(days, key=lambda d: abs(d - reference))
        if future and (ahead := [d for d in days if d >= reference]) and (modifier or ahead[0] - reference < _AHEAD):
            return ahead[0]
        slack = timedelta(days=1) if modifier is None else timedelta()  # papers date the next morning
        return next((d for d in reversed(days) if d <= reference + slack), days[0])

    def _until(self, facts: Facts, day: date | None, resolved: Resolved) -> Found:
        if day is None:
            return _missing("out_of_calendar")
        last = day
        if facts.until is not None and facts.day is not None:
            last = day + timedelta(days=facts.until - facts.day)
        return Found((day, last + timedelta(days=1)), resolved=resolved)

    def _day_of_this_month(self, facts: Facts) -> Found:
        modifier = facts.of_month or facts.modifier or "this"
        base = self.last if modifier in _IN_TEXT else self.reference
        if base is None:
            return _missing("no_reference" if modifier in _IN_TEXT else "no_anchor")
        day = day_of(*month_after(base.year, base.month, _STEP[modifier]), facts.day or 1)
        return self._until(facts, day, "text" if modifier in _IN_TEXT else self.against)

    def _year_now(self, hijri: bool) -> int | None:
        if self.reference is None:
            return None
        if not hijri:
            return self.reference.year
        found = hijri_of(self.reference)
        return found[0] if found else None

    def _month(self, facts: Facts) -> Found:
        month = facts.month or 1
        year, resolved = facts.year, self.against
        if year is not None:
            resolved = "absolute"
        else:
            if self.reference is None:
                return _missing("no_year", Granularity.MONTH)
            now = self._year_now(facts.hijri)
            if now is None:
                return _missing("out_of_calendar", Granularity.MONTH)
            year = self._year_of_month(facts, month, now)
        span = month_span(year, month, facts.hijri)
        if span is None:
            return _missing("out_of_calendar", Granularity.MONTH)
        return Found(third(span, facts.point), Granularity.MONTH, resolved)

    def _year_of_month(self, facts: Facts, month: int, now: int) -> int:
        """Choose the year of a month that stands without one."""
        if facts.of_year is not None or facts.modifier in ("this", "same"):
            return now + _STEP[facts.of_year or "this"]
        current = self.reference.month if self.reference is not None else month
        if facts.hijri and self.reference is not None:
            found = hijri_of(self.reference)
            current = found[1] if found else month
        if facts.modifier == "next" or (facts.modifier is None and self._future(facts)):
            return now if month > current or (month == current and facts.modifier is None) else now + 1
        if facts.modifier == "last":
            return now if month < current else now - 1
        return now if month <= current else now - 1

    def _year(self, facts: Facts) -> Found:
        span = year_span(facts.year, facts.hijri) if facts.year is not None else None
        if span is None:
            return _missing("out_of_calendar", Granularity.YEAR)
        return Found(third(span, facts.point), Granularity.YEAR)

    def _period(self, facts: Facts) -> Found:
        granularity = Granularity(facts.unit or "unknown")
        modifier = facts.modifier or "this"
        if facts.unit == "week" and facts.point == "end" and facts.modifier is None:
            return _missing("vague", granularity)  # the weekend: before or after, the words do not say
        in_text = modifier in _IN_TEXT
        base = self.last if in_text else self.reference
        if base is None:
            return _missing("no_reference" if in_text else "no_anchor", granularity)
        days = unit_span(base, facts.unit or "day", _STEP[modifier])
        return Found(third(days, facts.point), granularity, "text" if in_text else self.against)

    def _season(self, facts: Facts) -> Found:
        """Resolve a season (three whole months, winter from December) or a quarter of a year."""
        month = _SEASONS[facts.season] if facts.season else 3 * (facts.count or 1) - 2
        year, resolved = facts.year, self.against
        if year is not None:
            resolved = "absolute"
        elif self.reference is None:
            return _missing("no_anchor", Granularity.QUARTER)
        elif facts.of_year is not None:
            year = self.reference.year + _STEP[facts.of_year]
        else:
            year = self.reference.year + (1 if facts.modifier == "next" else 0)
            months = self.reference.month - month
            if months < (_QUARTER if facts.modifier == "last" else 0):
                year -= 1
        first, last = day_of(year, month, 1), day_of(*month_after(year, month, _QUARTER), 1)
        if first is None or last is None:
            return _missing("out_of_calendar", Granularity.QUARTER)
        return Found(third((first, last), facts.point), Granularity.QUARTER, resolved)

    def _decade(self, facts: Facts) -> Found:
        year = facts.year or 1900
        return Found(third((date(year, 1, 1), date(year + 10, 1, 1)), facts.point), Granularity.DECADE)

    def _ago(self, facts: Facts) -> Found:
        unit = facts.unit or "day"
        if unit in _HOURS:
            if facts.count is None or (self.clock is None and self.reference is not None):
                return _missing("vague", Granularity(unit))
            return Found(one_day(self.reference), resolved=self.against) if self.reference else _missing("no_anchor")
        granularity = Granularity(unit)
        if facts.count is None:
            return _missing("vague", granularity)
        if self.reference is None:
            return _missing("no_anchor", granularity)
        if unit == "decade":
            days = unit_span(self.reference, "year", -10 * min(facts.count, 100))
        else:
            days = unit_span(self.reference, unit, -facts.count)
        return Found(days, granularity, self.against)

    def _units(self, facts: Facts) -> Found:
        """Resolve "the past three days" to the stretch up to the reference, "the coming" to that after it."""
        unit = facts.unit or "day"
        granularity = Granularity(unit)
        if facts.count is None:
            return _missing("vague", granularity)
        if self.reference is None:
            return _missing("no_anchor", granularity)
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

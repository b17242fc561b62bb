"""From facts to dates: against the day of publication, or a day that the text itself sets."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from attackx.schema import Granularity

from .calendars import day_of, month_after
from .model import Resolved, TimeSpan
from .near import day_beside, one_day, weekday_near
from .reading import Facts
from .stretches import HOURS, IN_TEXT, STEP, Found, Stretches, missing

# first and last hour of each part of the day; the night ends on the next day
PARTS: dict[str, tuple[int, int]] = {
    "dawn": (3, 6),
    "morning": (6, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (20, 28),
}
_AHEAD = timedelta(days=300)  # what is announced without a year is not further off
_LONG_AGO = timedelta(days=294)  # what is past for longer than that bears its year, or its day is one to come


def _finest(facts: Facts) -> Granularity:
    """Give the finest unit that the words of a day give."""
    if facts.hour is not None:
        return Granularity.HOUR if facts.minute is None else Granularity.MINUTE
    return Granularity.DAY if facts.part is None else Granularity.PART_OF_DAY


class Resolver(Stretches):
    """Resolves the facts of one text in reading order; see ``Stretches`` for its arguments."""

    def resolve(self, facts: Facts) -> TimeSpan:
        """Resolve one phrase; facts that cannot be resolved keep their parts and get a reason."""
        try:
            return self._span(facts, self._find(facts))
        except OverflowError:  # before the year 1, or after 9999
            return self._span(facts, missing("out_of_calendar"))

    def _span(self, facts: Facts, found: Found) -> TimeSpan:
        text = self.text[facts.start : facts.stop]
        span = TimeSpan(
            facts.start, facts.stop, text, facts.rule,
            resolved=found.resolved, granularity=found.granularity, reason=found.reason,
            calendar="hijri" if facts.hijri else "gregorian", open_end=facts.since is not None,
            year=facts.year, month=facts.month, day=facts.day, weekday=facts.weekday,
            part_of_day=facts.part, hour=facts.hour, minute=facts.minute, zone=facts.zone,
        )  # fmt: skip
        if found.days is None and found.granularity is Granularity.DAY and facts.shape == "day":
            span.granularity = _finest(facts)
        elif found.days is not None:
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
        if facts.shape == "ago" and facts.unit in HOURS and self.moment is not None and facts.count is not None:
            step = timedelta(hours=facts.count) if facts.unit == "hour" else timedelta(minutes=facts.count)
            moment = (self.moment - step).replace(tzinfo=None)
            size = timedelta(hours=1) if facts.unit == "hour" else timedelta(minutes=1)
            span.first, span.last, span.granularity = moment, moment + size, Granularity(facts.unit)
            return
        if facts.until is not None:
            return
        night_clock = facts.part == "night" and facts.hour is not None and facts.hour < 6
        if facts.hour is not None and not night_clock:
            at = span.first + timedelta(hours=facts.hour, minutes=facts.minute or 0)
            size = timedelta(hours=1) if facts.minute is None else timedelta(minutes=1)
            span.granularity = _finest(facts)
            span.first, span.last = at, at + size
        elif facts.part is not None:
            low, high = PARTS[facts.part]
            span.granularity = Granularity.PART_OF_DAY
            span.first, span.last = span.first + timedelta(hours=low), span.first + timedelta(hours=high)

    def _find(self, facts: Facts) -> Found:
        readers = {
            "day": self._day,
            "month": self.month,
            "year": self.year,
            "period": self.period,
            "ago": self.ago,
            "units": self.units,
            "clock": self.clock,
            "season": self.season,
            "decade": self.decade,
        }
        return readers[facts.shape](facts)

    def _day(self, facts: Facts) -> Found:
        if facts.month is not None:
            return self._day_of_month(facts)
        if facts.day is not None:
            return self._day_of_this_month(facts)
        if facts.of_weekday in IN_TEXT:
            return self._weekday_of_text(facts)
        if self.reference is None:
            return missing("no_anchor")
        if facts.deictic is not None:
            day = day_beside(self.reference, facts.deictic, facts.weekday)
        else:
            future = facts.of_weekday is None and self.future(facts)
            day = weekday_near(self.reference, facts.weekday or 1, facts.of_weekday, future)
        return Found(one_day(day), resolved=self.against)

    def _weekday_of_text(self, facts: Facts) -> Found:
        """Resolve "the following Sunday", "the same Sunday" against the last day that the text has named."""
        if self.last is None or facts.weekday is None:
            return missing("no_reference")
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
            self.year_said = (facts.year, month, facts.stop)
            return self._until(facts, day_of(facts.year, month, day, facts.hijri), "absolute")
        if (year := self.year_of_text(facts, month)) is not None:
            return self._until(facts, day_of(year, month, day), "text")
        if facts.of_year in IN_TEXT and self.last is not None:
            return self._until(facts, day_of(self.last.year + STEP[facts.of_year], month, day, facts.hijri), "text")
        if self.reference is None:
            return missing("no_year")
        year = self.year_now(facts.hijri)
        if year is None:
            return missing("out_of_calendar")
        steps: tuple[int, ...] = (-1, 0, 1)
        if facts.of_year is not None:
            steps = (STEP[facts.of_year],)
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
        future = modifier == "next" or (modifier is None and self.future(facts))
        if facts.deictic is not None:
            return min(days, key=lambda d: abs(d - reference))
        if future and (ahead := [d for d in days if d >= reference]) and (modifier or ahead[0] - reference < _AHEAD):
            return ahead[0]
        past = next((d for d in reversed(days) if d <= reference), days[0])
        later = [d for d in days if d > past]
        return later[0] if modifier is None and reference - past > _LONG_AGO and later else past

    def _until(self, facts: Facts, day: date | None, resolved: Resolved) -> Found:
        if day is None:
            return missing("out_of_calendar")
        last = day
        if facts.until is not None and facts.day is not None:
            last = day + timedelta(days=facts.until - facts.day)
        return Found((day, last + timedelta(days=1)), resolved=resolved)

    def _day_of_this_month(self, facts: Facts) -> Found:
        modifier = facts.of_month or facts.modifier or "this"
        base = self.last if modifier in IN_TEXT else self.reference
        if base is None:
            return missing("no_reference" if modifier in IN_TEXT else "no_anchor")
        day = day_of(*month_after(base.year, base.month, STEP[modifier]), facts.day or 1)
        return self._until(facts, day, "text" if modifier in IN_TEXT else self.against)

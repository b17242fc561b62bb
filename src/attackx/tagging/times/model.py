"""What the time parser hands back: ``TimeSpan``, light, and the ``EventTime`` made of it on demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from attackx.schema import EventTime, Granularity

Reason = Literal[
    "no_anchor",  # a weekday, "yesterday", "last month": needs the day of publication
    "no_year",  # a day and month, or a month, without a year and without the day of publication
    "no_day",  # a clock time or part of day with no day
    "no_reference",  # "the following day": the text names no day before it
    "vague",  # "days ago": no number to count with
    "out_of_calendar",  # 30 February, or a Hijri date outside the table
]
"""Why a time is not resolved."""

Resolved = Literal["published", "text", "absolute"]
"""What a time was resolved against."""

Calendar = Literal["gregorian", "hijri"]


@dataclass(slots=True)
class TimeSpan:
    """A time phrase in the matching form, with what it was resolved to.

    Attributes:
        start: first character of the phrase, in the text given.
        stop: one past its last character.
        text: the phrase.
        rule: the id of the rule that read it.
        resolved: what it was resolved against; None where it could not be.
        first: the first moment of the time, or None.
        last: the first moment after it, or None.
        granularity: the finest unit that the words give.
        open_end: the phrase says "since".
        reason: why it is not resolved, or None.
    """

    start: int
    stop: int
    text: str
    rule: str
    resolved: Resolved | None = None
    first: datetime | None = None
    last: datetime | None = None
    granularity: Granularity = Granularity.UNKNOWN
    calendar: Calendar = "gregorian"
    open_end: bool = False
    reason: Reason | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part_of_day: str | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None

    @property
    def value(self) -> EventTime:
        """The time as a public model, without offsets (those of the caller's string are not known here)."""
        return self.to_event_time(self.text, None, None)

    def to_event_time(self, text: str, start: int | None, stop: int | None) -> EventTime:
        """Make the public model, with the caller's characters and offsets.

        Args:
            text: the phrase as the caller's string has it.
            start: its first character in the caller's string.
            stop: one past its last character.
        """
        return EventTime(
            start=self.first,
            end=self.last,
            granularity=self.granularity,
            calendar=self.calendar,
            anchor=None if self.resolved == "absolute" else self.resolved,
            text=text,
            span_start=start,
            span_stop=stop,
            year=self.year,
            month=self.month,
            day=self.day,
            weekday=self.weekday,
            part_of_day=self.part_of_day,
            hour=self.hour,
            minute=self.minute,
            zone=self.zone,
            open_end=self.open_end,
            reason=self.reason,
            rule=self.rule,
        )

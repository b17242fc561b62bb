"""Almanacs: what happened on one day of many years, each told behind its year ("1998: ...")."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from ..grammar.facts import Reading
from ..schema import Granularity
from ..tagging.times.model import TimeSpan
from .bullets import day_label

_LEAD = 3  # sentences in which the day is named
_Day = tuple[int, int]


def settle_almanac(readings: list[Reading], about: Iterable[str], published: datetime | None) -> None:
    """Date the entries of an almanac by its day and their years.

    Args:
        readings: the title's sentences first, then the text's.
        about: what title and first sentence are about.
        published: when the text was published, if that is known; an almanac is of that day where it names none.
    """
    if "almanac" not in about:
        return
    day = _named(readings[:_LEAD]) or ((published.month, published.day) if published is not None else None)
    for reading in readings if day is not None else []:
        label = day_label(reading)
        if day is not None and label is not None and label.item.granularity == Granularity.YEAR:
            _narrow(label.item, day)


def _named(readings: list[Reading]) -> _Day | None:
    """Give the month and day that the lead names."""
    times = (t.item for r in readings for t in r.view.labelled("time"))
    return next(((t.month, t.day) for t in times if t.month is not None and t.day is not None), None)


def _narrow(item: TimeSpan, day: _Day) -> None:
    """Make a year the day of that year, if it has such a day."""
    try:
        first = datetime(item.year or 0, *day)
    except ValueError:  # 29 February
        return
    item.first, item.last, item.granularity = first, first + timedelta(days=1), Granularity.DAY

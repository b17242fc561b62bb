"""Almanacs: what happened on one day of many years, each told behind its year ("1998: ...")."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from ..grammar.facts import Reading
from ..schema import Granularity
from ..tagging.tag import Tag
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
    if day is None:
        return
    for label in (_year(r) for r in readings):
        if label is not None:
            _narrow(label.item, day)


def _year(reading: Reading) -> Tag | None:
    """Give the year with which an entry opens."""
    label = day_label(reading)
    return label if label is not None and label.item.granularity == Granularity.YEAR else None


def _named(readings: list[Reading]) -> _Day | None:
    """Give the month and day that the lead names: what is told of a year may have another day."""
    times = (t.item for r in readings if _year(r) is None for t in r.view.labelled("time"))
    return next(((t.month, t.day) for t in times if t.month is not None and t.day is not None), None)


def _narrow(item: TimeSpan, day: _Day) -> None:
    """Make a year the day of that year, if it has such a day."""
    try:
        first = datetime(item.year or 0, *day)
    except ValueError:  # 29 February
        return
    item.first, item.last, item.granularity = first, first + timedelta(days=1), Granularity.DAY

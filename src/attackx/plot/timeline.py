"""Attacks over time, stacked by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..corpus.columns import day_of
from ..errors import InputValueError
from ..export.told import Events
from ..schema import AttackEvent
from ..view.describe import KINDS
from .rows import choose
from .words import COLOURS, Language, altair, count_axis, finished, kinds, subtitle, word

if TYPE_CHECKING:
    import altair as alt

Unit: TypeAlias = Literal["auto", "day", "month", "year"]
_LENGTH = {"day": 10, "month": 7, "year": 4}  # characters of an ISO date
_FORMATS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
_TIME_UNIT = {"day": "utcyearmonthdate", "month": "utcyearmonth", "year": "utcyear"}
_MOST = 120  # bars that a picture has room for


def timeline(
    events: Events, *, unit: Unit = "auto", background: bool = False, language: Language = "en", width: int = 640
) -> alt.LayerChart:
    """Draw how many attacks are told for each day, month or year, stacked by kind.

    Args:
        events: events, or records, documents or lists that hold them.
        unit: of a bar; ``auto`` takes the finest that gives at most 120 bars.
        background: draw incidents too that an article only recalls.
        language: of labels, ``en`` or ``ar``.
        width: of the plot in pixels, without axes and legend.

    Returns:
        An Altair chart. Sums of many attacks, and events whose date is not known as finely as ``unit``, are not drawn;
        the subtitle counts them.

    Raises:
        MissingExtraError: without Altair.
        InputValueError: for an unknown unit or language.
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract
        >>> chart = timeline(extract("سقط صاروخان على قاعدة عين الأسد مساء الخميس.", published="2024-03-08"))
        >>> chart.to_dict()["title"]["subtitle"]
        '1 of 1 events'
    """
    alt = altair()
    if unit not in ("auto", *_LENGTH):
        raise InputValueError(f"no unit {unit!r}; there are auto, day, month and year")
    chosen = choose(events, background)
    finest = _finest(chosen.events) if unit == "auto" else unit
    drawn = chosen.without((event for event in chosen.events if _known(event, finest)), "undated")
    counts = Counter((_period(event, finest), KINDS[event.kind]) for event in drawn)
    bars_of = Counter(_period(event, finest) for event in drawn)
    kind, count, date = (word(name, language) for name in ("kind", "events", "date"))
    values = [
        {"date": day, "kind": getattr(label, language), "events": number}
        for (day, label), number in sorted(counts.items(), key=lambda item: item[0][0])
    ]
    bars = (
        alt.Chart(alt.InlineData(values=values))
        .mark_bar()
        .encode(
            x=alt.X("date:T", timeUnit={"unit": _TIME_UNIT[finest]}, title=date, axis={"format": _FORMATS[finest]}),
            y=alt.Y("sum(events):Q", title=count, axis=count_axis(max(bars_of.values(), default=0))),
            color=alt.Color("kind:N", title=kind, scale={"domain": kinds(language), "range": list(COLOURS)}),
            tooltip=[
                alt.Tooltip("date:T", timeUnit={"unit": _TIME_UNIT[finest]}, title=date, format=_FORMATS[finest]),
                alt.Tooltip("kind:N", title=kind),
                alt.Tooltip("sum(events):Q", title=count),
            ],
        )
        .properties(width=width, height=240)
    )
    line = subtitle(len(drawn), chosen.total, chosen.left_out, language)
    return finished(alt.layer(bars), word("timeline", language), line, language)


def _period(event: AttackEvent, unit: str) -> str:
    """Give the date of an event, cut to the unit; ISO dates without a clock are read as UTC by Vega."""
    return (day_of(event.time) or "")[: _LENGTH[unit]]


def _known(event: AttackEvent, unit: str) -> bool:
    return len(_period(event, unit)) == _LENGTH[unit]


def _finest(events: Sequence[AttackEvent]) -> str:
    dates = [day for event in events if (day := day_of(event.time)) is not None]
    for unit, length in _LENGTH.items():
        periods = {day[:length] for day in dates if len(day) >= length}
        if periods and _between(min(periods), max(periods), unit) <= _MOST:
            return unit
    return "year" if dates else "day"


def _between(first: str, last: str, unit: str) -> int:
    """Count the bars from first to last, about."""
    years, months, days = (int(b) - int(a) for a, b in zip(_full(first), _full(last), strict=True))
    return {"year": years, "month": years * 12 + months, "day": (years * 12 + months) * 30 + days}[unit] + 1


def _full(day: str) -> list[str]:
    return [*day.split("-"), "1", "1"][:3]

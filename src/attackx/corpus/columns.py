"""The columns that tables have: what an article says of itself, and each value of an event with its type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from ..schema import Granularity
from .articles import Id

if TYPE_CHECKING:
    from ..schema import AttackEvent, EventTime

Type: TypeAlias = Literal["string", "int64", "float64", "bool", "datetime"]
Schema: TypeAlias = "list[tuple[str, Type]]"
BETWEEN = "; "  # of several names in one cell
_BY_DAY = (Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY)
_SHOWN = {Granularity.MONTH: "%Y-%m", Granularity.YEAR: "%Y", **dict.fromkeys(_BY_DAY, "%Y-%m-%d")}


class About(NamedTuple):
    """What a row says of its article."""

    article_id: Id | None = None
    path: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    pipeline: str | None = None
    text: str | None = None

    @property
    def cells(self) -> list[str | None]:
        """The values in the order of ``ABOUT``."""
        return [None if self.article_id is None else str(self.article_id), *self[1:]]


ABOUT: Schema = [(name, "string") for name in About._fields]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an event's values: its name, its type, and how its value is read."""

    name: str
    type: Type
    read: Callable[[AttackEvent], Any]


def _part(name: str, slot: str, key: str, type: Type = "string") -> Column:
    def read(event: AttackEvent) -> Any:
        found = getattr(event, slot)
        value = None if found is None else getattr(found, key)
        return value if value is None or type != "string" else str(value)

    return Column(name, type, read)


def _parts(slot: str, *keys: str, type: Type = "string") -> list[Column]:
    return [_part(f"{slot}_{key}", slot, key, type) for key in keys]


def _amount(slot: str) -> list[Column]:
    return [*_parts(slot, "min", "max", type="int64"), *_parts(slot, "approx", type="bool")]


def day_of(time: EventTime | None) -> str | None:
    """Write a resolved time as a date of ISO 8601, no finer than the words: day, month or year.

    Example:
        >>> from datetime import datetime
        >>> from attackx import EventTime
        >>> day_of(EventTime(start=datetime(2024, 3, 1), granularity="month"))
        '2024-03'
    """
    pattern = None if time is None else _SHOWN.get(time.granularity)
    return None if time is None or time.start is None or pattern is None else time.start.strftime(pattern)


EVENT: tuple[Column, ...] = (
    Column("event_id", "string", lambda e: e.id),
    Column("kind", "string", lambda e: e.kind.value),
    Column("status", "string", lambda e: e.status.value),
    _part("target", "target", "name"),
    *_parts("target", "id", "type", "country"),
    *_parts("target", "latitude", "longitude", type="float64"),
    _part("place", "place", "name"),
    Column("place_within", "string", lambda e: listed(e.place.within) if e.place else None),
    *_parts("place", "country"),
    *_parts("place", "latitude", "longitude", type="float64"),
    Column("date", "string", lambda e: day_of(e.time)),
    *_parts("time", "start", "end", type="datetime"),
    *_parts("time", "granularity", "text"),
    *_parts("time", "year", "month", "day", "weekday", "hour", "minute", type="int64"),
    *_parts("time", "part_of_day", "calendar", "zone"),
    *_parts("time", "open_end", type="bool"),
    *_parts("time", "anchor", "reason"),
    *_amount("projectile_count"),
    *_amount("injuries"),
    *_amount("fatalities"),
    _part("perpetrator", "claimed_perpetrator", "name"),
    _part("perpetrator_id", "claimed_perpetrator", "id"),
    _part("perpetrator_stance", "claimed_perpetrator", "stance"),
    Column("perpetrators", "string", lambda e: listed(f"{p.name} ({p.stance})" for p in e.perpetrators)),
    Column("denied", "string", lambda e: listed(p.name for p in e.perpetrators if p.stance == "denied")),
    Column("unclaimed", "bool", lambda e: e.unclaimed),
    Column("reporting_sources", "string", lambda e: listed(s.name for s in e.reporting_sources)),
    Column("disputed", "string", lambda e: listed(e.disputed)),
    Column("aggregate", "bool", lambda e: e.aggregate),
    *_amount("attack_count"),
    Column("background", "bool", lambda e: e.background),
    Column("evidence", "string", lambda e: listed(words.text for words in e.evidence)),
)
WHOLE = Column("event_json", "string", lambda e: e.model_dump_json())


def listed(names: Iterable[str]) -> str | None:
    """Write several names into one cell; None where there is none.

    Example:
        >>> listed(["injuries", "fatalities"])
        'injuries; fatalities'
    """
    return BETWEEN.join(names) or None

"""Events as rows of CSV and Parquet: one row an event, and one without an event for a quiet article."""

# ruff: noqa: PLC0415 (pyarrow is imported when a Parquet file is written)

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .articles import Id
from .tables import require_pyarrow

if TYPE_CHECKING:
    from ..schema import AttackEvent

BOM = b"\xef\xbb\xbf"
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")  # what makes a spreadsheet compute a cell
_BETWEEN = "; "
_GROUP = 4096  # rows of a group in a Parquet file


class About(NamedTuple):
    """What a row says of its article."""

    article_id: Id
    path: str | None
    title: str | None
    published: str | None
    source: str | None
    pipeline: str | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an event's values: its name, its Arrow type, and how its value is read."""

    name: str
    type: str
    read: Callable[[AttackEvent], Any]


def _amount(name: str, slot: str) -> tuple[Column, Column]:
    return _part(f"{name}_min", slot, "min", "int64"), _part(f"{name}_max", slot, "max", "int64")


def _part(name: str, slot: str, key: str, type: str = "string") -> Column:
    def read(event: AttackEvent) -> Any:
        found = getattr(event, slot)
        value = None if found is None else getattr(found, key)
        return value if value is None or type != "string" else str(value)

    return Column(name, type, read)


EVENT: tuple[Column, ...] = (
    Column("event_id", "string", lambda e: e.id),
    Column("kind", "string", lambda e: e.kind.value),
    Column("status", "string", lambda e: e.status.value),
    _part("target", "target", "name"),
    _part("target_id", "target", "id"),
    _part("target_type", "target", "type"),
    _part("target_country", "target", "country"),
    _part("target_latitude", "target", "latitude", "float64"),
    _part("target_longitude", "target", "longitude", "float64"),
    _part("place", "place", "name"),
    Column("place_within", "string", lambda e: _BETWEEN.join(e.place.within) if e.place else None),
    _part("place_country", "place", "country"),
    _part("place_latitude", "place", "latitude", "float64"),
    _part("place_longitude", "place", "longitude", "float64"),
    _part("time_start", "time", "start"),
    _part("time_end", "time", "end"),
    _part("time_granularity", "time", "granularity"),
    _part("time_text", "time", "text"),
    *_amount("projectiles", "projectile_count"),
    *_amount("injuries", "injuries"),
    *_amount("fatalities", "fatalities"),
    _part("perpetrator", "claimed_perpetrator", "name"),
    _part("perpetrator_id", "claimed_perpetrator", "id"),
    _part("perpetrator_stance", "claimed_perpetrator", "stance"),
    Column("denied", "string", lambda e: _listed(p.name for p in e.perpetrators if p.stance == "denied")),
    Column("unclaimed", "bool", lambda e: e.unclaimed),
    Column("sources", "string", lambda e: _listed(s.name for s in e.reporting_sources)),
    Column("disputed", "string", lambda e: _listed(e.disputed)),
    Column("aggregate", "bool", lambda e: e.aggregate),
    *_amount("attacks", "attack_count"),
    Column("background", "bool", lambda e: e.background),
    Column("evidence", "string", lambda e: _listed(words.text for words in e.evidence)),
)
WHOLE = Column("event_json", "string", lambda e: e.model_dump_json())


def _listed(names: Any) -> str | None:
    return _BETWEEN.join(names) or None


def headings(*, with_text: bool, whole: bool) -> list[str]:
    """Name the columns; ``whole`` adds the event as JSON.

    Example:
        >>> headings(with_text=True, whole=True)[:8:7], headings(with_text=False, whole=True)[-1]
        (['article_id', 'event_id'], 'event_json')
    """
    return [name for name, _ in _schema(with_text, whole)]


def _schema(with_text: bool, whole: bool) -> list[tuple[str, str]]:
    about = [(name, "string") for name in About._fields if with_text or name != "text"]
    return about + [(column.name, column.type) for column in (*EVENT, *((WHOLE,) if whole else ()))]


def rows(about: About, events: Sequence[AttackEvent], *, with_text: bool, whole: bool) -> Iterator[list[Any]]:
    """Give a row for each event, or one with empty cells where there is none."""
    first = [str(about.article_id), *(about[1:] if with_text else about[1:-1])]
    columns = (*EVENT, *((WHOLE,) if whole else ()))
    for event in events:
        yield [*first, *(column.read(event) for column in columns)]
    if not events:
        yield [*first, *(None for _ in columns)]


def csv_lines(table: Iterator[list[Any]] | list[list[Any]]) -> bytes:
    r"""Write rows as CSV (RFC 4180), with a quote mark before text that a spreadsheet would take for a formula.

    Example:
        >>> csv_lines([["=1+1", -3.5, None, True]])
        b"'=1+1,-3.5,,true\r\n"
    """
    out = io.StringIO()
    csv.writer(out).writerows([_cell(value) for value in row] for row in table)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return "'" + value if _FORMULA.match(value) else value
    return str(value).lower() if isinstance(value, bool) else value


def json_rows(table: Iterator[list[Any]]) -> bytes:
    """Write rows as JSON, one a line, which the partial file of a Parquet output holds."""
    return "".join(json.dumps(row) + "\n" for row in table).encode()


def to_parquet(partial: Path, out: Path, *, with_text: bool) -> None:
    """Make a Parquet file of a file of JSON rows, a group of rows at a time.

    Raises:
        MissingExtraError: without pyarrow.
    """
    pyarrow = require_pyarrow()
    from pyarrow import parquet

    of = {"string": pyarrow.string, "int64": pyarrow.int64, "float64": pyarrow.float64, "bool": pyarrow.bool_}
    schema = pyarrow.schema([(name, of[type]()) for name, type in _schema(with_text, True)])
    with partial.open("rb") as lines, parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := [json.loads(line) for line in islice(lines, _GROUP)]:
            columns = [
                pyarrow.array([_storable(value) for value in values], type=field.type)
                for values, field in zip(zip(*group, strict=True), schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))


def _storable(value: Any) -> Any:
    """Write lone surrogates, which UTF-8 cannot hold, as their escapes."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value

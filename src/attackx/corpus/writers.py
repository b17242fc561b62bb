"""Rows of CSV and Parquet: one row an event, and one without an event for a quiet article."""

# ruff: noqa: PLC0415 (pyarrow is imported when a Parquet file is written)

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from ..view.safe import inert
from .columns import ABOUT, EVENT, WHOLE, About, Schema
from .tables import require_pyarrow

if TYPE_CHECKING:
    from ..schema import AttackEvent

BOM = b"\xef\xbb\xbf"
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")  # what makes a spreadsheet compute a cell
_GROUP = 4096  # rows of a group in a Parquet file


def headings(*, with_text: bool, whole: bool) -> list[str]:
    """Name the columns; ``whole`` adds the event as JSON.

    Example:
        >>> headings(with_text=True, whole=True)[:8:7], headings(with_text=False, whole=True)[-1]
        (['article_id', 'event_id'], 'event_json')
    """
    return [name for name, _ in event_schema(with_text=with_text, whole=whole)]


def event_schema(*, with_text: bool, whole: bool) -> Schema:
    """Give the columns of ``rows`` with their types."""
    about = ABOUT if with_text else ABOUT[:-1]
    return [*about, *((column.name, column.type) for column in (*EVENT, *((WHOLE,) if whole else ())))]


def rows(about: About, events: Sequence[AttackEvent], *, with_text: bool, whole: bool) -> Iterator[list[Any]]:
    """Give a row for each event, or one with empty cells where there is none."""
    first = about.cells if with_text else about.cells[:-1]
    columns = (*EVENT, *((WHOLE,) if whole else ()))
    for event in events:
        yield [*first, *(column.read(event) for column in columns)]
    if not events:
        yield [*first, *(None for _ in columns)]


def csv_lines(table: Iterable[Sequence[Any]]) -> bytes:
    r"""Write rows as CSV (RFC 4180) that neither a spreadsheet nor a terminal obeys.

    A quote mark stands before text that a spreadsheet would take for a formula; control characters and turns of the
    writing direction are left out.

    Example:
        >>> csv_lines([["=1+1", -3.5, None, True, "\x1b[31m"]])
        b"'=1+1,-3.5,,true,[31m\r\n"
    """
    out = io.StringIO()
    csv.writer(out).writerows([_cell(value) for value in row] for row in table)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        shown = inert(value)
        return "'" + shown if _FORMULA.match(shown) else shown
    return str(value).lower() if isinstance(value, bool) else value


def json_rows(table: Iterable[Sequence[Any]]) -> bytes:
    """Write rows as JSON, one a line, which the partial file of a Parquet output holds."""
    return "".join(json.dumps(row, default=str) + "\n" for row in table).encode()


def to_parquet(partial: Path, out: Path | BinaryIO, *, columns: Schema) -> None:
    """Make a Parquet file of a file of JSON rows, a group of rows at a time.

    Raises:
        MissingExtraError: without pyarrow.
    """
    pyarrow = require_pyarrow()
    from pyarrow import parquet

    of = {
        "string": pyarrow.string(),
        "int64": pyarrow.int64(),
        "float64": pyarrow.float64(),
        "bool": pyarrow.bool_(),
        "datetime": pyarrow.timestamp("us"),
    }
    schema = pyarrow.schema([(name, of[type]) for name, type in columns])
    with partial.open("rb") as lines, parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := [json.loads(line) for line in islice(lines, _GROUP)]:
            arrays = [
                pyarrow.array([storable(value, type) for value in values], type=of[type])
                for values, (_, type) in zip(zip(*group, strict=True), columns, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def storable(value: Any, type: str) -> Any:
    r"""Make a cell what its column holds: a time of its text, and escapes of lone surrogates, which UTF-8 lacks.

    Example:
        >>> storable("2024-03-08 17:00:00", "datetime"), storable("\ud800", "string")
        (datetime.datetime(2024, 3, 8, 17, 0), '\\ud800')
    """
    if not isinstance(value, str):
        return value
    return datetime.fromisoformat(value) if type == "datetime" else value.encode("utf-8", "backslashreplace").decode()

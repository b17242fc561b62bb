"""Rows out of CSV and Parquet files."""

# ruff: noqa: PLC0415 (pyarrow is imported when a Parquet file is read)

from __future__ import annotations

import csv
import io
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, TypeAlias

from ..errors import InputValueError
from ..extras import require
from .failures import UnreadableError

Rows: TypeAlias = "Iterator[tuple[str, dict[str, Any] | UnreadableError]]"
_UNDECODED = re.compile("[\udc80-\udcff]")
_ROWS = 256  # taken out of a Parquet file at a time


def csv_rows(stream: BinaryIO, name: str, columns: Mapping[str, str], encoding: str | None) -> Rows:
    r"""Give the rows of a CSV file with a heading, or of tab-separated values where that has a tab and no comma.

    Args:
        stream: the file.
        name: of the file, for the places.
        columns: the heading of each field.
        encoding: of the file; UTF-8 by default, with or without a byte order mark.

    Raises:
        InputValueError: when a heading that must be there is missing.

    Example:
        >>> data = io.BytesIO("id,text\n7,\"سقط, صاروخ\"\n".encode())
        >>> list(csv_rows(data, "a.csv", {"id": "id", "text": "text"}, None))
        [('a.csv:2', {'id': '7', 'text': 'سقط, صاروخ'})]
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # an article may be longer than the 128 kB that csv allows
    text = io.TextIOWrapper(stream, encoding or "utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield from _csv_rows(text, name, columns)
    finally:
        text.detach()


def _csv_rows(text: io.TextIOWrapper, name: str, columns: Mapping[str, str]) -> Rows:
    first = text.readline()
    delimiter = "\t" if "\t" in first and "," not in first else ","
    heading = next(csv.reader([first], delimiter=delimiter), [])
    at = _positions(heading, name, columns)
    rows = csv.reader(text, delimiter=delimiter)
    while True:
        place = f"{name}:{rows.line_num + 2}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield place, UnreadableError(place, f"not CSV ({error})", "correct the row")
            continue
        except UnicodeDecodeError as error:
            reason = f"not {error.encoding.upper()} from here on ({error.reason})"
            yield place, UnreadableError(place, reason, "get the file again")
            return
        if row is None:
            return
        if row:
            yield place, _row(row, len(heading), at, place)


def _row(row: list[str], width: int, at: dict[str, int], place: str) -> dict[str, Any] | UnreadableError:
    if len(row) != width:
        reason = f"{len(row)} fields under a heading of {width}"
        return UnreadableError(place, reason, "put quotes around fields with commas, quotes or line breaks")
    found = {key: row[position] for key, position in at.items()}
    if any(_UNDECODED.search(value) for value in found.values()):
        remedy = "say how it is written, for older Arabic files mostly --encoding windows-1256"
        return UnreadableError(place, "holds bytes that are no text", remedy)
    return found


def parquet_rows(stream: BinaryIO, name: str, columns: Mapping[str, str]) -> Rows:
    """Give the rows of a Parquet file; one that is compressed as a whole is unpacked into a temporary file.

    Raises:
        InputValueError: when a column that must be there is missing.
        MissingExtraError: without pyarrow.
    """
    pyarrow = require_pyarrow()
    from pyarrow import parquet

    with tempfile.TemporaryFile() as unpacked:
        if not stream.seekable() or not isinstance(stream, io.BufferedReader) or not isinstance(stream.raw, io.FileIO):
            shutil.copyfileobj(stream, unpacked)
            stream = unpacked
        try:
            file = parquet.ParquetFile(stream)
            at = _positions(file.schema_arrow.names, name, columns)
            number = 0
            for batch in file.iter_batches(batch_size=_ROWS, columns=[columns[key] for key in at]):
                for row in batch.to_pylist():
                    number += 1
                    yield f"{name}:row {number}", {key: row[columns[key]] for key in at}
        except pyarrow.ArrowException as error:
            yield name, UnreadableError(name, f"not Parquet, or damaged ({error})", "write the file again")


def require_pyarrow() -> Any:
    """Import pyarrow.

    Raises:
        MissingExtraError: naming the extra that brings it.
    """
    return require("pyarrow", "frame")


def _positions(heading: list[str], name: str, columns: Mapping[str, str]) -> dict[str, int]:
    """Where each field stands; one that was named by the caller, and the text, must be there."""
    missing = [(key, column) for key, column in columns.items() if column not in heading]
    for key, column in missing:
        if key == "text" or key != column:
            option = {"published": "date"}.get(key, key)
            known = ", ".join(repr(known) for known in heading[:20]) or "none"
            raise InputValueError(f"{name}: no column {column!r}; it has {known}; name it by --{option}-column")
    return {key: heading.index(column) for key, column in columns.items() if column in heading}

"""Tables of events in files for other programs, written as they come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from ..corpus import writers
from ..corpus.columns import Schema
from ..corpus.compressed import bare, packed
from ..corpus.tables import require_pyarrow
from ..corpus.whole import whole_file
from ..errors import InputValueError
from . import acled, statements
from .geojson import geojson_lines
from .told import Articles, Events, Group, numbered

TableName: TypeAlias = Literal["events", "reports", "acled"]
Form: TypeAlias = Literal["csv", "parquet", "geojson"]
_FORMS: dict[str, Form] = {
    ".csv": "csv", ".parquet": "parquet", ".pq": "parquet", ".geojson": "geojson", ".json": "geojson",
}  # fmt: skip
_ROWS = 500  # written at a time


class Exported(NamedTuple):
    """What went into a file, and how many articles had failed and are not in it."""

    articles: int
    events: int
    failed: int


def write(events: Events, path: str | Path, *, table: TableName = "events", bom: bool = False) -> Exported:
    """Write events into a file for spreadsheets, data programs or maps.

    The file takes its name only when all is written. Any number of events pass in constant memory.

    Args:
        events: events, or records (``read_records``), documents or lists that hold them.
        path: its ending says the form: ``.csv``, ``.parquet`` or ``.geojson``; CSV also as ``.csv.gz`` or ``.csv.zst``.
        table: ``events``, a row each; ``reports``, a row a single statement; ``acled``, events in ACLED's columns.
        bom: begin CSV with a byte order mark, by which Excel knows UTF-8.

    Returns:
        How many articles and events were written, and how many articles had failed.

    Raises:
        InputValueError: for another ending, or a table or mark that the form does not have.
        InputError: for anything that holds no events.
        MissingExtraError: for Parquet without pyarrow.
        OSError: the file cannot be written.

    Example:
        >>> from attackx import extract
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "events.csv")
        ...     counts = write(extract("سقط صاروخان على قاعدة عين الأسد."), path)
        ...     path.read_text(encoding="utf-8").partition(",")[0], counts.events
        ('article_id', 1)
    """
    form = form_of(str(path))
    if table not in get_args(TableName):
        raise InputValueError(f"no table {table!r}; there are {', '.join(get_args(TableName))}")
    if form == "geojson" and table != "events":
        raise InputValueError(f"GeoJSON has the table 'events' only; write {table!r} to a .csv or .parquet file")
    if bom and form != "csv":
        raise InputValueError(f"a byte order mark is for CSV; {path} is {form}")
    articles = Articles(events)
    if form == "parquet":
        _parquet(articles, Path(path), table)
    else:
        pieces = geojson_lines(numbered(articles)) if form == "geojson" else _csv(articles, table, bom)
        with whole_file(Path(path).resolve()) as out:
            for piece in pieces:
                out.write(packed(piece, str(path)))
    return Exported(articles.articles, articles.events, articles.failed)


def form_of(path: str) -> Form:
    """Tell by its ending what a file is to hold.

    Raises:
        InputValueError: for an ending that stands for none.

    Example:
        >>> form_of("events.csv.gz"), form_of("map.geojson")
        ('csv', 'geojson')
    """
    if bare(path) not in _FORMS:
        raise InputValueError(f"{path}: no table ends like this; use .csv, .parquet or .geojson")
    return _FORMS[bare(path)]


def _table(articles: Iterable[Group], table: TableName, *, whole: bool) -> tuple[Schema, Iterator[Sequence[Any]]]:
    if table == "reports":
        return statements.SCHEMA, statements.rows(numbered(articles))
    if table == "acled":
        return acled.schema(), acled.rows(numbered(articles))
    rows = (
        row
        for about, events in articles
        if events is not None
        for row in writers.rows(about, events, with_text=False, whole=whole)
    )
    return writers.event_schema(with_text=False, whole=whole), rows


def _csv(articles: Iterable[Group], table: TableName, bom: bool) -> Iterator[bytes]:
    schema, rows = _table(articles, table, whole=False)
    yield (writers.BOM if bom else b"") + writers.csv_lines([[name for name, _ in schema]])
    while some := list(islice(rows, _ROWS)):
        yield writers.csv_lines(some)


def _parquet(articles: Iterable[Group], path: Path, table: TableName) -> None:
    """Write by way of a file of JSON rows, since a Parquet file is written in groups of columns."""
    require_pyarrow()
    schema, rows = _table(articles, table, whole=True)
    with TemporaryDirectory() as folder, whole_file(path.resolve()) as out:
        partial = Path(folder, "rows")
        with partial.open("wb") as lines:
            while some := list(islice(rows, _ROWS)):
                lines.write(writers.json_rows(some))
        writers.to_parquet(partial, out, columns=schema)

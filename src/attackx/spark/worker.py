"""What a Spark worker does with its batches."""

# ruff: noqa: PLC0415 (pyarrow is imported in the worker)

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..corpus.articles import Article
from ..corpus.failures import Failure, failure_of
from ..corpus.many import ExtractTask, Made, Result, opened
from ..errors import InputError
from .shapes import EVENTS, FAILURE, arrow_type, to_cell

if TYPE_CHECKING:
    from ..pipeline import Pipeline

FIELDS = ("text", "title", "published", "source")


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker is told.

    Attributes:
        columns: for each of ``FIELDS`` the column that holds it; None where there is none.
        kept: the columns that come out again, in their order.
        batch_size: articles between two batches of results.
        pipeline: as for ``extract_many``.
    """

    columns: dict[str, str | None]
    kept: tuple[str, ...]
    batch_size: int
    pipeline: Made = None


def results(batches: Iterator[Any], work: Work) -> Iterator[Any]:
    """Add events and failure to the columns that are kept; a batch of many articles comes out in parts.

    Args:
        batches: Arrow record batches.
        work: what to read and to keep.
    """
    read = ExtractTask(_loaded(work.pipeline)).open().do
    types = arrow_type(EVENTS), arrow_type(FAILURE)
    for batch in batches:
        for first in range(0, batch.num_rows, work.batch_size):
            part = batch.slice(first, work.batch_size)
            found = read(list(enumerate(_articles(part, work.columns), start=1)))
            yield _with_results(part, work.kept, found, types)


@lru_cache(maxsize=1)
def _loaded(pipeline: Made) -> Pipeline:
    """One pipeline a process, for all the tasks that it is given."""
    return opened(pipeline)


def _articles(part: Any, columns: dict[str, str | None]) -> Iterator[Article | Failure]:
    values = [[None] * part.num_rows if name is None else part.column(name).to_pylist() for name in columns.values()]
    for row in zip(*values, strict=True):
        told = dict(zip(columns, row, strict=True))
        if told["text"] is None:
            yield failure_of(InputError(f"the column {columns['text']!r} is null"), None, "")
        else:
            yield Article(**told)


def _with_results(part: Any, kept: tuple[str, ...], found: list[Result], types: tuple[Any, Any]) -> Any:
    import pyarrow

    events = [None if isinstance(result, Failure) else to_cell(result, EVENTS) for result in found]
    failures = [to_cell(result, FAILURE) if isinstance(result, Failure) else None for result in found]
    made = [pyarrow.array(cells, type) for cells, type in zip((events, failures), types, strict=True)]
    return pyarrow.RecordBatch.from_arrays([*(part.column(name) for name in kept), *made], [*kept, "events", "failure"])

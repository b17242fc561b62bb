"""``attackx.spark.extract``: the events of the articles of a Spark data frame."""

# ruff: noqa: PLC0415 (pyspark is imported when a frame is asked for)

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from ..corpus.many import Made, check_sendable
from ..errors import InputError, InputValueError, MissingExtraError
from ..schema import AttackEvent
from .shapes import EVENTS, FAILURE, from_cell, shape_of, spark_type

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Row, SparkSession
    from pyspark.sql.types import StructType

BATCH = 64
TASKS_PER_CORE = 4  # so that a task with long articles does not end long after the others
_MADE = ("events", "failure")
_DATES = ("string", "date", "timestamp", "timestamp_ntz")


def extract(
    df: DataFrame,
    text: str = "text",
    *,
    title: str = "title",
    published: str = "published",
    source: str = "source",
    with_text: bool = False,
    repartition: bool | int = True,
    batch_size: int = BATCH,
    pipeline: Made = None,
) -> DataFrame:
    """Extract the events of every article of a Spark data frame; lazily, as all that Spark does.

    Args:
        df: a frame with one article a row.
        text: the column that holds the article, a string.
        title: the column of its headline; where the frame has no ``title`` there is none.
        published: the column of the day of publication, a date, a timestamp or an ISO string; likewise.
        source: the column of the outlet; likewise.
        with_text: keep the text among the columns that come out.
        repartition: spread the articles anew, so that one big file or one long partition does not hold one core:
            True over four tasks a core, a number over that many tasks; False leaves them as they lie.
        batch_size: articles of which the results are held in a worker at a time.
        pipeline: the stages to run, or a function of a module that gives them, which each worker process calls once.

    Returns:
        All columns of ``df`` but the text, and two more: ``events``, an array of the structure that ``event_type``
        gives, empty where no attack is told and null for an article that failed, and ``failure``, a structure of
        ``type``, ``message`` and ``remedy``, null for all others.

    Raises:
        InputError: for a pipeline that cannot be sent to workers.
        InputValueError: for a column that is not there, has another type or a name that the result needs.
        MissingExtraError: without pyspark, or the pandas and pyarrow that it asks for.

    Example, in a session (``docs/spark.md`` has a whole job, which the tests run)::

        extract(frame, "body", published="day").selectExpr("id", "explode(events) AS event")
    """
    _require_spark()
    from pyspark.sql.types import StructField, StructType

    named = {"text": text, "title": title, "published": published, "source": source}
    columns = _columns(df, named)
    if isinstance(batch_size, bool) or not isinstance(batch_size, int) or batch_size < 1:
        raise InputValueError(f"batch_size={batch_size!r} must be a whole number of at least 1")
    tasks = _tasks(df.sparkSession, repartition)
    check_sendable(pipeline)
    kept = [field for field in df.schema.fields if with_text or field.name != text]
    made = [StructField("events", spark_type(EVENTS)), StructField("failure", spark_type(FAILURE))]
    run = _run(columns, tuple(field.name for field in kept), batch_size, pipeline)
    spread = df if tasks is None else df.repartition(tasks)
    with _own_python(df.sparkSession), warnings.catch_warnings():
        # pyspark says so wherever pandas is newer than 2, and no data of ours goes through pandas
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        return spread.mapInArrow(run, StructType([*kept, *made]))


def event_type() -> StructType:
    """Give the Spark type of an event, field by field as ``AttackEvent`` has them.

    The ``value`` of a report, which has the type of its slot, is a structure with one field for each type, of which
    one is filled: ``quantity``, ``event_time``, ``perpetrator``, ``target``, ``place``, ``source``, ``flag``, ``text``.

    Raises:
        MissingExtraError: without pyspark.

    Example:
        >>> event_type()["fatalities"].dataType["min"].simpleString()
        'min:bigint'
    """
    _require_spark()
    return cast("StructType", spark_type(shape_of(AttackEvent)))


def to_event(row: Row) -> AttackEvent:
    """Make an ``AttackEvent`` of an event that came back from Spark; undoes what ``extract`` did to it.

    Args:
        row: one element of the column ``events``, or what was selected of it.

    Raises:
        InputError: for what is no row of ``event_type``.

    Example:
        >>> from pyspark.sql import Row
        >>> to_event(Row(id="e1", kind="drone", target=Row(name="قاعدة حرير"))).target.name
        'قاعدة حرير'
    """
    try:
        return AttackEvent(**from_cell(row.asDict(recursive=True), shape_of(AttackEvent)))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"no row of an event ({error}); give one element of the column 'events'") from error


def _require_spark() -> None:
    for package in ("pyspark", "pandas", "pyarrow"):  # pyspark asks for pandas even where only Arrow is used
        try:
            __import__(package)
        except ImportError as error:
            raise MissingExtraError(package, "spark") from error


def _columns(df: DataFrame, named: dict[str, str]) -> dict[str, str | None]:
    """Which column holds what; one that was named by the caller, and the text, must be there."""
    types = {field.name: field.dataType.typeName() for field in df.schema.fields}
    twice = sorted({name for name in df.columns if df.columns.count(name) > 1})
    taken = [name for name in twice or df.columns if twice or name.lower() in _MADE]
    if taken:
        raise InputValueError(f"the frame has a column {taken[0]!r} {'twice' if twice else 'already'}; rename it")
    for key, name in named.items():
        if name not in types and (key == "text" or name != key):
            raise InputValueError(f"no column {name!r} for {key}=; the frame has {', '.join(types) or 'none'}")
        fitting = _DATES if key == "published" else ("string",)
        if name in types and types[name] not in fitting:
            remedy = f"cast it to one of: {', '.join(fitting)}"
            raise InputValueError(f"the column {name!r} for {key}= is of type {types[name]}; {remedy}")
    return {key: name if name in types else None for key, name in named.items()}


def _tasks(session: SparkSession, repartition: bool | int) -> int | None:
    if repartition is False:
        return None
    if repartition is not True:
        if not isinstance(repartition, int) or repartition < 1:
            raise InputValueError(f"repartition={repartition!r} must be True, False or a number of tasks")
        return repartition
    try:
        return TASKS_PER_CORE * session.sparkContext.defaultParallelism
    except Exception as error:
        raise InputValueError(
            "this session does not tell its number of cores; give repartition= a number of tasks, about four a core"
        ) from error


def _run(
    columns: dict[str, str | None], kept: tuple[str, ...], batch_size: int, pipeline: Made
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Give a function that a worker can take in before it has found attackx, and that tells where it has not."""

    def run(batches: Iterator[Any]) -> Iterator[Any]:
        try:
            from attackx.spark.worker import Work, results
        except ImportError as error:
            import sys

            remedy = "install 'attackx[spark]' there, ship it with --archives, or name another by PYSPARK_PYTHON"
            told = f"{sys.executable}, which runs Spark's Python workers, lacks attackx or what it needs ({error})"
            raise ImportError(f"{told}; {remedy} before the session begins") from error
        yield from results(batches, Work(columns, kept, batch_size, pipeline))

    return run


@contextmanager
def _own_python(session: SparkSession) -> Iterator[None]:
    """Have the workers of a local session run by this interpreter, where nobody has chosen one.

    Spark would take the ``python3`` of the path, which is another one whenever a virtual environment is not active.
    """
    context: Any = None if "PYSPARK_PYTHON" in os.environ else getattr(session, "_sc", None)
    if context is None or not context.master.startswith("local") or context.pythonExec != "python3":
        yield
        return
    context.pythonExec = sys.executable
    try:
        yield
    finally:
        context.pythonExec = "python3"

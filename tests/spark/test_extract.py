"""``attackx.spark.extract`` in a local session with Python workers of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

import attackx
import attackx.spark
from attackx import InputError, InputValueError, MissingExtraError
from attackx.spark import event_type, to_event

from .pipelines import telling

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ATTACK = "سقطت ثلاثة صواريخ على قاعدة عين الأسد غرب العراق مساء الجمعة، ما أسفر عن إصابة جنديين، بحسب مصدر أمني."
QUIET = "افتتحت الوزارة ثلاث مدارس في العاصمة بغداد."
DAY = date(2024, 1, 20)
ARTICLES = "nr long, body string, title string, day date, section string"
ROWS = [
    (1, ATTACK, None, DAY, "world"),
    (2, QUIET, "هجوم بطائرة مسيرة على مطار أربيل", DAY, None),
    (3, None, None, None, "x"),
]


@pytest.fixture(scope="module")
def frame(spark: SparkSession) -> DataFrame:
    return spark.createDataFrame(ROWS, ARTICLES)


@pytest.fixture(scope="module")
def answers(frame: DataFrame) -> dict[int, Any]:
    return {row.nr: row for row in attackx.spark.extract(frame, "body", published="day").collect()}


def test_events_are_those_of_extract(answers: dict[int, Any]) -> None:
    assert [to_event(row) for row in answers[1].events] == attackx.extract(ATTACK, published=DAY)
    titled = attackx.extract(QUIET, title=ROWS[1][2], published=DAY)
    assert titled
    assert [to_event(row) for row in answers[2].events] == titled


def test_an_article_that_fails_is_a_row_that_says_why(answers: dict[int, Any]) -> None:
    row = answers[3]
    assert row.events is None
    assert (row.failure.type, row.failure.message) == ("InputError", "the column 'body' is null")
    assert row.section == "x"
    assert answers[1].failure is None


def test_other_columns_come_along_and_the_text_when_asked(frame: DataFrame) -> None:
    from pyspark.sql.types import ArrayType

    result = attackx.spark.extract(frame, "body", published="day")
    assert result.columns == ["nr", "title", "day", "section", "events", "failure"]
    assert result.schema["events"].dataType == ArrayType(event_type(), containsNull=False)
    whole = attackx.spark.extract(frame, "body", published="day", with_text=True)
    assert whole.columns[:2] == ["nr", "body"]
    assert {row.body for row in whole.collect()} == {ATTACK, QUIET, None}


def test_events_can_be_asked_in_sql(frame: DataFrame, spark: SparkSession) -> None:
    attackx.spark.extract(frame, "body", published="day").createOrReplaceTempView("told")
    query = """
        SELECT nr, e.target.name, e.time.start, e.injuries.min FROM (SELECT nr, explode(events) AS e FROM told)
        WHERE e.projectile_count.min >= 3
    """
    assert [tuple(row) for row in spark.sql(query).collect()] == [(1, "قاعدة عين الأسد", datetime(2024, 1, 19, 17), 2)]


def test_one_load_a_process_however_many_tasks(spark: SparkSession) -> None:
    rows = spark.range(60).selectExpr("id", "'x' AS text")
    made = attackx.spark.extract(rows, repartition=20, pipeline=telling).collect()
    assert sorted(row.id for row in made) == list(range(60))
    processes, loads = zip(*(row.events[0].pipeline.split() for row in made), strict=True)
    assert set(loads) == {"1"}
    assert str(os.getpid()) not in processes
    assert len(set(processes)) == 2


def test_one_long_partition_is_spread_over_all_workers(spark: SparkSession) -> None:
    heap = spark.range(200).coalesce(1).selectExpr("id", "'x' AS text")
    assert attackx.spark.extract(heap, pipeline=telling).rdd.getNumPartitions() == 8
    assert attackx.spark.extract(heap, pipeline=telling, repartition=False).rdd.getNumPartitions() == 1


def test_results_come_in_small_batches(spark: SparkSession) -> None:
    from attackx.spark.worker import Work, results

    rows = spark.range(10).selectExpr("id", "'x' AS text").toArrow()
    work = Work({"text": "text", "title": None, "published": None, "source": None}, ("id",), 4, telling)
    assert [batch.num_rows for batch in results(iter(rows.combine_chunks().to_batches()), work)] == [4, 4, 2]


def test_any_error_of_an_article_stays_with_it(spark: SparkSession) -> None:
    rows = spark.createDataFrame([("raise",), ("fine",)], "text string")
    made = attackx.spark.extract(rows, with_text=True, pipeline=telling).collect()
    failed = {row.text: row.failure for row in made}
    assert (failed["raise"].type, failed["raise"].message) == ("ZeroDivisionError", "it asked for it")
    assert failed["fine"] is None


def test_what_no_article_is_to_blame_for_ends_the_job(spark: SparkSession) -> None:
    rows = spark.createDataFrame([("data",)], "text string")
    with pytest.raises(Exception, match="entry 3 is empty; remove it"):
        attackx.spark.extract(rows, pipeline=telling).collect()


@pytest.mark.parametrize("given", ["'2024-01-20'", "DATE '2024-01-20'", "TIMESTAMP '2024-01-20 23:30:00'"])
def test_the_day_of_publication_in_any_type_is_that_of_the_session(spark: SparkSession, given: str) -> None:
    [row] = attackx.spark.extract(spark.sql(f"SELECT '{ATTACK}' AS text, {given} AS published")).collect()
    assert row.events[0].time.start == datetime(2024, 1, 19, 17)


def test_a_day_that_is_none_is_a_failure(spark: SparkSession) -> None:
    [row] = attackx.spark.extract(spark.sql(f"SELECT '{ATTACK}' AS text, 'Friday' AS published")).collect()
    assert row.failure.type == "InputValueError"
    assert "'Friday'" in row.failure.message


Called = Callable[[Any], Any]
WRONG: list[tuple[str, Called, str]] = [
    # (what is wrong, the call, what the message must tell)
    ("no such text", attackx.spark.extract, "no column 'text' for text=; the frame has nr, body"),
    ("no such title", lambda df: attackx.spark.extract(df, "body", title="head"), "no column 'head' for title="),
    ("text is a number", lambda df: attackx.spark.extract(df, "nr"), "'nr' for text= is of type long; cast it"),
    ("date is a number", lambda df: attackx.spark.extract(df, "body", published="nr"), "cast it to one of: string, date"),
    ("name is taken", lambda df: attackx.spark.extract(df.withColumnRenamed("nr", "Events"), "body"), "'Events' already"),
    ("name twice", lambda df: attackx.spark.extract(df.withColumnRenamed("nr", "body"), "body"), "'body' twice"),
    ("no batch", lambda df: attackx.spark.extract(df, "body", batch_size=0), "batch_size=0"),
    ("no task", lambda df: attackx.spark.extract(df, "body", repartition=0), "repartition=0"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "told"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_call_is_refused_before_the_job(frame: DataFrame, call: Called, told: str) -> None:
    with pytest.raises(InputValueError, match="(?s)" + told.replace("(", r"\(")):
        call(frame)


def test_a_pipeline_that_cannot_travel_is_refused(frame: DataFrame) -> None:
    with pytest.raises(InputError, match="function of a module"):
        attackx.spark.extract(frame, "body", pipeline=partial(telling, lambda: "x"))


def test_no_row_of_an_event() -> None:
    with pytest.raises(InputError, match="one element of the column 'events'"):
        to_event(7)  # type: ignore[arg-type]  # the mistake that is tested


@pytest.mark.parametrize("package", ["pyspark", "pandas", "pyarrow"])
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=r"attackx\[spark\]"):
        event_type()


def test_workers_run_this_interpreter_unless_another_is_chosen(
    frame: DataFrame, spark: SparkSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = spark.sparkContext
    chosen: list[str] = []
    whole = type(frame).mapInArrow

    def watched(*given: Any) -> DataFrame:
        chosen.append(context.pythonExec)
        return whole(*given)

    monkeypatch.setattr(type(frame), "mapInArrow", watched)
    monkeypatch.delenv("PYSPARK_PYTHON", raising=False)
    monkeypatch.setattr(context, "pythonExec", "python3")
    attackx.spark.extract(frame, "body")
    assert context.pythonExec == "python3"
    monkeypatch.setenv("PYSPARK_PYTHON", "/opt/other/python")
    monkeypatch.setattr(context, "pythonExec", "/opt/other/python")
    attackx.spark.extract(frame, "body")
    assert chosen == [sys.executable, "/opt/other/python"]


def test_workers_without_attackx_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    from attackx.spark.frames import _run

    run = _run({"text": "text"}, (), 1, None)
    monkeypatch.setitem(sys.modules, "attackx.spark.worker", None)
    with pytest.raises(ImportError, match=r"lacks attackx.*PYSPARK_PYTHON"):
        list(run(iter([])))

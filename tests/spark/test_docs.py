"""The job of docs/spark.md does what the page says."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import attackx
from attackx.spark import to_event

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PAGE = (Path(__file__).parents[2] / "docs" / "spark.md").read_text(encoding="utf-8")
ATTACK = "سقط صاروخان على قاعدة حرير مساء الجمعة، وأصيب جنديان."


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_job_and_its_queries(spark: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [
        {"id": "a", "published": "2024-01-20", "text": ATTACK},
        {"id": "b", "published": "Friday", "text": ATTACK},
    ]
    news = tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    monkeypatch.setattr(sys, "argv", ["job.py", str(news), str(tmp_path / "events")])
    [job] = blocks("python")
    exec(compile(job, "job.py", "exec"), {})
    told = spark.read.parquet(str(tmp_path / "events"))
    told.createOrReplaceTempView("told")
    rows = {row.id: row for row in told.collect()}
    assert [to_event(event) for event in rows["a"].events] == attackx.extract(ATTACK, published="2024-01-20")
    events, failures = blocks("sql")
    assert [row.name for row in spark.sql(events).collect()] == ["قاعدة حرير"]
    assert [tuple(row) for row in spark.sql(failures).collect()] == [("InputValueError", 1)]

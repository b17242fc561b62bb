"""The event schema in Spark's and Arrow's types, and values there and back."""

from __future__ import annotations

from datetime import datetime

import pyarrow
import pytest

from attackx.schema import (
    AttackEvent,
    EventTime,
    Evidence,
    Perpetrator,
    Place,
    Quantity,
    Report,
    Source,
    Target,
)
from attackx.spark.shapes import EVENTS, arrow_type, from_cell, shape_of, spark_type, to_cell

WORDS = Evidence(text="قصف", start=0, stop=3)
VALUES = [
    # (what a report states, the field of its value that is filled)
    (Quantity(min=0, max=0), "quantity"),
    (EventTime(start=datetime(2024, 1, 19, 17), end=datetime(2024, 1, 20)), "event_time"),
    (Perpetrator(name="داعش", stance="claimed", said_by=("رويترز",)), "perpetrator"),
    (Target(name="قاعدة حرير", latitude=36.5, longitude=44.3), "target"),
    (Place(name="أربيل", within=("العراق",)), "place"),
    (Source(name="مصدر أمني", via="رويترز"), "source"),
    (True, "flag"),
    (False, "flag"),
    ("intercepted", "text"),
]
FULL = AttackEvent(
    id="e1",
    kind="drone",
    status="failed",
    time=VALUES[1][0],
    fatalities=VALUES[0][0],
    perpetrators=(VALUES[2][0],),
    disputed=("fatalities",),
    resolution={"fatalities": "first_told"},
    reports=tuple(Report(slot="x", value=value, evidence=WORDS, rule="r") for value, _ in VALUES),
    evidence=(WORDS,),
)
TYPES = [
    # (field of an event, its Spark type)
    ("id", "string"),
    ("kind", "string"),
    ("unclaimed", "boolean"),
    ("disputed", "array<string>"),
    ("resolution", "map<string,string>"),
]


@pytest.mark.parametrize("event", [AttackEvent(id="e", kind="rocket"), FULL], ids=["bare", "full"])
def test_an_event_comes_back_as_it_went(event: AttackEvent) -> None:
    table = pyarrow.array([to_cell((event,), EVENTS)], arrow_type(EVENTS))
    table.validate(full=True)
    [[row]] = table.to_pylist(maps_as_pydicts="strict")
    assert AttackEvent(**from_cell(row, shape_of(AttackEvent))) == event


@pytest.mark.parametrize(("value", "name"), VALUES)
def test_a_stated_value_stands_in_the_field_of_its_type(value: object, name: str) -> None:
    report = Report.model_validate({"slot": "x", "value": value, "evidence": WORDS, "rule": "r"})
    assert list(to_cell(report, shape_of(Report))["value"]) == [name]


def test_every_field_of_an_event_is_a_column() -> None:
    pytest.importorskip("pyspark")
    from attackx.spark import event_type

    assert event_type().fieldNames() == list(AttackEvent.model_fields)


@pytest.mark.parametrize(("name", "expected"), TYPES)
def test_spark_types(name: str, expected: str) -> None:
    from attackx.spark import event_type

    assert event_type()[name].dataType.simpleString() == expected


def test_what_may_be_null_and_what_each_field_means() -> None:
    from attackx.spark import event_type

    fields = event_type()
    assert not fields["id"].nullable
    assert fields["target"].nullable
    assert fields["fatalities"].metadata["comment"].startswith("People killed")
    assert "timestamp_ntz" in fields["time"].dataType.simpleString()  # local time: no session's zone may shift it


def test_spark_and_arrow_agree() -> None:
    from pyspark.sql.pandas.types import from_arrow_type

    theirs = from_arrow_type(arrow_type(EVENTS), prefer_timestamp_ntz=True)
    assert theirs.simpleString() == spark_type(EVENTS).simpleString()

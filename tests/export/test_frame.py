"""Frames: one row an event or a statement, typed, with NA for what is not said."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime

import pandas as pd
import pytest

from attackx import InputError, MissingExtraError, analyze, extract_many, reports_frame, to_frame
from attackx.export import acled_frame

from .events import MONTH, NOWHERE, RECORDS, ROCKETS, TEXT

CELLS = [
    # event, column, value; None is NA
    (ROCKETS, "target_latitude", 36.5),
    (ROCKETS, "place_within", "كردستان; العراق"),
    (ROCKETS, "date", "2024-03-07"),
    (ROCKETS, "time_start", datetime(2024, 3, 7, 17)),
    (ROCKETS, "time_part_of_day", "evening"),
    (ROCKETS, "time_year", None),  # the words name no year
    (ROCKETS, "projectile_count_max", 2),
    (ROCKETS, "injuries_min", 2),
    (ROCKETS, "injuries_max", None),
    (ROCKETS, "injuries_approx", True),
    (ROCKETS, "fatalities_min", None),
    (ROCKETS, "perpetrator_stance", "suspected"),
    (ROCKETS, "perpetrators", "أ (suspected); ب (denied)"),
    (ROCKETS, "denied", "ب"),
    (ROCKETS, "reporting_sources", "مصدر أمني; رويترز"),
    (MONTH, "date", "2023-05"),
    (MONTH, "fatalities_min", 0),  # said to be none
    (MONTH, "background", True),
    (NOWHERE, "date", None),
    (NOWHERE, "time_start", None),
    (NOWHERE, "time_weekday", 5),
    (NOWHERE, "time_reason", "no_anchor"),
    (NOWHERE, "target", None),
]
DTYPES = {
    "event_id": "string",
    "target_latitude": "Float64",
    "time_start": "datetime64[us]",
    "time_month": "Int64",
    "projectile_count_min": "Int64",
    "injuries_approx": "boolean",
    "aggregate": "boolean",
}


@pytest.mark.parametrize(("event", "column", "value"), CELLS)
def test_a_cell_holds_what_the_event_says(event: object, column: str, value: object) -> None:
    frame = to_frame([ROCKETS, MONTH, NOWHERE])
    cell = frame[column].iloc[[ROCKETS, MONTH, NOWHERE].index(event)]  # type: ignore[arg-type]  # any event of the table
    assert pd.isna(cell) if value is None else cell == value


@pytest.mark.parametrize("events", [[ROCKETS, NOWHERE], [NOWHERE], []])
def test_types_do_not_hang_on_what_is_said(events: list[object]) -> None:
    frame = to_frame(events)  # type: ignore[arg-type]  # a list of events, or empty
    assert len(frame) == len(events)
    assert {name: str(frame[name].dtype) for name in DTYPES} == DTYPES


def test_articles_come_with_their_events_and_failed_ones_are_told_of() -> None:
    with pytest.warns(UserWarning, match="1 article failed"):
        frame = to_frame(RECORDS)
    assert frame["article_id"].to_list() == ["n1", "n1", "4"]
    assert frame["title"].to_list()[:2] == ["صاروخان", "صاروخان"] and frame["title"].isna().iloc[2]
    assert "text" not in frame and "path" not in frame


def test_whatever_holds_events_makes_a_frame() -> None:
    document = analyze(TEXT, published="2024-03-08", title="عنوان")
    assert to_frame([document])["title"].to_list() == ["عنوان"]
    assert len(to_frame(extract_many([TEXT, "الطقس مشمس."]))) == 1
    with pytest.warns(UserWarning, match="failed"):
        assert len(to_frame(extract_many([{"text": TEXT, "published": "soon"}, TEXT]))) == 1


@pytest.mark.parametrize("wrong", ["events.jsonl", ROCKETS, [{"id": "e1"}], ["e1"], [[1]]])
def test_what_holds_no_events_is_refused(wrong: object) -> None:
    with pytest.raises(InputError, match="events"):
        to_frame(wrong)  # type: ignore[arg-type]  # that is what is tested


def test_each_statement_is_a_row() -> None:
    frame = reports_frame([ROCKETS, NOWHERE])
    assert frame["slot"].to_list() == ["projectile_count", "injuries", "unclaimed"]
    hurt = frame.iloc[1]
    assert (hurt["value"], hurt["min"], hurt["source"], hurt["words"], hurt["rule"]) == (
        "~≥2", 2, "مصدر أمني", "جنديان", "toll.hurt",
    )  # fmt: skip
    assert pd.isna(hurt["max"]) and pd.isna(frame["source"].iloc[0])
    assert TEXT[hurt["start"] : hurt["stop"]] == "جنديان"
    assert frame["value"].iloc[2] == "yes" and frame["value_json"].iloc[2] == "true"


def test_lone_surrogates_do_not_stop_a_frame() -> None:
    event = ROCKETS.model_copy(update={"id": "e\ud800"})
    assert to_frame([event])["event_id"].to_list() == ["e\\ud800"]
    assert acled_frame([event])["event_id_cnty"].to_list() == ["e\\ud800"]


@pytest.mark.parametrize("call", [to_frame, reports_frame, acled_frame])
def test_without_pandas_the_extra_is_named(call: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"'pandas' is not installed; run: pip install 'attackx\[frame\]'"):
        call([ROCKETS])

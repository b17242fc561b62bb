"""ACLED's columns: what kinds become, what stays empty, and that nothing of the event is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from attackx import AttackEvent, AttackKind, Target, to_frame
from attackx.export import acled_frame
from attackx.export.acled import mapping, types

from .events import MONTH, NOWHERE, RECORDS, ROCKETS

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"
REMOTE = "Explosions/Remote violence"
DISRUPTED = ("Strategic developments", "Disrupted weapons use")
TYPES: list[tuple[dict[str, Any], tuple[str, str]]] = [
    ({"kind": "rocket"}, (REMOTE, "Shelling/artillery/missile attack")),
    ({"kind": "airstrike"}, (REMOTE, "Air/drone strike")),
    ({"kind": "bombing"}, (REMOTE, "Remote explosive/landmine/IED")),
    ({"kind": "missile", "status": "intercepted"}, DISRUPTED),
    ({"kind": "bombing", "status": "failed"}, DISRUPTED),
    ({"kind": "rocket", "status": "suspected"}, (REMOTE, "Shelling/artillery/missile attack")),
    ({"kind": "armed_assault"}, ("Battles", "Armed clash")),
    ({"kind": "armed_assault", "status": "failed"}, ("Battles", "Armed clash")),
    ({"kind": "armed_assault", "target": Target(name="سوق", type="market")}, ("Violence against civilians", "Attack")),
    ({"kind": "rocket", "target": Target(name="سوق", type="market")}, (REMOTE, "Shelling/artillery/missile attack")),
    ({"kind": "unspecified"}, ("", "")),
]
CELLS = [
    # event, column, value; None is NA
    (0, "event_date", "2024-03-07"),
    (0, "time_precision", 1),
    (0, "disorder_type", "Political violence"),
    (0, "actor1", "أ"),
    (0, "location", "أربيل"),
    (0, "latitude", 36.5),
    (0, "geo_precision", 1),
    (0, "country", "Iraq"),
    (0, "source", "مصدر أمني; رويترز"),
    (0, "tags", "disputed"),
    (0, "fatalities", None),  # not said is not zero
    (0, "attackx_injuries_min", 2),
    (1, "event_date", "2023-05-01"),
    (1, "time_precision", 3),
    (1, "civilian_targeting", "Civilian targeting"),
    (1, "fatalities", 0),
    (1, "tags", "background"),
    (2, "event_date", None),
    (2, "event_type", None),
    (2, "disorder_type", None),
    (2, "attackx_kind", "unspecified"),
]


@pytest.mark.parametrize(("values", "expected"), TYPES)
def test_a_kind_has_its_types(values: dict[str, Any], expected: tuple[str, str]) -> None:
    assert types(AttackEvent(id="e", **values)) == expected


@pytest.mark.parametrize(("row", "column", "value"), CELLS)
def test_a_cell_holds_what_the_event_says(row: int, column: str, value: object) -> None:
    cell = acled_frame([ROCKETS, MONTH, NOWHERE])[column].iloc[row]
    assert pd.isna(cell) if value is None else cell == value


def test_an_armed_target_is_the_other_side_and_no_location() -> None:
    event = AttackEvent(id="e", kind="bombing", target=Target(name="دورية", type="patrol"))
    row = acled_frame([event]).iloc[0]
    assert row["actor2"] == "دورية" and pd.isna(row["location"])


def test_all_columns_of_the_event_stand_behind_those_of_acled() -> None:
    frame, own = acled_frame([ROCKETS, MONTH]), to_frame([ROCKETS, MONTH])
    assert list(frame)[:31] == mapping()["columns"]
    rest = frame.iloc[:, 31:].rename(columns=lambda name: name.removeprefix("attackx_"))
    pd.testing.assert_frame_equal(rest, own)


def test_an_id_names_the_article_too() -> None:
    with pytest.warns(UserWarning, match="failed"):
        assert acled_frame(RECORDS)["event_id_cnty"].to_list() == ["n1/e1", "n1/e2", "4/e3"]


@pytest.mark.parametrize("kind", list(AttackKind))
def test_the_page_tells_the_mapping_as_it_is(kind: AttackKind) -> None:
    row = re.search(rf"^\| `{kind.value}` \| (.*) \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert row is not None and row.groups() == tuple(t or "empty" for t in types(AttackEvent(id="e", kind=kind)))


def test_the_page_names_every_column() -> None:
    page = PAGE.read_text(encoding="utf-8")
    columns = [*to_frame([]).columns, *mapping()["columns"]]
    assert [name for name in columns if not re.search(rf"`{name}`|`{name.rpartition('_')[0]}_\*`", page)] == []

"""Files for other programs: whole, exact, and inert whatever the articles say."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import Result
from hypothesis import given, settings
from pyarrow import parquet

from attackx import AttackEvent, InputValueError, Place, Target
from attackx.corpus.columns import EVENT
from attackx.corpus.records import to_json
from attackx.export import to_geojson, write
from attackx.export.files import TableName
from attackx.view.safe import _UNSAFE
from strategies import any_text

from .events import HOSTILE, MONTH, NOWHERE, RECORDS, ROCKETS, WILD_RECORD

Run = Callable[..., Result]
TABLES: list[TableName] = ["events", "reports", "acled"]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_row_for_each_event_and_each_quiet_article(tmp_path: Path) -> None:
    assert write(RECORDS, tmp_path / "a.csv") == (4, 3, 1)
    found = rows((tmp_path / "a.csv").read_bytes())
    assert [(row["article_id"], row["event_id"]) for row in found] == [
        ("n1", "e1"),
        ("n1", "e2"),
        ("n2", ""),
        ("4", "e3"),
    ]
    assert found[0]["time_start"] == "2024-03-07 17:00:00" and found[0]["injuries_max"] == ""


def test_a_byte_order_mark_and_compression_on_request(tmp_path: Path) -> None:
    write(RECORDS, tmp_path / "a.csv.gz", bom=True)
    data = gzip.decompress((tmp_path / "a.csv.gz").read_bytes())
    assert data.startswith(b"\xef\xbb\xbfarticle_id,") and len(rows(data)) == 4


@pytest.mark.parametrize("table", TABLES)
def test_parquet_has_the_types_and_values_of_csv(table: TableName, tmp_path: Path) -> None:
    write(RECORDS, tmp_path / "a.parquet", table=table)
    write(RECORDS, tmp_path / "a.csv", table=table)
    typed = parquet.read_table(tmp_path / "a.parquet")
    found = rows((tmp_path / "a.csv").read_bytes())
    assert typed.num_rows == len(found)
    for name in found[0]:
        cells = [
            ("" if v is None else str(v).lower() if isinstance(v, bool) else str(v)) for v in typed[name].to_pylist()
        ]
        assert cells == [row[name] for row in found], name


def test_parquet_holds_the_events_whole(tmp_path: Path) -> None:
    write(RECORDS, tmp_path / "a.parquet")
    whole = [cell for cell in parquet.read_table(tmp_path / "a.parquet")["event_json"].to_pylist() if cell]
    assert [AttackEvent.model_validate_json(cell) for cell in whole] == [ROCKETS, MONTH, NOWHERE]


def test_geojson_keeps_events_without_coordinates(tmp_path: Path) -> None:
    write(RECORDS, tmp_path / "a.geojson")
    collection = json.loads((tmp_path / "a.geojson").read_bytes())
    assert collection["type"] == "FeatureCollection"
    first, _, last = collection["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [44.25, 36.5]}
    assert first["properties"]["located_by"] == "target" and first["properties"]["article_id"] == "n1"
    assert last["geometry"] is None and last["properties"]["event_id"] == "e3"
    assert {column.name for column in EVENT} <= set(first["properties"])
    assert collection == to_geojson(RECORDS[:2] + RECORDS[3:])


def test_an_empty_collection_is_one(tmp_path: Path) -> None:
    write([], tmp_path / "a.geojson")
    assert json.loads((tmp_path / "a.geojson").read_bytes())["features"] == []


@pytest.mark.parametrize("table", TABLES)
def test_csv_of_hostile_text_is_inert(table: TableName, tmp_path: Path) -> None:
    write([WILD_RECORD], tmp_path / "a.csv", table=table)
    data = (tmp_path / "a.csv").read_bytes()
    assert not _UNSAFE.search(data.decode().replace("\r\n", "\n"))
    cells = [cell for row in rows(data) for cell in row.values()]
    assert cells and not [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))]
    assert any(cell.startswith("'=HYPERLINK(") and "<script>" in cell for cell in cells)


def test_geojson_of_hostile_text_steers_nothing_and_says_the_same(tmp_path: Path) -> None:
    write([WILD_RECORD], tmp_path / "a.geojson")
    data = (tmp_path / "a.geojson").read_text(encoding="utf-8")
    assert not _UNSAFE.search(data)
    assert json.loads(data)["features"][0]["properties"]["target"] == HOSTILE


@settings(max_examples=50)
@given(any_text.filter(bool), any_text.filter(bool))
def test_any_text_stays_in_its_cell_and_its_property(first: str, second: str) -> None:
    events = [
        AttackEvent(id=name, kind="drone", target=Target(name=name), place=Place(name=name)) for name in (first, second)
    ]
    with TemporaryDirectory() as folder:
        for table in TABLES:
            write(events, Path(folder, "a.csv"), table=table)
            found = rows(Path(folder, "a.csv").read_bytes())
            assert len(found) == (0 if table == "reports" else 2)
            assert all(None not in row and None not in row.values() for row in found)
            assert not [
                cell for row in found for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")
            ]
        write(events, Path(folder, "a.geojson"))
        data = Path(folder, "a.geojson").read_text(encoding="utf-8")
    names = [feature["properties"]["target"] for feature in json.loads(data)["features"]]
    assert [name.encode("utf-8", "backslashreplace") for name in (first, second)] == [
        name.encode("utf-8", "backslashreplace") for name in names
    ]
    assert not _UNSAFE.search(data.replace("\n", ""))


WRONG: list[tuple[str, TableName, bool, str]] = [
    ("a.xlsx", "events", False, r"\.csv, \.parquet or \.geojson"),
    ("a", "events", False, "no table"),
    ("a.geojson", "acled", False, "GeoJSON"),
    ("a.parquet", "events", True, "byte order mark"),
]


@pytest.mark.parametrize(("name", "table", "bom", "told"), WRONG)
def test_what_a_form_does_not_have_is_refused(
    name: str, table: TableName, bom: bool, told: str, tmp_path: Path
) -> None:
    with pytest.raises(InputValueError, match=told):
        write(RECORDS, tmp_path / name, table=table, bom=bom)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("kept")
    with pytest.raises(TypeError, match="not dict"):
        write([*RECORDS, {"id": "e1"}], tmp_path / "a.csv")  # type: ignore[dict-item]  # that is what is tested
    assert [path.read_text() for path in tmp_path.iterdir()] == ["kept"]


def test_the_command_writes_what_was_extracted(run: Run) -> None:
    Path("a.jsonl").write_text("\n".join(map(to_json, RECORDS)), encoding="utf-8")
    result = run("export", "a.jsonl", "-o", "a.csv", "--table", "acled", "--bom")
    assert result.exit_code == 1  # an article had failed
    assert "3 events of 4 articles, 1 articles had failed" in result.stderr
    assert [row["attackx_kind"] for row in rows(Path("a.csv").read_bytes())] == [
        "rocket",
        "armed_assault",
        "unspecified",
    ]
    assert run("export", "-", "-o", "b.geojson", input=to_json(RECORDS[0])).exit_code == 0
    assert len(json.loads(Path("b.geojson").read_text(encoding="utf-8"))["features"]) == 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["a.jsonl", "-o", "a.xlsx"], "no table ends like this"),
        (["a.jsonl", "-o", "a.geojson", "--bom"], "byte order mark"),
        (["a.jsonl"], "--output"),
        (["-o", "a.csv"], "EVENTS"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(run: Run, args: list[str], told: str) -> None:
    Path("a.jsonl").write_text(to_json(RECORDS[0]), encoding="utf-8")
    result = run("export", *args)
    assert result.exit_code == 2 and told in result.stderr
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]

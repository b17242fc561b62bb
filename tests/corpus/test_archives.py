"""``attackx extract ARCHIVE -o OUT``: every form in and out, and what becomes of what cannot be read."""

from __future__ import annotations

import csv
import io
import json
import sys
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from attackx import AttackEvent, extract
from attackx.corpus.writers import csv_lines, headings

from .archives import NEWS, call, columnar, comma, compressed, jsonl, plain

FORMS = [
    ("a.jsonl", jsonl(NEWS)),
    ("a.ndjson", jsonl(NEWS)),
    ("a.csv", comma(NEWS)),
    ("a.tsv", comma(NEWS, "\t")),
    ("a.parquet", columnar(NEWS)),
]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def records(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in plain(Path(path)).splitlines()]


def expected() -> list[list[AttackEvent]]:
    return [extract(str(n["text"]), title=n["title"], published=n["published"]) for n in NEWS]


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
@pytest.mark.parametrize(("name", "data"), FORMS, ids=[name for name, _ in FORMS])
def test_every_form_that_goes_in(name: str, data: bytes, ending: str) -> None:
    Path(name + ending).write_bytes(compressed(data, name + ending))
    result = call(name + ending, "-o", "out.jsonl")
    assert (result.exit_code, result.stderr) == (0, "3 articles, 2 events, 0 failed\n")
    found = records("out.jsonl")
    assert [r["id"] for r in found] == ["n1", "n2", "n3"]
    assert [r["events"] for r in found] == [[e.model_dump(mode="json") for e in events] for events in expected()]


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
def test_a_folder_of_texts(ending: str) -> None:
    Path("d/e").mkdir(parents=True)
    for name in (f"d/b.txt{ending}", f"d/e/a.txt{ending}"):
        Path(name).write_bytes(compressed(str(NEWS[0]["text"]).encode(), name))
    assert call("d", "-o", f"out.jsonl{ending}", "--published", "2024-03-08").exit_code == 0
    assert [(r["id"], r["events"][0]["kind"]) for r in records(f"out.jsonl{ending}")] == [
        (f"d/b.txt{ending}", "rocket"), (f"d/e/a.txt{ending}", "rocket"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["out.csv", "out.csv.gz", "out.csv.zst"])
def test_csv_comes_out_with_a_row_for_each_event_and_each_quiet_article(name: str) -> None:
    Path("a.jsonl").write_bytes(jsonl(NEWS))
    assert call("a.jsonl", "-o", name).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(plain(Path(name)).decode(), newline="")))
    assert list(rows[0]) == headings(with_text=False, whole=False)
    assert [(r["article_id"], r["kind"], r["target"]) for r in rows] == [
        ("n1", "rocket", "قاعدة عين الأسد"), ("n2", "", ""), ("n3", "bombing", rows[2]["target"]),
    ]  # fmt: skip
    assert rows[0]["title"] == "هجوم, جديد"
    assert (rows[0]["projectile_count_min"], rows[0]["projectile_count_max"], rows[0]["injuries_min"]) == ("2", "2", "")


def test_parquet_comes_out_typed_and_whole() -> None:
    Path("a.jsonl").write_bytes(jsonl(NEWS))
    assert call("a.jsonl", "-o", "out.parquet", "--with-text").exit_code == 0
    rows = parquet.read_table("out.parquet").to_pylist()
    assert [(r["article_id"], r["projectile_count_min"], r["unclaimed"]) for r in rows] == [
        ("n1", 2, False), ("n2", None, None), ("n3", None, False),
    ]  # fmt: skip
    assert [AttackEvent.model_validate_json(r["event_json"]) for r in rows if r["event_json"]] == list(
        chain(*expected())
    )
    assert rows[1]["text"] == NEWS[1]["text"]
    assert sorted(p.name for p in Path().iterdir()) == ["a.jsonl", "out.parquet"]


@pytest.mark.parametrize(("name", "data"), FORMS[2:] + FORMS[:1], ids=["csv", "tsv", "parquet", "jsonl"])
def test_columns_have_the_names_that_options_say(name: str, data: bytes) -> None:
    given = [{"nr": n["id"], "body": n["text"], "head": n["title"], "day": n["published"], "text": "x"} for n in NEWS]
    make = {"a.csv": comma, "a.tsv": lambda r: comma(r, "\t"), "a.parquet": columnar, "a.jsonl": jsonl}
    Path(name).write_bytes(make[name](given))
    options = ["--id-column", "nr", "--text-column", "body", "--title-column", "head", "--date-column", "day"]
    assert call(name, "-o", "out.jsonl", *options).exit_code == 0
    assert [(r["id"], r["title"] or None, r["published"] or None) for r in records("out.jsonl")] == [
        (n["id"], n["title"], n["published"]) for n in NEWS
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_column_that_is_not_there_is_told_before_anything_is_written(name: str) -> None:
    Path(name).write_bytes((comma if name == "a.csv" else columnar)(NEWS))
    result = call(name, "-o", "out.jsonl", "--text-column", "body")
    assert result.exit_code == 2 and "--text-column" in result.stderr and "'text'" in result.stderr
    assert [p.name for p in Path().iterdir()] == [name]


def test_malformed_records_go_to_the_side_with_place_and_reason() -> None:
    Path("a.jsonl").write_bytes(b'{"id": 1, "text": "x"}\nnope\n{"id": 3, "text": 5}\n{"id": 4, "text": "y"}\n')
    result = call("a.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 1 and "4 articles, 0 events, 2 failed, see " in result.stderr
    assert [r["id"] for r in records("out.jsonl")] == [1, 4]
    bad, typed = records("out.jsonl.errors.jsonl")
    assert (bad["place"], bad["type"]) == ("a.jsonl:2", "UnreadableError") and "not JSON" in bad["message"]
    assert (typed["id"], typed["place"]) == (3, "a.jsonl:3") and '"text" is a int' in typed["message"]
    assert bad["remedy"] and typed["remedy"]


def test_malformed_rows_of_csv_do_not_stop_it() -> None:
    rows = [b"id,text", b"1,x", b"2,x,y", b"3", "4,سقط".encode("windows-1256"), b'5,"' + b"w " * 100_000 + b'"', b"6,z"]
    Path("a.csv").write_bytes(b"\xef\xbb\xbf" + b"\n".join(rows))
    assert call("a.csv", "-o", "out.jsonl").exit_code == 1
    assert [r["id"] for r in records("out.jsonl")] == ["1", "5", "6"]
    assert [(r["place"], r["message"]) for r in records("out.jsonl.errors.jsonl")] == [
        ("a.csv:3", "3 fields under a heading of 2"), ("a.csv:4", "1 fields under a heading of 2"),
        ("a.csv:5", "holds bytes that are no text"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.jsonl.zst", "a.csv.gz", "a.parquet", "a.parquet.zst", "t.txt.zst"])
def test_a_damaged_file_is_told_and_the_next_is_read(name: str) -> None:
    data = {"a.parquet": columnar, "a.csv": comma}.get(name.removesuffix(".gz"), jsonl)(NEWS * 200)
    Path(name).write_bytes(compressed(data, name)[:-9])
    Path("b.jsonl").write_bytes(jsonl(NEWS))
    assert call(name, "b.jsonl", "-o", "out.jsonl").exit_code == 1
    assert [r["id"] for r in records("out.jsonl")][-3:] == ["n1", "n2", "n3"]
    assert records("out.jsonl.errors.jsonl")[-1]["place"].startswith(name)


def test_a_clean_run_removes_the_failures_of_an_earlier_one() -> None:
    Path("a.jsonl").write_bytes(b"nope\n")
    call("a.jsonl", "-o", "out.jsonl")
    assert Path("out.jsonl.errors.jsonl").exists()
    Path("a.jsonl").write_bytes(jsonl(NEWS))
    assert call("a.jsonl", "-o", "out.jsonl").exit_code == 0
    assert sorted(p.name for p in Path().iterdir()) == ["a.jsonl", "out.jsonl"]


FORMULAS = ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "＝1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    Path("a.jsonl").write_bytes(jsonl([{"id": text, "text": "x", "title": text}]))
    assert call("a.jsonl", "-o", "out.csv", "--with-text", "--source", text).exit_code == 0
    [_, row] = csv.reader(io.StringIO(Path("out.csv").read_bytes().decode(), newline=""))
    assert row.count("'" + text) == 3 and text not in row


def test_numbers_stay_numbers() -> None:
    assert csv_lines([[-33.5, 0, None, False, "a-b"]]) == b"-33.5,0,,false,a-b\r\n"


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out.jsonl"])
def test_lone_surrogates_do_not_stop_an_output(name: str) -> None:
    Path("a.jsonl").write_bytes(b'{"id": "\\ud800", "text": "x \\udfff", "title": "\\ud801"}\n')
    assert call("a.jsonl", "-o", name, "--with-text").exit_code == 0


@pytest.mark.parametrize("args", [(), ("--with-text",)])
def test_a_byte_order_mark_when_asked(args: tuple[str, ...]) -> None:
    Path("a.jsonl").write_bytes(jsonl(NEWS))
    call("a.jsonl", "-o", "out.csv", "--bom", *args)
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle_id,")
    call("a.jsonl", "-o", "out.csv", *args)
    assert Path("out.csv").read_bytes().startswith(b"article_id,")


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv", "out.parquet", "out.jsonl.gz"])
def test_an_empty_archive_gives_an_output_that_can_be_read(name: str) -> None:
    Path("a.jsonl").touch()
    assert call("a.jsonl", "-o", name).exit_code == 0
    if name.endswith("parquet"):
        assert parquet.read_table(name).num_rows == 0
    else:
        assert plain(Path(name)).count(b"\n") == (1 if name == "out.csv" else 0)


WRONG = [
    (("a.jsonl", "--resume"), "-o"),
    (("a.jsonl", "-o", "out.jsonl", "--bom"), "CSV"),
    (("-", "-o", "out.jsonl", "--resume"), "standard input"),
    (("a.jsonl", "-o", "a.jsonl"), "input"),
    (("a.jsonl", "--workers", "0"), "workers"),
    (("a.jsonl", "-o", "no/such/out.csv"), "no/such"),
]


@pytest.mark.parametrize(("args", "named"), WRONG)
def test_a_wrong_call_names_what_is_wrong(args: tuple[str, ...], named: str) -> None:
    Path("a.jsonl").write_bytes(jsonl(NEWS))
    result = call(*args)
    assert result.exit_code in (1, 2) and named in result.stderr
    assert Path("a.jsonl").read_bytes() == jsonl(NEWS)


@pytest.mark.parametrize(
    ("module", "args", "extra"),
    [
        ("pyarrow", ("a.parquet", "-o", "out.jsonl"), "frame"),
        ("pyarrow", ("a.jsonl", "-o", "out.parquet"), "frame"),
        ("zstandard", ("a.jsonl.zst", "-o", "out.jsonl"), "zstd"),
        ("zstandard", ("a.jsonl", "-o", "out.jsonl.zst"), "zstd"),
    ],
)
def test_a_missing_extra_is_named(module: str, args: tuple[str, ...], extra: str, monkeypatch: Any) -> None:
    for name in ("a.parquet", "a.jsonl", "a.jsonl.zst"):
        Path(name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, module, None)
    result = call(*args)
    assert f"attackx[{extra}]" in str(result.exception)
    assert not Path(args[2]).exists()

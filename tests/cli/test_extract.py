"""``attackx extract``: what it reads, what it writes, and what it says of what it cannot read."""

from __future__ import annotations

import gzip
import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from attackx.corpus.compressed import unpacked
from attackx.corpus.records import ArticleRecord
from attackx.errors import DataError

Run = Callable[..., Result]
TEXT = "سقط صاروخ على المخزن"


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_a_file_gives_one_line_with_its_event(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("extract", "a.txt")
    (record,) = records(result.stdout)
    assert (result.exit_code, record["id"], record["path"], record["pipeline"]) == (0, "a.txt", "a.txt", "word 9")
    evidence = record["events"][0]["evidence"][0]
    assert TEXT[evidence["start"] : evidence["stop"]] == "صاروخ"
    assert "text" not in record and "error" not in record


def test_every_line_is_valid_by_the_published_model(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.jsonl").write_text('{"id": 7, "text": "x", "title": "t"}\nnope\n', encoding="utf-8")
    for line in run("extract", "a.txt", "b.jsonl", "--with-text").stdout.splitlines():
        ArticleRecord.model_validate_json(line)


def test_an_article_without_events_is_there_with_an_empty_list(run: Run) -> None:
    Path("a.txt").write_text("طقس مشمس", encoding="utf-8")
    assert records(run("extract", "a.txt").stdout)[0]["events"] == []


def test_arabic_is_written_as_arabic(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert "المخزن" in run("extract", "a.txt").stdout


def test_a_folder_is_read_in_order_and_only_its_texts(run: Run) -> None:
    for name in ("d/b.txt", "d/a/z.txt", "d/c.md", "d/a.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x", encoding="utf-8")
    assert [r["id"] for r in records(run("extract", "d").stdout)] == ["d/a.txt", "d/a/z.txt", "d/b.txt"]


def test_a_folder_without_texts_is_a_wrong_call(run: Run) -> None:
    Path("d").mkdir()
    result = run("extract", "d")
    assert result.exit_code == 2 and "no .txt" in result.stderr


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz"])
def test_json_lines_bring_their_own_title_date_and_source(run: Run, calls: list[dict[str, Any]], name: str) -> None:
    line = {"id": "n1", "text": "x", "title": "t", "published": "2024-01-02", "source": "s", "events": [], "more": 1}
    data = ("\ufeff" + json.dumps(line) + "\n\n").encode()
    Path(name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    (record,) = records(run("extract", name, "--published", "2020-01-01", "--source", "other").stdout)
    assert (record["id"], record["published"], record["source"]) == ("n1", "2024-01-02", "s")
    assert calls == [{"text": "x", "title": "t", "published": "2024-01-02", "source": "s"}]


def test_options_hold_for_articles_that_say_nothing(run: Run, calls: list[dict[str, Any]]) -> None:
    Path("a.jsonl").write_text('{"text": "x", "title": "", "published": null}', encoding="utf-8")
    (record,) = records(run("extract", "a.jsonl", "--published", "2024-03-08", "--source", "قناة").stdout)
    assert (record["id"], record["published"], record["source"]) == ("a.jsonl:1", "2024-03-08", "قناة")
    assert calls[0]["title"] is None and str(calls[0]["published"]) == "2024-03-08"


def test_standard_input_needs_no_name(run: Run) -> None:
    for args in ((), ("-",)):
        (record,) = records(run("extract", *args, input=TEXT.encode()).stdout)
        assert record["id"] == "stdin" and record["path"] is None and len(record["events"]) == 1


def test_standard_input_can_be_json_lines(run: Run) -> None:
    lines = '{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n'
    assert [r["id"] for r in records(run("extract", "--from", "jsonl", input=lines).stdout)] == ["a", "b"]


def test_title_and_date_reach_the_pipeline(run: Run, calls: list[dict[str, Any]]) -> None:
    result = run("extract", "-", "--title", "عنوان", "--published", "2024-03-08T10:00", input="x")
    assert result.exit_code == 0
    assert calls[0]["title"] == "عنوان" and calls[0]["published"].hour == 10


@pytest.mark.parametrize("inputs", [("a.txt", "b.txt"), ("a.jsonl",)])
def test_a_title_is_for_one_text(run: Run, inputs: tuple[str, ...]) -> None:
    for name in inputs:
        Path(name).touch()
    result = run("extract", *inputs, "--title", "t")
    assert result.exit_code == 2 and "--title" in result.stderr


WRONG_CALLS = [
    (("extract", "missing.txt"), "missing.txt"),
    (("extract", "-", "--published", "yesterday"), "2024-03-08"),
    (("extract", "-", "--published", "2024-02-30"), "2024-02-30"),
    (("extract", "-", "--encoding", "klingon"), "windows-1256"),
    (("extract", "-", "--encoding", "hex"), "windows-1256"),
    (("extract", "-", "--format", "xml"), "jsonl"),
    (("extract", "-", "-o", "no/such/folder/x.jsonl"), "no/such/folder"),
    (("nothing",), "nothing"),
]


@pytest.mark.parametrize(("args", "named"), WRONG_CALLS)
def test_a_wrong_call_names_what_is_wrong(run: Run, args: tuple[str, ...], named: str) -> None:
    result = run(*args, input="x")
    assert result.exit_code in (1, 2) and named in result.stderr and result.stdout == ""


def test_a_json_file_is_refused_with_the_remedy(run: Run) -> None:
    Path("a.json").write_text("[]", encoding="utf-8")
    result = run("extract", "a.json")
    assert result.exit_code == 2 and "jq -c" in result.stderr


BAD_LINES = [
    ("{", "not JSON"),
    ("[1]", "not an object"),
    ('{"id": "n"}', '"text" is missing'),
    ('{"id": "n", "text": 3}', '"text" is a int'),
    ('{"id": "n", "text": "x", "published": 2024}', '"published" is a int'),
    ("[" * 100_000, "not JSON"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES)
def test_a_bad_line_is_reported_with_its_place_and_the_rest_is_read(run: Run, line: str, reason: str) -> None:
    Path("a.jsonl").write_text(f'{{"id": "1", "text": "x"}}\n{line}\n{{"id": "3", "text": "y"}}\n', encoding="utf-8")
    result = run("extract", "a.jsonl")
    first, bad, last = records(result.stdout)
    assert (first["id"], last["id"]) == ("1", "3")
    assert "a.jsonl:2" in bad["error"]["message"] and reason in bad["error"]["message"] and "events" not in bad
    assert result.exit_code == 1 and result.stderr == "1 of 3 articles failed\n"


def test_a_failing_article_does_not_stop_the_run(run: Run) -> None:
    lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(["x", "boom", "y"]))
    result = run("extract", "--from", "jsonl", input=lines)
    assert [r.get("error") for r in records(result.stdout)] == [
        None,
        {"type": "RuntimeError", "message": "it asked for it"},
        None,
    ]
    assert result.exit_code == 1


def test_broken_data_of_the_library_ends_the_run(run: Run) -> None:
    result = run("extract", "-", input="broken data")
    assert isinstance(result.exception, DataError) and result.stdout == ""


def test_an_undecodable_file_is_named_with_the_remedy(run: Run) -> None:
    Path("old.txt").write_bytes(TEXT.encode("windows-1256"))
    message = records(run("extract", "old.txt").stdout)[0]["error"]["message"]
    assert "old.txt" in message and "byte 0xd3 at 0" in message and "--encoding windows-1256" in message
    assert len(records(run("extract", "old.txt", "--encoding", "windows-1256").stdout)[0]["events"]) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(run: Run, calls: list[dict[str, Any]], encoding: str) -> None:
    Path("a.txt").write_bytes("صاروخ\r\nهنا".encode(encoding))
    assert run("extract", "a.txt").exit_code == 0
    assert calls[0]["text"] == "صاروخ\r\nهنا"


def test_a_broken_archive_is_an_error_of_that_file(run: Run) -> None:
    Path("a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n' * 5000)[:-12])
    Path("b.jsonl.gz").write_bytes(b"no gzip")
    Path("c.txt").write_text("x", encoding="utf-8")
    result = run("extract", "a.jsonl.gz", "b.jsonl.gz", "c.txt")
    failed = [r["id"] for r in records(result.stdout) if "error" in r]
    assert failed == ["a.jsonl.gz", "b.jsonl.gz"] and records(result.stdout)[-1]["id"] == "c.txt"


def test_a_lone_surrogate_comes_through_as_an_escape(run: Run) -> None:
    result = run("extract", "--from", "jsonl", "--with-text", input='{"id": "\\ud800", "text": "\\udfff صاروخ"}')
    assert records(result.stdout)[0]["text"] == "\udfff صاروخ" and result.exit_code == 0


def test_json_is_one_array(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert [r["id"] for r in json.loads(run("extract", "a.txt", "a.txt", "--format", "json").stdout)] == ["a.txt"] * 2
    assert json.loads(run("extract", "--from", "jsonl", "--format", "json", input="").stdout) == []


def test_a_table_shows_events_quiet_articles_and_failures(run: Run) -> None:
    lines = "".join(json.dumps({"id": f"n{i}", "text": t}) + "\n" for i, t in enumerate([TEXT, "x", "boom"]))
    result = run("extract", "--from", "jsonl", "--format", "table", input=lines)
    for words in ("n0", "rocket", "المخزن", "≥2", "n1", "no events", "n2", "it asked for it", "1 event in 3 articles"):
        assert words in result.stdout


def test_a_hostile_id_and_title_are_inert_in_the_table(run: Run) -> None:
    line = json.dumps({"id": "\x1b[31mx", "text": "x", "title": "\u202eevil [red]t[/red]"})
    shown = run("extract", "--from", "jsonl", "--format", "table", input=line).stdout
    assert "\x1b" not in shown and "\u202e" not in shown and "[red]t[/red]" in shown


def test_output_goes_to_a_file_with_ordinary_permissions(run: Run) -> None:
    Path("like.txt").write_text(TEXT, encoding="utf-8")
    result = run("extract", "like.txt", "-o", "out.jsonl")
    assert result.stdout == "" and len(records(Path("out.jsonl").read_text(encoding="utf-8"))) == 1
    assert stat.S_IMODE(Path("out.jsonl").stat().st_mode) == stat.S_IMODE(Path("like.txt").stat().st_mode)
    assert sorted(p.name for p in Path().iterdir()) == ["like.txt", "out.jsonl"]


def test_an_existing_file_keeps_its_permissions_and_a_link_stays_a_link(run: Run) -> None:
    Path("real.jsonl").write_text("old", encoding="utf-8")
    Path("real.jsonl").chmod(0o600)
    Path("link.jsonl").symlink_to("real.jsonl")
    run("extract", "-o", "link.jsonl", input=TEXT)
    assert Path("link.jsonl").is_symlink() and stat.S_IMODE(Path("real.jsonl").stat().st_mode) == 0o600
    assert len(records(Path("real.jsonl").read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize("ending", ["gz", "zst"])
@pytest.mark.parametrize("form", ["jsonl", "json", "table"])
def test_a_compressed_output_can_be_read_back(run: Run, form: str, ending: str) -> None:
    run("extract", "-o", "out", "--format", form, input=TEXT)
    name = f"out.{form}.{ending}"
    assert run("extract", "-o", name, "--format", form, input=TEXT).exit_code == 0
    with Path(name).open("rb") as raw, unpacked(raw, name) as stream:
        assert stream.read() == Path("out").read_bytes() != b""


def test_a_table_goes_to_a_file_without_colours(run: Run) -> None:
    assert run("extract", "-o", "out.txt", "--format", "table", input=TEXT).exit_code == 0
    shown = Path("out.txt").read_text(encoding="utf-8")
    assert "المخزن" in shown and "\x1b" not in shown


def test_a_run_that_breaks_leaves_the_old_file_and_nothing_else(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.jsonl").write_text("old", encoding="utf-8")

    def breaks(_record: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("attackx.cli.outputs.to_json", breaks)
    assert run("extract", "-o", "out.jsonl", input=TEXT).exit_code != 0
    assert Path("out.jsonl").read_text(encoding="utf-8") == "old"
    assert [p.name for p in Path().iterdir()] == ["out.jsonl"]

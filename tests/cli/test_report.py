"""``attackx report``: a page of events files, with their texts or without."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

Run = Callable[..., Result]
TEXT = "سقط صاروخ على المخزن"
EVENT = {"id": "e1", "kind": "rocket", "evidence": [{"text": "صاروخ", "start": 4, "stop": 9}]}


def write(name: str, *records: dict[str, Any]) -> None:
    Path(name).write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def articles(page: str) -> dict[str, Any]:
    written = Path(page).read_text(encoding="utf-8").partition('id="data">')[2].partition("</script>")[0]
    return {article["id"]: article for article in json.loads(written)["report"]["articles"]}


def test_the_page_stands_beside_the_events_and_its_path_is_printed(run: Run) -> None:
    write(
        "events.jsonl",
        {"id": "a", "text": TEXT, "events": [EVENT]},
        {"id": "b", "error": {"type": "E", "message": "m"}},
    )
    result = run("report", "events.jsonl")
    assert (result.stdout, result.exit_code) == ("events.html\n", 0)
    assert result.stderr == "1 events of 2 articles, 1 of which had failed\n"
    assert articles("events.html")["a"]["text"][1][0] == "صاروخ"


def test_texts_are_found_by_their_ids_and_those_that_lack_are_told(run: Run) -> None:
    write(
        "events.jsonl",
        {"id": "a", "events": [EVENT]},
        {"id": "b", "events": [EVENT]},
        {"id": "c", "text": TEXT, "events": [EVENT]},
    )
    write("news.jsonl", {"id": "a", "body": TEXT}, {"id": "c", "body": "نص آخر"}, {"id": "b"})
    result = run("report", "events.jsonl", "-o", "r.html", "--texts", "news.jsonl", "--text-column", "body")
    found = articles("r.html")
    assert [found[id]["text"] is not None for id in "abc"] == [True, False, True]
    assert not found["c"]["differs"]  # the text of the record itself counts
    assert "passed over: news.jsonl:3" in result.stderr
    assert "1 of 3 articles with events are without their text; name the articles by --texts" in result.stderr


def test_standard_input_needs_a_name_for_the_page(run: Run) -> None:
    line = json.dumps({"id": "a", "events": [EVENT]})
    assert run("report", "-", input=line).exit_code == 2
    assert run("report", "-", "-o", "r.html", input=line).stdout == "r.html\n"


def test_a_page_does_not_take_the_place_of_its_events(run: Run) -> None:
    write("events.html", {"id": "a", "events": [EVENT]})
    assert run("report", "events.html", "-o", "events.html").exit_code == 2
    assert run("report", "events.html").exit_code == 2


@pytest.mark.parametrize("line", ['{"id": 1', "[1]", '{"id": "a", "events": [{"kind": "raid"}]}'])
def test_a_wrong_line_is_named_and_nothing_is_written(run: Run, line: str) -> None:
    Path("events.jsonl").write_text(line, encoding="utf-8")
    result = run("report", "events.jsonl")
    assert result.exit_code != 0 and "events.jsonl:1" in str(result.exception)
    assert not Path("events.html").exists()


def test_a_folder_that_is_not_there_is_told(run: Run) -> None:
    write("events.jsonl", {"id": "a", "events": [EVENT]})
    result = run("report", "events.jsonl", "-o", "no/such/r.html")
    assert result.exit_code == 1 and "no/such/r.html" in result.stderr


def test_the_browser_is_opened_when_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    write("events.jsonl", {"id": "a", "events": [EVENT]})
    run("report", "events.jsonl")
    assert opened == []
    run("report", "events.jsonl", "--open")
    assert opened == ["events.html"]

"""``attackx explain``: the words and rules of one article, in plain text or as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

import attackx

Run = Callable[..., Result]


class Told:
    """A document of another pipeline, whose explanation carries an escape code."""

    title = None
    published = None
    source = None
    pipeline = "told 1"

    def __init__(self, text: str) -> None:
        self.text = text
        self.events: list[Any] = []

    def explain(self) -> str:
        return f"stage names: nothing found in {self.text!s}\nstage rules: \x1b[31mnothing"


@pytest.fixture(autouse=True)
def analyzed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []

    def analyze(text: str, **about: Any) -> Told:
        made.append({"text": text, **about})
        return Told(text)

    monkeypatch.setattr(attackx, "analyze", analyze, raising=False)
    return made


def test_it_prints_the_explanation_without_codes(run: Run, analyzed: list[dict[str, Any]]) -> None:
    Path("a.txt").write_bytes(b"\xef\xbb\xbf" + "نص".encode())
    result = run("explain", "a.txt", "--title", "t", "--published", "2024-03-08", "--source", "s")
    assert result.stdout == "stage names: nothing found in نص\nstage rules: [31mnothing\n"
    assert {k: str(v) for k, v in analyzed[0].items()} == {
        "text": "نص",
        "title": "t",
        "published": "2024-03-08",
        "source": "s",
    }


def test_it_reads_standard_input(run: Run) -> None:
    assert "found in نص" in run("explain", "-", input="نص").stdout


def test_a_file_of_another_encoding_is_named_with_the_remedy(run: Run) -> None:
    Path("a.txt").write_bytes("نص".encode("windows-1256"))
    result = run("explain", "a.txt")
    assert result.exit_code == 1 and "a.txt" in result.stderr and "--encoding windows-1256" in result.stderr
    assert run("explain", "a.txt", "--encoding", "windows-1256").exit_code == 0


def test_a_page_is_written_instead_when_one_is_named(run: Run) -> None:
    result = run("explain", "-", "--html", "page.html", input="<b>نص")
    page = Path("page.html").read_text(encoding="utf-8")
    assert result.stdout == "" and page.startswith("<!doctype html>") and "&lt;b&gt;نص" in page


def test_a_folder_is_no_article(run: Run) -> None:
    assert run("explain", ".").exit_code == 2

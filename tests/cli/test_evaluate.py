"""``attackx evaluate``: the figures, the differences, and what is wrong with a gold file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

import attackx
from attackx.schema import AttackEvent, Quantity, Target

Run = Callable[..., Result]
GOLD = {
    "id": "a1",
    "published": "2024-03-08",
    "title": "",
    "text": "سقط صاروخان على المخزن",
    "events": [{"kind": "rocket", "target": ["المخزن"], "projectiles": [{"min": 2, "max": 2}]}],
}


@pytest.fixture(autouse=True)
def extracted(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(text: str, **about: Any) -> list[AttackEvent]:
        assert (text, about) == (GOLD["text"], {"title": None, "published": "2024-03-08"})
        three = Quantity(min=3, max=3)
        return [AttackEvent(id="e", kind="rocket", target=Target(name="المخزن \x1b[31m"), projectile_count=three)]

    monkeypatch.setattr(attackx, "extract", extract, raising=False)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    return path


def test_it_prints_a_table_with_the_headline(run: Run, gold: Path) -> None:
    shown = run("evaluate", gold).stdout
    assert "headline" in shown and "projectiles" in shown and "missed" not in shown


def test_errors_are_lines_that_name_article_and_slot(run: Run, gold: Path) -> None:
    lines = run("evaluate", gold, "--errors").stdout.splitlines()
    (line,) = [line for line in lines if line.startswith("a1\tprojectiles\t")]
    assert "missed: 2" in line and "extra: 3" in line and "\x1b" not in line


def test_figures_for_a_program(run: Run, gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--json").stdout)
    assert figures["rows"]["event"]["f1"] == 1.0 and figures["rows"]["projectiles"]["f1"] == 0.0


def test_a_run_made_elsewhere_is_scored_as_it_is(run: Run, gold: Path) -> None:
    figures = json.loads(run("evaluate", gold, "--predicted", gold, "--json").stdout)
    assert figures["rows"]["projectiles"]["f1"] == 1.0


def test_intervals_add_a_column(run: Run, gold: Path) -> None:
    assert "1.000-1.000" in run("evaluate", gold, "--intervals").stdout


def test_an_empty_gold_file_is_a_wrong_call(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    result = run("evaluate", tmp_path / "none.jsonl")
    assert result.exit_code == 2 and "no article" in result.stderr


def test_the_page_is_written_beside_the_table(run: Run, gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("evaluate", str(gold), "--html", str(page))
    assert result.exit_code == 0 and "headline" in result.stdout and str(page) in result.stderr
    shown = page.read_text(encoding="utf-8")
    assert "\x1b" not in shown and shown.count("<details") == 1


def test_the_page_does_not_take_the_place_of_the_annotation(run: Run, gold: Path) -> None:
    before = gold.read_bytes()
    result = run("evaluate", str(gold), "--html", str(gold))
    assert result.exit_code == 2 and "is an input too" in result.stderr and gold.read_bytes() == before


def test_a_page_in_a_folder_that_is_not_there_is_told_of(run: Run, gold: Path, tmp_path: Path) -> None:
    result = run("evaluate", str(gold), "--html", str(tmp_path / "no" / "page.html"))
    assert result.exit_code == 1 and "page.html" in result.stderr

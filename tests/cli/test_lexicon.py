"""``attackx lexicon search``: what is known by a name, in any spelling and in English."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
FOUND = ["عين الأسد", "عين الاسد", "Ain Al Asad", "ain_al_asad"]


def entries(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("word", FOUND)
def test_a_base_is_found_by_each_of_its_names(run: Run, word: str) -> None:
    first = entries(run("lexicon", "search", word).stdout)[0]
    assert (first["country"], first["type"], first["roles"]) == ("IQ", "air_base", ["target"])


def test_the_limit_is_kept(run: Run) -> None:
    assert len(entries(run("lexicon", "search", "بني", "--limit", "3").stdout)) == 3


def test_a_table_shows_name_country_and_id(run: Run) -> None:
    shown = run("lexicon", "search", "عين الأسد", "--format", "table").stdout
    assert "قاعدة عين الأسد" in shown and "ain_al_asad" in shown and "(IQ)" in shown


def test_nothing_found_tells_how_to_add_it(run: Run) -> None:
    result = run("lexicon", "search", "لا شيء كهذا البتة")
    assert (result.exit_code, result.stdout) == (1, "") and "docs/rules.md" in result.stderr

"""Word lists of the assembly: what a file may hold, and that each packaged list is in use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import attackx.assembly
from attackx.assembly.wordlists import lists_of, read_lists
from attackx.datafiles import package_toml, parse_toml
from attackx.errors import DataError

FOLDER = Path(attackx.assembly.__file__).parent
PACKAGED = package_toml("assembly", "words.toml").data

GOOD = [
    # (a list, kind, word in matching form)
    ('gloss = "means"\nwords = ["مسيرة"]', "words", "مسيره"),
    ('gloss = "means"\nbeginnings = ["مسيّر", "قذائف"]', "beginnings", "قذايف"),
]
BAD = [
    # (a list, what the message names)
    ('words = ["مسيرة"]', "gloss"),
    ('gloss = ""\nwords = ["مسيرة"]', "gloss"),
    ('gloss = "means"', "words or beginnings"),
    ('gloss = "means"\nwords = ["مسيرة"]\nbeginnings = ["قذيف"]', "nothing else"),
    ('gloss = "means"\nword = ["مسيرة"]', "words or beginnings"),
    ('gloss = "means"\nwords = []', "empty"),
    ('gloss = "means"\nwords = ["مسيرة", ""]', "empty word"),
    ('gloss = "to"\nwords = ["إلى", "الى"]', "twice"),
]


@pytest.mark.parametrize(("row", "kind", "word"), GOOD)
def test_words_are_read_in_matching_form(row: str, kind: str, word: str) -> None:
    lists = read_lists(parse_toml("own.toml", f"[crashes.arms]\n{row}"))["crashes"]
    assert word in (lists.words("arms") if kind == "words" else lists.beginnings("arms"))


@pytest.mark.parametrize(("row", "named"), BAD)
def test_a_faulty_list_is_named(row: str, named: str) -> None:
    with pytest.raises(DataError, match=f"own.toml, crashes.arms.*{named}"):
        read_lists(parse_toml("own.toml", f"[crashes.arms]\n{row}"))


@pytest.mark.parametrize("module", PACKAGED)
def test_a_module_asks_for_just_the_lists_that_it_has(module: str) -> None:
    source = (FOLDER / f"{module}.py").read_text(encoding="utf-8")
    asked = re.findall(r'_LISTS\.(words|beginnings)\("(\w+)"\)', source)
    lists = lists_of(module)
    assert sorted(asked) == sorted([("words", n) for n in lists.whole] + [("beginnings", n) for n in lists.begun])

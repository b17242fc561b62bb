"""Names of a user laid over the packaged ones: added, replaced, given further names; bombs are refused."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from attackx import Pipeline
from attackx.errors import DataError
from attackx.lexicon import Lexicon
from attackx.lexicon.compiled import spelled_names
from attackx.lexicon.expand import MAX_SPELLINGS, spellings
from attackx.script.normalize import normalize

BASE = """category = "target"

[[entry]]
id = "zaytun"
name = "قاعدة الزيتون الجوية"
type = "air_base"
country = "IQ"
"""
MORE = """category = "target"

[[entry]]
id = "ain_al_asad"
aliases = ["قاعدة البغدادي", "قاعدة عين الأسد"]
guarded = ["البغدادي"]
"""
REPLACED = """category = "target"

[[entry]]
id = "ain_al_asad"
name = "معسكر الربيع"
"""
REFUSED = [
    (MORE.replace("ain_al_asad", "ain_al_asid"), ["line 3", "'ain_al_asid'", "'name' is missing", "mend the id"]),
    (MORE.replace('"target"', '"actor"'), ["line 3", "'target'"]),
    (MORE + 'country = "IQ"', ["line 3", "'country'", "replace"]),
    (MORE[: MORE.index("aliases")], ["line 3", "neither"]),
    (BASE + "[[entry]]\nid = 7\nname = 'x'", ["line 8", "'id'"]),
    (BASE + f"aliases = ['{'م' * 300}']", ["line 3", "200 characters"]),
    (BASE.replace("قاعدة", "{nisba_pl} " * 8) + 'countries = ["US"]', ["line 3", "3 slots"]),
    (BASE + 'countries = ["IQ", "IQ"]', ["line 3", "twice"]),
    (
        BASE
        + f"aliases = {['م' + 'س' * n + '{nisba_pl} {nisba_pl} {nisba_pl}' for n in range(100)]}\ncountries = ['TR']",
        ["2,000"],
    ),
]


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def ids(lexicon: Lexicon, text: str) -> list[str]:
    return [hit.entry.id for hit in lexicon.find(normalize(text).text)]


@pytest.mark.parametrize(("text", "told"), REFUSED, ids=[str(told) for _, told in REFUSED])
def test_a_wrong_file_is_refused(text: str, told: list[str], tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        Pipeline(lexicons=write(tmp_path, text))
    assert [word for word in ["own.toml", *told] if word not in str(caught.value)] == []


def test_too_many_names_are_refused(tmp_path: Path) -> None:
    head = "id\tname\ttype\tcountry\twithin\tlatitude\tlongitude\tpopulation\taliases\n"
    names = "|".join(f"ب{n:04}" for n in range(5_000))
    rows = "".join(f"g{n}\tالبلدة\ttown\tIQ\t\t\t\t\t{names}\n" for n in range(45))
    with pytest.raises(DataError, match=r"more than 200,000 names"):
        Lexicon.from_paths([write(tmp_path, head + rows, "own.tsv")])


def test_a_name_with_many_spellings_keeps_to_the_limit() -> None:
    assert len(spellings("سوريا امريكا هيئة إف-16 ابو ظبي روسيا تركيا " * 4)) <= MAX_SPELLINGS


def test_a_new_name_is_found_and_the_others_stay(tmp_path: Path) -> None:
    lexicon = Lexicon.default().extended([write(tmp_path, BASE)])
    assert ids(lexicon, "هجوم على قاعدة الزيتون الجوية") == ["zaytun"]
    assert "ain_al_asad" in ids(lexicon, "هجوم على قاعدة عين الأسد")
    assert len(lexicon) == len(Lexicon.default()) + 1
    assert lexicon.search("zaytun")[0].name == "قاعدة الزيتون الجوية"


def test_names_are_added_to_a_known_entry(tmp_path: Path) -> None:
    lexicon = Lexicon.default().extended([write(tmp_path, MORE)])
    assert len(lexicon) == len(Lexicon.default())
    assert "ain_al_asad" in ids(lexicon, "هجوم على قاعدة البغدادي")
    assert "ain_al_asad" in ids(lexicon, "هجوم على قاعدة عين الأسد")
    assert "ain_al_asad" in ids(lexicon, "سقط صاروخ في البغدادي") and "ain_al_asad" not in ids(lexicon, "قال البغدادي")
    entry = lexicon.get("ain_al_asad")
    assert entry is not None and entry.country == "IQ" and entry.latitude is not None


def test_an_entry_with_a_name_replaces(tmp_path: Path) -> None:
    lexicon = Lexicon.default().extended([write(tmp_path, REPLACED)])
    assert ids(lexicon, "هجوم على معسكر الربيع") == ["ain_al_asad"]
    assert "ain_al_asad" not in ids(lexicon, "هجوم على قاعدة عين الأسد")


def test_of_entries_that_share_a_name_the_new_one_is_first(tmp_path: Path) -> None:
    path = write(tmp_path, BASE.replace("قاعدة الزيتون الجوية", "قاعدة عين الأسد"))
    assert ids(Lexicon.default().extended([path]), "قاعدة عين الأسد")[:2] == ["zaytun", "ain_al_asad"]


def test_laying_over_gives_the_names_that_reading_all_would(tmp_path: Path) -> None:
    paths = [write(tmp_path, BASE, "a.toml"), write(tmp_path, REPLACED, "b.toml")]
    lexicon = Lexicon.default().extended(paths)
    merged = {form: {lexicon.entries[max(i, ~i)].id for i in owners} for form, owners in lexicon._names.items()}
    whole = spelled_names(lexicon.entries)
    assert merged == {form: {lexicon.entries[max(i, ~i)].id for i in owners} for form, owners in whole.items()}


def test_a_lexicon_that_was_used_can_be_sent_to_another_process(tmp_path: Path) -> None:
    lexicon = Lexicon.default().extended([write(tmp_path, BASE)])
    lexicon.find("نص")
    assert ids(pickle.loads(pickle.dumps(lexicon)), "قاعدة الزيتون الجوية") == ["zaytun"]


def test_without_own_files_the_packaged_lexicon_is_the_one_used(tmp_path: Path) -> None:
    Lexicon.default().extended([write(tmp_path, REPLACED)])
    assert "ain_al_asad" in ids(Lexicon.default(), "قاعدة عين الأسد")

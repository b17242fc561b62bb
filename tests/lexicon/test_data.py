"""The packaged data: how much there is, and that it says what a user would look for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from attackx.lexicon import Entry, Lexicon
from attackx.lexicon.compiled import compile_lexicon, read_compiled, spelled_names
from attackx.lexicon.loader import default_paths, load
from attackx.schema import AttackKind
from attackx.script.normalize import normalize

# text, id or name of the entry that must be found, country, type
TARGETS = [
    ("استهدف صاروخان قاعدة عين الأسد الجوية", "ain_al_asad", "IQ", "air_base"),
    ("هجوم على السفارة الأمريكية ببغداد", "us_embassy_baghdad", "IQ", "embassy"),
    ("سقطت مسيرة قرب مطار أربيل الدولي", "erbil_airport", "IQ", "airport"),
    ("قصف مطار الشعيرات", "shayrat", "SY", "air_base"),
    ("استهداف قاعدة «التنف»", "tanf", "SY", "base"),
    ("مقتل جنود في البرج ٢٢", "tower_22", "JO", "base"),
    ("استهدف الحوثيون مطار أبها", "abha_airport", "SA", "airport"),
    ("هجوم على معملي بقيق وخريص", "abqaiq", "SA", "oil_facility"),
    ("غارات على مطار الحديدة", "hodeidah_airport", "YE", "airport"),
    ("صواريخ على قاعدة رامات ديفيد", "ramat_david", "IL", "air_base"),
    ("تفجير مسجد الإمام الصادق", "sadiq_mosque", "KW", "mosque"),
    ("قذائف على مطار معيتيقة", "mitiga", "LY", "airport"),
    ("قصف منشأة نطنز النووية", "natanz_site", "IR", "nuclear_site"),
    ("انفجار في مطار حامد كرزاي", "kabul_airport", "AF", "airport"),
    ("هجوم على حقل كورمور الغازي", "kormor", "IQ", "oil_field"),
    ("قرب المنطقة الخضراء", "green_zone", "IQ", "government_quarter"),
]

WEAPONS = [
    ("صاروخين", "rocket"),
    ("بالصواريخ", "rocket"),
    ("صواريخ كاتيوشا", "rocket"),
    ("صاروخًا باليستيًا", "missile"),
    ("صاروخين باليستيين", "missile"),
    ("الصواريخ البالستية", "missile"),
    ("صواريخ مجنحة", "missile"),
    ("صاروخ كورنيت", "missile"),
    ("طائرتان مسيّرتان", "drone"),
    ("طائرة بدون طيار", "drone"),
    ("شاهد-136", "drone"),
    ("قذيفتا هاون", "shelling"),
    ("قذائف الهاون", "shelling"),
    ("عبوتين ناسفتين", "bombing"),
    ("بسيارة مفخخة", "bombing"),
    ("حزاما ناسفا", "bombing"),
    ("أحزمة ناسفة", "bombing"),
    ("براميل متفجرة", "airstrike"),
    ("غارتان", "airstrike"),
    ("بنادق آلية", "armed_assault"),
]

PLACES = [
    ("بغداد", "IQ"),
    ("دير الزور", "SY"),
    ("الغوطة الشرقية", "SY"),
    ("قطاع غزة", "PS"),
    ("الحديدة", "YE"),
    ("دارفور", "SD"),
    ("قندهار", "AF"),
    ("الجليل", "IL"),
    ("البحر الأحمر", None),
    ("مضيق هرمز", None),
    ("خليج عدن", None),
]


def found(text: str) -> list[Entry]:
    return [hit.entry for hit in Lexicon.default().find(normalize(text).text)]


def test_there_is_enough_of_each() -> None:
    counts = Counter(entry.category for entry in Lexicon.default())
    assert counts["target"] >= 400
    assert counts["weapon"] >= 150
    assert counts["place"] >= 2000
    assert counts["country"] >= 240


@pytest.mark.parametrize(("text", "ident", "country", "kind"), TARGETS)
def test_a_known_target_is_found(text: str, ident: str, country: str, kind: str) -> None:
    assert (ident, country, kind) in {(entry.id, entry.country, entry.type) for entry in found(text)}


@pytest.mark.parametrize(("text", "kind"), WEAPONS)
def test_a_weapon_points_to_its_kind(text: str, kind: str) -> None:
    hits = [hit for hit in Lexicon.default().find(normalize(text).text) if hit.entry.category == "weapon"]
    longest = max((hit.stop - hit.start for hit in hits), default=0)
    kinds = {hit.entry.kind for hit in hits if hit.stop - hit.start == longest}
    assert kinds == {kind}


@pytest.mark.parametrize(("name", "country"), PLACES)
def test_a_place_is_found_in_its_country(name: str, country: str | None) -> None:
    assert country in {entry.country for entry in found(name) if entry.category == "place"}


def test_capitals_speak_for_their_governments() -> None:
    [washington] = [entry for entry in found("واشنطن") if entry.type == "capital"]
    assert (washington.country, set(washington.roles)) == ("US", {"place", "doer", "source"})


def test_adjectives_are_found_with_their_country() -> None:
    assert ("IL", "nisba") in {(entry.country, entry.type) for entry in found("الغارات الإسرائيلية")}
    assert ("US", "nisba") in {(entry.country, entry.type) for entry in found("جنودا أمريكيين")}
    assert "nisba" not in {entry.type for entry in found("سوريا وتركيا وليبيا وروسيا")}


def test_no_target_is_named_by_a_bare_town() -> None:
    lexicon = Lexicon.default()
    towns = {
        form
        for entry in lexicon
        if entry.type in {"city", "town", "capital", "province"}
        for form in spelled_names([entry])
    }
    bare = {
        (entry.id, form)
        for entry in lexicon
        if entry.category == "target"
        for form in spelled_names([entry])
        if form in towns and " " not in form
    }
    assert bare == set()


def test_every_kind_is_one_of_the_schema() -> None:
    assert {entry.kind for entry in Lexicon.default() if entry.category == "weapon"} - {None} <= set(AttackKind)


def test_compiled_and_source_are_the_same_lexicon(tmp_path: Path) -> None:
    path = tmp_path / "compiled.json"
    path.write_text(compile_lexicon(), encoding="utf-8")
    stored = read_compiled(path)
    assert stored is not None
    entries, names = stored
    sources = load(default_paths())
    assert list(entries) == sources
    assert names == spelled_names(sources)
    assert entries[-2:] == sources[-2:]


def test_a_stale_or_missing_compiled_file_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "compiled.json"
    assert read_compiled(path) is None
    path.write_text('{"digest":"0","entries":[],"names":{}}', encoding="utf-8")
    assert read_compiled(path) is None

"""The file format: what loads, and what is refused with which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from attackx.errors import DataError
from attackx.lexicon import Lexicon, country_name, nisba_forms
from attackx.lexicon.expand import fill, inflect, spellings
from attackx.lexicon.loader import default_paths, load

GOOD = """
category = "target"
[[entry]]
id = "camp"
name = "معسكر الربيع"
type = "camp"
country = "IQ"
latitude = 33.5
longitude = 44
within = ["بغداد"]
aliases = ["مخيم الربيع"]
"""

REFUSED = [
    ("not toml", "line 1: .*mend the TOML"),
    ('category = "target"\ncolour = 1\nentry = []', "colour"),
    ('category = "thing"\nentry = []', "thing"),
    (GOOD + "colour = 1", "camp.*colour"),
    (GOOD + 'roles = ["hero"]', "camp.*hero"),
    (GOOD + 'kind = "laser"', "camp.*laser"),
    (GOOD.replace("33.5", "133.5"), "camp.*latitude"),
    (GOOD.replace("latitude = 33.5", ""), "camp.*together"),
    (GOOD.replace('"IQ"', '"iraq"'), "camp.*alpha-2"),
    (GOOD.replace('"مخيم الربيع"', '"مخيم الربيع", ""'), "camp.*aliases"),
    (GOOD.replace('"مخيم الربيع"', '"مُعسكر  الرّبيع"'), "camp.*twice"),
    (GOOD.replace('"مخيم الربيع"', '"م"'), "camp.*two letters"),
    (GOOD + '[[entry]]\nid = "camp"\nname = "معسكر الخريف"', "camp.*already used"),
    (GOOD.replace('name = "معسكر الربيع"', ""), "camp.*missing"),
    (GOOD + 'forms = [{ plural = ["صواريخ"] }]', "camp.*singular"),
    (GOOD + 'nisba = ["عراقي"]', "camp.*category country"),
    (GOOD.replace("معسكر", "معسكر {nisba_f}") + 'countries = ["ZZ"]', "camp.*ZZ"),
    (GOOD.replace("معسكر", "معسكر {city}") + 'countries = ["IQ"]', "camp.*city"),
]


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_loads(tmp_path: Path) -> None:
    [entry] = load([write(tmp_path, GOOD)])
    assert (entry.id, entry.country, entry.latitude, entry.within) == ("camp", "IQ", 33.5, ("بغداد",))
    assert entry.aliases == ("معسكر الربيع", "مخيم الربيع")
    assert entry.roles == {"target"}


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_a_wrong_file_is_refused_by_name_and_entry(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(DataError, match=f"(?s)own.toml.*{words}"):
        load([write(tmp_path, text)])


def test_a_gazetteer_line_is_checked(tmp_path: Path) -> None:
    head = "id\tname\ttype\tcountry\twithin\tlatitude\tlongitude\tpopulation\taliases\n"
    line = "g1\tالبلدة\ttown\tIQ\tبغداد|العراق\t33.1\t44.2\t500\tالبليدة\n"
    [entry] = load([write(tmp_path, head + line, "own.tsv")])
    assert (entry.within, entry.population, entry.aliases) == (("بغداد", "العراق"), 500, ("البلدة", "البليدة"))
    for bad in (line.replace("33.1", "north"), line.replace("33.1", "99"), line.replace("\t500", ""), "x\n"):
        with pytest.raises(DataError, match=r"own\.tsv"):
            load([write(tmp_path, head + bad, "own.tsv")])


def test_own_files_go_before_the_packaged_ones(tmp_path: Path) -> None:
    own = write(tmp_path, GOOD.replace('"camp"\nname', '"ain_al_asad"\nname'))
    lexicon = Lexicon.default().extended([own])
    entry = lexicon.get("ain_al_asad")
    assert entry is not None
    assert entry.name == "معسكر الربيع"
    assert len(lexicon) == len(Lexicon.default())


def test_a_template_makes_an_entry_a_country(tmp_path: Path) -> None:
    text = 'category = "source"\n[[entry]]\nid = "mod"\nname = "وزارة الدفاع {nisba_f_def}"\ncountries = ["US", "TR"]\n'
    text += 'aliases = ["وزارة دفاع {name}", "مسؤولون {nisba_pl}"]\n'
    made = load([write(tmp_path, text)])
    assert [(e.id, e.country) for e in made] == [("mod_us", "US"), ("mod_tr", "TR")]
    assert made[0].aliases == (
        "وزارة الدفاع الأميركية",
        "وزارة دفاع الولايات المتحدة",
        "مسؤولون أميركيون",
        "مسؤولون أميركيين",
    )
    assert "مسؤولون أتراك" in made[1].aliases


def test_country_names_and_adjectives() -> None:
    assert country_name("SY") == "سوريا"
    assert nisba_forms("RU").plural == ("روس", "روسيون", "روسيين")
    assert nisba_forms("IL").f_def == "الإسرائيلية"
    with pytest.raises(DataError, match="XX"):
        nisba_forms("XX")
    with pytest.raises(DataError, match="nisba"):
        nisba_forms("AQ")


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(DataError, match="nisba_x"):
        fill("جيش {nisba_x}", "US")


INFLECTED = [
    (("صاروخ", ["صواريخ"], "adjective"), {"صاروخ", "صاروخان", "صاروخين", "صواريخ", "الصاروخ", "الصاروخين", "الصواريخ"}),
    (("طائرة مسيرة", ["طائرات مسيرة"], "adjective"), {"طائرتين مسيرتين", "الطائرة المسيرة", "الطائرات المسيرة"}),
    (("عبوة ناسفة", ["عبوات ناسفة"], "adjective"), {"عبوتان ناسفتان", "العبوة الناسفة"}),
    (("قذيفة هاون", ["قذائف هاون"], "construct"), {"قذيفتي هاون", "قذيفة الهاون", "قذائف الهاون"}),
    (("صاروخ غراد", ["صواريخ غراد"], "fixed"), {"صاروخين غراد", "صاروخي غراد", "الصاروخ غراد"}),
]


@pytest.mark.parametrize(("arguments", "expected"), INFLECTED)
def test_inflection(arguments: tuple[str, list[str], str], expected: set[str]) -> None:
    assert expected <= set(inflect(*arguments))  # type: ignore[arg-type]  # the list above is not typed as literals


SPELLED = [
    ("الجيش الأمريكي", "الجيش الاميركي"),
    ("إف-16", "اف16"),
    ("شمال سورية", "شمال سوريا"),
    ("لسوريا", "لسوريه"),
    ("أبو ظبي", "ابوظبي"),
    ("هيأة التحرير", "هييه التحرير"),
]


@pytest.mark.parametrize(("name", "expected"), SPELLED)
def test_spellings_are_generated(name: str, expected: str) -> None:
    assert expected in spellings(name)


def test_no_spelling_of_an_adjective_is_a_country() -> None:
    lexicon = Lexicon.default()
    mixed = [
        hit.alias
        for entry in lexicon
        if entry.type == "country"
        for hit in lexicon.find(spellings(entry.name)[0])
        if hit.entry.type == "nisba" and hit.alias == spellings(entry.name)[0]
    ]
    assert mixed == []


def test_the_packaged_files_load_and_are_named_by_their_parts() -> None:
    names = {path.name for path in default_paths()}
    assert {"countries.toml", "weapons.toml"} <= names
    assert "spelling.toml" not in names


def test_search() -> None:
    lexicon = Lexicon.default()
    assert lexicon.search("عين الاسد")[0].id == "ain_al_asad"
    assert lexicon.search("Ain al-Asad")[0].id == "ain_al_asad"
    assert lexicon.search("") == []
    assert len(lexicon.search("ا", limit=3)) == 3

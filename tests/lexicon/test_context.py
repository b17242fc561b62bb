"""Names that are also ordinary words: when they count, and phrases in which they never do."""

from __future__ import annotations

import pytest

from attackx.datafiles import parse_toml
from attackx.errors import DataError
from attackx.lexicon import Lexicon
from attackx.lexicon.context import is_place_context, read_context
from attackx.script.normalize import normalize

PLACES = [
    ("سقط صاروخ في صور", "صور"),
    ("قصف مدفعي على مدينة تدمر", "مدينه تدمر"),
    ("هجوم قرب الباب وأعزاز", "الباب"),
    ("استهدف الطيران محيط القصير", "القصير"),
    ("دخلت القوات إلى «الباب»", "الباب"),
    ("انفجار بالقصير", "القصير"),
    ("انفجار في أكرا", "اكرا"),
    ("قتيلان في القائم", "القايم"),
    ("اشتباكات في المطلة", "المطله"),
    ("غارات على صعدة وحجة والحديدة", "حجه"),
    ("سقوط قذيفة على التاجي شمال بغداد", "التاجي"),
    ("صواريخ على مستوطنة المطلة", "المطله"),
]

NO_PLACES = [
    "نشرت الوكالة صور الضحايا",
    "دول تدمر اقتصادها",
    "طرق الباب ثم دخل",
    "العمر القصير",
    "القائم بالأعمال الأميركي",
    "إن القائم بأعمال السفارة غادر",
    "عاد إلى مسقط رأسه",
    "بعد صلاة المغرب",
    "قرية مشاهدة\nالباب",
    "وان الهجوم",
    "لبنان",
    "قالت فاطمة",
    "قتل جندي باكرا",
    "يتحدث ثلاث لغات",
    "استقال بلاتر",
    "بحجة الدفاع",
    "اب اغسطس",
    "في باب السفارة",
    "الضحايا وصور المنازل",
    "الشارع القصير شرقا",
]


ADJECTIVES = [
    ("شهد المخيم قصفا تركيا", "country_tr_nisba"),
    ("وهجوما صاروخيا روسيا على الميناء", "country_ru_nisba"),
    ("قتل 14 جنديا أوكرانيا", "country_ua_nisba"),
]

COUNTRIES = [
    ("اتهم أيضا تركيا بالقصف", "country_tr"),
    ("متهما روسيا بالهجوم", "country_ru"),
    ("شهد المخيم قصفا\nتركيا تنفي", "country_tr"),
    ("شن هجوما وتركيا تراقب", "country_tr"),
    ("قصف تركيا للقرية", "country_tr"),
]


def places(text: str) -> set[str]:
    hits = Lexicon.default().find(normalize(text).text)
    return {hit.alias for hit in hits if hit.entry.category == "place"}


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_a_word_of_place_makes_it_a_name(text: str, name: str) -> None:
    assert name in places(text)


@pytest.mark.parametrize("text", NO_PLACES)
def test_the_ordinary_word_is_no_place(text: str) -> None:
    assert places(text) == set()


def test_a_longer_name_that_reaches_out_of_a_block_is_found() -> None:
    assert "country_us" in {hit.entry.id for hit in Lexicon.default().find("القايم باعمال الولايات المتحده")}


def test_the_cue_must_be_the_word_before() -> None:
    assert is_place_context("في الباب", 3, "")
    assert not is_place_context("في بيت الباب", 7, "")
    assert not is_place_context("الباب", 0, "")


@pytest.mark.parametrize(("text", "entry"), ADJECTIVES + COUNTRIES)
def test_the_name_of_a_country_behind_an_accusative_is_its_adjective(text: str, entry: str) -> None:
    hits = Lexicon.default().find(normalize(text).text)
    assert [hit.entry.id for hit in hits if hit.entry.category == "country"] == [entry]


def test_a_broken_list_is_refused() -> None:
    with pytest.raises(DataError, match=r"context\.toml"):
        read_context(parse_toml("context.toml", 'blocks = [""]\ncues = []'))

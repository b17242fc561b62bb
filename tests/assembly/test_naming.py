"""When two names mean the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.assembly.naming import contains, distinct, is_part, same_head, same_name, stems, telling

SAME = [
    ("قاعدة عين الأسد", "قاعدة عين الأسد الجوية"),
    ("عين الأسد", "قاعدة عين الاسد"),  # hamzas aside
    ("مطار بغداد الدولي", "مطار بغداد"),
    ("قوات الدعم السريع", "الدعم السريع"),
    ("الحوثيون", "حوثيون"),
    ("السفارة الأميركية في بغداد", "السفارة الأميركية"),
    ('"حركة الشباب"', "حركة الشباب"),
    ("مطار أربيل المدني", "مطار أربيل الدولي"),  # head and name agree, whatever follows
    ("قاعدة بلد", "معسكر بلد"),  # what tells a name from others agrees, whatever the head
    ("معسكر التاجي", "التاجي"),
    ("دورية للتحالف", "التحالف"),
    ("العمارة", "مدينة العمارة"),
    ("مواقع لحزب الله", "مواقع حزب الله"),  # with and without "of"
    ("مواقع للجبهة", "مواقع لجبهة النصرة"),
    ("جامع الهدى", "مسجد الهدى الكبير"),  # nouns of one meaning
    ("مشفى الرازي", "المستشفى الرازي"),
    ("القنصلية الأمريكية", "القنصلية الاميركية في إزمير"),
    ("مسجد الطوارىء القديم", "مسجد الطوارئ القديم"),
]
OTHER = [
    ("القاعدة", "قاعدة عين الأسد"),  # a generic head alone names nothing
    ("مطار أربيل", "مطار بغداد"),
    ("قاعدة عين الأسد", "قاعدة بلد الجوية"),
    ("القاعدة الجوية", "قاعدة عين الأسد الجوية"),
    ("مقر الشرطة", "مقر البلدية"),
    ("بغداد", "أربيل"),
    ("أسد", "الأسدي"),  # whole words
    ("", "بغداد"),
    ("", ""),
    ("...", "بغداد"),
    ("القوات الأميركية", "السفارة الأميركية في بغداد"),  # an adjective names no thing
    ("مبنى حكومي", "مستشفى حكومي"),
    ("قاعدة عسكرية شمالية", "قاعدة عسكرية جنوبية"),
    ("مقر قيادة", "مقر الشرطة"),
    ("عين الأسد", "عين التمر"),
    ("جامع الهدى", "مسجد النور"),
    ("مواقع لحزب الله", "مواقع حزب العمال"),  # the kind of a party tells no party
    ("مواقع لحزب الله", "مواقع لحزب العمال"),
    ("العمارة", "المبنى"),  # a city
    ("مواقع الجيش الحر", "مواقع الجيش السوري"),
]
# a name and its words without articles, proclitics and the accusative's alef
STEMS = [
    ("القاعدة", "قاعده"),
    ("والقاعدة", "قاعده"),
    ("فالقاعدة", "قاعده"),
    ("بالقاعدة", "قاعده"),
    ("كالقاعدة", "قاعده"),
    ("وبالقاعدة", "قاعده"),
    ("للقوات", "قوات"),
    ("وللقوات", "قوات"),
    ("مستودعا للجيش", "مستودع جيش"),
    ("وزارة وفندق", "وزاره وفندق"),  # و and ف of the word itself
    ("بغداد كركوك", "بغداد كركوك"),
    ("بلد كابل", "بلد كابل"),
    ("الحي", "الحي"),  # too short for an article to be sure
    ("القلب", "قلب"),
    ("لليل", "لليل"),
    ("للبنك", "بنك"),
    ("منزله في القرية", "منزل في قريه"),  # his house
    ("سيارتهم", "سياره"),
    ("مقرها", "مقر"),
    ("دوريته", "دوريه"),
    ("جبهته", "جبهته"),  # no noun of targets
    ("سما", "سما"),
    ("صنعا", "صنع"),
    ("«عين-الأسد»", "عين اسد"),
]
PARTS = [("مدرج المطار", True), ("بوابة السفارة", True), ("مطار المدرج", False), ("", False)]
# words, and whether they stand side by side in "قاعدة عين الأسد الجوية"
WITHIN = [
    ("قاعدة عين", True),
    ("عين الأسد", True),
    ("الأسد الجوية", True),
    ("قاعدة عين الأسد الجوية", True),
    ("الجوية", True),
    ("قاعدة الأسد", False),
    ("الجوية قاعدة", False),
    ("قاعدة عين الأسد الجوية القديمة", False),
    ("", False),
]
# names, and what tells them from others of their kind
TELLING = [
    ("قاعدة بلد الجوية", "بلد"),
    ("القاعدة الجوية", ""),
    ("بلد", "بلد"),
    ("مطار", ""),
    ("عين الأسد", "عين اسد"),
    ("قاعدة عين الأسد", "عين اسد"),
    ("عين الأسد الجوية", "عين اسد"),
    ("قاعدة قوات بلد الجوية العسكرية", "بلد"),
    ("بلد قاعدة عين", "بلد قاعده عين"),
]
HEADS = [("القاعدة", "قاعدة عين الأسد"), ("السفارة", "السفارة الأميركية")]
NOT_HEADS = [("القاعدة", "مطار بغداد"), ("المطار", "المطاردة"), ("", "مطار بغداد")]

arabic_name = st.lists(
    st.sampled_from(
        ["قاعدة", "القاعدة", "مطار", "عين", "الأسد", "بغداد", "الدولي", "قوات", "الدعم", "السريع", "للقوات", "وزارة"]
    ),
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same_name(a: str, b: str) -> None:
    assert same_name(a, b)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_other_name(a: str, b: str) -> None:
    assert not same_name(a, b)


@given(arabic_name)
def test_every_name_is_the_same_as_itself(name: str) -> None:
    assert same_name(name, name) == bool(stems(name))


@pytest.mark.parametrize(("bare", "name"), HEADS)
def test_a_bare_head_points_to_a_name(bare: str, name: str) -> None:
    assert same_head(bare, name)


@pytest.mark.parametrize(("bare", "name"), NOT_HEADS)
def test_a_bare_head_of_another_thing(bare: str, name: str) -> None:
    assert not same_head(bare, name)


@pytest.mark.parametrize(("name", "words"), STEMS)
def test_stems(name: str, words: str) -> None:
    assert " ".join(stems(name)) == words


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_a_part_of_an_installation_is_known_by_its_head(name: str, part: bool) -> None:
    assert is_part(name) is part


@pytest.mark.parametrize(("words", "within"), WITHIN)
def test_words_side_by_side(words: str, within: bool) -> None:
    assert contains(stems("قاعدة عين الأسد الجوية"), stems(words)) is within


@pytest.mark.parametrize(("name", "words"), TELLING)
def test_telling_words_are_what_is_left_between_generic_ones(name: str, words: str) -> None:
    assert " ".join(telling(stems(name))) == words


@given(st.lists(arabic_name, max_size=6))
def test_distinct_keeps_one_of_each_in_order(names: list[str]) -> None:
    kept = distinct(names)
    assert kept == [name for n, name in enumerate(names) if (name in kept and name not in names[:n]) or not stems(name)]
    assert all(any(same_name(name, k) for k in kept) for name in names if stems(name))

"""Spans, overlaps, units and the public function."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attackx.errors import DataError, InputError
from attackx.schema import UnitClass
from attackx.script.normalize import normalize
from attackx.tagging.quantities import data, find_quantities, parse_quantities

PIECES = [
    "ثلاثة", "وعشرين", "صاروخا", "صواريخ", "باليستية", "ما لا يقل عن", "على الأقل", "بين", "20", "و30", "٣٬٥٠٠", "مليون", "ونصف", "قتلى", "وجرحى",
    "دون", "وقوع", "إصابات", "لم", "يسفر", "عن", "أحد", "الجنود", "جنديين", "واثنين", "آخرين", "أو", "إلى", "من", "العشرات", "عدة", "آلاف", "،", ".", "\n",
    "صَارُوخـان", "و", "5-7", "2.500", "الـ12", "100%", "«", "»", "﷽", "🚀", "ﻻ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
def test_offsets_are_exact_sorted_and_apart(text: str) -> None:
    edge = 0
    for quantity in parse_quantities(text):
        assert quantity.start is not None and quantity.stop is not None
        assert text[quantity.start : quantity.stop] == quantity.text != ""
        assert edge <= quantity.start
        edge = quantity.stop


@given(TEXTS)
@example("5-7 آلاف وعشرين صاروخا")
def test_inner_spans_lie_inside(text: str) -> None:
    form = normalize(text).text
    for span in find_quantities(form):
        assert 0 <= span.start <= span.number_start < span.number_stop <= span.stop <= len(form)
        assert span.min is not None or span.max is not None
        assert span.min is None or span.max is None or 0 <= span.min <= span.max
        if span.unit_start is not None and span.unit_stop is not None:
            assert form[span.unit_start : span.unit_stop] == span.unit


@given(TEXTS)
def test_reading_is_repeatable(text: str) -> None:
    assert parse_quantities(text) == parse_quantities(text)


def test_harakat_and_tatweel_stay_in_the_span() -> None:
    text = "سَقَطَ صَارُوخَـــانِ على «القاعدة»"
    [quantity] = parse_quantities(text)
    assert (quantity.min, quantity.text) == (2, "صَارُوخَـــانِ")


def test_number_and_unit_have_their_own_spans() -> None:
    form = normalize("مقتل ما لا يقل عن ثلاثة جنود أميركيين").text
    [span] = find_quantities(form)
    assert form[span.start : span.stop] == "ما لا يقل عن ثلاثه جنود اميركيين"
    assert form[span.number_start : span.number_stop] == "ثلاثه"
    assert (span.unit, span.unit_class, span.rule) == ("جنود", UnitClass.PERSON, "words.at_least")


SEVERAL = [
    ("أطلق المسلحون صاروخين وثلاث مسيرات", [(2, 2), (3, 3)]),
    ("مقتل 3 جنود وإصابة 5", [(3, 3), (5, 5)]),
    ("قتل ستة وأصيب تسعة", [(6, 6), (9, 9)]),
    ("5 قتلى و12 جريحا", [(5, 5), (12, 12)]),
    ("مقتل ثلاثة جنود وأربعة مسلحين", [(3, 3), (4, 4)]),
    ("ارتفعت الحصيلة من 5 إلى 7 قتلى", [(5, 5), (7, 7)]),
    ("سقوط قتلى وجرحى", [(1, None), (1, None)]),
    ("ثلاثة صواريخ، أربع قذائف", [(3, 3), (4, 4)]),
    ("مقتل 27 شخصا وأكثر من مئتي جريح", [(27, 27), (201, None)]),
    ("سقوط 3 قتلى وجريح", [(3, 3), (1, 1)]),
    ("تفكيك 2000 لغم وعبوة", [(2000, 2000)]),
    ("تفكيك ثلاثة ألغام وعبوة", [(3, 3), (1, 1)]),
    ("مقتل جندي وإصابة آخر", [(1, 1), (1, 1)]),
    ("قتل واحد وأصيب اثنان", [(1, 1), (2, 2)]),
    ("قتل بين خمسة وعشرين", [(5, 20)]),
    ("إسقاط طائرة صغيرة مسيرة", [(1, 1)]),
    ("قتل إحدى", []),
    ("سقوط 5-7 صواريخ", [(5, 7)]),
    ("سقوط 05-7 صواريخ", []),
    ("سقوط خمسة أو أربعة صواريخ", [(4, 5)]),
    ("سقوط 5 إلى 3 صواريخ", [(5, 5), (3, 3)]),
    ("تدمير 12 دبابة وصاروخ", [(12, 12), (1, 1)]),
    ("مقتل 20 جنديا وصاروخ", [(20, 20), (1, 1)]),
    ("4 قتلى و3 جرحى بينهم طفلان", [(4, 4), (3, 3), (2, 2)]),
    ("خلف الانفجار خسائر بشرية", [(1, None)]),
    ("خلف الانفجار خسائر مادية", []),
    ("ألحق القصف أضرارا بالمبنى", []),
    ("12 000 قتيل في الزلزال", [(12_000, 12_000)]),
    ("مقتل 123456789012345 شخصا", [(123456789012345, 123456789012345)]),
    ("هاتف 1234567890123456 شخصي", []),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_amounts_of_one_sentence(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert [(q.min, q.max) for q in parse_quantities(text)] == expected


@pytest.mark.parametrize("value", [None, b"3", 3, ["3"]])
def test_only_strings_are_read(value: object) -> None:
    with pytest.raises(InputError, match="reads a string"):
        parse_quantities(value)  # type: ignore[arg-type]  # the point of the test


BROKEN = [
    (lambda: data.folded("x.toml", "row 1", ["ا", "ا"]), "twice"),
    (lambda: data.folded("x.toml", "row 1", [""]), "empty"),
    (lambda: data.folded("x.toml", "row 1", "ا"), "list of strings"),
    (lambda: data.check_keys("x.toml", "row 1", {"a": 1, "c": 1}, "a", "b"), "unknown key"),
    (lambda: data.check_keys("x.toml", "row 1", {}, "a"), "lacks"),
    (lambda: data.load("absent.toml"), r"absent\.toml: cannot be read"),
]


@pytest.mark.parametrize(("act", "message"), BROKEN, ids=[message for _, message in BROKEN])
def test_broken_data_is_refused_by_name(act: object, message: str) -> None:
    assert callable(act)
    with pytest.raises(DataError, match=message):
        act()

"""When two names mean the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.assembly.naming import distinct, same_head, same_name, stems, telling

SAME = [
    ("قاعدة عين الأسد", "قاعدة عين الأسد الجوية"),
    ("عين الأسد", "قاعدة عين الاسد"),  # hamzas aside
    ("مطار بغداد الدولي", "مطار بغداد"),
    ("قوات الدعم السريع", "الدعم السريع"),
    ("الحوثيون", "حوثيون"),
    ("السفارة الأميركية في بغداد", "السفارة الأميركية"),
    ('"حركة الشباب"', "حركة الشباب"),
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


def test_telling_words_are_what_is_left_between_generic_ones() -> None:
    assert telling(stems("قاعدة بلد الجوية")) == stems("بلد")
    assert telling(stems("القاعدة الجوية")) == ()


@given(st.lists(arabic_name, max_size=6))
def test_distinct_keeps_one_of_each_in_order(names: list[str]) -> None:
    kept = distinct(names)
    assert kept == [name for n, name in enumerate(names) if (name in kept and name not in names[:n]) or not stems(name)]
    assert all(any(same_name(name, k) for k in kept) for name in names if stems(name))

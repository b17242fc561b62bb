"""Which spellings of a name count as the same name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.evaluate import same_name

# annotated name, predicted name
SAME = [
    ("عين الأسد", "عين الاسد"),  # hamza left out
    ("عين الأسد", "قاعدة عين الأسد الجوية"),  # gold stands in the prediction
    ("قاعدة عين الأسد الجوية", "عين الأسد"),  # prediction is half of gold
    ("قُرَى الحدود", "قرى الحدود"),  # harakat
    ("الســفارة", "السفاره"),  # tatweel, ta marbuta
    ("القاعدة", "للقاعدة"),  # preposition and article
    ("رويترز", "لرويترز"),
    ("الجيش", "وبالجيش"),  # conjunction and preposition
    ("جيش", "الجيش"),
    ("السفارة الأميركية", "«السفارة» الأميركية،"),  # signs
]
DIFFERENT = [
    ("عين الأسد", "حرير"),
    ("مطار أربيل", "أربيل مطار"),  # order
    ("القاعدة", "القاعدتين"),  # no stemming
    ("قاعدة عين الأسد الجوية", "قاعدة"),  # a quarter of gold
    ("حرير", "قال المتحدث إن القصف طال محيط قاعدة حرير فجرا"),  # more than eight words
    ("عين الأسد", ""),
    ("بلد", "الد"),  # short words keep their letters
]


@pytest.mark.parametrize(("gold", "pred"), SAME)
def test_same(gold: str, pred: str) -> None:
    assert same_name(gold, pred)


@pytest.mark.parametrize(("gold", "pred"), DIFFERENT)
def test_different(gold: str, pred: str) -> None:
    assert not same_name(gold, pred)


@given(st.text("ابتلوفكي أةى\u064e-«»", min_size=1))
def test_a_name_with_a_word_is_the_same_as_itself(name: str) -> None:
    has_word = any(c.isalpha() for c in name)
    assert same_name(name, name) is has_word

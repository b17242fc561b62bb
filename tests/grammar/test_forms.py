"""Verb forms as a reader of Arabic writes them, in matching form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.grammar.forms import past_forms, present_forms
from attackx.script.normalize import fold

# stem, forms that news uses, words that are not forms of it
PAST = [
    ("قصف", "قصف قصفت قصفوا قصفا قصفتا قصفه قصفها قصفته قصفتها قصفوه قصفهم", "قصفي قاصف القصف مقصف"),
    ("استهدف", "استهدفت استهدفوا استهدفه استهدفها استهدفتهم", "هدف مستهدف استهدافه"),
    ("تبنى", "تبني تبنت تبنوا تبناه تبناها تبنتها تبنوها", "تبنياه ابن بني"),  # fold writes ى as ي
    ("أعلن", "اعلن اعلنت اعلنوا", "اعلان يعلن"),
]
PRESENT = [
    ("يقصف", "يقصف تقصف يقصفون تقصفون يقصفان يقصفه تقصفها يقصفهم يقصفونها", "قصف نقصف اقصف"),
    ("يتبنى", "يتبني تتبني يتبنون تتبناه يتبناها", "تبنت يتبنيون يتبنيه"),
    ("ينفي", "ينفي تنفي ينفيها ينفون", "نفي ينفيون"),
    ("يؤكد", "يوكد توكد يوكدون", "اكد"),
]


@pytest.mark.parametrize(("stem", "forms", "others"), PAST)
def test_past(stem: str, forms: str, others: str) -> None:
    made = past_forms(stem)
    assert set(forms.split()) <= made
    assert made.isdisjoint(others.split())


@pytest.mark.parametrize(("stem", "forms", "others"), PRESENT)
def test_present(stem: str, forms: str, others: str) -> None:
    made = present_forms(stem)
    assert set(forms.split()) <= made
    assert made.isdisjoint(others.split())


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىأآإؤئة", min_size=3, max_size=7))
def test_forms_are_in_matching_form(stem: str) -> None:
    for form in past_forms(stem) | present_forms("ي" + stem):
        assert form
        assert fold(form) == form

"""Attacks on mosques, believers or guards as such, which tell of no single deed."""

from __future__ import annotations

import pytest

from attackx import extract

SAYINGS = ["وقال إن {} أصبح نهج تلك الجماعات.", "وأكد أن {} سوف يزيد الناس تلاحما.", "وقال إن {} جريمة نكراء."]
DEEDS = ["استهداف بيوت الله وقتل المصلين", "تفجير المساجد وقتل الأبرياء", "قتل المصلين الآمنين واستهداف رجال الأمن"]
SINGLE = [
    "وقال إن تفجير مسجد الهدى في القديح وقتل ستة مصلين جريمة نكراء.",
    "وقال إن قتل تسعة من المصلين في بيوت الله بتفجير السبت جريمة نكراء.",
]


@pytest.mark.parametrize("saying", SAYINGS)
@pytest.mark.parametrize("deed", DEEDS)
def test_no_single_deed(saying: str, deed: str) -> None:
    assert not extract(f"عقد المجلس جلسة السبت. {saying.format(deed)}", published="2024-01-20")


@pytest.mark.parametrize("text", SINGLE)
def test_a_single_deed(text: str) -> None:
    assert len(extract(f"عقد المجلس جلسة السبت. {text}", published="2024-01-20")) == 1

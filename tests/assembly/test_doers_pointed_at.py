"""Doers told by less than a name: "the group", the rebels, the enemy, aircraft by their type."""

from __future__ import annotations

import pytest

from .facts import whole

# what was told before, the second attack, and who is said to have dealt that one
POINTED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("هاجم الحوثيون ثكنة في حجة.", "شنته الجماعة", [("الحوثيون", "attributed")]),
    ("هاجم الحوثيون ثكنة في حجة.", "شنته الحركة", [("الحوثيون", "attributed")]),
    ("قصف الجيش مواقع لحركة طالبان في حجة.", "شنته الحركة", [("حركة طالبان", "attributed")]),
    ("هاجم داعش ثكنة في حجة. وانسحبت قوات النظام إلى الجبل.", "شنه التنظيم", [("داعش", "attributed")]),
    ("انسحب تنظيم داعش من حجة.", "شنه عناصر التنظيم", [("تنظيم داعش", "attributed")]),
    ("هاجم مجهولون ثكنة في حجة.", "شنته الجماعة", []),
]

ALONE: list[tuple[str, list[tuple[str, str]]]] = [
    ("قصف المتمردون مطار عدن بقذائف الهاون.", [("المتمردون", "attributed")]),
    ("قصف متمردون مطار عدن بقذائف الهاون.", []),
    ("قصف المتشددون مطار عدن بقذائف الهاون.", []),
    # of the rebels and the group that they are, the group
    ("قصف المتمردون مطار عدن، وقال سكان إن الحوثيين قصفوا المطار مرتين.", [("الحوثيين", "attributed")]),
    # the enemy only where nobody else is told
    ("قصف العدو بلدة ياطر بالمدفعية.", [("العدو", "attributed")]),
    ("قصف العدو بلدة ياطر. وقال سكان إن القوات الإسرائيلية قصفت البلدة.", [("القوات الإسرائيلية", "attributed")]),
    # whose aircraft, behind their type
    ('قصفت طائرات "إف 16" تركية قرية في قنديل.', [('طائرات "إف 16" تركية', "attributed")]),
    ("قصفت طائرات من طراز F-16 قرية في قنديل.", []),
    ("غارة معادية على بلدة ياطر.", [("معادية", "attributed")]),
    ("سقطت صواريخ معادية على بلدة ياطر.", []),
]


@pytest.mark.parametrize(("before", "dealt", "expected"), POINTED)
def test_the_group_is_the_last_one_known_by_that_word(before: str, dealt: str, expected: list[tuple[str, str]]) -> None:
    events = whole(f"{before} وقتل ستة جنود في هجوم {dealt} على قاعدة في مأرب.")
    assert events[-1].get("doers", []) == expected


@pytest.mark.parametrize(("text", "expected"), ALONE)
def test_doers_without_a_name_of_their_own(text: str, expected: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == expected

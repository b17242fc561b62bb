"""Owners of the arms that were hit, who are told like those who dealt the blow."""

from __future__ import annotations

import pytest

from attackx import extract

OF_WHAT_WAS_HIT = [
    ("قصف الطيران مدفعية الحوثيين في رازح.", []),
    ("قصف طيران التحالف مدفعية الحوثيين في رازح.", ["طيران التحالف"]),
    ("قام طيران التحالف بقصف مدفعية الحوثيين في رازح.", ["طيران التحالف"]),
    ("استهداف مدفعية الحوثيين في رازح بغارة.", []),
    ("قصف الجيش السوداني مدافع الدعم السريع في الأبيض.", ["الجيش السوداني"]),
]
OF_WHO_HIT = [
    ("قتل ستة بقصف مدفعية الحوثيين على حي في رازح.", ["الحوثيين"]),
    ("استهداف قذائف الحوثيين للأحياء السكنية في رازح.", ["الحوثيين"]),
    ("تعرض الجيش السوداني لقذائف الدعم السريع في الأبيض.", ["الدعم السريع"]),
    ("أسقط الجيش السوداني مسيرات الدعم السريع فوق الخرطوم.", ["الدعم السريع"]),
    ("قتل مدني باستهداف مسيرة الاحتلال لسيارة في رفح.", ["الاحتلال"]),
    ("قتل مدنيان باستهداف طائرات الاحتلال منزلا في رفح.", ["طائرات الاحتلال"]),
]


@pytest.mark.parametrize(("text", "doers"), OF_WHAT_WAS_HIT + OF_WHO_HIT)
def test_the_owner_of_what_was_hit_dealt_no_blow(text: str, doers: list[str]) -> None:
    assert [p.name for p in extract(text)[0].perpetrators] == doers


def test_arms_that_are_fired_name_nobody() -> None:
    assert not extract("المقاتلات الحربية أطلقت صواريخ عدة على مخزن في رفح.")[0].perpetrators

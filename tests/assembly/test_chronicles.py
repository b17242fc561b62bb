"""Chronologies of attacks, whose entries may tell no more than how many were killed where."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

LISTS: list[tuple[str, str, list[dict[str, Any]]]] = [
    (
        "أبرز المجازر في الجزائر",
        "28 آب 1997: مقتل 98 قرويا في البليدة.\n30 كانون الأول 1997: ذبح 78 مدنيا في ولاية غليزان.",
        [{"place": "البليدة", "dead": "98"}, {"place": "ولاية غليزان", "dead": "78"}],
    ),
    (
        "تسلسل زمني لأعنف الهجمات",
        "2 أيار 2013 - 145 قتيلا في بلدة البيضا.\n5 أيار 2014 - مقتل مئات في انهيار أرضي في بدخشان.",
        [{"dead": "145", "date": "2013-05-02"}],
    ),
    (  # the toll of the attack of the day before
        "",
        "12 أيار 2010: قتل ستة في تفجير سيارة أمام فندق في كابل.\n13 أيار 2010: ارتفع عدد قتلى التفجير إلى تسعة.",
        [{"target": "فندق", "date": "2010-05-12"}],
    ),
    ("حوادث المطارات", "12 مايو 2010: مقتل 103 أشخاص في طرابلس.\n5 يونيو 2012: 153 قتيلا في لاغوس.", []),
    ("محطات الحوار", "12 مايو 2010: توقيع الاتفاق.\n13 مايو 2010: مقتل 4 متظاهرين في صنعاء.", []),
    (
        "",
        "مجزرة كفر قاسم وقعت في 29 تشرين الأول 1956 وقتل فيها 49 فلاحا.",
        [{"target": "كفر قاسم", "dead": "49", "date": "1956-10-29"}],
    ),
    ("", "أحيت القرية ذكرى مجزرة كفر قاسم في مسيرة شارك فيها المئات.", []),
]


@pytest.mark.parametrize(("title", "text", "events"), LISTS)
def test_the_dead_of_a_list_of_attacks_are_of_attacks(title: str, text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events, title or None) == events

"""Blows that parties at war exchange: those of one side are none of the other's."""

from __future__ import annotations

from typing import Any

import pytest

from attackx.script.normalize import fold

from .facts import attacks_and_targets, told

Cases = list[tuple[str, list[dict[str, Any]]]]

EXCHANGED: Cases = [
    (
        "أطلقت حركة حماس عشرات الصواريخ على مستوطنات الجنوب. وشنت الطائرات الإسرائيلية غارات على المنطقة.",
        [
            {"kind": "rocket", "doers": [("حركة حماس", "attributed")]},
            {"kind": "airstrike", "doers": [("الطائرات الإسرائيلية", "attributed")]},
        ],
    ),
    (
        "وأطلقت حماس عشرات الصواريخ على جنوب إسرائيل، فيما قصفت إسرائيل أهدافا كثيرة في القطاع.",
        [{"doers": [("حماس", "attributed")]}, {"doers": [("إسرائيل", "attributed")]}],
    ),
    (
        "رد الجيش الإسرائيلي على إطلاق حماس صاروخين على عسقلان بقصف موقع للقسام شرق غزة.",
        [
            {"fired": "2", "doers": [("حماس", "attributed")]},
            {"kind": "shelling", "target": "موقع للقسام", "doers": [("الجيش الإسرائيلي", "attributed")]},
        ],
    ),
    (
        "قصف الحوثيون حيا سكنيا في تعز، وردت مدفعية الجيش اليمني بقصف تلة تتمركز فيها آليات.",
        [{"target": "حيا سكنيا"}, {"doers": [("مدفعية الجيش اليمني", "attributed")]}],
    ),
]
EXCHANGED += [
    (  # who answers is no place of what was answered
        "أطلق الحوثيون 20 صاروخا على معسكر سعودي في نجران. "
        "وردت السعودية فيما بعد على هذه الضربات، بإطلاق 60 صاروخا على ثكنات حوثية في صعدة.",
        [{"fired": "20", "doers": [("الحوثيون", "attributed")]}, {"fired": "60"}],
    ),
    (  # what was answered with a sentence's raids is not told of too little to be apart from them
        "استهدفت غارات مستشفى النور في إدلب. وتنفذ قوات النظام هذه الغارات ردا على هجوم نفذته هيئة تحرير الشام.",
        [{"target": "مستشفى النور", "doers": [("قوات النظام", "attributed")]}],
    ),
]
# told by two, or of friends, or the same blow that each blames on the other
OF_ONE: Cases = [
    (
        "قصفت طائرات روسية سوقا في بلدة سراقب. وقال ناشطون إن طيران النظام السوري قصف السوق بصاروخين.",
        [{"target": "سوقا", "fired": "2"}],
    ),
    (
        "اتهمت أوكرانيا روسيا بقصف محطة زاباروجيا النووية. واتهمت روسيا أوكرانيا بقصف المحطة.",
        [{"target": "محطة زاباروجيا النووية"}],
    ),
]
ANSWERED = [
    ("رد الجيش على إطلاق صواريخ من القطاع بقصف معسكر.", ["إطلاق صواريخ > ", "بقصف > معسكر"]),
    ("رد الجيش على هجوم على المخفر.", ["هجوم > المخفر"]),
]
OWN_HURT: Cases = [
    (  # what was answered, and went on for days, is no incident of its own
        "قصفت سرايا القدس مواقع عسكرية قرب غزة الثلاثاء ردا على القصف الإسرائيلي على مواقعها خلال اليومين الماضيين.",
        [{"doers": [("سرايا القدس", "attributed")]}],
    ),
    ("قتل مزارع في قصف مدفعي شرق خانيونس. وقال مسعفون إن مزارعا قضى، كما جرح آخر في القصف.", [{"hurt": "1"}]),
]


@pytest.mark.parametrize(("text", "expected"), EXCHANGED)
def test_blows_of_enemies_are_kept_apart(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), OF_ONE + OWN_HURT)
def test_other_doers_part_nothing(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), ANSWERED)
def test_an_answered_attack_is_another_one(text: str, expected: list[str]) -> None:
    assert attacks_and_targets(text) == [fold(row) for row in expected]

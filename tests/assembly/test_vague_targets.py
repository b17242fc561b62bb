"""Attacks on what has no name ("positions", "areas"): which are one incident, and which are several."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

Cases = list[tuple[str, list[dict[str, Any]]]]

SEVERAL: Cases = [
    # the same words in other places of one sentence are other targets
    (
        "قصفت قوات النظام مناطق في جرود فليطة، بينما قصفت مناطق في بلدة خان الشيح، كذلك جددت قصفها لمناطق في داريا.",
        [{"place": "جرود فليطة"}, {"place": "بلدة خان الشيح"}, {"place": "داريا"}],
    ),
    # so many "of the raids" are new ones
    (
        "هاجم مسلحون رتلا عسكريا في الراهدة. وشنت طائرات التحالف سلسلة من الغارات على مواقع للحوثيين في صعدة.",
        [{"target": "رتلا عسكريا"}, {"kind": "airstrike", "place": "صعدة", "aggregate": None}],
    ),
    # enemies do not strike the same "bases"
    (
        "أعلنت إيران قصف مواقع عسكرية حساسة. وأعلنت إسرائيل قصف مواقع عسكرية حساسة.",
        [{"doers": [("إيران", "claimed")]}, {"doers": [("إسرائيل", "claimed")]}],
    ),
]
ONE: Cases = [
    (
        "قصفت قوات النظام مناطق في جرود فليطة، كما جددت قصفها لمناطق في جرود فليطة.",
        [{"place": "جرود فليطة"}],
    ),
    (
        "هاجم مسلحون رتلا عسكريا في الراهدة. وأسفرت ليلة من الهجمات عن مقتل جنديين.",
        [{"target": "رتلا عسكريا", "dead": "2"}],
    ),
    (
        "قتل الجيش التشادي 31 مسلحا شمال البلاد. وأوضح المتحدث أن 31 مسلحا قتلوا في اشتباكات في إقليم البحيرة.",
        [{"dead": "31"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_incidents(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_incident(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

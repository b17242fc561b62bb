"""Clauses of one sentence that turn to an attack in another town or quarter, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

Cases = list[tuple[str, list[dict[str, Any]]]]

SPLIT: Cases = [
    (  # quarters of one city; the shells of the second clause are nobody's
        "قصفت مدفعية الجيش حي جوبر، في حين سقطت ثلاث قذائف هاون على حي باب توما.",
        [
            {"target": "حي جوبر", "fired": None, "doers": [("مدفعية الجيش", "attributed")]},
            {"target": "حي باب توما", "fired": "3", "doers": []},
        ],
    ),
    (  # a blow of another sort, with a place of its own
        "قصفت المدفعية حي القابون، في حين انفجرت عبوة ناسفة بحافلة في حي المزة.",
        [{"kind": "shelling", "target": "حي القابون"}, {"kind": "bombing", "target": "حافلة", "place": "حي المزة"}],
    ),
    (  # somebody shot elsewhere was not hurt by the shells
        "قصف الجيش بلدة الزيارة، بينما أصيبت طفلة برصاص قناص في حي بستان القصر.",
        [{"target": "بلدة الزيارة", "hurt": None}, {"kind": "armed_assault", "hurt": "1"}],
    ),
    (
        "انفجرت سيارة مفخخة في حي الكرادة، بينما قتل شرطي بهجوم مسلح في حي الدورة.",
        [{"place": "حي الكرادة", "dead": None}, {"place": "حي الدورة", "dead": "1"}],
    ),
    (  # each of three clauses has a doer and a count of its own
        "نفذت طائرات روسية سبع غارات على مدينة سراقب، في حين ألقى الطيران المروحي تسعة براميل متفجرة على بلدة الهبيط، "
        "بينما استهدفت قوات النظام بأكثر من 40 قذيفة بلدة كفرنبل.",
        [
            {"target": "مدينة سراقب", "fired": None, "doers": [("طائرات روسية", "attributed")]},
            {"target": "بلدة الهبيط", "fired": "9", "doers": []},
            {"target": "بلدة كفرنبل", "fired": "41+", "doers": [("قوات النظام", "attributed")]},
        ],
    ),
]

WHOLE: Cases = [
    (  # no place of its own
        "قصف الجيش بلدة الزيارة، بينما أصيبت طفلة برصاص قناص.",
        [{"target": "بلدة الزيارة", "hurt": "1"}],
    ),
    (  # the two halves of one attack
        "فجر انتحاري نفسه عند بوابة الفندق، فيما أطلق مسلحون النار على النزلاء.",
        [{"target": "بوابة الفندق"}],
    ),
    (  # "the town" is the one told of
        "هاجم مسلحون مقرا في بلدة القبة، فيما قتل جندي برصاص قناص في البلدة.",
        [{"target": "مقرا", "dead": "1"}],
    ),
]


@pytest.mark.parametrize(("text", "events"), SPLIT)
def test_a_clause_turns_to_another_place(text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events) == events


@pytest.mark.parametrize(("text", "events"), WHOLE)
def test_a_clause_goes_on_in_the_same_place(text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events) == events

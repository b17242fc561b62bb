"""Sentences that nothing parts from an attack told before, and nothing names as it: what speaks for one and for two."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

# a text, and what is told of each incident
ROWS: list[tuple[str, list[dict[str, Any]]]] = [
    # a source's account calls it by the same word, and says more of what was hit
    (
        "شنت طائرة غارة على تجمع للمسلحين في ريف الرقة. وذكرت مصادر أن طائرة شنت غارة على معسكر للتدريب فجرا.",
        [{"kind": "airstrike", "place": "ريف الرقة"}],
    ),
    (
        "انفجرت عبوة ناسفة في كركوك مساء الخميس. وأوضح ضابط أن عبوة استهدفت مركبة للشرطة.",
        [{"kind": "bombing", "target": "مركبة للشرطة", "place": "كركوك"}],
    ),
    # a word of what was hit comes again
    (
        "استهدفت طائرات مركزا للإغاثة في ريف حماة. وقال شهود إن القصف طال مستودعات المركز.",
        [{"kind": "airstrike", "place": "ريف حماة"}],
    ),
    # the known attack, with more that it hit
    (
        "قصفت طائرات معسكرا للفصيل في حماة. وقال مصدر إن القصف أصاب مخزنا للذخيرة.",
        [{"kind": "airstrike", "target": "معسكرا للفصيل"}],
    ),
    # with a toll and a doer of its own it is another
    (
        "قصفت طائرات معسكرا للفصيل في حماة. وقال مصدر إن مسلحين من التنظيم هاجموا حاجزا وقتلوا خمسة جنود.",
        [{"kind": "airstrike", "target": "معسكرا للفصيل"}, {"dead": "5"}],
    ),
    # in another town it is another
    (
        "شنت طائرة غارة على معسكر في تعز. وقال مصدر إن طائرة شنت غارة على مبنى في لحج.",
        [{"place": "تعز"}, {"place": "لحج"}],
    ),
    # with dead of its own, where the dead of the first were counted, it is another
    (
        "استهدفت غارة مخزنا في ريف حماة وقتل خمسة. وأعلن مصدر أن طائرة شنت غارة على سوق وأصيب ثلاثة.",
        [{"target": "مخزنا", "hurt": None}, {"target": "سوق", "hurt": "3"}],
    ),
    # so it is where the sentence turns to another place
    (
        "استهدفت غارة مخزنا للفصيل في بلدة حيس. وفي منطقة الوازعية، دمرت غارة جسرا.",
        [{"target": "مخزنا للفصيل"}, {"target": "جسرا"}],
    ),
    # "and a raid hit" adds one
    (
        "استهدفت غارة مخزنا في حلب. واستهدفت غارة جسرا.",
        [{"target": "مخزنا"}, {"target": "جسرا"}],
    ),
    # so does "another"
    (
        "سقط صاروخ على سوق في حلب. وقال مصدر إن صاروخا آخر أصاب جسرا.",
        [{"target": "سوق"}, {"target": "جسرا"}],
    ),
    # raids are more than one
    (
        "استهدفت غارة مخزنا في حلب. وذكرت مصادر أن غارات دمرت جسورا وطرقا.",
        [{"target": "مخزنا"}, {"target": "جسورا"}],
    ),
    # an attack whose dead were counted is taken up in the same sentence
    (
        "أدى انفجار عبوة في سوق بكركوك إلى مقتل تسعة أشخاص، وأكد ضابط أن العبوة انفجرت قرب مدخل السوق.",
        [{"kind": "bombing", "dead": "9"}],
    ),
    # no target, no new doer and no toll of its own
    (
        "قصفت طائرات معسكرا للفصيل في حماة. وقد اتهم مسؤول محلي الطيران بشن هجوم عشوائي خلال الليل.",
        [{"kind": "airstrike", "target": "معسكرا للفصيل"}],
    ),
    (
        "فجر انتحاري نفسه في مقديشو مساء الخميس. وقد شهدت المدينة ليلا إطلاق نار قتل فيه أربعة.",
        [{"kind": "bombing", "dead": None}, {"kind": "armed_assault", "dead": "4"}],
    ),
    # the one attack told of, on which a source has another day
    (
        "انفجرت عبوة ناسفة في مركز التدريب بكركوك يوم الجمعة. وأوضح بيان للشرطة أن العبوة انفجرت عند مركز التدريب الخميس.",
        [{"kind": "bombing"}],
    ),
    # each day its rockets
    (
        "سقط صاروخان على مطار أربيل الخميس. وسقط صاروخان على مطار أربيل الجمعة.",
        [{"date": "2024-01-18"}, {"date": "2024-01-19"}],
    ),
    # who is struck strikes back in the same sentence
    (
        "انفجرت عبوة ناسفة قرب الحدود السبت بحسب الجيش الذي رد باستهداف موقع للفصيل.",
        [{"kind": "bombing"}, {"target": "موقع للفصيل"}],
    ),
    # other means with dead of their own, at a place of the same description
    (
        "قتل ستة مدنيين بانفجار عبوة في سوق شعبي. وفي وقت لاحق قتل جنديان في إطلاق نار على سوق للخضار.",
        [{"kind": "bombing"}, {"kind": "armed_assault"}],
    ),
    (
        "قال المرصد إن عشرة أشخاص قتلوا جراء غارات استهدفت بلدة داريا، مضيفا أن ستة قتلوا جراء غارات على بلدة دوما.",
        [{"target": "بلدة داريا", "dead": "10"}, {"target": "بلدة دوما", "dead": "6"}],
    ),
]

# a title, a text below it, and what is told of each incident
TITLED: list[tuple[str, str, list[dict[str, Any]]]] = [
    # what is said of the title's attack names what it hit
    (
        "هجوم بمسيرات قرب الحسكة",
        "تعرضت مواقع قرب الحسكة لهجوم فجر الجمعة. وأفاد مصدر محلي بأن مسيرتين استهدفتا محطة الوقود على الطريق.",
        [{"kind": "drone"}],
    ),
    # in the next town it is another
    (
        "هجوم بمسيرات في القامشلي",
        "استهدفت مسيرة مخزنا في القامشلي فجر الجمعة. وأفاد مصدر محلي بأن مسيرة أخرى استهدفت محطة في عفرين.",
        [{"kind": "drone", "target": "مخزنا"}, {"kind": "drone", "target": "محطة"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_one_attack_or_two(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("title", "text", "expected"), TITLED)
def test_one_attack_or_two_below_a_title(title: str, text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected, title) == expected

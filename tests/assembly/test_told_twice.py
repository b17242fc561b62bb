"""An incident that a text tells twice: with another day, from another side, as something past."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

# what is one incident, and what all its sentences say of it
ONE: list[tuple[str, dict[str, Any]]] = [
    # the one attack told of has its day and its toll where they are told, however long ago
    (
        "أصدرت محكمة الخميس حكما بسجن المتهم بتنفيذ هجوم على فندق في سوسة. "
        "وكان الهجوم وقع في يونيو 2015 وأسفر عن مقتل 38 سائحا.",
        {"target": "فندق", "date": "2015-06-01", "dead": "38"},
    ),
    # one known strike also hit another thing
    (
        "استهدفت ضربة إسرائيلية مستودعا في الكسوة. وأضاف البيان أن الضربة استهدفت أيضا مخزنا.",
        {"target": "مستودعا", "place": "الكسوة"},
    ),
    # the gunmen who are killed are those who attacked
    (
        "استهدف هجوم بسيارة مفخخة ومسلحين مقر البلدية في بيدوا وقتل ستة. وذكر أن الشرطة تمكنت من قتل المسلحين.",
        {"target": "مقر البلدية", "place": "بيدوا", "dead": "6"},
    ),
    # the dead of riots are not those of a raid
    (
        "قصفت إسرائيل موقعا عسكريا لحماس في غزة. وأسفرت هذه المواجهات عن مقتل ثلاثين فلسطينيا، حسب وزارة الصحة.",
        {"target": "موقعا عسكريا لحماس", "dead": None},
    ),
    # where it was fired from is not where it was
    (
        "أطلقت الجماعة صاروخا من داخل الأراضي اليمنية (محافظة صعدة). وقال المتحدث إن الصاروخ كان باتجاه مدينة نجران.",
        {"kind": "rocket", "target": "مدينة نجران", "fired": "1"},
    ),
    # the known raid is the subject of the verb
    (
        "قصفت مقاتلات معاقل للمسلحين في الموصل. واستهدفت الغارات مخزن ذخيرة.",
        {"kind": "airstrike", "target": "مخزن ذخيرة", "place": "الموصل"},
    ),
    # the day of a trial, of a visit
    (
        "انفجرت سيارة مفخخة أمام مسجد النور في بغداد في 26 ديسمبر. "
        "ووجهت النيابة الخميس الاتهام إلى سبعة في التفجير الذي استهدف المسجد.",
        {"target": "مسجد النور", "date": "2023-12-26"},
    ),
    # two days of saying
    (
        "قال مسؤول الجمعة إن صاروخا أصاب مبنى الإذاعة في كركوك. "
        "وكان التلفزيون ذكر مساء الخميس أن صاروخا أصاب مبنى الإذاعة.",
        {"target": "مبنى الإذاعة", "place": "كركوك", "sources": ["مسؤول", "التلفزيون"]},
    ),
    # a day of saying after the day of the deed
    (
        "أصاب صاروخ مبنى الإذاعة في كركوك يوم الأربعاء. وقال مسؤول الجمعة إن صاروخا أصاب مبنى الإذاعة.",
        {"target": "مبنى الإذاعة", "date": "2024-01-17"},
    ),
    # what is told as past has the means, the town and the day of what is told
    (
        "فجر انتحاري نفسه في مقديشو مساء الخميس. وكانت مقديشو شهدت مساء الخميس تفجير سيارة مفخخة قتل فيه أربعة.",
        {"kind": "bombing", "place": "مقديشو", "dead": "4"},
    ),
    # who condemns is elsewhere
    (
        "استهدفت غارة موقعا في حلب. وأدان الرئيس من قبرص الهجوم.",
        {"kind": "airstrike", "place": "حلب"},
    ),
    # "at least 32" and 32 are one toll
    (
        "قصفت الطائرات مخزنا قرب دير الزور السبت وقتل ما لا يقل عن 32 شخصا. وكانت المدينة شهدت قصفا أوقع 32 قتيلا.",
        {"target": "مخزنا", "dead": "32+"},
    ),
    # "at the same time" behind the attack turns to nothing else
    (
        "قصفت إسرائيل قواعد عسكرية في سوريا. وقال الوزير إن إسرائيل ضربت القواعد العسكرية، "
        "معربا في الوقت نفسه عن أمله في التهدئة.",
        {"target": "قواعد عسكرية"},
    ),
    # what the doer says he struck, told as past without day and means
    (
        "استهدفت صواريخ إسرائيلية مستودعا قرب دمشق السبت. يذكر أن إسرائيل قالت إنها ضربت أهدافا.",
        {"target": "مستودعا", "doers": [("إسرائيل", "claimed")]},
    ),
]

# what is two incidents
TWO: list[tuple[str, list[dict[str, Any]]]] = [
    # after the one known blast, an attack on something else
    (
        "انفجرت قنبلة عند حاجز في كابول فقتل خمسة. وتبنت طالبان الانفجار بعد عشرة أيام من هجوم على فندق السلام.",
        [{"dead": "5", "doers": [("طالبان", "claimed")]}, {"target": "فندق السلام"}],
    ),
    # the known strikes are those of the side that is named with them, though the other's were told between
    (
        "نفذت إسرائيل ضربات على مواقع عسكرية في سوريا فجر السبت. وأطلقت إيران صواريخ على الجولان. "
        "وأضاف المرصد أن الضربات الإسرائيلية أودت بحياة 23 مقاتلا.",
        [{"target": "مواقع عسكرية", "dead": "23", "doers": [("إسرائيل", "attributed")]}, {"target": "الجولان"}],
    ),
    # "in its turn"
    (
        "شنت طائرات التحالف غارات على مواقع الحوثيين في صرواح. ودمرت مدفعية الجيش بدورها مواقع للحوثيين في المنطقة.",
        [{"kind": "airstrike"}, {"doers": [("مدفعية الجيش", "attributed")]}],
    ),
    # dozens of dead are no toll to tell an incident by
    (
        "قصفت طائرات معسكرا في صعدة وقتل عشرات المسلحين. واستهدفت غارة مستودعا في تعز وسقط عشرات القتلى.",
        [{"target": "معسكرا"}, {"target": "مستودعا"}],
    ),
    # the first day told is that of a claim; the deed was the day before
    (
        "قتل ثلاثة في تفجير استهدف حي الكرادة. وزعم التنظيم في بيان نشر الجمعة أن هجوما في كركوك استهدف مخفرا. "
        "أما التفجير في حي الكرادة مساء الخميس فأسفر عن مقتل ثلاثة.",
        [{"target": "حي الكرادة", "date": "2024-01-18"}, {"target": "مخفرا", "date": "2024-01-19"}],
    ),
    (
        "فجر انتحاري نفسه في مقديشو مساء الخميس. وكانت مقديشو شهدت مساء الثلاثاء تفجير سيارة مفخخة قتل فيه أربعة.",
        [{"date": "2024-01-18", "dead": None}, {"date": "2024-01-16", "dead": "4"}],
    ),
    (
        "فجر انتحاري نفسه في مقديشو مساء الخميس. وكانت كسمايو شهدت مساء الخميس تفجير سيارة مفخخة قتل فيه أربعة.",
        [{"place": "مقديشو", "dead": None}, {"place": "كسمايو", "dead": "4"}],
    ),
    (
        "فجر انتحاري نفسه في مقديشو مساء الخميس. وكانت مقديشو شهدت مساء الخميس إطلاق نار قتل فيه أربعة.",
        [{"kind": "bombing", "dead": None}, {"kind": "armed_assault", "dead": "4"}],
    ),
    (
        "أصاب صاروخ مبنى الإذاعة في كركوك يوم الجمعة. وقال مسؤول الأربعاء إن صاروخا أصاب مبنى الإذاعة.",
        [{"date": "2024-01-19"}, {"date": "2024-01-17"}],
    ),
    (
        "انفجرت سيارة مفخخة أمام مسجد النور في بغداد في 26 ديسمبر. ووقع الخميس تفجير استهدف المسجد.",
        [{"date": "2023-12-26"}, {"date": "2024-01-18"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_told_twice(text: str, expected: dict[str, Any]) -> None:
    assert told(text, [expected]) == [expected]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_all_the_same(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

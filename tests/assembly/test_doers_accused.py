"""Who is accused and by whom, who denies it, in all the ways of saying it."""

from __future__ import annotations

from itertools import product

import pytest

from attackx import extract

BEFORE = "قصف سوق في رفاعة أمس. "
ACCUSERS = ["دمشق", "وزارة الدفاع الروسية", "الحكومة اليمنية", "وكالة الأنباء الرسمية"]
ACCUSED = ["التحالف الدولي", "الحوثيين", "قوات الدعم السريع"]
CHARGES = [
    "واتهمت {by} {who} بالوقوف وراء الهجوم.",
    "واتهمت {by} {who}، التي تنشط هناك، بالوقوف وراء الهجوم.",
    "واتهمت {by} {who} وحلفاءها بشن الهجوم.",
    "ونددت {by} بالقصف متهمة {who} والقوات المتحالفة معها بشن الهجوم.",
    "ووجهت {by} أصابع الاتهام إلى {who} في الهجوم.",
    "وحملت {by} {who} مسؤولية الهجوم.",
]

DOERS: list[tuple[str, list[tuple[str, str]]]] = [
    ("وتشير أصابع الاتهام إلى حركة الشباب.", [("حركة الشباب", "suspected")]),
    (
        "واتهم ناطق باسم وزارة يسيطر عليها الحوثيون، سالم البري، التحالف العربي بقصف السوق.",
        [("التحالف العربي", "attributed")],
    ),
    ("ونفى الكرملين ضلوع روسيا في القصف.", [("روسيا", "denied")]),
    ("ونفت مصادر عسكرية قيام التحالف الدولي بقصف السوق.", [("التحالف الدولي", "denied")]),
    ("واتهمت المعارضة دمشق بالقصف. وسارعت دمشق إلى النفي.", [("دمشق", "attributed"), ("دمشق", "denied")]),
    ("واتهمت دمشق أنقرة بتسليح المعارضة بعد القصف.", []),
    ("واتهم الوزير حزب الله بالتستر على القصف.", []),
    ("ونفت الوزارة علاقة الوزير بالشركة.", []),
    ("ونفى المتحدث قيام الحكومة بتسليح المقاتلين.", []),
    ("ووجهت الوزارة الشكر إلى القوات التركية.", []),
]


@pytest.mark.parametrize(("charge", "by", "who"), [*product(CHARGES, ACCUSERS, ACCUSED)])
def test_who_is_accused_is_a_doer(charge: str, by: str, who: str) -> None:
    [event] = extract(BEFORE + charge.format(by=by, who=who))
    assert [(p.name, p.stance.value) for p in event.perpetrators] == [(who, "attributed")]


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_what_is_said_of_them(text: str, doers: list[tuple[str, str]]) -> None:
    [event] = extract(BEFORE + text)
    assert [(p.name, p.stance.value) for p in event.perpetrators] == doers

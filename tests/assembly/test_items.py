"""Lists of news: which items tell of incidents of their own, and which go on about one."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

Cases = list[tuple[str | None, str, list[dict[str, Any]]]]

ITEM_BY_ITEM: Cases = [
    (  # labelled by province; what is told of one item is not the next one's
        None,
        "1- صعدة: غارتان على مديرية رازح\n2- الحديدة: غارة على التحيتا أوقعت ثلاثة جرحى\n3- الجوف: اشتباكات متقطعة",
        [{"target": "مديرية رازح", "hurt": None}, {"target": "التحيتا", "hurt": "3"}],
    ),
    (  # a town in the province that opens the list, under a label of its own
        None,
        "قتل تسعة مزارعين بقصف مدفعي على حقل في ريف إدلب.\n▪️ سرمين: مسيّرة أصابت سيارة فجرح سائقها\n"
        "▪️ حماة: انفجار عبوة أمام فرن في السلمية\n▪️ إخماد حريقين، ووفاة شاب في حادث سير قرب حلب",
        [{"target": "حقل", "dead": "9"}, {"target": "سيارة", "hurt": "1", "dead": None}, {"target": "فرن"}],
    ),
    (  # the label behind a dash is where it was, and tells like items apart
        None,
        "- الموصل: انفجرت قنبلة لدى مرور دورية للشرطة فأصيب شرطيان.\n"
        "- سامراء: انفجرت قنبلة لدى مرور دورية للشرطة فأصيب شرطيان.",
        [{"place": "الموصل", "hurt": "2"}, {"place": "سامراء", "hurt": "2"}],
    ),
    (  # a doer is not that of the next item
        "لحظة بلحظة",
        "⭕ مدفعية الاحتلال تقصف بيت حانون\n⭕ شهيدان في قصف خيمة في خان يونس\n⭕ سرايا القدس: قصفنا سديروت برشقة",
        [
            {"doers": [("مدفعية الاحتلال", "attributed")]},
            {"target": "خيمة", "dead": "2", "doers": []},
            {"target": "سديروت"},
        ],
    ),
    (  # the doer and the day that a title tells over the list are those of its items
        "حصيلة غارات طيران التحالف أمس الأحد",
        "- صنعاء: ثلاث غارات على معسكر الصباحة.\n- صعدة: غارتان على مديرية باقم وجرح طفل.\n"
        "- مأرب: غارة على سوق في صرواح ومقتل ثلاثة.",
        [
            {"target": "معسكر الصباحة", "hurt": None, "doers": [("طيران التحالف", "attributed")]},
            {"target": "مديرية باقم", "hurt": "1", "doers": [("طيران التحالف", "attributed")]},
            {"target": "سوق", "dead": "3", "doers": [("طيران التحالف", "attributed")], "date": "2024-01-14"},
        ],
    ),
    (  # items that open with the hour
        "متابعات",
        "09:10 انفجار في بغداد\n09:25 الشرطة: عبوة ناسفة قرب مطعم في الكرادة\n09:40 الصحة: 3 قتلى و12 جريحا\n"
        "11:00 انفجار آخر في الموصل\n11:30 الصحة: 5 جرحى",
        [{"target": "مطعم", "hurt": "12", "dead": "3"}, {"place": "الموصل", "hurt": "5", "dead": None}],
    ),
    (  # spelled ordinals; what stands in the line of an item belongs to it
        None,
        "أولا: مقتل جندي بهجوم في كركوك.\nثانيا: انفجار عبوة على رتل في بابل. ولم يصب أحد.",
        [{"place": "كركوك", "dead": "1", "hurt": None}, {"target": "رتل", "hurt": "0"}],
    ),
    (  # the entries of a chronology, though they tell of one town
        None,
        "1994: مستوطن يقتل 29 مصليا في مسجد بالخليل.\n1996: قصف مدفعي إسرائيلي على مقر الأمم المتحدة في قانا.\n"
        "2006: غارة على قانا ومقتل 28 شخصا.",
        [
            {"place": "الخليل", "dead": "29"},
            {"kind": "shelling", "target": "مقر الأمم المتحدة", "dead": None},
            {"kind": "airstrike", "target": "قانا", "dead": "28"},
        ],
    ),
    (  # the day before a dash is that of its entry; what comes in the next line is told of it too
        None,
        "12 أيار 2003 - ثلاثة انتحاريين يفجرون مقر الشرطة في الرياض.\nقتل في الهجوم 35 شخصا.\n"
        "9 تشرين الثاني 2003 - انفجار سيارة مفخخة في مجمع المحيا ومقتل 18 شخصا.",
        [{"target": "مقر الشرطة", "dead": "35", "date": "2003-05-12"}, {"dead": "18", "date": "2003-11-09"}],
    ),
]

OF_ONE_STORY: Cases = [
    (  # all items are of one attack
        None,
        "🔴 انفجار يهز أربيل\n🔴 الدفاع المدني: مسيرة سقطت قرب القنصلية\n🔴 إصابة حارسين\n🔴 محافظ أربيل: لا قتلى",
        [{"target": "القنصلية", "fired": "1", "hurt": "2", "dead": "0"}],
    ),
    (  # what only recalls an attack elsewhere makes no round-up
        None,
        "▪ مسيرة تستهدف مطار أربيل\n▪ إصابة عنصرين من الحماية\n▪ هجوم مماثل وقع الأسبوع الماضي في السليمانية",
        [{"target": "مطار أربيل", "hurt": "2"}],
    ),
    (  # an item that names no place goes on about the one above it, in a round-up too
        None,
        "🔴 صاروخ يسقط على كريات شمونة\n🔴 إصابة شخصين بجروح\n🔴 الجيش: قصفنا بلدة عيترون في جنوب لبنان",
        [{"target": "كريات شمونة", "hurt": "2"}, {"target": "بلدة عيترون", "hurt": None}],
    ),
    (  # the next day's entry may tell of the attack before
        None,
        "12 كانون الثاني 2024: انفجرت سيارة مفخخة أمام فندق في كابل وقتل 4 أشخاص.\n13 كانون الثاني 2024: طالبان تدين الهجوم.",
        [{"target": "فندق", "dead": "4", "date": "2024-01-12"}],
    ),
    (  # labels that are no places
        None,
        "سقطت ثلاثة صواريخ على مدينة سديروت.\n- الإصابات: 4 جرحى\n- الأضرار: تضرر منزلين",
        [{"target": "مدينة سديروت", "fired": "3", "hurt": "4"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "events"), ITEM_BY_ITEM)
def test_each_item_of_a_round_up_has_an_incident_of_its_own(
    title: str | None, text: str, events: list[dict[str, Any]]
) -> None:
    assert told(text, events, title) == events


@pytest.mark.parametrize(("title", "text", "events"), OF_ONE_STORY)
def test_items_of_one_story_are_put_together(title: str | None, text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events, title) == events

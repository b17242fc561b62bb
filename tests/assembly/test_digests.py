"""Digests of the day: lines that open with their own place are incidents of their own."""

from __future__ import annotations

import pytest

from attackx import extract

DIGEST = (
    "فيما يأتي أبرز الحوادث الأمنية:\n\n"
    "بعقوبة - انفجرت قنبلة لدى مرور دورية للشرطة فأصيب ثلاثة من أفرادها.\n\n"
    "تكريت - عثرت الشرطة على جثتين مجهولتي الهوية قرب النهر.\n\n"
    "الفلوجة - انفجرت قنبلة لدى مرور دورية للجيش فأصيب ثلاثة جنود."
)

# an agency's dateline retells the headline before it
BRIEFS = (
    "تفجير انتحاري يوقع سبعة قتلى في كركوك\nكركوك - رويترز: قتل سبعة أشخاص أمس في تفجير انتحاري قرب سوق كركوك.\n"
    "مجلس الوزراء يقر الموازنة\nبغداد - رويترز: أقر مجلس الوزراء أمس موازنة العام المقبل."
)

ONE_TOWN = (
    "بغداد - انفجرت قنبلة لدى مرور دورية للشرطة فأصيب ثلاثة من أفرادها.\n"
    "بغداد - انفجرت قنبلة لدى مرور دورية للشرطة فأصيب خمسة من أفرادها.\n"
    "سامراء - انفجرت قنبلة لدى مرور دورية للشرطة فأصيب اثنان من أفرادها."
)

# who wrote where is not where it was
DESKS = (
    "غزة - قتل خمسة في غارة على منزل في رفح.\n\nبعقوبة - انفجرت قنبلة قرب سوق الهاشمية وسط المدينة فأصابت ثلاثة باعة."
)

WHOLE = [
    # a dateline alone makes no digest
    "كركوك - قتل سبعة أشخاص في تفجير انتحاري قرب سوق. وقال شرطي إن التفجير أصاب عشرين.",
    # nor does a road between two towns
    "الطريق بغداد - كركوك أغلق بعد انفجار قنبلة استهدفت رتلا للجيش. وأصاب الانفجار جنديين من الرتل.",
    BRIEFS,
    # two desks of an agency tell of one attack
    "القدس - سقط صاروخ على عسقلان وأصاب امرأة.\nغزة - أعلنت كتائب القسام مسؤوليتها عن إطلاق الصاروخ على عسقلان.",
    "غزة - قتل خمسة في غارة على منزل في رفح.\nالقدس - قال الجيش الإسرائيلي إن الغارة استهدفت قياديا في حماس.",
]


def test_each_line_is_an_incident_in_its_place() -> None:
    events = extract(DIGEST, published="2007-03-05")
    assert [e.place and e.place.name for e in events] == ["بعقوبة", "الفلوجة"]
    assert [e.injuries and e.injuries.min for e in events] == [3, 3]


@pytest.mark.parametrize("text", WHOLE)
def test_other_lines_with_dashes_part_nothing(text: str) -> None:
    assert len(extract(text, published="2007-03-05")) == 1


def test_lines_of_one_town_are_incidents_of_their_own() -> None:
    events = extract(ONE_TOWN, published="2007-03-05")
    assert [e.injuries and e.injuries.min for e in events] == [3, 5, 2]


def test_a_line_is_about_another_town_where_it_names_one() -> None:
    events = extract(DESKS, published="2007-03-05")
    assert [e.place and e.place.name for e in events] == ["رفح", "بعقوبة"]

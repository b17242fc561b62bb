"""Which sentences tell of one incident, which of several, and which sum many up."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

Cases = list[tuple[str, list[dict[str, Any]]]]

# several sentences of one incident
ONE: Cases = [
    (
        "سقط صاروخان على قاعدة عين الأسد مساء الجمعة. وقال مصدر أمني إن الهجوم أدى إلى إصابة جنديين. ولم "
        "يتضح حجم الأضرار التي لحقت بالقاعدة.",
        [
            {
                "kind": "rocket",
                "target": "قاعدة عين الأسد",
                "date": "2024-01-19",
                "fired": "2",
                "hurt": "2",
                "sources": ["مصدر أمني"],
            }
        ],
    ),
    (
        "استهدفت طائرة مسيرة مطار أربيل الدولي فجر اليوم السبت. وأوضحت الشرطة أن الطائرة انفجرت قرب "
        "المدرج. وأضاف مسؤول في المطار أن الهجوم لم يسفر عن ضحايا.",
        [{"kind": "drone", "target": "مطار أربيل الدولي", "date": "2024-01-20", "dead": "0"}],
    ),
    (
        "انفجرت سيارة مفخخة أمام مقر الشرطة في بعقوبة. وقتل في التفجير أربعة أشخاص وأصيب تسعة آخرون. "
        "وكان بين القتلى شرطيان.",
        [{"kind": "bombing", "target": "مقر الشرطة", "place": "بعقوبة", "dead": "4", "hurt": "9"}],
    ),
    (
        "تعرضت السفارة الأميركية في بغداد لقصف بثلاثة صواريخ. وسقط أحد الصواريخ داخل حرم السفارة. وأعلنت "
        "خلية الإعلام الأمني فتح تحقيق في الحادث.",
        [{"kind": "rocket", "target_id": "us_embassy_baghdad", "place": "بغداد", "fired": "3"}],
    ),
    (
        "هاجم مسلحون حاجزا للجيش قرب كركوك. واستمر الاشتباك ساعة. وأسفر الهجوم عن مقتل جنديين.",
        [{"kind": "armed_assault", "dead": "2"}],
    ),
    (
        "أطلقت جماعة الحوثي صاروخا باليستيا على سفينة تجارية في البحر الأحمر. وقالت القيادة المركزية "
        "الأميركية إن السفينة لم تصب بأضرار ولم يصب أحد من طاقمها.",
        [{"kind": "missile", "fired": "1", "hurt": "0", "doers": [("جماعة الحوثي", "attributed")]}],
    ),
    (
        "قتل ضابط وأصيب ثلاثة جنود في كمين نصبه مسلحون لدورية للجيش شمالي سيناء أمس. ولم تعلن أي جهة "
        "مسؤوليتها عن الكمين.",
        [{"dead": "1", "hurt": "3", "date": "2024-01-19", "unclaimed": True, "doers": []}],
    ),
]
# an attack told once more without its means or its name
AGAIN: Cases = [
    (
        "سقط صاروخ على قاعدة عين الأسد. وقالت الشرطة إن القاعدة تعرضت للقصف من منطقة قريبة.",
        [{"target": "قاعدة عين الأسد"}],
    ),
    (
        "استهدفت مسيرة مطار بغداد الدولي. وأغلق المطار بعد الهجوم ساعتين.",
        [{"target": "مطار بغداد الدولي"}],
    ),
    (
        "هاجم مسلحون مستشفى الشفاء في المدينة. ثم عاد المسلحون وأطلقوا النار داخل المستشفى وقتلوا طبيبين.",
        [{"target": "مستشفى الشفاء"}],
    ),
    (
        "استهدفت صواريخ قاعدة حرير فجر السبت. ونقلت رويترز عن مصدر أمني أن القاعدة أصيبت بصاروخين فقط.",
        [{"target": "قاعدة حرير"}],
    ),
    (
        "هاجم مسلحون فندقا في مقديشو. وقالت الشرطة إنها أنهت حصار الفندق بعد ساعات من الهجوم عليه.",
        [{}],
    ),
]
# several incidents side by side
TWO: Cases = [
    (
        "استهدف قصف مدفعي مستشفى في أم درمان وأدى إلى مقتل طبيب. كما استهدفت طائرة مسيرة سوقا في الفاشر، "
        "ما أسفر عن مقتل ستة أشخاص.",
        [{"kind": "shelling", "dead": "1"}, {"kind": "drone", "dead": "6"}],
    ),
    (
        "انفجرت سيارة مفخخة في عدن وقتل جنديان. وفي مأرب، سقط صاروخ باليستي على منزل وقتل طفل.",
        [{"kind": "bombing", "dead": "2"}, {"kind": "missile", "dead": "1"}],
    ),
]
# the same target on different days
TWO_DAYS: Cases = [
    (
        "سقطت ثلاثة صواريخ على قاعدة عين الأسد يوم الجمعة. وكانت طائرة مسيرة قد استهدفت القاعدة نفسها يوم الثلاثاء.",
        [{"kind": "rocket", "date": "2024-01-19", "fired": "3"}, {"kind": "drone", "date": "2024-01-16"}],
    ),
    (
        "قصف مسلحون مطار أربيل بصاروخين يوم الخميس. ثم تعرض المطار لهجوم بخمسة صواريخ يوم الجمعة.",
        [{"date": "2024-01-18", "fired": "2"}, {"date": "2024-01-19", "fired": "5"}],
    ),
    (
        "تعرضت قاعدة حرير لهجومين يومي 16 و18 كانون الثاني.",
        [{"date": "2024-01-16", "aggregate": None}, {"date": "2024-01-18", "aggregate": None}],
    ),
    (
        "انفجرت عبوة ناسفة في الموصل يوم الأربعاء، وأصيب شرطي. وفي حادث منفصل، انفجرت سيارة مفخخة في "
        "كركوك يوم الخميس، وقتل ثلاثة أشخاص.",
        [{"date": "2024-01-17", "hurt": "1", "dead": None}, {"date": "2024-01-18", "dead": "3", "hurt": None}],
    ),
]
# statements that sum many attacks
SUMS: Cases = [
    (
        "تعرضت القواعد الأميركية في العراق وسوريا لأكثر من 70 هجوما منذ منتصف تشرين الأول.",
        [{"aggregate": "71+"}],
    ),
    (
        "نفذت الجماعة 12 هجوما على السفن خلال شهر.",
        [{"aggregate": "12"}],
    ),
    (
        "سقط صاروخان على قاعدة حرير مساء الجمعة. وتعرضت القواعد في العراق لعشرات الهجمات منذ تشرين الأول.",
        [{"aggregate": None, "fired": "2"}, {"aggregate": "20+"}],
    ),
    (
        "تشن الطائرات غارات على القرى الحدودية يوميا.",
        [{"aggregate": "2+"}],
    ),
    (
        "قالت القيادة إنها نفذت 15 غارة على مواقع الحوثيين خلال الأسبوع الماضي.",
        [{"aggregate": "15"}],
    ),
    (
        "منذ بدء الحرب شنت المسيرات مئات الهجمات على مدن البلاد.",
        [{"aggregate": "200+"}],
    ),
]
# what is only recalled
RECALLED: Cases = [
    (
        "أصيب جنديان بانفجار عبوة ناسفة قرب الموصل يوم الجمعة. وكان انتحاري قد فجر نفسه في السوق العام "
        "الماضي، ما أدى إلى مقتل عشرة أشخاص.",
        [{"background": False, "hurt": "2"}, {"background": True, "dead": "10"}],
    ),
    (
        "سقط صاروخ على مطار أربيل اليوم. يذكر أن المطار تعرض لهجوم بطائرة مسيرة في أيلول 2021.",
        [{"background": False}, {"background": True, "date": "2021-09-01"}],
    ),
]
# where it happened
PLACES: Cases = [
    (
        "هز انفجار سيارة مفخخة مدينة الباب شمالي سوريا وقتل ثلاثة مدنيين.",
        [{"country": "SY", "dead": "3"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE + AGAIN)
def test_sentences_of_one_incident(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), TWO + TWO_DAYS)
def test_incidents_kept_apart(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums_are_aggregates(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), RECALLED)
def test_recalled_incidents_are_background(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


def test_the_title_is_no_incident_of_its_own() -> None:
    expected = [{"kind": "rocket", "fired": "2", "hurt": "2"}]
    text = "أصيب جنديان عندما سقط صاروخان على قاعدة عين الأسد فجر السبت."
    assert told(text, expected, title="قصف صاروخي على قاعدة عين الأسد") == expected

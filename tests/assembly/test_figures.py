"""Counts of projectiles, wounded and killed: whose, how many, and where tellers differ."""

from __future__ import annotations

from typing import Any

import pytest

from attackx import Quantity, extract

from .facts import amount, told

Cases = list[tuple[str, list[dict[str, Any]]]]

# a figure and what it counts
FIGURES: Cases = [
    (
        "قالت وزارة الصحة إن حصيلة القصف على المستشفى بلغت 12 قتيلا و30 جريحا.",
        [{"dead": "12", "hurt": "30"}],
    ),
    (
        "أسفر الهجوم على الدورية عن مقتل ثلاثة جنود بينهم ضابط وإصابة اثنين آخرين.",
        [{"dead": "3", "hurt": "2"}],
    ),
    (
        "أطلق المسلحون ثمانية صواريخ، سقط ثلاثة منها داخل قاعدة بلد الجوية.",
        [{"fired": "8", "target": "قاعدة بلد الجوية"}],
    ),
    (
        "سقط أكثر من عشرة صواريخ على قاعدة عين الأسد.",
        [{"fired": "11+"}],
    ),
    (
        "لم يسفر سقوط الصاروخ قرب السفارة عن قتلى أو جرحى.",
        [{"dead": "0", "hurt": "0"}],
    ),
    (
        "ارتفعت حصيلة ضحايا التفجير الذي استهدف مسجدا في بيشاور إلى 59 قتيلا و157 جريحا.",
        [{"dead": "59", "hurt": "157"}],
    ),
    (
        "أطلقت عشرات الصواريخ من غزة باتجاه عسقلان.",
        [{"fired": "20+"}],
    ),
    (
        "قتل قائد ميداني واثنان من مرافقيه في ضربة جوية استهدفت سيارتهم في إدلب.",
        [{"dead": "3"}],
    ),
    (
        "أصيب ثلاثة جنود أميركيين، أحدهم في حالة حرجة، في هجوم بمسيرة على قاعدة أربيل.",
        [{"hurt": "3"}],
    ),
    (
        "لم تقع أي إصابات جراء سقوط قذيفتي هاون في محيط السفارة الأميركية.",
        [{"hurt": "0", "fired": "2"}],
    ),
]
# two tellers, two figures
DIFFERING: Cases = [
    (
        "قالت الشرطة إن ثلاثة جنود قتلوا في هجوم على حاجز قرب الموصل. وقال مصدر طبي إن عدد القتلى خمسة.",
        [{"dead": "3", "disputed": ["fatalities"]}],
    ),
    (
        "ذكرت وكالة رويترز أن صاروخين سقطا على قاعدة عين الأسد، فيما تحدثت خلية الإعلام الأمني عن سقوط خمسة صواريخ.",
        [{"fired": "2", "disputed": ["projectile_count"]}],
    ),
    (
        "أصيب تسعة أشخاص بانفجار عبوة في كركوك، بحسب الشرطة. وأكد مصدر طبي إصابة تسعة أشخاص في الانفجار.",
        [{"hurt": "9", "disputed": []}],
    ),
    (
        "قتل أربعة أشخاص وأصيب ستة في تفجير استهدف سوقا في بعقوبة.",
        [{"dead": "4", "hurt": "6", "disputed": []}],
    ),
    (
        "أعلن الجيش إصابة جنديين في الهجوم على القاعدة، بينما تحدثت مصادر محلية عن إصابة خمسة جنود على الأقل.",
        [{"hurt": "2", "disputed": ["injuries"]}],
    ),
]
# said to be none, not said, and bounds
NONE: Cases = [
    (
        "سقط صاروخ على قاعدة عين الأسد دون وقوع خسائر بشرية.",
        [{"hurt": "0", "dead": "0"}],
    ),
    (
        "سقط صاروخ على قاعدة عين الأسد.",
        [{"hurt": None, "dead": None, "fired": "1"}],
    ),
    (
        "استهدفت مسيرة مصفاة بيجي، ولم يصب أحد.",
        [{"hurt": "0", "dead": None}],
    ),
    (
        "انفجرت عبوة ناسفة في الموصل من دون إصابات.",
        [{"hurt": "0"}],
    ),
    (
        "سقطت عدة صواريخ قرب مطار بغداد، ولم تتوفر معلومات عن الخسائر.",
        [{"fired": "2+", "hurt": None, "dead": None}],
    ),
    (
        "أسفر القصف على البلدة عن سقوط عشرات الجرحى.",
        [{"hurt": "20+"}],
    ),
    (
        "أدى قصف سوق في الخرطوم إلى مقتل نحو عشرين شخصا.",
        [{"dead": "~20"}],
    ),
    (
        "قتل ما بين خمسة وسبعة أشخاص في تفجير مسجد في كابل.",
        [{"dead": "5-7"}],
    ),
    (
        "سقطت قذيفة على منزل في البلدة، ما أسفر عن مقتل ثلاث نساء على الأقل.",
        [{"dead": "3+"}],
    ),
]

# parts of a toll, tolls of other things, both slots at once
PARTS: Cases = [
    (
        "أدى تفجير سيارة مفخخة في سوق بعقوبة إلى مقتل وإصابة عشرين شخصا.",
        [{"dead": "20", "hurt": "20"}],
    ),
    (
        "أسفر انفجار عبوة في سوق بعقوبة عن مقتل ثمانية أشخاص بينهم طفلان وامرأة.",
        [{"dead": "8"}],
    ),
    (
        "قصفت المدفعية حي الزهور في المدينة، فقتل رجل وزوجته وأصيب طفلهما.",
        [{"dead": "2"}],
    ),
    (
        "انفجرت عبوة ناسفة في سيارة القاضي قرب المحكمة، ما أدى إلى مقتله مع اثنين من مرافقيه.",
        [{"dead": "3"}],
    ),
    (
        "قتل شرطي وأصيب آخرون في هجوم مسلح على مركز الشرطة في كركوك.",
        [{"dead": "1", "hurt": "1+"}],
    ),
    (
        "قصفت المدفعية سوق المدينة، فقتل تسعة وأصيب أربعون. وقتل 900 مدني منذ بداية الحرب.",
        [{"dead": "9", "hurt": "40"}],
    ),
    (
        "هاجم مسلحون حاجزا للجيش قرب الموصل، ما أدى إلى مقتل جنديين. وقال الجيش إن المهاجمين الأربعة قتلوا.",
        [{"dead": "2"}],
    ),
    (
        "سقط صاروخ على سوق المدينة، ودعا الإمام الله أن يمن على المصابين بالشفاء.",
        [{"hurt": None, "fired": "1"}],
    ),
]
# what was fired, and what was not
FIRED: Cases = [
    (
        "سقطت أربعة صواريخ على قاعدة بلد الجوية، وعثرت الشرطة على صاروخين قرب منصة الإطلاق.",
        [{"fired": "4", "disputed": []}],
    ),
    (
        "استهدفت خمس مسيرات وصاروخ مجنح ميناء المدينة.",
        [{"fired": "5", "disputed": ["projectile_count"]}],
    ),
    (
        "سقطت صواريخ على قاعدة عين الأسد. وقال مصدر أمني إن عدد الصواريخ ثلاثة، وإنها سقطت في العراء.",
        [{"fired": "3"}],
    ),
    (
        "سقط صاروخان قرب صالة مطار المدينة وانفجر ثالث عند السور.",
        [{"fired": "3", "disputed": []}],
    ),
    (
        "مسيرة مفخخة استهدفت معسكرا للجيش قرب أربيل.",
        [{"fired": "1"}],
    ),
    (  # what a whole war has is left out, what comes after it is not; aircraft are drones only in a drone's attack
        "أطلقت الجماعة 900 صاروخ منذ بداية الحرب، وسقط صاروخان أمس على مطار أربيل وقتل ثلاثة.",
        [{"fired": "2", "dead": "3", "disputed": []}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وأصيب عامل وحلقت ثلاث طائرات.",
        [{"fired": "2", "hurt": "1", "disputed": []}],
    ),
    (
        "سقط صاروخا كاتيوشا على معسكر التاجي.",
        [{"fired": "2"}],
    ),
    (
        "قتل خمسة أشخاص في غارة نفذتها طائرة مسيرة على منزل في المدينة.",
        [{"fired": None, "dead": "5"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*PARTS, *FIRED])
def test_what_counts(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), DIFFERING)
def test_differing_figures(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(("text", "expected"), NONE)
def test_none_not_said_and_bounds(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


def test_both_figures_stay_with_their_tellers() -> None:
    text = "قالت الشرطة إن ثلاثة جنود قتلوا في هجوم على حاجز قرب الموصل. وقال مصدر طبي إن عدد القتلى خمسة."
    event = extract(text)[0]
    dead = [report for report in event.reports if report.slot == "fatalities"]
    assert [(report.source, amount(report.value)) for report in dead if isinstance(report.value, Quantity)] == [
        ("الشرطة", "3"),
        ("مصدر طبي", "5"),
    ]
    assert event.resolution == {"fatalities": "first_told"}
    assert event.fatalities == dead[0].value
    assert all(text[r.evidence.start : r.evidence.stop] == r.evidence.text for r in dead)


def test_a_figure_told_again_is_still_the_first_told() -> None:
    text = (
        "قال مصدر أمني إن ثلاثة جنود قتلوا بسقوط صاروخ على قاعدة عين الأسد. وقالت وزارة الدفاع إن خمسة جنود قتلوا في "
        "القصف على القاعدة. وذكرت وكالة رويترز أن ثلاثة جنود قتلوا في القصف على القاعدة."
    )
    [event] = extract(text)
    assert amount(event.fatalities) == "3"
    assert [r.source for r in event.reports if r.slot == "fatalities"] == ["مصدر أمني", "وزارة الدفاع", "وكالة رويترز"]


def test_events_and_sums_are_numbered_without_gaps() -> None:
    text = (
        "تعرضت القوات الأميركية لأكثر من 70 هجوما منذ الشهر الماضي. "
        "وسقط صاروخان على قاعدة عين الأسد فجر اليوم، وهو الهجوم الثالث خلال أسبوع على القاعدة."
    )
    events = extract(text, published="2024-01-10")
    assert [(e.id, e.aggregate) for e in events] == [("e1", True), ("e2", False), ("e3", True)]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("تفجير يقتل العشرات في نوى", "قتل 34 شخصا في تفجير استهدف سوقا في نوى.", ["34"]),
        ("تفجير يقتل العشرات في نوى", "استهدف تفجير سوقا في نوى، وقتل سبعة أشخاص.", ["20+", "7"]),
        ("تفجير يقتل العشرات في نوى", "استهدف تفجير سوقا في نوى.", ["20+"]),
    ],
)
def test_a_headline_rounds_the_dead(title: str, text: str, expected: list[str]) -> None:
    [event] = extract(text, title=title)
    said = (report.value for report in event.reports if report.slot == "fatalities")
    assert [amount(value) for value in said if isinstance(value, Quantity)] == expected

"""Which incident of a text a sentence's attack is, told in full: what joins, what parts, what a title leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import in_full

# a title, a text, and all that is told of each incident, but for ids and countries
ROWS: list[tuple[str | None, str, list[dict[str, Any]]]] = [
    # time apart, incident apart
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. وسقط صاروخان على مطار أربيل الجمعة.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-18", "fired": "2"},
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-19", "fired": "2"},
        ],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الجمعة. وسقط صاروخان على مطار أربيل مساء الجمعة.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-19", "fired": "2"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الجمعة. وقال مسؤول إن المطار تعرض لهجوم اليوم.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "date": "2024-01-19",
                "fired": "2",
                "sources": ["مسؤول"],
            }
        ],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. وقال مسؤول إن المطار تعرض لهجوم اليوم.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-18", "fired": "2"},
            {"kind": "unspecified", "target": "مطار أربيل", "date": "2024-01-20", "sources": ["مسؤول"]},
        ],
    ),
    # "today" in a quotation may be the day before publication, the narrator's is none but the day itself
    (
        None,
        "سقط صاروخان الجمعة على قاعدة عين الأسد التي تستضيف قوات أميركية. "
        "وقال متحدث: «وقع هجوم صاروخي اليوم ضد القوات الأميركية في القاعدة».",
        [
            {
                "kind": "rocket",
                "target": "قاعدة عين الأسد",
                "date": "2024-01-19",
                "fired": "2",
                "sources": ["متحدث"],
            }
        ],
    ),
    (
        None,
        "سقط صاروخان الجمعة على قاعدة عين الأسد التي تستضيف قوات أميركية. "
        "ووقع هجوم صاروخي اليوم على القوات الأميركية في كركوك.",
        [
            {"kind": "rocket", "target": "قاعدة عين الأسد", "date": "2024-01-19", "fired": "2"},
            {"kind": "rocket", "target": "القوات الأميركية", "place": "كركوك", "date": "2024-01-20"},
        ],
    ),
    # a day on which it was announced is no other day than that of which the announcement speaks
    (
        None,
        "قتل جنديان وأصيب أربعة في هجوم مسلح قرب نينوى، كما أعلنت الحكومة مساء الجمعة. "
        "وقالت الحكومة في بيان إن هجوما مسلحا استهدف دورية للجيش الخميس قرب نينوى.",
        [
            {
                "kind": "armed_assault",
                "target": "دورية للجيش",
                "place": "نينوى",
                "date": "2024-01-18",
                "dead": "2",
                "hurt": "4",
                "sources": ["الحكومة"],
            }
        ],
    ),
    # what "this incident" comes after is another one
    (
        None,
        "أصيب فلسطيني بإطلاق نار في الضفة الغربية الجمعة. "
        "ويأتي هذا الحادث بعد يوم دام أسفر عن مقتل عشرة أشخاص برصاص الجيش الإسرائيلي في غزة.",
        [
            {
                "kind": "armed_assault",
                "target": "فلسطيني",
                "place": "الضفة الغربية",
                "date": "2024-01-19",
                "hurt": "1",
            },
            {
                "kind": "armed_assault",
                "place": "غزة",
                "dead": "10",
                "doers": [("الجيش الإسرائيلي", "attributed")],
            },
        ],
    ),
    # "it is the first attack since the truce ended ten days ago" is said of the attack before it, and gives no day
    (
        None,
        "قتل جندي في هجوم على مركز للشرطة في ديار بكر. "
        "وهو أول هجوم من نوعه منذ انهيار الهدنة بين المتمردين والجيش التركي قبل عشرة أيام.",
        [{"kind": "unspecified", "target": "مركز للشرطة", "place": "ديار بكر", "dead": "1"}],
    ),
    (
        None,
        "قتل 33 شخصا في قصف على مطار أربيل السبت. وقال طبيب إن 33 شخصا قتلوا الخميس في قصف على المطار.",
        [
            {
                "kind": "shelling",
                "target": "مطار أربيل",
                "place": "أربيل",
                "date": "2024-01-20",
                "dead": "33",
                "sources": ["طبيب"],
            }
        ],
    ),
    # a clash of men is no blow from afar, nor are killings by them
    (
        None,
        "تمكنت القوات من قتل ستة مسلحين في كركوك. ونفذ الطيران تسع طلعات جوية أسفرت عن مقتل أربعين مسلحا.",
        [
            {"kind": "armed_assault", "target": "مسلحين", "place": "كركوك", "dead": "6"},
            {"kind": "airstrike", "target": "مسلحا", "dead": "40"},
        ],
    ),
    (
        None,
        "قصفت الطائرات معسكرا في كركوك. وقتل أربعة مسلحين في اشتباكات في كركوك.",
        [
            {"kind": "airstrike", "target": "معسكرا", "place": "كركوك"},
            {"kind": "armed_assault", "target": "مسلحين", "place": "كركوك", "dead": "4"},
        ],
    ),
    # another means, another place, another thing
    (
        None,
        "سقط صاروخان على مطار أربيل. وانفجرت سيارة مفخخة في كركوك.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"},
            {"kind": "bombing", "place": "كركوك"},
        ],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل. واستهدف القصف المطار.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل. وأصاب صاروخ مبنى البلدية.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"},
            {"kind": "rocket", "target": "مبنى البلدية", "fired": "1"},
        ],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل. كما أصاب صاروخ مبنى البلدية.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"},
            {"kind": "rocket", "target": "مبنى البلدية", "fired": "1"},
        ],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل. وفي حادث منفصل، أصابت مسيرة مبنى.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"},
            {"kind": "drone", "target": "مبنى"},
        ],
    ),
    (
        None,
        "استهدفت غارة منزلا في خان يونس. واستهدفت غارة منزلا.",
        [{"kind": "airstrike", "target": "منزلا", "place": "خان يونس"}],
    ),
    (
        None,
        "استهدفت غارة منزلا. واستهدفت غارة المنزل.",
        [{"kind": "airstrike", "target": "منزلا"}],
    ),
    (
        None,
        "استهدفت غارة منزلا في الموصل. واستهدفت غارة منزلا في بغداد.",
        [
            {"kind": "airstrike", "target": "منزلا", "place": "الموصل"},
            {"kind": "airstrike", "target": "منزلا", "place": "بغداد"},
        ],
    ),
    # what was planted is no shelling, and a blast may be
    (
        None,
        "انفجرت عبوة ناسفة في كركوك. وقصفت المدفعية موقع مراقبة.",
        [
            {"kind": "bombing", "place": "كركوك", "fired": "1"},
            {"kind": "shelling", "target": "موقع مراقبة"},
        ],
    ),
    (
        None,
        "سمع انفجار في كركوك. وقصفت المدفعية موقع مراقبة.",
        [{"kind": "bombing", "target": "موقع مراقبة", "place": "كركوك"}],
    ),
    # the same toll
    (
        None,
        "قتل تسعة في غارة على منزل في رفح. وقال مصدر إن تسعة قتلوا في قصف استهدف مبنى.",
        [{"kind": "airstrike", "target": "منزل", "place": "رفح", "dead": "9", "sources": ["مصدر"]}],
    ),
    (
        None,
        "قتل تسعة في غارة على منزل في رفح. وقتل سبعة في قصف استهدف مبنى.",
        [
            {"kind": "airstrike", "target": "منزل", "place": "رفح", "dead": "9"},
            {"kind": "shelling", "target": "مبنى", "dead": "7"},
        ],
    ),
    (
        None,
        "قتل تسعة في غارة على منزل في رفح. وقتل تسعة في قصف استهدف مبنى في جنين.",
        [
            {"kind": "airstrike", "target": "منزل", "place": "رفح", "dead": "9"},
            {"kind": "shelling", "target": "مبنى في جنين", "place": "جنين", "dead": "9"},
        ],
    ),
    (
        None,
        "قتل واحد في غارة على منزل في رفح. وقتل واحد في قصف استهدف مبنى.",
        [
            {"kind": "airstrike", "target": "منزل", "place": "رفح", "dead": "1"},
            {"kind": "shelling", "target": "مبنى", "dead": "1"},
        ],
    ),
    # a deed of the same doer, told by himself, or lying back
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا في حمص. وكانت إسرائيل قد شنت غارة على دمشق في أيلول 2021.",
        [
            {"kind": "airstrike", "target": "مخزنا", "place": "حمص", "doers": [("إسرائيلية", "attributed")]},
            {
                "kind": "airstrike",
                "target": "دمشق",
                "date": "2021-09-01",
                "doers": [("إسرائيل", "attributed")],
                "background": True,
            },
        ],
    ),
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا. وقال الجيش الإسرائيلي إنه شن غارات على مواقع في حمص.",
        [
            {
                "kind": "airstrike",
                "target": "مخزنا",
                "place": "حمص",
                "doers": [("الجيش الإسرائيلي", "claimed")],
                "sources": ["الجيش الإسرائيلي"],
            }
        ],
    ),
    # a title that names the town, the means, the kind of thing
    (
        "تفجير في أبها",
        "انفجرت عبوة ناسفة في سوق الثلاثاء وسط مدينة أبها وأصيب أربعة أشخاص.",
        [{"kind": "bombing", "target": "سوق", "place": "أبها", "fired": "1", "hurt": "4"}],
    ),
    (
        "قصف أبها",
        "سقط صاروخ على مطار أبها.",
        [{"kind": "rocket", "target": "مطار أبها", "place": "أبها", "fired": "1"}],
    ),
    (
        "قصف أبها",
        "سقط صاروخ على مطار نجران.",
        [
            {"kind": "shelling", "target": "أبها"},
            {"kind": "rocket", "target": "مطار نجران", "place": "نجران", "fired": "1"},
        ],
    ),
    (
        "قصف صاروخي على أبها",
        "أصابت مسيرة مطار أبها.",
        [{"kind": "rocket", "target": "مطار أبها", "place": "أبها"}],
    ),
    (
        "جرحى التفجير يصلون إلى المستشفى",
        "انفجرت عبوة في سوق بعقوبة وأصيب أربعة.",
        [{"kind": "bombing", "target": "سوق بعقوبة", "fired": "1", "hurt": "4"}],
    ),
    (
        "هجوم على قاعدة",
        "سقط صاروخان على قاعدة عين الأسد.",
        [{"kind": "rocket", "target": "قاعدة عين الأسد", "fired": "2"}],
    ),
    (
        "هجوم على قاعدة حرير",
        "سقط صاروخان على قاعدة عين الأسد.",
        [
            {"kind": "unspecified", "target": "قاعدة حرير"},
            {"kind": "rocket", "target": "قاعدة عين الأسد", "fired": "2"},
        ],
    ),
    (
        "هجوم على جنود",
        "سقط صاروخان على قاعدة عين الأسد.",
        [{"kind": "rocket", "target": "قاعدة عين الأسد", "fired": "2"}],
    ),
    # a source's own account of a deed by the same doer and means, and none
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا. وقال الجيش التركي إنه شن غارات على مواقع في حمص.",
        [
            {"kind": "airstrike", "target": "مخزنا", "doers": [("إسرائيلية", "attributed")]},
            {
                "kind": "airstrike",
                "target": "مواقع في حمص",
                "place": "حمص",
                "doers": [("الجيش التركي", "claimed")],
                "sources": ["الجيش التركي"],
            },
        ],
    ),
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا. وقال الجيش الإسرائيلي إنه قصف بالمدفعية مواقع في حمص.",
        [
            {"kind": "airstrike", "target": "مخزنا", "doers": [("إسرائيلية", "attributed")]},
            {
                "kind": "shelling",
                "target": "مواقع في حمص",
                "place": "حمص",
                "doers": [("الجيش الإسرائيلي", "claimed")],
                "sources": ["الجيش الإسرائيلي"],
            },
        ],
    ),
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا. وشن الجيش الإسرائيلي غارات على مواقع في حمص.",
        [
            {"kind": "airstrike", "target": "مخزنا", "doers": [("إسرائيلية", "attributed")]},
            {
                "kind": "airstrike",
                "target": "مواقع في حمص",
                "place": "حمص",
                "doers": [("الجيش الإسرائيلي", "attributed")],
            },
        ],
    ),
    (
        None,
        "سقط صاروخ على سوق. وقال مصدر إن القصف أصاب مبنى.",
        [{"kind": "rocket", "target": "سوق", "fired": "1", "sources": ["مصدر"]}],
    ),
    (
        None,
        "سقط صاروخ على سوق. وقال مصدر إن صاروخا أصاب مبنى.",
        [{"kind": "rocket", "target": "سوق", "fired": "1", "sources": ["مصدر"]}],
    ),
    (
        None,
        "سقط صاروخ على سوق. وقال مصدر إن صاروخا آخر أصاب مبنى البلدية.",
        [
            {"kind": "rocket", "target": "سوق", "fired": "1"},
            {"kind": "rocket", "target": "مبنى البلدية", "fired": "1", "sources": ["مصدر"]},
        ],
    ),
    (
        None,
        "سقط صاروخ على سوق في تعز. وقال مصدر إن صاروخا أصاب مبنى في لحج.",
        [
            {"kind": "rocket", "target": "سوق", "place": "تعز", "fired": "1"},
            {"kind": "rocket", "target": "مبنى في لحج", "place": "لحج", "fired": "1", "sources": ["مصدر"]},
        ],
    ),
    # what lies back without a day of its own is the one told
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا في حمص. وكانت إسرائيل قد شنت غارة.",
        [{"kind": "airstrike", "target": "مخزنا", "place": "حمص", "doers": [("إسرائيل", "attributed")]}],
    ),
    (
        None,
        "استهدفت غارة إسرائيلية مخزنا في حمص. وكانت إسرائيل قد شنت غارة وقتل اثنان.",
        [{"kind": "airstrike", "target": "مخزنا", "place": "حمص", "dead": "2", "doers": [("إسرائيل", "attributed")]}],
    ),
    # the same kind of thing, in one place or in two
    (
        None,
        "قصفت المدفعية معسكرا. وقصفت المدفعية المعسكر.",
        [{"kind": "shelling", "target": "معسكرا"}],
    ),
    (
        None,
        "قصفت المدفعية مواقع للحوثيين في مأرب. وقصفت المدفعية مواقع للحوثيين في تعز.",
        [
            {"kind": "shelling", "target": "مواقع للحوثيين", "place": "مأرب"},
            {"kind": "shelling", "target": "مواقع للحوثيين", "place": "تعز"},
        ],
    ),
    (
        None,
        "قصفت المدفعية مواقع للحوثيين في مأرب. وقصفت المدفعية مواقع للحوثيين.",
        [{"kind": "shelling", "target": "مواقع للحوثيين", "place": "مأرب"}],
    ),
    (
        "تفجير في أبها",
        "سقط صاروخ على مطار أبها.",
        [
            {"kind": "bombing", "place": "أبها"},
            {"kind": "rocket", "target": "مطار أبها", "place": "أبها", "fired": "1"},
        ],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), ROWS)
def test_what_is_told_of_each_incident(title: str | None, text: str, expected: list[dict[str, Any]]) -> None:
    assert in_full(text, title) == expected

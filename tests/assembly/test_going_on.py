"""What goes on about the incident before it, what counts the attacks of a row, and what is of another article."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import in_full

# a text, and all that is told of each incident, but for ids and countries
ROWS: list[tuple[str, list[dict[str, Any]]]] = [
    # "two attacks on the 16th and the 18th" are two, a number that does not fit the days is a sum
    (
        "تعرضت قاعدة حرير لهجومين يومي 16 و18 كانون الثاني.",
        [
            {"kind": "unspecified", "target": "قاعدة حرير", "date": "2024-01-16"},
            {"kind": "unspecified", "target": "قاعدة حرير", "date": "2024-01-18"},
        ],
    ),
    (
        "تعرضت قاعدة حرير لهجومين يوم 16 كانون الثاني.",
        [{"kind": "unspecified", "target": "قاعدة حرير", "date": "2024-01-16", "aggregate": "2"}],
    ),
    (
        "تعرضت قاعدة حرير لهجومين في تشرين الأول وتشرين الثاني.",
        [{"kind": "unspecified", "target": "قاعدة حرير", "date": "2023-10-01", "aggregate": "2"}],
    ),
    # facts without a word of attack belong to the attack before them, over three sentences
    (
        "سقط صاروخان على مطار أربيل. وأصيب ثلاثة جنود.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "hurt": "3"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وافتتحت مدرسة. وافتتح مستشفى. وأصيب ثلاثة جنود.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "hurt": "3"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وافتتحت مدرسة. وافتتح مستشفى. وافتتح سوق. وأصيب ثلاثة جنود.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وأصيب ثلاثة جنود العام الماضي.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وأصيب ثلاثة جنود في أربيل.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "hurt": "3"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وقال مسؤول إن التحقيق في الحادث بدأ.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "sources": ["مسؤول"]}],
    ),
    # devices that are cleared are of no attack
    (
        "سقط صاروخان على مطار أربيل. وتمكنت قوات الأمن من تفجير تسع عبوات ناسفة دون وقوع إصابات.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    # the young man told of before, a fight that was told, and what was told at all
    (
        "سقط صاروخان أطلقهما شاب على مطار أربيل. وقال مسؤول إن الشاب كان طالبا.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "sources": ["مسؤول"]}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وقال مسؤول إن الشاب كان طالبا.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وأكد مسؤول هذه المعلومات.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "sources": ["مسؤول"]}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وقال مسؤول إن الاشتباكات وقعت فجرا.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    # who is near tells of the very thing that was hit, soon after
    (
        "سقط صاروخان على مبنى البلدية. وقال مصدر أمني إن المبنى احترق.",
        [{"kind": "rocket", "target": "مبنى البلدية", "fired": "2", "sources": ["مصدر أمني"]}],
    ),
    (
        "سقط صاروخان على مبنى البلدية. وقال وزير الداخلية إن المبنى احترق.",
        [{"kind": "rocket", "target": "مبنى البلدية", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مبنى البلدية. وافتتحت مدرسة. وافتتح سوق. وقال مصدر أمني إن المبنى احترق.",
        [{"kind": "rocket", "target": "مبنى البلدية", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. وقال مسؤول إن المدرسة افتتحت.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. واتهم مسؤول حزب الله بذلك.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "fired": "2",
                "doers": [("حزب الله", "attributed")],
                "said_by": {"حزب الله": ["مسؤول"]},
                "sources": ["مسؤول"],
            }
        ],
    ),
    # "this is the third attack" counts the one told before
    (
        "سقط صاروخان على مطار أربيل السبت. وهذا هو الهجوم الثالث خلال أسبوع على قاعدة حرير.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-20", "fired": "2"},
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "aggregate": "3"},
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل السبت. وكان الهجوم الثالث على قاعدة حرير قد وقع الجمعة.",
        [
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "date": "2024-01-20", "fired": "2"},
            {"kind": "unspecified", "target": "قاعدة حرير", "date": "2024-01-19", "background": True},
        ],
    ),
    # the known ones are a sum, new ones are one attack told as several
    (
        "أوقعت الهجمات على قاعدة حرير عشرة قتلى.",
        [{"kind": "unspecified", "target": "قاعدة حرير", "dead": "10", "aggregate": "2+"}],
    ),
    (
        "أوقعت هجمات على قاعدة حرير عشرة قتلى.",
        [{"kind": "unspecified", "target": "قاعدة حرير", "dead": "10"}],
    ),
    # a link to another article is no part of this one
    (
        "اقرأ أيضا: سقوط صاروخ على قاعدة حرير\nسقط صاروخان على مطار أربيل.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2"}],
    ),
    (
        "سقط صاروخان على مطار أربيل. والهجوم على القاعدة أوقع قتلى.",
        [{"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "fired": "2", "dead": "1+"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_goes_on_about_an_incident(text: str, expected: list[dict[str, Any]]) -> None:
    assert in_full(text) == expected

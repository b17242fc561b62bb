"""What the whole text settles of an incident: its row, its day, its name, its country."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import whole

TWO_ON_ERBIL = {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "country": "IQ", "fired": "2"}

# a text, and all that is told of each incident, but for ids
ROWS: list[tuple[str, list[dict[str, Any]]]] = [
    # a row is summed once, however often it is told, and with its own number
    (
        "سقط صاروخان على مطار أربيل للمرة الثالثة خلال أسبوع. وسقط صاروخ على قاعدة حرير للمرة الثالثة خلال أسبوع.",
        [
            TWO_ON_ERBIL,
            {"kind": "rocket", "target": "قاعدة حرير", "country": "IQ", "fired": "1"},
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "country": "IQ", "aggregate": "3"},
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل للمرة الثالثة خلال أسبوع. وانفجرت عبوة في كركوك وقتل اثنان للمرة الرابعة خلال شهر.",
        [
            TWO_ON_ERBIL,
            {"kind": "bombing", "place": "كركوك", "country": "IQ", "fired": "1", "dead": "2"},
            {"kind": "rocket", "target": "مطار أربيل", "place": "أربيل", "country": "IQ", "aggregate": "3"},
            {"kind": "bombing", "place": "كركوك", "country": "IQ", "aggregate": "4"},
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل للمرة الثالثة خلال أسبوع. وتعرض المطار لثلاث هجمات منذ أسبوع.",
        [
            TWO_ON_ERBIL,
            {"kind": "unspecified", "target": "مطار أربيل", "country": "IQ", "aggregate": "3"},
        ],
    ),
    (
        "قتل اثنان للمرة الرابعة خلال شهر في هجوم على سوق.",
        [
            {"kind": "unspecified", "target": "سوق", "dead": "2"},
            {"kind": "unspecified", "target": "سوق", "aggregate": "4"},
        ],
    ),
    # "the base" is the one name that was told before it
    (
        "قال مسؤول في قاعدة بلد الجوية إن الوضع هادئ. وسقط صاروخان على القاعدة.",
        [{"kind": "rocket", "target": "قاعدة بلد الجوية", "country": "IQ", "fired": "2"}],
    ),
    (
        "قال مسؤول في قاعدة بلد الجوية إن الوضع هادئ. وقال مسؤول في قاعدة حرير إن الوضع هادئ. وسقط صاروخان على القاعدة.",
        [{"kind": "rocket", "target": "القاعدة", "fired": "2"}],
    ),
    (
        "قال مسؤول في مطار أربيل إن الوضع هادئ. وسقط صاروخان على القاعدة.",
        [{"kind": "rocket", "target": "القاعدة", "fired": "2"}],
    ),
    (
        "سقط صاروخان على القاعدة. وقال مسؤول في قاعدة بلد الجوية إن الوضع هادئ.",
        [{"kind": "rocket", "target": "القاعدة", "fired": "2"}],
    ),
    (
        "قال مسؤول في قاعدة بلد الجوية إن صاروخين سقطا على القاعدة.",
        [
            {
                "kind": "rocket",
                "target": "قاعدة بلد الجوية",
                "country": "IQ",
                "fired": "2",
                "sources": ["مسؤول في قاعدة بلد الجوية"],
            }
        ],
    ),
    # undated news is of the day that announces it, or that of the attack at the same time
    (
        "أعلنت الشرطة السبت أن تحقيقا فتح. وسقط صاروخان على مطار أربيل.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "country": "IQ",
                "date": "2024-01-20",
                "fired": "2",
            }
        ],
    ),
    (
        "أعلنت الشرطة السبت أن تحقيقا فتح. وافتتحت مدرسة. وافتتح مستشفى. وسقط صاروخان على مطار أربيل.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "country": "IQ",
                "date": "2024-01-20",
                "fired": "2",
            }
        ],
    ),
    (
        "وافتتحت مدرسة. وافتتح مستشفى. وافتتح سوق. وأعلنت الشرطة السبت أن تحقيقا فتح. وسقط صاروخان على مطار أربيل.",
        [TWO_ON_ERBIL],
    ),
    (
        "أعلنت الشرطة هذا الأسبوع أن تحقيقا فتح. وسقط صاروخان على مطار أربيل.",
        [TWO_ON_ERBIL],
    ),
    (
        "سقط صاروخان على مطار أربيل الجمعة. وفي الوقت نفسه انفجرت سيارة مفخخة في كركوك.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "country": "IQ",
                "date": "2024-01-19",
                "fired": "2",
            },
            {"kind": "bombing", "place": "كركوك", "country": "IQ", "date": "2024-01-19"},
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل الجمعة. وانفجرت سيارة مفخخة في كركوك.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "country": "IQ",
                "date": "2024-01-19",
                "fired": "2",
            },
            {"kind": "bombing", "place": "كركوك", "country": "IQ"},
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل الجمعة. وكانت سيارة مفخخة قد انفجرت في كركوك.",
        [
            {
                "kind": "rocket",
                "target": "مطار أربيل",
                "place": "أربيل",
                "country": "IQ",
                "date": "2024-01-19",
                "fired": "2",
            },
            {"kind": "bombing", "place": "كركوك", "country": "IQ", "background": True},
        ],
    ),
    # a shared name is in the country named most around it, else the larger place
    (
        "استهدفت غارة معسكرا في رفح في سيناء.",
        [{"kind": "airstrike", "target": "معسكرا", "place": "رفح", "within": ["سيناء"], "country": "EG"}],
    ),
    (
        "استهدفت غارة معسكرا في رفح في غزة.",
        [{"kind": "airstrike", "target": "معسكرا", "place": "رفح", "within": ["غزة"], "country": "PS"}],
    ),
    (
        "استهدفت غارة معسكرا في رفح.",
        [{"kind": "airstrike", "target": "معسكرا", "place": "رفح", "country": "PS"}],
    ),
    (
        "استهدفت غارة معسكرا في طرابلس.",
        [{"kind": "airstrike", "target": "معسكرا", "place": "طرابلس", "country": "LY"}],
    ),
    (
        "استهدفت غارة معسكرا في طرابلس، وقالت بيروت إن الغارة فشلت.",
        [{"kind": "airstrike", "target": "معسكرا", "place": "طرابلس", "country": "LB", "sources": ["بيروت"]}],
    ),
    # near an installation is the installation, near a town a blast has no target
    (
        "سقط صاروخ في محيط مطار أربيل.",
        [{"kind": "rocket", "target": "محيط مطار أربيل", "country": "IQ", "fired": "1"}],
    ),
    (
        "انفجرت سيارة مفخخة قرب مطار أربيل وقتل جندي.",
        [{"kind": "bombing", "target": "مطار أربيل", "place": "أربيل", "country": "IQ", "dead": "1"}],
    ),
    (
        "انفجرت سيارة مفخخة قرب بلدة سنجار وقتل جندي.",
        [{"kind": "bombing", "target": "جندي", "place": "بلدة سنجار", "country": "IQ", "dead": "1"}],
    ),
    (
        "أصابت غارة مقر قيادة الفرقة الأولى في كركوك.",
        [{"kind": "airstrike", "target": "مقر قيادة الفرقة الأولى", "place": "كركوك", "country": "IQ"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_the_text_settles(text: str, expected: list[dict[str, Any]]) -> None:
    assert [{k: v for k, v in event.items() if k != "target_id"} for event in whole(text)] == expected


# "the base" points back over twelve sentences
@pytest.mark.parametrize(("between", "target"), [(11, "قاعدة بلد الجوية"), (12, "القاعدة")])
def test_how_far_a_bare_head_points_back(between: int, target: str) -> None:
    quiet = "وافتتحت مدرسة في المدينة. " * between
    [event] = whole(f"قال مسؤول في قاعدة بلد الجوية إن الوضع هادئ. {quiet}وسقط صاروخان على القاعدة.")
    assert event["target"] == target

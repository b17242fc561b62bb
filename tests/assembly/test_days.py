"""The day of an incident whose own sentences name none."""

from __future__ import annotations

import pytest

from attackx import extract

from .facts import PUBLISHED

# a text of Saturday 2024-01-20, and the days of its events
DAYS: list[tuple[str, list[str | None]]] = [
    # the same day, told by hours or by "meanwhile"
    (
        "أصابت غارة معسكرا في تعز أمس. وبعد نحو نصف ساعة، قصفت المدفعية بلدة الرشيدة.",
        ["2024-01-19", "2024-01-19"],
    ),
    (
        "أصابت غارة معسكرا في تعز أمس. وفي غضون ذلك، انفجرت سيارة مفخخة أمام سوق في عدن.",
        ["2024-01-19", "2024-01-19"],
    ),
    ("أصابت غارة معسكرا في تعز أمس. وانفجرت سيارة مفخخة أمام سوق في عدن.", ["2024-01-19", None]),
    # days counted from the attack told before
    ("قصفت المدفعية أمس مواقع في الجبل غداة غارات على معسكر الرشيدة.", ["2024-01-19", "2024-01-18"]),
    (
        "أصابت غارة معسكرا في تعز أمس. ويأتي ذلك بعد يومين من تفجير أمام سوق في عدن.",
        ["2024-01-19", "2024-01-17"],
    ),
    (
        "قصف الجيش معسكرا في تعز في 3 يناير 2024. وردت الجماعة بعدها بيومين بهجوم صاروخي على ميناء المخا.",
        ["2024-01-03", "2024-01-05"],
    ),
    # what came a day after is no day of another attack in the sentence
    ("أصابت غارة معسكرا في تعز أمس. وقال إن صاروخا أصاب ميناء عدن، بعد يومين من الحفل.", ["2024-01-19", None]),
    # what dates a claim dates no attack, and what dates the deed goes before what dates the saying
    ("أعلنت حركة الشباب، الخميس، مسؤوليتها عن هجوم على قاعدة في كيسمايو.", [None]),
    ("تبنت حركة الشباب الخميس هجوما على قاعدة في كيسمايو.", [None]),
    ("أعلنت حركة الشباب الخميس مسؤوليتها عن هجوم وقع الأربعاء على قاعدة في كيسمايو.", ["2024-01-17"]),
    ("اعترف الجيش، الخميس، بمسؤوليته عن غارة جوية استهدفت في 2007 منشأة في دير الزور.", ["2007-01-01"]),
    ("أعلن الجيش الخميس قصف معسكر للجماعة في تعز.", ["2024-01-18"]),
    # told as it happens
    ("رشقات صاروخية تدك مستوطنات الشمال", ["2024-01-20"]),
    ("صافرات الإنذار تدوي في صفد بعد هجوم صاروخي", ["2024-01-20"]),
    ("الدفاعات تحاول اعتراض صواريخ فوق حيفا", ["2024-01-20"]),
    ("رشقات صاروخية أصابت مستوطنات الشمال", [None]),
    ("رشقات صاروخية دكت أمس مستوطنات الشمال وصافرات الإنذار تدوي", ["2024-01-19"]),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_days(text: str, days: list[str | None]) -> None:
    times = [event.time for event in extract(text, published=PUBLISHED)]
    assert [t.start.date().isoformat() if t is not None and t.start is not None else None for t in times] == days


def test_what_happens_now_has_no_day_without_a_day_of_publication() -> None:
    [event] = extract("رشقات صاروخية تدك مستوطنات الشمال")
    assert event.time is None


def test_a_day_counted_from_another_has_its_own_words() -> None:
    text = "قصفت المدفعية أمس مواقع في الجبل غداة غارات على معسكر الرشيدة."
    time = extract(text, published=PUBLISHED)[1].time
    assert time is not None
    assert (time.text, time.anchor, text[time.span_start : time.span_stop]) == ("غداة", "text", "غداة")

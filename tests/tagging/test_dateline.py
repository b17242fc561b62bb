"""Where nobody tells when a text was published, the day in its dateline does."""

from __future__ import annotations

from datetime import datetime

import pytest

from attackx import analyze, extract
from attackx.script.normalize import normalize
from attackx.tagging.dateline import dateline_day

# a text that opens with a dateline, and its day
DATED = [
    ("بنغازي 12 نوفمبر 2013 (وال) - قتل جندي اليوم", datetime(2013, 11, 12)),
    ("نابلس 5-2-2024 وفا- أصيب شاب مساء اليوم", datetime(2024, 2, 5)),
    ("كابول 6 مايو 2014 (شينخوا) قتل شرطي اليوم", datetime(2014, 5, 6)),
    ("جازان 6 جمادى الأولى 1443 هـ الموافق 10 ديسمبر 2021 م واس", datetime(2021, 12, 10)),
    ("القصرين 7 ماي 2015 (وات) - أصيب عون أمن", datetime(2015, 5, 7)),
    ("المنامة في 3 أغسطس 2019 / بنا / أدانت الوزارة", datetime(2019, 8, 3)),
    # no agency, or no dateline
    ("في 19 أكتوبر 2013 قتل جندي في هجوم", None),
    ("وقع اتفاق 4 مايو 2014 (القاهرة) بين الطرفين", None),
    ("كابول 6 مايو (شينخوا) قتل شرطي اليوم", None),
]


@pytest.mark.parametrize(("text", "day"), DATED)
def test_the_day_of_a_dateline(text: str, day: datetime | None) -> None:
    assert dateline_day(normalize(text).text) == day


def test_days_are_counted_from_the_dateline() -> None:
    text = "بنغازي 12 نوفمبر 2013 (وال) - انفجرت عبوة أمس أسفل سيارة ضابط فأصيب بجروح."
    for event in (*extract(text), *analyze(text).events):
        assert event.time is not None
        assert (event.time.start, event.time.granularity.value) == (datetime(2013, 11, 11), "day")


def test_what_the_caller_says_comes_first() -> None:
    [event] = extract("سرت 12 نوفمبر 2013 (وال) - قصفت طائرة اليوم مخيما.", published="2013-11-13")
    assert event.time is not None
    assert event.time.start == datetime(2013, 11, 13)

"""Almanacs: deeds of one day of many years."""

from __future__ import annotations

from typing import Any

import pytest

from attackx import extract

from .facts import boil

Rows = list[dict[str, Any]]

ALMANACS: list[tuple[str, str, str | None, Rows]] = [
    (  # the day stands in the title
        "حدث في مثل هذا اليوم 3 أيار",
        "1968 - أول عملية زرع قلب في المدينة.\n"
        "1986 - مقتل 21 شخصا في انفجار قنبلة زرعها نمور التاميل في طائرة بمطار كولومبو.\n"
        "2001 - افتتاح المعرض.",
        None,
        [{"target": "مطار كولومبو", "dead": "21", "date": "1986-05-03"}],
    ),
    (  # or it is that of publication
        "أحداث وقعت في مثل هذا اليوم",
        "1998: انفجار سيارة مفخخة أمام ثكنة للجيش ومقتل 30 جنديا.\n1990: بدء محادثات السلام.",
        "2014-08-07",
        [{"kind": "bombing", "dead": "30", "date": "1998-08-07"}],
    ),
    (  # a day told in an entry is none of the almanac
        "حدث في مثل هذا اليوم",
        "1990: هدنة بين الطرفين في 5 أيار.\n1998: انفجار سيارة مفخخة أمام ثكنة للجيش ومقتل 30 جنديا.",
        "2014-08-07",
        [{"kind": "bombing", "dead": "30", "date": "1998-08-07"}],
    ),
    (  # a year without such a day
        "حدث في مثل هذا اليوم 29 شباط",
        "1972: انفجار عبوة ناسفة أمام فندق ومقتل حارس.\n1999: هجوم بالرصاص على حافلة ومقتل سائقها.",
        None,
        [{"target": "فندق", "date": "1972-02-29"}],
    ),
    (  # what is not dated is no more than remembered
        "اليوم في التاريخ",
        "في مثل هذا اليوم وقع تفجير الفندق الذي لا ينسى.",
        "2014-05-03",
        [],
    ),
    (
        "",
        "في مثل هذا اليوم قبل ستة عشر عاما انفجرت عشر قنابل في أربعة قطارات في مدريد وقتل 191 شخصا.",
        "2020-03-11",
        [{"kind": "bombing", "fired": "10", "dead": "191", "date": "2004-03-11"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "published", "rows"), ALMANACS)
def test_entries_are_of_their_day_and_year(title: str, text: str, published: str | None, rows: Rows) -> None:
    events = [boil(event) for event in extract(text, title=title or None, published=published)]
    keys = [list(row) for row in rows] + [["kind", "target"]] * len(events)
    assert [{key: event[key] for key in wanted} for event, wanted in zip(events, keys, strict=False)] == rows

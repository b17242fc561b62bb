"""The years of chronologies: in lines of their own, on the first date alone, as labels, "on this day"."""

from __future__ import annotations

import pytest

from attackx.tagging.times import parse_times

Days = list[str | None]

YEARS: list[tuple[str, str | None, Days]] = [
    # a year in a line of its own, however it is marked, holds for the dates that open the lines below it
    ("2005\n- 14 أيلول/سبتمبر: انفجار\n- 9 تشرين الثاني: هجوم", "2010-01-01", ["2005-09-14", "2005-11-09"]),
    ("**1996**\n◄ 3 كانون الأول: تفجير\nعام 2007:\n18 نيسان - هجوم", None, ["1996-12-03", "2007-01-01", "2007-04-18"]),
    ("سنة 1988\nفي 17 مارس قتل اثنان", None, ["1988-01-01", "1988-03-17"]),
    ("2007\nآب/أغسطس: أربع شاحنات تنفجر", "2010-01-01", ["2007-08-01"]),
    # it does not date what stands within a sentence, and a year to come is no heading
    ("2005\n- 14 أيلول: انفجار\nوكان الوزير قال في 5 أيار إن", "2010-06-01", ["2005-09-14", "2010-05-05"]),
    ("2030\n- 5 مايو: ندوة", "2024-06-01", ["2024-05-05"]),
    # the year of the first label goes on to those below it, into the next year
    ("12 تموز 2006: هجوم\n30 تموز: غارة\n8 كانون الثاني: تقرير", None, ["2006-07-12", "2006-07-30", "2007-01-08"]),
    (
        "24 فبراير 2022: غزو\n9 مارس: غارة\n14 يناير 2023: صاروخ",
        "2023-02-24",
        ["2022-02-24", "2022-03-09", "2023-01-14"],
    ),
    # or back from the newest day
    (
        "14 يناير 2023: أ\n11 نوفمبر: ب\n8 أكتوبر: ج\n9 مارس: د",
        None,
        ["2023-01-14", "2022-11-11", "2022-10-08", "2022-03-09"],
    ),
    # a line that only mentions a date is no label
    ("5 مارس 2014: هجوم.\nوفي 9 يونيو وقع آخر", "2020-12-01", ["2014-03-05", "2020-06-09"]),
    # years instead of dates
    ("1998: انفجار سيارتين\n2005 - هجوم", "2010-01-01", ["1998-01-01", "2005-01-01"]),
    ("على النحو التالي: 1951 - اغتيال ملك. 1974 - انقلاب", "2010-01-01", ["1951-01-01", "1974-01-01"]),
    ("1998: انفجار سيارتين", "2010-01-01", []),
    ("فاز 2015-2016 بالدوري\nوخسر 2017-2018", "2020-01-01", []),
    # "on this day"
    ("في مثل هذا اليوم قبل سبعة عشر عاما انفجر", "2017-10-12", ["2000-10-12"]),
    ("قبل عشر سنوات، في مثل هذا اليوم، اغتيل", "2020-03-11", ["2010-03-11"]),
    ("وفي مثل هذا اليوم من عام 2005 اغتيل، وفي عام 2010 حوكم", "2020-02-14", ["2005-02-14", "2010-01-01"]),
    ("في مثل هذا اليوم من العام الماضي قصف", "2020-02-14", ["2019-02-14"]),
    ("في مثل هذا اليوم من عام 2005 اغتيل", None, ["2005-01-01"]),
    ("لم أتخيل مثل هذا اليوم قبل عشر سنوات", "2020-02-14", ["2010-01-01"]),
]


@pytest.mark.parametrize(("text", "published", "days"), YEARS)
def test_the_year_of_a_date_is_told_by_its_chronology(text: str, published: str | None, days: Days) -> None:
    starts = (time.start for time in parse_times(text, published=published))
    assert [start.date().isoformat() if start else None for start in starts] == days


def test_words_keep_what_they_say() -> None:
    [first, second] = parse_times("2005\n- 14 أيلول: انفجار\n- 9 تشرين الثاني: هجوم")
    assert (first.year, first.anchor, second.text) == (None, "text", "9 تشرين الثاني")

"""The arithmetic behind weekdays, parts of a month and "today", counted out on the calendar."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from attackx.tagging.times import find_times
from attackx.tagging.times.near import day_beside, third, unit_span, weekday_near

WEDNESDAY = date(2024, 1, 10)  # weekday 3

WEEKDAYS = [
    # (weekday, modifier, announced, day)
    (3, None, False, "2024-01-10"),
    (2, None, False, "2024-01-09"),
    (4, None, False, "2024-01-04"),
    (3, None, True, "2024-01-10"),
    (4, None, True, "2024-01-11"),
    (2, None, True, "2024-01-16"),
    (3, "next", False, "2024-01-17"),
    (4, "next", False, "2024-01-11"),
    (2, "next", False, "2024-01-16"),
    (3, "last", False, "2024-01-03"),
    (2, "last", False, "2024-01-02"),
    (1, "last", False, "2024-01-08"),
    (2, "last", True, "2024-01-02"),
    (3, "before_last", False, "2023-12-27"),
    (2, "before_last", False, "2023-12-26"),
    (1, "before_last", False, "2024-01-01"),
    (1, "this", False, "2024-01-08"),
]

PARTS = [
    # (first day of the whole, first day after it, part, first day, first day after it)
    ("2024-01-01", "2025-01-01", None, "2024-01-01", "2025-01-01"),
    ("2024-01-01", "2025-01-01", "start", "2024-01-01", "2024-05-01"),
    ("2024-01-01", "2025-01-01", "middle", "2024-05-01", "2024-09-01"),
    ("2024-01-01", "2025-01-01", "end", "2024-09-01", "2025-01-01"),
    ("2024-01-01", "2025-01-01", "first_half", "2024-01-01", "2024-07-01"),
    ("2024-01-01", "2025-01-01", "second_half", "2024-07-01", "2025-01-01"),
    ("2024-01-01", "2024-02-01", "start", "2024-01-01", "2024-01-11"),
    ("2024-01-01", "2024-02-01", "middle", "2024-01-11", "2024-01-22"),
    ("2024-01-01", "2024-02-01", "end", "2024-01-22", "2024-02-01"),
    ("2024-01-01", "2024-02-01", "first_half", "2024-01-01", "2024-01-16"),
    ("2023-12-01", "2024-01-01", "start", "2023-12-01", "2023-12-11"),
    ("2023-12-01", "2024-01-01", "middle", "2023-12-11", "2023-12-22"),
    ("2023-12-01", "2024-01-01", "end", "2023-12-22", "2024-01-01"),
    ("2023-12-01", "2024-01-01", "second_half", "2023-12-16", "2024-01-01"),
    ("2023-12-01", "2024-03-01", "start", "2023-12-01", "2023-12-31"),  # a winter
]

UNITS = [
    # (unit, step, first day, first day after it)
    ("day", -3, "2024-01-07", "2024-01-08"),
    ("week", 0, "2024-01-08", "2024-01-15"),
    ("week", -1, "2024-01-01", "2024-01-08"),
    ("month", -1, "2023-12-01", "2024-01-01"),
    ("month", 12, "2025-01-01", "2025-02-01"),
    ("year", -2, "2022-01-01", "2023-01-01"),
]

BESIDE = [
    # ("today" 0, "yesterday" -1, "tomorrow" 1; the weekday beside it; day)
    (0, None, "2024-01-10"),
    (-1, None, "2024-01-09"),
    (1, None, "2024-01-11"),
    (0, 3, "2024-01-10"),
    (0, 2, "2024-01-09"),
    (0, 4, "2024-01-11"),
    (0, 5, "2024-01-05"),
    (-1, 1, "2024-01-08"),
    (-1, 3, "2024-01-10"),
]

CALLED_TODAY = [
    # (text published on that Wednesday, where its first and its last time begin)
    ("اليوم الثلاثاء قصفت البلدة، وأمس قتل جندي", "2024-01-09", "2024-01-08"),
    ("قالت الشرطة أمس الاثنين إن عبوة انفجرت اليوم", "2024-01-08", "2024-01-09"),
    ("قصفت البلدة اليوم الأربعاء وقتل جندي أمس", "2024-01-10", "2024-01-09"),
    ("نشر البيان اليوم 4 يناير 2024 وقتل جندي أمس", "2024-01-04", "2024-01-03"),
    ("نشر البيان اليوم 3 يناير 2024 وقتل جندي أمس", "2024-01-03", "2024-01-09"),  # a week old: a text that is quoted
]


def days(*written: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in written)


@pytest.mark.parametrize(("weekday", "modifier", "announced", "day"), WEEKDAYS)
def test_a_weekday_is_the_nearest_that_the_words_allow(
    weekday: int, modifier: str | None, announced: bool, day: str
) -> None:
    assert weekday_near(WEDNESDAY, weekday, modifier, announced) == date.fromisoformat(day)


@pytest.mark.parametrize(("first", "last", "point", "begin", "end"), PARTS)
def test_a_part_of_a_stretch(first: str, last: str, point: str | None, begin: str, end: str) -> None:
    start, stop = days(first, last)
    assert third((start, stop), point) == days(begin, end)


@pytest.mark.parametrize(("unit", "step", "first", "last"), UNITS)
def test_whole_units_before_and_after(unit: str, step: int, first: str, last: str) -> None:
    assert unit_span(WEDNESDAY, unit, step) == days(first, last)


@pytest.mark.parametrize(("deictic", "weekday", "day"), BESIDE)
def test_a_weekday_beside_today_wins(deictic: int, weekday: int | None, day: str) -> None:
    assert day_beside(WEDNESDAY, deictic, weekday) == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "first", "last"), CALLED_TODAY)
def test_the_day_that_a_text_calls_today(text: str, first: str, last: str) -> None:
    times = find_times(text.replace("أ", "ا"), datetime(2024, 1, 10))
    assert [str(t.first)[:10] for t in (times[0], times[-1])] == [first, last]

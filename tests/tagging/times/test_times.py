"""What always holds of times, and what callers may pass."""

from __future__ import annotations

import random
import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attackx.errors import InputError, InputValueError
from attackx.schema import EventTime
from attackx.script.normalize import normalize
from attackx.tagging.times import find_times, parse_times
from attackx.tagging.times.vocabulary import vocabulary

BOOK = vocabulary()
WORDS = sorted(BOOK.words) + [" ".join((head, *rest)) for head, tails in BOOK.phrases.items() for rest, _ in tails]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["/", "-", "،", "(", ")", ".", "\n", "و", "ب", "صاروخ", "قُتِل", "القـــاعدة", "\u200f"]),
    st.integers(0, 3000).map(str),
    st.dates().map(date.isoformat),
)
TEXTS = st.lists(PIECES, max_size=25).flatmap(lambda ps: st.sampled_from([" ", "", " و"]).map(lambda sep: sep.join(ps)))
PUBLISHED = st.none() | st.dates(date(1950, 1, 1), date(2070, 1, 1)) | st.dates()


@given(st.text(max_size=80) | TEXTS, PUBLISHED)
@settings(max_examples=300)
def test_spans_are_exact_sorted_and_apart(text: str, published: date | None) -> None:
    last = 0
    for found in parse_times(text, published):
        assert found.span_start is not None and found.span_stop is not None
        assert last <= found.span_start < found.span_stop <= len(text)
        assert text[found.span_start : found.span_stop] == found.text
        last = found.span_stop
        assert EventTime.model_validate_json(found.model_dump_json()) == found


@given(TEXTS, PUBLISHED)
@settings(max_examples=300)
def test_a_time_is_resolved_or_says_why_not(text: str, published: date | None) -> None:
    for found in parse_times(text, published):
        assert (found.start is None) == (found.reason is not None)
        if found.start is not None and found.end is not None:
            assert found.start < found.end
        if found.open_end:
            assert found.end is None
        if published is None:
            assert found.anchor in (None, "text")


@given(TEXTS)
@settings(max_examples=100)
def test_the_light_spans_say_the_same(text: str) -> None:
    form = normalize(text)
    spans = find_times(form.text, datetime(2024, 1, 10))
    assert [s.value.start for s in spans] == [t.start for t in parse_times(text, "2024-01-10")]
    assert all(form.text[s.start : s.stop] == s.text for s in spans)


CLOCKS = [
    # (words, beginning, end) of a time in the week before Wednesday 10 January 2024
    ("الساعة 11 مساء أمس", "2024-01-09T23:00", "2024-01-10T00:00"),
    ("الساعة الحادية عشرة ليل الأحد", "2024-01-07T23:00", "2024-01-08T00:00"),
    ("الساعة السادسة ليل الأحد", "2024-01-07T18:00", "2024-01-07T19:00"),
    ("الساعة الخامسة ليل الأحد", "2024-01-07T20:00", "2024-01-08T04:00"),
    ("الساعة 12 ليل الأحد", "2024-01-08T00:00", "2024-01-08T01:00"),
    ("الساعة 12 فجر الأحد", "2024-01-07T00:00", "2024-01-07T01:00"),
    ("الساعة 12 ظهر الأحد", "2024-01-07T12:00", "2024-01-07T13:00"),
    ("الساعة 11 ظهر الأحد", "2024-01-07T11:00", "2024-01-07T12:00"),
    ("الساعة 10 ظهر الأحد", "2024-01-07T10:00", "2024-01-07T11:00"),
    ("الساعة الواحدة ظهر الأحد", "2024-01-07T13:00", "2024-01-07T14:00"),
    ("الساعة 10 صباح الأحد", "2024-01-07T10:00", "2024-01-07T11:00"),
    ("الساعة 4:15 مساء الأحد", "2024-01-07T16:15", "2024-01-07T16:16"),
    ("قبل 24 ساعة", "2024-01-09", "2024-01-10"),
    ("قبل 48 ساعة", "2024-01-08", "2024-01-09"),
]


SEASONS = [
    # (words, beginning, end) seen from 10 August 2024
    ("في آذار (مارس", "2024-03-01", "2024-04-01"),
    ("في آذار (مارس) 2023", "2023-03-01", "2023-04-01"),
    ("قبل عقدين", "2004-01-01", "2005-01-01"),
    ("قبل 3 سنوات", "2021-01-01", "2022-01-01"),
    ("الصيف الماضي", "2023-06-01", "2023-09-01"),
    ("الربيع الماضي", "2024-03-01", "2024-06-01"),
    ("الخريف الماضي", "2023-09-01", "2023-12-01"),
    ("الصيف المقبل", "2025-06-01", "2025-09-01"),
    ("خريف العام الماضي", "2023-09-01", "2023-12-01"),
    ("الربع الأول من العام الماضي", "2023-01-01", "2023-04-01"),
    ("الربع الأخير من العام الماضي", "2023-10-01", "2024-01-01"),
]
FIGURES = [
    # (date in figures, the day, or nothing where it is none)
    ("10/1/2024", "2024-01-10"),
    ("2024-01-31", "2024-01-31"),
    ("31/12/2023", "2023-12-31"),
    ("1/13/2024", "2024-01-13"),
    ("12/11/2023", "2023-11-12"),
    ("5/0/2024", None),
    ("0/5/2024", None),
    ("32/1/2024", None),
    ("13/13/2023", None),
]


@pytest.mark.parametrize(("words", "start", "end"), SEASONS)
def test_a_season_month_or_year_is_the_one_that_the_words_allow(words: str, start: str, end: str) -> None:
    (found,) = parse_times(f"توقع التقرير هجمات {words}", "2024-08-10")
    assert (found.start, found.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


@pytest.mark.parametrize(("figures", "day"), FIGURES)
def test_a_date_in_figures_is_day_first_where_it_can_be(figures: str, day: str | None) -> None:
    found = [str(time.start)[:10] for time in parse_times(f"قتل جندي في {figures}", "2024-02-10")]
    assert found == ([day] if day else [])


@pytest.mark.parametrize(("words", "start", "end"), CLOCKS)
def test_a_clock_time_is_of_its_part_of_the_day(words: str, start: str, end: str) -> None:
    (found,) = parse_times(f"وقع الهجوم {words}", "2024-01-10")
    assert (found.start, found.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


@pytest.mark.parametrize(
    "published",
    [
        "2024-01-10",
        " 2024-01-10 ",
        date(2024, 1, 10),
        datetime(2024, 1, 10, 18, 30),
        datetime(2024, 1, 10, 18, tzinfo=UTC),
        "2024-01-10T18:30:00+03:00",
        "20240110",
    ],
)
def test_published_may_be_given_in_many_ways(published: date | str) -> None:
    (found,) = parse_times("قتل جندي أمس", published)
    assert found.start == datetime(2024, 1, 9)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    ["اليوم الأحد", "أمس", "بعد غد", "الأسبوع الماضي", "قبل 99 عقدا", "الشهر المقبل", "ليل الجمعة", "في 5 رمضان"],
)
def test_the_ends_of_the_calendar_are_no_error(text: str, published: str) -> None:
    for found in parse_times(text, published):
        assert found.reason in (None, "out_of_calendar")


def test_harakat_tatweel_and_marks_stay_inside_the_span() -> None:
    text = "قُتِلَ جنديٌّ مســـاءَ\u200f الأربعاءِ، قرب الحدود"
    (found,) = parse_times(text, "2021-06-10")
    assert found.text == "مســـاءَ\u200f الأربعاءِ"
    assert found.start == datetime(2021, 6, 9, 17)


@pytest.mark.parametrize("published", ["yesterday", "", "2024-13-01", "10/01/2024"])
def test_a_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(InputValueError, match="give YYYY-MM-DD"):
        parse_times("أمس", published)


def test_wrong_types_are_refused() -> None:
    with pytest.raises(InputError, match="must be a date, a datetime or an ISO string"):
        parse_times("أمس", 20240110)  # type: ignore[arg-type]  # what a caller may do
    with pytest.raises(InputError, match="give a str"):
        parse_times(None)  # type: ignore[arg-type]  # what a caller may do


SHAPES = [
    "2",
    "و",
    "2015 ",
    "1/1/2015 ",
    "الأحد ",
    "اليوم",
    "يوم 5 مايو و",
    "صباح",
    "(",
    "منذ قبل ",
    "ليل الأحد - ",
    "4:15 ",
    "العام ",
]


@pytest.mark.parametrize("unit", SHAPES)
def test_time_taken_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            find_times(text, datetime(2024, 1, 10))
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(80_000) < 32 * seconds(10_000) + 0.5  # a quadratic reading would take 64 times


def test_a_soup_of_time_words_is_read_in_reasonable_time() -> None:
    rng = random.Random(7)
    text = " ".join(rng.choice(WORDS) for _ in range(4000))
    begun = time.process_time()
    find_times(text, datetime(2024, 1, 10))
    assert time.process_time() - begun < 5


LATIN = [
    ("صدر البيان في 12 August 2024 عن الهيئة", "12 August 2024", "2024-08-12", "day"),
    ("Aug 5, 2024 - سقط صاروخ قرب المطار", "Aug 5, 2024", "2024-08-05", "day"),
    ("منذ March 2023 لم تسجل هجمات", "March 2023", "2023-03-01", "month"),
]
NO_LATIN = ["طراز May 2 الجديد", "31 June 2020", "قناة Oct TV", "Augusta 2024"]


@pytest.mark.parametrize(("text", "words", "start", "grain"), LATIN)
def test_dates_in_latin_letters_are_read(text: str, words: str, start: str, grain: str) -> None:
    times = [t for t in parse_times(text) if t.rule == "latin.date"]
    assert [(t.text, str(t.start)[:10], t.granularity.value) for t in times] == [(words, start, grain)]


@pytest.mark.parametrize("text", NO_LATIN)
def test_what_only_looks_like_a_latin_date_is_none(text: str) -> None:
    assert not [t for t in parse_times(text) if t.rule == "latin.date"]

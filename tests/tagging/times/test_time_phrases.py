"""Every phrase of the corpora is read as a person reads it, and nothing is read from the negatives."""

from __future__ import annotations

import re
import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from attackx.schema import EventTime
from attackx.tagging.times import parse_times

FIXTURES = Path(__file__).parents[3] / "fixtures" / "times"
KEYS = frozenset(
    (
        *("published", "start", "end", "granularity", "phrases", "reason", "open", "resolved", "calendar"),
        *("weekday", "year", "month", "day", "part", "hour", "minute", "zone"),
    )
)


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((FIXTURES / name).read_text(encoding="utf-8"))


CASES = [
    pytest.param(case, sentence, id=f"{case.get('published', 'undated')} {sentence}")
    for case in load("phrases.toml")["case"]
    for sentence in case["phrases"]
]
SEVERAL = [pytest.param(case, id=case["text"]) for case in load("several.toml")["case"]]
NEGATIVES = load("negatives.toml")["none"]


def expected_span(case: dict[str, Any]) -> tuple[datetime | None, datetime | None]:
    """Expand the short notation of a start, and the end that it implies."""
    if "start" not in case:
        return None, None
    written = case["start"]
    first = datetime.fromisoformat({4: f"{written}-01-01", 7: f"{written}-01"}.get(len(written), written))
    if case.get("open"):
        return first, None
    if "end" in case:
        return first, datetime.fromisoformat(case["end"])
    if len(written) == 4:
        return first, first.replace(year=first.year + 1)
    if len(written) == 7:
        return first, (first + timedelta(days=32)).replace(day=1)
    return first, first + timedelta(days=1)


@pytest.mark.parametrize(("case", "sentence"), CASES)
def test_phrase(case: dict[str, Any], sentence: str) -> None:
    assert case.keys() <= KEYS
    before, phrase, after = re.split(r"[\[\]]", sentence)
    times = parse_times(before + phrase + after, case.get("published"))
    assert [t.text for t in times] == [phrase]
    (time,) = times
    assert (time.start, time.end) == expected_span(case)
    assert time.granularity == case.get("granularity", "day")
    assert time.open_end == case.get("open", False)
    assert time.reason == case.get("reason")
    assert time.calendar == case.get("calendar", "gregorian")
    assert time.span_start == len(before)
    for key, field in (
        ("part", "part_of_day"),
        *((k, k) for k in ("weekday", "year", "month", "day", "hour", "minute", "zone")),
    ):
        if key in case:
            assert getattr(time, field) == case[key]
    if "resolved" in case:
        assert time.anchor == case["resolved"]
    elif time.start is not None:
        assert time.anchor in (None, "published")


@pytest.mark.parametrize("case", SEVERAL)
def test_several_times_in_one_text(case: dict[str, Any]) -> None:
    times = parse_times(case["text"], case.get("published"))

    def short(time: EventTime) -> str:
        return time.start.isoformat(timespec="minutes").removesuffix("T00:00") if time.start else f"? {time.reason}"

    assert [[t.text, short(t)] for t in times] == case["times"]


@pytest.mark.parametrize("sentence", NEGATIVES)
def test_no_time(sentence: str) -> None:
    assert [t.text for t in parse_times(sentence, "2024-01-10")] == []


def test_the_corpora_are_as_large_as_they_must_be() -> None:
    assert len(CASES) >= 400
    assert len(NEGATIVES) >= 150
    assert len({param.values[1] for param in CASES}) > 380
    assert len(set(NEGATIVES)) == len(NEGATIVES)

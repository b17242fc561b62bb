"""Reading annotated files, and flattening extracted events to their form."""

from pathlib import Path
from typing import Any

import pytest

from attackx.errors import InputValueError
from attackx.evaluate import Record, load_gold, predict, score, to_record
from attackx.schema import AttackEvent


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "gold.jsonl"
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path


# file, what the message must name
WRONG: list[tuple[str | bytes, str]] = [
    ('{"id": "a", "events": []}\n{"id": "b"}\n', "line 2: events: "),
    ('{"id": "a", "events": []}\n\n{"id": "a", "events": []}\n', "line 3: the id 'a' is taken"),
    ('{"id": "a", "events": [{"kind": "rocet"}]}', "line 1: events.0.kind"),
    ('{"id": "a", "events": [{"kind": "rocket", "wounded": []}]}', "line 1: events.0.wounded"),
    ('{"id": "a", ', "line 1: not JSON"),
    ("[]", "line 1: the line: "),
    (b'{"id": "\xe1", "events": []}', "line 1: not UTF-8"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_line_is_named(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(InputValueError) as caught:
        load_gold(write(tmp_path, text))
    assert message in str(caught.value)
    assert "gold.jsonl" in str(caught.value)


def test_load_gold_keeps_order_and_takes_single_names(tmp_path: Path) -> None:
    line = '{"id": "%s", "published": null, "text": "قصف\u2028حرير", "events": [{"target": "حرير", "sources": ["رويترز", ["أ", "ب"]]}]}\r\n'
    gold = load_gold(write(tmp_path, "\ufeff" + line % "z" + line % "a"))
    assert list(gold) == ["z", "a"]
    assert gold["z"].text == "قصف\u2028حرير"
    assert gold["z"].events[0].target == ("حرير",)
    assert gold["z"].events[0].sources == (("رويترز",), ("أ", "ب"))


def injuries(low: int | None, high: int | None, start: int) -> dict[str, Any]:
    words = {"text": "جرحى", "start": start, "stop": start + 4}
    return {"slot": "injuries", "value": {"min": low, "max": high}, "evidence": words, "rule": "toll"}


FULL = AttackEvent.model_validate(
    {
        "id": "e1",
        "kind": "drone",
        "status": "intercepted",
        "target": {"name": "قاعدة حرير", "country": "IQ"},
        "place": {"name": "حرير", "within": ("أربيل", "العراق")},
        "time": {"start": "2023-11-14T05:40:00", "granularity": "minute"},
        "projectile_count": {"min": 2, "max": 2, "approx": True},
        "injuries": {"min": 3, "max": 3},
        "perpetrators": [{"name": "كتائب الجبل", "stance": "claimed"}],
        "reporting_sources": [{"name": "رويترز"}, {"name": "مصدر أمني"}],
        "reports": [injuries(3, 3, 0), injuries(2, None, 10), injuries(3, 3, 20)],
    }
)


def test_to_record_lists_every_reported_figure_once() -> None:
    assert to_record(FULL) == {
        "kind": "drone",
        "target": "قاعدة حرير",
        "place": ["حرير", "أربيل", "العراق"],
        "country": "IQ",  # the place names none, the target does
        "date": "2023-11-14",
        "projectiles": [{"min": 2, "max": 2}],  # no report: the resolved figure
        "injured": [{"min": 3, "max": 3}, {"min": 2, "max": None}],
        "killed": [],
        "perpetrators": [{"name": "كتائب الجبل", "stance": "claimed"}],
        "unclaimed": False,
        "sources": ["رويترز", "مصدر أمني"],
        "status": "intercepted",
        "aggregate": False,
        "attacks": None,
        "background": False,
    }


# granularity of the event's time, the record's date
DATES = [("minute", "2024-03-01"), ("day", "2024-03-01"), ("month", "2024-03"), ("year", None), ("unknown", None)]


@pytest.mark.parametrize(("granularity", "date"), DATES)
def test_to_record_gives_a_date_no_finer_than_the_words(granularity: str, date: str | None) -> None:
    when = {"start": "2024-03-01T00:00:00", "granularity": granularity}
    assert to_record(AttackEvent.model_validate({"id": "e1", "kind": "drone", "time": when}))["date"] == date


def test_zero_is_told_and_none_is_not() -> None:
    told = to_record(AttackEvent.model_validate({"id": "e1", "kind": "drone", "injuries": {"min": 0, "max": 0}}))
    assert (told["injured"], told["killed"]) == ([{"min": 0, "max": 0}], [])


def test_extracted_events_are_scored_as_they_are(tmp_path: Path) -> None:
    line = '{"id": "a", "published": "2023-11-14", "title": "", "text": "نص", "events": [{"kind": "drone", "target": ["حرير"]}]}'
    gold = load_gold(write(tmp_path, line))
    asked = []

    def extract(text: str, *, title: str | None, published: str | None) -> list[AttackEvent]:
        asked.append((text, title, published))
        return [FULL]

    pred = predict(gold, extract)
    assert asked == [("نص", None, "2023-11-14")]  # an empty title is no title
    assert (
        score(gold, pred).event
        == score(gold, {"a": [FULL]}).event
        == score(gold, {"a": [Record(**to_record(FULL))]}).event
    )
    assert score(gold, pred).event.hit == 1

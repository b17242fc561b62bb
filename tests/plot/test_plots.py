"""Charts say what the events say, count what they leave out, and are drawn with Arabic as it is written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from attackx import (
    AttackEvent,
    EventTime,
    InputValueError,
    MissingExtraError,
    Perpetrator,
    Place,
    Quantity,
    Target,
    plot,
)
from attackx.corpus.records import ArticleRecord, Failure, to_json
from attackx.plot.outlines import Box, outlines

Run = Callable[..., Result]
HOSTILE = '</script><script>alert(1)</script> "onmouseover=" \x1b[31m \u202e'


def event(day: str = "", **values: Any) -> AttackEvent:
    granularity = {4: "year", 7: "month", 10: "day"}.get(len(day))
    start = datetime.fromisoformat(day + "-01-01"[: 10 - len(day)] if len(day) < 10 else day) if day else None
    time = EventTime(start=start, end=start, granularity=granularity) if day else None
    return AttackEvent(id="e", **{"kind": "rocket", "time": time, **values})


def by(name: str, stance: str = "claimed", id: str | None = None) -> dict[str, Any]:
    return {"perpetrators": (Perpetrator(name=name, stance=stance, id=id),)}


HARIR = Target(name="قاعدة حرير", latitude=36.5, longitude=44.3)
HODEIDA = Place(name="الحديدة", latitude=14.8, longitude=42.95)
SUM, RECALLED = event("2024-03-07", aggregate=True), event("2024-03-07", background=True)


def rows(chart: Any, key: str) -> list[dict[str, Any]]:
    """The data of a chart whose rows have a value of this name."""
    found = [data for data in chart.to_dict()["datasets"].values() if data and key in data[0]]
    return list(found[0])


def subtitle(chart: Any) -> str:
    return str(chart.to_dict()["title"]["subtitle"])


TIMELINES = [
    # days of events, the unit that is chosen, dates and counts
    (["2024-03-07", "2024-03-07", "2024-03-09"], "day", [("2024-03-07", 2), ("2024-03-09", 1)]),
    (["2023-01-07", "2024-03-07"], "month", [("2023-01", 1), ("2024-03", 1)]),
    (["1990-01-07", "2024-03-07"], "year", [("1990", 1), ("2024", 1)]),
    (["2024-03", "2024-03"], "month", [("2024-03", 2)]),
    (["2021", "2024"], "year", [("2021", 1), ("2024", 1)]),
]


@pytest.mark.parametrize(("days", "unit", "expected"), TIMELINES)
def test_a_timeline_takes_the_finest_unit_that_fits(
    days: list[str], unit: str, expected: list[tuple[str, int]]
) -> None:
    chart = plot.timeline([event(day) for day in days])
    assert [(value["date"], value["events"]) for value in rows(chart, "events")] == expected
    assert subtitle(chart) == f"{len(days)} of {len(days)} events"


def test_a_timeline_counts_what_it_leaves_out() -> None:
    events = [event("2024-03-07"), event("2024-03"), event(), SUM, RECALLED]
    told = "1 of 5 events; not drawn: 1 sums of many attacks, 1 only recalled, 2 without a date as fine as this"
    assert subtitle(plot.timeline(events, unit="day")) == told
    assert subtitle(plot.timeline(events, unit="day", background=True)).startswith("2 of 5 events")


def test_a_map_draws_the_target_else_the_place_and_counts_the_rest() -> None:
    events = [
        event(target=HARIR, place=HODEIDA, injuries=Quantity(min=2, max=2), fatalities=Quantity(min=3)),
        event(place=HODEIDA),
        event(target=Target(name="سوق")),
    ]
    chart = plot.map(events)
    first, second = rows(chart, "toll")
    assert (first["longitude"], first["latitude"], first["located"], first["toll"], first["told"]) == (
        44.3, 36.5, "target", 5, "≥3 + 2",
    )  # fmt: skip
    assert (second["located"], second["toll"], second["told"]) == ("place", 0, "? + ?")
    assert subtitle(chart) == "2 of 3 events; not drawn: 1 without coordinates"
    assert rows(chart, "geometry")  # outlines of countries


@pytest.mark.parametrize("chart", [plot.timeline, plot.by_perpetrator])
@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_a_number_of_events_stands_at_the_axis_once(chart: Callable[..., Any], number: int, tmp_path: Path) -> None:
    path = tmp_path / "few.svg"
    plot.save(chart([event("2024-03-07")] * number), path)
    printed = [int(found) for found in re.findall(r">(\d+)</text>", path.read_text(encoding="utf-8"))]
    assert len(printed) == len(set(printed)) > 1


def test_a_name_on_the_map_stands_above_its_point(tmp_path: Path) -> None:
    heights = []
    for toll in (0, 40):
        told = event(target=HARIR, fatalities=Quantity(min=toll, max=toll))
        widest = event(target=Target(name="", latitude=33.0, longitude=42.0), fatalities=Quantity(min=40, max=40))
        plot.save(plot.map([told, widest]), tmp_path / "map.svg")
        drawn = (tmp_path / "map.svg").read_text(encoding="utf-8")
        at = drawn.index(">قاعدة حرير</text>")
        heights.append(float(re.findall(r"translate\([\d.]+,([\d.]+)\)", drawn[:at])[-1]))
    assert heights[0] - heights[1] > 10  # pixels, for a point of 15 in place of one of 4


def test_a_map_of_a_stretch_counts_what_lies_outside() -> None:
    chart = plot.map([event(target=HARIR), event(place=HODEIDA)], extent=(40, 30, 50, 40))
    assert [value["target"] for value in rows(chart, "toll")] == ["قاعدة حرير"]
    assert subtitle(chart) == "1 of 2 events; not drawn: 1 outside the map"


def test_parties_are_merged_by_id_and_those_beyond_the_most_are_others() -> None:
    events = [
        event(**by("الحوثيون", id="houthis")),
        event(**by("أنصار الله", "attributed", id="houthis")),
        event(**by("الحوثيون", "attributed", id="houthis")),
        event(**by("أ", "suspected")),
        event(**by("ب", "denied")),
        event(unclaimed=True),
    ]
    found = rows(plot.by_perpetrator(events, most=1), "who")
    assert [(row["who"], row["stance"], row["events"]) for row in found] == [
        ("الحوثيون", "claimed", 1), ("الحوثيون", "attributed", 2), ("others", "suspected", 1),
        ("nobody named", "nobody named", 1), ("unclaimed", "nobody named", 1),
    ]  # fmt: skip


CHARTS: list[Callable[..., Any]] = [plot.timeline, plot.map, plot.by_perpetrator]
EVENTS = [
    event("2024-03-07", target=HARIR, **by("المقاومة الإسلامية")),
    event("2024-03-08", place=HODEIDA, kind="drone", **by("Depot 7 🚀 كتيبة")),
]


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_pictures_are_made_in_the_language_asked_for(chart: Callable[..., Any], language: str, tmp_path: Path) -> None:
    plot.save(chart(EVENTS, language=language), tmp_path / "a.png")
    plot.save(chart(EVENTS, language=language), tmp_path / "a.svg")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    words = re.findall(r">([^<>]+)</text>", (tmp_path / "a.svg").read_text(encoding="utf-8"))
    assert any("الهجمات" in word for word in words) == (language == "ar")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "a.svg"]


ALONE = ["unshare", "--user", "--map-root-user", "--net"]  # a process in a namespace that has no network


@pytest.mark.skipif(
    shutil.which("unshare") is None
    or subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode != 0,
    reason="this system gives no process a namespace of its own",
)
def test_pictures_need_no_network(tmp_path: Path) -> None:
    code = "import sys; from attackx import plot; plot.save(plot.map([]), sys.argv[1]); plot.save(plot.map([]), sys.argv[2])"
    made = [tmp_path / "a.png", tmp_path / "a.svg"]
    subprocess.run([*ALONE, sys.executable, "-c", code, *map(str, made)], check=True, timeout=120)
    assert all(path.stat().st_size > 1000 for path in made)


@pytest.mark.parametrize("chart", CHARTS)
def test_no_events_make_an_empty_picture(chart: Callable[..., Any], tmp_path: Path) -> None:
    plot.save(chart([]), tmp_path / "a.svg")
    assert "0 of 0 events" in (tmp_path / "a.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("chart", CHARTS)
def test_hostile_names_are_inert_in_every_form(chart: Callable[..., Any], tmp_path: Path) -> None:
    wild = event(
        "2024-03-07", target=HARIR.model_copy(update={"name": HOSTILE}), place=Place(name=HOSTILE), **by(HOSTILE)
    )
    drawn = chart([wild])
    plot.save(drawn, tmp_path / "a.svg")
    for text in ((tmp_path / "a.svg").read_text(encoding="utf-8"), drawn.to_html(), drawn.to_json()):
        assert "<script>alert" not in text and "\x1b" not in text and "\u202e" not in text
        assert "\\u202e" not in text and "\\u001b" not in text


WRONG: list[Callable[[], Any]] = [
    lambda: plot.timeline([], unit="week"),  # type: ignore[arg-type]  # that is what is tested
    lambda: plot.map([], language="fr"),  # type: ignore[arg-type]  # that is what is tested
    lambda: plot.map([], extent=(50, 30, 40, 40)),
    lambda: plot.save(plot.map([]), "a.gif"),
]


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_value_is_refused(call: Callable[[], Any]) -> None:
    with pytest.raises(InputValueError, match=r"week|fr|extent|\.gif"):
        call()


def test_outlines_run_clockwise_so_that_their_inside_is_land() -> None:
    for feature in outlines(Box(43, 33, 45, 34)):
        (ring,) = feature["geometry"]["coordinates"]
        assert ring[0] == ring[-1] and sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) < 0


def test_the_command_draws_each_picture(run: Run) -> None:
    Path("a.jsonl").write_text(to_json(ArticleRecord(id="n1", events=tuple(EVENTS))), encoding="utf-8")
    for name in ("timeline", "map", "perpetrators"):
        assert run("plot", name, "a.jsonl", "-o", f"{name}.json", "--language", "ar").exit_code == 0
        assert "رُسم 2 من 2" in json.loads(Path(f"{name}.json").read_text(encoding="utf-8"))["title"]["subtitle"]
    failed = ArticleRecord(id="n2", error=Failure(type="InputError", message="no text"))
    Path("b.jsonl").write_text(to_json(failed), encoding="utf-8")
    told = run("plot", "timeline", "a.jsonl", "b.jsonl", "-o", "b.json").stderr
    assert "1 of 2 articles had failed and are not in b.json" in told
    wrong = run("plot", "map", "a.jsonl", "-o", "a.gif")
    assert wrong.exit_code == 2 and ".png" in wrong.stderr and not Path("a.gif").exists()


@pytest.mark.parametrize("module", ["altair", "vl_convert"])
def test_without_a_package_the_extra_is_named(module: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"'{module}' is not installed; run: pip install 'attackx\[plot\]'"):
        plot.save(plot.timeline(EVENTS), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []

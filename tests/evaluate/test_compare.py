"""Two runs compared: what appeared, what is gone, which slot says something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from attackx import AttackEvent, Evidence, InputValueError, Perpetrator, Quantity, Source, Target, extract
from attackx.cli import cli
from attackx.corpus.records import ArticleRecord, Failure, to_json
from attackx.evaluate import Change, compare

BASE, PORT = Target(name="قاعدة حرير", country="IQ"), Target(name="ميناء الحديدة")
EVENT = AttackEvent(
    id="e1",
    kind="rocket",
    target=BASE,
    injuries=Quantity(min=2, max=2),
    reporting_sources=(Source(name="رويترز"), Source(name="مصدر أمني")),
    evidence=(Evidence(text="سقط", start=0, stop=3),),
)
DRONE = AttackEvent(id="e2", kind="drone", target=PORT)
SLOTS: list[tuple[dict[str, Any], list[tuple[str, str, str]]]] = [
    # what the second run says otherwise, (slot, before, after)
    ({"id": "e9", "pipeline": "other 2"}, []),
    ({"injuries": Quantity(min=3)}, [("injuries", "2", "≥3")]),
    ({"injuries": None}, [("injuries", "2", "")]),
    ({"fatalities": Quantity(min=0, max=0)}, [("fatalities", "", "0")]),
    ({"kind": "missile"}, [("kind", "rocket", "missile")]),
    ({"target": Target(name="قاعدة حرير الجوية", country="IQ")}, [("target", "قاعدة حرير", "قاعدة حرير الجوية")]),
    ({"target": Target(name="قاعدة حرير", country="TR")}, [("target", '{"country": "IQ"}', '{"country": "TR"}')]),
    ({"target": None, "kind": "bombing"}, [("kind", "rocket", "bombing"), ("target", "قاعدة حرير", "")]),
    ({"reporting_sources": (Source(name="رويترز"),)}, [("reporting_sources", "مصدر أمني", "")]),
    (
        {"perpetrators": (Perpetrator(name="أ", stance="claimed"),)},
        [("perpetrators", "", "أ (claimed)")],
    ),
    ({"background": True}, [("background", "no", "yes")]),
]


def record(*events: AttackEvent, id: str = "n1") -> ArticleRecord:
    return ArticleRecord(id=id, events=events)


def otherwise(event: AttackEvent, values: dict[str, Any]) -> AttackEvent:
    return AttackEvent.model_validate({**dict(event), **values})


@pytest.mark.parametrize(("values", "expected"), SLOTS)
def test_a_slot_that_differs_is_told_with_both_values(
    values: dict[str, Any], expected: list[tuple[str, str, str]]
) -> None:
    found = list(compare([record(DRONE, EVENT)], [record(otherwise(EVENT, values), DRONE)]))
    assert [(change.slot, change.before, change.after) for change in found] == expected
    assert all(change.what == "changed" and change.event == "rocket قاعدة حرير" for change in found)


def test_events_appear_and_go() -> None:
    assert list(compare([record(EVENT)], [record(DRONE)])) == [
        Change("n1", "gone", "rocket قاعدة حرير", before="injuries=2, reporting_sources=رويترز ; مصدر أمني"),
        Change("n1", "appeared", "drone ميناء الحديدة"),
    ]


def test_one_of_two_equal_events_is_gone() -> None:
    (change,) = compare([record(DRONE, DRONE)], [record(DRONE)])
    assert change.what == "gone"


def test_articles_that_one_run_lacks_or_could_not_read() -> None:
    failed = ArticleRecord(id="n2", error=Failure(type="InputError", message="no text"))
    before = [record(EVENT), record(id="n2"), record(DRONE, id="n3")]
    after = [record(EVENT), failed, record(EVENT, DRONE, id="n4")]
    assert [(c.article, c.what, c.before, c.after) for c in compare(before, after)] == [
        ("n2", "article", "0 events", "failed: InputError: no text"),
        ("n3", "article", "1 event", ""),
        ("n4", "article", "", "2 events"),
    ]


def test_an_id_that_is_used_twice_is_refused() -> None:
    with pytest.raises(InputValueError, match="'n1' is used twice"):
        list(compare([record(), record()], []))


amounts = st.none() | st.builds(Quantity, min=st.integers(0, 3))
events = st.builds(
    AttackEvent,
    id=st.just("e"),
    kind=st.sampled_from(["rocket", "drone", "unspecified"]),
    target=st.none() | st.builds(Target, name=st.sampled_from(["قاعدة حرير", "ميناء الحديدة", "حرير"])),
    injuries=amounts,
    aggregate=st.booleans(),
)


@given(st.lists(events, max_size=5), st.lists(events, max_size=5))
def test_nothing_is_lost(old: list[AttackEvent], new: list[AttackEvent]) -> None:
    """A run differs from itself in nothing, and as many events appear and go as the lengths say."""
    assert not list(compare([record(*old)], [record(*reversed(old))]))
    found = list(compare([record(*old)], [record(*new)]))
    whole = [change.what for change in found if change.what != "changed"]
    assert len(new) - len(old) == whole.count("appeared") - whole.count("gone")


def call(tmp_path: Path, before: ArticleRecord, after: ArticleRecord, *options: str) -> Result:
    for name, found in (("a.jsonl", before), ("b.jsonl", after)):
        (tmp_path / name).write_text(to_json(found), encoding="utf-8")
    return CliRunner().invoke(cli, ["compare", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"), *options])


def test_the_command_tells_by_its_exit_status(tmp_path: Path) -> None:
    same = call(tmp_path, record(EVENT), record(EVENT))
    assert (same.exit_code, same.stdout) == (0, "no change\n")
    other = call(tmp_path, record(EVENT), record(otherwise(EVENT, {"injuries": None}), DRONE))
    assert other.exit_code == 1
    assert "1 article differs; changed injuries: 1, appeared: 1" in other.stdout
    lines = call(tmp_path, record(EVENT), record(DRONE), "--json").stdout.splitlines()
    assert [json.loads(line)["what"] for line in lines] == ["gone", "appeared"]


def test_slots_are_chosen_and_a_wrong_one_is_told(tmp_path: Path) -> None:
    other = otherwise(EVENT, {"injuries": None, "background": True})
    assert [json.loads(line)["slot"] for line in call(
        tmp_path, record(EVENT), record(other), "--json", "--slot", "background"
    ).stdout.splitlines()] == ["background"]  # fmt: skip
    wrong = call(tmp_path, record(EVENT), record(other), "--slot", "hurt")
    assert wrong.exit_code == 2 and "injuries" in wrong.stderr


def test_a_file_that_cannot_be_read_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{", encoding="utf-8")
    result = CliRunner().invoke(cli, ["compare", str(tmp_path / "a.jsonl"), str(tmp_path / "a.jsonl")])
    assert result.exit_code == 2 and "a.jsonl:1: not JSON" in result.stderr


def test_hostile_text_does_not_reach_the_terminal(tmp_path: Path) -> None:
    wild = "<b> \x1b[31m \u202e \x9b"
    shown = call(
        tmp_path, record(EVENT, id=wild), record(otherwise(EVENT, {"target": Target(name=wild)}), id=wild)
    ).stdout
    lines = call(tmp_path, record(id=wild), record(EVENT, id=wild), "--json").stdout
    for text in (shown, lines):
        assert "\x1b" not in text and "\u202e" not in text and "\x9b" not in text and "<b>" in text
    assert json.loads(lines)["article"] == wild


def test_two_runs_of_one_pipeline_are_the_same() -> None:
    text = "سقط صاروخان على قاعدة عين الأسد مساء الجمعة، وأصيب جنديان بحسب مصدر أمني."
    first, second = (record(*extract(text, published="2024-03-08")) for _ in range(2))
    assert not list(compare([first], [second]))

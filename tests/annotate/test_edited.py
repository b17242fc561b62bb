"""What people change in a tool is what comes back, and what they leave alone stays."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from attackx import extract
from attackx.annotate import (
    Brat,
    from_brat,
    from_label_studio,
    label_config,
    read_brat,
    to_brat,
    to_gold,
    to_label_studio,
)
from attackx.annotate.marks import SLOTS
from attackx.corpus.failures import UnreadableError
from attackx.corpus.records import ArticleRecord, to_json
from attackx.evaluate import score

from .records import EVENT, HARIR, QUIET, REAL, RECORD, TEXT, TITLE

Run = Callable[..., Result]


def region(
    id: str, label: str, words: str, event: int | None = 1, text: str = TEXT, **more: Any
) -> list[dict[str, Any]]:
    """A region that a person drew, as the JSON export has it."""
    start = text.index(words)
    span = {"start": start, "end": start + len(words)}
    found = [{"id": id, "from_name": "slot", "to_name": "text", "type": "labels",
              "value": {**span, "text": words, "labels": [label]}}]  # fmt: skip
    values = {"event": ("number", event), **more} if event is not None else more
    for name, (kind, value) in values.items():
        inside = {"number": value} if kind == "number" else {kind: [value]}
        found.append({"id": id, "from_name": name, "to_name": "text", "type": kind, "value": {**span, **inside}})
    return found


def annotated(record: ArticleRecord, change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> ArticleRecord:
    task = to_label_studio(record)
    result = change(deepcopy(task["predictions"][0]["result"]))
    old = {"result": [], "updated_at": "2024-01-01", "was_cancelled": False}
    cancelled = {"result": [], "updated_at": "2024-03-01", "was_cancelled": True}
    task["annotations"] = [{"result": result, "updated_at": "2024-02-01"}, old, cancelled]
    return from_label_studio(task)


def test_a_new_mark_adds_its_value_and_leaves_the_others() -> None:
    new = region("x", "fatalities", "أربعة", source=("text", "الشرطة"))
    (event,) = annotated(RECORD, lambda result: result + new).events or ()
    assert event.fatalities is not None and (event.fatalities.min, event.fatalities.max) == (4, 4)
    assert (event.target, event.place, event.injuries, event.status, event.background) == (
        HARIR, EVENT.place, EVENT.injuries, EVENT.status, True,
    )  # fmt: skip
    (added,) = [report for report in event.reports if report not in EVENT.reports]
    assert (added.rule, added.source, added.evidence.text) == ("annotated", "الشرطة", "أربعة")
    assert event.pipeline == "annotated" and event.id == "e1"


def test_a_corrected_number_is_taken() -> None:
    def correct(result: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for item in result:
            if item["from_name"] == "min" and item["value"]["start"] == TEXT.index("جنديان"):
                item["value"]["number"] = 3
        return result

    (event,) = annotated(RECORD, correct).events or ()
    assert event.injuries is not None and (event.injuries.min, event.injuries.approx) == (3, True)
    assert event.projectile_count == EVENT.projectile_count


def test_two_figures_that_differ_are_disputed() -> None:
    new = region("x", "injuries", "أربعة")
    (event,) = annotated(RECORD, lambda result: result + new).events or ()
    assert event.disputed == ("injuries",) and event.resolution == {"injuries": "first_told"}
    assert event.injuries is not None and event.injuries.min == 2


def test_a_new_event_has_what_its_marks_tell() -> None:
    new = [
        *region("a", "attack", "وقتل", 2, kind=("choices", "bombing")),
        *region("b", "target", "سوق أربيل", 2),
        *region("c", "fatalities", "أربعة", 2, min=("number", 5)),
        *region("d", "time", "الخميس", 2),
        *region("e", "perpetrators", "مصدر", 2, stance=("choices", "denied")),
        *region("f", "unclaimed", "عاجل", 2),
    ]
    first, event = annotated(RECORD, lambda result: result + new).events or ()
    assert first == EVENT
    assert (event.id, event.kind, event.target and event.target.name, event.unclaimed) == (
        "e2",
        "bombing",
        "سوق أربيل",
        True,
    )
    assert event.fatalities is not None and event.fatalities.min == 5
    assert event.time is not None and str(event.time.start) == "2024-03-07 17:00:00"  # by the words around it
    assert [(doer.name, doer.stance.value) for doer in event.perpetrators] == [("مصدر", "denied")]


def test_an_event_without_marks_is_gone() -> None:
    assert annotated(RECORD, lambda result: []).events == ()
    assert annotated(QUIET, lambda result: []) == QUIET


def test_a_mark_of_the_title_stays_in_the_title() -> None:
    def drop(result: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [item for item in result if item["to_name"] == "title"]

    (event,) = annotated(RECORD, drop).events or ()
    assert [report.evidence.text for report in event.reports] == ["قاعدة حرير"]
    assert event.reports[0].evidence.part == "title" and event.target == HARIR and event.injuries is None


@pytest.mark.parametrize("record", [RECORD, REAL], ids=["made", "real"])
def test_offsets_in_utf_16_units_are_recognised(record: ArticleRecord) -> None:
    task = to_label_studio(record)
    for item in task["predictions"][0]["result"]:
        text = TEXT if item["to_name"] == "text" else TITLE
        for edge in ("start", "end"):
            item["value"][edge] = len(text[: item["value"][edge]].encode("utf-16-le")) // 2
    found = from_label_studio(task)
    assert [[r.evidence for r in e.reports] for e in found.events or ()] == [
        [r.evidence for r in e.reports] for e in record.events or ()
    ]
    assert found == record


REGIONS = st.lists(
    st.tuples(
        st.sampled_from([*SLOTS, "label of mine"]),
        st.integers(0, len(TEXT)),
        st.integers(0, len(TEXT)),
        st.integers(1, 3),
    ),
    max_size=8,
)


@given(REGIONS, st.booleans())
def test_whatever_is_drawn_gives_events_with_the_words_of_their_offsets(
    drawn: list[tuple[str, int, int, int]], on_known: bool
) -> None:
    task = to_label_studio(RECORD if on_known else RECORD.model_copy(update={"events": ()}))
    result = list(task["predictions"][0]["result"][:6])
    for number, (slot, start, stop, event) in enumerate(drawn):
        span = {"start": start, "end": stop}
        for name, type, value in (("slot", "labels", {"labels": [slot]}), ("event", "number", {"number": event})):
            result.append(
                {"id": f"x{number}", "from_name": name, "to_name": "text", "type": type, "value": {**span, **value}}
            )
    task["annotations"] = [{"result": result}]
    try:
        record = from_label_studio(task)
    except UnreadableError as error:
        assert "no number" in str(error) or "outside" in str(error)
        return
    parts = {"text": TEXT, "title": TITLE}
    for found in record.events or ():
        for words in (*found.evidence, *(report.evidence for report in found.reports)):
            assert parts[words.part][words.start : words.stop] == words.text
    assert from_label_studio(to_label_studio(record)) == record
    assert from_brat(to_brat(record)) == record


WRONG: list[tuple[Any, str]] = [
    # task, what the message tells
    ([], "no task"),
    ({"data": {"ner": "x"}}, "no task with a text.*JSON-MIN"),
    ({"data": {"text": "x"}, "annotations": [{"result": None}]}, "without a result"),
    ({"data": {"text": TEXT}, "annotations": [{"result": region("r", "injuries", "عاجل")}]}, "r.*no number; fill in min"),
    ({"data": {"text": "x"}, "annotations": [{"result": region("r", "target", "عاجل")}]}, "r: .*mark it again"),
    ({"data": {"text": TEXT}, "annotations": [{"result": region("r", "attack", "سقط", kind=("choices", "raid"))}]}, "kind"),
    ({"data": {"text": TEXT}, "annotations": [{"result": [
        {"id": "r", "from_name": "slot", "to_name": "text", "value": {"start": 0, "end": 999, "labels": ["target"]}}
    ]}]}, "outside of the text"),
]  # fmt: skip


@pytest.mark.parametrize(("task", "told"), WRONG)
def test_a_wrong_task_is_told_by_place_and_remedy(task: Any, told: str) -> None:
    with pytest.raises(UnreadableError, match=f"task 4.*{told}"):
        from_label_studio(task, "task 4")


def test_the_interface_is_xml_with_a_control_for_every_name_of_a_task() -> None:
    tree = ET.fromstring(label_config())
    controls = {(node.get("name"), node.get("toName")) for node in tree.iter() if node.get("toName")}
    labels = {node.get("value") for node in tree.iter("Label")}
    for record in (RECORD, REAL):
        for item in to_label_studio(record)["predictions"][0]["result"]:
            assert (item["from_name"], item["to_name"]) in controls
            assert set(item["value"].get("labels", ())) <= labels


TXT = "قصف حرير وقتل أربعة"
BRAT = [
    # lines by hand, (kind, target, fatalities) of each event
    ("T1\tdrone 0 3\tقصف\nE1\tdrone:T1\n", [("drone", None, None)]),
    ("T1\tdrone 0 3\tقصف\nT2\ttarget 4 8\tحرير\nE1\tdrone:T1 target:T2\n", [("drone", "حرير", None)]),
    ("T1\tdrone 0 3\tقصف\nT2\ttarget 4 8\tحرير\nE1\tdrone:T1\n", [("drone", "حرير", None)]),  # of the only event
    ("T3\tfatalities 14 19\tأربعة\nT1\tbombing 9 13\tوقتل\nE4\tbombing:T1 fatalities:T3\n", [("bombing", None, 4)]),
    (
        "T3\tfatalities 14 19\tأربعة\n#1\tAnnotatorNotes T3\tmin=6; max=7\nT1\tbombing 9 13\tوقتل\nE1\tbombing:T1 fatalities:T3\n",
        [("bombing", None, 6)],
    ),
    (
        "T1\tdrone 0 3\tx\nT2\tbombing 9 13\tx\nT3\ttarget 4 8\tx\nE1\tdrone:T1 target:T3\nE2\tbombing:T2 target:T3\n*\tEquiv T1 T2\n",
        [("drone", "حرير", None), ("bombing", "حرير", None)],
    ),
]


@pytest.mark.parametrize(("ann", "expected"), BRAT)
def test_what_was_drawn_in_brat_is_read(ann: str, expected: list[tuple[str, str | None, int | None]]) -> None:
    found = from_brat(Brat(TXT, ann, "")).events or ()
    assert [
        (e.kind.value, e.target and e.target.name, e.fatalities and e.fatalities.min) for e in found
    ] == expected  # fmt: skip


def test_attributes_of_brat_are_read() -> None:
    ann = (
        "T1\trocket 0 3\tقصف\nE1\trocket:T1 perpetrators:T2\nA1\tstatus E1 failed\nA2\tbackground E1\n"
        "T2\tperpetrators 4 8\tحرير\nA3\tstance T2 claimed\n"
    )
    (event,) = from_brat(Brat(TXT, ann, "")).events or ()
    assert (event.status.value, event.background, event.perpetrators[0].stance.value) == ("failed", True, "claimed")


WRONG_LINES = [
    ("T1 drone 0 3 x", "a.ann:1: 'T1 drone 0 3 x' is no annotation"),
    ("T1\tdrone 0\tx", "is no annotation"),
    ("X1\tsomething", "is no annotation"),
    ("E1\tdrone:T9", "T9, which is not there"),
    ("T1\ttarget 0 3\tx", "T1 belongs to no event"),
    ("T1\tdrone 0 99\tx\nE1\tdrone:T1", "outside of the text"),
]


@pytest.mark.parametrize(("ann", "told"), WRONG_LINES)
def test_a_wrong_line_is_told_by_place_and_remedy(ann: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        from_brat(Brat(TXT, ann, ""), "a")


def test_corrected_events_are_gold_for_the_score() -> None:
    gold = to_gold(
        annotated(REAL, lambda result: result + region("x", "attack", "وقتل", 9, kind=("choices", "bombing")))
    )
    found = extract(TEXT, title=TITLE, published="2024-03-08")
    scores = score({"7": gold["events"]}, {"7": found})
    assert scores.event.gold == scores.event.pred + 1 and scores.event.precision == 1


def test_the_command_goes_to_a_tool_and_back(run: Run) -> None:
    lines = [to_json(record) + "\n" for record in (RECORD, REAL, QUIET)]
    Path("a.jsonl").write_text("".join(lines), encoding="utf-8")
    assert run("annotate", "export", "a.jsonl", "-o", "tasks.json").exit_code == 0
    assert run("annotate", "export", "a.jsonl", "-o", "folder", "--to", "brat").exit_code == 0
    for source in ("tasks.json", "folder"):
        assert run("annotate", "import", source).stdout == "".join(lines)
        assert run("annotate", "import", source, "-o", "gold.jsonl", "--gold").exit_code == 0
        gold = [json.loads(line) for line in Path("gold.jsonl").read_text(encoding="utf-8").splitlines()]
        assert [(article["id"], article["text"]) for article in gold][:2] == [("n/1", TEXT), ("7", TEXT)]
    assert run("evaluate", "gold.jsonl").exit_code == 0
    assert "<View>" in run("annotate", "config").stdout
    again = run("annotate", "export", "a.jsonl", "-o", "folder", "--to", "brat")
    assert again.exit_code == 2 and "holds files already" in again.stderr


def test_a_record_without_its_text_is_a_wrong_call(run: Run) -> None:
    Path("a.jsonl").write_text('{"id": "n1", "events": []}', encoding="utf-8")
    result = run("annotate", "export", "a.jsonl", "-o", "tasks.json")
    assert result.exit_code == 2 and "--with-text" in result.stderr and not Path("tasks.json").exists()


def test_a_folder_without_annotations_is_told(run: Run) -> None:
    Path("empty").mkdir()
    result = run("annotate", "import", "empty")
    assert result.exit_code == 1 and ".ann" in str(result.exception)


def test_files_of_brat_are_named_safely(tmp_path: Path) -> None:
    from attackx.annotate import write_brat

    wild = ArticleRecord(id="../../\x1b[31m<b>/x", text="نص", events=())
    write_brat([wild], tmp_path / "brat")
    assert sorted(path.name for path in (tmp_path / "brat").iterdir())[0] == "00001-.._.._31m_b_x.ann"
    assert list(read_brat(tmp_path / "brat")) == [wild]

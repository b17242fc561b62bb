"""The public models: lossless in JSON, frozen, closed and described."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from attackx import AttackEvent, EventTime, Evidence, Perpetrator, Place, Quantity, Report, Source, Target, extract
from attackx.schema import Model

PUBLISHED = "2024-01-20"
TEXTS = [
    "سقط صاروخان على قاعدة عين الأسد غربي العراق مساء الجمعة، دون وقوع خسائر بشرية، بحسب مصدر أمني.",
    "تبنت حركة الشباب تفجير سيارة مفخخة أمام فندق في مقديشو. وقال مسؤول لوكالة رويترز إن خمسة أشخاص قتلوا.",
    "نفى الحشد الشعبي ضلوعه في قصف مطار أربيل بثلاثة صواريخ، فيما اتهمته وزارة الدفاع بالوقوف وراء الهجوم.",
    "تعرضت القواعد الأميركية في سوريا لأكثر من 70 هجوما منذ منتصف تشرين الأول.",
    "قالت الشرطة إن ثلاثة جنود قتلوا في هجوم على حاجز قرب الموصل. وقال مصدر طبي إن عدد القتلى خمسة.",
]
WRONG: list[tuple[type[Model], dict[str, Any], str]] = [
    (Quantity, {"text": "صواريخ"}, "min or a max"),  # nothing said is None, not an empty quantity
    (Quantity, {"min": 7, "max": 5}, "above max"),
    (Quantity, {"min": -1}, "greater than or equal to 0"),
    (Evidence, {"text": "صاروخ", "start": 0, "stop": 4}, "length"),
    (Evidence, {"text": "صاروخ", "start": 0, "stop": 5, "part": "body"}, "part"),
    (Target, {"name": "ميناء", "country": "Iraq"}, "country"),
    (Place, {"name": "بغداد", "latitude": 91.0}, "latitude"),
    (Perpetrator, {"name": "حماس", "stance": "claim"}, "stance"),
    (EventTime, {"weekday": 0}, "weekday"),
    (AttackEvent, {"id": "e1", "kind": "rockets"}, "kind"),
    (AttackEvent, {"id": "e1", "kind": "rocket", "killed": 3}, "killed"),  # closed: a mistyped field is no silence
    (Report, {"slot": "injuries", "value": 3, "evidence": None, "rule": "r"}, "value"),
]


def events() -> list[AttackEvent]:
    found = [event for text in TEXTS for event in extract(text, title="هجوم جديد", published=PUBLISHED)]
    assert len(found) >= len(TEXTS)
    return found


def test_json_round_trip_is_lossless() -> None:
    for event in events():
        assert AttackEvent.model_validate_json(event.model_dump_json()) == event
        assert AttackEvent.model_validate(event.model_dump()) == event


def test_a_list_of_events_goes_through_plain_json() -> None:
    found = events()
    lines = json.dumps([event.model_dump(mode="json") for event in found], ensure_ascii=False)
    assert "عين الأسد" in lines
    assert TypeAdapter(list[AttackEvent]).validate_json(lines) == found


def test_values_of_reports_come_back_in_their_own_type() -> None:
    evidence = Evidence(text="رويترز", start=0, stop=6)
    values = (
        Quantity(min=1, max=2), EventTime(text="أمس"), Perpetrator(name="أ", stance="claimed"), Target(name="أ"),
        Place(name="أ"), Source(name="أ"), True, "أ",
    )  # fmt: skip
    for value in values:
        report = Report(slot="any", value=value, evidence=evidence, rule="r")
        assert type(Report.model_validate_json(report.model_dump_json()).value) is type(value)


def test_events_are_frozen_and_equal_by_value() -> None:
    first, again = events()[0], events()[0]
    assert first == again
    assert first is not again
    with pytest.raises(ValidationError, match="frozen"):
        first.kind = "drone"  # type: ignore[assignment, misc]  # the very thing that is refused
    copy = first.model_copy(update={"background": True})
    assert copy.background
    assert not first.background


@pytest.mark.parametrize(("model", "values", "told"), WRONG)
def test_wrong_values_are_refused(model: type[Model], values: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        model.model_validate(values)


def test_not_said_is_not_zero() -> None:
    silent = AttackEvent(id="e1", kind="rocket")
    none_hurt = AttackEvent(id="e1", kind="rocket", injuries=Quantity(min=0, max=0))
    several = AttackEvent(id="e1", kind="rocket", injuries=Quantity(min=2))
    assert silent.injuries is None
    assert none_hurt.injuries is not None
    assert (none_hurt.injuries.min, none_hurt.injuries.max) == (0, 0)
    assert several.injuries is not None
    assert several.injuries.max is None


@pytest.mark.parametrize(
    ("stances", "best"),
    [
        ([], None),
        (["denied"], None),
        (["denied", "suspected"], "suspected"),
        (["suspected", "attributed"], "attributed"),
        (["attributed", "claimed", "denied"], "claimed"),
    ],
)
def test_claimed_perpetrator_is_the_firmest_and_never_a_denier(stances: list[str], best: str | None) -> None:
    doers = [Perpetrator(name=f"جماعة {n}", stance=stance) for n, stance in enumerate(stances)]
    found = AttackEvent(id="e1", kind="rocket", perpetrators=tuple(doers)).claimed_perpetrator
    assert (found.stance.value if found else None) == best


def test_json_schema_describes_every_field_of_every_model() -> None:
    schema = AttackEvent.model_json_schema()
    models = {"AttackEvent": schema, **schema["$defs"]}
    bare = [
        f"{name}.{field}"
        for name, model in models.items()
        for field, row in model.get("properties", {}).items()
        if not row.get("description")
    ]
    assert bare == []
    assert [name for name, model in models.items() if not model.get("description")] == []
    assert schema["additionalProperties"] is False

"""Amounts, times and flags in the few words that every view uses."""

from __future__ import annotations

from datetime import datetime

import pytest

from attackx.document import Document
from attackx.schema import AttackEvent, AttackKind, EventTime, Place, Quantity, Report, Stance, Status, Target
from attackx.view import describe

AMOUNTS = [
    (None, ""),
    (Quantity(min=0, max=0), "0"),
    (Quantity(min=3, max=3), "3"),
    (Quantity(min=2), "≥2"),
    (Quantity(max=9), "≤9"),
    (Quantity(min=5, max=7), "5–7"),
    (Quantity(min=20, max=20, approx=True), "~20"),
    (Quantity(min=71, approx=True), "~≥71"),
]

TIMES = [
    (None, ""),
    (EventTime(start=datetime(2024, 3, 7), end=datetime(2024, 3, 8), granularity="day"), "2024-03-07"),
    (EventTime(start=datetime(2024, 3, 7, 4, 15), granularity="minute"), "2024-03-07 04:15"),
    (EventTime(start=datetime(2024, 3, 7, 17), granularity="part_of_day", part_of_day="evening"), "2024-03-07 evening"),
    (EventTime(start=datetime(2024, 3, 1), end=datetime(2024, 4, 1), granularity="month"), "2024-03"),
    (EventTime(start=datetime(2024, 1, 1), end=datetime(2025, 1, 1), granularity="year"), "2024"),
    (EventTime(start=datetime(2024, 3, 4), end=datetime(2024, 3, 11), granularity="week"), "2024-03-04 – 03-10"),
    (EventTime(start=datetime(2023, 12, 30), end=datetime(2024, 1, 6), granularity="week"), "2023-12-30 – 2024-01-05"),
    (EventTime(weekday=5, part_of_day="dawn", granularity="day"), "Friday dawn?"),
    (EventTime(month=7, day=16, granularity="day"), "16 July?"),
    (EventTime(month=9, calendar="hijri", granularity="month"), "Hijri month 9?"),
    (EventTime(text="قبل مدة"), "قبل مدة?"),
]


@pytest.mark.parametrize(("quantity", "expected"), AMOUNTS)
def test_amount(quantity: Quantity | None, expected: str) -> None:
    assert describe.amount(quantity) == expected


@pytest.mark.parametrize(("time", "expected"), TIMES)
def test_when(time: EventTime | None, expected: str) -> None:
    assert describe.when(time) == expected


def test_every_kind_stance_and_status_has_its_label_in_both_languages() -> None:
    assert set(describe.KINDS) == set(AttackKind)
    assert set(describe.STANCES) == set(Stance)
    assert {s.value for s in Status} - {"occurred"} <= set(describe.FLAGS)
    labels = [*describe.KINDS.values(), *describe.STANCES.values(), *describe.FLAGS.values(), *describe.SLOTS.values()]
    assert all(label.en and label.ar for label in labels)


def test_every_slot_with_a_label_is_a_field_of_the_event() -> None:
    assert set(describe.SLOTS) - {"attack"} <= set(AttackEvent.model_fields)


def test_flags_tell_the_status_first() -> None:
    event = AttackEvent(id="e", kind="rocket", status="failed", unclaimed=True, aggregate=True, disputed=("injuries",))
    assert describe.flags(event) == ["failed", "disputed", "unclaimed", "aggregate"]


def test_a_plain_event_has_no_flag() -> None:
    assert describe.flags(AttackEvent(id="e", kind="rocket")) == []


def test_every_type_of_report_value_has_words(document: Document) -> None:
    reports: list[Report] = [r for event in document.events for r in event.reports]
    assert [describe.value_text(r.value) for r in reports] == [
        "2",
        "مخزن Depot 7",
        "2024-03-07 evening",
        "4",
        "6",
        "yes",
        "سرايا الفجر",
    ]


COUNTRIES = [
    (Place(name="بغداد", country="IQ"), Target(name="قوات", country="US"), "IQ"),
    (None, Target(name="مطار", country="IQ", latitude=33.2, longitude=44.2), "IQ"),
    (None, Target(name="قوات", country="US"), None),
    (Place(name="قرية"), None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("place", "target", "expected"), COUNTRIES)
def test_country_is_where_it_happened(place: Place | None, target: Target | None, expected: str | None) -> None:
    assert describe.country(AttackEvent(id="e", kind="rocket", place=place, target=target)) == expected

"""One article with two incidents, its marks laid by hand, and one made of hostile strings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from attackx.document import Document
from attackx.schema import (
    AttackEvent,
    EventTime,
    Evidence,
    Part,
    Perpetrator,
    Place,
    Quantity,
    Report,
    Source,
    Target,
)

TITLE = "صاروخان على مخزن 🚀 Depot 7"
TEXT = (
    "🔴 عاجل: سقط صاروخان على مخزن Depot 7 في أطراف كركوك مساء الخميس، وأصيب أربعة حراس بحسب قناة المدينة.\n"
    "وقال مسعفون إن المصابين ستة (@kirkuk_ems)، ولم تتبنّ أي جهة الهجوم.\n"
    "وكانت طائرة مسيّرة قد ضربت معسكر الوادي في مايو/أيار، وأعلنت سرايا الفجر مسؤوليتها."
)

HOSTILE = (
    '<script>alert(1)</script> " onmouseover="x" \x1b[31mRED\x07 \u202eevil\u2066 </bdi></style> =HYPERLINK("http://x")'
)


def found(words: str, text: str = TEXT, part: Part = "text") -> Evidence:
    start = text.index(words)
    return Evidence(text=words, start=start, stop=start + len(words), part=part)


def report(slot: str, value: Any, words: str, rule: str, source: str | None = None) -> Report:
    return Report(slot=slot, value=value, evidence=found(words), rule=rule, source=source)


def fresh_event() -> AttackEvent:
    two = Quantity(min=2, max=2, text="صاروخان")
    four = Quantity(min=4, max=4, text="أربعة حراس")
    six = Quantity(min=6, max=6, text="ستة")
    when = EventTime(
        start=datetime(2024, 3, 7, 17),
        end=datetime(2024, 3, 7, 21),
        granularity="part_of_day",
        part_of_day="evening",
        text="مساء الخميس",
    )
    target = Target(name="مخزن Depot 7", type="depot", country="IQ")
    return AttackEvent(
        id="e1",
        kind="rocket",
        target=target,
        place=Place(name="كركوك", within=("العراق",), country="IQ"),
        time=when,
        projectile_count=two,
        injuries=six,
        unclaimed=True,
        reporting_sources=(
            Source(name="قناة المدينة", type="outlet"),
            Source(name="مسعفون", type="unnamed", via="القناة"),
        ),
        reports=(
            report("projectile_count", two, "صاروخان", "count.dual"),
            report("target", target, "مخزن Depot 7", "target.on"),
            report("time", when, "مساء الخميس", "time.weekday"),
            report("injuries", four, "أصيب أربعة حراس", "toll.injured", "قناة المدينة"),
            report("injuries", six, "ستة", "toll.sum", "مسعفون"),
            report("unclaimed", True, "لم تتبنّ أي جهة", "claim.none"),
        ),
        disputed=("injuries",),
        resolution={"injuries": "latest"},
        evidence=(found("سقط صاروخان على مخزن Depot 7 في أطراف كركوك"), found("صاروخان", TITLE, "title")),
    )


def recalled_event() -> AttackEvent:
    doer = Perpetrator(name="سرايا الفجر", stance="claimed")
    return AttackEvent(
        id="e2",
        kind="drone",
        target=Target(name="معسكر الوادي"),
        time=EventTime(month=5, reason="no_anchor", granularity="month", text="مايو/أيار"),
        perpetrators=(doer,),
        reports=(report("perpetrators", doer, "سرايا الفجر", "claim.named"),),
        background=True,
        evidence=(found("طائرة مسيّرة قد ضربت معسكر الوادي"),),
    )


@pytest.fixture
def document() -> Document:
    return Document(
        text=TEXT,
        title=TITLE,
        published="2024-03-08",
        source="قناة المدينة",
        events=[fresh_event(), recalled_event()],
        pipeline="attackx 0",
    )


@pytest.fixture
def hostile() -> Document:
    whole = Evidence(text=HOSTILE, start=0, stop=len(HOSTILE))
    event = AttackEvent(
        id=HOSTILE,
        kind="rocket",
        target=Target(name=HOSTILE, id=HOSTILE, type=HOSTILE),
        place=Place(name=HOSTILE, within=(HOSTILE,)),
        time=EventTime(text=HOSTILE, part_of_day=HOSTILE),
        injuries=Quantity(min=1, text=HOSTILE),
        perpetrators=(Perpetrator(name=HOSTILE, stance="suspected", said_by=(HOSTILE,)),),
        reporting_sources=(Source(name=HOSTILE, type=HOSTILE, via=HOSTILE),),
        reports=(Report(slot=HOSTILE, value=HOSTILE, source=HOSTILE, evidence=whole, rule=HOSTILE),),
        disputed=("injuries", HOSTILE),
        evidence=(whole,),
    )
    return Document(text=HOSTILE, title=HOSTILE, source=HOSTILE, published=HOSTILE, pipeline=HOSTILE, events=[event])

"""Records whose events and marks are known, with emoji before the marks."""

from __future__ import annotations

from typing import Any

from attackx import AttackEvent, Evidence, Perpetrator, Place, Quantity, Report, Target, analyze
from attackx.annotate import record_of
from attackx.corpus.records import ArticleRecord
from attackx.schema import Part

TITLE = "🚀 صاروخان على قاعدة حرير"
TEXT = "🔴🇮🇶 عاجل: سقط صاروخان على قاعدة حرير مساء الخميس،\r\nوأصيب جنديان بحسب مصدر أمني. وقتل أربعة في سوق أربيل."
TWO = Quantity(min=2, max=2, text="صاروخان")
HURT = Quantity(min=2, text="جنديان", approx=True)


def found(words: str, part: Part = "text") -> Evidence:
    start = (TEXT if part == "text" else TITLE).index(words)
    return Evidence(text=words, start=start, stop=start + len(words), part=part)


def report(slot: str, value: Any, words: str, source: str | None = None, part: Part = "text") -> Report:
    return Report(slot=slot, value=value, evidence=found(words, part), rule=f"{slot}.rule", source=source)


HARIR = Target(name="قاعدة حرير", id="harir", type="air_base", country="IQ", latitude=36.5, longitude=44.25)
EVENT = AttackEvent(
    id="e1",
    kind="rocket",
    status="intercepted",
    target=HARIR,
    place=Place(name="أربيل", country="IQ"),
    projectile_count=TWO,
    injuries=HURT,
    perpetrators=(Perpetrator(name="أ", stance="suspected"),),
    reports=(
        report("projectile_count", TWO, "صاروخان"),
        report("target", HARIR, "قاعدة حرير", part="title"),
        report("injuries", HURT, "جنديان", source='مصدر "أمني"; x=1'),
    ),
    evidence=(found("سقط صاروخان"), found("الخميس،\r\nوأصيب"), found("🚀 صاروخان", "title")),
    background=True,
    pipeline="test 1",
)
RECORD = ArticleRecord(id="n/1", title=TITLE, published="2024-03-08", source="وكالة", text=TEXT, events=(EVENT,))
REAL = record_of(analyze(TEXT, title=TITLE, published="2024-03-08", source="وكالة"), id=7)
QUIET = ArticleRecord(id="n2", text="الطقس مشمس.", events=())

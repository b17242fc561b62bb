"""Records made by hand: two incidents of one article, a bombing with coordinates, a quiet and a failed article."""

from __future__ import annotations

from datetime import datetime

from attackx import AttackEvent, Document, EventTime, Evidence, Perpetrator, Place, Quantity, Report, Target
from attackx.corpus.records import ArticleRecord, Failure

BOMBING_TEXT = "انفجرت سيارة مفخخة قرب سوق المدينة في مقديشو فجر الأحد 🚗💥 فقتل تسعة أشخاص. Al-Shabaab claimed it."


def found(words: str, text: str = BOMBING_TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(text=words, start=start, stop=start + len(words))


def bombing() -> AttackEvent:
    nine = Quantity(min=9, max=9, text="تسعة أشخاص")
    market = Target(name="سوق المدينة", id="city_market", type="market", country="SO", latitude=2.05, longitude=45.33)
    return AttackEvent(
        id="b1",
        kind="bombing",
        target=market,
        place=Place(name="مقديشو", country="SO", latitude=2.04, longitude=45.34),
        time=EventTime(start=datetime(2024, 3, 10), end=datetime(2024, 3, 11), granularity="day", text="فجر الأحد"),
        fatalities=nine,
        injuries=Quantity(min=12),
        perpetrators=(
            Perpetrator(name="Al-Shabaab", id="shabaab", stance="claimed"),
            Perpetrator(name="القاعدة", stance="denied"),
        ),
        reports=(
            Report(slot="target", value=market, evidence=found("سوق المدينة"), rule="target.near"),
            Report(slot="fatalities", value=nine, evidence=found("تسعة أشخاص"), rule="toll.killed"),
        ),
        evidence=(found("انفجرت سيارة مفخخة"),),
        pipeline="attackx-rules 0",
    )


def record_of(document: Document, id: str = "two") -> ArticleRecord:
    """The record that ``attackx extract --with-text`` would write."""
    return ArticleRecord(
        id=id,
        title=document.title,
        published=str(document.published),
        source=document.source,
        pipeline=document.pipeline,
        text=document.text,
        events=tuple(document.events),
    )


def bombing_record() -> ArticleRecord:
    return ArticleRecord(id="bomb", text=BOMBING_TEXT, events=(bombing(),), pipeline="attackx-rules 0")


def near_record() -> ArticleRecord:
    """An event of which only the place is known, in an article that did not come along."""
    place = Place(name="الحديدة", country="YE", latitude=14.8, longitude=42.95)
    time = EventTime(start=datetime(2024, 3, 9), end=datetime(2024, 3, 10), granularity="day")
    event = AttackEvent(id="n1", kind="missile", place=place, time=time, evidence=(found("سيارة"),))
    return ArticleRecord(id="near", events=(event,))


def records(document: Document) -> list[ArticleRecord]:
    failed = ArticleRecord(id="broken.txt", error=Failure(type="UnreadableError", message="not UTF-8; say --encoding"))
    return [record_of(document), bombing_record(), near_record(), ArticleRecord(id="quiet", events=()), failed]

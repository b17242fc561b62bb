"""Events whose cells are known, and one of hostile strings."""

from __future__ import annotations

from datetime import datetime

from attackx import AttackEvent, EventTime, Evidence, Perpetrator, Place, Quantity, Report, Source, Target
from attackx.corpus.records import ArticleRecord, Failure

TEXT = "سقط صاروخان على قاعدة حرير مساء الخميس، وأصيب جنديان بحسب مصدر أمني."
HOSTILE = '=HYPERLINK("http://x") <script>alert(1)</script> "onmouseover=" \x1b[31m\x07 \u202eevil\u2066 \x9b0m'


def found(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(text=words, start=start, stop=start + len(words))


TWO = Quantity(min=2, max=2, text="صاروخان")
HURT = Quantity(min=2, approx=True, text="جنديان")
ROCKETS = AttackEvent(
    id="e1",
    kind="rocket",
    target=Target(name="قاعدة حرير", id="harir", type="air_base", country="IQ", latitude=36.5, longitude=44.25),
    place=Place(name="أربيل", within=("كردستان", "العراق"), country="IQ", latitude=36.19, longitude=44.01),
    time=EventTime(
        start=datetime(2024, 3, 7, 17),
        end=datetime(2024, 3, 7, 21),
        granularity="part_of_day",
        part_of_day="evening",
        weekday=4,
        text="مساء الخميس",
    ),
    projectile_count=TWO,
    injuries=HURT,
    perpetrators=(Perpetrator(name="أ", stance="suspected"), Perpetrator(name="ب", stance="denied")),
    reporting_sources=(Source(name="مصدر أمني"), Source(name="رويترز")),
    reports=(
        Report(slot="projectile_count", value=TWO, evidence=found("صاروخان"), rule="quantity.dual"),
        Report(slot="injuries", value=HURT, source="مصدر أمني", evidence=found("جنديان"), rule="toll.hurt"),
        Report(slot="unclaimed", value=True, evidence=found("سقط"), rule="claim.none"),
    ),
    disputed=("injuries",),
    evidence=(found("سقط صاروخان"),),
)
MONTH = AttackEvent(
    id="e2",
    kind="armed_assault",
    target=Target(name="سوق المدينة", type="market"),
    time=EventTime(start=datetime(2023, 5, 1), end=datetime(2023, 6, 1), granularity="month"),
    fatalities=Quantity(min=0, max=0),
    background=True,
)
NOWHERE = AttackEvent(id="e3", kind="unspecified", time=EventTime(weekday=5, reason="no_anchor", granularity="day"))
WILD = AttackEvent(
    id=HOSTILE,
    kind="drone",
    target=Target(name=HOSTILE, id=HOSTILE, type=HOSTILE),
    place=Place(name=HOSTILE, within=(HOSTILE,), latitude=1.0, longitude=2.0),
    time=EventTime(text=HOSTILE, zone=HOSTILE),
    perpetrators=(Perpetrator(name=HOSTILE, stance="claimed"),),
    reporting_sources=(Source(name=HOSTILE),),
    reports=(
        Report(
            slot=HOSTILE,
            value=HOSTILE,
            source=HOSTILE,
            evidence=Evidence(text=HOSTILE, start=0, stop=len(HOSTILE)),
            rule=HOSTILE,
        ),
    ),
    disputed=(HOSTILE,),
    evidence=(Evidence(text=HOSTILE, start=0, stop=len(HOSTILE)),),
)
RECORDS = [
    ArticleRecord(id="n1", title="صاروخان", published="2024-03-08", source="وكالة", text=TEXT, events=(ROCKETS, MONTH)),
    ArticleRecord(id="n2", events=()),
    ArticleRecord(id="n3", error=Failure(type="InputError", message="no text")),
    ArticleRecord(id=4, events=(NOWHERE,)),
]
WILD_RECORD = ArticleRecord(id=HOSTILE, title=HOSTILE, source=HOSTILE, published=HOSTILE, events=(WILD,))

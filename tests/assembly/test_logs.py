"""Entries of a log, which open with hours of their own under the days of a diary."""

from __future__ import annotations

import pytest

from attackx import extract

LOG = (
    "الثلاثاء 9/1/2024\n"
    "* في حوالي الساعة 3:10 فجرا، أطلقت المدفعية الإسرائيلية أربع قذائف على أرض زراعية شرق دير البلح.\n"
    "* وفي حوالي الساعة 8:45 صباحا، فتحت القوات الإسرائيلية المتمركزة خلف السياج، شرق خان يونس، "
    "نيران رشاشاتها تجاه رعاة الأغنام، ما أدى إلى إصابة الراعي سليم حمدان، 30 عاما، في القدم.\n\n"
    "الخميس 11/1/2024\n"
    "* في حوالي الساعة 1:30 ظهرا، قصفت طائرة إسرائيلية مصنعا في رفح، دون وقوع إصابات."
)
# text, day and target of each event
LOGS: list[tuple[str, list[tuple[str | None, str]]]] = [
    (LOG, [("2024-01-09", "أرض زراعية"), ("2024-01-09", "رعاة الأغنام"), ("2024-01-11", "مصنعا")]),
    # one attack told hour by hour
    (
        "* في الساعة 8:00 اقتحم مسلحون فندق الواحة في مقديشو.\n"
        "* في الساعة 9:15 قالت الشرطة إن الهجوم على فندق الواحة أوقع ستة قتلى.",
        [(None, "فندق الواحة")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LOGS)
def test_each_entry_is_of_its_own_hour_and_of_the_day_above_it(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    events = extract(text, published="2024-01-20")
    days = [e.time.start.date().isoformat() if e.time and e.time.start else None for e in events]
    assert list(zip(days, [e.target.name for e in events if e.target], strict=True)) == expected


def test_the_fire_of_their_guns_points_to_no_attack_told_before() -> None:
    text = "أصابت غارة سوقا في غزة. وفتحت القوات الإسرائيلية قرب رفح نيران رشاشاتها على مزارعين وقتلت اثنين."
    assert len(extract(text, published="2024-01-20")) == 2

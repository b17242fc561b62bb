"""Incidents that are known to be one only when all of both is told."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

_SHOTS = "اعترضت الدفاعات سبعة صواريخ أطلقتها الجماعة. وانفجرت سيارة مفخخة في كركوك. "
_TOLL = "سقط صاروخ على سوق في حلب. ونقل إلى المستشفى تسعة قتلى. وقتل حارس برصاص مسلحين في كركوك. "
_RAID = "شنت طائرات غارة في حلب مساء الخميس. وقتل حارس برصاص مسلحين في كركوك الجمعة. "

# a text, and what is told of each incident
ROWS: list[tuple[str, list[dict[str, Any]]]] = [
    # as many projectiles
    (
        _SHOTS + "واستهدفت سبعة صواريخ الرياض بحسب بيان.",
        [{"kind": "rocket", "target": "الرياض", "fired": "7"}, {"kind": "bombing"}],
    ),
    (
        _SHOTS + "واستهدفت ستة صواريخ الرياض بحسب بيان.",
        [{"kind": "rocket", "fired": "7"}, {"kind": "bombing"}, {"kind": "rocket", "fired": "6"}],
    ),
    (
        "اعترضت الدفاعات صواريخ أطلقتها الجماعة. وانفجرت سيارة مفخخة في كركوك. واستهدفت صواريخ الرياض بحسب بيان.",
        [{"kind": "bombing"}, {"kind": "rocket", "target": "الرياض"}],
    ),
    # what parts them all the same: a turn of speech, a place, a day, a toll
    (
        _SHOTS + "كما استهدفت سبعة صواريخ الرياض بحسب بيان.",
        [{"target": None, "fired": "7"}, {"kind": "bombing"}, {"target": "الرياض", "fired": "7"}],
    ),
    (
        "اعترضت الدفاعات سبعة صواريخ في كركوك. وانفجرت سيارة مفخخة في بغداد. "
        "واستهدفت سبعة صواريخ مصنعا في الرياض بحسب بيان.",
        [{"place": "كركوك", "fired": "7"}, {"kind": "bombing"}, {"place": "الرياض", "fired": "7"}],
    ),
    (
        "اعترضت الدفاعات سبعة صواريخ أطلقتها الجماعة الخميس. وانفجرت سيارة مفخخة في كركوك. "
        "واستهدفت سبعة صواريخ الرياض الأربعاء.",
        [{"date": "2024-01-18"}, {"kind": "bombing"}, {"date": "2024-01-17"}],
    ),
    (
        "اعترضت الدفاعات سبعة صواريخ فقتل حارس. وانفجرت سيارة مفخخة في كركوك. واستهدفت سبعة صواريخ الرياض فقتل ثلاثة.",
        [{"dead": "1"}, {"kind": "bombing"}, {"dead": "3"}],
    ),
    # a toll that a sentence without a word of attack gave
    (
        _TOLL + "وقال شاهد إن تسعة قتلوا بصاروخ.",
        [{"target": "سوق", "dead": "9", "sources": ["شاهد"]}, {"place": "كركوك"}],
    ),
    (_TOLL + "وقال شاهد إن ثمانية قتلوا بصاروخ.", [{"dead": "9"}, {"place": "كركوك"}, {"dead": "8"}]),
    # a known attack of that day by those means
    (
        _RAID + "والغارة التي نفذت مساء الخميس دمرت مستودعا.",
        [{"kind": "airstrike", "target": "مستودعا", "place": "حلب"}, {"place": "كركوك"}],
    ),
    (
        _RAID + "والغارة الثانية التي نفذت مساء الخميس دمرت مستودعا.",
        [{"place": "حلب", "target": "حلب"}, {"place": "كركوك"}, {"target": "مستودعا"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_incidents_that_are_one(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

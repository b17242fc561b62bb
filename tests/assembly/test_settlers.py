"""Settlers deal attacks in every case of the word, and are hit in others."""

from __future__ import annotations

import pytest

import attackx


def doers(text: str) -> list[str]:
    return [doer.name for event in attackx.extract(text) for doer in event.perpetrators]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل فلسطينيان في هجوم للمستوطنين على قرية قصرة.", ["المستوطنين"]),
        ("أصيب شاب برصاص المستوطنين في قرية قصرة.", ["المستوطنين"]),
        ("أصيب ثلاثة فلسطينيين في اعتداء مستوطنين على قرية بورين.", ["مستوطنين"]),
        ("أطلق مستوطن النار على شاب فلسطيني فقتله قرب رام الله.", ["مستوطن"]),
        ("قتل شاب فلسطيني برصاص مستوطن إسرائيلي قرب رام الله.", ["مستوطن إسرائيلي"]),
        ("قتل مستوطن شابا فلسطينيا قرب نابلس.", ["مستوطن"]),
        ("هاجم المستوطنون قرية بورين وأصيب ثلاثة فلسطينيين.", ["المستوطنون"]),
    ],
)
def test_settlers_who_strike(text: str, expected: list[str]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قتل مستوطن إسرائيلي وأصيب آخران في إطلاق نار قرب نابلس.",
        "هاجم مسلحون مستوطنين قرب نابلس وقتلوا ثلاثة منهم.",
        "أصيب مستوطن بجروح في عملية طعن في الخليل.",
        "استهدف إطلاق نار سيارة مستوطنين قرب نابلس ما أدى إلى مقتل اثنين.",
        "قتلت قذيفة مستوطنا قرب عسقلان.",
        "قتل مستوطنان في إطلاق نار على حافلة للمستوطنين قرب نابلس.",
    ],
)
def test_settlers_who_are_struck(text: str) -> None:
    assert doers(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("أحرق مستوطنون بيتين في قرية قصرة.", ["unspecified"]),
        ("على إثر إضرام مستوطنين النار في بيت في قرية قصرة.", ["unspecified"]),
        ("أدان النائب الهجوم الذي نفذه مستوطنون على بيت في قرية قصرة.", ["unspecified"]),
        ("هاجم مستوطنون حافلة بالحجارة قرب قصرة.", []),
        ("اقتحم مستوطنون باحة المدرسة في قرية قصرة.", []),
    ],
)
def test_homes_that_settlers_attack(text: str, kinds: list[str]) -> None:
    assert [event.kind for event in attackx.extract(text)] == kinds

"""What adds to a known attack, and what parts two: results, days, guns and aircraft, a group's men and its places."""

from __future__ import annotations

from typing import Any

import pytest

from attackx.assembly.comparing import relation
from attackx.assembly.incidents import Incident
from attackx.assembly.splitting import tell
from attackx.assembly.weighing import counted_before

from .facts import read, told

CASES: list[tuple[str, list[dict[str, Any]]]] = [
    (  # "also" adds a result, and no attack
        "قتل خمسة مسلحين في اشتباكات مع الجيش قرب درنة الأحد. وبينت الوزارة أن الاشتباكات أسفرت أيضا عن إصابة جندي.",
        [{"dead": "5", "hurt": "1"}],
    ),
    (
        "قصفت الطائرات مخزنا في درنة. كما أسفرت الغارات عن مقتل حارس.",
        [{"target": "مخزنا", "dead": "1"}],
    ),
    (
        "قصفت الطائرات مخزنا في درنة. كما استهدفت الغارات مرفأ البلدة.",
        [{"target": "مخزنا"}, {"target": "مرفأ البلدة"}],
    ),
    (  # an attack that its day makes known, unless it is told what it hit
        "قتل ستة في تفجير سوق في لاهور الأحد. وكان تفجير الأحد عنيفا، كما ذكر سكان، وأصيب فيه تسعة.",
        [{"target": "سوق", "dead": "6", "hurt": "9"}],
    ),
    (
        "قتل ستة في لاهور عندما فجر انتحاري نفسه في محكمة. وأصيب تسعة في هجوم أمس على مصرف.",
        [{"target": "محكمة", "dead": "6"}, {"target": "مصرف", "hurt": "9"}],
    ),
    (  # guns are other means than aircraft, but "the shelling" may be theirs
        "شنت الطائرات غارات على مواقع للمتمردين في ريف الحسكة. واستهدف التحالف بقصف مدفعي مواقع وتحصينات تابعة لهم في تل تمر.",
        [{"kind": "airstrike", "target": "مواقع للمتمردين"}, {"kind": "shelling", "target": "مواقع وتحصينات"}],
    ),
    (
        "شنت الطائرات غارات على مواقع للمتمردين في ريف الحسكة. وأصاب القصف مواقع ومخازن تابعة لهم.",
        [{"kind": "airstrike"}],
    ),
]

PLACES = "استهدفت غارات مواقع الحوثيين في ذمار."
TOLLS = [  # some dead are counted by the number told next, and a number is another than the next
    ("قتل عدد من الجنود في كمين.", False),
    ("قتل تسعة جنود في كمين.", True),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_more_of_the_same(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("أكدت مصادر مصرع القيادي الحوثي سالم حمدان في غارة جوية.", False),
        ("أصابت غارة جوية مواقع للحوثيين.", True),
    ],
)
def test_a_man_is_none_of_the_places_of_his_group(text: str, same: bool) -> None:
    incident, other = Incident(tell(read(PLACES)[0])), tell(read(text)[0])[0]
    assert (relation(incident, other) == "same") is same


@pytest.mark.parametrize(("text", "counted"), TOLLS)
def test_a_number_tells_how_many_some_were(text: str, counted: bool) -> None:
    incident = Incident(tell(read(text)[0]))
    assert counted_before(incident, tell(read("قتل 13 جنديا في هجوم على رتل.")[0])[0]) is counted


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("يذكر أن تسعة جنود قتلوا في كمين استهدف قافلة عسكرية.", "other"),
        ("يذكر أن الكمين استهدف قافلة عسكرية.", "near"),
    ],
)
def test_what_is_recalled_with_another_toll_is_not_of_those_killed_before(text: str, how: str) -> None:
    first, second = read(f"قتل عامل وأصيب آخر في هجوم بالأسلحة مساء الخميس. {text}")
    assert relation(Incident(tell(first)), tell(second)[0]) == how

"""Attacks told next to one another: of one sort in several towns, one that answers the other, one told in other words."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from .facts import told

# what many places have, with the towns it was hit in, as the press writes them
VAGUE = ["مواقع للمسلحين", "مناطق", "الأحياء السكنية", "تجمعات للحوثيين", "مواقع المسلحين", "آليات الحوثيين"]
TOWNS = ["بلدة الحراك", "بلدة سراقب", "مدينة نوى", "قرية كفرنبل"]


@pytest.mark.parametrize("hit", VAGUE)
@pytest.mark.parametrize(("one", "other"), list(permutations(TOWNS, 2)))
def test_what_is_hit_in_two_towns_is_two(hit: str, one: str, other: str) -> None:
    text = f"قصفت الطائرات {hit} في {one} وقتل ستة. واستهدفت المدفعية {hit} في {other} وأصيب أربعة."
    assert told(text, [{"dead": "6"}, {"hurt": "4"}]) == [{"dead": "6"}, {"hurt": "4"}]


Cases = list[tuple[str, list[dict[str, Any]]]]

ONE: Cases = [
    (  # a quarter of the town
        "قصفت الطائرات مواقع للمسلحين في مدينة درعا. واستهدفت المدفعية مواقع للمسلحين في حي المنشية بدرعا.",
        [{"target": "مواقع للمسلحين"}],
    ),
    (  # the shelling told before, and where in the countryside it was
        "قصف الجيش مواقع للمسلحين في ريف حماة. واستهدف القصف مواقع للمسلحين في بلدة اللطامنة.",
        [{"target": "مواقع للمسلحين"}],
    ),
    (  # the dead of an attack are those of the clash that another paper tells of
        "قتل حارس وأصيب ستة آخرون في هجوم شرق كسمايو. وذكرت صحيفة أن حارسا قتل وأصيب ستة آخرون في اشتباك مع حركة الشباب شرق كسمايو.",
        [{"dead": "1", "hurt": "6"}],
    ),
    (  # a raid that a drone flew
        "قتل مزارع في غارة إسرائيلية فجر السبت شرق رفح. وأعلن الطبيب وصول جثمانه بعد استهدافه من طائرة استطلاع شرق رفح.",
        [{"dead": "1"}],
    ),
]

APART: Cases = [
    (  # as many dead, by a bomb in one town and in a clash in another
        "قتل ستة جنود في تفجير سيارة مفخخة في الفلوجة. وقتل ستة جنود في اشتباكات مع المسلحين في الرمادي.",
        [{"kind": "bombing"}, {"kind": "armed_assault"}],
    ),
    (  # a raid, and what a drone did in another camp
        "قتل أربعة بغارة على مخيم جنين. وقتل ثلاثة بقصف من طائرة مسيرة في طولكرم.",
        [{"kind": "airstrike", "dead": "4"}, {"kind": "drone", "dead": "3"}],
    ),
    (  # districts of one province
        "أغارت طائرات على آليات للحوثيين في مديرية رازح بمحافظة صعدة. وقصفت مدفعية الجيش آليات الحوثيين في مديرية الصفراء في صعدة.",
        [{"kind": "airstrike", "place": "مديرية رازح"}, {"kind": "shelling", "place": "مديرية الصفراء"}],
    ),
    (  # whatever an army has in two villages
        "دمرت الطائرات مخازن للمسلحين في قرية العريمة. وأضاف أن الجيش واصل استهداف تجمعات للمسلحين في قرية الجابرية.",
        [{"target": "مخازن للمسلحين"}, {"target": "تجمعات للمسلحين"}],
    ),
    (  # gas is no missile, and who fired the one is not told of the other
        "أطلق الحوثيون صاروخا باليستيا على الرياض. وقال الطبيب إن هجوما كيماويا في دوما قتل خمسين مدنيا.",
        [{"kind": "missile", "dead": None}, {"kind": "unspecified", "dead": "50"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE + APART)
def test_one_attack_or_two(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

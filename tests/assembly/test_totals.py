"""Numbers of the lead that sum up several incidents, and are none of a single one."""

from __future__ import annotations

import pytest

from attackx import extract

_KIRKUK = "وقتل 18 شخصا في تفجير سيارة مفخخة أمام سوق في كركوك. "
_TIKRIT = "وقتل شخصان بانفجار عبوة ناسفة في حافلة في تكريت."

# texts with the dead of their incidents
TOTALS: list[tuple[str, list[int | None]]] = [
    # the sum of two incidents that follow
    (f"قتل عشرون شخصا في تفجيرين في كركوك وتكريت. {_KIRKUK}{_TIKRIT}", [18, 2]),
    (f"قتل ما لا يقل عن عشرين شخصا في تفجيرين في كركوك وتكريت. {_KIRKUK}{_TIKRIT}", [18, 2]),
    (
        "قتل تسعة مسلحين في غارة على معسكر في حجة. وأوضح مصدر أن ستة مسلحين قتلوا في الغارة على المعسكر. "
        "كما قصفت طائرات مركبة في الجوف، مما أدى إلى مقتل ثلاثة مسلحين.",
        [6, 3],
    ),
    # of attacks in the plural, of which two are told
    (f"قتل ثلاثون شخصا في هجمات في كركوك وتكريت. {_KIRKUK}{_TIKRIT}", [18, 2]),
    (f"قتل تسعة عشر شخصا في هجمات في كركوك وتكريت. {_KIRKUK}{_TIKRIT}", [19, 2]),
    # the sum of two others, and none with a later number of its own
    (
        "قتل عشرة أشخاص في تفجير سيارة مفخخة في بغداد. وقتل أربعة جنود في هجوم على قاعدة في الموصل. "
        "وقتل ستة أشخاص في غارة على مدينة حلب.",
        [10, 4, 6],
    ),
    # its own number, told twice
    (
        "قتل تسعة مسلحين في غارة على معسكر في حجة. وأوضح مصدر أن ستة مسلحين قتلوا في الغارة على المعسكر، ثم أكد "
        "مقتل تسعة مسلحين في الغارة. كما قصفت طائرات مركبة في الجوف، مما أدى إلى مقتل ثلاثة مسلحين.",
        [9, 3],
    ),
    # so few may as well be what another party counts
    (
        "قتل ثلاثة مسلحين في غارة على معسكر في حجة. وأوضح مصدر أن مسلحين اثنين قتلا في الغارة على المعسكر. "
        "كما قصفت طائرات مركبة في الجوف، مما أدى إلى مقتل مسلح.",
        [3, 1],
    ),
]


@pytest.mark.parametrize(("text", "dead"), TOTALS)
def test_totals(text: str, dead: list[int | None]) -> None:
    events = [e for e in extract(text) if not e.aggregate]
    assert [e.fatalities.min if e.fatalities is not None else None for e in events] == dead

"""The other side of a clash as the doer, for those of whom it counts dead or hurt."""

from __future__ import annotations

import pytest

from attackx import extract

LOST: list[tuple[str, list[str]]] = [
    # between X and Y, whichever stands first, with words between them
    ("قتل تسعة حوثيين في مواجهات بين المقاومة الشعبية والحوثيين في البيضاء.", ["المقاومة الشعبية"]),
    ("قتل تسعة حوثيين في مواجهات بين الحوثيين والمقاومة الشعبية في البيضاء.", ["المقاومة الشعبية"]),
    ("لقي ستة من الحوثيين مصرعهم باشتباكات بين الحوثيين من جهة والجيش اليمني من جهة أخرى في حيس.", ["الجيش اليمني"]),
    ("اندلعت اشتباكات بين القوات الحكومية والحوثيين في حيس أسفرت عن مقتل تسعة حوثيين.", ["القوات الحكومية"]),
    ("قتل ثلاثة جنود سودانيين في معارك بين الجيش السوداني وقوات الدعم السريع في بارا.", ["قوات الدعم السريع"]),
    # rebels of nobody named fell against the state's forces
    ("اندلعت اشتباكات بين القوات الحكومية والمتمردين في حيس أسفرت عن مقتل تسعة متمردين.", ["القوات الحكومية"]),
    # both sides lost men
    (
        "قتل تسعة من الحوثيين فيما قتل اثنان من رجال المقاومة الشعبية في معارك عنيفة في البيضاء.",
        ["رجال المقاومة الشعبية"],
    ),
    # who took the place
    ("استعادت القوات الحكومية تلة في حيس بعد معارك مع الحوثيين خلفت عشرات القتلى.", ["القوات الحكومية"]),
    # neither side's men, nobody named for the other side, allies
    ("قتل ثلاثة مدنيين في اشتباكات بين الجيش السوداني وقوات الدعم السريع في بارا.", []),
    ("قتل تسعة حوثيين في مواجهات عنيفة شهدتها مدينة البيضاء.", []),
    ("قتل تسعة من الحوثيين واثنان من قوات صالح في معارك عنيفة في البيضاء.", []),
]


@pytest.mark.parametrize(("text", "doers"), LOST)
def test_the_other_side_of_a_clash_is_the_doer(text: str, doers: list[str]) -> None:
    events = extract(text, published="2021-05-04")
    assert [[doer.name for doer in event.perpetrators] for event in events] == [doers]

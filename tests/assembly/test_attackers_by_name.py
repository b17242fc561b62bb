"""Attackers who are told by their own names."""

from __future__ import annotations

import pytest

from attackx import extract

NAMED: list[tuple[str, list[str]]] = [
    ("قتل ستة مصلين في مسجد بمدينة الدمام حين قام الإرهابي صالح الحربي بتفجير نفسه.", ["صالح الحربي"]),
    ("أعلنت الوزارة أن منفذ التفجير في المسجد هو خالد العتيبي، وأن ستة مصلين قتلوا.", ["خالد العتيبي"]),
    # beside the group that claims it
    (
        "تبنى تنظيم داعش تفجير المسجد الذي نفذه الانتحاري خالد العتيبي وقتل فيه ستة مصلين.",
        ["تنظيم داعش", "خالد العتيبي"],
    ),
    # who is only of his kin, who was hit himself, who tells of it
    ("اعتقل شقيق منفذ التفجير خالد العتيبي في المسجد الذي قتل فيه ستة مصلين.", []),
    ("قتل الانتحاري خالد العتيبي في غارة على مخبأ في الفلوجة.", []),
    ("قال العقيد خالد العتيبي إن تفجيرا في مسجد قتل ستة مصلين.", []),
]


@pytest.mark.parametrize(("text", "doers"), NAMED)
def test_an_attacker_told_by_name_is_a_doer(text: str, doers: list[str]) -> None:
    events = extract(text, published="2021-05-04")
    assert [doer.name for event in events for doer in event.perpetrators] == doers

"""Police and guards who announce that something was struck tell of another's blow, unless they struck militants."""

from __future__ import annotations

import pytest

from .facts import whole

# a text, and its doers
ANNOUNCED = [
    ("أعلن جهاز مكافحة الإرهاب في إقليم كردستان استهداف حقل خورمالا النفطي بمسيرة مفخخة.", []),
    ("أعلنت قيادة شرطة كركوك استهداف مقر للجبهة بقنبلة يدوية.", []),
    ("أعلنت وزارة البيشمركة، أمس، استهداف ثكنة قرب كفري بطائرة مسيرة مفخخة.", []),
    ("وأعلنت الشرطة الباكستانية استهداف موكب قاض بقنبلة في كويتا.", []),
    # militants and what they have
    ("أعلنت وزارة البيشمركة استهداف وكر لداعش بالمدفعية في الجبل.", [("وزارة البيشمركة", "claimed")]),
    ("أعلنت البيشمركة استهداف مواقع داعش في سنجار.", [("البيشمركة", "claimed")]),
    ("أعلن جهاز مكافحة الإرهاب استهداف ثلاثة إرهابيين بضربة جوية.", [("جهاز مكافحة الإرهاب", "claimed")]),
    # armies and groups strike what they announce
    ("أعلن الجيش السوري استهداف مستودع في سراقب بالمدفعية.", [("الجيش السوري", "claimed")]),
    ("أعلنت حركة الشباب استهداف فندق في كيسمايو.", [("حركة الشباب", "claimed")]),
]


@pytest.mark.parametrize(("text", "doers"), ANNOUNCED)
def test_who_guards_the_land_reports(text: str, doers: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == doers

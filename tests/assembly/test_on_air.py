"""Who tells in a talk on air: whom the anchor introduces, in his own turns."""

from __future__ import annotations

import pytest

from attackx import extract

HIT = "أصاب صاروخ محطة القطار وقتل ستة."

# a talk, who tells of the attack
TALKS = [
    (f"معنا من خاركيف مراسلنا سامي نادر. سامي، ماذا جرى؟\n\nالمراسل: {HIT}", ["مراسلنا سامي نادر"]),
    (f"ينضم إلينا من خاركيف الصحفي سامي نادر. ماذا جرى؟\n- {HIT}\n- شكرا لك.", ["الصحفي سامي نادر"]),
    (f"المذيعة: نرحب بمراسلتنا في خاركيف هدى نعيم.\nهدى نعيم: {HIT}", ["مراسلتنا في خاركيف هدى نعيم"]),
    (
        f"معنا مراسلنا سامي نادر.\nسامي: مساء الخير. {HIT} قال حاكم الإقليم إن ستة قتلوا.",
        ["مراسلنا سامي نادر", "حاكم الإقليم"],
    ),
    # the anchor's own words, a question, an analyst, a report with no talk, one who was there before
    (f"معنا مراسلنا سامي نادر.\nالمذيع: {HIT}", []),
    ("معنا مراسلنا سامي نادر.\n- هل صحيح أن صاروخا أصاب محطة القطار وقتل ستة؟", []),
    (f"معنا المحلل العسكري سامي نادر.\nالضيف: {HIT}", []),
    (f"معنا مراسلنا سامي نادر.\n{HIT}", []),
    (f"كان معنا مراسلنا سامي نادر.\n- {HIT}", []),
    # the bullets of other news
    (f"ينضم إلينا مراسلنا سامي نادر.\nوقتل ثلاثة في غارة على سوق كبكابية.\n- {HIT}", []),
]


@pytest.mark.parametrize(("text", "told"), TALKS)
def test_who_is_asked_on_air_tells(text: str, told: list[str]) -> None:
    assert sorted(s.name for e in extract(text) for s in e.reporting_sources) == sorted(told)

"""Who fell in fighting on the ground is none of the dead of a raid told beside it."""

from __future__ import annotations

import pytest

from .facts import whole

# a text, and what was hit with the dead and the hurt of each event
FIGHTS = [
    (
        "قتل أربعة جنود في اشتباكات مع المسلحين، وشنت الطائرات غارات على مخازن الجماعة في درنة.",
        [("جنود", "4", None), ("مخازن الجماعة", None, None)],
    ),
    ("قصفت المدفعية ثكنة في درنة، التي تشهد معارك عنيفة قتل خلالها 23 مسلحا.", [("ثكنة", None, None)]),
    ("قصفت الطائرات مخازن الجماعة في درنة. وخلفت المعارك 23 قتيلا و40 جريحا.", [("مخازن الجماعة", None, None)]),
    ("قصفت الطائرات مخازن الجماعة في درنة. وخلفت الغارات 23 قتيلا و40 جريحا.", [("مخازن الجماعة", "23", "40")]),
    ("شنت الطائرات غارة على معسكر في درنة. وأسفرت المعارك والغارات عن مقتل تسعة جنود.", [("معسكر", "9", None)]),
    ("قصفت المدفعية قرية الزهور وقتلت تسعة مدنيين خلال المعارك.", [("قرية الزهور", "9", None)]),
    ("قصفت المدفعية قرية الزهور، وقتل تسعة مسلحين خلال المعارك.", [("قرية الزهور", None, None)]),
    ("هاجم مسلحون قرية الزهور واندلعت اشتباكات أسفرت عن مقتل أربعة جنود.", [("قرية الزهور", "4", None)]),
    ("قصفت الطائرات ثكنة في درنة فقتل أربعة من رجال الحرس الذي يشارك في المعارك.", [("ثكنة", "4", None)]),
]


@pytest.mark.parametrize(("text", "expected"), FIGHTS)
def test_whose_dead_those_of_a_fight_are(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(e.get("target"), e.get("dead"), e.get("hurt")) for e in whole(text)] == expected

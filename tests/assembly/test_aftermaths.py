"""What came after an attack has a place and a day of its own."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

CASES: list[tuple[str, list[dict[str, Any]]]] = [
    (  # what was done elsewhere and later
        "عزز الجيش اليوم دورياته في طبرق عقب هجوم أوقع سبعة قتلى في درنة الثلاثاء.",
        [{"place": "درنة", "date": "2024-01-16", "dead": "7"}],
    ),
    (
        "عززت الشرطة حراسة الفنادق في طبرق بعد هجوم على مصرف في مدينة درنة الثلاثاء.",
        [{"place": "مدينة درنة", "target": "مصرف"}],
    ),
    (  # no place or day of the attack is told
        "استعاد الجيش اليوم السيطرة على طبرق بعد معارك أوقعت سبعة قتلى.",
        [{"place": "طبرق", "date": "2024-01-20"}],
    ),
    (  # what lasts since the attack is where it was
        "شُددت الحراسة في طبرق منذ الهجوم الذي أوقع سبعة قتلى في درنة الثلاثاء.",
        [{"place": "طبرق", "date": "2024-01-16", "dead": "7"}],
    ),
    (  # fighting that breaks out goes on with it
        "اندلعت معارك في طبرق مساء أمس إثر هجوم شنه مسلحون على ثكنة واستمرت حتى اليوم وقتل سبعة جنود.",
        [{"place": "طبرق", "target": "ثكنة", "date": "2024-01-19"}],
    ),
    (  # who was hurt was so in the attack
        "أصيب سبعة في الكرادة اليوم بعد هجوم على مطعم.",
        [{"place": "الكرادة", "date": "2024-01-20"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_where_and_when_the_attack_was(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

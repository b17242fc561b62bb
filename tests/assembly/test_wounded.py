"""The dead and the wounded of whom a text speaks without a number: condolences, gifts of blood."""

from __future__ import annotations

import pytest

from .facts import whole

# a text, the dead and the hurt of its one event
SPOKEN_OF = [
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى. وقدم تعازيه لأسر الشهداء.", "1+", None),
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى. ودعا الله أن يتغمد الشهداء برحمته.", "1+", None),
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى. وقال: رحم الله شهداءنا.", "1+", None),
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى. ودعا لجده بأن يتقبله الله مع الشهداء.", None, None),
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى وقتل تسعة. وقدم تعازيه لأسر الشهداء.", "9", None),
    ("أدان الملك التفجير الذي استهدف مسجدا في نوى. ثم زار شارع الشهداء.", None, None),
    ("قصفت الطائرات مدرسة الشهداء في حلب.", None, None),
    ("وقع تفجير قرب نصب الشهداء في بغداد.", None, None),
    ("أصيب خمسة في انفجار عبوة ببغداد. وقدم الوزير تعازيه لأسر شهداء الزلزال.", None, "5"),
    ("قصفت طائرات مقرا في صنعاء ولم يصب أحد. وعزى المحافظ أسر الشهداء.", None, "0"),
    ("تبرع الأهالي بالدم لمصابي التفجير الذي استهدف مسجدا في نوى.", None, "1+"),
    ("تمنى الأهالي الشفاء لمصابي التفجير الذي استهدف مسجدا في نوى.", None, None),
]


@pytest.mark.parametrize(("text", "dead", "hurt"), SPOKEN_OF)
def test_who_is_spoken_of(text: str, dead: str | None, hurt: str | None) -> None:
    assert [(event.get("dead"), event.get("hurt")) for event in whole(text)] == [(dead, hurt)]


def test_of_two_attacks_the_dead_of_neither_are_mourned() -> None:
    text = "استهدف تفجير مسجدا في نوى. وفي حلب سقط صاروخ على مدرسة. وقدم الملك تعازيه لأسر الشهداء."
    assert [event.get("dead") for event in whole(text)] == [None, None]

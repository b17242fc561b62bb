"""Attacks that are only spoken of, and what "or" and "and the" join to them."""

from __future__ import annotations

import pytest

from attackx import extract

# text, the targets of its events
SPOKEN_OF: list[tuple[str, list[str]]] = [
    # joined by "or"
    ("نناشد الطرفين الامتناع عن أي هجوم على المكلا أو قصف لمينائها.", []),
    ("وتخشى الوكالات احتمال شن هجوم على سنجة أو تجدد القصف على أسواقها.", []),
    ("على القوات أن تمتنع عن قصف البيوت في تلبيسة أو استهداف المسعفين.", []),
    # joined by "and the"
    ("ندعو إلى وقف الهجمات على سكان زليتن والقصف المتعمد للمساكن.", []),
    ("على الجيش أن يوقف فورا غاراته على تلبيسة وقصفها بالمدفعية.", []),
    ("ظلت عيادات تلبيسة طوال الشتاء عرضة للقصف والغارات الجوية.", []),
    # told as a fact
    ("تعرض سوق تلبيسة لقصف أو غارة جوية أمس فقتل بائعان.", ["سوق تلبيسة"]),
    ("هددت الجماعة بقصف الميناء، وسقط صاروخ على سوق في تلبيسة فقتل بائعين.", ["سوق"]),
    ("دعت المنظمة إلى وقف القصف على درنة والهجوم الذي استهدف أمس سوق المدينة.", ["سوق المدينة"]),
    ("لم يعرف هل كان هجوما بعبوة أو قصفا ما أصاب أمس سوقا في تلبيسة وقتل بائعين.", ["سوقا"]),
]

ALLOWED: list[tuple[str, list[str]]] = [  # what somebody may do, what is trained for, and a brawl
    ("تركيا تسمح للحلف بشن غارات على مواقع الجماعة من قاعدة إنجرليك.", []),
    ("وافق البرلمان على مشاركة الجيش في توجيه ضربات جوية إلى مواقع الجماعة.", []),
    ("أطلقت الغواصة أربعة صواريخ باليستية عابرة للقارات من البحر.", []),
    ("وقع تلاسن بين مسلحين في حفل زفاف ثم تبادلوا إطلاق النار فقتل عشرة أشخاص.", []),
    ("قصف الطيران مواقع الجماعة بعدما سمحت الحكومة للحلف باستخدام القاعدة.", ["مواقع الجماعة"]),
]
SPOKEN_OF += ALLOWED


@pytest.mark.parametrize(("text", "targets"), SPOKEN_OF)
def test_what_is_joined_to_an_attack_only_spoken_of_is_none_either(text: str, targets: list[str]) -> None:
    events = extract(text, published="2024-01-20")
    assert [e.target.name for e in events if e.target] == targets

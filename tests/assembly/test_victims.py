"""Who was hit, where no better target is told: somebody by name, or the people whom a toll counts."""

from __future__ import annotations

import pytest

from .facts import told

# a text, and the target of its first event
TARGETS = [
    # the people of a toll, without their number
    ("قتل خمسة جنود ماليين في كمين قرب الحدود أمس.", "جنود ماليين"),
    ("أصيب أربعة فلسطينيين على الأقل برصاص الجيش شرق غزة.", "فلسطينيين"),
    ("لقي تسعة عناصر من حركة الشباب مصرعهم في غارة جوية جنوب مقديشو.", "عناصر من حركة الشباب"),
    ("مقتل شرطي في انفجار عبوة ناسفة في كركوك.", "شرطي"),
    # people of whom no more is told than that they are people say nothing
    ("قتل عشرون شخصا في تفجير انتحاري في كابل.", None),
    ("سقوط ثلاثة قتلى في انفجار سيارة مفخخة في كركوك.", None),
    ("مقتل الانتحاري وحده في تفجير في كركوك.", None),
    # what was hit goes before the people in it
    ("قتل خمسة جنود في تفجير استهدف حاجزا للجيش.", "حاجزا للجيش"),
    # a name goes before a role, and before a place or a force found loosely
    ("مقتل القيادي في الحركة سالم الرشيد في غارة جوية.", "القيادي في الحركة سالم الرشيد"),
    ("قتل خالد المزروعي، أحد أعضاء حركة الشباب، في هجوم بطائرة مسيرة قرب كيسمايو.", "خالد المزروعي"),
    ("أدت الغارة الجوية في الحديدة لمصرع صالح علي الرشيد، رئيس المجلس.", "صالح علي الرشيد"),
    ("مقتل أبو معاذ أمس في غارة جوية على سيارة شرق إدلب.", "سيارة"),
    ("مقتل أبو معاذ أمس في غارة جوية شرق إدلب.", "أبو معاذ"),
    # words that are names elsewhere
    ("مقتل ثلاثة في غارة جوية بحسب المتحدث سالم الرشيد.", None),
    ("قتل سبعة من ميليشيات الرعد وصالح في غارة جوية غرب تعز.", None),
    # an assault on a village has it for its target, a blast in a town has not
    ("قتل ستة في هجوم مسلح على قرية الرشيدة.", "قرية الرشيدة"),
    ("هجوم انتحاري استهدف بلدة الرشيدة وقتل ستة.", "بلدة الرشيدة"),
    ("قتل ستة في تفجير انتحاري في بلدة الرشيدة.", None),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_target(text: str, target: str | None) -> None:
    assert told(text, [{"target": target}])[:1] == [{"target": target}]

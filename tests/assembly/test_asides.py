"""Places of offices and visits are no places of the attack that is told after them, unless no other is told."""

from __future__ import annotations

import pytest

from attackx import extract

# text, the place
PLACES = [
    # offices and bodies
    ("أمير تبوك يدين تفجير مسجد في أبها.", "أبها"),
    ("مدير الدفاع المدني بمنطقة الرياض يدين تفجير مسجد في أبها.", "أبها"),
    ("رئيس مجلس علماء باكستان يدين تفجير مسجد في أبها.", "أبها"),
    ("قال المتحدث باسم شرطة كركوك إن عبوة انفجرت بدورية في الحويجة.", "الحويجة"),
    # visits and meetings
    ("زيلينسكي يزور خاركيف بعد هجوم صاروخي على سوق في أوديسا.", "أوديسا"),
    ("قال الرئيس خلال قمة القدس إن صاروخا سقط على سوق في تعز.", "تعز"),
    # who reports from where, and a title that tells the place
    ("سالم الحربي- الواحة- الرياض: استهدف تفجير مسجدا في أبها.", "أبها"),
    ("بغداد: انفجار عبوة ناسفة بدورية للشرطة.", "بغداد"),
    # where no other place is told, and where the attack stands before the office
    ("قال أمير منطقة عسير إن عبوة انفجرت بدورية.", "منطقة عسير"),
    ("أعلن حاكم إقليم كورسك مقتل ثلاثة في قصف على سوق.", "إقليم كورسك"),  # a market is no place of its own
    ("أدان محافظ عدن القصف الذي أصاب سوقا في صنعاء.", "صنعاء"),
    ("انفجرت عبوة ناسفة أمام منزل قائد الحشد في تكريت، وأدان الوزير في بغداد التفجير.", "تكريت"),
    # where the attack fell in a visit, or on who holds the office
    ("استهدف انفجار موكب الوزير خلال زيارته كابول.", "كابول"),
    ("وقع هجوم صاروخي أثناء زيارة وزير الدفاع إلى كييف.", "كييف"),
    ("مقتل مدير مكتب قناة في صنعاء بانفجار عبوة.", "صنعاء"),
    # "before" is written like "imam", and who polices a capital speaks of it
    ("أمام مبنى الوزارة في بغداد وقع انفجار عنيف.", "بغداد"),
    ("قال قائد الشرطة في بغداد إن انفجارا أصاب حافلة.", "بغداد"),
    # an adjective that is spelt like its country, at the end of a description
    ("قالت مصادر محلية سورية إن غارة استهدفت سوقا في درعا.", "درعا"),
    ("هاجمت قوات كردية سورية قرية قرب منبج.", "منبج"),
    ("قتل جنديان في غارة على مواقع للتنظيم في سورية.", "سورية"),
    # another clause, and a province, which is no governor
    ("زار الوزير الجرحى، وقال إن الانفجار وقع في سوق في صنعاء.", "صنعاء"),
    ("في محافظة تعز جنوب اليمن قصف الجيش سوقا.", "محافظة تعز"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places_of_offices_and_visits(text: str, place: str) -> None:
    [event] = extract(text)
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    "text", ["قتل عشرة في غارة على سوق، والمنظمة ليست دولة صغيرة.", "وقف الأهالي معبرين عن حزنهم بعد غارة على سوق."]
)
def test_what_is_no_place(text: str) -> None:
    [event] = extract(text)
    assert event.place is None


def test_an_adjective_tells_the_country_alone() -> None:
    (event,) = extract("أصاب صاروخان قاعدة جوية سورية، وقال وزير في روسيا إن الرد قريب.")
    assert event.place is None
    assert event.target is not None
    assert event.target.country == "SY"

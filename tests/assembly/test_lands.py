"""The country of an attack that is told without one: that of nearly all places of the text."""

import pytest

from attackx import extract

ABOUT_YEMEN = "قصفت الطائرات معسكرا في تعز ومخزنا في ذمار قرب يريم. "

COUNTRIES = [
    (ABOUT_YEMEN + "وقتل جنديان في تفجير عبوة بحاجز في سوق القات.", ["YE", "YE"]),
    # two mentions settle nothing
    ("قصفت الطائرات معسكرا في ذمار. وقتل جنديان في تفجير عبوة بحاجز في سوق القات.", ["YE", None]),
    # nor do places of several countries
    ("قصفت الطائرات معسكرا في ذمار وآخر في جازان ونجران. وقتل جنديان في تفجير عبوة بحاجز.", ["YE", None]),
    # a ship, an attack at sea, a party that is fought in many countries
    (ABOUT_YEMEN + "وأصاب صاروخ سفينة شحن أمس.", ["YE", None]),
    (ABOUT_YEMEN + "وأسقطت مسيرة قنبلة على منصة في بحر العرب.", ["YE", None]),
    (ABOUT_YEMEN + "وقصفت مقاتلات أميركية تنظيم داعش يوم الجمعة.", ["YE", None]),
    # the kingdom, which is not the land from which it was shelled
    (ABOUT_YEMEN + "وأطلق الحوثيون صاروخا باليستيا باتجاه أراضي المملكة.", ["YE", "SA"]),
    ("اعترض الجيش الأردني مسيرة أطلقت من سوريا باتجاه أراضي المملكة.", ["JO"]),
    ("سقط صاروخ على أراضي المملكة.", [None]),
    # a ship off a shore, and one in a port; what a ship shells on land
    ("أصاب صاروخ ناقلة نفط قبالة سواحل اليمن.", [None]),
    ("قصفت بوارج إسرائيلية قارب صيد قبالة سواحل رفح.", [None]),
    ("أصاب صاروخ ناقلة نفط في ميناء الحديدة.", ["YE"]),
    ("قصفت طائرة سفينة في ميناء اللاذقية، فيما رست سفن قبالة سواحل سوريا.", ["SY"]),
    ("قصفت بوارج أميركية مخزنا في الحديدة قبالة الساحل.", ["YE"]),
]


@pytest.mark.parametrize(("text", "countries"), COUNTRIES)
def test_country_of_the_text(text: str, countries: list[str | None]) -> None:
    events = extract(text)
    found = [(e.place and e.place.country) or (e.target and e.target.country) for e in events]
    assert found == countries

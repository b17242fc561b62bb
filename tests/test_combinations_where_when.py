"""Places, days and tolls with each turn in which they are told: what is read follows from the parts."""

import pytest

import attackx

PUBLISHED = "2024-05-15"  # a Wednesday
DAYS = [
    ("الأربعاء", "2024-05-15"), ("أمس", "2024-05-14"), ("أمس الأول", "2024-05-13"), ("فجر اليوم", "2024-05-15"),
    ("ليل الأحد - الاثنين", "2024-05-12"), ("يوم الجمعة المنصرم", "2024-05-10"), ("قبل يومين", "2024-05-13"),
    ("في 12 أيار (مايو) الجاري", "2024-05-12"), ("بتاريخ 2024-05-12", "2024-05-12"), ("في ١٢ مايو", "2024-05-12"),
]  # fmt: skip
BLOWS = [
    "قتل خمسة حراس {} بانفجار سيارة مفخخة قرب مخفر في بعقوبة",
    "استهدف هجوم بطائرة مسيرة، {}، قاعدة عسكرية في ريف حلب",
    "قصفت مدفعية الجيش مصنعا في الفاشر {}",
]
AFTERMATH = [
    "وأعيد {} فتح السوق", "ودفن {} ثلاثة من القتلى", "واعتقلت الشرطة {} ثلاثة مشتبه بهم", "وكان الوزير قد وصل {} إلى عدن",
    "وأعلنت السلطات {} الحداد", "وفي حادث آخر، قتل جندي {} بقذيفة في مأرب",
]  # fmt: skip
COUNTED = [
    ("ستة باعة", 6), ("23 عاملا", 23), ("سبعة مدنيين، بينهم فتى،", 7), ("أربعة عمال، لم تعرف أسماؤهم،", 4),
]  # fmt: skip
DIED = ["قتلوا", "قد قتلوا", "لقوا مصرعهم"]
CALLED = [("مطار أربيل الدولي", "أربيل"), ("ميناء الحديدة", "الحديدة"), ("مطار دبي", "دبي"), ("قاعدة عين الأسد", None)]


@pytest.mark.parametrize(("day", "expected"), DAYS)
@pytest.mark.parametrize("blow", BLOWS)
def test_the_day_of_a_blow(blow: str, day: str, expected: str) -> None:
    [event] = attackx.extract(blow.format(day) + ".", published=PUBLISHED)
    assert event.time is not None and event.time.start is not None
    assert event.time.start.date().isoformat() == expected


@pytest.mark.parametrize("day", ["أمس", "الأحد", "اليوم الأربعاء"])
@pytest.mark.parametrize("after", AFTERMATH)
def test_no_day_of_what_came_after(after: str, day: str) -> None:
    text = f"انفجرت سيارة مفخخة قرب سوق في كويتا وقتلت تسعة. {after.format(day)}."
    assert attackx.extract(text, published=PUBLISHED)[0].time is None


@pytest.mark.parametrize("died", DIED)
@pytest.mark.parametrize(("people", "dead"), COUNTED)
def test_those_counted_before_they_died(people: str, dead: int, died: str) -> None:
    [event] = attackx.extract(f"قالت الشرطة إن {people} {died} في غارة على سوق في نيالا.")
    assert event.fatalities is not None and event.fatalities.min == dead


@pytest.mark.parametrize(("struck", "town"), CALLED)
def test_the_town_by_which_it_is_called(struck: str, town: str | None) -> None:
    [event] = attackx.extract(f"استهدفت مسيرات {struck}.")
    assert (event.place.name if event.place else None) == town


def test_who_bears_coffins_is_not_dead() -> None:
    [event] = attackx.extract("أصاب صاروخ مصنعا في الفاشر. وشيع المئات جثامين الضحايا.")
    assert event.fatalities is None

"""Whose doer the next blow of a row shares, and what parts it from the one before."""

from __future__ import annotations

import pytest

from attackx import extract

COALITION = "شنت طائرات التحالف غارات على مخازن في صعدة. "

SHARED = [
    # the next blow by the same means, right after the first, told without a word of who dealt it
    COALITION + "واستهدفت غارة أخرى معسكرا في عمران.",
    COALITION + "كما استهدف الطيران بغارة جوية مستودعا في عمران.",
    COALITION + "وقتل راع في غارة جوية على مزرعة في عمران، بحسب مصدر أمني.",
    COALITION + "وقتل القيادي الحوثي ناصر الريمي بغارة مماثلة في حجة.",
    # known raids go on
    COALITION + "كما استهدفت الغارات معسكرا في عمران.",
    # who is hit and who speaks have not dealt it, nor the state in which it was
    COALITION + "واستهدفت غارة أخرى موقعا للحوثيين في عمران.",
    COALITION + "وقال الحوثيون إن غارة أخرى استهدفت معسكرا في عمران.",
    COALITION + "واستهدفت غارة أخرى معسكرا في عمران شمال اليمن.",
    # nor who holds the place that was hit
    COALITION + "واستهدفت غارات أخرى مواقع تتمركز فيها ميليشيات الحوثي في كتاف.",
    COALITION + "وأصابت غارة أخرى مدرسة يستخدمها الحوثيون في ذمار.",
]

APART = [
    # by other means
    COALITION + "وانفجرت سيارة مفخخة أمام فندق في عدن.",
    COALITION + "وهاجم مسلحون فندقا في عدن.",
    # not right after it
    COALITION + "وزار الوزير المدينة. وعاد إلى العاصمة. وقتل راع في غارة جوية على مزرعة في عمران.",
    # long ago
    COALITION + "وفي عام 2009 قتل سبعة أشخاص في غارة جوية على مزرعة في عمران.",
    # another party stands beside it
    COALITION + "وقتل راع في غارة جوية على مزرعة في عمران خلال معارك يخوضها الجيش اليمني.",
]

ROW = COALITION + "واستهدفت غارة أخرى معسكرا في عمران. وأصابت غارة ثالثة جسرا في حجة."
DENIED = "نفى الحوثيون قصف حي سكني في تعز بالمدفعية. وسقطت قذيفة مدفعية على مدرسة في عدن."


def doers(text: str) -> list[list[str]]:
    """The doers of each event."""
    return [[doer.name for doer in event.perpetrators] for event in extract(text, published="2024-01-20")]


@pytest.mark.parametrize("text", SHARED)
def test_the_next_blow_has_the_doer_of_the_first(text: str) -> None:
    assert doers(text) == [["طائرات التحالف"]] * 2


@pytest.mark.parametrize("text", APART)
def test_another_blow_has_a_doer_of_its_own(text: str) -> None:
    assert [names for names in doers(text) if names] == [["طائرات التحالف"]]


def test_a_row_goes_on() -> None:
    assert doers(ROW) == [["طائرات التحالف"]] * 3


def test_who_denies_a_blow_dealt_not_the_next() -> None:
    assert [name for names in doers(DENIED)[1:] for name in names] == []


CAR = "انفجرت سيارة مفخخة عند حاجز للشرطة في بلدة الكرمة وقتل ثلاثة جنود. "
# what is told behind a car bomb, and the means of both
ALIKE = [
    ("وقتل خمسة في هجوم مماثل على مقر للشرطة في مدينة الموصل.", ["bombing", "bombing"]),
    ("وقتل خمسة في هجوم مسلح مماثل على مقر للشرطة في مدينة الموصل.", ["bombing", "armed_assault"]),
    ("وقتل خمسة في هجوم على مقر للشرطة في مدينة الموصل.", ["bombing", "unspecified"]),
]


@pytest.mark.parametrize(("text", "kinds"), ALIKE)
def test_a_similar_attack_has_the_means_of_the_one_before(text: str, kinds: list[str]) -> None:
    assert [event.kind.value for event in extract(CAR + text, published="2024-01-20")] == kinds


def test_known_raids_that_go_on_have_the_means_of_the_first() -> None:
    text = "شنت طائرات التحالف غارات على مخازن في صعدة. واستهدفت معسكرا في عمران، ما أدى إلى مقتل 5 جنود."
    assert [event.kind.value for event in extract(text, published="2024-01-20")] == ["airstrike"] * 2


def test_a_row_of_like_attacks_may_be_of_any_length() -> None:
    rows = "\n".join(f"ووقع هجوم مماثل على مخفر للشرطة في بغداد أدى إلى مقتل {n} شرطيين." for n in range(3, 1_203))
    events = extract("هاجم مجهولون مخفرا للشرطة في كركوك.\n" + rows)
    assert [event.fatalities.min for event in events if event.fatalities][-1] == 1_202

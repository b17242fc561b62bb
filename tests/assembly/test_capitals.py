"""A capital is where an attack was if words put it there, not where it only stands for its government."""

from __future__ import annotations

import pytest

from attackx import extract

# a raid somewhere that is not told, and the capital of a government that acts, pays or is addressed
ACTING = [
    "قتل ستة في غارة على قاعدة تلقت الدعم من {}.",
    "وصفت {} الغارة على القاعدة بأنها عدوان.",
    "وزعت {} مسودة بيان عن غارة على قاعدة قتل فيها ستة.",
    "قتل ستة في أول غارة على القاعدة منذ توقيع {} الهدنة.",
    "قتل ستة في غارة على القاعدة، ما يجبر {} على الرد.",
    "قتل ستة في غارة على مخفر بعد رسالة حملها مبعوث {} إلى المتمردين.",
    "قتل ستة في غارة على قاعدة قال مسؤول من {} إنها فارغة.",
]
# what happened in the town itself
INSIDE = [
    "انفجرت سيارة مفخخة في {} فقتل ستة.",
    "انفجرت سيارة مفخخة وسط {} فقتل ستة.",
    "انفجرت سيارة مفخخة بالقرب من {} فقتل ستة.",
    "انفجرت سيارة مفخخة على بعد خمسة كيلومترات من {} فقتل ستة.",
    "هز انفجار سيارة مفخخة {} فقتل ستة.",
    "هز انفجار عنيف ناجم عن سيارة مفخخة {} فقتل ستة.",
    "شهدت {} انفجار سيارة مفخخة قتل فيه ستة.",
    "استيقظت {} على انفجار سيارة مفخخة قتل فيه ستة.",
    "{}: مقتل ستة في انفجار سيارة مفخخة.",
    "انفجرت سيارة مفخخة في حي النخيل، {}، فقتل ستة.",
    "انفجرت سيارة مفخخة في عدة مدن بينها {} فقتل ستة.",
]
CAPITALS = ["دمشق", "بغداد", "كابول", "صنعاء", "موسكو"]


@pytest.mark.parametrize("capital", CAPITALS)
@pytest.mark.parametrize("frame", ACTING)
def test_a_government_is_no_place(frame: str, capital: str) -> None:
    [event] = extract(frame.format(capital))
    assert event.place is None


@pytest.mark.parametrize("capital", CAPITALS)
@pytest.mark.parametrize("frame", INSIDE)
def test_a_town_is_the_place(frame: str, capital: str) -> None:
    [event] = extract(frame.format(capital))
    assert event.place is not None
    assert capital in " ".join((event.place.name, *event.place.within))


def test_the_state_that_is_urged_is_no_place() -> None:
    [event] = extract("حثت فرنسا روسيا على الحوار بعد غارة على مصنع للأسلحة.")
    assert event.place is None


def test_of_two_lands_in_which_it_was_both_are_places() -> None:
    [event] = extract("قتل تسعة مدنيين في ضربات جوية في سوريا والعراق.")
    assert event.place is not None
    assert event.place.name == "سوريا"


def test_a_government_gives_way_to_a_side_of_a_land() -> None:
    [event] = extract("قتل ستة في غارة في جنوب سوريا هي الأولى منذ توقيع موسكو الهدنة.")
    assert event.place is not None
    assert event.place.name == "جنوب سوريا"

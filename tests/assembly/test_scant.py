"""An attack that a text only mentions on its way is no event of its own."""

from __future__ import annotations

import pytest

from attackx import extract

AHEAD = "بحث الوزيران ملف المياه أمس. وناقشا أسعار القمح في الأسواق. واتفقا على لقاء جديد قريبا. "

# what is told after three sentences on other matters; how many events
LATE = [
    ("وأشار أحدهما إلى هجمات صاروخية في العراق.", 0),
    ("وكان الإقليم هدفا للغارات الجوية في سوريا.", 0),
    ("ودان الاثنان التفجير في سوريا.", 0),
    ("وسقط صاروخ في كركوك.", 1),  # a single one in a town
    ("وتعرضت كركوك لهجمات صاروخية.", 1),  # who comes under attack
    ("وقتل اثنان في هجمات صاروخية في العراق.", 1),  # its toll
    ("ونفذت حركة الشباب هجمات صاروخية في الصومال.", 1),  # its doer
    ("وسقطت ثلاثة صواريخ في العراق.", 1),  # how many were fired
    ("وتقصف روسيا المدن الأوكرانية لكسر إرادة السكان.", 0),  # a war that goes on, on all of a kind
    ("وكثفت روسيا غاراتها على سوريا.", 0),  # raids that are known, on a country
    ("وقصفت روسيا المدن الأوكرانية أمس.", 1),  # its day
    ("وقصفت روسيا المدن الأوكرانية.", 1),  # a verb of the past
    ("وتقصف روسيا مدينة خيرسون.", 1),  # a town
    ("وتقصف روسيا المدن الأوكرانية بثلاثين صاروخا.", 1),  # how many were fired
    ("وتستهدف الغارات قاعدة حرير.", 1),  # one of its kind
]
# what a text begins with is its news
FIRST = [
    ("انفجار سيارة مفخخة في العراق.", 1),
    ("روسيا تقصف المدن الأوكرانية.", 1),  # a headline in the present
    ("قال الجنرال إن إيران صارت أشد جرأة في هجماتها الصاروخية.", 0),  # a row in no town
]


@pytest.mark.parametrize(("sentence", "count"), LATE)
def test_a_late_mention_needs_more_than_a_country(sentence: str, count: int) -> None:
    assert len([e for e in extract(AHEAD + sentence, published="2024-01-20") if not e.aggregate]) == count


@pytest.mark.parametrize(("text", "count"), FIRST)
def test_what_a_text_begins_with_is_its_news(text: str, count: int) -> None:
    assert len(extract(text, published="2024-01-20")) == count


def test_a_flag_and_a_dateline_are_no_sentences_before_the_news() -> None:
    assert len(extract("🇮🇶\nعاجل\nبغداد:\nانفجار سيارة مفخخة في العراق.", published="2024-01-20")) == 1

"""Places without a name of their own, what they point back to, and the country of several places."""

from __future__ import annotations

import pytest

from attackx.assembly.vague import is_vague
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import whole


@pytest.mark.parametrize(
    ("tag", "word", "expected"),
    [
        (Tag(0, 1, "place", "region", bare=True), "المنطقة", True),
        (Tag(0, 1, "place", "region", definite=True), "المنطقة", False),
        (Tag(0, 1, "place", "region", bare=True, named=True), "المنطقة", False),
        (Tag(0, 1, "place", "region", bare=True), "الحدود", False),
        (Tag(0, 1, "place", "region"), "محيطها", True),
        (Tag(0, 1, "place", "region"), "أطرافه", True),
        (Tag(0, 1, "place", "region", definite=True), "أطراف مدينتها", False),
        (Tag(0, 1, "place", "region"), "مناطق متفرقة", True),
        (Tag(0, 1, "place", "region"), "المناطق", True),
        (Tag(0, 1, "place", "region"), "عدة مناطق", True),
        (Tag(0, 1, "place", "town"), "بلدة تركية", True),
        (Tag(0, 1, "place", "road"), "معبر قديم", False),
        (Tag(0, 1, "place", "direction"), "وسط المدينة", True),
        (Tag(0, 1, "place", "direction"), "وسط البلاد", False),
        (Tag(0, 1, "place", "region", named=True), "مناطق النخيل", False),
    ],
)
def test_which_places_are_vague(tag: Tag, word: str, expected: bool) -> None:
    assert is_vague(tag, fold(word)) is expected


HIT = "وقتل جنديان في هجوم على حاجز في المنطقة."
QUIET = "الطريق مغلق. "
TOWN = "زار الوفد بلدة الرشيدة. "
# a text, where its attack was, what that lies in, and the country
WHERE = [
    (TOWN + HIT, "بلدة الرشيدة", [], None),
    (TOWN + QUIET + HIT, "بلدة الرشيدة", [], None),
    (TOWN + QUIET * 2 + HIT, "المنطقة", [], None),
    # the nearest and the last one named, but for countries, borders and vague ones
    (TOWN + "وزار بلدة الزهرة. " + HIT, "بلدة الزهرة", [], None),
    ("زار الوفد بلدة الرشيدة وبلدة الزهرة. " + HIT, "بلدة الزهرة", [], None),
    (TOWN + "وزار العراق. " + HIT, "بلدة الرشيدة", [], None),
    (TOWN + "وزار المنطقة. " + HIT, "بلدة الرشيدة", [], None),
    (TOWN + "ومر بالحدود التركية. " + HIT, "بلدة الرشيدة", [], None),
    ("في بلدة الرشيدة قتل جنديان في هجوم على حاجز في المنطقة.", "بلدة الرشيدة", [], None),
    ("قتل جنديان في هجوم على حاجز في المنطقة في بلدة الرشيدة.", "بلدة الرشيدة", [], None),
    # a place without a name gives way to a later name, and points back to none; "the middle of the town" does
    ("قتل جندي بهجوم في بلدة تركية. قال مصدر إن الهجوم وقع في بلدة الرشيدة.", "بلدة الرشيدة", [], "TR"),
    ("قتل جندي في هجوم في بلدة تركية قرب الحدود السورية.", "بلدة تركية", [], "TR"),
    ("قتل جندي في هجوم في قرية تركية قرب الحدود السورية.", "قرية تركية", [], "TR"),
    ("قتل جندي في هجوم في بلدة قرب الحدود السورية.", "الحدود السورية", [], "SY"),
    (TOWN + "وقتل جندي في هجوم على حاجز في منطقة جبلية.", "منطقة جبلية", [], None),
    (TOWN + "وقتل جندي في هجوم على حاجز وسط البلدة.", "وسط البلدة", ["بلدة الرشيدة"], None),
    (TOWN + "وقتل جندي في هجوم على حاجز وسط البلاد.", "وسط البلاد", [], None),
    # no states are a place, nor where those are who fire
    ("دول الخليج تدين هجوما على حاجز. وقتل جندي في الهجوم في بلدة الرشيدة.", "بلدة الرشيدة", [], None),
    ("قتل جندي في هجوم على حاجز في إحدى دول الخليج.", "دول الخليج", [], None),
    # the country of most places, and no place of another behind the first
    ("سقط صاروخان على مقر الشرطة في دمشق وحلب وكركوك.", "دمشق", ["حلب"], "SY"),
    ("سقط صاروخان على مقر الشرطة في كركوك والموصل ودمشق.", "كركوك", ["الموصل"], "IQ"),
]


@pytest.mark.parametrize(("text", "place", "within", "country"), WHERE)
def test_where_a_vague_place_is(text: str, place: str, within: list[str], country: str | None) -> None:
    event = whole(text)[-1]
    assert (event.get("place"), event.get("within", []), event.get("country")) == (place, within, country)

"""A description ends where the known place that it begins to name ends."""

from datetime import datetime

import pytest

from attackx import Lexicon
from attackx.script import normalize
from attackx.tagging.tagger import Tagger

PLACES = [
    ("في حي قلعة فتح الله وسط كابول", "حي قلعة فتح الله"),
    ("على طريق ديرا إسماعيل خان أمس", "طريق ديرا إسماعيل خان"),
    ("شمال شرقي بوركينا فاسو", "شمال شرقي بوركينا فاسو"),
    ("شرق رام الله وأطلقوا النار", "شرق رام الله"),
    ("في حي قلعة، وسط كابول", "حي قلعة"),  # no known place begins there
    ("منزل مواطن بحي الإعلام", "حي الإعلام"),  # behind a preposition it is where, no part of the name
]


OWNED = [
    ("غارة على مستودع لحزب الله قرب صور", "مستودع لحزب الله"),
    ("على موقع تابع لتنظيم داعش في البادية", "موقع تابع لتنظيم داعش"),
    ("على مواقع لحزب العمال الكردستاني أمس", "مواقع لحزب العمال الكردستاني"),
    ("على جسرين لـ«داعش» أمس", "جسرين لـ«داعش»"),
    ("سلمت المواقع لحزب الله أمس", "المواقع"),  # behind a definite phrase it goes with the verb
    ("على المواقع التابعة لحزب الله أمس", "المواقع التابعة لحزب الله"),
    ("في مدينة لحزب الله أمس", "مدينة"),  # a town is nobody's
]


BRACKETED = [
    ("باتجاه مدينة (جازان) أمس", "مدينة (جازان)"),
    ("شمال موقع (كيسوفيم) العسكري", "موقع (كيسوفيم)"),
    ("في المخيم (وهو قديم) أمس", "المخيم"),  # a known thing is only explained
    ("في مدينة (25 كيلومترا) أمس", "مدينة"),
    ("مسلحي (داعش) أمس", "مسلحي"),  # who somebody is, and no name of a thing
]


@pytest.mark.parametrize(("text", "head"), BRACKETED)
def test_a_name_in_brackets(text: str, head: str) -> None:
    form = normalize(text)
    tags = Tagger(Lexicon.default()).tag(form.text, datetime(2024, 1, 1))
    at = form.text.index(normalize(head).text)
    found = {form.slice(t.start, t.stop) for t in tags if t.start == at and t.label in ("target", "place")}
    assert found == {head}


@pytest.mark.parametrize(("text", "target"), OWNED)
def test_whose_an_installation_is(text: str, target: str) -> None:
    form = normalize(text)
    tags = Tagger(Lexicon.default()).tag(form.text, datetime(2024, 1, 1))
    assert target in [form.slice(t.start, t.stop) for t in tags if t.label == "target"]


def test_a_town_is_no_house_though_its_name_begins_so() -> None:
    form = normalize("قصف على بيت سوى في الغوطة")
    tags = Tagger(Lexicon.default()).tag(form.text, datetime(2024, 1, 1))
    assert [t.type for t in tags if t.start == form.text.index("بيت")] == ["village"]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_a_place_ends(text: str, place: str) -> None:
    form = normalize(text)
    tags = Tagger(Lexicon.default()).tag(form.text, datetime(2024, 1, 1))
    assert place in [form.slice(t.start, t.stop) for t in tags if t.label == "place"]

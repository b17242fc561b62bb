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


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_a_place_ends(text: str, place: str) -> None:
    form = normalize(text)
    tags = Tagger(Lexicon.default()).tag(form.text, datetime(2024, 1, 1))
    assert place in [form.slice(t.start, t.stop) for t in tags if t.label == "place"]

"""Persons told by their names: how far a name goes, and whose it is."""

from __future__ import annotations

import pytest

from attackx.assembly.persons import lone_speaker, name_end, quoted, with_name
from attackx.script.normalize import fold

from .facts import read, words

# a sentence that begins with a verb of saying, and the name behind it
ENDS = [
    ("قال سالم حمدي إن الطريق مغلق.", "سالم حمدي"),
    ("قال سالم بن علي حمدي إن الطريق مغلق.", "سالم بن علي حمدي"),
    ("قال سالم حمدي علي الطريق.", ""),
    ("قال سالم حمدي الجمعة إن الطريق مغلق.", "سالم حمدي"),
    ('قال سالم حمدي "الطريق مغلق".', "سالم حمدي"),
    ("قال سالم حمدي، وهو تاجر، إن الطريق مغلق.", "سالم حمدي"),
    ("قال سالم حمدي لصحيفة محلية إن الطريق مغلق.", "سالم حمدي"),
    ("قال سالم حمدي بالهاتف إن الطريق مغلق.", "سالم حمدي"),
    ("قالت مها حمدي إن الطريق مغلق.", "مها حمدي"),
    ("قالت سالمة زوجها إن الطريق مغلق.", "سالمة"),
    ("قال سالم حمدي فؤاد نبيل رامي كريم إن الطريق مغلق.", "سالم حمدي فؤاد نبيل رامي كريم"),
    ("قال سالم حمدي فؤاد نبيل رامي كريم عادل إن الطريق مغلق.", ""),
    ("قال الله إن الطريق مغلق.", ""),
    ("قال إن الطريق مغلق.", ""),
    ("قال 12 إن الطريق مغلق.", ""),
]
# the same, and who speaks by his name alone
LONE = [
    ("قال سالم حمدي إن الطريق مغلق.", "سالم حمدي"),
    ('قال سالم حمدي "الطريق مغلق".', "سالم حمدي"),
    ("قال سالم حمدي الجمعة إن الطريق مغلق.", "سالم حمدي"),
    ("قال سالم حمدي الجمعة.", None),  # nothing is said
    ("قال الرجل إن الطريق مغلق.", None),
    ("قال العلي إن الطريق مغلق.", "العلي"),
    ("قال سالم حمدي، المتحدث باسم الجيش، إن الطريق مغلق.", None),
    ("قال سالم حمدي، وهو متحدث باسم الجيش، إن الطريق مغلق.", None),
    ("قال إن الطريق مغلق.", None),
]
# a sentence, and its title with the name of the bearer
TITLED = [
    ("قال قائد الشرطة سالم حمدي إن الطريق مغلق.", "قائد الشرطة سالم حمدي"),
    ("قال قائد الشرطة، سالم حمدي، إن الطريق مغلق.", "قائد الشرطة، سالم حمدي"),
    ("قال قائد الشرطة في كركوك سالم حمدي إن الطريق مغلق.", "قائد الشرطة في كركوك سالم حمدي"),
    ("قال سالم حمدي، قائد الشرطة، إن الطريق مغلق.", "سالم حمدي، قائد الشرطة"),
    ("قال قائد الشرطة إن الطريق مغلق.", None),
    ("قال قائد الشرطة سالم حمدي فؤاد نبيل رامي كريم عادل إن الطريق مغلق.", None),
    ("قالت وزارة الدفاع سالم حمدي إن الطريق مغلق.", None),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_how_far_a_name_goes(text: str, name: str) -> None:
    [reading] = read(text)
    assert " ".join(reading.view.words[1 : name_end(reading.view, 1)]) == fold(name)


@pytest.mark.parametrize(("text", "name"), LONE)
def test_who_speaks_by_his_name_alone(text: str, name: str | None) -> None:
    [reading] = read(text)
    assert words(reading, lone_speaker(reading.view, 0)) == fold(name or "")


@pytest.mark.parametrize(("text", "name"), TITLED)
def test_a_title_with_the_name_of_its_bearer(text: str, name: str | None) -> None:
    [reading] = read(text)
    title = next(tag for tag in reading.view.labelled("source") if tag.type != "person")
    named = with_name(title, reading.view)
    assert words(reading, named) == fold(name or "")
    assert named is None or (named.named and not named.bare)


def test_where_a_quotation_begins() -> None:
    [reading] = read('"قال" سالم "الطريق مغلق"')
    assert [quoted(reading.view, at) for at in range(5)] == [True, True, True, False, False]

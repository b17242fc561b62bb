"""Which names are of two allies, and files of alliances that say it wrongly."""

from __future__ import annotations

import pytest

from attackx.datafiles import parse_toml
from attackx.errors import DataError
from attackx.lexicon import Lexicon
from attackx.lexicon.alliances import alliances, allies, read_alliances
from attackx.script.normalize import fold

NAMES = [
    ("ميليشيات الحوثي وصالح", (2, "houthis", "saleh_forces")),
    ("مليشيا الحوثي وقوات المخلوع صالح", (2, "houthis", "saleh_forces")),
    ("الميليشيات الحوثية والمخلوع", (2, "houthis", "saleh_forces")),
    ("ميليشيات المخلوع صالح والحوثي", (3, "saleh_forces", "houthis")),
    ("ميليشيات الحوثي", None),
    ("ميليشيات الحوثي والحوثيين", None),
    ("وقوات صالح والحوثي", (2, "saleh_forces", "houthis")),
]
BAD = [
    ('[[alliance]]\nid = "x"\nmembers = { a = ["م"] }\n', "alliances.toml, line 1: give as 'members'"),
    ('[[alliance]]\nid = "x"\nmembers = { a = ["م"], b = [] }\n', "line 1"),
    ('[[alliance]]\nid = "x"\nmembers = ["a", "b"]\n', "line 1"),
    ('[[alliance]]\nid = "x"\nmembers = { a = ["م"], b = ["م", "ن"] }\n', "a word tells of two members"),
    ('[[alliance]]\nid = "x"\n', "line 1"),
    ('[[house]]\nid = "x"\n', "holds other things than [[alliance]] tables"),
]


@pytest.mark.parametrize(("name", "parts"), NAMES)
def test_a_name_is_told_apart(name: str, parts: tuple[int, str, str] | None) -> None:
    found = allies("houthis_saleh", fold(name).split())
    assert (None if found is None else (found[0], found[1].id, found[2].id)) == parts


def test_an_army_and_those_who_fight_beside_it_are_told_apart() -> None:
    found = allies("legitimacy_resistance", fold("قوات الجيش والمقاومة الشعبية").split())
    assert found is not None
    assert (found[0], found[1].id, found[2].id) == (2, "legitimacy_forces", "popular_resistance_yemen")


def test_another_partys_name_is_none() -> None:
    assert allies("houthis", fold("ميليشيات الحوثي وصالح").split()) is None


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_fault_in_the_file_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read_alliances(parse_toml("alliances.toml", text))
    assert message in str(caught.value)


def test_alliances_and_members_are_known_and_every_name_can_be_told_apart() -> None:
    lexicon = Lexicon.default()
    for ident, members in alliances().items():
        entry = lexicon.get(ident)
        assert entry is not None
        assert all(lexicon.get(member) is not None for member in members)
        for name in (entry.name, *entry.aliases):
            assert allies(ident, fold(name).split()) is not None, name

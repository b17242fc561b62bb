"""Which parties fight each other, and files of wars that say it wrongly."""

from __future__ import annotations

import pytest

from attackx.datafiles import parse_toml
from attackx.errors import DataError
from attackx.lexicon import Lexicon
from attackx.lexicon.wars import enemies, read_wars, wars

ENEMIES = [
    ({"hamas"}, {"IL"}),
    ({"IL", "army_il"}, {"qassam", "PS"}),
    ({"houthis"}, {"coalition"}),
    ({"RU"}, {"UA"}),
    ({"islamic_state"}, {"peshmerga"}),
    ({"hts"}, {"SY", "assad_forces"}),
]
NO_ENEMIES = [
    ({"hamas"}, {"qassam"}),
    ({"SA"}, {"arab_coalition"}),
    ({"SY"}, {"RU"}),
    ({"hamas", "IL"}, {"IL"}),  # told with both sides
    ({"IL"}, {"hamas", "air_force_il"}),
    ({"IL"}, set[str]()),
    (set[str](), {"IL"}),
    ({"FR"}, {"DE"}),
    ({"YE"}, {"houthis"}),  # a missile from Yemen is theirs
]
BAD = [
    ('[[war]]\nname = "x"\nsides = [["a"]]\n', "wars.toml, line 1: give as 'sides' two lists"),
    ('[[war]]\nname = "x"\nsides = [["a"], []]\n', "line 1"),
    ('[[war]]\nsides = [["a"], ["b"]]\n', "line 1"),
    (
        '[[war]]\nname = "x"\nsides = [["a"], ["b"]]\n[[war]]\nname = "y"\nsides = [["a"], ["a"]]\n',
        "line 4: 'a' is on both",
    ),
    ('[[battle]]\nname = "x"\n', "holds other things than [[war]] tables"),
]


@pytest.mark.parametrize(("some", "others"), ENEMIES)
def test_who_fights_whom(some: set[str], others: set[str]) -> None:
    assert enemies(some, others)
    assert enemies(others, some)


@pytest.mark.parametrize(("some", "others"), NO_ENEMIES)
def test_who_does_not(some: set[str], others: set[str]) -> None:
    assert not enemies(some, others)


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_fault_in_the_file_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read_wars(parse_toml("wars.toml", text))
    assert message in str(caught.value)


def test_every_party_is_in_the_lexicon() -> None:
    entries = list(Lexicon.default())
    known = {entry.id for entry in entries} | {entry.country for entry in entries}
    named = {party for war in wars() for side in war for party in side}
    assert named - known == set()

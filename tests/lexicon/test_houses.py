"""Which parties are of one house, and files of houses that say it wrongly."""

from __future__ import annotations

import pytest

from attackx.datafiles import parse_toml
from attackx.errors import DataError
from attackx.lexicon import Lexicon
from attackx.lexicon.houses import houses, is_code, kin, read_houses

KIN = [
    ({"hezbollah"}, {"radwan"}),
    ({"coalition"}, {"arab_coalition"}),
    ({"coalition"}, {"international_coalition"}),
    ({"centcom", "US"}, {"international_coalition"}),
]
NO_KIN = [
    ({"hamas"}, {"hezbollah"}),
    ({"arab_coalition"}, {"international_coalition"}),
    ({"US"}, {"arab_coalition"}),
    ({"pkk"}, {"sdf"}),
    (set[str](), {"US"}),
    ({"US"}, {"GB"}),
    ({"centcom", "US"}, {"GB"}),
]
BAD = [
    ('[[house]]\nname = "x"\nmembers = ["a"]\n', "houses.toml, line 1: give as 'members'"),
    ('[[house]]\nname = "x"\nmembers = ["a", "a"]\n', "line 1"),
    ('[[house]]\nname = "x"\nmembers = ["a", "b"]\n[[house]]\nmembers = ["a", "c"]\n', "line 4"),
    ('[[home]]\nname = "x"\n', "holds other things than [[house]] tables"),
]


@pytest.mark.parametrize(("some", "others"), KIN)
def test_who_is_of_one_house(some: set[str], others: set[str]) -> None:
    assert kin(some, others)
    assert kin(others, some)


@pytest.mark.parametrize(("some", "others"), NO_KIN)
def test_who_is_not(some: set[str], others: set[str]) -> None:
    assert not kin(some, others)


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_fault_in_the_file_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read_houses(parse_toml("houses.toml", text))
    assert message in str(caught.value)


def test_members_are_known() -> None:
    entries = list(Lexicon.default())
    known = {e.id for e in entries} | {e.country for e in entries}
    assert {member for house in houses() for member in house} <= known


@pytest.mark.parametrize(
    ("mark", "code"), [("US", True), ("GB", True), ("hamas", False), ("pkk", False), ("is", False)]
)
def test_country_codes_are_told_from_ids(mark: str, code: bool) -> None:
    assert is_code(mark) is code

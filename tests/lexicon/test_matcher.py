"""Finding names: boundaries, clitics, quotes, offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.lexicon import Entry, Lexicon
from attackx.lexicon.matcher import Matcher
from attackx.script.clitics import PROCLITICS
from attackx.script.normalize import normalize

NAMES = [
    "عين الاسد",
    "قاعده عين الاسد",
    "الجيش",
    "اللبناني",
    "غزه",
    "داعش",
    "تنظيم داعش",
    "بغداد الجديده",
    "بلد",
    "حلب",
]

FOUND = [
    ("قاعده عين الاسد", [("قاعده عين الاسد", ""), ("عين الاسد", "")]),
    ("بقاعده عين الاسد.", [("قاعده عين الاسد", "ب"), ("عين الاسد", "")]),
    ("وللجيش", [("لجيش", "ول")]),
    ("للبناني", [("لبناني", "ل")]),
    ("والجيش", [("الجيش", "و")]),
    ('تنظيم "داعش" قال', [('تنظيم "داعش"', ""), ("داعش", "")]),
    ('مسلحي "تنظيم داعش"', [("تنظيم داعش", ""), ("داعش", "")]),
    ('و"داعش"', [("داعش", "و")]),
    ('قال"غزه ', [("غزه", "")]),
    ("عين  الاسد", [("عين  الاسد", "")]),
    ("#عين_الاسد", [("عين_الاسد", "")]),
    ("عين-الاسد", [("عين-الاسد", "")]),
    ("(غزه)", [("غزه", "")]),
    ("غزه🚀", [("غزه", "")]),
    ("غزه", [("غزه", "")]),
]

NOT_FOUND = [
    "الجيشان",
    "مجيش",
    "غزهم",
    "البلد",  # the article is no proclitic: the word is another
    "في بغداد. الجديده",
    "بغداد\nالجديده",
    "عين، الاسد",
    "عين - الاسد",
    "ببلدها",
    "كلحلب",
    "3غزه",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    matcher = Matcher(NAMES)
    assert [(text[f.start : f.stop], f.clitic) for f in matcher.find(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert Matcher(NAMES).find(text) == []


@given(st.lists(st.sampled_from([*NAMES, "و", "ب", '"', "'", " ", "  ", ".", "-", "🚀", "\n", "كلمه"]), max_size=20))
def test_hits_are_whole_words_of_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for found in Matcher(NAMES).find(text):
        words = text[found.start : found.stop].replace('"', "").replace("'", "").replace("-", " ").split()
        name = NAMES[found.pattern].split()
        assert words in (name, [name[0][1:], *name[1:]])
        assert found.clitic in PROCLITICS
        assert not text[found.stop : found.stop + 1].isalnum()


@given(st.text(max_size=80))
def test_any_text_is_searched(text: str) -> None:
    form = normalize(text)
    for hit in Lexicon.default().find(form.text):
        assert form.slice(hit.start, hit.stop)


def test_every_name_is_found_in_its_own_spelling() -> None:
    lexicon = Lexicon.default()
    lost = [
        (entry.id, alias)
        for entry in lexicon
        for alias in entry.aliases
        if entry not in {hit.entry for hit in lexicon.find(normalize(alias).text)}
    ]
    assert lost == []


def test_two_entries_of_one_name_are_both_found() -> None:
    lexicon = Lexicon([Entry("a", "عمان", "place"), Entry("b", "عمان", "country")])
    assert [hit.entry.id for hit in lexicon.find("في عمان")] == ["a", "b"]

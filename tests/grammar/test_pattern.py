"""The pattern language: what each element means, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from attackx.errors import DataError
from attackx.grammar.pattern import ANY_PROCLITIC, Element, parse
from attackx.script.normalize import fold

LISTS = {"say": frozenset({"قال", "ذكر"}), "hit": frozenset({"ضرب"})}
AND = frozenset({"ب", "وب", "فب"})

# an element, what the parser makes of it
ELEMENTS: list[tuple[str, dict[str, Any]]] = [
    ("قال", {"kind": "word", "words": {"قال"}, "clitics": ANY_PROCLITIC}),
    ("قال|ذكر", {"kind": "word", "words": {"قال", "ذكر"}}),
    ("أعلى", {"kind": "word", "words": {fold("أعلى")}}),  # patterns are written as one writes
    ("@say", {"kind": "word", "words": {"قال", "ذكر"}}),
    ("@say|@hit|أفاد", {"kind": "word", "words": {"قال", "ذكر", "ضرب", "افاد"}}),
    ("مسؤوليت*", {"kind": "word", "words": set(), "prefixes": ("مسووليت",)}),
    ("مسؤوليت*|تبني", {"kind": "word", "words": {"تبني"}, "prefixes": ("مسووليت",)}),
    ("ب+صاروخ", {"kind": "word", "words": {"صاروخ"}, "clitics": AND}),
    ("ب|ل+صاروخ", {"kind": "word", "words": {"صاروخ"}, "clitics": AND | {"ل", "ول", "فل"}}),
    ("?+صاروخ", {"kind": "word", "words": {"صاروخ"}, "clitics": None}),
    (":", {"kind": "word", "words": {":"}}),
    ("،", {"kind": "word", "words": {"،"}}),
    ("<target>", {"kind": "tag", "labels": {"target"}, "types": set(), "without": set(), "clitics": None}),
    ("<doer|source>", {"kind": "tag", "labels": {"doer", "source"}}),
    ("<target:port,airport>", {"kind": "tag", "labels": {"target"}, "types": {"port", "airport"}}),
    ("<target:-force>", {"kind": "tag", "types": set(), "without": {"force"}}),
    ("ل+<source>", {"kind": "tag", "labels": {"source"}, "clitics": {"ل", "ول", "فل"}}),
    ("~4", {"kind": "gap", "size": 4, "loose": False}),
    ("~12,", {"kind": "gap", "size": 12, "loose": True}),
    ("^", {"kind": "begin"}),
    ("$", {"kind": "end"}),
    ("قال?", {"kind": "word", "words": {"قال"}, "optional": True}),
    ("<doer>=x", {"kind": "tag", "capture": "x", "optional": False}),
    ("<doer>=x?", {"kind": "tag", "capture": "x", "optional": True}),
    ("!قال", {"kind": "word", "words": {"قال"}, "negated": True}),
    ("!<attack|weapon>", {"kind": "tag", "labels": {"attack", "weapon"}, "negated": True}),
    ("!!قال", {"kind": "word", "words": {"قال"}, "negated": True, "behind": True}),
    ("!", {"kind": "word", "words": {"!"}, "negated": False}),  # the mark itself
]
# a pattern that cannot be read, what the message says
REFUSED = [
    ("@sya كذا", "'@sya'"),  # the list's name, mistyped
    ("قا_ل", "قا_ل"),
    ("قالَ", "قالَ"),  # no harakat in patterns
    ("<target", "<target"),
    ("<>", "<>"),
    ("<target:>", "<target:>"),
    ("قال||ذكر", "قال||ذكر"),
    ("ق*", "ق*"),  # one letter begins too many words
    ("قال|", "قال|"),
    ("~3", "nothing to begin with"),
    ("قال?", "nothing to begin with"),
    ("^ $", "nothing to begin with"),
    ("!قال ~2", "nothing to begin with"),
    ("", "nothing to begin with"),
]


@pytest.mark.parametrize(("piece", "expected"), ELEMENTS)
def test_element(piece: str, expected: dict[str, Any]) -> None:
    element = parse(f"{piece} هنا", LISTS, "own.toml")[0]
    assert isinstance(element, Element)
    assert {key: getattr(element, key) for key in expected} == expected


@pytest.mark.parametrize(("pattern", "told"), REFUSED)
def test_refused_pattern_names_file_rule_and_fault(pattern: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        parse(pattern, LISTS, "own.toml: rule 'r'")
    assert "own.toml: rule 'r'" in str(caught.value)
    assert told in str(caught.value)


def test_elements_keep_their_order() -> None:
    kinds = [e.kind for e in parse("^ @say ~2, <doer>=x !نفي $", LISTS, "own.toml")]
    assert kinds == ["begin", "word", "gap", "tag", "word", "end"]


def test_a_word_with_no_proclitic_at_all() -> None:
    [step] = parse("-+قتلوا", {}, "test")
    assert step.fits_word("قتلوا")
    assert not step.fits_word("وقتلوا") and not step.fits_word("فقتلوا")

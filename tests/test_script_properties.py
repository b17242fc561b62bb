"""What holds of the script floor for any string whatsoever."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given

from attackx.script.clitics import readings
from attackx.script.normalize import Normalized, fold, normalize
from attackx.script.sentences import LONGEST, split_sentences
from strategies import any_text

LIGATURES = "".join(chr(c) for c in (*range(0x0675, 0x0679), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)))
MANY = 200_000  # so long that anything quadratic takes minutes
LONG = {
    "no stop": "صاروخ على القاعدة ",
    "stops": ".",
    "ellipsis": "..a",
    "quotes": '"',
    "stops and quotes": '."',
    "brackets": ".)(",
    "blanks": " ",
    "lines": "\n",
    "stop and blanks": ".     ",
    "initials": "د. ",
    "numbers": "1. ",
    "decimals": "1.1",
    "bullets": " •",
    "glued": "قصف.وقصف",
    "spelled": "سي.ان.",
    "marks": "\u064e",
    "tatweel": "ـ",
    "lone tatweel": " ـ",
    "signs": "\u200f",
    "ligatures": "ﻻ",
    "phrases": "﷽",
    "headlines": "بغداد.. ",
    "questions": '؟" ',
}


def bounds(form: Normalized) -> list[tuple[int, int]]:
    return [form.span(i, i + 1) for i in range(len(form.text))]


@given(any_text)
def test_spans_stay_inside_and_never_run_backwards(text: str) -> None:
    form = normalize(text)
    spans = bounds(form)
    assert all(0 <= start < stop <= len(text) for start, stop in spans)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(spans))
    assert form.span(0, 0)[0] >= 0
    assert form.span(len(form.text), len(form.text)) == (len(text), len(text))


@given(any_text)
def test_spans_of_neighbours_touch_only_in_a_ligature(text: str) -> None:
    form = normalize(text)
    for (start, stop), (following, _) in pairwise(bounds(form)):
        assert stop <= following or (start == following and text[start] in LIGATURES)


@given(any_text)
def test_normalising_a_slice_gives_the_slice_of_the_form(text: str) -> None:
    """For i < j that cut no ligature: normalize(form.slice(i, j)).text == form.text[i:j]."""
    form = normalize(text)
    spans = bounds(form)
    cuts = [i for i in range(len(spans) + 1) if i in (0, len(spans)) or spans[i - 1][0] != spans[i][0]]
    for i, j in pairwise(cuts):
        assert normalize(form.slice(i, j)).text == form.text[i:j]
    for i in cuts[:-1:3]:
        assert normalize(form.slice(i, cuts[-1])).text == form.text[i:]
    for j in cuts[1::3]:
        assert normalize(form.slice(0, j)).text == form.text[:j]


@given(any_text)
def test_a_form_is_its_own_form(text: str) -> None:
    form = normalize(text)
    again = normalize(form.text)
    assert again.text == form.text
    assert fold(form.text) == form.text
    assert form.text.encode().decode() == form.text
    assert all(again.span(i, i + 1) == (i, i + 1) for i in range(len(form.text)))


@given(any_text)
def test_sentences_cover_every_character_that_is_no_blank_once(text: str) -> None:
    form = normalize(text)
    spans = split_sentences(form)
    end = 0
    for start, stop in spans:
        assert not form.text[end:start].strip()
        assert start < stop <= start + LONGEST
        assert form.text[start:stop].strip() == form.text[start:stop]
        line, *more = form.text[start:stop].split("\n")
        assert not more or line.rstrip()[-1].isalpha()  # it broke off at a word
        end = stop
    assert not form.text[end:].strip()


@given(any_text)
def test_readings_put_together_give_the_word(text: str) -> None:
    for word in normalize(text).text.split():
        for prefix, rest in readings(word):
            if prefix + rest != word:
                assert prefix.endswith("ل")
                assert rest.startswith("ال")
                assert word in (prefix + rest[1:], prefix + rest[2:])


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_monotonous_text_takes_linear_time(unit: str) -> None:
    text = unit * (MANY // len(unit))
    began = time.perf_counter()
    form = normalize(text)
    spans = split_sentences(form)
    for start, stop in spans[:1000]:
        form.span(start, stop)
    assert time.perf_counter() - began < 15

"""Proclitics: every way to read a word that its name must be found by, and none that tears a word apart."""

from __future__ import annotations

import pytest

from attackx.script.clitics import PROCLITICS, readings
from attackx.script.normalize import fold

READ_AS = [
    # (as written, proclitics, the word to be found)
    ("بغداد", "", "بغداد"),
    ("وبغداد", "و", "بغداد"),
    ("فبغداد", "ف", "بغداد"),
    ("ببغداد", "ب", "بغداد"),
    ("وببغداد", "وب", "بغداد"),
    ("لبغداد", "ل", "بغداد"),
    ("ولبغداد", "ول", "بغداد"),
    ("كبغداد", "ك", "بغداد"),
    ("وسيقصف", "وس", "يقصف"),
    ("فسيقصف", "فس", "يقصف"),
    ("سيقصف", "س", "يقصف"),
    ("بالصواريخ", "ب", "الصواريخ"),
    ("وبالصواريخ", "وب", "الصواريخ"),
    ("كالصواريخ", "ك", "الصواريخ"),
    ("فالصواريخ", "ف", "الصواريخ"),
    ("للجيش", "ل", "الجيش"),
    ("وللجيش", "ول", "الجيش"),
    ("فللجيش", "فل", "الجيش"),
    ("لليمن", "ل", "اليمن"),
    ("للبنان", "ل", "لبنان"),
    ("لليبيا", "ل", "ليبيا"),
    ("للاذقية", "ل", "اللاذقية"),
    ("وللواء", "ول", "اللواء"),
    ("ب3", "ب", "3"),
    ("و12", "و", "12"),
    ("وهم", "و", "هم"),
    ("للبر", "ل", "البر"),
]

NOT_READ_AS = [
    # (as written, a reading it must not have)
    ("واسط", ("و", "")),
    ("بر", ("ب", "ر")),
    ("في", ("ف", "ي")),
    ("ومبنى", ("وم", "بنى")),
    ("أبغداد", ("أ", "بغداد")),
    ("أبغداد", ("ا", "بغداد")),
    ("الجيش", ("ال", "جيش")),
    ("كوب", ("كو", "ب")),
    ("بلبنان", ("بل", "بنان")),
    ("لوبغداد", ("لو", "بغداد")),
    ("والجيش", ("وال", "جيش")),
    ("للم", ("ل", "الم")),
    ("لبغداد", ("ل", "البغداد")),
    ("بلبنان", ("ب", "اللبنان")),
]


@pytest.mark.parametrize(("word", "prefix", "rest"), READ_AS)
def test_reads_proclitics(word: str, prefix: str, rest: str) -> None:
    assert (prefix, fold(rest)) in readings(fold(word))


@pytest.mark.parametrize(("word", "wrong"), NOT_READ_AS)
def test_does_not_tear_words(word: str, wrong: tuple[str, str]) -> None:
    assert (wrong[0], fold(wrong[1])) not in readings(fold(word))


def test_the_word_itself_comes_first_and_only_proclitics_are_taken_off() -> None:
    for word, _, _ in READ_AS:
        found = readings(fold(word))
        assert found[0] == ("", fold(word))
        assert {prefix for prefix, _ in found} <= PROCLITICS
        assert len(set(found)) == len(found)

"""The matching form, and the way back from it to the caller's characters."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from attackx.script.normalize import FOLDS, fold, normalize

SAME_FORM = [
    # (as one writes, as another writes)
    ("أُصِيبَ", "اصيب"),
    ("إصابات", "اصابات"),
    ("آليات", "اليات"),
    ("ٱلقاعدة", "القاعده"),
    ("مستشفى", "مستشفي"),
    ("القاعدة", "القاعده"),
    ("مسؤول", "مسوول"),
    ("طائرة", "طايره"),
    ("ا\u0654صيب", "اصيب"),
    ("الهجـــــوم", "الهجوم"),
    ("١٢٫٥٪", "12.5%"),
    ("۱۲ صاروخا", "12 صاروخا"),
    ("٢٬٠٠٠", "2,000"),
    ("کتیبه", "كتيبه"),
    ("پنتاگون", "بنتاكون"),
    ("«عين الأسد»", '"عين الاسد"'),
    ("“عين الأسد”", '"عين الاسد"'),
    ("‘عين’", "'عين'"),
    ("\u200fعين\u200e الأسد\u202c", "عين الاسد"),
    ("عين\u200cالأسد", "عينالاسد"),
    ("عين\u00a0الأسد", "عين الاسد"),
    ("ﺻﺎﺭﻭﺥ", "صاروخ"),
    ("ﺍﻟﻘﻼﻉ", "القلاع"),
    ("ﷲ أكبر", "الله اكبر"),
    ("السبت – الأحد", "السبت - الاحد"),
    ("السبت ـ الأحد", "السبت - الاحد"),
    ("السبت ــــ الأحد", "السبت - الاحد"),
    ("بـ 3 صواريخ", "ب 3 صواريخ"),
    ("السبت \u200fـ\u200f الأحد", "السبت - الاحد"),
    ("#قصف_ـ قاعدة", "#قصف - قاعده"),
    ("قـصـف", "قصف"),
    ("سقط  صاروخ\u00a0 \u200f على", "سقط صاروخ علي"),
    ("🏴\u200d☠\ufe0f قصف", "🏴☠ قصف"),
    ("قصف\ud83d", "قصف\ufffd"),
    ("سطر\r\nسطر\u2028سطر", "سطر\n\nسطر\nسطر"),
]

DIFFERENT_FORM = [
    # letters that tell words apart stay apart
    ("قتل", "قبل"),
    ("ذخيرة", "دخيرة"),
    ("ضربة", "ظربة"),
    ("سماء", "سما"),
    ("صاروخ، قذيفة", "صاروخ قذيفة"),
    ("هل؟", "هل"),
    ("3.5", "35"),
    ("عين الأسد", "عينالأسد"),
]

BEHIND = [
    # (text, words in matching form, the caller's characters behind them)
    ("قُصِفَت القاعدةُ ليلاً", "القاعده", "القاعدةُ"),
    ("قُصِفَت القاعدةُ ليلاً", "قصفت", "قُصِفَت"),
    ("ضربت\u200f «عين\u200b الأسد»", "عين الاسد", "عين\u200b الأسد"),
    ("على عين\u200f.", "عين", "عين"),
    ("الهجـــوم الثالث", "الهجوم", "الهجـــوم"),
    ("وقع الهجومـــ أمس", "الهجوم", "الهجومـــ"),
    ("سقط ٣ قتلى", "3 قتلي", "٣ قتلى"),
    ("من ﺍﻟﻘﻼﻉ", "القلاع", "ﺍﻟﻘﻼﻉ"),
    ("السبت ــ الأحد", "-", "ــ"),
    ("🚀🚀 قَصف", "قصف", "قَصف"),
    ("سقط   على  عين \u200f الأسد", "عين الاسد", "عين \u200f الأسد"),
    ("#سقط_ـ صاروخٌ", "صاروخ", "صاروخٌ"),
    ("سقط  ثم", " ثم", "  ثم"),
]


LETTERED = [
    # (text, its letters as written, one for each of the matching form)
    ("قصف القاعدة", "قصف القاعدة"),
    ("قُصِفَت القاعدةُ", "قصفت القاعدة"),
    ("سقط   صاروخٌ  على القاعدةِ", "سقط صاروخ على القاعدة"),
    ("  أُصيب  جنديّ  ", " أصيب جندي "),
    ("أُصيب ﺍﻟﻘﺎﺋﺪ إصابةً", "أصيب القايد إصابة"),
    ("السبت  ـ الأحد", "السبت - الأحد"),
]


@pytest.mark.parametrize(("text", "form"), SAME_FORM)
def test_spellings_meet_in_one_form(text: str, form: str) -> None:
    assert normalize(text).text == form
    assert normalize(form).text == form


@pytest.mark.parametrize(("one", "other"), DIFFERENT_FORM)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    assert normalize(one).text != normalize(other).text


@pytest.mark.parametrize(("text", "words", "behind"), BEHIND)
def test_span_gives_the_callers_characters(text: str, words: str, behind: str) -> None:
    form = normalize(text)
    start = form.text.index(words)
    assert form.slice(start, start + len(words)) == behind


@pytest.mark.parametrize(("text", "letters"), LETTERED)
def test_letters_stand_as_written_without_marks(text: str, letters: str) -> None:
    form = normalize(text)
    assert form.lettered() == letters
    assert len(form.lettered()) == len(form.text)


def test_a_form_shows_both_texts_and_no_more() -> None:
    assert repr(normalize("قُصف  أمس")) == "Normalized(source='قُصف  أمس', text='قصف امس')"


def test_an_empty_span_stays_empty_and_inside() -> None:
    form = normalize("قُصف")
    assert [form.span(i, i) for i in range(4)] == [(0, 0), (2, 2), (3, 3), (4, 4)]


@pytest.mark.parametrize("before", ["", "\u200f", "قُصِفَ", "ﻻ"])
def test_a_ligature_is_one_character_for_each_of_its_letters(before: str) -> None:
    form, at = normalize(before + "سﻻح"), len(normalize(before).text)
    assert form.text[at:] == "سلاح"
    assert [form.slice(i, i + 1) for i in range(at, at + 4)] == ["س", "ﻻ", "ﻻ", "ح"]


def test_folds_move_nothing_and_are_closed() -> None:
    assert all(len(old) == len(new) == 1 for old, new in FOLDS)
    folded = "".join(new for _, new in FOLDS)
    assert fold(folded) == folded
    assert len({old for old, _ in FOLDS}) == len(FOLDS)


def test_every_character_there_is_reaches_a_fixed_form() -> None:
    for first in range(0, sys.maxunicode + 1, 0x400):
        once = normalize("".join(map(chr, range(first, first + 0x400)))).text
        assert normalize(once).text == once, f"in the block of U+{first:04X}"


def test_no_arabic_letter_is_lost() -> None:
    for char in map(chr, range(0x0600, 0x0700)):
        if unicodedata.category(char) == "Lo":
            assert len(normalize(char).text) >= 1, f"U+{ord(char):04X}"

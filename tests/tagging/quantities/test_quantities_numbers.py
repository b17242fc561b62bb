"""Number words: the inverse of num2words, in every spelling that writers use."""

from __future__ import annotations

import random
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from attackx.script.normalize import normalize
from attackx.tagging.quantities import find_quantities

_FILE = Path(__file__).parents[3] / "fixtures" / "quantities" / "variants.toml"
VARIANTS: list[list[list[str]]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["variants"]


def value(words: str) -> int | None:
    """Read ``words`` as one whole amount, or None."""
    text = normalize(words).text
    spans = find_quantities(text)
    whole = len(spans) == 1 and (spans[0].start, spans[0].stop) == (0, len(text))
    return spans[0].min if whole and spans[0].min == spans[0].max else None


def vary(words: str, changes: list[list[str]]) -> str:
    for old, new in changes:
        words = words.replace(old, new)
    return words


@pytest.mark.parametrize("start", range(0, 100_000, 10_000))
def test_inverts_num2words(start: int) -> None:
    # one in eleven keeps the suite short; the benchmark runs them all
    wrong = [n for n in range(start, start + 10_000, 11) if value(num2words(n, lang="ar")) != n]
    assert wrong == []


def test_inverts_num2words_up_to_a_trillion() -> None:
    draw = random.Random(20)
    numbers = [draw.randrange(10 ** draw.randint(5, 12) + 1) for _ in range(1_000)]
    assert [n for n in numbers if value(num2words(n, lang="ar")) != n] == []


@pytest.mark.parametrize("changes", VARIANTS, ids=[changes[0][1] or "no tanwin" for changes in VARIANTS])
def test_inverts_variant_spellings(changes: list[list[str]]) -> None:
    draw = random.Random(21)
    numbers = [*range(0, 2_000, 7), *(draw.randrange(10**12) for _ in range(300))]
    assert [n for n in numbers if value(vary(num2words(n, lang="ar"), changes)) != n] == []


WRITTEN = [
    ("أحد عشر", 11),
    ("إحدى عشرة", 11),
    ("اثنتي عشرة", 12),
    ("ثماني عشرة", 18),
    ("خمسة وثلاثون ألفا", 35_000),
    ("ألفان", 2_000),
    ("ألفا ومئتين", 1_200),
    ("مليون ونصف", 1_500_000),
    ("مليون ونصف المليون", 1_500_000),
    ("ملياران وربع", 2_250_000_000),
    ("نصف مليون", 500_000),
    ("3 آلاف", 3_000),
    ("2,5 مليون", 2_500_000),
    ("٢٫٥ مليون", 2_500_000),
    ("مئة ألف", 100_000),
    ("ثلاثمئة وخمسة وستون", 365),
    ("سبع مئة وثلاثون", 730),
    ("ألف مليون", 1_000_000_000),
    ("ثلاثة ملايين وأربعمئة ألف وخمسون", 3_400_050),
    ("مليون و200 ألف", 1_200_000),
]


@pytest.mark.parametrize(("words", "expected"), WRITTEN)
def test_reads_written_number(words: str, expected: int) -> None:
    assert value(words) == expected


@given(st.integers(min_value=0, max_value=10**12))
def test_inverts_any_number(number: int) -> None:
    assert value(num2words(number, lang="ar")) == number


@given(st.integers(min_value=1, max_value=999_999_999))
def test_reads_digits_with_thousands_marks(number: int) -> None:
    for text in (f"{number:,}", f"{number:,}".replace(",", "٬"), str(number)):
        spans = find_quantities(normalize(f"مقتل نحو {text} شخصا").text)
        assert [(s.min, s.max) for s in spans] == [(number, number)]


@pytest.mark.parametrize(
    "text", ["و" * 1_000_000, "7" * 1_000_000, "مليون " * 10_000, "7 و" * 10_000, "من 5 الي " * 8_000]
)
def test_long_lines_take_linear_time(text: str) -> None:
    begin = time.process_time()
    find_quantities(text)
    half = time.process_time() - begin
    begin = time.process_time()
    find_quantities(text + text)
    assert time.process_time() - begin < 5 * half + 1

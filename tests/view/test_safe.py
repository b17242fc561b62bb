"""What is shown can neither steer a terminal nor turn the direction of what stands around it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.view.safe import clean, has_rtl

CLEANED = [
    ("\x1b]0;owned\x07نص", "]0;ownedنص"),
    ("\x9b31mنص", "31mنص"),
    ("\u202eنص\u202c", "نص"),
    ("\u2066نص\u2069", "نص"),
    ("سطر\r\nسطر\u2028سطر\tخانة", "سطر سطر سطر خانة"),
    ("ن\u200fص\ufeff", "نص"),
    ("\ud800", "\ufffd"),
]
KEPT = ["قُصِفَت القاعدةُ", "می‌خواهم", "👨‍👩‍👧", "a < b & c", ""]


@pytest.mark.parametrize(("text", "expected"), CLEANED)
def test_what_steers_is_taken_out(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize("text", KEPT)
def test_what_is_written_stays(text: str) -> None:
    assert clean(text) == text


@given(st.text(st.characters()))
def test_nothing_that_controls_is_left_of_any_text(text: str) -> None:
    for lines in (False, True):
        shown = clean(text, lines=lines)
        assert all((c == "\n" and lines) or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in shown)
        assert all(unicodedata.bidirectional(c) not in ("LRE", "RLE", "LRO", "RLO", "PDF") for c in shown)
        assert all(unicodedata.bidirectional(c) not in ("LRI", "RLI", "FSI", "PDI") for c in shown)


def test_lines_are_kept_on_request() -> None:
    assert clean("سطر\r\nثان\u2029ثالث\x1b", lines=True) == "سطر\nثان\nثالث"


def test_has_rtl() -> None:
    assert has_rtl("3 ﻻ") and not has_rtl("Reuters 3")

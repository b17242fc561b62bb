"""The views on what the pipeline really makes, of text strewn with what would break a page or a terminal."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from attackx import analyze
from attackx.document import Document
from attackx.view import html, terminal

WORDS = [
    "قال",
    "مصدر",
    "أمني",
    "لرويترز",
    "إن",
    "صاروخين",
    "سقطا",
    "على",
    "قاعدة",
    "بلد",
    "الجوية",
    "وأصيب",
    "ثلاثة",
    "جنود",
    "فجر",
    "الجمعة",
    "ولم",
    "تتبن",
    "جهة",
    "الهجوم",
]
HOSTILE = [
    "<script>alert(1)</script>",
    '"onmouseover="x',
    "</bdi>",
    "\x1b[31m",
    "\x9b2J",
    "\u202e",
    "\u2066",
    "\x00",
    "&amp;",
]
SEPARATORS = st.lists(st.sampled_from([" ", " ", " ", *HOSTILE, "\r\n"]), min_size=len(WORDS), max_size=len(WORDS))
TAGS = {"div", "style", "h3", "h4", "p", "bdi", "ul", "li", "mark", "article", "dl", "dt", "dd", "span", "b"}
CODES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2067]")


def strewn(separators: list[str]) -> str:
    return "".join(word + between for word, between in zip(WORDS, separators, strict=True))


@pytest.fixture(scope="module", autouse=True)
def plain() -> Document:
    """Also lets a broken pipeline fail once and not for each generated text."""
    return analyze(" ".join(WORDS))


def test_the_plain_sentence_is_marked(plain: Document) -> None:
    assert plain.events and '<mark class="s-injuries"' in html.document_html(plain)


@settings(max_examples=60)
@given(SEPARATORS)
def test_no_text_gets_a_tag_or_an_attribute_into_the_page(separators: list[str]) -> None:
    page = html.document_html(analyze(strewn(separators), title=strewn(separators)))
    assert set(re.findall(r"<(\w+)", page)) <= TAGS
    outside_values = re.sub(r'"[^"]*"', '""', "".join(re.findall(r"<[^>]*>", page)))
    assert set(re.findall(r"([\w-]+)=", outside_values)) <= {"class", "dir", "lang", "title", "data-event"}
    assert not CODES.search(page)


@settings(max_examples=60)
@given(SEPARATORS)
def test_no_text_gets_a_code_to_the_terminal(separators: list[str]) -> None:
    document = analyze(strewn(separators))
    out = io.StringIO()
    console = Console(file=out, width=120, color_system=None)
    for shown in (terminal.events_view(document.events, 120), terminal.events_view(document.events, 80)):
        console.print(shown)
    console.print(terminal.marked_text(document))
    assert not CODES.search(out.getvalue())

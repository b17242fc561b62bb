"""Events and documents as HTML: well formed, right to left, everything foreign escaped, nothing fetched."""

from __future__ import annotations

import re
from datetime import datetime
from html.parser import HTMLParser

import pytest

from attackx.document import Document
from attackx.schema import AttackEvent
from attackx.view import html

VOID = {"br", "hr", "img", "meta", "link", "input"}


class Page(HTMLParser):
    """Collects elements and text, and insists that tags are closed in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in VOID
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def marks(self, slot: str) -> list[dict[str, str | None]]:
        return [
            attrs for tag, attrs in self.tags if tag == "mark" and attrs["class"] == f"s-{slot}" and "title" in attrs
        ]


def test_the_article_stands_there_unchanged_and_right_to_left(document: Document) -> None:
    page = Page(html.document_html(document))
    assert page.tags[0] == ("div", {"class": "attackx", "dir": "rtl", "lang": "ar"})
    assert document.text in page.text and str(document.title) in page.text


def test_hover_tells_slot_incident_rule_and_source(document: Document) -> None:
    hovers = [mark["title"] for mark in Page(html.document_html(document)).marks("injuries")]
    assert hovers[0] == "الجرحى injured · incident 1 · rule toll.injured · source قناة المدينة"


def test_each_mark_ends_with_the_number_of_its_incident(document: Document) -> None:
    page = Page(html.document_html(document))
    assert {mark.get("data-event") for mark in page.marks("perpetrators")} == {"2"}
    assert {mark.get("data-event") for mark in page.marks("target")} == {"1"}


def test_a_single_incident_needs_no_number(document: Document) -> None:
    single = Document(text=document.text, events=document.events[:1])
    assert "data-event=" not in html.document_html(single)


def test_the_legend_has_the_colours_that_are_used(document: Document) -> None:
    page = Page(html.document_html(document))
    legend = [attrs["class"] for tag, attrs in page.tags if tag == "mark" and "title" not in attrs]
    assert legend == [
        "s-attack",
        "s-target",
        "s-time",
        "s-projectile_count",
        "s-injuries",
        "s-perpetrators",
        "s-unclaimed",
    ]


def test_the_card_tells_what_where_when_how_many_who_and_who_says_so(document: Document) -> None:
    first, second = (Page(html.event_card(event)).text for event in document.events)
    for words in ("هجوم صاروخي", "مخزن Depot 7", "كركوك", "IQ", "2024-03-07 evening", "«صاروخان»", "عبر القناة"):
        assert words in first
    for words in ("فيه خلاف", "4 قناة المدينة", "6 مسعفون", "لم تتبنّه جهة"):
        assert words in first
    for words in ("للتذكير", "سرايا الفجر", "تبنّى", "May?"):
        assert words in second


def test_slots_that_are_not_said_have_no_row() -> None:
    assert Page(html.event_card(AttackEvent(id="e", kind="rocket"))).tags[-1][0] == "dl"


def test_an_article_without_events_says_so() -> None:
    assert "no events" in Page(html.document_html(Document(text="طقس مشمس"))).text


@pytest.mark.parametrize("view", ["document", "card"])
def test_hostile_text_stays_text(hostile: Document, view: str) -> None:
    source = html.document_html(hostile) if view == "document" else html.event_card(hostile.events[0])
    page = Page(source)
    assert {tag for tag, _ in page.tags} <= {
        *("div", "style", "h3", "h4", "p", "bdi", "ul", "li", "mark", "article", "dl", "dt", "dd", "span", "b"),
    }
    names = {name for _, attrs in page.tags for name in attrs}
    assert names <= {"class", "dir", "lang", "title", "data-event"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", source)
    assert source.count("<style") == source.count("</style>") == 1
    assert "<script>alert(1)</script>" in page.text


def test_nothing_is_fetched_and_nothing_runs(document: Document) -> None:
    source = html.document_html(document)
    assert not re.search(r"<script|javascript:|https?:|url\(|@import|src=|href=", source)


def test_every_style_rule_is_confined_to_the_view(document: Document) -> None:
    style = re.search(r"<style>(.*?)</style>", html.document_html(document), re.DOTALL)
    assert style is not None
    selectors = re.findall(r"([^{}]+)\{", re.sub(r"@media[^{]+\{", "", style[1]))
    assert len(selectors) > 20
    assert all(".attackx" in one for group in selectors for one in group.split(","))


def test_a_page_is_whole_and_stands_alone(document: Document, hostile: Document) -> None:
    page = html.document_page(document)
    assert page.startswith("<!doctype html>") and page.endswith("</html>")
    assert '<meta charset="utf-8">' in page and html.document_html(document) in page
    assert "<script" not in html.document_page(hostile)


def test_a_day_of_publication_has_no_midnight(document: Document) -> None:
    document.published = datetime(2024, 3, 8)
    shown = Page(html.document_html(document)).text
    assert "2024-03-08" in shown and "00:00" not in shown

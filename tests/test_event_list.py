"""Events, lists of them and documents show themselves in a notebook and on a terminal."""

from __future__ import annotations

import io
import pickle
import re

import pytest
from rich.console import Console

from attackx import AttackEvent, Document, EventList, analyze, extract

TEXT = (
    "أعلنت الشرطة مقتل جنديين في قصف بصواريخ Grad 🚀 على قاعدة عين الأسد مساء الجمعة. "
    "وفي حادث منفصل انفجرت سيارة مفخخة في مقديشو وأصيب خمسة مدنيين."
)
HOSTILE = '<script>alert(1)</script> "onmouseover="x" =HYPERLINK("http://x") \x1b[35;7m \u202e \u2066 سقط صاروخان على قاعدة حرير.'


def drawn(what: object, width: int) -> str:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=True, color_system="standard", legacy_windows=False).print(what)
    return out.getvalue()


def test_what_is_extracted_is_a_list_like_any_other() -> None:
    events = extract(TEXT)
    assert isinstance(events, EventList) and isinstance(events, list) and len(events) == 2
    assert events == list(events) == pickle.loads(pickle.dumps(events))
    assert repr(events) == repr(list(events))
    assert extract("افتتح الوزير معرضا للكتاب.") == []
    assert analyze(TEXT).events == events


def test_a_part_of_it_shows_itself_too_and_an_item_is_an_event() -> None:
    events = extract(TEXT)
    assert type(events[1:]) is EventList and isinstance(events[0], AttackEvent) and isinstance(events[-1], AttackEvent)
    assert events[1:]._repr_html_().count("<article") == 1
    assert events._repr_html_().count("<article") == 2


def test_a_list_without_events_says_so() -> None:
    assert "no events" in EventList()._repr_html_()
    assert "no events" in drawn(EventList(), 80)


@pytest.mark.parametrize(("width", "columns"), [(80, 0), (140, 1)])
def test_the_terminal_gets_a_table_where_it_is_wide_enough(width: int, columns: int) -> None:
    shown = drawn(extract(TEXT), width)
    assert shown.count("sources ") >= columns and ("╭" in shown) is not bool(columns)


def test_a_single_event_is_a_card_without_a_number() -> None:
    first = drawn(AttackEvent(id="e", kind="rocket"), 60).splitlines()[0]
    assert re.sub(r"\x1b\[[0-9;]*m", "", first).startswith("╭─ rocket ─")


def test_a_document_shows_its_coloured_words_and_then_its_events() -> None:
    shown = drawn(analyze(TEXT), 80)
    assert "\x1b[1;36mقاعدة عين الأسد\x1b[0m" in shown
    assert shown.index("مقديشو") < shown.index("╭")


@pytest.mark.parametrize("width", [60, 160])
def test_hostile_text_is_inert_in_every_form(width: int) -> None:
    document = analyze(HOSTILE, title=HOSTILE)
    assert document.events
    for what in (document, EventList(document.events), document.events[0]):
        html = what._repr_html_()
        tags = "".join(re.findall(r"<[^>]*>", html))
        assert "<script" not in tags and "onmouseover" not in re.sub(r'"[^"]*"', "", tags) and "href" not in tags
        for shown in (html, drawn(what, width)):
            assert "\u202e" not in shown and "\u2066" not in shown and "\x1b[35;7m" not in shown


def test_documents_made_by_hand_show_themselves() -> None:
    document = Document(text="نص", events=[AttackEvent(id="e", kind="drone")])
    assert "drone" in drawn(document, 80) and "drone" in document._repr_html_()

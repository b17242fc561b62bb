"""Marks cut into pieces: the pieces are the text again, and each tells what it gave."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attackx.document import Document
from attackx.schema import AttackEvent, EventTime
from attackx.view.marks import Mark, legend, marks, pieces

SPANS = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)), max_size=12)


@given(st.text(max_size=30), SPANS)
def test_the_pieces_are_the_text_whatever_the_marks(text: str, spans: list[tuple[int, int]]) -> None:
    laid = [Mark(start, stop, "target", 1) for start, stop in spans]
    assert "".join(piece for piece, _ in pieces(text, laid)) == text


@given(st.text(min_size=1, max_size=30), SPANS)
def test_a_piece_lies_under_exactly_its_marks(text: str, spans: list[tuple[int, int]]) -> None:
    laid = [Mark(start, stop, "target", 1) for start, stop in spans if 0 <= start < stop <= len(text)]
    at = 0
    for piece, over in pieces(text, laid):
        stop = at + len(piece)
        assert sorted(over, key=repr) == sorted((m for m in laid if m.start <= at and m.stop >= stop), key=repr)
        at = stop


def test_a_slot_inside_the_words_of_the_attack_is_shown_first() -> None:
    text = "سقط صاروخان هنا"
    laid = [Mark(0, 15, "attack", 1), Mark(4, 11, "projectile_count", 1, "r")]
    shown = [(piece, over[0].slot) for piece, over in pieces(text, laid)]
    assert shown == [("سقط ", "attack"), ("صاروخان", "projectile_count"), (" هنا", "attack")]


def test_marks_of_title_and_text_are_kept_apart(document: Document) -> None:
    title = document.title or ""
    assert [title[m.start : m.stop] for m in marks(document.events, title, "title")] == ["صاروخان"]
    words = [document.text[m.start : m.stop] for m in marks(document.events, document.text) if m.slot == "injuries"]
    assert words == ["أصيب أربعة حراس", "ستة"]


def test_the_legend_names_only_what_is_marked(document: Document) -> None:
    assert legend(document) == ["attack", "target", "time", "projectile_count", "injuries", "perpetrators", "unclaimed"]
    assert legend(Document(text="لا شيء")) == []


def test_a_time_without_a_report_is_marked_by_its_own_span() -> None:
    text = "سقط صاروخ أمس"
    time = EventTime(text="أمس", span_start=10, span_stop=13, rule="relative")
    event = AttackEvent(id="e", kind="rocket", time=time)
    assert marks([event], text) == [Mark(10, 13, "time", 1, "relative")]
    assert marks([event], "عنوان غير ذلك تماما", "title") == []

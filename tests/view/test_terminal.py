"""Events on a terminal: a table where there is room, cards elsewhere, and Arabic that stays in its column."""

from __future__ import annotations

import io
import re

from rich.cells import cell_len
from rich.console import Console, RenderableType

from attackx.document import Document
from attackx.schema import AttackEvent, Quantity
from attackx.view import terminal

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def drawn(what: RenderableType, width: int, colour: bool = False) -> str:
    out = io.StringIO()
    Console(
        file=out, width=width, force_terminal=colour, color_system="standard" if colour else None, legacy_windows=False
    ).print(what)
    return out.getvalue()


def test_the_table_tells_each_slot_and_marks_what_is_disputed(document: Document) -> None:
    table = drawn(terminal.events_table(document.events), 160)
    for words in ("rocket", "disputed", "مخزن Depot 7", "كركوك (IQ)", "2024-03-07", "6!", "unclaimed", "مسعفون"):
        assert words in table
    for words in ("drone", "background", "May?", "سرايا الفجر", "(claimed)"):
        assert words in table


def test_not_said_is_blank_and_none_is_a_zero() -> None:
    silent, none = (AttackEvent(id="e", kind="rocket", injuries=q) for q in (None, Quantity(min=0, max=0)))
    assert "0" not in drawn(terminal.events_table([silent]), 140)
    assert "0" in drawn(terminal.events_table([none]), 140)


def test_an_aggregate_tells_how_many_attacks_it_sums() -> None:
    event = AttackEvent(id="e", kind="rocket", aggregate=True, attack_count=Quantity(min=71))
    for view in (terminal.events_table([event]), terminal.events_cards([event])):
        shown = drawn(view, 140)
        assert "aggregate" in shown and "≥71" in shown


def test_cards_say_who_gives_which_figure(document: Document) -> None:
    cards = drawn(terminal.events_cards(document.events), 80)
    assert "4: قناة المدينة" in cards and "6: مسعفون" in cards
    assert "مسعفون (via القناة)" in cards and "كركوك / العراق (IQ)" in cards


def test_no_line_is_wider_than_the_terminal(document: Document) -> None:
    for width in (40, 80, 109, 110, 200):
        lines = drawn(terminal.events_view(document.events, width), width).splitlines()
        assert lines and max(map(cell_len, lines)) <= width


def test_nothing_is_cut_short_in_the_narrowest_table(document: Document) -> None:
    shown = drawn(terminal.events_table(document.events), terminal.TABLE_WIDTH)
    assert "…" not in shown
    assert all(words in shown for words in ("2024-03-07", "background", "unclaimed", "(claimed)"))


def test_lines_of_a_card_end_at_the_same_column(document: Document) -> None:
    lines = drawn(terminal.events_cards(document.events), 80).splitlines()
    assert {cell_len(line) for line in lines} == {80}


def test_arabic_is_isolated_line_by_line_and_nothing_else_is(document: Document) -> None:
    for line in drawn(terminal.events_view(document.events, 120), 120).splitlines():
        assert line.count("\u2068") == line.count("\u2069")
        assert ("\u2068" in line) == bool(re.search("[\u0600-\u06ff]", line))


def test_marked_text_is_the_text_under_a_legend(document: Document) -> None:
    document.events = document.events[:1]
    shown = terminal.marked_text(document).plain
    assert shown.endswith(f"{document.title}\n\n{document.text}")
    assert shown.startswith("target when projectiles injured")


def test_each_mark_ends_with_the_raised_number_of_its_event(document: Document) -> None:
    shown = terminal.marked_text(document).plain
    assert "مخزن Depot 7¹ في" in shown and "سرايا الفجر² مسؤوليتها" in shown
    assert re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]", "", shown).endswith(document.text)


def test_colours_cover_the_words_they_name(document: Document) -> None:
    text = terminal.marked_text(document)
    covered = {(text.plain[span.start : span.end], str(span.style)) for span in text.spans}
    assert ("مخزن Depot 7", "bold cyan") in covered and ("سرايا الفجر", "bold green") in covered


def test_hostile_text_sends_no_code_of_its_own(hostile: Document) -> None:
    for width in (60, 160):
        for what in (terminal.events_view(hostile.events, width), terminal.marked_text(hostile)):
            shown = drawn(what, width, colour=True)
            bare = ESCAPE.sub("", shown)
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", bare)
            assert "\x1b[31mRED" not in shown


def test_rich_markup_in_an_article_is_only_text() -> None:
    event = AttackEvent(id="e", kind="rocket", reporting_sources=({"name": "[bold]x[/bold] [link=http://x]y[/link]"},))
    assert "[bold]x[/bold]" in drawn(terminal.events_cards([event]), 100)

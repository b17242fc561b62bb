"""Tags: which of two that overlap stays, and what a name takes along."""

from __future__ import annotations

from datetime import datetime

import pytest

from attackx.lexicon import Lexicon
from attackx.script.normalize import normalize
from attackx.tagging.tag import Tag, overlap, settle
from attackx.tagging.tagger import Tagger

TAGGER = Tagger(Lexicon.default())

OVERLAPS = [
    # (one stretch, another, whether they share a character)
    ((0, 4), (3, 6), True),
    ((3, 6), (0, 4), True),
    ((0, 9), (3, 6), True),
    ((0, 4), (4, 6), False),
    ((4, 6), (0, 4), False),
]

SETTLED = [
    # (stretches in order of preference, those that stay)
    ([(0, 4), (0, 9), (10, 12)], [(0, 9), (10, 12)]),
    ([(3, 6), (0, 4)], [(0, 4)]),
    ([(0, 4), (4, 6)], [(0, 4), (4, 6)]),
]

DAYS = [
    # (text, the days that are told in it: none is one that a party is named for)
    ("حاصرت حركة 23 مارس بلدة في التلال", []),
    ("قال قيادي في متمردي حركة 23 مارس إن البلدة سقطت في 5 مايو", ["5 مايو"]),
    ("أطلقت حركة الشباب قذائف في 23 مارس", ["23 مارس"]),
]


@pytest.mark.parametrize(("text", "told"), DAYS)
def test_a_day_in_the_name_of_a_party_is_none(text: str, told: list[str]) -> None:
    form = normalize(text)
    tags = TAGGER.tag(form.text, datetime(2025, 6, 1))
    assert [form.slice(t.start, t.stop) for t in tags if t.label == "time"] == told


@pytest.mark.parametrize(("one", "other", "shared"), OVERLAPS)
def test_stretches_overlap_where_they_share_a_character(
    one: tuple[int, int], other: tuple[int, int], shared: bool
) -> None:
    assert overlap(Tag(*one, "x"), Tag(*other, "y")) is shared


@pytest.mark.parametrize(("given", "left"), SETTLED)
def test_of_overlapping_tags_the_first_and_longest_stays(
    given: list[tuple[int, int]], left: list[tuple[int, int]]
) -> None:
    assert [(tag.start, tag.stop) for tag in settle(Tag(*span, "x") for span in given)] == left


def tagged(text: str, label: str, published: datetime | None = None) -> list[str]:
    form = normalize(text)
    return [form.slice(tag.start, tag.stop) for tag in TAGGER.tag(form.text, published) if tag.label == label]


TAGGED = [
    # (text, label, what is tagged so)
    ("سقطت 3 صواريخ قرب قاعدة عين الأسد", "quantity", ["3 صواريخ"]),
    ("سقطت 3 صواريخ في 3 يناير 2024", "quantity", ["3 صواريخ"]),
    ("في 3 يناير 2024 سقطت صواريخ", "quantity", []),
    ("سقطت 3 صواريخ في 3 يناير 2024", "time", ["3 يناير 2024"]),
    ("عاد الوفد\nسقطت 3 صواريخ\nوأصيب جنديان", "quantity", ["3 صواريخ", "جنديان"]),
    ("تعرض كنيس في باريس لإطلاق نار", "place", ["باريس"]),  # a synagogue, not "like Nice"
    ("قالت كتلة الجمهوريين إن باريس آمنة", "target", []),  # a bloc, not "like the hill of"
    ("وصل الوفد إلى نيس وتلة الصقر", "place", ["نيس", "تلة الصقر"]),
    ("أعلن حزب الله العراقي وحزب الله اللبناني وحركة طالبان بيانا من كابل", "place", ["كابل"]),
]


@pytest.mark.parametrize(("text", "label", "found"), TAGGED)
def test_what_is_tagged(text: str, label: str, found: list[str]) -> None:
    assert tagged(text, label) == found


def test_places_in_a_later_line_are_counted_from_the_start_of_the_text() -> None:
    form = normalize("عاد الوفد\nقصفت الطائرات قاعدة زيلكان التركية وسقطت 3 صواريخ")
    tags = [tag for tag in TAGGER.tag(form.text) if tag.label in ("target", "quantity") and tag.type != "aircraft"]
    base, rockets = (next(tag for tag in tags if tag.label == label) for label in ("target", "quantity"))
    assert form.slice(base.start, base.stop) == "قاعدة زيلكان التركية"
    assert form.slice(base.name_start, base.name_stop) == "زيلكان"
    assert (base.item.start, base.item.name_start) == (base.start, base.name_start)
    assert form.slice(rockets.item.number_start, rockets.item.number_stop) == "3"
    assert form.slice(rockets.item.unit_start, rockets.item.unit_stop) == "صواريخ"
    assert (rockets.item.start, rockets.item.stop) == (rockets.start, rockets.stop)

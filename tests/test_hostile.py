"""Text that nobody would wish on a pipeline: it answers, keeps its offsets, and takes work linear in the length."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx import (
    AttackEvent,
    AttackxError,
    InputError,
    InputValueError,
    analyze,
    extract,
)
from invariants import check_document
from strategies import any_text, news_text
from work import calls

PUBLISHED = date(2024, 1, 20)
ATTACK = "سقطت ثلاثة صواريخ على قاعدة عين الأسد غرب العراق مساء الجمعة، ما أسفر عن إصابة جنديين. "
MILLION = 1_000_000

WRONG_TYPES = [
    # (arguments, what the message must tell)
    ({"text": ATTACK.encode()}, "decode"),
    ({"text": bytearray(b"x")}, "decode"),
    ({"text": None}, "NoneType"),
    ({"text": 7}, "int"),
    ({"text": [ATTACK]}, "list"),
    ({"text": ATTACK, "title": b"x"}, "title"),
    ({"text": ATTACK, "title": 3}, "title"),
    ({"text": ATTACK, "source": ["x"]}, "source"),
    ({"text": ATTACK, "published": 20240120}, "published"),
    ({"text": ATTACK, "published": b"2024-01-20"}, "published"),
]

WRONG_VALUES = [
    "",
    "yesterday",
    "2024-13-01",
    "2024-02-30",
    "20/01/2024",
    "٢٠٢٤-٠١-٢٠ مساء",
]

NO_EVENTS = [
    # no text, no Arabic, no attack
    "",
    " \n\t\u200f\u200b",
    "\x00" * 50,
    "\ud800\udfff\ud800",
    "🚀💥🔴" * 20,
    "Three rockets hit the air base on Friday, wounding two soldiers.",
    "Trois roquettes ont visé la base aérienne vendredi soir.",
    "سه راکت به پایگاه هوایی برخورد نکرد و هوا خوب است",
    "3 14 15/2/2024 4:15 100%",
    "أعلنت الوزارة افتتاح ثلاث مدارس في العاصمة يوم الجمعة.",
]

LONG = {
    "attacks": ATTACK,
    "no attack": "افتتحت الوزارة ثلاث مدارس في العاصمة بغداد يوم الجمعة. ",
    "no stop": "صاروخ على القاعدة ",
    "names": "بغداد والبصرة والموصل ",
    "numbers": "3 صواريخ و12 ",
    "number words": "ثلاثة وعشرون ألفا و",
    "times": "مساء الجمعة 15/2/2024 ",
    "speakers": "قال المتحدث باسم وزارة الدفاع إن ",
    "quotes": '"',
    "blanks": " ",
    "one word": "ب",
    "marks": "\u064e",
    "letters apart": "ق ص ف ",
    "other language": "rocket attack ",
}


@given(text=any_text, title=st.one_of(st.none(), any_text))
def test_every_span_equals_the_text_it_says(text: str, title: str | None) -> None:
    check_document(analyze(text, title=title, published=PUBLISHED))


@given(before=any_text, after=any_text)
def test_spans_hold_around_a_real_event(before: str, after: str) -> None:
    document = analyze(f"{before}\n{ATTACK}\n{after}", published=PUBLISHED)
    check_document(document)
    assert any(event.target and event.target.id == "ain_al_asad" for event in document.events)


@given(text=news_text)
def test_events_survive_json_and_a_second_run(text: str) -> None:
    events = extract(text, published=PUBLISHED)
    assert [AttackEvent.model_validate_json(event.model_dump_json()) for event in events] == events
    assert extract(text, published=PUBLISHED) == events


def test_place_time_and_that_nobody_claimed_it_have_their_words() -> None:
    [event] = extract(f"{ATTACK}ولم تتبن أي جهة الهجوم.", published=PUBLISHED)
    said = {report.slot: report.evidence.text for report in event.reports}
    assert (said["place"], said["time"], said["unclaimed"]) == ("غرب العراق", "مساء الجمعة", "ولم تتبن أي")
    assert event.unclaimed and event.place is not None and event.place.name == "غرب العراق"


@pytest.mark.parametrize("call", [extract, analyze])
@pytest.mark.parametrize(("arguments", "told"), WRONG_TYPES)
def test_a_wrong_type_is_refused_by_name(call: Any, arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told) as caught:
        call(**arguments)
    assert isinstance(caught.value, AttackxError)
    assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("published", WRONG_VALUES)
def test_a_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(InputValueError, match="published"):
        extract(ATTACK, published=published)


def test_all_ways_to_give_the_day_mean_the_same() -> None:
    given_as: tuple[date | str, ...] = (PUBLISHED, "2024-01-20", " 2024-01-20 ", datetime(2024, 1, 20))
    results = [extract(ATTACK, published=day) for day in given_as]
    assert results[0][0].time is not None
    assert all(result == results[0] for result in results)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_a_text_without_attacks_gives_an_empty_list(text: str) -> None:
    assert extract(text, title=text, published=PUBLISHED) == []
    assert analyze(text).events == []


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_work_is_linear_in_the_length(unit: str) -> None:
    """Eight times the text takes about eight times the work; a quadratic stage would take 64 times its share."""
    short = unit * (5_000 // len(unit))

    def read(text: str) -> int:
        return calls(lambda: extract(text, title=text[:200], published=PUBLISHED))

    read(short)
    assert read(short * 8) < 8 * 1.5 * read(short) + 20_000


def test_a_million_characters() -> None:
    block = "افتتحت الوزارة ثلاث مدارس في العاصمة بغداد يوم الجمعة. " * 50 + ATTACK + "\n\n"
    text = (block * (MILLION // len(block) + 1))[:MILLION]
    document = analyze(text, published=PUBLISHED)
    assert document.events
    check_document(document)

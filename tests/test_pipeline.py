"""The pipeline as its callers meet it: what goes in, what is recorded, and that it answers the same twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from attackx import AttackEvent, InputError, InputValueError, Lexicon, Pipeline, analyze, extract
from attackx.grammar.facts import FILES, Grammar
from attackx.grammar.rules import load_rules
from attackx.grammar.ruleset import RuleSet

TEXT = "سقط صاروخان على قاعدة عين الأسد مساء أمس الجمعة. وقال مصدر أمني إن ثلاثة جنود أصيبوا."
TITLE = "قصف قاعدة عين الأسد بصاروخين"
PUBLISHED = "2024-01-20"

WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"text": None}, InputError, "text must be a str, not NoneType"),
    ({"text": 5}, InputError, "text must be a str, not int"),
    ({"text": ["أ"]}, InputError, "text must be a str, not list"),
    ({"text": TEXT.encode()}, InputError, r"text is bytes; decode it first, e.g. text.decode\('utf-8'\)"),
    ({"title": b"abc"}, InputError, "title is bytes"),
    ({"title": 5}, InputError, "title must be a str"),
    ({"source": 5}, InputError, "source must be a str"),
    ({"published": 20240120}, InputError, "published must be a date, a datetime or an ISO string, not int"),
    ({"published": b"2024-01-20"}, InputError, "published"),
    ({"published": "20/1/2024"}, InputValueError, "'20/1/2024' is no ISO date; give YYYY-MM-DD"),
    ({"published": "2024-02-30"}, InputValueError, "2024-02-30"),
    ({"published": ""}, InputValueError, "YYYY-MM-DD"),
]
QUIET = [
    "",
    "   \n\t ",
    "...",
    "Two rockets hit the air base on Friday; three soldiers were wounded.",  # no Arabic, no guess
    "افتتح الوزير معرضا للكتاب في بغداد.",
    "12345 67890",
]
DAYS: list[Any] = [
    "2024-01-20",
    " 2024-01-20\n",
    "2024-01-20T18:30:00",
    "2024-01-20T18:30:00+03:00",
    date(2024, 1, 20),
    datetime(2024, 1, 20),
    datetime(2024, 1, 20, 23, 59),
    datetime(2024, 1, 20, 18, 30, tzinfo=UTC),
    datetime(2024, 1, 20, 18, 30, tzinfo=timezone(timedelta(hours=3))),
]


@pytest.mark.parametrize(("arguments", "error", "told"), WRONG)
def test_wrong_input_is_refused_by_name(arguments: dict[str, Any], error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        Pipeline().extract(**{"text": TEXT} | arguments)


@pytest.mark.parametrize("text", QUIET)
def test_nothing_to_tell_is_an_empty_list(text: str) -> None:
    document = analyze(text, title=text)
    assert document.events == []
    assert document.text == text
    assert "no events" in str(document.explain())


@pytest.mark.parametrize("published", DAYS)
def test_every_form_of_the_day(published: Any) -> None:
    time = extract(TEXT, published=published)[0].time
    assert time is not None
    assert time.start is not None
    assert time.start.date() == date(2024, 1, 19)
    assert time.start.tzinfo is None


def test_without_the_day_the_words_stay_unresolved() -> None:
    time = extract(TEXT)[0].time
    assert time is not None
    assert time.start is None
    assert (time.weekday, time.reason) == (5, "no_anchor")


def test_offsets_count_in_the_string_they_name() -> None:
    document = analyze(TEXT, title=TITLE, published=PUBLISHED)
    strings = {"text": TEXT, "title": TITLE}
    words = [report.evidence for event in document.events for report in event.reports]
    words += [words for event in document.events for words in event.evidence]
    assert {evidence.part for evidence in words} == {"text", "title"}
    assert all(strings[e.part][e.start : e.stop] == e.text for e in words)
    assert [m.text for m in document.mentions if m.part == "title" and m.label == "target"] == ["قاعدة عين الأسد"]
    assert document.sentences[0].part == "title"


def test_a_title_alone_is_enough() -> None:
    event = extract("", title=TITLE)[0]
    assert event.target is not None
    assert event.target.name == "قاعدة عين الأسد"


def test_title_and_text_tell_of_one_incident() -> None:
    assert len(extract(TEXT, title=TITLE, published=PUBLISHED)) == 1


def test_events_name_the_pipeline() -> None:
    assert {event.pipeline for event in extract(TEXT)} == {Pipeline().label}
    own = Pipeline(name="own")
    assert {event.pipeline for event in own.extract(TEXT)} == {f"own {own.version}"}
    assert own.analyze(TEXT).pipeline == own.label


def test_ids_are_unique_and_stable() -> None:
    text = TEXT + "\nوفي حادث منفصل، انفجرت عبوة ناسفة قرب مطار أربيل."
    ids = [event.id for event in extract(text)]
    assert len(set(ids)) == len(ids) >= 2
    assert ids == [event.id for event in extract(text)]


def test_own_lexicon(tmp_path: Path) -> None:
    """A name that the packaged lists lack becomes a target with its facts."""
    text = "سقط صاروخان على حصن الزيتونة الأزرق."
    assert all(event.target is None or event.target.id is None for event in extract(text))
    path = tmp_path / "own.toml"
    path.write_text(
        'category = "target"\n[[entry]]\nid = "olive_fort"\nname = "حصن الزيتونة الأزرق"\n'
        'type = "military_base"\ncountry = "IQ"\ngloss = "a fort"\n',
        encoding="utf-8",
    )
    event = Pipeline(lexicon=Lexicon.default().extended([path])).extract(text)[0]
    assert event.target is not None
    assert (event.target.name, event.target.id, event.target.country) == ("حصن الزيتونة الأزرق", "olive_fort", "IQ")


def test_own_grammar() -> None:
    """A phrasing that the packaged rules lack becomes an attack; the packaged grammar stays as it was."""
    text = "ازرورقت صواريخ قاعدة عين الأسد."  # no word of Arabic
    row = {
        "id": "own.strike", "patterns": ["ازرورقت"], "match": ["[ازرورقت] القاعدة"],
        "set": {"class": "verb", "kind": "rocket", "strength": "strong"},
    }  # fmt: skip
    own = RuleSet(load_rules({"slot": "attack", "rule": [row]}, {}, "own.toml"))
    grammar = Grammar(Grammar.default().sets | {"attack": own})
    event = Pipeline(grammar=grammar).extract(text)[0]
    assert event.target is not None
    assert event.target.name == "قاعدة عين الأسد"
    assert [words.text for words in event.evidence] == ["ازرورقت"]
    assert "own.strike" not in {rule.id for slot in FILES for rule in Grammar.default().sets[slot].rules}


def test_same_answer_twice_and_from_another_pipeline() -> None:
    pipeline = Pipeline()
    first = pipeline.extract(TEXT, title=TITLE, published=PUBLISHED)
    pipeline.extract("انفجرت عبوة ناسفة في الموصل أول أمس.", published="2020-02-02")
    assert pipeline.extract(TEXT, title=TITLE, published=PUBLISHED) == first
    assert Pipeline().extract(TEXT, title=TITLE, published=PUBLISHED) == first


def test_same_answer_in_other_processes() -> None:
    """No answer hangs on the order of sets, which PYTHONHASHSEED decides."""
    text = (
        f"{TEXT} وتبنت كتائب حزب الله وحركة النجباء الهجوم، فيما نفت إيران ضلوعها فيه. وقالت وكالة رويترز"
        " نقلا عن مسؤول إن خمسة صواريخ سقطت. ومنذ أكتوبر تعرضت القواعد في العراق وسوريا لأكثر من 70 هجوما."
    )
    code = (
        "import sys, json, attackx\n"
        f"events = attackx.extract({text!r}, title={TITLE!r}, published={PUBLISHED!r})\n"
        "sys.stdout.buffer.write(json.dumps([e.model_dump(mode='json') for e in events]).encode())"
    )
    here = extract(text, title=TITLE, published=PUBLISHED)
    for seed in ("0", "1", "12345"):
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        )
        assert [AttackEvent.model_validate(row) for row in json.loads(run.stdout)] == here

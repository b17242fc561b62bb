"""From a model on the disk to events: offsets, merging, batching, other processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from attackx import AttackEvent, Document, Failure, Pipeline, extract_many
from attackx.cli import main
from attackx.script.normalize import normalize
from attackx.tagging.neural import classifier, stanza_models
from strategies import any_text

# (text, doer, target, place, teller): names that no list holds; the rules alone find none of them
TOLD = [
    ("قصف جند كيمارا تلعوشة بثلاثة صواريخ.", "جند كيمارا", "تلعوشة", None, None),
    ("قُتل خمسة جنود في هجوم شنه رابطة النمر الأزرق على شمروخة مساء الجمعة.", "رابطة النمر الأزرق", "شمروخة", None, None),
    ("قال برهوم الصانع إن صاروخين سقطا قرب كفر دلبوط.", None, "كفر دلبوط", None, "برهوم الصانع"),
]  # fmt: skip


@pytest.fixture(scope="session", params=["stanza", "camel"])
def pipeline(request: pytest.FixtureRequest) -> Pipeline:
    folder = request.getfixturevalue("stanza_root" if request.param == "stanza" else "bert")
    return Pipeline(recognizers=["lexicon", str(folder)])


@pytest.fixture(scope="session")
def whole(stanza_root: Path, bert: Path) -> Pipeline:
    return Pipeline(segmenter=stanza_root, recognizers=["lexicon", stanza_root, bert])


def names(event: AttackEvent) -> tuple[Any, ...]:
    doers = [p.name for p in event.perpetrators]
    tellers = [s.name for s in event.reporting_sources]
    target = event.target.name if event.target else None
    return doers[0] if doers else None, target, tellers[0] if tellers else None


def told_by_models(document: Document) -> set[tuple[str, str]]:
    return {(m.label, m.text) for m in document.mentions if m.rule.startswith("model.")}


@pytest.mark.parametrize(("text", "doer", "target", "place", "teller"), TOLD)
def test_names_that_no_list_holds_fill_the_slots(
    pipeline: Pipeline, text: str, doer: str | None, target: str, place: str | None, teller: str | None
) -> None:
    [event] = pipeline.extract(text)
    assert names(event) == (doer, target, teller)
    assert event.pipeline == pipeline.label
    alone = Pipeline().extract(text)
    assert all(doer not in names(e) or doer is None for e in alone)
    assert all(names(e)[1] != target for e in alone)


def test_the_lexicons_facts_win(pipeline: Pipeline) -> None:
    [event] = pipeline.extract("قصف جند كيمارا قاعدة عين الأسد بثلاثة صواريخ.")
    assert event.target is not None
    assert (event.target.id, event.target.country) == ("ain_al_asad", "IQ")
    assert names(event)[0] == "جند كيمارا"


def test_what_is_written_onto_a_name_and_what_matching_drops(pipeline: Pipeline) -> None:
    text = "قصفَ جُنْدُ كيـمارا تَلعوشة\u200f بثلاثة صواريخ."
    found = {(m.label, m.text, text[m.start : m.stop]) for m in pipeline.analyze(text).mentions}
    assert ("doer", "جُنْدُ كيـمارا", "جُنْدُ كيـمارا") in found
    assert ("place", "تَلعوشة", "تَلعوشة") in found


def check_document(document: Document) -> None:
    """What must hold whatever the models say."""
    parts = {"text": document.text, "title": document.title or ""}
    for m in document.mentions:
        assert parts[m.part][m.start : m.stop] == m.text != ""
    for s in document.sentences:
        assert parts[s.part][s.start : s.stop] == s.text
    for part, form in document.forms.items():
        own = [s for s in document.sentences if s.part == part]
        assert all(a.stop <= b.start for a, b in pairwise(own))
        covered = "".join(s.text for s in own)
        assert len("".join(covered.split())) <= len("".join(form.source.split()))
    if any(" " in form.text for char in document.text for form in [normalize(char)] if not char.isspace()):
        return  # of ﷺ every word has the same place
    for label in {m.label for m in document.mentions} - {"attack", "quantity", "time", "nisba", "weapon"}:
        for name in parts:
            spans = [m for m in document.mentions if m.label == label and m.part == name]
            assert all(a.stop <= b.start for a, b in pairwise(spans)), spans


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=any_text)
@example(text="قصف\u0085جند\x1cكيمارا\ud800 تلعوشة بثلاثة صواريخ.\r\n\x00قال ﷲ")
@example(text="ﻻﻻ " * 300 + "قصف جند كيمارا تلعوشة بثلاثة صواريخ")
@example(text="قصف " + "ا" * 5000 + " جند كيمارا.")
def test_offsets_are_exact_whatever_the_text(whole: Pipeline, text: str) -> None:
    check_document(whole.analyze(text, title=text[:40] or None))


def test_sentences_are_the_models_and_nothing_is_lost(whole: Pipeline) -> None:
    text = "هبت رياح قوية على الساحل. وتعطلت الملاحة في الميناء. وعاد الصيادون\nسطر بلا نقطة"
    document = whole.analyze(text)
    assert [s.text for s in document.sentences] == [
        "هبت رياح قوية على الساحل.", "وتعطلت الملاحة في الميناء.", "وعاد الصيادون", "سطر بلا نقطة",
    ]  # fmt: skip


def test_a_sentence_longer_than_a_model_reads_is_read_whole(pipeline: Pipeline) -> None:
    filler = "وذكر أن " * 130  # far over 256 pieces, under the longest sentence
    text = f"قصف جند كيمارا تلعوشة بثلاثة صواريخ {filler} قرب شمروخة."
    assert ("place", "شمروخة") in told_by_models(pipeline.analyze(text))


ARTICLES: list[Any] = [
    {"id": 1, "text": TOLD[0][0]},
    {"id": 2, "text": 7},
    {"id": 3, "text": "الطقس مشمس اليوم."},
    {"id": 4, "text": TOLD[2][0], "title": "سقوط صاروخين قرب كفر دلبوط"},
    {"id": 5, "text": TOLD[1][0], "published": "no date"},
    {"id": 6, "text": TOLD[1][0], "published": "2024-03-08"},
]


@pytest.mark.parametrize("batch_size", [1, 4, 32])
def test_batches_of_articles_give_what_each_gives(whole: Pipeline, batch_size: int) -> None:
    found = list(extract_many(ARTICLES, batch_size=batch_size, pipeline=whole))
    assert [isinstance(f, Failure) for f in found] == [False, True, False, False, True, False]
    assert [f.type for f in found if isinstance(f, Failure)] == ["InputError", "InputValueError"]
    for article, result in zip(ARTICLES, found, strict=True):
        if isinstance(result, list):
            assert result == whole.extract(**{k: v for k, v in article.items() if k != "id"})


def test_sentences_of_several_articles_go_through_the_model_together(
    whole: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []
    before = stanza_models.label_words

    def counted(model: Any, device: str, sentences: Any) -> Any:
        sizes.append(len(sentences))
        return before(model, device, sentences)

    monkeypatch.setattr(stanza_models, "label_words", counted)
    list(extract_many(ARTICLES, pipeline=whole))
    assert sizes == [5]  # three articles and a title that may tell of an attack; the weather is not read


def test_articles_are_taken_in_only_as_batches_need_them(whole: Pipeline) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield TOLD[0][0]

    results = extract_many(endless(), batch_size=4, pipeline=whole)
    next(results)
    assert taken == 4


def test_a_model_is_loaded_once(stanza_root: Path, unloaded: None) -> None:
    for _ in range(2):
        Pipeline(recognizers=["lexicon", stanza_root]).extract(TOLD[0][0])
    assert stanza_models.load.cache_info().misses == 1
    assert classifier.load.cache_info().misses == 0


def test_workers_load_the_models_for_themselves(stanza_root: Path) -> None:
    made = partial(Pipeline, recognizers=["lexicon", stanza_root])
    found = list(extract_many([t[0] for t in TOLD] * 2, workers=2, batch_size=2, pipeline=made))
    assert [names(event) for result in found if isinstance(result, list) for event in result] == [
        (d, t, s) for _, d, t, _, s in TOLD
    ] * 2


def test_name_and_version_tell_one_model_from_another(whole: Pipeline, stanza_root: Path, bert: Path) -> None:
    assert [part.partition("@")[0] for part in whole.name.split("+")] == [
        "attackx-rules", "stanza-tokenize:tiny", "stanza-ner:tiny", "camel-ner:tiny",
    ]  # fmt: skip
    vocabulary = bert / "vocab.txt"
    before = vocabulary.read_bytes()
    try:
        vocabulary.write_bytes(before + b"new\n")
        assert Pipeline(recognizers=["lexicon", bert]).name.split("@")[-1] != whole.name.split("@")[-1]
    finally:
        vocabulary.write_bytes(before)


def in_process(code: str, *args: str, **env: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", code, *args],
        env={**os.environ, "OMP_NUM_THREADS": "1", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


NO_SOCKETS = """
import socket, sys, json
def closed(*args, **kwargs): raise AssertionError("a socket was opened")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = closed
import attackx
pipeline = attackx.Pipeline(segmenter="stanza", recognizers=["lexicon", "stanza", "camel"])
print(json.dumps([[p.name for p in e.perpetrators] + [e.target.name] for e in pipeline.extract(sys.argv[1])]))
print(pipeline.name)
"""


def test_the_published_layout_in_a_second_process_without_the_network(
    whole: Pipeline, stanza_root: Path, camel_root: Path
) -> None:
    told = in_process(NO_SOCKETS, TOLD[0][0], STANZA_RESOURCES_DIR=str(stanza_root), CAMELTOOLS_DATA=str(camel_root))
    events, name = told.strip().split("\n")
    assert json.loads(events) == [["جند كيمارا", "تلعوشة"]]
    assert name == whole.name


def test_the_command_line(stanza_root: Path, bert: Path, tmp_path: Path) -> None:
    news, out = tmp_path / "news.jsonl", tmp_path / "out.jsonl"
    news.write_text("".join(json.dumps({"id": n, "text": t[0]}) + "\n" for n, t in enumerate(TOLD)), encoding="utf-8")
    call = ["extract", str(news), "-o", str(out), "--segmenter", str(stanza_root), "--ner", str(bert)]
    assert main(call) == 0
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [r["events"][0]["target"]["name"] for r in records] == [t[2] for t in TOLD]
    assert all("stanza-tokenize:tiny@" in r["pipeline"] and "camel-ner:tiny@" in r["pipeline"] for r in records)


def test_answers_equal_those_of_camel_tools_own_class(bert: Path, camel_root: Path) -> None:
    code = """
import sys, json
from camel_tools.ner import NERecognizer
print(json.dumps(NERecognizer(sys.argv[1], use_gpu=False).predict(json.loads(sys.argv[2]))))
"""
    from attackx.tagging.neural.folders import find_model
    from attackx.tagging.neural.words import words_of

    sentences = [t[0] for t in TOLD] + ["قصف جند كيمارا تلعوشة " * 60]
    words = [words_of(text, 0, len(text)) for text in sentences]
    given = json.dumps([[w.text for w in own] for own in words])
    theirs = json.loads(in_process(code, str(bert), given, CAMELTOOLS_DATA=str(camel_root)))
    assert classifier.label_words(find_model(str(bert), "ner"), "cpu", words) == theirs

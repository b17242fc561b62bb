"""What goes out to a tool and comes back untouched is the same, whatever the text."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from attackx import AttackEvent, Evidence, InputValueError, Perpetrator, Quantity, Report, analyze
from attackx.annotate import from_brat, from_label_studio, read_brat, record_of, to_brat, to_label_studio, write_brat
from attackx.corpus.records import ArticleRecord, Failure
from attackx.evaluate import load_gold
from strategies import any_text, news_text

from .records import QUIET, REAL, RECORD

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
RECORDS = [RECORD, REAL, QUIET]
_FIRST = (RECORD.events or ())[0]
_SAID = _FIRST.model_copy(update={"reports": (_FIRST.reports[0].model_copy(update={"source": "\ud800"}),)})
UNENCODABLE = RECORD.model_copy(update={"events": (_SAID,)})  # what a source is called holds what UTF-8 cannot


def through_label_studio(record: ArticleRecord) -> ArticleRecord:
    return from_label_studio(json.loads(json.dumps(to_label_studio(record))))


def through_brat(record: ArticleRecord) -> ArticleRecord:
    files = to_brat(record)
    return from_brat(type(files)(*(file.encode().decode() for file in files)))


@st.composite
def records(draw: st.DrawFn) -> ArticleRecord:
    """Events whose marks lie anywhere in any text, overlapping, over line breaks, in the title, or nowhere."""
    strings = {"text": draw(any_text), "title": draw(st.one_of(st.just(""), any_text))}
    parts = [part for part, string in strings.items() if string]
    assume(parts)

    def words() -> Evidence:
        part = draw(st.sampled_from(parts))
        start = draw(st.integers(0, len(strings[part]) - 1))
        stop = draw(st.integers(start + 1, len(strings[part])))
        return Evidence.model_validate({"text": strings[part][start:stop], "start": start, "stop": stop, "part": part})

    amount = st.builds(Quantity, min=st.integers(0, 9), max=st.none(), approx=st.booleans())
    doer = st.builds(Perpetrator, name=st.text(max_size=3), stance=st.sampled_from(["claimed", "denied"]))
    values = [
        ("injuries", amount),
        ("perpetrators", doer),
        ("unclaimed", st.just(True)),
        ("novel slot: %", st.text(max_size=3)),
    ]
    numbers = count(1)

    def event() -> AttackEvent:
        slots = draw(st.lists(st.sampled_from(values), max_size=3))
        said = [
            Report(slot=slot, value=draw(of), evidence=words(), rule="r", source=draw(st.none() | any_text))
            for slot, of in slots
        ]
        return AttackEvent(
            id=f"e{next(numbers)}",
            kind=draw(st.sampled_from(["rocket", "unspecified"])),
            reports=tuple(said),
            evidence=tuple(words() for _ in range(draw(st.integers(0, 2)))),
            background=draw(st.booleans()),
        )

    events = tuple(event() for _ in range(draw(st.integers(0, 3))))
    return ArticleRecord(id="n1", text=strings["text"], title=strings["title"] or None, events=events)


@pytest.mark.parametrize("record", RECORDS, ids=["made", "real", "quiet"])
def test_events_come_back_as_they_were(record: ArticleRecord) -> None:
    assert through_label_studio(record) == record
    assert through_brat(record) == record


@given(records())
def test_any_marks_in_any_text_come_back_from_label_studio(record: ArticleRecord) -> None:
    assert through_label_studio(record) == record


@given(records())
@example(UNENCODABLE)
def test_any_marks_in_any_text_come_back_from_brat(record: ArticleRecord) -> None:
    said = json.dumps(record.model_dump(mode="json"), ensure_ascii=False)
    if said.encode("utf-8", "ignore").decode() != said:
        with pytest.raises(InputValueError, match="surrogate"):
            to_brat(record)
    else:
        assert through_brat(record) == record


@settings(max_examples=30)
@given(news_text)
def test_what_the_pipeline_finds_comes_back(text: str) -> None:
    record = record_of(analyze(text, published="2024-03-08"), id="n1")
    assert through_label_studio(record) == record == through_brat(record)


def test_all_annotated_articles_go_through_a_folder(tmp_path: Path) -> None:
    articles = load_gold(FIXTURES / "seeds.jsonl").values()
    sent = [record_of(analyze(a.text, title=a.title, published=a.published), id=a.id) for a in articles]
    assert write_brat([*sent, *RECORDS], tmp_path / "brat") == len(sent) + 3
    assert list(read_brat(tmp_path / "brat")) == [*sent, *RECORDS]


def test_every_line_of_brat_names_the_words_of_its_offsets() -> None:
    files = to_brat(RECORD)
    for line in files.ann.splitlines():
        if line.startswith("T"):
            _, about, words = line.split("\t")
            spans = [tuple(map(int, span.split())) for span in about.split(" ", 1)[1].split(";")]
            assert " ".join(files.txt[start:stop] for start, stop in spans) == words


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (ArticleRecord(id="n1", events=()), "--with-text"),
        (ArticleRecord(id="n1", text="x", error=Failure(type="E", message="no")), "failed"),
    ],
)
def test_a_record_that_cannot_be_annotated_is_refused(record: ArticleRecord, told: str) -> None:
    for export in (to_label_studio, to_brat):
        with pytest.raises(InputValueError, match=told):
            export(record)

"""Records that were written are read back, and a wrong line is told by its place."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from attackx import extract
from attackx.corpus.failures import UnreadableError
from attackx.corpus.records import ArticleRecord, Failure, read_records, to_json

TEXT = "سقط صاروخان على قاعدة عين الأسد مساء الجمعة."
RECORDS = [
    ArticleRecord(id="n1", published="2024-03-08", text=TEXT, events=tuple(extract(TEXT))),
    ArticleRecord(id=2, events=()),
    ArticleRecord(id="n3 \ud800", error=Failure(type="InputError", message="no text")),
]
WRONG = [
    # line, what the message tells
    (b"{broken", "not JSON"),
    (b"\xff\xfe{}", "not JSON in UTF-8"),
    (b"[1]", "a JSON list.*jq -c"),
    (b'{"id": "n1", "events": [{"id": "e"}]}', r"events\.0\.kind"),
    (b'{"id": "n1", "text": "\xd8\xb3", "section": 1}', "section"),
    ('{"id": "n1", "text": "سقط صاروخان"}'.encode(), "neither events nor an error.*attackx extract"),
]


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_what_was_written_is_read(name: str, tmp_path: Path) -> None:
    data = "\n\n".join(map(to_json, RECORDS)).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert list(read_records(tmp_path / name)) == RECORDS


def test_a_line_may_be_an_event(tmp_path: Path) -> None:
    (event,) = extract(TEXT)
    (tmp_path / "a.jsonl").write_text(event.model_dump_json(), encoding="utf-8")
    (record,) = read_records(tmp_path / "a.jsonl")
    assert record.events == (event,) and str(record.id).endswith("a.jsonl:1")


@pytest.mark.parametrize(("line", "told"), WRONG)
def test_a_wrong_line_is_told_by_its_place(line: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"id": 1, "events": []}\n' + line)
    with pytest.raises(UnreadableError, match=rf"a\.jsonl:2: .*{told}"):
        list(read_records(tmp_path / "a.jsonl"))


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"id": 1, "events": []}\n' * 9)[:20])
    with pytest.raises(UnreadableError, match=r"a\.jsonl\.gz"):
        list(read_records(tmp_path / "a.jsonl.gz"))

"""Files as they come: encodings, damage, strange names, no room, no permission. Each is told, and nothing is lost."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attackx import AttackxError
from attackx.cli import main
from attackx.corpus.encodings import decode, recognise

from .archives import call

TEXT = "سقط صاروخان على قاعدة عين الأسد، مساء الجمعة 5 آذار."
RECORD = json.dumps({"id": "n1", "text": TEXT}, ensure_ascii=False) + "\n"
TABLE = f"id,text\nn1,{TEXT}\n"
ESCAPE = "\x1b[31m"

# name, bytes, --encoding
READABLE: list[tuple[str, bytes, str | None]] = [
    ("a.txt", TEXT.encode("utf-8-sig"), None),
    ("a.txt", TEXT.encode("utf-16"), None),
    ("a.txt", TEXT.encode("utf-32"), None),
    ("a.txt", TEXT.encode("windows-1256"), "windows-1256"),
    ("a.txt", TEXT.encode("utf-16-le"), "utf-16-le"),
    ("a.txt", b"\0" + TEXT.encode() + b"\0\0", None),
    *(("a.txt", TEXT.encode(name), "auto") for name in ("utf-8", "windows-1256", "iso-8859-6", "utf-16-be", "utf-16")),
    ("a.jsonl", RECORD.encode("utf-8-sig"), None),
    ("a.jsonl", RECORD.encode("utf-16"), None),
    ("a.jsonl", RECORD.encode("windows-1256"), "windows-1256"),
    ("a.jsonl", RECORD.encode("utf-16-be"), "utf-16-be"),
    *(("a.jsonl", RECORD.encode(name), "auto") for name in ("utf-8", "windows-1256", "utf-16-le", "utf-16")),
    ("a.csv", TABLE.encode("utf-8-sig"), None),
    ("a.csv", TABLE.encode("utf-16"), None),
    ("a.csv", TABLE.encode("windows-1256"), "windows-1256"),
    *(("a.csv", TABLE.encode(name), "auto") for name in ("utf-8", "windows-1256", "utf-16")),
    ("a.csv", f"id,text\nn1,{TEXT}\0\n".encode(), None),
    ("a.csv.gz", gzip.compress(TABLE.encode("utf-16"), mtime=0), None),
]

# name, bytes, what the message tells, the remedy in it
UNREADABLE: list[tuple[str, bytes, str, str]] = [
    ("a.txt", TEXT.encode("windows-1256"), "looks like windows-1256", "--encoding windows-1256"),
    ("a.txt", TEXT.encode("iso-8859-6"), "looks like iso-8859-6", "--encoding iso-8859-6"),
    ("a.txt", TEXT.encode("utf-16-le"), "UTF-16 without its mark", "--encoding utf-16-le"),
    ("a.txt", TEXT.encode("utf-16-be"), "UTF-16 without its mark", "--encoding utf-16-be"),
    ("a.txt", TEXT.encode("utf-16")[:-1], "not UTF-16 (byte", "get the file again"),
    ("a.txt", TEXT.encode() + b"\xff" + TEXT.encode(), "byte 0xff at", "get it again"),
    ("a.txt", bytes(range(256)), "not UTF-8 (byte 0x80", "say how it is written"),
    ("a.txt.gz", gzip.compress(TEXT.encode(), mtime=0)[:-9], "ended before", "get the file again"),
    ("a.txt.gz", b"", "empty, not even a gzip header", "get the file again"),
    ("a.txt.gz", TEXT.encode(), "Not a gzipped file", "get the file again"),
    ("a.jsonl", RECORD.encode("utf-16-le"), "UTF-16 without its mark", "--encoding utf-16-le"),
    ("a.jsonl", RECORD.encode("windows-1256"), "a.jsonl:1: not UTF-8", "--encoding windows-1256"),
    ("a.jsonl", b"\0\0\0\n", "a.jsonl:1: not JSON", "one object a line"),
    ("a.jsonl", b'{"text": "x"}\n'.decode().encode("utf-16")[:-1], "not UTF-16 from here on", "get the file again"),
    ("a.csv", TABLE.encode("utf-16-le"), "UTF-16 without its mark", "--encoding utf-16-le"),
    ("a.csv", TABLE.encode("windows-1256"), "a.csv:2: holds bytes", "--encoding windows-1256"),
    ("a.csv", TABLE.encode("utf-16")[:-1], "not UTF-16-LE from here on", "get the file again"),
]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def nobody() -> Iterator[None]:
    """Not the administrator, whom no permission stops."""
    if os.geteuid() != 0:
        yield
        return
    Path().chmod(0o777)
    call("missing.txt")  # imports what is needed while everything can be read
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(("name", "data", "encoding"), READABLE)
def test_each_encoding_gives_the_same_event(name: str, data: bytes, encoding: str | None) -> None:
    Path(name).write_bytes(data)
    result = call(name, *(["--encoding", encoding] if encoding else []))
    [record] = records(result.stdout)
    assert [event["target"]["name"] for event in record["events"]] == ["قاعدة عين الأسد"]
    assert result.exit_code == 0


@pytest.mark.parametrize(("name", "data", "told", "remedy"), UNREADABLE)
def test_what_cannot_be_read_is_told_and_the_next_file_is_read(name: str, data: bytes, told: str, remedy: str) -> None:
    Path(name).write_bytes(data)
    Path("b.txt").write_text(TEXT, encoding="utf-8")
    result = call(name, "b.txt")
    *failed, last = records(result.stdout)
    said = failed[-1]["error"]["message"]
    assert told in said and remedy in said and name in said
    assert result.exit_code == 1 and len(last["events"]) == 1


@given(words=st.lists(st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئىة"), min_size=2), min_size=4))
@example(["قصف"] * 9)
def test_arabic_is_recognised_in_each_encoding_it_is_kept_in(words: list[str]) -> None:
    text = "القصف على\n" + " ".join(words) + "، 12.\n"
    for encoding in ("utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert decode(text.encode(encoding), "auto", "f") == text


@given(data=st.binary(max_size=300))
def test_any_bytes_are_text_or_our_own_error(data: bytes) -> None:
    for encoding in (None, "auto", "utf-8", "utf-16", "windows-1256", "ascii"):
        try:
            text = decode(data, encoding, "f")
        except AttackxError as error:
            assert str(error).startswith("f: ")
        else:
            assert encoding != "auto" or text == data.decode(recognise(data) or "").removeprefix("\ufeff")


def test_english_bytes_are_not_taken_for_arabic() -> None:
    assert recognise("naïve café, déjà vu, Äpfel".encode("latin-1")) is None


ODD_NAMES = ["خبر عاجل.txt", "two\nlines.txt", f"{ESCAPE}red.txt", "\u202etxt.exe.txt", "-x.txt", " .txt", b"\xff.txt"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_read_written_and_shown_inert(name: str | bytes) -> None:
    path = os.fsdecode(name)
    Path("d").mkdir()
    Path("d", path).write_text(TEXT, encoding="utf-8")
    assert records(call("d").stdout)[0]["id"] == f"d/{path}"
    assert call("d", "-o", f"d/{path}.jsonl").exit_code == 0
    assert len(Path(f"d/{path}.jsonl").read_bytes().splitlines()) == 1
    table = call("d", "--format", "table")
    assert table.exit_code == 0 and "\x1b" not in table.stdout and "\u202e" not in table.stdout
    Path("d", path).write_bytes(b"\xff")
    for output in ([], ["-o", f"{path}.jsonl"]):
        result = call("d", *output)
        assert result.exit_code == 1 and "\x1b" not in result.stderr and "\u202e" not in result.stderr


def test_a_message_with_a_hostile_name_is_inert(capsys: pytest.CaptureFixture[str]) -> None:
    Path(f"{ESCAPE}a.txt").write_bytes(b"\xff")
    assert main(["explain", f"{ESCAPE}a.txt"]) == 1
    assert main(["explain", f"{ESCAPE}b.txt"]) == 2
    assert main(["evaluate", f"{ESCAPE}a.txt"]) == 1
    said = capsys.readouterr()
    assert "a.txt: not UTF-8" in said.err and "\x1b" not in said.err + said.out


def test_links_to_nowhere_in_a_folder_are_told() -> None:
    Path("d").mkdir()
    Path("d/a.txt").symlink_to("gone.txt")
    Path("d/b.txt").write_text(TEXT, encoding="utf-8")
    Path("d/c.txt").mkdir()
    result = call("d", "-o", "out.jsonl")
    assert result.exit_code == 1 and "2 articles, 1 events, 1 failed" in result.stderr
    [failure] = records(Path("out.jsonl.errors.jsonl").read_text(encoding="utf-8"))
    assert failure["place"] == "d/a.txt" and "No such file" in failure["message"]


def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    Path("d").mkdir()
    os.mkfifo("d/a.txt")
    Path("d/b.txt").write_text(TEXT, encoding="utf-8")
    assert [r["id"] for r in records(call("d").stdout)] == ["d/b.txt"]


@pytest.mark.usefixtures("nobody")
def test_files_and_folders_without_permission_are_told() -> None:
    for path in ("d/a.txt", "d/shut/b.txt", "d/c.txt"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(TEXT, encoding="utf-8")
    Path("d/a.txt").chmod(0)
    Path("d/shut").chmod(0)
    found = records(call("d").stdout)
    Path("d/shut").chmod(0o700)
    assert {r["id"]: "Permission denied" in str(r.get("error")) for r in found} == {
        "d/a.txt": True, "d/shut": True, "d/c.txt": False,
    }  # fmt: skip
    refused = call("d/a.txt")
    assert refused.exit_code in (1, 2)
    assert "not readable" in refused.stderr or "Permission denied" in refused.stdout


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("args", [(), ("--format", "table")])
def test_an_output_where_nothing_may_be_written(args: tuple[str, ...]) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("shut").mkdir(mode=0o500)
    result = call("a.txt", "-o", "shut/out.jsonl", *args)
    assert result.exit_code == 1 and "shut/out.jsonl" in result.stderr and "Permission denied" in result.stderr
    assert list(Path("shut").iterdir()) == []


FULL = [
    ["extract", "a.txt"],
    ["extract", "a.txt", "--format", "table"],
    ["extract", "a.txt", "--format", "json"],
    ["explain", "a.txt"],
    ["schema"],
    ["lexicon", "search", "رويترز"],
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("args", FULL, ids=" ".join)
def test_a_full_disk_behind_standard_output(args: list[str]) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "attackx.cli", *args], check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert run.returncode == 1
    assert run.stderr.decode() == "Error: [Errno 28] No space left on device; make room and call again\n"


def test_a_page_that_cannot_be_written_leaves_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("page.html").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        assert main(["explain", "a.txt", "--html", "page.html"]) == 1
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "page.html"]
    assert Path("page.html").read_text(encoding="utf-8") == "old"
    assert main(["explain", "a.txt", "--html", "page.html"]) == 0
    assert "عين الأسد" in Path("page.html").read_text(encoding="utf-8")


def test_no_home_is_needed_and_nothing_is_written_beside_the_output() -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    env = {**os.environ, "HOME": "/dev/null/nobody", "XDG_CACHE_HOME": "/dev/null/nobody"}
    command = [sys.executable, "-m", "attackx.cli", "extract", "a.txt"]
    run = subprocess.run(command, check=False, env=env, capture_output=True)
    assert (run.returncode, run.stderr) == (0, b"")
    assert len(records(run.stdout.decode())) == 1
    assert [path.name for path in Path().iterdir()] == ["a.txt"]

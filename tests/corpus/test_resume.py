"""Runs that end at any moment and are gone on with: the output is that of one uninterrupted run."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import time
from pathlib import Path

import pytest

from attackx import AttackxError, InputValueError
from attackx.corpus.resume import BLOCK, Run

from .archives import call, finished, killed_and_resumed, many, process

OUTPUTS = ["out.jsonl", "out.csv", "out.jsonl.gz", "out.parquet"]


def all_of(out: Path) -> tuple[bytes, bytes]:
    return out.read_bytes(), Path(f"{out}.errors.jsonl").read_bytes()


@pytest.mark.parametrize("name", OUTPUTS)
def test_killed_again_and_again_the_output_is_the_same(name: str, tmp_path: Path) -> None:
    archive = many(tmp_path / "a.jsonl", 2000)
    whole, cut = tmp_path / "whole" / name, tmp_path / "cut" / name
    whole.parent.mkdir()
    cut.parent.mkdir()
    status, said = finished(archive, "-o", whole)
    assert status == 1 and "2000 articles" in said
    hit = killed_and_resumed([archive, "-o", cut], Path(f"{cut}.journal"), 2, random.Random(name))
    assert hit
    assert finished(archive, "-o", cut, "--resume")[1] == said.replace("whole", "cut")
    assert all_of(cut) == all_of(whole)
    assert sorted(p.name for p in cut.parent.iterdir()) == [name, f"{name}.errors.jsonl"]


def test_more_workers_give_and_resume_the_same(tmp_path: Path) -> None:
    lines = [{"id": n, "text": f"سقط صاروخ على القاعدة رقم {n} وأصيب {n} جنود."} for n in range(1, 451)]
    archive = tmp_path / "a.jsonl"
    archive.write_text("\n".join(map(json.dumps, lines)) + "\nbroken\n", encoding="utf-8")
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    assert finished(archive, "-o", whole, quick=False)[0] == 1
    args: list[object] = [archive, "-o", cut, "--workers", 2]
    killed_and_resumed(args, Path(f"{cut}.journal"), 1, random.Random(1), quick=False)
    assert finished(*args, "--resume", quick=False)[0] == 1
    assert all_of(cut) == all_of(whole)


def test_an_interrupt_says_how_to_go_on(tmp_path: Path) -> None:
    archive, out = many(tmp_path / "a.jsonl", 5000), tmp_path / "out.jsonl"
    with process(archive, "-o", out) as run:
        journal = Path(f"{out}.journal")
        while not journal.exists() or journal.read_bytes().count(b"\n") < 2:
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        _, err = run.communicate()
    assert run.returncode == 130 and b"--resume" in err and b"Traceback" not in err and not out.exists()
    assert finished(archive, "-o", out)[0] == 2
    assert finished(archive, "-o", out, "--resume")[0] == 1
    assert len(out.read_bytes().splitlines()) == sum(n % 14 > 0 and n % 10 > 0 for n in range(1, 5001))


def test_a_full_disk_can_be_gone_on_from(tmp_path: Path) -> None:
    archive, whole, cut = many(tmp_path / "a.jsonl", 2000), tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    finished(archive, "-o", whole)

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # as on a full disk, a write past the limit fails
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    with process(archive, "-o", cut, preexec_fn=small) as run:
        _, err = run.communicate()
    assert run.returncode == 1 and b"Error: " in err and b"Traceback" not in err
    finished(archive, "-o", cut, "--resume")
    assert all_of(cut) == all_of(whole)


@pytest.fixture
def left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The journal of a run that ended after its first block."""
    monkeypatch.chdir(tmp_path)
    many(Path("a.jsonl"), 900)
    with process("a.jsonl", "-o", "out.jsonl") as run:
        journal = Path("out.jsonl.journal")
        while not journal.exists() or journal.read_bytes().count(b"\n") < 2:
            time.sleep(0.005)
        run.kill()
        run.communicate()
    return journal


def test_other_inputs_or_options_are_refused(left: Path) -> None:
    before = left.read_bytes()
    own = 'category = "target"\n[[entry]]\nid = "zaytun"\nname = "قاعدة الزيتون"\n'
    Path("own.toml").write_text(own, encoding="utf-8")
    for args, named in [
        (("a.jsonl", "--lexicon", "own.toml"), "digest of the names and rules has changed"),
        (("a.jsonl", "--with-text"), "--with-text has changed"),
        (("a.jsonl", "--published", "2024-01-01"), "--published has changed"),
        (("a.jsonl", "a.jsonl", "--text-column", "body"), "column of text has changed"),
    ]:
        result = call(*args, "-o", "out.jsonl", "--resume")
        assert result.exit_code == 2 and named in result.stderr and "out.jsonl.journal" in result.stderr
    many(Path("a.jsonl"), 901)
    result = call("a.jsonl", "-o", "out.jsonl", "--resume")
    assert result.exit_code == 2 and "input a.jsonl has changed" in result.stderr
    assert left.read_bytes() == before


def test_a_journal_cut_within_a_line_or_empty(left: Path) -> None:
    status, _ = finished("a.jsonl", "-o", "whole.jsonl")
    data = left.read_bytes()
    for cut in (5, data.index(b"\n") + 9, len(data) - 1):
        left.write_bytes(data[:cut])
        assert finished("a.jsonl", "-o", "out.jsonl", "--resume")[0] == status
        assert all_of(Path("out.jsonl")) == all_of(Path("whole.jsonl"))
        Path("out.jsonl").rename("out.jsonl.partial")
        Path("out.jsonl.errors.jsonl").rename("out.jsonl.errors.jsonl.partial")


def test_a_partial_file_that_lost_its_end_is_refused(left: Path) -> None:
    os.truncate("out.jsonl.partial", 10)
    result = call("a.jsonl", "-o", "out.jsonl", "--resume")
    assert result.exit_code == 2 and "shorter than its journal" in result.stderr and left.exists()


def test_ended_between_the_names(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run = Run(out, {"a": "1"})
    for n in range(BLOCK + 1):
        run.add(b"%d\n" % n)
    journal = Path(f"{out}.journal")
    whole, kept = run.complete(), out.read_bytes()
    lines = [
        {"format": 1, "a": "1"},
        {"articles": BLOCK + 1, "failed": 0, "events": 0, "written": len(kept), "reported": 0},
    ]
    journal.write_text("".join(json.dumps(line) + "\n" for line in [*lines, {"end": True}]), encoding="utf-8")
    again = Run(out, {"a": "1"}, resume=True)
    assert again.ended and again.complete() == whole and out.read_bytes() == kept and not journal.exists()


def test_two_runs_do_not_write_one_output(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run = Run(out, {})
    for resume in (False, True):
        with pytest.raises(AttackxError, match="another run"):
            Run(out, {}, resume=resume)
    run.add(b"kept")
    assert run.complete().articles == 1 and out.read_bytes() == b"kept"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_run_that_was_left_is_not_begun_anew_unasked(tmp_path: Path) -> None:
    Run(tmp_path / "out.jsonl", {}).leave()
    with pytest.raises(InputValueError, match="--resume, or delete"):
        Run(tmp_path / "out.jsonl", {})


@pytest.mark.parametrize("journal", [b"garbage\n", b"\0\0\0{}\n", b"[]\n{}\n", b'{"format": 1}\n\xff\n'])
def test_a_damaged_journal_is_named_with_the_remedy(tmp_path: Path, journal: bytes) -> None:
    Path(tmp_path / "out.jsonl.journal").write_bytes(journal)
    with pytest.raises(InputValueError, match=r"out\.jsonl\.journal is no journal.*delete"):
        Run(tmp_path / "out.jsonl", {}, resume=True)
    assert Path(tmp_path / "out.jsonl.journal").read_bytes() == journal

"""``extract_many``: order, laziness, pairs, failures in their place, and processes that leave nothing behind."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from attackx import Article, DataError, Failure, InputError, InputValueError, MissingExtraError, extract, extract_many
from attackx.corpus.many import Given
from attackx.corpus.workers import ordered

from .pipelines import Words, unloadable, words

TEXT = "سقط صاروخان على قاعدة عين الأسد."
BAD: list[tuple[Any, str]] = [
    (7, "must be a str, a mapping with 'text' or an Article, not int"),
    (None, "not NoneType"),
    (b"bytes", "not bytes"),
    ({"id": "n", "body": "x"}, "no 'text'; it has id, body"),
    ({}, "it has nothing"),
    ({"id": "n", "text": 3}, "text must be a str, not int"),
    (Article("x", published="Friday"), "'Friday' is no ISO date"),
]


def ids(results: Any) -> list[Any]:
    return [r.type if isinstance(r, Failure) else [e.id for e in r] for r in results]


def test_the_events_are_those_of_extract() -> None:
    given: list[Given] = [TEXT, {"text": TEXT, "published": "2024-03-08", "more": 1}, Article(TEXT, title="هجوم")]
    assert list(extract_many(given)) == [
        extract(TEXT), extract(TEXT, published="2024-03-08"), extract(TEXT, title="هجوم"),
    ]  # fmt: skip


@pytest.mark.parametrize("workers", [1, 2])
def test_order_pairs_and_failures_in_their_place(workers: int) -> None:
    texts = [f"w{n} x" if n % 7 else f"raise {n}" for n in range(100)]
    unsendable = [(text, (lambda: 0, n)) for n, text in enumerate(texts)]
    results = list(extract_many(unsendable, workers=workers, batch_size=3, pipeline=words))
    assert [n for _, (_, n) in results] == list(range(100))
    assert ids(r for r, _ in results) == [[f"w{n}", "x"] if n % 7 else "ZeroDivisionError" for n in range(100)]


def test_two_workers_give_what_one_gives() -> None:
    given: list[Given] = [TEXT, "الطقس مشمس.", {"id": 3, "text": TEXT, "published": "no"}, Article(TEXT, id="a")] * 5
    assert list(extract_many(given, workers=2, batch_size=2)) == list(extract_many(given))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_stream_is_read_no_further_than_told(workers: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for taken in count(1):
            yield f"w{taken}"

    results = extract_many(endless(), workers=workers, batch_size=5, pipeline=words)
    assert taken == 0
    assert ids(islice(results, 30)) == [[f"w{n}"] for n in range(1, 31)]
    assert taken <= (30 if workers == 1 else 30 + 4 * workers * 5)
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("given", "message"), BAD)
def test_what_is_no_article_fails_in_its_place(given: Any, message: str) -> None:
    first, failure, last = extract_many([TEXT, given, TEXT])
    assert first == last and isinstance(failure, Failure) and message in failure.message
    assert failure.place == "article 2" and failure.remedy and "article 2" in str(failure)
    assert pickle.loads(pickle.dumps(failure)) == failure


def test_a_failure_names_its_article() -> None:
    [failure] = extract_many([{"id": "n1", "text": "raise"}], pipeline=words)
    assert isinstance(failure, Failure)
    assert (failure.id, failure.type, failure.message) == ("n1", "ZeroDivisionError", "it asked for it")


def test_an_article_that_kills_its_process_is_the_only_one_lost() -> None:
    texts = [f"w{n}" for n in range(20)]
    texts[9] = "crash"
    results = list(extract_many([{"id": t, "text": t} for t in texts], workers=2, batch_size=4, pipeline=words))
    assert ids(results) == [[t] if t != "crash" else "WorkerDied" for t in texts]
    assert isinstance(results[9], Failure) and (results[9].id, results[9].place) == ("crash", "article 10")


@pytest.mark.parametrize("workers", [1, 2])
def test_what_no_article_is_to_blame_for_ends_the_run(workers: int) -> None:
    with pytest.raises(DataError, match="entry 3 is empty"):
        list(extract_many(["x", "data"], workers=workers, batch_size=1, pipeline=words))
    with pytest.raises(DataError, match="install it again"):
        list(extract_many(["x"], workers=workers, pipeline=unloadable))


class NeedsExtra:
    def open(self) -> Any:
        raise MissingExtraError("torch", "neural")

    def died(self, item: int) -> int:
        return item


def test_a_missing_extra_is_told_from_a_worker() -> None:
    with pytest.raises(MissingExtraError, match=r"attackx\[neural\]"):
        list(ordered(NeedsExtra(), [1], workers=2, batch_size=1))


@pytest.mark.parametrize("articles", ["text", b"text", {"text": "x"}, Article("x")])
def test_one_article_is_no_series(articles: Any) -> None:
    with pytest.raises(InputError, match=r"attackx\.extract"):
        extract_many(articles)


@pytest.mark.parametrize("wrong", [{"workers": 0}, {"workers": 2.5}, {"batch_size": 0}, {"workers": True}])
def test_wrong_numbers_are_told_at_the_call(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputValueError, match=next(iter(wrong))):
        extract_many([], **wrong)


def test_a_pipeline_that_cannot_be_sent_is_told_at_the_call() -> None:
    pipeline: Any = Words()
    pipeline.lock = lambda: None
    with pytest.raises(InputError, match="function of a module"):
        extract_many([], workers=2, pipeline=pipeline)
    assert ids(extract_many(["x"], pipeline=pipeline)) == [["x"]]


def test_an_error_of_the_caller_s_stream_reaches_the_caller() -> None:
    def broken() -> Iterator[str]:
        yield "x"
        raise LookupError("the database went away")

    for workers in (1, 2):
        with pytest.raises(LookupError, match="went away"):
            list(extract_many(broken(), workers=workers, batch_size=1, pipeline=words))


def test_no_articles_start_no_process() -> None:
    assert list(extract_many([], workers=8)) == []


def test_a_bar_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert ids(extract_many(["x"] * 3, pipeline=words)) == [["x"]] * 3
    assert capsys.readouterr().err == ""
    assert ids(extract_many(["x"] * 3, pipeline=words, progress=True)) == [["x"]] * 3
    assert "Extracting" in capsys.readouterr().err


SCRIPT = """
import sys
from itertools import repeat
from attackx import extract_many
from corpus.pipelines import words
if __name__ == "__main__":
    for number, events in enumerate(extract_many(repeat(sys.argv[1]), workers=2, batch_size=2, pipeline=words)):
        if number == 4 or sys.argv[1] == "sleep":
            print("running", flush=True)
"""


def started(tmp_path: Path, text: str) -> subprocess.Popen[str]:
    script = tmp_path / "run.py"
    script.write_text(SCRIPT, encoding="utf-8")
    path = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
    return subprocess.Popen(
        [sys.executable, script, text],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,
    )


def all_gone(group: int) -> bool:
    """Wait until a group of processes has no member any more."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_an_interrupt_ends_all_with_one_traceback(tmp_path: Path) -> None:
    with started(tmp_path, "w") as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == "running\n"
        os.killpg(process.pid, signal.SIGINT)  # what a terminal does on Ctrl-C: all processes get it
        assert process.stderr.read().count("Traceback") == 1
    assert process.returncode == -signal.SIGINT and all_gone(process.pid)


def test_no_worker_outlives_a_killed_parent(tmp_path: Path) -> None:
    with started(tmp_path, "w") as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == "running\n"
        process.kill()
        process.wait()
        assert all_gone(process.pid)


def test_a_script_without_a_guard_is_told_what_to_do(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text("from attackx import extract_many\nlist(extract_many(['x'], workers=2))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1 and done.stderr.rstrip().splitlines()[-1].count("__main__")

"""One pipeline for many threads and processes: the same answers as one after the other."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from threading import Barrier

import attackx
from attackx import Pipeline, analyze, parse_quantities, parse_times
from fuzzing import articles

THREADS = 6
TEXTS = [(row["text"], row["title"], row["published"]) for row in articles()[:40:5]]
# threads and forks in a process where nothing has been loaded yet, so that they meet in every first use
COLD = """
import sys, os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from test_concurrency import THREADS, TEXTS, at_once, default_digest
way = sys.argv[1]
if way == "threads":
    found = at_once(default_digest)
else:
    default_digest(0)  # the children inherit what is half used
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        found = [list(pool.map(default_digest, range(len(TEXTS))))]
assert all(row == found[0] for row in found), "threads differ"
print(*found[0])
"""


def digest(pipeline: Pipeline, number: int) -> str:
    text, title, published = TEXTS[number]
    events = pipeline.extract(text, title=title or None, published=published)
    return hashlib.sha256("".join(event.model_dump_json() for event in events).encode()).hexdigest()[:12]


def default_digest(number: int) -> str:
    text, title, published = TEXTS[number]
    events = attackx.extract(text, title=title or None, published=published)
    return hashlib.sha256("".join(event.model_dump_json() for event in events).encode()).hexdigest()[:12]


def at_once(of: object) -> list[list[str]]:
    """Read all texts in every thread, each beginning elsewhere, all starting together."""
    assert callable(of)
    start = Barrier(THREADS)

    def read(shift: int) -> list[str]:
        start.wait()
        order = [(number + shift) % len(TEXTS) for number in range(len(TEXTS))]
        found = {number: of(number) for number in order}
        return [found[number] for number in range(len(TEXTS))]

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(read, range(THREADS)))


@cache
def expected() -> list[str]:
    return [default_digest(number) for number in range(len(TEXTS))]


def in_a_new_process(way: str) -> list[str]:
    path = os.pathsep.join([str(Path(__file__).parent), str(Path(attackx.__file__).parents[1])])
    run = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", COLD, way],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    )
    return run.stdout.split()


def test_the_texts_tell_threads_apart() -> None:
    assert len(set(expected())) > len(TEXTS) // 2


def test_one_pipeline_from_many_threads() -> None:
    pipeline = Pipeline()
    assert at_once(lambda number: digest(pipeline, number)) == [expected()] * THREADS


def test_many_threads_at_the_very_first_use() -> None:
    assert in_a_new_process("threads") == expected()


def test_forked_processes() -> None:
    assert in_a_new_process("forks") == expected()


def test_spawned_processes() -> None:
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        assert list(pool.map(default_digest, range(len(TEXTS)))) == expected()


def test_recognisers_and_documents_from_many_threads() -> None:
    def read(number: int) -> str:
        text, title, published = TEXTS[number]
        document = analyze(text, title=title or None, published=published)
        told = [(m.start, m.stop, m.label, m.rule) for m in document.mentions]
        return repr((told, str(document.explain()), parse_quantities(text), parse_times(text, published)))

    assert at_once(read) == [[read(number) for number in range(len(TEXTS))]] * THREADS

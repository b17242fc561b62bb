"""Measure the time parser against one pass of ``\\w+`` over the same text in the same run.

    python benchmarks/times_speed.py CORPUS.jsonl.gz [--articles 2000] [--rounds 5]

CORPUS is a gzipped file of JSON lines with ``text`` and ``published``. Rounds are interleaved, and medians quoted, of
processor time, so that what else the machine does counts for less.
Then single lines of growing size show that the time taken is linear.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from attackx.script.normalize import normalize
from attackx.tagging.times import find_times, parse_times

WORD = re.compile(r"\w+")
Article = tuple[str, datetime | None]


def articles(path: Path, count: int) -> list[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in itertools.islice(lines, count)]
    return [(r["text"], datetime.fromisoformat(r["published"][:10]) if r["published"] else None) for r in records]


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def throughput(texts: list[Article], rounds: int) -> None:
    size = sum(len(text.encode()) for text, _ in texts) / 1e6
    forms = [(normalize(text).text, day) for text, day in texts]
    work: dict[str, Callable[[], object]] = {
        r"one `\w+` pass": lambda: [WORD.findall(text) for text, _ in texts],
        "`find_times` on the matching form": lambda: [find_times(text, day) for text, day in forms],
        "`normalize` and `find_times`": lambda: [find_times(normalize(text).text, day) for text, day in texts],
        "`parse_times`, public models": lambda: [parse_times(text, day) for text, day in texts],
    }
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, run in work.items():
            taken[name].append(seconds(run))
    found = sum(len(find_times(text, day)) for text, day in forms)
    print(f"{len(texts)} articles, {size:.1f} MB, {found} times\n")
    print("| work | MB/s | share of the `\\w+` pass |\n|---|---:|---:|")
    base = next(iter(taken.values()))
    for name, times in taken.items():
        share = statistics.median(b / t for b, t in zip(base, times, strict=True))
        print(f"| {name} | {size / statistics.median(times):.1f} | 1/{1 / share:.1f} |")


def growth(texts: list[Article]) -> None:
    prose = " ".join(normalize(text).text.replace("\n", " ") for text, _ in texts)
    lines = {
        "news": prose,
        "digits": "7",
        "و": "و",
        "dates": "5/11/2023 ",
        "years": "2015 ",
        "weekdays": "الاحد ",
        "day words": "يوم 5 مايو و",
    }
    print("\n| one line of | 1 MB | 5 MB | 10 MB |\n|---|---:|---:|---:|")
    for name, unit in lines.items():
        cells = []
        for size in (1, 5, 10):
            length = int(size * 1e6 * len(unit) / len(unit.encode()))
            line = (unit * (length // len(unit) + 1))[:length]
            cells.append(f"{seconds(lambda line=line: find_times(line, datetime(2024, 1, 10))):.2f} s")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("corpus", type=Path)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    texts = articles(given.corpus, given.articles)
    throughput(texts, given.rounds)
    growth(texts)


if __name__ == "__main__":
    main()

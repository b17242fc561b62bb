"""Measure the quantity reader against one pass of ``\\w+`` over the same text, and its growth with length.

    python benchmarks/quantities_speed.py CORPUS.jsonl.gz [--articles N]

Rounds are interleaved and the fastest of each counts, in processor time. The aim is a sixth of the ``\\w+`` pass.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from attackx.script.normalize import normalize
from attackx.tagging.quantities import find_quantities, parse_quantities

WORD = re.compile(r"\w+")
ROUNDS = 7
LINE = "وأطلق المسلحون ثلاثة صواريخ على القاعدة فجر اليوم دون وقوع إصابات بحسب مصدر أمني في المدينة "


def clock(act: Callable[[], object]) -> float:
    begin = time.process_time()
    act()
    return time.process_time() - begin


def report(name: str, size: int, seconds: float, unit: float) -> None:
    print(f"{name:34} {size / seconds / 1e6:8.1f} MB/s   {unit / seconds * 6:5.2f} of the aim", flush=True)


def throughput(path: Path, articles: int) -> None:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, articles)]
    forms = [normalize(text).text for text in texts]
    size = sum(len(text.encode()) for text in texts)
    acts: dict[str, Callable[[], object]] = {
        r"\w+ findall": lambda: [WORD.findall(form) for form in forms],
        "find_quantities (matching form)": lambda: [find_quantities(form) for form in forms],
        "parse_quantities (raw, pydantic)": lambda: [parse_quantities(text) for text in texts],
    }
    find_quantities("3")
    best = dict.fromkeys(acts, float("inf"))
    for _ in range(ROUNDS):
        for name, act in acts.items():
            best[name] = min(best[name], clock(act))
    print(f"{len(texts)} articles, {size / 1e6:.1f} MB")
    for name, seconds in best.items():
        report(name, size, seconds, best[r"\w+ findall"])


def growth() -> None:
    """Double a hostile line; linear work takes about twice as long."""
    megabyte = 1_000_000
    lines = {
        "one line of 10 MB": normalize(LINE).text * (10 * megabyte // len(LINE.encode())),
        "a million digits": "7" * megabyte,
        "a million و": "و" * megabyte,
        "a million و apart": "و " * megabyte,
        "numbers joined without end": "7 و" * 50_000,
        "scale words without end": "مليون " * 50_000,
    }
    print(f"\n{'line':34} {'half':>9} {'whole':>9}")
    for name, line in lines.items():
        half = line[: len(line) // 2]
        times = [clock(lambda part=part: find_quantities(part)) for part in (half, line)]
        print(f"{name:34} {times[0]:8.2f}s {times[1]:8.2f}s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=1_000)
    options = parser.parse_args()
    throughput(options.corpus, options.articles)
    growth()


if __name__ == "__main__":
    main()

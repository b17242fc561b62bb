"""Read an archive over and over with ``extract_many``, and see whether memory grows.

    python benchmarks/soak.py CORPUS [--minutes 60] [--readings 12] [--articles 2000]

CORPUS is a file of JSON Lines (.gz too) with "text". The same articles come again each round, so that whatever is kept
of an article shows as growth. Traced is what Python holds after a collection (tracemalloc), resident is the process.
The first reading is taken when one round is through and all caches are warm. The exit status is 1 where an article
failed or the last reading is more than a hundredth above the first.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
import tracemalloc
from itertools import cycle
from pathlib import Path

from parts.corpus import Article, articles

from attackx import Failure, extract_many

GROWTH = 1.01


def resident() -> int:
    """Bytes of this process in memory; where the system does not tell, 0."""
    status = Path("/proc/self/status")
    found = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")] if status.exists() else []
    return int(found[0].split()[1]) * 1024 if found else 0


def read(rows: list[Article], minutes: float, readings: int) -> bool:
    """Whether memory stayed where it was; a line is printed for each reading."""
    began = due = time.monotonic()
    pause = minutes * 60 / (readings - 1)
    first = traced = failures = events = 0
    stream = ({"text": text, **context} for text, context in cycle(rows))
    print("minutes | articles | events | failures | traced MB | resident MB", flush=True)
    for count, result in enumerate(extract_many(stream), 1):
        if isinstance(result, Failure):
            failures += 1
        else:
            events += len(result)
        if count >= len(rows) and time.monotonic() >= due:
            due = time.monotonic() + pause
            readings -= 1
            gc.collect()
            traced = tracemalloc.get_traced_memory()[0]
            first = first or traced
            passed = (time.monotonic() - began) / 60
            line = f"{passed:.1f} | {count} | {events} | {failures} | {traced / 1e6:.2f} | {resident() / 1e6:.1f}"
            print(line, flush=True)
        if not readings:
            break
    print(f"traced memory, last to first: {traced / first:.4f}")
    return not failures and traced <= GROWTH * first


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--readings", type=int, default=12)
    parser.add_argument("--articles", type=int, default=2000)
    args = parser.parse_args()
    tracemalloc.start()
    sys.exit(not read(articles(args.corpus, args.articles, 1), args.minutes, args.readings))


if __name__ == "__main__":
    main()

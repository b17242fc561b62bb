"""Read any number of twisted texts, each in two processes with other hash seeds, and tell what is wrong.

    python scripts/fuzz.py --count 100000
    python scripts/fuzz.py --only 4711        one text again, and what is wrong with it

Wrong is: an exception, a span outside the text or other than its words, a value without evidence, another answer the
second time or in the other process. A fault is reduced to the shortest text that shows it. Exit status 1 on any.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from attackx import AttackxError
from fuzzing import Case, answer, case, fault, reduced

EVERY = 5000  # texts between two lines of progress


def worker(first: int, count: int) -> None:
    """Print number and digest, or number and fault, of each text."""
    for number in range(first, first + count):
        try:
            print(number, answer(case(number)), flush=number % 100 == 0)
        except (AttackxError, Exception):
            print(number, "fault", fault(case(number)), flush=True)


def shorter(number: int, known: str) -> Case:
    kind = known.split(":", maxsplit=1)[0]
    return reduced(case(number), lambda tried: (fault(tried) or "").split(":")[0] == kind)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first text")
    parser.add_argument("--only", type=int, help="try one text and show it")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.worker:
        worker(args.first, args.count)
        return 0
    if args.only is not None:
        found = fault(case(args.only))
        print(ascii(case(args.only)), found or "nothing wrong", sep="\n")
        if found:
            print(ascii(shorter(args.only, found)))
        return int(found is not None)
    began = time.monotonic()
    runs = [
        subprocess.Popen(
            [sys.executable, __file__, "--worker", "--first", str(args.first), "--count", str(args.count)],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    first, second = (run.stdout or sys.stdin for run in runs)
    faults: list[tuple[int, str]] = []
    done = 0
    for done, (one, two) in enumerate(zip(first, second, strict=False), start=1):
        number, what, *more = one.split(" ", 2)
        if what == "fault":
            faults.append((int(number), " ".join(more).strip()))
        elif one != two:
            faults.append((int(number), "another answer in a process with another hash seed"))
        if done % EVERY == 0:
            print(f"{done} texts, {len(faults)} with a fault, {time.monotonic() - began:.0f} s", file=sys.stderr)
    ended = [run.wait() for run in runs]
    print(f"{done} texts, {len(faults)} with a fault")
    for kind, count in Counter(what.split(":")[0] for _, what in faults).most_common():
        number, what = next((n, w) for n, w in faults if w.startswith(kind))
        print(f"{count:6} × {what}\n         text {number}: {shorter(number, what)!a}")
    return int(bool(faults) or any(ended) or done < args.count)


if __name__ == "__main__":
    sys.exit(main())

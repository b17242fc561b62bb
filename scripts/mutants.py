"""Put small faults into a floor of the library, one at a time, and see whether a test notices.

    python scripts/mutants.py                                   script, tagging and assembly, 150 mutants each
    python scripts/mutants.py --floor script --sample 200 --seed 7
    python scripts/mutants.py --only build/mutants-script.txt   what survived before, after new tests

The mutants are cosmic-ray's. All of a floor are too many to try, so a sample is drawn by a seed and can be drawn again.
Left out is what cannot change an answer (annotations; decorators, of which nearly all are caches and data classes) and
what needs the extra neural. A first run of the floor's tests measures which test reaches which line; a mutant meets
those that reach its line, the quickest first, until one fails, or all tests where its line runs on import or while data
are loaded; one whose line no test reaches survives at once. The survivors are printed as differences, to be read, and
written to build/mutants-FLOOR.txt. Change the project while this runs as you like: it works on a copy.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from coverage import CoverageData
from faults import Mutant, drawn, kept
from trials import Cold, Warm, few_examples

ROOT = Path(__file__).parents[1]
# read before a child is forked; nothing of attackx is
LIBRARIES = ("ahocorasick_rs", "click", "dateparser", "hijridate", "hypothesis.strategies", "pydantic", "regex", "rich")
_ABOVE = ["tests/test_behaviours.py", "tests/test_fixtures.py", "tests/test_pipeline.py"]
TESTS = {
    "script": ["tests/script", "tests/test_script_properties.py", "src/attackx/script"],
    "tagging": ["tests/tagging", "src/attackx/tagging", "tests/assembly", *_ABOVE],
    "assembly": ["tests/assembly", "src/attackx/assembly", *_ABOVE],
}


class Reach:
    """Which tests of a floor reach a line."""

    def __init__(self, lines: Path, seconds: dict[str, float]) -> None:
        self.data = CoverageData(str(lines))
        self.data.read()
        self.seconds = seconds

    def tests(self, mutant: Mutant) -> tuple[list[str], bool]:
        """Give the tests that may notice a mutant, the quickest that reach it first, and whether it is of loading."""
        lines = self.data.contexts_by_lineno(str(Path(mutant.path).resolve()))
        reaching = {test for line in _statement(mutant) for test in lines.get(line, [])}
        on_load = "" in reaching
        tests = list(self.seconds) if on_load else [test for test in self.seconds if test in reaching]
        return sorted(tests, key=lambda test: (test not in reaching, self.seconds[test])), on_load


def _statement(mutant: Mutant) -> range:
    """Give the lines of the statement that a mutant changes; of one with a body, its head."""
    spans = []
    for node in ast.walk(ast.parse(mutant.old)):
        if isinstance(node, ast.stmt) and node.end_lineno is not None:
            body = getattr(node, "body", None)
            end = max(node.lineno, body[0].lineno - 1) if body else node.end_lineno
            if node.lineno <= mutant.line <= end:
                spans.append(range(node.lineno, end + 1))
    return min(spans, key=len, default=range(mutant.line, mutant.line + 1))


def tried(mutants: Iterable[Mutant], reach: Reach, workers: list[Warm]) -> Iterator[tuple[Mutant, bool]]:
    """Try mutants, and tell of each whether a test noticed it."""
    running: dict[Any, tuple[Mutant, Warm | Cold]] = {}
    for mutant in mutants:
        tests, on_load = reach.tests(mutant)
        if not tests:
            yield mutant, False
            continue
        if len(running) == len(workers):
            yield from _ended(running)
        trial = Cold() if on_load else next(worker for worker in workers if worker.end not in running)
        running[trial.begin(mutant, tests, sum(reach.seconds[test] for test in tests))] = mutant, trial
    while running:
        yield from _ended(running)


def _ended(running: dict[Any, tuple[Mutant, Warm | Cold]]) -> Iterator[tuple[Mutant, bool]]:
    """Wait for one trial or more to end."""
    for ended in wait(list(running)):
        mutant, trial = running.pop(ended)
        yield mutant, trial.noticed()


def report(floor: str, mutants: Iterable[Mutant], folder: Path, jobs: int) -> str:
    """Try mutants of a floor, print and write what survives, and sum it up."""
    workers = [Warm(floor, TESTS[floor], folder / f"{floor}-{number}") for number in range(jobs)]
    seconds = [worker.measured() for worker in workers]
    results = tried(mutants, Reach(workers[0].lines, seconds[0]), workers)
    survivors: list[str] = []
    count = 0
    for count, (mutant, noticed) in enumerate(results, 1):
        if not noticed:
            survivors.append(mutant.difference())
            print(f"survives ({len(survivors)} of {count}): {survivors[-1]}", flush=True)
        elif count % 10 == 0:
            print(f"{count} tried", file=sys.stderr, flush=True)
    file = ROOT / "build" / f"mutants-{floor}.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n\n".join(survivors), encoding="utf-8")
    return f"{floor}: {count - len(survivors)} of {count} mutants noticed, {1 - len(survivors) / max(count, 1):.0%}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", choices=TESTS, action="append")
    parser.add_argument("--sample", type=int, default=150, help="mutants of each floor")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=Path, metavar="FILE", help="survivors to try again; no sample is drawn")
    parser.add_argument("--jobs", type=int, default=1, help="mutants tried at the same time")
    args = parser.parse_args()
    only = args.only and args.only.read_text(encoding="utf-8")
    for library in LIBRARIES:
        importlib.import_module(library)
    few_examples()
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "attackx"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "build"))
        os.chdir(copy)  # so that the project can be worked on while this runs
        sys.path.insert(0, str(copy / "src"))
        if only is not None:
            floor = only.split("/")[2]
            print(report(floor, kept(only), Path(folder), args.jobs))
            return 0
        for floor in args.floor or TESTS:
            mutants = islice(drawn(floor, random.Random(args.seed)), args.sample)
            print(report(floor, mutants, Path(folder), args.jobs), f"(seed {args.seed})", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

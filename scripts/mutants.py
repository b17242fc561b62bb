"""Put small faults into a floor of the library, one at a time, and see whether a test notices.

    python scripts/mutants.py                                   script, tagging and assembly, 150 mutants each
    python scripts/mutants.py --floor script --sample 200 --seed 7
    python scripts/mutants.py --only build/mutants-script.txt   what survived before, after new tests

The mutants are cosmic-ray's. All of a floor are too many to try, so a sample is drawn by a seed and can be drawn again.
Left out is what cannot change an answer (annotations; decorators, of which nearly all are caches and data classes) and
what needs the extra neural. A first run of the floor's tests measures which test reaches which line; a mutant meets
those that reach its line, the quickest first, until one fails, or all tests where its line runs on import or while data
are loaded; one whose line no test reaches survives at once. A mutant is loaded in a child of a process that has read
the other libraries, so that it costs a second or two. The survivors are printed as differences, to be read, and written
to build/mutants-FLOOR.txt. Change the project while this runs as you like: it works on a copy.
"""

from __future__ import annotations

import argparse
import ast
import functools
import importlib
import inspect
import json
import multiprocessing
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from importlib.machinery import SourceFileLoader
from itertools import islice
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType
from typing import Any, cast

import coverage
import hypothesis
import pytest
from faults import Mutant, drawn, kept

ROOT = Path(__file__).parents[1]
# read before a child is forked; nothing of attackx is
LIBRARIES = ("ahocorasick_rs", "click", "dateparser", "hijridate", "hypothesis.strategies", "pydantic", "regex", "rich")
PATIENCE = 5  # times as long as without a mutant may its tests take; one that never ends is noticed too
MEMORY = 4 << 30  # bytes that one mutant may take
_ABOVE = ["tests/test_behaviours.py", "tests/test_fixtures.py", "tests/test_pipeline.py"]
TESTS = {
    "script": ["tests/script", "tests/test_script_properties.py", "src/attackx/script"],
    "tagging": ["tests/tagging", "src/attackx/tagging", "tests/assembly", *_ABOVE],
    "assembly": ["tests/assembly", "src/attackx/assembly", *_ABOVE],
}
# plain asserts, as rewriting them takes longer than most tests; of a mutant, other processes know nothing
OPTIONS = ["-x", "-q", "-p", "no:cacheprovider", "--assert=plain", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
OPTIONS += [
    "-m",
    "not neural",
    "-k",
    "not linear_time and not time_taken and not other_processes",
    "--ignore-glob=*/tagging/neural/*",
]


class Choice:
    """A plugin of pytest that runs chosen tests alone, in the order of the choice."""

    def __init__(self, tests: list[str]) -> None:
        self.rank = {test: number for number, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self.rank), key=lambda item: self.rank[item.nodeid])


class Measure:
    """A plugin of pytest that measures how long each test takes, and which lines it reaches.

    What is loaded once for all tests is loaded before them; what is remembered of words is forgotten before each.
    """

    def __init__(self, cov: coverage.Coverage) -> None:
        self.cov = cov
        self.seconds: dict[str, float] = {}

    def pytest_collection_finish(self) -> None:
        for function in _cached():
            if not inspect.signature(function).parameters:
                function()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, bool, bool]:
        for function in _cached():
            if inspect.signature(function).parameters:
                function.cache_clear()
        self.cov.switch_context(item.nodeid)
        begun = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - begun
            self.cov.switch_context("")


def _cached() -> list[functools._lru_cache_wrapper[object]]:
    modules = [module for name, module in sys.modules.items() if name.startswith("attackx.")]
    values = [value for module in modules for value in vars(module).values()]
    return [value for value in values if isinstance(value, functools._lru_cache_wrapper)]


def few_examples() -> None:
    """Have hypothesis try a few examples, the same each time, and not look for the shortest that fails."""
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("few", derandomize=True, database=None, max_examples=30, phases=phases)
    hypothesis.settings.load_profile("few")


def measure(floor: str, folder: Path) -> None:
    """Run the tests of a floor with coverage, and leave in a folder what was measured."""
    cov = coverage.Coverage(data_file=str(folder / "lines"), include=[f"src/attackx/{floor}/*"], config_file=False)
    found = Measure(cov)
    cov.start()
    failed = pytest.main([*OPTIONS, *TESTS[floor]], plugins=[found])
    cov.stop()
    cov.save()
    (folder / "seconds.json").write_text(json.dumps(found.seconds), encoding="utf-8")
    sys.exit(failed)


class Reach:
    """Which tests of a floor reach a line."""

    def __init__(self, floor: str, folder: Path) -> None:
        process = _child(measure, floor, folder)
        process.join()
        if process.exitcode:
            raise SystemExit(f"{floor}: its tests fail without any mutant; mend them first")
        self.data = coverage.CoverageData(str(folder / "lines"))
        self.data.read()
        self.seconds: dict[str, float] = json.loads((folder / "seconds.json").read_text(encoding="utf-8"))

    def tests(self, mutant: Mutant) -> list[str]:
        """Give the tests that may notice a mutant, the quickest of those that reach it first."""
        lines = self.data.contexts_by_lineno(str(Path(mutant.path).resolve()))
        reaching = {test for line in _statement(mutant) for test in lines.get(line, [])}
        on_load = "" in reaching
        tests = list(self.seconds) if on_load else [test for test in self.seconds if test in reaching]
        return sorted(tests, key=lambda test: (test not in reaching, self.seconds[test]))


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


def meet(mutant: Mutant, tests: list[str], seconds: int) -> None:
    """Run tests with a mutant in the place of its file; what takes too long or too much memory has failed."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    target, plain = str(Path(mutant.path).resolve()), SourceFileLoader.get_code

    def get_code(self: Any, fullname: str) -> CodeType | None:
        return compile(mutant.new, target, "exec") if self.path == target else plain(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]  # the mutant is on no disk, so there is nothing to undo
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    sys.exit(pytest.main([*OPTIONS, *files], plugins=[Choice(tests)]))


def _child(work: Callable[..., None], *given: object) -> BaseProcess:
    """Start a child that says nothing."""

    def quiet() -> None:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        work(*given)

    process = multiprocessing.get_context("fork").Process(target=quiet, daemon=True)
    process.start()
    return process


def tried(mutants: Iterable[Mutant], reach: Reach, jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Try mutants, and tell of each whether a test noticed it."""
    running: dict[int, tuple[BaseProcess, Mutant]] = {}
    for mutant in mutants:
        tests = reach.tests(mutant)
        if not tests:
            yield mutant, False
            continue
        if len(running) == jobs:
            yield from _ended(running)
        process = _child(meet, mutant, tests, round(10 + PATIENCE * sum(reach.seconds[test] for test in tests)))
        running[process.sentinel] = process, mutant
    while running:
        yield from _ended(running)


def _ended(running: dict[int, tuple[BaseProcess, Mutant]]) -> Iterator[tuple[Mutant, bool]]:
    """Wait for one child or more to end."""
    for sentinel in wait(list(running)):
        process, mutant = running.pop(cast(int, sentinel))
        process.join()
        yield mutant, process.exitcode not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)


def report(floor: str, mutants: Iterable[Mutant], folder: Path, jobs: int) -> str:
    """Try mutants of a floor, print and write what survives, and sum it up."""
    (folder / floor).mkdir()
    results = tried(mutants, Reach(floor, folder / floor), jobs)
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

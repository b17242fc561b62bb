"""The processes in which mutants.py tries its mutants: warm ones, where all is loaded, and cold ones, where nothing is.

A warm process has collected a floor's tests and measured which of them reach which line. Of a function it can try a
mutant in a fork of itself, where the function's code is put in the place of the old one. What runs on import or while
data are loaded needs a cold process: a fork of one that has read the other libraries and no module of attackx.
"""

from __future__ import annotations

import functools
import gc
import inspect
import multiprocessing
import os
import resource
import signal
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import hypothesis
import pytest
from faults import Mutant

PATIENCE = 5  # times as long as without a mutant may a test take; one that never ends is noticed too
GRACE = 5  # seconds of the processor that any test may take
MEMORY = 4 << 30  # bytes that one mutant may take
BELOW = ("script", "lexicon", "tagging", "grammar")  # the floors from the lowest up, of which assembly is the next
UNASKED = "not linear_time and not time_taken and not other_processes"  # of a mutant, other processes know nothing
# plain asserts, as rewriting them takes longer than most tests
OPTIONS = (
    *("-x", "-q", "-p", "no:cacheprovider", "--assert=plain", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
    *("-m", "not neural", "-k", UNASKED, "--ignore-glob=*/tagging/neural/*"),
)


class Cold:
    """A trial in a process of its own, by the chosen tests in the order of the choice."""

    def begin(self, mutant: Mutant, tests: list[str], seconds: float) -> int:
        self.rank = {test: number for number, test in enumerate(tests)}
        self.process = _child(self._meet, mutant, seconds)
        return self.process.sentinel

    def noticed(self) -> bool:
        self.process.join()
        return self.process.exitcode not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

    def _meet(self, mutant: Mutant, seconds: float) -> None:
        whole = round(GRACE + PATIENCE * seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (whole, whole))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        target, plain = str(Path(mutant.path).resolve()), SourceFileLoader.get_code
        code = compiled(mutant.new, target)

        def get_code(loader: Any, fullname: str) -> CodeType | None:
            return code if loader.path == target else plain(loader, fullname)

        SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]  # no file is changed
        files = dict.fromkeys(test.partition("::")[0] for test in self.rank)
        sys.exit(pytest.main([*OPTIONS, *files], plugins=[self]))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self.rank), key=lambda item: self.rank[item.nodeid])


class Warm:
    """A process that tries one mutant after the other."""

    def __init__(self, floor: str, tests: list[str], lines: Path) -> None:
        self.floor, self.lines = floor, lines
        self.end, other = multiprocessing.Pipe()
        self.process = _child(self._serve, tests, other)
        other.close()

    def measured(self) -> dict[str, float]:
        """Give the seconds that each test takes, when all have run once and the file of lines is written."""
        try:
            seconds: dict[str, float] = self.end.recv()
        except EOFError as gone:
            raise SystemExit(f"{self.floor}: its tests fail without any mutant; mend them first") from gone
        return seconds

    def begin(self, mutant: Mutant, tests: list[str], _: float) -> Connection:
        """Ask for a trial, in which each test has a patience of its own."""
        self.end.send((mutant, tests))
        return self.end

    def noticed(self) -> bool:
        return bool(self.end.recv())

    def _serve(self, tests: list[str], end: Connection) -> None:
        include = [f"src/attackx/{self.floor}/*"]
        self.coverage = coverage.Coverage(data_file=str(self.lines), include=include, config_file=False)
        self.end = end
        self.coverage.start()
        pytest.main([*OPTIONS, *tests], plugins=[self])

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure, and then try what is asked for until nobody asks."""
        items = {item.nodeid: item for item in session.items}
        for function in _cached(BELOW[0]):
            if not inspect.signature(function).parameters:
                function()  # what is loaded once for all tests is no test's
        self.seconds: dict[str, float] = {}
        for item, after in zip(session.items, [*session.items[1:], None], strict=True):
            self.seconds[item.nodeid] = self._timed(item, after)
            if session.testsfailed:
                return True
        self.coverage.stop()
        self.coverage.save()
        self.end.send(self.seconds)
        while True:
            try:
                mutant, tests = self.end.recv()
            except EOFError:
                return True
            child = os.fork()
            if not child:
                failed = True  # so does what breaks pytest itself
                try:
                    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
                    put_in(mutant)
                    failed = self._fails(session, [items[test] for test in tests])
                finally:
                    os._exit(failed)
            self.end.send(os.waitpid(child, 0)[1] != 0)

    def _timed(self, item: pytest.Item, after: pytest.Item | None) -> float:
        """Run a test that remembers nothing of the words of other tests."""
        _forget_words(self.floor)
        self.coverage.switch_context(item.nodeid)
        begun = time.process_time()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        self.coverage.switch_context("")
        return time.process_time() - begun

    def _fails(self, session: pytest.Session, items: list[pytest.Item]) -> bool:
        """Run tests until one fails; one that takes too long ends the process."""
        for item, after in zip(items, [*items[1:], None], strict=True):
            signal.setitimer(signal.ITIMER_PROF, GRACE + PATIENCE * self.seconds[item.nodeid])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if session.testsfailed:
                return True
        return False


def put_in(mutant: Mutant) -> None:
    """Give every function that a mutant changes the code of the mutant."""
    target = str(Path(mutant.path).resolve())
    both = (_codes(compiled(code, target)) for code in (mutant.old, mutant.new))
    changed = {old: new for old, new in zip(*both, strict=True) if old != new}
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and function.__code__ in changed:
            function.__code__ = changed[function.__code__]
    _forget_words(mutant.path.split("/")[2])


def compiled(code: str, path: str) -> CodeType:
    """Compile a mutant, of whose oddities ('is "x"') Python is not to warn: in the tests a warning is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(code, path, "exec")


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Give a code and all that are defined in it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def _forget_words(floor: str) -> None:
    for function in _cached(floor):
        if inspect.signature(function).parameters:
            function.cache_clear()


def _cached(floor: str) -> list[functools._lru_cache_wrapper[object]]:
    """Give the functions that remember, but for those of lower floors, which know nothing of this one."""
    lower = BELOW[: BELOW.index(floor)] if floor in BELOW else BELOW
    names = [name for name in sys.modules if name.startswith("attackx.") and name.split(".")[1] not in lower]
    modules = [sys.modules[name] for name in names]
    values = [value for module in modules for value in vars(module).values()]
    return [value for value in values if isinstance(value, functools._lru_cache_wrapper)]


def few_examples() -> None:
    """Have hypothesis try a few examples, the same each time, and not look for the shortest that fails."""
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("few", derandomize=True, database=None, max_examples=30, phases=phases)
    hypothesis.settings.load_profile("few")


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

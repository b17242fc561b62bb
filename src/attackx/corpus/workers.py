"""An ordered map over any number of items, in this process or in several.

Each worker process has one connection of its own, which ends when the parent does, however that ends: no worker
outlives a killed run, as those of an executor with shared queues would.
"""

# ruff: noqa: PLC0415 (multiprocessing is imported when there is more than one worker)

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from ..errors import AttackxError, MissingExtraError

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2  # batches a worker holds, so that it never waits for the next one
_READY = "ready"
_START = (
    "a worker process ended before it was ready; in a script, put the call under "
    'if __name__ == "__main__":, which the start of processes needs, or use workers=1'
)


class Work(NamedTuple, Generic[T, R]):
    """What is done with items.

    Attributes:
        do: gives the result of each of some items.
        together: whether many items at once cost less than each by itself; if not, each is done when it is asked for.
    """

    do: Callable[[list[T]], list[R]]
    together: bool = False


class Task(Protocol[T, R]):
    """Work that can be sent to another process and begun there; it must not raise for a single item."""

    def open(self) -> Work[T, R]:
        """Load what the work needs, once a process."""

    def died(self, item: T) -> R:
        """Give what stands for an item that ended its process (a crash, or no memory left)."""


def ordered(task: Task[T, R], items: Iterable[T], workers: int, batch_size: int) -> Generator[R]:
    """Give the result of every item, in order, with a bounded number of items taken in ahead.

    Example:
        >>> class Double:
        ...     def open(self): return Work(lambda numbers: [2 * n for n in numbers])
        ...     def died(self, item): return 0
        >>> list(ordered(Double(), [1, 2], workers=1, batch_size=10))
        [2, 4]
    """
    if workers == 1:
        work = task.open()
        for batch in _batches(items, batch_size if work.together else 1):
            yield from work.do(batch)
        return
    crew = _Crew(task, workers)
    try:
        yield from crew.results(_batches(items, batch_size))
    finally:
        crew.end()


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


class _Crew(Generic[T, R]):
    """The worker processes of one run; each is started when there is a batch that no other one can take at once."""

    def __init__(self, task: Task[T, R], size: int) -> None:
        self.task = task
        self.size = size
        self.workers: list[_Worker[T, R]] = []
        self.done: dict[int, list[R]] = {}

    def results(self, batches: Iterator[list[T]]) -> Iterator[R]:
        """Keep the workers busy, and pass their results on in the order of the batches."""
        taken = given = 0
        more = True
        while True:
            while more and taken - given < AHEAD * 2 * self.size and (worker := self._free()) is not None:
                batch = next(batches, None)
                more = batch is not None
                if batch is not None:
                    worker.send(taken, batch)
                    taken += 1
            if given in self.done:
                yield from self.done.pop(given)
                given += 1
            elif given == taken:
                return
            else:
                self._receive()

    def _free(self) -> _Worker[T, R] | None:
        """The worker with the least to do, a new one before one that is busy, and None when all have enough."""
        least = min(self.workers, key=lambda worker: len(worker.pending), default=None)
        if (least is None or least.pending) and len(self.workers) < self.size:
            self.workers.append(_Worker(self.task))
            return self.workers[-1]
        return least if least is not None and len(least.pending) < AHEAD else None

    def _receive(self) -> None:
        from multiprocessing.connection import wait

        busy = [worker for worker in self.workers if worker.pending]
        ready = wait([worker.connection for worker in busy])
        for worker in busy:
            if worker.connection not in ready:
                continue
            try:
                results = worker.receive()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if results is not None:
                self.done[worker.pending.popleft()[0]] = results

    def _replace(self, dead: _Worker[T, R]) -> None:
        self.workers.remove(dead)
        dead.end()
        if not dead.ready:
            raise AttackxError(_START)
        for number, batch in dead.pending:
            self.done[number] = self._singly(batch)

    def _singly(self, batch: list[T]) -> list[R]:
        """Give a batch of a dead worker to new ones, item by item, so that only the item at fault is lost."""
        results: list[R] = []
        for item in batch:
            if not self.workers or self.workers[-1].pending or len(self.workers) < self.size:
                self.workers.append(_Worker(self.task))
            worker = self.workers[-1]
            worker.send(0, [item])
            try:
                while (answer := worker.receive()) is None:
                    pass
                results.extend(answer)
                worker.pending.clear()
            except (EOFError, OSError):
                self.workers.remove(worker)
                worker.end()
                if not worker.ready:
                    raise AttackxError(_START) from None
                results.append(self.task.died(item))
        return results

    def end(self) -> None:
        """End all processes, whatever they are at."""
        for worker in self.workers:
            worker.process.terminate()
        for worker in self.workers:
            worker.end()


class _Worker(Generic[T, R]):
    """One process, its connection, and the batches that it has not answered."""

    def __init__(self, task: Task[T, R]) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")  # threads and locks of the caller are not inherited, on any platform
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, task), daemon=True)
        with _interrupts_held():
            self.process.start()
        theirs.close()
        self.pending: deque[tuple[int, list[T]]] = deque()
        self.ready = False

    def send(self, number: int, batch: list[T]) -> None:
        """Hand over a batch; that the process is dead shows when its answer is read."""
        self.pending.append((number, batch))
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(batch)

    def receive(self) -> list[R] | None:
        """Give the results of the oldest batch, or None for word that the process is ready.

        Raises:
            EOFError, OSError: when the process is dead.
            AttackxError: what it met that no article is to blame for.
        """
        answer: Any = self.connection.recv()
        if answer == _READY:
            self.ready = True
            return None
        if isinstance(answer, list):
            return answer
        kind, about = answer
        raise kind(*about)

    def end(self) -> None:
        """Make sure that the process is gone."""
        self.connection.close()
        self.process.terminate()
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while a process starts: it inherits that, and the parent alone tells of the interrupt."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # its own start would let signals through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Any, task: Task[Any, Any]) -> None:
    """Answer batches until the parent goes; a thread reads ahead, so that neither side waits to be read."""
    import queue
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inbox: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()

    def read() -> None:
        try:
            while True:
                inbox.put(connection.recv())
        except (EOFError, OSError):
            os._exit(0)  # the parent is gone, and nobody is left to answer

    threading.Thread(target=read, daemon=True).start()
    with suppress(BrokenPipeError):
        try:
            work = task.open()
            connection.send(_READY)
            while True:
                connection.send(work.do(inbox.get()))
        except BrokenPipeError:
            raise
        except Exception as error:  # the parent raises it again
            connection.send(_packed(error))


def _packed(error: Exception) -> tuple[type[Exception], tuple[Any, ...]]:
    if isinstance(error, MissingExtraError):
        return MissingExtraError, (error.package, error.extra)
    if isinstance(error, AttackxError):
        return type(error), (str(error),)
    return AttackxError, (f"a worker process failed: {type(error).__name__}: {error}",)

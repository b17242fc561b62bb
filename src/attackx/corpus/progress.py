"""A bar on standard error, with rate and remaining time."""

# ruff: noqa: PLC0415 (rich is imported when a bar is asked for)

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")


@contextmanager
def bar(total: int | None) -> Iterator[Callable[[int, int], None]]:
    """Show a bar; call what it gives with how far the run has come, and with the number of articles done."""
    progress = _progress()
    with progress:
        task = progress.add_task("Extracting", total=total, rate="")

        def move(completed: int, articles: int) -> None:
            elapsed = progress.tasks[0].elapsed or 0.0
            rate = f"{articles / elapsed:,.0f} articles/s" if elapsed else ""
            progress.update(task, completed=completed, rate=rate)

        yield move


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(), TextColumn("remaining"), TimeRemainingColumn(),
    )  # fmt: skip
    return Progress(*columns, console=Console(stderr=True))


def counted(results: Iterator[T], total: int | None) -> Iterator[T]:
    """Pass results on, and move a bar by one for each."""
    with bar(total) as move:
        for number, result in enumerate(results, start=1):
            move(number, number)
            yield result

"""Where results go: JSON Lines, a JSON array or tables, to standard output or a file that is whole or not there."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

import click

from ..corpus.compressed import packing
from ..corpus.records import ArticleRecord, to_json
from ..corpus.whole import whole_file

if TYPE_CHECKING:
    from rich.console import Console

PLAIN_WIDTH = 140  # of tables that go to a file or pipe, where nobody says how wide they may be


class Writer(Protocol):
    """Takes records one by one."""

    def add(self, record: ArticleRecord) -> None:
        """Write one record."""

    def close(self) -> None:
        """Write what stands at the end."""


class JsonLines:
    """One record a line, flushed at once, so that a reader further down sees it."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out

    def add(self, record: ArticleRecord) -> None:
        """Write one line."""
        self.out.write(json_line(record))
        self.out.flush()

    def close(self) -> None:
        """Nothing stands at the end."""


def json_line(record: ArticleRecord) -> bytes:
    """Write a record as one line."""
    return to_json(record).encode() + b"\n"


class JsonArray:
    """One array of all records, closed even when the run is interrupted."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out
        self.between = b"[\n"

    def add(self, record: ArticleRecord) -> None:
        """Write one element."""
        self.out.write(self.between + to_json(record).encode())
        self.between = b",\n"

    def close(self) -> None:
        """Close the array."""
        self.out.write(b"[]\n" if self.between == b"[\n" else b"\n]\n")
        self.out.flush()


class Tables:
    """A heading and a table for each article, and a line of totals."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.articles = self.events = 0

    def add(self, record: ArticleRecord) -> None:
        """Draw one article."""
        from rich.text import Text

        from ..view.safe import clean
        from ..view.terminal import events_view

        facts = [str(fact) for fact in (record.title, record.published, record.source) if fact]
        heading = Text.assemble((clean(str(record.id)), "bold"), *(f" · {clean(fact)}" for fact in facts))
        self.console.print(heading)
        self.articles += 1
        if record.error is not None:
            self.console.print(Text(clean(f"  {record.error.type}: {record.error.message}"), style="red"))
        elif not record.events:
            self.console.print(Text("  no events", style="dim"))
        else:
            self.events += len(record.events)
            self.console.print(events_view(record.events, self.console.width))
        self.console.print()

    def close(self) -> None:
        """Draw the totals."""
        events = "1 event" if self.events == 1 else f"{self.events} events"
        articles = "1 article" if self.articles == 1 else f"{self.articles} articles"
        self.console.print(f"{events} in {articles}", style="dim", highlight=False)


@contextmanager
def open_output(path: str | None) -> Iterator[BinaryIO]:
    """Open standard output, or a file that takes its name only when all is written.

    A name ending in ``.gz`` or ``.zst`` is compressed. Devices and pipes are written as they are.
    """
    if path is None:
        yield sys.stdout.buffer
    elif Path(path).exists() and not Path(path).is_file():
        with Path(path).open("wb") as out:
            yield out
    else:
        with _writable(Path(path).resolve()) as raw, packing(raw, path) as out:
            yield out


@contextmanager
def _writable(path: Path) -> Iterator[BinaryIO]:
    """Open a file by ``whole_file``, and tell of one that cannot be made as of a wrong call."""
    with ExitStack() as stack:
        try:
            out = stack.enter_context(whole_file(path))
        except OSError as error:
            raise click.FileError(str(path), error.strerror or str(error)) from None
        yield out


def table_writer(out: BinaryIO | None) -> Tables:
    """Give a writer of tables for ``out``, or for standard output with the width and colours it has."""
    from rich.console import Console

    if out is not None:
        return Tables(Console(file=io.TextIOWrapper(out, "utf-8", write_through=True), width=PLAIN_WIDTH))
    return Tables(stdout_console())


def stdout_console() -> Console:
    """Give a console on standard output that never fails for a letter its encoding lacks."""
    from rich.console import Console

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    wide = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PLAIN_WIDTH
    return Console(width=wide)


def writer_for(form: str, out: BinaryIO, to_file: bool) -> Writer:
    """Choose the writer of a format; ``auto`` is a table for a terminal's reader and JSON Lines otherwise."""
    if form == "auto":
        form = "table" if not to_file and sys.stdout.isatty() else "jsonl"
    if form == "table":
        return table_writer(out if to_file else None)
    kinds: dict[str, Callable[[BinaryIO], Writer]] = {"jsonl": JsonLines, "json": JsonArray}
    return kinds[form](out)

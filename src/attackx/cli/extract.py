"""``attackx extract``: events out of articles."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click

from ..errors import DataError, MissingExtraError
from .inputs import STDIN, Article, Defaults, Reader
from .options import about_article

if TYPE_CHECKING:
    from .. import Pipeline
    from .records import ArticleRecord

FEW = 5  # articles that need no progress bar

HELP = """Read attack events out of articles.

PATHS are text files, folders (all .txt in them, in order of their names), JSON Lines (.jsonl, .ndjson, also .gz) with
the fields id, text, title, published and source, or - for standard input. Every article gives one record, with an
empty list where it tells of no attack; one that cannot be read gives a record with the error, and the run goes on.
"""

EPILOG = """\b
Examples:
  attackx extract seeds/*.txt                            a table on a terminal
  attackx extract report.txt --published 2024-03-08      "Friday" becomes a date
  attackx extract archive/ -o events.jsonl               a folder into JSON Lines
  attackx extract news.jsonl.gz | jq .events[].target    JSON Lines into a pipe
  pbpaste | attackx extract --format table               from the clipboard

\b
Exit status: 0 all read, 1 some article failed, 2 wrong call, 130 interrupted.
"""


@click.command("extract", help=HELP, epilog=EPILOG, short_help="Read attack events out of articles.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["auto", "table", "jsonl", "json"]),
    default="auto",
    show_default=True,
    help="auto is a table on a terminal and JSON Lines otherwise.",
)
@click.option(
    "--from",
    "kind",
    type=click.Choice(["auto", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help="What the inputs are; auto goes by their names, standard input is text.",
)
@about_article
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write here; the file appears when all is done. FILE.gz is compressed.",
)
@click.option("--with-text", is_flag=True, help="Put the text in its record, for those who follow the offsets.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str,
    kind: str,
    published: date | None,
    title: str | None,
    source: str | None,
    encoding: str | None,
    output: str | None,
    with_text: bool,
) -> None:
    """Read, extract, write."""
    reader = Reader(inputs_or_stdin(paths), kind, Defaults(title, published, source, encoding))
    if title is not None and not reader.single:
        raise click.UsageError("--title is for a single text; several articles have their titles in JSON Lines")
    done, failed = _run(reader, form, output, with_text)
    if failed:
        click.echo(f"{failed} of {done} articles failed", err=True)
        ctx.exit(1)


def inputs_or_stdin(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Give the paths, or standard input where none is named and something is piped in."""
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name a file or folder, or pipe a text in")
    return (STDIN,)


def _run(reader: Reader, form: str, output: str | None, with_text: bool) -> tuple[int, int]:
    from .. import Pipeline
    from .outputs import open_output, writer_for

    pipeline = Pipeline()
    done = failed = 0
    with ExitStack() as stack:
        writer = writer_for(form, stack.enter_context(open_output(output)), output is not None)
        stack.callback(writer.close)
        for article in _with_progress(reader, output is not None):
            record = _record(article, pipeline, with_text)
            writer.add(record)
            done += 1
            failed += record.error is not None
    return done, failed


def _record(article: Article, pipeline: Pipeline, with_text: bool) -> ArticleRecord:
    from .records import ArticleRecord, Failure

    about: dict[str, Any] = {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "published": None if article.published is None else str(article.published),
        "source": article.source,
        "pipeline": f"{pipeline.name} {pipeline.version}",
    }
    try:
        if article.error is not None:
            raise article.error
        events = pipeline.extract(article.text, title=article.title, published=article.published, source=article.source)
    except (DataError, MissingExtraError):
        raise  # no article's fault, and every one would meet it
    except Exception as error:  # one article must not end a run over an archive
        return ArticleRecord(**about, error=Failure(type=type(error).__name__, message=str(error)))
    return ArticleRecord(**about, text=article.text if with_text else None, events=tuple(events))


def _with_progress(reader: Reader, to_file: bool) -> Iterator[Article]:
    """Pass the articles on, with a bar on the terminal once there are more than a few."""
    on_terminal = sys.stderr.isatty()
    results_elsewhere = to_file or not sys.stdout.isatty()
    if reader.total is None or not (on_terminal and results_elsewhere):
        yield from reader
        return
    articles = iter(reader)
    yield from islice(articles, FEW)
    upcoming = next(articles, None)
    if upcoming is None:
        return
    with click.progressbar(length=reader.total, label="Extracting", file=sys.stderr) as bar:
        for article in chain([upcoming], articles):
            bar.update(max(0, reader.position - bar.pos))
            yield article
        bar.update(max(0, reader.total - bar.pos))

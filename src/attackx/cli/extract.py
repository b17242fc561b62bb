"""``attackx extract``: events out of articles."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..corpus.readers import FIELDS, STDIN, Kind, Options, Reader
from ..errors import InputValueError
from .archive import BATCH, Archive, LineTask, Models, RecordTask, form_of, refuse_own_input, with_progress
from .options import about_article, models, output_form, record_columns, say
from .own import Own, own_files

HELP = """Read attack events out of articles.

PATHS are text files, folders (all .txt in them, in order of their names), JSON Lines (.jsonl, .ndjson), CSV or Parquet
with the fields id, text, title, published and source, or - for standard input; all but that also as .gz or .zst. Every
article gives one record, with an empty list where it tells of no attack. One that cannot be read gives a record with
the error, with -o a line of FILE.errors.jsonl, and the run goes on.
"""

EPILOG = """\b
Examples:
  attackx extract seeds/*.txt                            a table on a terminal
  attackx extract report.txt --published 2024-03-08      "Friday" becomes a date
  attackx extract archive/ -o events.jsonl               a folder into JSON Lines
  attackx extract news.jsonl.gz | jq .events[].target    JSON Lines into a pipe
  attackx extract news.csv -o events.parquet --workers 4 --text-column body
  attackx extract archive/ -o events.jsonl --resume      go on where a run was ended
  attackx extract report.txt --lexicon my_bases.toml --rules my_rules.toml
  attackx extract report.txt --segmenter stanza --ner camel   models too: "attackx models"
  pbpaste | attackx extract --format table               from the clipboard

\b
Exit status: 0 all read, 1 some article failed, 2 wrong call, 130 interrupted.
"""


@click.command("extract", help=HELP, epilog=EPILOG, short_help="Read attack events out of articles.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, allow_dash=True))
@output_form("table", "jsonl", "json")
@click.option(
    "--from",
    "kind",
    type=click.Choice(["auto", "text", "jsonl", "csv", "parquet"]),
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
    help="Write here, as .csv, .parquet or else JSON Lines; the file appears when all is done. .gz, .zst: compressed.",
)
@click.option("--with-text", is_flag=True, help="Put the text in its record, for those who follow the offsets.")
@own_files
@record_columns
@models
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read.")
@click.option("--max-chars", type=click.IntRange(min=1), metavar="N", help="Refuse articles of more characters.")
@click.option("--resume", is_flag=True, help="Go on with an output that an ended run has left; needs -o.")
@click.option("--bom", is_flag=True, help="Begin a CSV output with a byte order mark, which Excel wants.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    kind: Kind,
    published: date | None,
    title: str | None,
    source: str | None,
    encoding: str | None,
    output: str | None,
    with_text: bool,
    segmenter: str,
    ner: tuple[str, ...],
    morphology: str | None,
    device: str,
    workers: int,
    max_chars: int | None,
    resume: bool,
    bom: bool,
    lexicons: tuple[str, ...],
    rules: tuple[str, ...],
    **columns: str,
) -> None:
    """Read, extract, write."""
    named = {field: columns[f"{field}_column"] for field in FIELDS}
    options = Options(title, published, source, encoding, named)
    paths = inputs_or_stdin(paths)
    try:
        reader = Reader(paths, kind, options)
        reader.check()
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    if title is not None and not reader.single:
        raise click.UsageError("--title is for a single text; several articles have their titles in JSON Lines")
    own = Own(lexicons, rules)
    own.check()
    chosen = Models(segmenter, ner, device, max_chars, morphology)
    by_models = chosen.deciding()
    task = RecordTask(options, with_text, chosen, own)
    if output is not None and form in ("auto", "jsonl") and not _is_device(output):
        lines = LineTask(task, form_of(output) if form == "auto" else "jsonl")
        if bom and lines.form != "csv":
            raise click.UsageError("--bom is for CSV; write to a file that ends in .csv")
        about = {**by_models, **_deciding(options, kind, task, lines.form, bom)}
        failed = _to_file(reader, Archive(paths, Path(output), lines, about, workers, resume, bom))
    elif resume or bom:
        raise click.UsageError("--resume and --bom are for JSON Lines, CSV and Parquet in a file; name it by -o")
    else:
        failed = _to_stream(reader, task, form, output, workers)
    if failed:
        ctx.exit(1)


def inputs_or_stdin(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Give the paths, or standard input where none is named and something is piped in."""
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name a file or folder, or pipe a text in")
    return (STDIN,)


def _is_device(output: str) -> bool:
    return Path(output).exists() and not Path(output).is_file()


def _deciding(options: Options, kind: str, task: RecordTask, form: str, bom: bool) -> dict[str, str]:
    """What decides the output, apart from the inputs themselves."""
    from .. import __version__
    from ..knowledge import OwnFiles

    told: dict[str, Any] = {
        "attackx": __version__,
        "digest of the names and rules": OwnFiles(*task.own).knowledge()[:16],
        "format": form,
        "--from": kind,
        "--with-text": task.with_text,
        "--bom": bom,
        "--title": options.title,
        "--published": options.published,
        "--source": options.source,
        "--encoding": options.encoding,
        **{f"column of {field}": column for field, column in options.columns.items()},
    }
    return {name: str(value) for name, value in told.items()}


def _to_file(reader: Reader, archive: Archive) -> int:
    refuse_own_input(archive.output, archive.paths)
    try:
        counts, errors = archive.write(reader)
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    failed = f"{counts.failed} failed" + (f", see {errors}" if counts.failed else "")
    say(f"{counts.articles} articles, {counts.events} events, {failed}")
    return counts.failed


def _to_stream(reader: Reader, task: RecordTask, form: str, output: str | None, workers: int) -> int:
    from ..corpus.workers import ordered
    from .outputs import open_output, writer_for

    done = failed = 0
    with ExitStack() as stack:
        writer = writer_for(form, stack.enter_context(open_output(output)), output is not None)
        stack.callback(writer.close)
        outcomes = stack.enter_context(closing(ordered(task, reader, workers, BATCH)))
        results = with_progress(outcomes, reader, to_file=output is not None)
        for record, failure in stack.enter_context(closing(results)):
            writer.add(record)
            done += 1
            failed += failure is not None
    if failed:
        say(f"{failed} of {done} articles failed")
    return failed

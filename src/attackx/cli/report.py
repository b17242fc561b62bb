"""``attackx report``: the events of many articles as one page for a browser."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from ..corpus.failures import UnreadableError
from ..corpus.readers import FIELDS, STDIN, Options, Reader, load
from ..errors import InputValueError
from .archive import refuse_own_input
from .options import events_files, known_encoding, record_columns, records_of, say

if TYPE_CHECKING:
    from ..corpus.records import ArticleRecord

HELP = """Write the events of many articles as one HTML page that opens in any browser, without a network.

EVENTS are files that `attackx extract -o events.jsonl` wrote, or - for standard input. The page has a table to sort and
filter, a timeline, a map, counts, and for each event who says what and the article with its words marked. The articles
are in it when EVENTS was written with --with-text, or when --texts names them.
"""

EPILOG = """\b
Examples:
  attackx extract archive/ --with-text -o events.jsonl
  attackx report events.jsonl                            writes events.html
  attackx report events.jsonl -o report.html --open      and shows it
  attackx report events.jsonl --texts archive/ --lang en
  attackx report 2023.jsonl 2024.jsonl -o both.html
  attackx extract seeds/ --with-text --format jsonl | attackx report - -o seeds.html
"""


@click.command("report", help=HELP, epilog=EPILOG, short_help="Write the events as a page for a browser.")
@events_files
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="PAGE",
    help="Write here; by default beside EVENTS, with the ending .html.",
)
@click.option(
    "--texts",
    multiple=True,
    type=click.Path(exists=True),
    metavar="PATH",
    help="The articles that the events were read from, matched by their ids: files or folders, as for extract.",
)
@click.option("--title", metavar="TEXT", help="The heading of the page.")
@click.option("--lang", type=click.Choice(["ar", "en"]), default="ar", show_default=True, help="Language to begin in.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
@click.option(
    "--encoding", callback=known_encoding, metavar="NAME", help="Encoding of what --texts names, as for extract."
)
@record_columns
def command(
    events: tuple[str, ...],
    output: str | None,
    texts: tuple[str, ...],
    title: str | None,
    lang: Literal["ar", "en"],
    show: bool,
    encoding: str | None,
    **columns: str,
) -> None:
    """Read, write, tell where."""
    from ..view.report import report

    path = _output(events, output)
    records = list(records_of(events))
    if texts:
        named = {field: columns[f"{field}_column"] for field in FIELDS}
        records = with_texts(records, texts, Options(encoding=encoding, columns=named))
    try:
        report(records, path, title=title, language=lang)
    except OSError as error:
        raise click.FileError(str(path), error.strerror or str(error)) from None
    click.echo(str(path))
    _tell(records)
    if show:
        click.launch(str(path))


def _output(events: tuple[str, ...], output: str | None) -> Path:
    if output is None and events[0] == STDIN:
        raise click.UsageError("name the page by -o; standard input has no name to go by")
    first = Path(events[0])
    path = Path(output) if output else first.with_name(f"{first.name.partition('.')[0] or 'report'}.html")
    refuse_own_input(path, events)
    return path


def with_texts(records: list[ArticleRecord], paths: tuple[str, ...], options: Options) -> list[ArticleRecord]:
    """Give the records the texts of the articles that have their ids."""
    lacking = {record.id for record in records if record.text is None}
    found = dict(_texts(paths, options, lacking))
    return [
        record if record.text is not None else record.model_copy(update={"text": found.get(record.id)})
        for record in records
    ]


def _texts(paths: tuple[str, ...], options: Options, wanted: set[str | int]) -> Iterator[tuple[str | int, str]]:
    try:
        reader = Reader(paths, "auto", options)
        reader.check()
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    for raw in reader:
        try:
            article = load(raw, options)
        except UnreadableError as error:
            say(f"passed over: {error}")
            continue
        if article.id is not None and article.id in wanted:
            yield article.id, article.text


def _tell(records: list[ArticleRecord]) -> None:
    telling = [record for record in records if record.events]
    lacking = sum(record.text is None for record in telling)
    events = sum(len(record.events or ()) for record in telling)
    failed = sum(record.error is not None for record in records)
    say(f"{events} events of {len(records)} articles" + (f", {failed} of which had failed" if failed else ""))
    if lacking:
        remedy = "name the articles by --texts, or extract with --with-text"
        say(f"{lacking} of {len(telling)} articles with events are without their text; {remedy}")

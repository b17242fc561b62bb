"""Options that several commands share, and the checks of their values."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from ..corpus.encodings import AUTO
from ..view.safe import clean

if TYPE_CHECKING:
    from ..corpus.records import ArticleRecord

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def say(message: str) -> None:
    """Tell the user something on standard error; names of files in it cannot steer the terminal."""
    click.echo(clean(message, lines=True), err=True)


def output_form(*forms: str) -> Decorator:
    """Add ``--format``: a table or JSON Lines by where the output goes, or one of these forms."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["auto", *forms]),
        default="auto",
        show_default=True,
        help="auto is a table on a terminal and JSON Lines otherwise.",
    )


def read_date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    """Read a date, or a date with a time, as ISO 8601 writes it."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value) if len(value) == len("2024-03-08") else datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as 2024-03-08 or 2024-03-08T14:30") from None


def known_encoding(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Check that text can be decoded with an encoding of this name."""
    if value is None or value == AUTO:
        return value
    try:
        b" ".decode(value, "ignore")
    except (LookupError, ValueError):
        known = "auto, utf-8, windows-1256, iso-8859-6, utf-16"
        raise click.BadParameter(f"{value!r} is no text encoding; known ones are {known}") from None
    return value


_ABOUT_ARTICLE: tuple[Decorator, ...] = (
    click.option(
        "--published",
        callback=read_date,
        metavar="DATE",
        help='Day of publication: "today" and "Friday" count from it.',
    ),
    click.option("--title", metavar="TEXT", help="Title of the article, read as text of its own."),
    click.option("--source", metavar="NAME", help="The outlet that published it."),
    click.option(
        "--encoding",
        callback=known_encoding,
        metavar="NAME",
        help="Encoding of the inputs, auto for what each looks like; by default UTF-8, or what a byte order mark says.",
    ),
)


def about_article(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that tell what a text itself does not: date, title, outlet and encoding."""
    for option in reversed(_ABOUT_ARTICLE):
        command = option(command)
    return command


def record_columns(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how the fields of records are called."""
    for field in ("source", "id", "published", "title", "text"):
        option = "date" if field == "published" else field
        command = click.option(
            f"--{option}-column",
            f"{field}_column",
            default=field,
            show_default=True,
            metavar="NAME",
            help=f"The field of JSON Lines, CSV or Parquet that holds the {option}.",
        )(command)
    return command


def events_files(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument that names files of records; ``records_of`` reads them."""
    return click.argument(
        "events", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, allow_dash=True)
    )(command)


def records_of(paths: Sequence[str]) -> Iterator[ArticleRecord]:
    """Read the records of files, or of standard input for ``-``, one after the other."""
    from ..corpus.records import read_records, records_in  # noqa: PLC0415 (so that "attackx --help" is quick)

    for path in paths:
        yield from records_in(sys.stdin.buffer, "stdin") if path == "-" else read_records(path)


_MODELS: tuple[Decorator, ...] = (
    click.option(
        "--segmenter",
        default="rules",
        show_default=True,
        metavar="NAME",
        help="What splits sentences: rules, stanza, or the folder of a stanza model.",
    ),
    click.option(
        "--ner",
        multiple=True,
        metavar="NAME",
        help="A model that finds names beside the lists: stanza, camel, or a folder. Can be given again.",
    ),
    click.option(
        "--morphology",
        metavar="NAME",
        help="A database of camel-tools' that tells passive verbs and duals: calima-msa-r13.",
    ),
    click.option("--device", default="cpu", show_default=True, metavar="NAME", help="Where models run: cpu or cuda."),
)


def models(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose models."""
    for option in reversed(_MODELS):
        command = option(command)
    return command

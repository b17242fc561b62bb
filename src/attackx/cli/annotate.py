"""``attackx annotate``: events into annotation tools and back."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from ..errors import InputValueError
from .options import events_files, records_of, say

if TYPE_CHECKING:
    from ..corpus.records import ArticleRecord

EPILOG = """\b
Examples:
  attackx extract articles/ -o events.jsonl --with-text
  attackx annotate export events.jsonl -o tasks.json
  attackx annotate config > interface.xml
  attackx annotate import project-export.json -o gold.jsonl --gold
  attackx evaluate gold.jsonl
"""
EXPORT_HELP = """Write events as tasks for Label Studio, or as a folder of brat standoff.

EVENTS are files that `attackx extract -o events.jsonl --with-text` wrote. Each article becomes a task whose prediction
marks the words of each value; annotators correct it there.
"""
EXPORT_EPILOG = """\b
Examples:
  attackx annotate export events.jsonl -o tasks.json
  attackx annotate export events.jsonl -o brat-data/ --to brat
"""
IMPORT_HELP = """Read events back from Label Studio's JSON export, or from a folder of brat standoff.

An event that nobody touched comes back as it was; any other is read from its marks.
"""
IMPORT_EPILOG = """\b
Examples:
  attackx annotate import project-export.json -o corrected.jsonl
  attackx annotate import brat-data/ -o gold.jsonl --gold
"""
CONFIG_HELP = """Print the labelling interface for Label Studio.

Paste it under Settings, Labeling Interface, Code. A folder for brat has its annotation.conf already.
"""
CONFIG_EPILOG = """\b
Example:
  attackx annotate config > interface.xml
"""


@click.group("annotate", epilog=EPILOG, short_help="Exchange events with annotation tools.")
def command() -> None:
    """Exchange events with Label Studio and brat, so that people can correct them."""


@command.command("export", help=EXPORT_HELP, epilog=EXPORT_EPILOG, short_help="Write tasks for annotators.")
@events_files
@click.option(
    "-o", "--output", type=click.Path(), metavar="PATH", required=True, help="A file, or for brat a new folder."
)
@click.option(
    "--to",
    "tool",
    type=click.Choice(["label-studio", "brat"]),
    default="label-studio",
    show_default=True,
    help="The tool.",
)
def export(events: tuple[str, ...], output: str, tool: Literal["label-studio", "brat"]) -> None:
    """Read, convert, write."""
    from ..annotate import to_label_studio, write_brat
    from .archive import refuse_own_input
    from .outputs import open_output

    refuse_own_input(Path(output), events)
    try:
        if tool == "brat":
            count = write_brat(records_of(events), output)
        else:
            tasks = [to_label_studio(record) for record in records_of(events)]
            count = len(tasks)
            with open_output(output) as out:
                out.write(json.dumps(tasks, indent=1).encode())
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    say(f"{count} {'article' if count == 1 else 'articles'} for {tool}")


@command.command("import", help=IMPORT_HELP, epilog=IMPORT_EPILOG, short_help="Read corrected events back.")
@click.argument("annotations", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write here; else to standard output."
)
@click.option(
    "--gold", is_flag=True, help="In the form of annotated articles, which `attackx evaluate` scores against."
)
def import_(annotations: tuple[str, ...], output: str | None, gold: bool) -> None:
    """Read, convert, write."""
    from ..annotate import to_gold
    from ..corpus.records import to_json
    from .archive import refuse_own_input
    from .outputs import open_output

    if output is not None:
        refuse_own_input(Path(output), annotations)
    with open_output(output) as out:
        for record in _records(annotations):
            line = json.dumps(to_gold(record)) if gold else to_json(record)
            out.write(line.encode() + b"\n")


def _records(paths: Sequence[str]) -> Iterator[ArticleRecord]:
    from ..annotate import read_brat, read_label_studio

    for path in paths:
        yield from read_brat(path) if Path(path).is_dir() else read_label_studio(path)


@command.command("config", help=CONFIG_HELP, epilog=CONFIG_EPILOG, short_help="Print Label Studio's interface.")
def config() -> None:
    """Print the XML."""
    from ..annotate import label_config

    click.echo(label_config(), nl=False)

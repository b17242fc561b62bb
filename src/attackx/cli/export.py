"""``attackx export``: events into tables for spreadsheets, data programs and maps."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InputValueError
from .options import events_files, records_of, say

if TYPE_CHECKING:
    from ..export.files import TableName

HELP = """Write events into a table for other programs.

EVENTS are files that `attackx extract -o events.jsonl` wrote, or - for standard input. The ending of the output says
what it is: .csv for spreadsheets (also .csv.gz), .parquet for data programs, .geojson for maps.
"""

EPILOG = """\b
Examples:
  attackx export events.jsonl -o events.csv --bom            for Excel
  attackx export events.jsonl -o statements.csv --table reports
  attackx export events.jsonl -o acled.csv --table acled     in ACLED's columns
  attackx export events.jsonl -o events.geojson              for QGIS and other maps
  attackx export 2023.jsonl 2024.jsonl -o events.parquet

\b
docs/tables.md tells the columns. Exit status: 0 all written, 1 articles had failed and are not in it, 2 wrong call.
"""


@click.command("export", help=HELP, epilog=EPILOG, short_help="Write events as CSV, Parquet or GeoJSON.")
@events_files
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    required=True,
    help="Write here, as .csv, .parquet or .geojson; the file appears when all is done.",
)
@click.option(
    "--table",
    type=click.Choice(["events", "reports", "acled"]),
    default="events",
    show_default=True,
    help="A row an event, a row a single statement, or events in ACLED's columns.",
)
@click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, which Excel wants.")
@click.pass_context
def command(ctx: click.Context, /, events: tuple[str, ...], output: str, table: TableName, bom: bool) -> None:
    """Read, convert, write."""
    from ..export import write
    from .archive import refuse_own_input

    refuse_own_input(Path(output), events)
    try:
        done = write(records_of(events), output, table=table, bom=bom)
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    failed = "" if not done.failed else f", {done.failed} articles had failed and are not in {output}"
    say(f"{done.events} events of {done.articles} articles{failed}")
    if done.failed:
        ctx.exit(1)

"""``attackx plot``: pictures of events."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from ..errors import InputValueError
from .options import events_files, records_of, say

HELP = """Draw events: over time, on a map, or by who is said to have done it.

EVENTS are files that `attackx extract -o events.jsonl` wrote, or - for standard input. The ending of the output says
what it is: .png, .svg, .pdf, or .json for the Vega-Lite specification. Needs the extra `plot`.
"""

EPILOG = """\b
Examples:
  attackx plot timeline events.jsonl -o timeline.png
  attackx plot map events.jsonl -o map.svg
  attackx plot map events.jsonl -o iraq.png --extent 38 29 49 38
  attackx plot perpetrators events.jsonl -o who.png --language ar
"""


@click.command("plot", help=HELP, epilog=EPILOG, short_help="Draw events over time, on a map, or by doer.")
@click.argument("picture", type=click.Choice(["timeline", "map", "perpetrators"]))
@events_files
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", required=True, help="Write the picture here."
)
@click.option(
    "--language", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Of labels; names stay Arabic."
)
@click.option("--background", is_flag=True, help="Draw incidents too that an article only recalls.")
@click.option(
    "--unit",
    type=click.Choice(["auto", "day", "month", "year"]),
    default="auto",
    show_default=True,
    help="Of a bar of the timeline.",
)
@click.option(
    "--extent",
    type=(float, float, float, float),
    metavar="WEST SOUTH EAST NORTH",
    help="What the map shows, in degrees; by default all points.",
)
def command(
    picture: str,
    events: tuple[str, ...],
    output: str,
    language: Literal["en", "ar"],
    background: bool,
    unit: Literal["auto", "day", "month", "year"],
    extent: tuple[float, float, float, float] | None,
) -> None:
    """Read, draw, save."""
    from .. import plot
    from .archive import refuse_own_input

    refuse_own_input(Path(output), events)
    found = list(records_of(events))
    records = [record for record in found if record.error is None]
    try:
        if picture == "map":
            chart = plot.map(records, extent=extent, background=background, language=language)
        elif picture == "timeline":
            chart = plot.timeline(records, unit=unit, background=background, language=language)
        else:
            chart = plot.by_perpetrator(records, background=background, language=language)
        plot.save(chart, output)
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    if len(records) < len(found):
        say(f"{len(found) - len(records)} of {len(found)} articles had failed and are not in {output}")

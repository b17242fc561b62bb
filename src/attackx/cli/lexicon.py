"""``attackx lexicon``: what the lists of names hold."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .options import output_form
from .own import lexicon_of, own_lexicon

if TYPE_CHECKING:
    from ..lexicon import Entry

SEARCH_HELP = """Find the targets, doers, sources, places, countries and weapons that are known by a name.

WORD is Arabic in any spelling, a part of a name, an id, or English words of the description.
"""

SEARCH_EPILOG = """\b
Examples:
  attackx lexicon search "عين الأسد"
  attackx lexicon search reuters
  attackx lexicon search مطار --limit 50 --format jsonl
  attackx lexicon search الزيتون --lexicon my_bases.toml
"""


@click.group("lexicon", short_help="Look up known names.")
def command() -> None:
    """Look up the names that the pipeline knows."""


@command.command("search", help=SEARCH_HELP, epilog=SEARCH_EPILOG, short_help="Find what is known by a name.")
@click.argument("word")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Show at most so many.")
@output_form("table", "jsonl")
@own_lexicon
@click.pass_context
def search(ctx: click.Context, word: str, limit: int, form: str, lexicons: tuple[str, ...]) -> None:
    """Search and show."""
    found = lexicon_of(lexicons).search(word, limit)
    if not found:
        click.echo(f"Nothing is known by {word!r}; docs/rules.md tells how to add a name.", err=True)
        ctx.exit(1)
    if form == "table" or (form == "auto" and sys.stdout.isatty()):
        _table(found)
    else:
        _lines(found)


def _lines(found: Sequence[Entry]) -> None:
    import json
    from dataclasses import asdict

    for entry in found:
        line = json.dumps({**asdict(entry), "roles": sorted(entry.roles)}, ensure_ascii=False)
        sys.stdout.buffer.write(line.encode() + b"\n")


def _table(found: Sequence[Entry]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from ..view.terminal import Isolated
    from .outputs import stdout_console

    table = Table("name", "what", "where", "description", "id", box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for entry in found:
        where = " ".join(part for part in (entry.place or "", (entry.country and f"({entry.country})") or "") if part)
        table.add_row(
            Isolated(Text(entry.name, style="bold cyan")),
            Text((entry.type or entry.category).replace("_", " ")),
            Isolated(Text(where)),
            Text(entry.gloss),
            Text(entry.id, style="dim"),
        )
    stdout_console().print(table)

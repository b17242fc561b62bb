"""``attackx compare``: what changed between two runs."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..errors import AttackxError
from .options import records_of

if TYPE_CHECKING:
    from ..evaluate.compare import Change

HELP = """Tell what changed between two runs over the same articles.

BEFORE and AFTER are files that `attackx extract -o events.jsonl` wrote. Events are paired within each article and
compared slot by slot; what has no partner appeared or is gone.
"""

EPILOG = """\b
Examples:
  attackx compare monday.jsonl tuesday.jsonl
  attackx compare old.jsonl new.jsonl --slot target --slot injuries
  attackx compare old.jsonl new.jsonl --json > changes.jsonl

\b
Exit status: 0 nothing changed, 1 something did, 2 wrong call or a file that cannot be read.
"""


@click.command("compare", help=HELP, epilog=EPILOG, short_help="Tell what changed between two runs.")
@click.argument("before", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("after", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--slot", "slots", multiple=True, metavar="NAME", help="Only changes of this slot; may be given again.")
@click.option("--json", "as_json", is_flag=True, help="Print each change as a line of JSON.")
@click.pass_context
def command(ctx: click.Context, /, before: str, after: str, slots: tuple[str, ...], as_json: bool) -> None:
    """Read both, compare, print."""
    from ..evaluate.compare import SLOTS, compare

    unknown = sorted(set(slots).difference(SLOTS))
    if unknown:
        raise click.UsageError(f"no slot {unknown[0]!r}; there are {', '.join(SLOTS)}")
    try:
        found = [c for c in compare(records_of([before]), records_of([after])) if not slots or c.slot in slots]
    except AttackxError as error:
        raise click.UsageError(str(error)) from None
    _print_lines(found) if as_json else _print_table(found)
    if found:
        ctx.exit(1)


def _print_lines(changes: Sequence[Change]) -> None:
    import json

    from ..view.safe import escaped

    for change in changes:
        click.echo(escaped(json.dumps(change.to_dict(), ensure_ascii=False)).encode("utf-8", "backslashreplace"))


def _print_table(changes: Sequence[Change]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from ..evaluate.compare import summary
    from ..view.safe import clean
    from ..view.terminal import Isolated
    from .outputs import stdout_console

    if not changes:
        click.echo("no change")
        return
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False)
    for heading, ratio in (("article", 4), ("event", 5), ("what", 3), ("before", 5), ("after", 5)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for change in changes:
        cells = (str(change.article), change.event, change.slot or change.what, change.before, change.after)
        table.add_row(*(Isolated(Text(clean(cell))) for cell in cells))
    console = stdout_console()
    console.print(table)
    counts = ", ".join(f"{what}: {count}" for what, count in summary(changes).items())
    articles = len({change.article for change in changes})
    differ = "1 article differs" if articles == 1 else f"{articles} articles differ"
    console.print(f"\n{differ}; {clean(counts)}", highlight=False)

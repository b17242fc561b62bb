"""``attackx rules``: the rules that are in use, and whether a rule file does what it says."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click

from .options import output_form
from .own import lexicon_of, own_lexicon

LIST_HELP = """List rules: slot, id, what it is about, and how many patterns and sentences it has.

FILES are rule files of your own; without one, the packaged rules are listed.
"""

LIST_EPILOG = """\b
Examples:
  attackx rules list
  attackx rules list --slot perpetrator
  attackx rules list my_rules.toml --format jsonl        patterns and sentences too
"""

TEST_HELP = """Hold the rules of FILES to their own sentences, and check what each pattern costs.

Every sentence of 'match' must be matched where its brackets stand, and none of 'no_match'. A pattern whose cost grows
faster than the sentence, or that the matcher gives up on, is told too.
"""

TEST_EPILOG = """\b
Examples:
  attackx rules test my_rules.toml
  attackx rules test my_rules.toml --lexicon my_bases.toml    sentences with names of your own

\b
Exit status: 0 all well, 1 a rule fails, 2 a file is refused.
"""

_FILES = click.Path(exists=True, dir_okay=False)


GROUP_EPILOG = """\b
Examples:
  attackx rules list --slot perpetrator
  attackx rules test my_rules.toml
"""


@click.group("rules", epilog=GROUP_EPILOG, short_help="List rules, test your own.")
def command() -> None:
    """List the rules that events are read by, and test rules of your own."""


@command.command("list", help=LIST_HELP, epilog=LIST_EPILOG, short_help="List the packaged rules or your own.")
@click.argument("files", nargs=-1, type=_FILES)
@click.option("--slot", metavar="NAME", help="Only the rules of this slot.")
@output_form("table", "jsonl")
def list_rules(files: tuple[str, ...], slot: str | None, form: str) -> None:
    """List."""
    from ..grammar.facts import FILES

    if slot is not None and slot not in FILES:
        raise click.BadParameter(f"{slot!r} is none of {', '.join(sorted(FILES))}", param_hint="'--slot'")
    rows = [row for row in _rows(files) if slot in (None, row["slot"])]
    if form == "table" or (form == "auto" and sys.stdout.isatty()):
        _table(rows)
    else:
        import json

        for row in rows:
            sys.stdout.buffer.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def _rows(files: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Give the rules as they are written, with their file, line and slot."""
    from ..datafiles import package_toml, read_toml
    from ..grammar.facts import FILES

    _checked(files)
    found = (
        map(read_toml, map(Path, files))
        if files
        else (package_toml("grammar", "rules", f"{name}.toml") for name in FILES.values())
    )
    for file in found:
        for row, line in zip_longest(file.data["rule"], file.lines("rule")):
            yield {"file": file.name, "line": line, "slot": file.data["slot"], **row}


def _table(rows: list[dict[str, Any]]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from ..view.safe import clean
    from .outputs import stdout_console

    table = Table("slot", "id", "about", "patterns", "sentences", box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for row in rows:
        sentences = len(row["match"]) + len(row.get("no_match", ()))
        about = (row["slot"], row["id"], row.get("gloss", ""), str(len(row["patterns"])), str(sentences))
        table.add_row(*(Text(clean(cell)) for cell in about))
    stdout_console().print(table)


@command.command("test", help=TEST_HELP, epilog=TEST_EPILOG, short_help="Run the sentences of your rules.")
@click.argument("files", nargs=-1, type=_FILES, required=True)
@own_lexicon
@click.pass_context
def test(ctx: click.Context, files: tuple[str, ...], lexicons: tuple[str, ...]) -> None:
    """Run the sentences, measure the patterns."""
    from ..grammar.cost import check_cost
    from ..grammar.examples import check_examples
    from ..grammar.facts import Grammar
    from ..tagging.tagger import Tagger
    from ..view.safe import clean

    rules = _checked(files)
    tagger, grammar = Tagger(lexicon_of(lexicons)), Grammar.default().extended(rules)
    wrong = 0
    for rule in rules:
        for fault in (*check_examples([rule], tagger, grammar), *check_cost([rule])):
            click.echo(clean(str(fault)))
            wrong += 1
        if not rule.no_match:
            click.echo(
                clean(f"{rule.where}: rule {rule.id!r} has no 'no_match'; add the nearest sentence it must leave")
            )
    sentences = sum(len(rule.match) + len(rule.no_match) for rule in rules)
    told = f"{len(rules)} rule{'s' * (len(rules) != 1)}, {sentences} sentences"
    click.echo(f"{told}: " + (f"{wrong} fault{'s' * (wrong != 1)}" if wrong else "all kept"), err=True)
    if wrong:
        ctx.exit(1)


def _checked(files: tuple[str, ...]) -> list[Any]:
    """Read rule files, and refuse a wrong one as a wrong call."""
    from ..errors import DataError
    from ..grammar.own import load_own

    try:
        return load_own(tuple(map(Path, files)))
    except DataError as error:
        raise click.UsageError(str(error)) from None

"""Help that teaches: every command tells what it does, with examples that it would accept."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

import click
import pytest
from click.testing import Result

from attackx.cli import COMMANDS, cli

from .calls import parse, put_inputs

Run = Callable[..., Result]
SUBCOMMANDS = [("lexicon", "search"), *(("annotate", name) for name in ("export", "import", "config"))]
SUBCOMMANDS += [("rules", name) for name in ("list", "test")]
PAGES = [(name,) for name in COMMANDS] + SUBCOMMANDS


def examples(page: str) -> list[list[str]]:
    """The arguments of each example call on a help page."""
    lines = [line for line in page.splitlines() if re.match(r"\s+(?:.*\| )?attackx ", line)]
    calls = [re.split(r"\s{3,}|\s[|>]\s", line[line.index("attackx ") :])[0] for line in lines]
    return [shlex.split(call)[1:] for call in calls]


def test_the_first_page_names_every_command(run: Run) -> None:
    page = run("--help").stdout
    assert all(re.search(rf"^  {name} +\w", page, re.MULTILINE) for name in COMMANDS)
    assert "Examples:" in page


@pytest.mark.parametrize("name", PAGES)
def test_every_option_is_described(run: Run, name: tuple[str, ...]) -> None:
    command: click.Command = cli
    for part in name:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), part)
        assert found is not None
        command = found
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert all(option.help for option in options)
    assert command.get_short_help_str()
    assert run(*name, "-h").stdout == run(*name, "--help").stdout


@pytest.mark.parametrize("name", [(), *(page for page in PAGES if page != ("lexicon",))])
def test_every_example_is_a_call_that_the_command_takes(run: Run, name: tuple[str, ...]) -> None:
    found = examples(run(*name, "--help").stdout)
    assert found
    for args in found:
        put_inputs(args)
        parse(args)

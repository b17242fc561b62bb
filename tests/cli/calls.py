"""Example calls parsed as the program would, without running anything."""

from __future__ import annotations

import re
from pathlib import Path

import click

from attackx.cli import cli


def parse(args: list[str]) -> None:
    """Raise what the program would say of a wrong call."""
    command: click.Command = cli
    parent = click.Context(cli, **cli.context_settings)
    while isinstance(command, click.Group):
        if not args or args[0].startswith("-"):
            break
        found = command.get_command(click.Context(command), args[0])
        assert found is not None, args
        command, args = found, args[1:]
    command.make_context("attackx", list(args), parent=None if command is cli else parent)


def put_inputs(args: list[str]) -> None:
    """Put files and folders where the call expects them, below the current folder."""
    for word in args:
        if word.endswith("/"):
            Path(word).mkdir(parents=True, exist_ok=True)
        elif re.search(r"\.(txt|jsonl?|toml|csv|parquet|gz|zst)$", word):
            Path(word).parent.mkdir(parents=True, exist_ok=True)
            Path(word).touch()

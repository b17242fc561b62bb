"""The command line of attackx: ``attackx extract``, ``explain`` and the others of ``COMMANDS``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from errno import ENOSPC
from importlib import import_module
from io import StringIO
from typing import Any

import click

from ..errors import AttackxError
from .options import say

COMMANDS = (
    "extract",
    "report",
    "explain",
    "export",
    "plot",
    "evaluate",
    "compare",
    "annotate",
    "lexicon",
    "rules",
    "schema",
    "models",
    "train",
)
INTERRUPTED = 130  # what shells report for SIGINT
PIPE_CLOSED = 141  # and for SIGPIPE

EPILOG = """\b
Examples:
  attackx extract report.txt --published 2024-03-08
  attackx extract articles.jsonl.gz -o events.jsonl
  attackx explain report.txt
"""


class LazyGroup(click.Group):
    """A group whose commands are modules of this package, imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command; each module calls its command ``command``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __name__).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and end quietly when the reader of its output has left."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _drop_output()
            ctx.exit(PIPE_CLOSED)


def _drop_output() -> None:
    """Send what the interpreter still flushes at its exit to nowhere, so that it does not raise again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(message: str) -> int:
    say(f"Error: {message}")
    return 1


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="attackx", prog_name="attackx")
def cli() -> None:
    """Read attack events out of Arabic news text.

    What was attacked, with what, when and where, how many were killed and hurt, who is said to have done it, and
    who says so; each value with the words it was read from.
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status.

    Args:
        args: the arguments without the program's name; by default those of the process.

    Returns:
        0 when all went well, 1 when something failed, 2 when the call was wrong, 130 after an interrupt.
    """
    try:
        status = cli.main(args=args, prog_name="attackx", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        shown = StringIO()
        error.show(shown)
        say(shown.getvalue().rstrip())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except OSError as error:
        _drop_output()
        return _failed(f"{error}; make room and call again" if error.errno == ENOSPC else str(error))
    except AttackxError as error:
        return _failed(str(error))
    return status if isinstance(status, int) else 0

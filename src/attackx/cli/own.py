"""Options for names and rules that the caller brings, and the pipeline that knows them."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from .options import Decorator

if TYPE_CHECKING:
    from .. import Lexicon, Pipeline


class Own(NamedTuple):
    """Files of names and of rules that the caller brings."""

    lexicons: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def pipeline(self) -> Pipeline:
        """Make the pipeline that knows them.

        Raises:
            DataError: for a file that is wrong.
        """
        from .. import Pipeline

        return Pipeline(lexicons=self.lexicons, rules=self.rules) if any(self) else Pipeline()

    def check(self) -> None:
        """Refuse a wrong file as a wrong call, before anything is read or written."""
        if any(self):
            from ..errors import DataError

            try:
                self.pipeline()
            except DataError as error:
                raise click.UsageError(str(error)) from None


def lexicon_of(paths: tuple[str, ...]) -> Lexicon:
    """Give the packaged lexicon with the caller's files over it, and refuse a wrong one as a wrong call."""
    from .. import Lexicon
    from ..errors import DataError

    try:
        return Lexicon.default().extended(paths) if paths else Lexicon.default()
    except DataError as error:
        raise click.UsageError(str(error)) from None


def _own(option: str, parameter: str, what: str) -> Decorator:
    return click.option(
        option,
        parameter,
        multiple=True,
        type=click.Path(exists=True, dir_okay=False),
        metavar="FILE",
        help=f"A file with {what} of your own, see docs/rules.md; may be given again.",
    )


own_lexicon = _own("--lexicon", "lexicons", "names")
own_rules = _own("--rules", "rules", "rules")


def own_files(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options for names and rules that the caller brings."""
    return own_lexicon(own_rules(command))

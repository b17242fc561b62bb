"""``attackx models``: which models of stanza and camel-tools are there, and fetching them."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import click

EPILOG = """\b
Examples:
  attackx models list                what is there, and what to run for the rest
  attackx models download stanza     sentences and names, into stanza's own folder
  attackx models download camel      names and morphology, into camel-tools' own folder
  attackx models path camel          where camel-tools keeps its data

Nothing but "download" reaches for the network.
"""
LIBRARY = click.Choice(["stanza", "camel"])


@click.group("models", epilog=EPILOG, short_help="List and fetch models of stanza and camel-tools.")
def command() -> None:
    """List, fetch and find the models that --segmenter, --ner and --morphology can use.

    They lie in the libraries' own folders (STANZA_RESOURCES_DIR and CAMELTOOLS_DATA move them), and are those that the
    libraries publish. A model of your own is made by "attackx train ner" and used by its folder.
    """


@command.command("list", epilog="\b\nExample:\n  attackx models list")
def list_models() -> None:
    """Tell of each model whether it is on this machine, under which name and version, or what to run for it."""
    from ..tagging.neural.download import OFFERS, state
    from ..tagging.neural.folders import Model

    for offer in OFFERS:
        found = state(offer)
        told = f"{found.label}\t{found.root}" if isinstance(found, Model) else f"not there: {found}"
        click.echo(f"{offer.use}\t{told}")


@command.command("download", epilog="\b\nExample:\n  attackx models download stanza camel")
@click.argument("libraries", nargs=-1, required=True, type=LIBRARY, metavar="stanza|camel...")
def fetch(libraries: tuple[str, ...]) -> None:
    """Fetch the Arabic models of a library by its own download code; what is there and current stays."""
    from ..tagging.neural.download import download

    for library in dict.fromkeys(libraries):
        for model in download(library, lambda line: click.echo(line, err=True)):
            click.echo(model.label)


@command.command("path", epilog="\b\nExample:\n  attackx models path stanza")
@click.argument("library", type=LIBRARY, metavar="stanza|camel")
def path(library: str) -> None:
    """Print the folder in which a library keeps its models."""
    from ..tagging.neural.download import root

    click.echo(root(library))

"""``attackx explain``: where the values of one article come from."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from ..corpus.failures import UnreadableError
from ..corpus.readers import Options, Reader, load
from .options import about_article
from .own import Own, own_files

if TYPE_CHECKING:
    from ..document import Document

HELP = """Tell for each value of an article's events the words it was read from and the rule that read it.

FILE is one text file, or - for standard input. A text without events tells which stage found nothing. On a terminal
the article comes first, with the words of each slot in their colour.
"""

EPILOG = """\b
Examples:
  attackx explain report.txt
  attackx explain report.txt --published 2024-03-08 --html report.html
  attackx explain report.txt --lexicon my_bases.toml --rules my_rules.toml
  echo "سقط صاروخان على القاعدة" | attackx explain -
"""


@click.command("explain", help=HELP, epilog=EPILOG, short_help="Tell where each value comes from.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@about_article
@own_files
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, writable=True),
    metavar="PAGE",
    help="Write the marked article as a page for a browser instead.",
)
def command(
    file: str,
    published: date | None,
    title: str | None,
    source: str | None,
    encoding: str | None,
    page: str | None,
    lexicons: tuple[str, ...],
    rules: tuple[str, ...],
) -> None:
    """Analyse and explain."""
    from .. import analyze

    own = Own(lexicons, rules)
    own.check()
    options = Options(title, published, source, encoding)
    try:
        article = load(next(iter(Reader((file,), "text", options))), options)
    except UnreadableError as error:
        raise click.ClickException(str(error)) from None
    read = own.pipeline().analyze if any(own) else analyze
    document = read(article.text, title=title, published=published, source=source)
    if page is not None:
        from ..view.html import document_page
        from .outputs import open_output

        html = document_page(document).encode("utf-8", "xmlcharrefreplace")
        with open_output(page) as out:
            out.write(html)
        return
    _show(document)


def _show(document: Document) -> None:
    from ..view.safe import clean

    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        from ..view.terminal import marked_text
        from .outputs import stdout_console

        console = stdout_console()
        console.print(marked_text(document))
        console.print()
    click.echo(clean(str(document.explain()), lines=True))

"""``attackx evaluate``: the pipeline's events against annotated ones."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .archive import refuse_own_input
from .options import say
from .own import Own, own_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..evaluate import Article, Interval
    from ..evaluate.records import Events

HELP = """Score the events of this installation against annotated articles.

GOLD is a JSON Lines file of articles with their text and annotated events. The score counts events that pair with an
annotated one and, slot by slot, the values of the pairs; the headline is the mean F1 of the five main slots.
"""

EPILOG = """\b
Examples:
  attackx evaluate fixtures/articles/seeds.jsonl
  attackx evaluate mine.jsonl --errors                   what was missed, what is false
  attackx evaluate mine.jsonl --html page.html           both side by side in the text, for a browser
  attackx evaluate mine.jsonl --predicted run.jsonl      score a run made elsewhere
  attackx evaluate mine.jsonl --json                     all figures for a program
  attackx evaluate mine.jsonl --rules my_rules.toml      with rules of your own
"""


@click.command("evaluate", help=HELP, epilog=EPILOG, short_help="Score the events against annotated articles.")
@click.argument("gold", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--predicted",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Score these events, in the form of GOLD, and extract nothing.",
)
@click.option("--errors", is_flag=True, help="List each difference on a line of tab-separated fields.")
@click.option("--intervals", is_flag=True, help="Add the range in which 95 % of resampled sets of articles lie.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="PAGE",
    help="Write a page with annotated and predicted events side by side.",
)
@own_files
def command(
    gold: str,
    predicted: str | None,
    errors: bool,
    intervals: bool,
    as_json: bool,
    page: Path | None,
    lexicons: tuple[str, ...],
    rules: tuple[str, ...],
) -> None:
    """Score and print."""
    import json

    from ..evaluate import bootstrap, differences, load_gold, predict, score
    from ..view.safe import clean

    own = Own(lexicons, rules)
    own.check()
    if page is not None:
        refuse_own_input(page, (gold, predicted) if predicted else (gold,))
    articles = load_gold(gold)
    if not articles:
        raise click.UsageError(f"{gold} holds no article")
    if predicted is None:
        from .. import extract

        found: Mapping[str, Events] = predict(articles, own.pipeline().extract if any(own) else extract)
    else:
        found = {name: article.events for name, article in load_gold(predicted).items()}
    scores = score(articles, found)
    ranges = bootstrap(articles, found) if intervals else None
    if page is not None:
        _write(page, articles, found, ranges)
    if as_json:
        click.echo(json.dumps(scores.to_dict(), indent=2))
        return
    click.echo(scores.table(ranges))
    if errors:
        click.echo()
        for difference in differences(articles, found):
            click.echo("\t".join(map(clean, str(difference).split("\t"))))


def _write(
    page: Path, articles: Mapping[str, Article], found: Mapping[str, Events], ranges: Mapping[str, Interval] | None
) -> None:
    from ..evaluate import side_by_side

    try:
        side_by_side(articles, found, page, intervals=ranges)
    except OSError as error:
        raise click.FileError(str(page), error.strerror or str(error)) from None
    say(f"wrote {page}")

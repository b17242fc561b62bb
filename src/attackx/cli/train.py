"""``attackx train``: recognisers of names from annotated articles."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..training import Trained

EPILOG = """\b
Examples:
  attackx train ner gold.jsonl -o model/
  attackx extract news.jsonl --ner model/
"""


@click.group("train", epilog=EPILOG, short_help="Train a recogniser on annotated articles.")
def command() -> None:
    """Train models of your own on articles that you have annotated."""


@command.command("ner", epilog="\b\nExample:\n  attackx train ner gold.jsonl -o model/ --steps 2000")
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("-o", "--output", required=True, type=click.Path(file_okay=False), metavar="FOLDER", help="The model.")
@click.option("--steps", type=click.IntRange(min=1), default=2000, show_default=True, help="Batches to learn from.")
@click.option("--size", type=click.IntRange(min=8), default=128, show_default=True, help="Of the hidden layers.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the random numbers.")
@click.option("--device", default="cpu", show_default=True, metavar="NAME", help="Where to train: cpu or cuda.")
def ner(gold: tuple[str, ...], output: str, steps: int, size: int, seed: int, device: str) -> None:
    """Train a stanza recogniser of targets, armed groups, outlets and bodies, places and weapons.

    GOLD is JSON Lines as for "attackx evaluate". Eight tenths of the articles are learnt from, one tenth chooses the
    best state, and one tenth, never seen in training, gives the score. No model is downloaded for it.
    """
    from ..errors import InputValueError
    from ..evaluate import load_gold
    from ..training import Plan, train_ner

    articles = [article for path in gold for article in load_gold(path).values()]
    try:
        plan = Plan(steps, seed, device, size)
        made = train_ner(articles, Path(output), plan, lambda line: click.echo(line, err=True))
    except InputValueError as error:
        raise click.UsageError(str(error)) from None
    options = f"--steps {steps} --size {size} --seed {seed} --device {device}"
    click.echo(f"command    attackx train ner {' '.join(gold)} -o {output} {options}")
    _tell(made)


def _tell(made: Trained) -> None:
    learnt, chose, held_out = made.articles
    click.echo(f"model      {made.label} in {made.folder}")
    click.echo(f"time       {made.seconds:.0f} s")
    click.echo(f"learnt     {made.names} names in {learnt} articles; {chose} articles chose the best state")
    click.echo(f"held out   F1 {made.f1:.3f} of whole names in {held_out} articles")
    for name, value in sorted(made.by_type.items()):
        click.echo(f"           F1 {value:.3f} {name}")
    click.echo(f"use        attackx extract articles.jsonl --ner {made.folder}")

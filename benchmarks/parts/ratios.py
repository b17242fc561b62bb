"""The pipeline, its stages that can run alone, and the peers, against one pass of ``\\w+`` over the same texts."""

from __future__ import annotations

import re
from pathlib import Path

from attackx import Pipeline
from attackx.grammar.facts import Grammar
from attackx.lexicon import Lexicon
from attackx.script.normalize import normalize
from attackx.script.sentences import split_sentences
from attackx.tagging.phrases import find_phrases
from attackx.tagging.quantities import find_quantities
from attackx.tagging.times import find_times, moment

from .clock import Work, fastest
from .corpus import Article, articles
from .peers import readers
from .table import Table

WORD = re.compile(r"\w+")
BASE = r"one `\w+` pass"


def measure(files: dict[str, Path], count: int, every: int, rounds: int) -> list[Table]:
    return [_measure(name, articles(path, count, every), rounds) for name, path in files.items()]


def _measure(name: str, texts: list[Article], rounds: int) -> Table:
    gated, full = Pipeline(), Pipeline(gated=False)
    events = [gated.extract(text, **more) for text, more in texts]
    same = [full.extract(text, **more) for text, more in texts] == events
    works: dict[str, Work] = {
        BASE: lambda: [WORD.findall(text) for text, _ in texts],
        "`extract`": lambda: [gated.extract(text, **more) for text, more in texts],
        "`analyze`": lambda: [gated.analyze(text, **more) for text, more in texts],
        "`extract`, not gated": lambda: [full.extract(text, **more) for text, more in texts],
    }
    for peer, read in readers().items():
        works[peer] = lambda read=read: [read(text) for text, _ in texts]  # type: ignore[misc]  # bound at once
    best = fastest(works | _alone(texts), rounds)
    megabytes = sum(len(text.encode()) for text, _ in texts) / 1e6
    rows = [
        (work, taken / len(texts) * 1e3, megabytes / taken, best[BASE] / taken, taken / best["`extract`"])
        for work, taken in best.items()
    ]
    grammar = Grammar.default()
    quiet = sum(not grammar.may_tell(normalize(text).text) for text, _ in texts)
    about = (
        f"{len(texts)} articles, {megabytes:.2f} MB, {sum(map(len, events))} events in {sum(map(bool, events))}"
        f" of them; {quiet} have no word of attack and are not read further. The same events, gated or not: {same}."
        f" Best of {rounds} interleaved rounds, processor time of one core."
    )
    return Table(f"ratios, {name}", about, ("work", "ms an article", "MB/s", "ratio to `\\w+`", "`extract` = 1"), rows)


def _alone(texts: list[Article]) -> dict[str, Work]:
    """Single stages over all of every text, which the pipeline itself never does."""
    forms = [(normalize(text), moment(more["published"])) for text, more in texts]
    lexicon, grammar = Lexicon.default(), Grammar.default()
    return {
        "normalise": lambda: [normalize(text) for text, _ in texts],
        "the gate": lambda: [grammar.may_tell(form.text) for form, _ in forms],
        "sentences": lambda: [split_sentences(form) for form, _ in forms],
        "names of the lexicon": lambda: [lexicon.find(form.text) for form, _ in forms],
        "descriptions": lambda: [find_phrases(form.text) for form, _ in forms],
        "quantities": lambda: [find_quantities(form.text) for form, _ in forms],
        "times": lambda: [find_times(form.text, day) for form, day in forms],
    }

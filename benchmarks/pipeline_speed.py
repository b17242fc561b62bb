"""Measure the whole pipeline against one pass of ``\\w+`` over the same text in the same run.

    python benchmarks/pipeline_speed.py CORPUS.jsonl.gz [CORPUS.jsonl.gz ...] [--articles 300] [--every 7] [--rounds 5]

A CORPUS is a gzipped file of JSON lines with ``text``, ``title`` and ``published``; every seventh article is taken, so
that one day or one desk does not make the figure. Rounds are interleaved and the best of each is quoted, in seconds
of this process. ``gated`` is the pipeline as it is; ``full`` looks for everything in every sentence, and must
give the same events.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attackx import Pipeline
from attackx.grammar.facts import Grammar
from attackx.script.normalize import normalize
from attackx.script.sentences import split_sentences

WORD = re.compile(r"\w+")
Article = tuple[str, dict[str, Any]]


def articles(path: Path, count: int, every: int) -> list[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in itertools.islice(lines, 0, count * every, every)]
    return [
        (r["text"], {"title": r["title"] or None, "published": r["published"][:10] if r["published"] else None})
        for r in records
    ]


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure(path: Path, given: argparse.Namespace) -> None:
    texts = articles(path, given.articles, given.every)
    gated, full, grammar = Pipeline(), Pipeline(gated=False), Grammar.default()
    forms = [normalize(text) for text, _ in texts]
    events = [gated.extract(text, **more) for text, more in texts]
    quiet = sum(not grammar.may_tell(form.text) for form in forms)
    size = sum(len(text) for text, _ in texts) / 1e6
    print(
        f"{path.name}: {len(texts)} articles, {size:.2f} million characters, {sum(map(len, events))} events in"
        f" {sum(map(bool, events))} articles; {quiet} texts need no reading\n"
    )
    work: dict[str, Callable[[], object]] = {
        r"one `\w+` pass": lambda: [WORD.findall(text) for text, _ in texts],
        "normalise": lambda: [normalize(text) for text, _ in texts],
        "the gate": lambda: [grammar.may_tell(form.text) for form in forms],
        "sentences": lambda: [split_sentences(form) for form in forms],
        "`extract`": lambda: [gated.extract(text, **more) for text, more in texts],
        "`analyze`": lambda: [gated.analyze(text, **more) for text, more in texts],
        "`extract`, not gated": lambda: [full.extract(text, **more) for text, more in texts],
    }
    best = dict.fromkeys(work, float("inf"))
    for _ in range(given.rounds):
        for name, run in work.items():
            best[name] = min(best[name], seconds(run))
    base = next(iter(best.values()))
    print("| work | ms an article | ratio to the `\\w+` pass |\n|---|---:|---:|")
    for name, taken in best.items():
        print(f"| {name} | {taken / len(texts) * 1e3:.2f} | {base / taken:.3f} |")
    print("\nThe same events, gated or not:", [full.extract(text, **more) for text, more in texts] == events, "\n")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("corpus", type=Path, nargs="+")
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--every", type=int, default=7)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    for path in given.corpus:
        measure(path, given)


if __name__ == "__main__":
    main()

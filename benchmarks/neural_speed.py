"""Articles per second of the rules alone and beside models.

    python benchmarks/neural_speed.py fixtures/articles/own.jsonl --ner model/ --ner camel --segmenter stanza

Each model is measured by itself, after a first article that loads it, in batches as ``extract_many`` makes them.
"""

from __future__ import annotations

import argparse
from time import perf_counter
from typing import Any

from attackx import Pipeline, extract_many
from attackx.evaluate import load_gold


def rate(articles: list[dict[str, Any]], **models: Any) -> float:
    """Read all articles once."""
    pipeline = Pipeline(**models)
    pipeline.extract("سقط صاروخان على قاعدة عين الأسد.")
    began = perf_counter()
    for _ in extract_many(articles, pipeline=pipeline):
        pass
    return len(articles) / (perf_counter() - began)


def main() -> None:
    """Print a line for the rules and one for each model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold")
    parser.add_argument("--ner", action="append", default=[])
    parser.add_argument("--segmenter", action="append", default=[])
    asked = parser.parse_args()
    articles = [{"text": a.text, "title": a.title} for a in load_gold(asked.gold).values()]
    print(f"{rate(articles):8.1f} articles/s  rules")
    for name in asked.segmenter:
        print(f"{rate(articles, segmenter=name):8.1f} articles/s  rules, sentences by {name}")
    for name in asked.ner:
        print(f"{rate(articles, recognizers=['lexicon', name]):8.1f} articles/s  rules, names by {name}")


if __name__ == "__main__":
    main()

"""Take each rule file, each list of names and each recogniser out in turn, and score what is left.

    python benchmarks/ablation.py [GOLD.jsonl ...] [--rules]

Without a file the annotated articles of ``fixtures/articles`` are scored together. The rows are Markdown: event F1 and
headline with the part taken out, and how much of each it had brought. ``--rules`` takes out every single rule instead
and lists those without which nothing falls: on these articles they earn nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from unittest.mock import patch

from attackx import Pipeline
from attackx.evaluate import Article, Scores, load_gold, predict, score
from attackx.grammar.facts import FILES, Grammar
from attackx.grammar.ruleset import RuleSet
from attackx.lexicon import Lexicon
from attackx.lexicon.model import CATEGORIES

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"
STAGES: dict[str, tuple[str, Callable[..., object]]] = {  # what it is called, and what stands in for it
    "descriptions": ("attackx.tagging.tagger.find_phrases", lambda *_: []),
    "quantities": ("attackx.tagging.tagger.find_quantities", lambda *_: []),
    "times": ("attackx.tagging.tagger.find_times", lambda *_: []),
    "words of two senses": ("attackx.pipeline.settle_senses", lambda forms: forms),
    "words that look like places": ("attackx.pipeline.without_lookalikes", lambda find, form: find),
    "homonyms by country": ("attackx.assembly.events.settle_homonyms", lambda *_: None),
    "names of bare heads": ("attackx.assembly.events._give_names", lambda *_: None),
    "names of two allies": ("attackx.assembly.parties.allies", lambda *_: None),
    "who is at war with whom": ("attackx.lexicon.wars.wars", lambda *_: ()),
}
Part = tuple[str, Pipeline, AbstractContextManager[object]]


def without(slot: str) -> Grammar:
    return Grammar({**Grammar.default().sets, slot: RuleSet([])})


def parts() -> Iterator[Part]:
    for slot, file in FILES.items():
        if slot != "attack":  # without a word of attack there is nothing
            yield f"`rules/{file}.toml`", Pipeline(grammar=without(slot)), nullcontext()
    for category in CATEGORIES:
        names = Lexicon(entry for entry in Lexicon.default() if entry.category != category)
        yield f"names: {category}", Pipeline(lexicon=names), nullcontext()
    for name, (function, instead) in STAGES.items():
        yield name, Pipeline(), patch(function, instead)


def single_rules() -> Iterator[Part]:
    sets = Grammar.default().sets
    for slot, rules in sets.items():
        for rule in rules.rules:
            rest = RuleSet([r for r in rules.rules if r is not rule])
            yield rule.id, Pipeline(grammar=Grammar({**sets, slot: rest})), nullcontext()


def measure(pipeline: Pipeline, gold: dict[str, Article]) -> Scores:
    return score(gold, predict(gold, pipeline.extract))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="*", type=Path, help="annotated articles; the fixtures by default")
    parser.add_argument("--rules", action="store_true", help="take out single rules, and list those that bring nothing")
    given = parser.parse_args()
    gold: dict[str, Article] = {}
    for path in given.gold or sorted(FIXTURES.glob("*.jsonl")):
        gold |= {f"{path.stem}/{name}": article for name, article in load_gold(path).items()}
    whole = measure(Pipeline(), gold)
    print(f"{len(gold)} articles\n")
    print("| without | event F1 | headline | brought: event F1 | headline |\n|---|---:|---:|---:|---:|")
    print(f"| nothing | {whole.event.f1:.3f} | {whole.headline:.3f} | | |", flush=True)
    for name, pipeline, taken in single_rules() if given.rules else parts():
        with taken:
            left = measure(pipeline, gold)
        event, headline = whole.event.f1 - left.event.f1, whole.headline - left.headline
        if not given.rules or (event <= 0 and headline <= 0):
            figures = f"{left.event.f1:.3f} | {left.headline:.3f} | {event:+.3f} | {headline:+.3f}"
            print(f"| {name} | {figures} |", flush=True)


if __name__ == "__main__":
    main()

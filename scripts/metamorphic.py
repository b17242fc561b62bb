"""Try every relation of ``tests/changes.py`` on every annotated article: how often tried, how often broken.

python scripts/metamorphic.py
python scripts/metamorphic.py --show                   with each broken one, reduced to the lines that show it
python scripts/metamorphic.py --only weekday --show
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from changes import RELATIONS
from metamorphic import Failure, News, Relation, failures, fault, variants


def reduced(relation: Relation, failure: Failure) -> Failure:
    """Leave out title and lines as long as the relation stays broken."""
    best = failure
    lines = failure.article.text.split("\n")
    for attempt in (failure.article._replace(title=None), *(failure.article._replace(text=line) for line in lines)):
        found = broken(relation, attempt)
        if found is not None and len(found.article.text) < len(best.article.text):
            best = found
    at = 0
    sentences = best.article.text.split(". ")
    while at < len(sentences) and len(sentences) > 1:
        fewer = [*sentences[:at], *sentences[at + 1 :]]
        found = broken(relation, best.article._replace(text=". ".join(fewer)))
        if found is None:
            at += 1
        else:
            best, sentences = found, fewer
    return best


def broken(relation: Relation, article: News) -> Failure | None:
    for before, changed in variants(relation, article):
        if (what := fault(relation, before, changed)) is not None:
            return Failure(before, changed, what)
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="relations whose name holds this")
    parser.add_argument("--show", action="store_true", help="show what breaks a relation")
    args = parser.parse_args()
    tried = broken_all = 0
    for relation in RELATIONS:
        if args.only not in relation.name:
            continue
        count, found = failures(relation)
        tried, broken_all = tried + count, broken_all + len(found)
        print(f"{relation.name:50} {count:5} tried {len(found):4} broken", flush=True)
        for failure in found if args.show else ():
            short = reduced(relation, failure)
            print(f"    {failure.article.id}: {failure.told}\n        {short.told}\n{indented(short.article.text)}")
            print(indented(short.changed.text) if len(short.changed.text) < 600 else "")
    print(f"{'all':50} {tried:5} tried {broken_all:4} broken")
    return 0


def indented(text: str) -> str:
    return "\n".join(f"        | {line}" for line in text.splitlines())


if __name__ == "__main__":
    sys.exit(main())

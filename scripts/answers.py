"""Print what attackx answers to the articles of some files, so that two builds of it can be compared.

    python scripts/answers.py ARTICLES.jsonl ... > answers.json

The files are JSON lines with ``text`` and perhaps ``title`` and ``published``. Events and explanations are given as
this process finds them, as two worker processes do, and as a pickled pipeline does; then what bad input raises.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from attackx import AttackEvent, Lexicon, Pipeline, analyze, extract, extract_many
from attackx.errors import AttackxError
from attackx.grammar import matcher
from attackx.tagging.tag import Tag

KEPT = ("text", "title", "published")
BAD: tuple[Any, ...] = (None, b"", 7)


def rows(paths: Iterable[str]) -> list[dict[str, str]]:
    lines = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    return [{key: row[key] for key in KEPT if row.get(key)} for row in lines if row.get("text")]


def plain(events: Iterable[AttackEvent]) -> list[dict[str, Any]]:
    return [event.model_dump(mode="json") for event in events]


def raised(work: Callable[..., object], *args: Any, **named: Any) -> str:
    try:
        return repr(work(*args, **named))
    except AttackxError as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    articles = rows(sys.argv[1:])
    pickled = pickle.loads(pickle.dumps(Pipeline()))
    documents = [analyze(**row) for row in articles]
    answers = {
        "build": "Python" if matcher.__file__.endswith(".py") else "compiled",
        "events": [plain(extract(**row)) for row in articles],
        "explained": [str(document.explain()) for document in documents],
        "documents pickled": [pickle.loads(pickle.dumps(document)) == document for document in documents],
        "by two workers": [plain(events) for events in extract_many(articles, workers=2)],
        "pickled": [plain(pickled.extract(**row)) for row in articles],
        "bad input": [raised(extract, text) for text in BAD],
        "no day": raised(extract, "", published="x"),
        "no file": raised(Lexicon.from_paths, ["none.toml"]),
        "a tag": repr(Tag(0, 4, "place", "town")),
        "search": [entry.id for entry in Lexicon.default().search("بغداد")],
    }
    json.dump(answers, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()

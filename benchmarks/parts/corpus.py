"""The articles that are measured: files of JSON lines with ``text``, ``title`` and ``published``."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

FILES = {"general news": "saudinewsnet.jsonl.gz", "attack news": "attack_reports.jsonl.gz"}
Article = tuple[str, dict[str, Any]]


def files(path: Path) -> dict[str, Path]:
    """The files of a folder by what they hold, or the file itself.

    A folder has the general news in ``saudinewsnet.jsonl.gz`` and news of attacks in ``attack_reports.jsonl.gz``.
    """
    if path.is_file():
        return {path.name: path}
    found = {name: path / file for name, file in FILES.items() if (path / file).is_file()}
    if not found:
        raise SystemExit(f"{path} is no file of JSON lines, nor a folder with {' or '.join(FILES.values())}")
    return found


def opened(path: Path) -> IO[str]:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def lines(path: Path, count: int | None = None, every: int = 1) -> Iterator[str]:
    """The first, the ``every``-th, ... line, so that one day or one desk does not make the figure."""
    with opened(path) as found:
        yield from islice(found, 0, None if count is None else count * every, every)


def articles(path: Path, count: int, every: int) -> list[Article]:
    records = map(json.loads, lines(path, count, every))
    return [
        (r["text"], {"title": r.get("title") or None, "published": (r.get("published") or "")[:10] or None})
        for r in records
    ]

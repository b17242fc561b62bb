"""How large the report of 5,000 events is, and how long it takes to write: python benchmarks/report_speed.py."""

from __future__ import annotations

import itertools
import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from attackx import ArticleRecord, extract, report

ARTICLES = Path(__file__).parents[1] / "fixtures" / "articles"
EVENTS = 5_000


def records() -> list[ArticleRecord]:
    """Events of the fixtures, again and again until there are enough."""
    read = []
    for name in ("bases", "own"):
        for line in (ARTICLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            about = {key: article.get(key) for key in ("title", "published", "source")}
            events = tuple(extract(article["text"], **about))
            read.append(ArticleRecord(id=article["id"], text=article["text"], events=events, **about))
    found: list[ArticleRecord] = []
    count = 0
    for number, record in enumerate(itertools.cycle(read)):
        found.append(record.model_copy(update={"id": f"{record.id}-{number}"}))
        count += len(record.events or ())
        if count >= EVENTS:
            return found
    return found


def main() -> None:
    """Measure once and print."""
    given = records()
    with TemporaryDirectory() as folder:
        began = time.process_time()
        page = report(given, Path(folder, "report.html"))
        seconds = time.process_time() - began
        size = page.stat().st_size / 1e6
    events = sum(len(record.events or ()) for record in given)
    print(f"{events} events of {len(given)} articles: {size:.1f} MB, written in {seconds:.1f} s of one core")


if __name__ == "__main__":
    main()

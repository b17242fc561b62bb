"""How many articles ``attackx.spark.extract`` reads in a core-hour, and what a worker holds.

    python benchmarks/spark_sizing.py CORPUS.jsonl.gz [--articles 4000] [--every 7] [--cores 2] [--price 0.05]

A local session of ``--cores`` cores reads every seventh article of a file of JSON lines. A first, small job loads the
lexicon in each worker; the job that is measured follows. Processor time of the JVM and of the Python workers is what
counts, as /proc has it (Linux), because it hardly depends on what else the machine is doing. ``--price`` is that of a
core-hour.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from parts.corpus import lines
from parts.processes import below, cpu, peak
from pyspark.sql import DataFrame, SparkSession

import attackx.spark

HUNDRED_MILLION = 100_000_000


def processes() -> dict[str, list[int]]:
    """The processes below this one: the JVM, and the Python workers that it forks."""
    found: dict[str, list[int]] = {"jvm": [], "workers": []}
    for pid in below(os.getpid()):
        name = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
        found["jvm" if name == "java" else "workers"].append(pid)
    return found


def run(articles: DataFrame, tasks: int) -> None:
    attackx.spark.extract(articles, repartition=tasks).write.format("noop").mode("overwrite").save()


def session(cores: int) -> SparkSession:
    settings: dict[str, Any] = {
        "spark.ui.enabled": False,
        "spark.ui.showConsoleProgress": False,
        "spark.sql.execution.arrow.maxRecordsPerBatch": 500,
    }
    made = SparkSession.builder.master(f"local[{cores}]").config(map=settings).getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    return made


def sample(corpus: Path, out: Path, count: int, every: int) -> int:
    """Write the articles to a file that Spark reads; give the number of characters."""
    kept = list(lines(corpus, count, every))
    out.write_text("".join(kept), "utf-8")
    return sum(len(json.loads(line)["text"]) for line in kept)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--articles", type=int, default=4000)
    options.add_argument("--every", type=int, default=7)
    options.add_argument("--cores", type=int, default=2)
    options.add_argument("--price", type=float, default=0.05)
    given = options.parse_args()
    spark = session(given.cores)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        size = sample(given.corpus, path, given.articles, given.every)
        articles = spark.read.schema("id string, published date, title string, text string").json(str(path))
        count = articles.count()
        run(articles.limit(8 * given.cores), 2 * given.cores)
        before = {p: cpu(p) for paths in processes().values() for p in paths}
        begun = time.perf_counter()
        run(articles, 4 * given.cores)
        wall = time.perf_counter() - begun
        after = processes()
        spent = {kind: sum(cpu(p) - before.get(p, 0.0) for p in paths) for kind, paths in after.items()}
        held = [peak(p) for p in after["workers"]]
        jvm = max(map(peak, after["jvm"]))
    spark.stop()
    rate = count / sum(spent.values()) * 3600
    hours = HUNDRED_MILLION / rate
    print(f"{count} articles of {size / count:,.0f} characters, local[{given.cores}], {wall:.1f} s of the clock")
    print(f"processor time: Python workers {spent['workers']:.1f} s, JVM {spent['jvm']:.1f} s")
    print(f"peak memory: a Python worker {max(held):.0f} MB, the JVM (driver and executor in one) {jvm:.0f} MB")
    print(f"articles per core-hour: {rate:,.0f}")
    print(f"100 million articles: {hours:,.0f} core-hours, {hours * given.price:,.2f} at {given.price} a core-hour")


if __name__ == "__main__":
    main()

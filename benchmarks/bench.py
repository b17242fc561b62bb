"""Measure attackx beside its peers: ratios, start-up, memory, time by stage, growth with workers and with length.

    make bench CORPUS=path                          or
    python benchmarks/bench.py CORPUS [--out bench.json] [--part ratios ...] [--articles 300] [--rounds 5] [--quick]

CORPUS is a file of JSON lines (``text``, ``title``, ``published``; may end in .gz), or a folder that holds general news
in saudinewsnet.jsonl.gz and news of attacks in attack_reports.jsonl.gz. The tables are printed as Markdown; all figures
are written as JSON, with the versions of everything that was measured.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from parts import archive, lengths, ratios, stages, startup
from parts.corpus import files
from parts.table import Table

from attackx.grammar import matcher

PACKAGES = ("attackx", "regex", "pydantic", "pydantic_core", "ahocorasick_rs", "dateparser", "spacy", "camel_tools")
EVERY = 7
QUICK = 1_000_000


def versions() -> dict[str, str | int | None]:
    found: dict[str, str | int | None] = {"python": platform.python_version(), "system": platform.platform()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    build = "in Python" if matcher.__file__.endswith(".py") else "compiled"
    return {**found, "build": build, "machine": platform.machine(), "cores": os.cpu_count()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--out", type=Path, default=Path("bench.json"), help="the figures as JSON")
    options.add_argument("--articles", type=int, default=300, help="of each file, for ratios and stages")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--part", action="append", help="only this part; may be given again")
    options.add_argument("--quick", action="store_true", help="texts to 1 MB and 2,000 articles, for a first look")
    given = options.parse_args()
    found = files(given.corpus)
    largest, most = (QUICK, 2_000) if given.quick else (lengths.SIZES["10 MB"], None)
    parts: dict[str, Callable[[], list[Table]]] = {
        "ratios": lambda: ratios.measure(found, given.articles, EVERY, given.rounds),
        "stages": lambda: stages.measure(found, given.articles, EVERY),
        "startup": startup.measure,
        "archive": lambda: archive.measure(found, most),
        "lengths": lambda: lengths.measure(found, largest),
    }
    unknown = set(given.part or ()) - set(parts)
    if unknown:
        options.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
    made: dict[str, object] = {"versions": versions(), "command": sys.argv[1:]}
    print(" ".join(f"{name} {told}" for name, told in versions().items()), "\n")
    for name in given.part or parts:
        for table in parts[name]():
            print(table.markdown(), flush=True)
            made[table.name] = table.data()
    given.out.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

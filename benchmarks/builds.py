"""Two builds of attackx side by side, as Python and compiled: `extract` in processes that take turns.

    python benchmarks/builds.py CORPUS build/native [--articles 300] [--rounds 6]

CORPUS is as for bench.py; the folder holds the other build, as `make native` writes it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from parts.corpus import files
from parts.table import Table

HERE = Path(__file__).parent
EVERY = 7
# a process that reads all articles for each line it is given, and tells the seconds of that and of a pass of \\w+
CODE = """
import re, sys
from pathlib import Path
from attackx import Pipeline
from parts.clock import seconds
from parts.corpus import articles
texts, word, pipeline = articles(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])), re.compile(r"\\w+"), Pipeline()
read = lambda: [pipeline.extract(text, **more) for text, more in texts]
print(sum(map(len, read())), flush=True)
for _ in sys.stdin:
    print(seconds(lambda: [word.findall(text) for text, _ in texts]), seconds(read), flush=True)
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--rounds", type=int, default=6)
    given = options.parse_args()
    for name, path in files(given.corpus).items():
        print(_measure(name, path, given).markdown(), flush=True)


def _measure(name: str, path: Path, given: argparse.Namespace) -> Table:
    homes = {"in Python": HERE.parent / "src", "compiled": given.folder.resolve()}
    arguments = [str(path), str(given.articles), str(EVERY)]
    builds = {build: _started(home, arguments) for build, home in homes.items()}
    events = {build: int(_said(process)) for build, process in builds.items()}
    taken: dict[str, list[list[float]]] = {build: [] for build in builds}
    for _ in range(given.rounds):
        for build, process in builds.items():
            print(file=process.stdin, flush=True)
            taken[build].append([float(number) for number in _said(process).split()])
    for process in builds.values():
        process.communicate()
    word = min(least for rounds in taken.values() for least, _ in rounds)
    best = {build: min(most for _, most in rounds) for build, rounds in taken.items()}
    rows = [
        (build, events[build], 1e3 * least / given.articles, word / least, best["in Python"] / least)
        for build, least in best.items()
    ]
    about = f"{given.articles} articles, best of {given.rounds} rounds in turn, processor time of one core."
    return Table(f"builds, {name}", about, ("build", "events", "ms an article", "ratio to `\\w+`", "times"), rows)


def _started(home: Path, arguments: list[str]) -> subprocess.Popen[str]:
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (home, HERE)))}
    command = [sys.executable, "-c", CODE, *arguments]
    return subprocess.Popen(command, env=paths, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _said(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        raise SystemExit("a build could not be measured; what it said stands above")
    return line


if __name__ == "__main__":
    main()

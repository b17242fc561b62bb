"""``attackx extract`` over whole files: memory of each process, with few articles and many, and one worker and two."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from .corpus import lines
from .processes import Usage, run
from .table import Table

FEW = 10_000
COLUMNS = ("articles", "workers", "seconds", "processor seconds", "articles a second", "peak MB a process", "others")


def measure(files: dict[str, Path], most: int | None) -> list[Table]:
    path = next(iter(files.values()))
    with tempfile.TemporaryDirectory() as folder:
        whole = _part(path, Path(folder) / "whole.jsonl", most)
        few = _part(path, Path(folder) / "few.jsonl", min(FEW, whole[1]))
        crews = sorted({1, 2, os.cpu_count() or 1})
        runs = {(count, crew): _extract(file, crew) for file, count in (few, whole) for crew in crews}
    rows = []
    for (count, crew), usage in runs.items():
        own, *others = usage.peaks
        reading = max(others, default=own) if crew > 1 else own
        rest = None if crew == 1 else own
        rows.append((count, crew, usage.wall, usage.cpu, count / usage.wall, reading, rest))
    one, two = (runs[whole[1], crew] for crew in (1, 2))
    small, large = (runs[count, 1].peaks[0] for count in (few[1], whole[1]))
    about = (
        f"`attackx extract` with -o, {path.name}. Memory with {whole[1]:,} articles over that with {few[1]:,}:"
        f" {large / small:.3f}. Two workers against one: {one.wall / two.wall:.2f} times by the clock, with"
        f" {one.cpu / two.cpu:.2f} of the throughput a processor second (1 is no overhead), and the machine"
        f" gave them {two.cpu / two.wall:.2f} cores. 'others' is the process that hands out and writes."
    )
    return [Table("memory and workers", about, COLUMNS, rows)]


def _part(path: Path, out: Path, most: int | None) -> tuple[Path, int]:
    count = 0
    with out.open("w", encoding="utf-8") as kept:
        for count, line in enumerate(lines(path, most), start=1):  # noqa: B007 (the count is what is wanted)
            kept.write(line)
    return out, count


def _extract(path: Path, workers: int) -> Usage:
    out = path.with_suffix(".out.jsonl")
    command = [sys.executable, "-m", "attackx.cli", "extract", str(path), "-o", str(out), "--workers", str(workers)]
    return run(command)

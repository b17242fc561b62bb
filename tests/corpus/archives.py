"""Archives for the tests, and the command as a process that can be killed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow
import zstandard
from click.testing import CliRunner, Result
from pyarrow import parquet

from attackx.cli import cli

QUICK = """
import sys, time, attackx
from attackx.schema import AttackEvent, Target
class Pipeline:
    name, version = "quick", "1"
    def extract(self, text, **about):
        time.sleep(0.0004)
        if text.startswith("raise"):
            raise RuntimeError("it asked for it")
        return [AttackEvent(id="e", kind="drone", target=Target(name=word)) for word in text.split()[:2]]
attackx.Pipeline = Pipeline
from attackx.cli import main
sys.exit(main(sys.argv[1:]))
"""
NEWS: list[dict[str, Any]] = [
    {"id": "n1", "text": "سقط صاروخان على قاعدة عين الأسد.", "title": "هجوم, جديد", "published": "2024-03-08"},
    {"id": "n2", "text": 'الطقس "مشمس"\nاليوم.', "title": None, "published": None},
    {"id": "n3", "text": "انفجرت سيارة مفخخة في بغداد مساء أمس.", "title": None, "published": "2024-03-09"},
]


def jsonl(records: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def comma(records: list[dict[str, Any]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    rows = csv.DictWriter(out, list(records[0]), delimiter=delimiter)
    rows.writeheader()
    rows.writerows(records)
    return out.getvalue().encode()


def columnar(records: list[dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(records), out)
    return out.getvalue()


def compressed(data: bytes, name: str) -> bytes:
    if name.endswith(".gz"):
        return gzip.compress(data, mtime=0)
    return zstandard.compress(data[:40]) + zstandard.compress(data[40:]) if name.endswith(".zst") else data


def plain(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".zst":
        with zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=True) as stream:
            return stream.read()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def call(*args: object) -> Result:
    return CliRunner().invoke(cli, ["extract", *map(str, args)])


def many(path: Path, count: int) -> Path:
    """An archive in which every tenth article fails and every fourteenth line is broken."""
    lines = [
        "{broken" if n % 14 == 0 else json.dumps({"id": n, "text": f"raise {n}" if n % 10 == 0 else f"w{n} x y"})
        for n in range(1, count + 1)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def process(*args: object, quick: bool = True, **more: Any) -> subprocess.Popen[bytes]:
    program = ["-c", QUICK] if quick else ["-m", "attackx.cli"]
    command = [sys.executable, *program, "extract", *map(str, args)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, **more)


def finished(*args: object, quick: bool = True) -> tuple[int, str]:
    with process(*args, quick=quick) as run:
        _, err = run.communicate(timeout=120)
    return run.returncode, err.decode()


def killed_and_resumed(args: list[object], journal: Path, kills: int, chance: random.Random, quick: bool = True) -> int:
    """Kill a run at random moments after it has begun to write, resume it each time, and say how often it was hit."""
    hit = 0
    for _ in range(kills):
        with process(*args, "--resume", quick=quick) as run:
            end = time.monotonic() + 60
            before = journal.stat().st_size if journal.exists() else 0
            wait = chance.random() < 0.8
            while wait and run.poll() is None and time.monotonic() < end:
                if journal.exists() and journal.stat().st_size > before:
                    break
                time.sleep(0.002)
            time.sleep(chance.random() * (0.1 if wait else 0.6))
            run.kill()
            run.communicate()
        hit += run.returncode == -9
        if run.returncode != -9:
            break
    return hit

"""Kill ``attackx extract`` at random moments, resume it, and compare its output with that of an uninterrupted run.

    python benchmarks/kills.py [--kills 50] [--articles 20000] [--workers 2] [--seed 1]

The archive is made up: short texts of which some tell of an attack, with broken lines between. A run is killed again
and again until it is through; then the next one begins, in another form of output, until the kills are used up.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

FORMS = ("jsonl", "csv", "jsonl.gz")
PLACES = ("قاعدة", "مطار", "معسكر", "مخفر")


def make_archive(path: Path, articles: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for n in range(1, articles + 1):
            text = f"سقط {n % 90 + 3} صاروخا على {PLACES[n % 4]} مساء أمس." if n % 3 else f"عقد المجلس جلسته رقم {n}."
            out.write("{broken\n" if n % 97 == 0 else json.dumps({"id": n, "text": text}, ensure_ascii=False) + "\n")


def command(archive: Path, out: Path, workers: int) -> list[str]:
    return [sys.executable, "-m", "attackx.cli", "extract", str(archive), "-o", str(out), "--workers", str(workers)]


def whole_run(call: list[str]) -> None:
    done = subprocess.run(call, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)


def killed(call: list[str], out: Path, chance: random.Random) -> bool:
    """Start or resume a run and kill it, mostly after it has got further; False when it was through before."""
    journal = Path(f"{out}.journal")
    before = size(journal)
    with subprocess.Popen([*call, "--resume"], stderr=subprocess.DEVNULL) as process:
        wait = chance.random() < 0.8
        while wait and process.poll() is None and size(journal) <= before:
            time.sleep(0.001)
        try:
            process.wait(chance.uniform(0, 0.3 if wait else 2))
        except subprocess.TimeoutExpired:
            process.kill()
    return process.returncode == -signal.SIGKILL


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def files(out: Path) -> list[bytes]:
    return [out.read_bytes(), Path(f"{out}.errors.jsonl").read_bytes()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "a.jsonl"
        make_archive(archive, args.articles)
        wanted: dict[str, list[bytes]] = {}
        for form in FORMS:
            out = Path(folder) / f"whole.{form}"
            whole_run(command(archive, out, args.workers))
            wanted[form] = files(out)
        kills = runs = wrong = 0
        for form in cycle(FORMS):
            out = Path(folder) / f"cut{runs}.{form}"
            call = command(archive, out, args.workers)
            while kills < args.kills and killed(call, out, chance):
                kills += 1
            if not out.exists():
                whole_run([*call, "--resume"])
            runs += 1
            wrong += files(out) != wanted[form]
            if kills >= args.kills:
                break
    print(f"{kills} kills in {runs} runs of {args.articles} articles, {args.workers} workers: {wrong} outputs differ")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()

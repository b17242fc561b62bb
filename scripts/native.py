"""Build attackx compiled to C into a folder, and check that it answers as the same sources in Python do.

    python scripts/native.py FOLDER ARTICLES.jsonl ...

Asks for a C compiler with Python's headers, for hatchling, mypy and setuptools. FOLDER is what to put on PYTHONPATH.
ATTACKX_CFLAGS=-O0 builds in half the time what is hardly faster than Python, which is enough for the check.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]


def build(folder: Path) -> None:
    """Build the wheel and unpack it into the folder, in place of what is there."""
    with TemporaryDirectory() as made:
        command = [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            made,
            ROOT,
        ]
        subprocess.run(command, env={**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1"}, check=True)
        shutil.rmtree(folder, ignore_errors=True)
        [wheel] = Path(made).glob("*.whl")
        zipfile.ZipFile(wheel).extractall(folder)


def answers(home: Path, articles: list[str]) -> dict[str, Any]:
    """Give what the package in a folder answers."""
    command = [sys.executable, ROOT / "scripts" / "answers.py", *articles]
    told = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(home)}, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def main() -> None:
    folder, articles = Path(sys.argv[1]).resolve(), sys.argv[2:]
    build(folder)
    pure, native = answers(ROOT / "src", articles), answers(folder, articles)
    if (pure.pop("build"), native.pop("build")) != ("Python", "compiled"):
        raise SystemExit("the two packages are not what they should be: one in Python, one compiled")
    if other := [name for name, told in pure.items() if native[name] != told]:
        raise SystemExit(f"compiled it answers otherwise: {', '.join(other)}")
    print(f"the same answers to {len(pure['events'])} articles, compiled and in Python: {', '.join(pure)}")


if __name__ == "__main__":
    main()

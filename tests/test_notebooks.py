"""The notebooks of the documentation run, and give what is written in them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted(path.stem for path in (ROOT / "docs" / "notebooks").glob("*.ipynb"))


def test_there_are_notebooks() -> None:
    assert {"01-ten-minutes", "02-archive-to-map", "03-own-base-and-rule", "04-own-annotations"} <= set(NOTEBOOKS)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_gives_what_is_written_in_it(name: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "notebooks.py"), "--check", name]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=600)
    assert run.returncode == 0, run.stdout + run.stderr[-3000:]

"""The package compiled to C answers as the package in Python does; it is built here where a C compiler is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLES = sorted((ROOT / "fixtures" / "articles").glob("*.jsonl"))
COMPILER = (sysconfig.get_config_var("CC") or "cc").split()[0]
MISSING = [
    what
    for what, there in (
        (f"the C compiler {COMPILER}", shutil.which(COMPILER)),
        ("Python.h", Path(sysconfig.get_path("include"), "Python.h").exists()),
        ("hatchling", find_spec("hatchling")),
        ("setuptools", find_spec("setuptools")),
    )
    if not there
]


@pytest.mark.native
@pytest.mark.skipif(
    "ATTACKX_TEST_NATIVE" not in os.environ, reason="takes minutes: run where ATTACKX_TEST_NATIVE is set"
)
@pytest.mark.skipif(bool(MISSING), reason=f"nothing is compiled without {', '.join(MISSING)}")
def test_compiled_it_answers_as_in_python(tmp_path: Path) -> None:
    command = [sys.executable, *map(str, (ROOT / "scripts" / "native.py", tmp_path / "native", *ARTICLES))]
    done = subprocess.run(
        command, env={**os.environ, "ATTACKX_CFLAGS": "-O0"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the same answers" in done.stdout
    assert not [*(ROOT / "src").rglob("*.so")]  # beside the sources it would be what every later run takes

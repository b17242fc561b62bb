"""What the README shows is what comes out."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_the_python_examples_give_what_they_say() -> None:
    examples = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(examples, {}, "README.md", str(ROOT / "README.md"), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=report.append)
    assert result.attempted > 3 and result.failed == 0, "".join(report)


def test_the_calls_give_the_output_below_them() -> None:
    shown = blocks("console")
    assert shown
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for block in shown:
        call, _, output = block.partition("\n")
        done = subprocess.run(
            ["bash", "-c", call.removeprefix("$ ")],
            cwd=ROOT,
            env={**os.environ, "PATH": path, "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        assert lines(done.stdout) == lines(output)


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.replace("\u2068", "").replace("\u2069", "").strip().splitlines()]

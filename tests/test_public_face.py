"""The names that users import, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import attackx

NAMES = {
    "extract", "analyze", "parse_quantities", "parse_times", "Pipeline", "Lexicon", "Document", "Sentence", "Mention",
    "AttackEvent", "AttackKind", "EventList", "EventTime", "Evidence", "Granularity", "Perpetrator", "Place", "Quantity", "Report",
    "Source", "Stance", "Status", "Target", "UnitClass", "AttackxError", "DataError", "InputError", "InputValueError",
    "MissingExtraError", "ModelError", "__version__", "Article", "Failure", "extract_many", "ArticleRecord", "read_records",
    "to_frame", "reports_frame", "report",
}  # fmt: skip
HEAVY = {
    "torch", "stanza", "camel_tools", "transformers", "pandas", "numpy", "pyspark", "sklearn", "matplotlib",
    "dateparser", "pyarrow", "altair", "rich", "click", "asyncio", "multiprocessing",
}  # fmt: skip
IMPORT = "import attackx"
USE = "import attackx; attackx.extract('سقط صاروخان على قاعدة عين الأسد مساء الجمعة.', published='2024-01-20')"


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter holds after running some code."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return {name.split(".")[0] for name in run.stdout.split()} | set(run.stdout.split())


def test_public_names() -> None:
    assert set(attackx.__all__) == NAMES
    assert set(dir(attackx)) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(attackx, name)
    assert value is getattr(attackx, name)
    if not name.startswith("__"):
        assert value.__doc__


def test_a_name_that_is_none() -> None:
    with pytest.raises(AttributeError, match="extrcat"):
        _ = attackx.extrcat


def test_import_is_light() -> None:
    modules = loaded(IMPORT)
    assert not modules & HEAVY
    assert "attackx.lexicon" not in modules  # not even the package's own data is read


def test_extracting_needs_nothing_heavy() -> None:
    assert not loaded(USE) & (HEAVY - {"asyncio", "multiprocessing"})

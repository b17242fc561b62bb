"""A bounded share of what ``scripts/fuzz.py`` does, and that the fuzzer itself finds what it is for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import attackx
import fuzzing
from fuzzing import Case, answer, case, fault, reduced

HERE = Path(__file__).parent
BLOCK = 40
# numbers of texts that once showed a fault, with the text that it came down to
FOUND = [
    Case(331, "\U0009517f\ud800لقصف إصأب أمرأه", None, "0001-01-01"),
    Case(69686, "_ـ \u0651ف", None, "9999-12-31"),
    Case(1566, "صأروخأ بأتجأه عىن ألأسد\nصأروخىن أطلق ألأثنىن،عىن ألأسد", None, "9999-12-31"),
]
PRINT = """
import sys
from fuzzing import answer, case
print(*(answer(case(number)) for number in range(int(sys.argv[1]))))
"""


@pytest.mark.parametrize("first", range(0, 6 * BLOCK, BLOCK))
def test_twisted_texts_are_read_without_a_fault(first: int) -> None:
    faults = {number: found for number in range(first, first + BLOCK) if (found := fault(case(number)))}
    assert faults == {}


@pytest.mark.parametrize("tried", FOUND, ids=lambda tried: ascii(tried.text))
def test_what_was_found_stays_mended(tried: Case) -> None:
    assert fault(tried) is None


def test_other_processes_with_other_hash_seeds_give_the_same_answers() -> None:
    expected = [answer(case(number)) for number in range(BLOCK)]
    path = os.pathsep.join([str(HERE), str(Path(attackx.__file__).parents[1])])
    for seed in ("0", "77"):
        told = subprocess.run(
            [sys.executable, "-c", PRINT, str(BLOCK)],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        )
        assert told.stdout.split() == expected


def test_the_same_number_is_the_same_text() -> None:
    assert [case(number) for number in range(20)] == [case(number) for number in range(20)]
    assert len({case(number).text for number in range(200)}) > 190


def test_a_fault_is_told_and_reduced(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(text: str, **_: object) -> None:
        if "قصف" in text:
            raise ZeroDivisionError("it asked for it")
        raise attackx.InputError("no")

    monkeypatch.setattr(fuzzing, "analyze", breaks)
    tried = Case(1, "أعلن الجيش أنه قصف الموقع مساء الجمعة.", "عنوان", None)
    assert "ZeroDivisionError at test_fuzz.py" in (fault(tried) or "")
    assert "refused a str" in (fault(tried._replace(text="x")) or "")
    shown = reduced(tried, lambda shorter: "ZeroDivisionError" in (fault(shorter) or ""))
    assert shown == Case(1, "قصف", None, None)

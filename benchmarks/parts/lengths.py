"""Time and length: one text of growing size, and texts that would be slow if anything were quadratic."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import chain, cycle
from pathlib import Path

from attackx import extract

from .clock import fastest, seconds
from .corpus import articles
from .processes import run
from .table import Table

SIZES = {"1 kB": 1_000, "10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
DAY = date(2024, 1, 20)
ATTACK = "سقطت ثلاثة صواريخ على قاعدة عين الأسد غرب العراق مساء الجمعة، ما أسفر عن إصابة جنديين. "
# name, what is repeated, and how often at most
WORST = (
    ("attack sentences", ATTACK, 6_000),
    ("quotes never closed", 'قال "سقط صاروخ على القاعدة ', 20_000),
    ("only opening quotes", "«", 1_000_000),
    ("ten thousand names in one sentence", "بغداد والبصرة وداعش ", 10_000),
    ("one word a million times", "قصف ", 1_000_000),
    ("one word of no attack a million times", "بغداد ", 1_000_000),
    ("one line of words", "صاروخ على القاعدة ", 60_000),
    ("a million letters without a space", "ب", 1_000_000),
    ("a million و apart", "و ", 1_000_000),
    ("a million digits", "7", 1_000_000),
    ("numbers joined without end", "7 و", 200_000),
    ("number words joined without end", "ثلاثة وعشرون ألفا و", 50_000),
    ("scale words without end", "مليون ", 150_000),
    ("dates without end", "مساء الجمعة 5/11/2023 ", 50_000),
    ("day words without end", "يوم 5 مايو و", 80_000),
    ("speakers without end", "قال المتحدث باسم وزارة الدفاع إن ", 30_000),
    ("line ends", "\n", 1_000_000),
    ("marks on one letter", "\u064e", 1_000_000),
)


def measure(files: dict[str, Path], largest: int) -> list[Table]:
    return [*(_growth(name, path, largest) for name, path in files.items()), _worst(largest)]


def _growth(name: str, path: Path, largest: int) -> Table:
    rows = []
    for label, size in SIZES.items():
        if size <= largest:
            text = _text(path, size)
            taken = fastest({"": lambda text=text: extract(text, published=DAY)}, 3 if size <= 1_000_000 else 1)[""]  # type: ignore[misc]  # bound at once
            rows.append((f"one of {label}", taken, taken / size * 1e6))
    about = f"Articles of {name} joined by line ends; the memory is that of `attackx extract` on the largest."
    if largest >= SIZES["10 MB"]:
        parts = list(_texts(path, SIZES["1 MB"], 10))
        taken = seconds(lambda: [extract(part, published=DAY) for part in parts])
        rows.append(("ten of 1 MB", taken, taken / 10))
        about += f" One of 10 MB takes {rows[-2][1] / taken:.2f} times as long as ten of 1 MB."
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(_text(path, largest), "utf-8")
        used = run([sys.executable, "-m", "attackx.cli", "extract", str(file), "-o", f"{folder}/out.jsonl"])
    about += f" Peak memory: {used.peaks[0]:.0f} MB."
    return Table(f"length, {name}", about, ("text", "seconds", "seconds a MB"), rows)


def _texts(path: Path, size: int, count: int) -> Iterator[str]:
    """Texts of as many bytes of UTF-8, each of other articles."""
    found = chain.from_iterable(f"{text}\n" for text, _ in cycle(articles(path, 4_000, 1)))
    for _ in range(count):
        letters, length = [], 0
        while length < size:
            letters.append(next(found))
            length += len(letters[-1].encode())
        yield "".join(letters)


def _text(path: Path, size: int) -> str:
    return next(_texts(path, size, 1))


def _worst(largest: int) -> Table:
    rows = []
    for name, unit, most in WORST:
        count = min(most, largest // len(unit.encode()))
        half, whole = (ATTACK + unit * times for times in (count // 2, count))
        first, second = (seconds(lambda text=text: extract(text, published=DAY)) for text in (half, whole))  # type: ignore[misc]  # bound at once
        rows.append((name, len(whole.encode()) / 1e6, first, second, second / first))
    about = (
        "One sentence that tells of an attack, and then this. Twice the length takes twice the time where it is linear."
    )
    return Table("worst cases", about, ("text", "MB", "half, s", "whole, s", "whole / half"), rows)

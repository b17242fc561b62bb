"""Score attackx, PyArabic and Maha on number words and on the corpora of amounts.

    python benchmarks/quantities_peers.py [--venv DIR] [--step N]

The words are num2words' Arabic for every integer from 0 to 99,999 and 20,000 random ones up to 10^12, as they are and
in a variant spelling each. attackx is right when the words as a whole are read as the number; a peer is right when the
number is among what it reads from the words, with "و" apart or glued, whichever suits it.

The phrases are those of ``fixtures/quantities``; a peer is right when it finds one of the two bounds in the sentence
(PyArabic in the phrase alone, where its 0 for "nothing read" does not count), attackx only when bounds, class and span
are all as written. Maha and PyArabic run in an environment of their own, made once.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

from num2words import num2words

from attackx.script.normalize import normalize
from attackx.tagging.quantities import find_quantities, parse_quantities

FIXTURES = Path(__file__).parents[1] / "fixtures" / "quantities"
SEED, RANDOM_NUMBERS, LIMIT = 20, 20_000, 10**12
PACKAGES = ["mahad==0.3.0", "PyArabic==0.6.15"]

# number n is varied in the way n % 8
VARIANTS: list[list[list[str]]] = tomllib.loads((FIXTURES / "variants.toml").read_text(encoding="utf-8"))["variants"]

PEERS = """
import json, sys
from maha.parsers.functions import parse_dimension
from pyarabic import number

def maha(text):
    try:
        return [item.value for item in parse_dimension(text, numeral=True) if isinstance(item.value, (int, float))]
    except Exception:
        return []

def pyarabic(text):
    try:
        return [number.text2number(text)]
    except Exception:
        return []

def both(reader, words):
    return [reader(text) + reader(text.replace(" و ", " و")) for text in words]

task = json.load(sys.stdin)
json.dump({
    "Maha": {"words": both(maha, task["words"]), "phrases": [maha(s) for s, _ in task["phrases"]]},
    "PyArabic": {
        "words": both(pyarabic, task["words"]),
        "phrases": [[value for value in pyarabic(p) if value] for _, p in task["phrases"]],
    },
}, sys.stdout)
"""

Found = list[list[float]]


def vary(number: int, words: str) -> str:
    for old, new in VARIANTS[number % len(VARIANTS)]:
        words = words.replace(old, new)
    return words


def read(words: str) -> list[float]:
    """Give the number that attackx reads from the whole of ``words``."""
    text = normalize(words).text
    spans = find_quantities(text)
    whole = len(spans) == 1 and (spans[0].start, spans[0].stop) == (0, len(text))
    return [spans[0].min] if whole and spans[0].min is not None and spans[0].min == spans[0].max else []


def peers(folder: Path, words: list[str], phrases: list[tuple[str, str]]) -> dict[str, dict[str, Found]]:
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    task = json.dumps({"words": words, "phrases": phrases}, ensure_ascii=False)
    done = subprocess.run([python, "-c", PEERS], input=task, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, Found]] = json.loads(done.stdout)
    return found


def cases() -> list[tuple[str, str, int | None, int | None, str | None, str]]:
    """List sentence, phrase, bounds, class and kind of every case of the corpora."""
    found = []
    for name in ("phrases.toml", "none.toml"):
        for case in tomllib.loads((FIXTURES / name).read_text(encoding="utf-8"))["case"]:
            zero = name == "none.toml"
            low, high = (0, 0) if zero else (case.get("min"), case.get("max"))
            told = low == high and not zero and "rule" not in case and "approx" not in case
            kind = "none at all" if zero else "exact number" if told else "dual, one, sum, hedge, vague"
            for form in case["forms"]:
                phrase = form[form.index("[") + 1 : form.index("]")]
                found.append((form, phrase, low, high, case.get("class"), kind))
    return found


def right(form: str, low: int | None, high: int | None, unit_class: str | None) -> bool:
    start, stop = form.index("["), form.index("]") - 1
    for item in parse_quantities(form.replace("[", "").replace("]", "")):
        if (item.start, item.stop) == (start, stop):
            return (item.min, item.max, item.unit_class) == (low, high, unit_class)
    return False


def row(name: str, *shares: Sequence[bool]) -> None:
    cells = [f"{100 * sum(hits) / len(hits):6.2f} %" for hits in shares]
    print(f"| {name} | {' | '.join(cells)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--venv", type=Path, default=Path(tempfile.gettempdir()) / "attackx-peers-numbers")
    parser.add_argument("--step", type=int, default=1, help="take every Nth number only")
    options = parser.parse_args()
    draw = random.Random(SEED)
    small = list(range(0, 100_000, options.step))
    large = [draw.randrange(LIMIT + 1) for _ in range(RANDOM_NUMBERS // options.step)]
    numbers = small + large
    plain = [num2words(number, lang="ar") for number in numbers]
    words = plain + [vary(number, text) for number, text in zip(numbers, plain, strict=True)]
    table = cases()
    found = peers(options.venv, words, [(f.replace("[", "").replace("]", ""), p) for f, p, *_ in table])
    found["attackx"] = {"words": [read(text) for text in words]}

    cut, total, ten = len(small), len(numbers), len(range(0, 10_000, options.step))
    columns = {
        "below 10,000": slice(ten),
        "to 99,999": slice(ten, cut),
        "to 10^12": slice(cut, total),
        "below 10,000, varied": slice(total, total + ten),
        "to 99,999, varied": slice(total + ten, total + cut),
        "to 10^12, varied": slice(total + cut, None),
    }
    print(f"| {total} numbers | {' | '.join(columns)} |\n|---{'|---' * len(columns)}|")
    for name in ("attackx", "PyArabic", "Maha"):
        hits = [number in values for number, values in zip(numbers * 2, found[name]["words"], strict=True)]
        row(name, *(hits[part] for part in columns.values()))

    kinds = sorted({kind for *_, kind in table})
    print(f"\n| {len(table)} phrases | {' | '.join(kinds)} |\n|---{'|---' * len(kinds)}|")
    judge: dict[str, Callable[[int], bool]] = {"attackx": lambda i: right(table[i][0], *table[i][2:5])}
    for name in ("PyArabic", "Maha"):
        values = found[name]["phrases"]
        judge[name] = lambda i, values=values: any(bound in values[i] for bound in table[i][2:4] if bound is not None)
    for name, good in judge.items():
        hits = [(good(index), table[index][5]) for index in range(len(table))]
        row(name, *([hit for hit, kind in hits if kind == wanted] for wanted in kinds))


if __name__ == "__main__":
    sys.exit(main())

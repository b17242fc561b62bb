"""Score attackx, dateparser and Maha on the corpora of time phrases.

    python benchmarks/times_peers.py [--venv DIR]

Maha cannot be installed beside pydantic 2, so the script makes an environment of its own for it (once).
Every system sees the same sentences and the same reference time. A phrase counts as right when one of the times
that a system finds in the sentence begins on the right day (month, year: the right month, year). Only phrases that have
an answer count here; that attackx also gets ends, spans, parts and reasons right is what the test suite asserts.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from dateparser import parse
from dateparser.search import search_dates

from attackx.tagging.times import parse_times

FIXTURES = Path(__file__).parents[1] / "fixtures" / "times"
DIGITS = {"year": 4, "decade": 4, "month": 7, "quarter": 7}
Row = tuple[str, str, str | None, str, str]  # sentence, phrase, published, start, granularity
Reader = Callable[[list[tuple[str, str | None]]], list[list[str]]]

MAHA = """
import json, sys
from datetime import datetime
from maha.parsers.functions import parse_dimension
out = []
for text, published in json.load(sys.stdin):
    now = datetime.fromisoformat(published) if published else datetime.now()
    found = []
    for item in parse_dimension(text, time=True):
        ends = [getattr(item.value, "start", item.value), getattr(item.value, "end", None)]
        for value in ends:
            if value is None:
                continue
            try:
                found.append((now + value).isoformat())
            except (ValueError, TypeError) as error:
                print(text, repr(error), file=sys.stderr)
    out.append(found)
json.dump(out, sys.stdout)
"""


def rows() -> list[Row]:
    """List the phrases that have an answer."""
    cases = tomllib.loads((FIXTURES / "phrases.toml").read_text(encoding="utf-8"))["case"]
    found = []
    for case in cases:
        if "start" not in case:
            continue
        for marked in case["phrases"]:
            phrase = re.search(r"\[(.*)\]", marked)
            assert phrase
            sentence = marked.replace("[", "").replace("]", "")
            written = {4: "-01-01", 7: "-01"}.get(len(case["start"]), "")
            found.append(
                (sentence, phrase[1], case.get("published"), case["start"] + written, case.get("granularity", "day"))
            )
    return found


def attackx(texts: list[tuple[str, str | None]]) -> list[list[str]]:
    return [[t.start.isoformat() for t in parse_times(text, day) if t.start] for text, day in texts]


def _settings(day: str | None) -> dict[str, object]:
    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if day:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(day)
    return settings


def dateparser_search(texts: list[tuple[str, str | None]]) -> list[list[str]]:
    found = []
    for text, day in texts:
        hits = search_dates(text, languages=["ar"], settings=_settings(day)) or ()
        found.append([when.isoformat() for _, when in hits])
    return found


def dateparser_phrase(texts: list[tuple[str, str | None]]) -> list[list[str]]:
    found = []
    for text, day in texts:
        hits = (parse(text, locales=[name], settings=_settings(day)) for name in ("ar", "ar-SY", "ar-MA"))
        found.append([when.isoformat() for when in hits if when])
    return found


def maha(directory: Path) -> Reader:
    python = directory / "bin" / "python"
    if not python.exists():
        venv.create(directory, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "mahad==0.3.0"], check=True)

    def read(texts: list[tuple[str, str | None]]) -> list[list[str]]:
        done = subprocess.run(
            [python, "-c", MAHA], input=json.dumps(texts), capture_output=True, text=True, check=True, encoding="utf-8"
        )
        if failures := done.stderr.count("\n"):
            print(f"  (Maha raised on {failures} values, not counted)", file=sys.stderr)
        return [list(found) for found in json.loads(done.stdout)]

    return read


def right(found: Iterable[str], start: str, granularity: str) -> bool:
    digits = DIGITS.get(granularity, 10)
    return any(when[:digits] == start[:digits] for when in found)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--venv", type=Path, default=Path(tempfile.gettempdir()) / "attackx-maha")
    given = options.parse_args()
    cases = rows()
    negatives = tomllib.loads((FIXTURES / "negatives.toml").read_text(encoding="utf-8"))["none"]
    sentences = [(sentence, day) for sentence, _, day, _, _ in cases]
    phrases = [(phrase, day) for _, phrase, day, _, _ in cases]
    nothing = [(text, "2024-01-10") for text in negatives]
    maha_reader = maha(given.venv)
    print(f"{len(cases)} phrases with an answer, {len(negatives)} sentences without a time\n")
    print("| system | right day, month or year | false alarms |\n|---|---:|---:|")
    for name, reader, texts in (
        ("attackx, in the sentence", attackx, sentences),
        ("Maha, in the sentence", maha_reader, sentences),
        ("dateparser `search_dates`, in the sentence", dateparser_search, sentences),
        ("dateparser `parse`, given the bare phrase", dateparser_phrase, phrases),
    ):
        hits = sum(right(f, case[3], case[4]) for f, case in zip(reader(texts), cases, strict=True))
        alarms = "" if texts is phrases else str(sum(bool(found) for found in reader(nothing)))
        print(f"| {name} | {hits} ({hits / len(cases):.1%}) | {alarms} |", flush=True)


if __name__ == "__main__":
    main()

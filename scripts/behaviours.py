"""Run the behaviour lists of ``fixtures/behaviours`` and print how many rows pass, by slot and capability.

python scripts/behaviours.py                    # a line for each slot
python scripts/behaviours.py --by-capability    # and one for each capability
python scripts/behaviours.py --failing target   # every failing row of a slot, with what was found
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import attackx
from attackx.evaluate.behaviours import Behaviour, load_behaviours

LISTS = Path(__file__).parent.parent / "fixtures" / "behaviours"


def main() -> int:
    """Print the report; 1 where a row fails that is not known to fail, or a known failure passes."""
    parser = argparse.ArgumentParser(description="Run the behaviour lists.")
    parser.add_argument("--by-capability", action="store_true", help="print a line for each capability")
    parser.add_argument("--failing", nargs="*", metavar="SLOT", help="print failing rows, of these slots or of all")
    parser.add_argument("--surprising", action="store_true", help="print rows that are marked wrongly")
    parser.add_argument("--unmark", action="store_true", help='take "fails" off the rows that pass')
    options = parser.parse_args()
    rows = [row for path in sorted(LISTS.glob("*.toml")) for row in load_behaviours(path)]
    found = [row.events(attackx.extract) for row in rows]
    passed = [row.met(events) for row, events in zip(rows, found, strict=True)]
    print("| slot | capability | rows | pass | share |\n|---|---|---:|---:|---:|")
    print("\n".join(table(list(zip(rows, passed, strict=True)), options.by_capability)))
    for row, events, good in zip(rows, found, passed, strict=True):
        asked = options.failing is not None and (not options.failing or row.slot in options.failing)
        if (asked and not good) or (options.surprising and good is row.fails):
            mark = "passes" if good else "known" if row.fails else "fails"
            print(f"\n{row.slot} / {row.capability} [{mark}]\n  {row.text}")
            print(f"  expected {row.expected}\n  found    {row.found(events)}")
    if options.unmark:
        unmark({row.text for row, good in zip(rows, passed, strict=True) if good and row.fails})
    return int(any(good is row.fails for row, good in zip(rows, passed, strict=True)))


def unmark(texts: set[str]) -> None:
    """Take the marks off the rows of some texts, and lower each capability's count by as many."""
    for path in LISTS.glob("*.toml"):
        lines = path.read_text(encoding="utf-8").split("\n")
        at = -1
        for number, line in enumerate(lines):
            if line.startswith("at_most"):
                at = number
            elif line.endswith(', "fails"],') and any(f'["{text}"' in line.replace("\\n", "\n") for text in texts):
                lines[number] = line.removesuffix(', "fails"],') + "],"
                lines[at] = f"at_most = {int(lines[at].split()[-1]) - 1}"
        path.write_text("\n".join(line for line in lines if line != "at_most = 0"), encoding="utf-8")


def table(rows: list[tuple[Behaviour, bool]], by_capability: bool) -> Iterator[str]:
    """Give the lines of the table."""
    for slot, each in groupby(rows, key=lambda r: r[0].slot):
        own = list(each)
        yield line(slot, "all", own)
        if by_capability:
            for name, some in groupby(own, key=lambda r: r[0].capability):
                yield line("", name, some)
    yield line("all", "all", rows)


def line(slot: str, capability: str, rows: Iterable[tuple[Behaviour, bool]]) -> str:
    """Give one line of the table."""
    goods = [good for _, good in rows]
    return f"| {slot} | {capability} | {len(goods)} | {sum(goods)} | {sum(goods) / len(goods):.3f} |"


if __name__ == "__main__":
    sys.exit(main())

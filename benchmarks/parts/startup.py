"""What a fresh process takes to its import, its help, and its first event; and the peers to their first text."""

from __future__ import annotations

import sys

from .peers import code
from .processes import Usage, run
from .table import Table

TEXT = "سقط صاروخان على قاعدة عين الأسد مساء الجمعة، وأصيب جنديان."
FIRST = f"import attackx\nassert attackx.extract({TEXT!r}, published='2024-01-20')"
ROUNDS = 7


def measure() -> list[Table]:
    commands = {
        "Python alone": ["-c", "pass"],
        "`import attackx`": ["-c", "import attackx"],
        "`attackx --help`": ["-m", "attackx.cli", "--help"],
        "first event": ["-c", FIRST],
        **{f"first text, {name}": ["-c", f"{text}\nread({TEXT!r})"] for name, text in code().items()},
    }
    taken: dict[str, list[Usage]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, arguments in commands.items():
            taken[name].append(run([sys.executable, *arguments]))
    alone = min(usage.cpu for usage in taken["Python alone"])
    rows = [
        (name, 1e3 * least, 1e3 * (least - alone), max(usage.peaks[0] for usage in found if usage.peaks))
        for name, found in taken.items()
        for least in [min(usage.cpu for usage in found)]
    ]
    about = f"Processor time of a fresh process, files in the cache, best of {ROUNDS} interleaved rounds."
    return [Table("start-up", about, ("process", "ms", "ms above Python's own", "peak MB"), rows)]

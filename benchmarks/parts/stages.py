"""Where the time of ``extract`` goes: the running code is looked at again and again, and counted to its floor."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import attackx

from .corpus import articles
from .table import Table

HOME = Path(attackx.__file__).parent
EVERY = 0.001  # seconds of processor time between two looks


def measure(files: dict[str, Path], count: int, every: int) -> list[Table]:
    shares: dict[str, Counter[str]] = {}
    for name, path in files.items():
        texts = articles(path, count, every)
        attackx.extract(*texts[0][:1])
        with sampled() as shares[name]:
            for text, more in texts:
                attackx.extract(text, **more)
    stages = Counter[str]()
    for found in shares.values():
        stages.update({stage: looks / found.total() for stage, looks in found.items()})
    rows = [
        (stage, *(100 * found[stage] / found.total() for found in shares.values())) for stage, _ in stages.most_common()
    ]
    about = f"Percent of `extract`, from {' and '.join(f'{found.total():,}' for found in shares.values())} looks."
    return [Table("time by stage", about, ("stage", *(f"{name}, %" for name in shares)), rows)]


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """Count for each floor how often its code, or what it calls outside attackx, is found running."""
    found = Counter[str]()
    stages: dict[str, str | None] = {}

    def look(_number: int, frame: FrameType | None) -> None:
        while frame is not None:
            name = frame.f_code.co_filename
            if name not in stages:
                stages[name] = stage_of(Path(name))
            stage = stages[name]
            if stage is not None:
                found[stage] += 1
                return
            frame = frame.f_back

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        yield found
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def stage_of(path: Path) -> str | None:
    """The floor of a file of attackx, of the recognisers which one."""
    if not path.is_relative_to(HOME):
        return None
    parts = path.relative_to(HOME).parts
    depth = 2 if parts[0] == "tagging" and len(parts) > 2 else 1
    return "/".join(parts[:depth]).removesuffix(".py")

"""Processes below this one: their processor time and greatest memory, as /proc has them (Linux)."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def below(pid: int) -> list[int]:
    """All processes that a process has started, and theirs."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            parents[int(path.name)] = int(stat(int(path.name))[1])
    found, new = [], [pid]
    while new := [child for child, parent in parents.items() if parent in new]:
        found += new
    return found


def cpu(pid: int) -> float:
    """Processor seconds of a process and of those it has seen end."""
    return sum(int(ticks) for ticks in stat(pid)[11:15]) / TICKS


def peak(pid: int) -> float:
    """The greatest memory that a process has held, in MB."""
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(told["VmHWM"].split()[0]) / 1024 if "VmHWM" in told else 0.0


@dataclass
class Usage:
    """What a command took, with all its processes; memory in MB by process, the command's own first."""

    wall: float
    cpu: float
    peaks: list[float] = field(default_factory=list)


def run(command: Sequence[str]) -> Usage:
    """Run a command to its end; what it prints is thrown away, and what it tells of an error is raised."""
    begun = time.perf_counter()
    peaks: dict[int, float] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while True:
            for pid in (process.pid, *below(process.pid)):
                with suppress(OSError):
                    peaks[pid] = max(peak(pid), peaks.get(pid, 0.0))
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            time.sleep(0.01 if time.perf_counter() - begun < 3 else 0.1)
        process.returncode = os.waitstatus_to_exitcode(status)
        told = process.stderr.read() if process.stderr else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{told}")
    wall = time.perf_counter() - begun
    return Usage(wall, used.ru_utime + used.ru_stime, list(peaks.values()))

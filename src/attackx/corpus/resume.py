"""Output that survives the end of its run at any moment, and is gone on with where it stood.

While a run is going on, its output is in ``OUT.partial``, its failures in ``OUT.errors.jsonl.partial``, and
``OUT.journal`` holds a heading (what is read, with which options) and a line for each block that is on the disk. A
block is a fixed number of articles, so that every run cuts at the same places, and its bytes do not depend on where
an earlier run ended.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import AttackxError, InputValueError
from .failures import Failure

BLOCK = 200  # articles between two marks of the journal
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a run is.

    Attributes:
        articles: taken in, with those that failed.
        failed: of them.
        events: found.
        written: bytes of the output.
        reported: bytes of the failures.
    """

    articles: int = 0
    failed: int = 0
    events: int = 0
    written: int = 0
    reported: int = 0


class Run:
    """One output file in the making.

    Args:
        out: the name it takes when all is done.
        about: what decides what is written: inputs and options. A run can only be gone on with under the same.
        resume: go on with what an earlier run left.
        pack: what is done to each block of bytes (compressing).
        finish: makes the output of the partial file, where it takes its form as a whole (Parquet).

    Raises:
        InputValueError: for a run that was left and not asked to be resumed, or begun with other inputs or options.
        AttackxError: when another process writes the same output.

    Example:
        >>> import tempfile
        >>> out = Path(tempfile.mkdtemp()) / "out.txt"
        >>> run = Run(out, {"input": "a"})
        >>> run.add(b"line", events=1)
        >>> run.complete().articles, out.read_bytes()
        (1, b'line')
    """

    def __init__(
        self,
        out: Path,
        about: Mapping[str, str],
        *,
        resume: bool = False,
        pack: Callable[[bytes], bytes] = bytes,
        finish: Callable[[Path, Path], None] | None = None,
    ) -> None:
        self.out = out.resolve()
        self.errors = named(self.out, ".errors.jsonl")
        self._partial = named(self.out, ".partial")
        self._failures = named(self.errors, ".partial")
        self._journal = named(self.out, ".journal")
        self._pack = pack
        self._finish = finish
        self._block: list[bytes] = []
        self._reports: list[bytes] = []
        self._pending = Counts()
        self._marks = _locked(self._journal, self.out)
        left = os.fstat(self._marks.fileno()).st_size > 0
        try:
            if left and not resume:
                remedy = f"go on with it by --resume, or delete {self._journal} to begin anew"
                raise InputValueError(f"{self._journal.name} is left of a run that did not end; {remedy}")
            self.counts, self._ended = self._read_marks(dict(about)) if left else (Counts(), False)
            if not self._ended:
                self._data = _cut(self._partial, self.counts.written)
                self._reported = _cut(self._failures, self.counts.reported)
            if not left or self._marks.tell() == 0:
                self._mark({"format": _FORMAT, **about})
        except BaseException:
            if not left:
                self._journal.unlink()
            self._marks.close()
            raise

    @property
    def ended(self) -> bool:
        """True where all articles were taken in before, and only ``complete`` is left to do."""
        return self._ended

    def begin(self, heading: bytes) -> None:
        """Put a heading before the first article, where there is none yet."""
        if not self._ended and not self.counts.articles:
            self._block.append(heading)

    def add(self, data: bytes, *, events: int = 0, failure: Failure | None = None) -> None:
        """Take in what one article gave; at the end of a block all of it is on the disk."""
        self._block.append(data)
        if failure is not None:
            line = json.dumps(asdict(failure), ensure_ascii=False)
            self._reports.append(line.encode("utf-8", "backslashreplace") + b"\n")
        now = self._pending
        self._pending = Counts(now.articles + 1, now.failed + (failure is not None), now.events + events)
        if self._pending.articles == BLOCK:
            self._commit()

    def complete(self) -> Counts:
        """Write the rest, and give the files their names; safe to be interrupted and done again."""
        if not self._ended:
            if self._pending.articles or not self.counts.written:
                self._commit()
            self._mark({"end": True})
            self._data.close()
            self._reported.close()
        self._name_files()
        self._marks.close()
        self._journal.unlink()
        return self.counts

    def leave(self) -> None:
        """Close the files and leave them for a later run."""
        for file in (self._marks, *(() if self._ended else (self._data, self._reported))):
            with suppress(OSError):  # on a full disk there may be something that cannot be flushed
                file.close()

    def discard(self) -> None:
        """Close and remove what was begun."""
        self.leave()
        for path in (self._partial, self._failures, self._journal):
            path.unlink(missing_ok=True)

    def _commit(self) -> None:
        """Bring a block to the disk, and only then the mark that says so."""
        data, reports = self._pack(b"".join(self._block)), b"".join(self._reports)
        for file, block in ((self._data, data), (self._reported, reports)):
            if block:
                file.write(block)
                _to_disk(file)
        was, more = self.counts, self._pending
        self.counts = Counts(
            was.articles + more.articles,
            was.failed + more.failed,
            was.events + more.events,
            was.written + len(data),
            was.reported + len(reports),
        )
        self._mark(asdict(self.counts))
        self._block, self._reports, self._pending = [], [], Counts()

    def _mark(self, line: Mapping[str, Any]) -> None:
        self._marks.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        _to_disk(self._marks)

    def _read_marks(self, about: dict[str, str]) -> tuple[Counts, bool]:
        """Read the journal to its last whole line, and cut off what the end of the run left of another."""
        lines = self._marks.read().split(b"\n")
        whole = self._parsed(lines[:-1])
        self._marks.seek(sum(len(line) + 1 for line in lines[:-1]))
        self._marks.truncate()
        if not whole:
            return Counts(), False
        self._check(whole[0], {"format": _FORMAT, **about})
        ended = "end" in whole[-1]
        last = whole[-2 if ended else -1]
        return Counts(**last) if "articles" in last else Counts(), ended

    def _parsed(self, lines: list[bytes]) -> list[dict[str, Any]]:
        with suppress(ValueError):
            found = [json.loads(line.decode()) for line in lines]
            if all(isinstance(mark, dict) for mark in found):
                return found
        remedy = f"delete {self._journal} and {self._partial} to begin anew"
        raise InputValueError(f"{self._journal} is no journal of a run, or damaged; {remedy}")

    def _check(self, then: dict[str, Any], now: dict[str, Any]) -> None:
        changed = [key for key in (*then, *(now.keys() - then.keys())) if then.get(key) != now.get(key)]
        if changed:
            key = changed[0]
            was, is_now = (str(side.get(key, "not there"))[:80] for side in (then, now))
            remedy = f"call it as it was called then, or delete {self._journal} to begin anew"
            raise InputValueError(f"cannot resume: {key} has changed since, {was!r} then and {is_now!r} now; {remedy}")

    def _name_files(self) -> None:
        if self._failures.exists():
            if self._failures.stat().st_size:
                self._failures.replace(self.errors)
            else:
                self.errors.unlink(missing_ok=True)
                self._failures.unlink()
        if self._partial.exists():
            ready = self._partial
            if self._finish is not None:
                ready = named(self.out, ".finished")
                self._finish(self._partial, ready)
                with ready.open("r+b") as file:
                    os.fsync(file.fileno())
            if self.out.exists():
                ready.chmod(self.out.stat().st_mode & 0o777)
            ready.replace(self.out)
            self._partial.unlink(missing_ok=True)
        _folder_to_disk(self.out.parent)


def fingerprint(paths: list[str]) -> str:
    """Digest the names, sizes and times of change of files, which tells whether they are as they were.

    Example:
        >>> len(fingerprint([]))
        16
    """
    digest = sha256()
    for path in paths:
        try:
            found = Path(path).stat()
            size, changed = found.st_size, found.st_mtime_ns
        except OSError:  # what cannot be looked at is told when it is read
            size = changed = -1
        digest.update(f"{path}\0{size}\0{changed}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:16]


def named(path: Path, ending: str) -> Path:
    """Give a file's name with something at its end.

    Example:
        >>> named(Path("out.jsonl"), ".journal").name
        'out.jsonl.journal'
    """
    return path.with_name(path.name + ending)


def _cut(path: Path, size: int) -> BinaryIO:
    """Open a file at ``size``, without what lies behind it."""
    file = path.open("r+b" if size else "wb")
    if file.seek(0, os.SEEK_END) < size:
        file.close()
        raise InputValueError(f"{path} is shorter than its journal says; delete both and the journal to begin anew")
    file.truncate(size)
    file.seek(size)
    return file


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _folder_to_disk(path: Path) -> None:
    with suppress(OSError):  # not every platform opens folders
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _locked(journal: Path, out: Path) -> BinaryIO:
    """Open the journal as it stands, and keep a second run from it; the lock ends with the process, however it ends."""
    file = open(os.open(journal, os.O_RDWR | os.O_CREAT, 0o666), "r+b")  # noqa: PTH123, SIM115 - no mode keeps and creates
    try:
        import fcntl  # noqa: PLC0415 - not on every platform

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        ours = os.fstat(file.fileno()).st_nlink > 0  # a run that has just ended takes its journal away
    except ImportError:
        return file
    except OSError:
        ours = False
    if not ours:
        file.close()
        raise AttackxError(f"another run writes {out}; wait for its end, or write elsewhere")
    return file

"""Files that are whole or not there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when all is written; until then, and after a failure, all is as it was.

    Raises:
        OSError: the file cannot be made in its folder.

    Example:
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with whole_file(Path(folder, "a.txt")) as out:
        ...         _ = out.write(b"all")
        ...     Path(folder, "a.txt").read_text()
        'all'
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with open(handle, "wb") as out:  # noqa: PTH123 (a file descriptor has no Path)
            yield out
        os.chmod(name, _mode(path))  # noqa: PTH101 (beside os.replace, on the same name)
        os.replace(name, path)  # noqa: PTH105 (as above)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108 (as above)
        raise


def _mode(path: Path) -> int:
    """The permissions an ordinary ``open`` would give; a temporary file is closed to others."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

"""Files that may be compressed, by the ending of their name: ``.gz``, ``.zst``."""

# ruff: noqa: PLC0415 (each format's module is imported when a file needs it)

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from ..errors import MissingExtraError

GZIP = (".gz",)
ZSTD = (".zst", ".zstd")
BROKEN = (OSError, EOFError, zlib.error)  # what reading a damaged file raises
_CHUNK = 1 << 16
_BLOCK = 1 << 20  # bytes that are compressed together
_LEVEL = 6


def bare(path: str) -> str:
    """Give the ending of a name without that of its compression, in small letters.

    Example:
        >>> bare("news.JSONL.gz"), bare("a.txt"), bare("b.zst")
        ('.jsonl', '.txt', '')
    """
    name = PurePath(path)
    suffix = name.suffix.lower()
    return PurePath(name.stem).suffix.lower() if suffix in GZIP + ZSTD else suffix


def unpacked(raw: BinaryIO, path: str) -> BinaryIO:
    """Give a stream of what a file holds, unpacked as the ending of its name says.

    Raises:
        MissingExtraError: for Zstandard, where neither Python nor the extra ``zstd`` brings it.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in GZIP:
        return cast("BinaryIO", _Gzip(fileobj=raw))
    if suffix in ZSTD:
        return cast("BinaryIO", io.BufferedReader(_Zstandard(raw), _CHUNK))
    return raw


def packed(data: bytes, path: str) -> bytes:
    """Compress a block on its own, so that a file of blocks can be cut after any of them and gone on with.

    Example:
        >>> packed(b"a", "out.jsonl")
        b'a'
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in GZIP:
        return gzip.compress(data, _LEVEL, mtime=0)
    if suffix in ZSTD:
        return cast("bytes", _zstandard().compress(data))
    return data


@contextmanager
def packing(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """Give a stream that compresses into ``raw``, block by block, as the ending of the file's name says.

    Raises:
        MissingExtraError: for Zstandard, where neither Python nor the extra ``zstd`` brings it.

    Example:
        >>> kept = io.BytesIO()
        >>> with packing(kept, "a.json.gz") as out:
        ...     _ = out.write(b"all")
        >>> gzip.decompress(kept.getvalue())
        b'all'
    """
    if PurePath(path).suffix.lower() not in GZIP + ZSTD:
        yield raw
        return
    packed(b"", path)  # tells of a missing extra before anything is written
    with io.BufferedWriter(_Packing(raw, path), _BLOCK) as out:
        yield cast("BinaryIO", out)


class _Packing(io.RawIOBase):
    """Compresses each block that it is given."""

    def __init__(self, raw: BinaryIO, path: str) -> None:
        self.raw, self.path = raw, path
        self.empty = True

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def write(self, data: Any) -> int:
        """Compress a block."""
        self.raw.write(packed(bytes(data), self.path))
        self.empty = False
        return len(data)

    def close(self) -> None:
        """Leave a valid file even where nothing was written."""
        if not self.closed and self.empty:
            self.raw.write(packed(b"", self.path))
        super().close()


def _zstandard() -> Any:
    """The module of Python 3.14, or the package, which have ``compress`` and decompressors of the same face."""
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtraError("zstandard", "zstd") from error
    return zstandard


class _Gzip(gzip.GzipFile):
    """Refuses an empty file, in which the package's own reader sees a whole one."""

    def __init__(self, fileobj: BinaryIO) -> None:
        super().__init__(fileobj=fileobj)
        if isinstance(fileobj, io.BufferedReader) and not fileobj.peek(1):
            raise EOFError("empty, not even a gzip header")


class _Zstandard(io.RawIOBase):
    """Reads frame after frame, and tells when a file ends within one, which the package's own reader does not."""

    def __init__(self, raw: BinaryIO) -> None:
        self.raw = raw
        module = _zstandard()
        if sys.version_info >= (3, 14):
            self.decompressor, self.error = module.ZstdDecompressor, module.ZstdError
        else:
            self.decompressor, self.error = module.ZstdDecompressor().decompressobj, module.ZstdError
        self.frame: Any = None
        self.rest = b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next."""
        while not self.rest:
            data = self.raw.read(_CHUNK)
            if not data and self.frame is not None:
                raise EOFError("Zstandard data ends within a frame")
            if not data:
                return 0
            self._take(data)
        size = min(len(buffer), len(self.rest))
        buffer[:size] = self.rest[:size]
        self.rest = self.rest[size:]
        return size

    def _take(self, data: bytes) -> None:
        out = []
        try:
            while data:
                if self.frame is None:
                    self.frame = self.decompressor()
                out.append(self.frame.decompress(data))
                data = self.frame.unused_data if self.frame.eof else b""
                if self.frame.eof:
                    self.frame = None
        except self.error as error:
            raise OSError(f"not Zstandard data, or damaged ({error})") from None
        self.rest = b"".join(out)

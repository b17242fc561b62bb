"""Articles out of files, folders, JSON Lines and standard input, one at a time."""

from __future__ import annotations

import codecs
import gzip
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

STDIN = "-"
_RECORD_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_FIELDS = '{"id": ..., "text": ..., "title": ..., "published": ..., "source": ...}'


class UnreadableError(Exception):
    """An article that cannot be read; the message names the place and the remedy."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was given, or why there is none.

    Attributes:
        id: of the record, or the path of a text file.
        path: of the file it came from; None is standard input.
        text: exactly the characters of the file, after a byte order mark.
        error: why it could not be read; then ``text`` is empty.
    """

    id: str | int
    path: str | None
    text: str = ""
    title: str | None = None
    published: date | str | None = None
    source: str | None = None
    error: UnreadableError | None = None


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for articles that do not say it themselves."""

    title: str | None = None
    published: date | str | None = None
    source: str | None = None
    encoding: str | None = None


class Reader:
    """Iterates over the articles of all inputs, and tells how far it has come.

    Attributes:
        total: bytes to read; None with standard input, whose end nobody knows.
        position: bytes read so far.
    """

    def __init__(self, paths: Sequence[str], kind: str, defaults: Defaults) -> None:
        self.defaults = defaults
        self.files = [(path, _is_records(path, kind)) for path in _expand(paths)]
        self.total = None if STDIN in paths else sum(_size(path) for path, _ in self.files)
        self.position = 0
        self._done = 0

    @property
    def single(self) -> bool:
        """True where there can be but one article."""
        return len(self.files) == 1 and not self.files[0][1]

    def __iter__(self) -> Iterator[Article]:
        for path, records in self.files:
            name = None if path == STDIN else path
            try:
                if path == STDIN:
                    yield from self._articles(sys.stdin.buffer, name, records)
                else:
                    with Path(path).open("rb") as raw:
                        yield from self._file(raw, path, records)
            except (OSError, EOFError, zlib.error) as error:
                yield Article(name or "stdin", name, error=UnreadableError(f"{name or 'standard input'}: {error}"))
            self._done += 0 if path == STDIN else _size(path)
            self.position = self._done

    def _file(self, raw: BinaryIO, path: str, records: bool) -> Iterator[Article]:
        if not path.endswith(".gz"):
            yield from self._articles(raw, path, records, raw)
            return
        with gzip.GzipFile(fileobj=raw) as unpacked:
            yield from self._articles(unpacked, path, records, raw)

    def _articles(
        self, stream: BinaryIO | gzip.GzipFile, path: str | None, records: bool, raw: BinaryIO | None = None
    ) -> Iterator[Article]:
        if not records:
            yield self._text(stream.read(), path)
            return
        for number, line in enumerate(stream, start=1):
            if raw is not None:
                self.position = self._done + raw.tell()
            if line.strip():
                yield self._record(line, path, number)

    def _text(self, data: bytes, path: str | None) -> Article:
        told = self.defaults
        name = path or "stdin"
        try:
            text = decode(data, told.encoding, path or "standard input")
        except UnreadableError as error:
            return Article(name, path, error=error)
        return Article(name, path, text, told.title, told.published, told.source)

    def _record(self, line: bytes, path: str | None, number: int) -> Article:
        place = f"{path or 'stdin'}:{number}"
        try:
            record = json.loads(decode(line, None, place))
        except (json.JSONDecodeError, RecursionError) as error:
            reason = f"{place}: not JSON ({error}); JSON Lines hold one object a line, {_FIELDS}"
            return Article(place, path, error=UnreadableError(reason))
        except UnreadableError as error:
            return Article(place, path, error=error)
        return self._from_fields(record, path, place)

    def _from_fields(self, record: object, path: str | None, place: str) -> Article:
        if not isinstance(record, dict):
            return Article(place, path, error=UnreadableError(f"{place}: not an object; each line is {_FIELDS}"))
        given = record.get("id")
        name = given if isinstance(given, str | int) and not isinstance(given, bool) else place
        for field in ("text", "title", "published", "source"):
            value = record.get(field)
            if not (isinstance(value, str) or (value is None and field != "text")):
                wrong = "missing" if value is None else f"a {type(value).__name__}"
                reason = f'{place}: "{field}" is {wrong}, not a string; each line is {_FIELDS}'
                return Article(name, path, error=UnreadableError(reason))
        told = self.defaults
        return Article(
            name,
            path,
            record["text"],
            record.get("title") or told.title,
            record.get("published") or told.published,
            record.get("source") or told.source,
        )


def decode(data: bytes, encoding: str | None, name: str) -> str:
    r"""Decode a file by its byte order mark, by ``encoding``, or as UTF-8; line ends stay as they are.

    Raises:
        UnreadableError: naming the file, the byte and the remedy.

    Example:
        >>> decode(b"\xef\xbb\xbfa\r\n", None, "f.txt")
        'a\r\n'
    """
    if encoding is None:
        utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        encoding = "utf-16" if utf16 else "utf-8"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at {error.start}" if error.start < len(data) else "its end"
        remedy = "say how it is written, for older Arabic files mostly --encoding windows-1256"
        raise UnreadableError(f"{name}: not {encoding.upper()} ({byte}); {remedy}") from None


def _expand(paths: Sequence[str]) -> list[str]:
    found: list[str] = []
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            found.append(path)
            continue
        texts = sorted(str(text) for text in Path(path).rglob("*.txt") if text.is_file())
        if not texts:
            raise click.UsageError(f"folder {path!r} holds no .txt file; name JSON Lines files themselves")
        found.extend(texts)
    return found


def _is_records(path: str, kind: str) -> bool:
    if kind != "auto":
        return kind == "jsonl"
    if path.lower().endswith(".json"):
        raise click.UsageError(f"{path!r} is neither text nor JSON Lines; make it the latter: jq -c '.[]' {path}")
    return path.lower().endswith(_RECORD_SUFFIXES)


def _size(path: str) -> int:
    return Path(path).stat().st_size

"""Articles out of files, folders, JSON Lines, CSV, Parquet and standard input, one at a time.

A ``Reader`` only cuts its inputs into raw records, which is quick; ``load`` makes an article of one, and is called
where the work is done, in a worker.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeAlias

from ..errors import InputValueError
from .articles import Article, Id
from .compressed import BROKEN, bare, unpacked
from .encodings import AUTO, decode, is_wide, settled, utf8_lines
from .failures import UnreadableError
from .tables import csv_rows, parquet_rows

STDIN = "-"
Kind: TypeAlias = Literal["auto", "text", "jsonl", "csv", "parquet"]
_KINDS: dict[str, Kind] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".pq": "parquet",
}  # fmt: skip
_TEXTS = (".txt", ".txt.gz", ".txt.zst")
FIELDS = ("id", "text", "title", "published", "source")
_LINE = '{"id": ..., "text": ..., "title": ..., "published": ..., "source": ...}'


@dataclass(frozen=True, slots=True)
class Options:
    """How records are read, and what holds for articles that do not say it themselves.

    Attributes:
        columns: for each of ``FIELDS`` the name that it has in the records.
    """

    title: str | None = None
    published: date | str | None = None
    source: str | None = None
    encoding: str | None = None
    columns: dict[str, str] = field(default_factory=lambda: {name: name for name in FIELDS})


@dataclass(frozen=True, slots=True)
class Raw:
    """A record as it was cut out of its file.

    Attributes:
        place: file and line or row.
        path: of the file; None is standard input.
        data: None for a text file that is still to be read, the bytes of a text or a JSON line, the row of a table,
            or why it cannot be read.
        line: True for a JSON line.
    """

    place: str
    path: str | None
    data: bytes | dict[str, Any] | UnreadableError | None
    line: bool = False


class Reader:
    """Iterates over the raw records of all inputs, and tells how far it has come.

    Args:
        paths: of files and folders, or ``-`` for standard input.
        kind: what the inputs are; ``auto`` goes by their names.
        options: how records are read.

    Attributes:
        total: bytes to read; None with standard input, whose end nobody knows.
        position: bytes read so far.

    Raises:
        InputValueError: for a folder without texts, a JSON file that is no JSON Lines, and a table without the columns.
    """

    def __init__(self, paths: Sequence[str], kind: Kind, options: Options) -> None:
        self.options = options
        self.files = [(path, _kind(path, kind)) for path in expand(paths)]
        self.total = None if STDIN in paths else sum(_size(path) for path, _ in self.files)
        self.position = 0
        self._done = 0

    @property
    def single(self) -> bool:
        """True where there can be but one article."""
        return len(self.files) == 1 and self.files[0][1] == "text"

    def __iter__(self) -> Iterator[Raw]:
        for path, kind in self.files:
            name = None if path == STDIN else path
            try:
                if kind == "text" and name is not None:
                    yield Raw(path, path, None)
                elif name is None:
                    yield from self._records(sys.stdin.buffer, None, kind)
                else:
                    with Path(path).open("rb") as raw, unpacked(raw, path) as stream:
                        yield from self._records(stream, path, kind, raw)
            except UnreadableError as error:
                yield Raw(error.place, name, error)
            except BROKEN as error:
                yield Raw(name or "stdin", name, _broken(name, error))
            self._done += _size(path) if name is not None else 0
            self.position = self._done

    def check(self) -> None:
        """Look at the headings of all tables.

        Raises:
            InputValueError: for a table without the columns that are asked for.
            MissingExtraError: for a format that needs an extra.
        """
        for path, kind in self.files:
            if kind not in ("csv", "parquet") or path == STDIN:
                continue
            with suppress(UnreadableError, *BROKEN), Path(path).open("rb") as raw, unpacked(raw, path) as stream:
                next(self._records(stream, path, kind), None)

    def _records(self, stream: BinaryIO, path: str | None, kind: Kind, raw: BinaryIO | None = None) -> Iterator[Raw]:
        name = path or "stdin"
        if kind == "text":
            yield Raw(name, path, stream.read())
            return
        found: Iterator[tuple[str, bytes | dict[str, Any] | UnreadableError]]
        if kind == "parquet":
            found = parquet_rows(stream, name, self.options.columns)
        else:
            encoding = settled(stream, self.options.encoding, name)
            if kind == "csv":
                found = csv_rows(stream, name, self.options.columns, encoding)
            else:
                found = _lines(stream, name, encoding)
        for place, data in found:
            if raw is not None:
                self.position = self._done + raw.tell()
            yield Raw(place, path, data, line=kind == "jsonl")


def load(raw: Raw, options: Options) -> Article:
    """Make an article of a raw record.

    Raises:
        UnreadableError: naming the place, the fault and the remedy.

    Example:
        >>> load(Raw("a.jsonl:1", "a.jsonl", b'{"text": "x"}', line=True), Options()).id
        'a.jsonl:1'
    """
    if isinstance(raw.data, UnreadableError):
        raise raw.data
    if isinstance(raw.data, dict):
        return _article(raw.data, raw, options)
    if not raw.line:
        text = decode(_text(raw), options.encoding, raw.path or "standard input")
        return Article(text, raw.path or "stdin", options.title, options.published, options.source, raw.path)
    try:
        record = json.loads(decode(raw.data or b"", _of_line(options.encoding), raw.place))
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableError(raw.place, f"not JSON ({error})", f"JSON Lines hold one object a line, {_LINE}") from None
    if not isinstance(record, dict):
        raise UnreadableError(raw.place, "not an object", f"each line is {_LINE}")
    return _article({name: record.get(column) for name, column in options.columns.items()}, raw, options)


def _lines(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[tuple[str, bytes | UnreadableError]]:
    lines = utf8_lines(stream, encoding, name) if encoding is not None and is_wide(encoding) else stream
    for number, line in enumerate(lines, start=1):
        if isinstance(line, UnreadableError) or line.strip():
            yield f"{name}:{number}", line


def _of_line(encoding: str | None) -> str | None:
    """The encoding of a line that a reader has cut; a wide one is UTF-8 by then."""
    return None if encoding != AUTO and is_wide(encoding) else encoding


def _text(raw: Raw) -> bytes:
    if isinstance(raw.data, bytes):
        return raw.data
    path = raw.path or ""
    try:
        with Path(path).open("rb") as packed, unpacked(packed, path) as stream:
            return stream.read()
    except BROKEN as error:
        raise _broken(path, error) from None


def _article(record: dict[str, Any], raw: Raw, options: Options) -> Article:
    """Check the fields and fill in what the options say."""
    given = record.get("id")
    name: Id = given if isinstance(given, str | int) and not isinstance(given, bool) and given != "" else raw.place
    for key in FIELDS[1:]:
        value = record.get(key)
        dated = key == "published" and not raw.line and isinstance(value, date | datetime)
        if not (isinstance(value, str) or dated or (value is None and key != "text")):
            wrong = "missing" if value is None else f"a {type(value).__name__}"
            remedy = f"each line is {_LINE}, or name the fields by --text-column and its like"
            raise UnreadableError(raw.place, f'"{options.columns[key]}" is {wrong}, not a string', remedy, id=name)
    return Article(
        record["text"],
        name,
        record.get("title") or options.title,
        record.get("published") or options.published,
        record.get("source") or options.source,
        raw.path,
    )


def expand(paths: Sequence[str]) -> list[str]:
    """Give the files that paths stand for: of a folder every text in it and below, in order of their paths.

    Raises:
        InputValueError: for a folder without texts.
    """
    found: list[str] = []
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            found.append(path)
            continue
        texts = sorted(_texts_below(path))
        if not texts:
            raise InputValueError(f"folder {path!r} holds no .txt file; name JSON Lines files and tables themselves")
        found.extend(texts)
    return found


def _texts_below(folder: str) -> Iterator[str]:
    """Every text, and every folder and link that cannot be followed, so that a record tells of it."""
    closed: list[str] = []
    for root, _, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        for name in names:
            path = Path(root, name)
            if name.endswith(_TEXTS) and (path.is_file() or (path.is_symlink() and not path.exists())):
                yield str(path)
    yield from closed


def _kind(path: str, kind: Kind) -> Kind:
    if kind != "auto":
        return kind
    if bare(path) == ".json":
        raise InputValueError(f"{path!r} is neither text nor JSON Lines; make it the latter: jq -c '.[]' {path}")
    return _KINDS.get(bare(path), "text")


def _broken(path: str | None, error: BaseException) -> UnreadableError:
    remedy = "what was read before stays; get the file again, or say with --from what it is"
    return UnreadableError(path or "standard input", str(error), remedy)


def _size(path: str) -> int:
    with suppress(OSError):  # what cannot be looked at is told when it is opened
        return Path(path).stat().st_size
    return 0

"""Data files, the package's own and those of a user: read within limits, a fault told with file, line and remedy.

Nothing in a data file is run. What a file may cost is bounded before it is parsed: its size, how deep its tables and
keys are nested, how long one string is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Any

from .errors import DataError, InputError

MAX_BYTES = 4_000_000  # of one file; the largest packaged one has a tenth of it
MAX_STRING = 10_000  # characters of one string in it
MAX_DEPTH = 16  # of tables and lists in one another

_STRINGS = re.compile(r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'")
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{MAX_DEPTH}}}")
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_FENCE = re.compile(r'"""|' + r"'''")
_HEADER = re.compile(r"[ \t]*\[\[[ \t]*([\w-]+)[ \t]*\]\]")

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


@dataclass(frozen=True, slots=True)
class DataFile:
    r"""A TOML file that was read.

    Attributes:
        name: the file's name, for messages.
        text: its text.
        data: what it holds.

    Example:
        >>> file = parse_toml("own.toml", 'category = "target"\n[[entry]]\nid = "x"\n[[entry]]\n')
        >>> file.data["category"], file.lines("entry")
        ('target', (2, 4))
    """

    name: str
    text: str
    data: dict[str, Any]

    def lines(self, table: str) -> tuple[int, ...]:
        """Give the line of each ``[[table]]`` heading, from 1 up; headings inside longer strings do not count."""
        found, inside = [], ""
        for number, line in enumerate(self.text.split("\n"), start=1):
            if not inside and (heading := _HEADER.match(line)) and heading[1] == table:
                found.append(number)
            for fence in _FENCE.findall(line):
                inside = fence if not inside else "" if fence == inside else inside
        return tuple(found)

    def rows(self, table: str, keys: AbstractSet[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        r"""Give each ``[[table]]`` of a file that holds nothing else, with its place for messages.

        Args:
            table: the tables' name.
            keys: what each of them must give.

        Raises:
            DataError: when the file holds something else, or a table has not just these keys; names file and line.

        Example:
            >>> list(parse_toml("own.toml", '[[war]]\nname = "x"\n').rows("war", {"name"}))
            [('own.toml, line 1', {'name': 'x'})]
        """
        if set(self.data) != {table}:
            raise DataError(f"{self.name}: holds other things than [[{table}]] tables; take them out")
        for line, row in zip(self.lines(table), self.data[table], strict=True):
            where = f"{self.name}, line {line}"
            if set(row) != keys:
                raise DataError(f"{where}: give the {table} {' and '.join(map(repr, sorted(keys)))}, and nothing else")
            yield where, row


def at(name: str, lines: Sequence[int], number: int) -> str:
    """Name the place of the row with this number, from 1: the file, and the line where it is known.

    Example:
        >>> at("own.toml", (2, 7), 2), at("own.toml", (), 1)
        ('own.toml, line 7', 'own.toml')
    """
    return f"{name}, line {lines[number - 1]}" if number <= len(lines) else name


def read_bytes(path: Traversable | Path, limit: int = MAX_BYTES) -> bytes:
    """Read a data file.

    Args:
        path: the file.
        limit: the greatest number of bytes it may have.

    Raises:
        DataError: when it cannot be read, or is longer.
    """
    try:
        with path.open("rb") as file:
            content: bytes = file.read(limit + 1)
    except OSError as error:
        raise DataError(f"{path.name}: cannot be read ({error.strerror}); name a file that is there") from error
    if len(content) > limit:
        raise DataError(f"{path.name}: has more than {limit:,} bytes, which is the most; split the file")
    return content


def read_text(path: Traversable | Path, limit: int = MAX_BYTES) -> str:
    r"""Read a data file as UTF-8, with or without a byte order mark, its line ends as ``\n``.

    Raises:
        DataError: when it cannot be read, is too long, or is not UTF-8; the message names the line.
    """
    content = read_bytes(path, limit)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError(f"{path.name}, line {line}: not UTF-8 ({error.reason}); save the file as UTF-8") from error
    return text.replace("\r\n", "\n")


def read_toml(path: Traversable | Path) -> DataFile:
    r"""Read a TOML file.

    Raises:
        DataError: naming file, line and remedy, for what cannot be read, is no TOML, or goes beyond the limits.

    Example:
        >>> from tempfile import mkdtemp
        >>> path = Path(mkdtemp()) / "own.toml"
        >>> _ = path.write_text("slot = 'veto'\n[a", encoding="utf-8")
        >>> read_toml(path)
        Traceback (most recent call last):
        attackx.errors.DataError: own.toml, line 2: expected ']' at the end of a table declaration; mend the TOML there
    """
    return parse_toml(path.name, read_text(path))


def package_toml(*parts: str) -> DataFile:
    """Read a TOML file of the package by the parts of its path.

    Raises:
        DataError: when the installation lacks it, or it is no TOML.

    Example:
        >>> sorted(package_toml("script", "data", "sentences.toml").data)[:2]
        ['bullets', 'continuations']
    """
    path = resources.files(__package__).joinpath(*parts)
    text = read_text(path)
    return DataFile(path.name, text, _parsed(path.name, text))


def parse_toml(name: str, text: str) -> DataFile:
    r"""Parse the text of a TOML file, whose line ends are ``\n``.

    Args:
        name: the file's name, for messages.
        text: its text.

    Raises:
        DataError: naming file, line and remedy.
    """
    if deep := _DEEP_KEY.search(_STRINGS.sub(lambda found: "k" * len(found[0]), text)):
        line = text.count("\n", 0, deep.start()) + 1
        raise DataError(f"{name}, line {line}: a key of more than {MAX_DEPTH} parts; write it with fewer dots")
    data = _parsed(name, text)
    _check_size(name, data)
    return DataFile(name, text, data)


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise DataError(f"{name}: lists or tables are nested too deep; {MAX_DEPTH} levels are the most") from error
    except ValueError as error:
        raise DataError(_told(name, text, str(error))) from error


def _told(name: str, text: str, fault: str) -> str:
    """Put the place that the parser names behind its words to the front."""
    if found := _PLACE.search(fault):
        line, words = int(found[1]), f"{fault[: found.start()]}, at column {found[2]}"
    else:
        line, words = text.count("\n") + 1, fault.removesuffix(" (at end of document)")
    return f"{name}, line {line}: {words[:1].lower()}{words[1:]}; mend the TOML there"


def _check_size(name: str, data: object) -> None:
    """Refuse strings and depths beyond the limits, wherever in the file they are."""
    level: list[object] = [data]
    for _ in range(MAX_DEPTH):
        level = [part for value in level for part in _parts(name, value)]
        if not level:
            return
    raise DataError(f"{name}: lists or tables are nested too deep; {MAX_DEPTH} levels are the most")


def _parts(name: str, value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value
    elif isinstance(value, str) and len(value) > MAX_STRING:
        start = value[:20]
        raise DataError(f"{name}: the string {start!r}... has more than {MAX_STRING:,} characters; shorten it")


def paths_of(given: Paths) -> tuple[Path, ...]:
    """Give the paths of one file or of several.

    Raises:
        InputError: for what is no path.

    Example:
        >>> [path.name for path in paths_of("a.toml")]
        ['a.toml']
    """
    try:
        return (Path(given),) if isinstance(given, str | PathLike) else tuple(map(Path, given))
    except TypeError as error:
        raise InputError(f"{given!r} is no path of a file and no list of them") from error


def digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Digest the contents of files, each with a word that says what it is for.

    Example:
        >>> digest([("lexicon", b"")]) == digest([("rules", b"")])
        False
    """
    total = sha256()
    for role, content in files:
        total.update(f"{role} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()

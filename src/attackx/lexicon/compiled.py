"""The packaged lexicon in a compact form that is read in a fraction of the time its sources take.

``data/compiled.json`` holds every entry and every spelling. It carries a digest of what it was made from, so that
a stale file is never used: the sources are read instead.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import accumulate
from pathlib import Path
from typing import Any, overload

from .expand import all_spellings, name_form
from .loader import DATA, default_paths, load
from .model import Entry

COMPILED_FILE = DATA / "compiled.json"
_FIELDS = tuple(field.name for field in fields(Entry))


def country_forms(entries: Iterable[Entry]) -> frozenset[str]:
    """List the names of countries; a respelling of "سورية" must not make the adjective one of them."""
    return frozenset(name_form(name) for entry in entries if entry.type == "country" for name in entry.aliases)


def forms_of(entry: Entry, countries: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Give the spellings of an entry, each with whether it is guarded.

    Args:
        entry: the entry.
        countries: the names of all countries.
    """
    for form in all_spellings(entry.aliases or (entry.name,)):
        if entry.type != "nisba" or form not in countries:
            yield form, False
    for form in all_spellings(entry.guarded):
        yield form, True


def spelled_names(entries: Sequence[Entry]) -> dict[str, list[int]]:
    """List every spelling with the indexes of its entries; ``~index`` where it is a guarded name there.

    Example:
        >>> spelled_names([Entry("a", "داعش", "actor", aliases=("داعش",), guarded=("الدولة",))])
        {'داعش': [0], 'الدوله': [-1]}
    """
    names: dict[str, list[int]] = {}
    countries = country_forms(entries)
    for index, entry in enumerate(entries):
        for form, guarded in forms_of(entry, countries):
            names.setdefault(form, []).append(~index if guarded else index)
    return names


class Entries(Sequence[Entry]):
    """Entries that are made when they are first asked for: a text names a few of many thousands.

    Args:
        rows: each entry as JSON, of which all together take a fifth of the memory of their values.
    """

    def __init__(self, rows: Iterable[str]) -> None:
        lines = [row.encode() for row in rows]
        self._rows = b"".join(lines)
        self._ends = array("I", accumulate(map(len, lines), initial=0))
        self._made: dict[int, Entry] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        entry = self._made.get(index)
        if entry is None:
            index = range(len(self))[index]
            row = self._rows[self._ends[index] : self._ends[index + 1]]
            entry = self._made[index] = _thaw(json.loads(row.decode()))
        return entry

    def __iter__(self) -> Iterator[Entry]:
        return (self[at] for at in range(len(self)))


def source_digest() -> str:
    """Give a digest of the data files and of the code that expands them."""
    total = hashlib.sha256()
    code = (path for path in Path(__file__).parent.glob("*.py"))
    data = (DATA / "spelling.toml", *default_paths())
    for path in sorted((*code, *data)):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def compile_lexicon() -> str:
    """Give the text of the compiled file for the packaged sources.

    Raises:
        DataError: when a source breaks the format.
    """
    entries = load(default_paths())
    rows = [json.dumps(_freeze(entry), ensure_ascii=False, separators=(",", ":")) for entry in entries]
    document = {"digest": source_digest(), "entries": rows, "names": spelled_names(entries)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_compiled(path: Path = COMPILED_FILE) -> tuple[Entries, dict[str, list[int]]] | None:
    """Read the compiled lexicon; None where it is missing or older than its sources."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    if not text.startswith(f'{{"digest":"{source_digest()}"'):
        return None
    document = json.loads(text)
    return Entries(document["entries"]), _shared(document["names"])


def _shared(names: dict[str, list[int]]) -> dict[str, list[int]]:
    """Let the names of one entry share one list, as there are four times as many names."""
    lists: dict[tuple[int, ...], list[int]] = {}
    return {name: lists.setdefault(tuple(owners), owners) for name, owners in names.items()}


def _freeze(entry: Entry) -> list[Any]:
    values = (getattr(entry, name) for name in _FIELDS)
    row = [sorted(value) if isinstance(value, frozenset) else value for value in values]
    while row and row[-1] in ((), 0, "", None):
        row.pop()
    return row


def _thaw(row: list[Any]) -> Entry:
    values = dict(zip(_FIELDS, row, strict=False))
    for name in ("within", "aliases", "guarded"):
        values[name] = tuple(values.get(name, ()))
    values["roles"] = frozenset(values.get("roles", ()))
    return Entry(**values)

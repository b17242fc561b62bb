"""Lay a user's entries over a lexicon without spelling out all of it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from .compiled import country_forms, forms_of
from .model import Entry


class Overlay(Sequence[Entry]):
    """Entries of which some are changed and some are added at the end; the others are not looked at.

    Args:
        base: the entries below.
        changed: what stands for some of them, by index.
        added: the entries behind them.
    """

    def __init__(self, base: Sequence[Entry], changed: Mapping[int, Entry], added: Sequence[Entry]) -> None:
        self._base, self._changed, self._added = base, changed, added

    def __len__(self) -> int:
        return len(self._base) + len(self._added)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        if index >= len(self._base):
            return self._added[index - len(self._base)]
        return self._changed.get(index) or self._base[index]

    def __iter__(self) -> Iterator[Entry]:
        return (self[at] for at in range(len(self)))


def laid_over(
    entries: Sequence[Entry], names: Mapping[str, list[int]], own: Sequence[Entry]
) -> tuple[Overlay, dict[str, list[int]]]:
    """Lay entries over others: those of a known id take its place, the rest are added.

    Args:
        entries: the entries below.
        names: every spelling of theirs with the indexes of its entries, ``~index`` where it is guarded.
        own: the entries to lay over them.

    Returns:
        The entries together, and their spellings; where several share one, the new ones stand first.

    Example:
        >>> base = [Entry("a", "داعش", "actor", aliases=("داعش",))]
        >>> both, names = laid_over(base, {"داعش": [0]}, [Entry("b", "داعش", "actor", aliases=("داعش",))])
        >>> [entry.id for entry in both], names
        (['a', 'b'], {'داعش': [1, 0]})
    """
    index_of = {entry.id: index for index, entry in enumerate(entries)}
    countries = country_forms([*entries, *own])
    changed: dict[int, Entry] = {}
    added: list[Entry] = []
    new: dict[str, list[int]] = {}
    kept = dict(names)
    for entry in own:
        known = index_of.get(entry.id)
        index = len(entries) + len(added) if known is None else known
        told = _owned(entry, index, countries)
        before: dict[str, int] = {}
        if known is None:
            added.append(entry)
        else:
            changed[known] = entry
            before = _owned(entries[known], index, countries)
            _take_out(kept, before.items() - told.items())
        for form, owner in told.items():
            if before.get(form) != owner:
                new.setdefault(form, []).append(owner)
    for form, owners in new.items():
        owners.extend(kept.pop(form, ()))
    return Overlay(entries, changed, added), {**new, **kept}


def _owned(entry: Entry, index: int, countries: frozenset[str]) -> dict[str, int]:
    """Give the spellings of an entry with its index, ``~index`` where only a guarded name has them."""
    found: dict[str, int] = {}
    for form, guarded in forms_of(entry, countries):
        found.setdefault(form, ~index if guarded else index)
    return found


def _take_out(names: dict[str, list[int]], gone: set[tuple[str, int]]) -> None:
    for form, owner in gone:
        left = [other for other in names.get(form, ()) if other != owner]
        if left:
            names[form] = left
        else:
            names.pop(form, None)

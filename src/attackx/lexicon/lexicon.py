"""The lexicon: entries, and finding their names in text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from .compiled import read_compiled, spelled_names
from .context import context, describes, is_located, is_place_context, is_quoted, is_struck
from .expand import name_form
from .loader import default_paths, load
from .matcher import Matcher
from .model import Entry, Hit
from .own import laid_over

_Search = tuple[Matcher, list[str], list[list[int]]]  # what finds the names, the names, and the entries of each


class Lexicon:
    """Named things and the matcher over all their spellings.

    Args:
        entries: the entries; where two share a name, both are found, the earlier one first.

    Example:
        >>> lexicon = Lexicon([Entry("asad", "قاعدة عين الأسد", "target", aliases=("عين الأسد",))])
        >>> [(hit.start, hit.stop, hit.entry.id) for hit in lexicon.find("هجوم علي عين الاسد")]
        [(9, 18, 'asad')]
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._lay(tuple(entries), None)

    def _lay(self, entries: Sequence[Entry], names: dict[str, list[int]] | None) -> None:
        self.entries = entries
        self._spelled = names
        self._search: _Search | None = None
        self._by_id: dict[str, Entry] | None = None

    @staticmethod
    @cache
    def default() -> Lexicon:
        """Give the packaged lexicon, read once; from its compiled form where that is up to date.

        Example:
            >>> Lexicon.default() is Lexicon.default()
            True
        """
        stored = read_compiled()
        if stored is None:
            return Lexicon(load(default_paths()))
        return Lexicon._of(*stored)

    @classmethod
    def _of(cls, entries: Sequence[Entry], names: dict[str, list[int]]) -> Lexicon:
        """Make a lexicon whose spellings are known."""
        lexicon = cls(())
        lexicon._lay(entries, names)
        return lexicon

    def __reduce__(self) -> tuple[Callable[..., Lexicon], tuple[Sequence[Entry], dict[str, list[int]]]]:
        """Leave out what another process makes again."""
        return Lexicon._of, (self.entries, self._names)

    @classmethod
    def from_paths(cls, paths: Iterable[Path | str]) -> Lexicon:
        """Read a lexicon from files of the same format as the packaged ones, and from these alone.

        Raises:
            DataError: when a file cannot be read or breaks the format; with file and line.
        """
        return cls(load(paths))

    def extended(self, paths: Iterable[Path | str]) -> Lexicon:
        r"""Give a lexicon with the entries of ``paths`` laid over those of this one.

        An id given again replaces the entry; one given without a name adds its names to the entry. Where entries share
        a name, the new ones are found first.

        Args:
            paths: ``.toml`` or ``.tsv`` files in the format of the packaged ones; their content is data, none is run.

        Raises:
            DataError: when a file cannot be read, breaks the format, or goes beyond its limits; with file and line.

        Example:
            >>> from tempfile import mkdtemp
            >>> path = Path(mkdtemp()) / "own.toml"
            >>> row = 'category = "target"\n[[entry]]\nid = "ain_al_asad"\naliases = ["قاعدة البغدادي"]'
            >>> _ = path.write_text(row, encoding="utf-8")
            >>> [entry.id for entry in Lexicon.default().extended([path]).search("قاعدة البغدادي")]
            ['ain_al_asad']
        """
        return self._of(*laid_over(self.entries, self._names, load(paths, self.get)))

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, ident: str) -> Entry | None:
        """Give the entry with this id, or None.

        Example:
            >>> Lexicon([]).get("asad") is None
            True
        """
        if self._by_id is None:
            self._by_id = {entry.id: entry for entry in self.entries}
        return self._by_id.get(ident)

    @property
    def _names(self) -> dict[str, list[int]]:
        """Every spelling with the indexes of its entries, ``~index`` where it is guarded."""
        if self._spelled is None:
            self._spelled = spelled_names(self.entries)
        return self._spelled

    @property
    def _matcher(self) -> _Search:
        if self._search is None:
            # a blocking phrase is a name without an entry
            names = {**self._names, **{phrase: [] for phrase in context().blocks if phrase not in self._names}}
            self._search = Matcher(names), list(names), list(names.values())
        return self._search

    def find(self, text: str) -> list[Hit]:
        """Find every name that stands in ``text`` as whole words, overlapping ones included.

        Names inside a phrase of ``context.toml`` that is no name (``القائم بالأعمال``) are left out, as are
        guarded names without a word of place before them, and those of outlets outside quotation marks.

        Args:
            text: a text in matching form (``attackx.script.normalize.normalize(...).text``).

        Returns:
            Hits sorted by start, the longer first, then in the order of the entries.
        """
        matcher, names, owners = self._matcher
        entries, hits, blocked, listed = self.entries, list[Hit](), 0, 0
        for start, stop, pattern, clitic in matcher.find(text):
            if not owners[pattern]:
                blocked = max(blocked, stop)
            if stop <= blocked:
                continue
            for index in owners[pattern]:
                entry = entries[max(index, ~index)]
                # "صعدة وحجة": what a place is joined to is a place
                joined = clitic == "و" and text[listed : start - 1] in (" ", "، ")
                if index < 0 and not joined and not _is_meant(entry, text, start, stop, clitic):
                    continue
                if entry.category == "place":
                    listed = max(listed, stop)
                hits.append(Hit(start, stop, entry, names[pattern], clitic))
                if index < 0 and entry.type == "nisba":  # the adjective, and nothing else of that spelling
                    while len(hits) > 1 and (hits[-2].start, hits[-2].stop) == (start, stop):
                        del hits[-2]
                    break
        return hits

    def search(self, query: str, limit: int = 20) -> list[Entry]:
        """Look entries up by a name, a part of one, an id or a gloss; the best first.

        Args:
            query: Arabic or English, any spelling.
            limit: the greatest number of entries to give.

        Example:
            >>> lexicon = Lexicon([Entry("asad", "قاعدة عين الأسد", "target", gloss="Ain al-Asad air base")])
            >>> [entry.id for entry in lexicon.search("al-asad")]
            ['asad']
        """
        form, plain = name_form(query), _latin(query)
        if not plain:
            return []
        ranks: dict[str, int] = {}
        for entry in self.entries:
            if _latin(entry.id) == plain:
                ranks[entry.id] = 0
            elif plain in _latin(entry.gloss) or plain in _latin(entry.id):
                ranks[entry.id] = 3
        for name, owners in self._names.items():
            rank = 0 if name == form else 1 if name.startswith(form) else 2 if form in name else None
            if rank is not None and form:
                for index in owners:
                    ident = self.entries[max(index, ~index)].id
                    ranks[ident] = min(rank, ranks.get(ident, rank))
        best = sorted(ranks.items(), key=lambda item: item[1])
        return [found for ident, _ in best[:limit] if (found := self.get(ident)) is not None]


def _is_meant(entry: Entry, text: str, start: int, stop: int, clitic: str) -> bool:
    """Whether a guarded name is meant: an outlet in marks or told, an adjective behind its noun, else a place."""
    if entry.type == "nisba":
        return describes(text, start, clitic)
    if entry.category == "source":
        told = clitic.endswith("ل") and text[stop : stop + 2].lstrip().startswith(":")  # "sources to al-Arabiya: ..."
        return told or is_quoted(text, start, stop)
    placed = entry.category == "place" and (is_struck(text, start, clitic) or is_located(text, stop))
    return placed or is_place_context(text, start, clitic)


def _latin(text: str) -> str:
    """Fold what an English name varies in: case, hyphens, underscores."""
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())

"""What a pipeline knows: the packaged names and rules, and those of a user that are laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from operator import itemgetter

from .datafiles import Paths, digest, paths_of, read_bytes
from .grammar.facts import Grammar
from .grammar.own import load_own
from .lexicon import Lexicon

_DATA = (".toml", ".tsv")


class OwnFiles:
    """Lexicons and rule files of a user; false where there are none.

    Args:
        lexicons: files of names, one path or several.
        rules: files of rules, one path or several.

    Raises:
        InputError: for what is no path.

    Example:
        >>> bool(OwnFiles()), [path.name for path in OwnFiles("bases.toml").lexicons]
        (False, ['bases.toml'])
    """

    def __init__(self, lexicons: Paths = (), rules: Paths = ()) -> None:
        self.lexicons, self.rules = paths_of(lexicons), paths_of(rules)

    def __bool__(self) -> bool:
        return bool(self.lexicons or self.rules)

    def over(self, lexicon: Lexicon) -> Lexicon:
        """Lay the names over a lexicon.

        Raises:
            DataError: for a file that is wrong, with line and remedy.
        """
        return lexicon.extended(self.lexicons) if self.lexicons else lexicon

    def before(self, grammar: Grammar) -> Grammar:
        """Put the rules before those of a grammar.

        Raises:
            DataError: for a file that is wrong, with line and remedy.
        """
        return grammar.extended(load_own(self.rules)) if self.rules else grammar

    def digest(self) -> str:
        """Digest what the files hold, whatever they are called.

        Raises:
            DataError: for a file that cannot be read.
        """
        files = [("lexicon", path) for path in self.lexicons] + [("rules", path) for path in self.rules]
        return digest((role, read_bytes(path)) for role, path in files)

    def knowledge(self) -> str:
        """Digest all names, rules and word lists that a pipeline with these files goes by.

        Example:
            >>> OwnFiles().knowledge() == OwnFiles().knowledge()
            True
        """
        return digest([("packaged", _packaged().encode()), ("own", self.digest().encode())])


@cache
def _packaged() -> str:
    return digest(
        (name, file.read_bytes()) for name, file in sorted(_data_files(resources.files(__package__)), key=itemgetter(0))
    )


def _data_files(folder: Traversable, name: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        inside = f"{name}/{item.name}"
        if item.is_dir():
            yield from _data_files(item, inside)
        elif item.name.endswith(_DATA):
            yield inside, item

"""Brackets that set off a name or a figure are read as quotation marks; those that hold a short form are left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.normalize import Normalized, fold

BRACKETS_FILE = "brackets.toml"
_KEYS = frozenset({"before", "examples", "never"})
_GLUED = "(?<!\\w)[وف]?[بلك]?(?:ال|ل)?"  # proclitics and the article
_NAME = r" ?[^\W\d]+(?: [^\W\d]+){0,2} ?"  # three words at most, without digits
_OPENS = "(/"
_COUNT = re.compile(
    r"(?<!عام )(?<!سنه )\( ?([0-9]{1,4}) ?\)(?= ?(?!و|(?:من|في|عن) )[^\W\d_]{2})"
)  # "(4) rockets"; of ages "and", a sign or a preposition follows


def quote_names(forms: Sequence[Normalized]) -> list[Normalized]:
    """Write brackets and strokes around a name, and brackets around a figure, as quotation marks, which no rule reads.

    Args:
        forms: title and text of one article, in matching form.

    Returns:
        The same, with the same ways back to the caller's strings.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = quote_names([normalize("شن تنظيم (داعش) هجوما")])
        >>> form.text, form.slice(10, 14)
        ('شن تنظيم "داعش" هجوما', 'داعش')
    """
    marks = packaged_brackets()
    return [replace(form, text=_quoted(form.text, marks)) if _has_any(form.text) else form for form in forms]


def _has_any(text: str) -> bool:
    return any(sign in text for sign in _OPENS)


def _quoted(text: str, marks: re.Pattern[str]) -> str:
    named = marks.sub(lambda found: f'{found[1]}"{found[2] or found[3]}"', text)
    return _COUNT.sub(lambda found: f'"{found[0][1:-1]}"', named)


@cache
def packaged_brackets() -> re.Pattern[str]:
    """Read the packaged file, once."""
    return read_brackets(package_toml("tagging", "data", BRACKETS_FILE))


def read_brackets(file: DataFile) -> re.Pattern[str]:
    """Read the words behind which brackets hold a name.

    Raises:
        DataError: for other keys than those of the packaged file, an empty list, or an example that reads otherwise.
    """
    if set(file.data) != _KEYS or not all(file.data.values()):
        raise DataError(f"{file.name}: needs the keys {', '.join(sorted(_KEYS))}, none of them empty")
    before = "|".join(re.escape(fold(word)) for word in file.data["before"])
    marks = re.compile(f"({_GLUED}(?:{before}) )(?:\\(({_NAME})\\)|/({_NAME})/)")
    pairs = [*file.data["examples"], *((text, fold(text)) for text in file.data["never"])]
    for text, expected in pairs:
        if (read := _quoted(fold(text), marks)) != expected:
            raise DataError(f"{file.name}: {text!r} is read as {read!r}, not {expected!r}; change words or example")
    return marks

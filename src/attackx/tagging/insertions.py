"""A day that stands between commas is read as if there were none, where the clause goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.normalize import Normalized, fold

INSERTIONS_FILE = "insertions.toml"
_KEYS = frozenset({"parts", "days", "weekdays", "clauses", "examples", "never"})
_COMMA, _SILENT = "،", "`"  # the second is a mark that no rule reads


def open_insertions(forms: Sequence[Normalized]) -> list[Normalized]:
    """Write the commas around a day as marks that no rule reads.

    Args:
        forms: title and text of one article, in matching form.

    Returns:
        The same, with the same ways back to the caller's strings.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = open_insertions([normalize("أطلق مسلحون، مساء أمس، صاروخا")])
        >>> form.text
        'اطلق مسلحون` مساء امس` صاروخا'
    """
    marks = packaged_insertions()
    return [replace(form, text=_opened(form.text, marks)) if _COMMA in form.text else form for form in forms]


def _opened(text: str, marks: re.Pattern[str]) -> str:
    return marks.sub(lambda found: f"{_SILENT}{found[1]}{_SILENT}", text)


@cache
def packaged_insertions() -> re.Pattern[str]:
    """Read the packaged file, once."""
    return read_insertions(package_toml("tagging", "data", INSERTIONS_FILE))


def read_insertions(file: DataFile) -> re.Pattern[str]:
    """Read the words of which an insertion is made.

    Raises:
        DataError: for other keys than those of the packaged file, an empty list, or an example that reads otherwise.
    """
    if set(file.data) != _KEYS or not all(file.data.values()):
        raise DataError(f"{file.name}: needs the keys {', '.join(sorted(_KEYS))}, none of them empty")
    parts, days, weekdays, clauses = (_any(file.data[key]) for key in ("parts", "days", "weekdays", "clauses"))
    week = f"(?:يوم )?(?:{weekdays})"
    inside = f" ?(?:(?:{parts}) )?(?:(?:{days})(?: {week})?|{week})(?: الماضي)? ?"
    marks = re.compile(rf"{_COMMA}({inside}){_COMMA}(?= ?(?!و|(?:{clauses})(?!\w))\w)")
    pairs = [*file.data["examples"], *((text, fold(text)) for text in file.data["never"])]
    for text, expected in pairs:
        if (read := _opened(fold(text), marks)) != expected:
            raise DataError(f"{file.name}: {text!r} is read as {read!r}, not {expected!r}; change words or example")
    return marks


def _any(words: Sequence[str]) -> str:
    return "|".join(sorted({re.escape(fold(word)) for word in words}, key=len, reverse=True))

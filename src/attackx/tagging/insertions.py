"""A day that stands between commas is read as if there were none, where the clause goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from ..datafiles import DataFile, package_toml
from ..script.normalize import Normalized
from .rewriting import SILENT, any_of, check_examples, check_keys, rewritten

INSERTIONS_FILE = "insertions.toml"
_KEYS = frozenset({"parts", "days", "weekdays", "clauses", "examples", "never"})
_COMMA = "،"


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
    return rewritten(forms, _COMMA, partial(_opened, marks=packaged_insertions()))


def _opened(text: str, marks: re.Pattern[str]) -> str:
    return marks.sub(lambda found: f"{SILENT}{found[1]}{SILENT}", text)


@cache
def packaged_insertions() -> re.Pattern[str]:
    """Read the packaged file, once."""
    return read_insertions(package_toml("tagging", "data", INSERTIONS_FILE))


def read_insertions(file: DataFile) -> re.Pattern[str]:
    """Read the words of which an insertion is made.

    Raises:
        DataError: for other keys than those of the packaged file, an empty list, or an example that reads otherwise.
    """
    check_keys(file, _KEYS)
    parts, days, weekdays, clauses = (any_of(file.data[key]) for key in ("parts", "days", "weekdays", "clauses"))
    week = f"(?:يوم )?(?:{weekdays})"
    inside = f" ?(?:(?:{parts}) )?(?:(?:{days})(?: {week})?|{week})(?: الماضي)? ?"
    marks = re.compile(rf"{_COMMA}({inside}){_COMMA}(?= ?(?!و|(?:{clauses})(?!\w))\w)")
    check_examples(file, partial(_opened, marks=marks))
    return marks

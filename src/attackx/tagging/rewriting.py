"""What the stages share that write texts otherwise before they are tagged, letter for letter, and their data files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from ..datafiles import DataFile
from ..errors import DataError
from ..script.normalize import Normalized, fold

SILENT = "`"  # a mark that no rule reads


def rewritten(forms: Sequence[Normalized], signs: Iterable[str], write: Callable[[str], str]) -> list[Normalized]:
    """Write the texts that hold one of some signs otherwise.

    Args:
        forms: title and text of one article, in matching form.
        signs: what tells at small cost that there may be something to write.
        write: gives a text of as many letters.

    Returns:
        The same, with the same ways back to the caller's strings.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = rewritten([normalize("أ، ب")], ("،",), lambda text: text.replace("،", SILENT))
        >>> form.text
        'ا` ب'
    """
    signs = tuple(signs)
    return [
        replace(form, text=write(form.text)) if any(sign in form.text for sign in signs) else form for form in forms
    ]


def any_of(words: Iterable[str]) -> str:
    """Give a pattern of words in matching form, the longest first.

    Example:
        >>> any_of(["أمس", "اليوم"])
        'اليوم|امس'
    """
    return "|".join(sorted({re.escape(fold(word)) for word in words}, key=lambda word: (-len(word), word)))


def check_keys(file: DataFile, keys: AbstractSet[str]) -> None:
    """Check that a file has certain keys, no others, and something behind each.

    Raises:
        DataError: where it has not.
    """
    if set(file.data) != keys or not all(file.data.values()):
        raise DataError(f"{file.name}: needs the keys {', '.join(sorted(keys))}, none of them empty")


def check_examples(file: DataFile, write: Callable[[str], str]) -> None:
    """Check that each of a file's ``examples`` is written as it says, and its ``never`` as they are.

    Raises:
        DataError: for the first that is written otherwise.
    """
    for text, expected in [*file.data["examples"], *((text, fold(text)) for text in file.data["never"])]:
        if (read := write(fold(text))) != expected:
            raise DataError(f"{file.name}: {text!r} is read as {read!r}, not {expected!r}; change words or example")

"""Brackets that set off a name or a figure are read as quotation marks; those that hold a short form are left.

So is "what is called", with which a writer keeps a name at arm's length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from ..datafiles import DataFile, package_toml
from ..script.normalize import Normalized
from .rewriting import SILENT, any_of, check_examples, check_keys, rewritten

BRACKETS_FILE = "brackets.toml"
_KEYS = frozenset({"before", "groups", "examples", "never"})
_GLUED = "(?<!\\w)[وف]?[بلك]?(?:ال|ل)?"  # proclitics and the article
_FAR = 40  # characters: no word before a bracket is longer with what is glued to it
_NAME = r" ?[^\W\d]+(?: [^\W\d]+){0,2} ?"  # three words at most, without digits
_CALLED = ("يسمي", "تسمي", "يدعي", "تدعي")
_OPENS = ("(", "/", *_CALLED)
_AGENCY = r"(?!(?:ا ?\. ?[بفش]|د ?\. ?ب|ي ?\. ?ب|و ?\. ?ا)(?!\w))"  # whose short name is spelt with dots as well
_INITIALS = re.compile(  # of a man whose name is not told: "(س. ع)", "(س. ع. حداد)"
    rf"\( ?{_AGENCY}(?:(?:[^\W\d] ?\. ?)+[^\W\d] ?\.?|(?:[^\W\d] ?\. ?){{2,3}}[^\W\d]{{2,12}}) ?\)"
)
_COUNT = re.compile(
    r"\((?<!عام \()(?<!سنه \() ?([0-9]{1,4}) ?\)(?= ?(?!و|(?:من|في|عن) )[^\W\d_]{2})"
)  # "(4) rockets"; of ages "and", a sign or a preposition follows
_MARKED = re.compile(rf"\(\(({_NAME})\)\)|\(({_NAME})\)|/({_NAME})/")


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
    before, called = packaged_brackets()
    return rewritten(forms, _OPENS, partial(_quoted, before=before, called=called))


def _quoted(text: str, before: re.Pattern[str], called: re.Pattern[str]) -> str:
    text = _INITIALS.sub(lambda found: re.sub(r"[(.)]", SILENT, found[0]), text)
    if any(word in text for word in _CALLED):
        text = called.sub(lambda found: found[1] + SILENT * (len(found[0]) - len(found[1])), text)
    return _COUNT.sub(lambda found: f'"{found[0][1:-1]}"', _named(text, before))


def _named(text: str, before: re.Pattern[str]) -> str:
    """Write the signs around names as quotation marks: the signs are sought first, for there are few."""
    pieces, done, at = [], 0, 0
    while found := _MARKED.search(text, at):
        at = found.start() + 1
        if before.search(text, max(done, at - _FAR), at - 1):
            pieces += [text[done : found.start()], _as_quoted(found)]
            done = at = found.end()
    return "".join(pieces) + text[done:]


def _as_quoted(found: re.Match[str]) -> str:
    """Write the signs around a name as quotation marks, as many as they are."""
    left, right = ('""', '""') if found[1] else ('"', '"')
    return f"{left}{found[1] or found[2] or found[3]}{right}"


@cache
def packaged_brackets() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Read the packaged file, once."""
    return read_brackets(package_toml("tagging", "data", BRACKETS_FILE))


def read_brackets(file: DataFile) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Read the words behind which brackets hold a name, and "what is called" before such a word or a quotation mark.

    Raises:
        DataError: for other keys than those of the packaged file, an empty list, or an example that reads otherwise.
    """
    check_keys(file, _KEYS)
    before, groups = any_of(file.data["before"]), any_of(file.data["groups"])
    marks = re.compile(f"{_GLUED}(?:{before}) \\Z")
    noun = f"(?:{before})(?!\\w)"
    called = re.compile(
        f'(?<!\\w)([وفلب]?)(?:(?:{groups}) )?ما ?[يت](?:سمي|دعي)(?: ب(?:اسم )?(?= ?"|ال|{noun})|(?= ?"| (?:ال)?{noun}))'
    )
    check_examples(file, partial(_quoted, before=marks, called=called))
    return marks, called

"""Why an article has no result, as a value that stands in its place."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import AttackxError
from .articles import Id

_REPORT = "the other articles are not touched by it; please report it with the article"
_GIVEN = "correct the article"


class UnreadableError(AttackxError, ValueError):
    """A record that cannot be read as an article.

    Args:
        place: file and line or row.
        reason: what is wrong there.
        remedy: what to do about it.
        id: of the article, where that much could be read.

    Example:
        >>> print(UnreadableError("a.jsonl:3", "not an object", "write one object a line"))
        a.jsonl:3: not an object; write one object a line
    """

    def __init__(self, place: str, reason: str, remedy: str = "", id: Id | None = None) -> None:
        super().__init__(f"{place}: {reason}{'; ' if remedy else ''}{remedy}")
        self.place = place
        self.reason = reason
        self.remedy = remedy
        self.id = id


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no events; it stands where they would have stood.

    Attributes:
        id: of the article; None where it has none.
        place: where it stands: file and line, or ``article 3`` counted from 1.
        type: the class of the error.
        message: what was wrong.
        remedy: what to do about it.

    Example:
        >>> from attackx import extract_many
        >>> [failure] = extract_many([{"id": "n1", "text": "سقط صاروخ", "published": "Friday"}])
        >>> failure.id, failure.place, failure.type
        ('n1', 'article 1', 'InputValueError')
    """

    id: Id | None
    place: str
    type: str
    message: str
    remedy: str

    def __str__(self) -> str:
        name = "" if self.id is None else f" ({self.id})"
        return f"{self.place}{name}: {self.type}: {self.message}"


def failure_of(error: Exception, id: Id | None, place: str) -> Failure:
    """Describe an error that one article met.

    Example:
        >>> failure_of(ValueError("no"), "n1", "article 1").message
        'no'
    """
    kind = type(error).__name__
    if isinstance(error, UnreadableError):
        return Failure(error.id if id is None else id, error.place, kind, error.reason, error.remedy)
    return Failure(id, place, kind, str(error), _GIVEN if isinstance(error, AttackxError) else _REPORT)

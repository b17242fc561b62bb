"""What can be given for an article, and how it is brought to one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..errors import InputError

Id = str | int


@dataclass(frozen=True, slots=True)
class Article:
    """An article and what is known about it.

    Attributes:
        text: the article; offsets of evidence count in it.
        id: the caller's name for it.
        title: its headline, read as text of its own.
        published: the day of publication, which relative times are resolved against.
        source: the outlet that published it.
        path: the file it came from.

    Example:
        >>> Article("سقط صاروخ على القاعدة", id="n1", published="2024-03-08").id
        'n1'
    """

    text: str
    id: Id | None = None
    title: str | None = None
    published: date | datetime | str | None = None
    source: str | None = None
    path: str | None = None


def as_article(given: object) -> Article:
    """Bring a text, a mapping or an ``Article`` to an ``Article``; other keys of a mapping are passed over.

    Raises:
        InputError: for another type, or a mapping without ``text``; the other values are checked where they are used.

    Example:
        >>> as_article({"id": 7, "text": "سقط صاروخ", "section": "news"})
        Article(text='سقط صاروخ', id=7, title=None, published=None, source=None, path=None)
    """
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return Article(given)
    if not isinstance(given, Mapping):
        raise InputError(f"an article must be a str, a mapping with 'text' or an Article, not {type(given).__name__}")
    if given.get("text") is None:
        raise InputError(f"the article has no 'text'; it has {', '.join(map(str, given)) or 'nothing'}")
    about: dict[str, Any] = {name: given.get(name) for name in ("id", "title", "published", "source")}
    return Article(given["text"], **about)


def name_of(given: object) -> Id | None:
    """Give the id of what may be an article, and None where it has none.

    Example:
        >>> name_of({"id": "n1"}), name_of("text")
        ('n1', None)
    """
    found = given.id if isinstance(given, Article) else given.get("id") if isinstance(given, Mapping) else None
    return found if isinstance(found, str | int) else None

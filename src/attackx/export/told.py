"""Events with their articles, out of whatever holds events."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from ..corpus.columns import About
from ..corpus.failures import Failure
from ..corpus.records import ArticleRecord
from ..document import Document
from ..errors import InputError
from ..schema import AttackEvent

Events: TypeAlias = "Iterable[AttackEvent | ArticleRecord | Document | Failure | Iterable[AttackEvent]]"


class Told(NamedTuple):
    """An event, its number within its article counted from 1, and the article."""

    event: AttackEvent
    number: int
    about: About


class Group(NamedTuple):
    """What one article told: no events for a quiet one, None for one that failed."""

    about: About
    events: tuple[AttackEvent, ...] | None


def groups(events: Events) -> Iterator[Group]:
    """Bring events, records, documents and lists of events to one form.

    Events that stand alone are numbered as those of one article that is not known.

    Raises:
        InputError: for anything else.

    Example:
        >>> from attackx import analyze
        >>> [len(group.events) for group in groups([analyze("سقط صاروخ على قاعدة عين الأسد."), []])]
        [1, 0]
    """
    if isinstance(events, AttackEvent | ArticleRecord | Document | str | bytes):
        raise InputError(f"give an iterable of events, such as [event], not a single {type(events).__name__}")
    alone: list[AttackEvent] = []
    for item in events:
        if isinstance(item, AttackEvent):
            alone.append(item)
            continue
        if alone:
            yield Group(_about(alone), tuple(alone))
            alone = []
        yield _group(item)
    if alone:
        yield Group(_about(alone), tuple(alone))


def _group(item: Any) -> Group:
    if isinstance(item, ArticleRecord):
        about = About(item.id, item.path, item.title, item.published, item.source, item.pipeline, item.text)
        return Group(about, None if item.error is not None else item.events or ())
    if isinstance(item, Document):
        published = None if item.published is None else str(item.published)
        about = About(None, None, item.title, published, item.source, item.pipeline or None, item.text)
        return Group(about, tuple(item.events))
    if isinstance(item, Failure):
        return Group(About(item.id), None)
    if isinstance(item, list | tuple) and all(isinstance(event, AttackEvent) for event in item):
        return Group(_about(item), tuple(item))
    raise InputError(f"expected events, records, documents or lists of events, not {type(item).__name__}")


def _about(events: list[AttackEvent] | tuple[AttackEvent, ...]) -> About:
    return About(pipeline=events[0].pipeline if events else None)


class Articles:
    """Iterates over groups and counts what has passed.

    Attributes:
        articles: groups that have passed.
        events: events in them.
        failed: groups without a result.

    Example:
        >>> articles = Articles([[AttackEvent(id="e1", kind="drone")], []])
        >>> _ = list(articles)
        >>> articles.articles, articles.events, articles.failed
        (2, 1, 0)
    """

    def __init__(self, events: Events) -> None:
        self._groups = groups(events)
        self.articles = self.events = self.failed = 0

    def __iter__(self) -> Iterator[Group]:
        for group in self._groups:
            self.articles += 1
            self.events += len(group.events or ())
            self.failed += group.events is None
            yield group


def numbered(articles: Iterable[Group]) -> Iterator[Told]:
    """Give every event with its number and its article."""
    for about, found in articles:
        for number, event in enumerate(found or (), start=1):
            yield Told(event, number, about)


def told(events: Events) -> Iterator[Told]:
    """Give every event with its article; of articles that failed a warning tells at the end.

    Example:
        >>> [(t.number, t.event.id) for t in told([AttackEvent(id="e1", kind="drone")])]
        [(1, 'e1')]
    """
    articles = Articles(events)
    yield from numbered(articles)
    if articles.failed:
        count = "1 article" if articles.failed == 1 else f"{articles.failed} articles"
        warnings.warn(f"{count} failed and told no event", stacklevel=3)

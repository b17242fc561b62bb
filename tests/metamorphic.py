"""Relations between the events of a text and those of the same text changed in one respect.

A relation is tried on every annotated article that has what it changes; ``failures`` gives those that break it. The
relations themselves are in ``changes.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from attackx import (
    AttackEvent,
    EventTime,
    Perpetrator,
    Place,
    Quantity,
    Source,
    Target,
    extract,
)
from attackx.script import normalize
from fuzzing import articles

FIGURES = ("projectile_count", "fatalities", "injuries")
SLOTS = (
    "kind", "status", "target", "place", "time", "perpetrators", "unclaimed", "reporting_sources", "aggregate",
    "attack_count", "background", *FIGURES,
)  # fmt: skip


class News(NamedTuple):
    """An article as it is read."""

    id: str
    text: str
    title: str | None
    published: str | None

    def events(self) -> list[AttackEvent]:
        return extract(self.text, title=self.title, published=self.published)

    def put(self, start: int, stop: int, new: str) -> News:
        return self._replace(text=self.text[:start] + new + self.text[stop:])


class Same(NamedTuple):
    """A change of writing or surroundings that must not change the events."""

    name: str
    change: Callable[[str], str]
    body_only: bool = False


class One(NamedTuple):
    """A change that must change one slot of one event, or of several, and no other.

    ``first`` makes what is changed, ``may`` names a slot that may change with it.
    """

    name: str
    slot: str
    change: Callable[[News], Iterator[News]]
    first: Callable[[News], News | None] = lambda article: article
    may: str | None = None


class Failure(NamedTuple):
    """A changed article whose events are not as the relation wants them."""

    article: News
    changed: News
    told: str


Relation = Same | One


@cache
def news() -> tuple[News, ...]:
    return tuple(News(row["id"], row["text"], row["title"] or None, row["published"]) for row in articles())


@cache
def events_of(one: News) -> list[AttackEvent]:
    return one.events()


def name(text: str | None) -> str:
    """Compare names as readers do: by their words, however they are written."""
    return " ".join(re.findall(r"\w+", normalize(text or "").text))


def plain(value: Any) -> Any:
    """Give a value without its words and offsets."""
    if isinstance(value, Quantity):
        return value.min, value.max, value.approx
    if isinstance(value, EventTime):
        return value.start, value.end, value.granularity, value.weekday, value.month, value.day, value.part_of_day
    if isinstance(value, Perpetrator):
        return name(value.name), value.id, value.stance
    if isinstance(value, Target | Source):
        return name(value.name), value.id
    if isinstance(value, Place):
        return name(value.name), *map(name, value.within), value.country
    return tuple(map(plain, value)) if isinstance(value, tuple) else value


def told(event: AttackEvent, tellers: bool) -> dict[str, Any]:
    """Give for each slot its value and its reports, with who says so where asked."""
    return {
        slot: (
            plain(getattr(event, slot)),
            [(plain(r.value), name(r.source) if tellers else "") for r in event.reports if r.slot == slot],
        )
        for slot in SLOTS
    }


def differences(before: list[AttackEvent], after: list[AttackEvent], tellers: bool = True) -> list[tuple[int, str]]:
    """List (event, slot) that differ; (-1, ...) where the number of events does."""
    if len(before) != len(after):
        return [(-1, f"{len(before)} events became {len(after)}")]
    pairs = [(told(a, tellers), told(b, tellers)) for a, b in zip(before, after, strict=True)]
    return [(n, slot) for n, (one, two) in enumerate(pairs) for slot in SLOTS if one[slot] != two[slot]]


def variants(relation: Relation, article: News) -> Iterator[tuple[News, News]]:
    """Give the article and the article changed, in each place where the relation can be tried."""
    if isinstance(relation, One):
        first = relation.first(article)
        yield from ((first, changed) for changed in relation.change(first)) if first is not None else ()
        return
    text = relation.change(article.text)
    title = article.title if relation.body_only or article.title is None else relation.change(article.title)
    if (text, title) != (article.text, article.title):
        yield article, article._replace(text=text, title=title)


def fault(relation: Relation, article: News, changed: News) -> str | None:
    """Say how the events are not as the relation wants them."""
    found = differences(events_of(article), changed.events(), tellers=isinstance(relation, Same))
    if isinstance(relation, Same):
        return None if not found else ", ".join(f"event {n + 1}: {slot}" if n >= 0 else slot for n, slot in found)
    told = (relation.slot, relation.may)
    others = [f"event {n + 1}: {slot}" if n >= 0 else slot for n, slot in found if slot not in told]
    if others:
        return "changes also " + ", ".join(others)
    return None if any(slot == relation.slot for _, slot in found) else f"{relation.slot} does not change"


def failures(relation: Relation, every: int = 1) -> tuple[int, list[Failure]]:
    """Try a relation on every n-th article; give how many variants were tried, and those that break it."""
    tried, found = 0, []
    for article in news()[::every]:
        for before, changed in variants(relation, article):
            tried += 1
            if (what := fault(relation, before, changed)) is not None:
                found.append(Failure(before, changed, what))
    return tried, found

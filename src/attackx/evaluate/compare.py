"""What changed between two runs: events that appeared, are gone, or differ in a slot."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

from ..corpus.articles import Id
from ..corpus.records import ArticleRecord
from ..errors import InputValueError
from ..schema import AttackEvent, Model, Perpetrator, Report
from ..view.describe import value_text
from .pairing import pair
from .records import as_records

What: TypeAlias = Literal["changed", "appeared", "gone", "article"]
SLOTS = tuple(name for name in AttackEvent.model_fields if name not in ("id", "pipeline"))
_TELLING = [name for name in SLOTS if name not in ("reports", "evidence", "resolution")]
_NOTHING = AttackEvent(id="", kind="unspecified")


@dataclass(frozen=True, slots=True)
class Change:
    """One way in which the second run differs from the first.

    Attributes:
        article: the article's id.
        what: ``changed`` (a slot of an event), ``appeared`` or ``gone`` (a whole event), or ``article`` (one that
            only one run has, or that failed in one).
        event: kind and target of the event in the first run that has it; empty for ``article``.
        slot: the field of ``AttackEvent`` for ``changed``, else empty.
        before: what the first run says, readable; empty where it says nothing.
        after: what the second run says.

    Example:
        >>> Change("n1", "changed", "rocket السفارة", "injuries", "2", "3").to_dict()["after"]
        '3'
    """

    article: Id
    what: What
    event: str = ""
    slot: str = ""
    before: str = ""
    after: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Give the fields as JSON values."""
        return asdict(self)


def compare(before: Iterable[ArticleRecord], after: Iterable[ArticleRecord]) -> Iterator[Change]:
    """Tell what changed between two runs over the same articles.

    Events are paired within an article: first those that are the same, then those that the scoring would pair, then
    those told by the same words, then those of the same kind and target. Pairs are compared value by value, exactly;
    ``id`` and ``pipeline`` are not looked at.

    Args:
        before: the records of the first run, as ``read_records`` gives them.
        after: those of the second.

    Yields:
        The changes, in the order of the first run, then articles that only the second has.

    Raises:
        InputValueError: an id is used twice in one run.

    Example:
        >>> from attackx import Quantity
        >>> first = ArticleRecord(id="n1", events=(AttackEvent(id="e1", kind="rocket"),))
        >>> second = ArticleRecord(id="n1", events=(AttackEvent(id="e1", kind="rocket", injuries=Quantity(min=2)),))
        >>> [(change.slot, change.before, change.after) for change in compare([first], [second])]
        [('injuries', '', '≥2')]
    """
    later = by_id(after)
    for name, old in by_id(before).items():
        new = later.pop(name, None)
        yield from _article(name, old, new)
    for name, new in later.items():
        yield Change(name, "article", after=_result(new))


def by_id(records: Iterable[ArticleRecord]) -> dict[Id, ArticleRecord]:
    """Put records under their ids.

    Raises:
        InputValueError: an id is used twice.

    Example:
        >>> list(by_id([ArticleRecord(id="n1", events=())]))
        ['n1']
    """
    found: dict[Id, ArticleRecord] = {}
    for record in records:
        if record.id in found:
            raise InputValueError(f"the id {record.id!r} is used twice in one run; give every article its own")
        found[record.id] = record
    return found


def _article(name: Id, old: ArticleRecord, new: ArticleRecord | None) -> Iterator[Change]:
    if new is None or old.error is not None or new.error is not None:
        results = _result(old), "" if new is None else _result(new)
        if results[0] != results[1]:
            yield Change(name, "article", before=results[0], after=results[1])
        return
    pairs, gone, appeared = _paired(old.events or (), new.events or ())
    for first, second in pairs:
        yield from _changes(name, first, second)
    for event in gone:
        yield Change(name, "gone", _label(event), before=_facts(event))
    for event in appeared:
        yield Change(name, "appeared", _label(event), after=_facts(event))


def _result(record: ArticleRecord) -> str:
    if record.error is not None:
        return f"failed: {record.error.type}: {record.error.message}"
    count = len(record.events or ())
    return "1 event" if count == 1 else f"{count} events"


Events: TypeAlias = "list[AttackEvent]"


def _paired(old: Sequence[AttackEvent], new: Sequence[AttackEvent]) -> tuple[list[tuple[Any, Any]], Events, Events]:
    """Pair the events that differ; what stays without a partner is gone, or appeared."""
    same = Counter(map(_content, old)) & Counter(map(_content, new))
    gone, appeared = _without(old, same), _without(new, same)
    pairs = pair(as_records(gone), as_records(appeared)) if gone and appeared else []
    found = [(gone[i], appeared[j]) for i, j in pairs]
    gone = [event for i, event in enumerate(gone) if i not in {i for i, _ in pairs}]
    appeared = [event for j, event in enumerate(appeared) if j not in {j for _, j in pairs}]
    for alike in (_same_words, _same_head):
        for first in list(gone):
            second = next((other for other in appeared if alike(first, other)), None)
            if second is not None:
                found.append((first, second))
                gone.remove(first)
                appeared.remove(second)
    return found, gone, appeared


def _same_words(first: AttackEvent, second: AttackEvent) -> bool:
    return first.evidence[:1] == second.evidence[:1] != ()


def _same_head(first: AttackEvent, second: AttackEvent) -> bool:
    return (first.kind, first.target, first.aggregate) == (second.kind, second.target, second.aggregate)


def _content(event: AttackEvent) -> str:
    return event.model_dump_json(exclude={"id", "pipeline"})


def _without(events: Sequence[AttackEvent], same: Counter[str]) -> Events:
    left = same.copy()
    rest = []
    for event in events:
        content = _content(event)
        if left[content]:
            left[content] -= 1
        else:
            rest.append(event)
    return rest


def _changes(article: Id, old: AttackEvent, new: AttackEvent) -> Iterator[Change]:
    for slot in SLOTS:
        first, second = getattr(old, slot), getattr(new, slot)
        if first == second:
            continue
        if isinstance(first, tuple):
            first, second = _difference(first, second)
        shown = _shown(first), _shown(second)
        if shown[0] == shown[1]:
            shown = _details(first, second)
        yield Change(article, "changed", _label(old), slot, *shown)


def _difference(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Any, Any]:
    """Leave out what both hold; all of both where only the order differs."""
    before = tuple(item for item in first if item not in second)
    after = tuple(item for item in second if item not in first)
    return (before, after) if before or after else (first, second)


def _shown(value: Any) -> str:
    if value is None or value in ((), {}):
        return ""
    if isinstance(value, tuple):
        return " ; ".join(map(_shown, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}={item}" for key, item in value.items())
    if isinstance(value, Report):
        return f"{value.slot} {value_text(value.value)} ({value.rule})"
    if isinstance(value, Perpetrator):
        return f"{value.name} ({value.stance.value})"
    return str(getattr(value, "text", "")) if type(value).__name__ == "Evidence" else value_text(value)


def _details(first: Any, second: Any) -> tuple[str, str]:
    """Name the fields that differ where the readable values do not."""
    values = [_plain(value) for value in (first, second)]
    if all(isinstance(value, dict) for value in values):
        keys = [key for key in {**values[0], **values[1]} if values[0].get(key) != values[1].get(key)]
        values = [{key: value.get(key) for key in keys} for value in values]
    before, after = (json.dumps(value, ensure_ascii=False) for value in values)
    return before, after


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.model_dump(mode="json") if isinstance(value, Model) else value


def _label(event: AttackEvent) -> str:
    return f"{event.kind.value} {event.target.name if event.target else '-'}"


def _facts(event: AttackEvent) -> str:
    told = [name for name in _TELLING[1:] if name != "target" and getattr(event, name) != getattr(_NOTHING, name)]
    return ", ".join(f"{name}={_shown(getattr(event, name))}" for name in told)


def summary(changes: Iterable[Change]) -> dict[str, int]:
    """Count changes by what they are, slots by their name.

    Example:
        >>> summary([Change("n1", "changed", "rocket -", "injuries", "", "2"), Change("n2", "gone", "drone -")])
        {'changed injuries': 1, 'gone': 1}
    """
    return dict(Counter(f"{change.what} {change.slot}".strip() for change in changes))

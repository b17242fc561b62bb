"""Annotated articles, and extracted events in the same flat form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ConfigDict, ValidationError

from ..errors import InputValueError
from ..schema import AttackEvent, AttackKind, EventTime, Granularity, Model, Quantity, Stance, Status


def _as_names(value: object) -> object:
    """Let a single name stand where a list of acceptable ones is meant."""
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else value


def _none_as_empty(value: object) -> object:
    return () if value is None else value


Names = Annotated[tuple[str, ...], BeforeValidator(_as_names)]


class Amount(Model):
    """A number as told; a missing bound is None.

    Example:
        >>> str(Amount(min=2, max=None)), str(Amount(min=5, max=7)), str(Amount(min=None, max=9))
        ('2+', '5-7', '0-9')
    """

    min: int | None = None
    max: int | None = None
    approx: bool = False

    def __str__(self) -> str:
        if self.min is not None and self.min == self.max:
            return str(self.min)
        low = 0 if self.min is None else self.min
        return f"{low}+" if self.max is None else f"{low}-{self.max}"


Amounts = Annotated[tuple[Amount, ...], BeforeValidator(_none_as_empty)]


class Doer(Model):
    """A perpetrator by any of its acceptable names."""

    name: Names
    stance: Stance


class Record(Model):
    """One event as annotated; a field left out says nothing of its slot.

    Example:
        >>> Record(kind="drone", target="مطار أربيل").target
        ('مطار أربيل',)
    """

    kind: AttackKind | None = None
    target: Names = ()
    place: Names = ()
    country: str | None = None
    date: str | None = None
    projectiles: Amounts = ()
    injured: Amounts = ()
    killed: Amounts = ()
    perpetrators: Annotated[tuple[Doer, ...], BeforeValidator(_none_as_empty)] = ()
    unclaimed: bool = False
    sources: Annotated[tuple[Names, ...], BeforeValidator(_none_as_empty)] = ()
    status: Status | None = Status.OCCURRED
    aggregate: bool = False
    attacks: Amount | None = None
    background: bool = False
    note: str = ""  # the annotator's remark; not scored


class Article(Model):
    """One article with its annotated events.

    Example:
        >>> Article(id="a1", text="نص", events=[{"kind": "rocket"}]).events[0].kind.value
        'rocket'
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    origin: str = ""
    published: str | None = None
    title: str = ""
    text: str = ""
    events: tuple[Record, ...]


Events: TypeAlias = "Article | Iterable[AttackEvent | Record | Mapping[str, Any]]"


def load_gold(path: str | Path) -> dict[str, Article]:
    r"""Read annotated articles, or predictions in the same form, from a JSON Lines file.

    Args:
        path: a UTF-8 file with one object a line, each with ``id`` and ``events``.

    Returns:
        The articles by id, in file order.

    Raises:
        InputValueError: a line is not such an object or repeats an id; the message names file and line.
        OSError: the file cannot be opened.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder) / "gold.jsonl"
        ...     _ = path.write_text('{"id": "a1", "events": []}\n', encoding="utf-8")
        ...     list(load_gold(path))
        ['a1']
    """
    articles: dict[str, Article] = {}
    # lines are split on "\n" alone: a text may hold other line separators unescaped
    for number, line in enumerate(Path(path).read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            article = Article.model_validate(json.loads(line.decode("utf-8-sig")))
        except UnicodeDecodeError as error:
            raise InputValueError(f"{where}: not UTF-8 ({error}); save the file as UTF-8") from error
        except json.JSONDecodeError as error:
            raise InputValueError(f"{where}: not JSON ({error}); write one object a line") from error
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(map(str, first["loc"])) or "the line"
            raise InputValueError(f"{where}: {field}: {first['msg']}; see fixtures/README.md for the form") from error
        if article.id in articles:
            raise InputValueError(f"{where}: the id {article.id!r} is taken; give every article its own")
        articles[article.id] = article
    return articles


def _day(when: EventTime | None) -> str | None:
    """Give the local date of ``when``, the month where no day is known, else None."""
    if when is None or when.start is None:
        return None
    if when.granularity is Granularity.MONTH:
        return when.start.isoformat()[:7]
    if when.granularity in {Granularity.YEAR, Granularity.DECADE, Granularity.UNKNOWN}:
        return None
    return when.start.isoformat()[:10]


def _bounds(amount: Quantity) -> dict[str, int | None]:
    return {"min": amount.min, "max": amount.max}


def _told(event: AttackEvent, slot: str, resolved: Quantity | None) -> list[dict[str, int | None]]:
    """List every different figure reported for ``slot``, or the resolved one where there are no reports."""
    said = [r.value for r in event.reports if r.slot == slot and isinstance(r.value, Quantity)]
    if not said and resolved is not None:
        said = [resolved]
    return [{"min": low, "max": high} for low, high in dict.fromkeys((q.min, q.max) for q in said)]


def to_record(event: AttackEvent) -> dict[str, Any]:
    """Flatten an extracted event to the form that annotations have.

    Args:
        event: an event of ``attackx.extract``.

    Returns:
        A dict of JSON values; every different figure that the event's reports give is listed.

    Example:
        >>> record = to_record(AttackEvent(id="e1", kind="rocket", injuries=Quantity(min=2)))
        >>> record["kind"], record["injured"], record["killed"]
        ('rocket', [{'min': 2, 'max': None}], [])
    """
    place, target = event.place, event.target
    country = (place.country if place else None) or (target.country if target else None)
    return {
        "kind": event.kind.value,
        "target": target.name if target else None,
        "place": [place.name, *place.within] if place else [],
        "country": country,
        "date": _day(event.time),
        "projectiles": _told(event, "projectile_count", event.projectile_count),
        "injured": _told(event, "injuries", event.injuries),
        "killed": _told(event, "fatalities", event.fatalities),
        "perpetrators": [{"name": p.name, "stance": p.stance.value} for p in event.perpetrators],
        "unclaimed": event.unclaimed,
        "sources": [s.name for s in event.reporting_sources],
        "status": event.status.value,
        "aggregate": event.aggregate,
        "attacks": _bounds(event.attack_count) if event.attack_count is not None else None,
        "background": event.background,
    }


def as_records(events: Events) -> tuple[Record, ...]:
    """Bring an article, or any mix of events, records and plain dicts, to records.

    Raises:
        InputValueError: a dict has not the form of a record.
    """
    if isinstance(events, Article):
        return events.events
    try:
        return tuple(
            e if isinstance(e, Record) else Record.model_validate(to_record(e) if isinstance(e, AttackEvent) else e)
            for e in events
        )
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise InputValueError(f"event: {field}: {first['msg']}; see attackx.evaluate.Record for the form") from error


def predict(
    gold: Mapping[str, Article], extract: Callable[..., Iterable[AttackEvent]]
) -> dict[str, tuple[AttackEvent, ...]]:
    """Run an extractor over the texts of annotated articles.

    Args:
        gold: what ``load_gold`` gave; the annotations are not looked at.
        extract: ``attackx.extract``, or what can be called like it with a text, ``title`` and ``published``.

    Returns:
        The extracted events by article, for ``score`` and ``side_by_side``.

    Example:
        >>> articles = {"a1": Article(id="a1", text="نص", events=[])}
        >>> predict(articles, lambda text, title, published: [AttackEvent(id="e1", kind="drone")])["a1"][0].kind.value
        'drone'
    """
    return {
        name: tuple(extract(article.text, title=article.title or None, published=article.published))
        for name, article in gold.items()
    }

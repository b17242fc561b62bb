"""Events in the columns that ACLED's exports have, with all columns of attackx behind them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..corpus.columns import EVENT, Schema, Type, day_of, listed
from ..datafiles import package_toml
from ..errors import DataError
from ..schema import AttackEvent, AttackKind, Granularity, Status
from ..view.describe import country, flags, point
from .told import Told

MAPPING = "acled.toml"
OWN = "attackx_"  # begins the columns that ACLED does not have
_REMOTE = "Explosions/Remote violence"
_PRECISION = {Granularity.WEEK: 2, Granularity.MONTH: 3}
_DAYS = (Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY)


@cache
def mapping() -> dict[str, Any]:
    """Load the mapping of kinds, once.

    Raises:
        DataError: a kind of ``AttackKind`` has no types in it.
    """
    found = package_toml("export", "data", MAPPING).data
    missing = [kind.value for kind in AttackKind if kind.value not in found["kinds"]]
    if missing:
        raise DataError(f"{MAPPING}: [kinds] lacks {', '.join(missing)}; name an event_type and a sub_event_type")
    return found


def types(event: AttackEvent) -> tuple[str, str]:
    """Give ACLED's event type and sub-event type; empty where the article does not tell the means.

    Example:
        >>> types(AttackEvent(id="e", kind="drone"))
        ('Explosions/Remote violence', 'Air/drone strike')
        >>> types(AttackEvent(id="e", kind="drone", status="intercepted"))
        ('Strategic developments', 'Disrupted weapons use')
    """
    known = mapping()
    found = known["kinds"][event.kind.value]
    if found["event_type"] == _REMOTE and event.status in (Status.INTERCEPTED, Status.FAILED):
        found = known["prevented"]
    elif event.kind is AttackKind.ARMED_ASSAULT and _is(event, "civilian"):
        found = known["assault_on_civilians"]
    return found["event_type"], found["sub_event_type"]


def schema() -> Schema:
    """Give ACLED's columns with their types, then those of attackx.

    Example:
        >>> [name for name, _ in schema()][5:7], schema()[-1][0]
        (['event_type', 'sub_event_type'], 'attackx_evidence')
    """
    known = mapping()
    kinds: dict[str, Type] = {
        **dict.fromkeys(known["integers"], "int64"),
        "latitude": "float64",
        "longitude": "float64",
    }
    theirs: Schema = [(name, kinds.get(name, "string")) for name in known["columns"]]
    return theirs + [(OWN + column.name, column.type) for column in EVENT]


def rows(events: Iterator[Told]) -> Iterator[list[Any]]:
    """Give a row for each event, in the order of ``schema``."""
    columns = mapping()["columns"]
    for found in events:
        values = _values(found)
        yield [values.get(name) for name in columns] + [column.read(found.event) for column in EVENT]


def _values(found: Told) -> dict[str, Any]:
    event, about = found.event, found.about
    kind, sub_kind = types(event)
    at = point(event)
    doer = event.claimed_perpetrator
    place = event.place.name if event.place else None
    article = "" if about.article_id is None else f"{about.article_id}/"
    return {
        "event_id_cnty": f"{article}{event.id}",
        **_time(event),
        "disorder_type": _disorder(kind),
        "event_type": kind or None,
        "sub_event_type": sub_kind or None,
        "actor1": doer.name if doer else None,
        "actor2": event.target.name if event.target and _is(event, "armed") else None,
        "civilian_targeting": "Civilian targeting" if _is(event, "civilian") else None,
        "country": _country(country(event)),
        "location": event.target.name if place is None and event.target and not _is(event, "armed") else place,
        "latitude": at.latitude if at else None,
        "longitude": at.longitude if at else None,
        "geo_precision": None if at is None else 1 if at.of == "target" else 2,
        "source": listed(source.name for source in event.reporting_sources) or about.source,
        "notes": listed(words.text for words in event.evidence),
        "fatalities": event.fatalities.min if event.fatalities else None,
        "tags": listed(flags(event)),
    }


def _disorder(kind: str) -> str | None:
    """Strategic developments are a disorder of their own; all other types here are political violence."""
    return kind if kind.startswith("Strategic") else "Political violence" if kind else None


def _time(event: AttackEvent) -> dict[str, Any]:
    time = event.time
    if time is None or time.start is None:
        return {}
    precision = 1 if time.granularity in _DAYS else _PRECISION.get(time.granularity)
    exact = day_of(time) if precision == 1 else f"{time.start:%Y-%m-%d}" if precision else None
    return {"event_date": exact, "year": time.start.year, "time_precision": precision}


def _is(event: AttackEvent, group: str) -> bool:
    return event.target is not None and event.target.type in mapping()[group]


@cache
def _country(code: str | None) -> str | None:
    """Give the English name of a country of the lexicon."""
    if code is None:
        return None
    from ..lexicon.countries import COUNTRIES_FILE  # noqa: PLC0415 - the lexicon is read only for this column

    entries = package_toml("lexicon", "data", COUNTRIES_FILE).data["entry"]
    return next((str(entry["gloss"]) for entry in entries if entry["country"] == code), code)

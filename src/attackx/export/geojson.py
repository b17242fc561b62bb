"""Events as GeoJSON (RFC 7946): a feature each, with null geometry where no coordinates are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from ..corpus.columns import ABOUT, EVENT
from ..view.describe import point
from ..view.safe import escaped
from .told import Events, Told, told

_ABOUT = [name for name, _ in ABOUT[:-1]]


def to_geojson(events: Events) -> dict[str, Any]:
    """Make a ``FeatureCollection`` of events.

    Args:
        events: events, or records, documents or lists that hold them.

    Returns:
        JSON values. Every event is a feature; its geometry is the point of its target, else of its place, else None,
        and ``located_by`` says which. Coordinates are longitude and latitude in degrees, WGS 84. The properties are
        the columns of ``to_frame``.

    Raises:
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract
        >>> [feature] = to_geojson(extract("سقط صاروخان على قاعدة عين الأسد."))["features"]
        >>> feature["geometry"]["type"], feature["properties"]["located_by"]
        ('Point', 'target')
    """
    return {"type": "FeatureCollection", "features": [_feature(found) for found in told(events)]}


def geojson_lines(events: Iterable[Told]) -> Iterator[bytes]:
    """Write a feature collection piece by piece, a feature a line; no character of it steers a terminal."""
    yield b'{"type": "FeatureCollection", "features": ['
    between = "\n"
    for found in events:
        written = escaped(json.dumps(_feature(found), ensure_ascii=False))
        yield (between + written).encode("utf-8", "backslashreplace")
        between = ",\n"
    yield b"\n]}\n"


def _feature(found: Told) -> dict[str, Any]:
    at = point(found.event)
    about = dict(zip(_ABOUT, found.about.cells, strict=False))
    values = {column.name: column.read(found.event) for column in EVENT}
    return {
        "type": "Feature",
        "geometry": None if at is None else {"type": "Point", "coordinates": [at.longitude, at.latitude]},
        "properties": {
            **{name: value for name, value in about.items() if value is not None},
            **{name: str(value) if isinstance(value, datetime) else value for name, value in values.items()},
            "located_by": None if at is None else at.of,
        },
    }

"""Outlines of countries as GeoJSON, out of those that the report page carries (Natural Earth)."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

OUTLINES = Path(__file__).parents[1] / "view" / "report" / "outlines.json"
_RING = re.compile(r"M([^z]*)z")
_NUMBER = re.compile(r"-?\d+")


class Box(NamedTuple):
    """A stretch of the map in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, longitude: float, latitude: float) -> bool:
        """Tell whether a point lies within."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


Ring = list[tuple[float, float]]


@cache
def _rings() -> tuple[tuple[Box, Ring], ...]:
    """Read all rings; their steps are in parts of a degree, with y growing to the south."""
    found = json.loads(OUTLINES.read_text(encoding="utf-8"))
    scale = 1 / found["per_degree"]
    rings = [_ring(data, scale) for _, path, *_ in found["countries"] for data in _RING.findall(path)]
    return tuple((_box(ring), ring) for ring in rings)


def _ring(data: str, scale: float) -> Ring:
    numbers = list(map(int, _NUMBER.findall(data)))
    x = y = 0
    ring = []
    for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + step_x, y + step_y
        ring.append((round(x * scale, 3), round(-y * scale, 3)))
    ring.append(ring[0])
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return ring[::-1] if area > 0 else ring  # clockwise is the inside of a ring for d3, which Vega draws with


def _box(ring: Ring) -> Box:
    lons, lats = zip(*ring, strict=True)
    return Box(min(lons), min(lats), max(lons), max(lats))


def outlines(within: Box) -> list[dict[str, Any]]:
    """Give the outlines that reach into a stretch of the map, as GeoJSON features.

    Example:
        >>> len(outlines(Box(43, 33, 45, 34))) >= 1
        True
    """
    return [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for box, ring in _rings()
        if box.meets(within)
    ]

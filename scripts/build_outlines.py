"""Build the country outlines of the report's map, ``view/report/outlines.json``, from Natural Earth.

Run: ``npm pack world-atlas@2.0.2``, unpack it, ``pip install "shapely>=2,<3" "babel>=2.16,<3"`` and
``python scripts/build_outlines.py package/countries-50m.json``. Borders are simplified once for both neighbours, so
that no gap opens between them: finely where the lexicon's installations lie, coarsely elsewhere.

Natural Earth is in the public domain; world-atlas, which carries it as TopoJSON, is under the ISC licence.
"""

from __future__ import annotations

import json
import sys
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global
from shapely import LineString, Polygon, box
from shapely.ops import polylabel

OUT = Path(__file__).parents[1] / "src" / "attackx" / "view" / "report" / "outlines.json"
PER_DEGREE = 40  # units of the written coordinates
REGION = box(-18, -5, 78, 46)  # west, south, east, north
FINE, COARSE = 0.03, 0.25  # degrees that a simplified line may be off
SMALL_FINE, SMALL_COARSE = 0.01, 0.6  # square degrees below which an island is left out
SOUTH = -60  # nothing below: Antarctica

Point = tuple[int, int]


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """Decode, simplify and round the arcs of a quantised topology; y grows to the south."""
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
        line = LineString([(west + x * east, south + y * north) for x, y in steps])
        line = line.simplify(FINE if line.intersects(REGION) else COARSE)
        arcs.append([(round(x * PER_DEGREE), round(-y * PER_DEGREE)) for x, y in line.coords])
    return arcs


def ring_of(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Join arcs to a ring, ``~n`` being arc n backwards; points that fell together are one."""
    ring: list[Point] = []
    for number in numbers:
        for point in arcs[number] if number >= 0 else reversed(arcs[~number]):
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def split(ring: list[Point]) -> list[list[Point]]:
    """Cut a ring that crosses the date line in two, one on each side of the map."""
    round_the_world = 360 * PER_DEGREE
    unrolled: list[Point] = []
    for x, y in ring:
        turns = round((unrolled[-1][0] - x) / round_the_world) if unrolled else 0
        unrolled.append((x + turns * round_the_world, y))
    half = round_the_world // 2
    if len(ring) < 3 or all(-half <= x <= half for x, _ in unrolled):
        return [ring]
    out = []
    for shift in (-round_the_world, 0, round_the_world):
        moved = Polygon([(x + shift, y) for x, y in unrolled]).buffer(0)
        found = moved.intersection(box(-half, -half, half, half))
        parts = getattr(found, "geoms", [found])
        out += [[(round(x), round(y)) for x, y in part.exterior.coords[:-1]] for part in parts if part.area]
    return out


def kept(ring: list[Point]) -> bool:
    """Tell whether a ring is large enough to be seen."""
    if len(ring) < 3:
        return False
    shape = Polygon([(x / PER_DEGREE, -y / PER_DEGREE) for x, y in ring])
    small = SMALL_FINE if shape.intersects(REGION) else SMALL_COARSE
    return bool(shape.area >= small and shape.bounds[3] > SOUTH)


def path_of(rings: list[list[Point]]) -> str:
    """Write rings as the data of an SVG path."""
    out = []
    for ring in rings:
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(ring)]
        out.append(f"M{ring[0][0]},{ring[0][1]}l" + " ".join(f"{x},{y}" for x, y in steps) + "z")
    return "".join(out).replace(" -", "-").replace(",-", "-")


def rings_of(shape: dict[str, Any], arcs: list[list[Point]]) -> list[list[Point]]:
    """Give all rings of a country, holes among them."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    whole = [ring_of(numbers, arcs) for polygon in polygons for numbers in polygon]
    rings = [part for ring in whole for part in split(ring)]
    large = [ring for ring in rings if kept(ring)]
    return large or [ring for ring in rings[:1] if len(ring) > 2]


def label_of(rings: list[list[Point]]) -> list[int]:
    """Give the middle of the largest circle inside the largest ring, and its width."""
    shape = max((Polygon(ring).buffer(0) for ring in rings), key=lambda one: one.area)
    if shape.geom_type == "MultiPolygon":
        shape = max(shape.geoms, key=lambda one: one.area)
    middle = polylabel(shape, PER_DEGREE / 4)
    return [round(middle.x), round(middle.y), round(2 * middle.distance(shape.exterior))]


def main(source: str) -> int:
    """Write the outlines and say how large they are."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = arcs_of(topology)
    numeric = get_global("territory_aliases")
    rows = []
    for shape in topology["objects"]["countries"]["geometries"]:
        code = (numeric.get(shape.get("id", "")) or [""])[0]
        rings = rings_of(shape, arcs) if code != "AQ" else []
        if rings:
            rows.append([code, path_of(rings), *label_of(rings)])
    lines = ",\n".join(json.dumps(row) for row in sorted(rows))
    OUT.write_text(f'{{"per_degree": {PER_DEGREE}, "countries": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(rows)} outlines, {OUT.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""Where attacks are told of: points sized by toll over the outlines of countries."""

from __future__ import annotations

from math import radians
from typing import TYPE_CHECKING, Any

from ..errors import InputValueError
from ..export.told import Events
from ..schema import AttackEvent, Quantity
from ..view.describe import KINDS, amount, point, when
from .outlines import Box, outlines
from .rows import choose
from .words import COLOURS, Language, altair, finished, kinds, shown, subtitle, word

if TYPE_CHECKING:
    import altair as alt

_LEAST = 6.0  # degrees from one side to the other, so that a single point has its surroundings
_MARGIN = 0.12  # of the extent, on each side
_AREAS = (50, 900)  # of the smallest and the largest point, in square pixels
_NAMED = 12  # points at which there is room for their names


def map(
    events: Events,
    *,
    extent: tuple[float, float, float, float] | None = None,
    background: bool = False,
    language: Language = "en",
    width: int = 640,
    height: int = 480,
) -> alt.LayerChart:
    """Draw the events whose coordinates are known, sized by the number of killed and hurt.

    Args:
        events: events, or records, documents or lists that hold them.
        extent: what to show, as west, south, east and north in degrees; by default what holds all points.
        background: draw incidents too that an article only recalls.
        language: of labels, ``en`` or ``ar``; names stay as the articles write them.
        width: of the map in pixels.
        height: of the map in pixels.

    Returns:
        An Altair chart. A filled circle stands at the target itself, a faint diamond at the place that the article
        names, which is less exact. The size follows the least number of killed and hurt told; where none is told it is
        the smallest. The subtitle counts what is not drawn.

    Raises:
        MissingExtraError: without Altair.
        InputValueError: for an unknown language, or an extent whose sides are the wrong way round.
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract
        >>> chart = map(extract("سقط صاروخان على قاعدة عين الأسد."))
        >>> chart.to_dict()["title"]["subtitle"]
        '1 of 1 events'
    """
    alt = altair()
    chosen = choose(events, background)
    drawn = chosen.without((event for event in chosen.events if point(event) is not None), "nowhere")
    values = [_row(event, language) for event in drawn]
    shown_box = _filling(_extent(values) if extent is None else _checked(extent), width, height)
    inside = [value for value in values if shown_box.holds(value["longitude"], value["latitude"])]
    chosen.left_out["outside"] = len(values) - len(inside)
    land = alt.Chart(alt.InlineData(values=outlines(shown_box))).mark_geoshape(
        fill="#F4F1EA", stroke="#B8B2A6", strokeWidth=0.7, clip=True
    )
    located = [word(name, language) for name in ("target", "place")]
    most = max([1, *(value["toll"] for value in inside)])
    points = (
        alt.Chart(alt.InlineData(values=inside))
        .mark_point(clip=True, filled=True, stroke="#222222", strokeWidth=0.8)
        .encode(
            longitude="longitude:Q",
            latitude="latitude:Q",
            size=alt.Size(
                "toll:Q",
                title=word("toll", language),
                scale={"range": list(_AREAS), "domain": [0, most]},
                legend={"format": "d", "values": sorted({0, most // 4, most // 2, most})},
            ),
            color=alt.Color(
                "kind:N", title=word("kind", language), scale={"domain": kinds(language), "range": list(COLOURS)}
            ),
            shape=alt.Shape(
                "located:N", title=word("located", language), scale={"domain": located, "range": ["circle", "diamond"]}
            ),
            fillOpacity=alt.FillOpacity(
                "located:N", title=word("located", language), scale={"domain": located, "range": [0.8, 0.25]}
            ),
            tooltip=[
                alt.Tooltip(f"{name}:N", title=word(name, language))
                for name in ("target", "place", "when", "who", "kind")
            ]
            + [alt.Tooltip("told:N", title=word("toll", language))],
        )
    )
    smallest, largest = _AREAS
    radius = f"sqrt({smallest} + {largest - smallest} * datum.toll / {most}) / 2"
    names = (
        alt.Chart(alt.InlineData(values=inside if len(inside) <= _NAMED else []))
        .mark_text(dy={"expr": f"-8 - {radius}"}, limit=180, clip=True)
        .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
    )
    chart = alt.layer(land, points, names).project("equirectangular", **_projection(shown_box, width, height))
    line = subtitle(len(inside), chosen.total, chosen.left_out, language)
    chart = chart.properties(width=width, height=height)
    return finished(chart, word("map", language), line, language)


def _row(event: AttackEvent, language: Language) -> dict[str, Any]:
    at = point(event)
    assert at is not None  # chosen for it
    doer = event.claimed_perpetrator
    name = event.target or event.place
    told = (amount(event.fatalities), amount(event.injuries))
    return {
        "longitude": at.longitude,
        "latitude": at.latitude,
        "located": word(at.of, language),
        "toll": _least(event.fatalities) + _least(event.injuries),
        "told": " + ".join(number or "؟" if language == "ar" else number or "?" for number in told),
        "kind": getattr(KINDS[event.kind], language),
        "target": shown(event.target.name if event.target else ""),
        "place": shown(event.place.name if event.place else ""),
        "when": shown(when(event.time)),
        "name": shown(name.name if name else ""),
        "who": shown(doer.name if doer else ""),
    }


def _least(quantity: Quantity | None) -> int:
    return 0 if quantity is None or quantity.min is None else quantity.min


def _extent(values: list[dict[str, Any]]) -> Box:
    """Give the stretch that holds all points with a margin; the whole region where there is none."""
    if not values:
        return Box(25, 10, 65, 42)
    lons, lats = ([value[name] for value in values] for name in ("longitude", "latitude"))
    (west, east), (south, north) = ((min(side), max(side)) for side in (lons, lats))
    wide, high = (max(_LEAST, (1 + 2 * _MARGIN) * span) / 2 for span in (east - west, north - south))
    lon, lat = (west + east) / 2, (south + north) / 2
    return Box(lon - wide, lat - high, lon + wide, lat + high)


def _checked(extent: tuple[float, float, float, float]) -> Box:
    box = Box(*extent)
    if not (-180 <= box.west < box.east <= 180 and -90 <= box.south < box.north <= 90):
        raise InputValueError(f"extent {extent} is no stretch of the map; give west, south, east, north in degrees")
    return box


def _filling(box: Box, width: int, height: int) -> Box:
    """Widen a stretch until it fills the picture."""
    wide, high = box.east - box.west, box.north - box.south
    more_wide = max(0.0, high * width / height - wide) / 2
    more_high = max(0.0, wide * height / width - high) / 2
    return Box(box.west - more_wide, box.south - more_high, box.east + more_wide, box.north + more_high)


def _projection(extent: Box, width: int, height: int) -> dict[str, Any]:
    """Give the scale (pixels a radian) and the middle that bring the whole stretch into the picture."""
    scale = min(width / radians(extent.east - extent.west), height / radians(extent.north - extent.south))
    middle = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2]
    return {"scale": scale, "center": middle, "translate": [width / 2, height / 2]}

"""Where an incident happened."""

from __future__ import annotations

from collections import Counter

from ..schema import Place
from ..tagging.tag import Tag
from .evidence import Pages
from .incidents import Incident
from .naming import distinct


def where(incident: Incident, target: Tag | None, pages: Pages) -> Place | None:
    """Give the places told with an incident, the first named as the place, the others as what it is within."""
    names: list[str] = []
    countries: Counter[str] = Counter()
    located: Tag | None = None
    for told in incident.told:
        page = pages.page(told.reading)
        for tag in told.tags("place"):
            if target is not None and (tag.start, tag.stop) == (target.start, target.stop) and told.target is target:
                continue
            names.append(page.of_tag(tag).text)
            if tag.entry is not None:
                countries[tag.entry.country or ""] += 1
                if located is None and tag.entry.latitude is not None and tag.entry.category == "place":
                    located = tag
        if names:
            break
    names = distinct(names)
    country = target.entry.country if target is not None and target.entry is not None else None
    if country is None and countries:
        country = countries.most_common(1)[0][0] or None
    if not names:
        return None
    return Place(
        name=names[0],
        within=tuple(names[1:]),
        country=country,
        latitude=located.entry.latitude if located else None,
        longitude=located.entry.longitude if located else None,
    )

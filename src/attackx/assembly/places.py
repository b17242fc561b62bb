"""Where an incident happened."""

from __future__ import annotations

from collections import Counter

from ..lexicon.model import Entry
from ..schema import Place
from ..tagging.tag import Tag
from .evidence import Pages
from .naming import distinct, same_name
from .told import Told


def apart(left: list[Tag], right: list[Tag]) -> bool:
    """Whether two groups of place tags name known places of which none can hold another.

    Example:
        >>> apart([], [])
        False
    """
    known = [t for t in left if _known(t)], [t for t in right if _known(t)]
    if not known[0] or not known[1]:
        return False
    return not any(_compatible(a.entry, b.entry) for a in known[0] for b in known[1])


def _known(tag: Tag) -> bool:
    return tag.entry is not None and tag.entry.country is not None


def _compatible(a: Entry, b: Entry) -> bool:
    if a is b or a.id == b.id:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if "country" in (a.category, b.category):
        return True
    names = ({a.name, a.place or "", *a.within} - {""}, {b.name, b.place or "", *b.within} - {""})
    return any(same_name(x, y) for x in names[0] for y in names[1])


def where(told: list[Told], target: Tag | None, pages: Pages) -> Place | None:
    """Give the places told with an incident, the first named as the place, the others as what it is within."""
    names: list[str] = []
    countries: Counter[str] = Counter()
    located: Tag | None = None
    for one in told:
        page = pages.page(one.reading)
        for tag in one.tags("place"):
            if target is not None and (tag.start, tag.stop) == (target.start, target.stop) and one.target is target:
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

"""Where an incident happened."""

from __future__ import annotations

from collections import Counter

from ..grammar.facts import Reading
from ..schema import Place, Report
from ..tagging.tag import Tag, overlap
from .abroad import are_parted, is_abroad, is_elsewhere
from .asides import is_adjective, is_aside, is_home
from .bound import is_soil_behind
from .distances import is_measured
from .evidence import Pages
from .lands import WATERS
from .namesakes import in_foreign_name, namesake
from .naming import distinct
from .parties import country_of
from .ranks import FORCE_RANK, PEOPLE_RANK, PLACE_RANK, is_country, is_fixed, rank
from .sites import CAPITALS, doers, is_mentioned, is_on_way, spots, takes_part
from .told import Told
from .towns import is_one_town
from .vague import BORDER, BORDERS, is_described, is_nameless, is_vague
from .wordlists import lists_of

_LISTS = lists_of("places")
_LED = frozenset({"بقياده", "بزعامه"})
_WHOLE = frozenset({"البلاد", "البلد", "القاره", "المملكه", "الجمهوريه"})
_REGIONS = _LISTS.words("regions")
_Found = tuple[Tag, Reading]


def _is_wide(place: Tag, reading: Reading) -> bool:
    """Whether a place is a border, a side of a country or a part of the world, beside which more may be told."""
    if _is_region(place, reading):
        return True
    if place.type != "direction":
        return place.type == BORDER or (place.bare and reading.view.words[place.first] == BORDERS)
    inner = (t for at in range(place.first + 1, place.last) for t in reading.view.by_start.get(at, ()))
    return reading.view.words[place.last - 1] in _WHOLE or any(t.label == "place" and is_country(t) for t in inner)


def _is_region(place: Tag, reading: Reading) -> bool:
    """Whether a place is a part of the world that holds several lands, and no town in it."""
    view = reading.view
    if _REGIONS.isdisjoint(view.words[place.first : place.last]):
        return False
    inner = (t for at in range(place.first, place.last) for t in view.by_start.get(at, ()))
    return not any(t.label == "place" and t.entry is not None and t.entry.country for t in inner)


def _parts_states(place: Tag, reading: Reading) -> bool:
    """Whether a place is a border between states, which tells not on which side of it: "the border with X"."""
    own = place.rule == "phrase.border" and not place.bare and not _is_with(place, reading)
    return place.type == BORDER and not own


def _is_with(place: Tag, reading: Reading) -> bool:
    """Whether a place lies on the other side, "the border with X", or leads those who did it: "led by X"."""
    before = reading.view.before(place.first)
    across = [*before, *reading.view.words[place.first : place.last]]
    return "مع" in across or not _LED.isdisjoint(before)


def _part_of(place: Tag, target: Tag, home: Reading, *, chosen: bool) -> bool:
    """Whether a place is what was hit, as a sentence names it, or only says whose the people are that were hit."""
    same = (place.start, place.stop) == (target.start, target.stop)
    if overlap(place, target) and (place.bare or target.type == "ship"):
        return True  # "the zone" of the Green Zone, the city after which a ship is called
    if not chosen:
        return same and rank(target) < FORCE_RANK  # "the airport" of a later sentence
    if same or not overlap(place, target) or rank(target) not in (FORCE_RANK, PEOPLE_RANK):
        return same
    return not (home.view.before(place.first) == ["في"] or place.clitic.endswith("ب"))  # "an officer in Aden"


def _candidates(told: Told, target: Tag | None) -> list[Tag]:
    """Give the places of a sentence, rather those where no speaker is, and none that cannot be where the target is."""
    view = told.reading.view
    said = [f.tag for f in told.reading.of("source") if f.tag is not None]  # "a source in Washington"
    known = [p for p, _ in spots(told) if not (view.before(p.first) == ["في"] and any(overlap(p, t) for t in said))]
    states = [t for t in said if t.type in CAPITALS]
    others = [p for p in told.tags("place") if not any(overlap(p, t) for t in (*doers(told), *states))]
    if all(told.target is not None and overlap(p, told.target) for p in known):  # it lies in what else is told
        known = [
            p for p in others if not (is_on_way(p, told) or takes_part(p, told) or is_elsewhere(p, target))
        ] or known
    known = [p for p in known if not (is_home(p, view) or is_adjective(p, view))]
    return [p for p in known if not (is_abroad(p, target) or is_soil_behind(p, told))]


def where(
    told: list[Told], target: Tag | None, pages: Pages, spot: tuple[Tag, Reading] | None = None, town: str = ""
) -> Report | None:
    """Give the places told with an incident, the first named as the place, the others as what it is within.

    Args:
        told: what its sentences tell.
        target: what was hit, which is no place of its own.
        pages: the caller's strings.
        spot: the named place that a vague one ("the area") points back to.
        town: the name of the town that was hit, if one was, which is no place of its own.
    """
    found, vague, countries = _told_places(told, target, town)
    own = _land_by_adjective(told, target)
    found = [f for f in found if own is None or not is_country(f[0]) or country_of(*f) == own]
    there = [f for f in found if not is_mentioned(*f)]
    if not there:
        there = _pointed_at([f for f in vague if not found or is_nameless(f[0])], target, spot)
    elif all(is_country(tag) or _is_wide(tag, reading) for tag, reading in there):
        there = [*(f for f in vague if is_described(f[0], f[1].view.text[f[0].start : f[0].stop])), *there]
    called = namesake(told, target)
    behind = _right_behind(told, target) or (None if there else called)
    if not there:
        return None if behind is None else _report([behind], country_of(*behind) or _lies_in(target), pages)
    named = [f for f in found if f not in there and f[0].type == "capital" and is_mentioned(*f)]
    found = [*there, *(f for f in found if f not in there and f not in named)]
    if all(is_country(tag) for tag, _ in found):
        countries = [country_of(tag, reading) or "" for tag, reading in there]
    if called is not None:
        found.insert(0 if all(is_country(tag) for tag, _ in found) else len(found), called)
    ashore = target is None or target.type != "ship"  # fired at from a ship: "a destroyer in the gulf struck the port"
    found.sort(key=lambda f: (ashore and f[0].type in WATERS, _is_region(*f), is_country(f[0]), _is_wide(*f)))
    found += named
    if behind is not None and (land := country_of(*behind)) and country_of(*found[0]) not in (None, land):
        return _report([behind, *(f for f in found if f != behind)], land, pages)
    return _report(found, _country(told, target, countries, found[0]), pages)


def _lies_in(target: Tag | None) -> str | None:
    """Give the country of a listed thing."""
    return target.entry.country if target is not None and target.entry is not None else None


def _pointed_at(vague: list[_Found], target: Tag | None, spot: _Found | None) -> list[_Found]:
    """Give the named place that vague ones point back to, else these; "the town" that was hit is no place."""
    side = target is not None and target.type == "direction"  # "the middle of the town" was hit
    if target is not None and rank(target) == PLACE_RANK and not side:
        return [f for f in vague if is_nameless(f[0])]
    if target is not None and is_fixed(target):
        vague = [f for f in vague if not is_nameless(f[0])]  # "a crowded area" by the airport of a town
    sides = [f for f in vague if f[0].type == "direction"]
    if spot is not None and (side or sides):
        return [*sides, spot]  # "the south of the town"
    return [spot] if spot is not None and any(not is_nameless(tag) for tag, _ in vague) else vague


def _told_places(told: list[Told], target: Tag | None, town: str) -> tuple[list[_Found], list[_Found], list[str]]:
    """Give the named places up to the first sentence with a narrow one, the vague ones, and the countries of both."""
    countries: list[str] = []
    found: list[_Found] = []
    aside: list[_Found] = []
    vague: list[_Found] = []
    narrow = False
    for one in told:
        for tag in _own_places(one, target):
            if is_measured(tag, one.reading.view) or in_foreign_name(tag, one.reading.view):
                continue
            if _is_land_hit(tag, target) or (town and (is_one_town(one.word(tag), town) or are_parted(tag, target))):
                continue
            kept = vague if is_vague(tag, one.word(tag)) else aside if is_aside(tag, one) else found
            kept.append((tag, one.reading))
            sure = not is_country(tag) and not _is_wide(tag, one.reading)
            narrow = narrow or (kept is found and sure)
            lies_in = country_of(tag, one.reading)
            if not _parts_states(tag, one.reading) and (tag.entry is not None or lies_in is not None):
                countries.append(lies_in or "")  # "a Turkish town" has its country by its adjective
        if narrow:
            break
    return [*found, *aside], vague, countries


def _land_by_adjective(told: list[Told], target: Tag | None) -> str | None:
    """Give the country whose adjective ends what was hit and is spelt like its name, beside which none else is one."""
    home = next((one for one in told if target is not None and one.target is target), None)
    named = (p for p in home.tags("place") if is_adjective(p, home.reading.view)) if home is not None else ()
    return next((p.entry.country for p in named if p.entry is not None), None)


def _is_land_hit(place: Tag, target: Tag | None) -> bool:
    """Whether a place is the country that was itself hit, by whatever name, and no side of it."""
    lands = {tag.entry.country if tag.rule.startswith("name") and tag.entry else None for tag in (place, target) if tag}
    return target is not None and len(lands) == 1 and None not in lands and is_country(target) and is_country(place)


def _own_places(one: Told, target: Tag | None) -> list[Tag]:
    """Give the places of a sentence that are not what was hit."""
    own = one.target
    places = _candidates(one, target)
    if target is None or own is None:
        return places
    return [p for p in places if not _part_of(p, own, one.reading, chosen=own is target)]


def _right_behind(told: list[Told], target: Tag | None) -> _Found | None:
    """Find the named place that stands right behind what was hit: "positions in Syria"."""
    for one in told if target is not None else []:
        if one.target is not target or target is None:
            continue
        led = one.reading.view.words[target.last : target.last + 1] in (["في"], ["داخل"])
        for place in one.tags("place"):
            right = place.first == target.last + 1 if led else place.first == target.last and place.clitic.endswith("ب")
            if right and place.entry is not None and not _parts_states(place, one.reading):
                return place, one.reading
    return None


def _country(told: list[Told], target: Tag | None, countries: list[str], first: _Found) -> str | None:
    """Give the country: of a known target, else of the place, else of most places, else the first named at all."""
    if target is not None and is_fixed(target) and target.entry.country is not None:
        return str(target.entry.country)
    tag, home = first
    if not (is_country(tag) or tag.type == "capital" or _parts_states(tag, home)) and (own := country_of(tag, home)):
        return own
    sides = (country_of(target, one.reading) for one in told if target is not None and one.target is target)
    if _parts_states(tag, home) and (side := next(sides, None)):
        return side  # at a border, the side of those who were hit
    if not countries:
        named = ((t, one) for one in told for t in one.tags("place") if t.entry and t.entry.country)
        countries = [t.entry.country for t, one in named if not (_is_with(t, one.reading) or _is_others(t, one))]
    return (Counter(countries).most_common(1)[0][0] or None) if countries else None


def _is_others(place: Tag, told: Told) -> bool:
    """Whether a place is where something was fired from, or stands in the name of who did it."""
    return is_on_way(place, told) or is_soil_behind(place, told) or any(overlap(place, doer) for doer in doers(told))


def _report(found: list[_Found], country: str | None, pages: Pages) -> Report:
    """Make the place of the first that is found, within the others."""
    (tag, home), *others = found
    # places of another country hold none of this one
    near = [f for f in others if f[0].entry is None or not country or f[0].entry.country in (None, "", country)]
    names = distinct(pages.page(r).name(t) for t, r in [(tag, home), *near])
    known = tag.entry if tag.entry is not None and tag.entry.category == "place" else None
    place = Place(
        name=names[0],
        within=tuple(names[1:]),
        country=country,
        latitude=known.latitude if known else None,
        longitude=known.longitude if known else None,
    )
    return Report(slot="place", value=place, evidence=pages.page(home).of_tag(tag), rule=tag.rule)

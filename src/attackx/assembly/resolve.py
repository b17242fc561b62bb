"""From an incident with all its statements to the public event."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Reading
from ..grammar.view import View
from ..schema import AttackEvent, AttackKind, EventTime, Evidence, Place, Report, Target
from ..tagging.tag import Tag
from .among import one_of_them
from .candidates import DIRECT, LAST, quality
from .dated import DAYS
from .distances import measured_land
from .doers import perpetrators
from .evidence import Pages, spoken
from .extents import fuller_end
from .figures import POLICY, SLOTS, attack_count, figure_reports, values
from .incidents import Incident
from .lands import at_sea, kingdom, land_around, lies_in, nowhere, settle
from .means import means_of
from .places import where
from .ranks import FORCE_RANK, PEOPLE_RANK, PLACE_RANK, is_country, is_fixed, rank, unnamed
from .sites import lands_of_origin
from .sources import sources
from .status import status_of
from .told import Told
from .towns import hitting_towns, town_hit
from .traits import LONG, dates_of, of_saying
from .victims import Victims, counted_victims, named_victim
from .wordlists import lists_of

_LISTS = lists_of("resolve")
_WHERE = _LISTS.words("where")
_NEW = 2  # sentences in which an attack is told as news
_BLASTS = frozenset({AttackKind.BOMBING, AttackKind.ARMED_ASSAULT})
_REGION = "region"
_VICTIMS = "target.victims"
_TOWNS = frozenset({"town", "quarter", _REGION})
_AIMED_AT = frozenset({AttackKind.ARMED_ASSAULT})
_MET_WITH = frozenset({AttackKind.ARMED_ASSAULT, AttackKind.UNSPECIFIED})  # gunfire and ambushes
_AIMED = frozenset({"target.toward", "target.undergo", "target.object", "target.verb-object"})
_ON = frozenset({"علي", "ضد"})
_OWNED = ("هم", "ها", "هما")  # "their dens" points to what another sentence names
_PROVINCES = _LISTS.words("provinces")
_RIDING = _LISTS.beginnings("riding")
_IN = "target.at"
_MURDER = "غتي"  # in اغتيال and in اغتيل
_RIDES = 3  # tokens from travelling to the vehicle
_SPANS = frozenset({"week", "month"})
_LONGEST = 8  # words of a target's name


def resolve(incident: Incident, pages: Pages, number: int, pipeline: str, land: str | None = None) -> AttackEvent:
    """Make the event of an incident.

    Args:
        incident: what the sentences tell.
        pages: the caller's strings.
        number: the event's place in the text, from 1.
        pipeline: name and version to record.
        land: the country that the text is about.
    """
    kind = means_of(incident)
    tag, target, place = _hit(incident, kind, pages, land)
    time, unclaimed = _time(incident, pages), _unclaimed(incident, pages)
    parties, telling = sources(incident, pages)
    figures = figure_reports(incident, pages)
    doers, doer_reports = perpetrators(incident, pages, tag)
    amounts = {slot: values(figures, slot) for slot in SLOTS}
    disputed = tuple(slot for slot in SLOTS if len(amounts[slot]) > 1)
    return AttackEvent(
        id=f"e{number}",
        kind=kind,
        status=status_of(incident, kind.value),
        target=target.value if target and isinstance(target.value, Target) else None,
        place=place.value if place and isinstance(place.value, Place) else None,
        time=time.value if time and isinstance(time.value, EventTime) else None,
        perpetrators=tuple(doers),
        unclaimed=unclaimed is not None,
        reporting_sources=tuple(parties),
        reports=(
            *(report for report in (target, place, time, unclaimed) if report is not None),
            *figures,
            *doer_reports,
            *telling,
        ),
        disputed=disputed,
        resolution=dict.fromkeys(disputed, POLICY),
        aggregate=incident.aggregate,
        attack_count=attack_count(incident, pages) if incident.aggregate else None,
        background=incident.recalled,
        evidence=tuple(_words(incident, pages)),
        pipeline=pipeline,
        **{slot: next(iter(amounts[slot]), None) for slot in SLOTS},
    )


def _hit(
    incident: Incident, kind: AttackKind, pages: Pages, land: str | None
) -> tuple[Tag | None, Report | None, Report | None]:
    """Give the tag that was chosen for what was hit, what is reported of it, and the place."""
    tag, told = best_target(incident)
    if tag is not None and rank(tag) == PLACE_RANK and kind in _BLASTS and not _is_aimed_at(tag, told):
        tag, told = _whom(incident)  # a blast in a town has the town for its place, not its target (guidelines)
    if tag is not None and told is not None and _is_only_where(tag, told, kind) and counted_victims(incident):
        tag = told = None
    target = _reported(incident, kind, pages, tag, told)
    place = where(incident.told, tag, pages, incident.spot, _town(tag, target))
    told_places = (p for t in incident.told for p in t.tags("place"))
    readings = [t.reading for t in incident.told]
    around = kingdom(land or measured_land(readings), tag, readings)
    around = None if any(around in lands_of_origin(t) for t in incident.told) else around
    target, place = settle(target, place, lies_in(around, tag, told_places))
    if at_sea(tag, readings, place):
        target, place = nowhere(target), nowhere(place)
    vague = target is None or (tag is not None and tag.type == "civilians" and rank(tag) == PEOPLE_RANK)
    if vague and place is not None and not incident.aggregate:
        target = town_hit(hitting_towns(kind, incident.told), place, pages) or target
    return tag, target, place


def _town(tag: Tag | None, target: Report | None) -> str:
    """Give the name of the town or quarter that is reported as hit, if one is."""
    if tag is None or target is None or rank(tag) != PLACE_RANK or tag.type == "direction":
        return ""
    return target.value.name if isinstance(target.value, Target) else ""


def _reported(incident: Incident, kind: AttackKind, pages: Pages, tag: Tag | None, told: Told | None) -> Report | None:
    """Give what is reported as hit: a person by name before vague people, a fuller name, people who are counted."""
    if _is_vague(tag, told) and (who := named_victim(incident)) is not None:
        return _people(who, pages)
    if tag is not None and told is not None:
        named, home = incident.fuller or (one_of_them(tag, told.reading.view) or tag, told.reading)
        return _target(named, home, next(f.rule for f in told.targets if f.tag is tag), pages)
    if not incident.aggregate and (hit := counted_victims(incident, aimed=kind in _AIMED_AT)) is not None:
        return _people(hit, pages)
    return None


def best_target(incident: Incident) -> tuple[Tag | None, Told | None]:
    """Choose the target: by rank, names before descriptions, then the first told."""
    options = [
        (quality(t.targets[0]), unnamed(tag), is_country(tag), t.word(tag).endswith(_OWNED), n, tag, t)
        for n, t in enumerate(incident.told)
        if (tag := t.target or t.beside) is not None
    ]
    if not options:
        return None, None
    ranked = sorted(options, key=lambda o: o[:5])
    if ranked[0][6].targets[0].rule == _VICTIMS:  # "a raid on the town killed ten fighters": the town was hit
        ranked = [o for o in ranked if _is_on_town(o[5], o[6])] or ranked
    return ranked[0][5], ranked[0][6]


def _is_on_town(tag: Tag, told: Told) -> bool:
    """Whether a town or quarter is told by name as what an attack was on."""
    return tag.type in _TOWNS - {_REGION} and not tag.bare and told.targets[0].rule in _AIMED


def _whom(incident: Incident) -> tuple[Tag | None, Told | None]:
    """Give the people that an attack is told to be on, beside a place that is only where it was."""
    aimed = ((f.tag, t) for t in incident.told for f in t.targets if f.rule in DIRECT and f.tag is not None)
    return next(((tag, t) for tag, t in aimed if rank(tag) == PEOPLE_RANK), (None, None))


def _target(tag: Tag, reading: Reading, rule: str, pages: Pages) -> Report:
    entry, page = tag.entry, pages.page(reading)
    end = _name_end(tag, reading)
    words = page.evidence(tag.start, end)
    fixed = is_fixed(tag)
    value = Target(
        name=page.name(tag) if end == tag.stop else spoken(words.text),
        id=entry.id if entry else None,
        type=tag.type or None,
        country=entry.country if fixed else land_around(tag, reading),
        latitude=entry.latitude if fixed else None,
        longitude=entry.longitude if fixed else None,
    )
    return Report(slot="target", value=value, evidence=words, rule=rule)


def _is_aimed_at(tag: Tag, told: Told | None) -> bool:
    """Whether an assault is told as one on a town itself: "the attack on the village", "they stormed the quarter"."""
    if told is None or tag.type not in _TOWNS or told.targets[0].rule not in _AIMED:
        return False
    if tag.bare or (tag.type == _REGION and unnamed(tag)):
        return False
    words = told.reading.view.words
    return tag.first > 0 and (words[tag.first - 1] in _ON or told.targets[0].rule != "target.toward")


def _is_only_where(tag: Tag, told: Told, kind: AttackKind) -> bool:
    """Whether men fell upon somebody beside a town or spot, which is hit only where no victims are told."""
    return kind in _MET_WITH and rank(tag) == PLACE_RANK and told.targets[0].rule == "target.at"


def _is_vague(tag: Tag | None, told: Told | None) -> bool:
    """Whether somebody's name says more than the target: no more than a role, or a place or force found loosely."""
    if tag is None or told is None or (rank(tag) == PEOPLE_RANK and tag.number == "sg"):
        return True
    if told.reading.view.words[tag.first].removeprefix("ال") in _PROVINCES:
        return True
    if tag.type == "vehicle" and any(w.startswith(_RIDING) for w in told.reading.view.before(tag.first, _RIDES)):
        return True  # "the raid hit him as he was travelling in a car"
    if rank(tag) == FORCE_RANK and any("غتيال" in told.word(a) for a in told.attacks):
        return True  # forces are not assassinated
    if told.targets[0].rule == _IN and any(_MURDER in told.word(a) for a in told.attacks):
        return True  # "the murder of Sheikh Salim in a mosque"
    return quality(told.targets[0]) == LAST or (rank(tag) == FORCE_RANK and told.targets[0].rule not in DIRECT)


def _people(hit: Victims, pages: Pages) -> Report:
    start, stop, reading, rule = hit
    words = pages.page(reading).evidence(start, stop)
    return Report(slot="target", value=Target(name=words.text, type="person"), evidence=words, rule=rule)


def _name_end(tag: Tag, reading: Reading) -> int:
    """Give the end of a target's name: before "in ...", which is its place, and within eight words."""
    view = reading.view
    if (end := fuller_end(tag, view)) is not None:
        return end
    named = tag.name_stop if tag.named and tag.name_stop > 0 else tag.stop
    for at in range(tag.first + 1, tag.last):
        lies = view.words[at] in _WHERE and (view.starts[at] >= named or _is_where(tag, at, view))
        if lies or at - tag.first >= _LONGEST:
            return view.stops[at - 1]
    return tag.stop


def _is_where(tag: Tag, at: int, view: View) -> bool:
    """Whether "in" tells where a person is ("an officer in Aden"), rather than of what he is ("in the army")."""
    return rank(tag) == PEOPLE_RANK and any(t.label == "place" for t in view.by_start.get(at + 1, ()))


def _time(incident: Incident, pages: Pages) -> Report | None:
    """Give the first time told, rather one of a month or less; then the day on which the news was announced.

    What dates the deed, be it a year, goes before what dates the saying, which counts only where the news is new.
    """
    if incident.past is not None:
        return _dated(*incident.past, pages)
    told = [
        (tag, t)
        for at, t in enumerate(incident.told)
        for tag in dates_of(t)
        if at < _NEW or not (t.points_back and of_saying(tag, t))
    ]
    known = [(tag, t) for tag, t in told if tag.item.first is not None or tag.item.weekday or tag.item.month]
    deeds = [(tag, t) for tag, t in known if not of_saying(tag, t)] or known
    times = [(tag, t.reading) for tag, t in deeds if tag.item.granularity not in LONG] or [
        (tag, t.reading) for tag, t in deeds
    ]
    chosen = times if incident.aggregate else _refined(times)
    for tag, reading in chosen or ([incident.announced] if incident.announced else []):
        return _dated(tag, reading, pages)
    return None


def _dated(tag: Tag, reading: Reading, pages: Pages) -> Report:
    words = pages.page(reading).of_tag(tag)
    value: EventTime = tag.item.to_event_time(words.text, words.start, words.stop)
    return Report(slot="time", value=value, evidence=words, rule=value.rule or tag.rule)


def _refined(times: list[tuple[Tag, Reading]]) -> list[tuple[Tag, Reading]]:
    """Put a day that lies in the week or month told first before it: "this week", and later "on Wednesday"."""
    if not times or times[0][0].item.granularity not in _SPANS:
        return times
    first, last = times[0][0].item.first, times[0][0].item.last
    if first is None or last is None:
        return times
    days = [
        t for t in times[1:] if t[0].item.granularity in DAYS and t[0].item.first and first <= t[0].item.first < last
    ]
    return days[:1] or times


def _unclaimed(incident: Incident, pages: Pages) -> Report | None:
    """Give the first words that say that nobody has claimed it."""
    for fact, reading in incident.facts("perpetrator"):
        if fact.says["stance"] == "unclaimed":
            view = reading.view
            words = pages.page(reading).evidence(view.starts[fact.first], view.stops[fact.last - 1])
            return Report(slot="unclaimed", value=True, evidence=words, rule=fact.rule)
    return None


def _words(incident: Incident, pages: Pages) -> Iterator[Evidence]:
    for told in incident.told:
        for attack in told.attacks:
            yield pages.page(told.reading).of_tag(attack)

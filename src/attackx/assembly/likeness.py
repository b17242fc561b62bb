"""How well a sentence's attack fits an incident told before."""

from __future__ import annotations

from ..lexicon.wars import enemies
from ..tagging.tag import Tag
from .comparing import (
    clash,
    counts_hurt,
    doers_named,
    doers_of,
    follows,
    has_other_toll,
    names_its_town,
    only_towns,
    opposed,
    relation,
    same_part,
    same_toll,
    spots_of,
    toll_of,
    tolls_of,
)
from .coordinates import is_picked
from .dating import SOON, near, other_time
from .incidents import Incident
from .items import crosses
from .naming import contains, is_part, same_name, stems, telling
from .nesting import apart, holds
from .on_ground import accounted, fought, on_the_ground
from .other_towns import in_many_places, in_other_towns, many_elsewhere
from .ranks import FORCE_RANK, PLACE_RANK, is_country, rank, unnamed
from .replying import strikes_back
from .set_apart import is_set_apart
from .sites import Spot, spots
from .told import Told
from .traits import LONG, Span, kind_of, long_ago, of_saying, span_of, times_of
from .weighing import (
    is_more_of,
    is_said_of_town,
    of_another,
    opens_with_and,
    same_word,
    shares_name,
    shares_place,
    speaks_for,
)

_TURNS = frozenset({"other", "also", "elsewhere", "strikes-back", "earlier"})
_NEAR = 4  # the last sentences of an incident, among which is the one that tells it apart from another
_LARGE = 5  # dead or hurt: so many two incidents of one text hardly have in common
_HUGE = 10  # and so many not even where another name is told for what was hit
_OPENING = 1  # tokens before the time with which a sentence opens: "on", "day"
_QUARTERS = frozenset({"quarter", "region", "district"})
_NARROW = _QUARTERS | {"town", "city"}
_OWNED = ("ها", "هم", "هما", "اته", "اتهم")


def _same_blow(incident: Incident, told: Told) -> bool:
    """Whether a bombing of the same day is told: there are not many of them in a town."""
    span, spans = span_of(told), [s for t in incident.compared if (s := span_of(t))]
    return kind_of(told) == "bombing" in incident.kinds() and span is not None and any(near(span, s, 0) for s in spans)


def _there(incident: Incident, told: Told) -> bool:
    """Whether the place that opens a sentence is, or may be, where an incident happened."""
    same = [t for t in incident.compared if same_part(t, told)] or incident.compared  # a title names many places
    here, there = spots(told)[:1], [spot for t in same for spot in spots(t)]
    return not here or not there or holds(here, there)


def _known(told: Told) -> bool:
    """Whether the attack told before is meant: "the shelling"; "its shelling" of another town may be new."""
    return told.points_back and not told.word(told.attacks[0]).endswith(_OWNED)


def _same_spot(incident: Incident, told: Told) -> bool:
    """Whether a known attack, or a source's account, is of the very town or quarter that an incident is told of."""
    if not (told.points_back or (told.reading.of("source") and not toll_of(told))) or clash(incident, told):
        return False
    there = {name for t in incident.compared for tag, name in spots(t)[:1] if tag.type in _NARROW}
    here = [name for tag, name in spots(told)[:1] if tag.type in _NARROW]
    if here:
        return any(same_name(name, spot) for name in here for spot in there)
    view = told.reading.view
    words = stems(view.text[view.start : view.stop])
    quarters = {name for t in incident.compared for tag, name in spots(t)[:1] if tag.type in _QUARTERS}
    return any(contains(words, telling(stems(quarter))) for quarter in quarters)


def fits(incident: Incident, told: Told, focus: Incident | None, lead: Span | None, *, alone: bool = False) -> int:
    """Score how well a sentence's attack fits an incident; 0 means it is another one.

    Args:
        incident: what was told before.
        told: what the sentence tells.
        focus: the incident last told of.
        lead: the days of the first dated sentence.
        alone: whether no other incident was told yet.
    """
    beside = incident is focus and is_set_apart(told)
    if beside or any(t.reading is told.reading for t in incident.told[-_NEAR:]):  # the sentence itself told them apart
        return 3 if incident is focus and not beside and _taken_up(incident, told) else 0
    ground = on_the_ground(incident, told) and not (fought(incident, told) or accounted(incident, told))
    if ground or _history(incident, told) or _of_a_row(told):
        return 0
    how, back = relation(incident, told), told.points_back
    crossing = crosses(incident, told)
    part = incident is focus and told.target is not None and is_part(told.word(told.target))
    if part and how in ("none", "other") and not _adds_toll(incident, told):
        how = "near"
    if how == "other" and _same_blow(incident, told) and names_its_town(incident, told):
        how = "near"
    again = _told_again(incident, told, _LARGE if how != "other" else _HUGE)
    if again or (other_time(incident, told, lead, how) and not _redated(incident, told, how, alone)):
        return 3 if again else 0
    there = [spot for t in incident.compared if t.parted or same_part(t, told) for spot in spots(t)]
    known = how == "none" and not back and apart(spots(told), _sites(incident))
    many = not _known(told) and many_elsewhere(incident, told)
    elsewhere = not told.reading.of("comment") and (known or many or apart(spots(told), there))
    cues = told.cues
    headed = _headed(incident, told)
    turned = "other" in cues and not (back or headed or _judged(incident, told, how))
    if how == "same":
        return _fit_of_same(incident, told, turned=turned, parted=elsewhere or turned or crossing)
    also = "also" in cues and not (headed or (back and _singular(told)))
    if elsewhere or turned or also or ("elsewhere" in cues and not back and not _there(incident, told)):
        return 0
    if (crossing and not back) or enemies(doers_named(told), doers_of(incident)):
        return 0
    if _same_spot(incident, told) and (how in ("none", "near") or only_towns(incident)):
        return 4
    toll = same_toll(incident, told)
    if toll or how == "near":
        return 0 if not toll and clash(incident, told) and not told.points_back and counts_hurt(told) else 3
    next_to_it = headed or incident is focus
    goes_on = _goes_on(incident, told, how) if next_to_it else _known_of(incident, told, focus, how)
    retold = 2 if "recalled" in cues and _retells(incident, told, how) else goes_on
    return retold or int((next_to_it and is_more_of(incident, told)) or speaks_for(incident, told, beside=next_to_it))


def _fit_of_same(incident: Incident, told: Told, *, turned: bool, parted: bool) -> int:
    """Score a sentence that says by the same name what was hit; a town is hit more often than a thing in it."""
    target = told.target
    vague = target is not None and (unnamed(target) or _of_group(target) or in_many_places(target))
    anew = not (told.points_back or (target is not None and target.definite))  # "the plant" is the one told of
    other = parted or (anew and enemies(doers_named(told), doers_of(incident)))
    other = other or (vague and not _known(told) and in_other_towns(incident, told))
    if (vague and other) or (turned and clash(incident, told)):
        return 0
    return 5 if target is not None and rank(target) != PLACE_RANK else 4


def _adds_toll(incident: Incident, told: Told) -> bool:
    """Whether a new attack is told with a number of dead that the incident has not."""
    return not told.points_back and has_other_toll(incident, told)


def _redated(incident: Incident, told: Told, how: str, alone: bool) -> bool:
    """Whether the one attack told of has another day in its sentence, as of a source who speaks of the same town."""
    if how not in ("same", "none") or opens_with_and(told):
        return False
    if how == "same":
        said = of_saying(times_of(told)[0], told)
        return alone and not said and "recalled" not in told.cues and shares_name(incident, told)
    again = alone and same_word(incident, told) and not told.word(told.attacks[0]).endswith("ات")
    new_place = bool(spots(told)) and not shares_place(spots(told), spots_of(incident))
    return (again and not new_place and "had" not in told.cues) or is_said_of_town(incident, told)


def _taken_up(incident: Incident, told: Told) -> bool:
    """Whether a sentence goes on about the attack that it told before, which it calls so again or tells no more of."""
    if not _TURNS.isdisjoint(told.cues) or clash(incident, told) or opposed(incident, told):
        return False
    if relation(incident, told) == "other" or strikes_back(told.reading, incident.told[-1], told.attacks[0]):
        return False
    kinds = {kind_of(t) for t in incident.compared} | {"unspecified"}
    placed = told.attacks[0].type == "act" or any(not is_country(tag) for tag, _ in spots(told))
    return (bool(tolls_of(incident)) and same_word(incident, told)) or (kind_of(told) in kinds and not placed)


def _sites(incident: Incident) -> list[Spot]:
    """Give the installations told as hit of which it is known where they are."""
    return [(t, name) for t, name in incident.targets() if t.entry is not None and t.entry.category == "target"]


def _headed(incident: Incident, told: Told) -> bool:
    """Whether a title that tells of several attacks has one in the town of which the text goes on to tell."""
    if not all(t.parted and not same_part(t, told) for t in incident.told):
        return False
    return holds(spots(told), spots_of(incident))


def _known_of(incident: Incident, told: Told, focus: Incident | None, how: str) -> int:
    """Score a known attack with its doer ("the Israeli strikes"), where the attack last told was by others."""
    if focus is None or how != "none" or not told.points_back or clash(incident, told):
        return 0
    doers = doers_named(told)
    return 2 if doers & doers_of(incident) and not doers & doers_of(focus) else 0


def _judged(incident: Incident, told: Told, how: str) -> bool:
    """Whether a sentence turns to somebody who only condemns an attack in the same place: "besides, X deplored"."""
    if how not in ("same", "none") or not told.reading.of("comment"):
        return False
    return shares_place(spots(told), spots_of(incident)) and not of_another(told)


def _singular(told: Told) -> bool:
    """Whether one known attack is told of: "the strike also hit"."""
    return told.attacks[0].type == "the" and not told.word(told.attacks[0]).endswith("ات")


def _history(incident: Incident, told: Told) -> bool:
    """Whether a sentence recalls an attack of another month or year than the fresh one told before."""
    if incident.recalled or not any(same_part(t, told) for t in incident.told):
        return False
    if "earlier" in told.cues and not told.points_back and span_of(told) is None:
        return True
    times = [t.item for t in times_of(told) if t.item.first is not None]
    if not times or (times[0].granularity not in LONG and times[0].granularity != "month"):
        return False
    dated = any(span_of(t) for t in incident.compared)
    if "recalled" not in told.cues and follows(incident, told) and not apart(spots(told), spots_of(incident)):
        return False
    if not dated and told.attacks[0].type == "the" and _singular(told) and not clash(incident, told):
        return False  # the one attack told of, which is dated only now
    return long_ago(told) or ("recalled" in told.cues and not dated)


def _goes_on(incident: Incident, told: Told, how: str) -> int:
    """Score how well a sentence goes on about the incident before it, whose target it does not name."""
    back, target = told.points_back, told.target
    if how == "none":
        return 2 if back else 0 if "recalled" in told.cues or clash(incident, told) else 1
    if clash(incident, told) and opposed(incident, told):
        return 0
    vague = target is not None and (unnamed(target) or _of_group(target) or rank(target) >= FORCE_RANK)
    return 1 if vague and (back or _elaborates(told) or _reports(incident, told)) else 0


def _of_a_row(told: Told) -> bool:
    """Whether an attack is picked out of a row of them, and no more told of what it hit than a land."""
    return is_picked(told) and (told.target is None or is_country(told.target))


def _retells(incident: Incident, told: Told, how: str) -> bool:
    """Whether what is told as past is an incident by its means and two of its doer, its town and its day.

    Where it has no day of its own, the doer will do.
    """
    if kind_of(told) not in incident.kinds() | ({"unspecified"} if how == "none" else set()):
        return False
    span, spans = span_of(told), [s for t in incident.compared if (s := span_of(t))]
    doer = bool(doers_named(told) & doers_of(incident))
    day = span is not None and any(near(span, s, 0) for s in spans)
    return (doer and span is None) or doer + day + _in_town(incident, told) > 1


def _in_town(incident: Incident, told: Told) -> bool:
    """Whether a place narrower than a country is told of both."""
    here = [name for tag, name in spots(told) if not is_country(tag)]
    there = [name for t in incident.compared for tag, name in spots(t) if not is_country(tag)]
    return any(same_name(one, other) for one in here for other in there)


def _of_group(target: Tag) -> bool:
    """Whether only the owner of what was hit is named: "positions of the group" are in many places."""
    return target.entry is not None and target.entry.category == "actor"


def _elaborates(told: Told) -> bool:
    """Whether a sentence is a source's account of what is being told: no time and no place of its own."""
    return bool(told.reading.of("source")) and not spots(told) and span_of(told) is None


def _reports(incident: Incident, told: Told) -> bool:
    """Whether a source tells of a deed of the same doer by the same means: its own account of it."""
    same = bool(doers_named(told) & doers_of(incident))
    return same and bool(told.reading.of("source")) and kind_of(told) in {kind_of(t) for t in incident.compared}


def _told_again(incident: Incident, told: Told, least: int) -> bool:
    """Whether a large toll is that of an incident of about the same days, whatever else is told of where it was."""
    large = {t for t in toll_of(told) if t[1] >= least}
    if {"other", "also"} & told.cues or not large & tolls_of(incident) or clash(incident, told):
        return False
    span, spans = span_of(told), [s for t in incident.compared if (s := span_of(t))]
    return span is None or not spans or any(near(span, s, SOON) for s in spans)


def is_another(incident: Incident, told: Told) -> bool:
    """Whether a sentence without a word of attack counts dead or hurt at another place or day than an incident's."""
    if not told.facts("casualty"):
        return False
    opening = any(t.first <= _OPENING for t in told.tags("time"))
    if opening and other_time(incident, told, None, "none"):
        return True
    return apart(spots(told), spots_of(incident))

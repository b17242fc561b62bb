"""How what a sentence says was hit, and by what means, compares with what is told of an incident."""

from __future__ import annotations

from ..tagging.tag import Tag
from .incidents import Incident
from .naming import same_head, same_name, stems, telling
from .nesting import holds
from .parties import parties_of
from .ranks import FORCE_RANK, PEOPLE_RANK, PLACE_RANK, is_country, rank, unnamed
from .replying import GAS
from .sites import IN_FLIGHT, Spot, spots
from .told import Told, once
from .traits import FROM_AFAR, SPECIFIC, kind_of
from .wordlists import lists_of

_LISTS = lists_of("comparing")
_ANOTHER = _LISTS.words("another")
_FIRED = FROM_AFAR - {"airstrike"}
_FLOWN = frozenset({"airstrike", "drone"})
_ROUND = 10  # "more than" so many is a number of its own only where it is no round one


def relation(incident: Incident, told: Told) -> str:
    """Compare targets: ``same``, ``near`` (may well be the same), ``none`` (not told) or ``other``."""
    target, known = told.target, incident.targets()
    if target is None or not known:
        return "none"
    words = told.word(target)
    if target.bare or not telling(stems(words)):
        headed = any(same_head(words, name) for _, name in known)
        if headed or target.bare or target.definite or not any(same_part(t, told) for t in incident.told):
            return "same" if headed and target.definite else "near" if headed or target.bare else "none"
        return "other"
    known = [k for k in known if telling(stems(k[1]))] or known  # "the camp" alone does not tell two camps apart
    alike = [k for k in known if not _man_and_thing(k[0], target)]
    if any(same_name(words, name) or (t.entry is not None and t.entry is target.entry) for t, name in alike):
        return "same"
    places = incident.places()
    if (
        any(_in_country(t, target) or _in_country(target, t) for t, _ in known)
        or any(same_name(words, p) for p in places)
        or any(same_name(name, told.word(p)) for _, name in known for p in told.tags("place"))
    ):
        return "near"
    if any((unnamed(t) or unnamed(target)) and stems(name)[:1] == stems(words)[:1] for t, name in known):
        return "other" if clash(incident, told) and not told.points_back else "near"
    if unnamed(target) and (target.definite or (told.points_back and rank(target) >= FORCE_RANK)):
        return "none"
    if not any(same_part(t, told) for t in incident.told) and (_pointed(incident) or names_its_town(incident, told)):
        return "near"
    vague = unnamed(target) or all(unnamed(t) for t, _ in known)
    retold = vague and not any(same_part(t, told) for t in incident.told)
    past = "recalled" in told.cues and toll_of(told) and not same_toll(incident, told)
    return "near" if retold or (not past and all(rank(t) == PEOPLE_RANK for t, _ in known)) else "other"


def _man_and_thing(one: Tag, other: Tag) -> bool:
    """Whether one is a man of a group by name and the other what is the group's: "its leader X", "its positions"."""
    group = one.entry is not None and one.entry is other.entry and one.entry.category == "actor"
    return group and (one.type == "person") != (other.type == "person")


def _in_country(country: Tag, target: Tag) -> bool:
    """Whether all that is told of one target is the country in which the other lies."""
    if not is_country(country) or (country.entry is not None and target.entry is None):
        return False
    if country.entry is None or target.entry is None:
        return country is not target  # "the kingdom"
    return target.entry is not country.entry and target.entry.country == country.entry.country is not None


def _pointed(incident: Incident) -> bool:
    """Whether all that was told points to an attack as known, as a title's "those hurt in the bombing" does."""
    return all(told.points_back and all(a.type == "the" for a in told.attacks) for told in incident.told)


def names_its_town(incident: Incident, told: Told) -> bool:
    """Whether a title named only the town, and the text names what in that town was hit."""
    known = [(t, name) for t, name in incident.targets() if rank(t) == PLACE_RANK]
    kinds = {kind_of(t) for t in (told, *incident.told)} - {"unspecified"}
    if len(kinds) > 1 and not kinds <= FROM_AFAR - {"shelling"}:
        return False
    return len(known) == len(incident.targets()) and told.target is not None and holds(known, spots(told))


def same_part(one: Told, other: Told) -> bool:
    """Whether both are of the title or both of the text: what only the title tells, the text tells again."""
    return one.reading.view.text == other.reading.view.text


def is_further(told: Told) -> bool:
    """Whether an attack is told to be one beside another: "the second raid", "another rocket hit"."""
    return not _ANOTHER.isdisjoint(told.reading.view.after(told.attacks[0].last))


def only_towns(incident: Incident) -> bool:
    """Whether nothing but towns was told to be hit."""
    return all(rank(t) == PLACE_RANK for t, _ in incident.targets())


def clash(incident: Incident, told: Told) -> bool:
    """Whether the means differ in a way that one incident's would not."""
    kind, kinds = kind_of(told), incident.kinds()
    if _gas_apart(incident, told, kind, kinds):
        return True
    if _guns_apart(incident, told):
        return True
    if kind == "shelling":
        return kinds == {"bombing"}  # no bomb that was planted is called shelling later
    retold = not any(same_part(t, told) for t in incident.told)  # titles are short with the means
    alike = FROM_AFAR if retold else _FIRED
    if {kind, *kinds} == _FLOWN and told.points_back and told.attacks[0].type not in IN_FLIGHT:
        return False  # a drone's raid
    return kind in SPECIFIC and bool(kinds) and kind not in kinds and not {kind, *kinds} <= alike


def _guns_apart(incident: Incident, told: Told) -> bool:
    """Whether guns are told of one and aircraft of the other: "raids on", "and shelled with artillery"."""
    others = [t for t in incident.compared if same_part(t, told)]
    if told.points_back or len(others) < len(incident.told):
        return False
    here, there = _flew_or_fired(told), {_flew_or_fired(t) for t in others}
    return "" not in {here, *there} and here not in there


@once
def _flew_or_fired(told: Told) -> str:
    """Give whether aircraft or guns are told as the means, and nothing where neither is certain."""
    kind = kind_of(told)
    guns = kind == "shelling" and any(f.rule == "kind.shelling" for f in told.facts("kind"))
    return kind if kind == "airstrike" or guns else ""


def _gas_apart(incident: Incident, told: Told, kind: str, kinds: set[str]) -> bool:
    """Whether one of the two is told to be of gas, and the other by means that fly and with no word of gas."""
    here, there = _of_gas(told), any(_of_gas(t) for t in incident.compared)
    return here != there and bool((kinds if here else {kind}) & FROM_AFAR)


@once
def _of_gas(told: Told) -> bool:
    return any(a.rule == GAS for a in told.attacks)


def doers_of(incident: Incident) -> set[str]:
    """Give the known parties that are named as doers of an incident, states by their country."""
    return {doer for t in incident.compared for doer in doers_named(t)}


@once
def doers_named(told: Told) -> set[str]:
    """Give the known parties that a sentence names as doers, states by their country."""
    return parties_of(told.facts("perpetrator"), told.reading)


def opposed(incident: Incident, told: Told) -> bool:
    """Whether both are told with known doers, and with none in common."""
    here, there = doers_named(told), doers_of(incident)
    return bool(here and there) and here.isdisjoint(there)


def spots_of(incident: Incident) -> list[Spot]:
    """Give the places that are told of an incident."""
    return [spot for told in incident.compared for spot in spots(told)]


def tolls_of(incident: Incident) -> set[tuple[str, int]]:
    """Give the numbers of dead and hurt of two or more that are told of an incident."""
    return {toll for told in incident.compared for toll in toll_of(told)}


@once
def toll_of(told: Told) -> set[tuple[str, int]]:
    """Give the numbers of dead and hurt of two or more in a sentence."""
    facts = [
        (f.says["slot"], f.tag.item) for f in told.facts("casualty") if f.tag is not None and f.tag.label == "quantity"
    ]
    return {
        (slot, q.min)
        for slot, q in facts
        if q.min is not None and q.min > 1 and (q.max is not None or q.min % 10 > 0 < q.min - _ROUND)
    }


def tells_number(told: Told) -> bool:
    """Whether dead or hurt are told by a number, and not as some or many."""
    items = [f.tag.item for f in told.facts("casualty") if f.tag is not None and f.tag.label == "quantity"]
    return any(q.min is not None and q.min == q.max for q in items)


def has_other_toll(incident: Incident, told: Told) -> bool:
    """Whether both are told with numbers of dead, and with none in common."""
    here, there = ({t for t in toll if t[0] == "fatalities"} for toll in (toll_of(told), tolls_of(incident)))
    return bool(here and there) and here.isdisjoint(there)


def counts_hurt(told: Told) -> bool:
    """Whether a sentence tells of dead or hurt."""
    return any(f.says["slot"] != "none" for f in told.facts("casualty"))


def same_toll(incident: Incident, told: Told) -> bool:
    """Whether a sentence repeats a number of dead or hurt of two or more that the incident already has."""
    return bool(toll_of(told) & tolls_of(incident))


def follows(incident: Incident, told: Told) -> bool:
    """Whether a sentence stands next to the last one about an incident."""
    return told.reading.view.index - incident.last_index <= 1

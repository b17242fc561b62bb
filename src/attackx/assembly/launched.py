"""The projectiles told of an incident: so many rockets, shells, drones, bombs."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .amounts import counted, part, quantities, three
from .incidents import Incident
from .said import DRONES, Said
from .told import Told
from .tolls import Tolls
from .wordlists import lists_of

_LISTS = lists_of("launched")
_DROPPING = _LISTS.words("dropping")


def projectiles(incident: Incident) -> list[Said]:
    """Give what is said of projectiles; so many of them count only where as many at the least are told besides."""
    said = list(_arms(incident))
    facts = [f for told in incident.told for f in told.facts("projectile")]
    facts += [f for reading in incident.added for f in reading.of("projectile")]
    parts = {id(f.tag) for f in facts if f.says.get("use") == "part"}
    whole = max((one.tag.item.min or 0 for one in said if id(one.tag) not in parts), default=0)
    return [one for one in said if id(one.tag) not in parts or (one.tag.item.min or 0) > whole]


def _arms(incident: Incident) -> Iterator[Said]:
    kinds = incident.kinds()
    for told in incident.told:
        facts = told.facts("projectile")
        said = any(f.says["kind"] == "drone" for f in told.facts("kind"))
        drones = "drone" in kinds and (said or "airstrike" not in kinds)
        tags = [t for t in told.tags("quantity") if not _carrier(t, told)]
        yield from _fired(tags, facts, told.reading, drones, incident.aggregate)
        yield from _by_words(facts, told.reading)
    for reading in incident.added:
        facts = reading.of("projectile")
        tags = [t for t in reading.view.labelled("quantity") if "bare" not in t.rule]
        yield from _fired(tags, facts, reading, False, incident.aggregate)
        yield from _by_words([f for f in facts if f.tag is not None], reading)


def _fired(tags: list[Tag], facts: list[Fact], reading: Reading, drones: bool, aggregate: bool) -> Iterator[Said]:
    """Give the amounts of projectiles, and of "aircraft" that are drones, that no rule says were not fired."""
    kept = {id(f.tag) for f in facts if f.says.get("use") == "no"}
    view, tolls = reading.view, Tolls(reading)
    third = max((f.first for f in facts if "third" in f.says), default=-1)
    for tag in tags:
        aircraft = drones and tag.type == "other" and (tag.item.unit or "").startswith("طاير")
        either = "bare" in tag.rule and view.before(tag.first) == ["او"]
        if (tag.type == "projectile" or aircraft) and id(tag) not in kept and not either and not part(tag, view):
            if (not aggregate and (tolls.of_period(tag) or tolls.since(tag))) or "barrage" in tag.rule:
                continue  # "a barrage of rockets" says no more than "rockets"
            yield Said("projectile_count", three(tag) if tag.first < third else tag, tag.rule, reading)


def _by_words(facts: list[Fact], reading: Reading) -> Iterator[Said]:
    """Give the amounts that only a rule tells."""
    for fact in facts:
        if fact.says.get("use") == "yes" and fact.tag is not None:
            yield Said("projectile_count", fact.tag, fact.rule, reading)
        elif "count" in fact.says:
            words = counted(fact, reading.view)
            numbered = [q for q in quantities(words, reading.view) if q.type == "projectile"]
            if not numbered or ("unit" in fact.says and all("bare" in q.rule for q in numbered)):
                yield Said("projectile_count", words, fact.rule, reading)


def _carrier(tag: Tag, told: Told) -> bool:
    """Whether a lone drone is what flew an air raid, or fired what is counted, rather than what was fired."""
    if "bare" not in tag.rule or not (tag.item.unit or "").startswith(DRONES):
        return False
    words = told.reading.view.words
    if tag.first and words[tag.first - 1].removeprefix("و") in _DROPPING:
        return any(t.first >= tag.last and t.type == "projectile" for t in told.tags("quantity"))
    return (tag.item.unit or "").startswith("طا") and any("غار" in told.word(a) for a in told.attacks)

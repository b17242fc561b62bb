"""Events boiled down to what a reader would say of them."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from attackx import AttackEvent, Lexicon, Quantity, extract
from attackx.assembly.splitting import tell
from attackx.grammar.facts import Grammar, Reading
from attackx.grammar.view import View
from attackx.script import normalize, split_sentences
from attackx.tagging.tag import Tag
from attackx.tagging.tagger import Tagger

PUBLISHED = "2024-01-20"  # a Saturday


def amount(quantity: Quantity | None) -> str | None:
    """A quantity as "3", "2+" (at least), "-9" (at most), "5-7" or "~20" (about); None where nothing is said."""
    if quantity is None:
        return None
    low, high = quantity.min, quantity.max
    bounds = f"{low}" if low == high else f"{low}+" if high is None else f"-{high}" if low is None else f"{low}-{high}"
    return ("~" if quantity.approx else "") + bounds


def boil(event: AttackEvent) -> dict[str, Any]:
    """Everything that an expectation may ask for."""
    time, place, target = event.time, event.place, event.target
    return {
        "kind": event.kind.value,
        "status": event.status.value,
        "target": target.name if target else None,
        "target_id": target.id if target else None,
        "place": place.name if place else None,
        "within": list(place.within) if place else [],
        "country": (place.country if place else None) or (target.country if target else None),
        "date": time.start.date().isoformat() if time and time.start else None,
        "fired": amount(event.projectile_count),
        "hurt": amount(event.injuries),
        "dead": amount(event.fatalities),
        "doers": [(p.name, p.stance.value) for p in event.perpetrators],
        "said_by": {p.name: list(p.said_by) for p in event.perpetrators if p.said_by},
        "sources": [source.name for source in event.reporting_sources],
        "via": {source.name: source.via for source in event.reporting_sources if source.via},
        "unclaimed": event.unclaimed,
        "aggregate": amount(event.attack_count) if event.aggregate else None,
        "background": event.background,
        "disputed": list(event.disputed),
    }


def told(text: str, asked: list[dict[str, Any]], title: str | None = None) -> list[dict[str, Any]]:
    """The events of a text, each with the slots that the expectation of its place asks for."""
    events = [boil(event) for event in extract(text, title=title, published=PUBLISHED)]
    keys = [list(row) for row in asked] + [["kind", "target"]] * len(events)
    return [{key: event[key] for key in wanted} for event, wanted in zip(events, keys, strict=False)]


def whole(text: str, title: str | None = None) -> list[dict[str, Any]]:
    """All that is told of each event of a text; what is not told is left out."""
    events = [boil(event) for event in extract(text, title=title, published=PUBLISHED)]
    nothing: tuple[Any, ...] = (None, False, [], {}, "occurred")
    return [{key: value for key, value in event.items() if value not in nothing} for event in events]


def in_full(text: str, title: str | None = None) -> list[dict[str, Any]]:
    """The same without ids and countries."""
    return [{k: v for k, v in event.items() if k not in ("target_id", "country")} for event in whole(text, title)]


@cache
def tagger() -> Tagger:
    return Tagger(Lexicon.default())


def read(text: str, title: str | None = None) -> list[Reading]:
    """The sentences of a title and a text, as they are handed to the assembly."""
    readings: list[Reading] = []
    for form in (normalize(string) for string in (title, text) if string):
        tags = tagger().tag(form.text, datetime(2024, 1, 20))
        for start, stop in split_sentences(form):
            view = View(form.text, start, stop, len(readings))
            view.add(tags)
            readings.append(Grammar.default().read(view))
    return readings


def words(reading: Reading, tag: Tag | None) -> str:
    """A tag's words in matching form; nothing for no tag."""
    return reading.view.text[tag.start : tag.stop] if tag is not None else ""


def attacks_and_targets(text: str) -> list[str]:
    """Of each incident of a sentence "attack + attack > target" in matching form; "قرب" before a place beside it."""
    [reading] = read(text)
    rows = []
    for told in tell(reading):
        attacks = " + ".join(words(reading, attack) for attack in told.attacks)
        near = "قرب " if told.beside is not None else ""
        rows.append(f"{attacks} > {near}{words(reading, told.target or told.beside)}")
    return rows


HIT = "سقط صاروخان على قاعدة بلد الجوية فجر اليوم. "  # two rockets fell on a base


def tellers_after_hit(text: str) -> list[str]:
    """Who tells of the rockets on the base, by what follows them; in the order of their names."""
    return sorted(source.name for source in extract(HIT + text)[0].reporting_sources)

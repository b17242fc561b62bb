"""Sums that a text gives beside a single attack: "the third in a week"."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Fact
from ..schema import AttackEvent, Quantity, Status
from .evidence import Pages
from .incidents import Incident
from .told import Told

_FACTS: dict[str, object] = {
    "status": Status.OCCURRED,
    "time": None,
    "projectile_count": None,
    "injuries": None,
    "fatalities": None,
    "perpetrators": (),
    "unclaimed": False,
    "reporting_sources": (),
    "disputed": (),
    "resolution": {},
    "background": False,
}  # what is said of the one attack and not of the row


def sums(events: list[AttackEvent], incidents: list[Incident], pages: Pages) -> Iterator[AttackEvent]:
    """Give a sum for each row of attacks of which an event is told to be the last.

    Args:
        events: the events of one text.
        incidents: what they were made of.
        pages: the caller's strings.
    """
    seen = {(event.attack_count.min, event.attack_count.max) for event in events if event.attack_count is not None}
    number = len(events)
    for event, incident in zip(events, incidents, strict=True):
        row = None if incident.aggregate else _row(incident)
        if row is None:
            continue
        told, fact = row
        count = int(fact.says["count"])
        if (count, count) in seen:
            continue
        seen.add((count, count))
        number += 1
        view = told.reading.view
        words = pages.page(told.reading).evidence(view.starts[fact.first], view.stops[fact.last - 1])
        amount = Quantity(min=count, max=count, text=words.text, start=words.start, stop=words.stop, rule=fact.rule)
        reports = tuple(r for r in event.reports if r.slot in ("target", "place"))
        yield event.model_copy(
            update={
                **_FACTS,
                "id": f"e{number}",
                "reports": reports,
                "aggregate": True,
                "attack_count": amount,
                "evidence": (words,),
            }
        )


def _row(incident: Incident) -> tuple[Told, Fact] | None:
    """Give the first words that call the attack the n-th of a row."""
    for told in incident.told:
        for fact in told.facts("discourse"):
            if fact.says["cue"] == "ordinal":
                return told, fact
    return None

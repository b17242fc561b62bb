"""Events of which nothing but a place or a doer is told, beside others of the same text."""

from __future__ import annotations

from ..schema import AttackEvent
from .incidents import Incident
from .scant import is_new_in_town


def shadows(events: list[AttackEvent], incidents: list[Incident]) -> set[str]:
    """Tell the single attacks without a target, a day, a toll or a count, where the text tells of others with them.

    Such an attack is most often one of the others in words that could not be brought together with it; one that is
    told as new and in a town is its own.

    Args:
        events: what the incidents were made to, in the same order.
        incidents: the incidents of a text.

    Returns:
        The ids of the events.
    """
    bare = {
        event.id
        for event, incident in zip(events, incidents, strict=True)
        if _is_bare(event) and not any(map(is_new_in_town, incident.told))
    }
    return bare if any(not event.aggregate and event.id not in bare for event in events) else set()


def _is_bare(event: AttackEvent) -> bool:
    told = (event.target, event.time, event.projectile_count, event.injuries, event.fatalities)
    return not event.aggregate and all(value is None for value in told) and not event.unclaimed

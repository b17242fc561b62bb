"""What of the events goes into a chart: plain rows, and counts of what is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..export.told import Events, told
from ..schema import AttackEvent


@dataclass(slots=True)
class Chosen:
    """Events to draw, and how many are not and why.

    Attributes:
        events: single incidents that the articles report.
        total: events that were given.
        left_out: counts by the reason's name in ``WORDS``.
    """

    events: list[AttackEvent]
    total: int
    left_out: dict[str, int] = field(default_factory=dict)

    def without(self, kept: Iterable[AttackEvent], reason: str) -> list[AttackEvent]:
        """Note what is not among ``kept``, and give those."""
        found = list(kept)
        self.left_out[reason] = len(self.events) - len(found)
        return found


def choose(events: Events, background: bool) -> Chosen:
    """Choose the events to draw: no sums of many attacks, and recalled incidents on request.

    Example:
        >>> choose([AttackEvent(id="e", kind="drone", aggregate=True)], False).left_out
        {'sums': 1, 'recalled': 0}
    """
    found = [one.event for one in told(events)]
    single = [event for event in found if not event.aggregate]
    fresh = [event for event in single if background or not event.background]
    return Chosen(fresh, len(found), {"sums": len(found) - len(single), "recalled": len(single) - len(fresh)})

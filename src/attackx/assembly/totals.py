"""Tolls that sum up several incidents of a text, and are none of any single one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

from .incidents import Incident

Toll = tuple[str, int, int]  # slot, number and the sentence that tells it
_LEAST = 4  # so few may as well be what another party counts


def mark_totals(incidents: list[Incident], tolls: Callable[[Incident], list[Toll]], lead: int) -> None:
    """Tell each incident which numbers of the lead are the sum of its own later number and another incident's.

    Args:
        incidents: in the order in which they are told; ``totals`` of each is set.
        tolls: gives the numbers that are told of one.
        lead: the first sentence of the text, behind those of the title.
    """
    if len(incidents) < 2:
        return
    singles = [(incident, tolls(incident)) for incident in incidents if not incident.aggregate]
    for incident, own in singles:
        incident.totals = frozenset(
            (slot, total)
            for slot, total, at in own
            if total >= _LEAST and at <= lead and not _again(own, slot, total, at)
            if total in _sums(_later(singles, slot, at))
        )


def _again(own: list[Toll], slot: str, total: int, at: int) -> bool:
    """Whether an incident is told once more, behind a sentence, to have that number."""
    return any(s == slot and number == total and sentence > at for s, number, sentence in own)


def _later(singles: Iterable[tuple[Incident, list[Toll]]], slot: str, at: int) -> list[set[int]]:
    """Give the numbers of a slot that each incident is told to have behind a sentence."""
    return [{number for s, number, sentence in own if s == slot and sentence > at} for _, own in singles]


def _sums(numbers: list[set[int]]) -> set[int]:
    """Give all sums of two numbers of different incidents."""
    return {a + b for one, other in combinations(numbers, 2) for a in one for b in other}

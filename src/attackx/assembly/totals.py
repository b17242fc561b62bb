"""Tolls that sum up several incidents of a text, and are none of any single one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

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
    last = _last_told(own for _, own in singles)
    for number, (incident, own) in enumerate(singles):
        incident.totals = frozenset(
            (slot, total)
            for slot, total, at in own
            if total >= _LEAST and at <= lead and not _again(own, slot, total, at)
            if any(
                s == slot
                and sentence > at
                and (
                    _others(last[slot, total - part], number, at)
                    or (_of_many(incident, at) and _room(singles, number, (slot, total - part, at)))
                )
                for s, part, sentence in own
            )
        )


def _of_many(incident: Incident, at: int) -> bool:
    """Whether a sentence tells of an incident as of attacks in the plural: "fifty killed in attacks in the capital"."""
    told = (t for t in incident.told if t.reading.view.index == at)
    return any(t.word(t.attacks[0]).endswith("ات") for t in told)


def _room(singles: list[tuple[Incident, list[Toll]]], incident: int, rest: Toll) -> bool:
    """Whether what is left of a total holds the number that is told of another incident behind its sentence."""
    slot, left, at = rest
    others = (own for other, (_, own) in enumerate(singles) if other != incident)
    return any(s == slot and number <= left and sentence > at for own in others for s, number, sentence in own)


def _again(own: list[Toll], slot: str, total: int, at: int) -> bool:
    """Whether an incident is told once more, behind a sentence, to have that number."""
    return any(s == slot and number == total and sentence > at for s, number, sentence in own)


def _last_told(tolls: Iterable[list[Toll]]) -> defaultdict[tuple[str, int], list[tuple[int, int]]]:
    """Give by slot and number the last sentences that tell it of an incident, the latest first: of two at most."""
    last: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for incident, own in enumerate(tolls):
        for (slot, number), at in {(s, n): a for s, n, a in sorted(own, key=lambda toll: toll[2])}.items():
            told = last[slot, number]
            told[:] = sorted([*told, (at, incident)], reverse=True)[:2]
    return last


def _others(told: list[tuple[int, int]], incident: int, at: int) -> bool:
    """Whether a number is told of another incident behind a sentence."""
    return any(other != incident and sentence > at for sentence, other in told)

"""Which characters of a document say what: the marks of its events, cut into pieces that do not overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..document import Document
from ..schema import AttackEvent, Evidence, Part
from .describe import SLOTS

ATTACK = "attack"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that gave a value.

    Attributes:
        start: first character in the caller's string.
        stop: one past the last.
        slot: the field of the event it was read for; ``attack`` for the words that tell of the incident.
        event: the number of the incident, from 1.
        rule: the id of the rule that read it; empty for ``attack``.
        source: who says so; None is the narrator.
    """

    start: int
    stop: int
    slot: str
    event: int
    rule: str = ""
    source: str | None = None


def marks(events: Sequence[AttackEvent], text: str, part: Part = "text") -> list[Mark]:
    """Collect the marks of all events in one part of the article, in reading order.

    Args:
        events: in the order of their numbers.
        text: the caller's string of that part.
        part: which part ``text`` is.

    Example:
        >>> event = AttackEvent(id="e", kind="rocket", evidence=(Evidence(text="قصف", start=0, stop=3),))
        >>> [(mark.start, mark.stop, mark.slot) for mark in marks([event], "قصف")]
        [(0, 3, 'attack')]
    """
    found: dict[Mark, None] = {}
    for number, event in enumerate(events, start=1):
        for evidence in event.evidence:
            if evidence.part == part:
                found[_mark(evidence, ATTACK, number)] = None
        for report in event.reports:
            if report.evidence.part == part:
                found[_mark(report.evidence, report.slot, number, report.rule, report.source)] = None
        found.update(dict.fromkeys(_time(event, number, text)))
    return sorted(found, key=lambda mark: (mark.start, mark.stop))


def _time(event: AttackEvent, number: int, text: str) -> list[Mark]:
    """Mark the words of the event's time by its own span, which does not tell the part it counts in."""
    time = event.time
    if time is None or time.span_start is None or time.span_stop is None or not time.text:
        return []
    if text[time.span_start : time.span_stop] != time.text or any(report.slot == "time" for report in event.reports):
        return []
    return [Mark(time.span_start, time.span_stop, "time", number, time.rule or "")]


def _mark(evidence: Evidence, slot: str, event: int, rule: str = "", source: str | None = None) -> Mark:
    return Mark(evidence.start, evidence.stop, slot, event, rule, source)


def pieces(text: str, found: Sequence[Mark]) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """Cut ``text`` wherever a mark begins or ends; joined together, the pieces are the text.

    Each piece comes with the marks over it, the one to show first: the shortest, so that a slot inside a
    sentence wins over the sentence.

    Example:
        >>> [(piece, len(over)) for piece, over in pieces("سقط صاروخ هنا", [Mark(4, 9, "kind", 1)])]
        [('سقط ', 0), ('صاروخ', 1), (' هنا', 0)]
    """
    inside = [mark for mark in found if 0 <= mark.start < mark.stop <= len(text)]
    starts = sorted(inside, key=lambda mark: mark.start)
    cuts = sorted({0, len(text), *(mark.start for mark in inside), *(mark.stop for mark in inside)})
    active: list[Mark] = []
    upcoming = 0
    for start, stop in pairwise(cuts):
        active = [mark for mark in active if mark.stop > start]
        while upcoming < len(starts) and starts[upcoming].start == start:
            active.append(starts[upcoming])
            upcoming += 1
        yield text[start:stop], tuple(sorted(active, key=_precedence))


def _precedence(mark: Mark) -> tuple[bool, int, int, str]:
    return (mark.slot == ATTACK, mark.stop - mark.start, mark.event, mark.slot)


def ends_here(over: Sequence[Mark], stop: int) -> list[int]:
    """Give the numbers of the incidents whose mark, of the slot that is shown, ends at ``stop``.

    Example:
        >>> ends_here([Mark(0, 4, "target", 2), Mark(0, 9, "target", 1)], 4)
        [2]
    """
    return sorted({mark.event for mark in over if mark.slot == over[0].slot and mark.stop == stop})


def legend(document: Document) -> list[str]:
    """Name the slots that have a mark in the document, in the order of the views.

    Example:
        >>> legend(Document(text="لا شيء"))
        []
    """
    in_title = marks(document.events, document.title or "", "title")
    used = {mark.slot for mark in [*in_title, *marks(document.events, document.text)]}
    known = [name for name in SLOTS if name in used]
    return known + sorted(used.difference(SLOTS))

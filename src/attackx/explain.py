"""Say for each value of each event which words and which rule gave it, and for silence which stage found nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .schema import EventTime, Perpetrator, Place, Quantity, Source, Target

if TYPE_CHECKING:
    from .document import Document
    from .schema import AttackEvent, Report


@dataclass(frozen=True, slots=True)
class Explanation:
    """Lines of an explanation; ``str()`` joins them.

    Attributes:
        lines: in the order of the events.

    Example:
        >>> print(Explanation(("no attack word in 1 sentence",)))
        no attack word in 1 sentence
    """

    lines: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(self.lines)


def explain(document: Document) -> Explanation:
    """Explain what was extracted from a document, or why nothing was.

    Args:
        document: what ``attackx.analyze`` gives.

    Example:
        >>> from attackx import analyze
        >>> print(explain(analyze("افتتح الوزير معرضا للكتاب.")))
        no events: the stage "grammar" found no word of attack in 1 sentence
    """
    lines = [f"{document.pipeline}: {_count(len(document.events), 'event')}"] if document.events else []
    for event in document.events:
        lines += [f"{event.id}  {event.kind.value}, {event.status.value}", *_values(event)]
    lines += [f"left out: {note}" for note in document.notes]
    if not document.events:
        lines.insert(0, f"no events: {_silence(document)}")
    return Explanation(tuple(lines))


def _values(event: AttackEvent) -> list[str]:
    lines = [f'    told by "{words.text}" [{words.part} {words.start}:{words.stop}]' for words in event.evidence]
    lines += [_line(report) for report in event.reports]
    lines += [f"    disputed: {slot}, resolved by {policy}" for slot, policy in event.resolution.items()]
    return lines


def _line(report: Report) -> str:
    words, source = report.evidence, f"  said by {report.source}" if report.source else ""
    place = f"[{words.part} {words.start}:{words.stop}]"
    return f'    {report.slot} = {_short(report)}  from "{words.text}" {place}{source}  rule {report.rule}'


def _short(report: Report) -> str:
    value = report.value
    if isinstance(value, Perpetrator):
        return f"{value.name} ({value.stance.value})"
    if isinstance(value, Target | Place | Source):
        return value.name
    if isinstance(value, Quantity):
        bounds = f"{'' if value.min is None else value.min}..{'' if value.max is None else value.max}"
        return ("about " if value.approx else "") + (str(value.min) if value.min == value.max else bounds)
    if isinstance(value, EventTime):
        return value.start.isoformat(" ") if value.start else f"unresolved ({value.reason})"
    return str(value)


def _silence(document: Document) -> str:
    """Name the stage that found nothing."""
    sentences = sum(1 for _ in document.sentences)
    if not sentences:
        return 'the stage "script" found no sentence'
    if not any(m.label == "attack" for m in document.mentions):
        real = " that is told as a fact" if document.notes else ""
        return f'the stage "grammar" found no word of attack{real} in {_count(sentences, "sentence")}'
    return 'the stage "assembly" found no target, place or toll beside the words of attack'


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"

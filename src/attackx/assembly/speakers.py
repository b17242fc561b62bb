"""Who speaks where a sentence does not say it: statements, headings with a colon, speech carried on."""

from __future__ import annotations

from dataclasses import dataclass

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .naming import same_head

_FRAME = frozenset({"بيان", "بيانا", "صادر", "صدر", "عن", ":", "-", "عاجل", "من", "ل", "رقم", "اعلام", "متابعات"})
_EDGE = 3  # sentences at either end in which a statement names its author
_CARRY = 6  # sentences over which a heading's speaker is taken to go on


@dataclass(frozen=True, slots=True)
class Voice:
    """A party that speaks, with the sentence that names it."""

    tag: Tag
    reading: Reading
    rule: str


def author(readings: list[Reading]) -> Voice | None:
    """Give the party whose statement the whole text is.

    A line at the beginning or the end that holds nothing but "statement (issued by)" and a party's name.
    """
    edge = [r for r in readings[:_EDGE] if not r.attacks] + [r for r in readings[-_EDGE - 1 :] if not r.attacks]
    for reading in edge:
        for tag in reading.view.labelled("source", "doer"):
            rest = [w for at, w in enumerate(reading.view.words) if not tag.first <= at < tag.last and w not in _FRAME]
            if not rest and (tag.entry is not None or tag.named) and tag.type not in ("country", "capital", "city"):
                return Voice(tag, reading, "source.statement-author")
    return None


def headings(readings: list[Reading]) -> dict[int, Voice]:
    """Give for sentences under a heading "X:" the party that speaks in them, by sentence number."""
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    since = 0
    for reading in readings:
        heading = _heading(reading)
        if heading is not None and heading.tag is not None:
            current, since = Voice(heading.tag, reading, "source.heading"), reading.view.index
        elif current is not None and reading.view.index - since <= _CARRY:
            voices[reading.view.index] = current
    return voices


def point_back(readings: list[Reading]) -> None:
    """Let bare doers ("those groups") stand for the last fuller doer with the same head."""
    named: list[tuple[Tag, Reading]] = []
    for reading in readings:
        text = reading.view.text
        for fact in reading.of("perpetrator"):
            if fact.tag is not None and fact.tag.bare:
                head = text[fact.tag.start : fact.tag.stop]
                fact.stands_for = next(
                    (n for n in reversed(named) if same_head(head, n[1].view.text[n[0].start : n[0].stop])), None
                )
        named += [(t, reading) for t in reading.view.labelled("doer") if not t.bare and not t.nameless]


def _heading(reading: Reading) -> Fact | None:
    """Give the speaker of a sentence that is only "X ...:"."""
    words = reading.view.words
    if not words or words[-1] != ":" or reading.attacks:
        return None
    labels = [f for f in reading.of("source") if f.tag is not None]
    return labels[0] if labels else None

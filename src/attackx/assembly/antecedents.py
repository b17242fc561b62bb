"""The name that a bare head points back to: "the base", after "the air base of so-and-so"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .naming import stems
from .ranks import PLACE_RANK, rank, unnamed

_FAR = 12  # sentences that a bare head reaches back over


def antecedent(tag: Tag, home: Reading, readings: list[Reading]) -> tuple[Tag, Reading] | None:
    """Find the nearest name told before a bare head and of the same kind.

    Args:
        tag: the bare head ("القاعدة").
        home: the sentence it stands in.
        readings: all sentences of the text, in order.

    Returns:
        The tag of the name with its sentence; None where no such name was told, or where two different ones were.
    """
    head = stems(home.view.text[tag.start : tag.stop])[:1]
    index = home.view.index
    found: list[tuple[Tag, Reading]] = []
    for reading in readings[max(index - _FAR, 0) : index + 1]:
        for other in reading.view.labelled("target"):
            told_before = reading is not home or other.last <= tag.first
            words = reading.view.text[other.start : other.stop]
            if told_before and not unnamed(other) and rank(other) < PLACE_RANK and stems(words)[:1] == head:
                found.append((other, reading))
    names = {_identity(other, reading) for other, reading in found}
    return found[-1] if len(names) == 1 else None


def _identity(tag: Tag, reading: Reading) -> str:
    """Give what tells one name from another: the lexicon's id, else the words that name it."""
    if tag.entry is not None:
        return str(tag.entry.id)
    return " ".join(stems(reading.view.text[tag.start : tag.stop])[1:3])

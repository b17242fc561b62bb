"""Entries of a chronology: which of their words tell of attacks, and whether these are of the entry's day."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .bullets import day_label

LISTED = "trigger.listed-dead"  # so many dead behind a day, which are all that an entry may tell


def attacks_of(reading: Reading) -> list[Tag]:
    """Give the words of attack in their order; the dead of an attack that is known are no deed of their own."""
    known = any(a.definite for a in reading.attacks)
    return sorted((a for a in reading.attacks if not known or a.rule != LISTED), key=lambda t: t.first)


def is_entry(reading: Reading, attacks: list[Tag]) -> bool:
    """Whether a sentence is an entry of a chronology, and of its day: "the blast's dead are nine" tells of another."""
    anew = any(not a.definite for a in attacks) or bool(reading.of("target"))
    return anew and day_label(reading) is not None

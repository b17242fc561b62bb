"""Which sentences give no more than somebody's opinion, and which tell what happened."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading


def is_comment(fact: Fact, reading: Reading) -> bool:
    """Whether who is named there only comments: who gives his opinion tells all the same where he counts victims."""
    way = fact.says["way"]
    return way == "comment" or (way == "opinion" and not reading.of("casualty"))


def has_figures(reading: Reading) -> bool:
    """Whether a sentence counts something: victims, projectiles, but not the mere attack."""
    return bool(reading.of("casualty")) or any(t.type != "attack" for t in reading.view.labelled("quantity"))

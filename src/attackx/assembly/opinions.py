"""Which sentences give no more than somebody's opinion, and which tell what happened."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading

_DEEDS = frozenset({"verb", "fall", "launch", "struck", "undergo", "harm"})


def is_comment(fact: Fact, reading: Reading) -> bool:
    """Whether who is named there only comments: an opinion tells where it counts victims or claims a deed."""
    way = fact.says["way"]
    if way != "opinion" or reading.of("casualty"):
        return way == "comment"
    return not any(f.says["stance"] == "claimed" for f in reading.by_rules("perpetrator"))


def tells_more(comments: list[Fact], reading: Reading) -> bool:
    """Whether who went before with comments alone tells something here: figures, or deeds where he gave an opinion."""
    opinions = all(fact.says["way"] == "opinion" for fact in comments)
    return has_figures(reading) or (opinions and any(a.type in _DEEDS for a in reading.attacks))


def has_figures(reading: Reading) -> bool:
    """Whether a sentence counts something: victims, projectiles, but not the mere attack."""
    return bool(reading.of("casualty")) or any(t.type != "attack" for t in reading.view.labelled("quantity"))

"""Which sentences give no more than somebody's opinion, and which tell what happened."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading

_DEEDS = frozenset({"verb", "fall", "launch", "struck", "undergo", "harm"})
_SPEECH = frozenset({"opinion", "beside"})  # what is comment where nothing else is told


def is_comment(fact: Fact, reading: Reading) -> bool:
    """Whether who is named there only comments: an opinion tells where it counts victims or claims a deed.

    Who speaks of what is beside the attack also tells where a deed is news, not one that is known ("the attack that").
    """
    way = fact.says["way"]
    if way not in _SPEECH or _counts(fact, reading) or (way == "beside" and _tells_a_deed(reading)):
        return way == "comment"
    return not any(f.says["stance"] == "claimed" for f in reading.by_rules("perpetrator"))


def _counts(fact: Fact, reading: Reading) -> bool:
    """Whether victims are counted behind a speaker, and nobody else is told by whom that stands nearer to them."""
    others = [f.at for f in reading.by_rules("source") if f.first != fact.first and f.says["way"] != "via"]
    return any(
        fact.at < count.at and not any(fact.at < at < count.at for at in others) for count in reading.of("casualty")
    )


def _tells_a_deed(reading: Reading) -> bool:
    """Whether the first attack of a sentence is a deed and no noun that names a known one."""
    first = next(iter(reading.attacks), None)
    return first is not None and first.type in _DEEDS


def of_comment(fact: Fact, comments: list[Fact]) -> bool:
    """Whether a speaker is the one of a comment, told by his office behind his name or by the same verb."""
    titled = fact.rule == "source.titled"
    verbs = (fact.first, fact.last - 1) if fact.tag is None else (fact.first,)
    return any(f.first in verbs and (titled or f.tag is None) for f in comments)


def relays_comment(fact: Fact, comments: list[Fact]) -> bool:
    """Whether an outlet passes on what somebody named before it only thinks: "he said to X that it must end"."""
    judges = (f for f in comments if f.says["way"] in _SPEECH or f.rule == "source.judges")
    return any(f.first < fact.at for f in judges)


def tells_more(comments: list[Fact], reading: Reading) -> bool:
    """Whether who went before with comments alone tells something here: figures, or deeds where he gave an opinion."""
    opinions = all(fact.says["way"] in _SPEECH for fact in comments)
    return has_figures(reading) or (opinions and any(a.type in _DEEDS for a in reading.attacks))


def has_figures(reading: Reading) -> bool:
    """Whether a sentence counts something: victims, projectiles, but not the mere attack."""
    return bool(reading.of("casualty")) or any(t.type != "attack" for t in reading.view.labelled("quantity"))

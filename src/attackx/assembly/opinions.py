"""Which sentences give no more than somebody's opinion, and which tell what happened."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from .speakers import OUTLETS, PRESS
from .wordlists import lists_of

_LISTS = lists_of("opinions")
_DEEDS = frozenset({"verb", "fall", "launch", "struck", "undergo", "harm"})
_SPEECH = frozenset({"opinion", "beside"})  # what is comment where nothing else is told
_SAID = frozenset({"said", "label", "by_name", "carried"})
_JUDGING = _LISTS.words("judging")
_TELLING = _LISTS.words("telling")
_REACH = 24  # tokens from a speaker to the word by which he judges
_AS = frozenset({"ما", "لما", "كما", "حسبما", "بحسبما", "وفقما"})
_WHICH = frozenset({"الذي", "التي"})
_REPORTERS = OUTLETS | {"unnamed_source", "witness", "police", "medical", "health", "rescue", "monitor", "statement"}


def is_comment(fact: Fact, reading: Reading) -> bool:
    """Whether who is named there only comments: an opinion tells where it counts victims or claims a deed.

    Who speaks of what is beside the attack also tells where a deed is news, not one that is known ("the attack that").
    """
    way = fact.says["way"]
    if way in _SAID:
        return _only_judges(fact, reading)
    if way not in _SPEECH or _counts(fact, reading) or (way == "beside" and _tells_a_deed(reading)):
        return way == "comment"
    return not any(f.says["stance"] == "claimed" for f in reading.by_rules("perpetrator"))


def _only_judges(fact: Fact, reading: Reading) -> bool:
    """Whether somebody who is no reporter calls an attack names, and neither counts nor tells what was done."""
    if fact.tag is not None and fact.tag.type in _REPORTERS:
        return False
    behind = reading.view.words[fact.at : fact.at + _REACH]
    at = next((n for n, word in enumerate(behind) if word.removeprefix("و") in _JUDGING), None)
    if at is None or not _TELLING.isdisjoint(behind[:at]) or has_figures(reading) or _does(reading):
        return False
    return not any(f.says["stance"] in ("claimed", "denied") for f in reading.by_rules("perpetrator"))


def _does(reading: Reading) -> bool:
    """Whether a sentence tells a deed that is news, and not known ("the attack that hit")."""
    return any(a.type in _DEEDS and _WHICH.isdisjoint(reading.view.before(a.first)) for a in reading.attacks)


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


def relays(fact: Fact, reading: Reading) -> bool:
    """Whether a party only puts out what somebody else says: an outlet ("as it reported"), who issues a statement."""
    way = fact.says["way"]
    outlet = fact.tag is not None and fact.tag.type in PRESS
    behind = way == "according" or not _AS.isdisjoint(reading.view.words[max(fact.first - 1, 0) : fact.first + 1])
    return way in ("via", "statement") or (outlet and behind)


def relays_comment(fact: Fact, comments: list[Fact], reading: Reading) -> bool:
    """Whether it passes on what somebody named before it only thinks: "he said to X that it must end"."""
    bare = not has_figures(reading) and not _does(reading)  # a statement of condolence is one, whose ever it is
    judging = {"source.judges", "source.condemns"} if bare else {"source.judges"}
    judges = (f for f in comments if f.says["way"] != "comment" or f.rule in judging)
    return any(f.first < fact.at for f in judges)


def tells_more(comments: list[Fact], reading: Reading) -> bool:
    """Whether who went before with comments alone tells something here: figures, or deeds where he gave an opinion."""
    opinions = all(fact.says["way"] in _SPEECH for fact in comments)
    return has_figures(reading) or (opinions and any(a.type in _DEEDS for a in reading.attacks))


def has_figures(reading: Reading) -> bool:
    """Whether a sentence counts something: victims, projectiles, but not the mere attack."""
    return bool(reading.of("casualty")) or any(t.type != "attack" for t in reading.view.labelled("quantity"))


def reports(lead: list[Reading]) -> bool:
    """Whether a headline gives figures and nobody's comment, so that a text reports though it begins with an outcry.

    Args:
        lead: the first sentences; one of the text's own is no headline.
    """
    titled = len(lead) > 1 and lead[0].view.text is not lead[1].view.text
    return titled and has_figures(lead[0]) and not lead[0].of("comment")

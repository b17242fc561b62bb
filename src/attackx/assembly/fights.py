"""Against whom the men fell who are told as lost in a clash: the other side, where the sentence names it."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..lexicon.houses import kin
from ..lexicon.wars import enemies
from ..tagging.tag import Tag, overlap
from .clauses import CLASH, TURNING, turns
from .own_attacks import marks
from .parties import LANDS, faceless, unmarked
from .told import Told

_LOSSES = frozenset({"fatalities", "injuries", "both", "casualties"})
_OF_STATE = frozenset({"state_force", "coalition", "military"})
_WHOSE = 3  # tokens from a number of men to whose they were: "15 of the fighters of X"
_JOINED = 9  # tokens from the one side to the other: "between X, who hold the hill, on the one hand, and Y"
_BETWEEN = "بين"
_AND = "و"


def opponents(told: Told) -> list[Tag]:
    """Give the parties against whom a clash was lost by those of whom it counts dead or hurt.

    They stand on the other side of "between X and Y", or lost men themselves, and are at war with the party of the
    first who are counted, or this one is told as their other side.

    Args:
        told: what a sentence tells of a clash.
    """
    if not all(attack.rule == CLASH for attack in told.attacks):
        return []
    reading = told.reading
    lost = list(_lost(told))
    sides = list(_sides(reading))
    if not lost:
        return [tag for tag in sides if tag.type in _OF_STATE and _can_act(tag, reading)] if _rebels(told) else []
    own = _known(lost[0], reading)
    paired = any(_is_one(own, _known(side, reading)) for side in sides)
    others = [(side, paired) for side in sides]
    others += [(tag, _set_against(lost[0], tag, reading)) for tag in lost[1:]]
    return [tag for tag, sure in others if _is_other(tag, own, reading, sure=sure)]


def _rebels(told: Told) -> bool:
    """Whether the first who are counted as dead or hurt are rebels or other militants of no party that is named."""
    counted = next((f.tag for f in _counted(told) if f.tag is not None), None)
    words = told.reading.view.words[counted.first : counted.last + _WHOSE] if counted is not None else []
    return not default_lists()["militant"].isdisjoint(words)


def _counted(told: Told) -> list[Fact]:
    """Give the facts of dead and hurt, in order."""
    return sorted((f for f in told.facts("casualty") if f.says["slot"] in _LOSSES), key=attrgetter("at"))


def _lost(told: Told) -> Iterator[Tag]:
    """Give the known parties whose men a sentence counts as dead or hurt, in order."""
    view = told.reading.view
    for fact in _counted(told):
        if fact.tag is None:
            continue
        first, last = fact.tag.first, fact.tag.last + _WHOSE
        near = (t for t in view.labelled("doer", "nisba") if first <= t.first < last and _known(t, told.reading))
        party = next(near, None)
        if party is not None:
            yield party


def _sides(reading: Reading) -> Iterator[Tag]:
    """Give the parties of "between X and Y"."""
    view = reading.view
    last = None
    for tag in sorted(view.labelled("doer"), key=attrgetter("first")):
        opens = not tag.clitic and view.before(tag.first) == [_BETWEEN]
        if opens or (last is not None and tag.clitic == _AND and last <= tag.first <= last + _JOINED):
            last = tag.last
            yield tag


def _set_against(one: Tag, other: Tag, reading: Reading) -> bool:
    """Whether the losses of two parties are set against each other: "15 of X were killed, while Y lost two men"."""
    return not TURNING.isdisjoint(turns(reading.view.words, one.last, other.first))


def _is_other(tag: Tag, own: set[str], reading: Reading, *, sure: bool) -> bool:
    """Whether a party is one that can be named as the doer, and not on the side of those who were lost."""
    if not _can_act(tag, reading):
        return False
    known = _known(tag, reading)
    return enemies(known, own) or (sure and bool(known) and not _is_one(known, own) and tag.entry is not None)


def _can_act(tag: Tag, reading: Reading) -> bool:
    """Whether a tag names a doer, and no land or nameless men."""
    words = reading.view.words
    return tag.label == "doer" and tag.type not in LANDS and not faceless(tag, words) and not unmarked(tag, words)


def _known(tag: Tag, reading: Reading) -> set[str]:
    """Give what a party is known by, from all names that stand in its words."""
    names = [t for t in reading.view.labelled("doer", "source") if t is tag or overlap(t, tag)]
    return {mark for name in names for mark in marks(name, reading)} or marks(tag, reading)


def _is_one(some: set[str], others: set[str]) -> bool:
    """Whether two parties are one, or of one house."""
    return not some.isdisjoint(others) or kin(some, others)

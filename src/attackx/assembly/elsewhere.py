"""Whether a clause turns to an attack in another place: "while shells fell on B"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .clauses import CLAUSES, CONTRASTS, THERE, TURNING, clause_start, counted_start
from .naming import same_name
from .nesting import apart, holds
from .sites import Spot
from .told import Told

DEEDS = frozenset({"noun", "act", "verb", "launch", "fall"})
BLASTS = frozenset({"trigger.noun.blast", "trigger.noun.massacre"})  # told by what is said beside them
_JOINED = frozenset({"noun", "act", "harm", "struck"})
_AND_THAT = frozenset({"وان", "وبان", "وانه"})
_OTHERS = frozenset({"اخر", "اخرون", "اخرين", "ثالث", "رابع"})
_HURT = 4  # tokens from "while" to "others": "while three others were hurt"
_QUARTERS = frozenset({"quarter", "district"})
_NARROW = _QUARTERS | {"town", "village"}  # a blow in one is none in another


def elsewhere(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a clause turns to a new attack in another known place: "while a bomb went off in B"."""
    view = reading.view
    if attack.definite or attack.type not in DEEDS | {"harm", "struck", "undergo"}:
        return False
    turn = _turn(reading, before, attack)
    if turn is None:
        return False
    places = [(p, view.text[p.start : p.stop]) for p in view.labelled("place") if p.type != "direction"]
    there = [spot for spot in places if before.first <= spot[0].first < turn]
    here = [spot for spot in places if attack.first <= spot[0].first <= attack.last + THERE]
    if (attack.type != "harm" or view.words[turn] not in CLAUSES) and apart(there, here):
        return True
    if attack.rule in BLASTS:
        return False
    there, here = ([s for s in row if s[0].type in _NARROW and not s[0].bare] for row in (there, here))
    pairs = [(a, b) for a in there for b in here]
    return bool(pairs) and not any(_same_quarter(a, b) for a, b in pairs)


def others_hurt(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a clause tells who else was hurt in the blow whose dead were told: "while another was hurt"."""
    words = reading.view.words
    turn = clause_start(words, before.attacks[-1].last, attack.first)
    if words[turn] not in TURNING or _OTHERS.isdisjoint(words[turn : turn + _HURT]) or attack.item["kind"] == "bombing":
        return False
    return all(a.type == "harm" for a in before.attacks) and not elsewhere(reading, before, attack)


def _turn(reading: Reading, before: Told, attack: Tag) -> int | None:
    """Give where a clause turns to an attack: "while", "and the killing of two in", "and that", "and a raid on"."""
    words, after = reading.view.words, before.attacks[-1].last
    turn = clause_start(words, after, attack.first)
    if turn < attack.first:
        return turn if words[turn] not in CONTRASTS else None
    turn = counted_start(reading, after, attack)
    if turn < attack.first:
        return turn
    if words[attack.first - 1] in _AND_THAT:
        return attack.first - 1
    return attack.first if attack.type in _JOINED and words[attack.first].startswith("و") else None


def _same_quarter(one: Spot, other: Spot) -> bool:
    """Whether two towns or quarters are the same one, or one of them is a town that holds the other."""
    alike = one[0].type == other[0].type or {one[0].type, other[0].type} <= _QUARTERS
    return same_name(one[1], other[1]) if alike else holds([one], [other])

"""Clauses joined by "and" that tell of another attack: of other victims, or in another town ("and in B two died")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .clauses import ANSWERING, CLAUSES, NO_TOLL, THERE, TURNING, WHICH
from .naming import same_name
from .nesting import apart, holds
from .ranks import PLACE_RANK, SOLID, is_known, rank
from .sites import Spot, spots
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("coordinates")
_NEW = frozenset({"noun", "act", "verb", "harm", "launch", "fall", "struck", "undergo"})
_SINGLE = frozenset({"noun", "act", "the"})
_MANY = ("ات", "تان", "تين", "مان", "مين", "ران", "رين")  # of a plural or dual: "among them two raids"
_PICKING = _LISTS.words("picking")
_PICKED = 3  # tokens from such a word to the attack: "the last of them was"
_ADDING = _LISTS.words("adding")
_TELLING = _LISTS.words("telling")
_PART = 3  # tokens from a verb to "of them": "and three of them hit"
_DATED = 6  # tokens from such a clause's time to its word of attack
_FRONTED = 2  # tokens from "and in" to the place it leads to
_SOME_OF_THEM = frozenset({"منها", "منهما", "احدها", "احداها", "احدهما", "احداهما", "بعضها"})
_PARTS = frozenset({"quarter", "district", "direction"})  # of a town, which may be the one told of
_OWNED = ("ها", "هم", "هما")
_THAT, _IN = "ذلك", ["في"]


def joined_clause(reading: Reading, before: Told, attack: Tag, targets: list[Fact]) -> int | None:
    """Give the token with which a clause begins that tells of another attack than the one before it in the sentence.

    Args:
        reading: the sentence.
        before: what it tells of the attack before.
        attack: the word of attack.
        targets: what it may have hit, the best first.
    """
    last = before.attacks[-1].last
    words = reading.view.words
    if attack.definite or attack.type not in _NEW or attack.first < last:
        return None
    if not _SOME_OF_THEM.isdisjoint(words[attack.first : attack.last + _PART]):
        return None
    found = sorted({*_turns(reading, last, attack)}, reverse=True)
    turn = next((at for at in found if _is_other(reading, before, attack, targets, at)), None)
    if turn is None:
        return None
    for at in found:
        whole = words[at] in _ADDING or _tolls(reading, before.first, at)
        if at < turn and whole and "،" not in words[at:turn]:
            turn = at  # "and one was killed and two were hurt in"
    if words[turn] in _ADDING or words[turn] in _TELLING:
        return turn
    opens = (at for at in range(turn - 1, last - 1, -1) if words[at] in CLAUSES or words[at] == "،")
    opening = next(opens, turn)  # "as two were killed and one was hurt in"
    return turn if words[opening] == "،" else opening


def _clause_of(words: list[str], toll: int, attack: Tag) -> int:
    """Give where the clause of an attack begins, from a toll before it: "and three were hurt, while a raid hit"."""
    between = range(attack.first - 1, toll, -1)
    further = TURNING | _TELLING | {"؛"}
    return next(
        (at for at in between if words[at] in further or (words[at] in ANSWERING and words[at - 1] == "،")), toll
    )


def _is_other(reading: Reading, before: Told, attack: Tag, targets: list[Fact], turn: int) -> bool:
    """Whether what stands behind a token tells of another attack: elsewhere, or with victims and a target."""
    words = reading.view.words
    if not WHICH.isdisjoint(words[turn : attack.first]):
        return False
    there, here = _there(before, turn), _here(reading, attack, turn)
    tolls = _tolls(reading, before.first, turn) and _tolls(reading, turn, attack.last)
    if apart(there, here) and (tolls or words[turn] not in _TELLING):
        return True
    own = [t for t in targets if t.at >= turn]
    if tolls and _hits_another(before, own, SOLID):
        return True
    dated = turn in _days(reading.view)
    adds = dated or (words[turn] in _ADDING and not holds(there, here))
    return (dated and tolls) or (adds and _hits_another(before, own, PLACE_RANK))


def picked_out(view: View, attack: Tag, since: int) -> int | None:
    """Give the word behind a token that picks an attack out of a row: "attacks, the last of which was one on A"."""
    if attack.type not in _SINGLE or view.words[attack.first].endswith(_MANY):
        return None
    first = max(since, attack.first - _PICKED)
    return next((at for at in range(attack.first - 1, first - 1, -1) if _picks(view.words, at)), None)


def is_picked(told: Told) -> bool:
    """Whether a sentence picks an attack out of a row of them that it tells before."""
    return told.first > 0 and _picks(told.reading.view.words, told.first)


def _picks(words: list[str], at: int) -> bool:
    """Whether a word picks one of several; "that" only in "including that", and not in "and that in reply to"."""
    word = words[at].lstrip("و")
    return word in _PICKING and (word != _THAT or words[at - 1 : at] == _IN)


def _turns(reading: Reading, last: int, attack: Tag) -> Iterator[int]:
    """Give the tokens between two attacks at which a clause of its own may begin."""
    words = reading.view.words
    for fact in reading.of("casualty"):
        joined = last <= fact.first <= attack.first and words[fact.first].startswith("و")
        if joined and fact.says["slot"] not in NO_TOLL:
            yield _clause_of(words, fact.first, attack)
    places = {p.first for p in reading.view.labelled("place")}
    for at in range(last, attack.first + 1):
        fronted = words[at] == "وفي" or words[at - 1 : at + 1] == ["،", "في"]
        fronted = fronted and not places.isdisjoint(range(at + 1, at + 1 + _FRONTED))
        if fronted or words[at] in _ADDING or words[at] in _TELLING:
            yield at
    yield from (at for at in _days(reading.view) if last <= at < attack.first <= at + _DATED)
    if words[attack.first].startswith("و") and attack.first > last:
        yield attack.first


def _days(view: View) -> list[int]:
    """Give the times with which a clause opens behind a comma: "and yesterday", "and on Sunday evening"."""
    words = view.words
    firsts = (t.first for t in view.labelled("time") if t.first > 1)
    begins = (at - (words[at - 1] == "وفي") for at in firsts)
    return [at for at in begins if words[at - 1] == "،" and words[at].startswith("و")]


def _there(before: Told, turn: int) -> list[Spot]:
    """Give the places of the attack before a clause."""
    return _struck(spots(replace(before, last=turn)), before.reading)


def _struck(found: list[Spot], reading: Reading) -> list[Spot]:
    """Leave out places from which something came: "fired from A and the north of B"."""
    words, left, behind = reading.view.words, [], -1
    for spot in found:
        tag = spot[0]
        if words[tag.first - 1 : tag.first] == ["من"] or (tag.first == behind and tag.clitic.startswith("و")):
            behind = tag.last
        else:
            left.append(spot)
    return left


def _here(reading: Reading, attack: Tag, turn: int) -> list[Spot]:
    """Give the places of the attack in a clause."""
    words = reading.view.words
    end = min(attack.last + THERE, len(words))
    end = next((at for at in range(attack.last, end) if words[at] in ("،", "وفي")), end)
    return _struck(spots(Told(reading, [attack], turn, end)), reading)


def _tolls(reading: Reading, first: int, last: int) -> bool:
    """Whether dead or hurt are counted in a stretch of a sentence."""
    return any(first <= f.first < last for f in reading.of("casualty") if f.says["slot"] not in NO_TOLL)


def _hits_another(before: Told, targets: list[Fact], least: int) -> bool:
    """Whether something else of at least a rank is told as hit than before, and no part of the first ("its gate")."""
    one, other = before.target, targets[0].tag if targets else None
    if one is None or other is None or max(rank(one), rank(other)) > least:
        return False
    if other.type in _PARTS or is_known(other):
        return False
    if before.reading.view.words[other.last - 1].endswith(_OWNED):
        return False
    return not any(f.tag is not None and same_name(before.word(f.tag), before.word(other)) for f in before.targets)

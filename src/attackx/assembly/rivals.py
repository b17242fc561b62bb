"""Attacks of one sentence that are told of different doers."""

from __future__ import annotations

from collections.abc import Set

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..lexicon.wars import enemies
from ..tagging.tag import Tag
from .clauses import turns
from .elsewhere import DEEDS
from .parties import parties_of
from .replying import STRUCK_BACK
from .told import Told, nearest

_ENEMY_BACK = STRUCK_BACK | {"فرد"}  # or "a man of the guard", where no enemies fight
_TAKES_UP = ("goeson", "goesonnow", "carryout")
_ANNOUNCES = ("announce", "say")  # "and X announced that it hit B"
_UPTAKING = {"noun": _TAKES_UP, "act": _TAKES_UP, "verb": _ANNOUNCES, "launch": _ANNOUNCES}
_UPTAKE = 7  # tokens from "and Turkey steps up" to its raids


def by_another(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack has a known doer, and those before it another."""
    own, others = _doers_apart(reading, before, attack)
    return bool(own and others) and own.isdisjoint(others)


def taken_up(reading: Reading, before: Told, attack: Tag) -> int | None:
    """Give the verb with which another party takes up a blow of its own: "and X steps up its raids on B".

    Args:
        reading: the sentence.
        before: what it tells of the blow before.
        attack: the word of attack.
    """
    lists, verbs = default_lists(), _UPTAKING.get(attack.type)
    if verbs is None:
        return None
    words, begin = reading.view.words, max(before.attacks[-1].last, attack.first - _UPTAKE)
    joined = (at for at in range(attack.first - 1, begin - 1, -1) if words[at][:1] == "و")
    at = next((at for at in joined if any(words[at][1:] in lists[name] for name in verbs)), None)
    return at if at is not None and by_another(reading, before, attack) else None


def by_enemies(reading: Reading, before: Told, attack: Tag, turning: Set[str]) -> bool:
    """Whether a clause turns to the blow of those whom the attack before it was on: "while the army shelled".

    Args:
        reading: the sentence.
        before: what it tells of the attack before.
        attack: the word of attack.
        turning: words that may lead to another attack.
    """
    if attack.definite or attack.type not in DEEDS:
        return False
    between = turns(reading.view.words, before.attacks[-1].last, attack.first)
    joined = reading.view.words[attack.first].startswith("و") or bool((turning | _ENEMY_BACK) & between)
    return joined and enemies(*_doers_apart(reading, before, attack))


def _doers_apart(reading: Reading, before: Told, attack: Tag) -> tuple[set[str], set[str]]:
    """Give the known doers of an attack, and those of the ones before it."""
    own: list[Fact] = []
    others: list[Fact] = []
    for fact in reading.of("perpetrator"):
        if fact.tag is not None:
            its = nearest(reading, fact.tag)
            if its is attack:
                own.append(fact)
            elif any(its is a for a in before.attacks):
                others.append(fact)
    return parties_of(own, reading), parties_of(others, reading)

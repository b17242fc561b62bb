"""What is told to have come after an attack, whose place and day are its own: "was closed today after an attack on"."""

from __future__ import annotations

from ..tagging.tag import Tag
from .clauses import CLASH
from .told import Told, once
from .wordlists import lists_of

_LISTS = lists_of("aftermaths")
_AFTER = _LISTS.words("after")
_FIGHTING = _LISTS.beginnings("fighting")
_BLOWS = frozenset({"act", "noun", "the"})
_LEADS_IN = 3  # tokens before a word of attack in which "after" may stand: "after a series of attacks"


@once
def follows_at(told: Told) -> int:
    """Give the token "after" that leads from what is told to the attack that it came after, or -1.

    Whoever was hurt before it was so in the attack, and fighting that breaks out after an attack goes on with it: their
    place and day are the attack's too.
    """
    first = told.attacks[0] if told.attacks else None
    if first is None or first.type not in _BLOWS or first.rule == CLASH:
        return -1
    words = told.reading.view.words
    begin = max(first.first - _LEADS_IN, told.first)
    at = next((n for n in range(first.first - 1, begin - 1, -1) if words[n] in _AFTER), -1)
    if any(told.first <= f.first < at for f in told.reading.of("casualty")):
        return -1
    return -1 if any(word.startswith(_FIGHTING) for word in words[told.first : max(at, 0)]) else at


def of_aftermath(tag: Tag, own: list[Tag], told: Told) -> bool:
    """Whether a place or time is of what came after the attack, which has one of its own behind it.

    Args:
        tag: the place or time.
        own: the places or times that may be the attack's.
        told: the sentence.
    """
    at = follows_at(told)
    return tag.first < at and any(other.first > at for other in own)

"""Where within a sentence a clause begins that may tell of another attack."""

from __future__ import annotations

from collections.abc import Iterable

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .wordlists import lists_of

_LISTS = lists_of("clauses")
CONTRASTS = frozenset({"الا", "لكن", "غير", "ولكن"})
TURNING = frozenset({"فيما", "بينما", "حين", "وقت"})
CLAUSES = TURNING | {"كما", "؛", "وتزامن", "وتزامنت", "بالتزامن", "وبالتزامن"} | CONTRASTS
ANSWERING = _LISTS.words("answering")
CLASH = "trigger.noun.clash"
SHARED = "trigger.shared-out"  # "three at A and one at B"
THERE = 8  # tokens from an attack to the place it is in
NO_TOLL = frozenset({"none", "period"})  # slots of casualties without an amount
WHICH = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين"})
_NEWS = frozenset({"اعلان", "الاعلان", "تاكيد"})
_TILL_NEWS = 4  # tokens from "after" to the news of an attack, which is no attack before it
_DASHES = frozenset({"-", "–", "—", "ـ"})
_DATELINE = 14  # tokens in which a dateline ends
_CLOSE = 5  # tokens from the dead of a toll to its hurt
_CLOCK = _LISTS.words("clock")
_MOMENTS = _LISTS.words("moments")
_SEEMING = _LISTS.words("seeming")
_LED_TO = _LISTS.words("led_to")
_FALL = frozenset({"وسقوط", "ووقوع"})  # "and the fall of ten dead"
_NO_AND = ("وفا", "وفي")  # "the death of", of which the first letter is no "and"
_OF_MEN = frozenset({"struck", "harm"})  # words of attack that hold their toll: "and two were hurt in a raid"


def clause_start(words: list[str], after: int, attack: int) -> int:
    """Give the word that turns to an attack after another one, or the attack itself.

    Args:
        words: of the sentence, in matching form.
        after: the token behind the attack before.
        attack: the first token of the attack.
    """
    return next((at for at in range(attack, after, -1) if words[at] in CLAUSES and not _seems(words, at)), attack)


def turns(words: list[str], first: int, last: int) -> set[str]:
    """Give the words between two attacks that may turn from one to the other, without "and".

    Example:
        >>> sorted(turns(["قصفوا", "البلده", "بعد", "الظهر", "ثم", "اقتحموا"], 1, 5))
        ['البلده', 'الظهر', 'ثم']
    """
    return {
        words[at] if words[at] in CLAUSES else words[at].removeprefix("و")
        for at in range(first, last)
        if words[at + 1] not in _CLOCK and not (words[at] == "حين" and words[at - 1] != "في") and not _seems(words, at)
    }


def _seems(words: list[str], at: int) -> bool:
    """Whether "while" begins a phrase that turns to nothing else: "as it seems", "as for", "at a later time"."""
    after = words[at + 1 : at + 2]
    if words[at] == "بعد":
        return not _NEWS.isdisjoint(words[at + 1 : at + _TILL_NEWS])
    if words[at] == "وقت":
        return words[at - 1 : at] != ["في"] or not _MOMENTS.isdisjoint(after)
    return words[at] == "فيما" and not _SEEMING.isdisjoint(after)


def counted_start(reading: Reading, after: int, attack: Tag) -> int:
    """Give where a toll that "and" joins on leads to an attack, or the attack: "and the killing of two in a raid on".

    Args:
        reading: the sentence.
        after: the token behind the attack before.
        attack: the attack.
    """
    words, first = reading.view.words, attack.first
    holds = attack.type in _OF_MEN
    if not (holds or words[first - 1] in _LED_TO or words[first].startswith("ب")):
        return first
    facts = (f for f in reading.of("casualty") if after <= f.first < first + holds and f.says["slot"] not in NO_TOLL)
    slots = {f.first - (words[f.first - 1] in _FALL): f.says["slot"] for f in facts}
    joined = [at for at in slots if words[at].startswith("و") and not words[at].startswith(_NO_AND)]
    if not joined:
        return first
    turn = max((at for at in joined if words[at - 1] == "،"), default=None)
    if turn is None:
        turn = max((at for at in joined if slots[at] != "injuries"), default=max(joined))
    dead = (at for at, slot in slots.items() if slot == "fatalities" and 0 < turn - at <= _CLOSE)
    return max(dead, default=turn) if slots[turn] == "injuries" else turn


def scope_start(reading: Reading, after: int, attack: Tag) -> int:
    """Give the token at which the scope of a later attack begins: "days after the killing of an officer in a blast".

    Args:
        reading: the sentence.
        after: the token behind the attack before.
        attack: the attack.
    """
    words, first = reading.view.words, attack.first
    turn = clause_start(words, after, first)
    if turn < first:
        return turn
    tolls = [f.first for f in reading.of("casualty") if after <= f.first < first]
    if attack.rule == CLASH:
        return max((at for at in tolls if words[at - 1] == "حيث"), default=first)
    answering = next((at for at in range(first - 1, after - 1, -1) if words[at] in ANSWERING), first)
    return min((at for at in tolls if answering < at), default=counted_start(reading, after, attack))


def after_dateline(view: View, attacks: Iterable[Tag]) -> int:
    """Give the first token after "Baghdad (agency) -" or "(agency)--", or 0; "the road Homs - Palmyra" is none."""
    end = min([_DATELINE, *(a.first for a in attacks)])
    for at, word in enumerate(view.words[:end]):
        if word not in _DASHES or not at:
            continue
        if view.words[at - 1] == ")" or view.text[view.stops[at - 1] : view.starts[at]].isspace():
            after = next((n for n in range(at + 1, len(view.words)) if view.words[n] not in _DASHES), len(view.words))
            return after if after + 3 < len(view.words) else 0
    return 0

"""Attacks that are set apart from a known one in the same sentence: "it came two days after a raid", "besides it"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .elsewhere import DEEDS
from .entries import attacks_of
from .replying import GUNFIRE, REPLYING
from .told import Told, once
from .wordlists import lists_of

_LISTS = lists_of("set_apart")
_CAME = _LISTS.words("came")
_AFTER = _LISTS.words("after")
_PERIODS = _LISTS.words("periods")
_BESIDE = _LISTS.words("beside")
_COINCIDED = _LISTS.words("coincided")
_SAYING = _LISTS.words("saying")
_BLOWS = frozenset({"noun", "act"})
_DEEDS = DEEDS | {"harm"}
_NEXT_DAY = "غداه"
_OPENING = 8  # tokens before a known attack with which a sentence is set against it
_VERB = 3  # tokens from a verb of coming to its subject
_SPAN = 4  # tokens from "after" to the days that passed
_LIGHT = 2  # tokens from "with" to a new attack: "with the firing of"
_FIRST = 4  # tokens from the comma to the word of attack of its clause


@once
def is_set_apart(told: Told) -> bool:
    """Whether an attack is set apart from a known one that its sentence tells before it."""
    first = told.attacks[0] if told.first > 0 and told.attacks else None
    return first is not None and other_clause(told.reading, first) is not None


def leads_on(told: Told) -> bool:
    """Whether all that is told of a known attack is what the next one in the sentence is set against."""
    following = next((a for a in attacks_of(told.reading) if a.first >= told.last), None)
    return following is not None and _later_clause(told.reading, following) == told.last


def other_clause(reading: Reading, attack: Tag) -> int | None:
    """Give where what is told of a new attack begins, behind a known one that it is set apart from, or None."""
    after = _came_after(reading, attack)
    if after is None:
        after = _came_with(reading, attack)
    return after if after is not None else _later_clause(reading, attack)


def _came_with(reading: Reading, attack: Tag) -> int | None:
    """Give the "with" that leads from a known attack to a new one on something else: "the raids coincided with"."""
    words = reading.view.words
    known = next((a for a in reversed(attacks_of(reading)) if a.last <= attack.first), None)
    if known is None or known.type != "the" or known.first == 0 or attack.definite or attack.type not in _DEEDS:
        return None
    at = next((n for n in range(attack.first - 1, known.last - 1, -1) if words[n] == "مع"), None)
    if at is None or attack.first - at > _LIGHT or words[known.first - 1].removeprefix("و") not in _COINCIDED:
        return None
    own = any(f.at >= attack.last for slot in ("target", "casualty") for f in reading.of(slot))
    return at if own else None


def _later_clause(reading: Reading, attack: Tag) -> int | None:
    """Give where the clause of a new attack begins, behind words that set it against the known one before it.

    Such words are "in reply to the attack," and "two hours after the attack,".
    """
    known = _known_before(reading, attack)
    words = reading.view.words
    if not known or known[0].first > _OPENING or attack.type not in _DEEDS:
        return None
    if not _sets_against(words[: known[0].first]):
        return None
    comma = next((at for at in range(attack.first - 1, known[-1].last - 1, -1) if words[at] == "،"), None)
    turn = attack.first if comma is None and attack.type == "verb" and attack.first - known[-1].last <= 1 else comma
    if turn is None:
        return None
    begin = turn + (turn == comma)
    led = words[begin : attack.first]
    return None if len(led) > _FIRST or not _SAYING.isdisjoint(led) else begin


def _sets_against(before: list[str]) -> bool:
    """Whether the words before a known attack set against it what is told behind it."""
    opening = [w.removeprefix("و") for w in before]
    if not REPLYING.isdisjoint(opening) or not _BESIDE.isdisjoint(opening[:2]):
        return True
    return bool(opening) and opening[0] in _AFTER | {"قبل"} and not _PERIODS.isdisjoint(opening)


def _came_after(reading: Reading, attack: Tag) -> int | None:
    """Give the "after" with which a known attack is told to have come after a new one: "it came a day after a raid"."""
    known = _known_before(reading, attack)
    if not known or attack.type not in _BLOWS:
        return None
    words = reading.view.words
    last = known[-1].last
    at = next((n for n in range(attack.first - 1, last - 1, -1) if words[n] in _AFTER), None)
    if at is None or "،" in words[at : attack.first]:
        return None
    if words[at] == _NEXT_DAY or not _PERIODS.isdisjoint(words[at + 1 : at + 1 + _SPAN]):
        return at
    came = {w.removeprefix("و") for w in [*words[max(known[0].first - _VERB, 0) : known[0].first], *words[last:at]]}
    return None if attack.rule == GUNFIRE or _CAME.isdisjoint(came) else at


def _known_before(reading: Reading, attack: Tag) -> list[Tag]:
    """Give the attacks before a new one, where all of them are known ones."""
    before = [a for a in attacks_of(reading) if a.first < attack.first]
    return before if not attack.definite and all(a.type == "the" for a in before) else []

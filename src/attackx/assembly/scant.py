"""Attacks that a text only mentions: nothing but a place is told of them."""

from __future__ import annotations

from itertools import islice

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .incidents import Incident
from .ranks import is_country
from .sites import spots
from .told import Told
from .traits import times_of

_LEAD = 2  # sentences of the text in which even a bare mention is its news
_LINE = 4  # words of a sentence; flags and datelines at the head of a post have fewer
_MANY = ("ات", "اته", "اتها", "اتهم", "اتنا")
_OWN_MANY = _MANY[1:]
_SINGLE = frozenset({"noun", "act", "fall", "launch", "verb"})
_NOUNS = frozenset({"noun", "act", "the", "fall"})
_VERBS = frozenset({"verb", "launch"})
_PRESENT = ("ي", "ت")
_SUFFERED = frozenset({"undergo", "struck", "intercept"})  # who comes under attack tells of his own


def is_mention(incident: Incident, readings: list[Reading]) -> bool:
    """Whether a text only mentions an attack on its way: no target, doer, toll or number, and no town of a single one.

    Args:
        incident: what the sentences tell.
        readings: all sentences, the title's first.
    """
    if incident.aggregate:
        return False
    late = _is_late(incident.told[0].reading, readings)
    if late and all(_is_standing(t) for t in incident.told):
        return True
    if incident.added or any(_is_filled(t) for t in incident.told):
        return False
    return not any(_is_narrow(t) and (not late or _is_single(t)) for t in incident.told) and (
        late or all(_is_row(t) for t in incident.told)
    )


def is_new_in_town(told: Told) -> bool:
    """Whether a sentence tells an attack as a new one, not as one of many, and in what town or in what smaller place.

    Args:
        told: what the sentence tells of one incident.
    """
    return _is_narrow(told) and _is_single(told)


def _is_late(reading: Reading, readings: list[Reading]) -> bool:
    """Whether a sentence stands behind the first ones of the title or the text, of which no more are looked at."""
    ahead = islice(readings, reading.view.index)
    first = (r for r in ahead if r.view.text == reading.view.text and len(r.view.words) >= _LINE)
    return len(list(islice(first, _LEAD))) == _LEAD


def _is_filled(told: Told) -> bool:
    """Whether a target, a doer, a toll or a number of projectiles is told, or that somebody comes under attack."""
    doers = told.facts("perpetrator")
    return (
        any(a.type in _SUFFERED for a in told.attacks)
        or bool(told.targets)
        or any(f.tag is not None or f.says["stance"] == "unclaimed" for f in doers)
        or bool(told.facts("casualty") or told.facts("status"))
        or any(q.type == "projectile" and "bare" not in q.rule for q in told.tags("quantity"))
    )


def _is_standing(told: Told) -> bool:
    """Whether only a war that goes on is told: known or many attacks with no day, toll or town, on all of a kind."""
    known = any(f.tag is not None and f.tag.entry is not None for f in told.facts("perpetrator"))
    return (
        all(_is_ongoing(a, told.word(a), known) for a in told.attacks)
        and all(f.tag is not None and _is_general(f.tag) for f in told.targets)
        and not (told.facts("casualty") or told.facts("status") or times_of(told))
        and not any(q.type == "projectile" and "bare" not in q.rule for q in told.tags("quantity"))
        and not _is_narrow(told)
    )


def _is_ongoing(attack: Tag, word: str, by_known: bool) -> bool:
    """Whether a word of attack is a known one, a manifold one that no known party is said to do, or a present verb."""
    head = word.split(maxsplit=1)[0]
    if attack.type in _VERBS:
        return head.removeprefix("و").startswith(_PRESENT)
    return attack.type in _NOUNS and (
        attack.definite or head.endswith(_OWN_MANY) or (head.endswith(_MANY) and not by_known)
    )


def _is_general(target: Tag) -> bool:
    """Whether a target is a country, or all of a kind: "the cities", "the oil facilities"."""
    return is_country(target) or (target.entry is None and target.definite and target.number == "pl")


def _is_narrow(told: Told) -> bool:
    return any(not _is_general(tag) for tag, _ in spots(told))


def _is_single(told: Told) -> bool:
    """Whether an attack is told as a new one and not as one of many."""
    return any(
        a.type in _SINGLE and not a.definite and not told.word(a).split(maxsplit=1)[0].endswith(_MANY)
        for a in told.attacks
    )


def _is_row(told: Told) -> bool:
    return all(told.word(a).endswith(_MANY) for a in told.attacks)

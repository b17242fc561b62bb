"""Which words of attack tell of none that took place."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ..tagging.tag import Tag
from .matcher import Match

_WISHED = frozenset({"veto.unreal-before", "veto.future", "veto.purpose"})  # what they drop is not yet done
_MEANT = "veto.meant-for"
_FIRED = frozenset({"launch", "fall", "intercept"})
_FLIGHT = 8  # tokens from what was fired to what it was meant to strike
_FOLLOWING = frozenset({"بعد", "عقب", "اثر", "غداه", "جراء", "نتيجه", "بسبب"})
_REPLIES = frozenset({
    "رد", "ردا", "الرد", "للرد", "بالرد", "لرد", "برد", "رده", "ردها", "ردهم", "سنرد", "سيرد", "سترد", "سيردون",
    "لترد", "ليرد",
})  # fmt: skip
_REPLY = 4  # tokens from a reply to what it answers
_AIMS = ("يستهدف", "تستهدف", "لاستهداف")
_AIM = 6  # tokens from a planned attack to the verb that tells its aim
_SPOKEN_OF = frozenset({"veto.unreal-before", "veto.future", "veto.generality", "veto.habit", "veto.called-for"})
_JOINED = 7  # tokens from an attack that is only spoken of to the one that "or", or "and the", joins to it
_ASKED = 3  # tokens from "whether" to the attack
_RELATIVE = frozenset({"الذي", "التي", "اللذين", "اللتين"})
_OWNED = ("ها", "هم")  # "its", "their"; behind a lone ه may as well be a raid: غارة is read as غاره


def unreal(vetoes: Iterable[Match], attacks: list[Tag], words: list[str]) -> dict[int, str]:
    """Give the ids of the attacks of a sentence that are dropped, with the rule that drops them.

    Args:
        vetoes: every match of a rule of vetoes.
        attacks: the words of attack.
        words: of the sentence.
    """
    dropped = {
        id(tag): veto.rule.id
        for veto in vetoes
        for tag in _meant(veto, attacks)
        if not (veto.rule.id in _WISHED and _is_answered(words, tag.first))
        and not (veto.rule.id == _MEANT and _is_fired(attacks, tag))
    }
    _carry(dropped, attacks, words)
    return dropped


def _is_answered(words: list[str], at: int) -> bool:
    """Whether a word of attack is told as what something follows or answers: "they threaten a reply to the raid"."""
    before = words[max(0, at - _REPLY) : at]
    if before[-1:] == ["علي"]:
        return not _REPLIES.isdisjoint(before)
    return not _FOLLOWING.isdisjoint(before[-1:])


def _is_fired(attacks: list[Tag], aim: Tag) -> bool:
    """Whether something is told right before to have been fired or brought down: "they fired it to strike the port"."""
    return any(a.type in _FIRED and 0 <= aim.first - a.last <= _FLIGHT for a in attacks)


def _carry(dropped: dict[int, str], attacks: list[Tag], words: list[str]) -> None:
    """Drop what goes with a dropped attack: its aim ("plans for a blast that hits the train"), what is joined to it."""
    for before, attack in pairwise(sorted(attacks, key=lambda tag: tag.first)):
        rule = dropped.get(id(before))
        between = words[before.last : attack.first]
        if rule is None or "،" in between:
            continue
        aims = rule != "veto.defused" and words[attack.first].startswith(_AIMS) and len(between) <= _AIM
        asked = "هل" in words[max(before.first - _ASKED, 0) : before.first]  # "was it a raid or shelling?"
        joined = rule in _SPOKEN_OF and not asked and len(between) <= _JOINED
        glued = (between or [words[attack.first]])[0].startswith("ب")
        means = glued and attack.type == "fall" and len(between) <= 1  # "plans an attack by drones on the base"
        if aims or means or (joined and _is_joined(attack, between, words)):
            dropped.setdefault(id(attack), rule)


def _is_joined(attack: Tag, between: list[str], words: list[str]) -> bool:
    """Whether "or" or "and the" joins an attack to one before it: "no attack on the city or shelling of its port"."""
    if not _RELATIVE.isdisjoint(words[attack.last : attack.last + 1]):
        return False  # "and the raid that struck it"
    name = words[attack.first]
    known = name.startswith("وال") or (name.startswith("و") and name.endswith(_OWNED))
    return "او" in between[-2:] or (known and attack.type != "verb")


def _meant(match: Match, attacks: list[Tag]) -> list[Tag]:
    """Give the attacks that a veto captures, as a tag or by one of their words."""
    capture = match.captures.get("a")
    if capture is None or capture.tag is not None:
        return [capture.tag] if capture is not None and capture.tag is not None else []
    return [
        tag
        for tag in attacks
        if tag.first < capture.last
        and capture.first < tag.last
        and not (tag.type == "undergo" and tag.first < capture.first)  # "came under" is told, whatever follows
    ]

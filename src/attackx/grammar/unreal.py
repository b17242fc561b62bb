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
    """Drop what is only said to be the aim of a dropped attack: "plans for a blast that hits the train"."""
    for before, attack in pairwise(sorted(attacks, key=lambda tag: tag.first)):
        rule = dropped.get(id(before))
        aims = rule not in (None, "veto.defused") and words[attack.first].startswith(_AIMS)
        if aims and attack.first - before.last <= _AIM and "،" not in words[before.last : attack.first]:
            dropped.setdefault(id(attack), str(rule))


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

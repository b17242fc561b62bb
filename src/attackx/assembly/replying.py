"""Attacks of one sentence of which one came after the other or in reply to it: "after a raid on A they shelled B"."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .clauses import ANSWERING, WHICH, turns
from .elsewhere import BLASTS, DEEDS
from .ranks import is_known
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("replying")
_FROM_AFAR = frozenset({"shelling", "airstrike"})
_OPENING = 3  # tokens before the attack that another one answers
_AFTER = frozenset({"بعد", "وبعد", "غداه", "عقب", "اعقاب"})
REPLYING = frozenset({"ردا", "وردا", "انتقاما", "ثارا"})
STRUCK_BACK = _LISTS.words("struck_back")
_REPLY = frozenset({"ترد", "يرد", "يردوا"})  # behind "before that"
_WAS_SAID = frozenset({"في", "ان", "عن", "من", "اسم", "الي"})  # behind "and it was said", written like "and replied"
GUNFIRE = "trigger.noun.armed-assault"  # which may only be shot back at who attacks
GAS = "trigger.noun.chemical-attack"
_SUSPECTING = _LISTS.words("suspecting")
_NEWS = frozenset({"اعلان", "الاعلان", "تاكيد"})
_LED_TO = frozenset({"في", "اثر", "جراء", "نتيجه", "خلال"})
_KILLING = frozenset({"مقتل", "قتل", "استشهاد", "مصرع"})  # with no pronoun: of others than those told of
_TILL_KILLED = 5  # tokens from "after" to the killing: "after two days of the killing of"
_DONE = frozenset({"تم", "جري", "جرت", "تمت"})  # with a noun, the passive: "was shelled"


def answered_known(told: Told) -> bool:
    """Whether an attack is spoken of as known, and only as what was answered: "in reply to the shelling of X"."""
    first = told.attacks[0]
    return first.type == "the" and not REPLYING.isdisjoint(told.reading.view.before(first.first, 2))


def answers_with(reading: Reading, before: Told, attack: Tag, new: Tag) -> bool:
    """Whether one of two attacks came after the other, or in reply to it."""
    words = reading.view.words
    between = turns(words, before.attacks[-1].last, attack.first)
    replying = not between.isdisjoint(REPLYING)
    done = not _DONE.isdisjoint(reading.view.before(attack.first)) and not is_known(new)
    answering = (done or attack.type in ("verb", "launch")) and not _says_which(reading, before, attack)
    if answering and before.target is not None and _answers(words, before.attacks[0]):
        return True
    heard = all(_is_heard(words, a) for a in before.attacks)
    return bool(ANSWERING & between) and attack.type in DEEDS and (replying or not heard)


def behind_answered(reading: Reading, before: Told, attack: Tag, new: Tag) -> bool:
    """Whether a blow stands behind the comma after the one it answers: "in reply to shelling of A, planes raided B"."""
    words, last = reading.view.words, before.attacks[-1].last
    if before.target is None or attack.definite or not _answers(words, before.attacks[0]) or new.start < attack.start:
        return False
    return "،" in words[last : attack.first] and not is_known(new)


def _answers(words: list[str], attack: Tag) -> bool:
    """Whether a sentence begins with the blow that the next one answers: "in reply to", "after a raid on A"."""
    return attack.first <= _OPENING and not (REPLYING | _AFTER).isdisjoint(words[: attack.first])


def _says_which(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a verb only says which attack is meant: "after the bombing that hit the mosque"."""
    noun = before.attacks[-1]
    between = reading.view.words[noun.last : attack.first]
    bare = len(between) <= 1 and not noun.definite and noun.type in ("noun", "act") and attack.type == "verb"
    return "،" not in between and (bare or not WHICH.isdisjoint(between))


def _is_heard(words: list[str], attack: Tag) -> bool:
    """Whether blasts are told of, which after raids are those of the raids; one known blast is an attack of its own."""
    return attack.rule in BLASTS and (attack.type != "the" or words[attack.first].endswith("ات"))


def strikes_back(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether somebody answers the attack before with one of his own: "the army, which replied by striking"."""
    if attack.type not in DEEDS or attack.rule == GUNFIRE:
        return False
    words = reading.view.words
    return any(
        (words[at] == "ان" and words[at + 1] in _REPLY)
        or (words[at].removeprefix("و") in STRUCK_BACK and words[at + 1] not in _WAS_SAID)
        for at in range(before.attacks[-1].last, attack.first + (attack.type == "launch"))  # "replied with a salvo"
    )


def punishes_gas(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a strike is told to follow an attack by gas, of which somebody is suspected."""
    if attack.rule != GAS or attack.definite:
        return False
    if any(a.rule == GAS or a.type == "harm" for a in before.attacks):
        return False
    return not _SUSPECTING.isdisjoint(reading.view.words[before.attacks[-1].last : attack.first])


def answers_killing(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a blow is told to follow or avenge the killing of somebody in an earlier one: "a day after the death of".

    Args:
        reading: the sentence.
        before: what it tells of the blow.
        attack: the earlier one, led to by the toll.
    """
    words, last = reading.view.words, before.attacks[-1].last
    harm = attack.type == "harm" and words[attack.first] in _KILLING  # "a day after men killed three"
    led = words[attack.first - 1] in _LED_TO or words[attack.first].startswith("ب")
    if attack.definite or not (led or harm):
        return False
    answering = (at for at in range(last, attack.first) if words[at].removeprefix("و") in REPLYING | _AFTER)
    at = next(answering, None)
    if at is None:
        return False
    killed = range(at + 1, min(at + 1 + _TILL_KILLED, attack.first + harm))
    told = any(words[n] in _NEWS for n in killed)  # "hours after the news of the killing of"
    return not told and any(words[n].removeprefix("ل") in _KILLING for n in killed)


def replies_to_known(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack is known, and what the one before it was a reply to: "in reply to the bombing"."""
    between = turns(reading.view.words, before.attacks[-1].last, attack.first)
    return attack.type == "the" and not between.isdisjoint(REPLYING)


def answers_a_bomb(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a shelling or a raid on something is told to follow a bomb, which is another blow."""
    between = turns(reading.view.words, before.attacks[-1].last, attack.first)
    bomb = attack.rule == "trigger.noun.bombing" and not attack.definite
    return (
        bomb
        and before.target is not None
        and bool(ANSWERING & between)
        and any(a.item["kind"] in _FROM_AFAR for a in before.attacks)
    )

"""Whether a sentence tells of many attacks rather than of one: a tally, a habit, a wave of weeks."""

from __future__ import annotations

from ..grammar.facts import Fact
from ..tagging.tag import Tag, overlap
from .coordinates import is_picked
from .dated import DAYS
from .ranks import PLACE_RANK, is_country, rank
from .told import Told
from .traits import (
    DEADLY,
    FROM_AFAR,
    KILLED,
    LONG,
    MANY,
    counts,
    dates_the_last,
    kind_of,
    looks_back,
    on_a_day,
)
from .wordlists import lists_of

_LISTS = lists_of("many")
_WAR = 1_500  # so many dead are those of a war
_MONTHS = LONG | {"month"}  # rockets since a month or longer were fired on more than one day
_ROWS = ("ات", "اته", "اتها", "اتهم")  # "its raids, for five months"
_FEW = 5  # so many bombings of one day may be one blow
_BOMBINGS = ("فجير", "نتحاري")
_APART = _LISTS.beginnings("apart")
_TOGETHER = ("متزامن", "متتالي", "متعاقب", "مزدوج")
_FAR = frozenset({"toll.killed-verb-far"})  # "kills children and makes thousands homeless"
_TALLIED = frozenset({"launch", "fall", "verb", "undergo", "struck", "intercept"})
_OPENING = 1  # tokens before the time with which a sentence opens
_SUPERLATIVE = 3  # tokens from a superlative to the time that it looks back on
_HEAD = 20  # characters that may stand before a headline: flags, a dateline
_HABIT, _AFTER = 12, 6  # tokens between a word of habit and the attack after or before it that it is said of
_OVER_TIME = frozenset({"lately", "running"})
_PART = _LISTS.beginnings("part")


def is_sum(told: Told) -> bool:
    """Whether the sentence sums many attacks rather than telling of one."""
    cues = told.cues
    if "latest" in cues or is_picked(told):
        return False
    if _habitual(told) and not _the_one(told):
        return True
    since = any(_spans(t, told) for t in told.tags("time") if not _compares(t, told))
    if since and any(told.word(a).endswith(_ROWS) and not a.definite and a.type != "verb" for a in told.attacks):
        return True
    begun = [t.first for t in told.tags("time") if t.item.open_end]
    if begun and all(a.rule == KILLED or (a.type == "harm" and begun[0] <= _OPENING) for a in told.attacks):
        return True  # "since March, forty have been killed by gunfire"
    if _tallied(told) or _of_a_war(told):
        return True
    for tag in told.tags("quantity"):
        amount, words = tag.item.min or 0, told.word(tag)
        if tag.type != "attack" or amount < 2 or "نفجار" in words or not counts(tag, told.attacks, amount):
            continue
        if tag.rule == "quantity.dual" and _at_once(tag, told):
            continue
        few = "group_of" not in tag.rule and amount <= _FEW and any(word in words for word in _BOMBINGS)
        wave = "group_of" in tag.rule and on_a_day(told)
        raids = "غار" in words or "ضرب" in words or wave or (few and _of_one_day(told))
        if since or not raids or (amount >= MANY and not (on_a_day(told) and _on_a_town(told))):
            return True
    return False


def _tallied(told: Told) -> bool:
    """Whether many things fired or hit are counted over a time: "232 rockets since the war began"."""
    if told.attacks[0].type not in _TALLIED or any(t.item.granularity in DAYS for t in told.tags("time")):
        return False
    starts = [t.first for t in told.tags("time") if t.item.open_end]
    starts += [f.first for f in told.facts("casualty") if f.says["slot"] == "period"]
    if not starts or any(looks_back(at, told.reading.view) for at in starts):
        return False
    hit = told.target
    months = any(t.item.open_end and t.item.granularity in _MONTHS for t in told.tags("time"))
    least = 2 if months else MANY
    return any(
        (t.type == "projectile" and (t.item.min or 0) >= least)
        or (hit is not None and overlap(t, hit) and (t.item.min or 0) >= MANY)
        for t in told.tags("quantity")
    )


def _of_a_war(told: Told) -> bool:
    """Whether so many are first told to be dead that no blow with no day of its own killed them, and no sum rose."""
    if any("رتفع" in word for word in told.reading.view.words):
        return False
    dead = [f for f in told.facts("casualty") if f.tag is not None and f.says["slot"] in DEADLY]
    counted = [f.tag for f in dead if f.tag and f.tag.label == "quantity" and f.rule not in _FAR]
    first = min(counted, key=lambda tag: tag.start).item.min if counted else 0
    return (first or 0) >= _WAR and not on_a_day(told)


def _at_once(tag: Tag, told: Told) -> bool:
    """Whether two bombs or blows are told as one: "two simultaneous bombings"."""
    return any(w.startswith(_TOGETHER) for w in told.reading.view.words[tag.first : tag.last + 2])


def _on_a_town(told: Told) -> bool:
    """Whether a town or a smaller place is told as hit: a wave of raids on one place is one event (guidelines)."""
    hit = told.target
    return hit is not None and hit.number != "pl" and rank(hit) == PLACE_RANK and not is_country(hit)


def _habitual(told: Told) -> bool:
    """Whether the first attack is told as a habit; what only goes on may be a blow of one day, or a headline."""
    first, of_day = told.attacks[0], on_a_day(told)
    single = told.reading.view.start <= _HEAD or of_day
    on_places = told.target is None or rank(told.target) == PLACE_RANK
    told_of = {
        "habit": True,
        "running": not single,
        "scattered": on_places,
        "lately": not of_day and _can_be_many(told),
        "earlier": not of_day and _of_no_time(told),
        "times": not of_day and kind_of(told) in FROM_AFAR,
    }
    return any(
        first.first - f.last <= _HABIT and f.first - first.last <= _AFTER
        for f in told.facts("discourse")
        if told_of.get(f.says["cue"]) and not (f.says["cue"] in _OVER_TIME and _is_greatest(f, told))
    )


def _is_greatest(fact: Fact, told: Told) -> bool:
    """Whether the time over which many would be told only says since when an attack is the greatest."""
    return looks_back(fact.first, told.reading.view) or looks_back(fact.last, told.reading.view)


def _can_be_many(told: Told) -> bool:
    """Whether the first attack is told in a word for many, or by a verb with many things as its object."""
    first, target = told.attacks[0], told.target
    if first.type == "verb":
        return kind_of(told) in FROM_AFAR and target is not None and target.number == "pl"
    return told.word(first).endswith(_ROWS) or "قصف" in told.word(first)


def _of_no_time(told: Told) -> bool:
    """Whether earlier blows are told in a word for many, or by a verb with no time and no toll: "had struck before"."""
    first = told.attacks[0]
    bare = first.type == "verb" and not (told.tags("time") or told.facts("casualty"))
    return bare or told.word(first).endswith(_ROWS)


def _of_one_day(told: Told) -> bool:
    """Whether a few bombings of one blow are told: one day at most, and not apart from one another."""
    apart = any(w.startswith(_APART) for a in told.attacks for w in told.reading.view.after(a.last, 2))
    return not apart and len({t.item.first for t in told.tags("time") if t.item.first is not None}) <= 1


def _the_one(told: Told) -> bool:
    """Whether a sentence is first of all about one known attack ("the raid"), whatever it says of others."""
    first = told.attacks[0]
    head = told.reading.view.words[first.first]
    return first.type == "the" and not head.endswith("ات") and "قصف" not in head


def _spans(time: Tag, told: Told) -> bool:
    """Whether a time is as long as a row of attacks; "two weeks ago" is one moment, however loosely dated."""
    moment = time.item.rule.startswith("ago") or told.word(time).startswith(_PART)
    return bool(time.item.open_end) or (not moment and time.item.granularity in ("week", "month", "year"))


def _compares(time: Tag, told: Told) -> bool:
    """Whether a time only says since when an attack is the greatest or the first: "the heaviest in months"."""
    return looks_back(time.first, told.reading.view, _SUPERLATIVE) or dates_the_last(time, told.reading)

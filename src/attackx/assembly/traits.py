"""What one sentence's attack is by itself: when it was, by what means, one or many."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.tag import Tag, gap, overlap
from .aftermaths import of_aftermath
from .clauses import SHARED
from .dated import DAYS, of_claims, of_clause
from .eras import of_era
from .ranks import BASES
from .told import Told, once
from .wordlists import lists_of

_LISTS = lists_of("traits")
LONG = frozenset({"quarter", "year", "decade"})
_NEAR = 12  # tokens between an attack and a time that surely dates it
_REPLIES = _LISTS.words("replies")
_REPLY = 6  # tokens from a reply to the means of what it answers
_BACKING = _LISTS.beginnings("backing")
_BACKED = 4  # tokens from "backed by" to the arms that only support
_STOPS = _LISTS.words("stops")
_COVER = _LISTS.words("cover")
_MAKING = _LISTS.words("making")
_STORES = _LISTS.beginnings("stores")
_UNDERGOES = ("تعرض", "يتعرض", "تتعرض")
_MADE = 3  # tokens back from arms to the word for launching or making them
_OF = ["من"]
_WHICH = (["الذي"], ["التي"], ["اللتين"], ["اللذين"])
_BEFORE = 4  # tokens before the attack in which its means may be told
MANY = 20  # so many raids are no single one
DEADLY = frozenset({"fatalities", "both"})
_GREATEST_IN = 8  # and from one to the time over which many things are counted
_SINCE = 5  # tokens from a superlative to "since": "the worst since the war of 2014"
_SINCE_WHAT = 12  # and from that to the time: "since the end of the truce between A and B ten days ago"
_HOLY_MONTHS = ("رمضان", "رمضان المبارك", "رمضان الماضي")
_PRAYERS = frozenset({"صلاه", "لصلاه", "بصلاه", "خطبه", "مصلي"})
_WRECKED = "arms.wrecked"  # arms that were hit, and not what hit
_UNREAL = frozenset({  # the means of a threat are not those of the blow beside it
    "veto.unreal-before", "veto.future", "veto.expected", "veto.defused",
})  # fmt: skip
_GREATEST = _LISTS.words("greatest")
KILLED = "trigger.killed-by-force"
FROM_AFAR = frozenset({"rocket", "missile", "drone", "airstrike", "shelling"})
SPECIFIC = frozenset({"rocket", "missile", "drone", "airstrike", "bombing", "armed_assault"})
Span = tuple[datetime, datetime]


@once
def times_of(told: Told) -> list[Tag]:
    """Give the times in scope that can date an incident: resolved, and no open interval."""
    if told.when is not None:
        return [told.when]
    claims = of_claims(told.reading)
    times = [
        t
        for t in told.tags("time")
        if not (t.item.open_end or t.type == "ahead" or id(t) in claims or of_clause(t, told.reading))
        if not dates_the_last(t, told.reading)
    ]
    times = [t for t in times if not of_aftermath(t, times, told)]
    begun = {id(f.tag) for f in told.facts("discourse") if f.says["cue"] == "of-beginning"} if len(times) > 1 else set()
    if any(t.item.granularity in DAYS and not is_live(t) for t in times if id(t) not in begun):
        times = [t for t in times if id(t) not in begun]  # "since the attack began on the 19th, as was said on Friday"
    return sorted(
        times,
        key=lambda t: (
            is_live(t),
            id(t) in begun,
            _of_prayer(t, told) or of_saying(t, told),
            far_off(t, told),
            _is_ramadan(t, told),
        ),
    )


@once
def dates_of(told: Told) -> list[Tag]:
    """Give the times in scope that date the attack itself, and nothing that it is set against."""
    return [t for t in times_of(told) if not of_era(t, told.reading)]


def _of_prayer(time: Tag, told: Told) -> bool:
    """Whether a weekday only names a prayer, beside which a date tells more: "the Friday prayer on 26 June"."""
    return not _PRAYERS.isdisjoint(told.reading.view.before(time.first, 1))


def _is_ramadan(time: Tag, told: Told) -> bool:
    """Whether a time is no more than a holy month, beside which a date tells more: "in Ramadan, on 26 June"."""
    return told.word(time).endswith(_HOLY_MONTHS)


def is_live(time: Tag) -> bool:
    """Whether a time is a mere "now", which dates only what nothing else dates."""
    return bool(time.item.rule == "live")


@once
def long_ago(told: Told) -> bool:
    """Whether the attack is dated by no more than a year, or by how many years ago it was."""
    dates = [t.item for t in dates_of(told) if t.item.first is not None]
    return any(date.granularity == "year" and date.rule in ("year", "ago") for date in dates[:1])


def of_saying(time: Tag, told: Told) -> bool:
    """Whether a time dates what is said or done about an attack: "said on Sunday that", "visited today the site of".

    No attack is told before such a time, or none behind the words of telling that follow it: "as they said on Sunday".
    """
    begun = [0 if "after" not in f.says else f.first for f in told.reading.of("discourse") if _of_saying(f, time)]
    return any(not any(first <= a.first < time.last for a in told.attacks) for first in begun)


def _of_saying(fact: Fact, time: Tag) -> bool:
    return fact.tag is time and fact.says["cue"] == "of-saying"


def far_off(time: Tag, told: Told) -> bool:
    """Whether a time stands away from all words of attack, so that it may date the saying rather than the deed."""
    return bool(told.attacks) and all(gap(a, time) > _NEAR for a in told.attacks)


def span_of(told: Told, *, years: bool = False) -> Span | None:
    """Give the first interval, no longer than a month (or than a year), that dates the attack in this sentence."""
    for tag in times_of(told):
        first, last = tag.item.first, tag.item.last
        if is_live(tag):
            continue
        if first is not None and last is not None and (years or tag.item.granularity not in LONG):
            return first, last
    return None


@once
def kind_of(told: Told) -> str:
    """Give the means that this sentence tells first."""
    chosen = [f.tag for f in told.targets if f.tag is not None]
    sites = [t for t in told.tags("target") if t.type in BASES or any(t is c for c in chosen)]
    unreal = [t for t, rule in told.reading.vetoed if rule in _UNREAL]
    unreal += [f.tag for f in told.reading.of("projectile") if f.rule == _WRECKED and f.tag is not None]
    shared = any(a.rule == SHARED for a in told.attacks)  # of the projectiles that the sentence names before
    facts = [
        f
        for f in (told.reading.of("kind")[:1] if shared else told.facts("kind"))
        if not any(t.first <= f.first < t.last for t in sites)
        and not any(t.first <= f.first <= t.last for t in unreal)
        and not _answered(f.first, told)
        and not _fires(f, told)
        and not _is_blaze(f, told)
        and not _died_too(f, told)
        and not _in_support(f.first, told)
        and not _of_store(f.first, told)
    ]
    firm = [a for a in told.attacks if a.item["kind"] != "unspecified" and "weak_kind" not in a.item]
    firm = [a for a in firm if not _covers(a, told)]
    cues = [(f.first, f.first - f.last, f.says["kind"]) for f in facts if "weak_kind" not in f.says]
    named = [at for at, *_ in cues]  # "the blast of a drone": the word inside says the means
    cues += [
        (a.first, a.first - a.last, a.item["kind"]) for a in firm if not any(a.first < at < a.last for at in named)
    ]
    if cues:
        begin = told.attacks[0].first - _BEFORE
        return min([c for c in cues if c[0] - c[1] > begin] or cues)[2]
    weak = [f.says["kind"] for f in facts if "weak_kind" in f.says]  # "the air force launched an attack"
    weak = sorted([*weak, *weak_kinds(told)], key=is_fire)
    return weak[0] if weak else "unspecified"


def is_fire(kind: str) -> bool:
    """Whether a weak kind is mere gunfire, as "fire" is said of shells too.

    Example:
        >>> is_fire("shelling")
        False
    """
    return kind == "armed_assault"


def _fires(fact: Fact, told: Told) -> bool:
    """Whether armed men are told to have fired projectiles, which are the means: "gunmen fired mortar shells"."""
    shooting = fact.says["kind"] == "armed_assault"
    return shooting and any(a.type == "launch" and a.first < fact.first < a.last for a in told.attacks)


def _is_blaze(fact: Fact, told: Told) -> bool:
    """Whether "the fire" of a sentence was set to something and not opened on it."""
    fire = told.reading.view.words[fact.first].endswith("النار") and fact.last == fact.first + 1
    return fire and any(a.rule == "trigger.burn" and a.first < fact.first for a in told.attacks)


def _died_too(fact: Fact, told: Told) -> bool:
    """Whether armed men are told as killed beside somebody: "was killed with two gunmen in a raid"."""
    before = told.reading.view.before(fact.first, 2)
    return before[1:] == ["مع"] and before[0] in default_lists()["killed"]


def _in_support(at: int, told: Told) -> bool:
    """Whether arms only back those who attack on the ground: "soldiers backed by helicopters and tanks attacked"."""
    view = told.reading.view
    before = view.before(at, _BACKED)
    behind = next((n for n in range(len(before) - 1, -1, -1) if before[n].startswith(_BACKING)), None)
    if behind is None or view.words[at + 1 : at + 2] in _WHICH:
        return False  # "backed by aircraft that shelled the market"
    between = before[behind + 1 :]
    if between[:1] == _OF:
        between = between[1:]
    return _COVER.issuperset(between) or (
        _STOPS.isdisjoint(between) and view.words[at].startswith("و")
    )  # "backed by militias and helicopters"


def _covers(attack: Tag, told: Told) -> bool:
    """Whether a later word of attack only tells what covered the first: "attacked under cover of shelling"."""
    return attack is not told.attacks[0] and _in_support(attack.first, told)


def _of_store(at: int, told: Told) -> bool:
    """Whether arms only tell what a place is for: "struck platforms for launching drones", "a store of rockets"."""
    words = told.reading.view.words
    made = next((n for n in range(at - 1, max(0, at - _MADE), -1) if words[n] in _MAKING), None)
    if made is None:
        return words[at].startswith("ل") and any(_is_store(word) for word in told.reading.view.before(at))
    if any(word.lstrip("ول").startswith(_UNDERGOES) for word in words[max(0, made - _BEFORE) : made]):
        return False  # "the base came under the firing of rockets"
    return any(_is_store(word) for word in words[max(0, made - (2 if words[made].startswith("ل") else 1)) : made])


def _is_store(word: str) -> bool:
    return word.startswith(_STORES) or word.lstrip("وفبل").removeprefix("ال").startswith(_STORES)


def _answered(at: int, told: Told) -> bool:
    """Whether the means are those of an attack that the one told before answers: "a raid in reply to rockets"."""
    reading = told.reading
    begin = max(0, at - _REPLY)
    before = reading.view.words[begin:at]
    reply = max((n for n, word in enumerate(before[:-1]) if word in _REPLIES and before[n + 1] == "علي"), default=-1)
    others = [*reading.attacks, *(tag for tag, _ in reading.vetoed)]
    return reply >= 0 and told.attacks[0].first < begin + reply and any(begin + reply < a.first <= at for a in others)


@once
def weak_kinds(told: Told) -> list[str]:
    """Give the means that words only suggest ("blast", "shelling", "a projectile"), which firmer words overrule."""
    suggested = [a.item["kind"] for a in told.attacks if "weak_kind" in a.item and not _covers(a, told)]
    return suggested + [f.says["kind"] for f in told.facts("kind") if f.says.get("weak_kind") == "vague"]


def looks_back(at: int, view: View, within: int = _GREATEST_IN) -> bool:
    """Whether a time or a period from a token on only says since when an attack is the greatest or the first."""
    return not _GREATEST.isdisjoint(view.before(at, within))


def on_a_day(told: Told) -> bool:
    """Whether one day at most is told as the time of an attack, and no day since when it goes on."""
    if any(t.item.open_end for t in told.tags("time")):
        return False
    days = [t for t in times_of(told) if t.item.first is not None and t.item.granularity in DAYS]
    return any(not (is_live(t) or of_saying(t, told)) for t in days)


def dates_the_last(time: Tag, reading: Reading) -> bool:
    """Whether a time dates what an attack is compared with: "the worst since the war of 2014"."""
    view = reading.view
    begin = max(time.first - _SINCE_WHAT, -1)
    since = next((n for n in range(time.first - 1, begin, -1) if view.words[n] == "منذ"), None)
    if since is None or "،" in view.words[since : time.first]:
        return False
    reach = _SINCE_WHAT if time.item.granularity in DAYS else _SINCE
    if time.first - since >= reach and view.words[since + 1] != "ان":
        return False
    if any(since < a.first < time.first for a in reading.attacks):
        return False  # "since the bombing of the market ten days ago"
    other = any(
        since <= t.first < time.first for t in view.labelled("time")
    )  # "the first for months, on Friday evening"
    own = time.item.granularity in DAYS and view.words[time.first - 1].startswith("ال")  # "since the war, on Friday"
    own = own and view.words[time.first] != "قبل"
    return not (other or own) and looks_back(since, view, _SINCE)


def counts(tag: Tag, attacks: Iterable[Tag], amount: int = 0) -> bool:
    """Whether a quantity counts one of the attacks; "the two raids" points back, "dozens of the raids" counts."""
    return any(overlap(tag, a) and (not a.definite or amount >= MANY or "group_of" in tag.rule) for a in attacks)

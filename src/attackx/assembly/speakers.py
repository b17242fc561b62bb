"""Who speaks where a sentence does not say it: headings with a colon, labels of posts, speech that goes on."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .bullets import mark_of
from .persons import before_colon
from .wordlists import lists_of

_LISTS = lists_of("speakers")
_LONG_LIST = 24  # items over which who tells a list is sought above it
_OPENING = 3  # sentences in which a post without a title is labelled
_BACKWARD = _LISTS.words("backward")
CARRY = 6  # sentences over which a speaker is taken to go on
PRESS = frozenset({"agency", "newspaper", "tv", "radio", "website", "channel", "outlet"})
OUTLETS = PRESS | {"group_media"}
_WATCHERS = frozenset({"monitor", "ngo", "rescue", "un"})  # who condemns and reports at once

Spoken = tuple[Tag, Reading]  # a party with the sentence that names it


@dataclass(frozen=True, slots=True)
class Voice:
    """A party that speaks, with the sentence that names it."""

    tag: Tag
    reading: Reading
    rule: str


def heading_over(readings: list[Reading], number: int) -> Voice | None:
    """Give the party that speaks in a sentence under a heading "X:", where it stands under one.

    Args:
        readings: all sentences, numbered from 0.
        number: the sentence's number; a heading itself is under none.
    """
    if _heading(readings[number]) is not None:
        return None
    for above in reversed(readings[max(number - CARRY, 0) : number]):
        heading = _heading(above)
        if heading is not None:
            return Voice(heading, above, "source.heading")
    return _lister(readings, number)


def outlet_over(readings: list[Reading], number: int) -> Voice | None:
    """Give the outlet right under whose heading "X:" a sentence stands that names its own teller: both report it."""
    above = readings[number - 1] if number and readings[number].of("source") else None
    heading = _heading(above) if above is not None else None
    if above is None or heading is None or heading.type not in OUTLETS:
        return None
    return Voice(heading, above, "source.heading")


def _lister(readings: list[Reading], number: int) -> Voice | None:
    """Give who tells the list of which a sentence is an item: "X documented the following attacks:"."""
    first = number
    while first and number - first < _LONG_LIST and mark_of(readings[first]) is not None:
        first -= 1
    lead = readings[first]
    words = lead.view.words
    if first == number or words[-1:] != [":"] or "يلي" in words or lead.of("comment"):
        return None  # "what follows" is the writer's list
    told = (f.tag for f in sorted(lead.of("source"), key=attrgetter("at")) if f.says["way"] == "said")
    teller = next((tag for tag in told if tag is not None and not tag.bare), None)
    return None if teller is None else Voice(teller, lead, "source.heading")


def label_over(readings: list[Reading], number: int) -> Voice | None:
    """Give the party with whose label a post without a title opens, where nobody else speaks up to a sentence.

    Args:
        readings: all sentences, numbered from 0, none of them a title's.
        number: the sentence's number.
    """
    at = next((n for n, r in enumerate(readings[:_OPENING]) if r.of("source")), number)
    if not at < number <= at + CARRY or any(r.of("source") or r.of("comment") for r in readings[at + 1 : number + 1]):
        return None
    told = [f.tag for f in readings[at].of("source") if f.rule == "source.label" and f.tag is not None]
    if len(told) < len(readings[at].of("source")) or not told:
        return None
    first = next((tag for tag in told if tag.type not in OUTLETS), told[0])
    return Voice(first, readings[at], "source.heading")


def speaking_through(readings: list[Reading], number: int) -> Voice | None:
    """Give the party that speaks before a sentence which names no teller, and goes on behind it ("they added").

    Args:
        readings: all sentences, numbered from 0.
        number: the sentence's number.
    """
    if not 0 < number < len(readings) - 1 or _lies_behind(readings[number]) or readings[number].of("comment"):
        return None
    before, after = readings[number - 1], readings[number + 1]
    if not (before.attacks or before.of("casualty")):
        return None
    spoke = {id(tag): (tag, home) for tag, home in _speakers(before)}
    on = next((tag for tag, home in _speakers(after) if id(tag) in spoke and home is not after), None)
    return None if on is None else Voice(on, spoke[id(on)][1], "source.speaking-through")


def _lies_behind(reading: Reading) -> bool:
    """Whether a sentence turns to what was before the news: "the attack comes after", "the town had been"."""
    return bool(reading.view.words) and reading.view.words[0].removeprefix("و") in _BACKWARD


def _speakers(reading: Reading) -> list[Spoken]:
    """Give who speaks in a sentence, by the fullest name; outlets that only relay are left out."""
    told = (f.stands_for or (f.tag, reading) for f in reading.of("source") if f.says["way"] != "via")
    return [(tag, home) for tag, home in told if tag is not None and not tag.bare]


def condemned(reading: Reading) -> bool:
    """Whether a sentence condemns: what such a text says besides is comment, unless it gives figures."""
    return any(
        f.rule == "source.condemns" and f.tag is not None and f.tag.type not in _WATCHERS for f in reading.of("comment")
    )


def teller(reading: Reading, at: int) -> Spoken | None:
    """Give who tells what stands at a token of a sentence, with the sentence that names him.

    The last one named before it, else the first one after it; outlets that only relay come last.

    Args:
        reading: the sentence, settled by ``Pointing``.
        at: the token.
    """
    found = [(f.at, f.says["way"] == "via", f.stands_for or (f.tag, reading)) for f in reading.of("source")]
    named = [(p, via, who) for p, via, who in found if who[0] is not None and not who[0].bare]
    before = [n for n in named if n[0] <= at]
    ranked = sorted(before, key=lambda n: (n[1], -n[0])) or sorted(named, key=lambda n: (n[1], n[0]))
    return next(((tag, home) for _, _, (tag, home) in ranked if tag is not None), None)


def _heading(reading: Reading) -> Tag | None:
    """Give the speaker of a line that is only "X ...:", or "a source to (an outlet)"; a person by his name alone.

    Of "an outlet, of an official:" it is the official.
    """
    words = reading.view.words
    colon = words[-1:] == [":"]
    if reading.attacks and not colon:
        return None
    told = sorted(reading.of("source"), key=attrgetter("at"))
    labels = [f for f in told if f.tag is not None and (f.rule == "source.label" or not reading.attacks)]
    if colon and not told and not reading.attacks:
        return before_colon(reading.view)
    if not colon:
        labels = [f for f in labels[:1] if f.rule == "source.label" and f.last == len(words)]
    named = [f.tag for f in labels if f.tag is not None]
    return next((tag for tag in named if tag.type not in OUTLETS), next(iter(named), None))

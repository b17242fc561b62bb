"""Lists of news: bulletins, diaries, digests and feeds tell one incident an item."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..grammar.facts import Reading
from .bullets import DATE, HEAD, Item, day_label, head_end, is_mark, mark_of
from .incidents import Incident
from .naming import same_name
from .nesting import apart, holds
from .sites import Spot, spots
from .told import Told

_LABEL = 6  # tokens of an item up to the colon behind its label
_OPENING = 4  # tokens of an item up to the time with which it opens: its mark, "in", "about"
_COMPARED = 12  # items, so that a list of any length costs the same


def items_of(readings: list[Reading]) -> dict[int, Item]:
    """Give the items of round-ups, by the numbers of their sentences.

    A list whose items are all of one incident ("the attack: two dead; the police: a drone") is none: an item is
    told apart from the others only where two of them tell of attacks in places of which none can hold the other, or
    open with times of their own, as the entries of a log.
    The lines of a digest open with their own places ("Mosul - gunmen killed ..."), and go on until the next one does;
    the first such line of any article is its dateline, so that one alone makes no digest. The entries of a chronology
    open with different days or years.
    """
    lists: dict[str, list[list[Reading]]] = {}
    current: list[Reading] | None = None
    before: Reading | None = None
    for reading in readings:
        mark = mark_of(reading)
        if mark is not None:
            current = [reading]
            lists.setdefault(mark, []).append(current)
        elif current is not None and before is not None and _runs_on(current, before, reading):
            current.append(reading)
        else:
            current = None
        before = reading
    whole = [items for items in lists.values() if _is_round_up(items)]
    return {r.view.index: _item(item) for items in whole for item in items for r in item}


def _item(item: list[Reading]) -> Item:
    return Item(item[0].view.index, _day_of(item))


def _day_of(item: list[Reading]) -> str | None:
    """Give the words of the day that labels an item."""
    label = day_label(item[0])
    return None if label is None else item[0].view.text[label.start : label.stop]


def crosses(incident: Incident, told: Told) -> bool:
    """Whether a sentence stands in another item of a round-up than what was last told of an incident in its text.

    It may go on about the incident where it names no place, or one that lies in the incident's or around it and
    is no label over the item.
    """
    last = incident.told[-1]
    if told.item is None or last.item == told.item or last.reading.view.text != told.reading.view.text:
        return False
    here = spots(told)
    target = told.target
    known = bool(told.attacks) and told.points_back and not here and (target is None or target.definite)
    if told.item.day is not None and last.item is not None and last.item.day not in (None, told.item.day):
        return not (known and target is None)  # "the dead of the bombing are now nine"
    if not told.attacks:
        return bool(here)
    there = [spot for one in incident.compared for spot in spots(one)]
    if told.reading.view.index == told.item.start and _opening_time(told.reading) is not None and not known:
        return True  # an entry of a log is of its own hour
    label = label_of(told.reading)
    if label is not None and told.reading.view.index == told.item.start:
        # a digest tells each incident of a town in a line that opens with it
        return head_end(told.reading.view) > 0 or not any(same_name(label, name) for _, name in there)
    return not holds(here, there)


def _runs_on(item: list[Reading], before: Reading, reading: Reading) -> bool:
    """Whether an item goes on in the next sentence: one with a day, or the line of a digest, in further lines too."""
    if _is_headed(item) or _same_item(before, reading):
        return True
    one, other = before.view, reading.view
    dated = one.text == other.text and mark_of(item[0]) == DATE
    return dated and "\n\n" not in one.text[one.stop : other.start]


def _same_item(before: Reading, reading: Reading) -> bool:
    """Whether a sentence goes on in the line of the one before it, or right under its mark."""
    one, other = before.view, reading.view
    if one.text != other.text:
        return False
    between = one.text[one.stop : other.start]
    return "\n" not in between or ("\n\n" not in between and is_mark(before))


def _is_headed(item: list[Reading]) -> bool:
    """Whether an item is the line of a digest."""
    return mark_of(item[0]) == HEAD


def _is_round_up(items: list[list[Reading]]) -> bool:
    """Whether two items have labels apart ("A: ..."), days or opening times, or tell of attacks in places apart."""
    if len({label for item in items if (label := label_of(item[0])) is not None}) > 1:
        return True
    if len({day for item in items if (day := _day_of(item)) is not None}) > 1:
        return True
    if _is_headed(items[0]):
        return False
    if len({hour for item in items[:_COMPARED] if (hour := _opening_time(item[0])) is not None}) > 1:
        return True
    places = [where for where in (list(_places(item)) for item in items) if where][:_COMPARED]
    return any(apart(one, other) for one, other in combinations(places, 2))


def _opening_time(reading: Reading) -> str | None:
    """Give the hour or day with which an item opens that tells of an attack: "* At about 7.15 p.m., gunmen ..."."""
    times = reading.view.labelled("time") if reading.attacks else ()
    return next((reading.view.text[t.start : t.stop] for t in times if t.first <= _OPENING), None)


def label_of(reading: Reading) -> str | None:
    """Give the name of the place that stands as a label over an item: "A: ...", "A - ..."."""
    view = reading.view
    end = head_end(view) or next((at for at, word in enumerate(view.words[:_LABEL]) if word == ":"), None)
    place = next((p for p in view.labelled("place") if p.last == end), None)
    return None if place is None else view.text[place.start : place.stop]


def _places(item: list[Reading]) -> Iterator[Spot]:
    """Give the places beside the attacks of an item."""
    for reading in item:
        told = Told(reading, reading.attacks, 0, len(reading.view.words))
        if reading.attacks and not (told.points_back or "recalled" in told.cues):
            yield from spots(told)

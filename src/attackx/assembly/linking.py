"""Which sentences tell of the same incident."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ..grammar.facts import Reading
from .bullets import Item
from .clauses import CLASH, NO_TOLL
from .comparing import clash, doers_of
from .dating import other_time
from .going_on import goes_on, lays_claim
from .incidents import Incident
from .items import crosses, items_of, label_of
from .likeness import fits, is_another
from .many import is_sum
from .on_ground import on_the_ground
from .ranks import is_country
from .replying import answered_known
from .set_apart import is_set_apart, leads_on
from .sites import spots
from .splitting import tell
from .told import Told
from .traits import Span, counts, of_saying, on_a_day, span_of, times_of
from .wordlists import lists_of

_LISTS = lists_of("linking")
_OPEN = 40  # so many incidents may still go on; together the two keep a text of any length linear
_MOST = _LISTS.words("most")
_THIS = _LISTS.words("this")
_TWO = _LISTS.words("two")
_EARLIER = 1  # days by which news may be older than its announcement
_BLAME = frozenset({
    "doer.accused", "doer.accused-denies", "doer.claim", "doer.claim-behind", "doer.suspected", "doer.belonging",
    "doer.belonging-suspected",
})  # fmt: skip
_RAIDS = re.compile("غار|ضرب")
_REACH = 3  # sentences over which facts without a word of attack still belong to the last incident


def link(readings: list[Reading]) -> list[Incident]:
    """Put the sentences of a text together to incidents.

    Args:
        readings: the title's sentence first, then the text's, in order.

    Returns:
        Incidents in the order in which they are first told.
    """
    story, items = _Story(), items_of(readings)
    for reading in readings:
        story.read(reading, items.get(reading.view.index))
    return story.incidents


@dataclass(slots=True)
class _Story:
    """A text as far as it was read.

    Attributes:
        incidents: in the order in which they are first told.
        focus: the one last told of.
        lead: the days of the first dated sentence.
    """

    incidents: list[Incident] = field(default_factory=list)
    focus: Incident | None = None
    lead: Span | None = None

    def read(self, reading: Reading, item: Item | None) -> None:
        """Read a further sentence, which stands in an item of a list or in none."""
        near = self.focus is not None and reading.view.index - self.focus.last_index <= _REACH
        if not (reading.attacks or near or self._claimed_far_behind(reading)):
            return
        if any(f.says["cue"] == "byline" for f in reading.of("discourse")):
            return
        tolds = _tell(reading, item)
        for told in tolds:
            self.lead = self.lead or _lead(told)
            if leads_on(told):
                self._turn_to(told)
            else:
                self._place(told, near)
        if self.focus is not None and not tolds and _goes_on(self.focus, reading, item):
            self.focus.added.append(reading)

    def _claimed_far_behind(self, reading: Reading) -> bool:
        """Whether a sentence without a word of attack claims or denies the only one of the text, wherever it stands."""
        return len(self.incidents) == 1 and self.focus is not None and lays_claim(reading)

    def _place(self, told: Told, near: bool) -> None:
        """Add what is told of an attack to an incident, or open one, or leave it."""
        if dated := _dated_apart(told):
            for one in dated:
                self._open(Incident([one]))
        elif is_sum(told):
            self._open(Incident([told], aggregate=True))
        elif (more := self._of_focus(told)) is not None:
            more[0].told.append(more[1])
        elif not _of_most(told):
            self._join_or_open(told, near)

    def _turn_to(self, told: Told) -> None:
        """Turn to the incident of a known attack of which no more is told than that another is set against it."""
        open_ones = [i for i in self.incidents[-_OPEN:] if not i.aggregate]
        if (known := _known_to(open_ones, told, self.focus, self.lead)) is not None:
            self.focus = known[0]

    def _of_focus(self, told: Told) -> tuple[Incident, Told] | None:
        """Give the incident last told of with what is told, where that counts it or is of its many attacks."""
        focus = self.focus
        if focus is None:
            return None
        if not focus.aggregate:
            return (focus, replace(told, targets=[])) if _counts_on(told) else None
        many = any(told.word(a).endswith("ات") for a in told.attacks)
        return (focus, told) if many and told.target is None and told.points_back else None

    def _join_or_open(self, told: Told, near: bool) -> None:
        open_ones = [i for i in self.incidents[-_OPEN:] if not i.aggregate]
        if (known := _known_to(open_ones, told, self.focus, self.lead)) is not None:
            self.focus, one = known
            if (other := _other_of_two(open_ones, told, self.focus)) is not None:
                other.told.append(replace(told, targets=[]))
            self.focus.told.append(one)
        elif _opens(told) or not open_ones:
            self._open(Incident([told], aggregate=_is_row(told)))
        elif near and self.focus is not None and _can_be_added(self.focus, told):
            self.focus.added.append(told.reading)

    def _open(self, incident: Incident) -> None:
        self.incidents.append(incident)
        self.focus = incident


def _known_to(
    open_ones: list[Incident], told: Told, focus: Incident | None, lead: Span | None
) -> tuple[Incident, Told] | None:
    """Give the incident that a sentence's attack is of, with what it tells of it; None where it fits none."""
    alone = len(open_ones) == 1
    fit, best = max(((fits(i, told, focus, lead, alone=alone), n) for n, i in enumerate(open_ones)), default=(0, 0))
    if fit > 0:
        return open_ones[best], told
    blamed = _blamed_for(open_ones, told)
    return None if blamed is None else (blamed, replace(told, targets=[]))


def _blamed_for(open_ones: list[Incident], told: Told) -> Incident | None:
    """Give the last attack without a doer, where "the attack" is laid to a party that dealt none of the others."""
    facts = [f for f in told.facts("perpetrator") if f.tag is not None]
    known = all(a.definite and not told.word(a).endswith("ات") for a in told.attacks)
    if not known or not facts or any(f.rule not in _BLAME for f in facts):
        return None
    undealt = (i for i in reversed(open_ones) if not doers_of(i) and not i.recalled)
    return next((i for i in undealt if not clash(i, told)), None)


def _other_of_two(open_ones: list[Incident], told: Told, joined: Incident) -> Incident | None:
    """Give the second of the last two attacks, where it is told who claims both: "X claimed the two attacks"."""
    two = all(told.word(a).removeprefix("ال") in _TWO and a.definite for a in told.attacks)
    last = open_ones[-2:]
    if not two or len(last) < 2 or joined not in last or told.facts("casualty") or not told.facts("perpetrator"):
        return None
    other = last[0] if last[1] is joined else last[1]
    return other if told.reading.view.index - other.last_index <= _REACH else None


def _tell(reading: Reading, item: Item | None) -> list[Told]:
    """Split a sentence's attacks into incidents; the label of an item is where no other town is told."""
    tolds = tell(reading)
    if tolds and item is not None and item.start == reading.view.index and label_of(reading) is not None:
        told = tolds[0]
        tolds[0] = told if any(p.entry is not None for p, _ in spots(told)) else replace(told, first=0)
    for told in tolds:
        told.item = item
    return tolds


def _goes_on(focus: Incident, reading: Reading, item: Item | None) -> bool:
    """Whether a sentence without a word of attack goes on about the incident last told."""
    told = Told(reading, [], 0, len(reading.view.words), item=item)
    return goes_on(reading, focus) and not (is_another(focus, told) or crosses(focus, told))


def _can_be_added(focus: Incident, told: Told) -> bool:
    """Whether a source's words of an attack that fits nowhere and opens nothing can be about the one last told."""
    if focus.aggregate or not told.reading.of("source") or _is_row(told) or crosses(focus, told):
        return False
    return not (clash(focus, told) or on_the_ground(focus, told) or other_time(focus, told, None, "none"))


def _lead(told: Told) -> Span | None:
    """Give the days that a sentence dates for the undated ones; what is only said on a day was a little earlier."""
    span = span_of(told)
    if span is None or not of_saying(times_of(told)[0], told):
        return span
    return span[0] - min(timedelta(days=_EARLIER), span[0] - datetime.min), span[1]


def _is_row(told: Told) -> bool:
    """Whether only known rows of attacks are told ("the raids"), without a number of victims or one day of a wave."""
    if not all(a.definite and told.word(a).endswith("ات") for a in told.attacks):
        return False
    tolls = told.facts("casualty")
    if any(f.says["slot"] == "period" for f in tolls):
        return True
    if all(a.rule == CLASH for a in told.attacks):
        return False  # the word of one clash is a plural
    raids = all(_RAIDS.search(told.word(a)) for a in told.attacks)
    if on_a_day(told):
        return not raids or told.target is None or is_country(told.target)
    counted = (f.tag for f in tolls if f.says["slot"] != "none" and f.tag is not None)
    return not (raids and any(tag.label == "quantity" and "bare" not in tag.rule for tag in counted))


def _of_most(told: Told) -> bool:
    """Whether it is told of most of a row of attacks, and so of none for certain: "claimed most of the attacks"."""
    first = told.attacks[0]
    before = told.reading.view.before(first.first, 1)
    return first.type == "the" and not _MOST.isdisjoint(before) and not (before == ["اكثر"] and told.target is not None)


def _counts_on(told: Told) -> bool:
    """Whether a sentence only counts the attack told before: "this is the third attack in a week"."""
    return "ordinal" in told.cues and not _THIS.isdisjoint(told.reading.view.words[: told.attacks[0].first])


def _opens(told: Told) -> bool:
    """Whether a sentence's attack can be an incident of its own rather than a word about another."""
    if is_set_apart(told):
        return True
    if told.target is not None:
        span = span_of(told)
        return not answered_known(told) or (span is not None and span[1] - span[0] <= timedelta(days=1))
    owned = any(told.word(a).endswith(("ها", "هم", "ته")) for a in told.attacks)
    return (not told.points_back and not owned) or _told_whole(told)


def _told_whole(told: Told) -> bool:
    """Whether an attack that the reader is taken to know is told with its place, its day and its toll."""
    if all(a.rule == "trigger.noun.blast" for a in told.attacks) or told.reading.of("comment"):
        return False  # a blast that is heard, an attack that is condemned
    slots = {f.says["slot"] for f in told.facts("casualty")}
    return bool(spots(told)) and span_of(told) is not None and bool(slots) and slots.isdisjoint(NO_TOLL)


def _dated_apart(told: Told) -> list[Told]:
    """Split "two attacks on the 16th and the 25th" into one for each day; empty where nothing is to split."""
    told_of = {t.item.min for t in told.tags("quantity") if t.type == "attack" and counts(t, told.attacks)}
    days = [t for t in times_of(told) if t.item.first is not None and t.item.granularity == "day"]
    if len(days) < 2 or told_of != {len(days)} or len({t.item.first for t in days}) < len(days):
        return []
    return [replace(told, when=day) for day in days]

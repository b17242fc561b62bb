"""Rows of blows: which incident shares the doer of the one told right before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..grammar.facts import Reading
from ..tagging.tag import Tag, overlap
from .clauses import TURNING, turns
from .comparing import is_further
from .doers import SUBJECTS
from .elided import DEEDS, agrees, told_by
from .incidents import Incident
from .items import crosses
from .parties import GROUPS, LANDS, faceless, unmarked
from .told import Told
from .traits import FROM_AFAR, kind_of
from .wordlists import lists_of

_LISTS = lists_of("rows")
_KNOWN = _LISTS.words("known")
_ALSO = frozenset({"كما", "كذلك", "ثم", "ايضا"})
_ALIKE = _LISTS.words("alike")
_SORT = 3  # tokens from an attack to the word that calls it alike: "another armed attack alike"
_ROW = 3  # incidents back in which the first of a row is told
_HOLDS = _LISTS.words("holds")
_HELD = 3  # tokens from such a verb to who holds the place: "positions in which X has dug in"
_OF = 2  # tokens from a number of dead to whose they were
_OBJECT = 3  # tokens between a verb and what it hit
_OF_PLACE = _LISTS.words("of_place")


def share_doers(incidents: list[Incident]) -> None:
    """Tell an incident of the one right before it whose doer it shares.

    It goes on about the same raids ("the raids also struck B"), or is the next blow of the same means, in whose
    sentences no other party stands ("another raid hit B").
    """
    _share_of_sums(incidents)
    _share_of_rows(incidents)
    for before, incident in pairwise(incidents):
        told = incident.told[0]
        near = told.reading.view.index - before.last_index <= 1
        if _is_alike(told) and not (before.aggregate or incident.aggregate):
            incident.like = before
        if not near or before.aggregate or incident.aggregate or before.recalled:
            continue
        if _of_another_item(before, told) or _set_against(before, told):
            continue
        following = not incident.recalled and (
            _next_blow(before, incident) or _same_subject(before, told) or _by_its(before, told)
        )
        if following or _goes_on(told):
            incident.before = before


def _is_alike(told: Told) -> bool:
    """Whether an attack is called alike to the one told before: "a similar attack"."""
    return any(not _ALIKE.isdisjoint(told.reading.view.after(a.last, _SORT)) for a in told.attacks[:1])


def _of_another_item(before: Incident, told: Told) -> bool:
    """Whether a blow stands in an item of a round-up, and the one before it, with its doer, in another item.

    A title or a lead over the list tells the doer of all its items.
    """
    if not crosses(before, told):
        return False
    over = before
    while over.before is not None:
        over = over.before
    return over.told[0].item is not None


def _set_against(before: Incident, told: Told) -> bool:
    """Whether a sentence turns from a blow to the next one, whose doer is then its own: "while shells fell on B"."""
    last = before.told[-1]
    if last.reading is not told.reading:
        return False
    begin, end = last.attacks[-1].last, told.attacks[0].first
    return not TURNING.isdisjoint(turns(told.reading.view.words, begin, end))


def _share_of_rows(incidents: list[Incident]) -> None:
    """Tell "the second raid", which nobody is said to have flown, the last one of its kind whose doer is told."""
    for at, incident in enumerate(incidents):
        if incident.aggregate or not _is_second(incident.told[0]) or any(_dealt(incident)):
            continue
        kinds = {kind_of(told) for told in incident.told}
        rows = (i for i in reversed(incidents[max(at - _ROW, 0) : at]) if kinds & {kind_of(t) for t in i.told})
        incident.before = next((i for i in rows if any(_dealt(i))), incident.before)


def _is_second(told: Told) -> bool:
    """Whether the attack is another one of a row that the reader knows: "the second raid"."""
    return any(a.type == "the" for a in told.attacks[:1]) and is_further(told)


def _dealt(incident: Incident) -> Iterator[Tag]:
    """Give the doers told of an incident."""
    return (f.tag for f, _ in incident.facts("perpetrator") if f.tag is not None)


def _share_of_sums(incidents: list[Incident]) -> None:
    """Tell each single blow the sum that counts it, told right before: "in two attacks by X ... one was killed in"."""
    row: Incident | None = None
    for incident in incidents:
        if incident.aggregate:
            row = incident if not incident.recalled else None
        elif row is not None and _counted_in(row, incident):
            incident.before = row


def _counted_in(row: Incident, incident: Incident) -> bool:
    """Whether a blow may be one of a sum told at most a few sentences before, and no other party stands beside it."""
    if not incident.follows(row) or incident.recalled:
        return False
    kinds, others = ({kind_of(t) for t in i.told} - {"unspecified"} for i in (row, incident))
    alike = bool(kinds & others) if kinds and others else kinds == others or not kinds or _strikes(incident)
    return alike and not any(_names_another(told) for told in incident.told)


def _strikes(incident: Incident) -> bool:
    """Whether a blow is called a strike, as the raids of a sum may be."""
    told = incident.told[0]
    return any(
        told.word(a).removeprefix("ال").startswith("ضرب") for a in told.attacks if a.type in ("noun", "act", "the")
    )


def _goes_on(told: Told) -> bool:
    """Whether known raids or shelling are the subject of what is told of an attack: "the raids struck"."""
    return any(
        {a.type, b.type} == {"verb", "the"}
        and b.first == a.last
        and not _KNOWN.isdisjoint((told.word(a), told.word(b)))
        for a, b in pairwise(told.attacks)
    )


def _same_subject(before: Incident, told: Told) -> bool:
    """Whether a sentence begins with a verb and what it hit, so that its subject is that of the sentence before."""
    verb, target, words = told.attacks[0], told.target, told.reading.view.words
    opens = verb.first == 0 or (verb.first == 1 and words[0].removeprefix("و") in _ALSO)
    if verb.type != "verb" or not opens or target is None or not 0 <= target.first - verb.last <= _OBJECT:
        return False
    between = told.reading.view.labelled("weapon", "quantity")
    if any(verb.last <= t.first <= target.first for t in between) or _names_another(told):
        return False
    heads = [
        r.view.words[f.tag.first]
        for f, r in before.facts("perpetrator")
        if f.rule in SUBJECTS and f.tag is not None and f.tag.type not in LANDS
    ]
    return bool(heads) and heads[-1].endswith(("ه", "ات")) == words[verb.first].endswith("ت")


def _by_its(before: Incident, told: Told) -> bool:
    """Whether a pronoun beside the attack points back to who dealt the one before: "its shelling also reached B"."""
    sex = next((sex for a in told.attacks if a.type in DEEDS and (sex := told_by(told.reading.view, a))), None)
    if sex is None or _names_another(told):
        return False
    dealt = [(f.tag, r) for f, r in before.facts("perpetrator") if f.rule in SUBJECTS and f.tag is not None]
    return bool(dealt) and agrees(dealt[-1][0], dealt[-1][1].view.words[dealt[-1][0].first : dealt[-1][0].last], sex)


def _next_blow(before: Incident, incident: Incident) -> bool:
    """Whether a blow from afar is told next to one by the same means, and no party beside it that may have dealt it."""
    kinds = {kind_of(told) for told in incident.told} & {kind_of(told) for told in before.compared}
    return bool(kinds & FROM_AFAR) and not any(_names_another(told) for told in incident.told)


def _names_another(told: Told) -> bool:
    """Whether a party stands in the scope that is neither hit nor speaks, nor only tells where."""
    reading = told.reading
    known = [f.tag for slot in ("target", "source") for f in reading.of(slot) if f.tag is not None]
    flown = kind_of(told) == "airstrike"
    return any(
        not (any(overlap(tag, other) for other in known) or _idle(tag, reading) or (flown and _wingless(tag)))
        for tag in told.tags("doer", "nisba")
    )


def _wingless(tag: Tag) -> bool:
    """Whether a party is an armed group, which flies no raids, so that it is told of as what was hit."""
    return tag.entry is not None and tag.entry.category == "actor" and tag.entry.type in GROUPS


def _idle(tag: Tag, reading: Reading) -> bool:
    """Whether a tag names no party that can have done anything: gunmen, aircraft, a state in which it happened."""
    words = reading.view.words
    if tag.label == "doer" and (faceless(tag, words) or unmarked(tag, words)):
        return True
    if _of_the_dead(tag, reading) or not _HOLDS.isdisjoint(reading.view.before(tag.first, _HELD)):
        return True
    inside = any(t.first <= tag.first and tag.last <= t.last for t in reading.view.labelled("place"))
    ahead = "".join(reading.view.before(tag.first)).removeprefix("و")
    return inside or (tag.type in LANDS and (ahead in _OF_PLACE or tag.clitic.endswith(("ل", "ب"))))


def _of_the_dead(tag: Tag, reading: Reading) -> bool:
    """Whether a party is told only as the one that counted dead or hurt are of: "eleven of X were killed"."""
    if reading.view.before(tag.first, 1) != ["من"] and tag.clitic[-1:] != "ل":
        return False
    hurt = (f.tag for f in reading.of("casualty") if f.tag is not None)
    return any(0 <= tag.first - t.last <= _OF for t in hurt)

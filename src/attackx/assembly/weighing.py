"""How much speaks for it that a sentence's attack is one told before, where nothing parts the two and nothing names it.

The weights are rounded from a logistic regression over such pairs of attacks, each judged by a reader, of texts that no
rule had been written on. A reader mostly takes such a sentence for more of the same: what speaks for another attack is
facts of its own.
"""

from __future__ import annotations

from ..lexicon.heads import heads
from .comparing import (
    clash,
    counts_hurt,
    doers_named,
    doers_of,
    has_other_toll,
    is_further,
    only_towns,
    same_part,
    same_toll,
    spots_of,
    tells_number,
    toll_of,
)
from .dating import near
from .incidents import Incident
from .naming import same_name, stems
from .nesting import holds
from .ranks import PLACE_RANK, is_country, rank, unnamed
from .sites import Spot, spots
from .told import Told, once
from .traits import span_of
from .wordlists import lists_of

_LISTS = lists_of("weighing")
_GENERIC = _LISTS.words("generic")
_ANOTHER = _LISTS.words("another")
_AFTER = _LISTS.words("after")
_THAT = _LISTS.words("that")
_LEADS_IN = 4  # tokens before a word of attack in which "after" may stand
_TOWNS = frozenset({"town", "city", "village", "quarter", "district"})
_SHORT = 2  # letters of words that tell nothing
_OPENING = 3  # tokens before a place, or before a word of attack, with which a sentence opens
_HEAD = 2  # words of a word of attack by which it is known: "a car bomb"
_IN = frozenset({"في", "وفي"})
_MANY = ("ات", "ين", "ان")

_LEANS = 1  # towards the same
_SAME_WORD = 3
_SAME_TARGET = 2
_SAME_DAY = 1
_KNOWN = 1
_ROW = -3
_TOLL = -2
_DOER = -1
_NEW_DOER = -2
_ON_TOWN = -1
_ONLY_TOWNS = 1
_ON_SITE = -2
_NEW_PLACE = -1
_NEWS = -1
_OTHER_MEANS = -1


def speaks_for(incident: Incident, told: Told, *, beside: bool) -> bool:
    """Whether more speaks for one attack than for two, where neither is certain.

    Args:
        incident: what was told before.
        told: what the sentence tells.
        beside: whether the incident is the one last told of; of an earlier one more has to speak for it.
    """
    if _is_new(incident, told):
        return False
    here, there = _narrow(spots(told)), _narrow(spots_of(incident))
    attack, doers = told.attacks[0], doers_named(told)
    signs = (
        (_SAME_WORD, _same_telling_word(incident, told)),
        (_SAME_TARGET, _same_word_of_target(incident, told)),
        (_SAME_DAY, _same_day(incident, told)),
        (_KNOWN, attack.type == "the"),
        (_ROW, told.word(attack).endswith(_MANY)),
        (_TOLL, counts_hurt(told)),
        (_DOER, bool(doers)),
        (_NEW_DOER, bool(doers) and not doers_of(incident)),
        (_ON_TOWN, told.target is not None and rank(told.target) == PLACE_RANK),
        (_ONLY_TOWNS, bool(incident.targets()) and only_towns(incident)),
        (_ON_SITE, _on_site(told)),
        (_NEW_PLACE, bool(here and there) and not holds(here, there)),
        (_NEWS, attack.first <= _OPENING),
        (_OTHER_MEANS, clash(incident, told)),
    )
    return _LEANS + sum(weight for weight, given in signs if given) > (0 if beside else 1)


def is_more_of(incident: Incident, told: Told) -> bool:
    """Whether a sentence behind an attack goes on about it: what is said of the title's, or no fact of its own."""
    if _is_new(incident, told) or opens_with_and(told):
        return False
    return _is_account(incident, told) or _adds_nothing(incident, told)


def _is_account(incident: Incident, told: Told) -> bool:
    """Whether it is said "that" there was an attack, where the title tells of one as news."""
    titled = any(not same_part(t, told) for t in incident.told)
    land = told.target is not None and rank(told.target) > PLACE_RANK
    return titled and _is_said(told) and not land and not _lies_behind(incident.told[0])


def _adds_nothing(incident: Incident, told: Told) -> bool:
    """Whether nothing hit is told, no doer for the first time, no dead of other means, nor when something else was."""
    if told.target is not None or _lies_behind(told) or (doers_named(told) and not doers_of(incident)):
        return False
    return not (counts_hurt(told) and (clash(incident, told) or has_other_toll(incident, told)))


def _is_said(told: Told) -> bool:
    """Whether a sentence tells an attack by what somebody said: "that"."""
    return not _THAT.isdisjoint(told.reading.view.words[: told.attacks[0].first])


def is_said_of_town(incident: Incident, told: Told) -> bool:
    """Whether somebody speaks of an attack, by a verb or as known, in a town that is told of the incident."""
    here, there = _narrow(spots(told)), _narrow(spots_of(incident))
    return shares_place(here, there) and told.attacks[0].type != "noun" and _is_said(told)


def _lies_behind(told: Told) -> bool:
    """Whether an attack is told only as what something else came after, or came with: "after the raid on"."""
    return not _AFTER.isdisjoint(told.reading.view.before(told.attacks[0].first, _LEADS_IN))


def same_word(incident: Incident, told: Told) -> bool:
    """Whether an attack is called by a word by which the incident was called: "a raid", "the raid"."""
    return any(_heads(told) & _heads(t) for t in incident.compared)


def _is_new(incident: Incident, told: Told) -> bool:
    """Whether a place, a toll, "another" or "and a raid hit" says that it is an attack not told before."""
    here, there = _narrow(spots(told)), _narrow(spots_of(incident))
    turned = _opens_with_place(told) and bool(there) and not shares_place(here[:1], there)
    if turned or _in_another_town(here, there) or (counts_hurt(told) and counted_before(incident, told)):
        return True
    return _adds(incident, told) or is_further(told) or of_another(told)


def counted_before(incident: Incident, told: Told) -> bool:
    """Whether other dead or hurt than a sentence's were counted before; a number tells how many "some" were."""
    counted = [t for t in incident.compared if counts_hurt(t)]
    if toll_of(told) and counted and not any(tells_number(t) for t in counted):
        return False
    return bool(counted) and not same_toll(incident, told)


def shares_place(here: list[Spot], there: list[Spot]) -> bool:
    """Whether a place is told by the same name in two groups."""
    return any(same_name(name, other) for _, name in here for _, other in there)


def _opens_with_place(told: Told) -> bool:
    """Whether a sentence turns to a place first: "and on the coast, the forces shelled"."""
    opens = told.reading.view.words[0] in _IN
    return opens and any(tag.first <= _OPENING for tag, _ in _narrow(spots(told))[:1])


def _narrow(group: list[Spot]) -> list[Spot]:
    return [spot for spot in group if not is_country(spot[0])]


def _in_another_town(here: list[Spot], there: list[Spot]) -> bool:
    """Whether both are told with listed towns, none of which is one of the other's or around it."""
    towns, others = ([s for s in group if s[0].entry is not None and s[0].type in _TOWNS] for group in (here, there))
    return bool(towns and others) and not holds(towns, others)


def _adds(incident: Incident, told: Told) -> bool:
    """Whether a sentence adds a new attack to the one before, with what it hit: "and a raid hit the bridge"."""
    return opens_with_and(told) and told.target is not None and bool(incident.targets())


def opens_with_and(told: Told) -> bool:
    """Whether a sentence opens with "and" and a new attack."""
    first = told.attacks[0].first <= 1 and told.reading.view.words[0].startswith("و")
    return first and not told.points_back


def of_another(told: Told) -> bool:
    """Whether what dealt the blow is called another one: "another rocket hit", "a like raid"."""
    attack, view = told.attacks[0], told.reading.view
    return not _ANOTHER.isdisjoint([*view.before(attack.first), *view.after(attack.last)])


def _same_telling_word(incident: Incident, told: Told) -> bool:
    """Whether that word is none that any attack is called by."""
    return any(_heads(told) & _heads(t) - _GENERIC for t in incident.compared)


@once
def _heads(told: Told) -> frozenset[str]:
    """Give the first words of the words of attack."""
    return frozenset(word for a in told.attacks for word in stems(told.word(a))[:_HEAD])


def _same_word_of_target(incident: Incident, told: Told) -> bool:
    """Whether a word of what was hit is one of what the incident hit, and no mere head of two names."""
    target = told.target
    if target is None:
        return False
    described = unnamed(target) and bool(_shared(incident, told))
    return (
        described
        or shares_name(incident, told)
        or any(unnamed(tag) and not _words(told).isdisjoint(stems(name)) for tag, name in incident.targets())
    )


def shares_name(incident: Incident, told: Told) -> bool:
    """Whether a word of what was hit is one of what the incident hit, and says more than what a thing is."""
    return not _shared(incident, told) <= heads().generic | heads().nouns


def _shared(incident: Incident, told: Told) -> set[str]:
    """Give the words of what was hit that are told of what the incident hit."""
    return {word for _, name in incident.targets() for word in stems(name)} & _words(told)


def _words(told: Told) -> set[str]:
    """Give the words of what was hit."""
    return set() if told.target is None else {w for w in stems(told.word(told.target)) if len(w) > _SHORT}


def _same_day(incident: Incident, told: Told) -> bool:
    """Whether both are dated, and a day is one of both."""
    span = span_of(told)
    return span is not None and any(near(span, s, 0) for t in incident.compared if (s := span_of(t)))


def _on_site(told: Told) -> bool:
    """Whether a listed installation was hit, which the text would have named before."""
    target = told.target
    return target is not None and target.entry is not None and target.entry.category == "target"

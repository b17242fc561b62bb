"""How much speaks for it that a sentence's attack is one told before, where nothing parts the two and nothing names it.

The weights are rounded from a logistic regression over such pairs of attacks, each judged by a reader, of texts that no
rule had been written on. A reader mostly takes such a sentence for more of the same: what speaks for another attack is
facts of its own.
"""

from __future__ import annotations

from ..lexicon.heads import heads
from .comparing import clash, doers_named, doers_of, is_further, only_towns, spots_of
from .dating import near
from .incidents import Incident
from .naming import stems
from .places import holds
from .ranks import PLACE_RANK, is_country, rank, unnamed
from .sites import Spot, spots
from .told import Told, once
from .traits import span_of
from .wordlists import lists_of

_LISTS = lists_of("weighing")
_GENERIC = _LISTS.words("generic")
_ANOTHER = _LISTS.words("another")
_TOWNS = frozenset({"town", "city", "village", "quarter", "district"})
_SHORT = 2  # letters of words that tell nothing
_OPENING = 3  # tokens before a word of attack that is its sentence's news
_HEAD = 2  # words of a word of attack by which it is known: "a car bomb"
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


def speaks_for(incident: Incident, told: Told) -> bool:
    """Whether more speaks for one attack than for two, where neither is certain."""
    here, there = ([s for s in group if not is_country(s[0])] for group in (spots(told), spots_of(incident)))
    if _in_another_town(here, there) or _adds(incident, told) or is_further(told) or _of_another(told):
        return False
    attack, doers = told.attacks[0], doers_named(told)
    signs = (
        (_SAME_WORD, _same_telling_word(incident, told)),
        (_SAME_TARGET, _same_word_of_target(incident, told)),
        (_SAME_DAY, _same_day(incident, told)),
        (_KNOWN, attack.type == "the"),
        (_ROW, told.word(attack).endswith(_MANY)),
        (_TOLL, any(f.says["slot"] != "none" for f in told.facts("casualty"))),
        (_DOER, bool(doers)),
        (_NEW_DOER, bool(doers) and not doers_of(incident)),
        (_ON_TOWN, told.target is not None and rank(told.target) == PLACE_RANK),
        (_ONLY_TOWNS, bool(incident.targets()) and only_towns(incident)),
        (_ON_SITE, _on_site(told)),
        (_NEW_PLACE, bool(here and there) and not holds(here, there)),
        (_NEWS, attack.first <= _OPENING),
        (_OTHER_MEANS, clash(incident, told)),
    )
    return _LEANS + sum(weight for weight, given in signs if given) > 0


def same_word(incident: Incident, told: Told) -> bool:
    """Whether an attack is called by a word by which the incident was called: "a raid", "the raid"."""
    return any(_heads(told) & _heads(t) for t in incident.compared)


def _in_another_town(here: list[Spot], there: list[Spot]) -> bool:
    """Whether both are told with listed towns, none of which is one of the other's or around it."""
    towns, others = ([s for s in group if s[0].entry is not None and s[0].type in _TOWNS] for group in (here, there))
    return bool(towns and others) and not holds(towns, others)


def _adds(incident: Incident, told: Told) -> bool:
    """Whether a sentence adds a new attack to the one before, with what it hit: "and a raid hit the bridge"."""
    first = told.attacks[0].first <= 1 and told.reading.view.words[0].startswith("و")
    return first and not told.points_back and told.target is not None and bool(incident.targets())


def _of_another(told: Told) -> bool:
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
    here = {w for w in stems(told.word(target)) if len(w) > _SHORT}
    mere = heads().generic | heads().nouns
    shared = [(here & set(stems(name)), unnamed(target) or unnamed(tag)) for tag, name in incident.targets()]
    return any(words if described else words - mere for words, described in shared)


def _same_day(incident: Incident, told: Told) -> bool:
    """Whether both are dated, and a day is one of both."""
    span = span_of(told)
    return span is not None and any(near(span, s, 0) for t in incident.compared if (s := span_of(t)))


def _on_site(told: Told) -> bool:
    """Whether a listed installation was hit, which the text would have named before."""
    target = told.target
    return target is not None and target.entry is not None and target.entry.category == "target"

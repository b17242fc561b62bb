"""Who was hit, where nothing better is told: somebody killed by name, or the people whom a toll counts."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter, itemgetter

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.phrases.words import SON_OF, classify
from ..tagging.tag import Tag, overlap
from .incidents import Incident
from .ranks import FORCES, PEOPLE
from .told import Told
from .tolls import Tolls
from .wordlists import lists_of

_LISTS = lists_of("victims")
_OF_HARM = frozenset({"fatalities", "injuries", "both", "casualties"})
_ANYBODY = _LISTS.beginnings("anybody")
_PERSONS = _LISTS.beginnings("persons")
_TOLD_BY = _LISTS.words("told_by")
_NAME_GOES_ON = frozenset({"unknown", "name", "opener", "def_noun", "def_adj", "nisba", "adj", "land", "loose"})
_OF_NAMES = SON_OF | _LISTS.words("of_names")
_ENDS_NAME = frozenset({"attack", "time", "quantity", "weapon"})
_JOINED = frozenset({"و", "من", "قوات", "انصار", "حزب"})
_WITH_WAW = _LISTS.beginnings("with_waw")
_RANKS = (["في", "صفوف"], ["بين", "صفوف"], ["من", "صفوف"])
_POINTING = frozenset({"تلك", "هذه", "هولاء", "اوليك"})
_CONSTRUCT = "ي"  # of a plural before its genitive
_LONGEST = 3  # words of a person's name
_WHO_WAS_KILLED = "toll.who-was-killed"
_CLITICS = ("", "ل", "ب", "و")
_FIRST = attrgetter("first")
Victims = tuple[int, int, Reading, str]  # their words in the matching form, where they stand, and the rule


def named_victim(incident: Incident) -> Victims | None:
    """Give the first person told by name as killed in an incident.

    Args:
        incident: what the sentences tell.

    Returns:
        Start and stop of the name, with the role before it, the sentence and the rule; None where nobody is named.
    """
    for told in incident.told:
        for fact in told.facts("casualty"):
            if "named" in fact.says and (span := _named(fact, told)) is not None:
                return (*span, told.reading, fact.rule)
            if fact.rule == _WHO_WAS_KILLED and (span := _named_before(fact, told.reading.view)) is not None:
                return (*span, told.reading, fact.rule)
    return None


def counted_victims(incident: Incident, *, aimed: bool = False) -> Victims | None:
    """Give the first people told as killed or hurt in an incident who are more than "persons", "dead" or "civilians".

    Args:
        incident: what the sentences tell.
        aimed: by whether arms that are aimed at persons, so that "a boy" is told as hit.

    Returns:
        Start and stop of their words, the sentence and the rule that read the toll; None where no such people are told.
    """
    for told in incident.told:
        tolls = Tolls(told.reading)
        for fact in sorted(told.facts("casualty"), key=_FIRST):
            if fact.says["slot"] in _OF_HARM and (span := _people(fact, told, tolls, aimed)) is not None:
                return (*span, told.reading, fact.rule)
    return None


def _named(fact: Fact, told: Told) -> tuple[int, int] | None:
    """Give the name that a rule's words end with, and the role that runs into it."""
    view, at = told.reading.view, fact.last - 1
    if not _TOLD_BY.isdisjoint(view.words[fact.first : at]):
        return None
    around = [t for t in view.labelled("target", "place", "doer", "source", "quantity") if t.first <= at < t.last]
    if view.words[at][0] == "و" and not view.words[at].startswith(_WITH_WAW):
        return None  # "the militia and Salih"
    role = next((t for t in view.labelled("target") if t.type == "person" and t.first < at <= t.last), None)
    if view.words[at - 1] in _JOINED or any(
        t is not role and (t.first < at or t.entry is not None) and t.label != "source" for t in around
    ):
        return None  # "the Salim hospital"
    stop = max(_name_end(view, at), role.stop if role is not None else 0)
    return (role.start if role is not None else view.starts[at], stop)


def _named_before(fact: Fact, view: View) -> tuple[int, int] | None:
    """Give the name behind which "who was killed in a raid" stands, with the role before it."""
    last = fact.first - 1 if view.before(fact.first) == ["،"] else fact.first
    begin = max(0, last - _LONGEST - 1)
    for at in range(begin, last):
        word = view.words[at]
        given = next((n for n in (0, 1) if word[n:] in default_lists()["givenname"] and word[:n] in _CLITICS), None)
        if given is not None and view.stops[last - 1] == _name_end(view, at, longest=last - at):
            roles = [t for t in view.labelled("target") if t.type in PEOPLE and t.first < at <= t.last]
            return min((t.start for t in roles), default=view.starts[at] + given), view.stops[last - 1]
    return None


def person_by_name(fact: Fact, reading: Reading) -> Tag:
    """Give the person with the beginning of whose name a rule's words end."""
    view, at = reading.view, fact.last - 1
    return Tag(view.starts[at], _name_end(view, at), "doer", "person", named=True, first=at, last=fact.last)


def _name_end(view: View, at: int, longest: int = _LONGEST) -> int:
    """Give the end of a person's name that begins at a token."""
    last, words = at + 1, view.words
    longest = 2 if words[at] in _OF_NAMES else longest  # "Abu so-and-so"
    while last < len(words) and last - at < longest:
        word = words[last]
        apart = not view.text[view.stops[last - 1] : view.starts[last]].isspace()
        if apart or not word[0].isalnum() or any(t.label in _ENDS_NAME for t in view.by_start.get(last, ())):
            break
        if (
            words[last - 1] not in SON_OF
            and word not in _OF_NAMES
            and (classify(word).kind not in _NAME_GOES_ON or word[0] in "وبلف")
        ):
            break
        last += 1
    return view.stops[last - 1]


def _people(fact: Fact, told: Told, tolls: Tolls, aimed: bool) -> tuple[int, int] | None:
    """Give the words of the people of a toll, without their number."""
    amount, tag = tolls.amount(fact), fact.tag
    if tag is None or amount is None or amount.item.max == 0 or tolls.of_period(amount) or tolls.attackers(amount):
        return None
    view = told.reading.view
    span = (tag.start, tag.stop) if tag.label == "target" else _counted(tag, told) or _members(tag, view)
    if span is None:
        return None
    word = view.text[slice(*span)].removeprefix("ال")
    if word.startswith(_ANYBODY) and not (aimed and word.startswith(_PERSONS)) and not _of_a_force(span, told):
        ranks = _in_ranks(view, span[1])
        if ranks is None:
            return None
        span = ranks
    people = Tag(*span, "target")
    if any(f.tag is not None and overlap(people, f.tag) for f in told.reading.of("perpetrator")):
        return None
    return span[0], _of_whom(view, span[1])


def _counted(tag: Tag, told: Told) -> tuple[int, int] | None:
    """Give the counted noun of a quantity, with all that describes it."""
    first, stop = tag.item.unit_start, tag.item.unit_stop
    if first is None or stop is None:
        return None
    described = next((t for t in told.tags("target") if t.start <= first < t.stop), None)
    return (first, stop) if described is None else (described.start, described.stop)


def _members(tag: Tag, view: View) -> tuple[int, int] | None:
    """Give the party of which a bare number counts members: "dozens of the militia"."""
    if view.words[tag.last : tag.last + 1] != ["من"]:
        return None
    first = tag.last + 2 if _POINTING.issuperset(view.words[tag.last + 1 : tag.last + 2]) else tag.last + 1
    parties = [t for t in view.by_start.get(first, ()) if t.label in ("doer", "target") and t.type in FORCES]
    return max(((t.start, t.stop) for t in parties), key=itemgetter(1), default=None)


def _of_a_force(span: tuple[int, int], told: Told) -> bool:
    """Whether people are told by the force whose they are: "members of the communal guard"."""
    return any((t.start, t.stop) == span and t.type in FORCES for t in told.tags("target"))


def _in_ranks(view: View, stop: int) -> tuple[int, int] | None:
    """Give the force of which dead or hurt are told: "six hurt in the ranks of the army", "dead of the militia"."""
    at = bisect_left(view.starts, stop)
    words = view.words[at : at + 2]
    first = at + 2 if words in _RANKS else at + 1
    if words not in _RANKS and words[:1] != ["من"]:
        return None
    forces = [t for t in view.by_start.get(first, ()) if t.label in ("target", "doer") and t.type in FORCES]
    return max(((t.start, t.stop) for t in forces), key=lambda s: s[1], default=None)


def _of_whom(view: View, stop: int) -> int:
    """Take in whose people they are: "ten members [of the group's militia]", "the staff [of the force]"."""
    at = bisect_left(view.starts, stop)
    if at and view.words[at - 1].endswith(_CONSTRUCT):
        whose = [t.stop for t in view.by_start.get(at, ()) if t.label in ("doer", "target") and t.type in FORCES]
        return max(whose, default=stop)
    if view.words[at : at + 1] != ["من"]:
        return stop
    whose = [t.stop for t in view.by_start.get(at + 1, ()) if t.label in ("doer", "target")]
    return max(whose, default=stop)

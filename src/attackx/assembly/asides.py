"""Places that belong to an office, a visit or a byline rather than to an attack: "the governor of X condemned"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ..grammar.view import View
from ..tagging.tag import Tag
from .told import Told
from .wordlists import lists_of

_LISTS = lists_of("asides")
LOCAL = _LISTS.words("local")
_OFFICES = LOCAL | _LISTS.words("offices")
_BYLINE = 8  # tokens from the beginning of a sentence in which its byline ends
_DASHES = frozenset({"-", "–", "—"})
_POST = 6  # tokens from an office to the place named in it
_VISIT = 4  # tokens from a visit to where it went
_STAYS = _LISTS.words("stays")
VISITS = _STAYS | {"زار", "يزور", "تزور", "محادثات", "مفاوضات"}
_HAILS = _LISTS.words("hails")
_HOME = 3  # tokens from "who hails" to where he is from
_NAME = 5  # tokens from who somebody is, over his name, to "from"
_YEARS = "عاما"
_PEOPLE = _LISTS.beginnings("people")
_FALLEN = _LISTS.words("fallen")
_ACTED = _LISTS.words("acted")
_MAKES = frozenset({"نوع", "طراز"})
_NEXT_TO = _LISTS.words("next_to")
_BACKED = _LISTS.beginnings("backed")
_NEAR = 4  # tokens from "which overlooks" to what lies there
_DESCRIBED = frozenset({"target", "doer", "source"})
_LED = (["في"], ["من"], ["داخل"], ["علي"], ["الي"])
_WHILE = frozenset({"خلال", "اثناء", "في", "علي"})  # before a stay in which an attack happened
_HARM = _LISTS.beginnings("harm")
LINK = frozenset({"ان", "بان", "فان"})
BREAKS = frozenset({"،", "(", "-", ":", "/"})
_BOUND = re.compile(r"^[وف]?[بل]?(?:ال)?")


@lru_cache(maxsize=4096)
def unbound(word: str) -> str:
    """Take proclitics and the article off a word.

    Example:
        >>> unbound("وبالقصف")
        'قصف'
    """
    return _BOUND.sub("", word, count=1)


def is_aside(place: Tag, told: Told) -> bool:
    """Whether a place only belongs to an office or a visit told before the attack: "the governor of X condemned"."""
    view, at = told.reading.view, place.first
    attacks = told.reading.attacks
    if not attacks:
        return False
    ahead = view.words[max((a.last for a in attacks if a.last <= at), default=0) : at][-_VISIT - 1 :]
    stems = _stems(ahead)
    if _in_byline(place, view):
        return True
    if not VISITS.isdisjoint(stems[-_VISIT:]) and not _turned(ahead[-_VISIT:]):
        return not _happens_there(stems, [a for a in attacks if a.last <= at])
    return bool(offices(place, told))


def is_home(place: Tag, view: View) -> bool:
    """Whether a place is where somebody comes from or a body has its seat: "who hails from the town of".

    A make that is spelt like a place ("of the make Hormuz") is no place either, nor is what another place overlooks or
    borders on.
    """
    if not _MAKES.isdisjoint(view.before(place.first)) or _only_next_to(place, view) or _is_backer(place, view):
        return True
    around = (p for p in view.labelled("place") if 0 <= place.first - p.last <= 1)  # "the town of X in Y"
    return _hails(place, view) or any(_hails(p, view) for p in around)


def is_adjective(place: Tag, view: View) -> bool:
    """Whether a country's name is the adjective that it is spelt like, at the end of a description: "Syrian positions".

    Args:
        place: the place.
        view: its sentence.
    """
    beside = view.by_start.get(place.first, ())
    if place.clitic or not any(t.label == "nisba" and t.last == place.last for t in beside):
        return False
    ends = (t for t in view.by_stop.get(place.last, ()) if t.label in _DESCRIBED and t.first < place.first)
    return view.before(place.first) not in _LED and any(t.rule.startswith("phrase") for t in ends)


def _hails(place: Tag, view: View) -> bool:
    return not _HAILS.isdisjoint(_stems(view.before(place.first, _HOME))) or _of_people(place, view)


def _of_people(place: Tag, view: View) -> bool:
    """Whether a place stands behind "from" and somebody's name or age: "the young man Ali Salem from the town of"."""
    at = place.first
    if view.before(at) != ["من"] or place.clitic:
        return False
    ahead = view.before(at - 1, _NAME)
    if len(ahead) > 1 and ahead[-1] == ")":
        return _YEARS in ahead[-3:]  # "(22 years)"
    lead = [n for n, w in enumerate(ahead) if w.removeprefix("و") in _FALLEN or unbound(w).startswith(_PEOPLE)]
    joined = (p for p in view.labelled("place") if 1 < at - 1 - p.last <= _NAME and view.words[p.last][:1] == "و")
    named = ahead[lead[-1] :] if lead else next((view.words[p.last : at - 1] for p in joined if is_home(p, view)), [])
    return bool(named) and all(w.isalpha() and w not in _ACTED for w in named)


def _only_next_to(place: Tag, view: View) -> bool:
    """Whether a place only tells where a named one lies: "Hudaida, which overlooks the Red Sea"."""
    stems = [unbound(w) for w in view.before(place.first, _NEAR)]
    at = next((n for n, stem in enumerate(stems) if stem in _NEXT_TO), None)
    led = at is not None and (bool(stems[at + 1 :]) or place.clitic.endswith("ل"))  # "border district" leads to nothing
    if at is None or not led or _turned(stems[at + 1 :]):
        return False
    adjective = place.first - len(stems) + at
    return any(p.last == adjective and (p.named or p.entry is not None) for p in view.labelled("place"))


def _is_backer(place: Tag, view: View) -> bool:
    """Whether a land is joined on to whoever stands behind a party: "loyal to X and Y", "backed by X and Y"."""
    if place.clitic != "و":
        return False
    ahead = view.before(place.first, _NEAR)
    at = next((n for n, word in enumerate(ahead) if unbound(word).startswith(_BACKED)), None)
    return at is not None and all(w.isalpha() and w not in _WHILE for w in ahead[at + 1 :])


def offices(place: Tag, told: Told) -> list[str]:
    """Give the offices told with a place before any attack, if their holder was not hit himself."""
    words = told.reading.view.before(place.first, _POST + 1)
    if any(a.first < place.first for a in told.reading.attacks):
        return []
    stems = _stems(words)
    held = [n for n, w in enumerate(stems) if w in _OFFICES and n >= len(stems) - _POST]
    if not held or _turned(words[held[-1] + 1 :]) or any(stems[n - 1].startswith(_HARM) for n in held if n):
        return []  # "the director of the office in X was killed"
    return [stems[n] for n in held]


def _stems(words: list[str]) -> list[str]:
    return [w if w in _OFFICES or w in _WHILE else unbound(w) for w in words]


def _happens_there(stems: list[str], attacks: list[Tag]) -> bool:
    """Whether a new attack is told to fall in a visit: "an attack while he visited X", but "discussed the attack"."""
    if not attacks or attacks[-1].definite:
        return False
    pairs = pairwise(stems[-_VISIT - 1 :])
    return any(led in _WHILE and visit in _STAYS for led, visit in pairs)


def _in_byline(place: Tag, view: View) -> bool:
    """Whether a place stands in the line of who reports from where: "by so-and-so - the capital:"."""
    ends = view.words[place.last : place.last + 1] in ([":"], ["-"])
    return ends and 1 < place.first <= _BYLINE and view.words[place.first - 1] in _DASHES


def _turned(words: list[str]) -> bool:
    """Whether a verb of telling or a mark stands among words, so that what follows belongs to another clause."""
    return any(w in LINK or w in BREAKS for w in words)

"""Which places of a sentence may be where its attack was."""

from __future__ import annotations

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag, overlap
from .aftermaths import of_aftermath
from .asides import BREAKS, LINK, LOCAL, VISITS, is_aside, offices, unbound
from .beside import is_in_whence
from .bound import is_destination
from .parties import country_of, joined
from .ranks import PEOPLE, is_country
from .told import Told, once
from .wordlists import lists_of

_LISTS = lists_of("sites")
CAPITALS = frozenset({"country", "capital", "state", "city"})  # types of places that speak for a state
_OF_PARTIES = _LISTS.words("of_parties")
_AT_WAR = frozenset({"مع", "وبين", "حرب", "الحرب", "العدوان"})
_BACKED = ("مدعوم", "بدعم", "ممول", "بتمويل", "موال")  # "backed by"
_BELONGING = ("تابع", "موال", "حليف", "خاضع")
_TERRITORY = "territory"
_SENT = _LISTS.beginnings("sent")
_STATES = "دول"
_LISTED = 5  # tokens from "the states" to the brackets that list them
_FIRING = "trigger.noun.firing"
IN_FLIGHT = frozenset({"fall", "launch", "intercept"})
_TOWARD = _LISTS.words("toward")
_AIMED_WITHIN = 4  # tokens from where it was fired to the word that leads to where it went
_SALVOS = _LISTS.words("salvos")
_OVER = _LISTS.words("over")
_SOURCES = frozenset({"مصدره", "مصدرها", "مصدرهما"})
_MOTIVES = _LISTS.words("motives")
_OURS = ("لاهل", "لشعب", "لاخو")  # "for our people, for our brothers"
_NARROWS = _LISTS.words("narrows")
_UNDERGONE = _LISTS.words("undergone")
_SHORTEST = 4  # letters of a verb with its ending
_NARROWING = 3  # tokens between the two
_OWNED = ("ته", "تها", "تهم")  # "which it announced"
_DIRECTIONS = ("شمال", "جنوب", "شرق", "غرب", "وسط")
_NO_VERBS = _LISTS.words("no_verbs")
_REACTS = _LISTS.words("reacts")
_LEADS_IN = _LISTS.words("leads_in")
_IN_TOWNS = _LISTS.words("in_towns")
_SHAKES = _LISTS.words("shakes")
_AWAY = _LISTS.beginnings("away")
_SHAKEN = 4  # tokens from "shook" to the town behind its subject
_PARTS = (*_DIRECTIONS, *_LISTS.beginnings("parts"))
_LINES = _LISTS.beginnings("lines")
_LINE_BACK = 4  # tokens before "between" in which such a line is named
Spot = tuple[Tag, str]  # a place with its words in matching form


@once
def spots(told: Told) -> list[Spot]:
    """Give the places of a sentence, without those that only a border, a doer or a speaker's post names."""
    view = told.reading.view
    by = doers(told)
    said = [f.tag for f in told.reading.of("source") if f.tag is not None]
    judges = [f.tag for f in told.reading.of("comment") if f.tag is not None]
    speakers = {t.start for t in (*said, *judges) if t.type in CAPITALS and not _mourns(t, view)}
    posts = {t.last for t in said} | {t.last + 1 for t in said}  # "a diplomat in Beirut"
    desks = {f.first - n for f in told.reading.of("source") for n in (0, 1)}  # "in Ankara, the ministry denied"
    named = [p for p in told.tags("place") if p.named or (p.entry is not None and not is_country(p))]
    return [
        (p, told.word(p))
        for p in told.tags("place")
        if not of_aftermath(p, named, told)
        if p.start not in speakers and p.first not in posts
        if not (p.first <= 1 and p.last in desks)
        if (is_country(p) and view.before(p.first) == ["في"]) or not any(overlap(p, doer) for doer in by)
        if not is_on_way(p, told)
        if not any(t.start < p.start and p.stop <= t.stop for t in said if t.type == "official")
        if not (_is_party(p, told) or is_aside(p, told) or takes_part(p, told))
    ]


def _mourns(state: Tag, view: View) -> bool:
    """Whether a state opens a title and tells of dead, which are its own: "Pakistan announces the killing of"."""
    return state.first == 0 and "مقتل" in view.after(state.last, 2)


def is_power(place: Tag) -> bool:
    """Whether a name may speak for a state: its own or its capital's."""
    return is_country(place) or place.type == "capital"


def takes_part(place: Tag, told: Told) -> bool:
    """Whether a state or its capital is told as somebody who acts, rather than as where it was."""
    view = told.reading.view
    if view.words[place.first].removeprefix("و").removeprefix("ال") == _STATES:
        return "في" not in view.before(place.first, 2)  # "the states of the gulf condemn", but "in one of the states"
    if not is_power(place):
        return False
    if _is_listed_state(place, view):
        return True
    local = place.type == "capital" and LOCAL.intersection(offices(place, told))  # "the police chief of the capital"
    return _is_party(place, told) or (is_aside(place, told) and not local)


def _is_listed_state(place: Tag, view: View) -> bool:
    """Whether a state is one of those that brackets behind "the states" name: "the five states (A, B and C)"."""
    ahead = view.words[: place.first]
    opened = max((n for n, word in enumerate(ahead) if word == "("), default=-1)
    if opened < 0 or ")" in ahead[opened:]:
        return False
    said = ahead[max(opened - _LISTED, 0) : opened]
    at = next((n for n, word in enumerate(said) if unbound(word) == _STATES), -1)
    return at >= 0 and "في" not in ahead[max(opened - _LISTED + at - 1, 0) : opened]


def _is_party(place: Tag, told: Told) -> bool:
    """Whether a place stands for its government or its people: at war, backing, addressed, acting, or meant."""
    view = told.reading.view
    if not _AT_WAR.isdisjoint(view.before(place.first, 2)) or _is_party_between(place, told):
        return True
    if place.type in CAPITALS and any(w.removeprefix("و") in _OF_PARTIES for w in view.before(place.first)):
        return True
    if any(w.removeprefix("ال").startswith(_BACKED) for w in view.before(place.first, 2)[:1]):
        return True
    if is_power(place) and place.clitic.endswith("ل") and _belongs(view.before(place.first)):
        return True  # "who belong to X"
    return _acts(place, told) or _in_motive(place, told)


def _belongs(before: list[str]) -> bool:
    return any(unbound(w).startswith(_BELONGING) for w in before)


@once
def doers(told: Told) -> list[Tag]:
    """Give the doers of a sentence with those who fight along."""
    return [t for f in told.reading.of("perpetrator") if f.tag is not None for t in joined(f.tag, told.reading)]


def is_origin(place: Tag, told: Told) -> bool:
    """Whether a place is where something was fired from: "a rocket fired from Gaza", "from over Lebanon"."""
    view, at = told.reading.view, place.first
    if is_in_whence(place, told.reading):
        return True
    before = view.before(at, 2)
    if (before[:1] == ["من"] and before[1:] and before[1] in _OVER) or (before[-1:] and before[-1] in _SOURCES):
        return True
    if _inside_origin(place, told) or any(a.rule == _FIRING and a.first < at < a.last for a in told.attacks):
        return True  # "the firing by the group in Yemen of missiles"
    if before[-1:] != ["من"] and before != ["من", "داخل"]:
        return False
    if any(w.removeprefix("و").removeprefix("ال").startswith(_SENT) for w in view.before(at, 4)):
        return True
    if not _SALVOS.isdisjoint(view.before(at, 3)):
        return True  # "a salvo of rockets from the south"
    aimed = not _TOWARD.isdisjoint(view.after(place.last, _AIMED_WITHIN))
    return aimed and any(a.type in IN_FLIGHT and a.first < at for a in told.attacks)


def lands_of_origin(told: Told) -> set[str | None]:
    """Give the countries from which as such a sentence says that something was fired: it struck beyond them."""
    lands = (place for place in told.tags("place") if is_country(place) or place.type == _TERRITORY)
    return {country_of(place, told.reading) for place in lands if is_origin(place, told)}


def is_on_way(place: Tag, told: Told) -> bool:
    """Whether a place is where something was fired from, or to which somebody went before or after the attack."""
    return is_origin(place, told) or is_destination(place, told)


def _inside_origin(place: Tag, told: Told) -> bool:
    """Whether a place only narrows down the one before it, where something was fired from: "from Yemen (Saada)"."""
    view = told.reading.view
    ahead = [p for p in told.tags("place") if 0 <= place.first - p.last <= _NARROWING]
    between = view.words[ahead[-1].last : place.first] if ahead else []
    joined_on = bool(ahead) and not between and place.clitic.startswith("و") and not is_country(place)
    narrows = bool(between) and all(w.removeprefix("و") in _NARROWS for w in between)
    return (narrows or joined_on) and is_origin(ahead[-1], told)


def _is_party_between(place: Tag, told: Told) -> bool:
    """Whether a state is one of two between whom something is: "tension between A and B", but "the border between"."""
    view = told.reading.view
    if not is_power(place):
        return False
    places = view.labelled("place")
    first, second = place, next((p for p in places if p.first == place.last and p.clitic.startswith("و")), None)
    if place.clitic.startswith("و"):
        first, second = next((p for p in places if p.last == place.first and is_power(p)), place), place
    if view.before(first.first) != ["بين"]:
        return False
    if not (is_country(first) and place is first) and not _are_two_powers(first, second):
        return False  # "between the capital and another town" is a road
    ahead = (unbound(w) for w in view.before(first.first - 1, _LINE_BACK))
    return not any(w.startswith(_LINES) for w in ahead)


def _are_two_powers(one: Tag, other: Tag | None) -> bool:
    """Whether two names are of two states, rather than of two towns of one."""
    if other is None or not (is_power(one) and is_power(other)):
        return False
    lands = [p.entry.country for p in (one, other) if p.entry is not None]
    return lands[:1] != lands[1:]


def _in_motive(place: Tag, told: Told) -> bool:
    """Whether a place only says for whom an attack is meant: "in support of our people in Gaza, they struck"."""
    words = told.reading.view.words
    if _MOTIVES.isdisjoint(words[: place.first]):
        return False
    begin = max(at for at in range(place.first) if words[at] in _MOTIVES)
    meant = words[begin + 1].startswith(_OURS) or all(a.first > place.first for a in told.attacks)
    return meant and "،" not in words[begin : place.first]


def _acts(place: Tag, told: Told) -> bool:
    """Whether a state or its capital does something, rather than being where it was: "which Moscow announced"."""
    view = told.reading.view
    words = view.words
    if is_country(place) and _leads(place, view.labelled("place"), words):
        return True
    if is_power(place) and not place.clitic.strip("وف") and not _REACTS.isdisjoint(words[place.last : place.last + 1]):
        return _begins(place, told)
    if not (is_country(place) or place.type == "capital") or place.clitic.strip("وف") or not place.first:
        return False
    if words[place.first].startswith(_DIRECTIONS) or not _UNDERGONE.isdisjoint(words[place.last : place.last + 1]):
        return False
    word = words[place.first - 1].removeprefix("و").removeprefix("ف")
    if word in LINK:
        return True
    if word in VISITS:
        return False
    named = (*told.attacks, *view.labelled("place", "target", "doer", "time"))
    return not any(t.first < place.first <= t.last for t in named) and _is_verb(word)


def _begins(place: Tag, told: Told) -> bool:
    """Whether a name opens a sentence, or what stands behind a colon or a stop in it."""
    before = told.reading.view.before(place.first)
    return not before or not before[0].isalnum()


def _leads(place: Tag, places: list[Tag], words: list[str]) -> bool:
    """Whether a place is one of the states with which a sentence begins as its subject: "A and B exchange fire"."""
    row: list[Tag] = []
    for state in places:
        if not is_country(state) or state.first != (row[-1].last if row else 0):
            break
        row.append(state)
    return len(row) > 1 and place in row and any(_is_verb(word) for word in words[row[-1].last :][:1])


def is_mentioned(place: Tag, reading: Reading) -> bool:
    """Whether a country is only named, with no word that puts the attack there: "the programme of", "a leader of"."""
    view, at = reading.view, place.first
    if not is_power(place) or not place.rule.startswith("name") or place.clitic.endswith("ب"):
        return False
    if not any(w.isalnum() for w in view.words[:at]):
        return False
    word = view.words[at - 1].removeprefix("و")
    if word in _LEADS_IN or word in _UNDERGONE or word in BREAKS:
        return False
    if not is_country(place) and _in_town(place, view):
        return False
    if word == "من" and (
        any(w.startswith(_PARTS) for w in view.before(at - 1)) or any(a.last == at - 1 for a in reading.attacks)
    ):
        return False  # "in parts of", "a rocket fired from"
    around = [t for t in (*reading.attacks, *view.labelled("place", "target")) if t.first < at <= t.last]
    around = [t for t in around if not (t.last > at and t.type in PEOPLE)]
    apart = not place.clitic.startswith("و")
    return not around or (apart and all(t.last == at and _are_two_powers(t, place) for t in around))  # "X urged Y"


def _in_town(capital: Tag, view: View) -> bool:
    """Whether words around a capital make it a town: "the streets of", "an explosion shook", "saw an explosion"."""
    if not _UNDERGONE.isdisjoint(view.words[capital.last : capital.last + 1]):
        return True
    ahead = view.before(capital.first, _SHAKEN)
    if ahead[-1] == "من":  # "five kilometres from", not "help from"
        return any(w.removeprefix("ب").removeprefix("ال").startswith(_AWAY) for w in ahead[:-1])
    return unbound(ahead[-1]) in _IN_TOWNS or not _SHAKES.isdisjoint(ahead)


def _is_verb(word: str) -> bool:
    """Whether a word looks like a verb before its subject: "announced", "does it"; nouns in -at are none."""
    if len(word) < _SHORTEST or word in _UNDERGONE or word in _NO_VERBS:
        return False
    present = word[0] in "تي" and word[-2] != "ي"  # a verbal noun like "destruction" has that letter
    past = word.endswith("ت") and not word.endswith("ات")
    return present or past or word.endswith(_OWNED)

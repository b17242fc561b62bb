"""What party a mention of a doer means: gunmen, a state's force, a group that gives itself a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..lexicon.alliances import allies
from ..lexicon.model import Entry
from ..script.normalize import fold, normalize
from ..tagging.tag import Tag
from .evidence import spoken
from .wordlists import lists_of

_LISTS = lists_of("parties")
STATES = frozenset({
    "country", "capital", "state", "state_force", "force", "ministry", "government", "military", "police", "aircraft",
    "intelligence", "nisba", "spokesperson", "official",
})  # fmt: skip
LANDS = frozenset({"country", "capital", "city"})
GROUPS = frozenset({"armed_group", "militia", "militia_alliance", "rebels", "political"})
_PRONOUNS = ("ها", "ته", "اته", "هم", "اتنا")
_VAGUE = _LISTS.beginnings("vague")
_NAMING = _LISTS.words("naming")
_OF_ITSELF = _LISTS.words("of_itself")
_ITSELF = _LISTS.words("itself")
_BEFORE_NAME = _LISTS.words("before_name")
_AFTER_NAME = _LISTS.words("after_name")
_UNITS = ("وحدات", "وحده", "وحدتين")  # "units" of nobody named
_BELONGING = _LISTS.words("belonging")
_AIRCRAFT = _LISTS.beginnings("aircraft")
_OBSERVERS = _LISTS.words("observers")
_ARMS = _LISTS.words("arms")
_ALONGSIDE = (
    ("برفقه",), ("بمشاركه",), ("بمعيه",), ("الي", "جانب"), ("بالاشتراك", "مع"), ("مع", "حليفتها"), ("مع", "حليفها"),
    ("مع", "حليفتيها"), ("بالتعاون", "مع"), ("بالتعاون", "والتنسيق", "مع"), ("مع",),
)  # fmt: skip
_EACH_OF = ["كل", "من"]
_BANDS = _LISTS.words("bands")
_MODELS = _LISTS.words("models")
_TYPE = _LISTS.words("type")
_LONGEST_TYPE = 5
_MADE = frozenset({"الصنع", "صنع", "الاصل"})  # "of Iranian make" names no doer
_NAMELESS = frozenset({"aircraft", "gunmen", "nameless", "fighters", "soldiers"})  # types without a name of their own
_LONGEST_NAME = 6
_NOT = frozenset({"لم", "لا"})
_LEADING = _LISTS.words("leading")
_WHOM = frozenset({"الذي", "التي"})
_SIDES = ("متمرد", "انفصالي", "ثوار", "انقلابي", "جهادي")  # a side of a war, where "the gunmen" are none


def faceless(tag: Tag, words: list[str]) -> bool:
    """Whether a doer is no party: gunmen, a warplane, "the group"."""
    alone = tag.entry is None and not tag.named and tag.last - tag.first == 1
    nameless = tag.nameless and tag.entry is None
    rest = words[tag.first + 1 : tag.last]
    vague = tag.entry is None and not tag.named and bool(rest) and all(w.startswith(_VAGUE) for w in rest)
    if alone and tag.type == "rebels":
        return not (tag.definite and any(side in words[tag.first] for side in _SIDES))
    unknown = tag.entry is None and any(w.startswith("مجهول") for w in words[tag.first : tag.last])
    unit = tag.rule == "phrase.unit" and words[tag.first].startswith(_UNITS)
    unknown = unknown or (unit and (not tag.definite or "تكتيكيه" in words[tag.first : tag.last]))
    return nameless or vague or unknown or tag.bare or (alone and tag.type in _NAMELESS)


def unmarked(tag: Tag, words: list[str]) -> bool:
    """Whether aircraft are told of without a word of whose they are ("helicopters")."""
    model = (w.removeprefix("ال") in _MODELS or _tells_type(w) for w in words[tag.first + 1 : tag.last])
    return tag.type == "aircraft" and tag.entry is None and all(model)


def owned(tag: Tag, reading: Reading) -> bool:
    """Whether a doer is told by a pronoun alone ("its units"), so that the speaker is meant."""
    alone = tag.entry is None and not tag.named and tag.last - tag.first <= 2
    return alone and reading.view.words[tag.first].endswith(_PRONOUNS)


def _ends_name(view: View, at: int) -> bool:
    return view.words[at] in _AFTER_NAME or not view.words[at].isalnum()


def joined(tag: Tag, reading: Reading) -> list[Tag]:
    """Give a doer with those joined to it by و or "along with", and adjectives in a row with all of them."""
    view = reading.view
    group = _apart(_adjective(tag, view), view)

    def then() -> Tag | None:
        at = group[-1].last
        start = at + (view.after(at) == ["،"])
        beside = next((start + len(w) for w in _ALONGSIDE if tuple(view.after(start, len(w))) == w), None)
        if beside is not None and view.after(beside, 2) == _EACH_OF:
            beside += len(_EACH_OF)
        if beside is not None and group[0].label != "nisba":
            return next((t for t in view.by_start.get(beside, ()) if t.label == tag.label), None)
        return next((t for t in view.by_start.get(at, ()) if _joins(group[-1], t, view)), None)

    while after := then():
        group.append(after)
    while ahead := next((t for t in view.by_stop.get(group[0].first, ()) if _joins(t, group[0], view)), None):
        group.insert(0, ahead)
    return group


def _apart(tag: Tag, view: View) -> list[Tag]:
    """Give the parties of one description each for itself: "the regime's forces and the Russian forces"."""
    if two := allies(tag.entry.id, view.words[tag.first : tag.last]) if tag.entry is not None else None:
        return _parted(tag, tag.first + two[0], two[1:], view)
    described = tag.label == "doer" and tag.rule.startswith("phrase")
    inner = range(tag.first + 1, tag.last) if described else ()
    at = next((n for n in inner if view.words[n][:1] == "و" and view.words[n][1:] in _BANDS), None)
    if at is None:
        return [tag]
    first, then = _parted(tag, at, (None, None), view)
    return [first, *_apart(then, view)]


def _parted(tag: Tag, at: int, entries: tuple[Entry | None, Entry | None], view: View) -> list[Tag]:
    """Part a tag in two before a word that "and" is written onto."""
    first = replace(tag, last=at, stop=view.stops[at - 1], entry=entries[0])
    return [first, replace(tag, first=at, start=view.starts[at] + 1, clitic="و", entry=entries[1])]


def _adjective(tag: Tag, view: View) -> Tag:
    """Give a country's name as the adjective that it is spelt like, where other adjectives stand beside it (سورية)."""
    if tag.label != "doer" or tag.type not in LANDS:
        return tag
    twin = next((t for t in view.by_start.get(tag.first, ()) if t.label == "nisba" and t.last == tag.last), None)
    around = (*view.by_start.get(tag.last, ()), *view.by_stop.get(tag.first, ()))
    return twin if twin is not None and any(t.label == "nisba" for t in around) else tag


def _joins(first: Tag, then: Tag, view: View) -> bool:
    """Whether two parties stand together, by "and"; adjectives need none where both have the article or neither."""
    if first.label != then.label:
        return False
    if then.clitic == "و":
        return True
    alike = (view.words[first.first][:2] == "ال") == (view.words[then.first][:2] == "ال")
    return first.label == "nisba" and alike and _MADE.isdisjoint(view.after(then.last))


def self_named(tag: Tag, reading: Reading) -> Tag:
    """Give "a group that calls itself X" the name X."""
    view = reading.view
    if tag.label != "doer" or tag.entry is not None:
        return tag
    size = tag.last - tag.first + 2  # the group's name, and at most one word before the verb
    first = next((n for n, w in enumerate(view.after(tag.first, size), tag.first + 1) if _names(w, n, view)), None)
    if first is None or view.words[first - 2] in _NOT:  # "planes of which it is not known whose"
        return tag
    while first < len(view.words) and view.words[first] in _BEFORE_NAME:
        first += 1
    known = next((t for t in view.by_start.get(first, ()) if t.label == "doer"), None)
    if known is not None or first >= len(view.words):
        return known or tag
    start = view.starts[first]
    closing = view.text.find('"', start, view.stop) if view.text[start - 1] == '"' else -1
    last, attacks = first, {a.first for a in reading.attacks}
    while last < min(first + _LONGEST_NAME, len(view.words)):
        over = view.starts[last] > closing if closing > 0 else _ends_name(view, last) or last in attacks
        if over:
            break
        last += 1
    if last == first:
        return tag
    stop = view.stops[last - 1]
    return replace(
        tag, start=start, stop=stop, first=first, last=last, named=True, bare=False, nameless=False, clitic=""
    )


def _names(word: str, at: int, view: View) -> bool:
    """Whether a verb, behind which a token stands, gives a name, where its like may tell of shots or a call."""
    return word in _NAMING and (word not in _OF_ITSELF or not _ITSELF.isdisjoint(view.after(at, 2)))


def of_whom(tag: Tag, reading: Reading) -> Tag:
    """Give for "a bomber of X", "rebels who belong to X" the party X."""
    view = reading.view
    if tag.label != "doer" or tag.entry is not None or _BELONGING.isdisjoint(view.after(tag.last)):
        return tag
    for at in (tag.last + 1, tag.last + 2):
        for other in view.by_start.get(at, ()):
            if other.label == "doer" and other.entry is not None and other.entry.category == "actor":
                return other
    return tag


def of_led(tag: Tag, reading: Reading) -> Tag:
    """Give for the leader in "an alliance led by X" the alliance."""
    view, at = reading.view, tag.first - 1
    if at < 1 or tag.type not in LANDS or view.words[at] not in _LEADING:
        return tag
    at -= view.words[at - 1] in _WHOM
    return next((t for t in view.by_stop.get(at, ()) if t.label == "doer" and t.type not in LANDS), tag)


def of_land(tag: Tag, reading: Reading) -> Tag:
    """Give "warplanes of the type F-16" the adjective of a land that stands behind the type."""
    view = reading.view
    if tag.type != "aircraft" or not unmarked(tag, view.words):
        return tag
    at = tag.last
    while at < min(tag.last + _LONGEST_TYPE, len(view.words)) and _tells_type(view.words[at]):
        at += 1
    land = next((t for t in view.by_start.get(at, ()) if t.label == "nisba"), None)
    return tag if land is None else replace(tag, stop=land.stop, last=land.last)


def _tells_type(word: str) -> bool:
    """Whether a word is of an aircraft's type, spelt in Latin letters, figures or their Arabic names."""
    return word.isascii() or word in _TYPE


def party_of(speaker: Tag, reading: Reading) -> Tag:
    """Give the party for which a spokesman speaks."""
    inner = [t for t in reading.view.labelled("doer") if speaker.first < t.first < speaker.last]
    return inner[0] if inner and speaker.type in ("spokesperson", "official") else speaker


def is_aircraft(tag: Tag, reading: Reading) -> bool:
    """Whether a doer is told by its aircraft or guns."""
    return tag.type == "aircraft" or reading.view.words[tag.first].removeprefix("و").startswith(_AIRCRAFT)


def is_observer(speaker: Tag, reading: Reading) -> bool:
    """Whether a speaker who is called an official watches rather than fights ("head of the Syrian Observatory")."""
    words = reading.view.text[speaker.start : speaker.stop].split()
    return any(w.removeprefix("ال") in _OBSERVERS for w in words)


def is_state(tag: Tag) -> bool:
    """Whether a party is a state or a part of one."""
    if tag.label == "nisba" or tag.type == "nisba":
        return tag.entry is None or tag.entry.category == "country"
    return tag.type in STATES and (tag.entry is None or tag.entry.type not in GROUPS)


def backer(tag: Tag) -> bool:
    """Whether the entry within a description is not the party itself ("militias backed by Iran")."""
    return tag.rule.startswith("phrase") and tag.entry is not None and tag.entry.category != "actor"


def country_of(tag: Tag, reading: Reading) -> str | None:
    """Give the country of a party, by its entry or by the adjective within it."""
    if tag.entry is not None:
        found: str | None = tag.entry.country
        return found
    inner = [t for t in reading.view.labelled("nisba") if tag.start <= t.start and t.stop <= tag.stop]
    return inner[0].entry.country if inner else None


def parties_of(doers: Iterable[Fact], reading: Reading) -> set[str]:
    """Give the known parties among the doers told: the ids of their entries, of states also the country code."""
    tags = [f.tag for f in doers if f.tag is not None and f.says["stance"] != "denied"]
    states = {country for tag in tags if is_state(tag) and (country := country_of(tag, reading))}
    return states | {tag.entry.id for tag in tags if tag.entry is not None}


def full_name(tag: Tag, words: str) -> str:
    """Give a name with the article whose alef is dropped after ل, and without the signs of hashtags."""
    words = spoken(words)
    whole = normalize("ا" + words).text
    if not tag.clitic.endswith("ل") or not whole.startswith("ال") or tag.entry is None:
        return words
    return "ا" + words if any(fold(a) == whole for a in (tag.entry.name, *tag.entry.aliases)) else words


def core(name: str) -> str:
    """Give a party's name without the arm that leads it ("fighters of", "aircraft of").

    Example:
        >>> core("طيران التحالف"), core("التحالف العربي")
        ('التحالف', 'التحالف العربي')
    """
    head, _, rest = fold(name).partition(" ")
    return rest if rest and head in _ARMS else name

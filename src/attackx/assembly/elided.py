"""Doers who are told by a pronoun alone: "X went on, in a raid that it flew", "and stepped up its raids"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.tag import Tag
from .asides import unbound
from .clauses import TURNING, turns
from .parties import LANDS, unmarked
from .wordlists import lists_of

_LISTS = lists_of("elided")
_DEALT = ("شن", "نفذ", "اطلق", "وجه")  # launched, carried out, fired, dealt
_HE, _SHE, _THEY = "masculine", "feminine", "plural"
_FORMS = {stem + end: _HE for stem in _DEALT for end in ("ه", "ها", "هما")} | {
    stem + end: _SHE for stem in _DEALT for end in ("ته", "تها", "تهما")
}
_FORMS |= {stem + end: _THEY for stem in _DEALT for end in ("وه", "وها")}
_OWN = _LISTS.beginnings("own")
_OWNED = {stem + end: sex for stem in _OWN for end, sex in (("ه", _HE), ("ها", _SHE), ("هم", _THEY))}
_SHELLING = {"قصفه": _HE, "قصفها": _SHE}  # "its shelling" is of what was hit, unless that is told behind it
_HIT = frozenset({"علي", "ضد", "باتجاه", "نحو", "صوب"})
_STRUCK = _LISTS.words("struck")
_WHICH = frozenset({"التي", "الذي", "كان", "كانت", "قد"})
_ADJECTIVE = ("ي", "يه", "يا")
_GAP = 4  # tokens from an attack to the verb that tells who dealt it: "the air raids that it had flown"
_BEHIND = _LISTS.words("behind")
_BESIDE = frozenset({"مع", "الي", "عن", "بين", "لدي"})  # before a party with which a subject has to do
_GOES_ON = _LISTS.words("goes_on")
DEEDS = frozenset({"noun", "act", "the", "fall", "launch"})
_MEN = _LISTS.beginnings("men")
_DRONES = _LISTS.beginnings("drones")
_ADJECTIVE_AT = 1  # "Turkish drones": the land stands behind the noun
_KIND = 2  # tokens behind such a name that tell what flew
_ENDS_OF_MANY = ("ون", "ين")
_DOES = _LISTS.words("does")
_SET_ABOUT = frozenset({"علي", "الي"})
_BEFORE_NOUN = frozenset({"علي", "بعد", "عقب", "اثر", "قبل", "عن"})  # what stands behind is no finite verb


def elided_doer(reading: Reading, attack: Tag) -> Tag | None:
    """Give the party to which a pronoun beside an attack points back within the sentence.

    Args:
        reading: the sentence.
        attack: its word of attack: a noun.
    """
    sex = told_by(reading.view, attack) if attack.type in DEEDS else None
    return None if sex is None else next(_subjects(reading, attack, sex), None)


def told_by(view: View, attack: Tag) -> str | None:
    """Give what the pronoun that tells of the doer agrees with: "its raids", "a raid that it flew"."""
    words = view.words
    for at in range(attack.first, attack.last):
        bound = unbound(words[at])
        if bound in _OWNED:
            return _OWNED[bound]
        hit = at + 1 < len(words) and (words[at + 1] in _HIT or words[at + 1].startswith("لل"))
        hit = hit or (at > 0 and words[at - 1].removeprefix("و") in _STRUCK)
        if bound in _SHELLING and hit:
            return _SHELLING[bound]
    for at in range(attack.first, min(attack.last + _GAP, len(words))):
        if words[at] in _FORMS:
            return _FORMS[words[at]] if _told_no_more(view, at + 1) else None
        if at >= attack.last and words[at] not in _WHICH and not words[at].endswith(_ADJECTIVE):
            return None
    return None


def _told_no_more(view: View, at: int) -> bool:
    """Whether no party stands as the subject behind such a verb, nor behind the time or place that follows it."""
    time = next((t for t in view.by_start.get(at, ()) if t.label == "time"), None)
    ahead = at if time is None else time.last
    placed = (t.last for n in (ahead, ahead + 1) for t in view.by_start.get(n, ()) if t.label in ("place", "target"))
    if any(t.label == "doer" and not t.clitic for n in (at, ahead, *placed) for t in view.by_start.get(n, ())):
        return False
    word = view.words[at] if at < len(view.words) else ""
    return time is not None or word in _BEHIND or word in _BESIDE or word in _GOES_ON


def _subjects(reading: Reading, attack: Tag, sex: str) -> Iterator[Tag]:
    """Give the parties before an attack that agree with a pronoun and are subjects, the nearest first."""
    view = reading.view
    hit = {id(f.tag) for f in reading.of("target")}
    alone = default_lists()["loneman"]
    for tag in sorted(view.labelled("doer"), key=lambda t: -t.first):
        if tag.last > attack.first or id(tag) in hit or not agrees(tag, view.words[tag.first : tag.last], sex):
            continue
        if not alone.isdisjoint(view.words[tag.last : attack.first]):
            return  # "the army said that the man, before his attack"
        ahead = "".join(view.before(tag.first)).removeprefix("و")
        if ahead in _BESIDE or tag.clitic.endswith("ل"):
            return  # "spoke with X about its raids": it may be of either
        if ahead not in _BEHIND and tag.clitic[-1:] not in ("ب", "ك"):
            yield tag


def agrees(tag: Tag, words: list[str], sex: str) -> bool:
    """Whether a pronoun can mean a party: states and plurals of things are feminine, "they" are many men."""
    head = words[0].removeprefix("و").removeprefix("ال")
    if sex == _THEY:
        return head.endswith(_ENDS_OF_MANY)
    if head.startswith(_MEN):
        return sex == _HE
    return (tag.type in LANDS or head.endswith(("ه", "ات", "ان")) or not head.endswith(_ENDS_OF_MANY)) == (sex == _SHE)


def shape_of(verb: str) -> str:
    """Give what the subject of a verb of the third person agrees with.

    Example:
        >>> shape_of("قصفت"), shape_of("قصف"), shape_of("قصفوا")
        ('feminine', 'masculine', 'plural')
    """
    if verb.endswith(("وا", "ون")):
        return _THEY
    return _SHE if verb.endswith("ت") or verb.startswith("ت") else _HE


def shot_down_of(reading: Reading) -> Tag | None:
    """Give whose attack drones were shot down, where the words of them hold it: "shot down four Turkish attack drones".

    Args:
        reading: the sentence.
    """
    view = reading.view
    for attack in reading.attacks:
        if attack.type != "intercept":
            continue
        tag = next(
            (t for t in view.by_start.get(attack.last - 1, ()) if t.label == "doer" and t.last > attack.last), None
        )
        if tag is None or unmarked(tag, view.words) or tag.last - tag.first <= _ADJECTIVE_AT:
            continue
        if any(w.removeprefix("ال").startswith(_DRONES) for w in view.words[attack.last : tag.last + _KIND]):
            last = tag.first + _ADJECTIVE_AT + 1
            return replace(tag, last=last, stop=view.stops[last - 1])
    return None


def turns_to_another(reading: Reading, after: int, attack: Tag) -> bool:
    """Whether a clause turns to a verb with arms or a blow for its own subject: "while a drone struck B"."""
    if attack.type != "verb" or TURNING.isdisjoint(turns(reading.view.words, after, attack.first)):
        return False
    behind = reading.view.by_start.get(attack.last, ())
    return any(t.label in ("weapon", "attack") and not t.clitic for t in behind)


def verb_of(attack: Tag, reading: Reading) -> int | None:
    """Give the token of an attack's verb: itself, or the light verb right before it, whose subject is not told."""
    if attack.type in ("verb", "launch"):
        behind_noun = attack.type == "verb" and not _BEFORE_NOUN.isdisjoint(reading.view.before(attack.first, 1))
        return None if behind_noun else attack.first
    at = attack.first - 1
    if at > 0 and reading.view.words[at : attack.last] == ["ثم", "قصف"]:
        return attack.first  # written like the noun
    if at <= 0 or attack.type not in ("noun", "act"):
        return None
    words = reading.view.words
    if words[at] in _SET_ABOUT and words[at - 1].removeprefix("و") in _DOES:
        return at - 1
    does = words[attack.first].startswith("ب") and words[at].removeprefix("و") in _DOES
    return at if does or words[at].removeprefix("و") in default_lists()["carryout"] else None

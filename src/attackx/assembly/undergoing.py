"""Parties beside a verb of attack that are not its subject: "the raids that hit X", "caves that X uses were hit"."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .elided import agrees, shape_of
from .wordlists import lists_of

_LISTS = lists_of("undergoing")
_RULE = "doer.verb-subject"
_VERBS = frozenset({"verb", "launch", "harm"})
_HE, _SHE, _THEY = "masculine", "feminine", "plural"
_SUBJECTS = {
    **dict.fromkeys(_LISTS.words("he"), _HE),
    **dict.fromkeys(_LISTS.words("she"), _SHE),
    **dict.fromkeys(_LISTS.words("they"), _THEY),
}
_TWO = _LISTS.words("two")
_MOMENTS = _LISTS.words("moments")
_AIMING = _LISTS.words("aiming")
_DEEDS = _LISTS.words("deeds")
_UPON = _LISTS.words("upon")
_ARMS = _LISTS.beginnings("arms")
_USED = _LISTS.words("used")
_IN = "في"  # "men in the group fired", "cars of men in the group were wrecked"
_AUXILIARY = frozenset({"قد", "كانت", "كان", "كانوا"})
_HIM = ("ه", "ها", "هم", "هما")  # the verb has its object in itself
_REACH = 5  # tokens from a deed to the verb that tells whom it hit: "a wide military campaign that hit X"


def undergoes(fact: Fact, reading: Reading) -> bool:
    """Whether the party that a rule takes for a verb's subject is hit by it, or stands beside it by chance.

    Args:
        fact: what the rule found.
        reading: its sentence.
    """
    tag, view = fact.tag, reading.view
    if fact.rule != _RULE or tag is None:
        return False
    ahead = _verb_ahead(tag, view)
    if ahead is not None:
        return _has_subject(ahead, view) and not _has_object(tag, view)
    behind = _verb_behind(tag, view)
    return behind is not None and _stands_apart(tag, behind, view)


def _verb_ahead(tag: Tag, view: View) -> Tag | None:
    """Give the verb of which a party, or the parties that it is joined to, stand right behind."""
    at = _first(tag, view).first
    time = next((t for t in view.by_stop.get(at, ()) if t.label == "time"), None)
    return _verb(view.by_stop.get(time.first if time is not None else at, ()))


def _first(tag: Tag, view: View) -> Tag:
    """Give the first of the parties that "and" joins up to one."""
    while tag.clitic == "و" and (
        other := next((t for t in view.by_stop.get(tag.first, ()) if t.label == "doer"), None)
    ):
        tag = other
    return tag


def _verb_behind(tag: Tag, view: View) -> Tag | None:
    """Give the verb that stands right behind a party."""
    at = tag.last
    if view.after(at) and view.words[at] in _AUXILIARY:
        at += 1
    return _verb(view.by_start.get(at, ()))


def _verb(tags: Iterator[Tag] | list[Tag] | tuple[()]) -> Tag | None:
    return next((t for t in tags if t.label == "attack" and t.type in _VERBS), None)


def _has_subject(verb: Tag, view: View) -> bool:
    """Whether the word before a verb is its subject: "which", "that it", or for "aimed at" the deed itself."""
    word = view.words[verb.last - 1]
    if word.endswith(_HIM):
        return False
    at = verb.first - 1
    while at > 0 and view.words[at] in _AUXILIARY:
        at -= 1
    if at < 0:
        return False
    before = view.words[at].removeprefix("و")
    if before in _TWO:
        return word.endswith(("ا", "ان"))
    if before in _SUBJECTS:
        return _SUBJECTS[before] == shape_of(word) and not _dates(at, view)
    return word in _AIMING and _of_deed(verb, view)


def _dates(at: int, view: View) -> bool:
    """Whether "which" stands behind a time: "at the time when the army shelled"."""
    return not _MOMENTS.isdisjoint(view.before(at)) or any(t.label == "time" for t in view.by_stop.get(at, ()))


def _of_deed(verb: Tag, view: View) -> bool:
    """Whether a deed stands before a verb that agrees with it: "a campaign hit X", which is "a campaign that hit X"."""
    if view.words[verb.first].startswith("و"):
        return False
    feminine = shape_of(view.words[verb.last - 1]) == _SHE
    for word in reversed(view.before(verb.first, _REACH)):
        head = word.removeprefix("و").removeprefix("ب").removeprefix("ل")
        if head in _DEEDS:
            return head.endswith(("ه", "ات", "صواريخ", "جرايم", "كماين")) == feminine
        if not word.isalnum() and word not in ('"', "،"):
            return False
    return False


def _has_object(tag: Tag, view: View) -> bool:
    """Whether something hit stands right behind a party, or the parties joined to it, so that it is the subject."""
    at = tag.last
    while joined := next((t for t in view.by_start.get(at, ()) if t.label == "doer" and t.clitic == "و"), None):
        at = joined.last
    time = next((t for t in view.by_start.get(at, ()) if t.label == "time"), None)
    at = time.last if time is not None else at
    return any(t.label in ("target", "place", "quantity") and not t.clitic for t in view.by_start.get(at, ()))


def _stands_apart(tag: Tag, verb: Tag, view: View) -> bool:
    """Whether a party before a verb belongs to other words, or does not agree with the verb."""
    shape = shape_of(view.words[verb.last - 1])
    first = _first(tag, view)
    before = "".join(view.before(first.first)).removeprefix("و")
    if first.clitic in ("", "و") and (before in _UPON or before in _USED or (before == _IN and shape != _THEY)):
        return True
    if shape != _SHE or agrees(tag, view.words[tag.first : tag.last], _SHE):
        return False
    return not any(w.removeprefix("و").removeprefix("ال").startswith(_ARMS) for w in view.before(tag.first, _REACH))

"""Persons told by their names: after their title, or alone before what they say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.phrases.words import classify
from ..tagging.tag import Tag
from .naming import stems
from .wordlists import lists_of

_LISTS = lists_of("persons")
_PEOPLE = frozenset({"phrase.chief", "phrase.official", "phrase.spokesman", "phrase.member"})
_LONGEST = 6  # words of a name with its ranks
_WHOLE = 8  # words of a title with the name of its bearer
_REACH = 15  # tokens from a name to what its bearer says
_FULL = 2  # words of a name with which no common noun is mistaken for it
_MARKED = 3  # words of a name in quotation marks
_BOTH = 2  # marks of a whole quotation
_SHORT = 2  # letters of the shortest word of a name
_OWN = 4  # letters of a longest word that ends in ها and is a name, not something of hers
_THAT = _LISTS.words("that")
_SIGNS = frozenset("،:([-")
_TO_MEDIA = _LISTS.beginnings("to_media")
_TO = "ل"  # stands apart before what is quoted: "to «the newspaper»"
_ALI = "علي"  # a name, and the preposition that is written like it without its dots
_GOD = "الله"  # a part of names, and no name of a person alone
_BEING = frozenset({"وهو", "وهي", "هو"})
_WHO = frozenset({"الذي", "التي"})
_AS = frozenset({"ما", "لما", "كما", "حسبما", "بحسبما", "وفقما"})
_TITLES = frozenset({"د", "م", "ا", "اد"})  # "Dr.", "Eng.", "Prof."
_ONE = frozenset({"احد", "احدي"})
_HIS_WORDS = _LISTS.words("his_words")
_NEWS = _LISTS.words("news")
_PUBLISHED = frozenset({"نشر", "نشرت", "بث", "بثت", "سجل"})
_LABEL = 3  # words of a name before a colon
_NO_NAME = frozenset({"land", "number", "stop", "to", "in", "adj", "noun", "shut", "rel", "link"})
_HARMLESS = frozenset({"nisba"})
_SON = frozenset({"بن", "ابن"})
_QUOTES = frozenset('"\'"“”«»')
_BEARERS = frozenset({
    "phrase.chief", "phrase.governor", "phrase.spokesman", "phrase.official", "phrase.officer", "phrase.member",
    "phrase.adviser", "phrase.medic", "phrase.witness", "phrase.correspondent", "phrase.activists", "phrase.titled",
    "phrase.kin", "phrase.residents", "phrase.bystander", "phrase.rank", "phrase.clergy", "phrase.imam",
    "phrase.province_governor", "phrase.owner",
})  # fmt: skip
_ROLES = _LISTS.words("roles")
_RANKS = _LISTS.words("ranks")


def name_end(view: View, at: int, *, quoted_before: bool = False) -> int:
    """Give the token after a person's name that begins at a token, or that token where no name stands there.

    A name goes on to the first word that can be none: a function word, a sign, a quotation, a time or an attack.

    Args:
        view: the sentence.
        at: the token.
        quoted_before: whether the quotation mark before the token, if there is one, closes what stands before it.
    """
    others = {t.first for t in view.labelled("time", "quantity", "attack", "source") if t.type != "person"}
    end = at
    while end < len(view.words) and end not in others and _goes_on(view, end):
        if quoted(view, end) and not (quoted_before and end == at):
            break
        end += 1
        if end - at > _LONGEST:
            return at
    if view.words[end : end + 1] == [_ALI]:
        return end + 1 if end > at and _parts(view, end + 1) else at
    return at if view.words[at : at + 1] == [_GOD] else end


def _parts(view: View, at: int) -> bool:
    """Whether no preposition can stand before a token: a sign, a quotation or a relative clause begins there."""
    return at >= len(view.words) or view.words[at] in _SIGNS | _BEING | _WHO or quoted(view, at)


def _goes_on(view: View, at: int) -> bool:
    return _is_name(view.words[at]) or (view.words[at] == _ALI and view.words[at - 1] in _SON)


def _is_name(word: str) -> bool:
    return (
        len(word) >= _SHORT
        and word.isalpha()
        and word not in default_lists()["nameless"]
        and not (word.endswith("ها") and len(word) > _OWN)
        and not word.startswith(("بال", "لل", "وال", *_TO_MEDIA))
    )


def quoted(view: View, at: int) -> bool:
    """Whether a quotation mark stands right before a token."""
    if at >= len(view.words):
        return False
    before = view.stops[at - 1] if at else view.start
    return not _QUOTES.isdisjoint(view.text[before : view.starts[at]])


def _shut(view: View, tag: Tag, at: int) -> bool:
    """Whether the quotation within a title ends right before a token: the spokesman of "the movement" so-and-so."""
    return sum(c in _QUOTES for c in view.text[tag.start : view.starts[at]]) == _BOTH if at < len(view.words) else False


def _closed(view: View, at: int) -> bool:
    """Whether a name can end before a token: what he says, when, where and to whom begins there."""
    if at >= len(view.words):
        return False
    word = view.words[at]
    told = any(
        t.label == "time" or (t.label == "source" and t.clitic) or (t.label == "doer" and t.definite)
        for t in view.by_start.get(at, ())
    )
    return (
        told
        or word in _THAT
        or word in _HIS_WORDS
        or word in _SIGNS
        or word == _TO
        or word in default_lists()["nameless"]
        or quoted(view, at)
    )


def lone_speaker(view: View, verb: int) -> Tag | None:
    """Give the person who is told by his name alone after a verb of saying; None where no such name stands there."""
    first = name_begin(view, verb)
    one = view.words[first : first + 1] and view.words[first] in _ONE  # "one of the customers"
    end = name_end(view, first + 1) if one else name_end(view, first)
    published = view.words[verb].removeprefix("و") in _PUBLISHED
    as_said = _as_said(view, verb, first, end)
    if end <= first + bool(one) or not (_closed(view, end) or as_said) or (_titled(view, end) and not published):
        return None
    if _common(view, first, end):
        return None  # "the man said" names nobody
    if view.words[verb] == "عن" and not _HIS_WORDS.intersection(view.words[end : end + 1]):
        return None  # "quoting relatives of the dead"
    if not (_shown(view, first, end) if published else _told(view, end) or _announced(view, first, end) or as_said):
        return None
    return _person(view, first, end)


def _as_said(view: View, verb: int, first: int, end: int) -> bool:
    """Whether a clause is no more than "as so-and-so said", so that what he says stands before it."""
    over = end >= len(view.words) or view.words[end] in _SIGNS or not view.words[end].isalnum()
    said = verb > 0 and view.words[verb - 1].removeprefix("و") in _AS
    return said and over and end - first >= _FULL and _only_a_name(view, first, end)


def _announced(view: View, first: int, end: int) -> bool:
    """Whether what befell somebody follows a person's name at once: "so-and-so announced the killing of"."""
    if view.words[end] not in _NEWS or end - first < _FULL or view.words[first] not in default_lists()["givenname"]:
        return False  # "revealed details of the killing"
    return not any(t.first < end and t.last > first for t in view.tags if t.label not in _HARMLESS)


def _person(view: View, first: int, end: int) -> Tag:
    start, stop = view.starts[first], view.stops[end - 1]
    return Tag(start, stop, "source", "person", named=True, rule="person", first=first, last=end)


def before_colon(view: View) -> Tag | None:
    """Give the person whose name alone stands before a colon at a sentence's beginning; None where none does."""
    words = view.words
    end = words.index(":") if ":" in words[: _LABEL + 1] else 0
    end -= end > 1 and words[end - 1] in default_lists()["say"]  # "so-and-so claims:"
    if not end or name_end(view, 0) != end or not _only_a_name(view, 0, end):
        return None
    if words[0].removeprefix("و") in default_lists()["nameless"] or not default_lists()["headline"].isdisjoint(
        words[:end]
    ):
        return None
    if any(w.isascii() for w in words[:end]):
        return None
    if end == 1 and (len(words[0]) <= _OWN - 1 or (words[0].startswith("ال") and not words[0].endswith("ي"))):
        return None
    return Tag(view.starts[0], view.stops[end - 1], "source", "person", named=True, rule="person", first=0, last=end)


def _only_a_name(view: View, first: int, end: int) -> bool:
    """Whether some tokens are nothing else that is known: no place, no time, no common noun."""
    if any(t.first < end and t.last > first for t in view.tags if t.label not in _HARMLESS):
        return False
    return not any(classify(w).kind in _NO_NAME for w in view.words[first:end])


def name_begin(view: View, verb: int) -> int:
    """Give the token at which a name may begin after a verb of saying: behind an abbreviated title."""
    first = verb + 1
    title = view.words[first : first + 2]
    return first + 2 if title[1:] == ["."] and title[0] in _TITLES else first


def _told(view: View, end: int) -> bool:
    """Whether what somebody says follows his name, at once or behind where and how he said it."""
    return quoted(view, end) or any(w in _THAT for w in view.words[end : end + _REACH]) or _speech_follows(view, end)


def _speech_follows(view: View, at: int) -> bool:
    """Whether more than a name stands in the next quotation marks behind a token."""
    first = next((n for n in range(at, min(at + _REACH, len(view.words))) if quoted(view, n)), None)
    if first is None or first + _MARKED >= len(view.words):
        return False
    return not any(quoted(view, n) for n in range(first + 1, first + _MARKED + 1))


def _shown(view: View, first: int, end: int) -> bool:
    """Whether a name is a person's beyond doubt, and the pictures that he put out follow it."""
    shown, words = default_lists()["footage"], view.words
    return (
        _only_a_name(view, first, end)
        and shown.isdisjoint(words[first:end])
        and not shown.isdisjoint(words[end : end + _REACH])
    )


def _titled(view: View, at: int) -> bool:
    """Whether a title follows a name: "so-and-so, who is a spokesman"; it is the title that is told by."""
    at += view.words[at : at + 1] == ["،"]
    at += at < len(view.words) and view.words[at] in _BEING
    return any(t.label == "source" and not t.clitic for t in view.by_start.get(at, ()))


def with_name(tag: Tag, view: View) -> Tag | None:
    """Give a title with the name of its bearer: "the commander, so-and-so", "so-and-so, the commander".

    Args:
        tag: a title or office.
        view: its sentence.

    Returns:
        None where no name stands beside it.
    """
    head = view.text[tag.start : tag.stop].split(" ")[0].removeprefix("ال")
    role = tag.rule in _BEARERS or head in _ROLES
    if not role or tag.number in ("pl", "dual"):
        return None
    last = bisect_left(view.starts, tag.stop)  # a spokesman's tag may have been spelled out
    begin = _name_begin(view, tag.first)
    if begin < tag.first and last - begin <= _WHOLE:
        return replace(tag, start=view.starts[begin], first=begin, clitic="", named=True, bare=False)
    first = _past_place(view, last)
    first += view.words[first : first + 1] == ["،"]
    end = name_end(view, first, quoted_before=_shut(view, tag, first))
    if end > first and _common(view, first, end) and view.words[first] not in _RANKS:
        return None  # "the spokesman of the army the street is closed"
    if end > first and sum(w.isalnum() for w in view.words[tag.first : end]) <= _WHOLE and _closed(view, end):
        return replace(tag, stop=view.stops[end - 1], last=end, named=True, bare=False)
    return None


def _past_place(view: View, at: int) -> int:
    """Give the token behind "in (a place)", "for (a district)", where a title's body is told so; else the same."""
    if view.words[at : at + 1] not in (["في"], ["عن"]):
        return at
    return max((t.last for t in view.by_start.get(at + 1, ()) if t.label == "place"), default=at)


def _name_begin(view: View, at: int) -> int:
    """Give the token at which the name of a title's bearer begins, right behind a verb of saying; else the title's."""
    stop = at - (at > 0 and view.words[at - 1] in _BEING)
    stop -= view.words[stop - 1 : stop] == ["،"]
    for verb in range(stop - 1, max(stop - _LONGEST, 0) - 1, -1):
        if view.words[verb].removeprefix("و") in default_lists()["say"]:
            return verb + 1 if verb + 1 < stop == name_end(view, verb + 1) and not _common(view, verb + 1, stop) else at
    return at


def _common(view: View, first: int, end: int) -> bool:
    """Whether one word alone is a known thing and no name: "announced the ban, the minister"."""
    word = view.words[first]
    return end - first == 1 and word.startswith("ال") and not word.endswith("ي")


def in_office(origin: list[str], named: Sequence[tuple[Tag, Reading]]) -> tuple[Tag, Reading] | None:
    """Give the last official whose office has the adjectives of "the Hungarian official"."""
    wanted = _sexless(origin)
    people = (n for n in reversed(named) if n[0].rule in _PEOPLE)
    return next((n for n in people if wanted <= _sexless(n[1].view.words[n[0].first : n[0].last])), None)


def _sexless(words: list[str]) -> set[str]:
    """Give the stems of adjectives whatever their gender."""
    return {w.removesuffix("ه") for w in stems(" ".join(words))}

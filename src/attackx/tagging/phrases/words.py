"""What each word is to a noun phrase: an attribute, a genitive, a name, a link, or its end."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from ...script.clitics import ARTICLE
from .data import load_heads, load_words
from .forms import Form, noun_forms
from .model import Head

_CACHED = 1 << 12  # distinct words kept: more would grow for days of news and seldom be asked for
_NISBA = re.compile(r"\w{3,}(?:ي|يه|يا|يين|يون|يتين|يتان|يات)")
_VERB = re.compile(r"(?:ي\w{3,}|تست\w+|\w+[^ا]ت|\w{2,}وا)")
_PLACE_IN_T = re.compile(r"\w{4,}يت|\w{2,}وت")  # "برعشيت" is no verb
_GLUE: tuple[tuple[str, Kind], ...] = (("ل", "to"), ("ب", "in"), ("و", "and"), ("ك", "stop"), ("ف", "stop"))
_IN = frozenset({"في", "لدي"})
_LIKE_ADJECTIVES = frozenset(
    {"soldiers", "police", "civilians", "person", "direction"}
)  # "the soldier", "the northern"
SON_OF = frozenset({"بن", "ابن", "بنت"})  # behind these every word is a name


# The part a word can play after a head. Strings, since an enum's members cost four times as much to look up.
Kind = Literal[
    "stop",
    "adj",  # indefinite adjective
    "def_adj",
    "nisba",  # an unlisted word shaped like an indefinite nisba adjective
    "noun",  # a construct noun
    "shut",  # a form of a head noun that begins a phrase of its own ("جنديين")
    "def_noun",
    "title",  # "المشير": names follow
    "name",
    "land",  # a name that is an adjective too ("السعوديه")
    "opener",  # first word of a two-word name
    "link",  # a participle that means nothing without its preposition
    "to",  # glued "ل"
    "in",  # "في" or glued "ب"
    "and",  # glued "و"
    "rel",  # verb that tells an indefinite head apart
    "number",
    "loose",  # unlisted and perhaps with a proclitic: a name only right behind a head that has one
    "unknown",
]


class Word(NamedTuple):
    """A word's kind, what is left without its glued preposition or conjunction, and a participle's prepositions."""

    kind: Kind
    inner: str
    links: frozenset[str] | None = None


@cache
def head_forms() -> tuple[tuple[Head, tuple[Form, ...]], ...]:
    """Give the heads with the written forms of their nouns, which several lists are made of."""
    return tuple((head, tuple(form for noun in head.nouns for form in noun_forms(noun))) for head in load_heads())


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    """Give the nouns that carry a phrase on, and the forms of heads that begin another one."""
    forms = [form for _, forms in head_forms() for form in forms if not _like_nisba(form)]
    carrying = load_words().nouns | {form.text for form in forms if form.ending == "open" and not form.tail}
    return carrying, frozenset(form.text for form in forms if not form.tail) - carrying


@cache
def head_plurals() -> frozenset[str]:
    """Give the plurals of heads ("quarters"), which with the article are no part of a person's name."""
    forms = (form for _, forms in head_forms() for form in forms)
    return frozenset(form.text for form in forms if form.number == "pl" and form.ending == "open" and not form.tail)


@cache
def site_heads() -> frozenset[str]:
    """Give the heads of what is hit or where: "positions", "town"; of no party."""
    sites = (forms for head, forms in head_forms() if all(label in ("target", "place") for label, _ in head.labels))
    forms = (form for forms in sites for form in forms)
    return frozenset(form.text for form in forms if form.ending != "owned" and not form.tail)


@cache
def _sites_in_i() -> frozenset[str]:
    """Give the heads of sites that end like an adjective and are none: "hospital", "café", "buildings"."""
    heads = (head for head in load_heads() if all(label in ("target", "place") for label, _ in head.labels))
    sites = (head for head in heads if _LIKE_ADJECTIVES.isdisjoint(kind for _, kind in head.labels))
    forms = (form for head in sites for noun in head.nouns for form in noun_forms(noun))
    return frozenset(f.text for f in forms if f.text[-1] == "ي" and f.number != "dual" and not f.tail)


def _like_nisba(form: Form) -> bool:
    """Whether a form is a dual that is written like an adjective ("two houses of", "domestic")."""
    return form.number == "dual" and form.text[-1] == "ي" and form.text[-2] != "ت"


@lru_cache(maxsize=_CACHED)
def classify(word: str) -> Word:
    """Tell what ``word`` (matching form) is to a phrase that stands before it.

    Example:
        >>> classify("العسكريه").kind, classify("للجيش").kind, classify("قال").kind
        ('def_adj', 'to', 'stop')
        >>> classify("المستشفي").kind  # no adjective
        'def_noun'
    """
    words = load_words()
    links = words.links.get(word.removeprefix(ARTICLE))
    if word in _IN:
        return Word("in", word)
    lists: tuple[tuple[Kind, Container[str]], ...] = (
        ("rel", words.relative),
        ("stop", words.stops),
        ("title", words.titles),
        ("name", words.names),
        ("adj", words.adjectives),
        ("opener", words.openers),
        ("noun", _nouns()[0]),
        ("shut", _nouns()[1]),
    )
    for kind, known in lists:
        if word in known:
            land = kind == "name" and (word in words.adjectives or (word[:2] == ARTICLE and _NISBA.fullmatch(word[2:])))
            return Word("land" if land else kind, word, links)
    if word[0].isdigit():
        return Word("number" if word.isdigit() else "stop", word)
    if word.startswith(ARTICLE) and len(word) > 3:
        rest = word[2:]
        noun = rest in words.common or rest in _sites_in_i()
        attribute = rest in words.adjectives or (not noun and _NISBA.fullmatch(rest))
        return Word("def_adj" if attribute else "link" if links else "def_noun", word, links)
    if word in words.common:
        return Word("stop", word)
    return _glued(word) or Word("link" if links else _shape(word), word, links)


def _glued(word: str) -> Word | None:
    words = load_words()
    if word[0] == "و" and word[1:] in words.stops:
        return Word("stop", word)
    for prefix, kind in _GLUE:
        if not word.startswith(prefix) or len(word) < 4:
            continue
        inner = ARTICLE + word[2:] if word.startswith("لل") else word[1:]
        if inner.startswith(ARTICLE) or inner in words.names or inner in words.adjectives or inner in _nouns()[0]:
            return Word(kind, inner)
        if inner in words.stops or inner in words.means:
            return Word("stop", word)
    return None


def _shape(word: str) -> Kind:
    if len(word) > 3 and _VERB.fullmatch(word) and not _PLACE_IN_T.fullmatch(word):
        return "stop"
    if len(word) > 3 and _NISBA.fullmatch(word):
        return "loose" if word[0] == "ل" else "nisba"
    if len(word) > 2 and word[0] in "لكوف":
        return "loose"
    return "unknown"

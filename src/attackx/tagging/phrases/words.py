"""What each word is to a noun phrase: an attribute, a genitive, a name, a link, or its end."""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from ...script.clitics import ARTICLE
from .data import load_heads, load_words
from .forms import noun_forms

_CACHED = 1 << 15  # distinct words kept; news of a day has about as many
_NISBA = re.compile(r"\w{3,}(?:ي|يه|يا|يين|يون|يتين|يتان|يات)")
_VERB = re.compile(r"(?:ي\w{3,}|تست\w+|\w+[^ا]ت|\w{2,}وا)")
_PLACE_IN_T = re.compile(r"\w{4,}يت|\w{2,}وت")  # "برعشيت" is no verb
_IN = frozenset({"في", "لدي"})


class Kind(IntEnum):
    """The part a word can play after a head."""

    STOP = auto()
    ADJ = auto()  # indefinite adjective
    DEF_ADJ = auto()
    NISBA = auto()  # an unlisted word shaped like an indefinite nisba adjective
    NOUN = auto()  # a construct noun
    SHUT = auto()  # a form of a head noun that begins a phrase of its own ("جنديين")
    DEF_NOUN = auto()
    TITLE = auto()  # "المشير": names follow
    NAME = auto()
    LAND = auto()  # a name that is an adjective too ("السعوديه")
    OPENER = auto()  # first word of a two-word name
    LINK = auto()  # a participle that means nothing without its preposition
    TO = auto()  # glued "ل"
    IN = auto()  # "في" or glued "ب"
    AND = auto()  # glued "و"
    REL = auto()  # verb that tells an indefinite head apart
    NUMBER = auto()
    LOOSE = auto()  # unlisted and perhaps with a proclitic: a name only right behind a head that has one
    UNKNOWN = auto()


class Word(NamedTuple):
    """A word's kind, what is left without its glued preposition or conjunction, and a participle's prepositions."""

    kind: Kind
    inner: str
    links: frozenset[str] | None = None


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    """Give the nouns that carry a phrase on, and the forms of heads that begin another one."""
    forms = [form for head in load_heads() for noun in head.nouns for form in noun_forms(noun)]
    carrying = load_words().nouns | {form.text for form in forms if form.ending == "open" and not form.tail}
    return carrying, frozenset(form.text for form in forms if not form.tail) - carrying


@lru_cache(maxsize=_CACHED)
def classify(word: str) -> Word:
    """Tell what ``word`` (matching form) is to a phrase that stands before it.

    Example:
        >>> classify("العسكريه").kind.name, classify("للجيش").kind.name, classify("قال").kind.name
        ('DEF_ADJ', 'TO', 'STOP')
    """
    words = load_words()
    links = words.links.get(word.removeprefix(ARTICLE))
    if word in _IN:
        return Word(Kind.IN, word)
    for kind, known in (
        (Kind.REL, words.relative),
        (Kind.STOP, words.stops),
        (Kind.TITLE, words.titles),
        (Kind.NAME, words.names),
        (Kind.ADJ, words.adjectives),
        (Kind.OPENER, words.openers),
        (Kind.NOUN, _nouns()[0]),
        (Kind.SHUT, _nouns()[1]),
    ):
        if word in known:
            land = kind is Kind.NAME and (
                word in words.adjectives or (word[:2] == ARTICLE and _NISBA.fullmatch(word[2:]))
            )
            return Word(Kind.LAND if land else kind, word, links)
    if word[0].isdigit():
        return Word(Kind.NUMBER if word.isdigit() else Kind.STOP, word)
    if word.startswith(ARTICLE) and len(word) > 3:
        attribute = word[2:] in words.adjectives or _NISBA.fullmatch(word[2:])
        return Word(Kind.DEF_ADJ if attribute else Kind.LINK if links else Kind.DEF_NOUN, word, links)
    return _glued(word) or Word(Kind.LINK if links else _shape(word), word, links)


def _glued(word: str) -> Word | None:
    words = load_words()
    for prefix, kind in (("ل", Kind.TO), ("ب", Kind.IN), ("و", Kind.AND), ("ك", Kind.STOP), ("ف", Kind.STOP)):
        if not word.startswith(prefix) or len(word) < 4:
            continue
        inner = ARTICLE + word[2:] if word.startswith("لل") else word[1:]
        if inner.startswith(ARTICLE) or inner in words.names or inner in words.adjectives or inner in _nouns()[0]:
            return Word(kind, inner)
        if inner in words.stops or inner in words.means:
            return Word(Kind.STOP, word)
    return None


def _shape(word: str) -> Kind:
    if len(word) > 3 and _VERB.fullmatch(word) and not _PLACE_IN_T.fullmatch(word):
        return Kind.STOP
    if len(word) > 3 and _NISBA.fullmatch(word):
        return Kind.NISBA
    if len(word) > 2 and word[0] in "لكوف":
        return Kind.LOOSE
    return Kind.UNKNOWN

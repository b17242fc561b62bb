"""What each word is to a noun phrase: a head, an attribute, a name, a link, or its end."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from ...script.clitics import ARTICLE, readings
from .data import load_heads, load_words
from .forms import Form, noun_forms
from .model import Head

_CACHED = 1 << 15  # distinct words kept; news of a day has about as many
_NISBA = re.compile(r"\w{3,}(?:ي|يه|يا|يين|يون|يتين|يتان|يات)")
_VERB = re.compile(r"(?:ي\w{3,}|تست\w+|\w+[^ا]ت|\w{2,}وا)")
_IN = frozenset({"في", "من", "لدي"})


class Kind(Enum):
    """The part a word can play after a head."""

    STOP = auto()
    ADJ = auto()  # indefinite adjective
    DEF_ADJ = auto()
    NISBA = auto()  # an unlisted word shaped like an indefinite nisba adjective
    NOUN = auto()  # a construct noun
    SHUT = auto()  # a form of a head noun that begins a phrase of its own ("جنديين")
    DEF_NOUN = auto()
    NAME = auto()
    OPENER = auto()  # first word of a two-word name
    TITLE = auto()  # "المشير": names follow
    TO = auto()  # glued "ل"
    IN = auto()  # "في", "من" or glued "ب"
    AND = auto()  # glued "و"
    REL = auto()  # verb that tells an indefinite head apart
    NUMBER = auto()
    UNKNOWN = auto()


class Word(NamedTuple):
    """A word's kind, and what is left of it without its glued preposition or conjunction."""

    kind: Kind
    inner: str


class Found(NamedTuple):
    """A head seen in a word."""

    head: Head
    form: Form
    clitic: str
    article: bool


@cache
def _heads() -> dict[str, tuple[tuple[Head, Form], ...]]:
    table: dict[str, list[tuple[Head, Form]]] = {}
    for head in load_heads():
        for noun in head.nouns:
            for form in noun_forms(noun):
                rows = table.setdefault(form.text, [])
                if all((h.id, f.tail) != (head.id, form.tail) for h, f in rows):
                    rows.append((head, form))
    # A pronoun reading never outdoes a word of its own ("مدرسه" is a school before it is "his teacher").
    return {
        text: tuple(row for row in rows if row[1].ending != "owned" or all(r[1].ending == "owned" for r in rows))
        for text, rows in table.items()
    }


@lru_cache(maxsize=_CACHED)
def heads_of(word: str) -> tuple[Found, ...]:
    """Find the heads that ``word`` (matching form) may be, without the shorter readings once one fits."""
    table = _heads()
    for clitic, rest in readings(word):
        if clitic.endswith("س"):
            continue
        if rows := table.get(rest):
            return tuple(Found(head, form, clitic, False) for head, form in rows)
        if rest.startswith(ARTICLE) and (rows := table.get(rest[2:])):
            found = tuple(
                Found(h, f, clitic, True) for h, f in rows if f.ending != "owned" and not f.text.endswith("ا")
            )
            if found:
                return found
    return ()


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
            return Word(kind, word)
    if word[0].isdigit():
        return Word(Kind.NUMBER if word.isdigit() else Kind.STOP, word)
    if word.startswith(ARTICLE) and len(word) > 3:
        return _definite(word)
    return _glued(word) or _shaped(word)


def _definite(word: str) -> Word:
    words, rest = load_words(), word[2:]
    if rest in words.adjectives or _NISBA.fullmatch(rest):
        return Word(Kind.DEF_ADJ, word)
    return Word(Kind.DEF_NOUN, word)


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


def _shaped(word: str) -> Word:
    if len(word) > 3 and _VERB.fullmatch(word):
        return Word(Kind.STOP, word)
    if len(word) > 3 and _NISBA.fullmatch(word):
        return Word(Kind.NISBA, word)
    if len(word) > 2 and word[0] in "لكوف":
        return Word(Kind.STOP, word)
    return Word(Kind.UNKNOWN, word)

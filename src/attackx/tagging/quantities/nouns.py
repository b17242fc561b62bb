"""Read the counted noun after a number, with "من" before it and adjectives after it."""

from __future__ import annotations

from dataclasses import dataclass

from attackx.schema import UnitClass

from .lexicon import Words
from .model import Noun
from .words import Word, next_word, next_words

_MAX_ADJECTIVES = 4


@dataclass(slots=True)
class Counted:
    """A counted noun: ``start:end`` is the noun with what decides its class, ``stop`` follows its adjectives."""

    start: int
    end: int
    stop: int
    text: str
    unit_class: UnitClass | None
    noun: Noun
    definite: bool = False


def counted_noun(text: str, position: int, lists: Words) -> Counted | None:
    """Read the noun that follows ``position``, directly or after "من"; None where none is listed."""
    word = next_word(text, position)
    partitive = word is not None and word.text == "من"
    if partitive and word is not None:
        word = next_word(text, word.stop)
    if word is None or (found := lists.noun(word.text)) is None:
        return None
    noun, definite = found
    if partitive and not definite and noun.number != "pl":
        return None
    return noun_phrase(text, word.start, word.stop, noun, lists, definite)


def noun_phrase(text: str, start: int, stop: int, noun: Noun, lists: Words, definite: bool = False) -> Counted | None:
    """Add the adjectives to a noun; None where a word after it makes it something else (ضربة جزاء)."""
    following = next_words(text, stop, _MAX_ADJECTIVES)
    if following and following[0].text in noun.barred:
        return None
    end, unit_class = stop, noun.unit_class
    index = 0
    while index < len(following):
        size = 0
        for phrase, other in noun.recast:
            texts = tuple(word.text.removeprefix("ال") for word in following[index : index + len(phrase)])
            if texts == phrase or tuple(word.text for word in following[index : index + len(phrase)]) == phrase:
                size, unit_class, end = len(phrase), other, following[index + len(phrase) - 1].stop
                break
        if not size and not _is_adjective(following[index], definite, lists):
            break
        index += size or 1
    last = following[index - 1].stop if index else stop
    return Counted(start, end, max(last, end), text[start:end], unit_class, noun, definite)


def _is_adjective(word: Word, definite: bool, lists: Words) -> bool:
    """Tell whether ``word`` is a listed adjective that agrees in definiteness; "القتلى الفلسطينيين" does, "جندي الفلسطيني" no."""
    return word.text in lists.adjectives and (
        definite or not word.text.startswith("ال") or word.text[2:] not in lists.adjectives
    )

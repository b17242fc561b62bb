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
    """A counted noun: ``start:end`` is the noun (with what decides its class), ``stop`` follows its adjectives."""

    start: int
    end: int
    stop: int
    text: str
    unit_class: UnitClass | None
    noun: Noun
    definite: bool = False


def counted_noun(text: str, position: int, lists: Words) -> Counted | None:
    """Read the noun that follows ``position``, directly or after "من"; None where none is listed."""
    glued = text[position : position + 1]
    if glued.isalpha():
        return None
    word = next_word(text, position)
    if word is not None and word.text in ("من", "بين"):
        word = next_word(text, word.stop)
        if word is not None and not word.text.startswith("ال") and lists.noun(word.text) is not None:
            found = lists.noun(word.text)
            if found is not None and not found[1] and found[0].number == "sg":
                return None
    if word is None:
        return None
    return noun_at(text, word, lists)


def noun_at(text: str, word: Word, lists: Words) -> Counted | None:
    """Read ``word`` as a counted noun with its adjectives."""
    found = lists.noun(word.text)
    if found is None:
        return None
    counted = noun_phrase(text, word.start, word.stop, found[0], lists)
    if counted is not None:
        counted.definite = found[1]
    return counted


def noun_phrase(text: str, start: int, stop: int, noun: Noun, lists: Words) -> Counted | None:
    """Add the adjectives to a noun; None where a word after it makes it something else (ضربة جزاء)."""
    end, unit_class, last = stop, noun.unit_class, stop
    following = next_words(text, stop, _MAX_ADJECTIVES)
    if following and following[0].text in noun.barred:
        return None
    for index, word in enumerate(following):
        pilotless = _pilotless(following, index)
        if pilotless:
            last = following[index + pilotless - 1].stop
        elif word.text in lists.adjectives:
            last = word.stop
        for adjectives, other in noun.recast:
            if word.text.removeprefix("ال") in adjectives or pilotless:
                unit_class, end = other, last
        if pilotless or word.text not in lists.adjectives:
            break
    return Counted(start, end, max(last, end), text[start:end], unit_class, noun)


def _pilotless(following: list[Word], index: int) -> int:
    """Tell how many words from ``index`` on say "without a pilot" (بدون طيار، من دون طيار)."""
    texts = [word.text for word in following[index : index + 3]]
    for size in (2, 3):
        head = texts[: size - 1]
        if (
            len(texts) >= size
            and texts[size - 1] in ("طيار", "طيارين")
            and head in (["بدون"], ["دون"], ["بلا"], ["من", "دون"], ["من", "غير"])
        ):
            return size
    return 0

"""Hedges around a number, and the surroundings in which a number is no amount."""

from __future__ import annotations

from .lexicon import Phrase, Words
from .model import Hedge, QuantitySpan
from .numbers import Number
from .words import Word, next_words, words_before

_LONGEST = 4


def _clitic_variants(words: list[Word]) -> list[tuple[int, Phrase]]:
    """Give the phrase as it stands and without a conjunction or preposition on its first word."""
    texts = tuple(word.text for word in words)
    found = [(words[0].start, texts)]
    head = texts[0]
    for size in (1, 2):
        if len(head) > size + 1 and head[:size] in ("و", "ف", "ب", "ل", "وب", "ول", "فب"):
            found.append((words[0].start + size, (head[size:], *texts[1:])))
    return found


def hedge_before(text: str, word_start: int, number_start: int, lists: Words) -> tuple[Hedge | None, int]:
    """Find the hedge that ends right before a number, and where the phrase then begins."""
    before = words_before(text, word_start, _LONGEST)
    if before and text[before[-1].stop : word_start].strip(' "'):
        before = []
    for size in range(len(before), 0, -1):
        for start, phrase in _clitic_variants(before[-size:]):
            if (hedge := lists.hedges_before.get(phrase)) is not None:
                return hedge, start
    return None, number_start


def hedge_after(text: str, position: int, lists: Words) -> tuple[Hedge | None, int]:
    """Find the hedge right after a phrase, and where it ends."""
    following = next_words(text, position, _LONGEST)
    for size in range(len(following), 0, -1):
        if (hedge := lists.hedges_after.get(tuple(word.text for word in following[:size]))) is not None:
            return hedge, following[size - 1].stop
    return None, position


def apply_hedge(span: QuantitySpan, hedge: Hedge | None) -> None:
    """Turn the bounds of ``span`` into what the hedge says."""
    if hedge is None:
        return
    low, high = span.min, span.max
    if hedge.effect == "approx":
        span.approx = True
    elif hedge.effect == "min":
        span.max = None
    elif hedge.effect == "above" and low is not None:
        span.min, span.max = (low + 1 if high == low else low), None
    elif hedge.effect == "max" and high is not None:
        span.min = None
    elif hedge.effect == "below" and high:
        span.min, span.max = None, high - 1
    else:
        return
    span.rule += "." + hedge.id


def is_measure(text: str, number: Number, lists: Words) -> bool:
    """Tell whether a unit of measure, money, time or a date follows the number."""
    following = next_words(text, number.stop, 3)
    texts = tuple(word.text for word in following)
    measures = lists.sets["measure"]
    return any(texts[:size] in measures for size in range(1, len(texts) + 1))


def is_label(text: str, word_start: int, number: Number, lists: Words) -> bool:
    """Tell whether the word before makes the number a name, a date or a code."""
    before = words_before(text, word_start, 1)
    if not before:
        return False
    return (before[0].text,) in lists.sets["label"]

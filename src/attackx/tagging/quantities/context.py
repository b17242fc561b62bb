"""Hedges around a number, and the surroundings in which a number is no amount."""

from __future__ import annotations

from .lexicon import Phrase, Words
from .model import Hedge, QuantitySpan
from .words import Word, next_words, words_before

_LONGEST = 4
_HEADS = ("و", "ف", "ب", "ل", "وب", "ول", "فب")


def _variants(words: list[Word]) -> list[tuple[int, Phrase]]:
    """Give the phrase as it stands, and without a conjunction or preposition on its first word."""
    head, *rest = (word.text for word in words)
    found = [(words[0].start, (head, *rest))]
    for size in (1, 2):
        if len(head) > size + 1 and head[:size] in _HEADS:
            found.append((words[0].start + size, (head[size:], *rest)))
    return found


def hedge_before(text: str, word_start: int, edge: int, lists: Words) -> tuple[Hedge, int] | None:
    """Find the hedge that ends right before ``word_start`` and begins at ``edge`` or later."""
    before = [word for word in words_before(text, word_start, _LONGEST) if word.start >= edge]
    if not before or text[before[-1].stop : word_start].strip(' "'):
        return None
    for size in range(len(before), 0, -1):
        for start, phrase in _variants(before[-size:]):
            if (hedge := lists.hedges_before.get(phrase)) is not None:
                return hedge, start
    return None


def hedge_after(text: str, position: int, lists: Words) -> tuple[Hedge, int] | None:
    """Find the hedge right after a phrase, and where it ends."""
    following = next_words(text, position, _LONGEST)
    for size in range(len(following), 0, -1):
        if (hedge := lists.hedges_after.get(tuple(word.text for word in following[:size]))) is not None:
            return hedge, following[size - 1].stop
    return None


def apply_hedge(span: QuantitySpan, hedge: Hedge) -> None:
    """Turn the bounds of ``span`` into what the hedge says."""
    low, high = span.min, span.max
    if hedge.effect == "approx":
        span.approx = True
    elif hedge.effect == "min":
        span.max = None
    elif hedge.effect == "above":
        span.min, span.max = (low + 1 if low is not None and high == low else low), None
    elif high is None:
        return
    elif hedge.effect == "max":
        span.min = None
    elif hedge.effect == "below" and high > 0:
        span.min, span.max = None, high - 1
    span.rule += "." + hedge.id


def is_measure(text: str, stop: int, lists: Words) -> bool:
    """Tell whether a unit of measure, money, time or a date follows the number that ends at ``stop``."""
    texts = tuple(word.text for word in next_words(text, stop, 3))
    measures = lists.sets["measure"]
    return any(texts[:size] in measures for size in range(1, len(texts) + 1))


def is_label(text: str, word_start: int, lists: Words) -> bool:
    """Tell whether the word before makes the number a name, a date or a code."""
    before = words_before(text, word_start, 2)
    if not before:
        return False
    labels = lists.sets["label"]
    return any(phrase in labels for _, phrase in _variants(before[-1:])) or tuple(w.text for w in before) in labels

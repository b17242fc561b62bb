"""When two names of the same thing count as one.

Annotators and extractors cut a name at different words and with different clitics, so names are
compared word by word, and a word matches with or without its conjunction, preposition and article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_FOLD = str.maketrans("أإآٱىة", "اااايه")
_WORD = re.compile(r"\w+")
_LONGEST = 8  # words of a predicted name, unless the annotated one is longer


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_MARKS.sub("", name).translate(_FOLD)))


@lru_cache(maxsize=8192)
def _stems(word: str) -> frozenset[str]:
    """Give the word as it is and without its conjunction, preposition and article."""
    stems = {word}
    if len(word) > 3 and word[0] in "وف":
        stems.add(word[1:])
    for stem in tuple(stems):
        if len(stem) > 4 and stem.startswith("لل"):
            stems.add(stem[2:])
        if len(stem) > 3 and stem[0] in "بلك":
            stems.add(stem[1:])
    for stem in tuple(stems):
        if len(stem) > 3 and stem.startswith("ال"):
            stems.add(stem[2:])
    return frozenset(stems)


def _contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    size = len(short)
    return size > 0 and any(
        all(not _stems(a).isdisjoint(_stems(b)) for a, b in zip(long[i : i + size], short, strict=True))
        for i in range(len(long) - size + 1)
    )


@lru_cache(maxsize=65536)
def same_name(gold: str, pred: str) -> bool:
    """Tell whether a predicted name stands for the annotated one.

    Args:
        gold: the annotated name.
        pred: the predicted one.

    Returns:
        True where gold stands in a prediction of at most eight words, or the prediction is a
        stretch of gold with at least half of its words.

    Example:
        >>> same_name("قاعدة عين الأسد", "لقاعدة عين الاسد الجوية"), same_name("عين الأسد", "قاعدة حرير")
        (True, False)
    """
    gold_words, pred_words = _words(gold), _words(pred)
    if len(pred_words) >= len(gold_words):
        return len(pred_words) <= max(_LONGEST, len(gold_words)) and _contains(pred_words, gold_words)
    return 2 * len(pred_words) >= len(gold_words) and _contains(gold_words, pred_words)


def any_same_name(gold: Iterable[str], pred: Iterable[str]) -> bool:
    """Tell whether one of the acceptable names is one of the predicted ones."""
    said = tuple(pred)
    return any(same_name(g, p) for g in gold for p in said)

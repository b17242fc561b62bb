"""Proclitics: the one-letter words that Arabic writes onto the next word.

Matching of names and rule words looks for the word itself; what stands before it in the same
orthographic word must be one of ``PROCLITICS``. The question particle أ is none of them: in news it is
as good as always a letter of the word, and a hamza is folded away before matching.
"""

from __future__ import annotations

from itertools import product

_CONJUNCTIONS = ("", "و", "ف")  # and, so
_PARTICLES = ("", "ب", "ل", "ك", "س")  # with, to, like; the future
# conjunction, then preposition or future marker; the article is part of a name, not of this list
PROCLITICS: frozenset[str] = frozenset(map("".join, product(_CONJUNCTIONS, _PARTICLES)))
ARTICLE = "ال"
_FIRST_LETTERS = frozenset("".join(PROCLITICS))


def readings(word: str) -> tuple[tuple[str, str], ...]:
    """List the ways to read ``word`` (in matching form) as proclitics and the rest, fewest proclitics first.

    After the preposition ل the script drops the alef of the article, and of three lams it writes two:
    ``للقوات`` is also ل and القوات, ``للاذقيه`` also ل and اللاذقيه.

    Args:
        word: one orthographic word.

    Returns:
        Pairs of proclitics and rest, the first always ``("", word)``. A rest is a number or has two letters at least.

    Example:
        >>> readings("وبالصواريخ")
        (('', 'وبالصواريخ'), ('و', 'بالصواريخ'), ('وب', 'الصواريخ'))
        >>> readings("للقوات")[-1]
        ('ل', 'القوات')
    """
    if word[:1] not in _FIRST_LETTERS:
        return (("", word),)
    found = [("", word)]
    for size in (1, 2):
        prefix, rest = word[:size], word[size:]
        if prefix not in PROCLITICS or not (len(rest) > 1 or rest.isdigit()):
            continue
        found.append((prefix, rest))
        if prefix[-1] == "ل" and rest[0] == "ل" and len(rest) > 2:
            found += ((prefix, ARTICLE + rest), (prefix, ARTICLE + rest[1:]))
    return tuple(found)

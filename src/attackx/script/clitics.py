"""Proclitics: the one-letter words that Arabic writes onto the next word.

Matching of names and rule words looks for the word itself; what stands before it in the same
orthographic word must be one of ``PROCLITICS``.
"""

from __future__ import annotations

from itertools import product

# conjunction, then preposition or future marker; the article is part of a name, not of this list
PROCLITICS: frozenset[str] = frozenset(
    conjunction + particle for conjunction, particle in product(("", "و", "ف"), ("", "ب", "ل", "ك", "س"))
)
ARTICLE = "ال"


def readings(word: str) -> tuple[tuple[str, str], ...]:
    """List the ways to read ``word`` (in matching form) as proclitics and the rest, longest rest first.

    ``لل`` is also read as the preposition before the article, whose alef the script drops.

    Example:
        >>> readings("وبالصواريخ")
        (('', 'وبالصواريخ'), ('و', 'بالصواريخ'), ('وب', 'الصواريخ'))
        >>> readings("للقوات")[-1]
        ('ل', 'القوات')
    """
    found = []
    for size in range(3):
        prefix, rest = word[:size], word[size:]
        if prefix in PROCLITICS and len(rest) > 1:
            found.append((prefix, rest))
            if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 2:
                found.append((prefix, ARTICLE + rest[1:]))
    return tuple(found)

"""When two names mean the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..lexicon.heads import heads
from ..script.normalize import normalize

_OWNERS = ("هما", "هم", "ها", "ه")
_SHORTEST = 3  # a final alef of longer words is taken for the accusative's, on both sides of a comparison


@lru_cache(maxsize=2048)
def stems(name: str) -> tuple[str, ...]:
    """Give the words of a name in matching form, without articles and proclitics, nouns of one meaning as one word.

    Example:
        >>> stems("القاعدة الجوية"), stems("جامع الهدى")
        (('قاعده', 'جويه'), ('مسجد', 'هدي'))
    """
    words = "".join(c if c.isalnum() else " " for c in normalize(name).text).split()
    return tuple(map(_root, words))


@lru_cache(maxsize=4096)
def _root(word: str) -> str:
    """Give what is compared of one word; far fewer words than names are told apart."""
    return _settled(_bare(_stem(word)))


def _bare(word: str) -> str:
    """Leave out the alef of the accusative, and the hamza of الطوارىء, which others write الطوارئ."""
    return word[:-1] if len(word) > _SHORTEST and word.endswith(("ا", "يء")) else word


def _settled(word: str) -> str:
    """Give the word that is read for all of one meaning or of one name's spellings."""
    for one, other in heads().spelt:
        word = word.replace(one, other)
    word = _unowned(word)
    return heads().alike.get(word, word)


def _unowned(word: str) -> str:
    """Leave out the pronoun of "his house", where what is left is one of the nouns of targets and the whole is none."""
    if word in heads().nouns:
        return word
    for ending in _OWNERS:
        rest = word.removesuffix(ending)
        for noun in (rest, rest.removesuffix("ت") + "ه"):
            if rest != word and noun in heads().nouns:
                return noun
    return word


def _stem(word: str) -> str:
    """Leave out conjunction, preposition and article."""
    rest = word[1:] if word[0] in "وف" and word[1:3] in ("ال", "لل", "با") else word
    if rest.startswith("لل") and len(rest) > _SHORTEST + 1:
        return rest[2:]
    if rest[0] in "بك" and rest[1:3] == "ال":
        rest = rest[1:]
    return rest[2:] if rest.startswith("ال") and len(rest) > _SHORTEST + 1 else word


def is_part(name: str) -> bool:
    """Whether a name's head is a part of an installation, so that it may be of one told before.

    Example:
        >>> is_part("مدرج الطائرات"), is_part("المطار")
        (True, False)
    """
    return any(word in heads().parts for word in stems(name)[:1])


@lru_cache(maxsize=2048)
def same_name(a: str, b: str) -> bool:
    """Tell whether the shorter name stands in the longer one and says more than a generic head.

    Example:
        >>> same_name("قاعدة عين الأسد الجوية", "عين الأسد"), same_name("القاعدة", "قاعدة عين الأسد")
        (True, False)
    """
    left, right = stems(a), stems(b)
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if left == right:
        return bool(left)
    generic = heads().generic
    if not any(contains(long, (word,)) for word in short) or all(word in generic for word in short):
        return False
    if len(short) > 1 and contains(left[:2], right[:2]) and not _vague(left[:2], right[:2]):
        return True
    core = telling(short)
    adjective = len(core) == 1 < len(short) and core[0].endswith(("يه", "ي"))
    return contains(long, short) or (not adjective and contains(long, core))


def _vague(*pairs: tuple[str, ...]) -> bool:
    """Whether two words say no more than what a thing is, or of what kind of party: "positions of the army"."""
    loose = heads().generic | heads().parties
    return any(all(word in loose or word.removeprefix("ل") in loose for word in pair) for pair in pairs)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the generic words at either end.

    Example:
        >>> telling(("قاعده", "بلد", "جويه"))
        ('بلد',)
    """
    first, last, generic = 0, len(words), heads().generic
    while first < last and words[first] in generic:
        first += 1
    while last > first and words[last - 1] in generic:
        last -= 1
    return words[first:last]


def contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether some words stand next to each other in others, with or without "of" (ل) before each.

    Example:
        >>> contains(("قاعده", "عين", "اسد"), ("عين", "اسد")), contains(("مواقع", "لحزب", "الله"), ("حزب",))
        (True, True)
    """
    if not short:
        return False
    first, rest = short[0], short[1:]
    for at in range(len(long) - len(rest)):
        if _same_word(long[at], first) and all(map(_same_word, long[at + 1 :], rest)):
            return True
    return False


def _same_word(a: str, b: str) -> bool:
    return a == b or (len(b) > _SHORTEST - 1 and a == f"ل{b}") or (len(a) > _SHORTEST - 1 and b == f"ل{a}")


def same_head(bare: str, name: str) -> bool:
    """Tell whether a definite head alone ("the base") can point to a fuller name.

    Example:
        >>> same_head("القاعدة", "قاعدة عين الأسد")
        True
    """
    head = stems(bare)[:1]
    return bool(head) and head[0] in stems(name)


def distinct(names: Iterable[str]) -> list[str]:
    """Keep the first of names that are the same, in order.

    Example:
        >>> distinct(["بغداد", "العاصمة بغداد", "العراق"])
        ['بغداد', 'العراق']
    """
    kept: list[str] = []
    for name in names:
        if not any(same_name(name, other) for other in kept):
            kept.append(name)
    return kept

"""When two names mean the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..script.normalize import fold, normalize

_SHORTEST = 3  # a final alef of longer words is taken for the accusative's, on both sides of a comparison
_GENERIC = frozenset(
    fold(w)
    for w in (
        "قاعدة", "قواعد", "مطار", "معسكر", "مدينة", "بلدة", "قرية", "منطقة", "محافظة", "مقر", "موقع", "مواقع", "سفارة",
        "قنصلية", "ميناء", "حقل", "مبنى", "محيط", "حي", "جوية", "عسكرية", "عسكري", "دولي", "دولية", "جوي", "قوات",
        "جنود", "منزل", "سوق", "مسجد", "سيارة", "نقطة", "مركز", "مجمع", "ولاية", "ريف", "قضاء", "ناحية", "مديرية",
        "مخيم", "فندق", "مستشفى", "مدرسة", "سفينة", "ناقلة", "رتل", "حافلة", "دورية", "حاجز", "محطة", "جسر", "مستودع",
    )
)  # fmt: skip

_PARTS = frozenset(
    fold(w)
    for w in (
        "مدرج", "مدرجات", "مهبط", "صالة", "بوابة", "سور", "ساحة", "باحة", "مرآب", "مدخل", "برج", "سياج", "جدار", "سطح",
        "سقف", "مهجع", "مهاجع", "حظيرة", "هنغار", "رصيف", "جناح", "قسم", "مستودع",
    )
)  # fmt: skip


@lru_cache(maxsize=2048)
def stems(name: str) -> tuple[str, ...]:
    """Give the words of a name in matching form, without articles and proclitics.

    Example:
        >>> stems("القاعدة الجوية")
        ('قاعده', 'جويه')
    """
    return tuple(
        _bare(_stem(word)) for word in "".join(c if c.isalnum() else " " for c in normalize(name).text).split()
    )


def _bare(word: str) -> str:
    """Leave out the alef of the accusative."""
    return word[:-1] if len(word) > _SHORTEST and word.endswith("ا") else word


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
    return any(word in _PARTS for word in stems(name)[:1])


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
    if set(short).isdisjoint(long) or all(word in _GENERIC for word in short):
        return False
    if len(short) > 1 and left[:2] == right[:2] and not all(word in _GENERIC for word in left[:2]):
        return True
    core = telling(short)
    adjective = len(core) == 1 < len(short) and core[0].endswith(("يه", "ي"))
    return contains(long, short) or (not adjective and contains(long, core))


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the generic words at either end.

    Example:
        >>> telling(("قاعده", "بلد", "جويه"))
        ('بلد',)
    """
    first, last = 0, len(words)
    while first < last and words[first] in _GENERIC:
        first += 1
    while last > first and words[last - 1] in _GENERIC:
        last -= 1
    return words[first:last]


def contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether some words stand next to each other in others.

    Example:
        >>> contains(("قاعده", "عين", "اسد"), ("عين", "اسد"))
        True
    """
    size = len(short)
    return size > 0 and any(long[i : i + size] == short for i in range(len(long) - size + 1))


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

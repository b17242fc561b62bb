"""Which mentions of those who tell are one party."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..schema import Source
from .naming import contains, stems

_ENDING = re.compile(r"(?<=\w{3})(?:يتان|يتين|تان|تين|ان|ين|ون|ات|يه|ه|ي|ا)$")
_ALIKE = 3  # names that share so many first words are one
_PAIR = 2  # words of an office and the body it heads
_HEADS = frozenset({"مدير", "مديره", "رييس", "رييسه", "قايد"})
_ROLES = frozenset({"official", "military", "person", "medical"})
_NAMERS = frozenset({"باسم", "بلسان"})
STATES = frozenset({"country", "capital"})
BODIES = frozenset({
    "ministry", "government", "state_force", "military", "official", "spokesperson", "police", "state", "intelligence",
})  # fmt: skip
_FORCES = "قوات"
_FIELDED = frozenset({"تحالف", "جيش"})
_MINISTRY = ("وزار",)
_ONE_OF = frozenset({"احد", "احدي"})


def merged(mentions: Iterable[tuple[object, str]]) -> list[Source]:
    """Give each party once, under the name it is first told by, with the outlet of any of its mentions.

    Args:
        mentions: the parties in reading order, each with its office without the name of the bearer.
    """
    kept: list[tuple[Source, Source]] = []
    for source, name in mentions:
        if not isinstance(source, Source):
            continue
        office = source.model_copy(update={"name": name}) if name != source.name else source
        at = next(
            (n for n, (k, o) in enumerate(kept) if _same(office, o) or _bears(office, k) or _bears(k, source)), None
        )
        if at is None:
            kept.append((source, office))
            continue
        first, other = kept[at]
        if _bears(first, source) and source.type != "person":
            kept[at] = (source.model_copy(update={"via": first.via or source.via}), office)  # with his title
        elif source.type == "unnamed_source" and len(stems(first.name)) == 1 < len(stems(source.name)):
            kept[at] = (source, office)  # "sources" alone says less than "security sources"
        elif first.via is None and source.via is not None:
            kept[at] = (first.model_copy(update={"via": source.via}), other)
    return [source for source, _ in kept]


def _bears(person: Source, other: Source) -> bool:
    """Whether a person told by his name alone is the one who is named beside a title."""
    return person.type == "person" and contains(stems(other.name), stems(person.name))


def _same(a: Source, b: Source) -> bool:
    """Whether two mentions are one party: the shorter name stands in the longer, whatever the number of its nouns."""
    if a.id is not None and a.id == b.id:
        return True
    kins = [_kin(s.name) for s in (a, b)]
    if a.type == b.type == "ministry" and len({k[:1] for k in kins}) > 1:
        kins = [k[1:] if k[:1] == _MINISTRY else k for k in kins]  # "the (ministry of) defence"
    left, right = sorted(zip(kins, (a.type, b.type), strict=True), key=lambda n: len(n[0]))
    (short, kind), (long, other) = left, right
    if kind == other == "unnamed_source" and len(short) == 1:
        return True
    if _is_one_of(a, b) or _is_one_of(b, a):
        return True
    if any(len(a) == _PAIR and a[0] in _HEADS and a[1] == b[0] for a, b in ((short, long), (long, short)) if b):
        return True  # "the director of the observatory", "the X observatory"
    if (kind in STATES and other not in BODIES | STATES) or (len(short) == 1 and kind in _ROLES):
        return short == long
    return short[:_ALIKE] == long[:_ALIKE] or contains(long, short)


def _is_one_of(one: Source, many: Source) -> bool:
    """Whether a mention is one of those told of before: "one of the officials", after "two officials"."""
    told = stems(one.name)
    if len(told) != _PAIR or told[0] not in _ONE_OF or " ال" not in one.name:
        return False
    return _kin(told[1])[:1] == _kin(many.name)[:1]


def _kin(name: str) -> tuple[str, ...]:
    """Give the words of a name without the endings of number, gender and origin; "sources" is a plural of "source".

    Of a spokesman it is the body that counts.
    """
    told = stems(name)
    body = told[max((n for n, w in enumerate(told) if w in _NAMERS), default=-1) + 1 :] or told
    if body[:1] == (_FORCES,) and not _FIELDED.isdisjoint(body[1:2]):
        body = body[1:]  # "the forces of the coalition" are the coalition
    words = ("مصدر" if w.startswith("مصادر") else w for w in body)
    return tuple(_ENDING.sub("", _ENDING.sub("", w)) for w in words)

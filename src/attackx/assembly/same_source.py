"""Which mentions of those who tell are one party."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..schema import Source
from .naming import contains, stems
from .wordlists import lists_of

_LISTS = lists_of("same_source")

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
_ARMED_FORCES = (_FORCES, "مسلحه")
_FIELDED = frozenset({"تحالف", "جيش"})
_MINISTRY = ("وزار",)
_ONE_OF = frozenset({"احد", "احدي"})
_SPOKESMEN = _LISTS.words("spokesmen")
_REPORTERS = _LISTS.words("reporters")
_DIVIDED = _LISTS.words("divided")
_WITHIN = frozenset({"في", "من", "لدى"})
_OF = re.compile(r"(?:لل|[بل])(?=\w{3})")
_RELATION = re.compile(r"(?:ي|ية)$")
_MILITARY = "عسكري"
_ARMY = "جيش"
_NAMED = 2  # words of a bearer's name by which he is known under another title


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
            (
                n
                for n, (k, o) in enumerate(kept)
                if _same(office, o) or _bears(office, k) or _bears(k, source) or _one_bearer((source, office), (k, o))
            ),
            None,
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


def _one_bearer(one: tuple[Source, Source], other: tuple[Source, Source]) -> bool:
    """Whether two titles are borne by one man: "the ambassador, so-and-so", "the envoy so-and-so"."""
    short, long = sorted((_bearer(*one), _bearer(*other)), key=len)
    return len(short) >= _NAMED and contains(long, short)


def _bearer(whole: Source, office: Source) -> tuple[str, ...]:
    """Give the words by which a title's bearer is named."""
    words, title = stems(whole.name), stems(office.name)
    if words[: len(title)] == title:
        return words[len(title) :]
    return words[: -len(title)] if title and words[-len(title) :] == title else ()


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
    behind = max((n for n, w in enumerate(told) if w in _NAMERS), default=-1) + 1
    body = (told[behind:] if behind else _spoken_for(name.split())) or told
    if body[: len(_ARMED_FORCES)] == _ARMED_FORCES and _DIVIDED.isdisjoint(body):
        body = (_ARMY, *body[len(_ARMED_FORCES) :])
    if body[:1] == (_FORCES,) and not _FIELDED.isdisjoint(body[1:2]):
        body = body[1:]  # "the forces of the coalition" are the coalition
    words = ("مصدر" if w.startswith("مصادر") else w for w in body)
    return tuple(_ENDING.sub("", _ENDING.sub("", w)) for w in words)


def _spoken_for(words: list[str]) -> tuple[str, ...]:
    """Give the body of a spokesman or an outlet's man told by "of" or "in" it: "the spokesman at the ministry".

    A "military spokesman" of no body speaks for the army.
    """
    head, rest = stems(words[0])[:1], words[1:]
    if not rest or not (_SPOKESMEN | _REPORTERS).issuperset(head):
        return ()
    if _REPORTERS.issuperset(head):
        return stems(" ".join(rest)) if len(rest) > 1 or rest[0].startswith("ال") else ()
    at = next((n for n, w in enumerate(rest) if w in _WITHIN or not _RELATION.search(w) or _OF.match(w)), len(rest))
    kinds, body = [stem for w in rest[:at] for stem in stems(w)], rest[at:]
    if not body:
        return (_ARMY, *(w for w in kinds if w != _MILITARY)) if _MILITARY in kinds else ()
    if body[0] in _WITHIN:
        return stems(" ".join(body[1:]))
    return stems(" ".join((_OF.sub("", body[0], count=1), *body[1:]))) if _OF.match(body[0]) else ()

"""The town that was hit, where a raid or a shelling is told with its place alone."""

from __future__ import annotations

from ..schema import AttackKind, Place, Report, Target
from .evidence import Pages
from .naming import stems
from .told import Told
from .vague import is_vague

_TOWNS = frozenset({"town", "city", "village", "quarter", "region", "refugee_camp", "capital"})  # that raids hit
_FROM_AFAR = frozenset({AttackKind.SHELLING, AttackKind.AIRSTRIKE})
_ADJECTIVES = ("يه", "ي")
_SETTLEMENTS = frozenset({"مدينه", "بلده", "قريه", "مخيم", "حي", "منطقه", "ضاحيه"})
_BY_GAS = "trigger.noun.chemical-attack"


def hitting_towns(kind: AttackKind, told: list[Told]) -> list[Told]:
    """Give what tells of an attack on a whole town where nothing in it is named: by shells, from the air, by gas.

    Example:
        >>> hitting_towns(AttackKind.BOMBING, [])
        []
    """
    return told if kind in _FROM_AFAR else [t for t in told if any(a.rule == _BY_GAS for a in t.attacks)]


def town_hit(told: list[Told], place: Report, pages: Pages) -> Report | None:
    """Give the place of a raid or a shelling as what was hit, where nothing else is told: a town, not a land or a side.

    Args:
        told: what the sentences of the incident tell.
        place: where it was.
        pages: the caller's strings.
    """
    for one in told:
        for tag in one.tags("place"):
            known = tag.named or tag.entry is not None
            if not known or tag.type not in _TOWNS or is_vague(tag, one.word(tag)):
                continue
            if pages.page(one.reading).of_tag(tag) == place.evidence and isinstance(place.value, Place):
                lies = place.value
                hit = Target(
                    name=lies.name,
                    id=tag.entry.id if tag.entry is not None else None,
                    type=tag.type,
                    country=lies.country,
                    latitude=lies.latitude,
                    longitude=lies.longitude,
                )
                return Report(slot="target", value=hit, evidence=place.evidence, rule="place.shelled")
    return None


def is_one_town(place: str, target: str) -> bool:
    """Whether two names are of one town, with or without what it is and whose: "the town of X", "X", "Syrian X".

    Example:
        >>> is_one_town("بلدة عرمتى", "عرمتى"), is_one_town("عرمتى", "بلدة عرمتى اللبنانية")
        (True, True)
        >>> is_one_town("إدلب", "ريف إدلب الجنوبي"), is_one_town("كركوك", "سوق كركوك")
        (False, False)
    """
    one, other = sorted((_named(place), _named(target)), key=len)
    return bool(one) and other[: len(one)] == one and all(w.endswith(_ADJECTIVES) for w in other[len(one) :])


def _named(town: str) -> tuple[str, ...]:
    """Give the words of a town's name behind what it is: "the town of"."""
    words = stems(town)
    return words[1:] if words[:1] and words[0] in _SETTLEMENTS else words

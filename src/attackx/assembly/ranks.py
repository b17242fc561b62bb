"""Which kind of thing is the target when several are told: installation, vehicle, force, place, people."""

from __future__ import annotations

from ..tagging.tag import Tag

FORCES = frozenset({
    "armed_group", "state_force", "coalition", "state", "police", "intelligence", "political", "militia_alliance",
    "militia", "force", "military", "fighters", "gunmen", "rebels", "party", "group",
})  # fmt: skip
PEOPLE = frozenset({"person", "soldiers", "civilians", "official"})
PLACES = frozenset({"town", "quarter", "region", "city", "country", "capital", "district", "governorate", "nisba"})
FORCE_RANK, PLACE_RANK, PEOPLE_RANK = 2, 3, 4  # a town that is shelled is the target before its people
SOLID = FORCE_RANK  # installations, vehicles and forces
BASES = frozenset({"base", "air_base", "military_base", "naval_base", "airport", "camp"})


def rank(tag: Tag) -> int:
    """Give the rank of a possible target, 0 best (guidelines: installation before force before place).

    Example:
        >>> rank(Tag(0, 1, "target", "air_base", named=True)) < rank(Tag(0, 1, "target", "armed_group"))
        True
    """
    if tag.label == "place" or tag.type in PLACES:
        around = tag.entry is not None and tag.entry.category == "target"
        return 0 if around else PLACE_RANK  # "the surroundings of the base"
    if tag.type in FORCES:
        return FORCE_RANK
    if tag.type in PEOPLE:
        return PEOPLE_RANK
    return 1 if tag.bare or tag.type == "objective" or (unnamed(tag) and tag.definite) else 0


def is_country(tag: Tag) -> bool:
    """Whether a tag is a country's name, beside which any place in it tells more.

    Example:
        >>> is_country(Tag(0, 1, "place", "town"))
        False
    """
    return tag.entry.category == "country" if tag.entry is not None else tag.type == "country"


def is_fixed(tag: Tag) -> bool:
    """Whether a tag is a listed thing that lies in its entry's country; a force is not where it is from.

    Example:
        >>> is_fixed(Tag(0, 1, "target", "town"))
        False
    """
    return tag.entry is not None and tag.entry.category in ("target", "place", "country")


def unnamed(tag: Tag) -> bool:
    """Whether a tag is a description without a name.

    Example:
        >>> unnamed(Tag(0, 1, "target", "hall"))
        True
    """
    return tag.entry is None and not tag.named


def is_known(tag: Tag) -> bool:
    """Whether a tag may point back to what was named before: "the building" of the headquarters.

    Example:
        >>> is_known(Tag(0, 1, "target", "building", bare=True, definite=True))
        True
    """
    return tag.bare and tag.definite and unnamed(tag)

"""Amounts of people: those that no quantity of the text tells, sums of two, shares of another one."""

from __future__ import annotations

from dataclasses import replace

from ..grammar.facts import Fact
from ..grammar.view import View
from ..tagging.quantities import QuantitySpan
from ..tagging.tag import Tag, overlap
from .kin import kin
from .wordlists import lists_of

SUM = "toll.sum"  # the rule of an amount that adds up two others
KIN = "kin"  # for a number: as many as are told by whose they are
_LISTS = lists_of("amounts")
PART_OF = _LISTS.words("part_of")
_OF_IT = (["منها"], ["ومنها"], ["ومنهم"], ["هم"], ["وهم"])


def counted(fact: Fact, view: View) -> Tag:
    """Give the amount that a rule's words tell without a quantity: "1", or "2+" for at least two."""
    said = fact.says["count"]
    alone = said.removesuffix(KIN).rstrip("+")
    count = int(alone or 0) + (kin(fact.first, view) if said.endswith(KIN) else 0)
    rule = "toll.bare" if said == "1+" or "known" in fact.says else fact.rule
    high = None if said.endswith("+") else count
    made = made_amount(view.starts[fact.first], view.stops[fact.last - 1], count, high, rule, (fact.first, fact.last))
    made.item.unit = fact.says.get("unit")
    return made


def three(tag: Tag) -> Tag:
    """Give three for a dual beside which a third is told; any other amount as it is."""
    if tag.rule != "quantity.dual":
        return tag
    return replace(tag, item=replace(tag.item, min=3, max=3), rule="quantity.dual-and-third")


def part(tag: Tag, view: View) -> bool:
    """Whether a quantity only details another one: "twelve people, three of them children"."""
    before = view.before(tag.first, 2)
    if before[-1:] in _OF_IT and tag.type != "projectile" and tag.item.max != 0:
        return True  # "1,300 were hurt, of it 490 by live fire"
    return not PART_OF.isdisjoint(before) or ("بين" in before and "bare" in tag.rule)


def quantities(tag: Tag, view: View) -> list[Tag]:
    """Give the quantities that share a character with a tag."""
    return [q for q in view.labelled("quantity") if overlap(q, tag)]


def sum_of(a: Tag, b: Tag) -> Tag:
    """Give the amount that adds up two others, with the words of both."""
    low, high = [(None if None in pair else sum(pair)) for pair in ((a.item.min, b.item.min), (a.item.max, b.item.max))]
    return made_amount(a.start, b.stop, low, high, SUM, (a.first, b.last))


def made_amount(
    start: int, stop: int, low: int | None, high: int | None, rule: str, tokens: tuple[int, int] = (-1, -1)
) -> Tag:
    """Make the tag of an amount that no quantity of the text tells."""
    item = QuantitySpan(start, stop, start, stop, low, high, rule=rule)
    return Tag(start, stop, "quantity", "person", item, rule=rule, first=tokens[0], last=tokens[1])

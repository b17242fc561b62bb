"""What the quantity reader hands up, and the entries it works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from attackx.pickling import made_of
from attackx.schema import UnitClass


@dataclass(slots=True, init=False)
class QuantitySpan:
    """An amount in the matching form of a text.

    Attributes:
        start: first character of the whole phrase (hedge, number, noun with its adjectives).
        stop: one past its last character.
        number_start: first character of what carries the amount (of the noun itself for duals and lone nouns).
        number_stop: one past its last character.
        min: the least amount the words allow, or None.
        max: the greatest, or None.
        approx: True where the words say "about".
        unit: the counted noun as the matching form has it, or None where it is left out.
        unit_class: what the noun is, or None.
        unit_start: first character of the noun, or None.
        unit_stop: one past its last character, or None.
        rule: the id of what read it, hedges after a point: ``words.at_least``.
        parts: the least amounts of which it is a sum.
    """

    start: int
    stop: int
    number_start: int
    number_stop: int
    min: int | None
    max: int | None
    approx: bool
    unit: str | None
    unit_class: UnitClass | None
    unit_start: int | None
    unit_stop: int | None
    rule: str
    parts: tuple[int, ...]

    def __init__(
        self,
        start: int,
        stop: int,
        number_start: int,
        number_stop: int,
        min: int | None,
        max: int | None,
        approx: bool = False,
        unit: str | None = None,
        unit_class: UnitClass | None = None,
        unit_start: int | None = None,
        unit_stop: int | None = None,
        rule: str = "",
        parts: tuple[int, ...] = (),
    ) -> None:
        self.start, self.stop, self.number_start, self.number_stop = start, stop, number_start, number_stop
        self.min, self.max, self.approx, self.unit, self.unit_class = min, max, approx, unit, unit_class
        self.unit_start, self.unit_stop, self.rule = unit_start, unit_stop, rule
        self.parts = parts

    def __reduce__(self) -> tuple[Any, ...]:
        return QuantitySpan, made_of(self)


NumeralKind = Literal["zero", "unit", "bound", "ten", "teen", "tens", "hundred", "hundreds", "scale", "fraction"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number word. ``value`` of a fraction is its denominator; ``times`` is 2 for the dual of a scale word.

    ``times`` is 0 for plurals, which need a number before them, and None for the one spelling that is
    both a dual in construct and an accusative singular (ألفا).
    """

    kind: NumeralKind
    value: int
    times: int | None = 1


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a counted noun.

    ``number`` is ``sg``, ``dual`` or ``pl``; ``alone`` says when a lone form counts; ``recast`` are words after it
    that make it another class and ``barred`` those that make it something else; ``zero`` nouns can be denied;
    ``construct`` duals ("ضابطي شرطة") need the word of a corps after them.
    """

    number: Literal["sg", "dual", "pl"]
    unit_class: UnitClass | None
    alone: Literal["never", "always", "after_toll", "with"] = "never"
    adjectival: bool = False
    measure: bool = False
    zero: bool = False
    construct: bool = False
    recast: tuple[tuple[tuple[str, ...], UnitClass], ...] = ()
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vague:
    """A word that stands for an amount without a number (عشرات، عدة); ``heads`` are the first words of its links."""

    id: str
    min: int
    links: tuple[tuple[str, ...], ...]
    heads: frozenset[str]
    alone: bool = False
    alone_with: frozenset[tuple[str, ...]] = frozenset()
    times: bool = False
    definite: bool = True
    indefinite_noun: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words beside a number that turn it into a bound or an estimate."""

    id: str
    effect: Literal["min", "above", "max", "below", "approx"]

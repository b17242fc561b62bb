"""One amount that is told of an incident, and how firm it is."""

from __future__ import annotations

from dataclasses import dataclass

from ..grammar.facts import Reading
from ..tagging.tag import Tag
from .wordlists import lists_of

_LISTS = lists_of("said")
_WEAK = ("bare", "one_of", "group_of", "barrage", "some")  # rules of amounts that any number of the same thing outdoes
DRONES = ("طا", "مسير", "درون", "محلق")
_ROCKETS = _LISTS.beginnings("rockets")


@dataclass(frozen=True, slots=True)
class Said:
    """An amount with its slot, the rule that gave it and the sentence it stands in."""

    slot: str
    tag: Tag
    rule: str
    reading: Reading
    joint: bool = False
    unsure: bool = False
    of_attackers: bool = False
    shares: frozenset[int] = frozenset()

    @property
    def weak(self) -> bool:
        """Whether the amount is no number of its own: a bare noun, "a group of", "one of", victims, attackers."""
        if self.reading.view.words[self.tag.first].startswith("ال") and self.tag.rule.endswith(
            (".dual", "bare_singular")
        ):
            return True  # "the two rockets" were told before
        people = self.tag.type == "person" and self.tag.rule.endswith(("bare_singular", "one_of"))
        return self.unsure or (not people and any(w in self.tag.rule for w in _WEAK))

    @property
    def vague(self) -> bool:
        """Whether the amount is "several" or the like."""
        return "vague" in self.tag.rule

    @property
    def plural(self) -> bool:
        """Whether the amount is no more than "at least one"."""
        return self.weak and (self.tag.item.min, self.tag.item.max) == (1, None)

    @property
    def means(self) -> str:
        """The family of projectiles that the amount counts."""
        unit = (self.tag.item.unit or "").removeprefix("ال")
        return "drone" if unit.startswith(DRONES) else "rocket" if unit.startswith(_ROCKETS) else "other"

"""One incident of a text with all that was told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .speakers import Voice
from .told import Told
from .traits import SPECIFIC, kind_of, long_ago, span_of, weak_kinds

_PARTS = 2  # sentences behind a sum in which its single blows are told
_COMPARED = 12  # of what is told of an incident, so many of the first and of the last are compared with a new sentence


@dataclass(slots=True)
class Incident:
    """One incident of a text, with all that was told of it.

    Attributes:
        told: what sentences with a word of attack say, in reading order.
        added: sentences without one that go on about it.
        aggregate: whether it sums many attacks.
        voices: parties that speak where its sentences name none.
        claimant: the author of the statement, where he tells of his own attack.
        announced: the time, with its sentence, that dates it where it has none of its own.
        before: the incident whose known attack its own goes on ("the raids also struck B").
        like: the incident whose means it has, where it is called alike ("a similar attack").
        fuller: the name, with its sentence, that its target points back to ("the base").
        spot: the named place, with its sentence, that its place ("the area") points back to.
        totals: numbers of dead or hurt, each with its slot, that sum it up with another incident.
        past: the time, with its sentence, that dates a deed to which the text comes back long after.
        mourning: sentences that may mourn its dead, and name no attack.
    """

    told: list[Told] = field(default_factory=list)
    added: list[Reading] = field(default_factory=list)
    aggregate: bool = False
    voices: list[Voice] = field(default_factory=list)
    claimant: Voice | None = None
    announced: tuple[Tag, Reading] | None = None
    fuller: tuple[Tag, Reading] | None = None
    before: Incident | None = None
    like: Incident | None = None
    spot: tuple[Tag, Reading] | None = None
    totals: frozenset[tuple[str, int]] = frozenset()
    past: tuple[Tag, Reading] | None = None
    mourning: list[Reading] = field(default_factory=list)

    @property
    def last_index(self) -> int:
        """The number of the last sentence about it."""
        return max([t.reading.view.index for t in self.told[-1:]] + [r.view.index for r in self.added[-1:]])

    def follows(self, row: Incident) -> bool:
        """Whether it is told so soon behind a sum that it may be one of its single blows."""
        return self.told[0].reading.view.index - row.last_index <= _PARTS

    @property
    def recalled(self) -> bool:
        """Whether the text tells it as something earlier."""
        first = self.told[:1]
        past = any(long_ago(told) for told in first) and not any(span_of(told) for told in self.compared)
        return self.past is not None or past or any("recalled" in told.cues for told in first)

    @property
    def compared(self) -> list[Told]:
        """What a new sentence is compared with: all that is told, but for the middle of a very long story."""
        return self.told if len(self.told) <= 2 * _COMPARED else self.told[:_COMPARED] + self.told[-_COMPARED:]

    def facts(self, slot: str) -> Iterator[tuple[Fact, Reading]]:
        """Give the facts of a slot with their sentences, in reading order of the sentences with an attack."""
        for told in self.told:
            yield from ((f, told.reading) for f in told.facts(slot))
        for reading in self.added:
            yield from ((f, reading) for f in reading.of(slot))

    def targets(self) -> list[tuple[Tag, str]]:
        """Give the possible targets with their words in matching form."""
        return [(t.target, t.word(t.target)) for t in self.compared if t.target]

    def places(self) -> list[str]:
        """Give the words of all places told with it."""
        return [t.word(p) for t in self.compared for p in t.tags("place")]

    def kinds(self) -> set[str]:
        """Give the specific kinds told for it."""
        return {k for t in self.compared if (k := kind_of(t)) in SPECIFIC and k not in weak_kinds(t)}

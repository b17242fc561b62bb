"""How far the figures would move with other articles of the same sort."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import InputValueError
from .records import Events
from .scoring import HEADLINE, ROWS, SlotScore, alignments, tally


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of an F1, ends included.

    Example:
        >>> print(Interval(0.5, 0.75))
        0.500-0.750
    """

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:.3f}-{self.high:.3f}"


def bootstrap(
    gold: Mapping[str, Events],
    pred: Mapping[str, Events],
    *,
    resamples: int = 1000,
    level: float = 0.95,
    seed: int = 0,
) -> dict[str, Interval]:
    """Estimate ranges of the F1 figures by drawing articles with replacement.

    Args:
        gold: as for ``score``.
        pred: as for ``score``.
        resamples: how many sets to draw, each as large as ``gold``.
        level: the share of drawn figures inside a range, between 0 and 1.
        seed: the same seed gives the same ranges.

    Returns:
        A range for every row of the table, and for ``headline``.

    Raises:
        InputValueError: gold has no article, ``resamples`` is below 1, or ``level`` is not between 0 and 1.

    Example:
        >>> gold = {"a": [{"kind": "rocket", "target": "السفارة"}], "b": []}
        >>> str(bootstrap(gold, gold, resamples=20)["event"])
        '1.000-1.000'
    """
    if not gold:
        raise InputValueError("bootstrap: gold has no article; give at least one")
    if resamples < 1 or not 0 < level < 1:
        raise InputValueError(f"bootstrap: resamples={resamples}, level={level}; give resamples >= 1 and 0 < level < 1")
    tallies = [tally(found) for _, found in alignments(gold, pred)]
    columns = [[[t.counts[row][k] for t in tallies] for k in range(3)] for row in range(len(ROWS))]
    drawn: dict[str, list[float]] = {name: [] for name in (*ROWS, "headline")}
    generator = random.Random(seed)
    for _ in range(resamples):
        picks = generator.choices(range(len(tallies)), k=len(tallies))
        for name, row in zip(ROWS, columns, strict=True):
            hit, in_gold, in_pred = (sum(map(column.__getitem__, picks)) for column in row)
            drawn[name].append(SlotScore(hit, in_gold, in_pred).f1)
        drawn["headline"].append(sum(drawn[name][-1] for name in HEADLINE) / len(HEADLINE))
    cut = (1 - level) / 2
    return {name: _range(sorted(values), cut) for name, values in drawn.items()}


def _range(values: list[float], cut: float) -> Interval:
    """Cut the share ``cut`` off each end of sorted ``values``."""
    last = len(values) - 1
    return Interval(values[round(cut * last)], values[round((1 - cut) * last)])

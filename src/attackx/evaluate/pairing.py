"""Which predicted event stands for which annotated one.

A pair needs a matching target, or a matching kind and one more telling slot; of all one-to-one
pairings the one with the most matching slots is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .names import any_same_name
from .records import Amount, Doer, Record

Same = Callable[[Any, Any], bool]


def _equal(gold: object, pred: object) -> bool:
    return bool(gold == pred)


def _same_names(gold: tuple[str, ...], pred: tuple[str, ...]) -> bool:
    return any_same_name(gold, pred)


def same_amount(gold: Amount, pred: Amount) -> bool:
    """Tell whether both bounds agree."""
    return (gold.min, gold.max) == (pred.min, pred.max)


def _same_doer(gold: Doer, pred: Doer) -> bool:
    return gold.stance is pred.stance and any_same_name(gold.name, pred.name)


def _same_date(gold: str, pred: str) -> bool:
    """Tell whether the dates agree; where only the month is annotated, any day of it does."""
    return gold == pred or (len(gold) == len("2024-01") and pred.startswith(gold))


def _value(name: str) -> Callable[[Record], tuple[Any, ...]]:
    def items(event: Record) -> tuple[Any, ...]:
        value = getattr(event, name)
        return (value,) if value else ()

    return items


def _values(name: str) -> Callable[[Record], tuple[Any, ...]]:
    def items(event: Record) -> tuple[Any, ...]:
        return tuple(getattr(event, name))

    return items


def _status(event: Record) -> tuple[Any, ...]:
    return (event.status,) if event.status not in (None, "occurred") else ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A scored slot: the items an event has in it, and when two items are the same."""

    name: str
    items: Callable[[Record], tuple[Any, ...]]
    same: Same = _equal
    tells: bool = False  # with a matching kind, one match here makes a pair


SLOTS: tuple[Slot, ...] = (
    Slot("kind", _value("kind")),
    Slot("target", _value("target"), _same_names),
    Slot("place", _value("place"), _same_names, tells=True),
    Slot("country", _value("country")),
    Slot("date", _value("date"), _same_date, tells=True),
    Slot("projectiles", _values("projectiles"), same_amount, tells=True),
    Slot("injured", _values("injured"), same_amount, tells=True),
    Slot("killed", _values("killed"), same_amount, tells=True),
    Slot("perpetrators", _values("perpetrators"), _same_doer, tells=True),
    Slot("unclaimed", _value("unclaimed")),
    Slot("sources", _values("sources"), _same_names),
    Slot("status", _status),
)


def unmatched(gold: Sequence[Any], pred: Sequence[Any], same: Same) -> tuple[list[Any], list[Any]]:
    """Give the gold items without a predicted one of their own, and the predicted ones left over."""
    missed, extra = [], list(pred)
    for item in gold:
        found = next((i for i, other in enumerate(extra) if same(item, other)), None)
        if found is None:
            missed.append(item)
        else:
            del extra[found]
    return missed, extra


def hits(gold: Sequence[Any], pred: Sequence[Any], same: Same) -> int:
    """Count the gold items that find a predicted item of their own."""
    return len(gold) - len(unmatched(gold, pred, same)[0])


def affinity(gold: Record, pred: Record) -> float:
    """Count the matching items of two events; 0 where they may not be paired."""
    found = {slot.name: hits(slot.items(gold), slot.items(pred), slot.same) for slot in SLOTS}
    if found["target"] or (found["kind"] and any(found[slot.name] for slot in SLOTS if slot.tells)):
        return sum(found.values()) + 0.5 * found["target"]
    return 0


# beyond these sizes an article is paired greedily, best pair first
_EXACT_SMALLER_SIDE, _EXACT_PREDICTED = 9, 16


def pair(golds: Sequence[Record], preds: Sequence[Record]) -> list[tuple[int, int]]:
    """Pair events one to one so that the summed affinity is greatest.

    Args:
        golds: annotated events of one article.
        preds: predicted events of the same article.

    Returns:
        Index pairs ``(gold, pred)``.
    """
    grid = [[affinity(g, p) for p in preds] for g in golds]
    if min(len(golds), len(preds)) > _EXACT_SMALLER_SIDE or len(preds) > _EXACT_PREDICTED:
        return _pair_greedily(grid)

    @cache
    def best(i: int, used: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        """Give the best pairing of the golds from ``i`` on, with the bits of ``used`` taken."""
        if i == len(golds):
            return 0, ()
        total, chosen = best(i + 1, used)
        for j, value in enumerate(grid[i]):
            if value and not used >> j & 1:
                rest, others = best(i + 1, used | 1 << j)
                if value + rest > total:
                    total, chosen = value + rest, ((i, j), *others)
        return total, chosen

    return list(best(0, 0)[1])


def _pair_greedily(grid: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    cells = sorted((-value, i, j) for i, row in enumerate(grid) for j, value in enumerate(row) if value)
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, i, j in cells:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((i, j))
    return pairs


@dataclass(frozen=True, slots=True)
class Alignment:
    """The events of one article, paired; aggregates stand apart."""

    pairs: tuple[tuple[Record, Record], ...]
    missed: tuple[Record, ...]
    false_alarms: tuple[Record, ...]
    gold_sums: tuple[Amount, ...]
    pred_sums: tuple[Amount, ...]

    @property
    def gold_events(self) -> int:
        """The number of annotated single events."""
        return len(self.pairs) + len(self.missed)

    @property
    def sum_hits(self) -> int:
        """The number of annotated aggregates whose count of attacks was found."""
        return hits(self.gold_sums, self.pred_sums, same_amount)


def align(gold: Sequence[Record], pred: Sequence[Record]) -> Alignment:
    """Pair the events of one article; a lone prediction that fits an aggregate is no false alarm."""
    golds, preds = ([e for e in events if not e.aggregate] for events in (gold, pred))
    gold_sums, pred_sums = ([e for e in events if e.aggregate] for events in (gold, pred))
    pairs = pair(golds, preds)
    paired: Mapping[int, int] = dict(pairs)
    lone = [p for j, p in enumerate(preds) if j not in set(paired.values())]
    return Alignment(
        pairs=tuple((golds[i], preds[j]) for i, j in pairs),
        missed=tuple(g for i, g in enumerate(golds) if i not in paired),
        false_alarms=tuple(p for p in lone if not any(affinity(s, p) for s in gold_sums)),
        gold_sums=tuple(e.attacks or Amount() for e in gold_sums),
        pred_sums=tuple(e.attacks or Amount() for e in pred_sums),
    )

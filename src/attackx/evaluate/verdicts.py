"""What the scoring says of each item of each slot, event by event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .pairing import SLOTS, align, same_amount, unmatched
from .records import Record

Judged = tuple[tuple[Any, bool], ...]
_NOTHING = Record(status=None)


@dataclass(frozen=True, slots=True)
class Row:
    """A slot of a pair of events.

    Attributes:
        slot: its name in the score table.
        gold: the annotated items, each with whether it was found.
        pred: the predicted items, each with whether it is annotated.
    """

    slot: str
    gold: Judged
    pred: Judged


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated and a predicted event, or one that has no counterpart.

    Attributes:
        gold: the number of the annotated event, from 1; None where there is none.
        pred: the number of the predicted event.
        rows: the slots in which one of them says something.
        scored: False for a prediction that is left out of the score because it fits an annotated sum of attacks.
    """

    gold: int | None
    pred: int | None
    rows: tuple[Row, ...]
    scored: bool = True

    @property
    def signs(self) -> tuple[int, int, int]:
        """Count the items that match, are missed and are false alarms."""
        gold = [ok for row in self.rows for _, ok in row.gold]
        pred = [ok for row in self.rows for _, ok in row.pred]
        return (sum(gold), gold.count(False), pred.count(False)) if self.scored else (0, 0, 0)


def verdicts(gold: Sequence[Record], pred: Sequence[Record]) -> Iterator[Pair]:
    """Pair the events of an article as the scoring does and judge each item.

    Yields:
        The pairs, then missed events, then false alarms, then the sums of attacks.

    Example:
        >>> pair = next(verdicts([Record(kind="rocket", target="السفارة")], [Record(target="السفارة")]))
        >>> [(row.slot, row.gold, row.pred) for row in pair.rows][1]
        ('target', ((('السفارة',), True),), ((('السفارة',), True),))
        >>> pair.signs
        (1, 1, 0)
    """
    found = align(gold, pred)
    golds, preds = ({id(one): number for number, one in enumerate(side, start=1)} for side in (gold, pred))
    for g, p in found.pairs:
        yield Pair(golds[id(g)], preds[id(p)], _rows(g, p))
    for g in found.missed:
        yield Pair(golds[id(g)], None, _rows(g, _NOTHING))
    for p in found.false_alarms:
        yield Pair(None, preds[id(p)], _rows(_NOTHING, p))
    if found.gold_sums or found.pred_sums:
        yield Pair(None, None, (_row("aggregate", found.gold_sums, found.pred_sums, same_amount),))
    counted = {id(p) for _, p in found.pairs} | {id(p) for p in found.false_alarms}
    for p in pred:
        if not p.aggregate and id(p) not in counted:
            yield Pair(None, preds[id(p)], _rows(_NOTHING, p), scored=False)


def _rows(gold: Record, pred: Record) -> tuple[Row, ...]:
    rows = (_row(slot.name, slot.items(gold), slot.items(pred), slot.same) for slot in SLOTS)
    return tuple(row for row in rows if row.gold or row.pred)


def _row(slot: str, gold: Sequence[Any], pred: Sequence[Any], same: Any) -> Row:
    missed, extra = unmatched(gold, pred, same)
    return Row(slot, _judged(gold, missed), _judged(pred, extra))


def _judged(items: Sequence[Any], wrong: Sequence[Any]) -> Judged:
    """Tell for each item whether it is right; of equal ones the last are those left over."""
    left, judged = list(wrong), []
    for item in reversed(items):
        bad = item in left
        if bad:
            left.remove(item)
        judged.append((item, not bad))
    return tuple(reversed(judged))

"""Precision, recall and F1 of the events and of every slot, and the single differences behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from .pairing import SLOTS, Alignment, align, hits, unmatched
from .records import Doer, Events, Record, as_records

if TYPE_CHECKING:
    from .intervals import Interval

HEADLINE = ("target", "projectiles", "injured", "perpetrators", "sources")
ROWS = ("event", *(slot.name for slot in SLOTS), "aggregate")
_SILENT = Record(status=None)


@dataclass(frozen=True, slots=True)
class SlotScore:
    """Counts of a slot's items, and the figures that follow from them.

    Example:
        >>> SlotScore(hit=2, gold=4, pred=2).f1
        0.6666666666666666
    """

    hit: int
    gold: int
    pred: int

    @property
    def precision(self) -> float:
        """The share of predicted items that are right; 1 where nothing was to say and nothing was said."""
        return self.hit / self.pred if self.pred else float(self.gold == 0)

    @property
    def recall(self) -> float:
        """The share of annotated items that were found; 1 where there were none and none was said."""
        return self.hit / self.gold if self.gold else float(self.pred == 0)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a set of articles.

    Attributes:
        event: pairs against all single events.
        slots: one entry a slot, over the items of all single events.
        aggregate: counts of attacks of the statements that sum many.
        quiet: articles without an annotated single event.
        kept_quiet: those of them in which none was predicted.
        articles: articles scored.

    Example:
        >>> gold = {"a": [{"kind": "rocket", "target": "السفارة", "country": "IQ"}]}
        >>> scores = score(gold, {"a": [{"kind": "rocket", "target": "السفارة", "country": "SY"}]})
        >>> scores.headline, scores.rows["country"].f1, scores.to_dict()["rows"]["country"]["gold"]
        (1.0, 0.0, 1)
        >>> print(scores.table().splitlines()[1])
        event           1.000  1.000  1.000      1      1
    """

    event: SlotScore
    slots: Mapping[str, SlotScore]
    aggregate: SlotScore
    quiet: int
    kept_quiet: int
    articles: int

    @property
    def headline(self) -> float:
        """The mean F1 of the five slots that matter most."""
        return sum(self.slots[name].f1 for name in HEADLINE) / len(HEADLINE)

    @property
    def rows(self) -> dict[str, SlotScore]:
        """All scores by row name, in the order of the table."""
        return {"event": self.event, **self.slots, "aggregate": self.aggregate}

    def to_dict(self) -> dict[str, Any]:
        """Give all figures as JSON values."""
        rows = {
            name: {
                "precision": s.precision,
                "recall": s.recall,
                "f1": s.f1,
                "hit": s.hit,
                "gold": s.gold,
                "pred": s.pred,
            }
            for name, s in self.rows.items()
        }
        return {
            "articles": self.articles,
            "headline": self.headline,
            "quiet": {"articles": self.quiet, "kept_quiet": self.kept_quiet},
            "rows": rows,
        }

    def table(self, intervals: Mapping[str, Interval] | None = None) -> str:
        """Render the scores as plain text.

        Args:
            intervals: what ``bootstrap`` gave, for a column with the range of each F1.

        Returns:
            Lines joined by newlines, without one at the end.
        """
        ranges = intervals or {}
        lines = [f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'pred':>7}" + ("   F1 range" if ranges else "")]
        for name, s in self.rows.items():
            line = f"{name:14}{s.precision:7.3f}{s.recall:7.3f}{s.f1:7.3f}{s.gold:7}{s.pred:7}"
            lines.append(line + (f"   {ranges[name]}" if name in ranges else ""))
        kept = f"{self.kept_quiet} of {self.quiet}" if self.quiet else "none in this set"
        lines.append(f"articles without an event kept quiet: {kept}")
        headline = f"headline (mean F1 of {', '.join(HEADLINE)}): {self.headline:.3f}"
        lines.append(headline + (f"   {ranges['headline']}" if "headline" in ranges else ""))
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one article, or summed over many: for each row hit, gold and pred."""

    counts: tuple[tuple[int, int, int], ...]
    quiet: int
    kept_quiet: int

    def scores(self, articles: int) -> Scores:
        """Turn the counts into figures."""
        rows = {name: SlotScore(*counts) for name, counts in zip(ROWS, self.counts, strict=True)}
        event, aggregate = rows.pop("event"), rows.pop("aggregate")
        return Scores(event, rows, aggregate, self.quiet, self.kept_quiet, articles)


def alignments(gold: Mapping[str, Events], pred: Mapping[str, Events]) -> Iterator[tuple[str, Alignment]]:
    """Pair the events of each gold article; an article that was not predicted counts as empty."""
    for name, events in gold.items():
        yield name, align(as_records(events), as_records(pred.get(name, ())))


def tally(found: Alignment) -> Tally:
    """Count the items of one article."""
    sides = [*found.pairs, *((g, _SILENT) for g in found.missed), *((_SILENT, p) for p in found.false_alarms)]
    counts = [(len(found.pairs), found.gold_events, len(found.pairs) + len(found.false_alarms))]
    for slot in SLOTS:
        items = [(slot.items(g), slot.items(p)) for g, p in sides]
        counts.append(
            (
                sum(hits(g, p, slot.same) for g, p in items),
                sum(len(g) for g, _ in items),
                sum(len(p) for _, p in items),
            )
        )
    counts.append((found.sum_hits, len(found.gold_sums), len(found.pred_sums)))
    quiet = not found.gold_events
    return Tally(tuple(counts), int(quiet), int(quiet and not found.false_alarms))


def add(tallies: Sequence[Tally]) -> Tally:
    """Sum the counts of several articles."""
    counts = tuple(
        (
            sum(t.counts[row][0] for t in tallies),
            sum(t.counts[row][1] for t in tallies),
            sum(t.counts[row][2] for t in tallies),
        )
        for row in range(len(ROWS))
    )
    return Tally(counts, sum(t.quiet for t in tallies), sum(t.kept_quiet for t in tallies))


def score(gold: Mapping[str, Events], pred: Mapping[str, Events]) -> Scores:
    """Score predicted events against annotated ones.

    Args:
        gold: annotated events by article id, as ``load_gold`` gives them or as plain dicts.
        pred: predicted events by article id: ``AttackEvent`` objects, records or plain dicts; what
            stands for an id that gold has not is not looked at.

    Returns:
        The scores over all articles of gold.

    Raises:
        InputValueError: a dict has not the form of a record.

    Example:
        >>> gold = {"a": [{"kind": "rocket", "target": "السفارة"}], "b": []}
        >>> scores = score(gold, {"a": [{"kind": "rocket", "target": "مبنى السفارة"}]})
        >>> scores.event.f1, scores.kept_quiet
        (1.0, 1)
    """
    tallies = [tally(found) for _, found in alignments(gold, pred)]
    return add(tallies).scores(len(tallies))


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which prediction and annotation differ.

    Attributes:
        article: the article's id.
        what: ``slot``, ``missed`` (a whole event) or ``false_alarm`` (a whole event).
        slot: the slot for ``slot``, else an empty string.
        event: kind and target of the event at hand, to find it by.
        missed: annotated items that were not found, readable.
        extra: predicted items that are not annotated, readable.

    Example:
        >>> print(Difference("a1", "slot", "target", "rocket -", ("السفارة",), ()))
        a1	target	rocket -	missed: السفارة
    """

    article: str
    what: Literal["slot", "missed", "false_alarm"]
    slot: str
    event: str
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    def __str__(self) -> str:
        head = f"{self.article}\t{self.slot or self.what.replace('_', ' ')}\t{self.event}"
        parts = [("missed", self.missed), ("extra", self.extra)]
        return "\t".join([head, *(f"{name}: {' ; '.join(items)}" for name, items in parts if items)])


def _readable(item: object) -> str:
    if isinstance(item, Doer):
        return f"{' / '.join(item.name)} ({item.stance.value})"
    return " / ".join(item) if isinstance(item, tuple) else str(item)


def _label(event: Record) -> str:
    return f"{event.kind.value if event.kind else '-'} {event.target[0] if event.target else '-'}"


def _facts(event: Record) -> tuple[str, ...]:
    told = ((slot.name, slot.items(event)) for slot in SLOTS if slot.name not in ("kind", "target"))
    return tuple(f"{name}={' , '.join(map(_readable, items))}" for name, items in told if items)


def differences(gold: Mapping[str, Events], pred: Mapping[str, Events]) -> Iterator[Difference]:
    """List what ``score`` counted as wrong, article by article.

    Args:
        gold: as for ``score``.
        pred: as for ``score``.

    Yields:
        The slots of paired events that differ, then missed events, then false alarms.

    Example:
        >>> gold = {"a": [{"kind": "rocket", "target": "السفارة", "injured": [{"min": 2, "max": 2}]}]}
        >>> found = {"a": [{"kind": "rocket", "target": "السفارة"}]}
        >>> [(d.slot, d.missed) for d in differences(gold, found)]
        [('injured', ('2',))]
    """
    for name, found in alignments(gold, pred):
        for g, p in found.pairs:
            yield from _slot_differences(name, g, p)
        for g in found.missed:
            yield Difference(name, "missed", "", _label(g), _facts(g), ())
        for p in found.false_alarms:
            yield Difference(name, "false_alarm", "", _label(p), (), _facts(p))


def _slot_differences(article: str, gold: Record, pred: Record) -> Iterable[Difference]:
    for slot in SLOTS:
        missed, extra = unmatched(slot.items(gold), slot.items(pred), slot.same)
        if missed or extra:
            yield Difference(
                article, "slot", slot.name, _label(gold), tuple(map(_readable, missed)), tuple(map(_readable, extra))
            )

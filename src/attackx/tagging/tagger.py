"""All recognisers over one text, brought to one kind of tag and settled label by label."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from ..lexicon import Lexicon
from ..lexicon.model import Hit
from .phrases import Phrase, find_phrases
from .quantities import QuantitySpan, find_quantities
from .tag import Tag, settle
from .times import TimeSpan, find_times

_LABELS = {"target": "target", "speaker": "source", "doer": "doer", "place": "place"}


@dataclass(frozen=True, slots=True)
class Tagger:
    """Names of a lexicon, descriptions, quantities and times.

    Overlaps are settled within each label: the longest tag wins, of equal ones the lexicon's. Tags of different
    labels may overlap, because one name can be a target, a doer and a source; the rules decide.

    Attributes:
        lexicon: the names to look for.
    """

    lexicon: Lexicon

    def tag(self, text: str, published: datetime | None = None) -> list[Tag]:
        """Tag a text in matching form.

        Args:
            text: the matching form.
            published: what relative times are resolved against.

        Returns:
            Tags in reading order, not overlapping within a label.
        """
        hits = self.lexicon.find(text)
        by_label: dict[str, list[Tag]] = {}
        for tag in (*_names(hits), *_phrases(find_phrases(text))):
            by_label.setdefault(tag.label, []).append(tag)
        tags = [tag for group in by_label.values() for tag in settle(group)]
        tags = _outside_names(tags)
        _attach_entries(tags, hits)
        times = [_time(t) for t in find_times(text, published)]
        dated = sorted((t.start, t.stop) for t in times)
        tags.extend(times)
        tags.extend(
            _quantity(q, text) for q in find_quantities(text) if not _inside(q.number_start, q.number_stop, dated)
        )
        tags.sort(key=lambda t: (t.start, t.stop))
        return tags


def _outside_names(tags: list[Tag]) -> list[Tag]:
    """Drop the places that are only a part of an organisation's name."""
    names = [t for t in tags if t.entry is not None and t.entry.category in ("actor", "source")]
    spans = sorted({(t.start, t.stop) for t in names})
    return [t for t in tags if t.label not in ("place", "nisba") or not _inside(t.start, t.stop, spans)]


def _inside(start: int, stop: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch lies in one of the spans, which are sorted."""
    at = bisect_right(spans, (start, stop + 1)) + 1
    return any(first <= start and stop <= last for first, last in spans[max(at - 4, 0) : at + 1])


def _names(hits: list[Hit]) -> Iterator[Tag]:
    for hit in hits:
        entry = hit.entry
        base = Tag(
            hit.start,
            hit.stop,
            "",
            entry.type,
            entry,
            hit.clitic,
            entry,
            hit.start,
            hit.stop,
            named=True,
            rule=f"name.{entry.id}",
        )
        if entry.category == "weapon":
            yield replace(base, label="weapon", type=entry.kind or "")
        elif entry.type == "nisba":
            yield replace(base, label="nisba")
        else:
            for role in sorted(entry.roles):
                yield replace(base, label=role)


def _phrases(phrases: list[Phrase]) -> Iterator[Tag]:
    for p in phrases:
        yield Tag(
            p.start, p.stop, _LABELS[p.label], p.type, p, p.clitic, None, p.name_start, p.name_stop,
            p.definite, p.bare, p.nameless, p.number, p.named, f"phrase.{p.rule}",
        )  # fmt: skip


def _attach_entries(tags: list[Tag], hits: list[Hit]) -> None:
    """Give a description the lexicon entry that stands as the name within it."""
    ordered = sorted(hits, key=lambda h: h.start)
    starts = [h.start for h in ordered]
    for tag in tags:
        if tag.entry is None:
            near = ordered[bisect_left(starts, tag.start) : bisect_left(starts, tag.stop)]
            inner = [h for h in near if h.stop <= tag.stop and tag.label in h.entry.roles]
            if inner:
                tag.entry = max(inner, key=lambda h: h.stop - h.start).entry


def _quantity(q: QuantitySpan, text: str) -> Tag:
    kind = q.unit_class.value if q.unit_class else "number" if q.unit is None else "other"
    joined = q.start > 0 and text[q.start - 1] in "وف" and (q.start < 2 or not text[q.start - 2].isalnum())
    clitic = text[q.start - 1] if joined else ""
    return Tag(q.start, q.stop, "quantity", kind, q, clitic, rule=f"quantity.{q.rule}")


def _time(t: TimeSpan) -> Tag:
    return Tag(t.start, t.stop, "time", "", t, rule="time")

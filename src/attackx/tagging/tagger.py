"""All recognisers over one text, brought to one kind of tag and settled label by label."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from ..lexicon import Lexicon
from ..lexicon.model import Entry, Hit
from ..pickling import made_of
from .phrases import Phrase, find_phrases
from .quantities import QuantitySpan, find_quantities
from .tag import AMOUNTS, GROUPS, NAMES, TIMES, Tag
from .times import TimeSpan, find_times
from .widening import complete

_STRETCH = 300  # characters: shorter lines are read together, as each reading has a cost of its own
_NAME = 60  # characters: no name of a party is longer
_TODAY = "اليوم"
_DAYS_SINCE = 4  # before publication: what began earlier is a period, no wave of attacks
_ORGANISED = frozenset({"actor", "source"})
_WHERE = frozenset({"place", "nisba"})
_ALSO_TOWNS = frozenset({"house", "building", "infrastructure", "civilian_site", "person"})  # "Bayt Hanun"
_PLACE = attrgetter("start", "stop")
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

    def __reduce__(self) -> tuple[Any, ...]:
        return Tagger, made_of(self)

    def tag(self, text: str, published: datetime | None = None) -> list[Tag]:
        """Tag a text in matching form.

        Args:
            text: the matching form.
            published: what relative times are resolved against.

        Returns:
            Tags in reading order, not overlapping within a label.
        """
        return Page(self, text, published).tags(0, len(text))


class Page:
    r"""A text of which names, times and amounts are looked for each by themselves, when a stretch of it is asked for.

    No name, phrase or quantity goes over a line end, so that lines are read by themselves, of names some short ones
    together; times lean on one another and are read all at once.

    Args:
        tagger: what recognises.
        text: the matching form.
        published: what relative times are resolved against.

    Example:
        >>> page = Page(Tagger(Lexicon.default()), "عاد الوفد\nسقطت 3 صواريخ", None)
        >>> [(tag.start, tag.stop, tag.type) for tag in page.tags(10, 23) if tag.label == "quantity"]
        [(15, 23, 'projectile')]
    """

    __slots__ = ("_bounds", "_published", "_read", "_tagger", "_text", "_times")

    def __init__(self, tagger: Tagger, text: str, published: datetime | None) -> None:
        self._tagger, self._text, self._published = tagger, text, published
        self._bounds = {NAMES: _stretches(text, _STRETCH), AMOUNTS: _stretches(text, 0)}
        self._read: dict[tuple[int, int], tuple[list[int], list[Tag]]] = {}
        self._times: tuple[list[int], list[Tag]] | None = None

    def tags(self, start: int, stop: int) -> list[Tag]:
        """Give the tags that begin in ``text[start:stop]``, in reading order."""
        found = [tag for group in GROUPS for tag in self.find(group, start, stop)]
        found.sort(key=_PLACE)
        return found

    def find(self, group: int, start: int, stop: int) -> list[Tag]:
        """Give the tags of one group that begin in ``text[start:stop]``, in reading order."""
        if group == TIMES:
            return self._outside_parties(self._dated(start, stop), start, stop)
        found: list[Tag] = []
        bounds = self._bounds[group]
        first, last = bisect_right(bounds, start) - 1, bisect_left(bounds, stop)
        for begin, end in pairwise(bounds[first : last + 1]):
            starts, tags = self._stretch(group, begin, end)
            found += tags[bisect_left(starts, start) : bisect_left(starts, stop)]
        return found

    def _dated(self, start: int, stop: int) -> list[Tag]:
        if self._times is None:
            times = [_time(t, self._published) for t in find_times(self._text, self._published)]
            self._times = [t.start for t in times], times
        starts, times = self._times
        return times[bisect_left(starts, start) : bisect_left(starts, stop)]

    def _outside_parties(self, times: list[Tag], start: int, stop: int) -> list[Tag]:
        """Drop the days that a party is named for: the movement of the 23rd of March."""
        if not any(self._text[t.start].isdecimal() for t in times):  # names are dear to look for
            return times
        names = self.find(NAMES, max(0, start - _NAME), stop)
        spans = sorted({(n.start, n.stop) for n in names if n.entry is not None and n.entry.category == "actor"})
        return [t for t in times if not _inside(t.start, t.stop, spans)]

    def _stretch(self, group: int, begin: int, end: int) -> tuple[list[int], list[Tag]]:
        stretch = self._read.get((begin, group))
        if stretch is None:
            text = self._text[begin:end].removesuffix("\n")
            tags = _names_in(self._tagger.lexicon, text) if group == NAMES else self._amounts_in(text, begin, end)
            if begin:
                for tag in tags:
                    _shift(tag, begin)
            stretch = self._read[begin, group] = [t.start for t in tags], tags
        return stretch

    def _amounts_in(self, text: str, begin: int, end: int) -> list[Tag]:
        """Give the amounts of a stretch; a number inside a time is none."""
        found = find_quantities(text)
        if not found:
            return []
        dated = sorted((t.start - begin, t.stop - begin) for t in self._dated(begin, end))
        return [_quantity(q, text) for q in found if not _inside(q.number_start, q.number_stop, dated)]


def _stretches(text: str, least: int) -> list[int]:
    """Part a text at line ends into stretches of some characters at least; give their ends, from 0."""
    bounds, size = [0], len(text)
    while bounds[-1] < size:
        bounds.append(text.find("\n", bounds[-1] + least) + 1 or size)
    return bounds


def _names_in(lexicon: Lexicon, text: str) -> list[Tag]:
    """Give the names and descriptions of a stretch."""
    hits = lexicon.find(text)
    towns = {h.start: h.stop for h in hits if h.entry.category == "place"}
    described = [_phrase(p) for p in find_phrases(text)]
    complete(described, hits, text)
    described = [t for t in described if not _is_town(t, towns.get(t.start, 0))]
    tags = _outside_names([t for t in _settled(hits, described) if not _is_likened(t)])
    if hits:
        _attach_entries(tags, hits)
    tags.sort(key=_PLACE)
    return tags


def _is_town(tag: Tag, stop: int) -> bool:
    """Whether a description is (the beginning of) a town's name, which ends at ``stop``: "the house" in Bayt Siwa."""
    return tag.type in _ALSO_TOWNS and (tag.stop == stop or (tag.type == "house" and tag.stop < stop))


def _is_likened(tag: Tag) -> bool:
    """Whether a place is read behind ك ("like"), mostly a letter of another word: كنيس (synagogue) holds Nice."""
    return tag.clitic[-1:] == "ك" and (tag.label == "place" or tag.type == "region")


def _shift(tag: Tag, by: int) -> None:
    """Count a tag's places from the start of the text instead of the stretch."""
    tag.start += by
    tag.stop += by
    if tag.name_start >= 0:
        tag.name_start += by
        tag.name_stop += by
    item = tag.item
    if isinstance(item, Phrase):
        item.start += by
        item.stop += by
        item.name_start += by
        item.name_stop += by
    elif isinstance(item, QuantitySpan):
        item.start += by
        item.stop += by
        item.number_start += by
        item.number_stop += by
        if item.unit_start is not None and item.unit_stop is not None:
            item.unit_start += by
            item.unit_stop += by


def _settled(hits: list[Hit], described: list[Tag]) -> list[Tag]:
    """Settle each label by itself, as ``settle`` does, in one pass over all that was found; names before descriptions.

    Half of the names lose to something longer, so that tags are made of the rest alone.
    """
    # of tags on the same words a place comes last: a rule that takes either means first what was hit
    rows: list[tuple[int, int, bool, int, str, Hit | Tag]] = []
    for hit in hits:
        for label in _labels_of(hit.entry):
            rows.append((hit.start, -hit.stop, label == "place", len(rows), label, hit))
    for tag in described:
        rows.append((tag.start, -tag.stop, tag.label == "place", len(rows), tag.label, tag))
    rows.sort()
    last: dict[str, Tag] = {}
    chosen = []
    for start, stop, _, _, label, found in rows:
        before = last.get(label)
        if before is None or start >= before.stop:
            tag = found if isinstance(found, Tag) else _name(found, label)
            last[label] = tag
            chosen.append(tag)
        elif isinstance(found, Hit) and (before.start, -before.stop) == (start, stop) and before.item is before.entry:
            before.homonyms += (found.entry,)
    return chosen


def _outside_names(tags: list[Tag]) -> list[Tag]:
    """Drop the places that are only a part of an organisation's name."""
    named = (t for t in tags if t.entry is not None and t.entry.category in _ORGANISED and t.entry.type != "nisba")
    spans = sorted({(t.start, t.stop) for t in named})
    if not spans:
        return tags
    return [t for t in tags if t.label not in _WHERE or not _inside(t.start, t.stop, spans)]


def _inside(start: int, stop: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stretch lies in one of the spans, which are sorted."""
    at = bisect_right(spans, (start, stop + 1)) + 1
    return any(first <= start and stop <= last for first, last in spans[max(at - 4, 0) : at + 1])


@lru_cache(maxsize=64)
def _in_order(roles: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(roles))


def _labels_of(entry: Entry) -> tuple[str, ...]:
    if entry.category == "weapon":
        return ("weapon",)
    return ("nisba",) if entry.type == "nisba" else _in_order(entry.roles)


def _name(hit: Hit, label: str) -> Tag:
    entry, start, stop = hit.entry, hit.start, hit.stop
    kind = entry.kind or "" if entry.category == "weapon" else entry.type
    # by position: keywords would cost as much as finding the name
    return Tag(
        start, stop, label, kind, entry, hit.clitic, entry, start, stop, False, False, False, "", True,
        f"name.{entry.id}",
    )  # fmt: skip


def _phrase(p: Phrase) -> Tag:
    return Tag(
        p.start, p.stop, _LABELS[p.label], p.type, p, p.clitic, None, p.name_start, p.name_stop,
        p.definite, p.bare, p.nameless, p.number, p.named, f"phrase.{p.rule}",
    )  # fmt: skip


def _attach_entries(tags: list[Tag], hits: list[Hit]) -> None:
    """Give a description the lexicon entry that stands as the name within it."""
    starts = [h.start for h in hits]
    for tag in tags:
        if tag.entry is None:
            label, stop = tag.label, tag.stop
            first = bisect_left(starts, tag.start)
            inner = [
                h for h in hits[first : bisect_left(starts, stop, first)] if h.stop <= stop and label in h.entry.roles
            ]
            if inner:
                longest = max(inner, key=lambda h: h.stop - h.start)
                tag.entry, *others = [h.entry for h in inner if (h.start, h.stop) == (longest.start, longest.stop)]
                tag.homonyms = tuple(others)


def _quantity(q: QuantitySpan, text: str) -> Tag:
    kind = q.unit_class.value if q.unit_class else "number" if q.unit is None else "other"
    joined = q.start > 0 and text[q.start - 1] in "وف" and (q.start < 2 or not text[q.start - 2].isalnum())
    clitic = text[q.start - 1] if joined else ""
    return Tag(q.start, q.stop, "quantity", kind, q, clitic, rule=f"quantity.{q.rule}")


def _time(t: TimeSpan, published: datetime | None) -> Tag:
    """Tag a time; ``ahead`` lies after the day of publication and dates no attack, ``since`` began days before it.

    A date of the day after does not, nor "today, Friday", since papers and other time zones are ahead; "tomorrow" does.
    """
    kind = ""
    if published is not None and t.first is not None:
        days = published.toordinal() - t.first.toordinal()
        coming = days < -1 or (days < 0 and t.month is None and _TODAY not in t.text)
        kind = "ahead" if coming else "since" if t.open_end and days > _DAYS_SINCE else ""
    return Tag(t.start, t.stop, "time", kind, t, rule="time")

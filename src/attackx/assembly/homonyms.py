"""Which of several places of one name a text means: the one in the country that the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..grammar.facts import Reading
from ..lexicon.model import Entry
from ..tagging.tag import Tag

_WHERE = ("place", "target", "nisba", "doer", "source")


def settle_homonyms(readings: Iterable[Reading]) -> None:
    """Give each name that several places share the entry of the country that is named most around it.

    Sentences with an attack are looked at. A name that is in one country only counts for it, a country's own name
    and adjective too. Where nothing speaks for a country, the place with the most inhabitants is meant.

    Args:
        readings: the sentences of one text; the entries of their tags are set.
    """
    told = [r for r in readings if r.attacks]
    shared = [(t, r.view) for r in told for t in r.view.labelled("place", "target") if t.homonyms]
    if not shared:
        return
    votes = Counter(c for r in told for t in r.view.labelled(*_WHERE) if (c := _only_country(t)))
    for tag, view in shared:
        entries: list[Entry] = [tag.entry, *tag.homonyms]
        best = max(entries, key=lambda e: (votes[e.country or ""], e.population))
        if tag.item is tag.entry:  # a name, and no description with one in it
            tag.item = best
            view.retype(tag, best.type)
        tag.entry = best


def _only_country(tag: Tag) -> str | None:
    """Give the country that a name points to without doubt."""
    return tag.entry.country if tag.entry is not None and not tag.homonyms else None

"""To whom the text attributes what it tells of an incident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..grammar.facts import Reading
from ..schema import Report, Source
from ..tagging.tag import Tag, overlap
from .evidence import Pages
from .incidents import Incident
from .naming import same_name


def source_reports(incident: Incident, pages: Pages) -> list[Report]:
    """Give a report for each mention of a party that tells facts of the incident."""
    return [_report(tag, reading, rule, pages) for tag, reading, rule in _told(incident)]


def merged(reports: list[Report]) -> list[Source]:
    """Give each party once, under the name it is first told by."""
    kept: list[Source] = []
    for report in reports:
        source = report.value
        if isinstance(source, Source) and not any(same_name(source.name, k.name) for k in kept):
            kept.append(source)
    return kept


def _told(incident: Incident) -> Iterator[tuple[Tag, Reading, str]]:
    seen: set[int] = set()
    for fact, reading in incident.facts("source"):
        if fact.tag is None or fact.tag.bare or id(fact.tag) in seen or _only_claims(fact.tag, reading):
            continue
        seen.add(id(fact.tag))
        yield _titled(fact.tag, reading), reading, fact.rule
    for voice in incident.voices:
        yield voice.tag, voice.reading, voice.rule


def _report(tag: Tag, reading: Reading, rule: str, pages: Pages) -> Report:
    page = pages.page(reading)
    ident = tag.entry.id if tag.entry is not None else None
    source = Source(name=page.name(tag), id=ident, type=tag.type or None)
    return Report(slot="reporting_sources", value=source, evidence=page.of_tag(tag), rule=rule)


def _titled(tag: Tag, reading: Reading) -> Tag:
    """Give a speaker with the body he speaks for ("the office of the spokesman" "in the name of" the embassy)."""
    view = reading.view
    if tag.last + 1 < len(view.words) and view.words[tag.last] == "باسم":
        return replace(tag, stop=max((t.stop for t in view.by_start.get(tag.last + 1, ())), default=tag.stop))
    return tag


def _only_claims(tag: Tag, reading: Reading) -> bool:
    """Whether a party does no more in a sentence than claim the attack."""
    return any(f.rule == "doer.claim" and f.tag is not None and overlap(f.tag, tag) for f in reading.of("perpetrator"))

"""Who is said to have done it, out of all facts of an incident."""

from __future__ import annotations

from dataclasses import dataclass

from ..grammar.facts import Fact, Reading
from ..schema import Evidence, Perpetrator, Report, Stance
from ..tagging.tag import Tag, overlap
from .evidence import Pages
from .incidents import Incident
from .naming import same_name

_FIRM = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED)
_PRONOUNS = ("ها", "ته", "اته", "هم")
_OFFICIAL = frozenset({
    "ministry", "government", "military", "state_force", "police", "intelligence", "spokesperson", "official", "country",
    "capital", "state", "force", "coalition",
})  # fmt: skip
_OF_OTHERS = frozenset({"doer.accused", "doer.suspected", "doer.denial"})


@dataclass(slots=True)
class _Found:
    """A doer with the words and the rule that told of it."""

    doer: Perpetrator
    evidence: Evidence
    rule: str
    adjective: bool


def perpetrators(incident: Incident, pages: Pages, target: Tag | None) -> tuple[list[Perpetrator], list[Report]]:
    """Merge the doers told: the firmest stance of each, adjectives only where no name is told.

    Returns:
        The perpetrators and the report of each single statement.
    """
    found = [f for f in (_found(*told, incident, pages, target) for told in incident.facts("perpetrator")) if f]
    if incident.claimant is not None:
        found.insert(0, _made(incident.claimant.tag, incident.claimant.reading, pages, "doer.statement-author"))
    kept: list[Perpetrator] = []
    for stance in (*_FIRM, Stance.DENIED):
        for one in found:
            if one.doer.stance is stance and not _known(one.doer, kept) and not (one.adjective and kept):
                kept.append(one.doer)
    reports = [Report(slot="perpetrators", value=f.doer, evidence=f.evidence, rule=f.rule) for f in found]
    return kept, reports


def _known(doer: Perpetrator, kept: list[Perpetrator]) -> bool:
    same = [k for k in kept if same_name(doer.name, k.name) or (doer.id is not None and doer.id == k.id)]
    if doer.stance is Stance.DENIED:
        same = [k for k in same if k.stance is Stance.DENIED]
    return bool(same)


def _found(fact: Fact, reading: Reading, incident: Incident, pages: Pages, target: Tag | None) -> _Found | None:
    """Read one fact; None where it names no party."""
    stance, tag = fact.says["stance"], fact.tag
    if "we" in fact.says:
        voice = next(iter(incident.voices), None)
        speaker = _speaker(reading)
        if speaker is not None:
            return _made(speaker, reading, pages, fact.rule)
        return _made(voice.tag, voice.reading, pages, fact.rule) if voice is not None else None
    if fact.stands_for is not None:
        tag, reading = fact.stands_for
    if tag is None or stance == "unclaimed" or _faceless(tag) or (target is not None and overlap(tag, target)):
        return None
    if any(
        f.tag is not None and overlap(tag, f.tag) for t in incident.told if t.reading is reading for f in t.targets[:1]
    ):
        return None
    if _owned(tag, reading):
        speaker = _speaker(reading)
        return _made(speaker, reading, pages, fact.rule) if speaker is not None else None
    firm = Stance(stance)
    if firm is Stance.ATTRIBUTED and fact.rule not in _OF_OTHERS and _speaks_for_itself(tag, reading):
        firm = Stance.CLAIMED
    by = (pages.page(reading).of_tag(fact.by).text,) if fact.by else ()
    return _made(tag, reading, pages, fact.rule, firm, by)


def _made(
    tag: Tag, reading: Reading, pages: Pages, rule: str, stance: Stance = Stance.CLAIMED, by: tuple[str, ...] = ()
) -> _Found:
    page = pages.page(reading)
    ident = tag.entry.id if tag.entry is not None else None
    doer = Perpetrator(name=page.name(tag), id=ident, stance=stance, said_by=by)
    return _Found(doer, page.of_tag(tag), rule, tag.label == "nisba")


def _faceless(tag: Tag) -> bool:
    """Whether a doer is no party: gunmen, a warplane, "the group"."""
    alone = tag.entry is None and not tag.named and tag.last - tag.first == 1
    return tag.nameless or tag.bare or (alone and tag.type in ("aircraft", "gunmen", "nameless", "fighters"))


def _owned(tag: Tag, reading: Reading) -> bool:
    """Whether a doer is told by a pronoun alone ("its units"), so that the speaker is meant."""
    alone = tag.entry is None and not tag.named and tag.last - tag.first == 1
    return alone and reading.view.words[tag.first].endswith(_PRONOUNS)


def _speaker(reading: Reading) -> Tag | None:
    """Give the first named speaker of a sentence."""
    return next((f.tag for f in reading.of("source") if f.tag is not None and not f.tag.bare), None)


def _speaks_for_itself(tag: Tag, reading: Reading) -> bool:
    """Whether the speaker of the sentence is the doer, or an official of the doer's state."""
    country = _country(tag, reading)
    for fact in reading.of("source"):
        speaker = fact.tag
        if speaker is None or speaker.first > tag.first:
            continue
        if speaker.entry is not None and speaker.entry is tag.entry:
            return True
        if country is not None and speaker.type in _OFFICIAL and _country(speaker, reading) == country:
            return True
    return False


def _country(tag: Tag, reading: Reading) -> str | None:
    """Give the country of a party, by its entry or by the adjective within it."""
    if tag.entry is not None:
        found: str | None = tag.entry.country
        return found
    inner = [t for t in reading.view.labelled("nisba") if tag.start <= t.start and t.stop <= tag.stop]
    return inner[0].entry.country if inner else None

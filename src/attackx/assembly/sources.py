"""To whom the text attributes what it tells of an incident."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..schema import Report, Source
from ..script.normalize import fold
from ..tagging.tag import Tag
from .claims import only_claims, passes_on_a_claim, stands_accused
from .evidence import Pages
from .governing import governing, is_aside, is_byline, is_no_speaker, is_second_name, only_where
from .incidents import Incident
from .naming import stems
from .persons import with_name
from .same_source import BODIES, STATES, merged
from .speakers import OUTLETS
from .wordlists import lists_of

_LISTS = lists_of("sources")

_SPEAKS_FOR = frozenset({"spokesperson", "unnamed_source", "official", "witness", "military", "medical"})
_NAMERS = frozenset({"باسم", "بلسان"})
_ITS = (["باسمه"], ["باسمها"], ["باسمهم"], ["بلسانه"], ["بلسانها"])
_RANKS = frozenset({"official", "person", "military"})
_OFFICES = frozenset({"spokesperson", "official", "government"})
_OFFICIAL = frozenset({"عسكري", "رسمي", "امني", "حكومي"})  # a statement of nobody named
_WITHIN = frozenset({"من", "في", "لدي"})
_OF = ("ل", "ب")
_MEN_OF = (frozenset({"احد", "احدي"}), _LISTS.words("men"))
_MINISTRIES = _LISTS.words("ministries")
_NEXT = 2  # sentences over which a speaker goes on to the outlet he spoke to
_UNNAMED = frozenset({"unnamed_source", "spokesperson", "witness", "rebels"})


@dataclass(frozen=True, slots=True)
class _Teller:
    """A party with the sentence that names it, the rule, the outlet that passes its word on, and its bearer's name.

    Of a person told by his own name also the office he bears, with its sentence.
    """

    tag: Tag
    reading: Reading
    rule: str
    via: Tag | None = None
    named: Tag | None = None
    bears: tuple[Tag, Reading] | None = None


def sources(incident: Incident, pages: Pages) -> tuple[list[Source], list[Report]]:
    """Merge the parties that tell facts of the incident.

    Returns:
        Each party once, and the report of each of its mentions.
    """
    tellers = list(_tellers(incident))
    if not tellers and incident.before is not None and incident.before.aggregate:
        tellers = list(_tellers(incident.before))  # who counted them
    bodies = any(t.tag.type in BODIES for t in tellers)
    others = any(not _points(t) and t.rule != "source.via" for t in tellers)
    told = [t for t in tellers if not ((bodies and _headline_state(t, pages)) or (others and _points(t)))]
    told = [t for t in told if not (_headline_role(t, pages) and any(_told_fuller(t, other) for other in told))]
    reports = [_report(t, pages) for t in told]
    return merged((report.value, _office(t, pages)) for t, report in zip(told, reports, strict=True)), reports


def _office(teller: _Teller, pages: Pages) -> str:
    """Give a teller without the name of the bearer, by which mentions are compared."""
    tag, reading = teller.bears or (teller.tag, teller.reading)
    return pages.page(reading).name(tag)


def _points(teller: _Teller) -> bool:
    """Whether a teller is a mere "the source" or "its spokesman", who may be any that is told of."""
    his = teller.tag.type == "spokesperson" and _of_it(teller.reading.view, teller.tag.last - 1)
    return (teller.tag.bare or his) and teller.named is None and teller.tag.type not in ("witness", "rebels")


def _of_it(view: View, at: int) -> bool:
    """Whether a token says of a spokesman that he speaks for who was told of before."""
    return view.words[at : at + 1] in _ITS


def _headline_role(teller: _Teller, pages: Pages) -> bool:
    """Whether a headline names a speaker by his role alone: "an official: the raid failed"."""
    return teller.tag.type in _RANKS and teller.tag.last - teller.tag.first == 1 and pages.in_title(teller.reading)


def _told_fuller(teller: _Teller, other: _Teller) -> bool:
    """Whether the text tells the headline's speaker in full: "an official of the ministry"."""
    (one, *_), (head, *_) = (stems(t.reading.view.text[t.tag.start : t.tag.stop]) or [""] for t in (teller, other))
    return other.reading.view.index > 0 and one == head


def _headline_state(teller: _Teller, pages: Pages) -> bool:
    """Whether a headline's state or capital stands for the body that the text names ("Baghdad accuses")."""
    return teller.tag.type in STATES and pages.in_title(teller.reading)


def _tellers(incident: Incident) -> Iterator[_Teller]:
    seen: set[int] = set()
    for fact, reading in _facts(incident):
        tag, home = _meant(fact, reading)
        if tag is None or id(tag) in seen or is_no_speaker(tag, home):
            continue
        bears = None
        if fact.tag is not None and fact.tag.type == "person":  # told by his own name
            seen.add(id(tag))
            bears = fact.stands_for
            tag, home = fact.tag, reading
        if fact.rule != "source.claimant" and fact.stands_for is None and only_claims(tag, home):
            continue
        if passes_on_a_claim(fact, reading) or stands_accused(fact, reading):
            continue
        whole = spelled_out(tag, home)
        if whole is None or (home is reading and _inside(tag, home)) or _has_office(tag, home) or only_where(tag, home):
            continue
        named = with_name(whole, home.view)
        if whole.bare and named is None and tag.type not in _UNNAMED:
            continue  # "the employee said" names nobody
        if is_second_name(tag, home) or (_is_mere_reporter(tag) and _outlet(fact, reading) is not None):
            continue
        seen.add(id(tag))
        relayed = tag.type not in OUTLETS and home is reading  # an outlet's words are those of its own sentence
        yield _Teller(whole, home, fact.rule, _outlet(fact, reading) if relayed else None, named, bears)
        if home is not reading and (outlet := _spoken_to(home, reading)) is not None and id(outlet) not in seen:
            seen.add(id(outlet))
            yield _Teller(outlet, home, "source.via")
    for voice in incident.voices:
        if is_byline(voice.tag, voice.reading):
            continue
        others = (f.tag for f in voice.reading.of("source") if f.tag is not None and f.tag is not voice.tag)
        outlets = [tag for tag in others if tag.type in OUTLETS and voice.rule == "source.heading"]
        whole = spelled_out(voice.tag, voice.reading) or voice.tag
        yield _Teller(whole, voice.reading, voice.rule, next(iter(outlets), None))
        yield from (_Teller(outlet, voice.reading, voice.rule) for outlet in outlets)


def _meant(fact: Fact, reading: Reading) -> tuple[Tag | None, Reading]:
    """Give who is meant by a mention; one of the men of a body is not the body that was told of before."""
    if fact.stands_for is None or (fact.tag is not None and _is_one_of(fact.tag, reading.view)):
        return fact.tag, reading
    return fact.stands_for


def _facts(incident: Incident) -> Iterator[tuple[Fact, Reading]]:
    for told in incident.told:
        yield from ((f, told.reading) for f in sorted(governing(told), key=attrgetter("at")))
    for reading in incident.added:
        if not any(f.says["cue"] == "recalled" for f in reading.of("discourse")):
            tellers = (f for f in reading.of("source") if not is_aside(f, reading))
            yield from ((f, reading) for f in sorted(tellers, key=attrgetter("at")))


def _outlet(fact: Fact, reading: Reading) -> Tag | None:
    """Give the outlet that relays a teller: the one spoken to, or the one that quotes him."""
    outlets = [f for f in reading.of("source") if f.tag is not None and f.tag.type in OUTLETS and not f.tag.bare]
    at, relaying = fact.at, [f for f in outlets if f.says["way"] == "via"]
    quoting = [f for f in sorted(outlets, key=attrgetter("at"), reverse=True) if f.at < at]
    told = [f for f in sorted(relaying, key=attrgetter("at")) if f.at > at] or relaying
    found = quoting if fact.says["way"] == "according" else told
    return found[0].tag if found else None


def _spoken_to(home: Reading, reading: Reading) -> Tag | None:
    """Give the outlet to which the one speaker of a sentence spoke, where he goes on in one soon behind it."""
    speakers = [f for f in home.of("source") if f.tag is not None and f.says["way"] != "via"]
    outlets = [f.tag for f in home.of("source") if f.tag is not None and f.says["way"] == "via"]
    near = reading.view.index - home.view.index <= _NEXT
    known = [tag for tag in outlets if tag.type in OUTLETS and not tag.bare]
    return known[0] if near and len(speakers) == len(known) == 1 else None


def _report(teller: _Teller, pages: Pages) -> Report:
    tag, page = _definite(teller.named or teller.tag, teller.reading), pages.page(teller.reading)
    ident = tag.entry.id if tag.entry is not None else None
    via = page.name(_definite(teller.via, teller.reading)) if teller.via is not None else None
    source = Source(name=page.name(tag), id=ident, type=tag.type or None, via=via)
    return Report(slot="reporting_sources", value=source, evidence=page.of_tag(tag), rule=teller.rule)


def _definite(tag: Tag, reading: Reading) -> Tag:
    """Know a listed name for definite where the script drops the alef of its article behind ل ("to al-Jazeera")."""
    if tag.entry is None or not tag.clitic.endswith("ل"):
        return tag
    written = "ا" + reading.view.text[tag.start : tag.stop].split(" ")[0]
    known = {fold(name).split(" ")[0] for name in (tag.entry.name, *tag.entry.aliases, *tag.entry.guarded)}
    return replace(tag, definite=True) if written in known else tag


def spelled_out(tag: Tag, reading: Reading) -> Tag | None:
    """Give a speaker with the body he speaks for, and a statement's issuer; None for a statement without one."""
    view = reading.view
    tag = _one_of_them(_with_place(tag, view), view)
    if tag.type == "statement":
        issuer = _issuer(tag, reading)
        unsigned = tag if not tag.definite and not _OFFICIAL.isdisjoint(view.words[tag.first : tag.last]) else None
        return spelled_out(issuer, reading) if issuer is not None else unsigned
    if tag.bare and (office := _office_beside(tag, reading)) is not None:
        return spelled_out(office, reading)
    if tag.type == "spokesperson" and _of_it(view, tag.last):
        return replace(tag, stop=view.stops[tag.last], last=tag.last + 1)
    if not _NAMERS.isdisjoint(view.after(tag.last)):
        return replace(tag, stop=max((t.stop for t in view.by_start.get(tag.last + 1, ())), default=tag.stop))
    if tag.rule == "phrase.correspondent":
        outlets = (t.stop for t in view.by_start.get(tag.last, ()) if t.type in OUTLETS and not t.clitic)
        return replace(tag, stop=max(outlets, default=tag.stop))
    if tag.type in _SPEAKS_FOR and tag.entry is None:
        return replace(tag, stop=max((t.stop for t in _bodies(tag, reading)), default=tag.stop))
    return tag


def _is_one_of(tag: Tag, view: View) -> bool:
    """Whether it is one of the men of a body who speaks ("one of the men of the police")."""
    ahead = view.words[max(tag.first - len(_MEN_OF), 0) : tag.first]
    told = len(ahead) == len(_MEN_OF) and all(w in known for w, known in zip(ahead, _MEN_OF, strict=True))
    return told and not tag.clitic


def _one_of_them(tag: Tag, view: View) -> Tag:
    """Give "one of the men of the police" where the police are told so."""
    if not _is_one_of(tag, view):
        return tag
    first = tag.first - len(_MEN_OF)
    return replace(tag, start=view.starts[first], first=first, bare=False)


def _with_place(tag: Tag, view: View) -> Tag:
    """Give a party that ends within the name of a place with the whole name: "the governor of (the region of X)"."""
    begun = (t for at in range(tag.first + 1, tag.last) for t in view.by_start.get(at, ()) if t.label == "place")
    stop = max((t.stop for t in begun), default=0)
    if stop <= tag.stop or tag.entry is not None:
        return tag
    return replace(tag, stop=stop, last=bisect_left(view.starts, stop))


def _office_beside(tag: Tag, reading: Reading) -> Tag | None:
    """Give the office that a mere rank or title goes on with: "the minister, spokesman of the government"."""
    if tag.type not in _RANKS:
        return None
    near = reading.view.by_start.get(tag.last, ())
    return next((t for t in near if t.label == "source" and not (t.clitic or t.bare) and t.type in _OFFICES), None)


def _bodies(tag: Tag, reading: Reading) -> list[Tag]:
    """Give the bodies that a speaker belongs to by the words after him: "a source of the Guard"."""
    view, at = reading.view, tag.last
    within = not _WITHIN.isdisjoint(view.after(at))
    near = [t for t in view.by_start.get(at + within, ()) if t.clitic != "و"]
    if any(t.type in OUTLETS for t in near):
        return []
    told = [t for t in near if t.label in ("source", "doer") and (within or t.clitic in _OF)]
    alone = tag.rule == "phrase.official" and not tag.definite and not any(t.label == "doer" for t in near)
    return told or [t for t in near if alone and t.label == "source"]  # "an official of the centre"


def _inside(tag: Tag, reading: Reading) -> bool:
    """Whether a party is named only as the body that another speaker speaks for."""
    for fact in reading.of("source"):
        other = fact.tag
        if other is None or other is tag or other.first >= tag.first:
            continue
        whole = spelled_out(other, reading)
        if whole is not None and whole.stop > other.stop and whole.start <= tag.start and tag.stop <= whole.stop:
            return True
    return False


def _is_mere_reporter(tag: Tag) -> bool:
    """Whether a reporter is told by no more than that; his outlet, if it is told, speaks."""
    return tag.rule == "phrase.correspondent" and tag.last - tag.first == 1


def _has_office(tag: Tag, reading: Reading) -> bool:
    """Whether a rank and name only come before the office by which their bearer tells."""
    offices = (f for f in reading.of("source") if f.rule == "source.titled" and f.tag is not None)
    return tag.type == "person" and any(f.first <= tag.first < f.tag.first for f in offices if f.tag is not None)


def _issuer(tag: Tag, reading: Reading) -> Tag | None:
    """Give the issuer within "a statement of (ل) X"."""
    view = reading.view
    for at in range(tag.first + 1, tag.last):
        if view.words[at].startswith("ل") and len(view.words[at]) > 3:
            article = view.words[at].startswith("لل")
            start = view.starts[at] + 1 + article
            kind = "ministry" if article and view.text[start:].split(" ")[0] in _MINISTRIES else "official"
            return replace(tag, start=start, clitic="ل", first=at, type=kind, definite=article)
    return None

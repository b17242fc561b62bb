"""Which sentences without an attack of their own go on about the one told before."""

from __future__ import annotations

from datetime import timedelta

from ..grammar.facts import Reading
from .asides import unbound
from .dating import SOON
from .incidents import Incident
from .naming import stems
from .ranks import FORCE_RANK, PLACE_RANK, rank
from .traits import span_of
from .wordlists import lists_of

_LISTS = lists_of("going_on")
_MANY = (FORCE_RANK, PLACE_RANK)  # forces and towns are told of for other reasons
_NEAR = 2  # sentences after the last one about it
_SAME_NEWS = frozenset({"كما", "بعد"})  # words that lead to more of an incident as well as to another
_KNOWN_TOLL = _LISTS.beginnings("known_toll")
_ON_THE_SPOT = frozenset({
    "witness", "unnamed_source", "medical", "rescue", "police", "health", "person", "activist", "official", "military",
    "monitor", "agency", "tv", "channel", "outlet", "newspaper", "spokesperson", "ministry", "maritime", "state_force",
})  # fmt: skip
_RESPONSIBILITY = _LISTS.beginnings("responsibility")
_SAID_WHERE = frozenset({"في", "عبر", "علي", "،"})
_FOR = "عن"
_IT = _LISTS.words("it")
_THINGS = (
    _LISTS.beginnings("arms"),
    _LISTS.beginnings("craft"),
    _LISTS.beginnings("ships"),
    _LISTS.beginnings("defences"),
    _LISTS.beginnings("clashes"),
    _LISTS.beginnings("youths"),
    _LISTS.beginnings("men"),
    _LISTS.beginnings("women"),
    _LISTS.beginnings("drivers"),
)
_OF_DEVICES = frozenset({"trigger.noun.bombing", "trigger.noun.ied", "trigger.noun.mine-or-demolition"})
_CLEARED, _MEANT = "veto.defused", "veto.meant-for"
_CLAIMS = frozenset({"doer.claim", "doer.claim-behind", "doer.unclaimed", "doer.denial"})


def goes_on(reading: Reading, incident: Incident) -> bool:
    """Whether a sentence without a word of attack tells facts of the incident before it."""
    if any(t.item.open_end or t.item.granularity == "year" for t in reading.view.labelled("time")):
        return False
    if any(f.says["slot"] == "period" or f.rule == "toll.other-cause" for f in reading.of("casualty")):
        return False
    if _clears_devices(reading):
        return False
    if reading.of("casualty") and (_long_before(reading, incident) or _turned(reading)):
        return False
    if reading.of("casualty") or reading.of("status"):
        return True
    if not reading.vetoed and any(t.type == "projectile" for t in reading.view.labelled("quantity")):
        return True
    # who acts and who speaks is dear to tell
    if reading.of("perpetrator") or (_speaks_about(reading, incident) and reading.of("source")):
        return True
    return _told_of_what_was_hit(reading, incident)


def _clears_devices(reading: Reading) -> bool:
    """Whether a sentence tells only of devices that were found and made harmless, and what they were meant for."""
    found = [(tag, rule) for tag, rule in reading.vetoed if rule != _MEANT]
    return bool(found) and all(rule == _CLEARED and tag.rule in _OF_DEVICES for tag, rule in found)


def _speaks_about(reading: Reading, incident: Incident) -> bool:
    """Whether words go on about an attack: those of arms, craft or people only where the incident has the like."""
    about = [f.first for f in reading.of("discourse") if f.says["cue"] == "about"]
    kinds = [next((kind for kind in _THINGS if _is_of(reading.view.words[at], kind)), None) for at in about]
    if None in kinds:
        return True
    told = [w for t in incident.compared for w in t.reading.view.words] if kinds else []
    return any(_is_of(w, kind) for kind in set(kinds) if kind is not None for w in told)


def _is_of(word: str, kind: tuple[str, ...]) -> bool:
    """Whether a word begins, behind its proclitics, like those of a kind of things."""
    return unbound(word).startswith(kind)


def _turned(reading: Reading) -> bool:
    """Whether a sentence opens with a turn to other news, and counts dead or hurt that it does not call known."""
    words = reading.view.words
    opens = (f for f in reading.of("discourse") if f.says["cue"] == "other" and f.first <= 1)
    turned = any(words[f.first].removeprefix("و") not in _SAME_NEWS for f in opens)
    return turned and not any(w.lstrip("وبل").startswith(_KNOWN_TOLL) for w in words)


def lays_claim(reading: Reading) -> bool:
    """Whether somebody claims or denies "it", or nobody does: responsibility, without a word of what for."""
    words = reading.view.words
    at = next((n for n, word in enumerate(words) if word.startswith(_RESPONSIBILITY)), None)
    if at is None or reading.of("casualty"):
        return False
    following = words[at + 1 : at + 3]
    of_it = not following or following[0] in _SAID_WHERE or (following[0] == _FOR and following[-1] in _IT)
    return of_it and any(f.rule in _CLAIMS for f in reading.of("perpetrator"))


def _long_before(reading: Reading, incident: Incident) -> bool:
    """Whether all times of a sentence lie well before the incident: what it counts was another time's."""
    times = [t.item for t in reading.view.labelled("time") if t.item.first is not None and t.item.last is not None]
    known = [span[0] for told in incident.compared if (span := span_of(told))]
    return bool(times and known) and all(min(known) - t.last >= timedelta(days=SOON) for t in times)


def _told_of_what_was_hit(reading: Reading, incident: Incident) -> bool:
    """Whether somebody near by tells of the very thing or people that were hit: "the building caught fire", he said."""
    if reading.view.index - incident.last_index > _NEAR:
        return False
    heads = {stems(name)[0] for tag, name in incident.targets() if stems(name) and rank(tag) not in _MANY}
    words = enumerate(reading.view.words)
    hit = {n for n, w in words if heads and _definite(w) and stems(w) and stems(w)[0] in heads}
    if not hit:
        return False
    tellers = [f.tag for f in reading.of("source") if f.tag is not None and f.tag.type in _ON_THE_SPOT]
    return bool(tellers) and not hit.issubset(n for t in tellers for n in range(t.first, t.last))


def _definite(word: str) -> bool:
    return word.startswith(("ال", "لل", "بال", "وال", "فال"))

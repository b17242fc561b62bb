"""Who speaks where a sentence does not say it: statements, headings with a colon, speech carried on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag
from .naming import same_head

_FRAME = frozenset({"بيان", "بيانا", "صادر", "صدر", "عن", ":", "-", "عاجل", "من", "ل", "رقم", "اعلام", "متابعات"})
_EDGE = 3  # sentences at either end in which a statement names its author
_LEAD = 2  # sentences that tell what a text is: a report, or a condemnation
_CARRY = 6  # sentences over which a speaker is taken to go on
_FAR = 12  # sentences over which "the statement" still points back
_BACK = 30  # of the parties named before, so many are looked at; keeps a long text linear
_BESIDE = 12  # tokens beside a title in which its bearer's name may stand
_SHORT = 2  # letters of a word too short to tell a person by
_ROLE = 2  # words of a role without the body
_TITLED = frozenset({
    "spokesperson", "official", "person", "government", "ministry", "military", "police", "health", "medical", "rescue",
    "activist", "witness", "tv", "outlet", "court", "un", "statement",
    "agency", "newspaper", "radio", "website", "channel",
})  # fmt: skip
_FACELESS = frozenset({
    "unnamed_source", "agency", "newspaper", "tv", "radio", "website", "channel", "outlet", "witness", "reports",
})  # fmt: skip

_ARMED = frozenset({"group", "military", "armed_group"})
_WATCHERS = frozenset({"monitor", "ngo", "rescue", "un"})  # who condemns and reports at once

Spoken = tuple[Tag, Reading]  # a party with the sentence that names it


@dataclass(frozen=True, slots=True)
class Voice:
    """A party that speaks, with the sentence that names it."""

    tag: Tag
    reading: Reading
    rule: str


def author(readings: list[Reading]) -> Voice | None:
    """Give the party whose statement the whole text is.

    A line at the beginning or the end that holds nothing but "statement (issued by)" and a party's name.
    """
    for reading in readings[:_EDGE]:
        for fact in reading.of("source"):
            if fact.rule == "source.statement" and fact.tag is not None and not fact.tag.bare and fact.tag.first == 1:
                return Voice(fact.tag, reading, "source.statement-author")
    edge = [r for r in readings[:_EDGE] if not r.attacks] + [r for r in readings[-_EDGE - 1 :] if not r.attacks]
    for reading in edge:
        for tag in reading.view.labelled("source", "doer"):
            rest = [w for at, w in enumerate(reading.view.words) if not tag.first <= at < tag.last and w not in _FRAME]
            if not rest and (tag.entry is not None or tag.named) and tag.type not in ("country", "capital", "city"):
                return Voice(tag, reading, "source.statement-author")
    return None


def headings(readings: list[Reading]) -> dict[int, Voice]:
    """Give for sentences under a heading "X:" the party that speaks in them, by sentence number."""
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    since = 0
    for reading in readings:
        heading = _heading(reading)
        if heading is not None and heading.tag is not None:
            current, since = Voice(heading.tag, reading, "source.heading"), reading.view.index
        elif current is not None and reading.view.index - since <= _CARRY:
            voices[reading.view.index] = current
    return voices


def point_back(readings: list[Reading]) -> None:
    """Let bare parties ("those groups", "the statement", "he added") stand for the fuller one named before.

    Parties that only comment are set apart under ``comment``, so that no one takes them for tellers.
    """
    known, outcry = _Known(), any(condemned(r) for r in readings[:_LEAD])
    for reading in readings:
        text = reading.view.text
        for fact in reading.of("perpetrator"):
            if fact.tag is not None and fact.tag.bare:
                fact.stands_for = _like(text[fact.tag.start : fact.tag.stop], known.doers)
        known.doers += [(t, reading) for t in reading.view.labelled("doer") if not t.bare and not t.nameless]
        told = [f for f in reading.of("source") if f.says["way"] != "comment"]
        reading.facts["comment"] = [f for f in reading.of("source") if f.says["way"] == "comment"]
        if outcry and not (reading.of("casualty") or reading.view.labelled("quantity")):
            reading.facts["source"] = []
            continue
        for fact in told:
            fact.stands_for = _stands_for(fact, reading, known)
        reading.facts["source"] = [f for f in told if f.tag is not None or f.stands_for is not None]
        known.hear(reading)
        known.named += [(t, reading) for t in reading.view.labelled("source") if not t.bare]


def condemned(reading: Reading) -> bool:
    """Whether a sentence condemns: what such a text says besides is comment, unless it gives figures."""
    return any(
        f.rule == "source.condemns" and f.tag is not None and f.tag.type not in _WATCHERS
        for f in (*reading.of("source"), *reading.of("comment"))
    )


def teller(reading: Reading, at: int = 0) -> Spoken | None:
    """Give who tells what stands at a token of a sentence, with the sentence that names him.

    The last one named before it, else the first one after it; outlets that only relay come last.

    Args:
        reading: the sentence, after ``point_back``.
        at: the token.
    """
    found = [(f.at, f.says["way"] == "via", f.stands_for or (f.tag, reading)) for f in reading.of("source")]
    named = [(p, via, who) for p, via, who in found if who[0] is not None and not who[0].bare]
    before = [n for n in named if n[0] <= at]
    ranked = sorted(before, key=lambda n: (n[1], -n[0])) or sorted(named, key=lambda n: (n[1], n[0]))
    return next(((tag, home) for _, _, (tag, home) in ranked if tag is not None), None)


@dataclass(slots=True)
class _Known:
    """The parties that a text has named so far."""

    doers: list[Spoken] = field(default_factory=list)
    tellers: list[Spoken] = field(default_factory=list)
    named: list[Spoken] = field(default_factory=list)
    last: list[Spoken] = field(default_factory=list)
    when: int = -_FAR

    def hear(self, reading: Reading) -> None:
        """Remember who speaks in a sentence."""
        now: list[Spoken] = []
        for fact in sorted(reading.of("source"), key=attrgetter("at")):
            tag, home = fact.stands_for or (fact.tag, reading)
            if tag is not None and not tag.bare and fact.says["way"] != "via":
                now.append((tag, home))
        if now:
            self.tellers += [n for n in now if n[1] is reading]
            self.last, self.when = now, reading.view.index


def _stands_for(fact: Fact, reading: Reading, known: _Known) -> Spoken | None:
    way, view = fact.says["way"], reading.view
    recent = known.last if view.index - known.when <= _CARRY else []
    if way == "carried":
        return _agreeing(view.words[fact.first : fact.last], recent)
    if way == "by_name":
        return _introduced(view.words[fact.first + 1 : fact.last - 1], known.tellers)
    return _pointed_at(fact.tag, reading, known) if fact.tag is not None else None


def _pointed_at(tag: Tag, reading: Reading, known: _Known) -> Spoken | None:
    """Give the party that a bare head, a role or a person's short name points back to."""
    words = reading.view.words[tag.first : tag.last]
    if tag.type == "person":
        return _introduced(words[1:], known.tellers)
    if not tag.bare and not _role_alone(tag, words):
        return None
    head = " ".join(words)
    others = known.doers if tag.type in _ARMED else known.named if tag.type == "official" else []
    same = _like(head, known.tellers) or _like(head, others)
    if same is None and tag.type in ("statement", "spokesperson"):
        near = [n for n in known.tellers if reading.view.index - n[1].view.index <= _FAR]
        return next((n for n in reversed(near) if n[0].type not in _FACELESS), None)
    return same


def _like(head: str, named: list[Spoken]) -> Spoken | None:
    """Give the last of some parties that a bare head ("the ministry") can mean."""
    recent = reversed(named[-_BACK:])
    return next((n for n in recent if same_head(head, n[1].view.text[n[0].start : n[0].stop])), None)


def _agreeing(verb: Iterable[str], spoken: list[Spoken]) -> Spoken | None:
    """Give of those who spoke last the one that agrees in gender with "he added", "she added"."""
    feminine = any(w.endswith("ت") for w in verb)
    fits = [n for n in spoken if _feminine(n) == feminine]
    return next(iter(fits or spoken), None)


def _feminine(spoken: Spoken) -> bool:
    tag, reading = spoken
    head = reading.view.words[tag.first]
    return head.endswith(("ه", "ات")) or "مصادر" in head


def _introduced(name: list[str], named: list[Spoken]) -> Spoken | None:
    """Give the party beside whose title a person's name was told ("the minister, so-and-so")."""
    telling = [w for w in name if len(w) > _SHORT]
    for tag, reading in reversed(named[-_BACK:]):
        words = reading.view.words
        beside = words[max(tag.first - _BESIDE, 0) : tag.first] + words[tag.first + 1 : tag.last + _BESIDE]
        if tag.type in _TITLED and any(w in beside for w in telling):
            return tag, reading
    return None


def _role_alone(tag: Tag, words: list[str]) -> bool:
    """Whether a spokesman is told by his role alone ("the military spokesman")."""
    return tag.type == "spokesperson" and tag.entry is None and tag.definite and len(words) <= _ROLE


def _heading(reading: Reading) -> Fact | None:
    """Give the speaker of a line that is only "X ...:", or "a source to (an outlet)"."""
    words, told = reading.view.words, sorted(reading.of("source"), key=attrgetter("at"))
    labels = [f for f in told if f.tag is not None and (f.rule == "source.label" or not reading.attacks)]
    if not words or not labels:
        return None
    whole = labels[0].rule == "source.label" and labels[0].last == len(words) and not reading.attacks
    return labels[0] if words[-1] == ":" or whole else None

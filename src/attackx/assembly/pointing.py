"""Whom bare parties ("those groups", "the ministry", "he added") point back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache, partial
from operator import attrgetter

from ..grammar.facts import Fact, Reading
from ..lexicon.model import Entry
from ..script.normalize import fold
from ..tagging.tag import Tag
from .naming import same_head, stems
from .opinions import has_figures, is_comment, of_comment, relays, relays_comment, reports, tells_more
from .parties import GROUPS, country_of, is_aircraft
from .persons import before_colon, in_office, lone_speaker, name_begin, name_end, quoted, with_name
from .speakers import CARRY, PRESS, Spoken, condemned
from .undergoing import undergoes
from .wordlists import lists_of

_LISTS = lists_of("pointing")
_LEAD = 2  # sentences that tell what a text is: a report, or a condemnation
_FAR = 12  # sentences over which "the statement" still points back
_BACK = 30  # of the parties named before, so many are looked at; keeps a long text linear
_BESIDE = 12  # tokens beside a title in which its bearer's name may stand
_THAT = _LISTS.words("that")
_SHORT = 2  # letters of a word too short to tell a person by
_SHARED = frozenset({"الله", "عبد", "الدين", "الرحمن", "بكر"})  # parts of names that tell nobody
_MARKED = 4  # tokens from a name's opening mark to the token after its closing one
_SOME = frozenset({"احد", "احدي", "بعض"})
_ROLE = 2  # words of a role without the body
_TITLED = frozenset({
    "spokesperson", "official", "person", "government", "ministry", "military", "police", "health", "medical", "rescue",
    "activist", "witness", "tv", "outlet", "court", "un", "statement",
    "agency", "newspaper", "radio", "website", "channel", "group_media",
})  # fmt: skip
_FACELESS = PRESS | {"unnamed_source", "witness", "reports"}
_ON_THE_SPOT = frozenset({
    "unnamed_source", "witness", "police", "medical", "rescue", "monitor", "health", "activist", "newspaper", "channel",
})  # fmt: skip
_DIPLOMATS = ("مسوول", "ديبلوماسي", "دبلوماسي")  # "a responsible source" speaks for a ministry
_GROUP = _LISTS.words("group")
_EPITHETS = _LISTS.words("epithets")
_OFFICES = _LISTS.words("offices")
_ARMED = frozenset({"group", "military", "armed_group", "rebels"})


class Pointing:
    """Lets bare parties of a text's sentences stand for the fuller ones named before.

    A sentence's facts are settled when they are asked for, and what stands before it is read only as far as a bare
    party of it needs. Parties that only comment are set apart as the slot ``comment``, so that no one takes them for
    tellers.

    Args:
        readings: all sentences, numbered from 0.
    """

    def __init__(self, readings: list[Reading]) -> None:
        self._readings = readings
        self._doers = _Named()
        self._named = _Named()
        self._tellers = _Named()
        self._spoke: list[tuple[int, list[Spoken]]] = []  # who spoke last, by the sentence
        self._commented: dict[int, list[Fact]] = {}  # by sentence, where nobody does more
        self._outcry: bool | None = None  # whether title or first sentence condemns, once somebody asks
        self._heard = 0  # sentences whose speakers are known
        for number, reading in enumerate(readings):
            reading.told.clear()
            reading.settle = partial(self._settle, number)

    def close(self) -> None:
        """Let go of the sentences, which would else hold each other until the garbage is collected."""
        for reading in self._readings:
            reading.settle = None

    def _settle(self, number: int, slot: str) -> list[Fact]:
        reading = self._readings[number]
        if slot == "comment":
            return [f for f in reading.by_rules("source") if is_comment(f, reading)]
        if slot == "source":
            return self._sources(reading, number)
        facts = reading.by_rules(slot)
        if slot == "perpetrator":
            facts = [f for f in facts if not undergoes(f, reading)]
            for fact in facts:
                if fact.tag is not None and (fact.tag.bare or _of_a_group(fact.tag, reading)):
                    head = _head(fact.tag, reading)
                    ahead = [
                        n for n in self._doers_before(number + 1) if n[1] is not reading or n[0].last <= fact.tag.first
                    ]
                    fact.stands_for = _like(head, ahead) or _known_as(head, ahead) or _flown(fact.tag, ahead)
        return facts

    def _sources(self, reading: Reading, number: int) -> list[Fact]:
        said = reading.by_rules("source")
        comments = [f for f in said if is_comment(f, reading)]
        told = [f for f in said if f not in comments and not of_comment(f, comments)]
        if all(relays(f, reading) for f in told):
            told = [f for f in told if not relays_comment(f, comments, reading)]
        if told and self._only_outcry(reading):
            told = [f for f in told if f.says["way"] != "via" and f.tag is not None and _was_there(f.tag, reading)]
        for fact in told:
            fact.stands_for = self._stands_for(fact, reading, number)
        return [f for f in told if f.tag is not None or f.stands_for is not None]

    def _only_outcry(self, reading: Reading) -> bool:
        """Whether the text condemns and the sentence gives no figures, so that it is comment."""
        if self._outcry is None:
            lead = self._readings[:_LEAD]
            self._outcry = not reports(lead) and any(condemned(r) for r in lead)
        if not self._outcry or has_figures(reading):
            return False
        return not any(f.says["stance"] == "denied" for f in reading.by_rules("perpetrator"))

    def _hear(self, number: int) -> None:
        """Learn who speaks in the sentences before one."""
        while self._heard < number:
            at = self._heard
            reading = self._readings[at]
            now: list[Spoken] = []
            for fact in sorted(reading.of("source"), key=attrgetter("at")):
                tag, home = fact.stands_for or (fact.tag, reading)
                if tag is not None and not tag.bare and fact.says["way"] != "via":
                    now.append((tag, home))
            if now:
                self._tellers.add(at, [n for n in now if n[1] is reading])
                self._spoke.append((at, now))
            elif only := [f for f in reading.of("comment") if f.tag is not None and not f.tag.bare]:
                self._commented[at] = only
                self._spoke.append((at, [(f.tag, reading) for f in only if f.tag is not None]))
            self._heard = at + 1

    def _tellers_before(self, number: int) -> list[Spoken]:
        self._hear(number)
        return self._tellers.before(number)

    def _doers_before(self, number: int) -> list[Spoken]:
        for at, reading in self._doers.unread(self._readings, number):
            tags = reading.view.labelled("doer")
            named = (t for t in tags if not t.bare and not t.nameless and not _of_a_group(t, reading))
            self._doers.add(at, [(t, reading) for t in named])
        return self._doers.before(number)

    def _named_before(self, number: int) -> list[Spoken]:
        for at, reading in self._named.unread(self._readings, number):
            if not self._only_outcry(reading):
                self._named.add(at, [(t, reading) for t in reading.view.labelled("source") if not t.bare])
        return self._named.before(number)

    def _spoke_before(self, number: int) -> list[Spoken]:
        """Give who spoke last, not too far back; who only commented is none until he tells more."""
        self._hear(number)
        at = bisect_left(self._spoke, number, key=lambda told: told[0])
        if not at or number - self._spoke[at - 1][0] > CARRY:
            return []
        last, spoken = self._spoke[at - 1]
        comments = self._commented.get(last)
        return spoken if comments is None or tells_more(comments, self._readings[number]) else []

    def _stands_for(self, fact: Fact, reading: Reading, number: int) -> Spoken | None:
        way, view = fact.says["way"], reading.view
        if way == "carried":
            return _agreeing(view.words[fact.first : fact.last], self._spoke_before(number))
        if way == "label_name":
            who = before_colon(view)
            return None if who is None else (who, reading)
        if way in ("by_name", "known_name"):
            return self._by_name(reading, fact.last - 1, number, known_only=way == "known_name")
        return self._pointed_at(fact.tag, reading, number) if fact.tag is not None else None

    def _by_name(self, reading: Reading, verb: int, number: int, *, known_only: bool = False) -> Spoken | None:
        """Give the party whose name alone follows a verb of saying; behind a quotation mark, who spoke last goes on."""
        view, first = reading.view, name_begin(reading.view, verb)
        end = name_end(view, first)
        if quoted(view, first):
            end = next((n for n in range(first + 1, first + _MARKED) if quoted(view, n)), first)  # a name in marks
            if end == first:
                return _agreeing(view.words[: verb + 1], self._spoke_before(number)) if verb <= 1 else None
        known = _introduced(view.words[first:end], self._tellers_before(number))
        alone = lone_speaker(view, verb) if known is None and not known_only else None
        return known or (None if alone is None else (alone, reading))

    def _pointed_at(self, tag: Tag, reading: Reading, number: int) -> Spoken | None:
        """Give the party that a bare head, a role or a person's short name points back to."""
        words = reading.view.words[tag.first : tag.last]
        if tag.type == "person":
            return _introduced(words[1:], self._tellers_before(number))
        if words[0].removeprefix("و") in _OFFICES and len(words) > 1:
            return in_office(words[1:], self._tellers_before(number))
        if not tag.bare and (not _role_alone(tag, words) or with_name(tag, reading.view) is not None):
            return None
        head = " ".join(words)
        same = _like(head, self._tellers_before(number))
        if same is None and tag.type in _ARMED:
            same = _like(head, self._doers_before(number + 1))
        elif same is None and tag.type == "official":
            same = _like(head, self._named_before(number))
        if same is None and tag.type in ("statement", "spokesperson"):
            near = [n for n in self._tellers_before(number) if reading.view.index - n[1].view.index <= _FAR]
            return next((n for n in reversed(near) if n[0].type not in _FACELESS), None)
        return same


class _Named:
    """Parties in the order in which a text names them, with the numbers of their sentences."""

    def __init__(self) -> None:
        self._parties: list[Spoken] = []
        self._numbers: list[int] = []
        self._read = 0

    def unread(self, readings: list[Reading], number: int) -> Iterable[tuple[int, Reading]]:
        """Give the sentences before one that were not looked at yet."""
        first, self._read = self._read, max(self._read, number)
        return zip(range(first, number), readings[first:number], strict=True)

    def add(self, number: int, parties: list[Spoken]) -> None:
        """Remember the parties that a sentence names."""
        self._parties += parties
        self._numbers += [number] * len(parties)

    def before(self, number: int) -> list[Spoken]:
        """Give the last parties named before a sentence."""
        stop = bisect_left(self._numbers, number)
        return self._parties[max(stop - _BACK, 0) : stop]


def _was_there(tag: Tag, reading: Reading) -> bool:
    """Whether a speaker tells what happened even where a text condemns it: witnesses, police, doctors."""
    words = reading.view.words[tag.first : tag.last]
    return tag.type in _ON_THE_SPOT and not tag.bare and not any(w.startswith(_DIPLOMATS) for w in words)


def _like(head: str, named: list[Spoken]) -> Spoken | None:
    """Give the last of some parties that a bare head ("the ministry") can mean."""
    return next((n for n in reversed(named) if same_head(head, n[1].view.text[n[0].start : n[0].stop])), None)


def _of_a_group(tag: Tag, reading: Reading) -> bool:
    """Whether a doer is a bare head with its arm or epithet ("one of the movement's fighters", "the armed group")."""
    words = reading.view.words[tag.first : tag.last]
    words = words[1:] if words[0].removeprefix("و") in _SOME else words
    if tag.entry is not None or len(words) != _ROLE:
        return False
    first, second = words
    return second in _GROUP or (second in _EPITHETS and first.removeprefix("و") in _GROUP)


def _head(tag: Tag, reading: Reading) -> str:
    """Give the head that points back: "the movement" of "fighters of the movement" and of "the armed movement"."""
    words = reading.view.words[tag.first : tag.last]
    return words[0] if tag.bare or words[-1] not in _GROUP else words[-1]


def _flown(tag: Tag, named: list[Spoken]) -> Spoken | None:
    """Give the aircraft named last, for "the planes", "the fighter jets"."""
    if tag.type != "aircraft" or not tag.bare:
        return None
    owned = (n for n in reversed(named) if n[0].entry is not None or country_of(*n) is not None)
    return next((n for n in owned if is_aircraft(*n)), None)


def _known_as(head: str, named: list[Spoken]) -> Spoken | None:
    """Give the last of some parties that is known by a name with a bare head ("the movement", of the Taliban)."""
    sort = stems(head)[:1]
    return next((n for n in reversed(named) if n[0].entry is not None and sort and sort[0] in _sorts(n[0].entry)), None)


@lru_cache(maxsize=256)
def _sorts(entry: Entry) -> frozenset[str]:
    """Give what a party is called before its name: group, movement, militia."""
    if entry.type not in GROUPS:
        return frozenset()
    return frozenset(stems(fold(name))[0] for name in (entry.name, *entry.aliases) if " " in name)


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
    telling = [w for w in name if len(w) > _SHORT and w not in _SHARED]
    whole = " ".join(name)
    for tag, reading in reversed(named):
        view = reading.view
        after = next((at for at in range(tag.last, len(view.words)) if view.words[at] in _THAT), len(view.words))
        beside = view.before(tag.first, _BESIDE) + view.words[tag.first + 1 : min(tag.last + _BESIDE, after)]
        if tag.type in PRESS:  # which reports of many persons: its own name must be meant
            beside = view.words[tag.first : tag.last]
        told = any(w in beside for w in telling) if telling else len(name) > 1 and whole in " ".join(beside)
        if tag.type in _TITLED and told:
            return tag, reading
    return None


def _role_alone(tag: Tag, words: list[str]) -> bool:
    """Whether a spokesman is told by his role alone ("the military spokesman")."""
    return tag.type == "spokesperson" and tag.entry is None and tag.definite and len(words) <= _ROLE

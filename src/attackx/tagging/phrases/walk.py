"""The walk from a head noun over the words that belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum, auto

from .data import load_words
from .model import Head
from .words import Kind, Word, classify

STEP = re.compile(r'(?: #?|_)(")?([^\W_]+)')
_QUOTED = re.compile(r'[^"\n]{1,40}"')
_PARTICIPLE = re.compile(r"[مق]\w{3,}ه|م\w{2,}ين|م\w{2,}ون")  # "سفينه محمله" has no name
_MOST_WORDS = 8
_CLOSED = frozenset({Kind.TO, Kind.IN, Kind.REL, Kind.STOP, Kind.LINK, Kind.LOOSE})


class State(IntEnum):
    """What the phrase can still take."""

    OPEN = auto()  # a genitive may follow, or an indefinite attribute
    INDEFINITE = auto()  # indefinite attributes only
    DEFINITE = auto()  # definite attributes only
    NAMED = auto()  # definite attributes, or the rest of a name


class Walk:
    """How far a phrase reaches.

    Args:
        text: the matching form.
        stop: where the head ends.
        state: what the head's form lets follow.
        head: the row of the head.
    """

    __slots__ = (
        "core",
        "done",
        "genitive",
        "head",
        "last",
        "name",
        "naming",
        "person",
        "state",
        "stop",
        "text",
        "words",
    )

    def __init__(self, text: str, stop: int, state: State, head: Head) -> None:
        self.text = text
        self.stop = stop
        self.state = state
        self.head = head
        self.words: list[str] = []
        self.core = 0  # end of head and attributes, before "ل", "في", participles and clauses
        self.name: tuple[int, int] | None = None
        self.naming = "name" in head.takes  # a name that follows is the thing's own
        self.genitive = "of" in head.takes or self.naming
        self.last = Kind.NOUN
        self.person = False  # a title stands before, names of a person follow
        self.done = False

    def expect_person(self) -> None:
        """Let names follow, whatever words they are made of."""
        self.state, self.last, self.person = State.NAMED, Kind.TITLE, True

    def run(self, first: re.Match[str]) -> None:
        """Absorb word after word, from ``first`` on, until one does not fit."""
        head, step = self.head, None
        while not self.done and (step := self.peek() if step else first):
            if step[1]:
                if not self._quoted(step):
                    return
                continue
            word = step[2]
            if word in head.then and not self.words and self.state is State.OPEN:
                self._add(step, State.OPEN, Kind.NOUN)
            elif word in head.after:
                if not self._oblique(step, word):
                    return
            elif not self._take(step, classify(word)):
                return

    def peek(self) -> re.Match[str] | None:
        """Give the next word, unless a sign stands before it or the phrase is long enough."""
        return STEP.match(self.text, self.stop) if len(self.words) < _MOST_WORDS else None

    def _add(self, step: re.Match[str], state: State, kind: Kind) -> None:
        self.stop = step.end()
        self.state = state
        self.last = kind
        self.words.append(step[2])

    def _take(self, step: re.Match[str], word: Word) -> bool:
        """Absorb one word if it fits; say whether it did."""
        if word.links and "link" in self.head.takes and self._participle(step, word.links):
            return True
        taker = _TAKERS.get(word.kind)
        return taker(self, step, word) if taker else self._closing(step, word)

    def _quoted(self, step: re.Match[str]) -> bool:
        end = _QUOTED.match(self.text, step.start(2))
        if end is None or self.state is State.NAMED or end[0].count(" ") > 4 or not self.genitive:
            return False
        if self.text[end.end() : end.end() + 1].isalnum():
            return False
        self.name = (step.start(2), end.end() - 1)
        self.words.append('"')
        self.stop, self.state, self.last = end.end(), State.DEFINITE, Kind.NAME
        return True

    def _indefinite(self, step: re.Match[str], word: Word) -> bool:
        if word.kind is Kind.NISBA and self.state is State.OPEN and self.naming:
            return self._named(step, word)
        if self.state > State.INDEFINITE:
            return self.last is Kind.TITLE and self._named(step, word)
        self._add(step, State.INDEFINITE, word.kind)
        return True

    def _attribute(self, step: re.Match[str], word: Word) -> bool:
        if self.state is State.INDEFINITE:
            return False
        if self.person and self.last is Kind.OPENER and self.name:
            self.name = (self.name[0], step.end())
        self._add(step, State.DEFINITE, word.kind)
        return True

    def _genitive(self, step: re.Match[str], word: Word) -> bool:
        if self.state is not State.OPEN or not self.genitive:
            return False
        self._add(step, State.OPEN, word.kind)
        return True

    def _number(self, step: re.Match[str], word: Word) -> bool:
        if "number" not in self.head.takes:
            return False
        self._add(step, State.NAMED, word.kind)
        return True

    def _definite(self, step: re.Match[str], word: Word) -> bool:
        if self.state is State.NAMED and self.last is Kind.TITLE and word.kind is Kind.TITLE:
            self.name = None
        elif self.state is State.NAMED and self.last in (Kind.OPENER, Kind.TITLE):
            self.name = self.name and (self.name[0], step.end())
        elif self.state is not State.OPEN or not self.genitive:
            return False
        elif self.naming and not self.words and word.inner[2:] not in load_words().common:
            self.name = (step.start(2), step.end())
        self._add(step, State.DEFINITE, word.kind)
        if word.kind is Kind.TITLE:
            self.expect_person()
        return True

    def _named(self, step: re.Match[str], word: Word) -> bool:
        kind = word.kind
        if self.state is State.NAMED:
            if self.last not in (Kind.OPENER, Kind.TITLE):
                return False
            kind = Kind.OPENER if self.last is Kind.TITLE else kind
        elif self.state is not State.OPEN or not self._nameable(kind):
            return False
        elif kind is Kind.UNKNOWN and _PARTICIPLE.fullmatch(step[2]) and not self._is_place():
            self._add(step, State.INDEFINITE, Kind.ADJ)
            return True
        if self.naming:
            self.name = (self.name[0] if self.name else step.start(2), step.end())
        self._add(step, State.NAMED, kind)
        return True

    def _land(self, step: re.Match[str], word: Word) -> bool:
        """Absorb "السعوديه" as the name of a country, or behind a definite noun as its adjective."""
        return (self._named if self.state is State.OPEN else self._attribute)(step, word)

    def _is_place(self) -> bool:
        return any(label == "place" for label, _ in self.head.labels)

    def _nameable(self, kind: Kind) -> bool:
        """Say whether an unlisted word may be a name here: after a head that has one, or a genitive."""
        takes = self.head.takes
        if kind is Kind.LOOSE:
            return self.naming and not self.words
        return self.naming or "word" in takes or (self.genitive and (bool(self.words) or kind is Kind.NAME))

    def _joined(self, step: re.Match[str], word: Word) -> bool:
        kind, last = classify(word.inner).kind, self.last
        alike = kind is last or {kind, last} == {Kind.ADJ, Kind.NISBA}
        if not alike or not self.words or kind not in (Kind.ADJ, Kind.NISBA, Kind.DEF_ADJ, Kind.DEF_NOUN):
            return False
        self._add(step, self.state, last)
        return True

    def _closing(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a prepositional or a verbal complement, which ends the phrase."""
        takes, words = self.head.takes, load_words()
        if word.kind is Kind.TO and "to" in takes:
            # behind a definite phrase "ل" goes with the verb more often than not
            if self.state > State.INDEFINITE and word.inner[2:] not in words.parties and word.inner not in words.names:
                return False
            return self._oblique(step, word.inner, glued=True)
        if word.kind is Kind.IN and "in" in takes and word.inner not in words.means | words.occasions:
            return self._oblique(step, word.inner, glued=word.inner != step[2])
        if word.kind is Kind.REL and "verb" in takes and self.state < State.DEFINITE:
            return self._clause(step)
        return False

    def _phrase(self, glued: bool) -> bool:
        """Absorb a noun phrase of its own behind a preposition; False where none stands there."""
        before = len(self.words)
        self.genitive, name = True, self.name
        while step := self.peek():
            word = classify(step[2])
            first = len(self.words) == before and not glued
            if first and (step[2] in load_words().occasions or word.kind is Kind.SHUT):
                if step[2] in load_words().occasions:
                    break
                self._add(step, State.INDEFINITE, Kind.NOUN)
            elif step[1]:
                if not self._quoted(step):
                    break
            elif first and word.kind is Kind.UNKNOWN:
                self._add(step, State.NAMED, word.kind)
            elif word.kind in _CLOSED or not _TAKERS.get(word.kind, Walk._closing)(self, step, word):
                break
        self.name = name
        return glued or len(self.words) > before

    def _oblique(self, step: re.Match[str], inner: str, glued: bool = False) -> bool:
        saved = (self.stop, self.state, len(self.words), self.core)
        kind = classify(inner).kind
        if glued and kind not in (Kind.DEF_NOUN, Kind.DEF_ADJ, Kind.TITLE, Kind.NAME, Kind.NOUN):
            return False
        self.core = self.core or self.stop
        state = State.OPEN
        if glued and kind is not Kind.NOUN:
            state = State.NAMED if kind in (Kind.NAME, Kind.TITLE) else State.DEFINITE
        self._add(step, state, Kind.OPENER if glued and inner in load_words().openers else kind)
        self.done = True
        if self._phrase(glued):
            if inner == "بين" and (after := self.peek()) and after[2].startswith("و"):
                self._add(after, State.DEFINITE, Kind.NAME)
            return True
        self._back(*saved)
        return False

    def _participle(self, step: re.Match[str], preps: frozenset[str]) -> bool:
        """Absorb a participle with its preposition and noun; False where these do not follow."""
        if step[2].startswith("ال") != (self.state > State.INDEFINITE):
            return False
        saved = (self.stop, self.state, len(self.words), self.core)
        core = self.stop
        self._add(step, self.state, Kind.ADJ)
        after = self.peek()
        if after and not after[1]:
            if after[2] in preps:
                fits = self._oblique(after, after[2])
            else:
                inner = classify(after[2]).inner
                fits = inner != after[2] and after[2][0] in preps and self._oblique(after, inner, glued=True)
            if fits:
                self.core = core
                return True
        self._back(*saved)
        return False

    def _clause(self, step: re.Match[str]) -> bool:
        saved = (self.stop, self.state, len(self.words), self.core)
        self.core = self.core or self.stop
        self._add(step, State.OPEN, Kind.NOUN)
        self.done = True
        if not self._phrase(glued=False):
            self._back(*saved)
            return False
        after = self.peek()
        if after and not after[1] and (word := classify(after[2])).kind is Kind.TO:
            self._oblique(after, word.inner, glued=True)
        return True

    def _back(self, stop: int, state: State, count: int, core: int) -> None:
        self.stop, self.state, self.core, self.done = stop, state, core, False
        del self.words[count:]


_TAKERS: dict[Kind, Callable[[Walk, re.Match[str], Word], bool]] = {
    Kind.ADJ: Walk._indefinite,
    Kind.NISBA: Walk._indefinite,
    Kind.DEF_ADJ: Walk._attribute,
    Kind.DEF_NOUN: Walk._definite,
    Kind.TITLE: Walk._definite,
    Kind.NOUN: Walk._genitive,
    Kind.NAME: Walk._named,
    Kind.LAND: Walk._land,
    Kind.OPENER: Walk._named,
    Kind.LOOSE: Walk._named,
    Kind.UNKNOWN: Walk._named,
    Kind.NUMBER: Walk._number,
    Kind.AND: Walk._joined,
}

"""The walk from a head noun over the words that belong to it."""

from __future__ import annotations

import re

from .data import load_words
from .steps import SETTLED, STEP, TAKERS, State, Steps
from .words import SON_OF, Kind, Word, classify, site_heads

_ANY_NAME = frozenset({"nisba", "loose", "adj", "stop"})
_KUNYA = frozenset({"ابو", "ابي", "ابا", "ام", "بن", "ابن"})
_LIKE_ON = "علي"  # the name, spelt like "on"
_PEOPLE = frozenset({"مواطنين", "مدنيين", "سكان", "اهالي", "لاجيين", "نازحين", "ناس", "ركاب"})
_CLOSED = frozenset({"to", "in", "rel", "stop", "link", "loose"})
_BRINGS = frozenset({"def_noun", "def_adj", "title", "name", "noun"})
_Mark = tuple[int, State, int, int, bool, bool, Kind]


class Walk(Steps):
    """A walk with the complements that close a phrase: prepositional, participial, verbal."""

    __slots__ = ()

    def run(self, first: re.Match[str]) -> None:
        """Absorb word after word, from ``first`` on, until one does not fit."""
        head, step = self.head, None
        while not self.done and (step := self.peek() if step else first):
            if step[1]:
                if not self.quoted(step):
                    return
                continue
            word = step[2]
            if word in head.then and not self.words and self.state == "open":
                self.add(step, "open", "noun")
            elif word in head.after:
                if not self._oblique(step, word):
                    return
            elif not self._take(step, classify(word)):
                return

    def _take(self, step: re.Match[str], word: Word) -> bool:
        """Absorb one word if it fits; say whether it did."""
        if step[2] == _LIKE_ON and self.words[-1:] == ["الامام"] and self.is_target():
            return self.named(step, Word("name", step[2]))  # "the mosque of Imam Ali"
        if word.links and (done := self._linked(step, word.links)) is not None:
            return done
        if self.last == "opener" and self.state == "named" and (word.kind in _ANY_NAME or self._son_of()):
            after_kunya = bool(self.words) and self.words[-1] in _KUNYA  # "Abu Ali", spelt like "on"
            by = step[2][0] == "ب" and step[2][1:] in load_words().means  # "[was killed] by shots"
            return (after_kunya or step[2] not in load_words().stops) and not by and self.named(step, word)
        if word.kind == "loose" and self.plural and step[2][0] == "و" and not step[2].endswith("ها"):
            return self.joined(step, Word("and", step[2][1:]))
        return self._step(step, word)

    def _son_of(self) -> bool:
        """Say whether "son of" stands last, behind which every word is a name."""
        return bool(self.words) and self.words[-1] in SON_OF

    def _step(self, step: re.Match[str], word: Word) -> bool:
        taker = TAKERS.get(word.kind)
        return taker(self, step, word) if taker else self._closing(step, word)

    def _closing(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a prepositional or a verbal complement, which ends the phrase."""
        takes, words = self.head.takes, load_words()
        if word.kind == "to" and "to" in takes and word.inner not in words.addressees and word.inner not in words.blows:
            # behind a definite phrase "ل" goes with the verb more often than not
            forms = {word.inner, word.inner.removeprefix("ال")}
            if self.state in SETTLED and (forms & words.means or not forms & words.parties):
                return False
            if self.state in SETTLED and self.acts() and forms & (_PEOPLE | site_heads()):
                return False  # "the targeting by the militia of civilians", "by the planes of a town"
            return self._oblique(step, word.inner, glued=True)
        if (
            word.kind == "in"
            and "in" in takes
            and (not self.words or self.speaks())
            and word.inner not in words.means | words.occasions
        ):
            return self._oblique(step, word.inner, glued=word.inner != step[2])
        if word.kind == "rel" and "verb" in takes and self.state not in SETTLED:
            return self._clause(step)
        return False

    def _phrase(self, glued: bool) -> bool:
        """Absorb a noun phrase of its own behind a preposition; False where none stands there."""
        before = len(self.words)
        self.genitive, name = True, self.name
        while step := self.peek():
            word = classify(step[2])
            first = len(self.words) == before and not glued
            if first and (step[2] in load_words().occasions or word.kind == "shut"):
                if step[2] in load_words().occasions:
                    break
                self.add(step, "indefinite", "noun")
            elif step[1]:
                if not self.quoted(step):
                    break
            elif first and word.kind == "unknown":
                self.add(step, "named", word.kind)
            elif self._is_last(step, word):
                break
        self.name = name
        return glued or len(self.words) > before

    def _is_last(self, step: re.Match[str], word: Word) -> bool:
        """Absorb one word behind a preposition if it fits; say whether the phrase ends here."""
        if word.links and (self._participle(step, word.links) or self._linked(step, word.links) is not None):
            return True
        return word.kind in _CLOSED or not self._step(step, word)

    def _oblique(self, step: re.Match[str], inner: str, glued: bool = False) -> bool:
        saved = self._mark()
        kind = classify(inner).kind
        if glued and kind not in _BRINGS:
            return False
        self.core = self.core or self.stop
        state: State = "open"
        if glued and kind != "noun":
            state = "named" if kind in ("name", "title") else "definite"
        self.add(step, state, "opener" if glued and inner in load_words().openers else kind)
        self.done = True
        if self._phrase(glued):
            if inner == "بين" and (after := self.peek()) and after[2].startswith("و"):
                self.add(after, "definite", "name")
            return True
        self._back(saved)
        return False

    def _linked(self, step: re.Match[str], preps: frozenset[str]) -> bool | None:
        """Absorb a participle with its complement; None where it stands alone, as any attribute does."""
        if "link" in self.head.takes and self._participle(step, preps):
            return True
        after = STEP.match(self.text, step.end())
        alone = after is None or not (
            after[2] in preps or (after[2][0] in preps and classify(after[2]).inner != after[2])
        )
        return None if alone else False

    def _participle(self, step: re.Match[str], preps: frozenset[str]) -> bool:
        """Absorb a participle with its preposition and noun; False where these do not follow."""
        if step[2].startswith("ال") != (self.state in SETTLED):
            return False
        saved = self._mark()
        core = self.stop
        self.add(step, self.state, "adj")
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
        self._back(saved)
        return False

    def _clause(self, step: re.Match[str]) -> bool:
        saved = self._mark()
        self.core = self.core or self.stop
        self.add(step, "open", "noun")
        self.done = True
        if not self._phrase(glued=False):
            self._back(saved)
            return False
        after = self.peek()
        if after and not after[1] and (word := classify(after[2])).kind == "to":
            self._oblique(after, word.inner, glued=True)
        return True

    def _mark(self) -> _Mark:
        return self.stop, self.state, len(self.words), self.core, self.genitive, self.done, self.last

    def _back(self, mark: _Mark) -> None:
        self.stop, self.state, count, self.core, self.genitive, self.done, self.last = mark
        del self.words[count:]

"""Walk from a head noun over the words that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .data import load_words
from .model import Head, Phrase
from .words import Found, Kind, Word, classify, heads_of

_WORD = re.compile(r"[^\W_]+")
_STEP = re.compile(r'(?: #?|_)(")?([^\W_]+)')
_QUOTED = re.compile(r'[^"\n]{1,40}"')
_BEFORE = re.compile(r"([^\W_]+)[ _]\Z")
_MOST_WORDS = 8
_SPAN_BACK = 24  # characters looked back for the word before a head
_ONE_OF = frozenset({"احد", "احدي", "باحد", "باحدي", "لاحد", "لاحدي", "واحد", "واحدي"})


@dataclass(slots=True)
class _Walk:
    """How far a phrase reaches and what it can still take."""

    text: str
    start: int
    stop: int
    state: str  # open, indefinite, definite, name
    takes: frozenset[str]
    words: list[str] = field(default_factory=list)
    core: int = 0  # end of head and attributes, before "ل", "في" and participles
    name: tuple[int, int] | None = None
    last: Kind = Kind.NOUN
    done: bool = False

    def add(self, step: re.Match[str], state: str, kind: Kind) -> None:
        self.stop = step.end()
        self.state = state
        self.last = kind
        self.words.append(step[2])

    def add_name(self, step: re.Match[str], kind: Kind = Kind.NAME) -> None:
        self.name = (self.name[0] if self.name else step.start(2), step.end())
        self.add(step, "name", kind)


def _peek(walk: _Walk) -> re.Match[str] | None:
    return _STEP.match(walk.text, walk.stop) if len(walk.words) < _MOST_WORDS else None


def _extend(walk: _Walk, head: Head) -> None:
    """Absorb word after word until one does not fit."""
    while not walk.done and (step := _peek(walk)):
        if step[1]:
            if not _quoted(walk, step):
                return
            continue
        word = step[2]
        if not walk.words and word in head.then and walk.state == "open":
            walk.add(step, "open", Kind.NOUN)
        elif word in head.after:
            _oblique(walk, step, word)
        elif not _take(walk, step, classify(word)):
            return


def _quoted(walk: _Walk, step: re.Match[str]) -> bool:
    end = _QUOTED.match(walk.text, step.start(2))
    if end is None or walk.state == "name" or end[0].count(" ") > 4 or not walk.takes & {"of", "name"}:
        return False
    if walk.text[end.end() : end.end() + 1].isalnum():
        return False
    walk.name = (step.start(2), end.end() - 1)
    walk.words.append('"')
    walk.stop, walk.state, walk.last = end.end(), "definite", Kind.NAME
    return True


def _take(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    """Absorb one word if it fits; say whether it did."""
    if "link" in walk.takes and (stem := _participle_of(step[2])) and _participle(walk, step, stem):
        return True
    return _TAKERS.get(word.kind, _linked)(walk, step, word)


def _indefinite(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    kind = word.kind
    if kind is Kind.NISBA and walk.state == "open" and "name" in walk.takes:
        walk.add_name(step)
        return True
    if walk.state not in ("open", "indefinite"):
        return False
    walk.add(step, "indefinite", kind)
    return True


def _attribute(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    if walk.state == "indefinite":
        return False
    walk.add(step, "definite", word.kind)
    return True


def _genitive(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    if walk.state != "open" or not walk.takes & {"of", "name"}:
        return False
    walk.add(step, "open", word.kind)
    return True


def _number(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    if "number" not in walk.takes:
        return False
    walk.add_name(step, word.kind)
    return True


def _definite(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    kind = word.kind
    if walk.state == "open" and walk.takes & {"of", "name"}:
        if "name" in walk.takes and not walk.words:
            walk.name = (step.start(2), step.end())
        walk.add(step, "name" if kind is Kind.TITLE else "definite", kind)
        return True
    if walk.state == "name" and walk.last in (Kind.UNKNOWN, Kind.OPENER) and walk.name:
        walk.name = (walk.name[0], step.end())
        walk.add(step, "definite", Kind.DEF_NOUN)
        return True
    return False


def _named(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    kind = word.kind
    if walk.state == "name":
        if walk.last not in (Kind.OPENER, Kind.TITLE):
            return False
        kind = Kind.OPENER if walk.last is Kind.TITLE else kind
    elif walk.state != "open" or not ("name" in walk.takes or (walk.words and "of" in walk.takes)):
        return False
    walk.add_name(step, kind)
    return True


def _joined(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    inner = classify(word.inner).kind
    same = {Kind.ADJ: Kind.ADJ, Kind.NISBA: Kind.ADJ, Kind.DEF_ADJ: Kind.DEF_ADJ, Kind.DEF_NOUN: Kind.DEF_NOUN}
    if inner in same and same[inner] is same.get(walk.last) and walk.words:
        walk.add(step, walk.state, walk.last)
        return True
    return False


def _linked(walk: _Walk, step: re.Match[str], word: Word) -> bool:
    """Absorb a participle, a prepositional or a verbal complement; each ends the phrase."""
    words = load_words()
    if word.kind is Kind.TO and "to" in walk.takes:
        return _oblique(walk, step, word.inner, glued=True)
    if word.kind is Kind.IN and "in" in walk.takes and word.inner not in words.means | words.occasions:
        return _oblique(walk, step, word.inner, glued=word.inner != step[2])
    if word.kind is Kind.REL and "verb" in walk.takes and walk.state in ("open", "indefinite"):
        return _clause(walk, step)
    return False


def _noun_phrase(walk: _Walk) -> bool:
    """Absorb a noun phrase of its own behind a preposition; False where none stands there."""
    before = len(walk.words)
    walk.state, walk.last = "open", Kind.NOUN
    walk.takes = frozenset({"of", "name"})
    while step := _peek(walk):
        word = classify(step[2])
        if len(walk.words) == before and step[2] in load_words().occasions:
            break
        if len(walk.words) == before and word.kind is Kind.SHUT:
            walk.add(step, "indefinite", Kind.NOUN)
            continue
        if step[1]:
            if not _quoted(walk, step):
                break
        elif word.kind in (Kind.TO, Kind.IN, Kind.REL, Kind.STOP) or not _take(walk, step, word):
            break
    return len(walk.words) > before


def _oblique(walk: _Walk, step: re.Match[str], inner: str, glued: bool = False) -> bool:
    saved = (walk.stop, walk.state, len(walk.words), walk.name, walk.takes)
    walk.core = walk.core or walk.stop
    walk.add(step, "open", Kind.NOUN)
    walk.done = True
    if glued:
        kind = classify(inner).kind
        walk.takes = frozenset({"of", "name"})
        walk.state = {Kind.DEF_NOUN: "definite", Kind.DEF_ADJ: "definite", Kind.NAME: "name"}.get(kind, "open")
        if walk.state == "definite" or kind in (Kind.NAME, Kind.NOUN):
            while (after := _peek(walk)) and not after[1]:
                word = classify(after[2])
                if word.kind in (Kind.TO, Kind.IN, Kind.REL, Kind.STOP) or not _take(walk, after, word):
                    break
            walk.name = saved[3]
            return True
    elif _noun_phrase(walk):
        if inner == "بين" and (after := _peek(walk)) and after[2].startswith("و"):
            walk.add(after, "definite", Kind.NAME)
        walk.name = saved[3]
        return True
    walk.stop, walk.state, _, walk.name, walk.takes = saved
    del walk.words[saved[2] :]
    return False


def _participle_of(word: str) -> str | None:
    stem = word.removeprefix("ال")
    return stem if stem in load_words().links else None


def _participle(walk: _Walk, step: re.Match[str], stem: str) -> bool:
    """Absorb a participle with its preposition and noun; False where these do not follow."""
    if step[2].startswith("ال") != (walk.state in ("definite", "name")):
        return False
    saved = (walk.stop, walk.state, len(walk.words), walk.core)
    walk.core = walk.stop
    walk.add(step, walk.state, Kind.ADJ)
    preps = load_words().links[stem]
    after = _peek(walk)
    if after and not after[1]:
        word = classify(after[2])
        if after[2] in preps:
            fits = _oblique(walk, after, after[2])
        else:
            fits = word.inner != after[2] and after[2][0] in preps and _oblique(walk, after, word.inner, glued=True)
        if fits:
            return True
    walk.stop, walk.state, _, walk.core = saved
    walk.done = False
    del walk.words[saved[2] :]
    return False


def _clause(walk: _Walk, step: re.Match[str]) -> bool:
    saved = (walk.stop, walk.state, len(walk.words), walk.name)
    walk.core = walk.core or walk.stop
    walk.add(step, "open", Kind.NOUN)
    walk.done = True
    if _noun_phrase(walk):
        after = _peek(walk)
        if after and not after[1] and (word := classify(after[2])).kind is Kind.TO:
            walk.takes |= {"to"}
            _linked(walk, after, word)
        walk.name = saved[3]
        return True
    walk.stop, walk.state = saved[:2]
    del walk.words[saved[2] :]
    return False


_TAKERS = {
    Kind.ADJ: _indefinite,
    Kind.NISBA: _indefinite,
    Kind.DEF_ADJ: _attribute,
    Kind.DEF_NOUN: _definite,
    Kind.TITLE: _definite,
    Kind.NOUN: _genitive,
    Kind.NAME: _named,
    Kind.OPENER: _named,
    Kind.UNKNOWN: _named,
    Kind.NUMBER: _number,
    Kind.AND: _joined,
}


def find_phrases(text: str) -> list[Phrase]:
    """Find the noun phrases that may be target, speaker, doer or place.

    Args:
        text: the matching form (``normalize(...).text``), whose characters the offsets count.

    Returns:
        The phrases in reading order, one for each label that a span may have; those inside another are ``nested``.

    Example:
        >>> from attackx.script.normalize import normalize
        >>> form = normalize("قال مصدر أمني إن عبوة استهدفت رتلا ينقل معدات للتحالف").text
        >>> [(form[p.start:p.stop], p.label, p.type) for p in find_phrases(form) if not p.nested][:2]
        [('مصدر امني', 'speaker', 'unnamed_source'), ('رتلا ينقل معدات للتحالف', 'target', 'convoy')]
    """
    phrases: list[Phrase] = []
    reach = 0
    for match in _WORD.finditer(text):
        found = heads_of(match[0])
        if not found:
            continue
        made = [phrase for seen in found for phrase in _phrases(text, match, seen, reach)]
        if made:
            reach = max(reach, *(phrase.stop for phrase in made))
            phrases += made
    return phrases


def _phrases(text: str, match: re.Match[str], found: Found, reach: int) -> list[Phrase]:
    head, form = found.head, found.form
    stop = match.end()
    if form.tail:
        if not text.startswith(form.tail, stop + 1) or text[stop + 1 + len(form.tail) :][:1].isalnum():
            return []
        stop += 1 + len(form.tail)
    before = _BEFORE.search(text, max(0, match.start() - _SPAN_BACK), match.start())
    after = _STEP.match(text, stop)
    if (after and after[2] in head.not_next) or (before and before[1] in head.not_prev):
        return []
    definite = found.article or form.ending == "owned"
    state = "definite" if definite else "indefinite" if form.ending == "shut" else "open"
    start = match.end() - len(form.text) - (2 if found.article and not _elided(match[0], found) else 0)
    walk = _Walk(text, start, stop, state, head.takes)
    _extend(walk, head)
    if not walk.words and head.whole and not definite and not form.tail:
        return []
    if head.needs and not any(word in head.needs or word[2:] in head.needs for word in walk.words):
        return []
    return _emit(walk, found, before, reach)


def _elided(word: str, found: Found) -> bool:
    """Say whether the article's alef is swallowed ("للقوات"); the span then starts at the noun."""
    return found.clitic.endswith("ل") and not word.endswith("ال" + found.form.text)


def _emit(walk: _Walk, found: Found, before: re.Match[str] | None, reach: int) -> list[Phrase]:
    head, form = found.head, found.form
    start, clitic, number = walk.start, found.clitic, form.number
    definite = found.article or form.ending == "owned" or walk.state in ("definite", "name")
    if before and before[1] in _ONE_OF and number != "sg" and not clitic:
        start = before.end(1) - len(before[1].lstrip("بلو"))
        clitic, number = before[1][: -(before.end(1) - start)], "sg"
    head_text = ("ال" if found.article else "") + " ".join(filter(None, (form.text, form.tail)))
    name = walk.name or (start, walk.core or walk.stop)
    kinds = [head.types[key] for word in walk.words for key in (word, word[2:]) if key in head.types]
    return [
        Phrase(
            start=start,
            stop=walk.stop,
            clitic=clitic,
            head=head_text,
            label=label,
            type=kinds[0] if kinds else kind,
            number=number,
            definite=definite,
            bare=found.article and not walk.words,
            nameless=head.nameless and label == "doer",
            name_start=name[0],
            name_stop=name[1],
            named=walk.name is not None,
            nested=walk.stop <= reach,
            rule=head.id,
        )
        for label, kind in head.labels
    ]

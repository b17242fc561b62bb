"""What camel-tools' morphology tells beside the lists: passive verbs, and duals that make an exact two.

It reads words out of their sentence. So a word is taken for what it cannot but be: by its letters, by the vowels that
its author wrote, and, for a noun that is dual or plural, by the number and gender of the word that agrees with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ...schema import UnitClass
from ...script.clitics import readings
from ...script.normalize import Normalized
from ..quantities import QuantitySpan
from ..tag import AMOUNTS, NAMES, Find, Tag, overlap
from . import calima
from .calima import Analysis
from .folders import Model

PASSIVE = "passive"
_WORD = re.compile(r"[ء-ي]+|[^\w\s]|\w+")
_LETTERS = re.compile(r"[ء-ي]+")
_MARKED = re.compile(r"([^\u064b-\u0652\u0670ـ])([\u064b-\u0652\u0670]*)")
_VOWELS = frozenset("\u064e\u064f\u0650")
_NOMINAL = frozenset({"noun", "adj"})
_MANY = frozenset({"d", "p"})
_AGREEING = 3  # words after a noun among which one may agree with it


@dataclass(frozen=True, slots=True)
class Token:
    """A word with what it can be, the likeliest first; its place counts in the matching form."""

    text: str
    start: int
    stop: int
    analyses: tuple[Analysis, ...]


@dataclass(frozen=True, slots=True)
class Morphology:
    """A database of camel-tools' as a tagger beside the others; it is loaded at first use.

    Attributes:
        model: where it lies.
        hit: verbs whose passive has what was hit for its subject, as lemmas in matching form.
    """

    model: Model
    hit: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """Name and version, which goes onto the pipeline's name."""
        return self.model.label

    def over(self, form: Normalized, find: Find) -> Find:
        """Give the tags of a text with those of the morphology added.

        Args:
            form: the text.
            find: the tags of the others, by group between two places.
        """
        return partial(self._found, form, form.lettered(), find)

    def _found(self, form: Normalized, letters: str, find: Find, group: int, start: int, stop: int) -> list[Tag]:
        tags = find(group, start, stop)
        if group not in (NAMES, AMOUNTS):
            return tags
        tokens = [
            Token(form.text[at.start() : at.end()], at.start(), at.end(), self._read(form, letters, at))
            for at in _WORD.finditer(form.text, start, stop)
        ]
        if group == NAMES:
            verbs = list(passives(tokens))
            hit = [verb for verb in verbs if verb.type in self.hit]
            tags = [tag for tag in tags if not (tag.label == "doer" and _follows(form.text, tag, hit))]
            return _in_order(tags, verbs)
        return _counted(tags, list(duals(tokens)))

    def _read(self, form: Normalized, letters: str, at: re.Match[str]) -> tuple[Analysis, ...]:
        word = letters[at.start() : at.end()]
        if not _LETTERS.fullmatch(word):
            return ()
        found = calima.analyse(self.model, word)
        written = form.slice(at.start(), at.end())
        return tuple(a for a in found if agrees(written, a.vowelled)) or found


def agrees(written: str, vowelled: str) -> bool:
    """Whether no vowel that the author wrote speaks against a vowelled form.

    Example:
        >>> agrees("استُهدف", "اسْتُهْدِف"), agrees("استُهدف", "اسْتَهْدَف"), agrees("استهدف", "اسْتَهْدَف")
        (True, False, True)
    """
    mine, theirs = _MARKED.findall(written), _MARKED.findall(vowelled)
    if len(mine) != len(theirs):
        return True
    pairs = ((_VOWELS.intersection(a), _VOWELS.intersection(b)) for (_, a), (_, b) in zip(mine, theirs, strict=True))
    return all(not own or not told or own == told for own, told in pairs)


def passives(tokens: Sequence[Token]) -> Iterator[Tag]:
    """Give the verbs that can only be passive as tags ``passive``, whose type is the lemma in matching form."""
    for token in tokens:
        verbs = [a for a in token.analyses if a.part == "verb" and a.person == "3"]
        if verbs and token.analyses[0] is verbs[0] and all(a.voice == "p" for a in verbs):
            start, clitic = _begin(token, verbs[0])
            yield Tag(start, token.stop, PASSIVE, verbs[0].lemma, verbs[0], clitic, rule="morphology.passive")


def duals(tokens: Sequence[Token]) -> Iterator[Tag]:
    """Give the persons told of in the dual as quantities of two."""
    for at, token in enumerate(tokens):
        dual = next((a for a in token.analyses if _two_persons(a)), None)
        if dual is None or not all(a.part in _NOMINAL and a.number in _MANY for a in token.analyses):
            continue
        if all(a.number == "d" for a in token.analyses) or _two_by_agreement(dual, tokens[at + 1 :]):
            start, clitic = _begin(token, dual)
            stop, noun = token.stop, token.text[start - token.start :]
            two = QuantitySpan(start, stop, start, stop, 2, 2, False, noun, UnitClass.PERSON, start, stop, "dual")
            yield Tag(start, stop, "quantity", UnitClass.PERSON.value, two, clitic, rule="morphology.dual")


def _two_persons(analysis: Analysis) -> bool:
    return analysis.part == "noun" and analysis.number == "d" and analysis.rational and not analysis.construct


def _two_by_agreement(dual: Analysis, after: Sequence[Token]) -> bool:
    """Whether a word soon after a noun is dual, of its gender, and can be nothing else."""
    for token in after[:_AGREEING]:
        if not token.text.isalnum() or any(a.part == "noun" and a.number in _MANY for a in token.analyses):
            return False
        if token.analyses and all(a.number == "d" and a.person != "2" for a in token.analyses):
            return any(a.gender == dual.gender for a in token.analyses)
    return False


def _begin(token: Token, analysis: Analysis) -> tuple[int, str]:
    """Tell a word from the clitics written before it; of ``للمهاجمين`` it begins behind both lams."""
    for clitic, rest in reversed(readings(token.text)):
        if clitic == analysis.clitic and (not analysis.definite or rest.startswith("ال")):
            contracted = len(clitic) + len(rest) != len(token.text)
            return token.start + len(clitic) + contracted, clitic
    return token.start, ""


def _follows(text: str, tag: Tag, verbs: Sequence[Tag]) -> bool:
    return any(verb.stop < tag.start and text[verb.stop : tag.start].isspace() for verb in verbs)


def _counted(tags: list[Tag], two: list[Tag]) -> list[Tag]:
    """Add duals to the amounts of the lists: one that says a number, or more words, stands."""
    kept = [t for t in two if not any(overlap(t, own) and not _vaguer(own, t) for own in tags)]
    return _in_order([own for own in tags if not any(overlap(t, own) for t in kept)], kept)


def _vaguer(own: Tag, dual: Tag) -> bool:
    return own.item.max is None and dual.start <= own.start and own.stop <= dual.stop


def _in_order(tags: list[Tag], added: list[Tag]) -> list[Tag]:
    return sorted([*tags, *added], key=lambda t: (t.start, t.stop)) if added else tags

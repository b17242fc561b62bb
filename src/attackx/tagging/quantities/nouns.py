"""Read the counted noun after a number, with "من" before it and adjectives after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attackx.schema import UnitClass

from .lexicon import Words
from .model import Noun
from .words import Scanner, Word

if TYPE_CHECKING:
    from .numbers import Number
    from .reader import Reader


_MAX_ADJECTIVES = 4
_SHORTEST_PLURAL = 4
_DEAD = "قتلي"
_GLUED = re.compile(r"[^\W\d_]{2,20}(?!\w)")


@dataclass(slots=True)
class Counted:
    """A counted noun: ``start:end`` is the noun with what decides its class, ``stop`` follows its adjectives."""

    start: int
    end: int
    stop: int
    text: str
    unit_class: UnitClass | None
    noun: Noun
    definite: bool


def counted_noun(scan: Scanner, position: int, lists: Words) -> Counted | None:
    """Read the noun that follows ``position``, directly or after "من"; None where none is listed."""
    glued = _GLUED.match(scan.text, position)
    word = scan.next(position) if glued is None else Word(position, glued.end(), glued[0])
    partitive = word is not None and word.text == "من"
    if partitive and word is not None:
        word = scan.next(word.stop)
    if word is None or (found := lists.noun(word.text)) is None:
        return None
    noun, definite = found
    if definite is not partitive and (definite or noun.number != "pl"):
        return None  # "100 البريطاني" counts no Britons, and "من" wants a plural
    return noun_phrase(scan, word.start, word.stop, noun, lists, definite=definite)


def noun_before(reader: Reader, word_start: int, read: Number) -> Counted | None:
    """Read the noun before its number: "الجنود الثلاثة", "القتلى الـ12", "رجال ثلاثة", "مسيرة هجومية واحدة"."""
    if read.rule == "digits" and not read.definite:
        return None
    if read.value == 1 and (read.definite or tells_of_another(reader, read.stop)):
        return None  # "البلد الواحد" says that it is the same one, "شرطي وأحد المارة" tells of another one
    last = word_start - 1
    for word in reversed(reader.scan.before(word_start, _MAX_ADJECTIVES)):
        if word.start < reader.edge or word.stop != last:
            return None
        for size in (0, 1):
            found = reader.lists.noun(word.text[size:]) if not size or word.text[0] in "وبفل" else None
            if found is not None and (found[0].number == "sg") == (read.value == 1) and found[1] is read.definite:
                start = word.start + size
                return noun_phrase(reader.scan, start, word.stop, found[0], reader.lists, definite=found[1])
        if word.text not in reader.lists.adjectives:
            return None
        last = word.start - 1
    return None


def tells_of_another(reader: Reader, stop: int) -> bool:
    """Tell whether a "واحد" that ends at ``stop`` is "وأحد": the many of whom one is meant stand right behind it."""
    word = reader.scan.next(stop)
    if word is None or word.start - stop > 1 or not reader.text.endswith("واحد", 0, stop):
        return False
    found = reader.lists.noun(word.text)
    return word.text in reader.lists.sets["members"] or (found is not None and found[1] and found[0].number == "pl")


def unlisted_noun(reader: Reader, position: int, *, partitive: bool = False) -> Word | None:
    """Give the word after an amount where it can only be a counted noun that no list holds.

    After "من" it is looked for only if ``partitive``: "5 من القوات" counts people who are left unnamed.
    """
    word = reader.scan.next(position)
    if word is not None and word.text == "من" and partitive:
        word = reader.scan.next(word.stop)
        bare = "" if word is None else word.text.removeprefix("ال")
        pointing = bare[:2] in ("ذي", "تي") or bare.startswith("هذ") or (bare,) in reader.lists.measures.entries
        if word is None or pointing or word.text in reader.lists.sets["forces"] | reader.lists.sets["function_words"]:
            return None
        return word if len(bare) > 2 and bare.isalpha() else None
    sets = reader.lists.sets
    if word is None or word.text in sets["function_words"] or word.text in sets["members"] or len(word.text) < 3:
        return None
    if is_people(word.text, reader.lists):
        return word
    return word if word.text.isalpha() and word.text[0] not in "وفبلكيس" and not word.text.endswith("وا") else None


def is_people(word: str, lists: Words) -> bool:
    """Tell whether a word that no list holds is a sound masculine plural, which only people have."""
    sound = len(word) > _SHORTEST_PLURAL and word.endswith(("ون", "ين")) and not word.endswith("تين")
    led = word[0] in "وفبلتي" or word.startswith(("ال", "سي", "ست", "سن"))  # a clitic, the article or a verb
    return sound and not led and word not in lists.sets["not_people"]


def told_after(reader: Reader, position: int) -> Counted | None:
    """Read the noun of "ارتفع إلى 38 عدد القتلى", which follows its number after "عدد"."""
    after = reader.lists.hedges_after.after(reader.scan, position)
    words = reader.scan.following(position if after is None else after[1], 2)
    if len(words) < 2 or words[0].text not in reader.lists.sets["told_after"]:
        return None
    found = reader.lists.noun(words[1].text)
    if found is None or found[0].number != "pl":
        return None
    return noun_phrase(reader.scan, words[1].start, words[1].stop, found[0], reader.lists, definite=found[1])


def noun_phrase(
    scan: Scanner, start: int, stop: int, noun: Noun, lists: Words, *, definite: bool = False
) -> Counted | None:
    """Add the adjectives to a noun; None where a word after it makes it something else (ضربة جزاء)."""
    following = scan.following(stop, _MAX_ADJECTIVES)
    if following and following[0].text in noun.barred:
        return None
    end, unit_class = stop, noun.unit_class
    index = 0
    while index < len(following):
        size = 0
        for phrase, other in noun.recast:
            texts = tuple(word.text.removeprefix("ال") for word in following[index : index + len(phrase)])
            if texts == phrase or tuple(word.text for word in following[index : index + len(phrase)]) == phrase:
                size, unit_class, end = len(phrase), other, following[index + len(phrase) - 1].stop
                break
        if not size and not _is_adjective(following[index], noun, definite, lists):
            break
        index += size or 1
    last = following[index - 1].stop if index else stop
    return Counted(start, end, max(last, end), scan.text[start:end], unit_class, noun, definite)


def _is_adjective(word: Word, noun: Noun, definite: bool, lists: Words) -> bool:
    """Tell whether ``word`` is a listed adjective; after an indefinite noun it may not have the article."""
    adjectives = lists.adjectives
    if word.text == _DEAD and noun.unit_class is not UnitClass.PERSON:
        return False  # "the two raids left dead and wounded"
    return word.text in adjectives and (definite or word.text[2:] not in adjectives)

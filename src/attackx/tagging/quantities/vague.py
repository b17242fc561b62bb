"""Amounts told without a number: dozens, hundreds, several, a number of, a barrage of."""

from __future__ import annotations

from .model import QuantitySpan, Vague
from .nouns import Counted, noun_phrase
from .reader import Reader
from .seeds import Reading
from .words import Word


def read(reader: Reader, start: int, stop: int, reading: Reading, vague: Vague) -> QuantitySpan | None:
    """Read a vague word with its link and noun."""
    body = start + reading.prefix
    low, rule = vague.min, "vague." + vague.id
    after = _after(reader, start, body, stop)
    if after is not None:
        return after
    if reading.definite and not vague.definite:
        return None
    word = reader.scan.next(stop)
    if not (vague.alone or vague.times) and (word is None or not _goes_on(reader, vague, word.text)):
        return None
    if vague.times and (scaled := _times(reader, stop, vague)) is not None:
        low, stop = scaled
    span = QuantitySpan(body, stop, body, stop, low, None, rule=rule)
    following = reader.scan.following(stop, 4)
    counted = _linked(reader, following, vague)
    if counted is not None and reading.definite and counted.start == following[0].start:
        counted = None  # "the hundreds" counts no noun right behind it: "hundreds bore the coffins"
    if counted is None and not _without_noun(reader, start, span, reading.definite, vague):
        return None
    if counted is not None and counted.noun.measure and counted.unit_class is None:
        return None
    reader.set_unit(span, counted)
    reader.set_both(span)
    reader.hedge(span, start)
    return span


def _goes_on(reader: Reader, vague: Vague, word: str) -> bool:
    """Tell whether ``word`` may follow the vague word: one of its links, or a listed noun."""
    return word in vague.heads or reader.lists.noun(word) is not None


def _without_noun(reader: Reader, start: int, span: QuantitySpan, definite: bool, vague: Vague) -> bool:
    """Tell whether the amount stands without a listed noun, and stretch it over what stands in its place."""
    following = reader.scan.following(span.stop, 2)
    texts = tuple(word.text for word in following)
    for phrase in vague.alone_with:
        if texts[: len(phrase)] == phrase:
            span.stop = following[len(phrase) - 1].stop
            return True
    if not vague.alone and span.min == vague.min:
        return False
    if texts[:1] == ("من",) and ("من",) in vague.links:
        reader.set_unlisted(span, partitive=True)
        force = len(texts) > 1 and texts[1] in reader.lists.sets["forces"]
        return span.unit is not None or (force and vague.id != "many")
    if vague.id == "many":
        return _elided(reader, start, following)
    return definite or span.min != vague.min or _elided(reader, start, following)


def _times(reader: Reader, stop: int, vague: Vague) -> tuple[int, int] | None:
    """Read the second word of "عشرات الآلاف", "عدة مئات": the least amount of both, and the end."""
    word = reader.scan.next(stop)
    if word is None:
        return None
    # "آلاف" itself begins like the article, so the word is looked up as it stands first
    lists, stripped = reader.lists, word.text.removeprefix("ال")
    if vague.id != "several":
        numeral = lists.numerals.get(word.text) or lists.numerals.get(stripped)
        return (vague.min * numeral.value, word.stop) if numeral is not None and numeral.kind == "scale" else None
    other = lists.vague.get(word.text) or lists.vague.get(stripped)
    return (other.min, word.stop) if other is not None and other.min > vague.min else None


def _linked(reader: Reader, following: list[Word], vague: Vague) -> Counted | None:
    """Read the noun behind one of the words that may tie it to the vague word, the longest link first."""
    texts = tuple(word.text for word in following)
    for link in vague.links:
        size = len(link)
        if texts[:size] == link and len(following) > size:
            found = reader.lists.noun(following[size].text)
            if found is not None and found[0].number == "pl" and not (vague.indefinite_noun and found[1] and not link):
                word = following[size]
                return noun_phrase(reader.scan, word.start, word.stop, found[0], reader.lists, definite=found[1])
    return None


def _elided(reader: Reader, start: int, following: list[Word]) -> bool:
    """Tell whether the noun is left out after a word without article: a toll before, no noun after."""
    if not reader.in_list("toll", reader.previous(start)):
        return False
    return not following or following[0].text[0] == "و" or following[0].text in reader.lists.sets["function_words"]


def _after(reader: Reader, start: int, body: int, stop: int) -> QuantitySpan | None:
    """Read "صواريخ عدة": the adjective after its plural noun."""
    if body != start or reader.text[body:stop] not in reader.lists.many_after:
        return None
    for word in reversed(reader.scan.before(start, 3)):
        if word.start < reader.edge or reader.text[word.stop : word.stop + 1] != " ":
            return None
        for prefix in ("", "و", "ب", "ل", "ف"):
            found = reader.lists.noun(word.text[len(prefix) :]) if word.text.startswith(prefix) else None
            if found is not None and found[0].number == "pl" and not found[1]:
                at = word.start + len(prefix)
                counted = noun_phrase(reader.scan, at, word.stop, found[0], reader.lists)
                if counted is None:
                    return None
                span = QuantitySpan(at, stop, body, stop, 2, None, rule="vague.several")
                reader.set_unit(span, counted)
                span.stop = max(stop, span.stop)
                return span
        if word.text not in reader.lists.adjectives:
            return None
    return None

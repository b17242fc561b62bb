"""Amounts told without a number: dozens, hundreds, several, a number of, a barrage of."""

from __future__ import annotations

from .lexicon import Reading
from .model import QuantitySpan, Vague
from .nouns import Counted, noun_phrase
from .reader import Reader
from .words import Word, next_words, words_before


def read(reader: Reader, start: int, stop: int, reading: Reading, vague: Vague) -> QuantitySpan | None:
    """Read a vague word with its link and noun."""
    body = start + reading.prefix
    low, rule = vague.min, "vague." + vague.id
    after = _after(reader, start, body, stop)
    if after is not None:
        return after
    if reading.definite and not vague.definite:
        return None
    if vague.times and (scaled := _times(reader, stop)) is not None:
        low, stop = low * scaled[0], scaled[1]
    span = QuantitySpan(body, stop, body, stop, low, None, rule=rule)
    following = next_words(reader.text, stop, 4)
    counted = _linked(reader, following, vague)
    if counted is None:
        texts = tuple(word.text for word in following)
        alone = next((phrase for phrase in vague.alone_with if texts[: len(phrase)] == phrase), None)
        if alone is not None:
            span.stop = following[len(alone) - 1].stop
        elif not (vague.alone and (reading.definite or low > vague.min or _elided(reader, start, following))):
            return None
    elif counted.noun.measure and counted.unit_class is None:
        return None
    reader.set_unit(span, counted)
    reader.hedge(span, start)
    return span


def _times(reader: Reader, stop: int) -> tuple[int, int] | None:
    """Read the scale word of "عشرات الآلاف"."""
    following = next_words(reader.text, stop, 1)
    if not following:
        return None
    numeral = reader.lists.numerals.get(following[0].text.removeprefix("ال"))
    return (numeral.value, following[0].stop) if numeral is not None and numeral.kind == "scale" else None


def _linked(reader: Reader, following: list[Word], vague: Vague) -> Counted | None:
    """Read the noun behind one of the words that may tie it to the vague word, the longest link first."""
    texts = tuple(word.text for word in following)
    for link in vague.links:
        size = len(link)
        if texts[:size] == link and len(following) > size:
            found = reader.lists.noun(following[size].text)
            if found is not None and (found[0].number != "dual"):
                word = following[size]
                return noun_phrase(reader.text, word.start, word.stop, found[0], reader.lists, definite=found[1])
    return None


def _elided(reader: Reader, start: int, following: list[Word]) -> bool:
    """Tell whether the noun is left out after a word without article: a toll before, no noun after."""
    if not reader.in_list("toll", reader.previous(start)):
        return False
    return not following or following[0].text in reader.lists.sets["function_words"]


def _after(reader: Reader, start: int, body: int, stop: int) -> QuantitySpan | None:
    """Read "صواريخ عدة": the adjective after its plural noun."""
    if body != start or reader.text[body:stop] not in reader.lists.many_after:
        return None
    for word in reversed(words_before(reader.text, start, 3)):
        if word.start < reader.edge or reader.text[word.stop : word.stop + 1] != " ":
            return None
        for prefix in ("", "و", "ب", "ل", "ف"):
            found = reader.lists.noun(word.text[len(prefix) :]) if word.text.startswith(prefix) else None
            if found is not None and found[0].number == "pl" and not found[1]:
                at = word.start + len(prefix)
                counted = noun_phrase(reader.text, at, word.stop, found[0], reader.lists)
                if counted is None:
                    return None
                span = QuantitySpan(at, stop, body, stop, 2, None, rule="vague.several")
                reader.set_unit(span, counted)
                span.stop = max(stop, span.stop)
                return span
        if word.text not in reader.lists.adjectives:
            return None
    return None

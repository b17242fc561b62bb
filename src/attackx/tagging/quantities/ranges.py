"""Numbers with what surrounds them: hedges, counted noun, ranges, "one of", and the cases that are no amounts."""

from __future__ import annotations

from attackx.schema import UnitClass

from . import none
from .context import is_label, is_measure
from .digits import read_run
from .lexicon import Reading
from .model import Numeral, QuantitySpan
from .nouns import Counted, counted_noun, noun_phrase
from .numbers import Number
from .reader import Reader
from .words import Word, next_word, words_before

_OPENERS = frozenset({"بين", "مابين", "من", "وبين", "ومن"})
_LINKS = {"الي": "range", "او": "or", "حتي": "range"}


def number(reader: Reader, start: int, stop: int, reading: Reading, numeral: Numeral) -> QuantitySpan | None:
    """Read an amount that begins with a number word."""
    body = start + reading.prefix
    if numeral.kind == "bound" and (one := none.nobody(reader, start, stop) or _one_of(reader, body, stop)) is not None:
        return one
    between = reader.previous(start) in _OPENERS
    if between and (span := _split_range(reader, start, body, stop, numeral)) is not None:
        return span
    read = reader.numbers.read_words(body, stop, numeral, reading.definite)
    return None if read is None else _amount(reader, read, start, None)


def digits(reader: Reader, start: int, stop: int) -> QuantitySpan | None:
    """Read an amount that begins with digits."""
    run = read_run(reader.text, start, stop)
    if run is None:
        return None
    read = reader.numbers.read_digits(run)
    return None if read is None else _amount(reader, read, run.word_start, run.upper)


def _one_of(reader: Reader, body: int, stop: int) -> QuantitySpan | None:
    """Read "أحد الجنود"."""
    word = next_word(reader.text, stop)
    found = None if word is None else reader.lists.noun(word.text)
    if word is None or found is None or found[0].number != "pl" or not found[1]:
        return None
    counted = noun_phrase(reader.text, word.start, word.stop, found[0], reader.lists, definite=True)
    if counted is None or counted.unit_class in (UnitClass.OTHER, None):
        return None
    span = QuantitySpan(body, counted.stop, body, stop, 1, 1, rule="one_of")
    reader.set_unit(span, counted)
    return span


def _split_range(reader: Reader, start: int, body: int, stop: int, numeral: Numeral) -> QuantitySpan | None:
    """Read "بين خمسة وعشرين" as five to twenty, where no second number follows the longer reading."""
    if numeral.kind != "unit":
        return None
    whole = reader.numbers.read_words(body, stop, numeral)
    word = next_word(reader.text, stop)
    if whole is None or whole.stop == stop or word is None or not word.text.startswith("و"):
        return None
    if _upper(reader, whole.stop, True) is not None:
        return None
    second = reader.numbers.read_next(stop)
    if second is None or second.value <= numeral.value or second.stop != whole.stop:
        return None
    return _amount(reader, Number(body, second.stop, numeral.value, "words"), start, second.value)


def _upper(reader: Reader, position: int, between: bool) -> tuple[Number, str] | None:
    """Read the second number of a range that goes on at ``position``."""
    link = next_word(reader.text, position)
    text = reader.text
    if link is None:
        dash = text[position : position + 3]
        if dash == " - ":
            second = reader.numbers.read_at(position + 2)
            return None if second is None else (second, "dash")
        return None
    if link.text in _LINKS:
        second = reader.numbers.read_at(link.stop)
        return None if second is None else (second, _LINKS[link.text])
    if between and link.text.startswith("و"):
        second = reader.numbers.read_next(position)
        return None if second is None else (second, "range")
    return None


def _amount(reader: Reader, read: Number, word_start: int, upper: int | None) -> QuantitySpan | None:
    """Build the phrase around a number, or None where the number is no amount."""
    span = QuantitySpan(read.start, read.stop, read.start, read.stop, read.value, read.value, rule=read.rule)
    opener = words_before(reader.text, word_start, 2)
    between = bool(opener) and opener[-1].text in _OPENERS and opener[-1].start >= reader.edge
    dash = upper is not None and reader.text[read.start : read.stop].count("-") == 1
    start = word_start
    if upper is None and (ranged := _range(reader, span, between)):
        dash = ranged == "dash"
    elif upper is not None:
        span.max, span.rule = upper, "range." + read.rule
    if between and span.min != span.max:
        start = _opener_start(opener)
        span.start = start
    counted = _unit(reader, span, read)
    if counted is None and (dash or not read.certain):
        return None
    if is_measure(reader.text, span.stop, reader.lists) or _measured(counted):
        return None
    label = is_label(reader.text, word_start, reader.lists)
    reader.set_unit(span, counted)
    hedged = reader.hedge(span, start)
    if not hedged and ((label and not _counts_anyway(counted)) or _stray(reader, span, read, start)):
        return None
    return span


def _opener_start(opener: list[Word]) -> int:
    word = opener[-1]
    if len(opener) > 1 and opener[-2].text == "ما" and word.text == "بين":
        return opener[-2].start
    return word.start + (word.text[0] == "و")


def _range(reader: Reader, span: QuantitySpan, between: bool) -> str:
    """Stretch ``span`` over the second number of a range; give the kind of link, or an empty string."""
    second = _upper(reader, span.stop, between)
    if second is None or span.min is None:
        return ""
    high, kind = second
    if kind == "range" and any(reader.in_list("change", w.text) for w in words_before(reader.text, span.start, 6)):
        return ""
    if high.value <= span.min and kind != "or":
        # "3 إلى 5 آلاف": the scale word belongs to both
        return ""
    low, top = sorted((span.min, high.value))
    span.min, span.max = low, top
    span.stop = span.number_stop = high.stop
    span.rule = ("or." if kind == "or" else "range.") + span.rule
    return kind


def _unit(reader: Reader, span: QuantitySpan, read: Number) -> Counted | None:
    counted = counted_noun(reader.text, span.stop, reader.lists)
    if counted is not None or reader.text[span.stop : span.stop + 1].isalpha():
        return counted
    return None


def _measured(counted: Counted | None) -> bool:
    return counted is not None and counted.noun.measure and counted.unit_class is None


def _counts_anyway(counted: Counted | None) -> bool:
    """Tell whether the noun after the number proves it an amount in spite of a label before it."""
    return counted is not None and counted.unit_class not in (UnitClass.OTHER, None)


def _stray(reader: Reader, span: QuantitySpan, read: Number, start: int) -> bool:
    """Tell whether a number without a noun is more likely something else than an amount."""
    if span.unit is not None:
        return False
    return (read.definite and read.rule != "digits") or (
        read.value == 1 and not reader.in_list("toll", reader.previous(start))
    )

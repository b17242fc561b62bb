"""Numbers with what surrounds them: hedges, counted noun, ranges, "one of"."""

from __future__ import annotations

import re

from attackx.schema import UnitClass

from . import none
from .context import is_measure, is_name, licensed
from .digits import Digits, read_run
from .model import Numeral, QuantitySpan
from .nouns import Counted, counted_noun, noun_before, noun_phrase, told_after
from .numbers import Number
from .reader import Reader
from .seeds import Reading

_DASHES = re.compile(r"(?P<ahead> -|-(?= )) ?")  # "5 - 7", "5- 7", "5 -7"
_BETWEEN = frozenset({"بين", "وبين", "مابين"})
_FROM = frozenset({"من", "ومن"})
_CASUALTIES = frozenset({"مقتل", "استشهاد", "مصرع", "وفاه", "قتل", "اصابه", "جرح"})
_INFANTRY = "مشاه"
_NUMBERED = frozenset({"اللواء", "لواء", "الفرقه", "فرقه", "الكتيبه", "كتيبه", "الفوج", "فوج"})
_MONDAY = "الاثنين"  # also "the two", from which no range begins
_LINKS = {"الي": "range", "او": "or", "حتي": "range"}


def number(reader: Reader, start: int, stop: int, reading: Reading, numeral: Numeral) -> QuantitySpan | None:
    """Read an amount that begins with a number word."""
    body = start + reading.prefix
    of_brackets = numeral.kind == "scale" and reader.text[max(0, start - 2) : start] == ") "
    if of_brackets or is_measure(reader.scan, stop, reader.lists):
        return None
    if numeral.kind == "bound" and (one := none.nobody(reader, start, stop) or _one_of(reader, body, stop)) is not None:
        return one
    if numeral.kind == "unit" and reader.previous(start) in _BETWEEN:
        span = _split_range(reader, start, body, stop, numeral)
        if span is not None:
            return span
    read = reader.numbers.read_words(body, stop, numeral, reading.definite)
    return None if read is None else _amount(reader, read, start, None)


def digits(reader: Reader, start: int, stop: int) -> QuantitySpan | None:
    """Read an amount that begins with digits, which may stand in brackets before their noun: "(12) قتيلا"."""
    text = reader.text
    enclosed = text[start - 1 : start] == "(" and text[stop : stop + 1] == ")"
    if _hopeless(reader, start - enclosed, start, stop + enclosed):
        return None
    run = read_run(text, start, stop)
    read = None if run is None else reader.numbers.read_digits(run)
    if run is None or read is None:
        return None
    if enclosed:
        return _bracketed(reader, read, run, start - 1, stop + 1)
    return _amount(reader, read, run.word_start, run.upper)


def _bracketed(reader: Reader, read: Number, run: Digits, start: int, stop: int) -> QuantitySpan | None:
    """Read digits in brackets, which count the noun behind them, or alone the dead or hurt: "مقتل (12)"."""
    counted = counted_noun(reader.scan, stop, reader.lists)
    if counted is None and reader.previous(start).removeprefix("و").removeprefix("ب") not in _CASUALTIES:
        return None
    span = _amount(reader, read, start, run.upper, counted)
    if span is not None:
        span.start, span.stop = min(span.start, start), max(span.stop, stop) if counted is None else span.stop
    return span


def _hopeless(reader: Reader, before: int, start: int, stop: int) -> bool:
    """Tell early and cheaply that digits are no amount: a measure, a date, a label, a year."""
    text = reader.text
    if text[stop : stop + 1] in ("%", "/", ":") or is_measure(reader.scan, stop, reader.lists):
        return True
    following = reader.scan.next(stop)
    if following is not None:
        numeral = reader.lists.numerals.get(following.text)
        if numeral is not None and numeral.kind == "scale" and is_measure(reader.scan, following.stop, reader.lists):
            reader.skip = following.stop
            return True
        if reader.lists.starts_unit(following.text):
            return following.text == _INFANTRY and reader.previous(before) in _NUMBERED  # "brigade 40 infantry"
    label = reader.lists.labels.before(reader.scan, before)
    year = stop - start == 4 and text[start : start + 2] in ("19", "20")
    return label is not None or (year and reader.lists.hedges_before.before(reader.scan, before) is None)


def _one_of(reader: Reader, body: int, stop: int) -> QuantitySpan | None:
    """Read "أحد الجنود"."""
    word = reader.scan.next(stop)
    found = None if word is None else reader.lists.noun(word.text)
    if word is None or found is None or found[0].number != "pl":
        return None
    counted = noun_phrase(reader.scan, word.start, word.stop, found[0], reader.lists, definite=True)
    if counted is None or counted.unit_class in (UnitClass.OTHER, None):
        return None
    span = QuantitySpan(body, counted.stop, body, stop, 1, 1, rule="one_of")
    reader.set_unit(span, counted)
    return span


def _split_range(reader: Reader, start: int, body: int, stop: int, numeral: Numeral) -> QuantitySpan | None:
    """Read "بين خمسة وعشرين" as five to twenty, where no second number follows the longer reading."""
    whole = reader.numbers.read_words(body, stop, numeral)
    if whole is None or whole.stop == stop or _upper(reader, whole.stop, between=True) is not None:
        return None
    second = reader.numbers.read_next(stop)
    if second is None or second.value <= numeral.value or second.stop != whole.stop:
        return None
    return _amount(reader, Number(body, second.stop, numeral.value, "words"), start, second.value)


def _upper(reader: Reader, position: int, *, between: bool) -> tuple[Number, str] | None:
    """Read the second number of a range that goes on at ``position``, and the kind of its link."""
    link = reader.scan.next(position)
    if link is None:
        dash = _DASHES.match(reader.text, position)
        if dash is None:
            return None
        second = reader.numbers.read_at(dash.end("ahead"))
        return None if second is None else (second, "dash")
    if link.text in _LINKS:
        second, kind = reader.numbers.read_at(link.stop), _LINKS[link.text]
    elif between and link.text.startswith("و"):
        second, kind = reader.numbers.read_next(position), "range"
    else:
        return None
    return None if second is None else (second, kind)


def _amount(
    reader: Reader, read: Number, word_start: int, upper: int | None, counted: Counted | None = None
) -> QuantitySpan | None:
    """Build the phrase around a number and its noun, or None where the number is no amount."""
    reader.skip = read.stop
    if is_measure(reader.scan, read.stop, reader.lists):
        return None
    span = QuantitySpan(read.start, read.stop, read.start, read.stop, read.value, read.value, rule=read.rule)
    kind = ""
    if upper is not None and upper * read.scale >= read.value:  # "5-7 thousand and twenty" is no range
        kind = "dash" if "-" in reader.text[read.start : read.stop] else "range"
        span.max, span.rule = upper * read.scale, "range." + read.rule
    else:
        kind = _range(reader, span, word_start)
    start = _opening(reader, span, word_start) if kind in ("range", "dash") else word_start
    if kind and is_measure(reader.scan, span.stop, reader.lists):
        return None
    counted = counted or counted_noun(reader.scan, span.stop, reader.lists)
    if not kind and (counted is None or counted.text in reader.lists.sets["others"]):
        told = noun_before(reader, word_start, read)
        if told is not None:
            span.start, span.stop = told.start, max(span.stop, counted.stop if counted is not None else 0)
            counted = told
    if counted is None:
        counted = told_after(reader, span.stop)
    if counted is None and ((read.value == 1 and read.definite) or _is_fraction(reader, span)):
        return None
    if counted is None and (kind == "dash" or not read.certain):
        return None
    if counted is not None and counted.noun.measure and counted.unit_class is None:
        return None
    reader.set_unit(span, counted)
    reader.set_both(span)
    reader.set_people(span)
    if not reader.hedge(span, start) and (
        is_name(reader, span, read, word_start) or not licensed(reader, span, read, start)
    ):
        return None
    reader.set_unlisted(span)
    alternative(reader, span)
    if span.max == 0:
        span.rule = "none." + span.rule
    return span


def _is_fraction(reader: Reader, span: QuantitySpan) -> bool:
    """Tell whether a definite noun follows with no "من": "خمس أعضائه" is a fifth of them."""
    word = reader.scan.next(span.stop)
    found = None if word is None else reader.lists.noun(word.text)
    return found is not None and found[1]


def _opening(reader: Reader, span: QuantitySpan, word_start: int) -> int:
    """Stretch ``span`` back over "بين", "ما بين" or "من"; give where the phrase then begins."""
    opener = [word for word in reader.scan.before(word_start, 2) if word.start >= reader.edge]
    if not opener or opener[-1].text not in _BETWEEN | _FROM:
        return word_start
    word = opener[-1]
    span.start = word.start + (word.text[0] == "و")
    if len(opener) > 1 and opener[-2].text in ("ما", "وما", "بما"):
        span.start = opener[-2].start + len(opener[-2].text) - 2
    return span.start


def _range(reader: Reader, span: QuantitySpan, word_start: int) -> str:
    """Stretch ``span`` over the second number of a range; give the kind of link, or an empty string."""
    second = _upper(reader, span.stop, between=reader.previous(word_start) in _BETWEEN)
    if second is None or span.min is None or reader.text[span.start : span.stop] == _MONDAY:
        return ""
    high, kind = second
    if kind == "range" and any(reader.in_list("change", w.text) for w in reader.scan.before(span.start, 6)):
        return ""
    low = span.min
    if high.scale > 1 and low < high.value // high.scale and kind != "dash":
        low *= high.scale  # "3 إلى 5 آلاف": the scale word belongs to both
    if high.value <= low and kind != "or":
        return ""
    span.min, span.max = sorted((low, high.value))
    span.stop = span.number_stop = high.stop
    span.rule = ("or." if kind == "or" else "range.") + span.rule
    return kind


def alternative(reader: Reader, span: QuantitySpan) -> None:
    """Stretch ``span`` over "أو صاروخين", "أو أربعة جنود" after its noun."""
    if span.unit is None or span.min is None or span.max is None:
        return
    link = reader.scan.next(span.stop)
    word = None if link is None or link.text != "او" else reader.scan.next(link.stop)
    if link is None or word is None:
        return
    found = reader.lists.noun(word.text)
    counted: Counted | None
    if found is not None and found[0].number == "dual":
        value = 2
        counted = noun_phrase(reader.scan, word.start, word.stop, found[0], reader.lists)
    else:
        second = reader.numbers.read_at(link.stop)
        if second is None:
            return
        value, counted = second.value, counted_noun(reader.scan, second.stop, reader.lists)
        word = word._replace(stop=second.stop)
    if (counted is not None and counted.unit_class is not span.unit_class) or value <= span.max:
        return
    span.max = value
    span.stop = span.number_stop = max(word.stop, counted.stop if counted is not None else 0)
    span.rule = "or." + span.rule

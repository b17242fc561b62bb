"""What a hedge does to a number, and the surroundings in which a number is no amount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attackx.schema import UnitClass

from .lexicon import Words
from .model import Hedge, QuantitySpan
from .words import Scanner

if TYPE_CHECKING:
    from .numbers import Number
    from .reader import Reader

_TOLL_REACH = 7
_GLUED = re.compile(r"\w{1,20}")


def apply_hedge(span: QuantitySpan, hedge: Hedge) -> None:
    """Turn the bounds of ``span`` into what the hedge says."""
    low, high = span.min, span.max
    if hedge.effect == "approx":
        span.approx = True
    elif hedge.effect == "min":
        span.max = None
    elif hedge.effect == "above":
        span.min, span.max = (low + 1 if low is not None and high == low else low), None
    elif high is None:
        return
    elif hedge.effect == "max":
        span.min = None
    elif hedge.effect == "below" and high > 0:
        span.min, span.max = None, high - 1
    span.rule += "." + hedge.id


def is_measure(scan: Scanner, stop: int, lists: Words) -> bool:
    """Tell whether a unit of measure, money, time or a date follows the number that ends at ``stop``."""
    if scan.text[stop : stop + 1].isalpha():
        glued = _GLUED.match(scan.text, stop)
        return glued is not None and (glued[0],) in lists.measures.entries
    return lists.measures.after(scan, stop) is not None


def is_name(reader: Reader, span: QuantitySpan, read: Number, word_start: int) -> bool:
    """Tell whether the word before makes the number a name, a date or a code ("القرار 2216", "شاهد 136")."""
    year = is_year(read)
    if year and (span.unit is None or not _agrees(span, read, reader.lists)):
        return True
    if reader.lists.labels.before(reader.scan, word_start) is None:
        return False
    if reader.lists.makes.before(reader.scan, word_start) is not None:
        return True
    return year or span.unit is None or span.unit_class is UnitClass.OTHER or not _agrees(span, read, reader.lists)


def is_year(read: Number) -> bool:
    """Tell whether the digits could be a year of the last century or this one."""
    return read.rule == "digits" and 1900 <= read.value <= 2100


def _agrees(span: QuantitySpan, read: Number, lists: Words) -> bool:
    """Tell whether the noun has the grammatical number that the amount asks for: plural after 3 to 10 only."""
    found = lists.noun(span.unit.split()[0]) if span.unit else None
    if found is None or found[1]:
        return found is not None
    return (found[0].number == "pl") == (3 <= read.value % 100 <= 10)


def licensed(reader: Reader, span: QuantitySpan, read: Number, start: int) -> bool:
    """Tell whether a number without a noun is an amount all the same: a toll, a count, or nothing else around it."""
    if span.unit is not None:
        return True
    sets, following = reader.lists.sets, reader.scan.next(span.stop)
    # "القتلى: 45" tells what is counted before the colon
    reach = start - 2 if reader.text[max(0, start - 2) : start] == ": " else start
    last = reader.scan.last(reach)
    if last is None and following is None:
        return span.start == 0 and not reader.text[span.stop :].strip()
    after = following.text if following is not None else ""
    if read.definite and read.rule == "words":
        return False
    if after in sets["members"]:
        return True
    if last is not None and last.text in sets["wholes"]:
        return bool(reader.found) and reader.found[-1].unit_class is UnitClass.PROJECTILE
    left_out = not after or after in sets["function_words"] or after[0] in "وفبل"
    if not left_out or last is None or last.text in sets["no_toll_after"]:
        return False
    # "من جانب واحد": one alone must follow its toll word at once
    before = reader.scan.before(reach, _TOLL_REACH if read.value > 1 else 1)
    return any(reader.in_list("toll", word.text) or reader.in_list("count", word.text) for word in before)

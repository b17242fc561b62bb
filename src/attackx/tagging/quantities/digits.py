"""Find runs of digits and say what each is: a count, a decimal, a range, or no amount at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

MAX_DIGITS = 15
# a run of digits with the signs that may join them; no digit and no sign is tried twice
RUN = re.compile(r"[0-9]+(?:[.,،:/\-_][0-9]+)*")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([.,،])[0-9]{3})(?:\1[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]{1,9})[.,،]([0-9]{1,6})")
_SPACED = re.compile(r"(?: 000(?![0-9.,:/\-]))+")
_GLUED = frozenset(
    conjunction + particle + article
    for conjunction in ("", "و", "ف")
    for particle in ("", "ب", "ل", "ك")
    for article in ("", "ال")
) | {"لل", "ولل", "فلل"}
# words that careless writers run into the number after them
_RUN_ON = frozenset({"عن", "من", "الي", "نحو", "حوالي", "قرابه", "علي", "بين"})
_REFUSED_BEFORE = frozenset("#@+$€£_.=/\\&*:،%")
_REFUSED_AFTER = frozenset("%°$€£_@#=\\+")


@dataclass(frozen=True, slots=True)
class Digits:
    """A numeral in digits.

    ``value`` may have a fraction, which only a scale word makes whole. ``certain`` is False where "2.500" could be a
    decimal too. ``upper`` is the second number of "5-7". ``start`` leaves clitics out, ``word_start`` does not.
    """

    start: int
    stop: int
    value: int | Fraction
    certain: bool = True
    upper: int | None = None
    definite: bool = False
    word_start: int = 0


def digits_at(text: str, position: int) -> Digits | None:
    """Read the run of digits that begins at ``position``; None where it is no amount."""
    match = RUN.match(text, position)
    return None if match is None else read_run(text, match.start(), match.end())


def read_run(text: str, start: int, stop: int) -> Digits | None:
    """Read the run of digits ``text[start:stop]`` in its surroundings; None where it is no amount.

    Model names, dates, clock times, phone numbers, percentages and list numbers are refused here by their signs.
    """
    if stop - start > 2 * MAX_DIGITS:
        return None
    word_start = _word_start(text, start)
    if word_start is None or not _tail_fits(text, stop) or _is_list_number(text, word_start, stop):
        return None
    if (spaced := _SPACED.match(text, stop)) and stop - start <= 3:
        stop = spaced.end()
    read = _value(text[start:stop])
    if read is None:
        return None
    value, certain, upper = read
    if word_start == start and text[max(0, start - 4) : start].endswith((" ال ", "\nال ")):
        word_start = start - 3
    definite = text[word_start:start].rstrip().endswith(("ال", "لل"))
    return Digits(start, stop, value, certain, upper, definite, word_start)


def _value(run: str) -> tuple[int | Fraction, bool, int | None] | None:
    """Read the digits themselves: value, whether it is surely whole, and the upper end of a range."""
    mark = next((c for c in run if not c.isdigit()), "")
    if mark in ("", " "):
        whole = run.replace(" ", "")
        fits = len(whole) <= MAX_DIGITS and (run[0] != "0" or len(run) == 1)
        return (int(whole), True, None) if fits else None
    if _THOUSANDS.fullmatch(run) and run[0] != "0":
        return int(run.replace(mark, "")), mark != "." or run.count(mark) > 1, None
    if decimal := _DECIMAL.fullmatch(run):
        return Fraction(f"{decimal[1]}.{decimal[2]}"), True, None
    low, _, high = run.partition("-")
    if low.isdigit() and high.isdigit() and len(run) <= MAX_DIGITS and low[0] != "0" and int(low) < int(high):
        return int(low), True, int(high)
    return None


def _word_start(text: str, start: int) -> int | None:
    """Give where the word with the digits begins, or None where what is glued on makes it a name or a code."""
    low = start
    while low > 0 and start - low < 6 and (text[low - 1].isalpha()):
        low -= 1
    if low < start and text[low:start] not in _GLUED:
        return start if text[low:start] in _RUN_ON else None
    if low == 0:
        return low
    before = text[low - 1]
    if before == "-" and low == start:
        glued = start - 1
        while glued > 0 and start - 1 - glued < 6 and text[glued - 1].isalpha():
            glued -= 1
        letters = text[glued : start - 1]
        if not letters:
            return None if glued > 0 and text[glued - 1].isdigit() else start
        return glued if letters in _GLUED else None
    return None if before in _REFUSED_BEFORE or before.isalnum() else low


def _tail_fits(text: str, stop: int) -> bool:
    """Refuse digits that a sign or a Latin letter after them makes a percentage, an amount of money or a code."""
    after = text[stop : stop + 3].lstrip(" ")[:1]
    if after in _REFUSED_AFTER and after:
        return False
    glued = text[stop : stop + 1]
    return not (glued and (glued.isascii() and glued.isalpha()))


def _is_list_number(text: str, start: int, stop: int) -> bool:
    """Tell whether the digits number a line: they open it and a full stop, bracket or dash follows."""
    opener = text[start - 1 : start]
    if stop - start > 2 or opener not in ("", "\n", "("):
        return False
    if opener == "(" and (start > 1 and text[start - 2] not in "\n"):
        return False
    after = text[stop : stop + 2]
    return after[:1] in (".", ")", "-", "/", "_") or after in (" -", " )", " .")

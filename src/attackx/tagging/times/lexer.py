"""Cut out of a text the runs of words that may tell a time, as classed tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .vocabulary import LETTER, SIGNS, Value, classify, vocabulary

_LEFT = 64  # characters looked at before the first anchor of a run
_LONGEST = 48  # tokens in a run; a longer one is cut

_NUMERIC_DATE = r"[0-9]{1,4} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{1,4}(?![0-9])"
_TOKEN = re.compile(rf"({_NUMERIC_DATE})|([0-9]{{1,2}}:[0-9]{{2}}(?![0-9]))|([0-9]+)|([^\W\d_]+)|(\n)|(\S)")
_DATE, _TIME, _DIGITS, _WORD, _SIGN = 1, 2, 3, 4, 6  # the groups of _TOKEN; 5 is a line end
_DIGIT_RUN = re.compile("[0-9]+")
# a number that can be a date, a clock time or a year by itself; begins with the digit, for the engine's fast search
_FIGURES = re.compile(
    r"[0-9](?<![\w./=-][0-9])(?:"
    r"[0-9]{0,3} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{1,4}(?![0-9])|[0-9]?:[0-9]{2}(?![0-9])|(?<=[12])[0-9]{3}(?![0-9]))"
)
_MONTHS = {LETTER[k]: LETTER["month"] for k in ("month", "month_weak", "month_risky")}
_HIJRI = {LETTER[k]: LETTER["hijri"] for k in ("hijri", "hijri_weak", "hijri_risky")}
_MONTH_LETTERS = frozenset(_MONTHS) | frozenset(_HIJRI)
_SLASH, _OPEN, _CLOSE, _DASH = LETTER["slash"], LETTER["open"], LETTER["close"], LETTER["dash"]


@dataclass(slots=True, init=False)
class Token:
    """A classed word or sign; offsets in the matching form."""

    letter: str
    surface: str
    value: Value | tuple[int, ...]
    start: int
    stop: int

    def __init__(self, letter: str, surface: str, value: Value | tuple[int, ...], start: int, stop: int) -> None:
        self.letter, self.surface, self.value, self.start, self.stop = letter, surface, value, start, stop

    @property
    def is_hijri(self) -> bool:
        """Whether it is a month of the Hijri calendar."""
        return self.letter in _HIJRI

    @property
    def is_singular(self) -> bool:
        """Whether a unit of time stands in the singular."""
        return self.letter != LETTER["unit"]


def _number(digits: str) -> tuple[str, int]:
    """Class a run of digits: a number that can be a day, one that can be a year, or any other."""
    if len(digits) <= 2:
        return LETTER["number"], int(digits)
    if len(digits) == 4 and "1000" <= digits <= "2199":
        return LETTER["year"], int(digits)
    return LETTER["big"], int(digits[:5])


def _word(surface: str, start: int, stop: int) -> list[Token] | None:
    """Class a word, its proclitic apart; None ends the run."""
    pieces = classify(surface)
    if pieces is None:
        return None
    letter, rest, value = pieces[-1]
    if len(pieces) == 1:
        return [Token(letter, rest, value, start, stop)]
    first, prefix, what = pieces[0]
    cut = stop - len(rest) if surface.endswith(rest) else start  # "للعام" has no clean cut
    return [Token(first, prefix, what, start, cut), Token(letter, rest, value, cut, stop)]


def _classed(match: re.Match[str]) -> list[Token] | None:
    """Class one raw token; None ends the run."""
    start, stop = match.span()
    surface = match[0]
    group = match.lastindex
    if group == _WORD:
        return _word(surface, start, stop)
    value: Value | tuple[int, ...] = surface
    if group == _DIGITS:
        letter, value = _number(surface)
    elif group == _SIGN and surface in SIGNS:
        letter = LETTER[SIGNS[surface]]
    elif group == _TIME:
        letter, value = LETTER["clock_time"], tuple(map(int, surface.split(":")))
    elif group == _DATE:
        letter, value = LETTER["numeric_date"], tuple(map(int, _DIGIT_RUN.findall(surface)))
    else:
        return None
    return [Token(letter, surface, value, start, stop)]


def _phrases(tokens: list[Token]) -> list[Token]:
    """Join the tokens of a phrase ("كانون الثاني") into one, the longest first."""
    book = vocabulary().phrases
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        for rest, entry in book.get(token.surface, ()):
            end = i + 1 + len(rest)
            if end <= len(tokens) and all(tokens[i + 1 + k].surface == word for k, word in enumerate(rest)):
                surface = " ".join((token.surface, *rest))
                token = Token(entry.letter, surface, entry.value, token.start, tokens[end - 1].stop)
                i = end - 1
                break
        out.append(token)
        i += 1
    return out


def _month_pairs(tokens: list[Token]) -> list[Token]:
    """Join two names of one month ("فبراير/شباط", "آذار (مارس)") into one month that is sure."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.letter in _MONTH_LETTERS:
            table = _MONTHS if token.letter in _MONTHS else _HIJRI
            k = i + 1
            if k < len(tokens) and tokens[k].letter in (_SLASH, _OPEN, _DASH):
                k += 1
            if (
                k < len(tokens)
                and tokens[k].letter in table
                and tokens[k].value == token.value
                and tokens[k].surface != token.surface
            ):
                if tokens[k - 1].letter == _OPEN and k + 1 < len(tokens) and tokens[k + 1].letter == _CLOSE:
                    k += 1
                token = Token(table[token.letter], token.surface, token.value, token.start, tokens[k].stop)
                i = k
        out.append(token)
        i += 1
    return out


def _anchors(text: str) -> Iterator[int]:
    """Give the starts of what may be a time, in order."""
    spots = {m.start() for m in _FIGURES.finditer(text)}
    length = len(text)
    for _, start, stop in vocabulary().anchors.find_matches_as_indexes(text, overlapping=True):
        if stop < length and text[stop].isalpha():
            continue
        begin = start
        while begin and start - begin < 6 and text[begin - 1].isalpha():
            begin -= 1
        if begin == start or start - begin < 6:
            spots.add(begin)
    yield from sorted(spots)


def _tokens_before(text: str, floor: int, spot: int) -> list[Token]:
    """Class the words before ``spot``, from the last to the first that has no part in a time."""
    tokens: list[Token] = []
    stop = spot
    while stop > floor:
        start = text.rfind(" ", floor, stop - 1) + 1
        if start <= floor:
            if floor and text[floor - 1].isalnum():
                break  # the window begins within a word
            start = floor
        for match in reversed(list(_TOKEN.finditer(text, start, stop))):
            if (classed := _classed(match)) is None:
                return tokens
            tokens[:0] = classed
        stop = start
    return tokens


def runs(text: str) -> Iterator[list[Token]]:
    """Give the runs of classed tokens around each anchor; linear in the length of ``text``.

    Args:
        text: matching form.

    Yields:
        Lists of tokens in text order; no two runs share a character.
    """
    done = 0
    for spot in _anchors(text):
        if spot < done:
            continue
        tokens = _tokens_before(text, max(done, spot - _LEFT), spot)
        done = spot + 1
        for match in _TOKEN.finditer(text, spot):
            if (classed := _classed(match)) is None or len(tokens) >= _LONGEST:
                break
            tokens += classed
            done = match.end()
        if len(tokens) > 1:
            tokens = _phrases(tokens)
        if len(tokens) > 1:
            tokens = _month_pairs(tokens)
        if tokens:
            yield tokens

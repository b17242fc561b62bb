"""Read one number, in words, in digits, or mixed ("3 آلاف و500", "مليون ونصف")."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .digits import Digits, digits_at
from .lexicon import Words
from .model import Numeral
from .words import Word, next_word


@dataclass(slots=True)
class Number:
    """A number read from ``start`` to ``stop``; ``rule`` is ``words``, ``digits`` or ``mixed``.

    ``grouped`` is False for a "2.500" that could be a decimal; ``definite`` is True with the article.
    """

    start: int
    stop: int
    value: int
    rule: str
    definite: bool = False
    certain: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """A number word or digits found at a position, with whether a conjunction stands before."""

    stop: int
    joined: bool
    numeral: Numeral | None = None
    digits: Digits | None = None


class NumberReader:
    """Reads numbers of one text by the grammar scale groups > hundreds > tens > units.

    Every step moves forward and scales must fall, so that reading is linear.
    """

    def __init__(self, text: str, lists: Words) -> None:
        self.text = text
        self.lists = lists

    def read_words(self, body: int, stop: int, numeral: Numeral, definite: bool = False) -> Number | None:
        """Read the number whose first word, without clitics, is ``numeral`` at ``body:stop``."""
        return self._read(body, _Step(stop, False, numeral), definite)

    def read_digits(self, digits: Digits) -> Number | None:
        """Read the number that begins with ``digits``."""
        return self._read(digits.start, _Step(digits.stop, False, None, digits), digits.definite)

    def _step(self, position: int) -> _Step | None:
        """Find the next number word or digits after ``position``, "و" glued or detached."""
        word = next_word(self.text, position)
        if word is None:
            return None
        joined = False
        if word.text == "و":
            follower = next_word(self.text, word.stop)
            if follower is None:
                return None
            word, joined = follower, True
        return self._classify(word, joined)

    def _classify(self, word: Word, joined: bool) -> _Step | None:
        for skip in (0, 2, 1, 3):
            head = word.text[:skip]
            if head not in ("", "ال", "و", "وال") or (joined and head.startswith("و")):
                continue
            rest = word.text[skip:]
            if (numeral := self.lists.numerals.get(rest)) is not None:
                return _Step(word.stop, joined or head.startswith("و"), numeral)
            if rest[:1].isdigit() and (digits := digits_at(self.text, word.start + skip)) is not None:
                return _Step(digits.stop, joined or head.startswith("و"), None, digits)
        return None

    def _read(self, start: int, first: _Step, definite: bool) -> Number | None:
        total = Fraction(0)
        stop = start
        limit: int | None = None
        step: _Step | None = first
        kinds: set[str] = set()
        certain = True
        while step is not None:
            part = self._part(step, limit)
            if part is None:
                break
            value, stop_part, scale, used, sure = part
            total += value
            stop, limit = stop_part, scale
            kinds |= used
            certain = certain and sure
            if scale == 1:
                break
            stop, total = self._fraction(stop, total, scale)
            step = self._step(stop)
            if step is None or not step.joined:
                break
        if stop == start or total.denominator != 1:
            return None
        rule = "mixed" if len(kinds) > 1 else kinds.pop()
        return Number(start, stop, int(total), rule, definite, certain)

    def _fraction(self, stop: int, total: Fraction, scale: int) -> tuple[int, Fraction]:
        """Add "ونصف" and "وربع", with the scale word said again or not."""
        step = self._step(stop)
        if step is None or not step.joined or step.numeral is None or step.numeral.kind != "fraction" or scale < 1000:
            return stop, total
        total += Fraction(scale, step.numeral.value)
        stop = step.stop
        again = self._step(stop)
        if again is not None and not again.joined and again.numeral is not None and again.numeral.kind == "scale":
            stop = again.stop
        return stop, total

    def _part(self, step: _Step, limit: int | None) -> tuple[Fraction, int, int, set[str], bool] | None:
        """Read a group and its scale words: value, end, scale (1 for none), kinds, certainty."""
        if step.numeral is not None and step.numeral.kind in ("scale", "fraction"):
            return self._scale_alone(step, limit)
        group = self._group(step)
        if group is None:
            return None
        value, stop, kinds = group
        sure = step.digits is None or step.digits.certain
        scale = 1
        while (after := self._step(stop)) is not None and not after.joined:
            numeral = after.numeral
            if (
                numeral is None
                or numeral.kind != "scale"
                or numeral.times == 2
                or numeral.value <= (scale if scale > 1 else 0)
            ):
                break
            value, stop, scale = value * numeral.value, after.stop, scale * numeral.value
            kinds, sure = kinds | {"words"}, True
        if limit is not None and (scale >= limit or value >= limit):
            return None
        if scale == 1 and limit is None and step.digits is None:
            scale = 1
        return value, stop, scale, kinds, sure

    def _scale_alone(self, step: _Step, limit: int | None) -> tuple[Fraction, int, int, set[str], bool] | None:
        numeral = step.numeral
        assert numeral is not None
        stop = step.stop
        if numeral.kind == "fraction":
            after = self._step(stop)
            if limit is not None or after is None or after.joined or after.numeral is None:
                return None
            if after.numeral.kind != "scale" or after.numeral.times != 1:
                return None
            return Fraction(after.numeral.value, numeral.value), after.stop, 1, {"words"}, True
        times = numeral.times
        if times == 0 or (limit is not None and numeral.value >= limit):
            return None
        after = self._step(stop)
        if times is None:
            times = 1 if after is not None and after.joined and self._continues(after) else 2
        value, scale = Fraction(times * numeral.value), numeral.value
        bigger = after.numeral if after is not None and not after.joined else None
        if (
            after is not None
            and bigger is not None
            and bigger.kind == "scale"
            and bigger.value > scale
            and bigger.times == 1
        ):
            value, scale, stop = value * bigger.value, scale * bigger.value, after.stop
        return value, stop, scale, {"words"}, True

    @staticmethod
    def _continues(step: _Step) -> bool:
        return step.digits is not None or (step.numeral is not None and step.numeral.kind != "bound")

    def _group(self, step: _Step) -> tuple[Fraction, int, set[str]] | None:
        """Read digits, or words below a thousand."""
        if step.digits is not None:
            return step.digits.value, step.stop, {"digits"}
        numeral = step.numeral
        assert numeral is not None
        if numeral.kind in ("hundred", "hundreds"):
            return self._after_hundred(numeral.value, step.stop)
        if numeral.kind == "unit" and numeral.value > 2:
            after = self._step(step.stop)
            if after is not None and not after.joined and after.numeral is not None and after.numeral.kind == "hundred":
                return self._after_hundred(numeral.value * 100, after.stop)
        small = self._below_hundred(step)
        return None if small is None else (Fraction(small[0]), small[1], {"words"})

    def _after_hundred(self, value: int, stop: int) -> tuple[Fraction, int, set[str]]:
        step = self._step(stop)
        if step is not None and step.joined:
            if step.numeral is not None and (small := self._below_hundred(step)) is not None:
                return Fraction(value + small[0]), small[1], {"words"}
            if step.digits is not None and step.digits.value < 100 and value == 100:
                return Fraction(value), stop, {"words"}
        return Fraction(value), stop, {"words"}

    def _below_hundred(self, step: _Step) -> tuple[int, int] | None:
        numeral = step.numeral
        if numeral is None:
            return None
        if numeral.kind in ("ten", "teen", "tens"):
            return numeral.value, step.stop
        if numeral.kind not in ("unit", "bound"):
            return None
        after = self._step(step.stop)
        if after is not None and after.numeral is not None:
            if not after.joined and after.numeral.kind == "ten":
                return numeral.value + 10, after.stop
            if after.joined and after.numeral.kind == "tens":
                return numeral.value + after.numeral.value, after.stop
        return (numeral.value, step.stop) if numeral.kind == "unit" else None

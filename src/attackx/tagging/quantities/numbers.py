"""Read one number, in words, in digits, or mixed ("3 آلاف و500", "مليون ونصف")."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .digits import Digits, digits_at
from .lexicon import Words
from .model import Numeral
from .words import Scanner, Word


@dataclass(slots=True)
class Number:
    """A number read from ``start`` to ``stop``; ``rule`` is ``words``, ``digits`` or ``mixed``.

    ``certain`` is False for a "2.500" that could be a decimal; ``definite`` is True with the article; ``scale`` is
    that of the last scale word.
    """

    start: int
    stop: int
    value: int
    rule: str
    definite: bool = False
    certain: bool = True
    scale: int = 1


@dataclass(frozen=True, slots=True)
class _Step:
    """A number word or digits found at a position, with whether a conjunction stands before."""

    stop: int
    joined: bool
    numeral: Numeral | None = None
    digits: Digits | None = None


@dataclass(slots=True)
class _Part:
    """A group and the scale words after it: "ثلاثمئة ألف"."""

    value: int | Fraction
    stop: int
    kinds: set[str]
    scale: int = 1
    certain: bool = True

    def times(self, scale: int, stop: int) -> None:
        """Multiply by a scale word that ends at ``stop``; "1.500 مليون" is then a decimal."""
        if not self.certain:
            self.value = Fraction(self.value, 1000)
        self.value, self.scale, self.stop = self.value * scale, self.scale * scale, stop
        self.kinds, self.certain = self.kinds | {"words"}, True


class NumberReader:
    """Reads numbers of one text by the grammar scale groups > hundreds > tens > units.

    Every step moves forward and scales must fall, so that reading is linear.
    """

    def __init__(self, scan: Scanner, lists: Words) -> None:
        self.scan = scan
        self.lists = lists

    def read_words(self, body: int, stop: int, numeral: Numeral, definite: bool = False) -> Number | None:
        """Read the number whose first word, without clitics, is ``numeral`` at ``body:stop``."""
        return self._read(body, _Step(stop, False, numeral), definite)

    def read_digits(self, digits: Digits) -> Number | None:
        """Read the number that begins with ``digits``."""
        return self._read(digits.start, _Step(digits.stop, False, None, digits), digits.definite)

    def _step(self, position: int) -> _Step | None:
        """Find the next number word or digits after ``position``, "و" glued or detached."""
        word = self.scan.next(position)
        if word is None:
            return None
        joined = False
        if word.text == "و":
            follower = self.scan.next(word.stop)
            if follower is None:
                return None
            word, joined = follower, True
        return self._classify(word, joined)

    def _classify(self, word: Word, joined: bool) -> _Step | None:
        numeral = self.lists.numerals.get(word.text)
        if numeral is not None and numeral.value == 1 and self._follow(word.stop, False, "ten") is not None:
            # "واحد عشر" is "وأحد عشر": one has no teen of its own
            return _Step(word.stop, joined or word.text.startswith("و"), numeral)
        if numeral is not None:
            return _Step(word.stop, joined, numeral)
        if not (word.text[0] in "وا" or word.text[0].isdigit()):
            return None
        for head in ("",) + (("ال",) if joined else ("و", "ال", "وال")):
            rest = word.text[len(head) :]
            if not rest or not word.text.startswith(head):
                continue
            conjunction = joined or head.startswith("و")
            if (numeral := self.lists.numerals.get(rest)) is not None:
                return _Step(word.stop, conjunction, numeral)
            if rest[0].isdigit() and (digits := digits_at(self.scan.text, word.start + len(head))) is not None:
                return _Step(digits.stop, conjunction, None, digits)
        return None

    def _follow(self, position: int, joined: bool, *kinds: str) -> _Step | None:
        """Find the next number word if it is of one of ``kinds`` and joined by "و" or not, as asked."""
        step = self._step(position)
        if step is None or step.joined is not joined or step.numeral is None or step.numeral.kind not in kinds:
            return None
        return step

    def _read(self, start: int, first: _Step, definite: bool) -> Number | None:
        total: int | Fraction = 0
        stop, certain, scale = start, True, 1
        limit: int | None = None
        step: _Step | None = first
        kinds: set[str] = set()
        while step is not None and (part := self._part(step, limit)) is not None:
            total, stop, limit, scale = total + part.value, part.stop, part.scale, part.scale
            kinds |= part.kinds
            certain = certain and part.certain
            if part.scale == 1:
                break
            total, stop = self._fraction(total, stop, part.scale)
            step = self._step(stop)
            if step is None or not step.joined:
                break
        if stop == start or total.denominator != 1:
            return None
        return Number(start, stop, int(total), "mixed" if len(kinds) > 1 else kinds.pop(), definite, certain, scale)

    def _fraction(self, total: int | Fraction, stop: int, scale: int) -> tuple[int | Fraction, int]:
        """Add "ونصف" and "وربع", with the scale word said again or not."""
        step = self._follow(stop, True, "fraction")
        if step is None or step.numeral is None:
            return total, stop
        again = self._follow(step.stop, False, "scale")
        return total + Fraction(scale, step.numeral.value), step.stop if again is None else again.stop

    def _part(self, step: _Step, limit: int | None) -> _Part | None:
        """Read a group and its scale words; None where it does not fit below ``limit``."""
        kind = step.numeral.kind if step.numeral is not None else ""
        if kind == "fraction":
            return self._fraction_of_scale(step) if limit is None else None
        part = self._scale_alone(step) if kind == "scale" else self._group(step)
        if part is None:
            return None
        while (after := self._follow(part.stop, False, "scale")) is not None and after.numeral is not None:
            if after.numeral.times == 2 or after.numeral.value <= part.scale:
                break
            part.times(after.numeral.value, after.stop)
        return None if limit is not None and not (part.scale < limit and 0 < part.value < limit) else part

    def _fraction_of_scale(self, step: _Step) -> _Part | None:
        """Read "ربع مليون"."""
        after = self._follow(step.stop, False, "scale")
        if after is None or after.numeral is None or step.numeral is None or after.numeral.times != 1:
            return None
        return _Part(Fraction(after.numeral.value, step.numeral.value), after.stop, {"words"})

    def _scale_alone(self, step: _Step) -> _Part | None:
        """Read a scale word with no number before it: one, or two where it is a dual."""
        numeral = step.numeral
        if numeral is None or numeral.times == 0:
            return None
        times = numeral.times
        if times is None:
            # "ألفا" is two thousand in construct; one thousand in the accusative, which alone "و" or "من" may follow
            after, word = self._step(step.stop), self.scan.next(step.stop)
            accusative = (after is not None and after.joined) or (word is not None and word.text == "من")
            times = 1 if accusative else 2
        return _Part(times * numeral.value, step.stop, {"words"}, numeral.value)

    def _group(self, step: _Step) -> _Part | None:
        """Read digits, or words below a thousand."""
        if step.digits is not None:
            return _Part(step.digits.value, step.stop, {"digits"}, certain=step.digits.certain)
        numeral = step.numeral
        if numeral is None:
            return None
        if numeral.kind == "zero":
            return _Part(0, step.stop, {"words"})
        if numeral.kind in ("hundred", "hundreds"):
            return self._after_hundred(numeral.value, step.stop)
        if numeral.kind == "unit" and numeral.value > 2:
            after = self._follow(step.stop, False, "hundred")
            if after is not None:
                return self._after_hundred(numeral.value * 100, after.stop)
        small = self._below_hundred(step)
        return None if small is None else _Part(small[0], small[1], {"words"})

    def _after_hundred(self, value: int, stop: int) -> _Part:
        step = self._step(stop)
        if step is None or not step.joined:
            return _Part(value, stop, {"words"})
        if step.numeral is not None and step.numeral.kind == "scale":
            # "ستمئة وألف ألف" is 601 thousand: the first scale word only says "and one"
            again = self._follow(step.stop, False, "scale")
            if again is not None and again.numeral is not None and again.numeral.value == step.numeral.value:
                return _Part(value + 1, step.stop, {"words"})
        if step.digits is not None and step.digits.value < 100:
            return _Part(value + step.digits.value, step.stop, {"words", "digits"})
        if (small := self._below_hundred(step)) is not None:
            return _Part(value + small[0], small[1], {"words"})
        return _Part(value, stop, {"words"})

    def _below_hundred(self, step: _Step) -> tuple[int, int] | None:
        numeral = step.numeral
        if numeral is None:
            return None
        if numeral.kind in ("ten", "teen", "tens"):
            return numeral.value, step.stop
        if numeral.kind not in ("unit", "bound"):
            return None
        after = self._follow(step.stop, False, "ten") or self._follow(step.stop, True, "tens")
        if after is not None and after.numeral is not None:
            return numeral.value + after.numeral.value, after.stop
        return (numeral.value, step.stop) if numeral.kind == "unit" else None

    def read_at(self, position: int) -> Number | None:
        """Read the number that begins at ``position`` or right after a blank, without a conjunction."""
        return self._read_step(position, joined=False)

    def read_next(self, position: int) -> Number | None:
        """Read the number that follows ``position`` after "و"."""
        return self._read_step(position, joined=True)

    def _read_step(self, position: int, joined: bool) -> Number | None:
        step = self._step(position)
        if step is None or step.joined is not joined:
            return None
        return self._read(position, step, False)

"""Normalise Arabic text for matching, and map every position back to the caller's string.

The matching form folds what writers vary (alef, ya, ta marbuta, hamza carriers, digits, quotes) and
drops what carries no letter (harakat, tatweel, zero-width and bidi marks). Length-preserving folds are
a chain of guarded ``str.replace``, which is the fastest way in CPython; deletions and expansions
go through one regex and leave a sparse map.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

# Marks that follow a letter and belong to the word they stand in: a span keeps them.
_MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0640\u08d3-\u08e1\u08e3-\u08ff"
)
# Signs that are no part of any word: soft hyphen, zero-width, bidi, variation selectors, BOM.
_SIGNS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"  # Arabic presentation forms A and B
_EDIT = re.compile(f"[{_MARKS}{_SIGNS}]+|([{_FORMS}])")
_TRAILING_MARKS = re.compile(f"[{_MARKS}]+")

FOLDS: tuple[tuple[str, str], ...] = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"),  # alef forms
    ("ى", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("ة", "ه"),  # alef maqsura, hamza carriers, ta marbuta
    ("ک", "ك"), ("گ", "ك"), ("ی", "ي"), ("ې", "ي"), ("ہ", "ه"), ("ە", "ه"), ("ۀ", "ه"), ("ھ", "ه"),
    ("پ", "ب"), ("چ", "ج"), ("ڤ", "ف"), ("ژ", "ز"),  # Persian and Iraqi letters
    *((chr(0x660 + d), str(d)) for d in range(10)),  # Arabic-Indic digits
    *((chr(0x6F0 + d), str(d)) for d in range(10)),  # extended (Persian) digits
    ("٫", "."), ("٬", ","), ("٪", "%"),
    ("«", '"'), ("»", '"'), ("“", '"'), ("”", '"'), ("„", '"'), ("‟", '"'), ("″", '"'),
    ("‘", "'"), ("’", "'"), ("‚", "'"), ("‛", "'"),
    ("‐", "-"), ("‑", "-"), ("‒", "-"), ("–", "-"), ("—", "-"), ("―", "-"), ("−", "-"),
    ("\u00a0", " "), ("\u202f", " "), ("\u2007", " "), ("\u2009", " "), ("\u3000", " "), ("\t", " "),
    ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\u0085", "\n"),
)  # fmt: skip


def fold(text: str) -> str:
    """Apply the length-preserving folds to ``text``.

    Example:
        >>> fold("أُصيب ٣")
        'اُصيب 3'
    """
    for old, new in FOLDS:
        if old in text:
            text = text.replace(old, new)
    return text


@lru_cache(maxsize=1024)
def _expansion(char: str) -> str:
    """Give the folded letters of a presentation form (``ﻻ`` is lam and alef)."""
    return _TRAILING_MARKS.sub("", fold(unicodedata.normalize("NFKC", char)))


@dataclass(frozen=True, slots=True)
class Normalized:
    """A text in matching form, with the way back to the string it was made from.

    Attributes:
        source: the caller's string.
        text: the matching form.

    Example:
        >>> form = normalize("قُصِفَت القاعدةُ")
        >>> form.text
        'قصفت القاعده'
        >>> start, stop = form.span(5, 12)
        >>> form.source[start:stop]
        'القاعدةُ'
    """

    source: str
    text: str
    _starts: tuple[int, ...] = ()
    _sources: tuple[int, ...] = ()
    _steps: tuple[int, ...] = ()

    def _at(self, index: int) -> tuple[int, int]:
        """Give the source span of the character that made the normalised one at ``index``."""
        if not self._starts:
            return index, index + 1
        k = bisect_right(self._starts, index) - 1
        begin = self._sources[k] + (index - self._starts[k]) * self._steps[k]
        return begin, begin + 1

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Map a half-open span of the matching form to one of the source string.

        Harakat and tatweel that follow the last letter are part of the span.

        Args:
            start: first character, counted in ``text``.
            stop: one past the last character, counted in ``text``.

        Returns:
            The half-open span in ``source``, in characters.
        """
        if start >= stop:
            begin = self._at(start)[0] if start < len(self.text) else len(self.source)
            return begin, begin
        begin, end = self._at(start)[0], self._at(stop - 1)[1]
        if self._starts and (marks := _TRAILING_MARKS.match(self.source, end)):
            end = marks.end()
        return begin, end

    def slice(self, start: int, stop: int) -> str:
        """Give the caller's characters behind a span of the matching form."""
        begin, end = self.span(start, stop)
        return self.source[begin:end]


def normalize(text: str) -> Normalized:
    """Bring ``text`` into matching form.

    Args:
        text: any string.

    Returns:
        The matching form with its offset map; linear in the length of ``text``.

    Example:
        >>> normalize("الهجـــمات على «عين الأسد» بـ٣ صواريخ").text
        'الهجمات علي "عين الاسد" ب3 صواريخ'
    """
    folded = fold(text)
    if _EDIT.search(folded) is None:
        return Normalized(text, folded)
    pieces: list[str] = []
    starts: list[int] = [0]
    sources: list[int] = [0]
    steps: list[int] = [1]
    made = last = 0

    def segment(source: int, step: int) -> None:
        if starts[-1] == made:
            del starts[-1], sources[-1], steps[-1]
        starts.append(made)
        sources.append(source)
        steps.append(step)

    for edit in _EDIT.finditer(folded):
        begin, end = edit.span()
        pieces.append(folded[last:begin])
        made += begin - last
        new = _expansion(edit[1]) if edit[1] else ""
        if new:
            segment(begin, 0)
            pieces.append(new)
            made += len(new)
        segment(end, 1)
        last = end
    pieces.append(folded[last:])
    return Normalized(text, "".join(pieces), tuple(starts), tuple(sources), tuple(steps))

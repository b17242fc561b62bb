"""Normalise Arabic text for matching, and map every position back to the caller's string.

The matching form folds what writers vary (alef, ya, ta marbuta, hamza carriers, digits, quotes), drops what
carries no letter (harakat, tatweel, zero-width and bidi marks), and is valid Unicode even where the source is not.
Length-preserving folds are a chain of guarded ``str.replace``, which is the fastest way in CPython; deletions and
expansions go through one regex, and the sparse map of them is made when the first position is asked for.

Every step looks at one character alone but for two: a tatweel between blanks is a dash, and several spaces are one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from ..pickling import made_of

# Marks that follow a letter and belong to the word they stand in: a span keeps them.
_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
# Signs that are no part of any word: soft hyphen, zero-width, bidi, variation selectors, BOM.
_SIGNS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
# Arabic presentation forms A and B without the ornate brackets, which are no letters; the high hamza letters.
_FORMS = "\u0675-\u0678\ufb50-\ufd3d\ufd40-\ufdff\ufe70-\ufefc"
_SURROGATES = r"\ud800-\udfff"  # halves of a character, which no UTF-8 and so no other library can hold
_EDIT = re.compile(f"[{_MARKS}{_SIGNS}{_FORMS}{_SURROGATES}]")
_DROPPED = re.compile(f"[{_MARKS}{_SIGNS}]")
_TRAILING_MARKS = re.compile(f"[{_MARKS}]+")
_DASH = re.compile(rf"ـ(?:(?<!\Sـ)|(?<=\s[{_SIGNS}]ـ))(?=ـ*+[{_SIGNS}]*+(?!\S))")
_SPACES = re.compile("  +")

# pairs of one character each, so that a fold moves nothing
FOLDS: tuple[tuple[str, str], ...] = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"),  # alef forms
    ("ى", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("ة", "ه"),  # alef maqsura, hamza carriers, ta marbuta
    ("ک", "ك"), ("گ", "ك"), ("ی", "ي"), ("ې", "ي"), ("ہ", "ه"), ("ە", "ه"), ("ۀ", "ه"), ("ھ", "ه"),
    ("پ", "ب"), ("چ", "ج"), ("ڤ", "ف"), ("ژ", "ز"),  # Persian and Iraqi letters
    ("ێ", "ي"), ("ۆ", "و"), ("ڕ", "ر"), ("ڵ", "ل"),  # Kurdish letters
    *((chr(0x660 + d), str(d)) for d in range(10)),  # Arabic-Indic digits
    *((chr(0x6F0 + d), str(d)) for d in range(10)),  # extended (Persian) digits
    ("٫", "."), ("٬", ","), ("٪", "%"),
    ("«", '"'), ("»", '"'), ("“", '"'), ("”", '"'), ("„", '"'), ("‟", '"'), ("″", '"'), ("❝", '"'), ("❞", '"'),
    ("‘", "'"), ("’", "'"), ("‚", "'"), ("‛", "'"), ("‹", "'"), ("›", "'"),
    ("‐", "-"), ("‑", "-"), ("‒", "-"), ("–", "-"), ("—", "-"), ("―", "-"), ("−", "-"),
    ("\u00a0", " "), ("\u202f", " "), ("\u2007", " "), ("\u2009", " "), ("\u3000", " "), ("\t", " "),
    ("|", ":"), ("_", " "), ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\u0085", "\n"),
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


def _dashes(text: str) -> str:
    """Write a tatweel that stands between blanks as the dash it is meant for."""
    return _DASH.sub("-", text) if "ـ" in text else text


@cache
def _edited(char: str) -> str:
    """Give what stands for a mark (nothing), a presentation form (its letters, of ``ﻻ`` two) or half a character."""
    if _DROPPED.match(char):
        return ""
    if char == "﷽":  # the one phrase that Unicode does not decompose
        return "بسم الله الرحمن الرحيم"
    if 0xD800 <= ord(char) <= 0xDFFF:
        return "\ufffd"
    letters = _DROPPED.sub("", fold(unicodedata.normalize("NFKC", char)))
    return "" if letters.isspace() else letters


@dataclass(frozen=True)
class Normalized:
    """A text in matching form, with the way back to the string it was made from.

    For any ``i < j`` that cut no ligature, ``normalize(form.slice(i, j)).text == form.text[i:j]``; the bounds of
    ``span`` never run backwards, and stay inside the source.

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
    _moved: bool = field(default=False, repr=False)
    _spaced: bool = field(default=False, repr=False)
    _stretches: list[tuple[int, int, int]] = field(default_factory=list, init=False, repr=False, compare=False)
    _blanks: list[tuple[int, int]] = field(default_factory=list, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return Normalized, made_of(self)

    @property
    def _map(self) -> list[tuple[int, int, int]]:
        """Give the sparse map: (start, source, step), where i comes from source + (i - start) * step."""
        stretches = self._stretches
        if stretches:
            return stretches
        stretches.append((0, 0, 1))
        shift = 0  # how far the matching form lies behind the source
        for edit in _EDIT.finditer(_dashes(fold(self.source))):
            begin = edit.start()
            size = len(_edited(edit[0]))
            if size:
                stretches.append((begin - shift, begin, 0))
            shift += 1 - size
            stretches.append((begin + 1 - shift, begin + 1, 1))
        return stretches

    @property
    def _gaps(self) -> list[tuple[int, int]]:
        """Give where the form goes on behind several spaces that became one: (position, spaces left out so far)."""
        gaps, left_out = self._blanks, 0
        if gaps:
            return gaps
        gaps.append((0, 0))
        for gap in _SPACES.finditer(_edit(self.source)[0]):
            left_out += len(gap[0]) - 1
            gaps.append((gap.end() - left_out, left_out))
        return gaps

    def _at(self, index: int) -> int:
        """Give the source position of the character that made the normalised one at ``index``."""
        if self._spaced:
            index += self._gaps[bisect_right(self._gaps, (index, len(self.source))) - 1][1]
        if not self._moved:
            return index
        start, source, step = self._map[bisect_right(self._map, (index, len(self.source))) - 1]
        return source + (index - start) * step

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Map a half-open span of the matching form to one of the source string.

        Harakat and tatweel that follow the last letter are part of the span.

        Args:
            start: first character, counted in ``text``.
            stop: one past the last character, counted in ``text``.

        Returns:
            The half-open span in ``source``, in characters; an empty one for an empty span.
        """
        if start >= stop:
            begin = self._at(start) if start < len(self.text) else len(self.source)
            return begin, begin
        begin, end = self._at(start), self._at(stop - 1) + 1
        if self._moved and not self.source[end - 1].isspace() and (marks := _TRAILING_MARKS.match(self.source, end)):
            end = marks.end()
        return begin, end

    def slice(self, start: int, stop: int) -> str:
        """Give the caller's characters behind a span of the matching form.

        Example:
            >>> normalize("دَمِشق").slice(0, 2)
            'دَمِ'
        """
        begin, end = self.span(start, stop)
        return self.source[begin:end]

    def lettered(self) -> str:
        """Give the text as its author spelt it, without the marks that matching drops, one character for each.

        Hamza, alef maqsura and ta marbuta stand as in the source, so that what has learnt from common spelling can
        read it, and every offset in ``text`` holds here too. Letters of ligatures are those of the matching form.

        Example:
            >>> normalize("قُصِفَت القاعدةُ أمس").lettered()
            'قصفت القاعدة أمس'
        """
        letters, form = _dashes(self.source), _edit(self.source)[0]
        if self._moved:
            stretches = pairwise([*self._map, (len(form), 0, 0)])
            letters = "".join(
                letters[begin : begin + stop - start] if step else form[start:stop]
                for (start, begin, step), (stop, _, _) in stretches
            )
        if not self._spaced:
            return letters
        gaps = list(_SPACES.finditer(form))
        starts, stops = [0, *(gap.end() for gap in gaps)], [*(gap.start() + 1 for gap in gaps), len(form)]
        return "".join(letters[start:stop] for start, stop in zip(starts, stops, strict=True))


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
    form, edits = _edit(text)
    spaced = "  " in form
    return Normalized(text, _SPACES.sub(" ", form) if spaced else form, edits > 0, spaced)


def _edit(text: str) -> tuple[str, int]:
    """Fold and drop, and count what was dropped or written out; spaces stay as they are."""
    return _EDIT.subn(lambda edit: _edited(edit[0]), _dashes(fold(text)))

"""Split a text in matching form into sentences.

News, statements and channel posts end a sentence by a stop, by the end of the line, or by a bullet.
One regex runs over the text and settles the plain cases itself; what it leaves in doubt (initials,
decimals, ellipses, stops inside quotes, run-together sentences) goes through ``_RULES``, a list of named
tests of which the first that has an opinion decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .normalize import Normalized
from .words import LETTERS as _AR
from .words import load_words

_STOPS = ".…؟!?۔"
_CLOSERS = r"\"')\]}"
# No sentence is longer: of a million in news hardly one is, and what the floors above do with one may cost its square.
LONGEST = 1200
_NAME_PART = 20  # characters of a line that may be the first half of a speaker's name: "the Ministry of Defence"
_REST_OF_NAME = re.compile(r"ال\w{2,}(?:يه|ي) ?:")  # the other half, an adjective alone before a colon
_CARRIED_OVER = frozenset(":؛،,;")  # signs that no line begins with: they belong to the one before
_WINDOW = 48  # how far a rule may look to either side, so that the whole stays linear

# Where a sentence may end. 1: a line end; 2: a stop after a plain word; 3: a decimal, so no end; 4: to be judged.
_CANDIDATE = re.compile(
    rf"[\n\v\f{_STOPS}\u2022\u203c\u2049\u25a0-\u2bff\U0001f300-\U0001faff]"
    rf"(?:(?<=[\n\v\f])\s*+()"
    rf"|(?:(?<=[{_AR}\"')][{_AR}\"')]\.)|(?<=[{_AR}][؟!])|(?<=\d\d\d\d\.)|(?<= \.))"
    rf"(?=\s|\Z)(?! {{1,3}}[{_CLOSERS}،؛])\s*+()"
    rf"|(?<=\d\.)(?=\d)()"
    rf"|(?:(?<=[{_STOPS}])[{_STOPS}]*+(?:[{_CLOSERS}]++[{_STOPS}]*+)*+)?())"
)
_CLUSTER = re.compile(rf"([{_STOPS}]+)([{_CLOSERS}]*)\Z")
_LATE_CLOSERS = re.compile(rf" {{1,2}}[{_CLOSERS}]+(?= *(?:\n|\Z))")
_WORD = re.compile(r"\w+")
_WORDLIKE = re.compile(r"[\w\"').؟!%]\s+\Z")


@dataclass(frozen=True, slots=True)
class _Place:
    """A possible end: the sentence so far (its last characters), the stop, its closers, what follows."""

    before: str
    stop: str
    closers: str
    after: str
    whole: bool  # whether ``before`` reaches back to the start of the sentence


def _goes_on(place: _Place) -> bool | None:
    """A comma or colon follows: the stop belongs to a quotation or a title."""
    return False if place.after.lstrip()[:1] in ("،", ",", "؛", ";", ":") else None


def _bracketed(place: _Place) -> bool | None:
    """``(...)`` marks words left out, ``(!)`` a remark: the sentence around it goes on."""
    return False if place.before[-1:] in ("(", "[") or set(place.closers) & set(")]}") else None


def _number(place: _Place) -> bool | None:
    """The mark of a list item: ``1.`` at a line start or after a colon."""
    if place.stop != "." or not place.before[-1:].isdigit():
        return None
    if re.search(r"(?:[:؛] ?|  )\d{1,2}\Z", place.before):
        return False
    return False if place.whole and re.fullmatch(r"\W*\d{1,2}", place.before) else None


def _initial(place: _Place) -> bool | None:
    """A letter alone is an initial or a title (د. , أ.د.), but a year's mark and an agency's third letter end."""
    if place.stop != "." or place.closers or not re.search(rf"(?<!\w)[{_AR}]\Z", place.before):
        return None
    if re.search(rf"\d [هم]\Z|(?<!\w)[{_AR}]\. ?[{_AR}]\. ?[{_AR}]\Z|(?<!\w)[{_AR}] [{_AR}]\Z", place.before):
        return None
    return False


def _latin(place: _Place) -> bool | None:
    """J. K., Gen., U.S."""
    return False if place.stop == "." and not place.closers and load_words().latin_before.search(place.before) else None


def _glued(place: _Place) -> bool | None:
    """No blank after the stop: two sentences run together, or a spelled abbreviation, a domain, an address."""
    if place.after[:1].isspace():
        return None
    if not re.match(rf"[{_AR}]{{2}}", place.after):
        return False
    if set(place.stop) <= set("؟!"):
        return True
    words = load_words()
    if place.stop != "." or place.closers or words.domain_after.match(place.after):
        return False
    if words.letter_before.search(place.before) and words.letter_after.match(place.after):
        return False
    return bool(re.search(rf"(?:[{_AR}]{{2}}|\d{{3}}|[A-Za-z]{{2}}|[{_CLOSERS}])\Z", place.before))


def _question_in_quotes(place: _Place) -> bool | None:
    """A quoted title or question that ends in ؟ or ! stands inside the sentence that quotes it."""
    return False if place.closers and set(place.stop) & set("؟!?") else None


def _ellipsis(place: _Place) -> bool | None:
    """After ``..`` a sentence goes on with a relative, a conjunction or a participle, and after a short topic."""
    if set(place.stop) & set("؟!?۔") or (place.stop == "." and not place.closers):
        return None
    if load_words().continuation_after.match(place.after):
        return False
    if place.stop != "." and place.whole and len(_WORD.findall(place.before)) <= load_words().headline_words:
        return False
    return None


_RULES: tuple[Callable[[_Place], bool | None], ...] = (
    _goes_on, _bracketed, _number, _initial, _latin, _glued, _question_in_quotes, _ellipsis,
)  # fmt: skip


def _ends(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether the sentence that began at ``start`` ends with the stop cluster ``text[at:end]``."""
    cluster = _CLUSTER.search(text, max(at, end - _WINDOW), end)
    if cluster is None:
        return False
    place = _Place(
        before=text[max(start, cluster.start() - _WINDOW) : cluster.start()],
        stop=cluster[1],
        closers=cluster[2],
        after=text[end : end + _WINDOW],
        whole=cluster.start() - start <= _WINDOW,
    )
    for rule in _RULES:
        verdict = rule(place)
        if verdict is not None:
            return verdict
    return True


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def split_sentences(form: Normalized) -> list[tuple[int, int]]:
    r"""Split a text into sentences.

    A line end ends a sentence, so a headline or a list item without a stop is one of its own, but for a line that
    breaks off at a word like "on" or "on the date of" and the date alone on the line behind it. A stop ends
    it unless it belongs to a number, an initial, an abbreviation, an address or a quotation that goes on; closing
    quotes and brackets stay with the sentence that ends. What runs on beyond ``LONGEST`` characters is cut at a comma
    or a blank, so that no text can make the work on one sentence grow without bound.

    Args:
        form: the text in matching form.

    Returns:
        Half-open spans in ``form.text``, in order, none empty, without blanks at either end. Together they
        cover every character that is no blank exactly once. Linear in the length.

    Example:
        >>> from attackx.script.normalize import normalize
        >>> form = normalize("سقطت 3.5 أطنان قرب القاعدة.قال د. سالم: لا إصابات\nوعاد الهدوء")
        >>> for start, stop in split_sentences(form):
        ...     print(form.text[start:stop])
        سقطت 3.5 اطنان قرب القاعده.
        قال د. سالم: لا اصابات
        وعاد الهدوء
    """
    text = form.text
    spans: list[tuple[int, int]] = []
    start = _skip_blank(text, 0)
    for found in _CANDIDATE.finditer(text, start):
        at, end, kind = found.start(), found.end(), found.lastindex
        if kind == 3 or (kind == 1 and _breaks_off(text, start, at, end)):
            continue
        if kind == 1:
            stop, after = at, end
        elif kind == 2:
            stop, after = at + 1, end
        elif text[at] in _STOPS:
            if not _ends(text, start, at, end):
                continue
            late = _LATE_CLOSERS.match(text, end)
            stop = late.end() if late else end
            after = _skip_blank(text, stop)
        else:
            if text[at] not in load_words().bullets or not _opens_item(text, start, at):
                continue
            stop = after = at
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            spans.extend(cut(text, start, stop))
        start = max(start, after)
    if start < len(text):
        spans.extend(cut(text, start, len(text.rstrip())))
    return spans


def cut(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Cut what runs on without a stop after a comma, else at a blank, else (it is no writing) anywhere.

    Example:
        >>> list(cut("ا" * 1300, 0, 1300))
        [(0, 1200), (1200, 1300)]
    """
    while stop - start > LONGEST:
        half, full = start + LONGEST // 2, start + LONGEST
        at = (
            max(text.rfind("،", half, full), text.rfind("؛", half, full)) + 1 or text.rfind(" ", half, full) + 1 or full
        )
        yield start, start + len(text[start:at].rstrip())
        start = _skip_blank(text, at)
    yield start, stop


def _breaks_off(text: str, start: int, at: int, end: int) -> bool:
    """Whether a line ends at a word that ends no sentence, at a date that such a word announced, or before a sign."""
    return (
        text[end : end + 1] in _CARRIED_OVER
        or (at - start <= _NAME_PART and _REST_OF_NAME.match(text, end) is not None)
        or load_words().unfinished_before.search(text, max(start, at - _WINDOW), at) is not None
    )


def _opens_item(text: str, start: int, at: int) -> bool:
    """A bullet inside a line opens an item where it follows a word and a blank."""
    return _WORDLIKE.search(text, max(start, at - 3), at) is not None

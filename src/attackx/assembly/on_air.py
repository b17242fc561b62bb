"""Who tells in a talk on air: the correspondent or guest whom the anchor introduces speaks in the turns behind."""

from __future__ import annotations

from dataclasses import replace

from ..grammar.facts import Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .governing import is_no_speaker
from .naming import stems
from .persons import name_end, with_name
from .sources import spelled_out
from .speakers import Voice
from .wordlists import lists_of

_LISTS = lists_of("on_air")
_GUESTS = _LISTS.words("guests")
_DASHES = frozenset({"-", "–", "—"})
_STOPS = frozenset({".", "!", "؟"})
_LABEL = 4  # words before the colon with which a turn opens
_NAME = 3  # words behind a title among which its bearer's name stands
_SHARED = 2  # letters of the longest word of a name that many names share


def introduced(readings: list[Reading]) -> list[Voice]:
    """Give the guests whom an anchor introduces, in the order of the text; analysts tell nothing."""
    cues = ((f.tag, r) for r in readings for f in r.of("discourse") if f.says["cue"] == "on-air" and f.tag is not None)
    return [Voice(_whole(tag, r), r, "source.on-air") for tag, r in cues if not is_no_speaker(tag, r)]


def guest(guests: list[Voice], readings: list[Reading], number: int) -> Voice | None:
    """Give the guest in whose turn a sentence stands: behind a dash and no question, or behind his label.

    Args:
        guests: whom the anchor introduces.
        readings: all sentences, numbered from 0.
        number: the sentence's number.
    """
    known = [g for g in guests if g.reading.view.index < number]
    if not known:
        return None
    first = number
    while first > known[-1].reading.view.index and not (_dashed(readings[first].view) or _label(readings[first].view)):
        first -= 1
    view = readings[first].view
    label = _label(view)
    if label:
        return next((g for g in reversed(known) if _is_of(label, g)), None)
    if not _dashed(view) or any(_is_question(r) for r in _turn(readings, first)):
        return None
    opened = known[-1].reading.view.index
    told = any(r.attacks for r in readings[opened + 1 : first])  # news, behind which dashes may be bullets
    return known[-1] if not told or any(_is_question(r) for r in readings[opened:first]) else None


def _is_question(reading: Reading) -> bool:
    return reading.view.words[-1:] == ["؟"]


def _turn(readings: list[Reading], first: int) -> list[Reading]:
    """Give the sentences of the turn that a sentence opens."""
    last = first + 1
    while last < len(readings) and not (_dashed(readings[last].view) or _label(readings[last].view)):
        last += 1
    return readings[first:last]


def _whole(tag: Tag, reading: Reading) -> Tag:
    """Give a guest with his name, which may end the sentence that introduces him."""
    whole, view = spelled_out(tag, reading) or tag, reading.view
    end = name_end(view, whole.last)
    if end > whole.last and _STOPS.issuperset(view.words[end:]):
        return replace(whole, stop=view.stops[end - 1], last=end, named=True)
    return with_name(whole, view) or whole


def _opens_line(view: View) -> bool:
    before = view.text[: view.start].rstrip(" ")
    return not before or before.endswith("\n")


def _dashed(view: View) -> bool:
    """Whether a sentence opens a line with a dash, as the turns of a talk do."""
    return view.words[:1] != [] and view.words[0] in _DASHES and _opens_line(view)


def _label(view: View) -> list[str]:
    """Give the words before the colon with which a sentence opens its line."""
    words = view.words[: _LABEL + 1]
    return words[: words.index(":")] if ":" in words and _opens_line(view) else []


def _is_of(label: list[str], voice: Voice) -> bool:
    """Whether a turn's label is a guest's: his part in the talk, or a word of his name."""
    if not _GUESTS.isdisjoint(label):
        return True
    words = voice.reading.view.words[voice.tag.first : voice.tag.last + _NAME]
    name = stems(" ".join(words))
    return any(word in name for word in stems(" ".join(label)) if len(word) > _SHARED)

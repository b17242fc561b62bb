"""Words that only look like places once matching has dropped what tells them apart: always (دومًا) and Duma (دوما).

And "the regime" before an adjective, which is another one, or a system.
"""

from __future__ import annotations

import re

from ..lexicon.context import context
from ..lexicon.expand import name_form
from ..lexicon.model import Entry
from ..script.clitics import ARTICLE
from ..script.normalize import Normalized, fold
from .tag import NAMES, Find, Tag

_FATHATAN = "ً"
_FEMININE, _HIS = "ة", "ه"
_REVIVING = "إحياء"  # of a memory: matching folds it into أحياء, quarters
_AND_LED = "وأد"  # to: matching folds it into وادي, a valley
_OTHERS = (_REVIVING, _AND_LED)
_FOLDED = tuple(fold(word)[:3] for word in _OTHERS)
_AMID = "وسط"
_NOWHERE = frozenset({"الطريق", "الشارع"})  # in the middle of which is no place by name
_AND_AROUND = re.compile(r"(?<=\bو)محيط(?:ها|هما|هم|ه)\b")  # of a town that has just been named
_ALONE = frozenset({"regime_any", "opposition_any"})  # names only without an adjective
_ADJECTIVE = re.compile(r" ال\w+(?:ي|يه)\b")
_MADDA = "آ"  # of ends that somebody has in view, مآرب, and not of مأرب


def without_lookalikes(find: Find, form: Normalized) -> Find:
    """Leave out places of a lexicon that the text spells as other words.

    An accusative's marks end no town's name, and a town that is also an ordinary word is not "his" (مسكنه, his home,
    and the town of مسكنة). What lies "amid" an indefinite noun lies in the middle of nothing, unless that is a town or
    the like.

    Args:
        find: gives the tags of a group between two places of a text.
        form: the text.

    Returns:
        The same without them.

    Example:
        >>> from ..lexicon.lexicon import Lexicon
        >>> from ..script.normalize import normalize
        >>> from .tagger import Page, Tagger
        >>> form = normalize("قصف دومًا دوما")
        >>> find = without_lookalikes(Page(Tagger(Lexicon.default()), form.text, None).find, form)
        >>> [tag.start for tag in find(1, 0, 14) if tag.label == "place"]
        [9]
    """
    marked = any(mark in form.source for mark in (_FATHATAN, _MADDA))

    def found(group: int, start: int, stop: int) -> list[Tag]:
        tags = find(group, start, stop)
        return [t for t in tags if not _is_lookalike(t, form, marked)] if group == NAMES else tags

    return found


def _is_lookalike(tag: Tag, form: Normalized, marked: bool) -> bool:
    entry = tag.entry
    if _AND_AROUND.fullmatch(form.text, tag.start, tag.stop):
        return True
    if entry is None:
        return tag.label == "place" and (_is_amid(tag, form) or _is_other(tag, form))
    if entry.id in _ALONE:
        return tag.stop - tag.start == len(entry.name) and _ADJECTIVE.match(form.text, tag.stop) is not None
    if entry.category != "place" or not (marked or entry.guarded):
        return False  # the way back to the text's own spelling is long
    return _is_no_town(form.slice(tag.start, tag.stop), entry)


def _is_other(tag: Tag, form: Normalized) -> bool:
    return form.text.startswith(_FOLDED, tag.start) and form.slice(tag.start, tag.stop).startswith(_OTHERS)


def _is_no_town(spelt: str, entry: Entry) -> bool:
    """Whether marks that matching drops make another word of a town's name."""
    ends = spelt.startswith(_MADDA, 1) and not any(_MADDA in name for name in (entry.name, *entry.aliases))
    his = spelt.endswith(_HIS) and any(_is_feminine(n, spelt) for n in entry.guarded)
    return ends or his or _FATHATAN in spelt[-2:]


def _is_amid(tag: Tag, form: Normalized) -> bool:
    if tag.type != "direction":
        return False
    words = form.text[tag.start : tag.stop].split()
    if words[0] != _AMID or len(words) == 1:
        return False
    if len(words) == 2 and words[1] in _NOWHERE:
        return True
    return not words[1].startswith(ARTICLE) and words[1] not in context().cues


def _is_feminine(name: str, spelt: str) -> bool:
    return name.endswith(_FEMININE) and name_form(name) == name_form(spelt)

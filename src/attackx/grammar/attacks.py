"""The attacks of a sentence, out of what the trigger rules match."""

from __future__ import annotations

from collections.abc import Iterable

from ..tagging.tag import Tag, settle
from .matcher import Match
from .setting import without_setting
from .view import View

_THE = ("ال", "بال", "وال", "لل", "فال")
_SOME = frozenset({
    "سلسله", "عدد", "عددا", "موجه", "مجموعه", "جمله", "دفعه", "عشرات", "العشرات", "ميات", "العديد", "عديد", "المزيد",
    "مزيد", "مزيدا", "الكثير", "كثير", "كثيرا", "عده",
})  # fmt: skip


def attacks_of(view: View, matches: Iterable[Match]) -> list[Tag]:
    """Give the attacks of a sentence in reading order, those that the reader is taken to know as ``the``.

    Args:
        view: the sentence.
        matches: of the rules of the slot ``attack``.
    """
    tags = [_attack(view, match) for match in matches]
    times = view.labelled("time") if tags else []
    tags = settle(tag for tag in tags if not any(t.start <= tag.start and tag.stop <= t.stop for t in times))
    return without_setting(tags, view.text) if tags else []


def _attack(view: View, match: Match) -> Tag:
    says = match.rule.facts
    word = match.captures.get("a", match)  # a rule may look further than the words that are the attack
    start, stop = view.starts[word.first], view.stops[word.last - 1]
    known = view.text[start:stop].startswith(_THE) and not of_some(view.words, word.first)
    definite = says["class"] in ("noun", "act") and known
    label = "the" if definite else says["class"]
    return Tag(start, stop, "attack", label, item=says, rule=match.rule.id, definite=definite)


def of_some(words: list[str], at: int) -> bool:
    """Whether a word only names the kind of what is counted, and so is new though it has the article.

    Example:
        >>> of_some(["سلسله", "من", "الغارات"], 2), of_some(["ليله", "من", "الغارات"], 2)
        (True, False)
    """
    return at > 1 and words[at - 1] == "من" and words[at - 2].lstrip("وب") in _SOME

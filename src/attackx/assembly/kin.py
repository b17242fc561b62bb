"""People told by whose they are, counted one by one: "his wife, his son and his two daughters"."""

from __future__ import annotations

from itertools import takewhile

from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.tag import Tag
from .wordlists import lists_of

_LISTS = lists_of("kin")
_OWN = _LISTS.words("own")
_FIRST_WITHIN = 8  # tokens from what is said of them to the first
_STOPS = frozenset({"في", "علي", "من", "الي", "عن", "مع", "بعد", "خلال", "جراء", "اثر", "."})


def kin(first: int, view: View, *, led: bool = True) -> int:
    """Count those of a row of kin, two for a dual; a comma or a name may stand between them.

    Args:
        first: the token from which the first of them is looked for.
        view: the sentence.
        led: whether what befell them all stands before them; who has a verb of his own then ends the row.
    """
    words = view.words
    at = next((n for n in range(first, min(first + _FIRST_WITHIN, len(words))) if _of(words[n])), len(words))
    count = 0
    while at < len(words) and not (led and _fares_otherwise(at, words)):
        count += _of(words[at])
        at = _next(at, words)
    return count


def is_further_kin(tag: Tag, view: View) -> bool:
    """Whether a lone person is a further one of a row of kin: "his wife and his child"."""
    words = view.words[max(tag.first - 1, 0) : tag.last]
    return tag.last - tag.first == 1 and len(words) == 2 and words[1].startswith("و") and all(map(_of, words))


def _fares_otherwise(at: int, words: list[str]) -> bool:
    """Whether something else is told of one of them, or of him and the next: "and his wife, who was hurt"."""
    behind = list(takewhile(lambda word: word != "،", words[at + 1 : at + 4]))
    return not _OWN.isdisjoint([w for w in behind if not _of(w)][:2])


def _next(at: int, words: list[str]) -> int:
    """Give the token of the next of them, the end of the sentence where there is none."""
    between = 0
    for n in range(at + 1, len(words)):
        if words[n].startswith("و"):
            return n if _of(words[n]) else len(words)
        between += words[n] != "،"
        if between > 1 or words[n] in _STOPS:
            break
    return len(words)


def _of(word: str) -> int:
    """Give how many a word of kin tells; none where it is no such word."""
    lists = default_lists()
    bare = word.removeprefix("و")
    forms = {word, bare}
    return 2 if forms & lists["kinpair"] else int(bool(forms & lists["kin"]))

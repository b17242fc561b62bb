"""Where within a sentence a clause begins that may tell of another attack."""

from __future__ import annotations

CONTRASTS = frozenset({"الا", "لكن", "غير", "ولكن"})
CLAUSES = frozenset({"فيما", "بينما", "حين", "كما"}) | CONTRASTS
_CLOCK = frozenset({"الظهر", "العصر", "المغرب", "الفجر", "منتصف", "صلاه", "غروب"})  # "after noon" answers nothing
_SEEMING = frozenset({"يبدو", "بدا", "يظهر", "يعتقد", "بعد", "يخص", "يتعلق", "يعرف", "يسمي", "وصف", "وصفه", "سبق"})


def clause_start(words: list[str], after: int, attack: int) -> int:
    """Give the word that turns to an attack after another one, or the attack itself.

    Args:
        words: of the sentence, in matching form.
        after: the token behind the attack before.
        attack: the first token of the attack.
    """
    return next((at for at in range(attack, after, -1) if words[at] in CLAUSES and not _seems(words, at)), attack)


def turns(words: list[str], first: int, last: int) -> set[str]:
    """Give the words between two attacks that may turn from one to the other, without "and".

    Example:
        >>> sorted(turns(["قصفوا", "البلده", "بعد", "الظهر", "ثم", "اقتحموا"], 1, 5))
        ['البلده', 'الظهر', 'ثم']
    """
    return {
        words[at].removeprefix("و")
        for at in range(first, last)
        if words[at + 1] not in _CLOCK and not (words[at] == "حين" and words[at - 1] != "في") and not _seems(words, at)
    }


def _seems(words: list[str], at: int) -> bool:
    """Whether "while" begins a phrase that turns to nothing else: "as it seems", "as for"."""
    return words[at] == "فيما" and not _SEEMING.isdisjoint(words[at + 1 : at + 2])

"""The words around a phrase: what takes its sense of time away, and what announces a future."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attackx.errors import DataError
from attackx.script.clitics import readings
from attackx.script.normalize import normalize

from .vocabulary import read_toml

_WORD = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile(r"[.؟!?\n؛;]")
_REACH = 120  # characters of the clause before a phrase in which a future may be announced
_VERB = 70  # and those in which a verb of the future counts
_NEAR = 40  # and those in which the weaker words count
_BEHIND = 16  # characters behind a phrase in which a verb of the future counts

# a clause that begins with a verb in the imperfect ("يكشف الرييس ...")
_IMPERFECT = re.compile(r"\W*(?!يوم|يمن|يهود|يون|يسار|يمين)ي\w{2,}")

Block = tuple[frozenset[str], frozenset[str]]


def _data() -> dict[str, Any]:
    return read_toml("context.toml", frozenset(("block", "future")))


@cache
def _blocks() -> dict[str, Block]:
    return read_blocks(_data())


@cache
def _future() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return read_future(_data())


def read_blocks(data: dict[str, Any]) -> dict[str, Block]:
    """Read the words that block a phrase, by phrase: those before it and those after it.

    Raises:
        DataError: a block is incomplete, or a phrase has two.
    """
    found: dict[str, Block] = {}
    for number, row in enumerate(data["block"], 1):
        if row.keys() != {"phrases", "before", "after"} or not row["phrases"]:
            raise DataError(f"context.toml, block {number}: give phrases (at least one), before and after")
        sides = tuple(frozenset(normalize(word).text for word in row[side]) for side in ("before", "after"))
        for phrase in row["phrases"]:
            key = normalize(phrase).text
            if key in found:
                raise DataError(f"context.toml, block {number}: {phrase!r} is blocked twice; join the two")
            found[key] = (sides[0], sides[1])
    return found


def read_future(data: dict[str, Any]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile the words that announce a future from anywhere in the clause, and those that do so nearby.

    Raises:
        DataError: a list is missing or unknown.
    """
    row = data["future"]
    keys = ("words", "past", "near", "eves", "meetings", "prefixes", "not_words", "not_prefixes")
    if row.keys() != set(keys):
        raise DataError(f"context.toml, future: give {', '.join(keys)}")
    part = {key: "|".join(re.escape(normalize(word).text) for word in words) for key, words in row.items()}
    others = rf"(?!(?:{part['not_prefixes']}))(?!(?:{part['not_words']})(?![^\W_]))"
    verbs = rf"(?P<verb>[وف]?{others}(?:{part['prefixes']})\w{{2,}})"
    was = rf"(?P<was>[وف]?(?:{part['past']}) (?:\w+ )?(?:{part['words']})(?![^\W_]))"
    far = re.compile(rf"(?<![^\W_])(?:{was}|[وف]?(?:{part['words']})(?![^\W_])|{verbs})")
    eves = rf"(?:{part['eves']}) (?=[^\W_])"
    near = re.compile(rf"(?<![^\W_])[وف]?(?:(?:{part['near']})(?![^\W_])|{eves})")
    return far, near, re.compile(rf"(?<![^\W_])[وف]?(?:{part['meetings']})(?![^\W_])")


def words_before(text: str, start: int) -> list[str]:
    """Give the word that ends right before ``start``, signs between them aside.

    A proclitic written onto the phrase is a word of its own here, and the word before it is given too.

    Example:
        >>> words_before("مسجد بالسادس", 6)
        ['مسجد', 'ب']
    """
    words = _WORD.findall(text[max(0, start - 24) : start])
    return words[-2:] if start and text[start - 1].isalpha() else words[-1:]


def word_after(text: str, stop: int) -> str:
    """Give the word that begins right after ``stop``, or nothing."""
    found = _WORD.search(text, stop, stop + 24)
    return found[0] if found else ""


def blocked(text: str, start: int, stop: int, phrase: str) -> bool:
    """Tell whether the words around ``text[start:stop]`` take its sense of time away.

    Args:
        text: matching form.
        start: first character of the phrase.
        stop: one past its last character.
        phrase: its words without proclitics.

    Example:
        >>> blocked("في امس الحاجه", 3, 6, "امس")
        True
    """
    block = _blocks().get(phrase)
    if block is None:
        return False
    before, after = block
    for word in words_before(text, start):
        if word in before or any(rest in before for _, rest in readings(word)[1:]):
            return True
    return word_after(text, stop) in after


def announced(text: str, start: int, stop: int, soon: bool = False) -> bool:
    """Tell whether the words around ``text[start:stop]`` announce a future.

    Args:
        text: matching form.
        start: where the time begins.
        stop: where it ends; a verb of the future right behind it counts.
        soon: the time would be tomorrow or the day after; then a meeting before it, or a clause that begins in the
            imperfect, is enough.

    Example:
        >>> announced("ومن المقرر ان يلتقي الخميس", 20, 26)
        True
        >>> announced("سيطر الجيش الخميس", 11, 17)
        False
    """
    before = text[max(0, start - _REACH) : start]
    clause = _CLAUSE_END.split(before)[-1]
    far, near, meetings = _future()
    close = max(0, len(clause) - _NEAR)
    for cue in far.finditer(clause):
        if cue["was"] is not None:
            return False
        if cue["verb"] is None or cue.start() >= len(clause) - _VERB:
            return True
    behind = far.match(text[stop : stop + _BEHIND].lstrip(" ،,"))
    if near.search(clause, close) or (behind is not None and behind["was"] is None):
        return True
    if not soon:
        return False
    opening = clause.rsplit("،", 1)[-1]
    whole = len(opening) < len(before) or start <= _REACH
    return meetings.search(clause, close) is not None or (whole and _IMPERFECT.match(opening) is not None)

"""None at all: cues that open a scope over a casualty noun, after ConText.

The noun is the anchor. From it the scope is followed backwards over fillers ("وقوع أي ... أو") to a cue; a verb cue
("لم يسفر") may also have its subject in between. Exceptives ("سوى") are pseudo cues; "no information" is unknown,
which says neither none nor some.
"""

from __future__ import annotations

from dataclasses import dataclass

from attackx.schema import UnitClass

from .cues import Cues, cues
from .model import Noun, QuantitySpan
from .nouns import Counted, noun_phrase
from .reader import Reader
from .seeds import Reading
from .words import Word

_SUBJECT = 6
_LOOK_BACK = 14


@dataclass(frozen=True, slots=True)
class Scope:
    """The outcome of looking for a cue: the span of a zero, or None where the words say "unknown"."""

    span: QuantitySpan | None


def _bare(word: str, known: frozenset[str]) -> str:
    """Give ``word``, without a conjunction where only then it is known."""
    return word[1:] if word not in known and word[:1] in "وف" and word[1:] in known else word


def scope(reader: Reader, start: int, stop: int, reading: Reading, noun: Noun) -> Scope | None:
    """Look for a cue before the casualty noun at ``start``; None where there is none."""
    body = start + reading.prefix
    counted = noun_phrase(reader.scan, body, stop, noun, reader.lists)
    if counted is None or reading.definite:
        return None
    lists = cues()
    if counted.unit_class is UnitClass.OTHER and (only := _only_material(reader, counted, lists)) is not None:
        return Scope(only)
    following = reader.scan.following(counted.stop, 2)
    if following and following[0].text in lists.exceptives:
        return None
    found = _follow_back(reader, reader.scan.before(start, _LOOK_BACK), lists)
    if found is None or not found[0] or counted.unit_class is UnitClass.OTHER:
        return None if found is None else Scope(None)
    rule, at = found
    begin = _with_from(reader, at) if at >= reader.edge else body
    span = QuantitySpan(begin, counted.stop, begin, counted.end, 0, 0, rule=rule)
    reader.set_unit(span, counted)
    if noun.number == "sg" and following:
        span.stop = _object(following) or span.stop
    return Scope(span)


def _with_from(reader: Reader, at: int) -> int:
    """Give the start of "من دون" for its "دون" at ``at``."""
    word = reader.scan.last(at)
    if (
        word is None
        or word.text not in ("من", "ومن")
        or not reader.text.startswith("دون", at)
        or word.start < reader.edge
    ):
        return at
    return word.stop - 2


def _only_material(reader: Reader, counted: Counted, lists: Cues) -> QuantitySpan | None:
    """Read "أضرار مادية فقط"."""
    after = reader.scan.following(counted.end, 2)
    if len(after) < 2 or after[0].text not in lists.closers or after[1].text not in lists.only:
        return None
    start, stop = counted.start, after[1].stop
    return QuantitySpan(start, stop, start, stop, 0, 0, unit_class=UnitClass.CASUALTY, rule="none.material")


def _object(following: list[Word]) -> int | None:
    """Give the end of "أحد" or "أي جندي" after a verbal noun."""
    if following[0].text == "احد":
        return following[0].stop
    return following[1].stop if following[0].text in ("اي", "ايه") and len(following) > 1 else None


def _follow_back(reader: Reader, before: list[Word], lists: Cues) -> tuple[str, int] | None:
    """Follow the scope backwards; give the rule and where the cue starts, an empty rule for "unknown"."""
    index = len(before)
    unknown = False
    while index > 0:
        cue = _cue_at(before, index, lists)
        if cue is not None:
            if unknown:
                return "", cue[1]
            return cue
        word = before[index - 1].text
        bare = _bare(word, lists.fillers)
        if bare in lists.hypothetical:
            return "", before[index - 1].start
        if bare in lists.news:
            return _news(before, index - 1, lists)
        if bare.removeprefix("ال") in lists.unknown or bare in lists.unknown:
            unknown = True
        elif bare not in lists.fillers and not _is_casualty(reader, word):
            break
        index -= 1
    return _verb(before, index, lists, unknown)


def _is_casualty(reader: Reader, word: str) -> bool:
    """Tell whether ``word`` is itself a noun that can be denied, or an adjective of one."""
    for size in (0, 1):
        rest = word[size:]
        if size and word[:1] not in "وبف":
            break
        noun = reader.lists.nouns.get(rest)
        if noun is not None and noun.zero:
            return True
    return word in reader.lists.adjectives


def _cue_at(before: list[Word], index: int, lists: Cues) -> tuple[str, int] | None:
    """Find a cue of one to three words that ends right before ``index``."""
    for size in (3, 2, 1):
        if index < size:
            continue
        words = before[index - size : index]
        texts = tuple(word.text for word in words)
        for skip in (0, 1):
            if skip and texts[0][:1] not in "وف":
                continue
            phrase = (texts[0][skip:], *texts[1:])
            if phrase in lists.cues and not (size == 1 and _is_pseudo(before, index - 1, lists)):
                return "none.cue", words[0].start + skip
    return None


def _is_pseudo(before: list[Word], index: int, lists: Cues) -> bool:
    """Tell whether the word after the one-word cue at ``index`` makes it another phrase ("لا يزال")."""
    after = before[index + 1].text if index + 1 < len(before) else ""
    return after in lists.exceptives or after in lists.terminators


def _verb(before: list[Word], index: int, lists: Cues, unknown: bool) -> tuple[str, int] | None:
    """Find "لم" and a verb before the subject that ends at ``index``."""
    for at in range(index - 1, max(-1, index - 1 - _SUBJECT), -1):
        word = _bare(before[at].text, lists.exceptives | lists.terminators)
        if word in lists.exceptives or word in lists.terminators:
            return None
        if index == len(before) and any(w.text[0] == "و" for w in before[at + 1 : index]):
            return None  # another verb than the denied one governs the noun: "لم ينسحب ... وأوقع جرحى"
        if word.removeprefix("ال") in lists.unknown:
            unknown = True
        if word in lists.denials:
            return ("" if unknown else "none.denied"), before[at].start + (word[0] == "و")
        negator = _negator(before, at, lists)
        if negator is not None:
            if word in lists.verbs:
                return ("" if unknown else "none.verb"), negator
            return ("", negator) if unknown else None
    return None


def _negator(before: list[Word], at: int, lists: Cues) -> int | None:
    """Give where the negator right before the verb at ``at`` starts."""
    for size in (2, 1):
        if at < size:
            continue
        texts = tuple(word.text for word in before[at - size : at])
        for skip in (0, 1):
            if (texts[0][skip:], *texts[1:]) in lists.verb_negators and (not skip or texts[0][0] in "وف"):
                return before[at - size].start + skip
    return None


def _news(before: list[Word], index: int, lists: Cues) -> tuple[str, int] | None:
    """Read "لم ترد ... أنباء عن": the news word stands at ``index``."""
    for at in range(index - 1, max(-1, index - 1 - _SUBJECT), -1):
        word = before[at].text
        if word in lists.exceptives:
            return None
        for skip in (0, 1):
            if word[skip:] in lists.news_negators and (not skip or word[:1] in "وف"):
                between = {w.text for w in before[at + 1 : index]}
                if between & lists.unknown:
                    return "", before[at].start
                if word[skip:] in ("لا", "دون", "بدون") or between & lists.news_verbs:
                    return "none.news", before[at].start + skip
    return None


def material(reader: Reader, start: int, stop: int) -> QuantitySpan | None:
    """Read "اقتصرت الأضرار على الماديات", which denies casualties without naming them."""
    lists = cues()
    word = reader.text[start:stop]
    bare = _bare(word, lists.openers)
    if bare in lists.openers:
        for follower in reader.scan.following(stop, 6):
            if follower.text in lists.closers:
                begin = start + len(word) - len(bare)
                return QuantitySpan(
                    begin,
                    follower.stop,
                    begin,
                    follower.stop,
                    0,
                    0,
                    unit_class=UnitClass.CASUALTY,
                    rule="none.material",
                )
    return None


def nobody(reader: Reader, start: int, stop: int) -> QuantitySpan | None:
    """Read "لم يصب أحد", "دون مقتل أي جندي": the word at ``start:stop`` is the one who was not hurt."""
    lists = cues()
    before = reader.scan.before(start, 5)
    for at in range(len(before) - 1, -1, -1):
        word = before[at].text
        unit_class = UnitClass.KILLED if word in lists.killed else UnitClass.INJURED if word in lists.injured else None
        if unit_class is None:
            if word not in lists.fillers:
                return None
            continue
        negator = _negator(before, at, lists)
        if negator is None and (cue := _cue_at(before, at, lists)) is not None:
            negator = cue[1]
        if negator is None:
            return None
        begin = max(_with_from(reader, negator), reader.edge)
        return QuantitySpan(begin, stop, begin, stop, 0, 0, unit_class=unit_class, rule="none.nobody")
    return None

"""Which sense of a word a text means, where one of them is a word of attack: a march or a drone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ..datafiles import DataFile, at, package_toml
from ..errors import DataError
from ..script.normalize import Normalized, fold

SENSES_FILE = "senses.toml"
_LISTS = ("endings", "known", "owners", "other_at", "other_after", "other_before", "arms_after", "arms_before", "arms")
_KEYS = frozenset({"id", "gloss", "stem", "instead", "examples", "never", *_LISTS})
_OPENING = " \"'(#"
_GLUED = "(?:[وف]?[بلك]?(?:ال|ل)?)"  # proclitics and the article
_WORDS, _BEFORE, _AFTER = 4, 80, 30  # words looked at before it; characters before and behind it that hold them


@dataclass(frozen=True, slots=True)
class Sense:
    """A word of two senses and what tells them apart; patterns are of the matching form.

    Attributes:
        id: its name.
        stem: what all its forms have, in matching form.
        instead: what is written for the stem where the other sense is meant, of as many letters.
        word: finds the word, with what may be glued before it; its group is the stem.
        known: matches words behind which it is part of a name, or cannot be mistaken.
        other: matches what stands around a word of the other sense: up to four words, it, and the next one.
        construct: matches the singular in construct with a definite noun.
        of_arms: matches what stands around a word of arms.
        arms: finds what makes a text one of arms.
    """

    id: str
    stem: str
    instead: str
    word: re.Pattern[str]
    known: re.Pattern[str]
    other: re.Pattern[str]
    construct: re.Pattern[str]
    of_arms: re.Pattern[str]
    arms: re.Pattern[str]

    def meant_otherwise(self, texts: Sequence[str]) -> list[list[int]]:
        """Give for each text where the stem is meant in the other sense; all are of one article."""
        found = [list(self._found(text)) for text in texts]
        around = [words for text in found for _, words in text]
        armed = any(self._speaks_of_arms(text, words) for text, words in zip(texts, found, strict=True))
        if not armed and (any(map(self.other.search, around)) or not any(map(self.of_arms.search, around))):
            return [[start for start, _ in text] for text in found]
        return [[start for start, words in text if self._is_other(words)] for text in found]

    def _speaks_of_arms(self, text: str, found: list[tuple[int, str]]) -> bool:
        """Whether a text speaks of the arms, but for words that those around them tell to be of the other sense."""
        others = [start for start, words in found if self._is_other(words)]
        return any(not any(m.start() <= at < m.end() for at in others) for m in self.arms.finditer(text))

    def _found(self, text: str) -> Iterator[tuple[int, str]]:
        """Give where the stem stands, and the word between up to four words before it and the next one."""
        for word in self.word.finditer(text):
            before = text[max(0, word.start() - _BEFORE) : word.start()].rsplit("\n", 1)[-1].rstrip(_OPENING).split()
            if before and self.known.fullmatch(before[-1]):
                continue
            after = text[word.end() : word.end() + _AFTER].split("\n", 1)[0].split()
            yield word.start(1), " ".join([*before[-_WORDS:], f"|{word[0]}|", *after[:1]])

    def _is_other(self, around: str) -> bool:
        return self.of_arms.search(around) is None and bool(self.other.search(around) or self.construct.search(around))


def settle_senses(forms: Sequence[Normalized]) -> list[Normalized]:
    """Write words of two senses so that only those of attack are spelt like words of attack.

    Args:
        forms: title and text of one article, in matching form.

    Returns:
        The same, with the same ways back to the caller's strings; a word that means something else is written as the
        data file says, in as many letters.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = settle_senses([normalize("نظم الأهالي مسيرة سلمية")])
        >>> form.text, form.slice(12, 17)
        ('نظم الاهالي موكبه سلميه', 'مسيرة')
    """
    settled = list(forms)
    for sense in packaged_senses():
        if not any(sense.stem in form.text for form in settled):
            continue
        found = sense.meant_otherwise([form.text for form in settled])
        settled = [_reworded(form, starts, sense) for form, starts in zip(settled, found, strict=True)]
    return settled


def _reworded(form: Normalized, starts: Sequence[int], sense: Sense) -> Normalized:
    if not starts:
        return form
    pieces, done = [], 0
    for start in starts:
        pieces += [form.text[done:start], sense.instead]
        done = start + len(sense.stem)
    return replace(form, text="".join([*pieces, form.text[done:]]))


@cache
def packaged_senses() -> tuple[Sense, ...]:
    """Read the packaged file, once."""
    return read_senses(package_toml("tagging", "data", SENSES_FILE))


def read_senses(file: DataFile) -> tuple[Sense, ...]:
    """Read the senses of a file.

    Raises:
        DataError: for other keys than those that the packaged file explains, an empty list, a stem and what is written
            for it of different lengths, or an example that reads otherwise.
    """
    rows = file.data.get("sense", [])
    return tuple(_sense(at(file.name, file.lines("sense"), n), row) for n, row in enumerate(rows, start=1))


def _sense(place: str, row: dict[str, Any]) -> Sense:
    if set(row) != _KEYS or not all(row.values()):
        raise DataError(f"{place}: needs the keys {', '.join(sorted(_KEYS))}, none of them empty")
    stem, instead = fold(row["stem"]), fold(row["instead"])
    if len(stem) != len(instead):
        raise DataError(f"{place}: {instead!r} has not as many letters as {stem!r}; offsets would not hold")
    before, after, end = r"(?<!\w)[وف]?ب?", f"\\|{_GLUED}{stem}\\w*\\| ", r"(?!\w)"
    construct = re.compile(f"\\|[وف]?[بلك]?{stem}ه\\| (?!(?:{_any(row['owners'])}){end})ال")
    arms_after = [*row["arms_after"], *row["owners"]]
    sense = Sense(
        row["id"],
        stem,
        instead,
        re.compile(f"(?<!\\w){_GLUED}({stem})(?:{_any(row['endings'])})(?!\\w)"),
        re.compile(f"{_GLUED}(?:{_any(row['known'])})"),
        re.compile(
            f"{after}(?:{_any(row['other_after'])}){end}"
            f"|{before}(?:{_any(row['other_at'])}) \\||{before}(?:{_any(row['other_before'])}) .*\\|"
        ),
        construct,
        re.compile(f"\\|[وف]?ب{stem}|{after}(?:{_any(arms_after)}){end}|{before}(?:{_any(row['arms_before'])}) .*\\|"),
        re.compile(f"{before}(?:{_any(row['arms'])}){end}"),
    )
    _check(place, sense, row)
    return sense


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(fold(word)).replace(r"\*", r"\w*").replace(r"\ ", " ") for word in words)


def _check(place: str, sense: Sense, row: dict[str, Any]) -> None:
    """Read the examples of a row."""
    for text, words in [*row["examples"], *((text, []) for text in row["never"])]:
        form = fold(text)
        meant = [_word_at(form, start) for start in sense.meant_otherwise([form])[0]]
        if meant != [fold(word) for word in words]:
            raise DataError(
                f"{place}: in {text!r} {meant} mean something else, and not {words}; change words or example"
            )


def _word_at(text: str, start: int) -> str:
    begin = text.rfind(" ", 0, start) + 1
    return text[begin:].split(maxsplit=1)[0].strip("،.")

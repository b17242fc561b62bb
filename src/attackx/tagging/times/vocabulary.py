"""The words of time: loaded from TOML, folded, with the automaton that finds them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from attackx.datafiles import package_toml
from attackx.errors import DataError
from attackx.script.clitics import readings
from attackx.script.normalize import normalize

Value = int | str

WORD_FILES = ("months.toml", "days.toml", "units.toml", "words.toml")

# the kinds that a time phrase cannot do without: where none of them stands, nothing is read
ANCHORS: tuple[str, ...] = (
    "month", "month_weak", "month_risky", "hijri", "hijri_weak", "hijri_risky",
    "weekday", "today", "deictic", "yesterday", "tomorrow", "tonight", "part", "part_adverb",
    "day_word", "days_word", "month_word", "months_word", "year_word", "years_word",
    "the_week", "the_month", "the_year", "season", "the_season", "decade", "quarter",
    "unit", "unit_one", "dual", "the_dual", "the_units", "clock", "just_now", "live", "date_word",
)  # fmt: skip
# every class of token, each one a letter of the strings that the rules match
KINDS: tuple[str, ...] = (
    *ANCHORS,
    "number", "year", "big", "numeric_date", "clock_time", "cardinal", "ordinal", "hour_word", "first", "half",
    "weekday_bare", "of_last_century", "modifier", "modifier_dual", "recent", "few", "point", "this", "that",
    "since", "ago", "after", "in", "at", "on", "upon", "of", "whence", "to", "between", "hedge", "corresponding",
    "every", "article", "less", "hijri_sign", "gregorian_sign", "meridiem", "before_christ", "zone", "and", "proclitic",
    "slash", "dash", "dot", "comma", "open", "close", "colon", "piece",
)  # fmt: skip
LETTER: dict[str, str] = {kind: chr(0xE000 + i) for i, kind in enumerate(KINDS)}

SIGNS: dict[str, str] = {
    "/": "slash", "\\": "slash", "-": "dash", "~": "dash", ".": "dot", ",": "comma", "،": "comma",
    "(": "open", ")": "close", "[": "open", "]": "close", ":": "colon",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is: the letter of its kind, and what it stands for."""

    letter: str
    value: Value


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and phrases of time in matching form.

    Attributes:
        words: single words.
        phrases: by first word, the other words and the entry, longest first.
        anchors: the automaton of the words that a time phrase cannot do without.
    """

    words: dict[str, Entry]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    anchors: AhoCorasick


def read_toml(name: str, keys: frozenset[str]) -> dict[str, Any]:
    """Read a data file of this package.

    Args:
        name: file name under ``tagging/data/times``.
        keys: the top-level keys that it may have.

    Raises:
        DataError: the file is no TOML or has another key.
    """
    data = package_toml("tagging", "data", "times", name).data
    if unknown := data.keys() - keys:
        raise DataError(f"{name}: unknown key {sorted(unknown)[0]!r}; use one of {sorted(keys)}")
    return data


def read_words(name: str, data: dict[str, Any]) -> list[tuple[str, Entry]]:
    """List the forms of a word file with their entries.

    Args:
        name: file name, for messages.
        data: the file's content.

    Raises:
        DataError: an entry has an unknown key or kind, or no form.
    """
    found = []
    for number, row in enumerate(data.get("word", ()), 1):
        where = f"{name}, word {number}"
        if row.keys() != {"kind", "value", "forms"}:
            raise DataError(f"{where}: has keys {sorted(row)}; give kind, value and forms")
        if row["kind"] not in LETTER:
            raise DataError(f"{where}: unknown kind {row['kind']!r}; use one of {', '.join(KINDS)}")
        if not row["forms"] or not all(isinstance(form, str) and form.strip() for form in row["forms"]):
            raise DataError(f"{where}: empty form; give at least one, and none empty")
        entry = Entry(LETTER[row["kind"]], row["value"])
        found += [(normalize(form).text, entry) for form in row["forms"]]
    return found


def _number_words(data: dict[str, dict[str, list[str]]]) -> list[tuple[str, Entry]]:
    """Make cardinals and ordinals to 59 and years spelled out; a compound's joining و is a word of its own."""
    table = {
        name: [(int(value), normalize(form).text) for value, forms in rows.items() for form in forms]
        for name, rows in data.items()
    }
    found = []
    for kind, tens, stems, teen in (
        ("cardinal", "tens", "teen_stems", ("عشر", "عشره")),
        ("ordinal", "ordinal_tens", "ordinal_stems", ("عشر", "عشره")),
        ("hour", "hour_tens", "hour_stems", ("عشر", "عشره")),
    ):
        letter = LETTER["hour_word" if kind == "hour" else kind]
        units = table[f"{kind}s"]
        found += [(form, Entry(letter, value)) for value, form in units + table[tens]]
        low = [(value, form) for value, form in units + table[stems] if value < 10]
        found += [(f"{form} {ten}", Entry(letter, value + 10)) for value, form in low for ten in teen]
        found += [(f"{form} و {ten}", Entry(letter, value + more)) for value, form in low for more, ten in table[tens]]
    found += [(form, Entry(LETTER["first"], value)) for value, form in table["first"]]
    numbers = [(int(entry.value), form) for form, entry in found if entry.letter == LETTER["cardinal"]]
    for ten, name in table["year_tens"]:
        numbers += [(ten, name), *((unit + ten, f"{form} و {name}") for unit, form in table["cardinals"])]
    year = LETTER["year"]
    found += [(f"{head} و {form}", Entry(year, base + n)) for base, head in table["centuries"] for n, form in numbers]
    return found


@cache
def vocabulary() -> Vocabulary:
    """Load the words of time once.

    Raises:
        DataError: a file is wrong, or two entries claim one form.
    """
    rows = [row for name in WORD_FILES for row in read_words(name, read_toml(name, frozenset({"word"})))]
    sections: tuple[str, ...] = ("cardinals", "teen_stems", "tens", "ordinals", "ordinal_stems", "ordinal_tens")
    sections += ("hours", "hour_stems", "hour_tens", "first", "year_tens", "centuries")
    rows += _number_words(read_toml("numbers.toml", frozenset(sections)))
    rows.append(("و", Entry(LETTER["and"], "and")))
    return build(rows)


def build(rows: list[tuple[str, Entry]]) -> Vocabulary:
    """Put forms and their entries in order.

    Args:
        rows: forms in matching form, a phrase with single spaces, and what each stands for.

    Raises:
        DataError: two entries claim one form.
    """
    words: dict[str, Entry] = {}
    phrases: dict[str, dict[tuple[str, ...], Entry]] = {}
    for form, entry in rows:
        head, *rest = form.split(" ")
        known = phrases.setdefault(head, {}).get(tuple(rest)) if rest else words.get(head)
        if known is not None and known != entry:
            raise DataError(f"times vocabulary: {form!r} has two entries; keep one")
        if rest:
            phrases[head][tuple(rest)] = entry
        else:
            words[head] = entry
    anchor_letters = {LETTER[kind] for kind in ANCHORS}
    anchors = {word for word, entry in words.items() if entry.letter in anchor_letters}
    for head, tails in phrases.items():
        for tail, entry in tails.items():
            if entry.letter in anchor_letters and anchors.isdisjoint((head, *tail)):
                # found by a word that is nothing by itself ("كانون"), else by its longest
                anchors.add(max((head, *tail), key=lambda word: (word not in words, len(word))))
    return Vocabulary(
        words,
        {h: tuple(sorted(t.items(), key=lambda item: -len(item[0]))) for h, t in phrases.items()},
        AhoCorasick(sorted(anchors)),
    )


@cache
def _pieces() -> frozenset[str]:
    """The words that mean a time only inside a phrase."""
    book = vocabulary()
    parts = {word for head, tails in book.phrases.items() for rest, _ in tails for word in (head, *rest)}
    return frozenset(parts - book.words.keys())


@lru_cache(maxsize=8192)
def classify(word: str) -> tuple[tuple[str, str, Value], ...] | None:
    """Read one orthographic word of the matching form as proclitic and word of time.

    Returns:
        Triples of letter, surface and value; None for a word that has no part in a time.

    Example:
        >>> [surface for _, surface, _ in classify("ومساء")]
        ['و', 'مساء']
        >>> classify("صاروخ") is None
        True
    """
    book, pieces = vocabulary(), _pieces()
    for prefix, rest in readings(word) or (("", word),):
        if entry := book.words.get(rest):
            last = (entry.letter, rest, entry.value)
        elif rest in pieces:
            last = (LETTER["piece"], rest, rest)
        else:
            continue
        if not prefix:
            return (last,)
        kind = "and" if prefix in ("و", "ف") else "proclitic"
        return ((LETTER[kind], prefix, prefix), last)
    return None

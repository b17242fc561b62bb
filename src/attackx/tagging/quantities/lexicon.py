"""The words of the quantity reader, by their spelling in the matching form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from attackx.errors import DataError
from attackx.script.normalize import fold

from . import inflect
from .data import Phrase, check_keys, folded, load, phrases
from .model import Hedge, Noun, Numeral, Vague
from .phrases import Phrases
from .seeds import Seeds

# words that may stand between the parts of an amount
_LINKING = frozenset({"من", "الي", "او", "و", "حتي", "علي"})
_SUFFIXES = ("هما", "هم", "ها", "نا", "ه")
_RUN_ON = frozenset({"ما", "لا"})


@dataclass(frozen=True, slots=True)
class Words:
    """All word lists of the reader.

    Attributes:
        seeds: words at which an amount may begin.
        numerals: number words without clitics.
        nouns: counted nouns without clitics.
        vague: words for an amount without a number.
        adjectives: words that may stand between a noun and what follows it.
        hedges_before, hedges_after: hedges by their words.
        many_after: adjectives that make a plural noun "several".
        labels: what makes the number after it a name, a date or a code.
        makes: what makes it one whatever noun follows ("إف 16").
        measures: what makes the number before it a measure, a date or an amount of money.
        both: what makes a number cover the dead and the wounded.
        sets: the other word lists of lists.toml.
    """

    seeds: Seeds
    numerals: dict[str, Numeral]
    nouns: dict[str, Noun]
    vague: dict[str, Vague]
    adjectives: frozenset[str]
    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    many_after: frozenset[str]
    labels: Phrases[bool]
    makes: Phrases[bool]
    measures: Phrases[bool]
    both: Phrases[bool]
    sets: dict[str, frozenset[str]]

    def starts_unit(self, word: str) -> bool:
        """Tell whether ``word`` may go on with a number or name what it counts."""
        return word in _LINKING or word in self.numerals or self.noun(word) is not None

    def noun(self, word: str) -> tuple[Noun, bool] | None:
        """Look up a counted noun, with article or possessive ending; tell whether it is definite."""
        if (noun := self.nouns.get(word)) is not None:
            return noun, False
        if word.startswith("ال") and (noun := self.nouns.get(word[2:])) is not None:
            return noun, True
        for suffix in _SUFFIXES:
            if word.endswith(suffix):
                stem = word[: -len(suffix)]
                noun = self.nouns.get(stem) or self.nouns.get(_before_suffix(stem))
                if noun is not None and noun.number == "pl":
                    return noun, True
        if word.endswith(("ي", "و")) and (noun := self.nouns.get(word + "ن")) is not None and noun.number == "pl":
            return noun, True
        return None


def _before_suffix(stem: str) -> str:
    """Give the noun whose ending its possessive changed: قادت of قادته is قاده, ابناي of ابنائه is ابناء."""
    if stem.endswith("ت"):
        return stem[:-1] + "ه"
    return stem[:-1] + "ء" if stem.endswith(("اي", "او")) else stem + "ن"


def _vague_rows(data: dict[str, Any]) -> Iterator[tuple[str, Vague]]:
    for row in data["vague"]:
        where = f"vague {row.get('id')}"
        check_keys("context.toml", where, row, "id min forms links", "alone alone_with times definite indefinite_noun")
        alone_with = phrases("context.toml", where, row.get("alone_with", []))
        links = sorted((tuple(fold(link).split()) for link in row["links"]), key=len, reverse=True)
        vague = Vague(
            row["id"],
            row["min"],
            tuple(links),
            frozenset(phrase[0] for phrase in (*links, *alone_with) if phrase),
            row.get("alone", False),
            frozenset(alone_with),
            row.get("times", False),
            row.get("definite", True),
            row.get("indefinite_noun", False),
        )
        for form in folded("context.toml", where, row["forms"]):
            yield form, vague


def _hedge_rows(data: dict[str, Any], side: str) -> dict[Phrase, Hedge]:
    found: dict[Phrase, Hedge] = {}
    for row in data["hedge"]:
        where = f"hedge {row.get('id')}"
        check_keys("context.toml", where, row, "id effect before after")
        if row["effect"] not in ("min", "above", "max", "below", "approx"):
            raise DataError(f"context.toml: {where} has unknown effect {row['effect']!r}")
        listed = phrases("context.toml", where, row[side])
        for phrase in dict.fromkeys(form for words in listed for form in _run_together(words)):
            if found.setdefault(phrase, Hedge(row["id"], row["effect"])).id != row["id"]:
                raise DataError(f"context.toml: {' '.join(phrase)!r} stands under two hedges; keep one")
    return found


def _run_together(phrase: Phrase) -> list[Phrase]:
    """Give a phrase as it is listed and as careless writers join its ما and لا to the word behind them.

    Example:
        >>> [" ".join(form) for form in _run_together(("ما", "لا", "يقل"))]
        ['ما لا يقل', 'ما لايقل', 'مالا يقل', 'مالايقل']
    """
    if len(phrase) < 2:
        return [phrase]
    rest = _run_together(phrase[1:])
    joined = [(phrase[0] + form[0], *form[1:]) for form in rest] if phrase[0] in _RUN_ON else []
    return [(phrase[0], *form) for form in rest] + joined


@cache
def words() -> Words:
    """Load and check all word lists; done once, at the first use.

    Raises:
        DataError: a data file holds what it should not.
    """
    context = load("context.toml")
    numerals = dict(inflect.numerals())
    nouns: dict[str, Noun] = {}
    for form, noun in inflect.nouns():
        if form not in numerals and (form not in nouns or _rank(noun) < _rank(nouns[form])):
            nouns[form] = noun
    vague = dict(_vague_rows(context))
    lists = load("lists.toml")
    for name, values in lists.items():
        check_keys("lists.toml", name, values, "words")
    table = {name: phrases("lists.toml", name, values["words"]) for name, values in lists.items()}
    sets = {name: frozenset(" ".join(phrase) for phrase in values) for name, values in table.items()}
    return Words(
        seeds=Seeds([*numerals.items(), *vague.items(), *nouns.items()], sets["homographs"]),
        numerals=numerals,
        nouns=nouns,
        vague=vague,
        adjectives=frozenset(_adjectives()),
        hedges_before=Phrases(_hedge_rows(context, "before")),
        hedges_after=Phrases(_hedge_rows(context, "after")),
        many_after=frozenset(folded("context.toml", "many_after", context["many_after"]["forms"])),
        labels=Phrases(dict.fromkeys(table["label"], True)),
        makes=Phrases(dict.fromkeys(table["make"], True)),
        measures=Phrases(dict.fromkeys(table["measure"], True)),
        both=Phrases(dict.fromkeys(table["both"], True)),
        sets=sets,
    )


def _rank(noun: Noun) -> int:
    return ("sg", "pl", "dual").index(noun.number)


def _adjectives() -> Iterator[str]:
    data = load("adjectives.toml")
    check_keys("adjectives.toml", "the file", data, "inflected fixed")
    for stem in folded("adjectives.toml", "inflected", data["inflected"]):
        base = stem[:-1] if stem.endswith("ه") else stem
        for ending in ("", "ه", "ا", "ين", "ون", "ان", "تين", "تان", "ات"):
            yield base + ending
            yield "ال" + base + ending
    for form in folded("adjectives.toml", "fixed", data["fixed"]):
        yield form
        yield "ال" + form

"""The words of the quantity reader, by their spelling in the matching form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from attackx.errors import DataError
from attackx.schema import UnitClass
from attackx.script.normalize import fold

from .data import check_keys, folded, load
from .model import Hedge, Noun, Numeral, Vague

Phrase = tuple[str, ...]
Entry = Numeral | Noun | Vague

_PLAIN = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_DEFINITE = ("ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل")
_SUFFIXES = ("هم", "ها", "نا", "ه")
_SOUND = {"+ون": ("ون", "ين"), "+ات": ("ات",)}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: the length of its clitics, what they are, and the entry."""

    prefix: int
    clitic: str
    definite: bool
    entry: Entry


@dataclass(frozen=True, slots=True)
class Words:
    """All word lists of the reader.

    Attributes:
        seeds: words at which an amount may begin, with every clitic written on.
        numerals: number words without clitics.
        nouns: counted nouns without clitics.
        adjectives: words that may stand between a noun and what follows it.
        hedges_before, hedges_after: hedges by their words.
        many_after: adjectives that make a plural noun "several".
    """

    seeds: dict[str, tuple[Reading, ...]]
    numerals: dict[str, Numeral]
    nouns: dict[str, Noun]
    vague: dict[str, Vague]
    adjectives: frozenset[str]
    hedges_before: dict[Phrase, Hedge]
    hedges_after: dict[Phrase, Hedge]
    many_after: frozenset[str]
    sets: dict[str, frozenset[Phrase]]

    def noun(self, word: str) -> tuple[Noun, bool] | None:
        """Look up a counted noun, with article or possessive ending; tell whether it is definite."""
        if (noun := self.nouns.get(word)) is not None:
            return noun, False
        if word.startswith("ال") and (noun := self.nouns.get(word[2:])) is not None:
            return noun, True
        for suffix in _SUFFIXES:
            if word.endswith(suffix):
                stem = word[: -len(suffix)]
                noun = self.nouns.get(stem) or (self.nouns.get(stem + "ن") if stem.endswith("ي") else None)
                if noun is not None and noun.number == "pl":
                    return noun, True
        return None


def _accusative(form: str) -> tuple[str, ...]:
    return (form,) if form.endswith(("ه", "ا", "اء")) else (form, form + "ا")


def _numerals() -> Iterator[tuple[str, Numeral]]:
    data = load("numerals.toml")
    check_keys("numerals.toml", "the file", data, "numeral scale fraction")
    for row in data["numeral"]:
        check_keys("numerals.toml", f"numeral {row.get('value')}", row, "kind value forms")
        for form in folded("numerals.toml", f"numeral {row['value']}", row["forms"]):
            yield form, Numeral(row["kind"], row["value"])
    for row in data["scale"]:
        where = f"scale {row.get('value')}"
        check_keys("numerals.toml", where, row, "value singular dual plural")
        for form in folded("numerals.toml", where, row["singular"]):
            yield form, Numeral("scale", row["value"], 1)
            yield form + "ا", Numeral("scale", row["value"], None)
        for form in folded("numerals.toml", where, row["dual"]):
            yield form, Numeral("scale", row["value"], 2)
        for form in folded("numerals.toml", where, row["plural"]):
            yield form, Numeral("scale", row["value"], 0)
    for row in data["fraction"]:
        check_keys("numerals.toml", "fraction", row, "numerator denominator forms")
        for form in folded("numerals.toml", "fraction", row["forms"]):
            yield form, Numeral("fraction", row["denominator"])


def _class(where: str, name: str) -> UnitClass:
    try:
        return UnitClass(name)
    except ValueError as error:
        known = ", ".join(UnitClass)
        raise DataError(f"nouns.toml: {where} has unknown class {name!r}; use one of: {known}, measure") from error


def _forms(where: str, spec: str) -> tuple[str, list[str], bool]:
    """Split ``singular|plural|...`` into the singular, the plurals, and whether one is sound masculine."""
    singular, *plurals = (fold(part.strip()) for part in spec.split("|"))
    if not singular or not all(plurals):
        raise DataError(f"nouns.toml: {where} has an empty form in {spec!r}; write - where there is none")
    stem = singular[:-1] if singular.endswith("ه") else singular
    found: list[str] = []
    for plural in plurals:
        if plural == "-":
            continue
        if plural in _SOUND:
            found += [stem + ending for ending in _SOUND[plural]]
        elif plural.startswith("+"):
            raise DataError(f"nouns.toml: {where} has unknown ending {plural!r}; use {', '.join(_SOUND)}")
        else:
            found.append(plural)
    return singular, found, "+ون" in plurals


def _duals(singular: str) -> tuple[str, ...]:
    if singular.endswith("ه"):
        stem = singular[:-1] + "ت"
        return stem + "ان", stem + "ين", stem + "ا", stem + "ي"
    if singular.endswith("اء"):
        return singular + "ان", singular + "ين"
    return singular + "ان", singular + "ين"


def _noun_rows() -> Iterator[tuple[str, Noun]]:
    data = load("nouns.toml")
    check_keys("nouns.toml", "the file", data, "group")
    for index, row in enumerate(data["group"], 1):
        where = f"group {index}"
        check_keys("nouns.toml", where, row, "class nouns", "bare_singular bare_plural zero with not_with")
        measure = row["class"] == "measure"
        unit_class = None if measure else _class(where, row["class"])
        recast = tuple(
            (phrase, _class(where, name))
            for name, values in row.get("with", {}).items()
            for phrase in sorted(_phrases("nouns.toml", where, values), key=len, reverse=True)
        )
        barred = frozenset(folded("nouns.toml", where, row.get("not_with", [])))
        lone = row.get("bare_singular", "never")
        if lone not in ("never", "always", "after_toll", "with"):
            raise DataError(f"nouns.toml: {where} has bare_singular {lone!r}; use always, after_toll or with")
        plural_alone = "always" if row.get("bare_plural", False) else "never"
        for spec in row["nouns"]:
            singular, plurals, sound = _forms(f"{where}, {spec!r}", spec)
            adjectival = lone == "after_toll"

            def noun(number: Any, alone: Any, adj: bool = adjectival) -> Noun:
                return Noun(number, unit_class, alone, adj, measure, row.get("zero", False), recast, barred)

            for form in plurals:
                yield form, noun("pl", plural_alone)
            for form in _duals(singular):
                if not (sound and form.endswith("ين")):
                    yield form, noun("dual", "always")
            for form in _accusative(singular):
                yield form, noun("sg", lone)


def _phrases(name: str, where: str, values: Any) -> list[Phrase]:
    return [tuple(form.split()) for form in folded(name, where, values)]


def _vague_rows(data: dict[str, Any]) -> Iterator[tuple[str, Vague]]:
    for row in data["vague"]:
        where = f"vague {row.get('id')}"
        check_keys("context.toml", where, row, "id min forms links", "alone alone_with times definite")
        links = frozenset(tuple(link.split()) for link in row["links"])
        alone_with = frozenset(_phrases("context.toml", where, row.get("alone_with", [])))
        vague = Vague(
            row["id"], row["min"], frozenset(tuple(fold(w) for w in link) for link in links), row.get("alone", False),
            alone_with, row.get("times", False), row.get("definite", True),
        )  # fmt: skip
        for form in folded("context.toml", where, row["forms"]):
            yield form, vague


def _hedge_rows(data: dict[str, Any], side: str) -> dict[Phrase, Hedge]:
    found: dict[Phrase, Hedge] = {}
    for row in data["hedge"]:
        where = f"hedge {row.get('id')}"
        check_keys("context.toml", where, row, "id effect before after")
        if row["effect"] not in ("min", "above", "max", "below", "approx"):
            raise DataError(f"context.toml: {where} has unknown effect {row['effect']!r}")
        for phrase in _phrases("context.toml", where, row[side]):
            if found.setdefault(phrase, Hedge(row["id"], row["effect"])).id != row["id"]:
                raise DataError(f"context.toml: {' '.join(phrase)!r} stands under two hedges; keep one")
    return found


def _seeds(entries: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Reading, ...]]:
    seeds: dict[str, tuple[Reading, ...]] = {}
    for form, entry in entries:
        if isinstance(entry, Noun) and entry.number != "dual" and entry.alone == "never" and not entry.zero:
            continue
        lone = isinstance(entry, Noun) and entry.number != "dual"
        for clitics, definite in ((_PLAIN, False), (() if lone else _DEFINITE, True)):
            for clitic in clitics:
                body = 0 if not definite else 2
                reading = Reading(len(clitic) - body, clitic, definite, entry)
                word = clitic + form
                seeds[word] = (*seeds.get(word, ()), reading)
    for word, readings in seeds.items():
        if len(readings) > 1:
            seeds[word] = tuple(sorted(readings, key=lambda r: r.prefix))
    return seeds


@cache
def words() -> Words:
    """Load and check all word lists; done once, at the first use.

    Raises:
        DataError: a data file holds what it should not.
    """
    context = load("context.toml")
    numerals = dict(_numerals())
    nouns: dict[str, Noun] = {}
    for form, noun in _noun_rows():
        if form not in numerals and (form not in nouns or _rank(noun) < _rank(nouns[form])):
            nouns[form] = noun
    vague = dict(_vague_rows(context))
    lists = load("lists.toml")
    sets = {name: frozenset(_phrases("lists.toml", name, values["words"])) for name, values in lists.items()}
    many = frozenset(f for row in context["many_after"] for f in folded("context.toml", "many_after", row["forms"]))
    return Words(
        seeds=_seeds([*numerals.items(), *vague.items(), *nouns.items()]),
        numerals=numerals, nouns=nouns, vague=vague,
        adjectives=frozenset(_adjectives()),
        hedges_before=_hedge_rows(context, "before"), hedges_after=_hedge_rows(context, "after"),
        many_after=many, sets=sets,
    )  # fmt: skip


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

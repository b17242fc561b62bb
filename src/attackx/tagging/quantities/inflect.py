"""Make the forms of number words and counted nouns from the rows of their data files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from attackx.errors import DataError
from attackx.schema import UnitClass
from attackx.script.normalize import fold

from .data import check_keys, folded, load, phrases
from .model import Noun, Numeral

_SOUND = {"+ون": ("ون", "ين"), "+ات": ("ات",)}


_SOUND_ENDINGS = ("ون", "ين", "ات")


def _accusative(form: str) -> tuple[str, ...]:
    return (form,) if form.endswith(("ه", "ا", "اء")) else (form, form + "ا")


def numerals() -> Iterator[tuple[str, Numeral]]:
    """Read the number words of numerals.toml with every form of the scale words."""
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
    """Split ``singular|plural|...`` into the singular, the plurals, and whether one is sound masculine.

    A singular of "-" means that there is none.
    """
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


def nouns() -> Iterator[tuple[str, Noun]]:
    """Read the counted nouns of nouns.toml in every number and case."""
    data = load("nouns.toml")
    check_keys("nouns.toml", "the file", data, "group")
    for index, row in enumerate(data["group"], 1):
        where = f"group {index}"
        check_keys("nouns.toml", where, row, "class nouns", "bare_singular bare_plural zero with not_with")
        plain = _plain(where, row)
        for spec in row["nouns"]:
            yield from _inflected(f"{where}, {spec!r}", spec, plain, row.get("bare_plural", False))


def _plain(where: str, row: dict[str, Any]) -> Noun:
    """Make the singular that all forms of a group's nouns are made from."""
    measure = row["class"] == "measure"
    lone = row.get("bare_singular", "never")
    if lone not in ("never", "always", "after_toll", "with"):
        raise DataError(f"nouns.toml: {where} has bare_singular {lone!r}; use always, after_toll or with")
    recast = tuple(
        (phrase, _class(where, name))
        for name, values in row.get("with", {}).items()
        for phrase in sorted(phrases("nouns.toml", where, values), key=len, reverse=True)
    )
    return Noun(
        "sg",
        None if measure else _class(where, row["class"]),
        lone,
        adjectival=lone == "after_toll",
        measure=measure,
        zero=row.get("zero", False),
        recast=recast,
        barred=frozenset(folded("nouns.toml", where, row.get("not_with", []))),
    )


def _inflected(where: str, spec: str, plain: Noun, bare_plural: bool) -> Iterator[tuple[str, Noun]]:
    """Make the plurals, duals and singulars of one row."""
    singular, plurals, sound = _forms(where, spec)
    plural = replace(plain, number="pl", alone="always" if bare_plural else "never")
    for form in plurals:
        for case in _accusative(form) if not form.endswith(_SOUND_ENDINGS) else (form,):
            yield case, plural
    if singular == "-":
        return
    dual = replace(plain, number="dual", alone="always")
    for form in _duals(singular):
        if not (sound and form.endswith("ين")):
            yield form, dual
    for form in _accusative(singular):
        yield form, plain
    if plain.unit_class is UnitClass.PERSON and not sound and not singular.endswith(("ه", "ي", "-")):
        yield singular + "ي", replace(dual, construct=True)

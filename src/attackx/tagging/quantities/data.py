"""Read the data files of the quantity reader, refusing whatever they should not hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attackx.datafiles import package_toml
from attackx.errors import DataError
from attackx.script.normalize import normalize

Phrase = tuple[str, ...]


def load(name: str) -> dict[str, Any]:
    """Parse one TOML file of this package's data folder.

    Raises:
        DataError: the file is missing or is not TOML.
    """
    return package_toml("tagging", "data", "quantities", name).data


def check_keys(name: str, where: str, row: Mapping[str, Any], needed: str, optional: str = "") -> None:
    """Refuse a row that lacks a key of ``needed`` or has one outside ``needed`` and ``optional``.

    Raises:
        DataError: naming file, entry and key.
    """
    want, may = set(needed.split()), set(optional.split())
    if missing := want - row.keys():
        raise DataError(f"{name}: {where} lacks {sorted(missing)}; add it")
    if unknown := row.keys() - want - may:
        raise DataError(f"{name}: {where} has unknown key {sorted(unknown)}; remove it or mend its spelling")


def folded(name: str, where: str, values: Any) -> list[str]:
    """Bring the strings of a list into matching form; refuse empty ones and two that fold to the same.

    Careless spellings that fold together are listed once.

    Raises:
        DataError: naming file, entry and value.
    """
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise DataError(f"{name}: {where} must be a list of strings")
    found: list[str] = []
    for value in values:
        form = " ".join(normalize(value).text.split())
        if not form:
            raise DataError(f"{name}: {where} has an empty form {value!r}; remove it")
        if values.count(value) > 1:
            raise DataError(f"{name}: {where} lists {value!r} twice; remove one")
        if form not in found:
            found.append(form)
    return found


def phrases(name: str, where: str, values: Any) -> list[Phrase]:
    """Bring the strings of a list into matching form, each as the tuple of its words.

    Raises:
        DataError: naming file, entry and value.
    """
    return [tuple(form.split()) for form in folded(name, where, values)]

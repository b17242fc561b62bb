"""The words of the report page in both languages, brought to the pairs that the page's script reads."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

from ...datafiles import package_toml
from ...errors import DataError
from ...lexicon.countries import country_gloss, country_name
from .. import describe
from ..describe import Label
from ..safe import clean

Pair: TypeAlias = list[str]  # English, Arabic


@cache
def tables() -> dict[str, dict[str, Pair]]:
    """Read the page's own words.

    Example:
        >>> tables()["page"]["next"]
        ['Next', 'التالي']
    """
    return package_toml("view", "report", "labels.toml").data


def page_labels(types: Iterable[str], countries: Iterable[str], slots: Iterable[str]) -> dict[str, Any]:
    """Collect what the page shows of a report's values, by what they are.

    Args:
        types: of targets and sources, as the events have them.
        countries: their ISO 3166-1 alpha-2 codes.
        slots: the slots that statements are for.

    Example:
        >>> labels = page_labels(["air_base"], ["IQ"], ["injuries"])
        >>> labels["type"]["air_base"], labels["country"]["IQ"], labels["slot"]["injuries"]
        (['air base', 'قاعدة جوية'], ['Iraq', 'العراق'], ['injured', 'الجرحى'])
    """
    known = tables()
    return {
        "page": known["page"],
        "type": {name: known["type"].get(name, _as_it_is(name)) for name in types},
        "country": {code: _country(code) for code in countries},
        "slot": {name: _pair(describe.slot(name)) for name in slots},
        "kind": {kind.value: _pair(label) for kind, label in describe.KINDS.items()},
        "stance": {stance.value: _pair(label) for stance, label in describe.STANCES.items()},
        "flag": {name: _pair(label) for name, label in describe.FLAGS.items()},
    }


def _pair(label: Label) -> Pair:
    return [label.en, label.ar]


def _as_it_is(name: str) -> Pair:
    return [clean(name).replace("_", " ")] * 2


def _country(code: str) -> Pair:
    try:
        return [country_gloss(code), country_name(code)]
    except DataError:
        return [code, code]

"""Countries, and the adjectives (nisba) that Arabic makes of their names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ..datafiles import package_toml
from ..errors import DataError

COUNTRIES_FILE = "countries.toml"


@dataclass(frozen=True, slots=True)
class Nisba:
    """The forms of one country adjective, as written without harakat.

    Attributes:
        m: masculine singular (``أميركي``).
        f: feminine singular (``أميركية``).
        plural: sound or irregular masculine plurals, nominative first (``أميركيون``, ``أميركيين``).
        others: dual, feminine plural and accusative forms.

    Example:
        >>> Nisba.of("أميركي").f_def
        'الأميركية'
    """

    m: str
    f: str
    plural: tuple[str, ...]
    others: tuple[str, ...] = ()

    @classmethod
    def of(cls, stem: str, plural: tuple[str, ...] = ()) -> Nisba:
        """Make all forms of the masculine singular ``stem``; ``plural`` lists irregular ones.

        Example:
            >>> Nisba.of("تركي", ("أتراك",)).plural
            ('أتراك', 'تركيون', 'تركيين')
        """
        f = stem + "ة"
        # the accusative of the singular ends in alef, and duals of the feminine open the ta
        others = (stem + "ان", stem + "ا", stem + "تان", stem + "تين", stem + "ات")
        return cls(stem, f, (*plural, stem + "ون", stem + "ين"), others)

    @property
    def m_def(self) -> str:
        """Masculine singular with the article."""
        return "ال" + self.m

    @property
    def f_def(self) -> str:
        """Feminine singular with the article."""
        return "ال" + self.f

    @property
    def plural_def(self) -> tuple[str, ...]:
        """The plurals with the article."""
        return tuple("ال" + form for form in self.plural)

    def forms(self) -> tuple[str, ...]:
        """All forms, each without and with the article, in a stable order."""
        bare = (self.m, self.f, *self.plural, *self.others)
        return tuple(dict.fromkeys((*bare, *("ال" + form for form in bare if not form.endswith("يا")))))


@cache
def _table() -> dict[str, dict[str, Any]]:
    entries: list[dict[str, Any]] = package_toml("lexicon", "data", COUNTRIES_FILE).data["entry"]
    return {entry["country"]: entry for entry in entries}


def country_name(code: str) -> str:
    """Give the Arabic name of the country with ISO code ``code``.

    Raises:
        DataError: when the lexicon has no such country.

    Example:
        >>> country_name("IQ")
        'العراق'
    """
    return str(_country(code)["name"])


def country_gloss(code: str) -> str:
    """Give the English name of the country with ISO code ``code``.

    Raises:
        DataError: when the lexicon has no such country.

    Example:
        >>> country_gloss("IQ")
        'Iraq'
    """
    return str(_country(code)["gloss"])


def nisba_forms(code: str) -> Nisba:
    """Give the adjective of the country with ISO code ``code``.

    Raises:
        DataError: when the country is unknown or has no adjective in the data.

    Example:
        >>> nisba_forms("US").m_def
        'الأميركي'
    """
    entry = _country(code)
    if not entry.get("nisba"):
        raise DataError(f"{COUNTRIES_FILE}: country {code!r} has no 'nisba'; add one to use it in a template")
    return Nisba.of(entry["nisba"][0], tuple(entry.get("nisba_plural", ())))


def _country(code: str) -> dict[str, Any]:
    try:
        return _table()[code]
    except KeyError:
        raise DataError(f"{COUNTRIES_FILE}: no country {code!r}; use an ISO 3166-1 alpha-2 code in capitals") from None

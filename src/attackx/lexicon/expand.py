"""Generate the written forms of a name, so that the data list each name once.

Four mechanisms: templates over countries, inflection of counted nouns (weapons), the nisba adjectives of
a country, and spelling variants in matching form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..datafiles import package_toml
from ..errors import DataError
from ..script.normalize import normalize
from .countries import country_name, nisba_forms

SPELLING_FILE = "spelling.toml"
MAX_SPELLINGS = 24
Shape = Literal["adjective", "construct", "fixed"]
SHAPES = ("adjective", "construct", "fixed")

MAX_ALIASES = 2_000  # that templates may make of one entry in one country
MAX_SLOTS = 3  # of one template; each may stand for several forms
_SLOT = re.compile(r"\{(\w+)\}")
_DROPPED = re.compile("[\"']")
_JOINT = re.compile(r"(?<=\S)[-_](?=\S)")
_LETTER_DIGIT = re.compile(r"(?<=[^\W\d_])[ -]?(?=\d)")


def template_values(code: str, slot: str) -> tuple[str, ...]:
    """Give what a template slot stands for in a country; plurals give two forms.

    Raises:
        DataError: when the slot is unknown, or the country has no adjective.

    Example:
        >>> template_values("IR", "nisba_f_def")
        ('الإيرانية',)
        >>> template_values("US", "nisba_pl")
        ('أميركيون', 'أميركيين')
    """
    if slot == "name":
        return (country_name(code),)
    if not slot.startswith("nisba_"):
        raise DataError(
            f"unknown template slot {{{slot}}}; use name or nisba_m, nisba_f, nisba_pl with or without _def"
        )
    nisba = nisba_forms(code)
    values = {
        "nisba_m": (nisba.m,),
        "nisba_m_def": (nisba.m_def,),
        "nisba_f": (nisba.f,),
        "nisba_f_def": (nisba.f_def,),
        "nisba_pl": nisba.plural,
        "nisba_pl_def": nisba.plural_def,
    }.get(slot)
    if values is None:
        raise DataError(
            f"unknown template slot {{{slot}}}; use name or nisba_m, nisba_f, nisba_pl with or without _def"
        )
    return values


def fill(template: str, code: str) -> tuple[str, ...]:
    """Fill the slots of ``template`` for a country; more than one string where a slot has more forms.

    Example:
        >>> fill("وزارة الدفاع {nisba_f_def}", "US")
        ('وزارة الدفاع الأميركية',)
    """
    slots = list(_SLOT.finditer(template))
    if not slots:
        return (template,)
    if len(slots) > MAX_SLOTS:
        raise DataError(f"{template[:40]!r} has more than {MAX_SLOTS} slots in braces; write it as several names")
    slot = slots[0]
    return tuple(
        filled
        for value in template_values(code, slot[1])
        for filled in fill(template[: slot.start()] + value + template[slot.end() :], code)
    )


def expand_countries(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """Turn an entry with ``countries`` into one entry a country; others come back alone.

    The code is appended to the id and becomes the country.

    Example:
        >>> made = expand_countries({"id": "mod", "name": "وزارة الدفاع {nisba_f_def}", "countries": ["US", "IR"]})
        >>> [(entry["id"], entry["country"], entry["name"]) for entry in made]
        [('mod_us', 'US', 'وزارة الدفاع الأميركية'), ('mod_ir', 'IR', 'وزارة الدفاع الإيرانية')]
    """
    codes = raw.get("countries")
    if codes is None:
        return [raw]
    if len(set(codes)) < len(codes):
        raise DataError("a country stands twice in 'countries'; keep one of them")
    made = []
    for code in codes:
        entry = {key: value for key, value in raw.items() if key != "countries"}
        entry["id"] = f"{raw['id']}_{code.lower()}"
        entry["country"] = code
        names = fill(raw["name"], code)
        aliases = [filled for alias in raw.get("aliases", ()) for filled in fill(alias, code)]
        entry["name"] = names[0]
        entry["aliases"] = list(dict.fromkeys(a for a in (*names[1:], *aliases) if a != names[0]))
        if len(aliases) > MAX_ALIASES:
            raise DataError(f"the templates make more than {MAX_ALIASES:,} names for {code}; write fewer of them")
        if "place" in raw:
            entry["place"] = fill(raw["place"], code)[0]
        made.append(entry)
    return made


def inflect(singular: str, plural: Sequence[str] = (), shape: Shape = "adjective") -> tuple[str, ...]:
    """List the singular, dual, plural and accusative of a counted noun phrase, without and with the article.

    Args:
        singular: the indefinite singular phrase.
        plural: its indefinite plurals, as they are not regular.
        shape: ``adjective`` when every word inflects and takes the article (``صاروخ باليستي``), ``construct`` when
            the first inflects and the last takes the article (``قذيفة هاون``), ``fixed`` when only the
            first does both (``صاروخ غراد``).

    Example:
        >>> inflect("قذيفة هاون", ["قذائف هاون"], "construct")[:4]
        ('قذيفة هاون', 'قذيفتا هاون', 'قذيفتي هاون', 'قذائف هاون')
    """
    first, *rest = singular.split()
    bases = [_open(first), *(_open(word) for word in rest)]
    duals: list[str] = []
    if shape == "adjective":
        duals = [" ".join(base + end for base in bases) for end in ("ان", "ين")]
    else:
        ends = ("ا", "ي") if shape == "construct" else ("ان", "ين", "ا", "ي")
        duals = [" ".join((bases[0] + end, *rest)) for end in ends]
    bare = [singular, *duals, *plural]
    if not first.endswith(("ة", "اء", "ا")) and shape != "construct":
        # the accusative of an indefinite masculine is written with alef
        tail = [word + "ا" for word in rest] if shape == "adjective" else rest
        bare.append(" ".join((first + "ا", *tail)))
    definite = (_with_article(form, shape) for form in (singular, *duals, *plural))
    return tuple(dict.fromkeys((*bare, *definite)))


def _open(word: str) -> str:
    """Open a final ta marbuta, as it is before any ending."""
    return word[:-1] + "ت" if word.endswith("ة") else word


def _with_article(phrase: str, shape: Shape) -> str:
    words = phrase.split()
    if shape == "adjective":
        return " ".join("ال" + word for word in words)
    if shape == "construct":
        return " ".join((*words[:-1], "ال" + words[-1]))
    return " ".join(("ال" + words[0], *words[1:]))


@dataclass(frozen=True, slots=True)
class _Group:
    forms: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _groups() -> tuple[_Group, ...]:
    rows = package_toml("lexicon", "data", SPELLING_FILE).data.get("group", [])
    groups = []
    for row in rows:
        forms = tuple(normalize(form).text for form in row.get("forms", ()))
        if set(row) - {"forms", "part", "gloss"} or len(set(forms)) < 2 or not all(form.strip() for form in forms):
            raise DataError(
                f"{SPELLING_FILE}: group {row!r} needs 'forms' of two or more different spellings, and 'part'"
            )
        body = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        # a whole word may carry clitics and the article; a part may stand anywhere
        if not row.get("part"):
            body = rf"(?<!\w)([وف]?[بلك]?(?:ال)?|لل)(?:{body})(?!\w)"
        groups.append(_Group(forms, re.compile(body)))
    return tuple(groups)


@cache
def _varied() -> re.Pattern[str]:
    """Give a pattern that finds whether any group or a digit is in a name: most names have none."""
    forms = (re.escape(form) for group in _groups() for form in group.forms)
    return re.compile("|".join((*forms, r"\d")))


def spellings(name: str) -> tuple[str, ...]:
    """List the spellings of ``name`` in matching form: itself, the pairs of the spelling data, digits glued or not.

    Example:
        >>> spellings("الجيش الأميركي")
        ('الجيش الاميركي', 'الجيش الامريكي')
        >>> spellings("شاهد 136")
        ('شاهد 136', 'شاهد136')
    """
    plain = name_form(name)
    if _varied().search(plain) is None:
        return (plain,)
    found: dict[str, None] = {plain: None}
    for group in _groups():
        for form in tuple(found):
            if len(found) >= MAX_SPELLINGS or group.pattern.search(form) is None:
                continue
            for other in group.forms:
                new = (rf"\g<1>{other}") if group.pattern.groups else other
                found.setdefault(group.pattern.sub(new, form))
    for form in tuple(found):
        if _LETTER_DIGIT.search(form):
            for glue in (" ", ""):
                found.setdefault(_LETTER_DIGIT.sub(glue, form))
    return tuple(found)[:MAX_SPELLINGS]


def name_form(name: str) -> str:
    """Bring a name into the form it is matched in: matching form, no quotes, single spaces for hyphens.

    Example:
        >>> name_form('تنظيم "داعش"'), name_form("شاهد-136")
        ('تنظيم داعش', 'شاهد 136')
    """
    return " ".join(_JOINT.sub(" ", _DROPPED.sub("", normalize(name).text)).split())


def all_spellings(names: Iterable[str]) -> tuple[str, ...]:
    """List the spellings of several names, each once."""
    return tuple(dict.fromkeys(form for name in names for form in spellings(name)))

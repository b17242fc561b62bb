"""What stands around a name: phrases that only look like names, words that announce a place or an adjective."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..datafiles import DataFile, package_toml
from ..errors import DataError
from ..script.clitics import ARTICLE, PROCLITICS
from .expand import name_form, spellings

CONTEXT_FILE = "context.toml"
_LISTS = frozenset({"blocks", "cues", "described", "directions", "struck"})
_LONGEST_CUE = 16
_ON = "علي"


@dataclass(frozen=True, slots=True)
class Context:
    """The lists of ``context.toml``, in matching form.

    Attributes:
        blocks: phrases inside which no name is meant.
        cues: words behind which a guarded name is a place.
        directions: words before which a guarded name is a place.
        struck: words of attack behind which a guarded name with the article is a place.
        described: accusatives behind which the name of a country is its adjective ("قصفا تركيا").
    """

    blocks: frozenset[str]
    cues: frozenset[str]
    directions: frozenset[str]
    struck: frozenset[str]
    described: frozenset[str]


@cache
def context() -> Context:
    """Read the packaged lists, once."""
    return read_context(package_toml("lexicon", "data", CONTEXT_FILE))


def read_context(file: DataFile) -> Context:
    """Read the lists of a file.

    Raises:
        DataError: when the file has other keys, or an empty phrase.
    """
    data = file.data
    if set(data) != _LISTS or not all(name_form(item) for items in data.values() for item in items):
        raise DataError(f"{file.name}: needs the lists {', '.join(sorted(_LISTS))}, without empty strings")
    return Context(
        frozenset(form for phrase in data["blocks"] for form in spellings(phrase)),
        frozenset(name_form(word) for word in data["cues"]),
        frozenset(name_form(word) for word in data["directions"]),
        frozenset(name_form(word) for word in data["struck"]),
        frozenset(name_form(word) for word in data["described"]),
    )


def is_quoted(text: str, start: int, stop: int) -> bool:
    """Tell whether quotation marks stand right before and behind a span, as outlets are named in print.

    Example:
        >>> is_quoted('قال ل"الوطن" ان', 6, 11), is_quoted("دافع عن الوطن", 8, 13)
        (True, False)
    """
    return text[start - 1 : start] == text[stop : stop + 1] == '"'


def is_place_context(text: str, start: int, clitic: str) -> bool:
    """Tell whether a word of place stands before the word at ``start``, whose proclitics are ``clitic``.

    Example:
        >>> is_place_context("هجوم قرب الباب", 9, ""), is_place_context("طرق الباب", 4, "")
        (True, False)
    """
    # بالقصير is a place; بحجة ("on the pretext") and باب ("door") are none
    if clitic.endswith(("ب", "ل", "ك")):
        return clitic.endswith("ب") and text.startswith(ARTICLE, start)
    word = _word_before(text, start, clitic)
    return any(word.startswith(head) and word[len(head) :] in context().cues for head in PROCLITICS)


def is_struck(text: str, start: int, clitic: str) -> bool:
    """Tell whether a word of attack stands right before the definite name at ``start``, or before its "on".

    Example:
        >>> is_struck("استهدفت القايم", 8, ""), is_struck("غاره علي القايم", 9, ""), is_struck("استهدفت مسكنه", 8, "")
        (True, True, False)
    """
    if clitic or not text.startswith(ARTICLE, start):
        return False
    word = _word_before(text, start, clitic)
    if word == _ON:
        word = _word_before(text, start - len(_ON) - 1, "")
    return word.removeprefix("و") in context().struck


def is_located(text: str, stop: int) -> bool:
    """Tell whether the name that ends at ``stop`` is told to lie in a direction of something.

    Example:
        >>> is_located("قتل في دمنه خدير شرق تعز", 16), is_located("سار خدير شرقا", 8)
        (True, False)
    """
    return text[stop : stop + _LONGEST_CUE].partition(" ")[2].partition(" ")[0] in context().directions


def _word_before(text: str, start: int, clitic: str) -> str:
    """Give the word before the one at ``start``; none where a sign or a line end parts them."""
    before = text[max(0, start - len(clitic) - _LONGEST_CUE) : start - len(clitic)].rstrip(' "')
    words = before.rsplit(maxsplit=1)
    if not words or "\n" in text[start - len(clitic) - 1 : start]:
        return ""
    return words[-1]


def describes(text: str, start: int, clitic: str) -> bool:
    """Tell whether the name of a country at ``start`` is an adjective: of an accusative, or of one with its adjective.

    Example:
        >>> text = "شهد المخيم قصفا مدفعيا تركيا"
        >>> describes(text, text.rindex(" ") + 1, ""), describes("اتهم ايضا تركيا", 10, "")
        (True, False)
    """
    words = text[max(0, start - 2 * _LONGEST_CUE) : start].rsplit("\n", 1)[-1].split()[-2:]
    if clitic or not words or not words[-1].endswith("ا"):
        return False
    return any(word in context().described or word[1:] in context().described for word in words)

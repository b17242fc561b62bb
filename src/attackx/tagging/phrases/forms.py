"""The written forms of a noun or an adjective, made from the few that its row gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .model import Number

# open: a genitive may follow; shut: nunation or the nun of dual and plural bars it; owned: a pronoun has it.
Ending = Literal["open", "shut", "owned"]
_PRONOUNS = ("ه", "ها", "هم", "هما")
_UNNUNATED = "اءهتي"


class Form(NamedTuple):
    """One written form of a noun: its first word, how it counts, what may follow, and its further words."""

    text: str
    number: Number
    ending: Ending
    tail: str = ""


def noun_forms(row: str) -> Iterator[Form]:
    """Give the written forms of a noun in matching form, without article.

    Args:
        row: ``singular: plural, plural``; either side may be empty; ``+ون`` and ``+ات`` are the sound plurals,
            another ``+`` ending is put to the singular as it is. A ``!`` at the end leaves out the forms that a
            pronoun owns, where these are written like another word ("طريقه").

    Example:
        >>> [form.text for form in noun_forms("حاجز: حواجز")][:6]
        ['حاجز', 'حاجزا', 'حاجزان', 'حاجزين', 'حاجزي', 'حاجزه']
    """
    if row.endswith("!"):
        yield from (form for form in noun_forms(row[:-1]) if form.ending != "owned")
        return
    singular, _, rest = (part.strip() for part in row.partition(":"))
    feminine = singular.endswith("ه")
    stem = singular[:-1] + "ت" if feminine else singular
    plurals = [plural.strip() for plural in rest.split(",") if plural.strip()]
    sound = "+ون" in plurals
    if singular:
        yield from _single(singular, stem, feminine, "pl" if sound else "dual")
    for plural in plurals:
        if plural == "+ون":
            yield from (Form(stem + ending, "pl", "shut") for ending in ("ون",))
            yield from (Form(stem + ending, "pl", "open") for ending in "وي")
        elif plural.startswith("+"):
            base = singular[:-1] if feminine and plural == "+ات" else singular
            yield from _plural(base + plural[1:])
        else:
            yield from _plural(plural)


def _single(singular: str, stem: str, feminine: bool, oblique: Number) -> Iterator[Form]:
    head, _, tail = singular.partition(" ")
    if tail:
        yield Form(head, "sg", "open", tail)
        if _agrees(head, tail):
            yield Form(head + "ا", "sg", "shut", tail + "ا")
        return
    yield Form(singular, "sg", "open")
    if not feminine and singular[-1] not in "اء":
        yield Form(singular + "ا", "sg", "shut")
    yield Form(stem + "ان", "dual", "shut")
    yield Form(stem + "ين", oblique, "shut")
    if feminine:
        yield Form(stem + "ا", "dual", "open")
    if feminine or oblique == "dual":
        yield Form(stem + "ي", "dual", "open")
    # "مسلحه" and "مدنيه" are feminines, not "his gunman".
    pronouns = _PRONOUNS[1:] if oblique == "pl" else _PRONOUNS
    yield from (Form(stem + pronoun, "sg", "owned") for pronoun in pronouns)


def _agrees(head: str, tail: str) -> bool:
    """Whether the word behind a masculine is its adjective and has nunation with it: "a military parade"."""
    return head[-1] not in "اءه" and tail.endswith("ي") and " " not in tail and not tail.startswith("ال")


def _plural(plural: str) -> Iterator[Form]:
    head, _, tail = plural.partition(" ")
    if tail:
        yield Form(head, "pl", "open", tail)
        return
    shut = plural.endswith(("ون", "ين"))
    yield Form(plural, "pl", "shut" if shut else "open")
    if shut:
        return
    if plural[-1] not in _UNNUNATED:
        yield Form(plural + "ا", "pl", "shut")
    root = plural[:-1] + "ت" if plural.endswith("ه") else plural
    yield from (Form(root + pronoun, "pl", "owned") for pronoun in _PRONOUNS)


def adjective_forms(base: str) -> tuple[str, ...]:
    """Give the written forms of an adjective whose masculine singular is ``base``.

    Example:
        >>> adjective_forms("امني")[:3]
        ('امني', 'امنيه', 'امنيا')
    """
    return tuple(base + ending for ending in ("", "ه", "ا", "ين", "ون", "ان", "تين", "تان", "ات"))

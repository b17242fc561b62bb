"""Load the rows of ``data/phrases``: heads and the words that follow them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn, cast

from ...datafiles import parse_toml, read_text
from ...errors import DataError
from ...script.normalize import normalize
from .forms import adjective_forms
from .model import LABELS, Head, Label

TAKES = frozenset({"of", "name", "word", "to", "in", "link", "verb", "number"})
_HEAD_KEYS = frozenset({
    "id", "nouns", "label", "takes", "then", "after", "needs", "types", "nameless", "not_next", "not_prev", "not_of",
    "article", "bare", "whole", "led", "examples", "never",
})  # fmt: skip
_REQUIRED = ("id", "nouns", "label", "takes", "examples", "never")
_WORD_LISTS = ("adjectives", "nouns", "names", "openers", "titles", "common", "numbered", "addressees", "strikes")
_STOP_LISTS = ("function", "verbs", "means", "blows", "occasions")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``words.toml`` in matching form."""

    adjectives: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]
    openers: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]
    numbered: frozenset[str]
    addressees: frozenset[str]
    strikes: frozenset[str]
    parties: frozenset[str]
    links: dict[str, frozenset[str]]
    stops: frozenset[str]
    means: frozenset[str]
    blows: frozenset[str]
    occasions: frozenset[str]
    relative: frozenset[str]


def _fail(file: str, entry: str, fault: str, remedy: str) -> NoReturn:
    raise DataError(f"{file}: {entry}: {fault}; {remedy}")


def _form(text: str) -> str:
    return normalize(text).text


def _strings(file: str, entry: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        _fail(file, entry, "is not a list of filled strings", "write a list of words")
    return tuple(_form(item) for item in value)


def _unique(file: str, entry: str, value: object) -> frozenset[str]:
    items = _strings(file, entry, value)
    if twice := sorted({item for item in items if items.count(item) > 1}):
        _fail(file, entry, f"holds {twice[0]!r} twice once folded", "keep one of them")
    return frozenset(items)


def _inflected(words: frozenset[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, *adjective_forms(word)))


def parse_heads(file: str, text: str) -> tuple[Head, ...]:
    """Read the heads of one file.

    Args:
        file: its name, for messages.
        text: its TOML.

    Raises:
        DataError: on an unknown key, a missing or empty value, a label or complement that does not exist.

    Example:
        >>> row = 'id="x", nouns=["سد: سدود"], label={target="dam"}, takes=["of"], examples=[["قصف سد", "سد"]]'
        >>> parse_heads("x.toml", "head = [{" + row + ', never=["سدى"]}]')[0].labels
        (('target', 'dam'),)
    """
    data = parse_toml(file, text).data
    if set(data) != {"head"} or not isinstance(data["head"], list):
        _fail(file, "file", "must hold [[head]] tables only", "move the rest")
    return tuple(_head(file, row) for row in data["head"])


def _head(file: str, row: dict[str, Any]) -> Head:
    entry = f"head {row.get('id', '?')!r}"
    if unknown := sorted(set(row) - _HEAD_KEYS):
        _fail(file, entry, f"has the unknown key {unknown[0]!r}", f"use one of {', '.join(sorted(_HEAD_KEYS))}")
    if missing := [key for key in _REQUIRED if key not in row or (key != "takes" and not row[key])]:
        _fail(file, entry, f"lacks {missing[0]!r}", "fill it in")
    label = row["label"]
    if wrong := sorted(set(label) - set(LABELS)):
        _fail(file, entry, f"has the unknown label {wrong[0]!r}", f"use one of {', '.join(LABELS)}")
    takes = frozenset(row["takes"])
    if odd := sorted(takes - TAKES):
        _fail(file, entry, f"takes the unknown {odd[0]!r}", f"use one of {', '.join(sorted(TAKES))}")
    if row.get("article", "") not in ("", "always", "never"):
        _fail(file, entry, f"has the article {row['article']!r}", 'write "always" or "never"')
    examples = tuple((_form(text), _form(phrase)) for text, phrase in row["examples"])
    for text, phrase in examples:
        if phrase not in text:
            _fail(file, entry, f"has an example whose phrase {phrase!r} is not in its text", "copy it from the text")
    return Head(
        id=row["id"],
        nouns=_strings(file, f"{entry}.nouns", row["nouns"]),
        labels=tuple((cast(Label, key), str(value)) for key, value in label.items()),
        takes=takes,
        then=_unique(file, f"{entry}.then", row.get("then", [])),
        after=_unique(file, f"{entry}.after", row.get("after", [])),
        needs=_inflected(_unique(file, f"{entry}.needs", row.get("needs", []))),
        types={form: kind for word, kind in row.get("types", {}).items() for form in adjective_forms(_form(word))},
        nameless=bool(row.get("nameless", False)),
        not_next=_unique(file, f"{entry}.not_next", row.get("not_next", [])),
        not_prev=_unique(file, f"{entry}.not_prev", row.get("not_prev", [])),
        not_of=_unique(file, f"{entry}.not_of", row.get("not_of", [])),
        article=row.get("article", ""),
        bare=bool(row.get("bare", False)),
        whole=bool(row.get("whole", False)),
        led=bool(row.get("led", False)),
        examples=examples,
        never=_strings(file, f"{entry}.never", row["never"]),
    )


def parse_words(file: str, text: str) -> Words:
    """Read ``words.toml``.

    Raises:
        DataError: on an unknown or missing list, an empty word, or one that stands twice in a list.
    """
    data = parse_toml(file, text).data
    expected = {*_WORD_LISTS, "links", "stops", "relative"}
    if odd := sorted(set(data) ^ expected):
        _fail(file, odd[0], "is unknown or missing", f"keep exactly {', '.join(sorted(expected))}")
    if odd := sorted(set(data["stops"]) ^ set(_STOP_LISTS)):
        _fail(file, f"stops.{odd[0]}", "is unknown or missing", f"keep exactly {', '.join(_STOP_LISTS)}")
    lists = {key: _unique(file, key, data[key]) for key in _WORD_LISTS}
    stops = {key: _unique(file, f"stops.{key}", data["stops"][key]) for key in _STOP_LISTS}
    links = {
        form: _unique(file, f"links.{stem}", preps)
        for stem, preps in data["links"].items()
        for form in adjective_forms(_form(stem))
    }
    return Words(
        adjectives=_inflected(lists["adjectives"]),
        nouns=lists["nouns"],
        names=lists["names"],
        openers=lists["openers"],
        titles=lists["titles"],
        common=lists["common"],
        numbered=lists["numbered"],
        addressees=lists["addressees"],
        strikes=lists["strikes"],
        parties=lists["common"] | lists["nouns"] | lists["names"] | _inflected(lists["adjectives"]),
        links=links,
        stops=stops["function"] | stops["verbs"],
        means=stops["means"],
        blows=stops["blows"],
        occasions=stops["occasions"],
        relative=_unique(file, "relative.verbs", data["relative"]["verbs"]),
    )


@cache
def load_heads() -> tuple[Head, ...]:
    """Load all heads of the package, file by file in the order of names.

    Raises:
        DataError: also where two rows share an id.
    """
    folder = files("attackx") / "tagging" / "data" / "phrases"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml") and item.name != "words.toml")
    heads = tuple(h for name in names for h in parse_heads(name, read_text(folder / name)))
    seen: set[str] = set()
    for head in heads:
        if head.id in seen:
            _fail("data/phrases", f"head {head.id!r}", "stands twice", "rename one")
        seen.add(head.id)
    return heads


@cache
def load_words() -> Words:
    """Load ``words.toml`` of the package."""
    path = files("attackx") / "tagging" / "data" / "phrases" / "words.toml"
    return parse_words("words.toml", read_text(path))

"""The pattern language of the rules, parsed into elements.

A pattern is elements with spaces between them::

    قال|@say        one of these words, or of a word list; و and ف may stand before it
    مسؤوليت*        any word that begins so
    ل+<source>      the same with this proclitic before it
    -+قتلوا         the same with none, not even و
    <target:port>   a tag with the label, of one of the types (comma-separated); -port is every type but that
    ~4              up to four tokens without a punctuation mark;  ~4, may cross commas
    X?              X or nothing
    X=who           X, remembered as ``who``
    !X              not before X (after the anchor, and where a gap comes next), else not after X
    !!X             not after X, wherever it stands
    ^  $            the sentence's beginning, its end
    :               a punctuation mark as it is
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ..errors import DataError
from ..pickling import made_of
from ..script.clitics import ARTICLE, PROCLITICS, readings
from ..script.normalize import fold
from ..tagging.tag import Tag

MAX_LENGTH = 2_000  # characters of a pattern
MAX_ELEMENTS = 40
MAX_GAP = 30  # tokens
ANY_PROCLITIC = frozenset({"", "و", "ف"})
_GAP = re.compile(r"~(\d+)(,?)$")
_TAG = re.compile(r"<([\w|]+)(?::([\w,-]+))?>$")
_TAIL = re.compile(r"(.*?)(?:=(\w+))?(\?)?$")
_PUNCTUATION = re.compile(r"[^\w\s]$")


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a pattern.

    Attributes:
        kind: ``word``, ``tag``, ``gap``, ``begin`` or ``end``.
        words: the words a ``word`` step accepts, without their proclitics.
        forms: the same with every proclitic that may stand before them, as they are written.
        prefixes: beginnings of words it accepts.
        labels: the labels a ``tag`` step accepts.
        types: the types it accepts; empty accepts all.
        without: the types it does not accept.
        clitics: which proclitics may stand before it; None accepts any.
        size: how many tokens a gap may cover.
        loose: whether the gap may cross commas.
        optional: whether the step may be left out.
        capture: the name it is remembered by.
        negated: whether it must not match here.
        onward: whether a negated step looks at what stands behind it, though the match goes back from its anchor.
        behind: whether a negated step looks at the word before it, in whichever direction one reads.
        fixed: whether the step must stand in every match.
        plain: whether it is one of some words, and must stand.
    """

    kind: str
    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    clitics: frozenset[str] | None = ANY_PROCLITIC
    size: int = 0
    loose: bool = False
    optional: bool = False
    capture: str = ""
    negated: bool = False
    behind: bool = False
    forms: frozenset[str] = frozenset()
    onward: bool = False
    fixed: bool = field(init=False)
    plain: bool = field(init=False)

    def __post_init__(self) -> None:
        fixed = self.kind in ("word", "tag") and not self.optional and not self.negated
        object.__setattr__(self, "fixed", fixed)
        object.__setattr__(self, "plain", fixed and self.kind == "word" and not self.prefixes)

    def __reduce__(self) -> tuple[Any, ...]:
        return Element, made_of(self)

    def fits_word(self, word: str) -> bool:
        """Whether a ``word`` step accepts a word as it is written.

        Example:
            >>> step = parse("?+صاروخ|مسؤوليت*", {}, "doc")[0]
            >>> step.fits_word("بصاروخ"), step.fits_word("ومسووليتها"), step.fits_word("صواريخ")
            (True, True, False)
        """
        return word in self.forms or (bool(self.prefixes) and self._begins(word))

    def _begins(self, word: str) -> bool:
        return any(
            rest.startswith(self.prefixes)
            for clitic, rest in readings(word)
            if self.clitics is None or clitic in self.clitics
        )

    def fits_tag(self, tag: Tag) -> bool:
        """Whether a ``tag`` step accepts a tag."""
        return (
            tag.label in self.labels
            and (not self.types or tag.type in self.types)
            and tag.type not in self.without
            and (self.clitics is None or tag.clitic in self.clitics)
        )


@lru_cache(maxsize=1024)
def written(words: frozenset[str], clitics: frozenset[str] | None) -> frozenset[str]:
    """List the words with each of the proclitics before them, as the script writes them.

    Args:
        words: in matching form.
        clitics: which may stand before them; None for any.

    Example:
        >>> sorted(written(frozenset({"القوات"}), frozenset({"", "ل"})))
        ['القوات', 'لالقوات', 'للقوات']
    """
    # a set that is made of a set takes half the memory of one that grew
    return frozenset({form for word in words for form in _prefixed(word, clitics)})


@lru_cache(maxsize=4096)
def _prefixed(word: str, clitics: frozenset[str] | None) -> tuple[str, ...]:
    """List one word's forms, once for the many patterns that have it."""
    found: set[str] = set()
    for clitic in PROCLITICS if clitics is None else clitics:
        # after ل the article loses its alef, and before a third lam its lam too
        options = {clitic + word}
        if clitic.endswith("ل") and word.startswith(ARTICLE):
            options |= {clitic + "ل" + word[2:], clitic + word[2:]}
        found.update(o for o in options if (clitic, word) in readings(o))
    return tuple(found)


def parse(pattern: str, lists: Mapping[str, frozenset[str]], where: str) -> tuple[Element, ...]:
    """Parse a pattern.

    Args:
        pattern: as the module says.
        lists: the word lists that ``@name`` refers to, in matching form.
        where: file and rule, for the error message.

    Raises:
        DataError: for an element that cannot be read.

    Example:
        >>> [e.kind for e in parse("تبنت ~3 <doer>=who", {}, "doc")]
        ['word', 'gap', 'tag']
    """
    pieces = pattern.split()
    if len(pattern) > MAX_LENGTH or len(pieces) > MAX_ELEMENTS:
        most = f"{MAX_LENGTH:,} characters and {MAX_ELEMENTS} elements are the most"
        raise DataError(f"{where}: pattern {pattern[:40]!r}... is too long; {most}; put words into a list, or split it")
    elements = _held_back([_element(piece, lists, where) for piece in pieces])
    if not any(e.fixed for e in elements):
        raise DataError(f"{where}: pattern {pattern!r} has nothing to begin with; name a word or a tag in it")
    return elements


def _held_back(elements: list[Element]) -> tuple[Element, ...]:
    """Let what must not stand between a step and a gap, as X in ``call !X ~3``, be looked for behind the step."""
    bare = [(at, e) for at, e in enumerate(elements) if not e.negated]
    for (at, step), (then, gap) in pairwise(bare):
        if gap.kind == "gap" and step.kind != "gap":
            elements[at + 1 : then] = [replace(e, onward=True) for e in elements[at + 1 : then]]
    return tuple(elements)


def _element(piece: str, lists: Mapping[str, frozenset[str]], where: str) -> Element:
    if piece in ("^", "$"):
        return Element("begin" if piece == "^" else "end")
    if gap := _GAP.match(piece):
        if len(gap[1]) > 2 or int(gap[1]) > MAX_GAP:
            raise DataError(f"{where}: the gap {piece[:20]!r} is too wide; {MAX_GAP} tokens are the most")
        return Element("gap", size=int(gap[1]), loose=bool(gap[2]))
    negated = piece.startswith("!") and len(piece) > 1
    behind = piece.startswith("!!") and len(piece) > 2
    tail = _TAIL.match(piece[negated + behind :])
    body, capture, optional = (tail[1], tail[2] or "", bool(tail[3])) if tail else (piece, "", False)
    clitics: frozenset[str] | None = ANY_PROCLITIC
    if "+" in body[1:]:
        head, body = body.split("+", 1)
        clitics = None if head == "?" else _proclitics(head)
    if tag := _TAG.match(body):
        types = [t for t in (tag[2] or "").split(",") if t]
        return Element(
            "tag",
            labels=frozenset(tag[1].split("|")),
            types=frozenset(t for t in types if not t.startswith("-")),
            without=frozenset(t[1:] for t in types if t.startswith("-")),
            clitics=None if clitics is ANY_PROCLITIC else clitics,
            optional=optional,
            capture=capture,
            negated=negated,
            behind=behind,
        )
    words, prefixes = _words(body, lists, where)
    return Element(
        "word",
        words,
        prefixes,
        clitics=clitics,
        optional=optional,
        capture=capture,
        negated=negated,
        behind=behind,
        forms=written(words, clitics),
    )


def _proclitics(head: str) -> frozenset[str]:
    """Give what may stand before a word: "-" for nothing, else these, with or without و or ف before them."""
    return frozenset({""}) if head == "-" else frozenset(c + h for c in ("", "و", "ف") for h in head.split("|"))


def _words(body: str, lists: Mapping[str, frozenset[str]], where: str) -> tuple[frozenset[str], tuple[str, ...]]:
    if body.startswith("@") and (listed := lists.get(body[1:])) is not None:
        return listed, ()
    words: set[str] = set()
    prefixes: list[str] = []
    for choice in body.split("|"):
        if choice.startswith("@"):
            if choice[1:] not in lists:
                raise DataError(f"{where}: no word list {choice!r}; add it to words.toml or mend the name")
            words |= lists[choice[1:]]
        elif choice.endswith("*") and len(choice) > 2:
            prefixes.append(fold(choice[:-1]))
        elif choice and (choice.replace("-", "").isalnum() or _PUNCTUATION.match(choice)):
            words.add(fold(choice))
        else:
            raise DataError(f"{where}: cannot read {body!r} in the pattern; see the list of elements in docs/rules.md")
    return frozenset(words), tuple(prefixes)

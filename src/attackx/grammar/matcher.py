"""Match patterns against a sentence, from an anchor outwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..script.normalize import fold
from ..tagging.tag import Tag
from .pattern import Element
from .view import View

if TYPE_CHECKING:
    from .rules import Rule

_STOPS = frozenset(".!?؟;؛:…\n•▪")
_COMMAS = frozenset(",،-()[]/")
_TURNS = frozenset(
    fold(w)
    for w in (
        "فيما",
        "بينما",
        "مشيرا",
        "مشيرة",
        "موضحا",
        "موضحة",
        "مضيفا",
        "مضيفة",
        "مؤكدا",
        "مؤكدة",
        "لافتا",
        "لافتة",
        "مبينا",
        "مبينة",
        "قائلا",
        "قائلة",
        "حين",
        "غداة",
        "عقب",
        "ردا",
    )
)  # words that turn to another matter; no gap crosses them
_MAX_STEPS = 2_000  # a bound on backtracking for one pattern at one anchor


@dataclass(slots=True)
class Capture:
    """Tokens ``first:last`` that a named step matched, with the tag where it was one."""

    first: int
    last: int
    tag: Tag | None = None


@dataclass(slots=True)
class Match:
    """A rule that matched tokens ``first:last`` of a view."""

    rule: Rule
    first: int
    last: int
    captures: dict[str, Capture] = field(default_factory=dict)
    anchor: Tag | None = None


class _Run:
    """The state of one attempt: how many steps are left."""

    __slots__ = ("left", "view")

    def __init__(self, view: View) -> None:
        self.view = view
        self.left = _MAX_STEPS


def _fits_word(element: Element, view: View, at: int) -> bool:
    for clitic, rest in view.readings[at]:
        if element.clitics is not None and clitic not in element.clitics:
            continue
        if rest in element.words or (element.prefixes and rest.startswith(element.prefixes)):
            return True
    return False


def fits_tag(element: Element, tag: Tag) -> bool:
    """Whether a tag is what a ``tag`` step asks for."""
    return (
        tag.label in element.labels
        and (not element.types or tag.type in element.types)
        and tag.type not in element.without
        and (element.clitics is None or tag.clitic in element.clitics)
    )


def _ahead(element: Element, view: View, at: int, forward: bool) -> Iterator[tuple[int, Tag | None]]:
    """Give the positions after one step that consumes tokens, going forward or back."""
    if element.kind == "word":
        token = at if forward else at - 1
        if 0 <= token < len(view.words) and _fits_word(element, view, token):
            yield (at + 1 if forward else at - 1), None
    else:
        for tag in (view.by_start if forward else view.by_stop).get(at, ()):
            if fits_tag(element, tag):
                yield (tag.last if forward else tag.first), tag


def _walk(
    run: _Run, elements: tuple[Element, ...], k: int, at: int, forward: bool
) -> Iterator[tuple[int, dict[str, Capture]]]:
    """Match ``elements[k:]`` from ``at`` on, nearest first; yields the end and the captures."""
    run.left -= 1
    if run.left < 0:
        return
    if k == len(elements):
        yield at, {}
        return
    element, view = elements[k], run.view
    if element.kind == "gap":
        yield from _gap(run, elements, k, at, forward)
    elif element.kind in ("begin", "end"):
        if at == (0 if element.kind == "begin" else len(view.words)):
            yield from _walk(run, elements, k + 1, at, forward)
    elif element.negated:
        if next(_ahead(element, view, at, forward), None) is None:
            yield from _walk(run, elements, k + 1, at, forward)
    else:
        for to, tag in _ahead(element, view, at, forward):
            for end, captures in _walk(run, elements, k + 1, to, forward):
                if element.capture:
                    captures[element.capture] = Capture(min(at, to), max(at, to), tag)
                yield end, captures
        if element.optional:
            yield from _walk(run, elements, k + 1, at, forward)


def _gap(
    run: _Run, elements: tuple[Element, ...], k: int, at: int, forward: bool
) -> Iterator[tuple[int, dict[str, Capture]]]:
    element, words = elements[k], run.view.words
    yield from _walk(run, elements, k + 1, at, forward)
    for _ in range(element.size):
        token = at if forward else at - 1
        if not 0 <= token < len(words) or words[token] in _STOPS or words[token] in _TURNS:
            return
        if words[token] in _COMMAS and not element.loose:
            return
        at += 1 if forward else -1
        yield from _walk(run, elements, k + 1, at, forward)


def match_at(
    view: View, elements: tuple[Element, ...], anchor: int, first: int, last: int, tag: Tag | None
) -> tuple[int, int, dict[str, Capture]] | None:
    """Match a pattern whose step ``anchor`` stands on tokens ``first:last``.

    Returns:
        The first token, the token after the last, and the captures; None where it does not match.
    """
    after = next(_walk(_Run(view), elements[anchor + 1 :], 0, last, True), None)
    if after is None:
        return None
    before = next(_walk(_Run(view), elements[:anchor][::-1], 0, first, False), None)
    if before is None:
        return None
    captures = before[1] | after[1]
    if elements[anchor].capture:
        captures[elements[anchor].capture] = Capture(first, last, tag)
    return before[0], after[0], captures

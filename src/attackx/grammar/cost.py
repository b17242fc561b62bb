"""What a pattern costs on the sentences that are worst for it, in steps of the matcher and not in time.

The sentences are made of the pattern's own words and tags: all of them but one over and over, so that the search goes
as far as it can and then fails. Steps are counted, so that the answer is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import prod

from ..tagging.tag import Tag
from .matcher import MAX_STEPS, steps_at
from .pattern import Element
from .rules import Rule
from .view import View

LENGTHS = (25, 50, 100, 200)  # tokens; a sentence has at most 1,200 characters
GROWTH = 3.0  # how many times the steps may grow when the sentence doubles: twice is linear, four times quadratic
ENOUGH = 20  # steps a token that are never too many
_FILLER = "كلمه"


@dataclass(frozen=True, slots=True)
class Cost:
    """What is wrong with the cost of one pattern.

    Attributes:
        rule: the rule.
        number: the pattern's number in it, from 1.
        steps: for each of ``LENGTHS`` the steps on the worst sentence of that many tokens.
        given_up: whether the matcher would give up at some place of it.

    Example:
        >>> from .rules import load_rules
        >>> row = {"id": "r", "patterns": ["قال ~9 قال ~9 قال ~9 قال ~9 قال ~9 ذكر"], "match": ["[قال]"]}
        >>> [rule] = load_rules({"slot": "kind", "rule": [row]}, {}, "doc")
        >>> print(next(check_cost([rule])))
        doc: rule 'r', pattern 1: gives up after 2,000 steps on a sentence of its own words; narrow or drop a gap
    """

    rule: Rule
    number: int
    steps: tuple[int, ...]
    given_up: bool

    def __str__(self) -> str:
        head = f"{self.rule.where}: rule {self.rule.id!r}, pattern {self.number}"
        if self.given_up:
            return f"{head}: gives up after {MAX_STEPS:,} steps on a sentence of its own words; narrow or drop a gap"
        grown = ", ".join(f"{steps:,} at {length}" for length, steps in zip(LENGTHS, self.steps, strict=True))
        return f"{head}: its steps grow faster than the sentence ({grown} words); narrow or drop a gap"


def check_cost(rules: Iterable[Rule]) -> Iterator[Cost]:
    """Find the patterns whose cost grows faster than the sentence, or that the matcher gives up on.

    Args:
        rules: as ``load_rules`` gives them.

    Yields:
        What is wrong, in the order of the rules; nothing where all is well.
    """
    for rule in rules:
        for number, (elements, anchor) in enumerate(rule.patterns, start=1):
            if _cheap(elements):
                continue
            cost = _cost(rule, number, elements, anchor)
            if cost.given_up or _grows(cost.steps):
                yield cost


def _cheap(elements: tuple[Element, ...]) -> bool:
    """Whether all ways to lay the elements over the words near an anchor are too few to matter, whatever the words."""
    ways = prod(e.size + 1 if e.kind == "gap" else 2 if e.optional or e.kind == "tag" else 1 for e in elements)
    reach = len(elements) + sum(e.size for e in elements)
    return ways * len(elements) < MAX_STEPS and reach < LENGTHS[1]


def _grows(steps: Sequence[int]) -> bool:
    return steps[-1] > ENOUGH * LENGTHS[-1] and steps[-1] > GROWTH * steps[-2]


def _cost(rule: Rule, number: int, elements: tuple[Element, ...], anchor: int) -> Cost:
    worst = [0] * len(LENGTHS)
    given_up = False
    for pieces in _worst(elements):
        for at, length in enumerate(LENGTHS):
            steps, most = _steps(elements, anchor, pieces, length)
            worst[at] = max(worst[at], steps)
            given_up |= most >= MAX_STEPS
    return Cost(rule, number, tuple(worst), given_up)


def _worst(elements: tuple[Element, ...]) -> Iterator[list[Element]]:
    """Give what to repeat: all that can stand; all but one and its like, singly and in runs; each alone."""
    whole = [(e, _run(elements, at)) for at, e in enumerate(elements) if e.kind in ("word", "tag") and not e.negated]
    yield [e for e, _ in whole]
    for out, _ in whole:
        kept = [(e, run) for e, run in whole if e.forms.isdisjoint(out.forms) and e.labels.isdisjoint(out.labels)]
        yield [e for e, _ in kept]
        yield [e for e, run in kept for _ in range(run)]
    yield from ([e] for e, _ in whole)


def _run(elements: tuple[Element, ...], at: int) -> int:
    """Give how often an element can stand behind itself without parting its neighbours further than their gaps."""
    sides = [elements[beside].size for beside in (at - 1, at + 1) if 0 <= beside < len(elements)]
    return 1 + min(sides, default=0)


def _steps(elements: tuple[Element, ...], anchor: int, pieces: list[Element], length: int) -> tuple[int, int]:
    """Count the steps at all places of a sentence where the anchor can stand, and the most at one of them."""
    view = _sentence(pieces, length)
    before, step, after = elements[:anchor][::-1], elements[anchor], elements[anchor + 1 :]
    total = most = 0
    for first, last in _anchors(view, step):
        taken = steps_at(view, before, after, first, last)
        total += taken
        most = max(most, taken)
    return total, most


def _anchors(view: View, step: Element) -> Iterator[tuple[int, int]]:
    if step.kind == "word":
        yield from ((at, at + 1) for at, word in enumerate(view.words) if step.fits_word(word))
    else:
        yield from ((tag.first, tag.last) for tag in view.tags if step.fits_tag(tag))


def _sentence(pieces: list[Element], length: int) -> View:
    """Write a sentence of so many tokens that repeats the pieces."""
    words: list[str] = []
    tags: list[Tag] = []
    at = 0
    for number in range(length):
        piece = pieces[number % len(pieces)] if pieces else None
        word = _word(piece) if piece is not None else _FILLER
        if piece is not None and piece.kind == "tag":
            clitic = min(piece.clitics, key=len) if piece.clitics else ""
            kind = min(piece.types, default="")
            tags += [Tag(at, at + len(word), label, kind, clitic=clitic) for label in sorted(piece.labels)]
        words.append(word)
        at += len(word) + 1
    view = View(" ".join(words), 0, max(at - 1, 0))
    view.add(tags)
    return view


def _word(piece: Element) -> str:
    """Give a word that a step takes; the shortest, so that the sentence holds many."""
    if piece.kind == "tag":
        return _FILLER
    words = [word for word in piece.words if word in piece.forms] or [*piece.forms]
    if not words:
        prefixed = (f"{clitic}{piece.prefixes[0]}" for clitic in sorted(piece.clitics or {""}))
        return next(word for word in prefixed)
    return min(words, key=lambda word: (len(word), word))

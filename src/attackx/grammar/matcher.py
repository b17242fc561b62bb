"""Match patterns against a sentence, from an anchor outwards."""

from __future__ import annotations

from dataclasses import dataclass

from ..script.normalize import fold
from ..tagging.tag import Tag
from .pattern import Element
from .rules import Rule
from .view import View

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
_BARS = _STOPS | _TURNS
_BARS_AND_COMMAS = _BARS | _COMMAS
MAX_STEPS = 2_000  # a bound on backtracking for one pattern at one anchor


@dataclass(slots=True, init=False)
class Capture:
    """Tokens ``first:last`` that a named step matched, with the tag where it was one."""

    first: int
    last: int
    tag: Tag | None

    def __init__(self, first: int, last: int, tag: Tag | None = None) -> None:
        self.first, self.last, self.tag = first, last, tag


@dataclass(slots=True, init=False)
class Match:
    """A rule that matched tokens ``first:last`` of a view."""

    rule: Rule
    first: int
    last: int
    captures: dict[str, Capture]
    anchor: Tag | None

    def __init__(
        self, rule: Rule, first: int, last: int, captures: dict[str, Capture] | None = None, anchor: Tag | None = None
    ) -> None:
        self.rule, self.first, self.last, self.anchor = rule, first, last, anchor
        self.captures = captures if captures is not None else {}


class _Run:
    """The state of one attempt: how many steps are left, and what was captured."""

    __slots__ = ("captures", "end", "forward", "left", "size", "steps", "view", "words")

    def __init__(self, view: View, steps: tuple[Element, ...], forward: bool) -> None:
        self.view, self.steps, self.forward, self.end = view, steps, forward, len(steps)
        self.words, self.size = view.words, len(view.words)
        self.captures: dict[str, Capture] = {}
        self.left = MAX_STEPS

    def walk(self, k: int, at: int) -> int | None:
        """Match the steps from ``k`` on at the token ``at``, nearest first; gives the end."""
        self.left -= 1
        if self.left < 0:
            return None
        if k == self.end:
            return at
        step = self.steps[k]
        kind = step.kind
        if kind == "gap":
            return self._gap(step, k, at)
        if kind in ("begin", "end"):
            return self.walk(k + 1, at) if at == (0 if kind == "begin" else self.size) else None
        if step.negated:
            return None if self._stands(step, at) else self.walk(k + 1, at)
        end = self._word(step, k, at) if kind == "word" else self._tag(step, k, at)
        return self.walk(k + 1, at) if end is None and step.optional else end

    def _word(self, step: Element, k: int, at: int) -> int | None:
        token = at if self.forward else at - 1
        if not 0 <= token < self.size or not step.fits_word(self.words[token]):
            return None
        end = self.walk(k + 1, at + 1 if self.forward else token)
        if end is not None and step.capture:
            self.captures[step.capture] = Capture(token, token + 1)
        return end

    def _tag(self, step: Element, k: int, at: int) -> int | None:
        view = self.view
        for tag in (view.begun if self.forward else view.ended).get(at, ()):
            if step.fits_tag(tag):
                to = tag.last if self.forward else tag.first
                end = self.walk(k + 1, to)
                if end is not None:
                    if step.capture:
                        self.captures[step.capture] = Capture(min(at, to), max(at, to), tag)
                    return end
        return None

    def _stands(self, step: Element, at: int) -> bool:
        onward = (self.forward or step.onward) and not step.behind
        if step.kind == "word":
            token = at if onward else at - 1
            return 0 <= token < self.size and step.fits_word(self.words[token])
        tags = (self.view.begun if onward else self.view.ended).get(at, ())
        return any(step.fits_tag(tag) for tag in tags)

    def _gap(self, gap: Element, k: int, at: int) -> int | None:
        words, size, forward = self.words, self.size, self.forward
        if k + 1 < self.end:
            step = self.steps[k + 1]
            if step.plain:
                return self._gap_to_word(gap, step, k, at)
            if step.kind == "tag" and step.fixed:
                return self._gap_to_tag(gap, step, k, at)
        end = self.walk(k + 1, at)
        left = gap.size
        while end is None and left:
            left -= 1
            token = at if forward else at - 1
            if not 0 <= token < size or words[token] in _BARS:
                return None
            if words[token] in _COMMAS and not gap.loose:
                return None
            at += 1 if forward else -1
            end = self.walk(k + 1, at)
        return end

    def _gap_to_word(self, gap: Element, step: Element, k: int, at: int) -> int | None:
        """Match a gap and a word behind it, as ``_gap`` does, without a call for each token."""
        words, size, forms, bars = self.words, self.size, step.forms, _BARS if gap.loose else _BARS_AND_COMMAS
        token, by = (at, 1) if self.forward else (at - 1, -1)
        for _ in range(gap.size + 1):
            self.left -= 1
            if self.left < 0 or not 0 <= token < size:
                return None
            word = words[token]
            if word in forms and (end := self._word(step, k + 1, token if by > 0 else token + 1)) is not None:
                return end
            if word in bars:
                return None
            token += by
        return None

    def _gap_to_tag(self, gap: Element, step: Element, k: int, at: int) -> int | None:
        """Match a gap and a tag behind it, as ``_gap`` does, without a call for each token that bears none."""
        words, size, bars = self.words, self.size, _BARS if gap.loose else _BARS_AND_COMMAS
        bound, forward = self.view.begun if self.forward else self.view.ended, self.forward
        for left in range(gap.size, -1, -1):
            self.left -= 1
            if self.left < 0:
                return None
            if at in bound and (end := self._tag(step, k + 1, at)) is not None:
                return end
            token = at if forward else at - 1
            if not left or not 0 <= token < size or words[token] in bars:
                return None
            at += 1 if forward else -1
        return None


def match_at(
    view: View, before: tuple[Element, ...], after: tuple[Element, ...], first: int, last: int
) -> tuple[int, int, dict[str, Capture]] | None:
    """Match a pattern of which one step stands on tokens ``first:last``.

    Args:
        view: the sentence, which has looked for the tags that the steps take.
        before: the steps before that one, the nearest first.
        after: the steps after it.
        first: its first token.
        last: the token after it.

    Returns:
        The first token, the token after the last, and the captures; None where it does not match.
    """
    start, stop = first, last
    captures: dict[str, Capture] = {}
    for steps, forward, at in ((after, True, last), (before, False, first)):
        if not steps:
            continue
        run = _Run(view, steps, forward)
        end = run.walk(0, at)
        if end is None:
            return None
        if forward:
            stop = end
        else:
            start = end
        captures = run.captures | captures
    return start, stop, captures


def steps_at(view: View, before: tuple[Element, ...], after: tuple[Element, ...], first: int, last: int) -> int:
    """Count the steps that ``match_at`` takes with the same arguments, those of the dearer direction.

    Returns:
        A number up to ``MAX_STEPS``, at which a match is given up.
    """
    runs = _Run(view, after, forward=True), _Run(view, before, forward=False)
    for run, at in zip(runs, (last, first), strict=True):
        run.walk(0, at)
    return min(max(MAX_STEPS - run.left for run in runs), MAX_STEPS)

"""A pattern seen from its anchor, and the quick tests that spare most attempts to match it."""

from __future__ import annotations

from dataclasses import dataclass

from ..tagging.tag import Tag
from .matcher import Capture, Match, match_at
from .pattern import Element
from .rules import Rule
from .view import View


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A pattern seen from its anchor.

    Attributes:
        rule: the rule.
        step: the anchor.
        before: the steps before it, the nearest first.
        after: the steps after it.
        needs: a bit for each further word that the sentence must hold, as the rule set counts them.
        labels: for each further step that takes a tag the labels it takes, and their groups; the sentence must hold one
            of each.
        groups: what must have been looked for, for these and for the steps that may be left out.
        behind: the step that must stand right before the anchor, where that is sure.
        ahead: the one that must stand right after it.
    """

    rule: Rule
    step: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    needs: int
    labels: tuple[tuple[frozenset[str], int], ...]
    groups: int
    behind: Element | None
    ahead: Element | None

    def match(self, view: View, first: int, last: int, tag: Tag | None = None) -> Match | None:
        """Match the pattern with its anchor on tokens ``first:last``."""
        if self.groups & view.pending:
            if not all(view.holds(labels, groups) for labels, groups in self.labels):
                return None
            view.need(self.groups)
        else:
            held = view.labels
            for labels, _ in self.labels:
                if labels.isdisjoint(held):
                    return None
        if not self._beside(view, first, last):
            return None
        hit = match_at(view, self.before, self.after, first, last)
        if hit is None:
            return None
        if self.step.capture:
            hit[2][self.step.capture] = Capture(first, last, tag)
        return Match(self.rule, *hit, anchor=tag)

    def _beside(self, view: View, first: int, last: int) -> bool:
        """Whether what must stand right beside the anchor may be there; spares most attempts."""
        ahead, behind = self.ahead, self.behind
        if ahead is not None:
            if ahead.kind == "tag":
                if last not in view.begun or not _fits_any(ahead, view.begun[last]):
                    return False
            elif last == len(view.words) or not ahead.fits_word(view.words[last]):
                return False
        if behind is None:
            return True
        if behind.kind == "tag":
            return first in view.ended and _fits_any(behind, view.ended[first])
        return first > 0 and behind.fits_word(view.words[first - 1])


def _fits_any(step: Element, tags: list[Tag]) -> bool:
    return any(step.fits_tag(tag) for tag in tags)

"""A pattern seen from its anchor, and the quick tests that spare most attempts to match it."""

from __future__ import annotations

from dataclasses import dataclass

from ..tagging.tag import Tag
from .matcher import Capture, Match, match_at
from .pattern import Element
from .reach import Near
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
        whole: the same with a bit for each kind of tags that it must hold.
        order: its place among the patterns of the rule set.
        labels: for each further step that takes a tag the labels it takes, and their groups; the sentence must hold one
            of each.
        groups: what must have been looked for, for these and for the steps that may be left out.
        behind: what must stand near before the anchor, where that is told.
        ahead: what must stand near after it.
        first: the last token of a sentence that the anchor can begin at.
        rest: the most tokens that can follow it.
    """

    rule: Rule
    step: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    needs: int
    whole: int
    order: int
    labels: tuple[tuple[frozenset[str], int], ...]
    groups: int
    behind: Near | None
    ahead: Near | None
    first: int
    rest: int

    def match(self, view: View, first: int, last: int, tag: Tag | None = None) -> Match | None:
        """Match the pattern with its anchor on tokens ``first:last``."""
        words, ahead, behind = view.words, self.ahead, self.behind
        if first > self.first or len(words) - last > self.rest:
            return None
        if ahead is not None and ahead.step.plain and not ahead.word_ahead(words, last):
            return None
        if behind is not None and behind.step.plain and not behind.word_behind(words, first):
            return None
        if self.groups & view.pending and not self._finds(view):
            return None
        if ahead is not None and not ahead.step.plain and not ahead.tag_ahead(view, last):
            return None
        if behind is not None and not behind.step.plain and not behind.tag_behind(view, first):
            return None
        held = view.by_label
        for labels, _ in self.labels:
            if labels.isdisjoint(held):
                return None
        hit = match_at(view, self.before, self.after, first, last)
        if hit is None:
            return None
        if self.step.capture:
            hit[2][self.step.capture] = Capture(first, last, tag)
        return Match(self.rule, *hit, anchor=tag)

    def _finds(self, view: View) -> bool:
        """Look for the tags that the steps may take, until a label that must stand is not there."""
        if not all(view.holds(labels, groups) for labels, groups in self.labels):
            return False
        view.need(self.groups)
        return True

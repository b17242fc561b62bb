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
        anchor: the bit of the tags that the anchor takes; 0 where it takes words.
        whole: the same with a bit for each kind of tags that it must hold.
        order: its place among the patterns of the rule set.
        labels: for each further step that takes a tag the labels it takes, and their groups; the sentence must hold one
            of each.
        groups: what must have been looked for, for these and for the steps that may be left out.
        words_behind: the words of which one must stand near before the anchor, and how near, where that is told.
        words_ahead: the same after it.
        tag_behind: the tag that must stand near before it, where that is told.
        tag_ahead: the same after it.
        first: the last token of a sentence that the anchor can begin at.
        rest: the most tokens that can follow it.
    """

    rule: Rule
    step: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    needs: int
    anchor: int
    whole: int
    order: int
    labels: tuple[tuple[frozenset[str], int], ...]
    groups: int
    words_behind: tuple[frozenset[str], int] | None
    words_ahead: tuple[frozenset[str], int] | None
    tag_behind: Near | None
    tag_ahead: Near | None
    first: int
    rest: int

    def match(self, view: View, first: int, last: int, tag: Tag | None = None) -> Match | None:
        """Match the pattern with its anchor on tokens ``first:last``."""
        words = view.words
        if first > self.first or len(words) - last > self.rest:
            return None
        if self.words_ahead is not None:
            forms, reach = self.words_ahead
            if forms.isdisjoint(words[last : last + reach]):
                return None
        if self.words_behind is not None:
            forms, reach = self.words_behind
            if forms.isdisjoint(words[max(first - reach, 0) : first]):
                return None
        if self.groups & view.pending and not self._finds(view):
            return None
        if self.tag_ahead is not None and not self.tag_ahead.tag_ahead(view, last):
            return None
        if self.tag_behind is not None and not self.tag_behind.tag_behind(view, first):
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

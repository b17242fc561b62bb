"""What must stand near a pattern's anchor: tests that spare most attempts to match the pattern."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from .pattern import Element
from .view import View

UNBOUNDED = sys.maxsize


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """The nearest step on one side of the anchor that must stand, and how many tokens may lie between.

    Attributes:
        step: a word or a tag.
        size: the tokens that may lie between, at most.
    """

    step: Element
    size: int

    def tag_ahead(self, view: View, at: int) -> bool:
        """Whether a tag that the step takes begins at the token ``at`` or near enough behind it."""
        step, most = self.step, at + self.size
        for label in step.labels:
            for tag in view.by_label.get(label, ()):
                if at <= tag.first <= most and step.fits_tag(tag):
                    return True
        return False

    def tag_behind(self, view: View, at: int) -> bool:
        """Whether a tag that the step takes ends at the token ``at`` or near enough before it."""
        step, least = self.step, at - self.size
        for label in step.labels:
            for tag in view.by_label.get(label, ()):
                if least <= tag.last <= at and step.fits_tag(tag):
                    return True
        return False


def nearest(steps: tuple[Element, ...]) -> Near | None:
    """Give the first of some steps that must stand; None where its distance has no bound or its words no list.

    Args:
        steps: those on one side of an anchor, the nearest first.

    Example:
        >>> from .pattern import parse
        >>> near = nearest(parse("~3 !قد ان? ~2 قال <doer>", {}, "doc"))
        >>> near.size, "قال" in near.step.forms
        (6, True)
    """
    size = 0
    for step in steps:
        if step.fixed:
            return None if step.prefixes else Near(step, size)
        width = _width(step)
        if width is None:
            return None
        size += width
    return None


def words_of(near: Near | None) -> tuple[frozenset[str], int] | None:
    """Give the words of what must stand near, and among how many tokens one of them must; None for a tag."""
    return (near.step.forms, near.size + 1) if near is not None and near.step.plain else None


def tag_of(near: Near | None) -> Near | None:
    """Give what must stand near where that is a tag."""
    return near if near is not None and not near.step.plain else None


def to_edge(steps: tuple[Element, ...]) -> int:
    """Count the tokens between an anchor and the edge of the sentence, at most, where a pattern tells it.

    Args:
        steps: those on one side of an anchor, the nearest first.

    Example:
        >>> from .pattern import parse
        >>> to_edge(parse("قال ~4 $", {}, "doc")), to_edge(parse("قال ~4", {}, "doc")) == UNBOUNDED
        (5, True)
    """
    size = 0
    for step in steps:
        if step.kind in ("begin", "end"):
            return size
        width = _width(step)
        if width is None:
            return UNBOUNDED
        size += width
    return UNBOUNDED


def _width(step: Element) -> int | None:
    """Count the tokens that a step covers at most; None where there is no bound."""
    if step.negated or step.kind in ("begin", "end"):
        return 0
    if step.kind == "tag":
        return None
    return step.size if step.kind == "gap" else 1

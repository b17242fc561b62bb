"""From tags in the matching form to evidence in the caller's characters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..grammar.facts import Reading
from ..schema import Evidence, Part
from ..script.normalize import Normalized
from ..tagging.tag import Tag


def spoken(words: str) -> str:
    """Give words without the signs of hashtags.

    Example:
        >>> spoken("مواقع #قوات_الأمن")
        'مواقع قوات الأمن'
    """
    return words.replace("#", "").replace("_", " ")


@dataclass(frozen=True, slots=True)
class Page:
    """One of the caller's strings with its matching form."""

    part: Part
    form: Normalized

    def evidence(self, start: int, stop: int) -> Evidence:
        """Give the caller's characters behind a span of the matching form."""
        begin, end = self.form.span(start, stop)
        return Evidence(text=self.form.source[begin:end], start=begin, stop=end, part=self.part)

    def of_tag(self, tag: Tag) -> Evidence:
        """Give the evidence of a tag."""
        return self.evidence(tag.start, tag.stop)

    def name(self, tag: Tag) -> str:
        """Give a tag's words, with the article whose alef the script drops after the preposition ل."""
        words, form = spoken(self.form.slice(tag.start, tag.stop)), self.form.text
        listed = tag.entry is not None and (tag.definite or str(tag.entry.name).startswith("ال"))  # "للغوطة"
        if not tag.clitic.endswith("ل") or not (tag.definite or listed):
            return words
        if listed and form.startswith("لل", tag.start - 1):
            return "ا" + words
        return "ال" + words if form.startswith("لل", tag.start - 2) else words


@dataclass(frozen=True, slots=True)
class Pages:
    """The title's and the text's pages, told apart by the string a sentence was read from.

    Attributes:
        pages: of the title, if there is one, and of the text.
        published: when the text was published, if that is known.
    """

    pages: tuple[Page, ...]
    published: datetime | None = None

    def page(self, reading: Reading) -> Page:
        """Give the page a sentence is on."""
        text = reading.view.text
        return next(p for p in self.pages if p.form.text is text)

    def in_title(self, reading: Reading) -> bool:
        """Whether a sentence is of the title; the first sentence of a text without one is no headline."""
        return self.page(reading).part == "title"

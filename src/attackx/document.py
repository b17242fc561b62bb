"""The inside objects: what the stages add to one ``Document``.

Light dataclasses, not pydantic: there are many of them, and none leaves the package unasked.
All public offsets count characters of the caller's own string.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .event_list import EventList
from .schema import AttackEvent, Part
from .script.normalize import Normalized

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from .explain import Explanation


@dataclass(frozen=True, slots=True)
class Mention:
    """A tagged stretch of text; ``text == part[start:stop]`` in the caller's string.

    Attributes:
        start: first character in the caller's string.
        stop: one past the last character.
        text: the caller's characters.
        label: ``target``, ``actor``, ``source``, ``place``, ``weapon``, ``quantity``, ``time``, ...
        value: what was read: a lexicon entry, ``Quantity`` or ``EventTime``.
        rule: the id of what read it.
        part: ``text`` or ``title``.
    """

    start: int
    stop: int
    text: str
    label: str
    value: Any = None
    rule: str = ""
    part: Part = "text"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``text == part[start:stop]`` in the caller's string."""

    start: int
    stop: int
    text: str
    part: Part = "text"


@dataclass(slots=True)
class Document:
    """What the pipeline knows of one article.

    In a notebook it shows the article with the words of each slot marked and its events as cards; ``rich.print`` shows
    the same on a terminal.

    Attributes:
        text: the caller's text, untouched.
        title: the caller's title, or None.
        sentences: in reading order, the title's first.
        mentions: of all labels, in reading order.
        events: what was extracted.
        pipeline: name and version of the pipeline.
        notes: words of attack that were read and left out, with the rule that did so.
    """

    text: str
    title: str | None = None
    published: Any = None
    source: str | None = None
    forms: dict[Part, Normalized] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    events: list[AttackEvent] = field(default_factory=EventList)
    pipeline: str = ""
    notes: list[str] = field(default_factory=list)

    def explain(self) -> Explanation:
        """Say for each value which words and which rule gave it, or which stage found nothing.

        Example:
            >>> from attackx import analyze
            >>> "target.at" in str(analyze("سقط صاروخان قرب قاعدة عين الأسد.").explain())
            True
        """
        from .explain import explain  # noqa: PLC0415 - explains what upper floors made, so it is loaded when asked

        return explain(self)

    def _repr_html_(self) -> str:
        from .view.html import document_html  # noqa: PLC0415 - a view, loaded when a notebook asks

        return document_html(self)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the article with the words of each slot in their colour, then its events."""
        from .view.terminal import marked_text  # noqa: PLC0415 - a view, loaded when rich asks

        yield marked_text(self)
        yield ""
        yield EventList(self.events)

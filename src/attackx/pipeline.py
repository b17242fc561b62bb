"""The stages in order: ``extract``, ``analyze`` and the ``Pipeline`` that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache

from .assembly.events import assemble
from .assembly.evidence import Page, Pages
from .document import Document, Mention, Sentence
from .errors import InputError
from .grammar.facts import Grammar, Reading, Scope
from .grammar.view import View
from .lexicon import Lexicon
from .schema import AttackEvent, Part
from .script.normalize import normalize
from .script.sentences import split_sentences
from .tagging.tag import Tag
from .tagging.tagger import Page as TaggedPage
from .tagging.tagger import Tagger
from .tagging.times import moment

RULES_VERSION = "0.1.0"


class Pipeline:
    """The stages from text to events.

    Args:
        lexicon: the names to look for; the packaged ones by default.
        grammar: the rule files; the packaged ones by default.
        name: recorded with the version on every event, so that a result tells what made it.
        gated: look only for what the events may need. False looks for everything in every sentence, for the same
            events at many times the cost; it is there to check the shorter way.

    Example:
        >>> events = Pipeline().extract("سقط صاروخان على قاعدة عين الأسد في العراق.")
        >>> events[0].target.name, events[0].projectile_count.min
        ('قاعدة عين الأسد', 2)
    """

    def __init__(
        self,
        *,
        lexicon: Lexicon | None = None,
        grammar: Grammar | None = None,
        name: str = "attackx-rules",
        gated: bool = True,
    ) -> None:
        self._gated = gated
        self.name = name
        self.version = RULES_VERSION
        self._tagger = Tagger(lexicon if lexicon is not None else Lexicon.default())
        self._grammar = grammar if grammar is not None else Grammar.default()

    @property
    def label(self) -> str:
        """Name and version, as recorded on events."""
        return f"{self.name} {self.version}"

    def extract(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | datetime | str | None = None,
        source: str | None = None,
    ) -> list[AttackEvent]:
        """Extract the attack events of one article; see ``attackx.extract``."""
        pages = self._pages(text, title, source)
        anchor = moment(published)
        scopes = [self._grammar.scope(page.form.text) for page in pages] if self._gated else [None] * len(pages)
        if not any(scope is None or scope.may("attack") for scope in scopes):
            return []
        return self._assemble(list(self._read(pages, scopes, anchor)), pages)

    def analyze(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | datetime | str | None = None,
        source: str | None = None,
    ) -> Document:
        """Run the stages over one article and keep what each found; see ``attackx.analyze``."""
        pages = self._pages(text, title, source)
        anchor = moment(published)
        document = Document(text=text, title=title, published=anchor, source=source, pipeline=self.label)
        document.forms = {page.part: page.form for page in pages}
        readings = list(self._read(pages, [None] * len(pages), anchor))
        for page in pages:
            own = [r for r in readings if r.view.text is page.form.text]
            document.sentences += [_sentence(page, r.view) for r in own]
            document.mentions += [_mention(page, tag) for r in own for tag in r.view.tags if tag.label != "attack"]
            for reading in own:
                document.mentions += [_mention(page, attack) for attack in reading.attacks]
                document.notes += [f'"{page.of_tag(tag).text}" by {rule}' for tag, rule in reading.vetoed]
        document.events = self._assemble(readings, pages)
        return document

    def _pages(self, text: str, title: str | None, source: str | None) -> list[Page]:
        """Check what the caller gave, and bring title and text into matching form."""
        _check_text("text", text)
        for name, value in (("title", title), ("source", source)):
            if value is not None:
                _check_text(name, value)
        parts: tuple[tuple[Part, str | None], ...] = (("title", title), ("text", text))
        return [Page(part, normalize(string)) for part, string in parts if string]

    def _read(self, pages: list[Page], scopes: Sequence[Scope | None], published: datetime | None) -> Iterator[Reading]:
        """Read the sentences of all pages; what no rule asks for is not looked for."""
        number = 0
        for page, scope in zip(pages, scopes, strict=True):
            form = page.form
            find = TaggedPage(self._tagger, form.text, published).find
            for start, stop in split_sentences(form):
                yield self._grammar.read(View(form.text, start, stop, number, find), scope)
                number += 1

    def _assemble(self, readings: list[Reading], pages: list[Page]) -> list[AttackEvent]:
        if not self._gated:
            for reading in readings:
                reading.read_all()
        elif not any(reading.attacks for reading in readings):
            return []
        return assemble(readings, Pages(tuple(pages)), self.label)


def _check_text(name: str, value: object) -> None:
    if isinstance(value, bytes | bytearray):
        raise InputError(f"{name} is bytes; decode it first, e.g. {name}.decode('utf-8')")
    if not isinstance(value, str):
        raise InputError(f"{name} must be a str, not {type(value).__name__}")


def _sentence(page: Page, view: View) -> Sentence:
    words = page.evidence(view.start, view.stop)
    return Sentence(words.start, words.stop, words.text, page.part)


def _mention(page: Page, tag: Tag) -> Mention:
    words = page.of_tag(tag)
    return Mention(words.start, words.stop, words.text, tag.label, tag.item, tag.rule, page.part)


@cache
def default_pipeline() -> Pipeline:
    """Give the pipeline that ``extract`` and ``analyze`` use, built once.

    Example:
        >>> default_pipeline().name
        'attackx-rules'
    """
    return Pipeline()

"""The stages in order: ``extract``, ``analyze`` and the ``Pipeline`` that holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .assembly.events import assemble
from .assembly.evidence import Page, Pages
from .datafiles import Paths
from .document import Document, Mention, Sentence
from .errors import DataError, InputError, InputValueError, MissingExtraError, ModelError
from .event_list import EventList
from .grammar.facts import Grammar, Reading, Scope
from .grammar.morphology import asked_lemmas, morphology_rules
from .grammar.view import View
from .knowledge import OwnFiles
from .lexicon import Lexicon
from .schema import AttackEvent, Part
from .script.normalize import normalize
from .script.sentences import split_sentences
from .tagging.brackets import quote_names
from .tagging.dateline import counted_from
from .tagging.insertions import open_insertions
from .tagging.lookalikes import without_lookalikes
from .tagging.senses import settle_senses
from .tagging.spellings import one_spelling
from .tagging.tag import Find, Tag
from .tagging.tagger import Page as TaggedPage
from .tagging.tagger import Tagger
from .tagging.times import moment

if TYPE_CHECKING:
    from .tagging.neural.morphology import Morphology
    from .tagging.neural.stage import Recognizer, Seen, Segmenter, Stage

RULES_VERSION = "0.1.0"
T = TypeVar("T")


class Pipeline:
    """The stages from text to events.

    Args:
        lexicon: the names to look for; the packaged ones by default.
        grammar: the rule files; the packaged ones by default.
        lexicons: files with names of your own, one path or several, laid over those of ``lexicon``.
        rules: files with rules of your own, one path or several, tried before those of ``grammar``.
        name: recorded with the version on every event, so that a result tells what made it.
        gated: look only for what the events may need. False looks for everything in every sentence, for the same
            events at many times the cost; it is there to check the shorter way.
        segmenter: what splits sentences: ``rules``, ``stanza``, the folder of a stanza model, or a ``Segmenter``.
        recognizers: what finds names: ``lexicon``, and beside it ``stanza``, ``camel``, folders of models, or a
            ``Recognizer``, the first of these before the others. Names of the lexicon stand whatever a model says.
        device: where models run: ``cpu``, ``cuda``, ``cuda:1``, ...
        morphology: a database of camel-tools' that tells passive verbs and duals: ``calima-msa-r13``.
        max_chars: refuse a text or title of more characters; None takes any. Time and memory grow linearly.

    Raises:
        InputValueError: for a name that is none of these, and a ``max_chars`` below 1; from the calls that read, for a
            longer text.
        MissingExtraError: for models whose library is not installed.
        ModelError: for models that are not on the disk, and a device that is not there; nothing is downloaded.
        DataError: for a file of your own that is wrong; the message names file, line and remedy. Nothing in such a file
            is run, and files, strings, patterns and numbers of names beyond the limits are refused.

    Attributes:
        name: as given.
        version: of the packaged rules; where files of your own are in use, followed by ``+own.`` and a digest of
            their content, so that a result tells by what it was made.

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
        lexicons: Paths = (),
        rules: Paths = (),
        name: str = "attackx-rules",
        gated: bool = True,
        segmenter: str | Path | Segmenter = "rules",
        recognizers: Sequence[str | Path | Recognizer] = ("lexicon",),
        device: str = "cpu",
        morphology: str | None = None,
        max_chars: int | None = None,
    ) -> None:
        if max_chars is not None and max_chars < 1:
            raise InputValueError(f"max_chars={max_chars} must be at least 1, or None to take any text")
        self._max_chars = max_chars
        self._gated = gated
        self._stage = _stage(segmenter, recognizers, device)
        self._morphology = _morphology(morphology)
        models = [] if self._stage is None else self._stage.labels
        models += [] if self._morphology is None else [self._morphology.label]
        self.name = "+".join([name, *models])
        own = OwnFiles(lexicons, rules)
        self.version = f"{RULES_VERSION}+own.{own.digest()[:8]}" if own else RULES_VERSION
        self._tagger = Tagger(own.over(lexicon if lexicon is not None else Lexicon.default()))
        grammar = grammar if grammar is not None else Grammar.default()
        self._grammar = own.before(grammar.extended(morphology_rules()) if self._morphology is not None else grammar)

    @property
    def label(self) -> str:
        """Name and version, as recorded on events."""
        return f"{self.name} {self.version}"

    @property
    def gains_from_batches(self) -> bool:
        """Whether ``extract_batch`` of many articles costs less than ``extract`` of each, as it does with models."""
        return self._stage is not None

    def extract(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | datetime | str | None = None,
        source: str | None = None,
    ) -> EventList:
        """Extract the attack events of one article; see ``attackx.extract``."""
        pages = self._pages(text, title, source)
        return self._finish(pages, self._scopes(pages), published)

    def extract_batch(self, articles: Sequence[Mapping[str, Any]]) -> list[list[AttackEvent] | Exception]:
        """Extract the events of some articles, of which the sentences go through the models together.

        Args:
            articles: the arguments of ``extract`` by name. Their number bounds the memory; for any number of articles
                there is ``extract_many``.

        Returns:
            For each article what ``extract`` gives or raises.

        Example:
            >>> [len(events) for events in Pipeline().extract_batch([{"text": "سقط صاروخ على قاعدة عين الأسد."}])]
            [1]
        """
        pages = [_caught(self._pages, a.get("text"), a.get("title"), a.get("source")) for a in articles]
        scopes = [[] if isinstance(own, Exception) else self._scopes(own) for own in pages]
        told = [
            page
            for own, may in zip(pages, scopes, strict=True)
            if may and not isinstance(own, Exception)
            for page in own
        ]
        looked = iter(self._stage.look([page.form for page in told]) if self._stage is not None else ())
        results: list[list[AttackEvent] | Exception] = []
        for own, may, article in zip(pages, scopes, articles, strict=True):
            if isinstance(own, Exception):
                results.append(own)
                continue
            seen = list(islice(looked, len(own))) if may and self._stage is not None else None
            results.append(_caught(self._finish, own, may, article.get("published"), seen))
        return results

    def _finish(
        self, pages: list[Page], scopes: list[Scope | None], published: Any, seen: Sequence[Seen] | None = None
    ) -> EventList:
        anchor = counted_from(published, (page.form.text for page in pages))
        if not scopes:
            return EventList()
        return self._assemble([reading for _, reading in self._read(pages, scopes, anchor, seen)], pages, anchor)

    def _scopes(self, pages: list[Page]) -> list[Scope | None]:
        """Give what the words of each page tell of the rules; nothing where they tell that there is no attack."""
        if not self._gated:
            return [None] * len(pages)
        scopes = [self._grammar.scope(page.form.text) for page in pages]
        return [*scopes] if any(scope.tells for scope in scopes) else []

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
        anchor = counted_from(published, (page.form.text for page in pages))
        document = Document(text=text, title=title, published=moment(published), source=source, pipeline=self.label)
        document.forms = {page.part: page.form for page in pages}
        pairs = list(self._read(pages, [None] * len(pages), anchor))
        readings = [reading for _, reading in pairs]
        for page in pages:
            own = [reading for home, reading in pairs if home is page]
            document.sentences += [_sentence(page, r.view) for r in own]
            document.mentions += [_mention(page, tag) for r in own for tag in r.view.tags if tag.label != "attack"]
            for reading in own:
                document.mentions += [_mention(page, attack) for attack in reading.attacks]
                document.notes += [f'"{page.of_tag(tag).text}" by {rule}' for tag, rule in reading.vetoed]
        document.events = self._assemble(readings, pages, anchor)
        return document

    def _pages(self, text: str, title: str | None, source: str | None) -> list[Page]:
        """Check what the caller gave, and bring title and text into matching form."""
        _check_text("text", text)
        for name, value in (("title", title), ("source", source)):
            if value is not None:
                _check_text(name, value)
        parts: tuple[tuple[Part, str | None], ...] = (("title", title), ("text", text))
        for part, string in parts:
            _check_length(part, string or "", self._max_chars)
        told = [(part, normalize(string)) for part, string in parts if string]
        forms = settle_senses(open_insertions(quote_names(one_spelling([form for _, form in told]))))
        return [Page(part, form) for (part, _), form in zip(told, forms, strict=True)]

    def _read(
        self,
        pages: list[Page],
        scopes: Sequence[Scope | None],
        published: datetime | None,
        seen: Sequence[Seen] | None = None,
    ) -> Iterator[tuple[Page, Reading]]:
        """Read the sentences of all pages; what no rule asks for is not looked for."""
        number = 0
        if seen is None and self._stage is not None:
            seen = self._stage.look([page.form for page in pages])
        for at, (page, scope) in enumerate(zip(pages, scopes, strict=True)):
            form = page.form
            find: Find = without_lookalikes(TaggedPage(self._tagger, form.text, published).find, form)
            if seen is None:
                spans = split_sentences(form)
            else:
                spans, find = seen[at].spans, seen[at].over(find)
            if self._morphology is not None:
                find = self._morphology.over(form, find)
            for start, stop in spans:
                yield page, self._grammar.read(View(form.text, start, stop, number, find), scope)
                number += 1

    def _assemble(self, readings: list[Reading], pages: list[Page], published: datetime | None) -> EventList:
        if not self._gated:
            for reading in readings:
                reading.read_all()
        elif not any(reading.attacks for reading in readings):
            return EventList()
        return EventList(assemble(readings, Pages(tuple(pages), published), self.label))


def _stage(
    segmenter: str | Path | Segmenter, recognizers: Sequence[str | Path | Recognizer], device: str
) -> Stage | None:
    """Find the models that are asked for; without any, nothing of them is imported."""
    if segmenter == "rules" and tuple(recognizers) == ("lexicon",):
        return None
    from .tagging.neural.stage import stage  # noqa: PLC0415 - loaded where a model is asked for

    return stage(segmenter, recognizers, device)


def _morphology(name: str | None) -> Morphology | None:
    """Find the database that is asked for; without one, nothing of camel-tools is imported."""
    if name is None:
        return None
    from .tagging.neural.folders import find_morphology  # noqa: PLC0415 - loaded where it is asked for
    from .tagging.neural.morphology import Morphology  # noqa: PLC0415

    return Morphology(find_morphology(name), asked_lemmas(morphology_rules()))


def _caught(work: Callable[..., T], *args: Any, **named: Any) -> T | Exception:
    """Give what a call gives or raises; what no article is to blame for is raised."""
    try:
        return work(*args, **named)
    except (DataError, MissingExtraError, ModelError):
        raise
    except Exception as error:  # one article must not end a batch
        return error


def _check_text(name: str, value: object) -> None:
    if isinstance(value, bytes | bytearray):
        raise InputError(f"{name} is bytes; decode it first, e.g. {name}.decode('utf-8')")
    if not isinstance(value, str):
        raise InputError(f"{name} must be a str, not {type(value).__name__}")


def _check_length(part: str, string: str, most: int | None) -> None:
    if most is not None and len(string) > most:
        told = f"{part} has {len(string):,} characters, more than the {most:,} of max_chars"
        raise InputValueError(f"{told}; cut it into articles, or allow more")


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

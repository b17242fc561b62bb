"""The models of a pipeline as one stage: sentences and entities of any number of texts at once."""

# ruff: noqa: PLC0415 (PyTorch takes seconds to import, so it is when a device is asked for)

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from ...errors import InputValueError, ModelError
from ...script.normalize import Normalized
from ...script.sentences import cut, split_sentences
from ..tag import NAMES, Find, Tag
from . import classifier, stanza_models
from .entities import Entity, entities
from .folders import Model, find_model, require
from .merge import merge
from .words import Word, words_of

Span = tuple[int, int]

RULES, LEXICON = "rules", "lexicon"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the models found in one text.

    Attributes:
        text: the matching form.
        spans: its sentences.
        entities: in reading order.
    """

    text: str
    spans: list[Span]
    entities: list[Entity]
    _starts: list[int] = field(repr=False)

    @classmethod
    def of(cls, text: str, spans: list[Span], found: Iterable[Entity]) -> Seen:
        """Bring what the models found into reading order."""
        ordered = sorted(found, key=lambda e: (e.start, -e.stop))
        return cls(text, spans, ordered, [e.start for e in ordered])

    def over(self, find: Find) -> Find:
        """Give the tags of lists and rules with the entities merged in; see ``merge``."""
        words = frozenset(word.text for word in words_of(self.text, 0, len(self.text)))
        return partial(self._merged, find, words)

    def _merged(self, find: Find, words: frozenset[str], group: int, start: int, stop: int) -> list[Tag]:
        tags = find(group, start, stop)
        if group != NAMES:
            return tags
        near = self.entities[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]
        return merge(self.text, tags, near, words)


class Recognizer(Protocol):
    """What finds names; ``Pipeline`` takes any object of this form beside the names of models."""

    @property
    def label(self) -> str:
        """Its name and version, which goes onto the pipeline's name."""

    def label_words(self, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
        """Give each word of each sentence its label: ``O``, or as ``B-ORG`` and ``I-ORG``; see ``ROLES`` for types."""


class Segmenter(Protocol):
    """What splits sentences; ``Pipeline`` takes any object of this form in the place of a model's name."""

    @property
    def label(self) -> str:
        """Its name and version, which goes onto the pipeline's name."""

    def sentence_starts(self, lines: Sequence[str]) -> list[list[int]]:
        """Tell for each line where sentences begin in it, in characters."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A model of stanza or camel-tools. It is loaded at first use, and not sent to other processes.

    Attributes:
        model: where it lies.
        device: where it runs: ``cpu``, ``cuda``, ``cuda:1``, ...
    """

    model: Model
    device: str

    @property
    def label(self) -> str:
        """Name and version."""
        return self.model.label

    def label_words(self, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
        """Give each word of each sentence its label, whatever the length of the sentence."""
        if self.model.kind == "stanza":
            return stanza_models.label_words(self.model, self.device, sentences)
        return classifier.label_words(self.model, self.device, sentences)

    def sentence_starts(self, lines: Sequence[str]) -> list[list[int]]:
        """Tell for each line where sentences begin in it, in characters."""
        return stanza_models.sentence_starts(self.model, self.device, lines)


@dataclass(frozen=True, slots=True)
class Stage:
    """Models that read beside the lists and rules.

    Attributes:
        segmenter: what splits sentences; None for the rules.
        recognizers: what finds names, the first before the others.
    """

    segmenter: Segmenter | None = None
    recognizers: tuple[Recognizer, ...] = ()

    @property
    def labels(self) -> list[str]:
        """Names and versions of the models."""
        return [model.label for model in (self.segmenter, *self.recognizers) if model is not None]

    def look(self, forms: Sequence[Normalized]) -> list[Seen]:
        """Read texts; their sentences go through each model in common batches."""
        letters = [form.lettered() for form in forms]
        spans = self._sentences(forms, letters)
        sentences = [words_of(text, *span) for text, own in zip(letters, spans, strict=True) for span in own]
        found: list[list[Entity]] = [[] for _ in sentences]
        for recognizer in self.recognizers:
            rule = f"model.{recognizer.label.partition(':')[0]}"
            labels = recognizer.label_words(sentences)
            for own, words, marks in zip(found, sentences, labels, strict=True):
                own += [e for e in entities(words, marks, rule) if not _met(e, own)]
        rest = iter(found)
        return [
            Seen.of(form.text, own, (e for _ in own for e in next(rest)))
            for form, own in zip(forms, spans, strict=True)
        ]

    def _sentences(self, forms: Sequence[Normalized], letters: Sequence[str]) -> list[list[Span]]:
        if self.segmenter is None:
            return [split_sentences(form) for form in forms]
        lines = [list(_lines(form.text)) for form in forms]
        told = [text[start:stop] for text, own in zip(letters, lines, strict=True) for start, stop in own]
        starts = iter(self.segmenter.sentence_starts(told))
        return [
            [
                span
                for start, stop in own
                for span in spans_from(form.text, start, stop, _between(form, (start + at for at in next(starts))))
            ]
            for form, own in zip(forms, lines, strict=True)
        ]


def _met(entity: Entity, others: Iterable[Entity]) -> bool:
    return any(entity.start < other.stop and other.start < entity.stop for other in others)


def _between(form: Normalized, starts: Iterable[int]) -> list[int]:
    """Keep the places between two characters of the source, of which one may be several in the matching form."""
    inside = (at for at in starts if 0 < at < len(form.text))
    return [at for at in inside if form.span(at - 1, at)[0] != form.span(at, at + 1)[0]]


def _lines(text: str) -> Iterator[Span]:
    """Give the lines, of which each ends a sentence, as for the rules."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def spans_from(text: str, start: int, stop: int, starts: Iterable[int]) -> Iterator[Span]:
    """Make sentences of a stretch of text, given where a model has them begin, so that no character is lost.

    Args:
        text: the matching form.
        start: where the stretch begins.
        stop: where it ends.
        starts: beginnings of sentences; what lies outside the stretch, and the order, does not matter.

    Returns:
        Half-open spans, in order, none empty, without blanks at either end, none longer than the rules would make.

    Example:
        >>> list(spans_from("سقط صاروخ. نفى.", 0, 15, [0, 11]))
        [(0, 10), (11, 15)]
    """
    bounds = [start, *sorted({at for at in starts if start < at < stop}), stop]
    for begin, end in pairwise(bounds):
        own = text[begin:end]
        first, last = begin + len(own) - len(own.lstrip()), begin + len(own.rstrip())
        if first < last:
            yield from cut(text, first, last)


def stage(
    segmenter: str | Path | Segmenter, recognizers: Sequence[str | Path | Recognizer], device: str
) -> Stage | None:
    """Find the models that a pipeline asks for; None where it asks for rules and lists alone.

    Args:
        segmenter: ``rules``, ``stanza``, the folder of a stanza model, or an object that splits.
        recognizers: ``lexicon``, and beside it ``stanza``, ``camel``, folders of models, or objects that find.
        device: where models run: ``cpu``, ``cuda``, ``cuda:1``, ...

    Raises:
        InputValueError: for names that are none of these, and a device that PyTorch does not know.
        MissingExtraError: where a library is not installed.
        ModelError: where a model or a device is not there; the message says what to run.
    """
    if isinstance(recognizers, str):
        raise InputValueError(f"recognizers={recognizers!r} must be a list: ['lexicon', {recognizers!r}]")
    if LEXICON not in recognizers:
        raise InputValueError(f"recognizers={list(recognizers)!r} must hold 'lexicon', whose facts all rules use")
    wanted = [given for given in recognizers if given != LEXICON]
    if segmenter == RULES and not wanted:
        return None
    splits = None if segmenter == RULES else segmenter
    found = [_on_disk(given, "ner", device) if isinstance(given, str | Path) else given for given in wanted]
    return Stage(_on_disk(splits, "tokenize", device) if isinstance(splits, str | Path) else splits, tuple(found))


def _on_disk(name: str | Path, part: str, device: str) -> OnDisk:
    model = find_model(str(name), part)
    return OnDisk(model, checked_device(device))


def checked_device(device: str) -> str:
    """Make sure that PyTorch has a device.

    Raises:
        InputValueError: for a name that PyTorch does not know.
        ModelError: for one that this machine does not have.
    """
    require("torch")
    import torch

    try:
        kind = torch.device(device).type
    except RuntimeError as error:
        raise InputValueError(f"device={device!r} is none; write 'cpu', 'cuda' or 'cuda:1' ({error})") from None
    if kind == "cuda" and not torch.cuda.is_available():
        remedy = "use device='cpu' (--device cpu), or install a build of PyTorch for CUDA"
        raise ModelError(f"device={device!r} was asked for, and PyTorch sees none here; {remedy}")
    return device

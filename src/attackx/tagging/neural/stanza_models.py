"""Sentences and named entities by stanza's models."""

# ruff: noqa: PLC0415 (stanza takes seconds to import, so it is when a model is loaded)

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from ...errors import ModelError
from .folders import LANGUAGE, Model, reason
from .words import Word, portions

_WORDS = 200  # of a sentence at a time; a longer one is a list or no writing, and a CRF's table grows with it
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")


@cache
def load(model: Model, device: str) -> Any:
    """Load a model by stanza's own ``Pipeline``, once a process, without a look at the network.

    Raises:
        ModelError: where the files are no such model.
    """
    import stanza

    options = {"tokenize_pretokenized": True} if model.part == "ner" else {}
    processors = {"tokenize": "default", "ner": "default"} if model.part == "ner" else {"tokenize": "default"}
    try:
        return stanza.Pipeline(
            LANGUAGE,
            dir=str(model.root),
            package=None,
            processors=processors,
            download_method=None,
            device=device,
            logging_level="ERROR",
            **options,
        )
    except Exception as error:  # whatever stanza or PyTorch meet in a broken file
        raise ModelError(f"stanza cannot load {model.files[0]} ({reason(error)}); fetch or train it again") from error


def label_words(model: Model, device: str, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
    """Give each word of each sentence its label, ``O`` or as ``B-ORG``, whatever the length of the sentence."""
    parts = [
        (number, part)
        for number, sentence in enumerate(sentences)
        for part in portions(sentence, [1] * len(sentence), _WORDS)
    ]
    labels: list[list[str]] = [[] for _ in sentences]
    if parts:
        read = load(model, device)([[word.text for word in part] for _, part in parts])
        for (number, _), sentence in zip(parts, read.sentences, strict=True):
            labels[number] += [token.ner for token in sentence.tokens]
    return labels


def sentence_starts(model: Model, device: str, lines: Sequence[str]) -> list[list[int]]:
    """Tell where sentences begin in each line, in characters; the first begins with the line."""
    from stanza import Document

    clean = [line.translate(_CONTROLS) for line in lines]
    told = [number for number, line in enumerate(clean) if line.strip()]
    starts: list[list[int]] = [[] for _ in lines]
    if told:
        # the tokenizer alone: a model of multi-word tokens, which stanza loads with it, moves no sentence
        tokenizer = load(model, device).processors["tokenize"]
        read = tokenizer.bulk_process([Document([], text=clean[number]) for number in told])
        for number, document in zip(told, read, strict=True):
            starts[number] = [s.tokens[0].start_char for s in document.sentences if s.tokens]
    return starts

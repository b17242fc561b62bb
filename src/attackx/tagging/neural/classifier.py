"""Named entities by a token classifier of Hugging Face form, as camel-tools publishes.

The model is that of ``camel_tools.ner.NERecognizer``, and so are its answers (a test compares them). It is run here
because that class pads every sentence to 256 pieces, loses count of words that have no piece, and its import fetches a
catalogue from the network.
"""

# ruff: noqa: PLC0415 (transformers and PyTorch take seconds to import, so they are when a model is loaded)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...errors import ModelError
from .folders import Model, reason
from .words import Word, portions

_LONGEST = 256  # pieces, the ends among them, as camel-tools' models were trained
_BATCH = 16


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A model with its word pieces; ``limit`` is how many of these it reads at once, without the ends."""

    model: Any
    pieces: Any
    limit: int


@cache
def load(model: Model, device: str) -> _Loaded:
    """Load a model, once a process, from its folder alone.

    Raises:
        ModelError: where the files are no such model.
    """
    from transformers import AutoModelForTokenClassification, AutoTokenizer
    from transformers.utils import logging

    logging.set_verbosity_error()  # as camel-tools does, for its models lack a pooling layer
    logging.disable_progress_bar()
    folder = str(model.root)
    try:
        net = AutoModelForTokenClassification.from_pretrained(folder, local_files_only=True).to(device).eval()
        pieces = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    except Exception as error:  # whatever transformers or PyTorch meet in a broken file
        raise ModelError(
            f"transformers cannot load the model in {folder} ({reason(error)}); fetch or save it again"
        ) from error
    limit = min(_LONGEST, getattr(net.config, "max_position_embeddings", _LONGEST)) - 2
    return _Loaded(net, pieces, limit)


def label_words(model: Model, device: str, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
    """Give each word of each sentence its label, ``O`` or as ``B-ORG``, whatever the length of the sentence."""
    loaded = load(model, device)
    labels = [["O"] * len(sentence) for sentence in sentences]
    parts = [(number, part) for number, sentence in enumerate(sentences) for part in _parts(loaded, sentence) if part]
    parts.sort(key=lambda part: sum(len(ids) for _, ids in part[1]))  # of like length, so that little is padding
    for at in range(0, len(parts), _BATCH):
        batch = parts[at : at + _BATCH]
        for (number, part), found in zip(batch, _labels(loaded, device, [part for _, part in batch]), strict=True):
            for (word, _), label in zip(part, found, strict=True):
                labels[number][word] = label
    return labels


def _parts(loaded: _Loaded, sentence: Sequence[Word]) -> Iterator[Sequence[tuple[int, list[int]]]]:
    """Cut a sentence into portions that fit the model: the number of each word, and its pieces.

    A word without a piece is left out, and of one with too many the first count, which alone bear the label.
    """
    pieces = loaded.pieces
    ids = [pieces.convert_tokens_to_ids(pieces.tokenize(word.text))[: loaded.limit] for word in sentence]
    items = [(number, own) for number, own in enumerate(ids) if own]
    yield from portions(items, [len(own) for _, own in items], loaded.limit)


def _labels(loaded: _Loaded, device: str, batch: Sequence[Sequence[tuple[int, list[int]]]]) -> Iterator[list[str]]:
    import torch

    pieces = loaded.pieces
    rows = [[pieces.cls_token_id, *(piece for _, ids in part for piece in ids), pieces.sep_token_id] for part in batch]
    width = max(map(len, rows))
    ids = torch.tensor([row + [pieces.pad_token_id] * (width - len(row)) for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows], device=device)
    with torch.no_grad():
        best = loaded.model(input_ids=ids, attention_mask=mask).logits.argmax(-1).tolist()
    names = loaded.model.config.id2label
    for part, row in zip(batch, best, strict=True):
        at, found = 1, []
        for _, own in part:
            found.append(names[row[at]])
            at += len(own)
        yield found

"""What the labels of a model's words say: entities, and what each may be in an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .words import Word


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that a model found.

    Attributes:
        start: first character in the matching form.
        stop: one past the last.
        type: the model's own type: ``ORG``, ``LOC``, ``TARGET``, ...
        model: what found it, as the rule of its mentions names it.
    """

    start: int
    stop: int
    type: str
    model: str


_ORGANISATION = (("doer", ""), ("source", ""), ("target", ""))
# What an entity may be in an event, as label and type of a mention; other types (MISC) are passed over.
ROLES: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType({
    "PER": (("source", "person"), ("target", "person")),
    "PERS": (("source", "person"), ("target", "person")),
    "ORG": _ORGANISATION,
    "LOC": (("place", "place"),),
    "GPE": (("place", "place"),),
    "FAC": (("target", ""),),
    "TARGET": (("target", ""),),
    "GROUP": (("doer", "armed_group"), ("source", "armed_group")),
    "BODY": (("source", ""),),
    "PLACE": (("place", "place"),),
    "WEAPON": (("weapon", ""),),
})  # fmt: skip


def entities(words: Sequence[Word], labels: Sequence[str], model: str) -> Iterator[Entity]:
    """Join the words that are labelled as one name, by any of the schemes BIO, IOB and BIOES.

    Args:
        words: of one sentence.
        labels: for each word ``O``, or ``B-``, ``I-``, ``E-`` or ``S-`` and a type.
        model: what found them.

    Raises:
        ValueError: for another number of labels than of words.

    Example:
        >>> from attackx.tagging.neural.words import words_of
        >>> words = words_of("قصف لواء درع كيمارا بلدة", 0, 24)
        >>> [(e.start, e.stop, e.type) for e in entities(words, ["O", "B-ORG", "I-ORG", "E-ORG", "O"], "m")]
        [(4, 19, 'ORG')]
    """
    first: Word | None = None
    last, kind = None, ""
    for word, label in zip(words, labels, strict=True):
        mark, _, type_ = label.partition("-")
        if first is not None and last is not None and (mark in ("B", "S", "O") or type_ != kind):
            yield Entity(first.start, last.stop, kind, model)
            first = None
        if mark != "O":
            first, last, kind = first or word, word, type_
    if first is not None and last is not None:
        yield Entity(first.start, last.stop, kind, model)

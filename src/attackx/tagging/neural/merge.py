"""One policy for what lists, descriptions and models find in the same words.

1. A name of the lists stands. An entity that shares a character with one is left out, unless it holds the name whole
   and goes beyond it; then it counts only as what the name is not.
2. Among descriptions and entities of one label that overlap, what starts first stands, of these the longest, of equal
   ones the description, as everywhere (``settle``). An entity that lengthens a description takes over what that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from ...script.clitics import ARTICLE, readings
from ..tag import Tag, overlap, settle
from .entities import ROLES, Entity

_ARTICLED = 4  # letters of what is surely no article with a word: الي, اله


def merge(text: str, own: Sequence[Tag], entities: Iterable[Entity], words: Set[str] = frozenset()) -> list[Tag]:
    """Add entities to the tags of lists and rules.

    Args:
        text: the matching form.
        own: the tags of lists and rules, not overlapping within a label.
        entities: of the same stretch of text.
        words: those of the whole text, by which a letter written before a name is told from the name's own.

    Returns:
        The tags in reading order, not overlapping within a label.

    Example:
        >>> own = [Tag(0, 4, "doer", "armed_group", entry="a lexicon's", rule="name.x")]
        >>> found = [Entity(0, 4, "LOC", "m"), Entity(5, 13, "LOC", "m")]
        >>> [(t.start, t.label) for t in merge("حماس في كيمارا", own, found)]
        [(0, 'doer'), (5, 'place')]
    """
    listed = [tag for tag in own if tag.entry is not None]
    added = [tag for entity in entities for tag in _tags(text, entity, listed, words)]
    if not added:
        return list(own)
    labels = {tag.label for tag in added}
    kept = [tag for tag in own if tag.label not in labels]
    for label in sorted(labels):
        kept += _settled([t for t in own if t.label == label], [t for t in added if t.label == label])
    return sorted(kept, key=lambda t: (t.start, t.stop))


def _settled(own: list[Tag], added: list[Tag]) -> list[Tag]:
    names = [tag for tag in own if tag.entry is not None]
    free = [tag for tag in added if not any(overlap(tag, name) for name in names)]
    told = [tag for tag in own if tag.entry is None]
    return names + [_typed(tag, told) for tag in settle([*told, *free])]


def _typed(tag: Tag, told: list[Tag]) -> Tag:
    """Let an entity that lengthens a description be what the description says."""
    head = next((t for t in told if t.start == tag.start and t.stop < tag.stop), None)
    if head is None:
        return tag
    whole = replace(head, stop=tag.stop, name_start=head.start, name_stop=tag.stop)
    return replace(whole, named=True, bare=False, rule=tag.rule)


def _tags(text: str, entity: Entity, listed: list[Tag], words: Set[str]) -> list[Tag]:
    start, clitic = _begin(text, entity, words)
    near = [t for t in listed if t.start < entity.stop and start < t.stop]
    if not all(_holds(start, entity.stop, t) for t in near):
        return []
    definite = text.startswith(ARTICLE, start) or (clitic.endswith("ل") and text[start - 2 : start] == "لل")
    return [
        Tag(
            start, entity.stop, label, kind, entity, clitic,
            name_start=start, name_stop=entity.stop, definite=definite, named=True, rule=entity.model,
        )
        for label, kind in ROLES.get(entity.type, ())
        if all(t.label != label for t in near)
    ]  # fmt: skip


def _holds(start: int, stop: int, name: Tag) -> bool:
    """Whether a stretch holds a name whole and goes beyond it."""
    return start <= name.start and name.stop <= stop and (start, stop) != (name.start, name.stop)


def _begin(text: str, entity: Entity, words: Set[str]) -> tuple[int, str]:
    """Tell the name from the one-letter words written onto it: before an article, and before a word told elsewhere.

    Of ``للقوات`` the name begins behind both lams.
    """
    first = text[entity.start : entity.stop].split(" ", 1)[0]
    for clitic, rest in reversed(readings(first)[1:]):
        if rest.startswith(ARTICLE) and len(rest) > _ARTICLED:
            contracted = len(clitic) + len(rest) != len(first)
            return entity.start + len(clitic) + contracted, clitic
        if len(rest) > 2 and rest in words:
            return entity.start + len(clitic), clitic
    return entity.start, ""

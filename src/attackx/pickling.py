"""How dataclasses go to other processes: made again of their fields, compiled to C or not."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def made_of(thing: DataclassInstance) -> tuple[Any, ...]:
    """Give what the constructor of a dataclass takes to make the same again.

    A compiled class has no dictionary that pickle could fill, so each that is pickled names this in ``__reduce__``.

    Args:
        thing: what is pickled.

    Example:
        >>> from attackx.tagging.tag import Tag
        >>> Tag(*made_of(Tag(0, 4, "place"))) == Tag(0, 4, "place")
        True
    """
    return tuple(getattr(thing, field.name) for field in fields(thing) if field.init)

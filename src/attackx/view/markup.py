"""Pieces of HTML that every page of the views is made of: escaped strings, labels, marked text, the style."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib import resources

from . import describe
from .describe import Label
from .marks import Mark, ends_here, pieces
from .safe import clean


@cache
def style() -> str:
    """Give the rules of style, all below the class ``attackx``, with the colours of the slots.

    Example:
        >>> ".attackx .s-target{" in style()
        True
    """
    hues = "".join(f".attackx .s-{name}{{--h:{label.hue}}}" for name, label in describe.SLOTS.items())
    return resources.files(__package__).joinpath("style.css").read_text(encoding="utf-8") + hues


def digest(text: str) -> str:
    """Name a style or script in a content security policy, so that this one is let in and no other.

    Example:
        >>> digest("")
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def text(value: str) -> str:
    """Escape for element content and for a quoted attribute alike.

    Example:
        >>> text('<b> "')
        '&lt;b&gt; &quot;'
    """
    return escape(clean(value), quote=True)


def bdi(value: str) -> str:
    """Escape a string and keep its direction apart from what stands around it."""
    return f"<bdi>{text(value)}</bdi>"


def ltr(value: str) -> str:
    """Escape a code or a figure that is read from left to right."""
    return f'<bdi dir="ltr">{text(value)}</bdi>'


def both(label: Label) -> str:
    """Write a label in Arabic and, smaller, in English."""
    return f'{text(label.ar)} <bdi class="en" lang="en" dir="ltr">{text(label.en)}</bdi>'


def slot_class(slot: str) -> str:
    """Name the class that colours a slot.

    Example:
        >>> slot_class("target"), slot_class("no slot")
        ('s-target', 's-other')
    """
    return f"s-{slot}" if slot in describe.SLOTS else "s-other"


def legend_list(slots: Iterable[str]) -> str:
    """List slots in their colours; nothing where there are none."""
    items = "".join(f'<li><mark class="{slot_class(name)}">{both(describe.slot(name))}</mark></li>' for name in slots)
    return f'<ul class="legend">{items}</ul>' if items else ""


def marked(text: str, found: Sequence[Mark], several: bool) -> str:
    """Escape a text and lay its marks over it.

    Args:
        text: the caller's string that the marks count in.
        found: the marks; they may overlap.
        several: whether each mark ends with the number of its event.

    Example:
        >>> marked("سقط <b>", [Mark(4, 7, "target", 1)], several=False)
        'سقط <mark class="s-target" title="الهدف target">&lt;b&gt;</mark>'
    """
    at = 0
    out = []
    for piece, over in pieces(text, found):
        at += len(piece)
        shown = escape(clean(piece, lines=True), quote=False)
        out.append(_mark(shown, over, at, several) if over else shown)
    return "".join(out)


def _mark(shown: str, over: Sequence[Mark], stop: int, several: bool) -> str:
    ends = ends_here(over, stop)
    number = f' data-event="{",".join(map(str, ends))}"' if several and ends else ""
    told = "\n".join(dict.fromkeys(hover(mark, several) for mark in over))
    return f'<mark class="{slot_class(over[0].slot)}"{number} title="{escape(told, quote=True)}">{shown}</mark>'


def hover(mark: Mark, several: bool) -> str:
    """Tell of a mark its slot, its incident where there are several, its rule and its source.

    Example:
        >>> hover(Mark(0, 4, "target", 2, "target.at"), True)
        'الهدف target · incident 2 · rule target.at'
    """
    label = describe.slot(mark.slot)
    parts = [f"{label.ar} {label.en}"]
    if several:
        parts.append(f"incident {mark.event}")
    if mark.rule:
        parts.append(f"rule {clean(mark.rule)}")
    if mark.source:
        parts.append(f"source {clean(mark.source)}")
    return " · ".join(parts)

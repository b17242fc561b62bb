"""One word in two spellings, which no folding of letters brings together, is read in that of the rules."""

from __future__ import annotations

from collections.abc import Sequence

from ..script.normalize import Normalized, fold
from .rewriting import rewritten

_ONE = {  # "official", "responsibility" as in Egypt, and as elsewhere; "chemical"
    fold("مسئول"): fold("مسؤول"),
    fold("كيمياوي"): fold("كيميائي"),
}


def one_spelling(forms: Sequence[Normalized]) -> list[Normalized]:
    """Write مسئول and what is made from it as مسؤول, and كيمياوي as كيميائي, of as many letters.

    Args:
        forms: title and text of one article, in matching form.

    Returns:
        The same, with the same ways back to the caller's strings.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = one_spelling([normalize("أعلنت مسئوليتها")])
        >>> form.text, form.slice(6, 15)
        ('اعلنت مسووليتها', 'مسئوليتها')
    """
    return rewritten(forms, tuple(_ONE), _respelt)


def _respelt(text: str) -> str:
    for other, ours in _ONE.items():
        text = text.replace(other, ours)
    return text

"""One word in two spellings, which no folding of letters brings together, is read in that of the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..script.normalize import Normalized, fold
from .rewriting import rewritten

_ONE = {  # "official", "responsibility" as in Egypt, and as elsewhere; "chemical"
    fold("مسئول"): fold("مسؤول"),
    fold("كيمياوي"): fold("كيميائي"),
}
_AND = " و "
_APART = re.compile(r"(?<=[^\W\d_] )و #?(?=[^\W\d_]{2})")  # "the dead and the hurt", where "and" stands apart


def one_spelling(forms: Sequence[Normalized]) -> list[Normalized]:
    """Write مسئول and what is made from it as مسؤول, كيمياوي as كيميائي, and an "and" right before its word.

    The texts keep their lengths.

    Args:
        forms: title and text of one article, in matching form.

    Returns:
        The same, with the same ways back to the caller's strings.

    Example:
        >>> from ..script.normalize import normalize
        >>> [form] = one_spelling([normalize("أعلنت مسئوليتها")])
        >>> form.text, form.slice(6, 15)
        ('اعلنت مسووليتها', 'مسئوليتها')
        >>> one_spelling([normalize("القتلى و الجرحى")])[0].text
        'القتلي  والجرحي'
    """
    return rewritten(forms, (*_ONE, _AND), _respelt)


def _respelt(text: str) -> str:
    for other, ours in _ONE.items():
        text = text.replace(other, ours)
    return _APART.sub(_right_before, text) if _AND in text else text


def _right_before(apart: re.Match[str]) -> str:
    return apart[0][1:].replace("#", " ") + "و"

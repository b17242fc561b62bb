"""Foreign text made harmless before it is shown: no control character and no direction override is left."""

from __future__ import annotations

import json
import re

# Line and page breaks, tab, and the separators that some terminals and browsers break a line at.
_BREAKS = re.compile(r"\r\n|[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_LINE_BREAKS = re.compile(r"\r\n|[\n\x0b\x0c\r\x85\u2028\u2029]")
# C0 and C1 controls (escape codes begin with one), embeddings, overrides, isolates, language tags.
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]")
# Marks that show nothing: a terminal counts them differently from a layout, and a reader never sees them.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def clean(text: str, *, lines: bool = False) -> str:
    r"""Give ``text`` without anything that could steer a terminal or turn the writing direction of its surroundings.

    Args:
        text: any string, of any origin.
        lines: keep line breaks (all become ``\n``); without it they become spaces.

    Example:
        >>> clean("\x1b[31mأحمر\u202e")
        '[31mأحمر'
        >>> clean("سطر\r\nسطر", lines=True)
        'سطر\nسطر'
    """
    if lines:
        text = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
        return _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", _UNSAFE.sub("", text)))
    return _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", _UNSAFE.sub("", _BREAKS.sub(" ", text))))


def inert(text: str) -> str:
    r"""Give ``text`` without control characters and turns of direction; tabs, line breaks and all else stay.

    Example:
        >>> inert("\x1b[31m a\n\u202eb")
        '[31m a\nb'
    """
    return _UNSAFE.sub("", text)


def escaped(written: str) -> str:
    r"""Give JSON with escapes for the characters that ``inert`` leaves out: it says the same and steers nothing.

    Example:
        >>> escaped('["\u202eb"]')
        '["\\u202eb"]'
    """
    return _UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], written)


def has_rtl(text: str) -> bool:
    """Tell whether ``text`` holds a letter that is written from right to left.

    Example:
        >>> has_rtl("Reuters"), has_rtl("رويترز 3")
        (False, True)
    """
    return _RTL.search(text) is not None

"""The caller's entry: quantities of a raw string, with offsets into it."""

from __future__ import annotations

from attackx.errors import InputError
from attackx.schema import Quantity
from attackx.script.normalize import normalize

from .finder import find_quantities


def parse_quantities(text: str) -> list[Quantity]:
    """Read every amount of ``text``.

    Args:
        text: any string.

    Returns:
        Sorted quantities; ``text[q.start:q.stop] == q.text``. ``unit`` is the counted noun as the caller wrote it.

    Raises:
        InputError: ``text`` is not a string.

    Example:
        >>> [(q.min, q.max, q.text) for q in parse_quantities("أُصيب ٣ جنودٍ على الأقل بصاروخين")]
        [(3, None, '٣ جنودٍ على الأقل'), (2, 2, 'صاروخين')]
    """
    if not isinstance(text, str):
        raise InputError(f"parse_quantities reads a string, not {type(text).__name__}; decode or join it first")
    form = normalize(text)
    found = []
    for span in find_quantities(form.text):
        start, stop = form.span(span.start, span.stop)
        unit = None
        if span.unit_start is not None and span.unit_stop is not None:
            unit = form.slice(span.unit_start, span.unit_stop)
        found.append(
            Quantity(
                min=span.min,
                max=span.max,
                approx=span.approx,
                text=text[start:stop],
                unit=unit,
                unit_class=span.unit_class,
                start=start,
                stop=stop,
                rule=span.rule,
            )
        )
    return found

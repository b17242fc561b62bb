"""Charts as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ..corpus.whole import whole_file
from ..errors import InputValueError
from ..extras import require

if TYPE_CHECKING:
    import altair as alt

_ENDINGS = (".png", ".svg", ".pdf", ".json")


def save(chart: alt.TopLevelMixin, path: str | Path, *, scale: float = 2.0) -> None:
    """Save a chart as a picture, without a browser and without a network.

    Args:
        chart: what ``timeline``, ``map`` or ``by_perpetrator`` returned, or any Altair chart.
        path: its ending says the form: ``.png``, ``.svg``, ``.pdf``, or ``.json`` for the Vega-Lite specification.
        scale: pixels of a PNG for each pixel of the chart.

    Raises:
        InputValueError: for another ending.
        MissingExtraError: without vl-convert.
        OSError: the file cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from attackx.plot import timeline
        >>> with TemporaryDirectory() as folder:
        ...     save(timeline([]), Path(folder, "empty.svg"))
        ...     Path(folder, "empty.svg").read_text(encoding="utf-8")[:4]
        '<svg'
    """
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        raise InputValueError(f"{path}: no picture ends like this; use {', '.join(_ENDINGS)}")
    specification = chart.to_dict()
    if ending == ".json":
        data = json.dumps(specification, ensure_ascii=False, indent=1).encode()
    else:
        convert = require("vl_convert", "plot")
        if ending == ".png":
            data = convert.vegalite_to_png(specification, scale=scale)
        elif ending == ".pdf":
            data = convert.vegalite_to_pdf(specification)
        else:
            data = convert.vegalite_to_svg(specification).encode()
    with whole_file(Path(path).resolve()) as out:
        out.write(data)

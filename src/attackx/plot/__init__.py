"""Pictures of events as Altair charts, drawn without a network.

Every function returns an Altair chart, to be shown in a notebook, changed, or saved by ``save``. The extra ``plot``
brings what is needed: Altair, for it is the grammar of graphics that most notebooks know, and vl-convert, which draws
it with Arabic in its right shapes and directions and asks no browser.

Example:
    >>> from attackx import extract
    >>> chart = by_perpetrator(extract("تبنت حركة الشباب تفجير سيارة مفخخة أمام فندق في مقديشو."))
    >>> type(chart).__name__
    'LayerChart'
"""

from __future__ import annotations

from .map import map
from .perpetrators import by_perpetrator
from .save import save
from .timeline import timeline

__all__ = ["by_perpetrator", "map", "save", "timeline"]

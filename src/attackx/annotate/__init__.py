"""Events into annotation tools and back: Label Studio tasks with predictions, brat standoff.

What nobody touched in the tool comes back as it was; an event whose marks were changed is read from its marks.

Example:
    >>> from attackx import analyze
    >>> from attackx.annotate import from_label_studio, record_of, to_label_studio
    >>> record = record_of(analyze("سقط صاروخان على قاعدة عين الأسد."), id="n1")
    >>> from_label_studio(to_label_studio(record)) == record
    True
"""

from __future__ import annotations

from .brat import Brat, from_brat, read_brat, to_brat, write_brat
from .label_studio import from_label_studio, label_config, read_label_studio, to_label_studio
from .marks import Mark, marks_of
from .records import record_of, to_gold

__all__ = [
    "Brat",
    "Mark",
    "from_brat",
    "from_label_studio",
    "label_config",
    "marks_of",
    "read_brat",
    "read_label_studio",
    "record_of",
    "to_brat",
    "to_gold",
    "to_label_studio",
    "write_brat",
]

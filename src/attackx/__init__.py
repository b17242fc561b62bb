"""attackx: typed attack events out of Arabic news text.

Example:
    >>> from attackx import extract
    >>> event = extract("أعلنت حركة الشباب مسؤوليتها عن هجوم بسيارة مفخخة على قاعدة بلدوغلي.")[0]
    >>> event.kind.value
    'bombing'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date, datetime

    from . import annotate as annotate
    from . import evaluate as evaluate
    from . import export as export
    from . import plot as plot
    from .corpus import Article, ArticleRecord, Failure, extract_many, read_records
    from .document import Document, Mention, Sentence
    from .errors import AttackxError, DataError, InputError, InputValueError, MissingExtraError, ModelError
    from .event_list import EventList
    from .export import reports_frame, to_frame
    from .lexicon import Lexicon
    from .pipeline import Pipeline
    from .schema import (
        AttackEvent,
        AttackKind,
        EventTime,
        Evidence,
        Granularity,
        Perpetrator,
        Place,
        Quantity,
        Report,
        Source,
        Stance,
        Status,
        Target,
        UnitClass,
    )
    from .tagging.quantities import parse_quantities
    from .tagging.times import parse_times
    from .view.report import report

__version__ = "0.1.0"

_HOMES = {
    "corpus": ("Article", "ArticleRecord", "Failure", "extract_many", "read_records"),
    "document": ("Document", "Mention", "Sentence"),
    "errors": ("AttackxError", "DataError", "InputError", "InputValueError", "MissingExtraError", "ModelError"),
    "event_list": ("EventList",),
    "export": ("reports_frame", "to_frame"),
    "lexicon": ("Lexicon",),
    "pipeline": ("Pipeline",),
    "schema": (
        "AttackEvent", "AttackKind", "EventTime", "Evidence", "Granularity", "Perpetrator", "Place", "Quantity",
        "Report", "Source", "Stance", "Status", "Target", "UnitClass",
    ),
    "tagging.quantities": ("parse_quantities",),
    "tagging.times": ("parse_times",),
    "view.report": ("report",),
}  # fmt: skip
_MODULES = ("annotate", "evaluate", "export", "plot")  # public, and imported when they are used
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article", "ArticleRecord", "AttackEvent", "AttackKind", "AttackxError", "DataError", "Document", "EventList",
    "EventTime", "Evidence", "Failure", "Granularity", "InputError", "InputValueError", "Lexicon", "Mention",
    "MissingExtraError", "ModelError", "Perpetrator", "Pipeline", "Place", "Quantity", "Report", "Sentence",
    "Source", "Stance", "Status", "Target", "UnitClass", "__version__", "analyze", "extract", "extract_many",
    "parse_quantities", "parse_times", "read_records", "report", "reports_frame", "to_frame",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name from its module at first use, so that the import itself stays light."""
    if name in _HOME_OF:
        return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module 'attackx' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


def extract(
    text: str,
    *,
    title: str | None = None,
    published: date | datetime | str | None = None,
    source: str | None = None,
) -> EventList:
    """Extract the attack events that an Arabic news text tells.

    Args:
        text: the article; any string.
        title: its headline, read as text of its own; offsets of evidence from it have ``part="title"``.
        published: the day of publication (date, datetime or ISO string), which relative times are resolved against.
        source: the outlet that published it.

    Returns:
        The events in the order in which the text first tells them, in a list that shows itself in a notebook; empty
        where it tells none.

    Raises:
        InputError: for values of another type.
        InputValueError: for a ``published`` string that is no ISO date.

    Example:
        >>> events = extract("سقط صاروخان على قاعدة عين الأسد، ولم تقع إصابات.", published="2023-10-17")
        >>> events[0].projectile_count.min, events[0].injuries.max
        (2, 0)
    """
    from .pipeline import default_pipeline  # noqa: PLC0415 - loaded at first use, see __getattr__

    return default_pipeline().extract(text, title=title, published=published, source=source)


def analyze(
    text: str,
    *,
    title: str | None = None,
    published: date | datetime | str | None = None,
    source: str | None = None,
) -> Document:
    """Run the stages over a text and keep what each found: sentences, mentions, events.

    The arguments are those of ``extract``.

    Example:
        >>> document = analyze("سقط صاروخان على قاعدة عين الأسد.")
        >>> [document.text[m.start:m.stop] for m in document.mentions if m.label == "target"]
        ['قاعدة عين الأسد']
    """
    from .pipeline import default_pipeline  # noqa: PLC0415 - loaded at first use, see __getattr__

    return default_pipeline().analyze(text, title=title, published=published, source=source)

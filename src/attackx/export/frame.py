"""Events as pandas frames with typed columns in which nothing said is ``NA``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..corpus.columns import ABOUT, EVENT, Schema
from ..corpus.writers import storable
from ..extras import require
from . import acled, statements
from .told import Events, told

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {
    "string": "string",
    "int64": "Int64",
    "float64": "Float64",
    "bool": "boolean",
    "datetime": "datetime64[us]",
}


def to_frame(events: Events) -> pd.DataFrame:
    """Make a frame of events, one row an event.

    Args:
        events: events, or records (``read_records``), documents or lists that hold them; ``extract_many(...)`` will do.

    Returns:
        A frame with the columns that docs/tables.md describes: ``string``, ``Int64``, ``Float64`` and ``boolean``, NA
        where nothing is said, and ``datetime64[us]`` without a zone for ``time_start`` and ``time_end``. ``date`` is as
        exact as the words ("2024-03-08", "2024-03", "2024"). With records or documents, columns of the article come
        first.

    Raises:
        MissingExtraError: without pandas.
        InputError: for anything that holds no events.

    Warns:
        UserWarning: articles that failed have no row.

    Example:
        >>> from attackx import extract, to_frame
        >>> frame = to_frame(extract("سقط صاروخان على قاعدة عين الأسد مساء الخميس.", published="2024-03-08"))
        >>> frame.loc[0, "date"], int(frame.loc[0, "projectile_count_min"])
        ('2024-03-07', 2)
        >>> str(frame.dtypes["injuries_min"]), frame["injuries_min"].isna().to_list()
        ('Int64', [True])
    """
    found = list(told(events))
    about = [name for position, (name, _) in enumerate(ABOUT[:-1]) if any(t.about[position] is not None for t in found)]
    columns: Schema = [(name, "string") for name in about] + [(column.name, column.type) for column in EVENT]
    rows = ([*_about(t.about, about), *(column.read(t.event) for column in EVENT)] for t in found)
    return _frame(columns, rows)


def _about(article: Any, names: list[str]) -> list[Any]:
    known = dict(zip((name for name, _ in ABOUT), article.cells, strict=True))
    return [known[name] for name in names]


def reports_frame(events: Events) -> pd.DataFrame:
    """Make a frame of the single statements, one row for each report of each event.

    Args:
        events: as for ``to_frame``.

    Returns:
        A frame with ``article_id``, ``event`` (its number in the article, from 1), ``event_id``, ``slot``, ``value`` as
        a reader expects it, ``value_id``, ``stance``, ``min``, ``max``, ``approx``, ``source`` (NA is the narrator),
        ``words``, ``start`` and ``stop`` in characters of the caller's ``part``, ``rule``, and ``value_json`` with all
        of the value.

    Raises:
        MissingExtraError: without pandas.
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract, reports_frame
        >>> frame = reports_frame(extract("أصيب جنديان في قصف على قاعدة عين الأسد، بحسب مصدر أمني."))
        >>> frame.loc[frame["slot"] == "injuries", ["value", "source", "words"]].to_numpy().tolist()
        [['2', 'مصدر أمني', 'جنديان']]
    """
    return _frame(statements.SCHEMA, statements.rows(told(events)))


def acled_frame(events: Events) -> pd.DataFrame:
    """Make a frame in ACLED's columns, with those of attackx behind them.

    Args:
        events: as for ``to_frame``.

    Returns:
        A frame with ACLED's 31 columns, filled as docs/tables.md says and NA where an article does not tell what
        ACLED's coders look up, and then all event columns of ``to_frame`` with ``attackx_`` before their names.

    Raises:
        MissingExtraError: without pandas.
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract
        >>> frame = acled_frame(extract("سقط صاروخان على قاعدة عين الأسد."))
        >>> frame.loc[0, ["event_type", "sub_event_type", "country"]].to_list()
        ['Explosions/Remote violence', 'Shelling/artillery/missile attack', 'Iraq']
    """
    return _frame(acled.schema(), acled.rows(told(events)))


def _frame(schema: Schema, rows: Iterable[list[Any]]) -> pd.DataFrame:
    pandas = require("pandas", "frame")
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    frame: pd.DataFrame = pandas.DataFrame(
        {
            name: pandas.Series([storable(value, type) for value in values], dtype=_DTYPES[type])
            for (name, type), values in zip(schema, columns, strict=True)
        }
    )
    return frame

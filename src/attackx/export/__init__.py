"""Events as tables for other programs: pandas, CSV, Parquet, GeoJSON, and the columns that ACLED uses.

Example:
    >>> from attackx import extract
    >>> collection = to_geojson(extract("سقط صاروخان على قاعدة عين الأسد."))
    >>> collection["features"][0]["properties"]["target"]
    'قاعدة عين الأسد'
"""

from __future__ import annotations

from .files import write
from .frame import acled_frame, reports_frame, to_frame
from .geojson import to_geojson

__all__ = ["acled_frame", "reports_frame", "to_frame", "to_geojson", "write"]

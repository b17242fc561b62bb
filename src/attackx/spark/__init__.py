"""Events on an Apache Spark cluster: ``extract`` over a data frame, and the type of an event there."""

from __future__ import annotations

from .frames import event_type, extract, to_event

__all__ = ["event_type", "extract", "to_event"]

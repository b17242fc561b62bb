"""Parts that the text tells as one toll: "a leader and two others", "three soldiers and a civilian"."""

from __future__ import annotations

from attackx.schema import UnitClass

from .model import QuantitySpan
from .reader import Reader

_PEOPLE = frozenset({UnitClass.PERSON, UnitClass.KILLED, UnitClass.INJURED})


_FEW = 10


def merge(reader: Reader, span: QuantitySpan) -> bool:
    """Add ``span`` to the phrase before it where both make one toll; tell whether that was done."""
    if not reader.found:
        return False
    last = reader.found[-1]
    if reader.text[last.stop : span.start] not in (" و", " و ") or last.rule.startswith("none") or not last.min:
        return False
    if span.min is None or last.unit_class not in _PEOPLE or not _adds(reader, last, span):
        return False
    last.parts = (*(last.parts or (last.min,)), span.min)
    last.min += span.min
    last.max = None if last.max is None or span.max is None else last.max + span.max
    last.approx = last.approx or span.approx
    lone = last.rule in ("bare_singular", "sum.bare") and span.rule == "bare_singular"
    last.rule = "sum.bare" if lone else "sum"
    last.stop = last.number_stop = span.stop
    reader.edge = last.stop
    return True


def _adds(reader: Reader, last: QuantitySpan, span: QuantitySpan) -> bool:
    if span.unit in reader.lists.sets["others"]:
        return True
    if last.unit_class is not UnitClass.PERSON or span.unit_class is not UnitClass.PERSON:
        return False
    if span.rule == "bare_singular" and (last.min or 0) > _FEW:
        return False  # "34 ألف معلم ومعلمة": the second noun is counted by the same number
    attackers = reader.lists.sets["attackers"]
    return last.unit not in attackers and span.unit not in attackers and span.rule.count(".") == 0

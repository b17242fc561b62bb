"""Score extracted events against annotated articles.

Example:
    >>> gold = {"a": [{"kind": "rocket", "target": ["عين الأسد"], "injured": [{"min": 2, "max": 2}]}]}
    >>> found = {"a": [{"kind": "rocket", "target": "قاعدة عين الأسد", "injured": [{"min": 3, "max": 3}]}]}
    >>> scores = score(gold, found)
    >>> scores.event.f1, scores.slots["target"].f1, scores.slots["injured"].f1
    (1.0, 1.0, 0.0)
"""

from .compare import Change, compare
from .intervals import Interval, bootstrap
from .names import same_name
from .records import Amount, Article, Doer, Record, load_gold, predict, to_record
from .scoring import HEADLINE, Difference, Scores, SlotScore, differences, score
from .side_by_side import side_by_side, side_by_side_page

__all__ = [
    "HEADLINE",
    "Amount",
    "Article",
    "Change",
    "Difference",
    "Doer",
    "Interval",
    "Record",
    "Scores",
    "SlotScore",
    "bootstrap",
    "compare",
    "differences",
    "load_gold",
    "predict",
    "same_name",
    "score",
    "side_by_side",
    "side_by_side_page",
    "to_record",
]

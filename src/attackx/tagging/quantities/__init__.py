"""Quantities in Arabic text: what is counted, how many, and how sure the words are."""

from .finder import find_quantities
from .model import QuantitySpan
from .public import parse_quantities

__all__ = ["QuantitySpan", "find_quantities", "parse_quantities"]

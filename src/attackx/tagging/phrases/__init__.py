"""Noun phrases that name a target, a speaker, a doer or a place without a list holding them."""

from .chunk import find_phrases
from .model import Label, Number, Phrase

__all__ = ["Label", "Number", "Phrase", "find_phrases"]

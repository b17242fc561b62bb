"""Train a recogniser of names on annotated articles, for use beside the lists and rules."""

from __future__ import annotations

from .ner import Plan, Trained, train_ner

__all__ = ["Plan", "Trained", "train_ner"]

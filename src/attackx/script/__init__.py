"""Arabic writing: matching form with exact offsets, clitics, sentences."""

from __future__ import annotations

from .clitics import ARTICLE, PROCLITICS, readings
from .normalize import Normalized, fold, normalize
from .sentences import split_sentences

__all__ = ["ARTICLE", "PROCLITICS", "Normalized", "fold", "normalize", "readings", "split_sentences"]

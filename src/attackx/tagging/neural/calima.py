"""camel-tools' morphology: its database, and the model that ranks the readings of a word."""

# ruff: noqa: PLC0415 (camel-tools takes a second to import, so it is when a database is loaded)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from ...errors import MissingExtraError, ModelError
from ...script.normalize import normalize
from .folders import Model, reason

_WORDS = 1 << 16  # whose readings are remembered; camel-tools' own cache remembers none
_READINGS = 64  # of a word, more than any has
_CLITICS: Mapping[str, str] = MappingProxyType(
    {"wa": "و", "fa": "ف", "bi": "ب", "li": "ل", "la": "ل", "ka": "ك", "sa": "س"}
)


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word, with camel-tools' values of features.

    Attributes:
        lemma: in matching form.
        part: the part of speech: ``noun``, ``verb``, ``adj``, ...
        clitic: conjunction, preposition and future marker written before it.
        vowelled: the word with its vowels.
        voice: ``a``, ``p``, or ``na``.
        person: ``1``, ``2``, ``3``, or ``na``.
        number: ``s``, ``d``, ``p``, or another value where it has none.
        gender: ``m``, ``f``, or another.
        rational: whether it is of persons.
        construct: whether another noun must follow.
        definite: whether it has the article.
    """

    lemma: str
    part: str
    clitic: str
    vowelled: str
    voice: str
    person: str
    number: str
    gender: str
    rational: bool
    construct: bool
    definite: bool

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Analysis:
        """Read what camel-tools' analyzer gives.

        Example:
            >>> Analysis.of({"lex": "هاجَم", "pos": "verb", "diac": "وَهُوجِم", "prc2": "wa_conj", "vox": "p"}).clitic
            'و'
        """

        def value(name: str) -> str:
            return str(told.get(name) or "")

        before = (value(name).partition("_")[0] for name in ("prc3", "prc2", "prc1"))
        return cls(
            lemma=normalize(value("lex")).text,
            part=value("pos"),
            clitic="".join(_CLITICS.get(name, "") for name in before),
            vowelled=value("diac"),
            voice=value("vox"),
            person=value("per"),
            number=value("num") or "-",
            gender=value("gen"),
            rational=value("rat") == "y",
            construct=value("stt") == "c",
            definite=value("prc0").startswith("Al"),
        )


@cache
def load(model: Model) -> Any:
    """Load a database once a process, by camel-tools' own classes, without a look at the network.

    Raises:
        MissingExtraError: where a package that camel-tools needs is not installed.
        ModelError: where the files are no such database.
    """
    try:
        from camel_tools.disambig.mle import MLEDisambiguator
        from camel_tools.morphology.analyzer import Analyzer
        from camel_tools.morphology.database import MorphologyDB
    except ImportError as error:
        raise MissingExtraError(error.name or "camel_tools", "neural") from error
    database, *ranks = map(str, model.files)
    try:
        words = MorphologyDB(database, "a")
        if not words.prefix_suffix_compat:  # its last part; camel-tools takes a file that is cut off
            raise ValueError("morphology.db is empty or cut off")
        return MLEDisambiguator(Analyzer(words), *ranks, top=_READINGS)
    except Exception as error:  # whatever camel-tools meets in a broken file
        told = f"camel-tools cannot load {model.root} ({reason(error)})"
        raise ModelError(f"{told}; delete the folder and run: attackx models download camel") from error


@lru_cache(maxsize=_WORDS)
def analyse(model: Model, word: str) -> tuple[Analysis, ...]:
    """Give the readings of a word in common spelling, without vowels, the likeliest first; none where it is unknown."""
    [ranked] = load(model).disambiguate([word])
    return tuple(Analysis.of(scored.analysis) for scored in ranked.analyses)

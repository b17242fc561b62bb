"""The exceptions that attackx raises, each naming the place of the fault and the remedy."""

from __future__ import annotations


class AttackxError(Exception):
    """Base of every error of this package, so that a caller can catch them all at once.

    Example:
        >>> issubclass(InputError, AttackxError)
        True
    """


class InputError(AttackxError, TypeError):
    """The caller gave a value of a type that cannot be read as text, title, date or source."""


class InputValueError(AttackxError, ValueError):
    """The caller gave a value of the right type that cannot be understood (a date that is none)."""


class DataError(AttackxError, ValueError):
    """A lexicon or rule file is wrong; the message names file, entry and remedy."""


class MissingExtraError(AttackxError, ImportError):
    """A part of the library needs packages of an extra that is not installed.

    Args:
        package: the module that could not be imported.
        extra: the extra of ``attackx`` that brings it.

    Example:
        >>> print(MissingExtraError("pandas", "frame"))
        'pandas' is not installed; run: pip install 'attackx[frame]'
    """

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"'{package}' is not installed; run: pip install 'attackx[{extra}]'")
        self.package = package
        self.extra = extra


class ModelError(AttackxError, RuntimeError):
    """A model of stanza or camel-tools is not there, cannot be read or cannot be fetched; the message says what to run.

    Example:
        >>> raise ModelError("no stanza models; run: attackx models download stanza")
        Traceback (most recent call last):
            ...
        attackx.errors.ModelError: no stanza models; run: attackx models download stanza
    """

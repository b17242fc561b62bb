"""Packages of the extras, imported when something needs them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import MissingExtraError


def require(module: str, extra: str) -> Any:
    """Import a module that an extra brings.

    Args:
        module: its name, as in ``import``.
        extra: the extra of ``attackx`` that installs it.

    Raises:
        MissingExtraError: it is not installed; the message names the extra.

    Example:
        >>> require("json", "frame").dumps([1])
        '[1]'
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(module.partition(".")[0], extra) from error

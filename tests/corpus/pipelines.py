"""Pipelines for worker processes, which import them by name."""

from __future__ import annotations

import os
import time
from datetime import date
from typing import Any, cast

from attackx import Pipeline
from attackx.errors import DataError
from attackx.schema import AttackEvent


class Words:
    """An event for every word; some words are orders."""

    name, version = "words", "1"

    def extract(
        self, text: str, *, title: str | None = None, published: date | str | None = None, source: str | None = None
    ) -> list[AttackEvent]:
        for word in text.split():
            if word == "raise":
                raise ZeroDivisionError("it asked for it")
            if word == "crash":
                os._exit(9)
            if word == "data":
                raise DataError("rules.toml: entry 3 is empty; remove it")
            if word == "sleep":
                time.sleep(60)
        return [AttackEvent(id=word, kind="drone", pipeline=title) for word in text.split()]


def words() -> Pipeline:
    return cast("Pipeline", Words())


def unloadable() -> Any:
    raise DataError("lexicon.toml: it is broken; install it again")

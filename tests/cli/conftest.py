"""A pipeline whose answers are known, so that these tests are about the command line alone."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

import attackx
from attackx.errors import DataError
from attackx.schema import AttackEvent, Evidence, Quantity, Target

WORD = "صاروخ"


class WordPipeline:
    """Makes an event of every text that has one word, and fails for a text that asks for it."""

    name = "word"
    version = "9"
    calls: ClassVar[list[dict[str, Any]]] = []

    def extract(self, text: str, **about: Any) -> list[AttackEvent]:
        WordPipeline.calls.append({"text": text, **about})
        if text == "boom":
            raise RuntimeError("it asked for it")
        if text == "broken data":
            raise DataError("rules.toml: entry 3 is empty; remove it")
        start = text.find(WORD)
        if start < 0:
            return []
        found = Evidence(text=WORD, start=start, stop=start + len(WORD))
        return [
            AttackEvent(
                id="e1",
                kind="rocket",
                target=Target(name="المخزن", country="IQ"),
                injuries=Quantity(min=2),
                evidence=(found,),
                pipeline="word 9",
            )
        ]


@pytest.fixture(autouse=True)
def calls(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    monkeypatch.setattr(attackx, "Pipeline", WordPipeline, raising=False)
    monkeypatch.setattr(WordPipeline, "calls", made)
    return made

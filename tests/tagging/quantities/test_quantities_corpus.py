"""The corpora of amounts, of denials and of what is no amount, each at 100 %."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from attackx.schema import Quantity
from attackx.tagging.quantities import parse_quantities

FOLDER = Path(__file__).parents[3] / "fixtures" / "quantities"


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def marked(form: str) -> tuple[str, int, int]:
    """Take the brackets out of a sentence; give it and the span they marked."""
    start, stop = form.index("["), form.index("]") - 1
    return form.replace("[", "").replace("]", ""), start, stop


def at(quantities: list[Quantity], start: int, stop: int) -> Quantity | None:
    return next((q for q in quantities if (q.start, q.stop) == (start, stop)), None)


PHRASES = [(case, form) for case in load("phrases.toml")["case"] for form in case["forms"]]
DENIALS = [(case, form) for case in load("none.toml")["case"] for form in case["forms"]]
NOT_ZERO = [s for group in load("none.toml")["not_zero"] for s in group["sentences"]]
NEGATIVES = [(group["kind"], s) for group in load("negatives.toml")["group"] for s in group["sentences"]]


def test_corpora_are_as_large_as_promised() -> None:
    assert len({form for _, form in PHRASES + DENIALS}) >= 400
    assert len({sentence for _, sentence in NEGATIVES}) >= 150


@pytest.mark.parametrize(("case", "form"), PHRASES, ids=[form for _, form in PHRASES])
def test_amount(case: dict[str, Any], form: str) -> None:
    text, start, stop = marked(form)
    found = at(parse_quantities(text), start, stop)
    assert found is not None, [(q.text, q.min, q.max) for q in parse_quantities(text)]
    assert (found.min, found.max, found.approx) == (case.get("min"), case.get("max"), case.get("approx", False))
    assert found.unit_class == case.get("class")
    if "rule" in case:
        assert found.rule == case["rule"]


@pytest.mark.parametrize(("case", "form"), DENIALS, ids=[form for _, form in DENIALS])
def test_denial(case: dict[str, Any], form: str) -> None:
    text, start, stop = marked(form)
    found = at(parse_quantities(text), start, stop)
    assert found is not None, [(q.text, q.min, q.max) for q in parse_quantities(text)]
    assert (found.min, found.max, found.unit_class) == (0, 0, case["class"])
    assert (found.rule or "").startswith(case.get("rule", "none."))


@pytest.mark.parametrize("sentence", NOT_ZERO)
def test_pseudo_denial_is_no_zero(sentence: str) -> None:
    assert [q.text for q in parse_quantities(sentence) if q.max == 0] == []


@pytest.mark.parametrize(("kind", "sentence"), NEGATIVES, ids=[s for _, s in NEGATIVES])
def test_no_amount(kind: str, sentence: str) -> None:
    assert [(q.text, q.rule) for q in parse_quantities(sentence)] == [], kind

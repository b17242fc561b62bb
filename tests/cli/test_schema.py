"""The published JSON Schema: complete, described, and true of what is written."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from attackx import schema
from attackx.cli.schema import MODELS, json_schema

Run = Callable[..., Result]


def test_the_event_is_printed_unless_another_model_is_named(run: Run) -> None:
    assert json.loads(run("schema").stdout)["title"] == "AttackEvent"
    assert json.loads(run("schema", "quantity").stdout)["title"] == "Quantity"
    assert run("schema", "Quantiti").exit_code == 2


def test_every_public_model_can_be_named() -> None:
    models = {name for name, x in vars(schema).items() if isinstance(x, type) and issubclass(x, schema.Model)}
    assert models - {"Model"} <= set(MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_it_names_its_dialect_and_version(model: str) -> None:
    found = json_schema(model)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$comment"] == f"attackx schema {schema.SCHEMA_VERSION}"
    assert found["additionalProperties"] is False and found["description"]

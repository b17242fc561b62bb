"""``attackx schema``: the published JSON Schema of what comes out."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import click

RECORD = "ArticleRecord"
MODELS = (
    RECORD,
    *("AttackEvent", "Quantity", "EventTime", "Target", "Place", "Perpetrator", "Source", "Report", "Evidence"),
)

HELP = f"""Print the JSON Schema of a model, with a description of each field.

MODEL is AttackEvent unless another is named: {", ".join(MODELS)}.
{RECORD} is one line of what "attackx extract" writes.
"""

EPILOG = """\b
Examples:
  attackx schema > attack-event.schema.json
  attackx schema ArticleRecord
  attackx schema | jq .properties.kind
"""


@click.command("schema", help=HELP, epilog=EPILOG, short_help="Print the JSON Schema of the events.")
@click.argument("model", type=click.Choice(MODELS, case_sensitive=False), default="AttackEvent", metavar="[MODEL]")
def command(model: str) -> None:
    """Print it."""
    import json

    click.echo(json.dumps(json_schema(model), ensure_ascii=False, indent=2))


def json_schema(model: str) -> dict[str, object]:
    """Give the JSON Schema of a public model by its name.

    Example:
        >>> json_schema("Quantity")["title"]
        'Quantity'
    """
    from .. import schema
    from ..corpus.records import ArticleRecord

    found = ArticleRecord if model == RECORD else getattr(schema, model)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$comment": f"attackx schema {schema.SCHEMA_VERSION}", **found.model_json_schema()}

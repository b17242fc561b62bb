"""The lines that ``attackx extract`` writes: one record an article, with its events or with what went wrong."""

from __future__ import annotations

import json

from pydantic import Field

from ..schema import AttackEvent, Model


class Failure(Model):
    """Why an article gave no result."""

    type: str = Field(description="The class of the error.")
    message: str = Field(description="What was wrong, where, and what to do.")


class ArticleRecord(Model):
    """One article's result; an article without an attack has an empty list of events.

    Example:
        >>> record = ArticleRecord(id="a", events=())
        >>> ArticleRecord.model_validate_json(to_json(record)) == record
        True
    """

    id: str | int = Field(description="The id of the JSON Lines record, or the path of the text file.")
    path: str | None = Field(None, description="The file it came from; null for standard input.")
    title: str | None = None
    published: str | None = Field(None, description="The date it was resolved against, as given.")
    source: str | None = None
    pipeline: str | None = Field(None, description="Name and version of the pipeline.")
    text: str | None = Field(None, description="The text that offsets count in; only with --with-text.")
    events: tuple[AttackEvent, ...] | None = Field(None, description="What was found; null when there is an error.")
    error: Failure | None = Field(None, description="Why there is no result; null when there is one.")


def to_json(record: ArticleRecord) -> str:
    """Write a record as JSON on one line, leaving out what was not asked for.

    Lone surrogates, which UTF-8 cannot hold, come out as JSON escapes.
    """
    unused = {name for name in ("text", "error") if getattr(record, name) is None}
    if record.error is not None:
        unused.add("events")
    try:
        return record.model_dump_json(exclude=unused)
    except ValueError:
        return json.dumps(record.model_dump(mode="json", exclude=unused))

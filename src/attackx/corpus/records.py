"""The lines that ``attackx extract`` writes and their reading: a record an article, with its events or its error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from ..schema import AttackEvent, Model
from .compressed import BROKEN, unpacked
from .failures import UnreadableError

_FORM = "each line is a record of `attackx extract -o events.jsonl`, or one event"


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
    """Write a record as JSON on one line, leaving out what was not asked for."""
    unused = {name for name in ("text", "error") if getattr(record, name) is None}
    if record.error is not None:
        unused.add("events")
    return record.model_dump_json(exclude=unused)


def read_records(path: str | Path) -> Iterator[ArticleRecord]:
    r"""Read what ``attackx extract -o events.jsonl`` wrote, one record at a time.

    A line that is an event of its own (``event.model_dump_json()``) is a record that is named by its place.

    Args:
        path: a JSON Lines file in UTF-8, also as ``.gz`` or ``.zst``.

    Yields:
        The records in the order of the file, those with an error among them.

    Raises:
        UnreadableError: a line is neither a record nor an event, or the file is damaged; it names place and remedy.
        OSError: the file cannot be opened.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder, "events.jsonl")
        ...     _ = file.write_text('{"id": "n1", "events": [{"id": "e1", "kind": "rocket"}]}\n', encoding="utf-8")
        ...     [(record.id, record.events[0].kind.value) for record in read_records(file)]
        [('n1', 'rocket')]
    """
    with Path(path).open("rb") as raw:
        try:
            yield from records_in(unpacked(raw, str(path)), str(path))
        except BROKEN as error:
            raise UnreadableError(str(path), str(error), "get the file again, or write it anew") from None


def records_in(lines: Iterable[bytes], name: str) -> Iterator[ArticleRecord]:
    """Read records from lines, as ``read_records`` does; ``name`` stands for the file in messages."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _record(line, f"{name}:{number}")


def _record(line: bytes, place: str) -> ArticleRecord:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(place, f"not JSON in UTF-8 ({error})", _FORM) from None
    if not isinstance(found, dict):
        raise UnreadableError(
            place, f"a JSON {type(found).__name__}, not an object", f"{_FORM}; of an array: jq -c '.[]'"
        )
    if "kind" in found and "events" not in found:
        found = {"id": place, "pipeline": found.get("pipeline"), "events": [found]}
    record = checked(found, place)
    if record.events is None and record.error is None:
        raise UnreadableError(
            place, "neither events nor an error", f"{_FORM}; `attackx extract` makes them of articles"
        )
    return record


def checked(found: dict[str, Any], place: str) -> ArticleRecord:
    """Make a record of JSON values.

    Raises:
        UnreadableError: naming place, field and remedy.
    """
    try:
        return ArticleRecord.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise UnreadableError(
            place, f"{field}: {first['msg']}", f"{_FORM}; see `attackx schema ArticleRecord`"
        ) from None

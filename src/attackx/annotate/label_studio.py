"""Label Studio: tasks with the events as predictions, and events out of its JSON export.

Offsets of its text regions count code points, as Python does; older releases counted UTF-16 units, and an import
recognises them by the words that stand beside the offsets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..corpus.failures import UnreadableError
from ..corpus.records import ArticleRecord, checked
from ..schema import Part
from .label_config import PREFIXES, label_config
from .marks import SLOTS, Mark, Parts, Values, marks_of
from .records import parts_of, with_marks

__all__ = ["from_label_studio", "label_config", "read_label_studio", "to_label_studio"]

_PARTS: dict[str, Part] = {"text": "text", "title": "title"}
_OWN = "attackx"  # the field of a task's data that holds the record as it was sent out
_REMEDY = "import Label Studio's JSON export (not JSON-MIN) of tasks that `attackx annotate export` made"
_GAPS = re.compile(r"\\n|\s+")
_CHOICES = ("kind", "status", "stance")
_FLAGS = ("aggregate", "background", "approx")


def to_label_studio(record: ArticleRecord) -> dict[str, Any]:
    """Make a task with the record's events as its prediction.

    Args:
        record: with its text: of ``attackx extract --with-text``, or by ``record_of``.

    Returns:
        JSON values for Label Studio's import; a file holds a list of tasks. ``label_config`` is the interface for them.

    Raises:
        InputValueError: the record has no text, or failed.

    Example:
        >>> from attackx import analyze
        >>> from attackx.annotate import record_of
        >>> task = to_label_studio(record_of(analyze("سقط صاروخان على قاعدة عين الأسد."), id="n1"))
        >>> [(r["value"]["text"], r["value"]["labels"]) for r in task["predictions"][0]["result"]
        ...  if r["type"] == "labels"][:1]
        [('سقط صاروخان', ['attack'])]
    """
    parts = parts_of(record)
    result: list[dict[str, Any]] = []
    for number, event in enumerate(record.events or (), start=1):
        for mark in marks_of(event, parts):
            result += _regions(mark, number, f"m{len(result)}", parts[mark.part])
    sent = record.model_dump(mode="json", exclude={"text", "title", "error"})
    about = {"text": parts["text"], "title": parts["title"], "id": str(record.id)}
    return {
        "data": {**about, _OWN: sent | {"title": record.title}},
        "predictions": [{"model_version": record.pipeline or "attackx", "result": result}],
    }


def _regions(mark: Mark, number: int, id: str, text: str) -> Iterator[dict[str, Any]]:
    """Give a region: its label, the number of its event, and its values, all under one id."""
    prefix = PREFIXES[mark.part]
    span = {"start": mark.start, "end": mark.stop}

    def item(name: str, type: str, value: dict[str, Any]) -> dict[str, Any]:
        return {"id": id, "from_name": prefix + name, "to_name": mark.part, "type": type, "value": {**span, **value}}

    yield item("slot", "labels", {"text": text[mark.start : mark.stop], "labels": [mark.slot]})
    yield item("event", "number", {"number": number})
    for name, value in mark.values.items():
        if name in ("min", "max"):
            yield item(name, "number", {"number": value})
        elif name in _CHOICES:
            yield item(name, "choices", {"choices": [value]})
        elif name not in _FLAGS:
            yield item(name, "textarea", {"text": [value]})
    flags = [name for name in _FLAGS if mark.values.get(name)]
    if flags:
        yield item("flags", "choices", {"choices": flags})


def from_label_studio(task: dict[str, Any], place: str = "task") -> ArticleRecord:
    """Read the events of a task: of its last annotation that was not cancelled, else of its prediction.

    Args:
        task: an element of Label Studio's JSON export, or what ``to_label_studio`` gave.
        place: where it stands, for messages.

    Raises:
        UnreadableError: it is no such task, or a region tells no value; the message names place and remedy.

    Example:
        >>> from_label_studio({"data": {"text": "نص", "id": "n1"}, "predictions": []}).events
        ()
    """
    data = task.get("data") if isinstance(task, dict) else None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise UnreadableError(place, "no task with a text", _REMEDY)
    sent = data.get(_OWN) or {"id": data.get("id", place), "title": data.get("title") or None, "events": []}
    record = checked({**sent, "text": data["text"]}, place)
    return with_marks(record, _marks(_result(task, place), parts_of(record), place), place)


def _result(task: dict[str, Any], place: str) -> list[dict[str, Any]]:
    done = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    chosen = max(done, key=lambda one: str(one.get("updated_at") or ""), default=None)
    if chosen is None:
        chosen = next(iter(task.get("predictions") or ()), {"result": []})
    result: Any = chosen.get("result")
    if not isinstance(result, list):
        raise UnreadableError(place, "an annotation without a result", _REMEDY)
    return result


def _marks(result: list[dict[str, Any]], parts: Parts, place: str) -> dict[int, list[Mark]]:
    regions: dict[str, dict[str, Any]] = {}
    for item in result:
        name = str(item.get("from_name", ""))
        part = _PARTS.get(str(item.get("to_name")))
        if part is not None and name.startswith(PREFIXES[part]):
            region = regions.setdefault(str(item.get("id")), {"part": part})
            region[name.removeprefix(PREFIXES[part])] = item.get("value") or {}
    found: dict[int, list[Mark]] = {}
    for id, region in regions.items():
        if "slot" in region:
            where = f"{place}, region {id}"
            number = region.get("event", {}).get("number", 1)
            found.setdefault(int(number), []).append(_mark(region, parts, where))
    return found


def _mark(region: dict[str, Any], parts: Parts, place: str) -> Mark:
    part, value = region["part"], region["slot"]
    slot = next(iter(value.get("labels") or ()), None)
    if not isinstance(slot, str):
        raise UnreadableError(place, "a region without a label", f"give it one of {', '.join(SLOTS)}")
    start, stop = _span(value, parts[part], place)
    return Mark(part, start, stop, slot, _values(region))


def _values(region: dict[str, Any]) -> Values:
    found: Values = {}
    for name in ("min", "max"):
        if region.get(name, {}).get("number") is not None:
            found[name] = int(region[name]["number"])
    for name in _CHOICES:
        if region.get(name, {}).get("choices"):
            found[name] = str(region[name]["choices"][0])
    for name in ("source", "date"):
        if region.get(name, {}).get("text"):
            found[name] = str(region[name]["text"][0])
    return found | {name: True for name in _FLAGS if name in (region.get("flags", {}).get("choices") or ())}


def _span(value: dict[str, Any], text: str, place: str) -> tuple[int, int]:
    """Give the span in code points, by the words beside it."""
    start, stop, words = value.get("start"), value.get("end"), value.get("text")
    if not isinstance(start, int) or not isinstance(stop, int):
        raise UnreadableError(place, "no start and end in characters", "use the Text tag of `attackx annotate config`")
    if not isinstance(words, str):
        return start, stop
    units = text.encode("utf-16-le", "surrogatepass")
    first, last = (len(units[: 2 * at].decode("utf-16-le", "surrogatepass")) for at in (start, stop))
    for same in (str.__eq__, _same):
        for span in ((start, stop), (first, last)):
            if same(text[slice(*span)], words):
                return span
    raise UnreadableError(place, f"{start}:{stop} is {text[start:stop]!r} and not {words!r}", "mark it again")


def _same(found: str, words: str) -> bool:
    """Compare without blanks, which Label Studio writes in other ways."""
    return _GAPS.sub("", found) == _GAPS.sub("", words)


def read_label_studio(path: str | Path) -> Iterator[ArticleRecord]:
    """Read the tasks of a JSON export.

    Raises:
        UnreadableError: the file is none, or a task cannot be read; the message names place and remedy.
        OSError: the file cannot be opened.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder, "tasks.json")
        ...     _ = file.write_text('[{"data": {"text": "..", "id": "n1"}}]', encoding="utf-8")
        ...     [record.id for record in read_label_studio(file)]
        ['n1']
    """
    try:
        tasks = json.loads(Path(path).read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(str(path), f"not JSON in UTF-8 ({error})", _REMEDY) from None
    if not isinstance(tasks, list):
        raise UnreadableError(str(path), "no list of tasks", _REMEDY)
    for number, task in enumerate(tasks, start=1):
        yield from_label_studio(task, f"{path}, task {number}")

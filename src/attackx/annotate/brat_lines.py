"""The lines of an ``.ann`` file: marks (T), events (E), attributes (A) and notes (#)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from ..corpus.failures import UnreadableError
from ..schema import AttackKind
from .marks import ATTACK, Mark, Values

_KINDS = frozenset(kind.value for kind in AttackKind)
_BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")  # what programs in Python end a line at
_ON_EVENT = ("status", "aggregate", "background")
_ON_MARK = ("stance", "approx")
_VALUE = re.compile(r'\s*(\w+)=("(?:[^"\\]|\\.)*"|[^;]*?)\s*(?:;|$)')
_PLAIN = re.compile(r"[^\s;\"=][^;\"=\n\r\t]*(?<!\s)")
_REMEDY = "each line is an annotation of brat's standoff format"


class Lines:
    r"""Writes the lines of one article.

    Args:
        txt: the text that offsets count in.

    Example:
        >>> lines = Lines("قصف حرير")
        >>> lines.event(1, [Mark("text", 0, 3, "attack", {"kind": "drone", "status": "occurred"})])
        >>> lines.text().splitlines()
        ['T1\tdrone 0 3\tقصف', 'E1\tdrone:T1', 'A1\tstatus E1 occurred']
    """

    def __init__(self, txt: str) -> None:
        self._txt = txt
        self._lines: list[str] = []
        self._marks = self._attributes = self._notes = 0

    def text(self) -> str:
        """Give all lines."""
        return "".join(line + "\n" for line in self._lines)

    def event(self, number: int, marks: Sequence[Mark]) -> None:
        """Write an event: its first word of attack is the trigger; without one the marks name it in their notes."""
        trigger = next((mark for mark in marks if mark.slot == ATTACK), None)
        kind = "" if trigger is None else str(trigger.values.get("kind", AttackKind.UNSPECIFIED.value))
        arguments = []
        for mark in marks:
            role = kind if mark is trigger else quote(mark.slot)
            arguments.append((role, self._mark(mark, role, None if trigger else number)))
        if trigger is None:
            return
        arguments.sort(key=lambda argument: argument[0] != kind)
        counts: dict[str, int] = {}
        roles = []
        for role, name in arguments:
            counts[role] = counts.get(role, 0) + 1
            roles.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{name}")
        self._lines.append(f"E{number}\t{' '.join(roles)}")
        self._attribute_lines(trigger.values, _ON_EVENT, f"E{number}")

    def _mark(self, mark: Mark, type: str, event: int | None) -> str:
        self._marks += 1
        name = f"T{self._marks}"
        spans = list(_pieces(self._txt, mark.start, mark.stop))
        words = _BREAKS.sub(" ", " ".join(self._txt[start:stop] for start, stop in spans))
        self._lines.append(f"{name}\t{type} {';'.join(f'{start} {stop}' for start, stop in spans)}\t{words}")
        self._attribute_lines(mark.values, _ON_MARK, name)
        note = {} if event is None else {"event": event, **mark.values}
        note |= {key: value for key, value in mark.values.items() if key not in ("kind", *_ON_EVENT, *_ON_MARK)}
        if note:
            self._notes += 1
            self._lines.append(f"#{self._notes}\tAnnotatorNotes {name}\t{'; '.join(map(_written, note.items()))}")
        return name

    def _attribute_lines(self, values: Values, names: Sequence[str], of: str) -> None:
        for name in names:
            if name in values:
                self._attributes += 1
                value = "" if values[name] is True else f" {values[name]}"
                self._lines.append(f"A{self._attributes}\t{name} {of}{value}")


def _pieces(txt: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Cut a stretch at line breaks, over which brat has no marks; a stretch of nothing else stays whole."""
    cuts = [(start + found.start(), start + found.end()) for found in _BREAKS.finditer(txt[start:stop])]
    edges = [start, *(edge for cut in cuts for edge in cut), stop]
    pieces = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    whole = pieces and pieces[0][0] == start and pieces[-1][1] == stop
    return pieces if whole else [(start, stop)]


def _written(value: tuple[str, str | int | bool]) -> str:
    text = str(value[1])
    return f"{value[0]}={text if _PLAIN.fullmatch(text) else json.dumps(text)}"


@dataclass(slots=True)
class _Found:
    """What the lines tell of an article, by the names of marks and events."""

    marks: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    events: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    values: dict[str, Values] = field(default_factory=dict)


def read_lines(ann: str, txt: str, place: str) -> dict[int, list[Mark]]:
    r"""Read the marks of each event of an ``.ann`` file, with offsets of ``txt``.

    Raises:
        UnreadableError: a line is no annotation, an argument is not there, or a mark belongs to no event.

    Example:
        >>> read_lines("T1\tdrone 0 3\tقصف\nE1\tdrone:T1\n", "قصف حرير", "a.ann")[1][0].values
        {'kind': 'drone'}
    """
    found = _Found()
    for number, line in enumerate(ann.split("\n"), start=1):
        if line.strip():
            _read_line(line.removesuffix("\r"), found, txt, f"{place}:{number}")
    out: dict[int, list[Mark]] = {}
    used: set[str] = set()
    for name, arguments in found.events.items():
        for position, (_, mark) in enumerate(arguments):
            if mark not in found.marks:
                raise UnreadableError(place, f"{name} has {mark}, which is not there", "remove the argument in brat")
            about = found.values.get(name, {}) if position == 0 else {}
            out.setdefault(int(name[1:]), []).append(_mark(mark, found, about))
            used.add(mark)
    for mark in found.marks:
        if mark not in used:
            out.setdefault(_event_of(mark, found, place), []).append(_mark(mark, found, {}))
    return out


def _mark(name: str, found: _Found, about: Values) -> Mark:
    type, start, stop = found.marks[name]
    values: Values = {key: value for key, value in found.values.get(name, {}).items() if key != "event"}
    if type in _KINDS:
        return Mark("text", start, stop, ATTACK, {"kind": type, **about, **values})
    return Mark("text", start, stop, type, values)


def _event_of(mark: str, found: _Found, place: str) -> int:
    told = found.values.get(mark, {}).get("event")
    if isinstance(told, int):
        return told
    if len(found.events) == 1:
        return int(next(iter(found.events))[1:])
    raise UnreadableError(place, f"{mark} belongs to no event", "make it an argument of one in brat, or note event=1")


def _read_line(line: str, found: _Found, txt: str, place: str) -> None:
    name, _, rest = line.partition("\t")
    try:
        if name.startswith("T"):
            about = rest.split("\t", 1)[0]
            type, _, spans = about.partition(" ")
            edges = [(int(start), int(stop)) for start, stop in (span.split(" ") for span in spans.split(";"))]
            found.marks[name] = (unquote(type), edges[0][0], edges[-1][1])
        elif name.startswith("E"):
            _ = int(name[1:])
            found.events[name] = [_argument(argument) for argument in rest.split()]
        elif name.startswith(("A", "M")):
            attribute, of, *value = rest.split(" ")
            found.values.setdefault(of, {})[attribute] = value[0] if value else True
        elif name.startswith("#"):
            about, _, note = rest.partition("\t")
            found.values.setdefault(about.split(" ")[1], {}).update(_note(note))
        elif not name.startswith(("R", "*", "N")):
            raise ValueError(name)
    except (ValueError, IndexError):
        raise UnreadableError(place, f"{line[:60]!r} is no annotation", _REMEDY) from None


def _argument(written: str) -> tuple[str, str]:
    role, _, mark = written.rpartition(":")
    if not role:
        raise ValueError(written)
    return role, mark


def _note(note: str) -> Values:
    """Read ``min=2; source=...``; a note that is written freely says nothing."""
    found: Values = {}
    for key, value in _VALUE.findall(note):
        text = json.loads(value, strict=False) if value.startswith('"') else value
        found[key] = int(text) if key in ("min", "max", "event") else True if text == "True" else text
    return found

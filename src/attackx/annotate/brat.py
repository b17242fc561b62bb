"""brat standoff: a folder with ``.txt`` and ``.ann`` for each article, and a ``.json`` with what they cannot hold.

Offsets count code points of the ``.txt``, which holds the title, a line break and the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..corpus.failures import UnreadableError
from ..corpus.records import ArticleRecord, checked
from ..corpus.whole import whole_file
from ..errors import InputValueError
from ..schema import AttackKind, Part, Stance, Status
from .brat_lines import Lines, read_lines
from .marks import FIGURES, SLOTS, Mark, marks_of
from .records import parts_of, with_marks

_NAME = re.compile(r"[^\w.-]+")
_REMEDY = "import a folder that `attackx annotate export --to brat` made"


class Brat(NamedTuple):
    """The three files of an article.

    Example:
        >>> Brat(txt="سقط صاروخان", ann="", json="{}").txt
        'سقط صاروخان'
    """

    txt: str
    ann: str
    json: str


def to_brat(record: ArticleRecord) -> Brat:
    """Write a record as brat standoff.

    An event is a brat event: its type is the kind, its trigger the first word of attack, its arguments the other marks.
    Status, stance and the like are attributes; ``min``, ``max``, ``source`` and ``date`` stand in a note of the mark.

    Args:
        record: with its text: of ``attackx extract --with-text``, or by ``record_of``.

    Raises:
        InputValueError: the record has no text, or failed, or holds what UTF-8 cannot.

    Example:
        >>> from attackx import analyze
        >>> from attackx.annotate import record_of
        >>> print(to_brat(record_of(analyze("سقط صاروخان على قاعدة حرير."), id="n1")).ann.splitlines()[0])
        T1	rocket 0 11	سقط صاروخان
    """
    parts = parts_of(record)
    shift, txt = _joined(parts["title"], parts["text"])
    lines = Lines(txt)
    for number, event in enumerate(record.events or (), start=1):
        lines.event(number, [_moved(mark, shift) for mark in marks_of(event, parts)])
    sent = record.model_dump(mode="json", exclude={"text", "error"})
    files = Brat(txt, lines.text(), json.dumps(sent, ensure_ascii=False, indent=1) + "\n")
    for name, file in zip(("text", "annotations", "record"), (files.txt, files.ann, files.json), strict=True):
        _check_encodes(file, f"record {record.id!r}, {name}")
    return files


def _check_encodes(file: str, where: str) -> None:
    try:
        file.encode()
    except UnicodeEncodeError as error:
        fault = f"{where}, character {error.start}: a lone surrogate, which UTF-8 cannot hold"
        raise InputValueError(f"{fault}; export to Label Studio") from None


def from_brat(files: Brat, place: str = "brat") -> ArticleRecord:
    r"""Read a record of brat standoff.

    Args:
        files: as ``to_brat`` gave them; with an empty ``json`` all of ``txt`` is the text, and there were no events.
        place: where they stand, for messages.

    Raises:
        UnreadableError: a line is no annotation, or tells no value; the message names place and remedy.

    Example:
        >>> from_brat(Brat("قصف حرير", "T1\tdrone 0 3\tقصف\nE1\tdrone:T1\n", "")).events[0].kind.value
        'drone'
    """
    try:
        sent = json.loads(files.json) if files.json else {"id": place, "events": []}
    except ValueError as error:
        raise UnreadableError(f"{place}.json", f"not JSON ({error})", _REMEDY) from None
    if not isinstance(sent, dict):
        raise UnreadableError(f"{place}.json", "not an object", _REMEDY)
    shift, begin = _joined(sent.get("title") or "", "")
    if not files.txt.startswith(begin):
        raise UnreadableError(f"{place}.txt", "does not begin with the title of its .json", _REMEDY)
    record = checked({**sent, "text": files.txt[shift:]}, f"{place}.json")
    found = read_lines(files.ann, files.txt, f"{place}.ann")
    marks = {number: [_moved_back(mark, shift) for mark in some] for number, some in found.items()}
    return with_marks(record, marks, f"{place}.ann")


def _joined(title: str, text: str) -> tuple[int, str]:
    """Put the title before the text; give how far that moves the text."""
    return (len(title) + 1, f"{title}\n{text}") if title else (0, text)


def _moved(mark: Mark, shift: int) -> Mark:
    by = shift if mark.part == "text" else 0
    return Mark("text", mark.start + by, mark.stop + by, mark.slot, mark.values)


def _moved_back(mark: Mark, shift: int) -> Mark:
    part: Part = "title" if mark.start < shift - 1 else "text"
    by = shift if part == "text" else 0
    return Mark(part, mark.start - by, mark.stop - by, mark.slot, mark.values)


def annotation_conf() -> str:
    """Give brat's ``annotation.conf``: the types, arguments and attributes that the files use.

    Example:
        >>> annotation_conf().splitlines()[0]
        '[entities]'
    """
    kinds = [kind.value for kind in AttackKind]
    roles = ", ".join(f"{name}*:{name}" for name in SLOTS)
    values = {
        "status": ("<EVENT>", Status),
        "stance": ("perpetrators", Stance),
    }
    return "\n".join(
        [
            "[entities]",
            *SLOTS,
            "[relations]",
            "[events]",
            *(f"{kind} {roles}" for kind in kinds),
            "[attributes]",
            *(f"{name} Arg:{of}, Value:{'|'.join(found)}" for name, (of, found) in values.items()),
            *(f"{name} Arg:<EVENT>" for name in ("aggregate", "background")),
            f"approx Arg:{'|'.join(FIGURES)}",
            "",
        ]
    )


def write_brat(records: Iterable[ArticleRecord], folder: str | Path) -> int:
    """Write a folder for brat, with ``annotation.conf``; give the number of articles.

    Raises:
        InputValueError: a record has no text or failed, or the folder holds files already.
        OSError: a file cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     write_brat([ArticleRecord(id="n1", text="نص", events=())], Path(folder, "brat"))
        ...     sorted(file.name for file in Path(folder, "brat").iterdir())
        1
        ['00001-n1.ann', '00001-n1.json', '00001-n1.txt', 'annotation.conf']
    """
    home = Path(folder)
    if home.exists() and any(home.iterdir()):
        raise InputValueError(f"{home} holds files already; name a new folder, so that no annotation is written over")
    home.mkdir(parents=True, exist_ok=True)
    _write(home / "annotation.conf", annotation_conf())
    number = 0
    for number, record in enumerate(records, start=1):
        files = to_brat(record)
        name = f"{number:05}-{_NAME.sub('_', str(record.id))[-60:]}"
        for ending, text in files._asdict().items():
            _write(home / f"{name}.{ending}", text)
    return number


def _write(path: Path, text: str) -> None:
    with whole_file(path.resolve()) as out:
        out.write(text.encode("utf-8", "backslashreplace"))


def read_brat(folder: str | Path) -> Iterator[ArticleRecord]:
    """Read a folder of brat files, in the order of their names.

    Raises:
        UnreadableError: a file cannot be read; the message names place and remedy.
        InputValueError: the folder holds no ``.ann`` file.
        OSError: a file cannot be opened.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> record = ArticleRecord(id="n1", text="نص", events=())
        >>> with TemporaryDirectory() as folder:
        ...     _ = write_brat([record], folder)
        ...     list(read_brat(folder)) == [record]
        True
    """
    found = sorted(Path(folder).glob("*.ann"))
    if not found:
        raise InputValueError(f"{folder} holds no .ann file; {_REMEDY}")
    for ann in found:
        own = ann.with_suffix(".json")
        files = Brat(_read(ann.with_suffix(".txt")), _read(ann), _read(own) if own.exists() else "")
        yield from_brat(files, str(ann.with_suffix("")))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(str(path), f"not UTF-8 ({error})", "save it as UTF-8") from None

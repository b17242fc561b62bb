"""The report: the events of many articles on one page that opens offline, with table, timeline, map and sources."""

from __future__ import annotations

from pathlib import Path

from ...corpus.whole import whole_file
from ..describe import Language
from .given import Given, records_of
from .page import report_page

__all__ = ["report", "report_page"]


def report(given: Given, output: str | Path, *, title: str | None = None, language: Language = "ar") -> Path:
    """Write the events of many articles as one HTML page that needs no network.

    The page has a table to sort and filter, a timeline, a map, counts, and for each event its statements and the text
    with its marks; it holds as much of the articles as is given.

    Args:
        given: documents (what ``analyze`` returns), records, events or lists of them, or the path of a file that
            ``attackx extract -o`` wrote. Documents bring their texts, records where they were written with them, events
            alone have none.
        output: the file to write; it appears, or is replaced, when all is written.
        title: the heading of the page.
        language: that the page begins in, ``ar`` or ``en``; it has a button for the other one.

    Returns:
        The path of the page.

    Raises:
        InputError: for something that is no document, record or event.
        UnreadableError: a line of the file is no record; the message names place and remedy.
        OSError: a file cannot be read or written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from attackx import analyze, report
        >>> with TemporaryDirectory() as folder:
        ...     page = report([analyze("سقط صاروخان على قاعدة عين الأسد.")], f"{folder}/report.html", language="en")
        ...     print(page.name, "قاعدة عين الأسد" in page.read_text(encoding="utf-8"))
        report.html True
    """
    path = Path(output)
    page = report_page(records_of(given), title=title, language=language).encode()
    with whole_file(path) as out:
        out.write(page)
    return path

"""The report as one HTML file: its style, its script and its data inside, and a policy that lets in nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from importlib import resources
from itertools import accumulate
from string import Template
from typing import Any

from ...corpus.records import ArticleRecord
from ...schema import AttackEvent
from ..describe import SLOTS, Language
from ..markup import digest, style
from ..safe import clean
from .labels import page_labels, tables
from .rows import article_row, event_row

SCRIPTS = ("base.js", "filters.js", "timeline.js", "counts.js", "map.js", "table.js", "detail.js", "start.js")
OUTLINES = "outlines.json"
_MARKUP = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def report_page(records: Iterable[ArticleRecord], *, title: str | None = None, language: Language = "ar") -> str:
    """Show the events of many articles on one page that needs no network.

    Args:
        records: the articles with their events; those with an error are listed as not read.
        title: the heading of the page.
        language: that the page begins in, ``ar`` or ``en``; it has a button for the other one.

    Returns:
        A whole HTML page.

    Example:
        >>> event = AttackEvent(id="e1", kind="rocket")
        >>> page = report_page([ArticleRecord(id="n1", events=(event,))], language="en")
        >>> page.count("<script"), "connect-src" in page, "http" in page.partition("<body")[0].replace("http-equiv", "")
        (2, False, False)
    """
    data = page_data(list(records), language)
    shown_title = clean(title) if title else None
    data["title"] = shown_title
    heading = shown_title or data["labels"]["page"]["title"][language == "ar"]
    look, script = style() + _file("page.css"), _script()
    words = tables()["page"]["page_needs_script"]
    return Template(_file("page.html")).substitute(
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        policy=_policy(look, script),
        title=escape(heading),
        style=look,
        script=script,
        data=json_in_html(data),
        map=_file(OUTLINES).strip(),
        noscript_en=escape(words[0]),
        noscript_ar=escape(words[1]),
    )


def page_data(records: list[ArticleRecord], language: Language) -> dict[str, Any]:
    """Collect what the page's script shows; texts stand once, events point at their article by its index."""
    read = [record for record in records if record.error is None]
    telling = [record for record in read if record.events]
    events = [event for record in telling for event in record.events or ()]
    rows = [event_row(event, at) for at, record in enumerate(telling) for event in record.events or ()]
    before = [0, *accumulate(len(record.events or ()) for record in telling)]
    return {
        "language": language,
        "labels": page_labels(_types(events), _countries(rows), _slots(events)),
        "hued": list(SLOTS),
        "articles": [article_row(record, first) for record, first in zip(telling, before, strict=False)],
        "events": rows,
        "quiet": len(read) - len(telling),
        "failed": [
            [clean(str(one.id)), clean(one.error.type), clean(one.error.message)] for one in records if one.error
        ],
        "pipelines": sorted({clean(one.pipeline) for one in records if one.pipeline}),
    }


def _types(events: Iterable[AttackEvent]) -> list[str]:
    found = {one.type or "" for event in events for one in (event.target, *event.reporting_sources) if one}
    return sorted({clean(name) for name in found} - {""})


def _countries(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Name the countries of the events and, for the map, all that have an outline."""
    outlined = {code for code, *_ in json.loads(_file(OUTLINES))["countries"]}
    return sorted(({row["country"] for row in rows} | outlined) - {""})


def _slots(events: Iterable[AttackEvent]) -> list[str]:
    return [*SLOTS, *sorted({clean(said.slot) for event in events for said in event.reports} - set(SLOTS))]


def json_in_html(data: object) -> str:
    r"""Write JSON that stands in a ``script`` element and cannot end it or open a comment in it.

    Example:
        >>> json_in_html(["</script><!--"])
        '["\\u003c/script\\u003e\\u003c!--"]'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_MARKUP)


def _policy(look: str, script: str) -> str:
    """Allow this style and this script, by their digests, and nothing from anywhere."""
    allowed = {"style-src": digest(look), "script-src": digest(script), "img-src": "data:"}
    rules = ["default-src 'none'", *(f"{kind} {source}" for kind, source in allowed.items())]
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"])


def _script() -> str:
    return '"use strict";\n{\n' + "\n".join(_file(name) for name in SCRIPTS) + "}\n"


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")

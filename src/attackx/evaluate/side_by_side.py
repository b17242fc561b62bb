"""Annotation and prediction beside each other, in the text and slot by slot, on one page without a script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from ..corpus.whole import whole_file
from ..schema import AttackEvent, Part
from ..view import describe
from ..view.describe import Label
from ..view.marks import Mark, marks
from ..view.markup import bdi, both, digest, legend_list, ltr, marked, slot_class, style, text
from .intervals import Interval
from .records import Article, Doer, Events, Record, as_records
from .scoring import score
from .spotted import spotted
from .verdicts import Judged, Pair, Row, verdicts

_SLOTS = {  # the slots of the score that the views know by another name
    "date": "time",
    "projectiles": "projectile_count",
    "injured": "injuries",
    "killed": "fatalities",
    "sources": "reporting_sources",
    "aggregate": "attack_count",
}
_COUNTRY = Label("country", "البلد")
_SIGNS = {"hit": ("✓", "match"), "miss": ("✗", "missed"), "false": ("+", "false alarm")}


def side_by_side(
    gold: Mapping[str, Article],
    pred: Mapping[str, Events],
    output: str | Path,
    *,
    title: str | None = None,
    intervals: Mapping[str, Interval] | None = None,
) -> Path:
    """Write a page that shows annotated and predicted events side by side, in the text and slot by slot.

    Args:
        gold: what ``load_gold`` gave, with the texts.
        pred: what ``predict`` gave, or events in any form that ``score`` takes. ``AttackEvent`` objects know their
            words; names of other forms are marked wherever the text has them, as those of the annotation are.
        output: the file to write; it appears, or is replaced, when all is written.
        title: the heading of the page.
        intervals: what ``bootstrap`` gave, for a column with the range of each F1.

    Returns:
        The path of the page.

    Raises:
        InputValueError: a dict in ``pred`` has not the form of a record.
        OSError: the file cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from attackx import extract
        >>> from attackx.evaluate import Article, predict
        >>> events = [{"kind": "rocket", "target": "السفارة"}]
        >>> gold = {"a1": Article(id="a1", text="سقط صاروخ على السفارة.", events=events)}
        >>> with TemporaryDirectory() as folder:
        ...     page = side_by_side(gold, predict(gold, extract), f"{folder}/page.html")
        ...     print(page.name, page.read_text(encoding="utf-8").count("<details"))
        page.html 1
    """
    path = Path(output)
    page = side_by_side_page(gold, pred, title=title, intervals=intervals).encode()
    with whole_file(path) as out:
        out.write(page)
    return path


def side_by_side_page(
    gold: Mapping[str, Article],
    pred: Mapping[str, Events],
    *,
    title: str | None = None,
    intervals: Mapping[str, Interval] | None = None,
) -> str:
    """Give the page of ``side_by_side`` as a string.

    Example:
        >>> page = side_by_side_page({"a1": Article(id="a1", text="نص", events=[])}, {})
        >>> page.startswith("<!doctype html>"), "<script" in page
        (True, False)
    """
    kept = {name: tuple(_listed(pred.get(name, ()))) for name in gold}
    shown = [_article(number, one, kept[name]) for number, (name, one) in enumerate(gold.items(), start=1)]
    heading = text(title or "attackx: annotated and predicted events")
    look = style() + resources.files(__package__).joinpath("side_by_side.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {digest(look)}; base-uri 'none'; form-action 'none'"
    index = "".join(link for link, _ in shown)
    articles = "".join(body for _, body in shown)
    return (
        '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{heading}</title><style>{look}</style></head>"
        f'<body><main class="attackx page"><h1>{heading}</h1>{_scores(gold, kept, intervals)}{_key()}'
        f'<nav class="index" aria-label="articles">{index}</nav>{articles}</main></body></html>'
    )


def _listed(events: Events) -> Sequence[Any]:
    return events.events if isinstance(events, Article) else tuple(events)


def _scores(gold: Mapping[str, Article], pred: Mapping[str, Events], intervals: Mapping[str, Interval] | None) -> str:
    scores, ranges = score(gold, pred), intervals or {}
    head = "".join(
        f"<th>{name}</th>" for name in ("", "P", "R", "F1", "gold", "pred", *(["F1 range"] if ranges else []))
    )
    rows = "".join(
        f"<tr><th>{name}</th><td>{s.precision:.3f}</td><td>{s.recall:.3f}</td><td>{s.f1:.3f}</td>"
        f"<td>{s.gold}</td><td>{s.pred}</td>{_range(ranges, name)}</tr>"
        for name, s in scores.rows.items()
    )
    quiet = f"{scores.kept_quiet} of {scores.quiet}" if scores.quiet else "none in this set"
    spread = f" ({ranges['headline']})" if "headline" in ranges else ""
    return (
        f'<div class="wide"><table class="scores"><tr>{head}</tr>{rows}</table></div>'
        f"<p>Headline, the mean F1 of five slots: <b>{scores.headline:.3f}</b>{spread}. {scores.articles} articles; "
        f"articles without an event kept quiet: {quiet}.</p>"
    )


def _range(ranges: Mapping[str, Interval], name: str) -> str:
    return f"<td>{ranges.get(name, '')}</td>" if ranges else ""


def _key() -> str:
    signs = "".join(f'<span class="{name}">{sign} {told}</span>' for name, (sign, told) in _SIGNS.items())
    return f'<p class="key">{signs}</p>'


def _article(number: int, article: Article, given: Sequence[Any]) -> tuple[str, str]:
    """Give the link to an article and the article."""
    predicted = as_records(given)
    pairs = list(verdicts(article.events, predicted))
    counts = _counts([sum(column) for column in zip((0, 0, 0), *(pair.signs for pair in pairs), strict=True)])
    differs = 'class="miss"' in counts or 'class="false"' in counts
    facts = [fact for fact in (article.published, article.origin) if fact]
    about = f'<p class="about">{" · ".join(map(bdi, facts))}</p>' if facts else ""
    tables = "".join(map(_pair, pairs)) or '<p class="none">no events on either side</p>'
    name = bdi(article.id)
    return (
        f'<a href="#a{number}">{name} {counts}</a>',
        f'<details id="a{number}"{" open" if differs else ""}><summary><b>{name}</b>{counts}</summary>'
        f"{about}{_texts(article, given, predicted)}{tables}</details>",
    )


def _counts(totals: Sequence[int]) -> str:
    if not any(totals):
        return '<span class="hit" title="nothing to find and nothing found">✓</span>'
    shown = zip(_SIGNS.items(), totals, strict=True)
    return " ".join(
        f'<span class="{name}" title="{told}">{sign} {total}</span>' for (name, (sign, told)), total in shown if total
    )


def _texts(article: Article, given: Sequence[Any], predicted: Sequence[Record]) -> str:
    events = [event for event in given if isinstance(event, AttackEvent)]
    parts: tuple[tuple[Part, str], ...] = (("title", article.title), ("text", article.text))
    in_gold = {part: spotted(article.events, words) for part, words in parts}
    with_words = bool(events) and len(events) == len(given)
    in_pred = {part: marks(events, words, part) if with_words else spotted(predicted, words) for part, words in parts}
    used = {mark.slot for side in (in_gold, in_pred) for found in side.values() for mark in found}
    columns = _column("Annotated", article, in_gold, len(article.events)) + _column(
        "Predicted", article, in_pred, len(given)
    )
    return f'{legend_list(name for name in describe.SLOTS if name in used)}<div class="columns">{columns}</div>'


def _column(head: str, article: Article, found: Mapping[Part, Sequence[Mark]], events: int) -> str:
    title = f"<h4>{marked(article.title, found['title'], events > 1)}</h4>" if article.title else ""
    words = marked(article.text, found["text"], events > 1)
    return f'<section><h3>{head}</h3><div class="text" dir="rtl" lang="ar">{title}{words}</div></section>'


def _pair(pair: Pair) -> str:
    rows = "".join(map(_row, pair.rows))
    return (
        f'<table class="events"><caption>{_caption(pair)}</caption>'
        f"<tr><th>slot</th><th>annotated</th><th>predicted</th></tr>{rows}</table>"
    )


def _caption(pair: Pair) -> str:
    if pair.gold and pair.pred:
        return f"event {pair.gold} annotated = event {pair.pred} predicted"
    if pair.gold:
        return f'event {pair.gold} annotated: <span class="miss">✗ missed</span>'
    if not pair.pred:
        return "sums of attacks"
    if not pair.scored:
        return f"event {pair.pred} predicted: part of an annotated sum, not scored"
    return f'event {pair.pred} predicted: <span class="false">+ false alarm</span>'


def _row(row: Row) -> str:
    name = _SLOTS.get(row.slot, row.slot)
    label = _COUNTRY if name == "country" else describe.slot(name)
    return (
        f'<tr class="{slot_class(name)}"><th>{both(label)}</th>'
        f"<td>{_items(row.gold, 'miss')}</td><td>{_items(row.pred, 'false')}</td></tr>"
    )


def _items(items: Judged, wrong: str) -> str:
    shown = []
    for item, right in items:
        kind = "hit" if right else wrong
        sign, told = _SIGNS[kind]
        shown.append(
            f'<div class="item {kind}"><i title="{told}">{sign}</i><span class="said">{_readable(item)}</span></div>'
        )
    return "".join(shown)


def _readable(item: object) -> str:
    if isinstance(item, Doer):
        return f'{_readable(item.name)} <span class="note">{both(describe.STANCES[item.stance])}</span>'
    if isinstance(item, tuple):
        return " / ".join(map(bdi, item))
    return "yes" if item is True else ltr(str(item))

"""Events and documents as HTML for notebooks: no script, nothing fetched, every foreign string escaped.

What these functions return stands alone: each piece brings its own style, whose rules are confined to ``.attackx``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..document import Document
from ..schema import AttackEvent, Part, Perpetrator, Quantity, Source
from . import describe
from .marks import legend, marks
from .markup import bdi, both, legend_list, ltr, marked, slot_class, style, text


def event_card(event: AttackEvent) -> str:
    """Show one event as a card: what, where, when, how many, who, and who says so.

    Args:
        event: any event.

    Returns:
        HTML that stands alone.

    Example:
        >>> "<script" in event_card(AttackEvent(id="e", kind="rocket"))
        False
    """
    return events_html([event])


def events_html(events: Sequence[AttackEvent]) -> str:
    """Show events as cards side by side.

    Example:
        >>> events_html([]).count("<article")
        0
    """
    return _stand_alone(_cards(events))


def document_html(document: Document) -> str:
    """Show an article right to left with each slot's words in their colour, then its events as cards.

    Hovering over a marked word tells the slot, the incident, the rule and the source.

    Args:
        document: what ``analyze`` returned.

    Returns:
        HTML that stands alone.

    Example:
        >>> "سقط &lt;b&gt;" in document_html(Document(text="سقط <b>"))
        True
    """
    title = f"<h3>{_part(document, document.title, 'title')}</h3>" if document.title else ""
    published = str(document.published or "").removesuffix(" 00:00:00")
    facts = [fact for fact in (document.source, published, document.pipeline) if fact]
    about = f'<p class="about">{" · ".join(map(bdi, facts))}</p>' if facts else ""
    article = f'<div class="text">{_part(document, document.text, "text")}</div>'
    return _stand_alone(f"{title}{about}{legend_list(legend(document))}{article}{_cards(document.events)}")


def document_page(document: Document) -> str:
    """Show an article as ``document_html`` does, as a whole page to be saved and opened in a browser.

    Example:
        >>> document_page(Document(text="سقط")).startswith("<!doctype html>")
        True
    """
    title = text(document.title or "attackx")
    return (
        '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        "<style>body{margin:1rem auto;padding:0 .5rem;max-width:62rem}</style>"
        f"<title>{title}</title></head><body>{document_html(document)}</body></html>"
    )


def _part(document: Document, words: str, part: Part) -> str:
    return marked(words, marks(document.events, words, part), len(document.events) > 1)


def _stand_alone(body: str) -> str:
    return f'<div class="attackx" dir="rtl" lang="ar"><style>{style()}</style>{body}</div>'


def _cards(events: Sequence[AttackEvent]) -> str:
    cards = "".join(_card(number, event, len(events) > 1) for number, event in enumerate(events, start=1))
    return (
        f'<div class="cards">{cards}</div>' if cards else '<p class="none">لا هجوم <bdi class="en">no events</bdi></p>'
    )


def _card(number: int, event: AttackEvent, several: bool) -> str:
    head = f'<span class="number">{number}</span> ' if several else ""
    quiet = " quiet" if event.background or event.aggregate else ""
    chips = "".join(f'<li class="f-{name}">{both(describe.FLAGS[name])}</li>' for name in describe.flags(event))
    flags = f'<ul class="flags">{chips}</ul>' if chips else ""
    rows = "".join(
        f'<div class="row {slot_class(slot)}"><dt>{both(describe.slot(slot))}</dt><dd>{value}</dd></div>'
        for slot, value in _rows(event)
        if value
    )
    title = f"<h4>{head}{both(describe.KINDS[event.kind])}</h4>"
    return f'<article class="card{quiet}">{title}{flags}<dl>{rows}</dl></article>'


def _rows(event: AttackEvent) -> list[tuple[str, str]]:
    return [
        ("attack_count", _figure(event, "attack_count", event.attack_count)),
        ("target", _target(event)),
        ("place", _place(event)),
        ("time", _time(event)),
        ("projectile_count", _figure(event, "projectile_count", event.projectile_count)),
        ("fatalities", _figure(event, "fatalities", event.fatalities)),
        ("injuries", _figure(event, "injuries", event.injuries)),
        ("perpetrators", _items(_perpetrator(one) for one in event.perpetrators)),
        ("reporting_sources", _items(_source(one) for one in event.reporting_sources)),
    ]


def _items(items: Iterable[str]) -> str:
    return "".join(f"<div>{item}</div>" for item in items)


def _note(shown: str) -> str:
    return f' <span class="note">{shown}</span>'


def _target(event: AttackEvent) -> str:
    target = event.target
    if target is None:
        return ""
    kind_of = _note(ltr(target.type.replace("_", " "))) if target.type else ""
    return bdi(target.name) + kind_of


def _place(event: AttackEvent) -> str:
    names = (event.place.name, *event.place.within) if event.place else ()
    code = describe.country(event)
    return "، ".join(map(bdi, names)) + (_note(ltr(code)) if code else "")


def _time(event: AttackEvent) -> str:
    if event.time is None:
        return ""
    words = _note(f"«{bdi(event.time.text)}»") if event.time.text else ""
    return ltr(describe.when(event.time)) + words


def _figure(event: AttackEvent, slot: str, quantity: Quantity | None) -> str:
    """Give the amount and its words or, where sources differ on it, each report with who says so."""
    if quantity is None and slot not in event.disputed:
        return ""
    shown = f"<b>{ltr(describe.amount(quantity))}</b>"
    if slot not in event.disputed:
        words = quantity.text if quantity is not None else ""
        return shown + (_note(f"«{bdi(words)}»") if words else "")
    said = [(describe.value_text(r.value), r.source or "المقال") for r in event.reports if r.slot == slot]
    return shown + _items(ltr(value) + _note(bdi(source)) for value, source in dict.fromkeys(said))


def _perpetrator(one: Perpetrator) -> str:
    said_by = f": {'، '.join(map(bdi, one.said_by))}" if one.said_by else ""
    return bdi(one.name) + _note(both(describe.STANCES[one.stance]) + said_by)


def _source(source: Source) -> str:
    via = f"عبر {bdi(source.via)}" if source.via else ""
    kind_of = ltr(source.type.replace("_", " ")) if source.type else ""
    extra = " ".join(part for part in (kind_of, via) if part)
    return bdi(source.name) + (_note(extra) if extra else "")

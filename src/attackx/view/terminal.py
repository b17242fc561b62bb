"""Events on a terminal, as rich renderables: a table where it is wide enough, else a card an event.

The strings come from articles, so control characters and direction overrides are taken out of them. A line that holds
Arabic beside other columns is wrapped in U+2068 and U+2069, which keep a terminal that orders both directions
from moving it into the next column; elsewhere none are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ..document import Document
from ..schema import AttackEvent, Part, Perpetrator, Quantity, Source
from . import describe
from .marks import ATTACK, ends_here, legend, marks, pieces
from .safe import clean, has_rtl

TABLE_WIDTH = 110  # below this a column holds about one word, and a card is easier to read
NO_EVENTS = Text("no events", style="dim")
_FSI, _PDI = "\u2068", "\u2069"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FLAG_STYLES = {"disputed": "bold red", "suspected": "bold red"}


class Isolated:
    """A text whose Arabic lines, as they come out after wrapping, are isolated from what stands beside them."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Measure the text alone; the two signs have no width."""
        return Measurement.get(console, options, self.text)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield one text for each line."""
        for line in self.text.wrap(console, options.max_width):
            line.rstrip()
            yield Text.assemble(_FSI, line, _PDI) if has_rtl(line.plain) else line


def events_table(events: Sequence[AttackEvent]) -> Table:
    """Lay out events as a table with one row an event.

    Args:
        events: what ``extract`` returned.

    Returns:
        A rich table for ``rich.print`` or ``Console.print``.

    Example:
        >>> events_table([AttackEvent(id="e", kind="rocket")]).row_count
        1
    """
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False, header_style="bold")
    # Ratios and not the content set the widths, so that the columns of one article stand under those of the last;
    # beside a ratio, width is the least.
    table.add_column("", min_width=2, justify="right", style="dim")
    table.add_column("what", ratio=9, width=11, overflow="fold")
    table.add_column("target", ratio=16, overflow="fold")
    table.add_column("place", ratio=12, overflow="fold")
    table.add_column("when", ratio=11, width=10, overflow="fold")
    table.add_column("count", min_width=5, justify="right")
    table.add_column("killed", min_width=6, justify="right")
    table.add_column("hurt", min_width=4, justify="right")
    table.add_column("who", ratio=14, overflow="fold")
    table.add_column("sources", ratio=16, overflow="fold")
    for number, event in enumerate(events, start=1):
        quiet = "dim" if event.background or event.aggregate else ""
        table.add_row(str(number), *_row(event), style=quiet)
    return table


def _row(event: AttackEvent) -> list[RenderableType]:
    what = Text(describe.KINDS[event.kind].en, style="bold")
    for flag in describe.flags(event):
        if flag != "unclaimed":
            what.append("\n" + describe.FLAGS[flag].en, style=_FLAG_STYLES.get(flag, "yellow"))
    if event.attack_count is not None:
        count = describe.amount(event.attack_count)
        what.append(f"\n{count} attack{'' if count == '1' else 's'}", style="yellow")
    cells = [
        what,
        _styled("target", event.target.name if event.target else ""),
        _styled("place", _place(event)),
        _styled("time", describe.when(event.time)),
        _count(event, "projectile_count", event.projectile_count),
        _count(event, "fatalities", event.fatalities),
        _count(event, "injuries", event.injuries),
        _who(event),
        _lines(Text(clean(source.name)) for source in event.reporting_sources),
    ]
    return [Isolated(cell) if has_rtl(cell.plain) else cell for cell in cells]


def _styled(slot: str, text: str) -> Text:
    return Text(clean(text), style=describe.slot(slot).style)


def _place(event: AttackEvent) -> str:
    code = describe.country(event)
    names = [event.place.name] if event.place else []
    return " ".join([*names, f"({code})"] if code else names)


def _count(event: AttackEvent, slot: str, quantity: Quantity | None) -> Text:
    mark = "!" if slot in event.disputed else ""
    return Text(describe.amount(quantity) + mark, style=describe.slot(slot).style)


def _who(event: AttackEvent) -> Text:
    found = [_perpetrator(one) for one in event.perpetrators]
    if event.unclaimed:
        found.append(Text("unclaimed", style="yellow"))
    return _lines(found)


def _perpetrator(one: Perpetrator) -> Text:
    return Text.assemble((clean(one.name), describe.slot("perpetrators").style), f" ({one.stance.value})")


def _lines(parts: Iterable[Text]) -> Text:
    return Text("\n").join(parts)


def events_cards(events: Sequence[AttackEvent]) -> Group:
    """Lay out events as cards one below the other, for narrow terminals and for all details.

    Example:
        >>> len(events_cards([AttackEvent(id="e", kind="rocket")]).renderables)
        1
    """
    return Group(*(_card(f"{number} ", event) for number, event in enumerate(events, start=1)))


def event_card(event: AttackEvent) -> Panel:
    """Lay out one event as a card: what, where, when, how many, who, and who says so.

    Example:
        >>> str(event_card(AttackEvent(id="e", kind="rocket")).title)
        'rocket'
    """
    return _card("", event)


def _card(number: str, event: AttackEvent) -> Panel:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1)
    for label, value in _card_rows(event):
        if value.plain:
            grid.add_row(label, Isolated(value) if has_rtl(value.plain) else value)
    title = Text(f"{number}{describe.KINDS[event.kind].en}", style="bold")
    for flag in describe.flags(event):
        title.append(f" · {describe.FLAGS[flag].en}", style=_FLAG_STYLES.get(flag, "yellow"))
    return Panel(grid, title=title, title_align="left", box=box.ROUNDED, padding=(0, 1))


def _card_rows(event: AttackEvent) -> list[tuple[str, Text]]:
    target = event.target
    kind_of = f" ({target.type.replace('_', ' ')})" if target and target.type else ""
    return [
        ("attacks", _styled("attack_count", describe.amount(event.attack_count))),
        ("target", _styled("target", target.name + kind_of if target else "")),
        ("place", _styled("place", _places(event))),
        ("when", _styled("time", describe.when(event.time))),
        ("projectiles", _figure(event, "projectile_count", event.projectile_count)),
        ("killed", _figure(event, "fatalities", event.fatalities)),
        ("injured", _figure(event, "injuries", event.injuries)),
        ("who", _lines(_perpetrator(one) for one in event.perpetrators)),
        ("sources", _lines(_source(source) for source in event.reporting_sources)),
    ]


def _places(event: AttackEvent) -> str:
    names = " / ".join((event.place.name, *event.place.within)) if event.place else ""
    code = describe.country(event)
    return f"{names} ({code})".strip() if code else names


def _figure(event: AttackEvent, slot: str, quantity: Quantity | None) -> Text:
    """Write the amount and, where sources differ on it, who says what."""
    text = _count(event, slot, quantity)
    if slot in event.disputed:
        said = [r for r in event.reports if r.slot == slot]
        each = [f"\n{describe.value_text(r.value)}: {clean(r.source or 'the article')}" for r in said]
        text.append("".join(dict.fromkeys(each)), style="not bold")
    return text


def _source(source: Source) -> Text:
    text = Text(clean(source.name))
    if source.via:
        text.append(f" (via {clean(source.via)})", style="dim")
    return text


def events_view(events: Sequence[AttackEvent], width: int) -> Table | Group:
    """Choose the table where ``width`` columns are enough for it, and cards below that.

    Example:
        >>> type(events_view([], 80)).__name__, type(events_view([], 140)).__name__
        ('Group', 'Table')
    """
    return events_table(events) if width >= TABLE_WIDTH else events_cards(events)


def marked_text(document: Document) -> Text:
    """Colour the words of the article that gave a value, with a legend of the colours on top.

    Where there are several events, the number of its own stands raised behind each mark.

    Args:
        document: what ``analyze`` returned.

    Example:
        >>> marked_text(Document(text="سقط صاروخ")).plain
        'سقط صاروخ'
    """
    used = [name for name in legend(document) if name != ATTACK]
    shown = Text()
    if used:
        shown.append_text(Text(" ").join(Text(describe.slot(name).en, describe.slot(name).style) for name in used))
        shown.append("\n\n")
    if document.title:
        shown.append_text(_marked(document.title, document, "title"))
        shown.append("\n\n")
    shown.append_text(_marked(document.text, document, "text"))
    return shown


def _marked(text: str, document: Document, part: Part) -> Text:
    shown = Text()
    at = 0
    for piece, over in pieces(text, marks(document.events, text, part)):
        at += len(piece)
        shown.append(clean(piece, lines=True), describe.slot(over[0].slot).style if over else None)
        ends = ends_here(over, at) if over and len(document.events) > 1 else []
        shown.append(",".join(map(str, ends)).translate(_RAISED), "dim")
    return shown

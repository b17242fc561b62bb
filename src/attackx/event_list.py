"""The list that the events of an article come in: a list like any other that can show itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex, overload

from .schema import AttackEvent

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult


class EventList(list[AttackEvent]):
    """Events in a list that shows itself: as cards in a notebook, as a table or cards on a terminal by ``rich.print``.

    It is what ``extract`` returns, and makes any events showable: ``EventList(e for e in events if e.injuries)``.

    Example:
        >>> events = EventList([AttackEvent(id="e1", kind="rocket"), AttackEvent(id="e2", kind="drone")])
        >>> isinstance(events, list), events == list(events), len(events[1:])
        (True, True, 1)
        >>> "drone" in events[1:]._repr_html_()
        True
    """

    @overload
    def __getitem__(self, index: SupportsIndex) -> AttackEvent: ...

    @overload
    def __getitem__(self, index: slice) -> EventList: ...

    def __getitem__(self, index: SupportsIndex | slice) -> AttackEvent | EventList:
        if isinstance(index, slice):
            return EventList(super().__getitem__(index))
        return super().__getitem__(index)

    def _repr_html_(self) -> str:
        from .view.html import events_html  # noqa: PLC0415 - a view, loaded when a notebook asks

        return events_html(self)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a table where the terminal is wide enough for it, else a card an event."""
        from .view.terminal import NO_EVENTS, events_view  # noqa: PLC0415 - a view, loaded when rich asks

        yield events_view(self, options.max_width) if self else NO_EVENTS

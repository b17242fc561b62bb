"""Tables that are printed as Markdown and written as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass
class Table:
    """What one part has measured; numbers stay numbers until they are printed."""

    name: str
    about: str
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def markdown(self) -> str:
        numbers = [all(isinstance(row[at], int | float | None) for row in self.rows) for at in range(len(self.columns))]
        marks = ("---:" if number else "---" for number in numbers)
        lines = [self.columns, marks, *([shown(value) for value in row] for row in self.rows)]
        return f"### {self.name}\n\n{self.about}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"

    def data(self) -> dict[str, Any]:
        return {"about": self.about, "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows]}


def shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}" if abs(value) < 1 else f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)

"""Lists of short sentences with the value that a slot must get, by capability (after CheckList's functionality tests).

A list is a TOML file: a slot, and under each capability rows of a text and what is expected of it::

    slot = "injured"
    [[capability]]
    name = "negation"
    at_most = 1
    rows = [
      ["أصيب جنديان في القصف على المعسكر.", "2"],
      ["لم يصب أحد في القصف على المعسكر.", "0", "fails"],
    ]

A row marked ``fails`` is a known failure; ``at_most`` is how many of them a capability may have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from ..datafiles import read_toml
from ..errors import DataError
from ..schema import AttackEvent, Quantity
from .names import any_same_name
from .records import to_record

PUBLISHED = "2024-03-13"  # a Wednesday
DETECTION, INCIDENTS = "detection", "incidents"
_FIGURES = {"projectiles": "projectile_count", "injured": "injuries", "killed": "fatalities"}
_AMOUNT = re.compile(r"(~?)(\d*)(\+|-\d+)?$")
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A text with what is expected of it.

    Attributes:
        slot: the list it stands in.
        capability: what the text is to show.
        text: the text; a title may stand before `` // ``.
        expected: the value of the slot in the list's notation, or one table of values for each event.
        fails: whether it is known to fail.

    Example:
        >>> row = Behaviour("kind", "plain", "سقط صاروخ", "rocket")
        >>> row.met([AttackEvent(id="e1", kind="rocket")]), row.met([AttackEvent(id="e1", kind="drone")])
        (True, False)
    """

    slot: str
    capability: str
    text: str
    expected: str | tuple[Values, ...]
    fails: bool = False

    def events(self, extract: Callable[..., Iterable[AttackEvent]]) -> list[AttackEvent]:
        """Run an extractor over the text."""
        title, _, text = self.text.rpartition(" // ")
        return list(extract(text, title=title or None, published=PUBLISHED))

    def met(self, events: Sequence[AttackEvent]) -> bool:
        """Tell whether the events are what is expected: the value, and no event more."""
        single = [e for e in events if not e.aggregate]
        if self.slot == DETECTION:
            return bool(single) is (self.expected == "event")
        if isinstance(self.expected, str):
            return len(single) == 1 and _fits(single[0], self.slot, self.expected)
        return len(events) == len(self.expected) and any(
            all(_fits_all(event, values) for event, values in zip(order, self.expected, strict=True))
            for order in permutations(events)
        )

    def found(self, events: Sequence[AttackEvent]) -> str:
        """Tell what was found, for a report."""
        slots = (
            [self.slot] if isinstance(self.expected, str) else sorted({s for values in self.expected for s in values})
        )
        if self.slot == DETECTION:
            slots = ["kind", "target"]
        told = [f"{{{', '.join(f'{s}: {value(e, s)}' for s in slots)}}}" for e in events]
        return " ".join(told) or "no event"


def value(event: AttackEvent, slot: str) -> str:
    """Give an event's value of a slot in the notation of the lists.

    Example:
        >>> value(AttackEvent(id="e1", kind="rocket", injuries=Quantity(min=2)), "injured")
        '2+'
    """
    if slot in _FIGURES:
        return "; ".join(dict.fromkeys(_amount(q) for q in _figures(event, slot)))
    record = to_record(event)
    if slot == "aggregate":
        return _amount(event.attack_count) if event.attack_count else "no"
    if slot == "perpetrators":
        return "; ".join(f"{p['stance']} {p['name']}" for p in record[slot])
    told = record[slot]
    if isinstance(told, bool):
        return "yes" if told else "no"
    return "; ".join(told) if isinstance(told, list) else told or ""


def _figures(event: AttackEvent, slot: str) -> list[Quantity]:
    resolved = getattr(event, _FIGURES[slot])
    said = [r.value for r in event.reports if r.slot == _FIGURES[slot] and isinstance(r.value, Quantity)]
    return said or ([resolved] if resolved is not None else [])


def _amount(amount: Quantity) -> str:
    about = "~" if amount.approx else ""
    if amount.min is not None and amount.min == amount.max:
        return f"{about}{amount.min}"
    low = "" if amount.min is None else amount.min
    return f"{about}{low}+" if amount.max is None else f"{about}{low}-{amount.max}"


def _fits_all(event: AttackEvent, values: Values) -> bool:
    return event.aggregate is ("aggregate" in values) and all(_fits(event, s, v) for s, v in values.items())


def _fits(event: AttackEvent, slot: str, expected: str) -> bool:
    """Whether a slot has the value expected; of names, each one expected and no other."""
    wanted, told = _parts(expected), _parts(value(event, slot))
    if slot == "place":  # the larger places named for it are right as well
        return bool(wanted) is bool(told) and all(any_same_name(w.split("|"), told) for w in wanted)
    if slot in ("target", "sources", "perpetrators"):
        same = [[_same(slot, w, t) for t in told] for w in wanted]
        return len(wanted) == len(told) and all(map(any, same)) and all(map(any, zip(*same, strict=True)))
    return any(_parts(one) == sorted(told) for one in expected.split("|"))


def _parts(expected: str) -> list[str]:
    return sorted(part.strip() for part in expected.split(";") if part.strip())


def _same(slot: str, wanted: str, told: str) -> bool:
    if slot == "perpetrators":
        stance, _, wanted = wanted.partition(" ")
        said, _, told = told.partition(" ")
        if stance != said:
            return False
    return any_same_name(wanted.split("|"), [told])


def load_behaviours(path: Path) -> list[Behaviour]:
    r"""Read a list.

    Args:
        path: a TOML file as the module says.

    Raises:
        DataError: naming file and row where it has not that form, and where more rows are marked than allowed.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder) / "kind.toml"
        ...     text = 'slot="kind"\n[[capability]]\nname="plain"\nrows=[["سقط صاروخ على القاعدة.", "rocket"]]'
        ...     _ = path.write_text(text, encoding="utf-8")
        ...     [row.expected for row in load_behaviours(path)]
        ['rocket']
    """
    table = read_toml(path).data
    found: list[Behaviour] = []
    for group in table.get("capability", []):
        where = f"{path.name}: capability {group.get('name')!r}"
        rows = [_row(table.get("slot", ""), group.get("name", ""), row, where) for row in group.get("rows", [])]
        failing, most = sum(row.fails for row in rows), group.get("at_most", 0)
        if failing > most:
            raise DataError(f"{where}: {failing} rows are marked as failing, {most} may be; mend what broke them")
        found += rows
    return found


def _row(slot: str, capability: str, row: list[Any], where: str) -> Behaviour:
    if len(row) not in (2, 3) or row[2:] not in ([], ["fails"]) or not isinstance(row[0], str):
        raise DataError(f'{where}: {row!r} is no row; write ["text", "expected"], with "fails" behind a known failure')
    text, expected = row[0], row[1]
    if isinstance(expected, list):
        return Behaviour(slot, capability, text, tuple(expected), bool(row[2:]))
    if slot in _FIGURES and not all(_AMOUNT.match(a.strip()) for a in re.split("[;|]", expected)):
        raise DataError(f"{where}: {expected!r} is no amount; write 3, 2+, 5-7, -9 or ~20")
    return Behaviour(slot, capability, text, expected, bool(row[2:]))

"""What is told with no more than a land or a doer beside fuller events is no event of its own."""

from __future__ import annotations

import pytest

from attackx import extract

OTHER = "قتل مسلحون ثلاثة شرطيين بالرصاص في كسلا أمس. "
# what is told, alone and behind another attack: the kinds of the events
TOLD = [
    ("ونفذ داعش تفجيرا في السودان.", ["bombing"], ["armed_assault"]),  # no more than a land
    ("وقع تفجير في بلدة الدبة.", ["bombing"], ["armed_assault", "bombing"]),  # a new one in a town
    ("ونفذ داعش تفجيرا في السودان أمس.", ["bombing"], ["armed_assault", "bombing"]),  # its day
    ("ونفذ داعش تفجيرا في السودان قتل فيه طفلان.", ["bombing"], ["armed_assault", "bombing"]),  # its dead
]


@pytest.mark.parametrize(("text", "alone", "behind"), TOLD)
def test_which_events_are_told(text: str, alone: list[str], behind: list[str]) -> None:
    assert [event.kind.value for event in extract(text, published="2024-05-03")] == alone
    found = extract(OTHER + text, published="2024-05-03")
    assert [event.kind.value for event in found] == behind
    assert [event.id for event in found] == [f"e{n}" for n in range(1, len(behind) + 1)]

"""Every row of the behaviour lists: what is expected comes out, and what is known to fail still does."""

from pathlib import Path

import pytest

import attackx
from attackx.errors import DataError
from attackx.evaluate.behaviours import Behaviour, load_behaviours

LISTS = sorted((Path(__file__).parent.parent / "fixtures" / "behaviours").glob("*.toml"))
ROWS = [
    pytest.param(row, id=f"{row.slot}-{number}")
    for path in LISTS
    for number, row in enumerate(load_behaviours(path), start=1)
]
LEAST = 60  # rows of a list
SLOTS = {
    "background", "date", "detection", "incidents", "injured", "killed", "kind", "perpetrators", "place", "projectiles",
    "sources", "status", "target", "unclaimed",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_behaviour(row: Behaviour) -> None:
    events = row.events(attackx.extract)
    told = f"{row.capability}: {row.text}\nexpected {row.expected}\nfound    {row.found(events)}"
    if row.fails:
        assert not row.met(events), f'this passes: take "fails" off the row, and one off at_most\n{told}'
    else:
        assert row.met(events), told


def test_every_slot_has_a_list_of_its_size() -> None:
    lists = {path.stem: load_behaviours(path) for path in LISTS}
    assert set(lists) == SLOTS
    assert {name: len(rows) for name, rows in lists.items() if len(rows) < LEAST} == {}
    assert [name for name, rows in lists.items() if any(row.slot != name for row in rows)] == []


def test_no_text_stands_twice_in_a_list() -> None:
    for path in LISTS:
        texts = [row.text for row in load_behaviours(path)]
        assert sorted(texts) == sorted(set(texts))


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ('[["نص", "1", "fails"]]', "1 rows are marked as failing, 0 may be"),
        ('[["نص", "1", "skip"]]', "is no row"),
        ('[["نص"]]', "is no row"),
        ('[["نص", "many"]]', "is no amount"),
    ],
)
def test_a_faulty_list_is_refused_with_its_place(tmp_path: Path, rows: str, complaint: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'slot = "killed"\n[[capability]]\nname = "plain"\nrows = {rows}\n', encoding="utf-8")
    with pytest.raises(DataError, match=f"own.toml: capability 'plain': .*{complaint}"):
        load_behaviours(path)

"""Loading rules and word lists: what is refused, in words that name file, rule and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attackx.datafiles import read_toml
from attackx.errors import DataError
from attackx.grammar.facts import FILES, SLOTS, Grammar
from attackx.grammar.rules import default_lists, load_lists, load_rules
from attackx.grammar.ruleset import default_rules
from attackx.script.normalize import fold

GOOD: dict[str, Any] = {"id": "r", "patterns": ["قال ~2 إن"], "match": ["[قال إنه]"]}
# what is added to a good rule, or taken from it with None; what the message names
RULES: list[tuple[dict[str, Any], list[str]]] = [
    ({"pattern": "قال"}, ["'r'", "pattern", "patterns"]),  # the key's name, mistyped
    ({"id": None}, ["rule 1", "id"]),
    ({"id": ""}, ["id"]),
    ({"patterns": []}, ["'r'", "patterns"]),
    ({"patterns": None}, ["'r'", "patterns"]),
    ({"match": None}, ["'r'", "match"]),
    ({"match": []}, ["'r'", "match"]),
    ({"patterns": ["@says إن"]}, ["'r'", "'@says'", "words.toml"]),
    ({"patterns": ["<target إن"]}, ["'r'", "<target", "docs/rules.md"]),
    ({"patterns": ["قال", "~2"]}, ["'r'", "'~2'"]),
]
LISTS: list[tuple[dict[str, Any], list[str]]] = [
    ({"say": {"word": ["قال"]}}, ["'say'", "word", "words"]),
    ({"say": {"gloss": "verbs of saying"}}, ["'say'", "empty"]),
    ({"say": {"words": []}}, ["'say'", "empty"]),
    ({"say": {"words": ["قال", ""]}}, ["'say'", "empty"]),
    ({"tell": {"lists": ["say"]}}, ["'tell'", "'say'", "before"]),
    ({"tell": {"lists": ["say"]}, "say": {"words": ["قال"]}}, ["'tell'", "'say'", "before"]),
]


def table(**changes: Any) -> dict[str, Any]:
    row = {key: value for key, value in (GOOD | changes).items() if value is not None}
    return {"slot": "source", "rule": [row]}


@pytest.mark.parametrize(("changes", "told"), RULES)
def test_wrong_rule(changes: dict[str, Any], told: list[str]) -> None:
    with pytest.raises(DataError) as caught:
        load_rules(table(**changes), {}, "own.toml")
    assert [word for word in ["own.toml", *told] if word not in str(caught.value)] == []


@pytest.mark.parametrize(("rows", "told"), LISTS)
def test_wrong_list(rows: dict[str, Any], told: list[str]) -> None:
    with pytest.raises(DataError) as caught:
        load_lists(rows, "own.toml")
    assert [word for word in ["own.toml", *told] if word not in str(caught.value)] == []


def test_two_rules_of_one_id() -> None:
    rows = table()
    rows["rule"] *= 2
    with pytest.raises(DataError, match=r"own\.toml: rule 'r' needs an id of its own"):
        load_rules(rows, {}, "own.toml")


def test_unknown_key_of_the_file() -> None:
    with pytest.raises(DataError, match=r"own\.toml.*\['rules'\]"):
        load_rules({"slot": "source", "rules": []}, {}, "own.toml")


@pytest.mark.parametrize("content", [b"[[rule]\n", b'id = "\xff"\n'])
def test_a_file_that_is_no_toml(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"own\.toml"):
        read_toml(path)


def test_lists_inflect_fold_and_include() -> None:
    lists = load_lists(
        {
            "say": {"past": ["أعلن"], "present": ["يؤكد"], "words": ["إعلان"]},
            "all": {"lists": ["say"], "words": ["ذكر"]},
        },
        "own.toml",
    )
    assert {fold(w) for w in ("أعلنت", "تؤكد", "إعلان")} <= lists["say"]
    assert "يعلن" not in lists["say"]
    assert lists["all"] == lists["say"] | {"ذكر"}


def test_rules_keep_their_order_and_what_they_say() -> None:
    rows = table(set={"way": "said"}, no_match=["قالوا"])
    rows["rule"].append(GOOD | {"id": "s"})
    first, second = load_rules(rows, {}, "own.toml")
    assert (first.id, first.slot, first.facts, first.no_match) == ("r", "source", {"way": "said"}, ("قالوا",))
    assert first.rank < second.rank


def test_packaged_lists_are_folded() -> None:
    assert [word for words in default_lists().values() for word in words if fold(word) != word] == []


def test_packaged_rule_ids_are_unique_over_all_files() -> None:
    ids = [rule.id for slot in SLOTS for rule in Grammar.default().sets[slot].rules]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("slot", "name"), FILES.items())
def test_each_file_says_its_slot(slot: str, name: str) -> None:
    rules = default_rules(name).rules
    assert rules
    assert {rule.slot for rule in rules} == {slot}

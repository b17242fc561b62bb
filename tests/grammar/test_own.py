"""Rule files of a user: what is refused with line and remedy, and what a pipeline makes of a good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from attackx import Pipeline
from attackx.errors import DataError
from attackx.grammar.cost import check_cost
from attackx.grammar.facts import FILES, Grammar
from attackx.grammar.own import load_own, sayings
from attackx.grammar.rules import load_rules

GOOD = """slot = "perpetrator"

[[rule]]
id = "own.disowned"
patterns = ["تبرأ|تبرأت ~2 <doer>=x ~3 من ~2 <attack>"]
set = { stance = "denied" }
match = ["تبرأت [حركة النجباء] من الهجوم"]
"""
TEXT = "سقط صاروخان على مطار أربيل. وتبرأت حركة النجباء من الهجوم."
# what is put in the place of what; what the message names
REFUSED = [
    ('slot = "perpetrator"', 'slot = "doer"', ["own.toml", "'doer'", "perpetrator"]),
    ('slot = "perpetrator"', "", ["own.toml", "None", "perpetrator"]),
    ('slot = "perpetrator"', 'slots = "perpetrator"', ["own.toml", "slots"]),
    ("[[rule]]", "[rule]", ["own.toml", "[[rule]]"]),
    (GOOD[GOOD.index("[[rule]]") :], "", ["own.toml", "no rule"]),
    ('id = "own.disowned"', "id = 7", ["line 3", "id of its own"]),
    ('id = "own.disowned"', 'id = "veto.future"', ["line 3", "'veto'", "another"]),
    ("patterns = [", "patterns = [7, ", ["line 3", "'own.disowned'", "'patterns'", "strings"]),
    ('match = ["تبرأت [حركة النجباء] من الهجوم"]', 'match = "x"', ["line 3", "'match'", "square brackets"]),
    ('"denied"', '"disowned"', ["line 3", "'disowned'", "denied"]),
    ("{ stance", "{ attitude", ["line 3", "'attitude'", "stance"]),
    ('{ stance = "denied" }', "{}", ["line 3", "'stance'", "denied"]),
    ('{ stance = "denied" }', '"denied"', ["line 3", "'set'", "table"]),
    ('"denied"', "true", ["line 3", "'set'", "strings"]),
    ("<doer>=x", "<doer>=y", ["line 3", "'y'", "x"]),
    ("<doer>=x", "<dooer>=x", ["line 3", "'dooer'", "doer"]),
    ("<doer>=x", "<doer=x", ["line 3", "docs/rules.md"]),
    ("~2 <doer>", "~31 <doer>", ["line 3", "'~31'", "30 tokens"]),
    ("~2 <doer>", "~" + "9" * 500 + " <doer>", ["line 3", "30 tokens"]),
    ("تبرأ|", "تبرأ " * 50, ["line 3", "40 elements"]),
    ("تبرأ|", "تبرأ|" * 500, ["line 3", "2,000 characters"]),
    ("تبرأ|", "@disown|", ["line 3", "'@disown'"]),
    ("[[rule]]", '[lists.say]\nwords = ["تبرأ"]\n[[rule]]', ["own.toml", "'say'", "packaged"]),
    ("[[rule]]", 'lists = ["a"]\n[[rule]]', ["own.toml", "'lists'"]),
    ("[[rule]]", '[lists]\nx = "a"\n[[rule]]', ["own.toml", "list 'x'"]),
    ("[[rule]]", '[lists.x]\nwords = "تبرأ"\n[[rule]]', ["own.toml", "'words'", "square brackets"]),
]


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("old", "new", "told"), REFUSED, ids=[new[:30] or old[:30] for old, new, _ in REFUSED])
def test_a_wrong_file_is_refused(old: str, new: str, told: list[str], tmp_path: Path) -> None:
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(DataError) as caught:
        Pipeline(rules=path)
    assert [word for word in ["own.toml", *told] if word not in str(caught.value)] == []


def test_an_id_in_two_files_is_refused(tmp_path: Path) -> None:
    files = [write(tmp_path, GOOD, name) for name in ("a.toml", "b.toml")]
    with pytest.raises(DataError, match=r"b\.toml, line 3: rule 'own.disowned': the id stands in a\.toml, line 3 too"):
        Pipeline(rules=files)


def test_own_rules_are_read_and_named_in_the_version(tmp_path: Path) -> None:
    pipeline = Pipeline(rules=[write(tmp_path, GOOD)])
    [event] = pipeline.extract(TEXT)
    assert [(p.name, p.stance.value) for p in event.perpetrators] == [("حركة النجباء", "denied")]
    assert event.pipeline == f"attackx-rules {pipeline.version}" and "+own." in pipeline.version
    renamed = Pipeline(rules=[write(tmp_path, GOOD, "renamed.toml")])
    changed = Pipeline(rules=[write(tmp_path, GOOD + "# note", "changed.toml")])
    assert renamed.version == pipeline.version != changed.version
    assert Pipeline().version == "0.1.0"


def test_a_list_of_ones_own_includes_packaged_ones(tmp_path: Path) -> None:
    lists = '[lists.wash]\npast = ["غسل"]\nlists = ["claim"]\n'
    text = GOOD.replace("[[rule]]", f"{lists}[[rule]]").replace("تبرأ|تبرأت", "@wash").replace("تبرأت [", "غسلت [")
    [rule] = load_own([write(tmp_path, text)])
    first = rule.patterns[0][0][0]
    assert first.fits_word("غسلت") and first.fits_word("تبنت") and rule.where == "own.toml, line 6"


def test_a_packaged_id_of_the_slot_is_replaced(tmp_path: Path) -> None:
    packaged = Grammar.default().sets["veto"].rules[0]
    text = (
        f'slot = "veto"\n[[rule]]\nid = "{packaged.id}"\npatterns = ["شائعة ~2 <attack>=a"]\nmatch = ["شائعة [هجوم]"]'
    )
    before = Grammar.default().sets["veto"].rules
    after = Grammar.default().extended(load_own([write(tmp_path, text)])).sets["veto"].rules
    assert len(after) == len(before) and after[0].where == "own.toml, line 2"


def test_own_rules_come_first(tmp_path: Path) -> None:
    rules = Grammar.default().extended(load_own([write(tmp_path, GOOD)])).sets["perpetrator"].rules
    assert rules[0].id == "own.disowned" and all(rules[0].rank < rule.rank for rule in rules[1:])


@pytest.mark.parametrize("slot", sorted(FILES))
def test_each_slot_takes_what_its_packaged_rules_say(slot: str) -> None:
    known = sayings(slot)
    assert known.always <= set(known.values)


# a pattern, and whether its cost is refused
COSTS = [
    ("قال ~4 ان", False),
    ("قال ~12 ذكر ~12 ان", False),
    ("قال قال? قال? قال? ان", False),
    ("قال ~9 قال ~9 قال ~9 قال ~9 قال ~9 ذكر", True),
    ("<doer>=x ~9 <source> ~9 <source> ~9 <source> ~9 <source> ~9 من <attack>", True),
    ("مسؤوليت* ~9 مسؤوليت* ~9 مسؤوليت* ~9 مسؤوليت* ~9 عن", True),
    ("قال ~30, <source>=x ~30, من ~30, ان ~30, ذكر", True),
]


@pytest.mark.parametrize(("pattern", "refused"), COSTS)
def test_a_pattern_that_costs_too_much_is_told(pattern: str, refused: bool) -> None:
    row = {"id": "r", "patterns": ["قال ~1 ان", pattern], "match": ["[x]"]}
    found = list(check_cost(load_rules({"slot": "source", "rule": [row]}, {}, "own.toml", (4,))))
    assert [cost.number for cost in found] == ([2] if refused else [])
    assert all(str(cost).startswith("own.toml, line 4: rule 'r', pattern 2: ") for cost in found)


def test_the_packaged_patterns_cost_no_more() -> None:
    rules = [rule for rules in Grammar.default().sets.values() for rule in rules.rules]
    assert list(map(str, check_cost(rules))) == []

"""Every packaged rule keeps to its own examples, and the checker sees where one does not."""

from __future__ import annotations

import pytest

from attackx.errors import InputValueError
from attackx.grammar.examples import check_examples
from attackx.grammar.facts import FILES, Grammar
from attackx.grammar.rules import Rule, load_rules

RULES = [
    pytest.param(rule, id=f"{FILES[slot]}-{rule.id}")
    for slot, rules in Grammar.default().sets.items()
    for rule in rules.rules
]
LISTS = {"claim": frozenset({"تبنت", "تبني"})}

# slot, patterns, match, no_match: rules that keep to their examples
KEPT = [
    ("perpetrator", "@claim <doer>=x", "تبنت [حركة الشباب] الهجوم", "تبنى البرلمان قانونا"),
    ("perpetrator", "ل+<doer>=x", "الهجوم [لحركة الشباب]", "الهجوم على حركة الشباب"),  # a proclitic inside the bracket
    ("perpetrator", "ل+<doer>=x", "الهجوم ل[حركة الشباب]", "الهجوم"),  # and one outside
    ("domain", "لاعب|شوط", "[لاعب] في آخر [شوط]", "لاعبون"),  # each bracket is its own demand
    ("attack", "قصف ~1 بالهاون", "[قصف عنيف بالهاون] على الحي", "قصف. بالهاون"),  # no capture: the whole match
    ("veto", "هدد <attack>=a", "هدد [بهجوم] على القرية", "وقع هجوم على القرية"),  # attacks are found beforehand
    ("casualty", "<quantity>=q قتلوا", "قال إن [ثلاثة جُنـود] قتلوا", "ثلاثة جنود"),  # marks of the sentence stay
]
# patterns, match, no_match, (expected, got): rules that do not
BROKEN = [
    ("@claim <doer>=x", ["نفت [حركة الشباب] الهجوم"], [], ("حركة الشباب", "nothing")),
    ("@claim <doer>=x", ["[تبنت حركة الشباب] الهجوم"], [], ("تبنت حركة الشباب", "حركة الشباب")),
    ("@claim <doer>=x", ["تبنت حركة [الشباب] الهجوم"], [], ("الشباب", "حركة الشباب")),
    ("@claim <doer>=x", ["تبنت [حركة الشباب الهجوم]"], [], ("حركة الشباب الهجوم", "حركة الشباب")),
    ("@claim <doer>=x", ["تبنت حركة الشباب الهجوم"], [], ("the words to match in [brackets]", "حركة الشباب")),
    ("@claim", ["[تبني] الهجوم"], ["تبنت الأسرة طفلا"], ("no match", "تبنت")),
]


def load(slot: str, patterns: str, match: list[str], no_match: list[str]) -> list[Rule]:
    row = {"id": "own", "patterns": [patterns], "match": match, "no_match": no_match}
    return load_rules({"slot": slot, "rule": [row]}, LISTS, "own.toml")


@pytest.mark.parametrize("rule", RULES)
def test_packaged_rule_keeps_to_its_examples(rule: Rule) -> None:
    assert [str(failure) for failure in check_examples([rule])] == []


@pytest.mark.parametrize("rule", RULES)
def test_packaged_rule_has_enough_examples(rule: Rule) -> None:
    assert len(rule.match) >= 2
    assert rule.no_match


@pytest.mark.parametrize(("slot", "pattern", "match", "no_match"), KEPT)
def test_checker_passes_a_rule_that_is_right(slot: str, pattern: str, match: str, no_match: str) -> None:
    assert check_examples(load(slot, pattern, [match], [no_match])) == []


@pytest.mark.parametrize(("pattern", "match", "no_match", "told"), BROKEN)
def test_checker_tells_what_is_wrong(
    pattern: str, match: list[str], no_match: list[str], told: tuple[str, str]
) -> None:
    failures = check_examples(load("perpetrator", pattern, match, no_match), file="own.toml")
    assert [(f.rule, f.file, f.expected, f.got) for f in failures] == [("own", "own.toml", *told)]
    assert all(word in str(failures[0]) for word in ("own.toml", "'own'", *told))


def test_a_slot_is_checked_by_its_name() -> None:
    assert check_examples("veto") == []
    with pytest.raises(InputValueError, match="perpetrator"):
        check_examples("perpetrators")

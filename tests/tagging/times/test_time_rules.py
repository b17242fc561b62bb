"""Every rule reads its own examples, and the data files are checked when they load."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from attackx.errors import DataError
from attackx.tagging.times import context, grammar, parse_times, vocabulary
from attackx.tagging.times.grammar import rules
from attackx.tagging.times.reading import READERS

EXAMPLES = [pytest.param(rule.id, phrase, id=f"{rule.id} {phrase}") for rule in rules() for phrase in rule.yes]
COUNTEREXAMPLES = [pytest.param(phrase, id=f"{rule.id} {phrase}") for rule in rules() for phrase in rule.no]


@pytest.mark.parametrize(("rule", "phrase"), EXAMPLES)
def test_a_rule_reads_its_examples(rule: str, phrase: str) -> None:
    assert {time.rule for time in parse_times(phrase, "2024-02-20")} == {rule}


@pytest.mark.parametrize("phrase", COUNTEREXAMPLES)
def test_nothing_is_read_from_counterexamples(phrase: str) -> None:
    assert parse_times(phrase, "2024-02-20") == []


def test_every_reader_is_used() -> None:
    assert {rule.reads for rule in rules()} == READERS.keys()


GOOD_RULE = {"id": "a", "pattern": "WEEKDAY", "reads": "day", "yes": ["الأحد"], "no": ["أحدهم"]}
WORD = {"kind": "weekday", "value": 7, "forms": ["الأحد"]}


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({**GOOD_RULE, "weight": 1}, "has keys"),
        ({key: value for key, value in GOOD_RULE.items() if key != "no"}, "has keys"),
        ({**GOOD_RULE, "yes": []}, "no examples"),
        ({**GOOD_RULE, "pattern": "FORTNIGHT"}, "unknown kind FORTNIGHT"),
        ({**GOOD_RULE, "pattern": "@dat"}, "no macro @dat"),
        ({**GOOD_RULE, "pattern": "(WEEKDAY"}, "balance the pattern"),
        ({**GOOD_RULE, "pattern": "WEEKDAY {2}"}, "cannot read"),
    ],
)
def test_a_wrong_rule_is_named(row: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DataError, match=r"rules\.toml, rule 1 .*") as error:
        grammar.read_rules({"macros": {}, "rule": [row]})
    assert complaint in str(error.value)


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(DataError, match=r"rule 2 .*the id is taken"):
        grammar.read_rules({"rule": [GOOD_RULE, GOOD_RULE]})


def test_macros_in_a_circle_are_refused() -> None:
    with pytest.raises(DataError, match="circle"):
        grammar.read_rules({"macros": {"a": "@b", "b": "@a"}, "rule": [{**GOOD_RULE, "pattern": "@a"}]})


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({**WORD, "gloss": "Sunday"}, "has keys"),
        ({"kind": "weekday", "forms": ["الأحد"]}, "has keys"),
        ({**WORD, "kind": "day"}, "unknown kind 'day'"),
        ({**WORD, "forms": []}, "empty form"),
        ({**WORD, "forms": [" "]}, "empty form"),
    ],
)
def test_a_wrong_word_is_named(row: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DataError, match=r"days\.toml, word 1") as error:
        vocabulary.read_words("days.toml", {"word": [row]})
    assert complaint in str(error.value)


def test_a_form_of_two_entries_is_refused() -> None:
    twice = vocabulary.read_words("days.toml", {"word": [WORD, {**WORD, "value": 1}]})
    with pytest.raises(DataError, match="two entries"):
        vocabulary.build(twice)


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (context.read_blocks, {"block": [{"phrases": [], "before": [], "after": []}]}),
        (context.read_blocks, {"block": [{"phrases": ["اليوم"], "before": [], "after": []}] * 2}),
        (context.read_future, {"future": {"words": ["سوف"]}}),
    ],
)
def test_a_wrong_context_is_named(read: Callable[[dict[str, Any]], object], data: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=r"context\.toml"):
        read(data)

"""A sentence as the rules see it, and what reading it gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.grammar.facts import SLOTS, Grammar, Reading
from attackx.grammar.rules import load_rules
from attackx.grammar.ruleset import RuleSet
from attackx.grammar.view import View
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .sentences import sentence

# text, its tokens in matching form
TOKENS = [
    ("تبنت «حماس» الهجوم", ["تبنت", "حماس", "الهجوم"]),  # quotes are silent
    ("قال: سقط صاروخ، ثم انفجر.", ["قال", ":", "سقط", "صاروخ", "،", "ثم", "انفجر", "."]),
    ("بغداد (رويترز) - سقط", ["بغداد", "(", "رويترز", ")", "-", "سقط"]),
    ("#عاجل سقوط_صاروخ", ["عاجل", "سقوط", "صاروخ"]),  # hashtags are words
    ("15 صاروخا", ["15", "صاروخا"]),
    ('"" **', []),
]
RULES = {
    "attack": ["قصف|هجوم|القصف|يستهدف"],
    "veto": ["هدد ~1 <attack>=a"],
    "perpetrator": ["تبنت <doer>=x", "<doer>=x"],
}


def read(view: View) -> Reading:
    """Read a sentence with three small rule files, all others empty."""
    says = {"attack": {"class": "noun", "kind": "shelling", "strength": "strong"}, "perpetrator": {"stance": "claimed"}}
    sets = {slot: RuleSet([]) for slot in SLOTS}
    for slot, patterns in RULES.items():
        rows = [
            {"id": f"{slot}.{n}", "patterns": [p], "match": ["[..]"], "set": says.get(slot, {})}
            for n, p in enumerate(patterns)
        ]
        sets[slot] = RuleSet(load_rules({"slot": slot, "rule": rows}, {}, "own.toml"))
    return Grammar(sets).read(view)


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert sentence(text).words == [fold(token) for token in tokens]


def test_tags_are_bound_to_the_tokens_that_hold_them() -> None:
    text = fold("هجوم لحركة الشباب. قصف")
    view = View(text, 0, text.index(".") + 1)
    inner, outside = Tag(6, 17, "doer"), Tag(text.index("قصف"), len(text), "attack")
    view.add([inner, outside])
    assert text[inner.start : inner.stop] == fold("حركة الشباب")
    assert view.words[inner.first : inner.last] == [fold("لحركة"), "الشباب"]  # the token with its proclitic
    assert view.tags == [inner]
    assert view.labelled("attack", "doer") == [inner]


@given(st.text("اب 1.،\"'-_#\n", max_size=30))
def test_tokens_tell_where_they_stand(text: str) -> None:
    view = sentence(text)
    assert [view.text[a:b] for a, b in zip(view.starts, view.stops, strict=True)] == view.words


def test_a_vetoed_attack_is_noted_and_dropped() -> None:
    view = sentence("هدد هجوم المدينة ووقع قصف")
    reading = read(view)
    assert [view.text[tag.start : tag.stop] for tag in reading.attacks] == ["قصف"]
    assert [(view.text[tag.start : tag.stop], rule) for tag, rule in reading.vetoed] == [("هجوم", "veto.0")]


# a planned attack, and which of the words of attack after it are dropped with it
AIMS = [
    ("هدد بشن هجوم يستهدف الميناء", ["هجوم", "يستهدف"]),
    ("هدد بشن هجوم كبير واسع جدا على الساحل كله يستهدف الميناء", ["هجوم", "يستهدف"]),
    ("هدد بشن هجوم كبير واسع جدا على الساحل كله ليلا يستهدف الميناء", ["هجوم"]),
    ("هدد بشن هجوم ، يستهدف الميناء", ["هجوم"]),
    ("هدد بشن هجوم بعد قصف الميناء", ["هجوم"]),
    ("وقع هجوم يستهدف الميناء", []),
]


@pytest.mark.parametrize(("text", "dropped"), AIMS)
def test_the_aim_of_what_is_planned_goes_with_it(text: str, dropped: list[str]) -> None:
    reading = read(sentence(text))
    assert [reading.view.text[tag.start : tag.stop] for tag, _ in reading.vetoed] == dropped


# a veto of wishes, what stands before the attack, and whether the veto holds
WISHES = [
    ("يهدد قصف", True),
    ("يهدد بعد قصف", False),
    ("يهدد برد على قصف", False),
    ("يهدد برد واسع قريب على قصف", False),
    ("يهدد برد واسع قريب جدا على قصف", True),
    ("يهدد على قصف", True),
]


@pytest.mark.parametrize(("text", "holds"), WISHES)
def test_what_is_followed_or_answered_took_place(text: str, holds: bool) -> None:
    row = {"id": "veto.future", "patterns": ["يهدد ~6 <attack>=a"], "match": ["[..]"]}
    [rule] = load_rules({"slot": "veto", "rule": [row]}, {}, "own.toml")
    sets = {slot: RuleSet([]) for slot in SLOTS}
    sets |= {"attack": Grammar.default().sets["attack"], "veto": RuleSet([rule])}
    reading = Grammar(sets).read(sentence(text))
    assert bool(reading.vetoed) is holds
    assert bool(reading.attacks) is not holds


def test_a_definite_attack_is_known() -> None:
    attack = read(sentence("أسفر القصف")).attacks[0]
    assert (attack.definite, attack.type) == (True, "the")
    attack = read(sentence("أسفر قصف")).attacks[0]
    assert (attack.definite, attack.type) == (False, "noun")


def test_a_word_of_attack_in_a_time_is_none() -> None:
    assert read(sentence("منذ هجوم أكتوبر", {"هجوم أكتوبر": "time"})).attacks == []


def test_one_mention_takes_part_in_one_fact_the_first_by_rule_order() -> None:
    reading = read(sentence("تبنت حماس القصف", {"حماس": "doer"}))
    assert [fact.rule for fact in reading.of("perpetrator")] == ["perpetrator.0"]
    reading = read(sentence("نفت حماس القصف", {"حماس": "doer"}))
    assert [fact.rule for fact in reading.of("perpetrator")] == ["perpetrator.1"]


def test_facts_do_not_share_what_they_say() -> None:
    first = read(sentence("تبنت حماس", {"حماس": "doer"})).of("perpetrator")[0]
    first.says["stance"] = "denied"
    assert read(sentence("تبنت حماس", {"حماس": "doer"})).of("perpetrator")[0].says["stance"] == "claimed"

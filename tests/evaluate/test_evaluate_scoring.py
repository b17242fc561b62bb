"""The figures of hand-made articles, worked out by hand."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attackx.errors import InputValueError
from attackx.evaluate import SlotScore, bootstrap, differences, score

Event = dict[str, Any]


def exactly(number: int) -> dict[str, int]:
    return {"min": number, "max": number}


BASE: Event = {
    "kind": "rocket",
    "target": ["حرير", "قاعدة حرير"],
    "place": ["أربيل"],
    "country": "IQ",
    "date": "2023-11-14",
    "projectiles": [exactly(2), exactly(3)],
    "injured": [{"min": 1, "max": None}],
    "killed": [],
    "perpetrators": [{"name": ["كتائب الجبل"], "stance": "claimed"}],
    "sources": [["رويترز", "وكالة رويترز"], ["مصدر أمني"]],
}


def changed(event: Event, **slots: Any) -> Event:
    return {**event, **slots}


def test_a_perfect_prediction_scores_one_in_every_row() -> None:
    scores = score({"a": [BASE]}, {"a": [BASE]})
    assert {name: row.f1 for name, row in scores.rows.items()} == dict.fromkeys(scores.rows, 1.0)
    assert scores.headline == 1.0


def test_items_of_a_paired_event_are_counted_one_by_one() -> None:
    found = changed(
        BASE,
        target="قاعدة حرير",
        projectiles=[exactly(3), exactly(4), exactly(5)],
        injured=[exactly(1)],
        perpetrators=[{"name": "كتائب الجبل", "stance": "attributed"}],
        sources=["وكالة رويترز"],
    )
    scores = score({"a": [BASE]}, {"a": [found]})
    assert scores.event == SlotScore(hit=1, gold=1, pred=1)
    assert scores.slots["target"] == SlotScore(1, 1, 1)
    assert scores.slots["projectiles"] == SlotScore(1, 2, 3)  # P 1/3, R 1/2, F1 0.4
    assert scores.slots["projectiles"].f1 == pytest.approx(0.4)
    assert scores.slots["injured"] == SlotScore(0, 1, 1)  # "at least one" is not "one"
    assert scores.slots["perpetrators"] == SlotScore(0, 1, 1)  # the name without its stance
    assert scores.slots["sources"] == SlotScore(1, 2, 1)  # F1 2/3
    assert scores.headline == pytest.approx((1 + 0.4 + 0 + 0 + 2 / 3) / 5)


def test_events_are_paired_by_the_most_matching_slots_not_in_order() -> None:
    first, second = changed(BASE, injured=[exactly(4)]), changed(BASE, injured=[exactly(9)])
    scores = score({"a": [first, second]}, {"a": [second, first]})
    assert scores.slots["injured"] == SlotScore(2, 2, 2)


def test_a_pairing_that_serves_both_events_beats_the_best_single_pair() -> None:
    # the first prediction fits both golds (affinity 2.5 and 1.5), the second fits only the first gold (2)
    gold: list[Event] = [{"kind": "rocket", "target": "حرير", "place": "أربيل"}, {"kind": "drone", "target": "حرير"}]
    found: list[Event] = [{"kind": "rocket", "target": "قاعدة حرير"}, {"kind": "rocket", "place": "أربيل"}]
    assert score({"a": gold}, {"a": found}).event == SlotScore(2, 2, 2)


# prediction, whether it may stand for BASE
PAIRS = [
    ({"kind": "drone", "target": "قاعدة حرير"}, True),  # the target alone
    ({"kind": "rocket", "date": "2023-11-14"}, True),  # the kind and one telling slot
    ({"kind": "rocket", "place": "أربيل"}, True),
    ({"kind": "rocket"}, False),  # the kind alone
    ({"kind": "rocket", "country": "IQ", "sources": ["رويترز"]}, False),  # neither country nor source tells
    ({"kind": "drone", "place": "أربيل", "date": "2023-11-14"}, False),  # all but kind and target
]


@pytest.mark.parametrize(("found", "allowed"), PAIRS)
def test_what_makes_a_pair(found: Event, allowed: bool) -> None:
    assert score({"a": [BASE]}, {"a": [found]}).event == SlotScore(int(allowed), 1, 1)


def test_an_unpaired_event_costs_all_its_items() -> None:
    scores = score({"a": [BASE]}, {"a": [{"kind": "bombing", "target": "سوق", "killed": [exactly(3)]}]})
    assert scores.event == SlotScore(0, 1, 1)
    assert scores.slots["projectiles"] == SlotScore(0, 2, 0)
    assert scores.slots["killed"] == SlotScore(0, 0, 1)
    assert scores.slots["status"] == SlotScore(0, 0, 0)  # "occurred" is no item


def test_dates_agree_by_month_only_where_gold_has_the_month() -> None:
    month = changed(BASE, date="2023-11")
    assert score({"a": [month]}, {"a": [BASE]}).slots["date"].hit == 1
    assert score({"a": [BASE]}, {"a": [month]}).slots["date"].hit == 0


def test_aggregates_are_scored_apart_by_their_count() -> None:
    sum_of_70 = {"kind": "rocket", "target": "قواعد", "aggregate": True, "attacks": {"min": 71, "max": None}}
    scores = score({"a": [BASE, sum_of_70]}, {"a": [BASE, changed(sum_of_70, attacks=exactly(70))]})
    assert scores.event == SlotScore(1, 1, 1)
    assert scores.aggregate == SlotScore(0, 1, 1)


def test_a_single_event_read_from_an_aggregate_is_no_false_alarm() -> None:
    sum_of_70 = {"kind": "rocket", "target": "قواعد", "aggregate": True, "attacks": exactly(70)}
    scores = score({"a": [sum_of_70]}, {"a": [{"kind": "rocket", "target": "قواعد"}]})
    assert scores.event == SlotScore(0, 0, 0)
    assert (scores.quiet, scores.kept_quiet) == (1, 1)


def test_quiet_articles() -> None:
    gold: dict[str, list[Event]] = {"loud": [BASE], "kept": [], "broken": []}
    scores = score(gold, {"loud": [BASE], "broken": [BASE], "unknown": [BASE]})
    assert (scores.quiet, scores.kept_quiet, scores.articles) == (2, 1, 3)
    assert scores.event == SlotScore(1, 1, 2)


def test_table_shows_the_figures() -> None:
    table = score({"a": [BASE]}, {"a": [changed(BASE, injured=[])]}).table()
    assert "injured         0.000  0.000  0.000      1      0" in table
    assert table.endswith("headline (mean F1 of target, projectiles, injured, perpetrators, sources): 0.800")


def test_differences_name_the_slot_and_the_items() -> None:
    found = changed(BASE, injured=[exactly(5)], sources=[["رويترز"]])
    lines = [str(d) for d in differences({"a": [BASE]}, {"a": [found]})]
    assert lines == [
        "a\tinjured\trocket حرير\tmissed: 1+\textra: 5",
        "a\tsources\trocket حرير\tmissed: مصدر أمني",
    ]


def test_differences_give_whole_events_apart() -> None:
    lone: Event = {"kind": "bombing", "target": "سوق", "killed": [exactly(3)]}
    found = list(differences({"a": [BASE]}, {"a": [lone]}))
    assert [d.what for d in found] == ["missed", "false_alarm"]
    assert "perpetrators=كتائب الجبل (claimed)" in found[0].missed
    assert found[1].extra == ("killed=3",)


def test_a_wrong_record_is_refused_by_field() -> None:
    with pytest.raises(InputValueError, match=r"kind: .*rocket"):
        score({"a": [{"kind": "rockets"}]}, {})
    with pytest.raises(InputValueError, match="kiled"):
        score({"a": [{"kiled": []}]}, {})


EVENTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["rocket", "drone", "bombing"]),
        "target": st.sampled_from([[], ["حرير"], ["السفارة", "مبنى السفارة"], ["بلد"]]),
        "place": st.sampled_from([[], ["أربيل"]]),
        "injured": st.lists(st.integers(0, 3).map(exactly), max_size=2),
        "aggregate": st.booleans(),
    }
)
SETS = st.dictionaries(st.sampled_from("abc"), st.lists(EVENTS, max_size=4), max_size=3)


@given(SETS, SETS)
@settings(max_examples=60)
def test_counts_hold_together(gold: dict[str, list[Event]], pred: dict[str, list[Event]]) -> None:
    scores = score(gold, pred)
    assert all(row.hit <= min(row.gold, row.pred) for row in scores.rows.values())
    assert scores.event.gold == sum(not e["aggregate"] for events in gold.values() for e in events)
    assert scores.kept_quiet <= scores.quiet <= scores.articles == len(gold)
    found = [d.what for d in differences(gold, pred)]
    assert scores.event.hit + found.count("missed") == scores.event.gold
    assert scores.event.hit + found.count("false_alarm") == scores.event.pred


@given(SETS)
@settings(max_examples=30)
def test_gold_against_itself_is_perfect(gold: dict[str, list[Event]]) -> None:
    # an event with neither target nor a telling slot can stand for nothing, not even for itself
    told = {name: [changed(e, date="2024-05-01") for e in events] for name, events in gold.items()}
    assert list(differences(told, told)) == []


def test_bootstrap_is_reproducible_and_holds_the_figure() -> None:
    gold = {str(n): [BASE] for n in range(60)}
    pred = {str(n): [BASE] for n in range(30)}  # event F1 is 2/3
    ranges = bootstrap(gold, pred, resamples=101, seed=7)
    assert ranges == bootstrap(gold, pred, resamples=101, seed=7)
    drawn = {str(bootstrap(gold, pred, resamples=1, seed=seed)["event"]) for seed in range(9)}
    assert len(drawn) > 2
    assert 0.45 < ranges["event"].low < 2 / 3 < ranges["event"].high < 0.85
    narrow = bootstrap(gold, pred, resamples=101, seed=7, level=0.5)
    assert ranges["event"].low <= narrow["event"].low <= narrow["event"].high <= ranges["event"].high


@pytest.mark.parametrize("wrong", [{"resamples": 0}, {"level": 1.0}, {"level": 0.0}])
def test_bootstrap_refuses_what_gives_no_range(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputValueError, match="resamples >= 1"):
        bootstrap({"a": [BASE]}, {}, **wrong)
    with pytest.raises(InputValueError, match="at least one"):
        bootstrap({}, {})

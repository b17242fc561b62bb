"""Attacks that are set apart from a known one, from the clash before them, or as earlier ones."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

LEAD = "قتل خمسة أشخاص في تفجير استهدف سوقا في بعقوبة. "
MARKET = {"target": "سوقا", "dead": "5"}
CASES: list[tuple[str, list[dict[str, Any]]]] = [
    (  # what a known attack came after has a toll, a place and a day of its own
        LEAD + "ويأتي هذا التفجير بعد يومين من انفجار أوقع تسعة قتلى في كركوك.",
        [MARKET, {"dead": "9", "place": "كركوك"}],
    ),
    (
        LEAD + "وجاء الهجوم غداة مقتل تسعة في تفجير في كركوك.",
        [MARKET, {"dead": "9", "place": "كركوك"}],
    ),
    (
        LEAD + "وتبنى التنظيم هذا التفجير الذي يأتي عقب هجوم قتل فيه تسعة جنود في كركوك الاثنين.",
        [{**MARKET, "date": None}, {"dead": "9", "place": "كركوك", "date": "2024-01-15"}],
    ),
    (  # gunfire may be how the attack began
        LEAD + "ووقع التفجير بعد إطلاق نار كثيف سمعه السكان.",
        [MARKET],
    ),
    (  # a row of attacks is a sum
        LEAD + "وتأتي العملية بعد سلسلة هجمات في كركوك أوقعت ثلاثين قتيلا.",
        [MARKET, {"dead": "30", "aggregate": "2+"}],
    ),
    (  # what answers a known attack, is beside it or hours behind it
        "هاجم مسلحون قرية في درنة. وردا على الهجوم، شن الجيش الأحد غارات على بلدة مرتوبة.",
        [{"target": "قرية"}, {"target": "بلدة مرتوبة"}],
    ),
    (
        LEAD + "وإلى جانب هذا التفجير، قتل جنديان في هجمات بقنابل في حي الغزالية.",
        [MARKET, {"dead": "2", "place": "حي الغزالية"}],
    ),
    (
        LEAD + "وبعد ساعات من الهجوم، اقتحم مسلحون مركز شرطة في الخالص وقتلوا ثلاثة.",
        [MARKET, {"target": "مركز شرطة", "dead": "3", "place": "الخالص"}],
    ),
    (  # what is said of it hours behind it
        LEAD + "وبعد ساعات من الهجوم، قال ضابط إن التفجير استهدف السوق عند الظهر.",
        [MARKET],
    ),
    (  # men lost in a clash, and a blow by others
        "قتل ستة مسلحين في اشتباكات مع الجيش في درنة، وقصفت طائرات معسكرا للمسلحين في سرت.",
        [{"dead": "6", "place": "درنة"}, {"target": "معسكرا للمسلحين", "place": "سرت", "dead": None}],
    ),
    (
        "قتل ستة مسلحين في اشتباكات مع الجيش في درنة، وشن الطيران أمس غارات على معسكر في سرت.",
        [{"dead": "6", "place": "درنة"}, {"target": "معسكر", "place": "سرت", "date": "2024-01-19"}],
    ),
    (  # a clash in which the blow was dealt
        "دارت اشتباكات في درنة، وقصفت طائرات معسكرا للمسلحين وقتلت ستة.",
        [{"target": "معسكرا للمسلحين", "dead": "6"}],
    ),
    (  # who died in an attack was not hit by the one before it
        "قتل أربعة عمال في كمين قرب سبها، بعد خمسة أيام على تفجير شاحنة في أوباري أودى بحياة عشرة.",
        [{"target": "عمال", "dead": "4"}, {"target": None, "dead": "10", "place": "أوباري"}],
    ),
    (  # an attack told as an earlier one lends its doer and its day to none that is told before
        LEAD + "وكان السوق قد تعرض في السابق لهجمات نفذها تنظيم داعش.",
        [{**MARKET, "doers": [], "aggregate": None}, {"aggregate": "2+"}],
    ),
    (
        "أطلق مسلحون النار على مقهى في بيدوا سبق أن استهدفته حركة الشباب في مايو.",
        [{"target": "مقهى", "place": "بيدوا", "date": None, "doers": []}],
    ),
    (
        LEAD + "وسبق أن تعرضت بعقوبة لهجمات تنظيم داعش.",
        [{**MARKET, "doers": []}, {"target": "بعقوبة", "aggregate": "2+"}],
    ),
    (  # only the saying is earlier
        LEAD + "وسبق أن أعلن تنظيم داعش مسؤوليته عن هذا التفجير.",
        [{**MARKET, "doers": [("تنظيم داعش", "claimed")]}],
    ),
    (
        LEAD + "وجاء التفجير بعد هجوم وقع الأسبوع الماضي وراح ضحيته 11 شخصا.",
        [MARKET, {"dead": "11"}],
    ),
    (  # years of attacks are no single one
        "تعرضت نجران طوال سنوات لغارات.",
        [{"target": "نجران", "aggregate": "2+"}],
    ),
    (
        "تعرضت نجران طوال ساعات لغارات.",
        [{"target": "نجران", "aggregate": None}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_has_its_own_facts(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected) == expected

"""What a word of attack has hit: which mentions can be meant, and which is best."""

from __future__ import annotations

from typing import Any

import pytest

from attackx.assembly.candidates import LAST, quality
from attackx.grammar.facts import Fact
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import attacks_and_targets

# a sentence, and of each of its incidents the words of attack and what was hit
HIT = [
    # what was hit, and not where the fire came from, who helped, or whose the aircraft was
    ("أطلقت صواريخ من داخل مطار حلب على ميناء اللاذقية.", ["أطلقت صواريخ > ميناء اللاذقية"]),
    ("قصفت قوات النظام مدعومة بميليشيات إيرانية مخيم اليرموك.", ["قصفت > مخيم اليرموك"]),
    ("قصفت القوات العراقية بإسناد من التحالف الدولي مخيم اليرموك.", ["قصفت > مخيم اليرموك"]),
    ("قصفت قوات النظام بدعم من ميليشيات إيرانية.", ["قصفت > "]),
    ("سقط صاروخ انطلق من جهة مطار حلب على ميناء اللاذقية.", ["سقط صاروخ > ميناء اللاذقية"]),
    ("هاجمت فصائل تقاتل بدعم من إيران قاعدة حرير.", ["هاجمت > قاعدة حرير"]),
    ("تعرض مطار أربيل وقاعدة حرير لقصف.", ["تعرض مطار أربيل وقاعدة حرير لقصف > مطار أربيل"]),
    ("قصفت طائرة لسلاح الجو مستودعا في حماة.", ["قصفت > مستودعا"]),
    ("انفجرت قنبلة موضوعة في سيارة أمام مقر الشرطة.", ["انفجرت قنبلة > مقر الشرطة"]),
    ("نفت القوات الروسية قصف القوات الأوكرانية.", ["قصف > القوات الأوكرانية"]),
    ("اتهمت كييف القوات الروسية بقصف سوق في خاركيف.", ["بقصف > سوق"]),
    ("أعلن الجيش الإسرائيلي قصف مواقع حزب الله.", ["قصف > مواقع حزب الله"]),
    # a place is where it was, unless nothing else was hit
    ("قصفت المدفعية في ريف حماة مستودعا للوقود.", ["قصفت > مستودعا للوقود"]),
    ("قصفت المدفعية بريف حماة مستودعا للوقود.", ["قصفت > مستودعا للوقود"]),
    ("قصفت المدفعية ريف حماة.", ["قصفت > ريف حماة"]),
    ("سقط صاروخ في بلدة سنجار.", ["سقط صاروخ > بلدة سنجار"]),
    ("سقط صاروخ قرب بلدة سنجار.", ["سقط صاروخ > قرب بلدة سنجار"]),
    ("وقع انفجار قرب بلدة سنجار.", ["انفجار > قرب بلدة سنجار"]),
    ("وقع انفجار في بلدة سنجار.", ["انفجار > "]),
    ("وقع انفجار ببلدة سنجار.", ["انفجار > "]),
    # an installation before a force, people last; names before what points back
    ("استهدف الجيش عناصر تنظيم الدولة في قصف على معسكر في القائم.", ["استهدف + قصف > معسكر"]),
    ("استهدف قصف قوات النظام في مطار تدمر.", ["استهدف + قصف > مطار تدمر"]),
    ("استهدفت غارة جنودا في سيارة.", ["استهدفت + غارة > سيارة"]),
    ("أصيب جنود في غارة على مبنى.", ["غارة > مبنى"]),
    ("قتل مدنيون في قصف قرب مخيم الهول.", ["قصف > مخيم الهول"]),
    ("تعرض جنود لقصف استهدف قاعدة حرير.", ["تعرض جنود لقصف + استهدف > قاعدة حرير"]),
    ("تعرضت قاعدة حرير لقصف استهدف مدرج الطائرات.", ["تعرضت قاعدة حرير لقصف + استهدف > قاعدة حرير"]),
    # whose the raids were is not hit, where something else was; whoever is named in a description may be
    ("استهدفت غارات التحالف مستودعا في صعدة.", ["استهدفت + غارات > مستودعا"]),
    ("استهدف هجوم قوات الأمن العراقية.", ["استهدف + هجوم > قوات الأمن العراقية"]),
    ("استهدف السوق بغارة من طائرات التحالف.", ["استهدف + بغارة > السوق"]),
    ("استهدفت غارة مواقع الصواريخ الإيرانية.", ["استهدفت + غارة > مواقع الصواريخ الإيرانية"]),
    # nor is what the fire came from, nor the name within a province's
    ("سقطت قذائف أطلقت من مواقع الفصائل على حي العرضي.", ["سقطت قذائف > حي العرضي"]),
    ("هاجمت مسيرة قوات الدرع بولاية الجزيرة.", ["هاجمت > "]),
    # how many of them
    ("شن الطيران غارات على عدد من مواقع الحوثيين.", ["غارات > مواقع الحوثيين"]),
    ("قصفت الطائرات أهدافا لحركة الشباب.", ["قصفت > أهدافا لحركة الشباب"]),
    ("وجه الجيش ضربة إلى ثلاثة مخازن للذخيرة.", ["ضربة > مخازن للذخيرة"]),
    # arms in a store are hit with it
    ("استهدفت غارة منصات صواريخ في صعدة.", ["استهدفت + غارة > منصات صواريخ"]),
]
HIT += [
    # not what the attack only came after, what hid the bomb, where shots went through the sky
    ("ويأتي هذا الهجوم بعد أيام من زيارة قاعدة حرير.", ["الهجوم > "]),
    ("يأتي الهجوم بعد أيام من زيارة قاعدة حرير.", ["الهجوم > "]),
    ("جاء الهجوم على قاعدة حرير.", ["الهجوم > قاعدة حرير"]),
    ("انفجرت قنبلة مخبأة في سيارة إسعاف.", ["انفجرت قنبلة > "]),
    ("انفجرت قنبلة في سيارة إسعاف.", ["انفجرت قنبلة > سيارة إسعاف"]),
    ("اعترضت الدفاعات صاروخا في سماء الرياض.", ["اعترضت الدفاعات صاروخا > "]),
    ("سقط صاروخ في سماء الرياض.", ["سقط صاروخ > "]),
    # arms are the means, unless they are what was hit
    ("استهدفت غارة دبابة.", ["استهدفت + غارة > دبابة"]),
    ("استهدفت غارة صواريخ.", ["استهدفت + غارة > "]),
    ("استهدفت غارة مستودع صواريخ.", ["استهدفت + غارة > مستودع صواريخ"]),
    ("تفجير دبابة قرب حماة.", ["تفجير > دبابة"]),
    ("قصف بالدبابات على قرية.", ["قصف > قرية"]),
    ("قصفت الدبابات القرية.", ["قصفت > القرية"]),
    # a part of the land only where the words lead to it
    ("سقطت صواريخ شمال مدينة حلب.", ["سقطت صواريخ > "]),
    ("سقطت صواريخ على شمال مدينة حلب.", ["سقطت صواريخ > شمال مدينة حلب"]),
    ("استهدفت صواريخ شمال مدينة حلب.", ["استهدفت > شمال مدينة حلب"]),
    ("قصفت المدفعية من حماة مستودعا.", ["قصفت > مستودعا"]),
    ("قصفت المدفعية قرب حماة مستودعا.", ["قصفت > مستودعا"]),
    # what another word of attack has hit
    ("قصفت الطائرات المستودع، والغارات على قاعدة حرير مستمرة.", ["قصفت + والغارات > قاعدة حرير"]),
    # what is told of the same blow, and what is another one
    ("قصفت الطائرات معسكرا وواصلت استهدافها مطار عدن.", ["قصفت + استهدافها > معسكرا"]),
    ("قصفت الطائرات معسكرا كما قصفت مطار عدن.", ["قصفت > معسكرا", "قصفت > مطار عدن"]),
    ("قصفت الطائرات معسكرا بعد هجوم على مطار عدن.", ["قصفت > معسكرا", "هجوم > مطار عدن"]),
    ("قصفت الطائرات معسكرا بعد الظهر في هجوم على مطار عدن.", ["قصفت + هجوم > معسكرا"]),
    ("ردا على هجوم على معسكر، قصفت المدفعية قرية.", ["هجوم > معسكر", "قصفت > قرية"]),
    # the doer, the accused and the speaker are not hit
    ("اتهم مسؤول الجيش العراقي بقصف سوق.", ["بقصف > سوق"]),
    ("حمل مسؤول حركة الشباب مسؤولية الهجوم على السوق.", ["الهجوم > السوق"]),
    ("هاجمت حركة الشباب سوقا قرب قاعدة حرير.", ["هاجمت > سوقا"]),
]
NAMED: dict[str, Any] = {"named": True}
KNOWN: dict[str, Any] = {"definite": True}
PLAIN: dict[str, Any] = {}
# a rule, the type of what it found, whether that has a name or an article, and its rank: 0 is best, 5 only beside it
RANKED: list[tuple[str, str, dict[str, Any], int]] = [
    ("target.toward", "air_base", NAMED, 0),
    ("target.at", "air_base", NAMED, 0),
    ("target.toward", "air_base", PLAIN, 0),
    ("target.at", "air_base", PLAIN, 1),
    ("target.toward", "air_base", KNOWN, 1),
    ("target.at", "air_base", KNOWN, 2),
    ("target.toward", "militia", PLAIN, 2),
    ("target.at", "militia", PLAIN, 2),
    ("target.toward", "town", NAMED, 3),
    ("target.at", "town", NAMED, 5),
    ("target.toward", "soldiers", PLAIN, 4),
    ("target.at", "soldiers", PLAIN, 4),
]


@pytest.mark.parametrize(("text", "expected"), HIT)
def test_what_was_hit(text: str, expected: list[str]) -> None:
    assert attacks_and_targets(text) == [fold(row) for row in expected]


@pytest.mark.parametrize(("rule", "kind", "said", "expected"), RANKED)
def test_how_good_a_candidate_is(rule: str, kind: str, said: dict[str, Any], expected: int) -> None:
    assert quality(Fact("target", rule, {}, 0, 1, Tag(0, 4, "target", kind, **said))) == expected


def test_words_without_a_mention_are_no_candidate() -> None:
    assert quality(Fact("target", "target.toward", {}, 0, 1)) == LAST

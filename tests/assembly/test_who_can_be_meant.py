"""Which mention of a doer can be the party meant, whose word a doer's own is, and who did the second attack."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from attackx.assembly.incidents import Incident
from attackx.assembly.meant import can_be_meant
from attackx.assembly.pointing import Pointing
from attackx.assembly.splitting import tell
from attackx.script.normalize import fold

from .facts import read, whole, words

HIT = "قصف الجيش السوري حركة النجباء في حمص."
SUFFERED = "تعرضت قوات النظام لقصف من حركة النجباء."
# a sentence, a doer in it, what is changed of its tag, and whether it can be the party meant
PARTIES: list[tuple[str, str, dict[str, Any], bool]] = [
    (HIT, "الجيش السوري", {}, True),
    (HIT, "الجيش السوري", {"clitic": "ل"}, True),
    (HIT, "الجيش السوري", {"clitic": "و"}, True),
    (HIT, "الجيش السوري", {"clitic": "ب"}, False),
    (HIT, "الجيش السوري", {"clitic": "وب"}, False),
    (HIT, "الجيش السوري", {"clitic": "ك"}, False),
    (HIT, "الجيش السوري", {"nameless": True, "entry": None}, False),
    (HIT, "حركة النجباء", {}, False),  # what was hit
    (SUFFERED, "حركة النجباء", {}, True),
    (SUFFERED, "قوات النظام", {}, False),
    ("هاجمت حركة الشباب الجيش الصومالي.", "حركة الشباب", {}, True),
    ("هاجمت حركة الشباب الجيش الصومالي.", "الجيش الصومالي", {}, False),
]


@pytest.mark.parametrize(("text", "name", "changed", "expected"), PARTIES)
def test_which_mention_can_be_the_party_meant(text: str, name: str, changed: dict[str, Any], expected: bool) -> None:
    [reading] = read(text)
    Pointing([reading])
    incident = Incident(list(tell(reading)))
    tag = next(t for t in reading.view.labelled("doer") if words(reading, t) == fold(name))
    [fact] = reading.of("perpetrator")
    assert can_be_meant(replace(tag, **changed), fact, reading, incident, None) is expected
    assert can_be_meant(replace(tag, **changed), fact, reading, incident, incident.told[0].target) is expected


# a text, and who did what is told of by whose word
BY_WHOSE_WORD: list[tuple[str, list[tuple[str, str]]]] = [
    # whose blow is answered behind the answer did not deal that
    (
        "قصفت الفصائل المعارضة قرية في دهوك ردا على تعرض بلدتهم لهجوم من قوات النظام.",
        [("الفصائل المعارضة", "attributed")],
    ),
    (
        "قصفت الفصائل المعارضة قرية في دهوك، ردا، بحسب قولها، على هجوم من قوات النظام.",
        [("الفصائل المعارضة", "attributed")],
    ),
    # of forces that have no name, their officer or minister tells as of his own; a source without a name does not
    ("قال قائد الشرطة الاتحادية إن القوات الأمنية قصفت أوكارا لداعش في الرمادي.", [("القوات الأمنية", "claimed")]),
    ("أعلن رئيس الوزراء الإسرائيلي أن الجيش قصف مواقع لحركة حماس في غزة.", [("الجيش", "claimed")]),
    ("قال مصدر أمني إن القوات الأمنية قصفت أوكارا لداعش في الرمادي.", [("القوات الأمنية", "attributed")]),
    ("قال متحدث باسم الأمم المتحدة إن قوات الأمن قصفت قرية في دهوك.", [("قوات الأمن", "attributed")]),
    ("قال الناطق باسم حركة العدل والمساواة إن الجيش قصف قرية أبو سروج.", [("الجيش", "attributed")]),
    ("استهدفت غارة تركية قرية في دهوك، بحسب وزارة الدفاع التركية.", [("تركية", "claimed")]),
    ("استهدفت غارة تركية قرية في دهوك، بحسب وزارة الدفاع العراقية.", [("تركية", "attributed")]),
    ("قال مدير مرصد تركي إن مقاتلات تركية قصفت قرية في دهوك.", [("مقاتلات تركية", "attributed")]),
    # the last one named is the latter
    (
        "اتهمت حكومة الوفاق قوات حفتر وحركة الشباب بقصف مطار معيتيقة. ورد متحدث باسم الأخيرة بأن قواتها لم تقصف المطار.",
        [("قوات حفتر", "attributed"), ("حركة الشباب", "attributed"), ("حركة الشباب", "denied")],
    ),
    # to be suspected and to deny are two things
    (
        "رجح مسؤول أن تكون تركيا وراء قصف قرية في دهوك. ونفت تركيا قصف القرية.",
        [("تركيا", "suspected"), ("تركيا", "denied")],
    ),
    (
        "قصف الجيش سوقا في نيالا. ونفى الجيش السوداني قصف السوق.",
        [("الجيش", "attributed"), ("الجيش السوداني", "denied")],
    ),
    ("رجح مسؤول تركي أن مقاتلات تركية قصفت قرية في دهوك.", [("مقاتلات تركية", "suspected")]),
]


@pytest.mark.parametrize(("text", "doers"), BY_WHOSE_WORD)
def test_by_whose_word(text: str, doers: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == doers


# a text, and who did its attacks
EACH: list[tuple[str, list[list[tuple[str, str]]]]] = [
    # the subject of the last verb before goes on
    (
        "قصف الجيش التركي قرية في دهوك، وأطلق الحوثيون خمسة صواريخ على مطار أبها، واستهدفوا بطائرة مسيرة قاعدة خميس مشيط.",
        [[("الجيش التركي", "attributed")], [("الحوثيون", "attributed")], [("الحوثيون", "attributed")]],
    ),
    # who deals a blow under the heading of a group, and who only reports one
    ("حزب الله:\n- قصف ثكنة زرعيت بالصواريخ", [[("حزب الله", "claimed")]]),
    ("رويترز:\nقصف ثكنة زرعيت بالصواريخ", [[]]),
    ("قالت رويترز إن وحداتها قصفت قرية في دهوك.", [[]]),
]


@pytest.mark.parametrize(("text", "doers"), EACH)
def test_who_did_each_attack(text: str, doers: list[list[tuple[str, str]]]) -> None:
    assert [event.get("doers", []) for event in whole(text)] == doers

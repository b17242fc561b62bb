"""Who is said to have done it: wordings of claim, blame, doubt and denial, and what is no doer at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx import extract

from .facts import boil

Cases = list[tuple[str, list[tuple[str, str]]]]

CLAIMED: Cases = [
    ("تبنى تنظيم الدولة الإسلامية الهجوم على نقطة تفتيش في كركوك.", [("تنظيم الدولة الإسلامية", "claimed")]),
    ("أعلن حزب الله استهداف ثكنة قرب الحدود بصاروخين.", [("حزب الله", "claimed")]),
    ("حزب الله يعلن قصف ثكنة قرب الحدود.", [("حزب الله", "claimed")]),
    ("قالت وزارة الدفاع التركية إن مقاتلاتها قصفت مخزنا للسلاح شمال دهوك.", [("وزارة الدفاع التركية", "claimed")]),
    ("قال متحدث باسم الجيش الإسرائيلي إن طائراته أغارت على مخزن في البقاع.", [("الجيش الإسرائيلي", "claimed")]),
    ("أقرت إسرائيل بقصف مطار دمشق.", [("إسرائيل", "claimed")]),
    (
        "أعلنت كتائب القسام وسرايا القدس مسؤوليتهما عن قصف موقع عسكري.",
        [("كتائب القسام", "claimed"), ("سرايا القدس", "claimed")],
    ),
    (
        'تبنت جماعة تطلق على نفسها "فرسان الوادي" الهجوم على مقر الشرطة في كركوك.',
        [("فرسان الوادي", "claimed")],
    ),
]

ATTRIBUTED: Cases = [
    ("قصف الجيش السوداني سوقا في نيالا بالمدفعية.", [("الجيش السوداني", "attributed")]),
    ("الحوثيون يقصفون حيا سكنيا في تعز.", [("الحوثيون", "attributed")]),
    ("تعرضت البلدة لقصف مدفعي من قبل قوات النظام.", [("قوات النظام", "attributed")]),
    ("جددت قوات النظام قصفها لأحياء في درعا.", [("قوات النظام", "attributed")]),
    ("أقدم تنظيم الدولة الإسلامية على تفجير جسر في الموصل.", [("تنظيم الدولة الإسلامية", "attributed")]),
    ("قتل شرطيان بهجوم نفذه انتحاري من حركة الشباب على فندق في مقديشو.", [("حركة الشباب", "attributed")]),
    ("قتل سبعة أشخاص في غارة للتحالف على مزرعة في صعدة.", [("التحالف", "attributed")]),
    ("قتل سبعة أشخاص في غارة لَلتحالف على مزرعة في صعدة.", [("التحالف", "attributed")]),
    ("أصيب راع بصاروخ مسيّرة تابعة للجيـش التركي قصفت قرية شمال دهوك.", [("الجيـش التركي", "attributed")]),
    ("أصيب راع بقصف مسيّرة تابعة لﻻحتلال الأميركي لقرية شمال دهوك.", [("اﻻحتلال الأميركي", "attributed")]),
    ("أصابت صواريخ حزب الله مستودعا في حيفا.", [("حزب الله", "attributed")]),
    ("نسبت واشنطن الهجوم على القاعدة إلى حركة النجباء.", [("حركة النجباء", "attributed")]),
    (
        "شنت الولايات المتحدة وبريطانيا غارات على مخازن في صنعاء.",
        [("الولايات المتحدة", "attributed"), ("بريطانيا", "attributed")],
    ),
    ("قال المرصد السوري إن الجيش الإسرائيلي شن هجوما على مخزن في حمص.", [("الجيش الإسرائيلي", "attributed")]),
    ("قالت حكومة اليمن إن ميليشيات الحوثي قصفت مستشفى في تعز.", [("ميليشيات الحوثي", "attributed")]),
]

SUSPECTED: Cases = [
    ("انفجرت عبوة أمام مقر الشرطة في كركوك، ويحمل الهجوم بصمات تنظيم القاعدة.", [("تنظيم القاعدة", "suspected")]),
    ("هاجم مسلحون فندقا في مقديشو. وتتجه أصابع الاتهام إلى حركة الشباب.", [("حركة الشباب", "suspected")]),
    ("استهدفت غارة مخزنا في حمص، ولم يستبعد خبير أن تكون إسرائيل وراء الهجوم.", [("إسرائيل", "suspected")]),
]

DENIED: Cases = [
    (
        "قتل راع في قصف طال مرعى في دهوك، واتهمت بغداد القوات التركية التي نفت مسؤوليتها عن القصف.",
        [("القوات التركية", "attributed"), ("القوات التركية", "denied")],
    ),
    ("سقطت قذائف على مطار معيتيقة. ونفى متحدث باسم قوات حفتر أي صلة لها بالقصف.", [("قوات حفتر", "denied")]),
    (
        "اتهمت بغداد القوات التركية بقصف قرية في دهوك. ونفت أنقرة ذلك.",
        [("القوات التركية", "attributed"), ("أنقرة", "denied")],
    ),
    (
        "اتهم الجيش السوداني قوات الدعم السريع بقصف سوق في نيالا. ونفت قوات الدعم السريع مسؤوليتها عن القصف.",
        [("قوات الدعم السريع", "attributed"), ("قوات الدعم السريع", "denied")],
    ),
]

NOBODY: list[str] = [
    "أطلق صاروخ من اليمن وسقط على مستودع في جدة.",
    "قتل متشدد في غارة جنوب ليبيا استهدفت منزلا.",
    "هاجم مسلحون مجهولون مقر الشرطة في كركوك بالرصاص.",
    "فجر انتحاري نفسه أمام محكمة في كابل.",
    "قتل حارس في قصف للمناطق الباكستانية قرب الحدود.",
    "استهدف صاروخ موقعا للجيش السوري قرب حمص.",
    "اعترضت الدفاعات الجوية صاروخا فوق الرياض.",
    "سقطت قذيفة على مستشفى الهلال الأحمر القطري في غزة.",
    "استهدفت غارة ثلاثة رجال يشتبه بانتمائهم لتنظيم القاعدة في مأرب.",
]

UNCLAIMED: list[tuple[str, bool]] = [
    ("انفجرت عبوة أمام محكمة في كابل، ولم يتبن الهجوم أحد.", True),
    ("انفجرت عبوة أمام محكمة في كابل، من دون أن تعلن أي جهة مسؤوليتها.", True),
    ("انفجرت عبوة أمام محكمة في كابل. ولم تعلن حتى الآن أي جماعة المسؤولية عن التفجير.", True),
    ("سقطت صواريخ مجهولة المصدر على مطار أربيل.", False),
    ("سقطت صواريخ على مطار أربيل، ولم يعرف مصدرها.", False),
    ("انفجرت عبوة أمام محكمة في كابل. وتبنت حركة طالبان التفجير.", False),
]


def doers(text: str) -> list[tuple[str, str]]:
    """The doers of all events of a text."""
    return [(p.name, p.stance.value) for event in extract(text) for p in event.perpetrators]


@pytest.mark.parametrize(("text", "expected"), CLAIMED + ATTRIBUTED + SUSPECTED + DENIED)
def test_doer_and_stance(text: str, expected: list[tuple[str, str]]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_no_party_is_named(text: str) -> None:
    assert extract(text)
    assert doers(text) == []


@pytest.mark.parametrize(("text", "expected"), UNCLAIMED)
def test_unclaimed(text: str, expected: bool) -> None:
    assert [event.unclaimed for event in extract(text)] == [expected]


def test_accuser_is_remembered() -> None:
    (event,) = extract("اتهمت كييف القوات الروسية بقصف سوق في خاركيف.")
    assert [(p.name, p.said_by) for p in event.perpetrators] == [("القوات الروسية", ("كييف",))]


def test_accusers_are_no_doers() -> None:
    (event,) = extract("اتهمت واشنطن ولندن وباريس الجيش السوري بقصف سوق في إدلب.")
    assert [p.name for p in event.perpetrators] == ["الجيش السوري"]


def test_a_claim_outdoes_what_others_say() -> None:
    text = "قصفت طائرات إسرائيلية مخزنا في البقاع. وقال الجيش الإسرائيلي إنه استهدف المخزن ردا على إطلاق صواريخ."
    assert doers(text) == [("الجيش الإسرائيلي", "claimed")]


@given(st.lists(st.sampled_from([text for text, _ in CLAIMED + ATTRIBUTED + DENIED] + NOBODY), min_size=1, max_size=4))
def test_evidence_holds_the_words(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    for event in extract(text):
        for report in event.reports:
            if report.slot == "perpetrators":
                assert text[report.evidence.start : report.evidence.stop] == report.evidence.text
        names = [(p.name, p.stance) for p in event.perpetrators]
        assert len(names) == len(set(names))


def test_the_subject_of_the_first_verb_did_the_second_attack_too() -> None:
    text = "أطلق الحوثيون خمسة صواريخ على مطار أبها، واستهدفوا بطائرة مسيرة قاعدة خميس مشيط."
    assert [boil(event)["doers"] for event in extract(text)] == [[("الحوثيون", "attributed")]] * 2

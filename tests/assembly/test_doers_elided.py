"""Doers told by a pronoun alone, by whose arms struck, or by whose drones were shot down."""

from __future__ import annotations

import pytest

from attackx import extract

ELIDED: list[tuple[str, list[tuple[str, str]]]] = [
    # a raid that it flew: the nearest subject that agrees with the verb
    (
        "سيطر تنظيم داعش على تلال قرب الشدادي بعد هجوم شنه على مخفر للشرطة قتل فيه تسعة.",
        [("تنظيم داعش", "attributed")],
    ),
    (
        "وأضاف أن جماعة الحوثي ترفض الهدنة، مشيرا إلى الصواريخ التي أطلقتها صوب جازان مساء الاثنين.",
        [("جماعة الحوثي", "attributed")],
    ),
    ("أعلن سلاح الجو العراقي قتل ستة من داعش في غارة شنها على مخزن قرب القائم.", [("سلاح الجو العراقي", "claimed")]),
    (
        "تحدث سكان عن الغارات التي شنتها يوم الأحد الطائرات التركية على قرية قرب زاخو.",
        [("الطائرات التركية", "attributed")],
    ),
    # no verb, or a party behind a preposition, or one that does not agree
    ("انسحبت حركة الشباب بعد هجوم على مخفر للشرطة قتل فيه تسعة.", []),
    ("قتل تسعة من حركة الشباب في هجوم شنه على مخفر للشرطة.", []),
    ("تحدثت روسيا مع إسرائيل عن غاراتها على حقل قرب حمص التي قتل فيها ستة.", []),
    # the subject stands behind a place, or it is one man's attack
    (
        "قالت جماعة الحوثي إنها سترد على الغارات التي شنتها على مدينة صعدة مقاتلات التحالف.",
        [("مقاتلات التحالف", "attributed")],
    ),
    ("أعلن الجيش الأردني مقتل المهاجم بعد هجومه على دورية وإصابة ثلاثة.", []),
    ("انسحب فيلق القدس بعد الهجوم الذي شنه على مخفر للشرطة قتل فيه تسعة.", [("فيلق القدس", "attributed")]),
    # their attack: of many men, and of none who are nameless
    ("انسحب الحوثيون بعد هجوم شنوه على مخفر للشرطة قتل فيه تسعة.", [("الحوثيون", "attributed")]),
    ("اعتقلت الشرطة التركية خمسة مسلحين بعد هجومهم على مخفر قتل فيه اثنان.", []),
    # its raids; "its shelling" is its own only where what was hit stands behind it
    ("استولى داعش على مدافع خلال هجماته ضد ثكنة قرب البوكمال وقتل 12 جنديا.", [("داعش", "attributed")]),
    ("وقتل سبعة في القرية بعد قصفها بالمدفعية فيما انسحبت حركة الشباب.", []),
]

BESIDES = [
    (
        "كما قصفت مقاتلات التحالف تعزيزات للحوثيين في حيس إضافة إلى استهداف معاقل الحوثيين في باجل.",
        [[("مقاتلات التحالف", "attributed")], [("مقاتلات التحالف", "attributed")]],
    ),
]

DRONES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "أسقطت القوات الأميركية ست طائرات إيرانية مسيرة كانت متجهة نحو ميناء الفجيرة.",
        [("طائرات إيرانية", "attributed")],
    ),
    ("أسقطت القوات الأميركية ست طائرات مسيرة كانت متجهة نحو ميناء الفجيرة.", []),
]

NOT_SUBJECTS = [
    # a verb with "and" before it goes on about what was told before, and not about the party it follows
    ("ضربت غارة للتحالف غرفة عمليات حوثية وتقتل خبيري متفجرات.", {"التحالف"}),
    ("قصف الطيران التركي مقرا لحزب العمال الكردستاني ونفذ غارة أخرى على جسر قرب زاخو.", {"الطيران التركي"}),
]

OWN = [
    ("قال الرئيس التركي إن جيشه وجه ضربة جوية لمعسكر في جبال قنديل.", ("جيشه", "claimed")),
    ("وأفادت هيئة البث الإسرائيلي بأن طائرة إسرائيلية أغارت على حقل في لبنان.", ("طائرة إسرائيلية", "attributed")),
    ("قال المرصد السوري إن جيشه وجه ضربة جوية لمعسكر في جبال قنديل.", ("جيشه", "attributed")),
]


def doers(text: str) -> list[list[tuple[str, str]]]:
    return [[(p.name, p.stance.value) for p in event.perpetrators] for event in extract(text, published="2024-05-10")]


@pytest.mark.parametrize(("text", "expected"), [*ELIDED, *DRONES])
def test_who_is_told_by_a_pronoun_or_by_drones(text: str, expected: list[tuple[str, str]]) -> None:
    [event] = extract(text, published="2024-05-10")
    assert [(p.name, p.stance.value) for p in event.perpetrators] == expected


@pytest.mark.parametrize(("text", "expected"), BESIDES)
def test_what_is_told_besides_has_the_same_doer(text: str, expected: list[list[tuple[str, str]]]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_SUBJECTS)
def test_a_party_before_and_is_no_subject(text: str, expected: set[str]) -> None:
    assert {name for event in doers(text) for name, _ in event} <= expected


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_his_own_army_claims_it_and_a_broadcaster_does_not(text: str, expected: tuple[str, str]) -> None:
    [event] = extract(text, published="2024-05-10")
    assert [(p.name, p.stance.value) for p in event.perpetrators] == [expected]

"""Doers who are counted before they are named, who killed militants, and attacks that share a sentence with another's."""

from __future__ import annotations

import pytest

from .facts import whole

Doers = list[tuple[str, str]]

FIRST: list[tuple[str, Doers]] = [
    # a number between the verb and its subject, whatever stands behind the subject
    ("قصفت أربع مقاتلات تركية مخفرا قرب سنجار.", [("مقاتلات تركية", "attributed")]),
    ("وقصفت نحو عشرين مقاتلة تركية من طراز إف 16 مخفرا قرب سنجار.", [("مقاتلة تركية", "attributed")]),
    ("نفذت 5 طائرات للتحالف غارات على مخفر قرب رداع.", [("طائرات للتحالف", "attributed")]),
    ("هاجم تسعة مسلحين من حركة الشباب مخفرا في بيدوا.", [("حركة الشباب", "attributed")]),
    ("شن عشرات المقاتلين من حركة الشباب هجوما على مخفر في بيدوا.", [("حركة الشباب", "attributed")]),
    # what is counted behind the verb may be what was hit
    ("أصابت قذائف خمس مقاتلات تركية رابضة في قاعدة قرب سنجار.", []),
    ("استهدفت خمس مقاتلات تركية في قاعدة قرب سنجار بقذائف.", []),
    # who killed militants did it, but not where these had struck before
    ("وتمكنت القوات السودانية، فجر أمس، من القضاء على تسعة مسلحين قرب كادقلي.", [("القوات السودانية", "attributed")]),
    ("وتمكن الجيش السوداني من قتل ثلاثة من عناصر حركة الشباب قرب كادقلي.", [("الجيش السوداني", "attributed")]),
    ("هاجم مسلحون مخفرا في كادقلي وقتلوا شرطيا، وتمكن الجيش السوداني من قتل ثلاثة مسلحين.", []),
    # who fired at the attackers dealt nothing
    ("هاجم مسلحان مخفرا في بيدوا، وفتحت القوات الصومالية النار على المهاجمين.", []),
    ("قتل شرطي في انفجار قرب مخفر في بيدوا. وأطلقت القوات الصومالية النار على المهاجم.", []),
    ("أطلقت القوات الصومالية النار على حافلة في بيدوا.", [("القوات الصومالية", "attributed")]),
    # "and set about shelling" has the subject of the clause before
    ("دخلت قوات النظام قرية قرب سلمية وقامت بتفجير منزل فيها.", [("قوات النظام", "attributed")]),
    ("حاصر مسلحو حركة الشباب قرية قرب بيدوا وأقدموا على تفجير منزل فيها.", [("مسلحو حركة الشباب", "attributed")]),
    ("زارت قوات النظام قرية قرب سلمية وقام لصوص بتفجير منزل فيها.", []),
    # who announces a blow on his enemy's, as a noun alone
    ("الحرس الثوري الإيراني: استهداف قاعدة تل نوف الجوية بثلاثة صواريخ.", [("الحرس الثوري الإيراني", "claimed")]),
    ("نائب روسي يعلن قصف مخزن أوكراني قرب سومي.", []),
    ("مسؤول روسي يعلن قصف مخزن أوكراني قرب سومي.", [("روسي", "claimed")]),
    ("مسؤول روسي يعلن قصف مخزن قرب بيلغورود.", []),
    ("القيادة المركزية الأميركية: استهداف قاعدة حرير بثلاثة صواريخ.", []),
    ("الجيش الأوكراني يعلن عن انفجار في قاعدة روسية في القرم.", []),
    ("الجيش العراقي: قصف مقر لداعش في الموصل بطائرات التحالف.", []),
    # one of a known group's men
    (
        "سيطر الحوثيون على تلة قرب رداع. وأطلق أحد عناصر الميليشيات النار على شاب في السوق فقتل.",
        [("الحوثيون", "attributed")],
    ),
    (
        "وصل الوزير إلى رداع. وأطلق أحد عناصر الحراسة النار على شاب في السوق فقتل.",
        [("أحد عناصر الحراسة", "attributed")],
    ),
    # who lays siege to a place did not shell it
    ("سقطت قذائف على قريتي العشة والمخدرة المحاصرتين من قبل حركة الشباب.", []),
    ("تعرضت قريتا العشة والمخدرة للقصف من قبل حركة الشباب.", [("حركة الشباب", "attributed")]),
    # units of one's own that took part
    ("وقال الجيش التركي إن طائراته شاركت في الغارات على مخفر قرب سنجار.", [("الجيش التركي", "claimed")]),
    # nameless men by another epithet
    ("قالت الشرطة إن المقاتلين المتطرفين هاجموا مخفرا في بيدوا.", []),
]
EACH: list[tuple[str, list[Doers]]] = [
    # "which X claimed" is of the attack before it
    (
        "قتل ستة في تفجير سيارة استهدف سوقا في تكريت، تبناه تنظيم داعش، كما قتل شرطي في انفجار سيارة في بلد.",
        [[("تنظيم داعش", "claimed")], []],
    ),
    # a noun behind "in reply to" has no subject
    (
        "نفذ الجيش التركي ضربات على مواقع قسد، ردا على إسقاط مروحية تابعة للجيش التركي قرب الباب.",
        [[("الجيش التركي", "attributed")], []],
    ),
    # what others told of does not become a claim
    (
        "أعلن الجيش التركي أنه قصف مخفرا في منبج، بعدما أفاد التلفزيون السوري عن قذائف مصدرها تركيا أصابت قرية في جرابلس.",
        [[("الجيش التركي", "claimed")], [("تركيا", "attributed")]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_the_doer_of_the_first_attack(text: str, expected: Doers) -> None:
    assert whole(text)[0].get("doers", []) == expected


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_the_doers_of_each_attack(text: str, expected: list[Doers]) -> None:
    assert [event.get("doers", []) for event in whole(text)] == expected

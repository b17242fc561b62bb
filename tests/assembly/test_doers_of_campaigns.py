"""Doers of what goes on or begins, of campaigns and of raids shared, and whom the turns around them leave out."""

from __future__ import annotations

import pytest

from .facts import whole

GOING_ON: list[tuple[str, list[tuple[str, str]]]] = [
    # who begins, goes on or steps up, in any tense, by its noun, with a row of raids between
    ("وتكثف القوات التركية قصفها على قرية كاني ماسي.", [("القوات التركية", "attributed")]),
    ("قتل ستة في بلدة مسرابا مع تصعيد الجيش السوري القصف على البلدة.", [("الجيش السوري", "attributed")]),
    ("وشرع الجيش السوداني في قصف بلدة طرة بالمدفعية.", [("الجيش السوداني", "attributed")]),
    ("وبدأ سلاح الجو التركي سلسلة غارات على معسكر في متين.", [("سلاح الجو التركي", "attributed")]),
    # what else goes on beside an attack is no deed of its
    ("وقع تفجير في سوق خوست. ويأتي التفجير بينما تصعد حركة طالبان هجماتها.", []),
    ("بدأ الجيش السوداني انسحابه عقب قصف بلدة طرة.", []),
    # campaigns, and attacks told behind a relative clause or a supporter
    (
        "وشن تنظيم داعش، الذي يسيطر على وادي حوران، هجمات على مخافر في الرطبة أمس.",
        [("تنظيم داعش", "attributed")],
    ),
    (
        "وبدأت القوات الموالية لهادي بدعم من البحرية هجوما واسعا على معسكر خالد.",
        [("القوات الموالية لهادي", "attributed")],
    ),
    ("ودمر السوق بالقصف المدفعي الذي قام به نظام الأسد على دوما.", [("نظام الأسد", "attributed")]),
    ("وشاركت القوات الأميركية في غارة استهدفت مخزنا في بلدة جلب.", [("القوات الأميركية", "attributed")]),
    (
        "قصف الطيران مخازن ردا على إطلاق القوات الإيرانية، أمس، نحو عشرين صاروخا على مواقع في الجولان.",
        [("القوات الإيرانية", "attributed")],
    ),
    # a verb that is written like its noun, where it opens a clause; not what was shelled
    ("فيما قصف الجيش التركي جوا وبحرا مخازن قرب رأس العين.", [("الجيش التركي", "attributed")]),
    ("فيما قصف قوات النظام قرب مطار حلب أوقع قتلى.", []),
    # by its adjectives; a raid in support of a force is not its own
    ("واستمر القصف الجوي والمدفعي للنظام السوري على بلدة مسرابا.", [("النظام السوري", "attributed")]),
    (
        "تلاه قصف من الآليات العسكرية التابعة للمقاومة الشعبية على خنادق للحوثيين في كرش.",
        [("المقاومة الشعبية", "attributed")],
    ),
    ("نفذت المقاتلات ضربات جوية دعما للجيش العراقي على مخازن في هيت.", []),
]

CHARGES: list[tuple[str, list[tuple[str, str]]]] = [
    # a land that tells where is not accused; the party stands before a relative clause, or is called responsible
    ("وتتهم كييف المتمردين في شرق أوكرانيا بقصف محطة خاركيف بصاروخ.", [("المتمردين", "attributed")]),
    (
        "وحملت الرئاسة الفلسطينية حركة حماس، التي تدير القطاع منذ أعوام، المسؤولية عن تفجير موكب الوزير في بيت لاهيا.",
        [("حركة حماس", "attributed")],
    ),
    ("ورأت لجنة أن الحكومة السورية مسؤولة عن الهجوم على بلدة كفر زيتا.", [("الحكومة السورية", "attributed")]),
    ("ولم تتضح بعد الجهة المسؤولة عن الهجوم على فندق الصفا في مقديشو.", []),
    ("وأضاف أن الجيش التركي غير مسؤول عن القصف على قرية برخ.", []),
    # who admits it, by a verb, a noun or an adjective, and who made haste to claim it
    (
        "واعترف الجيش التركي، رسميا، بتدمير مصنع للذخيرة في غارة على جبل كاره قبل عامين.",
        [("الجيش التركي", "claimed")],
    ),
    ("بعد اعتراف إسرائيل بضربها مخزنا في تدمر نشر شهود صورا للغارة.", [("إسرائيل", "claimed")]),
    ("ولم تعترف إسرائيل، حتى الآن، باغتيال المهندس في تونس.", []),
    ("وقتل ستة في التفجير الذي سارعت حركة طالبان إلى تبنيه في ولاية غزني.", [("حركة طالبان", "claimed")]),
    # its own deed by a noun with a pronoun; by whom something else was done
    (
        "وعرض الوزير انتهاكات ميليشيا الحوثي ضد السكان وتعمدها قصف المدارس في حيس.",
        [("ميليشيا الحوثي", "attributed")],
    ),
    ("فجر انتحاري نفسه بعد محاصرته من قبل القوات الأمنية في ملعب بالرمادي.", []),
    # who opposes a state does not speak for it
    (
        "قالت هيئة سورية معارضة إن ستة قتلوا في بلدة مسرابا بقصف الجيش السوري البلدة بالمدفعية.",
        [("الجيش السوري", "attributed")],
    ),
]

LEFT_OUT: list[tuple[str, list[tuple[str, str]]]] = [
    # with whom a sentence begins that tells of a blast "that hit": another's
    ("وشيع حزب الله ظهرا جثمان القائد الذي هاجم ثكنة برعشيت قبل يومين وقتل جنديا.", []),
    # whose rockets intercept has dealt nothing; whose weapons of a named sort struck has
    ("صواريخ الباتريوت الأمريكية تسعى إلى صد القصف فوق أربيل.", []),
    ("لحظة قصف مخزن في المحرق بالصواريخ البالستية الإيرانية.", [("الإيرانية", "attributed")]),
]


@pytest.mark.parametrize(("text", "expected"), [*GOING_ON, *CHARGES, *LEFT_OUT])
def test_the_doer_of_the_last_attack(text: str, expected: list[tuple[str, str]]) -> None:
    event = whole(text)[-1]
    assert sorted(event.get("doers", [])) == sorted(expected)

"""Doers told by planes known before, by who leads them, by their officials' names, by what they left or began."""

from __future__ import annotations

import pytest

from .facts import whole

TURNS: list[tuple[str, list[tuple[str, str]]]] = [
    # "the planes", "the jets" are those named before; planes of nobody stay nobody's
    (
        "عبرت مقاتلات التحالف سماء ذمار فجرا. وقصفت الطائرات معسكرا في رداع.",
        [("مقاتلات التحالف", "attributed")],
    ),
    ("عبرت طائرات حربية سماء ذمار فجرا. وقصفت الطائرات معسكرا في رداع.", []),
    # a group told by an epithet is the one known by that word
    (
        "انسحب تنظيم داعش من القرية. ثم هاجم التنظيم المتطرف ثكنة في تدمر.",
        [("تنظيم داعش", "attributed")],
    ),
    # who is accused of backing others, and denies that, has dealt nothing
    ("أصاب صاروخ مخزنا في جازان. وتتهم الرياض طهران بتزويد الحوثيين بالسلاح، وتنفي طهران هذه الاتهامات.", []),
    (
        "أصاب صاروخ مخزنا في جازان. واتهمت الرياض طهران بإطلاق الصاروخ، وتنفي طهران هذه الاتهامات.",
        [("طهران", "attributed"), ("طهران", "denied")],
    ),
    (
        "أصاب صاروخ مخزنا في كابل. واتهمت كابل حركة طالبان بإطلاق الصاروخ بدعم من الجوار، ونفت حركة طالبان ذلك.",
        [("حركة طالبان", "attributed"), ("حركة طالبان", "denied")],
    ),
    ("قصف مخيم في الشمال. ونفى الجيش التركي قصفه المخيم الذي يخضع لحراسة بدعم دولي.", [("الجيش التركي", "denied")]),
    # who announces another's attack, or has lost men of its own, has dealt nothing
    ("أعلنت الشرطة العراقية استهداف داعش نقطة تفتيش ومقتل جندي.", [("داعش", "attributed")]),
    ("الجيش السوري أعلن في مايو قصف إسرائيلي على مطار دمشق.", [("إسرائيلي", "attributed")]),
    ("وقال إن الجيش السوري قتل ثلاثة من جنوده في الهجوم على الحاجز.", []),
    ("استهدفت غارة للتحالف مقاتلي جماعة الحوثي وقتلت ستة.", [("التحالف", "attributed")]),
    # a raid that X calls Israeli is not X's own; militants killed in a raid fell to the army that tells of it
    ("قالت الوزارة إن الغارة التي قالت سوريا إنها إسرائيلية استهدفت مخزنا في حمص.", [("إسرائيلية", "attributed")]),
    ("أعلن الجيش المصري مقتل ستة مسلحين في قصف جوي جنوب رفح.", [("الجيش المصري", "claimed")]),
    ("أعلن الجيش المصري مقتل ستة مسلحين في غارة إسرائيلية جنوب رفح.", [("إسرائيلية", "attributed")]),
    # an arm tells of its party's deed, wherever it speaks; a force of nobody named is the speaker's
    (
        "قال متحدث باسم كتائب القسام إن حركة حماس قصفت ثكنة شرق خان يونس.",
        [("حركة حماس", "claimed")],
    ),
    (
        "ذكرت القيادة المركزية الأميركية أن التحالف الدولي نفذ غارة على مخبأ لداعش قرب الشدادي.",
        [("التحالف الدولي", "claimed")],
    ),
    (
        "قال مسؤول في التحالف الدولي إن الولايات المتحدة نفذت غارة على مخبأ لداعش قرب الشدادي.",
        [("الولايات المتحدة", "attributed")],
    ),
    (
        "شنت مقاتلات عراقية غارة على مخبأ لداعش. واستهدفت الغارة، وفق بيان للجيش العراقي، قياديا في الرطبة.",
        [("مقاتلات عراقية", "claimed")],
    ),
    (
        "قصف الجيش السوداني سوقا في نيالا. وقال الجيش التشادي إن القصف أصاب حافلة.",
        [("الجيش السوداني", "attributed")],
    ),
    ("قال سكان وناطق باسم حركة الشباب إن الحركة شنت هجوما على فندق في كيسمايو.", [("حركة الشباب", "claimed")]),
    ("الجيش الإسرائيلي: قصف سلاح الجو مستودعا في صيدا.", [("الجيش الإسرائيلي", "claimed")]),
    ("شن التحالف العربي غارات على ذمار، فيما يأمل مسؤول في التحالف بعودة الحوار.", [("التحالف العربي", "attributed")]),
    # who leads an alliance has not dealt what it announces
    (
        "وكان تحالف دعم الشرعية بقيادة السعودية أعلن استهداف معسكر في رداع.",
        [("تحالف دعم الشرعية", "claimed")],
    ),
    # an official who is told by his name alone speaks for his state; one who denies owns nothing
    (
        "قال وزير الدفاع التركي خلوصي أكار إن الجنود بخير. وأضاف أكار أن الجيش التركي قصف قرية في زاخو.",
        [("الجيش التركي", "claimed")],
    ),
    ("ونفى مسؤولون أتراك تقارير عن غارة تركية على قرية في زاخو.", [("تركية", "denied")]),
    ("ونفى مسؤولون أتراك سقوط قتلى مدنيين في غارة تركية على قرية في زاخو.", [("تركية", "attributed")]),
    # units of nobody named are what was hit; air defence deals no blow
    ("وقال السكان إن ثلاث غارات قرب الحسكة أصابت وقصفت وحدات تكتيكية وعربات للتنظيم.", []),
    ("أصاب صاروخ حظيرة في حمص عندما ردت الدفاعات الجوية بإطلاق الصواريخ.", []),
    # a tank, a sniper by their adjective
    # its forces, whose deed is denied or laid at the door of another
    ("نفت موسكو أن قواتها قصفت المحطة في زابوريجيا.", [("موسكو", "denied")]),
    ("نفت حركة الشباب أنها هاجمت الفندق في مقديشو.", [("حركة الشباب", "denied")]),
    ("اتهمت حماس إسرائيل بقصف مستشفى في غزة وقالت إن طائراتها قصفت مبنى مجاورا.", [("إسرائيل", "attributed")]),
    ("أعلنت موسكو أن قواتها قصفت المحطة في زابوريجيا.", [("موسكو", "claimed")]),
    ("وكانت دبابة إسرائيلية فتحت النار ظهرا على نقطة مراقبة لحركة حماس.", [("دبابة إسرائيلية", "attributed")]),
    # those between whom shells are exchanged, a state too
    ("دمر القصف المتبادل بين الهند وباكستان مدرسة في كشمير.", [("الهند", "attributed"), ("باكستان", "attributed")]),
    # what was left behind, and a truce that is broken
    ("قتل راعيان بانفجار لغم خلفه الحوثيون في مزرعة بالمخا.", [("الحوثيون", "attributed")]),
    ("وخرقت قوات النظام الهدنة في الليلة نفسها بقصف سوق في سراقب.", [("قوات النظام", "attributed")]),
    # who answers an attack has not dealt it, and the government that somebody leads deals nothing
    ("قتل شرطي في مأرب بعد أن ردت قوات الأمن على هجوم نفذه مسلحون من حركة الشباب.", [("حركة الشباب", "attributed")]),
    ("وقصفت مدفعية مجهولة مقر الحزب الذي يقود الحكومة في طرابلس.", []),
    # the plain name of a side, which its fuller name outdoes, and which an adjective makes another's
    ("قصف النظام سوقا في سراقب بالبراميل.", [("النظام", "attributed")]),
    ("قصفت المعارضة حاجزا في سراقب.", [("المعارضة", "attributed")]),
    ("قصفت قوات النظام سراقب وقتل ستة في قصف النظام على سراقب.", [("قوات النظام", "attributed")]),
    ("أصاب صاروخ مخزنا في سراقب أثناء فحص النظام الكهربائي.", []),
    # by its tanks, by a drone that belongs to a state
    ("تعرضت قريتان قرب عفرين لقصف بدبابات تركية.", [("دبابات تركية", "attributed")]),
    ("أصيب راعيان في غارة نفذتها طائرة بلا طيار تابعة لفرنسا قرب غاو.", [("فرنسا", "attributed")]),
    # what stands between a subject and its verb or object
    ("وكانت حركة الشباب، التي تسيطر على الريف، قد هاجمت فندقا في كيسمايو.", [("حركة الشباب", "attributed")]),
    (
        "وقال إن القوات التركية أطلقت في الثالث من مايو 2016، تسعة صواريخ وأصابت مخزنا في زاخو.",
        [("القوات التركية", "attributed")],
    ),
    ("صواريخ استخدمها الجيش التركي في ضرب مخزن في زاخو.", [("الجيش التركي", "attributed")]),
    ("قتل ستة في زاخو جراء قصف القوات التركية.", [("القوات التركية", "attributed")]),
    ("وشنت وحدات من قوات الدعم السريع هجوما على الثكنة في نيالا.", [("قوات الدعم السريع", "attributed")]),
    ("تقدمت القوات الحكومية شرقي زاخو منفذة عمليات قصف على الحي.", [("القوات الحكومية", "attributed")]),
    ("وكان المتمردون قد تعمدوا خلال الحصار قصف الأسواق في نيالا.", [("المتمردون", "attributed")]),
    ("وزادت تركيا الغارات على القرى قرب زاخو.", [("تركيا", "attributed")]),
    # who accuses somebody without a name
    ("سقط صاروخ على مطار حماة واتهمت سوريا الغرب بالوقوف وراء القصف.", []),
    # a verb that opens a sentence goes on with the subject of the one before, where both agree
    (
        "قصف الطيران الروسي مستودعا في سرمين. كما استهدف معسكرا في أريحا.",
        [("الطيران الروسي", "attributed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_the_doer_of_the_last_attack(text: str, expected: list[tuple[str, str]]) -> None:
    event = whole(text)[-1]
    assert sorted(event.get("doers", [])) == sorted(expected)


TOLD_BY: list[tuple[str, list[str]]] = [
    # "led by" names no teller, and where rockets are fired from is no outlet
    (
        "وكان تحالف دعم الشرعية بقيادة السعودية أعلن استهداف معسكر في رداع.",
        ["تحالف دعم الشرعية"],
    ),
    ("بث الجيش التركي مقطعا يظهر قصف منصة إطلاق صواريخ سورية في عفرين.", ["الجيش التركي"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_BY)
def test_who_tells_of_it(text: str, expected: list[str]) -> None:
    event = whole(text)[-1]
    assert event.get("sources", []) == expected

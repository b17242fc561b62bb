"""Words of attack in other senses, and dead who are counted up to a toll since some day."""

from __future__ import annotations

import pytest

from attackx import Quantity, extract

QUIET = [
    "وتستهدف مبادرة السدود قرى مأرب كلها.",
    "وتستهدف إيطاليا زيادة صادرات ميناء جنوة هذا العام.",
    "الأسهم الأوروبية تتعرض لضربات جديدة بعد هبوط المصارف.",
    "وأفاد المدير بأن أعمال الصيانة طالت مطار تبوك كله.",
    "سيعود أهل الموصل إلى بيوتهم مهما طال الانتظار.",
    "أشاد أهالي تبوك بالضربات الأمنية لتنظيم داعش.",
    "وجهت وزارة الداخلية الكويتية ضربة استباقية للخلايا النائمة في تنظيم داعش.",
    "أحبط حرس الحدود المصري محاولة تسلل 60 شخصا إلى ليبيا.",
    "قررت تركيا السماح بغارات أميركية على داعش من قواعدها.",
    "نسف وزير الخارجية الفكرة من أساسها.",
    "يتقربون إلى ربهم بالذبح والتفجير في بيوت الله.",
    "رد الأدباء على هجوم الناقد رائد العمر على مهرجان جرش.",
    "قال الوزير إن جيشه سيرد إن أقدمت كينيا على مهاجمة مقديشو.",
    "كان المتهم على وشك تنفيذ هجوم في سوق البصرة.",
    "برر المغني في تغريدات على حسابه أمس هجومه على الحوثيين.",
    "قال إن الصواريخ كانت ستسقط على حيفا لولا الاتفاق.",
    "أخلي برج سكني في الدمام بعد انفجار شاحن هاتف.",
    "يتمسك المدرب سالم العمر بأسلوب هجومي في ملعب الرياض.",
    "تنطلق من المطار طائرات التحالف التي تقصف معاقل داعش في سوريا.",
    "قال إن شرطة إسطنبول داهمت عشرات المواقع بحثا عن وثائق.",
    "لقي سبعة أشخاص مصرعهم بحادث تحطم مروحية تابعة لطيران الجيش الهندي في كشمير.",
    "قتل تسعون فلسطينيا برصاص الجيش الإسرائيلي في غزة منذ مطلع العام.",
]
TOLD = [
    ("القصف طال الجسر القديم في حلب.", "shelling"),
    ("شنت طائرات حربية ضربة استباقية على معسكر لحركة الشباب قرب مقديشو.", "airstrike"),
    ("تعرضت الأسواق الشعبية في حلب لقصف مدفعي.", "shelling"),
    ("أصيبت مروحية عسكرية بصاروخ قرب إدلب فتحطمت.", "rocket"),
]
SINCE = [
    ("قتل ستة فلسطينيين برصاص الجيش الإسرائيلي في رفح، لترتفع الحصيلة منذ 5 أيار إلى 77 قتيلا.", 6),
    ("قتل ثلاثة شبان برصاص الجيش السوداني في أم درمان، ليصل عدد القتلى منذ مطلع العام إلى تسعين قتيلا.", 3),
]


@pytest.mark.parametrize("text", QUIET)
def test_another_sense_is_no_attack(text: str) -> None:
    assert not extract(text, published="2020-05-10")


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_the_same_words_of_an_attack_are_one(text: str, kind: str) -> None:
    [event] = extract(text, published="2020-05-10")
    assert event.kind.value == kind


@pytest.mark.parametrize(("text", "dead"), SINCE)
def test_what_the_dead_come_to_since_some_day_is_beside_those_of_the_attack(text: str, dead: int) -> None:
    [event] = extract(text, published="2020-05-10")
    assert [r.value.min for r in event.reports if r.slot == "fatalities" and isinstance(r.value, Quantity)] == [dead]


def test_a_march_among_marches_before_it_is_no_drone() -> None:
    text = "كان المشاركون في سيدي بوزيد أقل مقارنة بالمسيرات السابقة. وانتقد الناطق اعتداءات على سكان قفصة قبل المسيرة."
    assert not extract(text)


def test_a_clash_has_its_victims_by_the_way_of_them() -> None:
    [event] = extract("دارت أمس معارك ضارية في مدينة سبها، راح ضحيتها تسعة جنود.", published="2020-05-10")
    assert (
        event.kind.value,
        [r.value.min for r in event.reports if r.slot == "fatalities" and isinstance(r.value, Quantity)],
    ) == ("armed_assault", [9])


@pytest.mark.parametrize("often", ["أكثر من مرة", "عدة مرات", "من حين لآخر", "بشكل شبه يومي"])
def test_attacks_that_come_again_and_again_are_a_sum(often: str) -> None:
    events = extract(f"تعرض ميناء المخا {often} للقصف من الحوثيين.", published="2020-05-10")
    assert all(e.aggregate for e in events)


def test_who_arrests_after_an_attack_is_not_hit() -> None:
    [event] = extract("أوقف ثلاثة من قبل السلطات الكويتية عقب تفجير مسجد النور.", published="2020-05-10")
    assert event.target is not None
    assert event.target.name == "مسجد النور"

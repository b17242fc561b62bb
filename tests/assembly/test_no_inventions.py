"""Values that words beside an attack must not give it: unknown tolls, arms that were hit, homes, backers, make names."""

from __future__ import annotations

import pytest

from attackx import AttackEvent, Quantity, extract

UNKNOWN = [  # of dead and hurt nothing is known, which is neither none nor some
    "استهدفت طائرات سوقا في نيالا، دون تقديم تفاصيل عن سقوط ضحايا.",
    "استهدفت طائرات سوقا في نيالا، دون أن يتطرق البيان إلى وقوع قتلى.",
    "استهدفت طائرات سوقا في نيالا وسط مخاوف من سقوط قتلى.",
    "استهدفت طائرات سوقا في نيالا ولم يتضح ما إذا كان القائد قد قتل.",
    "استهدفت طائرات سوقا في نيالا تسيطر عليه جماعة مسؤولة عن مقتل الآلاف.",
    "استهدفت طائرات سوقا في نيالا دون توفر معلومات فورية عن سقوط قتلى.",
]
WRECKED = [  # (text, kind, how many were fired): drones that were hit, and drones that hit
    ("تضررت طائرتان مسيرتان في قاعدة بلد الجوية خلال هجوم.", "unspecified", None),
    ("أدى الهجوم على قاعدة بلد الجوية إلى تدمير ثلاث مسيرات.", "unspecified", None),
    ("خسر الجيش ثلاث طائرات مسيرة في الهجوم على قاعدة بلد الجوية.", "unspecified", None),
    ("هاجمت ثلاث طائرات مسيرة قاعدة بلد الجوية وتضرر المدرج.", "drone", 3),
]
PLACES = [  # (text, place, country)
    # what has no name is no place beside a named one
    ("قتل جنديان في هجوم على دورية قرب نقطة تفتيش تابعة للشرطة في الموصل.", "الموصل", "IQ"),
    ("قصف الجيش مخزنا في أحياء سكنية في الموصل.", "الموصل", "IQ"),
    ("انفجرت سيارة مفخخة وسط الطريق في الموصل.", "الموصل", "IQ"),
    # "led to" is no valley
    ("قصفت طائرات سوقا في نيالا. وأدى الاحتراق في القصف إلى دمار.", "نيالا", "SD"),
    # where the dead come from, and where they died
    ("قتل الجندي سالم حمدي (22 عاما) من مدينة الناصرة في هجوم على حاجز قرب رام الله.", "رام الله", "PS"),
    ("أعلن الحزب سقوط علي سالم من بلدة كفركلا في غارة على بلدة الخيام.", None, None),
    ("قتل ثلاثة جنود في هجوم على دورية قادمة من مدينة الموصل قرب تلعفر.", "تلعفر", "IQ"),
    # whose party is, and the make of a drone
    ("أطلق الحوثيون التابعون لإيران صاروخين باتجاه أراضي المملكة.", None, None),
    ("أعلن حزب الله تفجير مسيرة من نوع هرمز  450 فوق بلدة زوطر بصاروخ أرض جو.", "بلدة زوطر", "LB"),
    # where aircraft came from
    ("قصفت مقاتلات من قاعدة طبرق الجوية مخزنا في درنة.", "درنة", "LY"),
    # what a place overlooks or borders on
    ("قتل تسعة جنود في غارات على محافظة الحديدة المطلة على البحر الأحمر.", None, "YE"),
    ("سقطت قذيفة على بلدة عرسال المحاذية للحدود مع سوريا.", None, "LB"),
    ("هاجم مسلحون مخفرا في منطقة الشيخ زويد القريبة من العريش.", "منطقة الشيخ زويد", "EG"),
    # where something is on its way to
    ("استهدف هجوم حافلة كانت في طريقها إلى القاهرة قرب العريش.", "العريش", "EG"),
    ("استهدف هجوم في البحر الأحمر سفينة شحن تنقل قمحا إلى اليمن.", "البحر الأحمر", None),
    ("اعترض الجيش صاروخا متجها إلى الرياض.", "الرياض", "SA"),
    ("اعترض الجيش صاروخا في طريقه إلى الرياض.", "الرياض", "SA"),
    # ordinary words that are spelt like towns
    ("سقطت قذائف على الحي الذي كان دومًا هدفا للقصف.", None, None),
    ("سقطت قذائف على دوما فجرا.", None, "SY"),
    ("قتل ضابط برصاص مسلحين في مسكنه أمس.", None, None),
    ("انفجرت عبوة في القائم أمس.", "القائم", "IQ"),
    ("انفجرت عبوة في سوق وسط الخلاف القائم.", None, None),
    # amid something, and in the middle of a town
    ("قصفت طائرات مخزنا وسط تنفيذ حملة أمنية.", None, None),
    ("قصفت طائرات مخزنا وسط كوباني.", "وسط كوباني", "SY"),
    ("قصفت طائرات مخزنا وسط شارع الزهور.", "وسط شارع الزهور", None),
    # "and led to", which is spelt like "the valley of"
    ("أصابت غارة موقعا في بيروت وأدى لاشتعال حريق.", "بيروت", "LB"),
]
DOERS = [  # (text, doers): whose guns shell a place, whom an army did away with, "what they call X"
    ("قصفت دبابات الجيش التركي قرية في ريف حلب.", ["الجيش التركي"]),
    ("قصفت زوارق البحرية المصرية قرية في ريف درنة.", ["البحرية المصرية"]),
    ("قصفت دبابات الجيش السوداني في المطار.", []),
    ("أعلن الجيش السوداني القضاء على عشرة مسلحين في كسلا.", ["الجيش السوداني"]),
    ("قتل خمسة في غارة لما أسماه العدوان السعودي على صعدة.", ["العدوان السعودي"]),
]
FAMILIES = [  # (text, killed): who is told by whose he or she is, two of them in the dual
    ("قتل مزارع وزوجته وطفلاه في غارة على بلدة سراقب.", 4),
    ("قال سكان إن امرأة وزوجها وابنهما قتلوا في القصف على بلدة سراقب.", 3),
    ("قتل رجل وزوجته وأصيب طفلاه في غارة على بلدة سراقب.", 2),
]
QUIET = [  # no attacks
    "حصل احتكاك تخلله رشق مكاتب الحزب بالعصي والزجاجات ما أدى إلى إصابتين.",
    "قالت مصادر إن عملية اقتحام مدينة الحديدة باتت وشيكة.",
    "تخشى الحكومة في لبنان انفجارا اجتماعيا أو سياسيا.",
]


def only(text: str) -> AttackEvent:
    """Give the one single attack of a text."""
    events = [e for e in extract(text, published="2024-03-14") if not e.aggregate]
    assert len(events) == 1
    return events[0]


@pytest.mark.parametrize("text", UNKNOWN)
def test_an_unknown_toll_is_left_out(text: str) -> None:
    assert not [r for r in only(text).reports if r.slot in ("fatalities", "injuries")]


@pytest.mark.parametrize(("text", "kind", "fired"), WRECKED)
def test_arms_that_were_hit_are_no_means(text: str, kind: str, fired: int | None) -> None:
    event = only(text)
    assert event.kind.value == kind
    assert (event.projectile_count.min if event.projectile_count is not None else None) == fired
    assert event.status.value == "occurred"


@pytest.mark.parametrize(("text", "place", "country"), PLACES)
def test_places_that_are_told_of_people_and_things_are_no_place(
    text: str, place: str | None, country: str | None
) -> None:
    found = only(text).place
    assert (found.name if found is not None else None) == place
    assert place is None or (found is not None and found.country == country)


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_whose_arms_they_are(text: str, doers: list[str]) -> None:
    assert [p.name for e in extract(text) for p in e.perpetrators] == doers


@pytest.mark.parametrize("text", QUIET)
def test_brawls_plans_and_figures_of_speech_are_no_attacks(text: str) -> None:
    assert not extract(text, published="2024-03-14")


def test_a_number_behind_a_verb_of_assassination_counts_its_victims() -> None:
    event = only("قال مصدر إن مجموعة مسلحة اغتالت ثلاثة من رجال الأمن في تبسة.")
    assert [r.value.min for r in event.reports if r.slot == "fatalities" and isinstance(r.value, Quantity)] == [3]


def test_a_clause_since_when_it_is_the_worst_gives_no_date() -> None:
    text = "قتل ستة في هجوم على البوكمال هو الأعنف منذ أن استعادتها القوات في أكتوبر 2017."
    assert only(text).time is None


@pytest.mark.parametrize(("text", "killed"), FAMILIES)
def test_families_are_counted_whole(text: str, killed: int) -> None:
    found = only(text).fatalities
    assert found is not None and (found.min, found.max) == (killed, killed)


def test_who_replies_with_a_salvo_dealt_the_second_blow() -> None:
    first, second = extract("قصفت إسرائيل مخفرا وردت عليها حركة حماس برشقة صاروخية على بئر السبع.")
    assert [p.name for p in first.perpetrators] == ["إسرائيل"]
    assert [p.name for p in second.perpetrators] == ["حركة حماس"]


def test_the_day_of_a_visit_to_the_hurt_dates_no_attack() -> None:
    [event] = extract("قام الوكيل اليوم الاثنين بزيارة مصابي التفجير الذي استهدف سوق البلدة.", published="2024-05-15")
    assert event.time is None

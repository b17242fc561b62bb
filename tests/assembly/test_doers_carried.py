"""Doers carried from sums and from a sentence's subject, and whose word makes an attack a claim."""

from __future__ import annotations

import pytest

from attackx import extract

from .facts import whole

CARRIED: list[tuple[str, list[tuple[str, str]]]] = [
    # "its shelling" is of who dealt the blow before, where it agrees and is what struck
    (
        "شنت طائرات التحالف غارات على مطار المزة. وطال قصفها كذلك مخيم جباليا.",
        [("طائرات التحالف", "attributed")],
    ),
    ("سقط صاروخ على مطار المزة. وطال قصفها كذلك مخيم جباليا.", []),
    # parties of one description are each for themselves, though not where both are what was hit
    (
        "قصفت قوات النظام والقوات الروسية بلدة سراقب.",
        [("قوات النظام", "attributed"), ("القوات الروسية", "attributed")],
    ),
    ("استهدف قصف مدفعي قوات النظام والقوات الإيرانية في دير الزور.", []),
    # the party whose arms an earlier verb hit is not the subject of the next one
    (
        "دمرت مقاتلات التحالف العربي، تعزيزات للحوثيين في حيس واستهدفت تجمعاتهم في مزرعة بالخوخة.",
        [("مقاتلات التحالف العربي", "attributed")],
    ),
    # the single blows of a sum, unless another party stands beside them or they are by other means
    (
        "قالت الشرطة إن تاجرين قتلا في هجومين شنهما مسلحو حركة الشباب في مانديرا. وقتل تاجر آخر في هجوم بقرية عيل واق.",
        [("مسلحو حركة الشباب", "attributed")],
    ),
    (
        "شن التحالف الدولي 14 غارة جوية في سوريا أمس. وقال بيان إن ست غارات قرب الشدادي دمرت جسرا.",
        [("التحالف الدولي", "attributed")],
    ),
    (
        "شن التحالف الدولي 14 غارة جوية في سوريا أمس. وانفجرت سيارة مفخخة أمام فندق في القامشلي.",
        [],
    ),
    # the party with which a sentence begins; who speaks, and whose verb does not agree, is none
    (
        "وتتخذ ميليشيات الحوثي من الجبل موقعا لها، وقبل يومين أطلقت صاروخا على مدرسة في المخا.",
        [("ميليشيات الحوثي", "attributed")],
    ),
    ("وتتخذ ميليشيات الحوثي من الجبل موقعا لها، وقبل يومين أصاب صاروخ مدرسة في المخا.", []),
    ("وتقدم المتمردون الحوثيون في الجوف، وشنوا قصفا على قرى في مأرب.", [("المتمردون الحوثيون", "attributed")]),
    ("وتقدمت القوات الحكومية في الجوف، وشنوا قصفا على قرى في مأرب.", []),
    # the second of a row
    (
        "شنت مقاتلات تركية غارتين قرب زاخو. وقصفت مدفعية مجهولة حقلا قرب سنجار. وطالت الغارة الثانية مخفرا قرب دهوك.",
        [("مقاتلات تركية", "attributed")],
    ),
    # an attack laid to a party that dealt none of the others is the one without a doer
    (
        "قصفت مدفعية الجيش التركي مخفرا قرب زاخو. وأصيب جنود أتراك بانفجار عبوة قرب هكاري. "
        "وحملت أنقرة حزب العمال الكردستاني مسؤولية الهجوم.",
        [("حزب العمال الكردستاني", "attributed")],
    ),
    # the subject before a verb of going on, and who answers
    ("ولا تزال مدافع الحوثيين تجدد قصفها على قرى حدودية في جازان.", [("الحوثيين", "attributed")]),
    ("وأكد شهود أن الجيش التركي رد بعنف على القذائف، بقصف ثلاث قرى في عفرين.", [("الجيش التركي", "attributed")]),
    # those with whom the dead had clashed; not where both sides stand behind "between", nor for another blow
    ("قتل ستة من مسلحي الحوثي في مواجهات مع المقاومة الشعبية بمريس.", [("المقاومة الشعبية", "attributed")]),
    ("قتل ستة في اشتباكات بين الجيش السوداني وقوات الدعم السريع بالأبيض.", []),
    (
        "قصفت طائرات التحالف معسكرا في رداع، وقتل فيه ضابطان كانا قد جرحا في مواجهات مع المقاومة الشعبية.",
        [("طائرات التحالف", "attributed")],
    ),
    # who brought down a drone has dealt no blow; gunmen told by their land give way to the group
    ("أسقطت طائرة مسيرة فوق بلدة ياطر من قبل حزب الله.", []),
    (
        "استهدف هجوم متحف باردو ونفذه مسلحان تونسيان، وتبناه تنظيم داعش.",
        [("تنظيم داعش", "claimed")],
    ),
    # who is only coordinated with has not dealt it; a backer of whom a deed is told has
    (
        "قتل ستة في غارة شنها طيران التحالف بالتنسيق مع استخبارات العمليات استهدفت منزلا في القائم.",
        [("طيران التحالف", "attributed")],
    ),
    (
        "وتقدم اللواء الخامس بمساندة من مقاتلات التحالف العربي، والتي قصفت خنادق للحوثيين في باقم.",
        [("مقاتلات التحالف العربي", "attributed")],
    ),
]

ONE_PHRASE: list[tuple[str, list[tuple[str, str]]]] = [
    # doers of one attack stand in one phrase; another sentence's is another attack's, but for who is accused
    (
        "شنت طائرات التحالف العربي غارات على معسكر في عمران. وأوقعت الغارات قتلى. وشنت قوات الشرعية هجوما على المعسكر.",
        [("طائرات التحالف العربي", "attributed")],
    ),
    (
        "قال سكان إن الحوثيين شنوا هجوما على معسكر في عمران. وأصابت المعسكر غارة لطيران التحالف.",
        [("طيران التحالف", "attributed")],
    ),
    (
        "سقطت قذيفة على سوق في درعا. واتهم ناشطون قوات النظام بقصف السوق، واتهم الجيش جبهة النصرة بقصف السوق.",
        [("قوات النظام", "attributed"), ("جبهة النصرة", "attributed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_PHRASE)
def test_doers_of_one_attack(text: str, expected: list[tuple[str, str]]) -> None:
    event = whole(text)[0]
    assert sorted(event.get("doers", [])) == sorted(expected)


WHOSE_WORD: list[tuple[str, list[tuple[str, str]]]] = [
    # the enemy struck in the passive, under one's own heading
    ("الحرس الثوري الإيراني: تم قصف قواعد العدو في الخليج بصواريخ جوية.", [("الحرس الثوري الإيراني", "claimed")]),
    # soldiers of whom their army tells
    (
        "وقال الجيش الإسرائيلي إن جنودا رصدوا شابين شرق رفح فأطلقوا النار على أحدهما وقتل على الفور.",
        [("الجيش الإسرائيلي", "claimed")],
    ),
    # a person's name heads what he says; his country; its planes, of nobody who speaks, claim nothing
    ("نتنياهو يزعم:\nاستهدفنا بغارة مستودعا في بعلبك.", [("نتنياهو", "claimed")]),
    (
        "قتل ستة في ضربات نفذها التحالف الدولي وغارات لطائراته على مقر في الميادين.",
        [("التحالف الدولي", "attributed")],
    ),
    # what is one's own was struck by others; to deny other accusations is no denial of it
    ("نفى حزب الله استهداف أحد مواقعه في القصير بغارة إسرائيلية.", [("إسرائيلية", "attributed")]),
    (
        "نفذ تنظيم داعش تفجيرا في سروج. ونفت الحكومة التركية الاتهامات الموجهة إليها بدعم التنظيم بعد التفجير.",
        [("تنظيم داعش", "attributed")],
    ),
    # a spokesman of the occupation speaks for its aircraft; no activity is a denial
    (
        "قال المتحدث باسم الاحتلال إن طائرات سلاح الجو الاحتلالية قصفت موقعا لحركة حماس وسط غزة.",
        [("الاحتلال", "claimed")],
    ),
    (
        "وأكدت وزارة الدفاع الأميركية أنه لا يوجد أي نشاط حربي أميركي في المنطقة التي استهدفها صاروخ قرب حمص.",
        [("أميركي", "denied")],
    ),
    # a state's word on another's deeds makes no claim of its own ones
    (
        "قتل تسعة في غارات روسية على سوق في معرة النعمان. وقالت وزارة الدفاع الروسية إن الطيران السوري قصف السوق.",
        [("الطيران السوري", "attributed")],
    ),
    # one's own country, and those beside it
    (
        "أعلن الرئيس الأميركي عن شن بلاده إلى جانب بريطانيا ضربات على مطار في صنعاء.",
        [("الرئيس الأميركي", "claimed"), ("بريطانيا", "attributed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_the_doer_carried_to_the_last_attack(text: str, expected: list[tuple[str, str]]) -> None:
    event = whole(text)[-1]
    assert sorted(event.get("doers", [])) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), WHOSE_WORD)
def test_whose_word_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    event = whole(text)[0]
    assert sorted(event.get("doers", [])) == sorted(expected)


def test_who_counted_them_tells_of_each() -> None:
    events = whole("قالت الشرطة إن تاجرين قتلا في هجومين في مانديرا. وقتل تاجر آخر في هجوم بقرية عيل واق.")
    assert events[-1].get("sources") == ["الشرطة"]


OWN_AIRCRAFT: list[tuple[str, list[tuple[str, str]]]] = [
    # an army owns its aircraft, an office only tells of them
    ("أعلن الجيش التركي أن طائرات تركية قصفت مخزنا في زاخو.", [("الجيش التركي", "claimed")]),
    ("أكد مكتب رئيس الوزراء التركي قصف الطيران التركي مخزنا في زاخو.", [("الطيران التركي", "claimed")]),
    # whom somebody accuses behind a relative clause, and with whom shots were exchanged
    (
        "واتهمت مؤسسة النفط، ومقرها في طرابلس، قوات حفتر بأنها قصفت ناقلة في البريقة.",
        [("قوات حفتر", "attributed")],
    ),
    ("وقتل شرطيان في تبادل لإطلاق النار مع عناصر من حركة الشباب في لامو.", [("حركة الشباب", "attributed")]),
    ("قصفت طائرات عسكرية سفينة قرب بنغازي.", []),
]


@pytest.mark.parametrize(("text", "expected"), OWN_AIRCRAFT)
def test_whose_aircraft_and_whose_shots(text: str, expected: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == expected


def test_a_text_of_a_thousand_incidents_that_go_on_about_each_other() -> None:
    cities = ("الموصل", "تكريت", "كركوك", "الرمادي", "سامراء", "بعقوبة")
    rows = (
        f"وفي حادث آخر قتل {3 + (i * 7) % 90} جنود في غارة على مستودع في مدينة {cities[i % len(cities)]}."
        for i in range(1_000)
    )
    assert all(not event.perpetrators for event in extract(" ".join(rows)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصف حزب الله قاعدة ميرون. وقصفت حركة أمل القاعدة بصواريخ.", ["حزب الله", "حركة أمل"]),
        ("قصف الجيش السوري مدينة دوما. وقصفت الطائرات الروسية المدينة بصواريخ.", ["الجيش السوري", "الطائرات الروسية"]),
    ],
)
def test_two_whose_own_verbs_tell_that_they_hit_the_same(text: str, names: list[str]) -> None:
    [event] = extract(text)
    assert [p.name for p in event.perpetrators] == names


def test_gunmen_who_deal_a_blow_of_their_own_are_not_those_told_before() -> None:
    text = (
        "تتعرض مدينة تعز لقصف عنيف من جماعة الحوثي، بينما يطلق مسلحون قذائف باتجاه عدن. "
        "وقتل 90 شخصا في القصف المستمر لتعز."
    )
    assert [event.get("doers", []) for event in whole(text)] == [[("جماعة الحوثي", "attributed")], []]

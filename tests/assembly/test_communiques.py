"""Communiqués of the parties to a war: letterheads and signatures, their days, figures in brackets, hours."""

from __future__ import annotations

import pytest

from .facts import whole

# a figure in brackets before what is counted: a text, how many were fired, the dead, the hurt
COUNTED = [
    ("أطلقت ميليشيا الحوثي أمس (4) مسيرات على مطار أبها، وقتل (2) مسافران وجرح (11) آخرون.", "4", "2", "11"),
    ("انفجرت (٣) عبوات في دورية للفرقة (16) شمال كركوك، واستشهد ( 5 ) جنود.", "3", "5", None),
    ("وأصيب أحمد سالم (23) وأخوه (30) في قصف على السوق.", None, None, None),
    ("سقط صاروخ (1) على القاعدة وقتل جنديان (2).", "1", "2", None),
]
# a clock with a colon stands between the verb, its doer and the attack
TIMED = [
    ("شن الجيش التركي عند الساعة 14:00 من يوم الجمعة هجوما على ثكنة قرب منبج.", "الجيش التركي"),
    ("قصف حزب الله في تمام 09:45 ثكنة زرعيت بالصواريخ.", "حزب الله"),
]

STRUCK = "استهدفنا ثكنة زرعيت بقذيفتي هاون."
# a text, who did it by its own word, who tells it
ISSUED = [
    (f"بلاغ عسكري رقم (12) صادر عن سرايا القدس\n{STRUCK}", "سرايا القدس", "سرايا القدس"),
    (f"كتائب المقاومة الوطنية - قوات الشهيد عمر القاسم\n{STRUCK}", "كتائب المقاومة الوطنية", "كتائب المقاومة الوطنية"),
    (f"جيش العزة | المكتب الإعلامي\n{STRUCK}", "جيش العزة", "جيش العزة"),
    (f"{STRUCK}\nالمقاومة الإسلامية - لبنان\n3 رمضان 1445 هـ", "المقاومة الإسلامية", "المقاومة الإسلامية"),
    (f"{STRUCK}\nالناطق الرسمي باسم قوات الدعم السريع\n6 مايو 2025", "قوات الدعم السريع", "قوات الدعم السريع"),
    (f"{STRUCK}\nالمركز الإعلامي لقوات سوريا الديمقراطية", "قوات سوريا الديمقراطية", "قوات سوريا الديمقراطية"),
    (f"أصدرت كتائب حزب الله بيانا جاء فيه:\nالحمد لله.\n{STRUCK}\nوالسلام.", "كتائب حزب الله", "كتائب حزب الله"),
    # the prayer, or the cause, of the doer's own men
    (
        "بسم الله الرحمن الرحيم\nاستهدف مجاهدو سرايا القدس آلية قرب ناحل عوز بعبوة.",
        "مجاهدو سرايا القدس",
        "مجاهدو سرايا القدس",
    ),
    ("دك جنود الخلافة ثكنة للجيش قرب مايدوغوري بالهاون، ولله الحمد.", "جنود الخلافة", "جنود الخلافة"),
    ("نصرة لأهلنا في غزة، قصفت حماس ثكنة زرعيت.", "حماس", "حماس"),
    ("تمكنت حماس بعون الله من قصف ثكنة زرعيت.", "حماس", "حماس"),
]
# a text, the doers, who tells it
NOT_OWN = [
    ("استهدف مسلحون دورية في كركوك.\nقيادة العمليات المشتركة", [], "قيادة العمليات المشتركة"),
    ("استهدف انتحاري دورية في كركوك.\nالجيش العراقي", [], "الجيش العراقي"),
    ("فجر انتحاري نفسه وسط حشد في كابول فقتل عشرة.\nطالبان وأفغانستان", [], None),
    ("كتائب حزب الله\nاستشهد مقاتلان في قصف على القائم.", [], "كتائب حزب الله"),
    ("قوات سوريا الديمقراطية\nاستهدف تفجير قوات سوريا الديمقراطية قرب الشدادي.", [], "قوات سوريا الديمقراطية"),
    (f"{STRUCK}\nحزب الله: تغطية خاصة لما يجري على الحدود منذ الصباح", [], None),
    (f"{STRUCK}\n#حزب_الله #لبنان #عاجل #الجنوب", [], None),
    (f"{STRUCK}\nhttps://twitter.com/LBCI_NEWS/status/19551762", [], None),
    ("بسم الله الرحمن الرحيم\nقصفت ميليشيا الحوثي حي الروضة في مأرب.", [("ميليشيا الحوثي", "attributed")], None),
    ("بفضل الله نجا الأهالي بعد أن قصف حزب الله منزلا في القرداحة.", [("حزب الله", "attributed")], None),
    ("شكر المحافظ أهلنا وقال إن حركة الشباب قصفت السوق.", [("حركة الشباب", "attributed")], None),
    ("رد الجيش على حماس نصرة لحلفائه، وقصفت حماس ثكنة زرعيت.", [("حماس", "attributed")], None),
]
_SDF = "قوات سوريا الديمقراطية"
_DISOWNED = [(_SDF, "attributed"), (_SDF, "denied")]
# what the signer is said to have done, or denies, is no claim of his: a statement, the doers
DENIED = [
    (f"زعم الجيش التركي أن مقاتلينا قصفوا سوق عفرين، ونحن نكذب هذا الخبر.\n{_SDF}", _DISOWNED),
    (f"تروج وكالات معادية أن قواتنا استهدفت مشفى إعزاز بالهاون.\n{_SDF}", _DISOWNED),
    (f"ننفي مسؤوليتنا عن تفجير سوق الراعي.\n{_SDF}", [(_SDF, "denied")]),
    (f"انفجرت سيارة مفخخة في سوق الراعي، ولا علاقة لنا بذلك.\n{_SDF}", [(_SDF, "denied")]),
    (f"أعلن قائد الجبهة أن مقاتلينا قصفوا ثكنة الراعي.\n{_SDF}", [(_SDF, "claimed")]),
]
# the party whose deed is answered did not deal the answer
ANSWERED = [
    (  # unless it is he who is told of
        "ردا على هجوم شنه الحوثيون، الذين أطلقوا صاروخا على مطار الرياض، اجتمع المجلس.",
        [("الحوثيون", "attributed")],
    ),
    (
        "رداً على المجازر التي يرتكبها الاحتلال، تم استهداف ثكنة زرعيت برشقة صاروخية.\nحزب الله",
        [("حزب الله", "claimed")],
    ),
    ("ثأرا لما نفذه الحوثيون بحق المدنيين، تعرض مطار الحديدة لقصف.", []),
    ("قصف الحوثيون مطار أبها رداً على ما ينفذه التحالف من غارات، وفق ما أعلنوا.", [("الحوثيون", "attributed")]),
]
# what was done to armour and men in the words of those who did it: a text, what was hit, how many were fired, the dead
DEALT = [
    ("استهدفنا دبابتين من نوع ميركفاه بقذيفتي الياسين 105 في محور الزيتون.", "دبابتين", "2", None),
    ("دمر مجاهدونا آليتين عسكريتين شرق رفح بقذيفتي تاندوم.", "آليتين عسكريتين", "2", None),
    ("قصفت دبابتان إسرائيليتان حي الزيتون بالقذائف.", "حي الزيتون", None, None),
    ("قضت قوات جيش الدفاع على 3 مخربين في غارة جوية بمنطقة الشجاعية.", "مخربين", None, "3"),
    ("نفذ سلاح الجو المسير عملية هجومية بأربع طائرات نوع صماد على مطار أبها الدولي.", "مطار أبها الدولي", None, None),
    ("نفذت القوة الصاروخية عملية بصاروخين باليستيين على محطة كهرباء جنوب يافا.", "محطة كهرباء", "2", None),
]
QUIET = [
    "داهمت قوة أمنية منزلا في حي الدورة واعتقلت مطلوبين اثنين كانا يخططان لهجمات.",
    "كشفت مفرزة للجيش ودمرت أربع قنابل تقليدية الصنع في ولاية بومرداس.",
    "إعطاب سيارة إسعاف بعد حادث على طريق الساحل.",
    "تدمير شاحنة مهربات بعد ضبطها في ميناء العقبة.",
    "صد الحارس محاولة تقدم المهاجم نحو المرمى.",
    "حاولت الشركة التقدم بعرض لشراء المصنع فتصدى لها العمال.",
    "دوري أبطال أفريقيا يستهدف جمهورا أكبر.",
    "نفذت القوات عملية إخلاء الجرحى بطائرات مروحية باتجاه مستشفى المدينة.",
    "نفذ سلاح الجو عملية رش بطائرات على مواقع الجراد.",
    "حيدت الحكومة خمسة نواب عن التصويت.",
    "قضت القوات على ثلاثة أعوام من التمرد.",
]
# a statement, the days of its deeds
DATED = [
    (
        "نفذت قواتنا يوم الخميس 11/1/2024 المهمات التالية:-\n1- قصف موقع كيسوفيم بالهاون.\n2- قصف موقع صوفا بالهاون.",
        [11, 11],
    ),
    ("حصيلة عمليات يوم 12 كانون الثاني:\nقصف موقع كيسوفيم أمس بالهاون.\nقصف موقع صوفا بالهاون.", [19, 12]),
    ("حصيلة عمليات قواتنا:\nقصف ثكنة زرعيت بالهاون.", [None]),
    (f"{STRUCK}\nصنعاء 3 رجب 1445هـ\nالموافق 15 يناير 2024م\nصادر عن أنصار الله", [15]),
    ("قصفت قواتنا خلال الأسبوع الماضي ثكنة زرعيت.\n15 يناير 2024م\nأنصار الله", [8]),
]

LISTED = "1- 09:20 قصف ثكنة زرعيت بالهاون.\n2- 11:45 استهداف موقع رامية بالصواريخ."
# a heading or its letterhead, the doers and the days of the two deeds listed under it
HEADED = [
    ("عمليات حزب الله ليوم الخميس 11/1/2024", [("حزب الله", "claimed")], [11, 11]),
    ("سرايا القدس || حصاد يوم الجمعة 12-1-2024", [("سرايا القدس", "claimed")], [12, 12]),
    ("صادر عن الإعلام الحربي في المقاومة الإسلامية:", [("المقاومة الإسلامية", "claimed")], [None, None]),
    ("عمليات حزب الله في الأسبوع الماضي", [], [None, None]),
    ("حصيلة الجيش العراقي ليوم الخميس 11/1/2024", [], [11, 11]),
    ("ما كتبته الصحف عن حزب الله", [], [None, None]),
]
# what was wrecked by arms, and who was ambushed: a text, what was hit, how many were fired
WRECKED = [
    ("تدمير ناقلة جند بقذيفة قرب معبر كيسوفيم.", "ناقلة جند", "1"),
    ("إعطاب دبابة T-55 على محور كفر حمرة بصاروخ موجه.", "دبابة", "1"),
    ("إحراق جرافة عسكرية قرب تلة خطاب بعد استهدافها بقذيفتي هاون.", "جرافة عسكرية", "2"),
    ("كمن مقاتلو حركة الشباب لدورية قرب جسر أودغلي.", "دورية", None),
    ("هاجم مقاتلو حركة الشباب، بالاشتراك مع كتائب أخرى، معسكر غوردون بالقذائف.", "معسكر غوردون", None),
    ("دكت القوة الصاروخية في كتائب حزب الله، ليلة أمس، بثلاثة صواريخ قاعدة حرير.", "قاعدة حرير", "3"),
    ("دك مقاتلو كتائب حزب الله، فجر يوم السبت 13-1-2024، مقر الفيلق بصاروخين.", "مقر الفيلق", "2"),
    ("وجهت القوات الأميركية ضربة دفاع عن النفس إلى مستودع للسلاح في البوكمال.", "مستودع للسلاح", None),
    ("استهدف أبطال الجيش الحر مساء أمس حاجز القوس في بلدة نبل بالقذائف.", "حاجز القوس", None),
]


@pytest.mark.parametrize(("text", "doer", "source"), ISSUED)
def test_whose_statement_it_is(text: str, doer: str, source: str) -> None:
    [event] = whole(text)
    assert (event["doers"], event["sources"]) == ([(doer, "claimed")], [source])


@pytest.mark.parametrize(("text", "doers", "source"), NOT_OWN)
def test_what_is_not_the_tellers_deed(text: str, doers: list[tuple[str, str]], source: str | None) -> None:
    [event] = whole(text)
    assert (event.get("doers", []), event.get("sources", [])) == (doers, [source] if source else [])


@pytest.mark.parametrize(("heading", "doers", "days"), HEADED)
def test_whose_deeds_of_what_day_are_listed(heading: str, doers: list[tuple[str, str]], days: list[int | None]) -> None:
    events = whole(f"{heading}\n{LISTED}")
    assert [event.get("doers", []) for event in events] == [doers, doers]
    assert [event.get("date") and int(event["date"][8:10]) for event in events] == days


@pytest.mark.parametrize(("text", "target", "fired"), WRECKED)
def test_what_was_wrecked_or_ambushed(text: str, target: str, fired: str | None) -> None:
    [event] = whole(text)
    assert (event.get("target"), event.get("fired"), event.get("status")) == (target, fired, None)


@pytest.mark.parametrize(("text", "doers"), DENIED)
def test_what_the_signer_denies(text: str, doers: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == doers


@pytest.mark.parametrize(("text", "doers"), ANSWERED)
def test_who_is_answered_is_not_the_doer(text: str, doers: list[tuple[str, str]]) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == doers


@pytest.mark.parametrize(("text", "days"), DATED)
def test_the_day_of_a_statement(text: str, days: list[int | None]) -> None:
    dates = [event.get("date") for event in whole(text)]
    assert [date and int(date[-2:]) for date in dates] == days


@pytest.mark.parametrize(("text", "fired", "dead", "hurt"), COUNTED)
def test_a_figure_in_brackets_is_read(text: str, fired: str | None, dead: str | None, hurt: str | None) -> None:
    [event] = whole(text)
    assert (event.get("fired"), event.get("dead"), event.get("hurt")) == (fired, dead, hurt)


@pytest.mark.parametrize(("text", "doer"), TIMED)
def test_an_hour_parts_no_verb_from_its_doer(text: str, doer: str) -> None:
    [event] = whole(text)
    assert [name for name, _ in event.get("doers", [])] == [doer]


@pytest.mark.parametrize(("text", "target", "fired", "dead"), DEALT)
def test_what_was_struck(text: str, target: str, fired: str | None, dead: str | None) -> None:
    [event] = whole(text)
    assert (event.get("target"), event.get("fired"), event.get("dead")) == (target, fired, dead)


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_attack(text: str) -> None:
    assert not whole(text)

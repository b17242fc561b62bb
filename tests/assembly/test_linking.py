"""What joins a sentence to an incident or parts it from one: places, clauses, past tenses, bare heads."""

from __future__ import annotations

from typing import Any

import pytest

from attackx.assembly.incidents import Incident
from attackx.assembly.splitting import tell

from .facts import read, told

Cases = list[tuple[str | None, str, list[dict[str, Any]]]]

JOINED: Cases = [
    (  # who condemns, besides, an attack in the same town
        None,
        "قتل تسعة أشخاص في هجوم على مركز للشرطة في كركوك الاثنين. من جهة أخرى أدانت الحكومة هجوما على مركز للشرطة في كركوك.",
        [{"dead": "9", "target": "مركز للشرطة"}],
    ),
    (  # a day to come dates no attack
        None,
        "فجر انتحاري نفسه في مركز للناخبين في كابل الجمعة. وأسفر التفجير عن مقتل ستة قبل الاقتراع المقرر في 10 شباط/فبراير.",
        [{"dead": "6", "date": "2024-01-19"}],
    ),
    (  # a country that is hit holds its towns
        "إدانة إطلاق صواريخ على السعودية",
        "أدان المجلس إطلاق الصواريخ على السعودية فجر السبت. واعترضت الدفاعات سبعة صواريخ باليستية استهدف بعضها الرياض.",
        [{"fired": "7"}],
    ),
    (  # where a paper is written is no place of the attack, nor is a state that threatens
        None,
        "دبي، الإمارات العربية المتحدة (وكالات)-- شنت مقاتلات التحالف غارات على معسكر في مدينة صعدة السبت، بعد تهديد إيران بالرد.",
        [{"place": "مدينة صعدة", "target": "معسكر"}],
    ),
    (  # raids of two weeks ago are no sum
        None,
        "قال قائد سلاح الجو: قمنا قبل أسبوعين بغارات على معسكر التاجي.",
        [{"target": "معسكر التاجي", "aggregate": None}],
    ),
    (  # the title names the town, the text what in it was hit
        "تفجير في أبها",
        "انفجرت عبوة ناسفة في سوق الثلاثاء وسط مدينة أبها وأصيب أربعة أشخاص.",
        [{"hurt": "4", "place": "أبها"}],
    ),
    (  # a saying that lies back is no recalled attack
        None,
        "سقطت قذائف على ميناء سرت فجر السبت وأصيب خمسة حراس. وكان ضابط في الميناء قد تحدث ليلا عن سقوط ست قذائف.",
        [{"hurt": "5", "background": False, "sources": ["ضابط في الميناء"]}],
    ),
    (  # where a speaker sits is no place of the attack
        None,
        "سقطت قذائف على بستان قرب زاخو الخميس وقتل مزارعان. وفي أنقرة، نفت الحكومة التركية أن يكون جيشها قد قصف المنطقة.",
        [{"dead": "2", "doers": [("الحكومة التركية", "denied")]}],
    ),
    (  # blasts that are heard after raids are those of the raids
        None,
        "هزت انفجارات عنيفة صنعاء السبت عقب غارات شنتها مقاتلات التحالف على قاعدة الديلمي الجوية.",
        [{"kind": "airstrike", "target": "قاعدة الديلمي الجوية"}],
    ),
    (  # "since" behind a superlative looks back, it sums nothing
        None,
        "قال نازحون إن غارات هي الأشد منذ أسابيع استهدفت معسكر التاجي فجر السبت.",
        [{"target": "معسكر التاجي", "aggregate": None}],
    ),
    (  # rockets of two days are not two attacks, two attacks are
        None,
        "سقوط صاروخين على معسكر التاجي في 16 يناير و18 يناير.",
        [{"fired": "2", "date": "2024-01-16"}],
    ),
    (
        None,
        "وقع هجومان على معسكر التاجي في 16 يناير و18 يناير.",
        [{"target": "معسكر التاجي", "date": "2024-01-16"}, {"target": "معسكر التاجي", "date": "2024-01-18"}],
    ),
    (
        None,
        "وقع هجومان على معسكر التاجي في 16 يناير و16 يناير.",
        [{"aggregate": "2", "date": "2024-01-16"}],
    ),
    (
        None,
        "وقعت ثلاثة هجمات على معسكر التاجي في 16 يناير و18 يناير.",
        [{"aggregate": "3", "date": "2024-01-16"}],
    ),
    (None, "وقع هجومان على معسكر التاجي في يناير وفبراير.", [{"aggregate": "2"}]),
    (  # a known attack is another one where its place, day and toll are told; a blast or an outcry is none
        None,
        "سقط صاروخان على مطار أربيل الخميس. والتفجير في كركوك الجمعة أسفر عن مقتل ثلاثة.",
        [{"date": "2024-01-18", "dead": None}, {"date": "2024-01-19", "dead": "3", "place": "كركوك"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. والانفجار في كركوك الجمعة أسفر عن مقتل ثلاثة.",
        [{"date": "2024-01-18"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. والتفجير في كركوك الجمعة كان عنيفا.",
        [{"date": "2024-01-18"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. والتفجير الجمعة أسفر عن مقتل ثلاثة.",
        [{"date": "2024-01-18"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. وأدانت فرنسا التفجير في كركوك الجمعة الذي أسفر عن مقتل ثلاثة.",
        [{"date": "2024-01-18"}],
    ),
    (  # a toll belongs to the attack at most three sentences before it, on its day, and of no war or other year
        None,
        "سقط صاروخان على مطار أربيل الخميس. وافتتح جسر. وافتتح سوق. وقتل ثلاثة.",
        [{"dead": "3"}],
    ),
    (
        None,
        "سقط صاروخان على مطار أربيل الخميس. وافتتح جسر. وافتتح سوق. وافتتح بيت. وقتل ثلاثة.",
        [{"dead": None}],
    ),
    (None, "سقط صاروخان على مطار أربيل الخميس. وقتل ثلاثة عام 2019.", [{"dead": None}]),
    (None, "سقط صاروخان على مطار أربيل الخميس. وقتل 900 منذ بداية الحرب.", [{"dead": None}]),
    (None, "سقط صاروخان على مطار أربيل الخميس. والجمعة قتل ثلاثة.", [{"dead": None}]),
    (  # the third of a row is the one told before
        None,
        "سقط صاروخان على معسكر التاجي السبت. وهذا ثالث هجوم يطال منشآت تستضيف قوات أجنبية في غضون أسبوع.",
        [{"target": "معسكر التاجي", "aggregate": None}, {"aggregate": "3"}],
    ),
    (  # how a known attack began
        None,
        "شنت حركة الشباب هجوما على فندق الواحة في مقديشو السبت. وبدأ الهجوم بعد الظهر حين فجر انتحاري سيارة عند المدخل.",
        [{"target": "فندق الواحة", "doers": [("حركة الشباب", "attributed")]}],
    ),
    (  # "as it seems" turns to nothing else
        None,
        "قالت الشرطة إن تفجيرا انتحاريا، فيما يبدو، استهدف مسجدا في كابول الجمعة وقتل سبعة.",
        [{"kind": "bombing", "target": "مسجدا", "dead": "7"}],
    ),
    (  # a toll that two blows hardly share, whatever names are told
        None,
        "قتل عشرون شخصا في قصف روسي على قرى الساحل. وقالت الوزارة إن عشرين مدنيا قتلوا في قصف روسي على بلدة المرج.",
        [{"dead": "20"}],
    ),
    (  # a bombing of the town, told again with what it hit there
        "قتلى في تفجير استهدف العاصمة كابول",
        "قال ناطق إن انتحاريا فجر نفسه في كابول الجمعة وقتل سبعة. وقال مسؤول إن تفجيرا استهدف مسجدا في كابول الجمعة.",
        [{"kind": "bombing", "dead": "7"}],
    ),
]
APART: Cases = [
    (  # another one in the same town is condemned
        None,
        "قتل تسعة أشخاص في هجوم على مركز للشرطة في كركوك الاثنين. من جهة أخرى أدانت الحكومة هجوما آخر على مركز للشرطة في كركوك.",
        [{"dead": "9"}, {"dead": None}],
    ),
    (  # a sentence that opens with another day counts other dead
        None,
        "شن الطيران ست غارات على مواقع في غزة مساء الجمعة. ويوم الأربعاء، توفي ستون فلسطينيا قرب السياج.",
        [{"kind": "airstrike", "dead": None}],
    ),
    (  # people whom a force killed by other means than the raids told before
        None,
        "شن الطيران ست غارات على مواقع في غزة مساء الجمعة. ويوم الأربعاء، قتلت القوات ستين فلسطينيا قرب السياج.",
        [{"kind": "airstrike", "dead": None}, {"kind": "unspecified", "dead": "60"}],
    ),
    (  # a clause with its own toll
        None,
        "قتل ستة طلاب في تفجير انتحاري في كابل، في حين قتل تسعة حراس بانفجار استهدف قافلة عسكرية في قندهار.",
        [{"dead": "6", "place": "كابل"}, {"dead": "9", "target": "قافلة عسكرية"}],
    ),
    (  # a blow struck back
        None,
        "سقط 14 صاروخا على قاعدة حرير في 9 كانون الثاني. وردت باريس في اليوم التالي بضربات جوية على ثلاثة معسكرات.",
        [{"fired": "14", "doers": []}, {"kind": "airstrike", "doers": [("باريس", "attributed")]}],
    ),
    (  # positions of one group in two provinces
        None,
        "أغارت مقاتلات التحالف السبت على مواقع للحوثيين في محافظة مأرب. وشنت المقاتلات غارات على مواقع للحوثيين في "
        "محافظة البيضاء وسط اليمن.",
        [{"place": "محافظة مأرب"}, {"place": "محافظة البيضاء"}],
    ),
    (  # what is set against the known attack
        None,
        "هاجم انتحاري سوقا في طوز خورماتو السبت وقتل 12 شخصا. ولم تعلن أي جهة مسؤوليتها عن الهجوم، إلا أن متشددين نفذوا "
        "سلسلة من التفجيرات في بغداد.",
        [{"dead": "12", "unclaimed": True, "aggregate": None}, {"aggregate": "2+"}],
    ),
    (  # another place opens the sentence
        None,
        "أعلنت موسكو إسقاط 14 طائرة مسيرة فوق مقاطعة بيلغورود السبت. وفي مقاطعة فولغوغراد أصيب عامل إثر سقوط مسيرتين.",
        [{"fired": "14", "hurt": None}, {"fired": "2", "hurt": "1"}],
    ),
    # the blow that is answered, told in a clause of its own
    (
        None,
        "أعلنت القيادة المركزية الأميركية (سنتكوم) تنفيذ ضربات استهدفت مواقع عسكرية إيرانية، ردا على هجوم بمسيرة"
        " استهدف ناقلة نفط.",
        [{"target": "مواقع عسكرية إيرانية"}, {"target": "ناقلة نفط"}],
    ),
]
TARGETS: Cases = [
    (  # the base named before, now only "the base"
        None,
        "كانت المسيرات متجهة نحو قاعدة موفق السلطي الجوية. وقال الحرس الثوري إنه أطلق عشرة صواريخ نحو القاعدة.",
        [{"target_id": "muwaffaq_salti"}],
    ),
    (
        None,
        "قصفت طائرات الجيش، فجر الأحد، بسلسلة من الغارات العنيفة، مستودعا للمتمردين في دارفور.",
        [{"target": "مستودعا للمتمردين"}],
    ),
    (None, "تعرضت ناقلة نفط لإطلاق قذائف من داخل ميناء الحديدة مساء السبت.", [{"target": "ناقلة نفط"}]),
    (None, "دمرت غارة مخزنا للصواريخ قرب حماة وقتل حارسان.", [{"target": "مخزنا للصواريخ"}]),
    (
        None,
        "انفجرت قنبلة مخبأة داخل سيارة إسعاف أمام السفارة الفرنسية في كابل وقتل ثلاثة.",
        [{"target": "السفارة الفرنسية"}],
    ),
    (None, "تضرر مصنع الأسمنت في خرمشهر جراء ضربة صاروخية.", [{"target": "مصنع الأسمنت"}]),
    (None, "أطلق مسلحون النار على الصحفي أحمد شاه في خوست فقتلوه.", [{"target": "الصحفي أحمد شاه"}]),
]
FIGURES: Cases = [
    (  # parts of a toll give way to it
        None,
        "أصيب ثلاثة أشخاص بسقوط قذيفة على بلدة الطيبة. وقالت الشرطة إن أحد المصابين جروحه خطرة، فيما أصيب اثنان آخران بجروح طفيفة.",
        [{"hurt": "3", "disputed": []}],
    ),
    (  # "at least one" told after "one": the looser of the two stays
        None,
        "قتل شخص وأصيب أربعة بتفجير استهدف موكبا في كابل. وقال متحدث: قتل شخص على الأقل وأصيب أربعة آخرون.",
        [{"dead": "1+", "hurt": "4"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), JOINED + APART + TARGETS + FIGURES)
def test_incidents(title: str | None, text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text, expected, title=title) == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("انفجرت سيارة مفخخة في طرابلس شمال لبنان وقتل اثنان.", "LB"),
        ("انفجرت سيارة مفخخة في طرابلس غرب ليبيا وقتل اثنان.", "LY"),
        ("انفجرت عبوة بمدرعة للجيش المصري في رفح بشمال سيناء وقتل جنديان.", "EG"),
        ("قصفت الطائرات رفح جنوب قطاع غزة وقتل طفلان.", "PS"),
    ],
)
def test_a_shared_name_is_in_the_country_of_the_text(text: str, country: str) -> None:
    assert told(text, [{"country": country}]) == [{"country": country}]


def test_a_very_long_story_is_compared_by_its_ends() -> None:
    told = [one for _ in range(25) for one in tell(read("سقط صاروخ على سوق.")[0])]
    assert [id(t) for t in Incident(told[:24]).compared] == [id(t) for t in told[:24]]
    assert [id(t) for t in Incident(told).compared] == [id(t) for t in [*told[:12], *told[-12:]]]


# a target's name ends before the words of its place, unless they are of the name
NAMES = [
    ("استهدفت غارة مقرا لقيادة العمليات المشتركة في كركوك.", "مقرا لقيادة العمليات المشتركة"),
    ("استهدفت غارة مقر قيادة العمليات المشتركة شمال كركوك.", "مقر قيادة العمليات المشتركة"),
    ("استهدفت غارة قاعدة عين الأسد الواقعة غرب الأنبار.", "قاعدة عين الأسد"),
    ("استهدفت غارة سيارة تقل قياديا كبيرا في حركة الشباب قرب مقديشو.", "سيارة تقل قياديا كبيرا"),
    ("استهدفت غارة السفارة الأميركية في بغداد.", "السفارة الأميركية في بغداد"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_where_the_name_of_a_target_ends(text: str, name: str) -> None:
    assert told(text, [{"target": name}]) == [{"target": name}]


# a drone's strike is an air strike where a state flies it, or where it is called a raid and nobody is named
DRONES = [
    ("استهدفت غارة بطائرة مسيرة سيارة في سنجار.", "airstrike"),
    ("استهدفت طائرة مسيرة سيارة في سنجار.", "drone"),
    ("استهدفت طائرة مسيرة أميركية سيارة في سنجار.", "drone"),
    ("نفذت طائرة مسيرة أميركية غارة على سيارة في سنجار.", "airstrike"),
    ("شنت الولايات المتحدة غارة بطائرة مسيرة على سيارة في سنجار.", "airstrike"),
    ("شنت غارة أميركية بطائرة مسيرة هجوما على سيارة في سنجار.", "airstrike"),
    ("شنت حركة الشباب غارة بطائرة مسيرة على سيارة في كسمايو.", "drone"),
    ("استهدفت غارة سيارة في سنجار.", "airstrike"),
]


@pytest.mark.parametrize(("text", "kind"), DRONES)
def test_a_strike_of_a_drone(text: str, kind: str) -> None:
    assert told(text, [{"kind": kind}]) == [{"kind": kind}]

"""Who tells the facts of an incident, by whatever words; and who is named without telling any."""

from __future__ import annotations

from typing import Any

import pytest

from attackx import extract

from .facts import boil


def told(text: str) -> list[dict[str, Any]]:
    return [boil(event) for event in extract(text)]


HIT = "سقط صاروخان على قاعدة بلد الجوية فجر اليوم. "

# (what follows the attack, who tells)
TELLERS: list[tuple[str, list[str]]] = [
    # the verb, then the speaker
    ("وقال مصدر أمني إن ثلاثة جنود جرحوا في الهجوم.", ["مصدر أمني"]),
    ("وأكدت من جهتها وزارة الدفاع العراقية أن الهجوم لم يوقع ضحايا.", ["وزارة الدفاع العراقية"]),
    ("وأعلنت في وقت لاحق خلية الإعلام الأمني أن الهجوم أوقع جريحين.", ["خلية الإعلام الأمني"]),
    ("وأوضح سالم حمدي المتحدث باسم وزارة الصحة أن الهجوم أوقع جريحين.", ["سالم حمدي المتحدث باسم وزارة الصحة"]),
    ("وقال اللواء سالم حمدي، قائد شرطة المحافظة، إن الهجوم أوقع جريحين.", ["اللواء سالم حمدي، قائد شرطة المحافظة"]),
    (
        "وقال العميد سالم حمدي المتحدث باسم الجيش العراقي إن الهجوم فشل.",
        ["العميد سالم حمدي المتحدث باسم الجيش العراقي"],
    ),
    ("وقال مصدر رفض الكشف عن هويته إن الهجوم أوقع جريحين.", ["مصدر"]),
    ("وذكر عدد من شهود عيان أن الهجوم أشعل حريقا في المخازن.", ["شهود عيان"]),
    ("وأكد بيان التحالف العربي أن الهجوم أوقع جريحين.", ["التحالف العربي"]),
    ("وأفادت حصيلة جديدة من وزارة الصحة بأن الهجوم أوقع جريحين.", ["وزارة الصحة"]),
    ("وفي سوريا أعلنت وزارة الدفاع أن الهجوم أوقع جريحين.", ["وزارة الدفاع"]),
    ("وكشفت روسيا، في وقت سابق، أن الهجوم أوقع جريحين.", ["روسيا"]),
    (
        "وقال المتحدث باسم الشرطة في مدينة تكريت، سالم حمدي، إن الهجوم فشل.",
        ["المتحدث باسم الشرطة في مدينة تكريت، سالم حمدي"],
    ),
    ("وقال شاهد عيان طلب عدم ذكر اسمه إن الهجوم أوقع جريحين.", ["شاهد عيان"]),
    ("وأظهرت صور نشرها ناشطون آثار الهجوم.", ["ناشطون"]),
    ("وذلك بحسب مصدر أمني.", ["مصدر أمني"]),
    # a title that says little, with the name of its bearer; a name, "who is" its title
    ("وقال القائد سالم حمدي إن الهجوم أوقع جريحين.", ["القائد سالم حمدي"]),
    ("وقال القائد إن الهجوم أوقع جريحين.", []),
    ("وقال سالم حمدي وهو متحدث باسم الشرطة إن الهجوم فشل.", ["سالم حمدي وهو متحدث باسم الشرطة"]),
    ("وقال سالم حمدي، وهو مسعف، إن الهجوم أوقع جريحين.", ["سالم حمدي، وهو مسعف"]),
    # a source that the text names no further is one, where no other tells
    ("وقال المصدر إن الهجوم أوقع جريحين.", ["المصدر"]),
    ("وقالت وزارة الصحة إن جنديين جرحا في الهجوم. وأضاف المصدر أن الهجوم أشعل حريقا.", ["وزارة الصحة"]),
    ("وقالت وزارة الصحة إن جنديين جرحا في الهجوم. وقال الشهود إن الهجوم أشعل حريقا.", ["وزارة الصحة", "الشهود"]),
    # outlets that are ordinary words stand in quotation marks
    ('وقال مصدر أمني ل"الوطن" إن الهجوم أوقع جريحين.', ["مصدر أمني", "الوطن"]),
    ("وذكرت «العربية» أن الهجوم أوقع جريحين.", ["العربية"]),
    ("وقال مصدر أمني لأبناء الوطن إن الهجوم أوقع جريحين.", ["مصدر أمني"]),
    # outlets that are told, or that got hold of it
    ("وأضاف مصدر أمني قائلا لوكالة رويترز إن الهجوم أوقع جريحين.", ["مصدر أمني", "وكالة رويترز"]),
    ("وفي بيان تلقت وكالة رويترز نسخة منه أن الهجوم أوقع جريحين.", ["وكالة رويترز"]),
    # the speaker, then the verb
    ("وكانت وكالة رويترز قد أفادت بأن الهجوم أوقع جريحين.", ["وكالة رويترز"]),
    ("أما وزارة الدفاع العراقية فقالت إن الهجوم لم يوقع ضحايا.", ["وزارة الدفاع العراقية"]),
    # according to
    ("وأسفر الهجوم عن جرح جنديين، بحسب مصدر طبي.", ["مصدر طبي"]),
    ("وأسفر الهجوم عن جرح جنديين، وفقا لما ذكرته وزارة الصحة.", ["وزارة الصحة"]),
    ("وأسفر الهجوم عن جرح جنديين، نقلا عن شهود عيان.", ["شهود عيان"]),
    # statements
    ("وأسفر الهجوم عن جرح جنديين، وفقا لبيان للجيش العراقي.", ["الجيش العراقي"]),
    ("وجاء في بيان لوزارة الدفاع العراقية أن الهجوم لم يوقع ضحايا.", ["وزارة الدفاع العراقية"]),
    # two speakers
    ("وقالت وزارة الصحة ومصادر محلية إن الهجوم أوقع جريحين.", ["وزارة الصحة", "مصادر محلية"]),
    # a body with its spokesman, and sources of one kind, are one
    (
        "وقالت وزارة الدفاع العراقية إن الهجوم لم يوقع ضحايا. وأضاف المتحدث باسم وزارة الدفاع أن الهجوم فشل.",
        ["وزارة الدفاع العراقية"],
    ),
    ("وقال مصدر أمني إن الهجوم أوقع جريحين. وأكدت مصادر أمنية أن الهجوم أشعل حريقا.", ["مصدر أمني"]),
    ("وقال مسؤول أميركي إن الهجوم فشل. وقال مسؤول عراقي إن الهجوم نجح.", ["مسؤول أميركي", "مسؤول عراقي"]),
    # who points back is who was named
    ("وقالت حركة الشباب إنها شنت الهجوم. وأوضحت الحركة أن الهجوم أوقع قتلى.", ["حركة الشباب"]),
    # a claim with facts
    ("وتبنت حركة الشباب الهجوم، وقالت إن ستة جنود قتلوا فيه.", ["حركة الشباب"]),
]

SILENT = [
    "وتبنت حركة الشباب الهجوم.",
    "ورفض متحدث باسم البنتاغون التعليق على الهجوم.",
    "ولم تعلق وزارة الدفاع العراقية على الهجوم.",
    "ولم يصدر عن الجيش العراقي أي بيان بشأن الهجوم.",
    "وأعربت الأمم المتحدة عن قلقها من الهجوم.",
    "ودانت جامعة الدول العربية الهجوم.",
    "ودعا رئيس البرلمان إلى التحقيق في الهجوم.",
    "ودارت بعد الهجوم اشتباكات بين قوات الأمن والمسلحين.",
    "وأصاب الهجوم مخزنا تابعا لوزارة الدفاع.",
]

RELAYED: list[tuple[str, dict[str, str]]] = [
    ("وقال مصدر أمني لرويترز إن الهجوم أوقع جريحين.", {"مصدر أمني": "رويترز"}),
    ("ونقلت وكالة الأناضول عن مسؤول محلي أن الهجوم أوقع جريحين.", {"مسؤول محلي": "وكالة الأناضول"}),
    (
        "وقالت وزارة الدفاع العراقية في بيان نشرته وكالة رويترز إن الهجوم فشل.",
        {"وزارة الدفاع العراقية": "وكالة رويترز"},
    ),
]


@pytest.mark.parametrize(("text", "names"), TELLERS)
def test_who_tells(text: str, names: list[str]) -> None:
    assert sorted(told(HIT + text)[0]["sources"]) == sorted(names)


@pytest.mark.parametrize("text", SILENT)
def test_who_tells_nothing_is_no_source(text: str) -> None:
    assert [event["sources"] for event in told(HIT + text)] == [[]]


@pytest.mark.parametrize(("text", "via"), RELAYED)
def test_the_outlet_that_relays_is_a_source_and_stands_beside_whom_it_relays(text: str, via: dict[str, str]) -> None:
    event: dict[str, Any] = told(HIT + text)[0]
    assert event["via"] == via
    assert set(via.values()) <= set(event["sources"])


def test_a_heading_speaks_for_the_lines_below() -> None:
    text = "مصدر عسكري:\nسقوط ثلاثة صواريخ على قاعدة بلد الجوية"
    assert told(text)[0]["sources"] == ["مصدر عسكري"]


def test_a_heading_may_name_the_outlet_that_was_told() -> None:
    event = told("مصدر من الحرس الثوري لرويترز\nسقوط ثلاثة صواريخ على قاعدة بلد الجوية")[0]
    assert event["sources"] == ["مصدر من الحرس الثوري", "رويترز"]
    assert event["via"] == {"مصدر من الحرس الثوري": "رويترز"}


def test_a_name_keeps_the_article_that_the_script_drops() -> None:
    assert told("قال مصدر أمني للجزيرة إن صاروخين سقطا على قاعدة بلد الجوية.")[0]["sources"] == ["مصدر أمني", "الجزيرة"]


def test_one_speaker_governs_all_attacks_of_his_sentence() -> None:
    text = "قالت وزارة الدفاع إن صاروخا أصاب مطار أربيل، كما استهدفت طائرة مسيرة قاعدة حرير."
    events = told(text)
    assert len(events) == 2
    assert all(event["sources"] == ["وزارة الدفاع"] for event in events)


def test_a_condemnation_has_no_sources() -> None:
    text = (
        "الجامعة العربية تستنكر تفجير مسجد في كابل\n"
        "استنكرت الجامعة العربية التفجير الذي استهدف مسجدا في كابل. وأكد الأمين العام أن التفجير جريمة."
    )
    assert all(not event["sources"] for event in told(text))


def test_a_source_names_its_evidence_and_its_rule() -> None:
    text = "قال مصدر أمني إن صاروخين سقطا على قاعدة بلد الجوية."
    report = next(r for r in extract(text)[0].reports if r.slot == "reporting_sources")
    assert text[report.evidence.start : report.evidence.stop] == "مصدر أمني"
    assert report.rule == "source.verb-speaker"


# a speaker of an earlier sentence goes on
GOES_ON = [
    (
        "قال المتحدث باسم وزارة الدفاع إن الوزير زار المدينة. وأضاف أن صاروخين سقطا على قاعدة بلد الجوية.",
        "المتحدث باسم وزارة الدفاع",
    ),
    ("قال مصدر أمني إن الطريق مغلق. وأوضح المصدر أن صاروخين سقطا على قاعدة بلد الجوية.", "مصدر أمني"),
]


@pytest.mark.parametrize(("text", "name"), GOES_ON)
def test_who_spoke_of_something_else_before_is_still_the_source(text: str, name: str) -> None:
    assert [event["sources"] for event in told(text)] == [[name]]


def test_according_to_at_the_end_governs_all_attacks_of_the_sentence() -> None:
    text = "استهدف صاروخ مطار أربيل، كما استهدفت طائرة مسيرة قاعدة حرير، بحسب مصدر أمني."
    assert [event["sources"] for event in told(text)] == [["مصدر أمني"], ["مصدر أمني"]]


def test_a_capital_in_the_headline_stands_for_the_ministry_that_speaks() -> None:
    text = "قالت وزارة الخارجية العراقية إن المدفعية التركية قصفت قرية في دهوك."
    event = boil(extract(text, title="بغداد تتهم تركيا بقصف قرية في دهوك")[0])
    assert event["sources"] == ["وزارة الخارجية العراقية"]

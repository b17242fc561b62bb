"""Whom "the ministry", "he added" and a person's short name point back to, and how far."""

from __future__ import annotations

import pytest

from attackx.assembly.pointing import Pointing, _introduced
from attackx.script.normalize import fold

from .facts import read, whole, words

CLOSED = "إن الطريق مغلق."
FELL = "أن صاروخين سقطا على مطار أربيل."
QUIET = "وافتتحت مدرسة في المدينة. "

# who spoke of something else before, who tells the attack, and who that is
SPOKEN: list[tuple[str, str, list[str]]] = [
    ("قالت وزارة الدفاع", "وأوضحت الوزارة", ["وزارة الدفاع"]),
    ("قالت وزارة الدفاع", "وأوضحت الشرطة", ["الشرطة"]),
    ("قالت الشرطة", "وأوضحت الوزارة", []),
    ("قال وزير الداخلية سالم حمدي", "وأضاف الوزير", ["وزير الداخلية سالم حمدي"]),
    ("قال المتحدث باسم الجيش العراقي سالم حمدي", "وأضاف حمدي", ["المتحدث باسم الجيش العراقي سالم حمدي"]),
    ("قال المتحدث باسم الجيش العراقي سالم حمدي", "وأضاف المتحدث", ["المتحدث باسم الجيش العراقي سالم حمدي"]),
    ("قال المتحدث باسم الجيش العراقي سالم حمدي", "وأضاف المتحدث العسكري", ["المتحدث باسم الجيش العراقي سالم حمدي"]),
    ("قال المتحدث باسم الجيش العراقي سالم حمدي", "وأضاف فؤاد أن القصف توقف وأن", ["فؤاد"]),
    ("قال سالم حمدي المتحدث باسم الجيش العراقي", "وأضاف حمدي", ["سالم حمدي المتحدث باسم الجيش العراقي"]),
    ("قال المتحدث باسم الجيش العراقي", "وجاء في البيان", ["المتحدث باسم الجيش العراقي"]),
    ("قال مصدر أمني لوكالة رويترز", "وأضاف", ["مصدر أمني", "وكالة رويترز"]),
    # the gender of the verb
    ("قالت وزارة الدفاع ومصدر أمني", "وأضاف", ["مصدر أمني"]),
    ("قالت وزارة الدفاع ومصدر أمني", "وأضافت", ["وزارة الدفاع"]),
    ("قالت مصادر أمنية ومحافظ كركوك", "وأضافت", ["مصادر أمنية"]),
    ("قالت مصادر أمنية ومحافظ كركوك", "وأضاف", ["محافظ كركوك"]),
    ("قالت وزارة الدفاع", "وأضاف", ["وزارة الدفاع"]),
    ("قال مصدر أمني ووزارة الدفاع", "وأضافت", ["وزارة الدفاع"]),
    ("قال مصدر أمني ووزارة الدفاع", "وأضاف", ["مصدر أمني"]),
]
# what was told before, and who then is the doer or the source
NAMED = [
    (
        "قصفت حركة الشباب مطار مقديشو بصاروخين. وقالت الحركة إن الهجوم أوقع قتلى.",
        [("حركة الشباب", "attributed")],
        ["حركة الشباب"],
    ),
    ("قصفت حركة الشباب مطار مقديشو بصاروخين. وتبنت الحركة الهجوم.", [("حركة الشباب", "claimed")], []),
    (
        "هاجمت جماعة الحوثي سفينة بصاروخ. ونفت الجماعة مسؤوليتها عن الهجوم.",
        [("جماعة الحوثي", "attributed"), ("جماعة الحوثي", "denied")],
        ["جماعة الحوثي"],
    ),
    ("التقى وزير الداخلية سالم حمدي محافظ كركوك. وقال الوزير إن صاروخين سقطا على مطار أربيل.", [], ["وزير الداخلية"]),
    ("التقى سالم حمدي محافظ كركوك. وقال الوزير إن صاروخين سقطا على مطار أربيل.", [], []),
]
# a text that opens with a condemnation tells only where it gives figures, or by who was on the spot
OUTCRY = [
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال وزير الداخلية إن الهجوم فشل.", []),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال مصدر مسؤول إن الهجوم فشل.", []),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال الشهود إن الهجوم فشل.", []),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال وزير الداخلية لصحيفة الحياة إن الهجوم فشل.", []),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال مصدر أمني إن الهجوم فشل.", ["مصدر أمني"]),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال مصدر أمني إن صاروخين سقطا على مطار أربيل.", ["مصدر أمني"]),
    ("أدانت الجامعة العربية الهجوم على مطار أربيل. وقال مصدر أمني إن الهجوم أوقع قتلى.", ["مصدر أمني"]),
    ("أدانت الأمم المتحدة الهجوم على مطار أربيل. وقال مصدر أمني إن الهجوم فشل.", ["مصدر أمني"]),
    ("أدان مركز رصد الهجوم على مطار أربيل. وقال مصدر أمني إن الهجوم فشل.", ["مصدر أمني"]),
    (
        "سقط صاروخان على مطار أربيل. وأدانت الجامعة العربية الهجوم. وقال وزير الداخلية إن الهجوم فشل.",
        [],
    ),
    (
        "سقط صاروخان على مطار أربيل. وأغلق المطار. وأدانت الجامعة العربية الهجوم. وقال وزير الداخلية إن الهجوم فشل.",
        ["وزير الداخلية"],
    ),
]


@pytest.mark.parametrize(("before", "then", "names"), SPOKEN)
def test_who_goes_on(before: str, then: str, names: list[str]) -> None:
    [event] = whole(f"{before} {CLOSED} {then} {FELL}")
    assert event.get("sources", []) == names


@pytest.mark.parametrize(("text", "doers", "sources"), NAMED)
def test_who_was_named_before(text: str, doers: list[tuple[str, str]], sources: list[str]) -> None:
    [event] = whole(text)
    assert (event.get("doers", []), event.get("sources", [])) == (doers, sources)


@pytest.mark.parametrize(("text", "names"), OUTCRY)
def test_an_outcry_tells_where_it_gives_figures(text: str, names: list[str]) -> None:
    [event] = whole(text)
    assert event.get("sources", []) == names


# words that point back over some sentences and not over one more
@pytest.mark.parametrize(("then", "most"), [("وأضاف", 6), ("وجاء في البيان", 12), ("وأوضحت الوزارة", None)])
def test_how_far_words_point_back(then: str, most: int | None) -> None:
    text = "قالت وزارة الدفاع إن الطريق مغلق. {}" + f"{then} {FELL}"
    near, far = ((most or 20) - 1) * QUIET, (most or 20) * QUIET
    assert whole(text.format(near))[0].get("sources") == ["وزارة الدفاع"]
    assert whole(text.format(far))[0].get("sources") == (["وزارة الدفاع"] if most is None else None)


@pytest.mark.parametrize(("others", "names"), [(29, ["وزارة الدفاع"]), (30, None)])
def test_so_many_parties_are_looked_at(others: int, names: list[str] | None) -> None:
    between = "وقال مصدر أمني إن السوق مغلق. " * others
    [event] = whole(f"قالت وزارة الدفاع {CLOSED} {between}وأوضحت الوزارة {FELL}")
    assert event.get("sources") == names


TWO = "قالت وزارة الدفاع ومصدر أمني إن الطريق مغلق. "
QUOTED = '"سقط صاروخان على مطار أربيل".'


# who speaks behind a quotation mark
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{TWO}وأضاف {QUOTED}", ["مصدر أمني"]),
        (f"{TWO}وأضافت {QUOTED}", ["وزارة الدفاع"]),
        (f"{TWO}كما أضاف {QUOTED}", ["مصدر أمني"]),
        (f"{TWO}كما أضافت {QUOTED}", ["وزارة الدفاع"]),
        (f"{TWO}ثم بعد ساعة أضاف {QUOTED}", []),
        (f"{TWO}وفي بغداد أضافت {QUOTED}", []),
        (f'{TWO}وأضاف "سالم" {FELL}', []),  # one word in quotation marks is no speech
        # a name behind a verb at the head of the sentence, and further on
        (f"أكد سالم حمدي {FELL}", ["سالم حمدي"]),
        (f"وأمس أكد سالم حمدي {FELL}", ["سالم حمدي"]),
        (f"وفي وقت لاحق أكد سالم حمدي {FELL}", ["سالم حمدي"]),
        # an outlet does not go on itself, but relays who does
        (f"قال مصدر أمني لقناة الجزيرة {CLOSED} وأضافت {FELL}", ["مصدر أمني", "قناة الجزيرة"]),
        (f"قالت قناة الجزيرة ومصدر أمني {CLOSED} وأضافت {FELL}", ["قناة الجزيرة"]),
    ],
)
def test_who_goes_on_in_quotation_marks(text: str, names: list[str]) -> None:
    [event] = whole(text)
    assert event.get("sources", []) == names


# a sentence with a title, a part of a name, and whether the name is told beside the title
@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("قال المتحدث باسم الجيش سالم بن حمدي إن الطريق مغلق.", "حمدي", True),
        ("قال المتحدث باسم الجيش سالم بن حمدي إن الطريق مغلق.", "سالم", True),
        ("قال المتحدث باسم الجيش سالم بن حمدي إن الطريق مغلق.", "بن", False),
        ("قال المتحدث باسم الجيش س حمدي إن الطريق مغلق.", "س", False),
        ("قال المتحدث باسم الجيش سعد إن الطريق مغلق.", "سعد", True),
        ("قال المتحدث باسم الجيش سعد إن الطريق مغلق.", "المتحدث", False),
        ("قال المتحدث باسم الجيش عطاء الله حمدي إن الطريق مغلق.", "عبد الله رقي", False),  # a part of many names
        ("قال المتحدث باسم الجيش عبد الرحمن إن الطريق مغلق.", "عبد الرحمن", True),
        ("قال سالم حمدي المتحدث باسم الجيش إن الطريق مغلق.", "حمدي", True),
        ("قال المتحدث باسم الجيش إن سالم حمدي غائب.", "حمدي", False),  # of whom he speaks
        ("قال المتحدث باسم الجيش أمس" + " كبير" * 10 + " حمدي", "حمدي", True),
        ("قال المتحدث باسم الجيش أمس" + " كبير" * 11 + " حمدي", "حمدي", False),
        ("حمدي" + " كبير" * 10 + " قال المتحدث باسم الجيش إن الطريق مغلق.", "حمدي", True),
        ("حمدي" + " كبير" * 11 + " قال المتحدث باسم الجيش إن الطريق مغلق.", "حمدي", False),
    ],
)
def test_whose_name_stands_beside_a_title(text: str, name: str, known: bool) -> None:
    [reading] = read(text)
    title = reading.view.labelled("source")[0]
    assert _introduced(fold(name).split(), [(title, reading)]) == ((title, reading) if known else None)


def test_the_last_title_beside_a_name_counts() -> None:
    readings = read("قال المتحدث باسم الجيش سالم حمدي إن الطريق مغلق. وقال قائد الشرطة سالم حمدي إن الطريق مفتوح.")
    titles = [(reading.view.labelled("source")[0], reading) for reading in readings]
    assert _introduced(["حمدي"], titles) == titles[1]


def test_who_only_comments_is_parted_from_who_tells() -> None:
    readings = read("رفضت الجامعة العربية التعليق على الهجوم، بحسب رويترز. وأضافت أن الطريق مغلق.")
    Pointing(readings)
    assert [[words(readings[0], f.tag) for f in readings[0].of(slot)] for slot in ("comment", "source")] == [
        ["الجامعه العربيه"],
        ["رويترز"],
    ]
    assert readings[1].of("comment") == []


def test_how_far_words_point_back_is_counted_from_who_spoke() -> None:
    text = QUIET * 3 + "قالت وزارة الدفاع إن الطريق مغلق. {}" + f"وأضاف {FELL}"
    assert [whole(text.format(QUIET * n))[0].get("sources") for n in (5, 6)] == [["وزارة الدفاع"], None]

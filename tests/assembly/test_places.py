"""Where an incident was: which places part two of them, and which are no place of theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from attackx import extract
from attackx.assembly.nesting import apart, holds
from attackx.assembly.pointing import Pointing
from attackx.assembly.ranks import rank, unnamed
from attackx.assembly.sites import Spot
from attackx.assembly.sites import spots as told_spots
from attackx.assembly.splitting import tell
from attackx.lexicon.model import Entry
from attackx.script import fold
from attackx.tagging.tag import Tag

from .facts import read, whole, words


def spots(text: str) -> list[Spot]:
    """The places that a text names."""
    return [(tag, words(reading, tag)) for reading in read(text) for tag in reading.view.labelled("place")]


# places, others, whether no one of them can be where the others are, whether one holds the other
COMPARED = [
    ("في بغداد.", "في الموصل.", True, False),  # 350 km
    ("في بغداد.", "في بعقوبة.", False, False),  # 60 km
    ("في بغداد.", "في بغداد.", False, True),
    ("في بغداد.", "في دمشق.", True, False),
    ("في العراق.", "في بغداد.", False, True),
    ("في بغداد.", "في العراق.", False, True),
    ("في العراق.", "في سوريا.", True, False),
    ("في العراق.", "في دمشق.", True, False),
    ("في حي الكرادة.", "في بغداد.", False, True),
    ("في بغداد.", "في حي الكرادة.", False, True),
    ("في بلدة الزهرة.", "في بلدة النخيل.", True, False),  # two unlisted towns
    ("في بلدة الزهرة.", "في بلدة الزهرة.", False, True),
    ("في سراقب.", "في بنش.", True, False),  # two listed towns, 15 km from each other
    ("في سراقب.", "في إدلب.", False, True),
    ("في بلدة الزهرة.", "في حي النخيل.", False, False),
    ("في بلدة الزهرة.", "في بغداد.", False, False),
    ("في بلدة صغيرة.", "في بلدة كبيرة.", False, False),
    ("في الموصل في العراق.", "في بغداد في العراق.", True, False),  # the country tells less
    ("في الموصل في العراق.", "في العراق.", False, True),
    ("في الموصل وبغداد.", "في بغداد.", False, True),
    ("في الموصل ودمشق.", "في بغداد.", True, False),
    ("", "في بغداد.", False, False),
    ("في بغداد.", "", False, False),
]


@pytest.mark.parametrize(("one", "other", "parted", "held"), COMPARED)
def test_compared_places(one: str, other: str, parted: bool, held: bool) -> None:
    assert apart(spots(one), spots(other)) is parted
    assert holds(spots(one), spots(other)) is held


def at(latitude: float | None, longitude: float | None, **more: Any) -> list[Spot]:
    """A place at coordinates, in Iraq unless another country is given."""
    entry = Entry(f"{latitude}", f"ن{latitude}", "place", "region", latitude=latitude, longitude=longitude)
    entry = replace(entry, **{"country": "IQ", **more})
    return [(Tag(0, 1, "place", entry=entry, named=True), entry.name)]


# kilometres between the middles decide where names do not: 120 part, from east to west as from north to south
@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        (at(33.0, 44.0), at(34.078, 44.0), False),  # 119.9 km to the north
        (at(33.0, 44.0), at(34.082, 44.0), True),  # 120.3 km
        (at(60.0, 44.0), at(60.001, 46.1), False),  # 117 km to the east, where a degree is 56 km
        (at(60.0, 44.0), at(60.001, 46.2), True),  # 122 km
        (at(33.0, 44.0), at(33.8, 44.85), False),  # 119 km across
        (at(33.0, 44.0), at(33.8, 44.9), True),  # 122 km
        (at(33.0, 44.0), at(None, None), False),
        (at(None, 44.0), at(36.0, 44.0), False),
        (at(33.0, None), at(36.0, 44.0), False),
        (at(33.0, 44.0), at(36.0, None), False),
        (at(33.0, 44.0), at(33.1, 44.0, country="SY"), True),
        (at(33.0, 44.0), at(36.0, 44.0, country=None), False),
        (at(33.0, 44.0), at(36.0, 44.0, within=("ن33.0",)), False),
        (at(33.0, 44.0, within=("ن36.0",)), at(36.0, 44.0), False),
        (at(33.0, 44.0, place="زاخو"), at(36.0, 44.0, place="زاخو"), False),
        (at(33.0, 44.0, place="زاخو"), at(36.0, 44.0, place="عقرة"), True),
    ],
)
def test_far_places_are_apart(one: list[Spot], other: list[Spot], parted: bool) -> None:
    assert apart(one, other) is parted
    assert apart(other, one) is parted


# a sentence, and which of its places may be that of the attack
SPOTS = [
    ("دوت الصافرات في كريات شمونة بعد سقوط رشقة صاروخية من جنوب لبنان.", ["كريات شمونة"]),  # where it was fired from
    ("سقط صاروخان على مقر الشرطة في كركوك.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك بعد زيارة بغداد.", ["كركوك"]),
    # a capital that speaks or judges, a desk at the head of the sentence
    ("قالت بغداد إن صاروخين سقطا على مقر الشرطة في كركوك.", ["كركوك"]),
    ("أدانت بغداد سقوط صاروخين على مقر الشرطة في كركوك.", ["كركوك"]),
    ("في أنقرة قالت وزارة الدفاع إن صاروخين سقطا على مقر الشرطة في كركوك.", ["كركوك"]),
    ("أنقرة، قالت وزارة الدفاع إن صاروخين سقطا على مقر الشرطة في كركوك.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك، قالت وزارة الدفاع.", ["كركوك"]),
    ("قال محافظ كركوك إن صاروخين سقطا على مقر الشرطة.", []),
    ("قال مصدر في كركوك إن صاروخين سقطا على مقر الشرطة.", ["كركوك"]),  # who is near tells
    ("أعلنت يريفان مقتل جندي بنيران قناص في الثكنة.", []),
    ("روسيا وأوكرانيا تتبادلان قصف الثكنات.", []),
    ("ليبيا وتونس: هجوم على الثكنات.", ["ليبيا", "تونس"]),
    # of a doer
    ("قصفت قوات حكومة صنعاء مقر الشرطة في مأرب.", ["مأرب"]),
    ("قصفت صنعاء مقر الشرطة في مأرب.", ["مأرب"]),
    # where the fire came from
    ("سقط صاروخان أطلقا من غزة على مقر الشرطة في عسقلان.", ["عسقلان"]),
    ("سقط صاروخان أطلقا من داخل غزة على مقر الشرطة في عسقلان.", ["عسقلان"]),
    ("سقط صاروخان أطلقا من فوق لبنان على مقر الشرطة في حمص.", ["حمص"]),
    ("أصيب مقر الشرطة بصاروخ قادم من سوريا.", []),
    ("سقط صاروخ من غزة على مقر الشرطة في عسقلان.", ["عسقلان"]),
    ("سقط صاروخ داخل غزة على مقر الشرطة.", ["غزة"]),
    ("سقط صاروخ فوق غزة على مقر الشرطة.", ["غزة"]),
    ("تعرض مقر الشرطة القريب من غزة لقصف على مرحلتين.", ["غزة"]),
    ("سقط صاروخ على مبعدة ثلاثة كيلومترات من مدينة غزة حيث كان الناس يتوجهون إلى أعمالهم.", ["مدينة غزة"]),
    ("سقط صاروخ أطلق صباح أمس من غزة على مقر الشرطة في عسقلان.", ["عسقلان"]),
    ("أصاب صاروخ، أطلق صباح أمس من غزة، مقر الشرطة.", []),
    ("أصاب صاروخ، أطلق عند منتصف الليل تقريبا من غزة، مقر الشرطة.", ["غزة"]),
    ("سقط صاروخ من غزة في وقت مبكر على مقر الشرطة.", []),
    # what only narrows down where the fire came from
    ("أطلق صاروخ من داخل الأراضي اليمنية (محافظة صعدة) باتجاه نجران.", ["نجران"]),
    ("أطلق صاروخ من داخل الأراضي اليمنية وتحديدا محافظة صعدة باتجاه نجران.", ["نجران"]),
    ("أطلق صاروخ من داخل الأراضي اليمنية وسقط في محافظة صعدة.", ["محافظة صعدة"]),
    ("سقط صاروخ شمال بغداد (حي الأعظمية).", ["شمال بغداد", "حي الأعظمية"]),
    # a state or its capital that does something, and one that undergoes it
    ("سقط صاروخان على مقر الشرطة في كركوك بعد قرار أعلنته موسكو.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك وتحاول موسكو أن تتوسط.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك وسحبت موسكو تقريرها.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك لأن موسكو سمحت بذلك.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك عند الثانية بتوقيت موسكو.", ["كركوك"]),
    ("قال شهود عيان أمس إن بغداد شهدت سقوط صاروخين على مقر الشرطة.", ["بغداد"]),
    ("هزت بغداد انفجارات بعد سقوط صاروخين على مقر الشرطة.", ["بغداد"]),
    ("أصابت صواريخ بغداد فجرا.", ["بغداد"]),
    ("سقط صاروخان في تكريت شمال العراق.", ["تكريت", "شمال العراق"]),
    ("قتل أربعة في تفجير العراق.", ["العراق"]),
    # whom a war is with, who threatens
    ("سقط صاروخان على مقر الشرطة في كركوك خلال الحرب مع إيران.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك خلال حرب إيران.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك بعد تهديد إيران بالرد.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك وتهديد إيران بالرد.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك خلال الحرب ضد إيران.", ["كركوك"]),
    ("سقط صاروخان على مقر الشرطة في كركوك بعد حرب ومعارك في إيران.", ["كركوك", "إيران"]),
]


@pytest.mark.parametrize(("text", "expected"), SPOTS)
def test_places_of_an_attack(text: str, expected: list[str]) -> None:
    readings = read(text)
    Pointing(readings)
    assert [name for told in tell(readings[0]) for _, name in told_spots(told)] == [fold(name) for name in expected]


# a text, and where its attack was
WHERE = [
    # what is named first, with what it is in
    ("سقط صاروخان على مقر الشرطة في حي الكرادة وسط بغداد.", "حي الكرادة", ["وسط بغداد"], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك.", "كركوك", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة.", None, [], None),
    # not where a speaker sits, or whose people were hit
    ("سقط صاروخان على مقر الشرطة في كركوك، بحسب دبلوماسي في بيروت.", "كركوك", [], "IQ"),
    ("قالت بغداد إن صاروخين سقطا على مقر الشرطة في كركوك.", "كركوك", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك خلال الحرب مع إيران.", "كركوك", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك، بحسب مصدر في أنقرة.", "كركوك", [], "IQ"),
    # where a speaker is, if no other place is told and it can be
    ("سقط صاروخان على مقر الشرطة، بحسب مصدر في بغداد.", "بغداد", [], "IQ"),
    ("سقط صاروخان على قاعدة حرير، بحسب مصدر في بغداد.", "بغداد", [], "IQ"),
    ("سقط صاروخان على قاعدة حرير، بحسب مصدر في دمشق.", None, [], "IQ"),
    # the narrow place first, the country behind it, places of other countries not at all
    ("سقط صاروخان على مقر الشرطة في العراق.", "العراق", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في العراق قرب كركوك.", "كركوك", ["العراق"], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك وفي الموصل وفي كركوك.", "كركوك", ["الموصل"], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك وفي الموصل وفي دمشق.", "كركوك", ["الموصل"], "IQ"),
    ("سقط صاروخان على مقر الشرطة في كركوك. وقال مسؤول في الموصل إن الصاروخين أصابا المقر.", "كركوك", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في العراق. وأصيب المقر في كركوك بأضرار.", "العراق", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في بلدة تركية.", "بلدة تركية", [], "TR"),
    ("سقط صاروخان على مقر الشرطة قرب الحدود التركية.", "الحدود التركية", [], "TR"),
    ("سقط صاروخ على سفينة في البحر الأحمر.", "البحر الأحمر", [], None),
    ("سقط صاروخ على سفينة قبالة الحديدة في البحر الأحمر.", "الحديدة", ["البحر الأحمر"], None),
    # a country that is only named is no place of it, unless it stands beside one
    ("قال زعيم تركيا إن صاروخين سقطا على مقر الشرطة.", None, [], None),
    ("سقط صاروخان على مقر الشرطة بحسب بيان ضلعت في كتابته إيران.", None, [], None),
    ("سقط صاروخان على مقر الشرطة في كركوك بعد خطاب عن برنامج إيران.", "كركوك", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة بعد خطاب عن برنامج إيران في تركيا.", "تركيا", [], "TR"),
    ("شهدت أفغانستان سقوط صاروخين على مقر الشرطة.", "أفغانستان", [], "AF"),
    ("العراق، سقط صاروخان على مقر الشرطة.", "العراق", [], "IQ"),
    ("سقط صاروخان على مقر الشرطة في أجزاء من العراق.", "العراق", [], "IQ"),
    ("قال الجيش إنه رصد إطلاق صاروخ من اليمن.", None, [], None),  # where it was fired from is not where it fell
    ("كان الهجوم بالصواريخ على مقر الشرطة هو الأعنف في تاريخ الصومال.", "الصومال", [], "SO"),
    # what was hit is no place of it, but people are somewhere
    ("سقط صاروخان على مبنى المطار. وقال مسؤول إن المطار أغلق بعد الهجوم.", None, [], None),
    # a town by which it is called is its place, beside what else is told
    ("سقط صاروخان على مطار أربيل. وقال مسؤول إن المطار أغلق بعد الهجوم.", "أربيل", [], "IQ"),
    ("سقط صاروخان على مطار أربيل الدولي في العراق.", "أربيل", ["العراق"], "IQ"),
    ("سقط صاروخان على مطار أربيل الدولي في إقليم كردستان.", "إقليم كردستان", ["أربيل"], "IQ"),
    ("سقط صاروخان على مطار الملك خالد.", None, [], "SA"),
    ("سقط صاروخان على قاعدة حرير.", None, [], "IQ"),
    ("سقط صاروخ على مقر الشرطة قرب مطار أربيل.", "مطار أربيل", [], "IQ"),
    ("استهدفت غارة ضابطا في صنعاء.", "صنعاء", [], "YE"),
    ("استهدفت غارة ضابطا بصنعاء.", "صنعاء", [], "YE"),
    ("استهدفت غارة ضباط صنعاء.", None, [], None),
    ("استهدفت غارة قوات صنعاء في مأرب.", "مأرب", [], "YE"),
    # a town that was hit lies in its country, of several of one name in that which the text speaks of
    ("تعرضت مدينة حلب لقصف.", None, [], "SY"),
    ("قصفت القوات السورية مدينة دوما.", None, [], "SY"),
    ("قصفت القوات الإسرائيلية مدينة رفح في قطاع غزة.", "قطاع غزة", [], "PS"),
    ("قصف الجيش المصري مدينة رفح.", None, [], "EG"),
    # nor is it a place of its own where another sentence names it anew, or what lies in another land
    ("غارة على عرمتى. وقصفت الطائرات بلدة عرمتى في جنوب لبنان بصاروخين.", "جنوب لبنان", [], "LB"),
    ("قصفت الطائرات الإسرائيلية بلدة عرمتى. وقتل ثلاثة في القصف على عرمتى.", None, [], "LB"),
    # a way that is measured from a far place, which tells the country; beside a near place it is
    ("أصاب صاروخ مدينة توفا التي تبعد 620 كلم من العاصمة الصومالية.", None, [], "SO"),
    ("أصاب صاروخ مخفرا في مدينة كندوز التي تبعد نحو 300 كيلومتر عن كابول.", "مدينة كندوز", [], "AF"),
    ("أصاب صاروخ مخفرا على بعد 20 كلم من مدينة الرقة.", "مدينة الرقة", [], "SY"),
    # a city after which something in another land is called
    ("قصف المسلحون جبل صبر وقلعة القاهرة.", None, [], "YE"),
    ("قصف الجيش قلعة القاهرة في تعز.", "تعز", [], "YE"),
    ("سقط صاروخ على مقر الشرطة في القاهرة.", "القاهرة", [], "EG"),
    # nothing of the name of what was hit
    ("سقط صاروخان داخل المنطقة الخضراء.", None, [], "IQ"),
    ('أصاب صاروخ سفينة الحاويات "ميرسك هانغتشو" في البحر الأحمر.', "البحر الأحمر", [], None),
]


@pytest.mark.parametrize(("text", "place", "within", "country"), WHERE)
def test_where_it_was(text: str, place: str | None, within: list[str], country: str | None) -> None:
    [event] = whole(text)
    assert (event.get("place"), event.get("within", []), event.get("country")) == (place, within, country)


def test_a_place_has_the_coordinates_of_the_list() -> None:
    [event] = extract("سقط صاروخان على قاعدة حرير في كركوك.")
    assert event.place is not None
    assert event.place.latitude == pytest.approx(35.5, abs=0.5)
    assert event.place.longitude == pytest.approx(44.4, abs=0.5)
    [report] = [report for report in event.reports if report.slot == "place"]
    assert (report.evidence.text, report.value) == ("كركوك", event.place)


# what is the target where several are told, the best rank first
RANKS = [
    (Tag(0, 1, "target", "air_base", named=True), 0),
    (Tag(0, 1, "target", "air_base", entry="x"), 0),
    (Tag(0, 1, "target", "air_base"), 0),
    (Tag(0, 1, "target", "air_base", definite=True), 1),
    (Tag(0, 1, "target", "air_base", definite=True, named=True), 0),
    (Tag(0, 1, "target", "air_base", bare=True), 1),
    (Tag(0, 1, "target", "militia", named=True), 2),
    (Tag(0, 1, "target", "town", named=True), 3),
    (Tag(0, 1, "place", "air_base", named=True), 3),
    (Tag(0, 1, "place", "x", entry=Entry("a", "ا", "target", "base")), 0),
    (Tag(0, 1, "place", "x", entry=Entry("a", "ا", "place", "town")), 3),
    (Tag(0, 1, "target", "soldiers"), 4),
]


@pytest.mark.parametrize(("tag", "expected"), RANKS)
def test_ranks_of_targets(tag: Tag, expected: int) -> None:
    assert rank(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (Tag(0, 1, "target", "hall"), True),
        (Tag(0, 1, "target", "hall", named=True), False),
        (Tag(0, 1, "target", "hall", entry="x"), False),
    ],
)
def test_descriptions_without_a_name(tag: Tag, expected: bool) -> None:
    assert unnamed(tag) is expected


# a text, and the place of its last event with what it is within
VAGUE: list[tuple[str, str | None, list[str]]] = [
    # a vague place gives way to a named one beside it, and points back to one named before
    ("قتل جنديان في هجوم على حاجز في مناطق متفرقة في بعقوبة.", "بعقوبة", []),
    ("زار الوفد بلدة الرشيدة. وقتل جنديان في هجوم على حاجز في المنطقة.", "بلدة الرشيدة", []),
    ("زار الوفد العراق. وقتل جنديان في هجوم على حاجز في المنطقة.", "المنطقة", []),
    # the town that was hit is no place beside it
    ("قصفت الطائرات بلدة الرشيدة أثناء صلاة في البلدة.", None, []),
    # a border points back to nothing
    ("زار الوفد بلدة الرشيدة. وقتل جنديان في هجوم على حاجز قرب الحدود.", "الحدود", []),
    # what goes on all around is no place
    ("قصفت الطائرات معسكرا في بعقوبة وسط تحليق كثيف.", "بعقوبة", []),
    # the article that the script drops after a preposition
    ("استهدفت غارات مواقع المسلحين القريبة للغوطة.", "الغوطة", []),
]


@pytest.mark.parametrize(("text", "place", "within"), VAGUE)
def test_vague_places(text: str, place: str | None, within: list[str]) -> None:
    event = whole(text)[-1]
    assert (event.get("place"), event.get("within", [])) == (place, within)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two states and two capitals between whom something is; two towns are the ends of a road
        ("انفجرت عبوة ناسفة في سوق في ظل التوتر بين واشنطن وطهران.", None),
        ("انفجرت عبوة ناسفة بين بغداد والحلة وقتل جنديان.", "بغداد"),
        ("انفجرت عبوة ناسفة على الطريق السريع بين طرابلس ومصراتة.", "طرابلس"),
    ],
)
def test_two_between_whom_it_was(text: str, expected: str | None) -> None:
    [event] = extract(text)
    assert (event.place.name if event.place else None) == expected

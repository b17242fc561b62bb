"""Which mentions of a party tell, and which belong to another speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attackx.assembly.claims import only_claims
from attackx.assembly.governing import only_where
from attackx.assembly.sources import _definite, _has_office, _inside, spelled_out
from attackx.grammar.facts import Reading
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import read, whole, words


def named(text: str, name: str) -> tuple[Tag, Reading]:
    """The source of a name in a sentence."""
    [reading] = read(text)
    return next(t for t in reading.view.labelled("source") if words(reading, t) == fold(name)), reading


# a sentence, a party in it, and whether another speaks for it there
INSIDE = [
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "الجيش العراقي", True),
    ("بحسب مصدر من الجيش العراقي، قالت رويترز إن الطريق مغلق.", "الجيش العراقي", True),
    ("وأضاف، بحسب مصدر من الجيش العراقي، أن الطريق مغلق.", "الجيش العراقي", True),
    ("قال ضابط باسم القوات المسلحة إن الطريق مغلق.", "القوات المسلحة", True),
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر", False),
    ("قال مصدر من الجيش العراقي إن الشرطة غائبة.", "الشرطة", False),
    ("قال مصدر إن الجيش العراقي غائب.", "الجيش العراقي", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), INSIDE)
def test_who_is_only_spoken_for(text: str, name: str, expected: bool) -> None:
    assert _inside(*named(text, name)) is expected


def test_only_what_lies_whole_in_the_speakers_words_is_spoken_for() -> None:
    tag, reading = named("قال مصدر من الجيش العراقي إن الطريق مغلق.", "الجيش العراقي")
    assert _inside(replace(tag, stop=tag.stop - 8), reading)
    assert not _inside(replace(tag, stop=tag.stop + 3), reading)
    source, _ = named("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر")
    assert not _inside(replace(source), reading)  # the same words again


# a sentence, a speaker in it, and the speaker with his body
BODIES = [
    ("قال ضابط من الجيش العراقي إن الطريق مغلق.", "ضابط", "ضابط من الجيش العراقي"),
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر", "مصدر من الجيش العراقي"),
    ("قالت الشرطة في الجيش العراقي إن الطريق مغلق.", "الشرطة", "الشرطة"),
    ("قال الجيش العراقي في وزارة الدفاع التركية إن الطريق مغلق.", "الجيش العراقي", "الجيش العراقي"),
    # one of the men of a body, and the body alone
    ("قال أحد عناصر الشرطة العراقية إن الطريق مغلق.", "الشرطة العراقية", "أحد عناصر الشرطة العراقية"),
    ("وقالت إحدى منتسبي الشرطة العراقية إن الطريق مغلق.", "الشرطة العراقية", "إحدى منتسبي الشرطة العراقية"),
    ("قالت عناصر الشرطة العراقية إن الطريق مغلق.", "الشرطة العراقية", "الشرطة العراقية"),
    ("قال أحد خصوم الشرطة العراقية إن الطريق مغلق.", "الشرطة العراقية", "الشرطة العراقية"),
    # the whole name of the place that he governs, and none that only stands behind him
    ("قال حاكم مقاطعة لوكاسي إن الطريق مغلق.", "حاكم مقاطعة", "حاكم مقاطعة لوكاسي"),
    ("قالت مصادر محلية بمحافظة شمال سيناء إن الطريق مغلق.", "مصادر محلية بمحافظة", "مصادر محلية بمحافظة شمال سيناء"),
    ("قال مصدر أمني محافظة ديالى آمنة.", "مصدر أمني", "مصدر أمني"),
]


@pytest.mark.parametrize(("text", "name", "full"), BODIES)
def test_who_is_told_with_his_body(text: str, name: str, full: str) -> None:
    tag, reading = named(text, name)
    assert words(reading, spelled_out(tag, reading)) == fold(full)


# a sentence, a rank with its name, and whether an office follows by which he tells
OFFICES = [
    ("قال العميد سالم حمدي، قائد شرطة كركوك، إن الطريق مغلق.", "العميد سالم حمدي", True),
    ("قال العميد سالم حمدي المتحدث باسم الجيش إن الطريق مغلق.", "العميد سالم حمدي", True),
    ("قال العميد سالم حمدي إن الطريق مغلق.", "العميد سالم حمدي", False),
    ("قال قائد شرطة كركوك العميد سالم حمدي إن الطريق مغلق.", "العميد سالم حمدي", False),
    ("قال العميد سالم حمدي، قائد شرطة كركوك، إن الطريق مغلق.", "قائد شرطة كركوك", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), OFFICES)
def test_whose_office_follows(text: str, name: str, expected: bool) -> None:
    assert _has_office(*named(text, name)) is expected


# a sentence, a party in it, and whether it is only where another spoke
ONLY_WHERE = [
    ("في سوريا أعلنت وزارة الدفاع أن الطريق مغلق.", "سوريا", True),
    ("وفي سوريا أعلنت وزارة الدفاع أن الطريق مغلق.", "سوريا", True),
    ("أعلنت سوريا أن الطريق مغلق.", "سوريا", False),
    ("سوريا: الطريق مغلق.", "سوريا", False),
    ("قال ضابط في الجيش العراقي إن الطريق مغلق.", "الجيش العراقي", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), ONLY_WHERE)
def test_what_only_tells_where_another_spoke(text: str, name: str, expected: bool) -> None:
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("source", "doer", "place") if words(reading, t) == fold(name))
    kind = "country" if name == "سوريا" else tag.type
    assert only_where(replace(tag, type=kind), reading) is expected


HITS = "إن صاروخين سقطا على قاعدة بلد."
# a text, who tells its attack, and which outlets pass his word on
OUTLETS: list[tuple[str, list[str], dict[str, str]]] = [
    (f"بحسب رويترز، قال مصدر أمني للجزيرة {HITS}", ["رويترز", "مصدر أمني", "الجزيرة"], {"مصدر أمني": "الجزيرة"}),
    (
        f"ذكرت الأناضول أن الطريق مغلق ونقلت رويترز عن مصدر أمني قوله {HITS}",  # the road is none of it
        ["رويترز", "مصدر أمني"],
        {"مصدر أمني": "رويترز"},
    ),
    (
        "سقط صاروخان على قاعدة بلد، بحسب رويترز التي نقلت عن مصدر أمني.",
        ["رويترز", "مصدر أمني"],
        {"مصدر أمني": "رويترز"},
    ),
    # a capital stands for its ministry in a title alone, not at the head of a text without one
    ("قالت بغداد إن صاروخين سقطا على قاعدة بلد. وقالت رويترز إن الهجوم فشل.", ["بغداد", "رويترز"], {}),
    (
        "قالت بغداد إن صاروخين سقطا على قاعدة بلد. وقالت وزارة الدفاع العراقية إن الهجوم فشل.",
        ["بغداد", "وزارة الدفاع العراقية"],
        {},
    ),
    (
        "الطريق مغلق. وقالت بغداد إن صاروخين سقطا على قاعدة بلد. وقالت وزارة الدفاع العراقية إن الهجوم فشل.",
        ["بغداد", "وزارة الدفاع العراقية"],
        {},
    ),
    ("أعلنت بغداد أن صاروخين سقطا على مقر الشرطة.", ["بغداد"], {}),
    # who does no more than claim
    ("قالت حركة الشباب إنها تتبنى الهجوم على مطار مقديشو.", [], {}),
    ("وفقا لحركة الشباب التي تبنت الهجوم، سقط صاروخان على مطار مقديشو.", [], {}),
    ("وفقا لحركة الشباب، سقط صاروخان على مطار مقديشو.", ["حركة الشباب"], {}),
]


@pytest.mark.parametrize(("text", "names", "via"), OUTLETS)
def test_tellers_and_their_outlets(text: str, names: list[str], via: dict[str, str]) -> None:
    [event] = whole(text)
    assert (event.get("sources", []), event.get("via", {})) == (names, via)


def test_each_attack_has_the_teller_of_its_own_clause() -> None:
    text = "استهدف صاروخ مطار أربيل بحسب مصدر أمني، كما استهدفت طائرة مسيرة قاعدة حرير بحسب الشرطة."
    assert [event["sources"] for event in whole(text)] == [["مصدر أمني"], ["الشرطة"]]


def test_a_listed_name_behind_its_preposition_is_definite() -> None:
    tag, reading = named("قال مصدر أمني للجزيرة إن الطريق مغلق.", "لجزيرة")
    tag = replace(tag, definite=False)
    assert _definite(tag, reading).definite
    assert not _definite(replace(tag, clitic="ب"), reading).definite
    assert not _definite(replace(tag, entry=None), reading).definite
    tag, reading = named("قال مصدر أمني لرويترز إن الطريق مغلق.", "رويترز")
    assert not _definite(replace(tag, definite=False), reading).definite


# a sentence, a party in it, and whether it claims the attack there
CLAIMS = [
    ("تبنت حركة الشباب الهجوم على مطار مقديشو.", "حركة الشباب", True),
    ("قالت الشرطة إن حركة الشباب تبنت الهجوم على مطار مقديشو.", "حركة الشباب", True),
    ("قالت الشرطة إن حركة الشباب تبنت الهجوم على مطار مقديشو.", "الشرطة", False),
    ("هاجمت حركة الشباب مطار مقديشو.", "حركة الشباب", False),
    ("تبنت سرايا القدس وحركة الشباب قصف ثكنة.", "حركة الشباب", True),
    ("تبنت حركة الشباب، وأعلنت سرايا القدس قصف ثكنة.", "سرايا القدس", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), CLAIMS)
def test_who_claims_an_attack_in_a_sentence(text: str, name: str, expected: bool) -> None:
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("source", "doer") if words(reading, t) == fold(name))
    assert only_claims(tag, reading) is expected

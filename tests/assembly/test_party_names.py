"""What party the words for a doer mean, and which words mean none."""

from __future__ import annotations

import pytest

from attackx.assembly.parties import (
    backer,
    core,
    country_of,
    faceless,
    full_name,
    is_aircraft,
    is_observer,
    is_state,
    joined,
    of_whom,
    owned,
    party_of,
    self_named,
)
from attackx.grammar.facts import Reading
from attackx.lexicon.model import Entry
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import read, words


def first(text: str, label: str) -> tuple[Tag, Reading]:
    """The first tag of a label in a sentence."""
    [reading] = read(text)
    return min(reading.view.labelled(label), key=lambda tag: tag.start), reading


# a doer, and whether it is nobody in particular
FACELESS = [
    ("هاجم مسلحون حاجزا.", True),
    ("هاجم مسلحون مجهولون حاجزا.", True),
    ("هاجمت جماعة إرهابية مسلحة حاجزا.", True),
    ("هاجمت جماعة مسلحة موالية لإيران حاجزا.", False),
    ("هاجم متمردون حاجزا.", True),
    ("هاجم متمردون مسلحون حاجزا.", True),
    ("قصفت طائرات مستودعا.", True),
    ("قصفت طائرات حربية مستودعا.", False),
    ("قصفت طائرات روسية مستودعا.", False),
    ("استهدفت جماعات مسلحة قاعدة.", True),
    ("استهدفت الجماعة قاعدة.", True),
    ("استهدفت فصائل خارجة عن القانون قاعدة.", False),
    ("هاجمت حركة الشباب قاعدة.", False),
    ("قصف الجيش قاعدة.", False),
]
# a doer told by a pronoun alone
OWNED = [
    ("قصفت طائراته مستودعا.", True),
    ("قصفت قواتها مستودعا.", True),
    ("قصفت قواتها الجوية مستودعا.", True),
    ("قصفت قواتها الجوية الخاصة مستودعا.", False),
    ("قصفت طائرات روسية مستودعا.", False),
    ("قصفت قوات خاصة مستودعا.", False),
]
# who belongs to one doer by "and", or by a row of adjectives
JOINED = [
    ("شنت الولايات المتحدة وبريطانيا وفرنسا غارات.", "doer", ["الولايات المتحدة", "بريطانيا", "فرنسا"]),
    ("شنت غارات أميركية وبريطانية على معسكر.", "nisba", ["أميركية", "بريطانية"]),
    ("استهدفت الغارات الأميركية البريطانية معسكرا.", "nisba", ["الأميركية", "البريطانية"]),
    ("شنت غارات أميركية إسرائيلية على معسكر.", "nisba", ["أميركية", "إسرائيلية"]),
    ("شنت غارات سورية وروسية على معسكر.", "doer", ["سورية", "روسية"]),
    ("قصفت تركيا قرية وبريطانيا معسكرا.", "doer", ["تركيا"]),
    ("هاجمت حركة الشباب الجيش الصومالي.", "doer", ["حركة الشباب"]),
]
# what a group is called by itself
SELF_NAMED = [
    ('تبنت جماعة تطلق على نفسها "فرسان الوادي" الهجوم.', "فرسان الوادي"),
    ('تبنت جماعة تطلق على نفسها "فرسان في الوادي" الهجوم.', "فرسان في الوادي"),
    ("تبنت جماعة تسمى فرسان الوادي الهجوم.", "فرسان الوادي"),
    ("تبنت جماعة تطلق على نفسها اسم فرسان الوادي في كركوك الهجوم.", "فرسان الوادي"),
    ("تبنت جماعة تطلق على نفسها اسم فرسان الوادي، الهجوم.", "فرسان الوادي"),
    ("تبنت جماعة تعرف باسم حركة الشباب الهجوم.", "حركة الشباب"),
    (
        "تبنت جماعة تسمى لواء فرسان الوادي الأخضر الكبير الجديد الحر قصف قاعدة.",
        "لواء فرسان الوادي الأخضر الكبير الجديد",
    ),
    ("تبنت جماعة تطلق على نفسها.", "جماعة تطلق"),
    ("ثم تبنت جماعة تسمى فرسان الوادي الهجوم.", "فرسان الوادي"),
    ("وأمس في كركوك تبنت جماعة مسلحة تسمى فرسان الوادي الهجوم.", "فرسان الوادي"),
    ("تبنت حركة الشباب التي تسمى مجاهدين الهجوم.", "حركة الشباب"),
    ("قصف الجيش التركي مستودعا.", "الجيش التركي"),
]
# to whom gunmen belong
OF_WHOM = [
    ("هاجم مسلحون من حركة الشباب حاجزا.", "حركة الشباب"),
    ("هاجم مسلحون ينتمون إلى حركة الشباب حاجزا.", "حركة الشباب"),
    ("هاجم انتحاري تابع لحركة الشباب حاجزا.", "حركة الشباب"),
    ("هاجم مسلحون يحاربون حركة الشباب حاجزا.", "مسلحون"),
    ("هاجم مسلحون من اليمن حاجزا.", "مسلحون"),
    ("هاجم مسلحون حاجزا.", "مسلحون"),
    ("هاجمهم مسلحون", "مسلحون"),
]
# for whom a speaker speaks
PARTY_OF = [
    ("قال المتحدث باسم الجيش الإسرائيلي.", "الجيش الإسرائيلي"),
    ("قال متحدث باسم حركة الشباب.", "حركة الشباب"),
    ("قال مسؤول في الجيش العراقي.", "الجيش العراقي"),
    ("قالت وزارة الدفاع التركية.", "وزارة الدفاع التركية"),
    ("قال مدير المرصد السوري.", "مدير المرصد السوري"),
]
STATES = [
    ("قصف الجيش التركي مستودعا.", "doer", True, "TR"),
    ("قصفت تركيا مستودعا.", "doer", True, "TR"),
    ("قصفت طائرات روسية مستودعا.", "doer", True, "RU"),
    ("غارات أميركية على مستودع.", "nisba", True, "US"),
    ("هاجمت حركة الشباب حاجزا.", "doer", False, "SO"),
    ("هاجم مسلحون حاجزا.", "doer", False, None),
    ("قصفت طائرات حربية مستودعا.", "doer", True, None),
    ("قال متحدث باسم حركة الشباب.", "source", False, "SO"),
]
OBSERVERS = [
    ("قال مدير المرصد السوري.", True),
    ("قال محافظ كركوك.", True),
    ("قال مسؤول في الجيش العراقي.", False),
    ("قالت وزارة الدفاع التركية.", False),
]
AIRCRAFT = [
    ("قصفت طائرات حربية مستودعا.", True),
    ("قصفت مروحيات الجيش قرية.", True),
    ("قصفت المدفعية التركية قرية.", True),
    ("قصف الجيش التركي قرية.", False),
]
CORES = [
    ("طيران التحالف", "التحالف"),
    ("قوات الدعم السريع", "الدعم السريع"),
    ("طيران", "طيران"),
    ("حزب الله", "حزب الله"),
]


@pytest.mark.parametrize(("text", "expected"), FACELESS)
def test_nobody_in_particular(text: str, expected: bool) -> None:
    tag, reading = first(text, "doer")
    assert faceless(tag, reading.view.words) is expected


@pytest.mark.parametrize(
    ("tag", "name", "expected"),
    [
        (Tag(0, 0, "doer", "rebels", first=0, last=1), "متمردون", True),
        (Tag(0, 0, "doer", "rebels", first=0, last=1, definite=True), "المتمردون", False),
        (Tag(0, 0, "doer", "rebels", first=0, last=2), "متمردون سابقون", False),
        (Tag(0, 0, "doer", "rebels", first=0, last=2), "متمردون مسلحون", True),
        (Tag(0, 0, "doer", "rebels", first=0, last=3), "متمردون في الجبال", False),
        (Tag(0, 0, "doer", "rebels", first=0, last=2, named=True), "متمردون مسلحون", False),
        (Tag(0, 0, "doer", "force", first=0, last=1), "قوة", False),
        (Tag(0, 0, "doer", "force", first=0, last=1, bare=True), "القوة", True),
        (Tag(0, 0, "doer", "force", first=0, last=1, nameless=True), "مجهولون", True),
        (Tag(0, 0, "doer", "force", first=0, last=1, nameless=True, entry="x"), "مجهولون", False),
        (Tag(0, 0, "doer", "fighters", first=0, last=1), "مقاتلون", True),
        (Tag(0, 0, "doer", "fighters", first=0, last=1, named=True), "مقاتلون", False),
        (Tag(0, 0, "doer", "fighters", first=0, last=1, entry="x"), "مقاتلون", False),
        (Tag(0, 0, "doer", "fighters", first=0, last=2), "مقاتلون أكراد", False),
    ],
)
def test_each_way_of_being_nobody(tag: Tag, name: str, expected: bool) -> None:
    assert faceless(tag, fold(name).split()) is expected


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_told_by_a_pronoun(text: str, expected: bool) -> None:
    assert owned(*first(text, "doer")) is expected


@pytest.mark.parametrize(("text", "label", "names"), JOINED)
def test_joined_doers(text: str, label: str, names: list[str]) -> None:
    tag, reading = first(text, label)
    group = joined(tag, reading)
    assert [words(reading, one) for one in group] == [fold(name) for name in names]
    assert joined(group[-1], reading) == group


@pytest.mark.parametrize(("text", "name"), SELF_NAMED)
def test_a_group_that_names_itself(text: str, name: str) -> None:
    tag, reading = first(text, "doer")
    named = self_named(tag, reading)
    assert words(reading, named) == fold(name)
    assert " ".join(reading.view.words[named.first : named.last]) == fold(name)
    assert named.named and not named.bare and not named.nameless


@pytest.mark.parametrize(("text", "name"), OF_WHOM)
def test_to_whom_gunmen_belong(text: str, name: str) -> None:
    tag, reading = first(text, "doer")
    assert words(reading, of_whom(tag, reading)) == fold(name)


@pytest.mark.parametrize(("text", "name"), PARTY_OF)
def test_for_whom_a_speaker_speaks(text: str, name: str) -> None:
    tag, reading = first(text, "source")
    assert words(reading, party_of(tag, reading)) == fold(name)


@pytest.mark.parametrize(("text", "label", "state", "country"), STATES)
def test_states(text: str, label: str, state: bool, country: str | None) -> None:
    tag, reading = first(text, label)
    assert is_state(tag) is state
    assert country_of(tag, reading) == country


def test_an_unlisted_force_is_of_the_country_of_its_adjective() -> None:
    tag, reading = first("قصفت قوات بحرية كندية ميناء، وردت سفينة بولندية.", "doer")
    assert words(reading, tag) == fold("قوات بحرية كندية")
    assert country_of(tag, reading) == "CA"


@pytest.mark.parametrize(("text", "expected"), OBSERVERS)
def test_who_only_watches(text: str, expected: bool) -> None:
    assert is_observer(*first(text, "source")) is expected


@pytest.mark.parametrize(("text", "expected"), AIRCRAFT)
def test_told_by_aircraft_or_guns(text: str, expected: bool) -> None:
    assert is_aircraft(*first(text, "doer")) is expected


@pytest.mark.parametrize(("name", "rest"), CORES)
def test_the_name_without_the_arm_that_leads_it(name: str, rest: str) -> None:
    assert fold(core(name)) == fold(rest)


GROUP = Entry("g", "حركة", "actor", "militia", country="IR")
LAND = Entry("c", "إيران", "country", "country", country="IR")


@pytest.mark.parametrize(
    ("tag", "state", "backed"),
    [
        (Tag(0, 4, "doer", "force"), True, False),
        (Tag(0, 4, "doer", "force", entry=GROUP), False, False),
        (Tag(0, 4, "doer", "militia"), False, False),
        (Tag(0, 4, "nisba", "nisba"), True, False),
        (Tag(0, 4, "nisba", "nisba", entry=LAND), True, False),
        (Tag(0, 4, "nisba", "nisba", entry=GROUP), False, False),
        (Tag(0, 4, "doer", "militia", entry=LAND, rule="phrase.doer"), False, True),
        (Tag(0, 4, "doer", "militia", entry=GROUP, rule="phrase.doer"), False, False),
        (Tag(0, 4, "doer", "militia", entry=LAND, rule="name.x"), False, False),
        (Tag(0, 4, "doer", "militia", rule="phrase.doer"), False, False),
    ],
)
def test_states_and_what_they_back(tag: Tag, state: bool, backed: bool) -> None:
    assert (is_state(tag), backer(tag)) == (state, backed)


LISTED = Entry("a", "التحالف", "actor", aliases=("الاتحاد العربي",))


@pytest.mark.parametrize(
    ("clitic", "entry", "name", "expected"),
    [
        ("ل", LISTED, "لتحالف", "التحالف"),
        ("ول", LISTED, "لاتحاد العربي", "الاتحاد العربي"),
        ("ل", LISTED, "لحزب", "لحزب"),
        ("ب", LISTED, "لتحالف", "لتحالف"),
        ("ل", None, "لتحالف", "لتحالف"),
        ("", None, "سرايا_السلام", "سرايا السلام"),
    ],
)
def test_names_behind_the_preposition(clitic: str, entry: Entry | None, name: str, expected: str) -> None:
    assert full_name(Tag(0, 4, "doer", entry=entry, clitic=clitic), name) == expected

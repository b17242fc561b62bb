"""Who is named along with a doer, and aircraft without a word of whose they are."""

from __future__ import annotations

import pytest

from attackx import extract
from attackx.assembly.parties import is_aircraft, joined, unmarked
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import read, words

# a sentence, one of its doers, and those with whom he is named
ALONG = [
    ("شنت الولايات المتحدة إلى جانب بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة", "بريطانيا"]),
    ("شنت الولايات المتحدة بالاشتراك مع بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة", "بريطانيا"]),
    ("شنت الولايات المتحدة بالتعاون مع بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة", "بريطانيا"]),
    ("شنت الولايات المتحدة مع حليفتها بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة", "بريطانيا"]),
    (
        "شنت الولايات المتحدة برفقة بريطانيا وفرنسا غارات.",
        "الولايات المتحدة",
        ["الولايات المتحدة", "بريطانيا", "فرنسا"],
    ),
    ("شنت الولايات المتحدة برفقة بريطانيا وفرنسا غارات.", "فرنسا", ["بريطانيا", "فرنسا"]),
    ("شنت الولايات المتحدة وبريطانيا وفرنسا غارات.", "بريطانيا", ["الولايات المتحدة", "بريطانيا", "فرنسا"]),
    (
        "قصفت الولايات المتحدة، إلى جانب بريطانيا وفرنسا، معسكرا.",
        "الولايات المتحدة",
        ["الولايات المتحدة", "بريطانيا", "فرنسا"],
    ),
    ("قصفت الولايات المتحدة، بريطانيا لم تشارك، معسكرا.", "الولايات المتحدة", ["الولايات المتحدة"]),
    ("شنت الولايات المتحدة مع بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة", "بريطانيا"]),
    (
        "شنت الولايات المتحدة بالتعاون والتنسيق مع كل من بريطانيا وفرنسا غارات.",
        "الولايات المتحدة",
        ["الولايات المتحدة", "بريطانيا", "فرنسا"],
    ),
    ("شنت الولايات المتحدة بعلم بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة"]),
    ("شنت الولايات المتحدة إلى بريطانيا غارات.", "الولايات المتحدة", ["الولايات المتحدة"]),
]
# one name of two allies
ALLIED = [
    ("أصابت ميليشيات الحوثي وصالح مدرسة بقذيفتين.", [("ميليشيات الحوثي", "houthis"), ("صالح", "saleh_forces")]),
    ("أطلقت قوات صالح والحوثي صاروخا على بيحان.", [("قوات صالح", "saleh_forces"), ("الحوثي", "houthis")]),
    (
        "قصفت ميليشيا الحوثي وقوات المخلوع صالح بلدة الشريجة.",
        [("ميليشيا الحوثي", "houthis"), ("قوات المخلوع صالح", "saleh_forces")],
    ),
]
# adjectives in a row agree in their articles
ROWS = [
    ("استهدفت الغارات الأميركية البريطانية معسكرا.", ["الأميركية", "البريطانية"]),
    ("استهدفت الغارات الأميركية بريطانية معسكرا.", ["الأميركية"]),
    ("شنت غارات أميركية برفقة بريطانية على معسكر.", ["أميركية"]),
    ("شنت غارات أميركية إسرائيلية على معسكر.", ["أميركية", "إسرائيلية"]),
    ("شنت غارات أميركية الإسرائيلية على معسكر.", ["أميركية"]),
    ("أصابت المعسكر صواريخ حوثية إيرانية الصنع.", ["حوثية"]),
    ("شنت غارات أميركية وبريطانية وفرنسية على معسكر.", ["أميركية", "بريطانية", "فرنسية"]),
]


@pytest.mark.parametrize(("text", "name", "names"), ALONG)
def test_who_is_named_along_with_a_doer(text: str, name: str, names: list[str]) -> None:
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("doer") if words(reading, t) == fold(name))
    assert [words(reading, one) for one in joined(tag, reading)] == [fold(name) for name in names]


@pytest.mark.parametrize(("text", "names"), ROWS)
def test_adjectives_in_a_row(text: str, names: list[str]) -> None:
    [reading] = read(text)
    group = joined(reading.view.labelled("nisba")[0], reading)
    assert [words(reading, one) for one in group] == [fold(name) for name in names]


# aircraft, and whether nothing says whose they are
@pytest.mark.parametrize(
    ("tag", "name", "expected"),
    [
        (Tag(0, 0, "doer", "aircraft", first=0, last=1), "طائرات", True),
        (Tag(0, 0, "doer", "aircraft", first=0, last=2), "طائرات حربية", True),
        (Tag(0, 0, "doer", "aircraft", first=0, last=3), "الطائرات الحربية المجهولة", True),
        (Tag(0, 0, "doer", "aircraft", first=0, last=3), "طائرة بدون طيار", True),
        (Tag(0, 0, "doer", "aircraft", first=0, last=2), "طائرات الجيش", False),
        (Tag(0, 0, "doer", "aircraft", first=0, last=3), "طائرات حربية للجيش", False),
        (Tag(0, 0, "doer", "aircraft", first=0, last=3), "طائرات الجيش الحربية", False),
        (Tag(0, 0, "doer", "aircraft", first=0, last=1), "طائرات الجيش", True),  # the army is told beside it
        (Tag(0, 0, "doer", "aircraft", first=0, last=1, entry="x"), "طائرات", False),
        (Tag(0, 0, "doer", "force", first=0, last=1), "طائرات", False),
        (Tag(0, 0, "doer", "aircraft", first=1, last=3), "الجيش وطائرات حربية", True),
        (Tag(0, 0, "doer", "aircraft", first=1, last=2), "هاجمت طائرات الجيش", True),
    ],
)
def test_aircraft_without_an_owner(tag: Tag, name: str, expected: bool) -> None:
    assert unmarked(tag, fold(name).split()) is expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("طائرات في الجو.", "force", True),
        ("وطائرات في الجو.", "force", True),
        ("والمدفعية في المدينة.", "force", True),
        ("قوة في المدينة.", "force", False),
        ("قوة في المدينة.", "aircraft", True),
        ("قوة طيران.", "force", False),
    ],
)
def test_told_by_aircraft(text: str, kind: str, expected: bool) -> None:
    [reading] = read(text)
    assert is_aircraft(Tag(0, 3, "doer", kind, first=0, last=1), reading) is expected


@pytest.mark.parametrize(("text", "parties"), ALLIED)
def test_one_name_of_two_allies_is_of_two_parties(text: str, parties: list[tuple[str, str]]) -> None:
    [event] = extract(text)
    assert [(p.name, p.id) for p in event.perpetrators] == parties
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("doer") if t.entry is not None and t.entry.id == "houthis_saleh")
    assert [t.entry.id for t in joined(tag, reading) if t.entry is not None] == [ident for _, ident in parties]


def test_allies_who_are_hit_stay_one_target() -> None:
    [event] = extract("قصف طيران التحالف معسكر ميليشيات الحوثي وصالح في حرض.")
    assert event.target is not None
    assert event.target.name == "معسكر ميليشيات الحوثي وصالح"
    assert [p.id for p in event.perpetrators] == ["coalition"]

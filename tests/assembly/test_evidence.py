"""Each value names the words it rests on, and each figure its teller."""

from __future__ import annotations

import pytest

from attackx import extract

SAID = (
    "قالت وزارة الدفاع إن ثلاثة صواريخ سقطت على مطار أربيل مساء الجمعة، ما أسفر عن مقتل جندي وإصابة أربعة. "
    "ولم تعلن أي جهة مسؤوليتها عن القصف. وذكرت رويترز أن صاروخين سقطا."
)
# a text, and for each statement its slot, its words, its teller
STATEMENTS = [
    (
        SAID,
        [
            ("target", "مطار أربيل", None),
            ("place", "أربيل", None),
            ("time", "مساء الجمعة", None),
            ("unclaimed", "ولم تعلن أي جهة مسؤوليتها", None),
            ("projectile_count", "ثلاثة صواريخ", "وزارة الدفاع"),
            ("fatalities", "جندي", "وزارة الدفاع"),
            ("injuries", "أربعة", "وزارة الدفاع"),
            ("projectile_count", "صاروخين", "رويترز"),
            ("reporting_sources", "وزارة الدفاع", None),
            ("reporting_sources", "رويترز", None),
        ],
    ),
    (
        "قتل ثلاثة جنود وشرطي بقصف على حي الزهور وسط تعز. وقال مصدر أمني إن الحوثيين قصفوا الحي.",
        [
            ("target", "حي الزهور", None),
            ("place", "وسط تعز", None),
            ("fatalities", "ثلاثة جنود وشرطي", None),
            ("perpetrators", "الحوثيين", None),
            ("reporting_sources", "مصدر أمني", None),
        ],
    ),
    (
        "قال مصدر أمني إن صاروخا سقط على قاعدة حرير. وأكدت الشرطة سقوط صاروخ، وقالت إن صاروخا سقط على قاعدة حرير.",
        [
            ("target", "قاعدة حرير", None),
            ("projectile_count", "صاروخا", "مصدر أمني"),
            ("projectile_count", "صاروخ", "الشرطة"),
            ("reporting_sources", "مصدر أمني", None),
            ("reporting_sources", "الشرطة", None),
        ],
    ),
    (
        "سقط صاروخان على مطار أربيل للمرة الثالثة خلال أسبوع.",
        [("target", "مطار أربيل", None), ("place", "أربيل", None), ("projectile_count", "صاروخان", None)],
    ),
    (
        "انفجر لغم في دورية شرق مأرب يوم 16 كانون الثاني، ولم يتبن أحد الهجوم.",
        [
            ("target", "دورية", None),
            ("place", "شرق مأرب", None),
            ("time", "يوم 16 كانون الثاني", None),
            ("unclaimed", "ولم يتبن أحد", None),
            ("projectile_count", "لغم", None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_every_statement_with_its_words_and_its_teller(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    event = extract(text, published="2024-01-20")[0]
    told = []
    for report in event.reports:
        if report.slot in ("fatalities", "injuries", "projectile_count"):
            told.append((report.slot, report.evidence.text, report.source))
        else:
            told.append((report.slot, report.evidence.text, None))
        assert text[report.evidence.start : report.evidence.stop] == report.evidence.text
        assert report.rule
    assert sorted(told, key=str) == sorted(expected, key=str)


def test_words_of_attack_are_the_evidence_of_the_event() -> None:
    assert [e.text for e in extract(SAID)[0].evidence] == ["صواريخ سقطت على", "القصف", "صاروخين سقطا"]


def test_title_and_text_are_told_apart() -> None:
    [event] = extract("سقط صاروخان على مطار أربيل.", title="قصف صاروخي على أربيل")
    assert [(r.slot, r.evidence.text, r.evidence.part) for r in event.reports[:2]] == [
        ("target", "مطار أربيل", "text"),
        ("place", "أربيل", "title"),
    ]


# names whose article the preposition swallows
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قتل سبعة في غارة للتحالف على مزرعة في صعدة.", ["التحالف"]),
        ("قتل سبعة في غارة للجيش الإسرائيلي على مزرعة في صعدة.", ["الجيش الإسرائيلي"]),
        ("قتل سبعة في غارة لتحالف تقوده السعودية على مزرعة في صعدة.", ["تحالف تقوده السعودية"]),
        ("قتل سبعة في غارة لحزب الله على مزرعة.", ["حزب الله"]),
        ("قتل سبعة في قصف لميليشيات الحوثي على مزرعة.", ["ميليشيات الحوثي"]),
    ],
)
def test_an_article_behind_a_preposition(text: str, names: list[str]) -> None:
    assert [p.name for event in extract(text) for p in event.perpetrators] == names

"""Who calls an attack names, or is only told to, is none of its sources; who tells beside him is."""

import pytest

from attackx import extract

LEAD = "انفجرت عبوة ناسفة في سوق السلام بمدينة كركوك فقتل خمسة أشخاص."
JUDGED: list[tuple[str, list[str]]] = [
    # outrage in words of one's own; figures, deeds and reporters tell
    ("وأكد مدير البلدية أن من دبر الهجوم يحمل الحقد في قلبه.", []),
    ("وقال مدير البلدية: إن هذا الانفجار عمل جبان.", []),
    ("وأوضح مدير البلدية أن الهجوم لا يقره دين.", []),
    ("ونوه مدير البلدية بأن الهجوم لا يشبه وطننا.", []),
    ("وقال سالم حمدي: إن الهجوم نابع من الكره.", []),
    ("وقال مدير البلدية إن الهجوم نفذه شابان يملؤهما الحقد.", ["مدير البلدية"]),
    ("وقال مدير البلدية إن الهجوم جرح تسعة وكشف الحقد.", ["مدير البلدية"]),
    ("وقالت الشرطة إن صاحب الهجوم يحمل الفكر نفسه.", ["الشرطة"]),
    # condemning, with or without "of"; the issuer of a statement of condolence; who denies that he backs the attackers
    ("وأعلنت رئاسة الحكومة إدانتها للهجوم الذي هز مدينة كركوك.", []),
    ("ودانت رئاسة الحكومة الهجوم وأعربت في بيان نشرته وزارة الخارجية عن مواساتها للأسر.", []),
    ("ودانت رئاسة الحكومة الهجوم، مؤكدة وفقا لوكالة رويترز أنها تتابع الوضع.", []),
    ("ودانت رئاسة الحكومة الهجوم الذي جرح تسعة وفقا لوكالة رويترز.", ["وكالة رويترز"]),
    ("ونفى وزير الدفاع بشدة الاتهامات الموجهة إلى بلاده بدعم من نفذ الهجوم.", []),
    ("ونفى وزير الدفاع وقوع الهجوم.", ["وزير الدفاع"]),
    # who is told to, and of what sort a statement is
    ("وقال مصدر أمني في تصريحات لصحفيين إن الانفجار هز الحي.", ["مصدر أمني"]),
    ("وقال مصدر أمني إن الانفجار هز الحي. وأضاف متحدثا عبر الهاتف أن الحي أخلي.", ["مصدر أمني"]),
    ("وقال مصدر أمني في تصريح صحفي أدلى به أمس إن الانفجار هز الحي.", ["مصدر أمني"]),
    ("وقال صحفيون إن الانفجار هز الحي.", ["صحفيون"]),
]


@pytest.mark.parametrize(("sentence", "sources"), JUDGED)
def test_who_only_judges(sentence: str, sources: list[str]) -> None:
    [event] = extract(f"{LEAD} {sentence}", published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == sources


# a text whose headline gives figures reports, though its first sentence condemns
REPORTED: list[tuple[str, list[str]]] = [
    ("تسعة قتلى في هجوم على سوق السلام", ["وزير الداخلية"]),
    ("رئيس البلاد يدين الهجوم على سوق السلام", []),
]


@pytest.mark.parametrize(("title", "sources"), REPORTED)
def test_a_report_that_begins_with_the_outcry(title: str, sources: list[str]) -> None:
    text = "ندد رئيس البلاد بالهجوم الذي استهدف سوق السلام في كركوك. وقال وزير الداخلية إن الهجوم من تدبير تنظيم داعش."
    [event] = extract(text, title=title, published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == sources


# who stands in a heading with the outlet, a second teller behind a place, and on whose word it rests
TELLERS: list[tuple[str, list[str]]] = [
    ("صحيفة هآرتس عن مسؤول عراقي:\nسقوط ثلاثة صواريخ على قاعدة بلد الجوية", ["مسؤول عراقي", "صحيفة هآرتس"]),
    (
        "وأفادت الشرطة في كركوك وشهود عيان بأن صاروخين سقطا على قاعدة بلد الجوية.",
        ["الشرطة", "شهود عيان"],
    ),
    ("سقط صاروخان على قاعدة بلد الجوية، بناء على معلومات من وزارة الدفاع.", ["وزارة الدفاع"]),
    ("قتل القائد في غارة على قاعدة بلد الجوية، بعد يومين من إعلان بغداد مقتله.", ["بغداد"]),
    ("قصفت طائرات قاعدة بلد الجوية، بحسب الشرطة، بعد أن قالت بغداد: إنها سترد.", ["الشرطة"]),
]


@pytest.mark.parametrize(("text", "sources"), TELLERS)
def test_who_else_tells(text: str, sources: list[str]) -> None:
    [event] = extract(text, published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == sources

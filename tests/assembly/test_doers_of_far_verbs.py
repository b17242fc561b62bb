"""Doers whose verb of attack stands in a later clause, joined on by "and", or far behind them."""

from __future__ import annotations

from itertools import product

import pytest

from attackx import extract

FRAMES = [  # the party, what it did before, and the attack
    "{verb} {who} {before}، و{hit} {what}.",
    "وقال سكان إن {who} {verb_after} {before}، و{hit} {what}.",
    "كما {verb} {who} {before}، بحسب مصادر محلية، و{hit} {what}.",
]
PARTIES = [  # verb before a party and behind it, the party, its verb of attack
    ("حاصرت", "حاصرت", "قوات الدعم السريع", "قصفت"),
    ("نهبت", "نهبت", "ميليشيا الحوثي", "هاجمت"),
    ("طوق", "طوقوا", "المتمردون الحوثيون", "قصفوا"),
    ("حاصر", "حاصر", "الجيش السوداني", "هاجم"),
]
BEFORE = ["بيوتا في الحي", "أطراف البلدة شهرا"]
HIT = ["مدرسة في رفاعة", "مستشفى الولادة في رفاعة"]

FAR = [
    ("وقالت مصادر إن القوات المشتركة، وعلى رأسها ألوية العمالقة، قصفت مواقع للمسلحين في حيس.", "القوات المشتركة"),
    ("وقال إن القوات الروسية في مقاطعة خيرسون قصفت محطة للقطارات.", "القوات الروسية"),
    ("وأضاف أن الحوثيين وحلفاءهم تسللوا إلى الحدود وأطلقوا صواريخ الكاتيوشا على قرية الربوعة.", "الحوثيين"),
    ("وذكر المرصد أن قوات النظام سيطرت على تلة قرب البلدة، وشنت غارات على قرية الدير.", "قوات النظام"),
    ("زرعت ميليشيات الحوثي الألغام في أطراف المدينة، وقصفت أحياء الخوخة بالمدفعية.", "ميليشيات الحوثي"),
    ("كما توغل الجيش التركي في القرية ثم قصف معسكرا في جبال قنديل.", "الجيش التركي"),
]
NOBODY = [
    "وتقدمت قوات الجيش السوداني شرق المدينة، وقصفت طائرات مجهولة مستودعا للذخيرة.",
    "وتقدمت قوات الجيش السوداني شرق المدينة، وأصابت قذائف مستشفى في أم درمان.",
    "وقالت القوات العراقية إن صاروخا سقط قرب المطار وأصاب مخزنا في بغداد.",
    "وأدانت حركة حماس الغارة التي استهدفت المنزل ودمرت سيارتين.",
    "وأرسلت القوات السعودية تعزيزات إلى الحدود بعدما سقطت صواريخ، وأصابت مدرسة في نجران.",
    "ورصدت القوات السعودية ثلاثة صواريخ أطلقت من اليمن، واستهدفت مدينة جازان.",
    "واستعادت القوات الحكومية القرية التي هاجمها مسلحون وقصفوا مدرستها أمس.",
    "وأسقطت القوات الروسية مسيرتين فوق بيلغورود، واستهدفت مسيرة ثالثة محطة وقود.",
    "وقال إن القوات الروسية استعادت القرية بعد غارة استهدفت محطة للقطارات.",
    "وقال إن الجيش السوداني في حالة تأهب بعد غارة استهدفت محطة للقطارات.",
    "وقال إن قوات الشرطة في حي الثورة حيث استهدفت عبوة حافلة طوقت المكان.",
    "وأكد أن حركة طالبان تأوي عناصر في الجبال، والتي تهدد الطرق، وتطلق صواريخ على بلدة بيشاور.",
    "وقال إن حركة حماس في غزة تطالب بالتحقيق في الغارة التي استهدفت سيارة إسعاف.",
]


@pytest.mark.parametrize(("frame", "party", "before", "what"), [*product(FRAMES, PARTIES, BEFORE, HIT)])
def test_the_subject_of_the_clause_before_deals_the_blow(
    frame: str, party: tuple[str, str, str, str], before: str, what: str
) -> None:
    verb, verb_after, who, hit = party
    text = frame.format(verb=verb, verb_after=verb_after, who=who, before=before, hit=hit, what=what)
    if " إن " in text:
        who = who.replace("ون", "ين")
        text = text.replace("المتمردون الحوثيون", "المتمردين الحوثيين")
    assert [[p.name for p in e.perpetrators] for e in extract(text)] == [[who]]


@pytest.mark.parametrize(("text", "who"), FAR)
def test_a_verb_finds_its_subject_far_ahead(text: str, who: str) -> None:
    assert [p.name for e in extract(text) for p in e.perpetrators] == [who]


@pytest.mark.parametrize("text", NOBODY)
def test_no_party_deals_what_another_subject_deals(text: str) -> None:
    assert [p.name for e in extract(text) for p in e.perpetrators] == []
